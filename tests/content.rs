//! The content is right, and whatever can be wrong with it is told with its place and a remedy.

#[path = "content/broken.rs"]
mod broken;
#[path = "content/good.rs"]
mod good;

use std::path::Path;
use std::sync::LazyLock;

use broken::Broken;
use model::authoring::{Checked, Kind, Problem, Severity, Source, check};
use model::id::DocumentId;
use model::pack::{Article, Day, Desk, Pack, Reason, Stage};
use model::route::Page;

/// A day on which nothing in the good content is overdue.
fn today() -> Day {
    Day::new(2026, 6, 1).unwrap()
}

fn told(checked: &Checked) -> Vec<String> {
    checked.problems.iter().map(Problem::to_string).collect()
}

/// The text of what is written for the app.
macro_rules! written {
    ($it:expr) => {
        serde_json::to_string($it).unwrap()
    };
}

fn check_pack(sources: &[Source]) -> Checked {
    check(sources, today())
}

#[test]
fn the_content_has_no_problems() {
    // The last of all days: what the calendar alone turns wrong does not fail a test.
    let last = Day::new(9999, 12, 31).unwrap();
    let checked = check(&good::files(Path::new("content"), "content"), last);
    let problems = checked.problems.iter();
    let errors: Vec<String> = problems
        .filter(|problem| problem.severity() == Severity::Error)
        .map(Problem::to_string)
        .collect();
    assert!(errors.is_empty(), "\n{}\n", errors.join("\n"));
    assert_eq!(checked.packs.len(), checked.summaries.len());
}

#[test]
fn good_content_makes_packs_that_the_app_takes() {
    let checked = check_pack(&good::content());
    assert!(
        told(&checked).is_empty(),
        "\n{}\n",
        told(&checked).join("\n")
    );
    assert_eq!(checked.index.places.len(), 1);
    for pack in &checked.packs {
        let text = written!(pack);
        assert_eq!(Pack::from_text(&text).as_ref(), Ok(pack));
    }
}

#[test]
fn good_content_makes_a_page_of_each_file_that_the_app_takes() {
    let checked = check_pack(&good::content());
    let pages: Vec<Page> = checked.articles.iter().map(|(page, _)| *page).collect();
    assert_eq!(pages, Page::ALL);
    for (page, article) in &checked.articles {
        let text = written!(article);
        assert_eq!(Article::from_text(&text).as_ref(), Ok(article));
        let file = format!("{}/pages/{}.toml", good::FOLDER, page.name());
        let written = std::fs::read_to_string(file).unwrap();
        assert!(written.contains(&format!("title = \"{}\"", article.title)));
        assert_eq!(article.sections[0].heading, "In short");
        let body = article.sections[0].body.plain();
        assert_eq!(body, "It is a short text.\nIt stays here.\nIt is open.");
    }
}

#[test]
fn a_pack_has_the_pass_mark_that_its_place_asks_for() {
    let mut sources = good::content();
    assert_eq!(check_pack(&sources).packs[0].pass_mark, None);
    let of_place = |source: &&mut Source| source.path.ends_with("/place.toml");
    let place = sources.iter_mut().find(of_place).unwrap();
    place.text.insert_str(0, "pass_mark = 80\n");
    let pack = &check_pack(&sources).packs[0];
    let text = written!(pack);
    let read = Pack::from_text(&text).unwrap();
    assert_eq!((pack.pass_mark, read.pass_mark), (Some(80), Some(80)));
}

#[test]
fn a_pack_speaks_in_its_places_own_terms() {
    let checked = check_pack(&good::content());
    let pack = &checked.packs[0];
    let safe = &pack.scenarios[0].act;
    assert!(
        safe.iter()
            .any(|act| act.text.contains("your safeguarding lead"))
    );
    assert_eq!(
        checked.desks[0].actions[0],
        "Speak to your safeguarding lead the same day"
    );
    for text in [written!(pack), written!(&checked.desks[0])] {
        assert!(!text.contains("{lead}") && !text.contains("{Lead}"));
    }
}

#[test]
fn a_group_gets_files_that_the_app_takes() {
    let checked = check_pack(&good::content());
    let [pack] = &*checked.packs else {
        panic!("{} packs", checked.packs.len())
    };
    for stage in &checked.stages {
        assert_eq!(
            Stage::of_place(&pack.id, &written!(stage)).as_ref(),
            Ok(stage)
        );
    }
    for desk in &checked.desks {
        assert_eq!(Desk::of_place(&pack.id, &written!(desk)).as_ref(), Ok(desk));
    }
    assert_eq!((checked.stages.len(), checked.desks.len()), (1, 1));
}

#[test]
fn only_the_desk_holds_what_the_trainer_says_and_only_the_stage_what_the_room_reads() {
    let checked = check(&good::files(Path::new("content"), "content"), today());
    assert_eq!(checked.packs.len(), 3);
    let group = checked.stages.iter().zip(&checked.desks);
    for (pack, (stage, desk)) in checked.packs.iter().zip(group) {
        let (learner, room, trainer) = (written!(pack), written!(stage), written!(desk));
        let says = |file: &str, line: &str| file.contains(written!(line).trim_matches('"'));
        for slide in &desk.slides {
            let note = slide.notes.plain();
            let first = note.split(['“', '\n']).next().unwrap();
            assert!(says(&trainer, first) && !says(&learner, first) && !says(&room, first));
        }
        for situation in &stage.situations {
            let ask = &situation.ask;
            assert!(says(&room, ask) && !says(&learner, ask), "{ask}");
        }
        for Reason { text, .. } in desk.situations.iter().flat_map(|it| &it.reasons) {
            assert!(says(&trainer, text) && !says(&room, text), "{text}");
        }
        for option in pack.scenarios.iter().flat_map(|scenario| &scenario.act) {
            assert!(!says(&room, &option.feedback), "{}", option.feedback);
        }
        assert!(!room.contains("best") && !room.contains("verdict"));
        for author in ["statements", "\"source\"", "F38.1"] {
            assert!(!learner.contains(author), "{author} in {}", pack.id);
        }
    }
}

#[test]
fn a_pack_names_the_documents_of_its_own_slides_and_no_others() {
    let checked = check(&good::files(Path::new("content"), "content"), today());
    for pack in &checked.packs {
        let named = |id: &DocumentId| pack.slides.iter().any(|slide| slide.documents.contains(id));
        assert!(!pack.documents.is_empty());
        for document in &pack.documents {
            assert!(named(&document.id), "{} in {}", document.id, pack.id);
        }
        let has = |id: &DocumentId| pack.documents.iter().any(|document| document.id == *id);
        for id in pack.slides.iter().flat_map(|slide| &slide.documents) {
            assert!(has(id), "{id} is missing in {}", pack.id);
        }
    }
}

#[test]
fn a_places_guide_holds_what_all_share_in_its_own_terms_and_then_its_own() {
    let mut sources = good::content();
    let of_place = |source: &&mut Source| source.path.ends_with("/place.toml");
    let place = sources.iter_mut().find(of_place).unwrap();
    place.text.insert_str(0, "rules = [\"No boats.\"]\n");
    let Desk { guide, .. } = &check_pack(&sources).desks[0];
    assert_eq!(guide.rules, ["Anyone may pass.", "No boats."]);
    assert_eq!(
        guide.before,
        ["Ask your safeguarding lead which numbers are right today."]
    );
    let slides: Vec<bool> = guide.parts.iter().map(|part| part.slides).collect();
    assert_eq!(slides, [false, true, false]);
    let advice = guide.advice[0].body.plain();
    assert_eq!(
        advice,
        "Tell your safeguarding lead, and ask what would help."
    );
}

/// The broken examples, each with what came of checking it.
static BROKEN: LazyLock<Vec<(Broken, Checked)>> = LazyLock::new(|| {
    let checked = |broken: Broken| {
        let checked = check_pack(&broken.sources);
        (broken, checked)
    };
    broken::all().into_iter().map(checked).collect()
});

#[test]
fn each_broken_example_is_told_with_its_place_and_a_remedy() {
    let mut wrong = Vec::new();
    for (Broken { name, expect, .. }, checked) in BROKEN.iter() {
        let told = told(checked);
        if told != *expect {
            let (expect, told) = (expect.join("\n  "), told.join("\n  "));
            wrong.push(format!(
                "{name} expects\n  {expect}\nbut was told\n  {told}"
            ));
        }
    }
    assert!(wrong.is_empty(), "\n{}\n", wrong.join("\n\n"));
}

#[test]
fn each_broken_example_is_of_its_kind() {
    for (Broken { name, kind, .. }, checked) in BROKEN.iter() {
        let of_kind = |problem: &Problem| problem.kind.name() == kind;
        assert!(checked.problems.iter().any(of_kind), "{name}: no {kind}");
    }
}

#[test]
fn every_kind_of_problem_has_a_broken_example() {
    let has = |kind: &&Kind| BROKEN.iter().any(|(broken, _)| broken.kind == kind.name());
    let without = Kind::ALL.iter().filter(|kind| !has(kind));
    let without: Vec<&str> = without.map(|kind| kind.name()).collect();
    assert!(
        without.is_empty(),
        "add to {}: {}",
        broken::FOLDER,
        without.join(", ")
    );
}

#[test]
fn content_with_an_error_makes_no_packs_and_with_a_warning_it_does() {
    for (Broken { name, .. }, checked) in BROKEN.iter() {
        assert_eq!(checked.packs.is_empty(), checked.has_errors(), "{name}");
        assert_eq!(checked.stages.is_empty(), checked.has_errors(), "{name}");
        assert_eq!(checked.desks.is_empty(), checked.has_errors(), "{name}");
        assert_eq!(checked.articles.is_empty(), checked.has_errors(), "{name}");
    }
}

#[test]
fn what_the_calendar_alone_turns_wrong_only_warns() {
    let warns = |(_, checked): &&(Broken, Checked)| !checked.has_errors();
    let kinds: Vec<&str> = BROKEN
        .iter()
        .filter(warns)
        .map(|(broken, _)| &*broken.kind)
        .collect();
    assert_eq!(
        kinds,
        ["contacts-unconfirmed", "review-ahead", "review-passed"]
    );
}

/// The message that a README shows, on a line of its own.
fn shown_message(readme: &str) -> String {
    let text = std::fs::read_to_string(readme).unwrap();
    let is_message = |line: &&str| line.starts_with("content/localities/wirral/reporting.toml:");
    text.lines().find(is_message).unwrap().to_owned()
}

#[test]
fn the_message_that_the_readmes_show_is_what_the_check_says() {
    let mut sources = good::files(Path::new("content"), "content");
    let of_wirral = |source: &&mut Source| source.path.ends_with("/wirral/reporting.toml");
    let reporting = sources.iter_mut().find(of_wirral).unwrap();
    reporting.text = reporting.text.replacen("call = \"999\"\n", "", 1);
    let told = told(&check_pack(&sources));
    for readme in ["README.md", "content/README.md"] {
        let shown = shown_message(readme);
        assert!(
            told.contains(&shown),
            "{readme}: {shown}\n{}",
            told.join("\n")
        );
    }
}

#[test]
fn a_file_in_another_encoding_is_told_by_its_line() {
    let root = tempfile::tempdir().unwrap();
    let folder = root.path().join("content/national");
    std::fs::create_dir_all(&folder).unwrap();
    let text = b"[[sign]]\nid = \"sign-a\"\nlabel = \"Caf\xe9\"\n";
    std::fs::write(folder.join("signs.toml"), text).unwrap();
    let checked = xtask::content::checked(root.path()).unwrap();
    let due = "content/national/signs.toml:3:13: a character here cannot be read: it is not UTF-8. Type it again, and save the file as UTF-8.";
    assert!(told(&checked).iter().any(|told| told == due));
    let hidden = |problem: &Problem| problem.kind == Kind::TextHidden;
    assert!(!checked.problems.iter().any(hidden));
}
