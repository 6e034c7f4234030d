//! The record of completion, and taking everything out, in and away.

use briefing::view::{self, Completed, Deleting, FilesPart, Incoming, Past, RecordScreen};
use briefing::words;
use model::event::Kind;
use model::pack::{Changes, Pack, Status};

use crate::drawn::{Drawn, in_status, nobody, packs, segments};

/// The points as they were once called.
const POINTS: [&str; 2] = ["Danger comes first", "Tell the lead"];

pub fn completed(spent: Option<u64>, same: bool) -> Completed<'static> {
    Completed {
        on: "22 November 2026".into(),
        spent,
        version: "1.2.3",
        hash: "0f0f",
        same,
        status: Some(Status::Draft),
        points: POINTS.into(),
        changes: None,
    }
}

pub fn record(pack: &Pack, name: &str, completed: Option<Completed>) -> Drawn {
    shown(pack, name, completed, Vec::new(), FilesPart::default())
}

fn shown(
    pack: &Pack,
    name: &str,
    completed: Option<Completed>,
    history: Vec<Past>,
    files: FilesPart,
) -> Drawn {
    let segments = segments(pack);
    let props = RecordScreen {
        pack,
        segments: &segments,
        name,
        refresher: completed.as_ref().map(|_| "29 November 2026".into()),
        completed,
        history,
        files,
    };
    Drawn::of(view::record(&props, &nobody()))
}

#[test]
fn a_record_says_who_what_when_and_what_it_is_worth() {
    for pack in packs() {
        let drawn = record(pack, "Ana Ó Sé", Some(completed(Some(400_000), true)));
        drawn
            .says("Ana Ó Sé")
            .says(&pack.name)
            .says("22 November 2026")
            .says(&words::record::time("6:40"))
            .says("1.2.3")
            .says(&words::record::hash("0f0f"))
            .says(words::record::SELF_CERTIFIED)
            .does_not_say(words::record::CHANGED);
        // In the words of the time, whatever they are called now.
        for point in POINTS {
            drawn.says(point);
        }
    }
}

/// As it may come in a file that somebody else wrote.
#[test]
fn what_completed_a_run_is_text_within_bounds_whatever_it_is() {
    let long = "\u{202e}W".repeat(10_000);
    let many = vec![long.as_str(); 300];
    let came = Completed {
        version: &long,
        hash: &long,
        points: many,
        ..completed(None, true)
    };
    let Drawn(markup) = record(&packs()[0], "", Some(came));
    assert!(!markup.contains('\u{202e}'));
    let letters = markup.matches('W').count();
    let shown = format!("<bdi>{}…</bdi>", "W".repeat(120));
    // The version, and of its points as many as anybody has.
    assert_eq!(markup.matches(&shown).count(), 21);
    assert!(letters < 23 * 120 + 1000, "{letters} letters");
}

#[test]
fn a_record_says_how_far_the_content_had_been_checked_then_whatever_it_is_now() {
    let drawn = |then, now| {
        let then = Completed {
            status: then,
            ..completed(None, true)
        };
        record(&in_status(now), "", Some(then))
    };
    drawn(Some(Status::Draft), Status::SignedOff).says(words::record::DRAFT);
    drawn(Some(Status::Withdrawn), Status::SignedOff).says(words::record::WITHDRAWN);
    drawn(None, Status::SignedOff).says(words::record::UNKNOWN);
    drawn(Some(Status::SignedOff), Status::Draft)
        .does_not_say(words::record::DRAFT)
        .does_not_say(words::record::UNKNOWN);
}

#[test]
fn what_has_changed_since_is_told() {
    let changes = Changes {
        pathway: true,
        slides: vec![2, 7],
        situations: 0,
        gone: 3,
    };
    let then = Completed {
        changes: Some(changes),
        ..completed(None, false)
    };
    record(&packs()[0], "", Some(then))
        .says(words::changes::TITLE)
        .says(words::changes::PATHWAY)
        .says(&words::changes::slides("2, 7"))
        .says(&words::changes::gone(3))
        .says(words::changes::KEPT)
        .does_not_say(&words::changes::situations(0));
    record(&packs()[0], "", Some(completed(None, false))).does_not_say(words::changes::TITLE);
}

#[test]
fn where_no_time_was_taken_none_is_claimed() {
    record(&packs()[0], "", Some(completed(None, true)))
        .says(words::record::NO_TIME)
        .does_not_say("0:00");
}

#[test]
fn a_record_of_an_older_version_says_so() {
    record(&packs()[0], "", Some(completed(None, false))).says(words::record::CHANGED);
}

#[test]
fn nothing_completed_is_no_record() {
    record(&packs()[0], "Ana", None)
        .says(words::record::NONE)
        .does_not_say(words::record::SELF_CERTIFIED)
        .does_not_say("Ana");
}

#[test]
fn a_name_is_text_whatever_it_holds() {
    let nasty = "<script>alert(1)</script>";
    record(&packs()[0], nasty, Some(completed(None, true)))
        .has("<script", 0)
        .says(nasty)
        .has("<bdi>", 4);
}

#[test]
fn every_run_of_the_past_is_told_with_its_end() {
    let past = |kind, completed: Option<&str>| Past {
        began: "1 November 2026".into(),
        kind,
        completed: completed.map(str::to_owned),
        spent: 60_000,
    };
    let history = vec![
        past(Kind::Refresher, Some("9 November 2026")),
        past(Kind::Briefing, None),
    ];
    let (briefing, refresher) = (words::record::BRIEFING, words::record::REFRESHER_RUN);
    shown(&packs()[0], "", None, history, FilesPart::default())
        .says(&words::record::began(briefing, "1 November 2026"))
        .says(&words::record::began(refresher, "1 November 2026"))
        .says(&words::record::completed("9 November 2026"))
        .says(words::record::NOT_COMPLETED);
}

#[test]
fn nothing_comes_in_and_nothing_is_deleted_without_a_yes() {
    let files = |incoming, deleting| {
        let files = FilesPart { incoming, deleting };
        shown(&packs()[0], "", None, Vec::new(), files)
    };
    let preview = Incoming::Preview(vec!["Wirral: 2".into()]);
    files(Some(&preview), Deleting::Not)
        .says("Wirral: 2")
        .says(words::files::ADD)
        .says(words::files::DROP)
        .does_not_say(words::files::DELETE_YES);
    files(
        Some(&Incoming::Refused(words::files::OTHER_FILE)),
        Deleting::Asked,
    )
    .says(words::files::OTHER_FILE)
    .does_not_say(words::files::ADD)
    .says(words::files::DELETE_SURE)
    .says(words::files::DELETE_YES)
    .says(words::files::DELETE_NO);
    for (deleting, says) in [
        (Deleting::Done, words::files::DELETED),
        (Deleting::Failed, words::files::DELETE_FAILED),
    ] {
        files(None, deleting)
            .says(says)
            .does_not_say(words::files::DELETE_YES);
    }
}
