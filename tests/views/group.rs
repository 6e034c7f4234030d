//! The room's screen, and the desk from which it is steered.

use briefing::view::group::{self, Ask, Ground, Picture, Reason, Row};
use briefing::words;
use model::event::TabId;
use model::moment::Moment;
use model::pack::{ActVerdict, Status};
use model::session::evidence::Evidence;
use model::session::{Event, Log, Plan, Session, SessionId, What};
use yew::Callback;

use crate::drawn::{Drawn, packs, segments, stage};

fn room(picture: &Picture) -> Drawn {
    Drawn::of(group::stage(picture, &segments(&packs()[0]), false))
}

fn nothing() -> Callback<Ask> {
    Callback::noop()
}

#[test]
fn a_plain_ground_and_a_short_pause_hide_everything() {
    let black = room(&Picture::Ground(Ground::Black));
    assert_eq!(black.text(), "");
    assert_eq!(room(&Picture::Rest).text(), words::room::REST);
}

#[test]
fn a_room_and_its_desk_are_told_of_a_draft_until_it_is_signed_off() {
    let title = |status| {
        let mut stage = stage(&packs()[0]).clone();
        stage.status = status;
        room(&Picture::title(Some(&stage)))
    };
    let name = &packs()[0].name;
    let draft = words::room::draft_at(name);
    title(Status::Draft).says(&draft);
    title(Status::Withdrawn).says(&words::room::withdrawn_at(name));
    let signed = title(Status::SignedOff);
    signed.says(name).does_not_say(&draft);
    let desk = group::Prepare {
        place: name,
        governance: &packs()[0].governance,
        connected: false,
        blocked: None,
        dark: false,
        may_begin: true,
        settings: Vec::new(),
        kinds: Vec::new(),
        situations: Vec::new(),
        chosen: 0,
        earlier: yew::Html::default(),
    };
    Drawn::of(group::prepare(&desk, &nothing())).says(words::footer::DRAFT);
}

#[test]
fn a_slide_on_the_screen_is_its_heading_and_its_lines_and_the_dial() {
    let slide = Picture::Lines("Signs".into(), vec!["One.".into(), "Two.".into()]);
    let drawn = room(&slide);
    assert_eq!(drawn.text(), "Signs One. Two.");
    drawn
        .has("class=\"dial small\"", 1)
        .has("<a ", 0)
        .has("<button", 0);
}

#[test]
fn options_stand_with_the_letters_of_the_cards() {
    let options = vec![('A', "Ask".into()), ('B', "Tell".into())];
    let drawn = room(&Picture::Vote("What next?".into(), options));
    assert_eq!(drawn.text(), "What next? A Ask B Tell");
    // That anybody may pass stands over them.
    assert!(words::room::VOTE.to_lowercase().contains("pass"));
}

#[test]
fn a_split_says_its_counts_in_words_and_never_by_colour_alone() {
    let row = |option: Option<&str>, first, second| Row {
        option: option.map(|says| ('A', says.to_owned())),
        first,
        second,
    };
    let before = room(&Picture::Split(vec![
        row(Some("Ask her."), Some(12), None),
        row(None, Some(2), None),
    ]));
    before
        .says("Ask her.")
        .says(&words::room::before(12))
        .says(words::room::PASS)
        .says(&words::room::before(2))
        .does_not_say(&words::room::after(0));
    // Nobody voted before the talk, which is something else than no hands.
    let after = room(&Picture::Split(vec![row(Some("Ask her."), None, Some(30))]));
    after
        .says(&words::room::after(30))
        .does_not_say(&words::room::before(0));
    let both = room(&Picture::Split(vec![row(
        Some("Ask her."),
        Some(12),
        Some(30),
    )]));
    both.says(&words::room::before(12))
        .says(&words::room::after(30))
        .has("width=\"40\"", 1)
        .has("width=\"100\"", 1);
}

#[test]
fn a_reason_says_what_is_thought_of_its_option_first() {
    let drawn = room(&Picture::Reason(Reason {
        letter: 'C',
        option: "Wait and see.".into(),
        verdict: group::verdict(ActVerdict::Delays),
        lines: vec!["A child may be harmed.".into()],
    }));
    assert!(
        drawn
            .text()
            .starts_with("C ! This costs time Wait and see.")
    );
}

#[test]
fn an_address_may_end_its_line_after_each_of_its_steps() {
    let drawn = room(&Picture::Invitation {
        address: "host/folder/#/place".into(),
        code: None,
    });
    drawn.has("host/<wbr>folder/<wbr>#/<wbr>place", 1);
}

#[test]
fn the_record_says_what_it_proves_and_what_it_does_not() {
    let pack = &packs()[0];
    let mut log = Log::default();
    log.add(Event {
        id: log.next(TabId(1)),
        at: Moment {
            wall: 1_800_000_000_000,
            steady: 0,
        },
        what: What::Begun(Plan::of(pack, &[], Vec::new())),
    });
    let session = Session::of(&log).expect("it has begun");
    let record = Evidence::of(SessionId(1), &session, pack, None);
    let drawn = Drawn::of(group::sheet(&record, &|_| "1 May 2027, 10:02".into()));
    drawn
        .says("1 May 2027, 10:02")
        .says(&pack.name)
        .says(words::record_of_group::PROVES)
        .says(words::record_of_group::PROVES_NOT)
        .does_not_say(words::record_of_group::ATTENDEE);
    for slide in &pack.slides {
        drawn.says(&slide.title);
    }
    let rows = group::cells(&record, &|_| String::new());
    assert!(rows.iter().all(|row| row.len() <= group::heads().len()));
}

#[test]
fn a_list_of_earlier_sessions_asks_before_it_deletes() {
    let one = |open, going| group::Earlier {
        id: SessionId(1),
        says: "Ward 4 · 1 May 2027".into(),
        open,
        going,
    };
    let drawn = |list: &[_]| Drawn::of(group::earlier(list, None, &nothing()));
    drawn(&[]).says(words::earlier::NONE);
    drawn(&[one(None, false)])
        .says("Ward 4 · 1 May 2027")
        .does_not_say(words::earlier::DELETE_YES);
    drawn(&[one(None, true)]).says(words::earlier::DELETE_YES);
    // One that only has to be closed is not told as one that was broken off.
    drawn(&[one(Some(words::earlier::UNCLOSED), false)])
        .says("Ward 4 · 1 May 2027")
        .says(words::earlier::UNCLOSED)
        .does_not_say(words::earlier::UNFINISHED);
}

#[test]
fn a_record_from_a_file_replaces_none_unasked() {
    let looked = |brought| Drawn::of(group::look(yew::Html::default(), brought, &nothing()));
    looked(None)
        .does_not_say(words::earlier::REPLACE)
        .does_not_say(words::earlier::ELSEWHERE);
    looked(Some(group::Brought::Differs(SessionId(1))))
        .says(words::earlier::DIFFERS)
        .says(words::earlier::REPLACE)
        .says(words::earlier::LOOK_KEPT);
    looked(Some(group::Brought::Elsewhere))
        .says(words::earlier::ELSEWHERE)
        .does_not_say(words::earlier::REPLACE);
}
