//! The handout, drawn on the host from the real content, and read as a trainer would.

use std::collections::BTreeSet;

use briefing::view;
use briefing::words::{handout, report, situation, verdict, welcome};
use model::id::CategoryId;
use model::pack::{ActVerdict, Contact, NoticeKind, Pack, Reach, RecogniseVerdict, Scenario};

use crate::drawn::{Drawn, desk, packs, stage};

/// The sheets in their order, in words alone: the briefing, the situations, the key.
struct Sheets(Vec<String>);

impl Sheets {
    fn of(pack: &Pack) -> Self {
        let Drawn(drawn) = Drawn::of(view::handout::sheets(pack, stage(pack)));
        Self(drawn.split("<article").skip(1).map(text).collect())
    }

    fn briefing(&self) -> &str {
        &self.0[0]
    }

    fn situations(&self) -> &[String] {
        &self.0[1..self.0.len() - 1]
    }

    fn key(&self) -> &str {
        self.0.last().unwrap()
    }
}

/// The words without the markup; what stands in a block of its own is parted from the next.
pub fn text(drawn: &str) -> String {
    let mut text = String::new();
    for piece in drawn.split('<') {
        let (tag, words) = piece.split_once('>').unwrap_or(("", piece));
        let inline = ["strong", "/strong", "em", "/em", "q ", "/q", "a ", "/a"];
        if !inline.iter().any(|name| tag.starts_with(name)) {
            text.push(' ');
        }
        text.push_str(words);
    }
    spaced(&text.replace("&amp;", "&").replace("&quot;", "\""))
}

/// With every run of white space, unbreakable ones too, as one space.
fn spaced(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

pub fn says(sheet: &str, what: &str) {
    assert!(
        sheet.contains(&spaced(what)),
        "does not say {what:?}:\n{sheet}"
    );
}

/// The situation that a sheet asks about, with every option that it should offer.
fn asked<'a>(pack: &'a Pack, sheet: &str) -> (&'a Scenario, Vec<&'a str>) {
    let is_here = |one: &&Scenario| sheet.contains(&spaced(&one.story.plain()));
    let scenario = pack.scenarios.iter().find(is_here).expect("a situation");
    let label = |id: &CategoryId| {
        let mut all = pack.all_categories.iter();
        all.find(|one| one.id == *id).unwrap().label.as_str()
    };
    let notice = scenario.notice.iter().map(|one| one.text.as_str());
    let recognise = scenario.recognise.iter().map(|one| label(&one.category));
    let act = scenario.act.iter().map(|one| one.text.as_str());
    (scenario, notice.chain(recognise).chain(act).collect())
}

/// The word on each option and the reason, in the pack's order.
fn judged(scenario: &Scenario) -> Vec<(&'static str, &str)> {
    let notice = scenario.notice.iter().map(|one| {
        let says = match one.is {
            NoticeKind::Sign(_) => verdict::SIGN,
            NoticeKind::PossibleSign(_) => verdict::POSSIBLE_SIGN,
            NoticeKind::Circumstance(_) => verdict::CIRCUMSTANCE,
            NoticeKind::Reassuring => verdict::REASSURING,
        };
        (says, one.feedback.as_str())
    });
    let recognise = scenario.recognise.iter().map(|one| {
        let says = match one.verdict {
            RecogniseVerdict::Best => verdict::FITS,
            RecogniseVerdict::Possible => verdict::POSSIBLE,
            RecogniseVerdict::Unlikely => verdict::UNLIKELY,
        };
        (says, one.feedback.as_str())
    });
    let act = scenario.act.iter().map(|one| {
        let says = match one.verdict {
            ActVerdict::Best => verdict::BEST,
            ActVerdict::Incomplete => verdict::INCOMPLETE,
            ActVerdict::Delays => verdict::DELAYS,
            ActVerdict::Unsafe => verdict::UNSAFE,
        };
        (says, one.feedback.as_str())
    });
    notice.chain(recognise).chain(act).collect()
}

#[test]
fn the_first_sheet_says_every_line_of_every_slide_in_order() {
    for pack in packs() {
        let sheets = Sheets::of(pack);
        let mut rest = sheets.briefing();
        for (at, slide) in stage(pack).slides.iter().enumerate() {
            for line in [format!("{} {}", at + 1, slide.title)]
                .iter()
                .chain(&slide.lines)
            {
                says(rest, line);
                rest = rest.split_once(&spaced(line)).unwrap().1;
            }
        }
    }
}

#[test]
fn the_first_sheet_has_the_whole_way_to_report() {
    for pack in packs() {
        let sheets = Sheets::of(pack);
        let sheet = sheets.briefing();
        for step in &pack.pathway {
            says(sheet, &step.title);
            step.body.plain().lines().for_each(|line| says(sheet, line));
            if let Some(number) = &step.call {
                says(&sheet.to_lowercase(), &format!("call {number}"));
            }
        }
        let ids = pack.pathway.iter().flat_map(|step| &step.contacts);
        let entries: BTreeSet<String> = ids.map(|id| entry(pack.contact(id).unwrap())).collect();
        for entry in &entries {
            assert_eq!(sheet.matches(entry).count(), 1, "{entry}:\n{sheet}");
        }
        let unsure = |text: &str| text.matches(report::UNCONFIRMED_SUPPORT).count();
        let due: usize = entries.iter().map(|entry| unsure(entry)).sum();
        assert!(due > 0 && due < entries.len());
        assert_eq!(unsure(sheet), due);
    }
}

/// A contact with how to reach it and how far that can be relied on, as the sheet should have it.
fn entry(contact: &Contact) -> String {
    let unchecked = Some(report::UNCONFIRMED_SUPPORT.to_owned());
    let checked = || {
        Some(report::confirmed(
            view::day(contact.verified_on?),
            contact.verified_by.as_ref()?,
        ))
    };
    let (how, standing) = match &contact.reach {
        Reach::Phone(number) => (number.clone(), checked().or(unchecked)),
        Reach::PrintedNumber(number) => (report::printed(number), checked().or(unchecked)),
        Reach::Page(page) => (page.replace("https://", ""), checked().or(unchecked)),
        Reach::Ask(how) => (how.clone(), None),
    };
    let how = how.trim_end_matches(['/', '.']);
    let hours = contact.hours.as_ref().map(report::hours);
    let more = [Some(contact.role.clone()), hours, standing];
    let more: String = more.iter().flatten().map(|it| format!(" · {it}")).collect();
    spaced(&format!("{} · {how}{more}", contact.label))
}

#[test]
fn every_sheet_says_which_version_it_is_and_that_it_is_a_draft() {
    for pack in packs() {
        let sheets = Sheets::of(pack);
        says(sheets.briefing(), welcome::DRAFT);
        let review = view::day(pack.governance.review_due);
        for sheet in &sheets.0 {
            says(sheet, &pack.name);
            says(sheet, &pack.governance.version);
            says(sheet, briefing::words::footer::DRAFT);
            says(sheet, &review);
        }
    }
}

#[test]
fn five_situations_ask_every_point_and_offer_every_option() {
    for pack in packs() {
        let sheets = Sheets::of(pack);
        assert_eq!(sheets.situations().len(), 5);
        let mut points = BTreeSet::new();
        for sheet in sheets.situations() {
            let (scenario, options) = asked(pack, sheet);
            points.insert(&scenario.point);
            options.into_iter().for_each(|option| says(sheet, option));
            says(sheet, situation::NONE_OF_THESE);
            says(sheet, handout::REASONS);
        }
        assert_eq!(points.len(), pack.points.len());
    }
}

#[test]
fn only_the_key_tells_and_it_comes_after_all_questions() {
    for pack in packs() {
        let sheets = Sheets::of(pack);
        let key = sheets.key();
        says(key, handout::KEY);
        for sheet in sheets.situations() {
            let (scenario, _) = asked(pack, sheet);
            let part = key.split_once(&scenario.title).unwrap().1;
            for (word, why) in judged(scenario) {
                says(part, word);
                says(part, why);
                for before in sheets.0.split_last().unwrap().1 {
                    assert!(!before.contains(word), "says {word:?} early:\n{before}");
                    assert!(!before.contains(why), "says {why:?} early:\n{before}");
                }
            }
            says(part, &scenario.learning);
            assert!(!sheet.contains(&spaced(&scenario.learning)));
        }
    }
}

/// Boxes have letters, and the key knows them by the same ones.
#[test]
fn the_key_has_the_options_in_the_order_of_the_question() {
    for pack in packs() {
        let sheets = Sheets::of(pack);
        for sheet in sheets.situations() {
            let (scenario, options) = asked(pack, sheet);
            let part = sheets.key().split_once(&scenario.title).unwrap().1;
            let order = |text: &str| {
                let mut order = options.clone();
                order.sort_by_key(|option| text.find(&spaced(option)));
                order
            };
            let question = sheet.split_once(situation::NOTICE_HOW).unwrap().1;
            assert_eq!(order(question), order(part));
        }
    }
}

/// A plain page in words alone.
fn plain(pack: &Pack) -> String {
    let Drawn(drawn) = Drawn::of(view::handout::reading(pack));
    text(&drawn)
}

#[test]
fn the_plain_page_says_all_of_every_slide_and_of_the_way_to_report() {
    for pack in packs() {
        let page = plain(pack);
        for slide in &pack.slides {
            says(&page, &slide.title);
            slide
                .body
                .plain()
                .lines()
                .for_each(|line| says(&page, line));
        }
        for step in &pack.pathway {
            says(&page, &step.title);
            step.body.plain().lines().for_each(|line| says(&page, line));
        }
        for contact in &pack.contacts {
            says(&page, &contact.label);
        }
        for support in &pack.support {
            says(&page, &support.whom);
        }
        says(&page, welcome::DRAFT);
        says(&page, &pack.governance.version);
    }
}

#[test]
fn the_plain_page_asks_every_situation_and_folds_its_answers_away() {
    for pack in packs() {
        let Drawn(drawn) = Drawn::of(view::handout::reading(pack));
        let folded: Vec<String> = drawn
            .split("<details>")
            .skip(1)
            .map(|part| text(part.split_once("</details>").unwrap().0))
            .filter(|part| part.contains(handout::ANSWERS))
            .collect();
        assert_eq!(folded.len(), pack.scenarios.len());
        for (scenario, folded) in pack.scenarios.iter().zip(&folded) {
            says(&text(&drawn), &scenario.story.plain());
            for (word, why) in judged(scenario) {
                says(folded, word);
                says(folded, why);
            }
            says(folded, &scenario.learning);
        }
    }
}

#[test]
fn plain_pages_hold_nothing_that_runs_or_waits_for_an_app() {
    for pack in packs() {
        for page in [
            view::handout::reading(pack),
            view::handout::sheets(pack, stage(pack)),
            view::handout::guide(pack, stage(pack), desk(pack)),
            view::handout::cards(pack),
            view::handout::sign_in(pack),
        ] {
            let Drawn(drawn) = Drawn::of(page);
            for none in [
                "<script", "<button", "<form", "<input", "onclick", "style=\"",
            ] {
                assert!(!drawn.contains(none), "{none}");
            }
            assert!(
                drawn.contains("default-src 'none'") || drawn.contains("default-src &#x27;none")
            );
        }
    }
}
