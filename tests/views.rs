//! Every view, drawn on the host from the real content, and read as a reader would.

use std::sync::OnceLock;

use briefing::view::{self, ClockFace, Dial, Frame, Intent, More, Resume, Segment, Spot};
use briefing::words;
use model::event::{Kind, Step};
use model::id::{ChoiceId, PointId};
use model::pack::{ActVerdict, NoticeChoice, NoticeKind, Pack, Reach, Scenario, Status};
use model::prose::{Block, Prose, Span};
use model::results::{PointResult, Results, SituationResult, Standing};
use model::route::Route;
use model::verdict::Verdict;
use yew::prelude::*;

#[derive(PartialEq, Properties)]
struct ShowProps {
    html: Html,
}

#[component]
fn Show(props: &ShowProps) -> Html {
    props.html.clone()
}

/// A view as it is drawn.
struct Drawn(String);

impl Drawn {
    fn of(html: Html) -> Self {
        let runtime = tokio::runtime::Builder::new_current_thread()
            .build()
            .unwrap();
        let drawn = runtime.block_on(
            yew::LocalServerRenderer::<Show>::with_props(ShowProps { html })
                .hydratable(false)
                .render(),
        );
        Self(drawn.replace('\u{a0}', " "))
    }

    fn says(&self, text: &str) -> &Self {
        assert!(
            self.0.contains(&escaped(text)),
            "does not say {text:?}:\n{}",
            self.0
        );
        self
    }

    fn does_not_say(&self, text: &str) -> &Self {
        assert!(
            !self.0.contains(&escaped(text)),
            "says {text:?}:\n{}",
            self.0
        );
        self
    }

    fn has(&self, markup: &str, times: usize) -> &Self {
        assert_eq!(
            self.0.matches(markup).count(),
            times,
            "{markup} in:\n{}",
            self.0
        );
        self
    }

    fn says_all_of(&self, prose: &Prose) -> &Self {
        for line in prose.plain().lines() {
            // Marks split a line into pieces; its words are all there in order.
            let words: Vec<&str> = line.split_whitespace().collect();
            let text = self.text();
            assert!(
                text.contains(&words.join(" ")),
                "does not say {line:?}:\n{text}"
            );
        }
        self
    }

    /// The words without the markup.
    fn text(&self) -> String {
        let mut text = String::new();
        for piece in self.0.split('<') {
            let (tag, words) = piece.split_once('>').unwrap_or(("", piece));
            let inline = ["strong", "/strong", "em", "/em", "q ", "/q", "a ", "/a"];
            if !inline.iter().any(|name| tag.starts_with(name)) {
                text.push(' ');
            }
            text.push_str(words);
        }
        let text = text
            .replace("&amp;", "&")
            .replace("&quot;", "\"")
            .replace("&#x27;", "'");
        text.split_whitespace().collect::<Vec<_>>().join(" ")
    }
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
}

fn packs() -> &'static [Pack] {
    static PACKS: OnceLock<Vec<Pack>> = OnceLock::new();
    PACKS.get_or_init(|| {
        let checked = xtask::content::checked(xtask::project::root())
            .unwrap_or_else(|problem| panic!("{problem}"));
        checked.packs
    })
}

fn nobody() -> Callback<Intent> {
    Callback::noop()
}

fn segments(pack: &Pack) -> Vec<Segment> {
    let segment = |(at, slide): (usize, &model::pack::Slide)| Segment {
        title: slide.title.clone(),
        to: Route::Slide(pack.id.clone(), at + 1).to_string(),
        filled: 40,
        opened: at < 2,
    };
    pack.slides.iter().enumerate().map(segment).collect()
}

fn dial(pack: &Pack, here: Option<usize>) -> Dial {
    Dial {
        segments: segments(pack),
        here,
        middle: Some("0:25".into()),
    }
}

fn slide(pack: &Pack, number: usize) -> Drawn {
    let props = view::SlideScreen {
        pack,
        slide: pack.slide(number).unwrap(),
        number,
        dial: dial(pack, Some(number)),
        clock: Some(ClockFace {
            left: 25_000,
            left_all: 301_000,
            paused: false,
            stood: false,
            shown: true,
            soon: None,
            advances: false,
        }),
        undo: false,
    };
    Drawn::of(view::slide(&props, &nobody()))
}

fn situation(
    pack: &Pack,
    scenario: &Scenario,
    step: Step,
    given: &[(Step, Vec<ChoiceId>)],
) -> Drawn {
    let props = view::SituationScreen {
        pack,
        scenario,
        number: 2,
        of: 5,
        seed: 7,
        step,
        picked: Vec::new(),
        given: given.to_vec(),
        sure: None,
        asks_sure: true,
        comes_back: false,
        missing: false,
        saved: true,
    };
    Drawn::of(view::situation(&props, &nobody()))
}

#[test]
fn every_slide_says_all_that_was_written_for_learners_and_none_of_the_notes() {
    for pack in packs() {
        for (at, slide_) in pack.slides.iter().enumerate() {
            let drawn = slide(pack, at + 1);
            drawn
                .has("<h1 ", 1)
                .says(&slide_.title)
                .says_all_of(&slide_.body);
            for line in slide_.notes.plain().lines() {
                drawn.does_not_say(line);
            }
        }
    }
}

#[test]
fn the_signs_slide_lists_all_fourteen_signs() {
    for pack in packs() {
        let drawn = slide(pack, 5);
        assert_eq!(pack.signs.len(), 14);
        for sign in &pack.signs {
            drawn.says(&sign.label);
        }
        for circumstance in &pack.vulnerabilities {
            drawn.says(&circumstance.label);
        }
    }
}

#[test]
fn the_dial_is_a_list_of_links_with_names_and_one_of_them_is_here() {
    let pack = &packs()[0];
    let drawn = Drawn::of(view::dial(&dial(pack, Some(4))));
    drawn.has("<a ", 7).has("aria-current=\"page\"", 1);
    for (at, slide) in pack.slides.iter().enumerate() {
        drawn
            .says(&slide.title)
            .says(&Route::Slide(pack.id.clone(), at + 1).to_string());
    }
}

#[test]
fn time_is_said_in_words() {
    let drawn = slide(&packs()[0], 1);
    drawn
        .says("0:25 left of this slide")
        .says("5:01 left of the seven minutes");
}

#[test]
fn no_verdict_and_no_reason_is_in_the_page_before_an_answer() {
    for pack in packs() {
        for scenario in &pack.scenarios {
            for step in scenario.steps() {
                let drawn = situation(pack, scenario, step, &[]);
                drawn
                    .has("<h1 ", 1)
                    .says_all_of(&scenario.story)
                    .does_not_say(&scenario.learning);
                for feedback in feedbacks(scenario) {
                    drawn.does_not_say(feedback);
                }
                for label in [
                    words::verdict::BEST,
                    words::verdict::UNSAFE,
                    words::verdict::SIGN,
                ] {
                    drawn.does_not_say(&format!("{label}<"));
                }
            }
        }
    }
}

#[test]
fn after_an_answer_every_option_has_its_reason() {
    for pack in packs() {
        for scenario in &pack.scenarios {
            let answer = vec![scenario.act[0].id.clone()];
            let drawn = situation(pack, scenario, Step::Act, &[(Step::Act, answer)]);
            for choice in &scenario.act {
                drawn.says(&choice.text).says(&choice.feedback);
            }
            drawn
                .says(words::situation::YOURS)
                .says(words::verdict::BEST)
                .says(&scenario.learning);
            if let Some(why) = &scenario.challenge {
                drawn.says(why);
            }
        }
    }
}

#[test]
fn what_was_noticed_stands_beside_the_later_questions() {
    let pack = &packs()[0];
    let scenario = pack
        .scenarios
        .iter()
        .find(|one| !one.notice.is_empty())
        .unwrap();
    let sign = scenario
        .notice
        .iter()
        .find(|one| matches!(one.is, NoticeKind::Sign(_)))
        .unwrap();
    let given = [(Step::Notice, vec![sign.id.clone()])];
    let drawn = situation(pack, scenario, Step::Act, &given);
    drawn.says(words::situation::WHAT_NOTICED).says(&sign.text);
}

#[test]
fn every_way_to_report_starts_with_999_and_vouches_for_nothing_unchecked() {
    for pack in packs() {
        let drawn = Drawn::of(view::report(Some(pack), &nobody()));
        let first = drawn.0.find("tel:").unwrap();
        assert!(drawn.0[first..].starts_with("tel:999"), "{}", pack.name);
        for step in &pack.pathway {
            drawn.says(&step.title).says_all_of(&step.body);
        }
        let shown: Vec<_> = pack
            .pathway
            .iter()
            .flat_map(|step| &step.contacts)
            .collect();
        let unchecked = shown
            .iter()
            .filter_map(|id| pack.contact(id))
            .filter(|contact| {
                contact.verified_on.is_none() && !matches!(contact.reach, Reach::Ask(_))
            })
            .count();
        drawn.has(words::report::UNCONFIRMED, unchecked);
    }
}

#[test]
fn a_number_that_is_not_whole_cannot_be_dialled() {
    for number in ["0151 496 0", "(0151) 496 0000 or 1"] {
        let mut pack = packs()[0].clone();
        let shown = pack.pathway.iter().flat_map(|step| &step.contacts).next();
        let shown = shown.unwrap().clone();
        for contact in &mut pack.contacts {
            if contact.id == shown {
                contact.reach = Reach::PrintedNumber(number.into());
            } else if matches!(contact.reach, Reach::Phone(_)) {
                contact.reach = Reach::Ask("Ask.".into());
            }
        }
        let calls = pack.pathway.iter().filter(|step| step.call.is_some());
        let drawn = Drawn::of(view::report(Some(&pack), &nobody()));
        drawn
            .says(&words::report::printed(number))
            .does_not_say(&words::report::call(number))
            .has("tel:", calls.count());
    }
}

#[test]
fn a_whole_number_can_be_called_with_one_touch() {
    let mut pack = packs()[0].clone();
    let shown = pack.pathway.iter().flat_map(|step| &step.contacts).next();
    let shown = shown.unwrap().clone();
    for contact in pack.contacts.iter_mut().filter(|one| one.id == shown) {
        contact.reach = Reach::Phone("+44 1632 960 001".into());
    }
    Drawn::of(view::report(Some(&pack), &nobody()))
        .says("href=\"tel:+441632960001\"")
        .says(&words::report::call("+44 1632 960 001"));
}

#[test]
fn the_way_to_report_works_before_a_pack_is_here() {
    let drawn = Drawn::of(view::report(None, &nobody()));
    drawn.has("tel:999", 1).says(words::report::FALLBACK);
}

fn frame(pack: &Pack, overdue: bool, notice: Option<&str>) -> Drawn {
    let segments = segments(pack);
    let props = Frame {
        at: Some(&pack.id),
        place: Some(&pack.name),
        address: "#/".into(),
        home: "#/".into(),
        segments: &segments,
        governance: Some((&pack.governance, overdue)),
        notice,
        told: "",
    };
    Drawn::of(view::frame(&props, html! {}, &nobody()))
}

fn in_status(status: Status) -> Pack {
    let mut pack = packs()[0].clone();
    pack.governance.status = status;
    pack
}

#[test]
fn every_screen_says_how_far_its_pack_has_been_checked() {
    for (status, says) in [
        (Status::Draft, words::footer::DRAFT),
        (Status::SignedOff, words::footer::SIGNED_OFF),
        (Status::Withdrawn, words::footer::WITHDRAWN),
    ] {
        let drawn = frame(&in_status(status), false, None);
        // Between its dots, since "not yet signed off" holds "signed off".
        drawn.says(&format!(" · {says} · "));
        for other in [
            words::footer::DRAFT,
            words::footer::SIGNED_OFF,
            words::footer::WITHDRAWN,
        ] {
            if other != says {
                drawn.does_not_say(&format!(" · {other} · "));
            }
        }
    }
}

#[test]
fn a_withdrawn_pack_is_never_called_signed_off() {
    let pack = in_status(Status::Withdrawn);
    frame(&pack, false, None).does_not_say(words::footer::SIGNED_OFF);
    frame(&pack, true, None).does_not_say(words::footer::SIGNED_OFF);
}

#[test]
fn every_screen_says_when_the_next_review_is_due_or_was() {
    for pack in packs() {
        frame(pack, false, None)
            .says("review due")
            .does_not_say("review was due")
            .says(words::report::OPEN);
        frame(pack, true, None)
            .says("review was due")
            .says("check with your safeguarding lead")
            .does_not_say("review due");
    }
}

#[test]
fn a_notice_is_seen_when_there_is_one_and_takes_no_room_when_there_is_none() {
    let tag = |drawn: &Drawn| {
        let mut tags = drawn.0.split('<');
        let tag = tags.find(|tag| tag.contains("class=\"notice\""));
        tag.unwrap().split('>').next().unwrap().to_owned()
    };
    let noticed = frame(&packs()[0], false, Some(words::trouble::NOT_KEPT));
    noticed.says(words::trouble::NOT_KEPT);
    assert!(!tag(&noticed).contains(" hidden"), "{}", tag(&noticed));
    let none = frame(&packs()[0], false, None);
    assert!(tag(&none).contains(" hidden"), "{}", tag(&none));
}

fn welcome(pack: &Pack, resume: Option<Resume>) -> Drawn {
    let props = view::WelcomeScreen {
        pack,
        dial: dial(pack, None),
        kept: true,
        resume,
    };
    Drawn::of(view::welcome(&props, &nobody()))
}

#[test]
fn the_welcome_says_of_a_draft_that_it_is_one_and_of_no_other() {
    welcome(&in_status(Status::Draft), None).says(words::welcome::DRAFT);
    for status in [Status::SignedOff, Status::Withdrawn] {
        welcome(&in_status(status), None).does_not_say(words::welcome::DRAFT);
    }
}

#[test]
fn support_for_the_learner_stands_at_the_start_and_at_the_end() {
    for pack in packs() {
        assert!(!pack.support.is_empty(), "{}", pack.name);
        let end = results(pack, &[], &[], &[]);
        for drawn in [welcome(pack, None), end] {
            for support in &pack.support {
                drawn.says(&support.whom).says_all_of(&support.body);
                for contact in support.contacts.iter().filter_map(|id| pack.contact(id)) {
                    drawn.says(&contact.label);
                }
            }
        }
    }
}

/// The results where the points stand so, with these situations, and more to try on some points.
fn results(
    pack: &Pack,
    standings: &[Standing],
    situations: &[SituationResult],
    more: &[(PointId, More)],
) -> Drawn {
    let points = pack.points.iter().zip(standings);
    let props = view::ResultsScreen {
        pack,
        results: Some(Results {
            kind: Kind::Briefing,
            slides_opened: pack.slides.len(),
            slides_at: 0,
            situations: situations.to_vec(),
            points: points
                .map(|(point, standing)| PointResult {
                    point: point.id.clone(),
                    standing: *standing,
                    met_at: None,
                })
                .collect(),
        }),
        signs: Vec::new(),
        categories: Vec::new(),
        unopened: None,
        more: more.to_vec(),
        spent: 0,
    };
    Drawn::of(view::results(&props, &nobody()))
}

#[test]
fn the_results_say_of_each_point_whether_it_was_got_right() {
    use Standing::{Met, Missed, Open};
    for pack in packs() {
        for standings in [
            [Missed, Met, Open],
            [Open, Missed, Met],
            [Met, Open, Missed],
        ] {
            let drawn = results(pack, &standings, &[], &[]);
            for (point, standing) in pack.points.iter().zip(standings) {
                let (class, icon, says) = match standing {
                    Met => ("good", "✓", words::results::MET),
                    Missed => ("mind", "!", words::results::MISSED),
                    Open => ("plain", "–", words::results::OPEN),
                };
                let whole = format!("{} {icon} {says} {}", point.label, point.meaning);
                let text = drawn.text();
                assert!(text.contains(&whole), "does not say {whole:?}:\n{text}");
                drawn.has(&format!("class=\"judged {class}\""), 1);
            }
            drawn
                .says(words::results::NOT_COMPLETE)
                .does_not_say(words::results::COMPLETE);
        }
        results(pack, &[Met, Met, Met], &[], &[])
            .says(words::results::COMPLETE)
            .does_not_say(words::results::NOT_COMPLETE);
    }
}

#[test]
fn a_point_can_be_tried_again_where_another_situation_is_left_and_it_is_not_met() {
    use Standing::{Met, Missed, Open};
    let pack = &packs()[0];
    let every = |more| -> Vec<(PointId, More)> {
        let points = pack.points.iter();
        points.map(|point| (point.id.clone(), more)).collect()
    };
    let ahead = every(More::Ahead(4));
    let every = every(More::Another);
    results(pack, &[Missed, Open, Missed], &[], &ahead)
        .has("/situation/4", 3)
        .does_not_say(words::results::ANOTHER)
        .does_not_say(words::results::NO_OTHER);
    results(pack, &[Missed, Met, Open], &[], &every[..1])
        .has(&format!(">{}<", words::results::ANOTHER), 1)
        .does_not_say(words::results::NO_OTHER);
    results(pack, &[Missed, Met, Open], &[], &[])
        .does_not_say(words::results::ANOTHER)
        .has(words::results::NO_OTHER, 1);
    results(pack, &[Met, Met, Met], &[], &[]).does_not_say(words::results::ANOTHER);
}

#[test]
fn the_results_say_how_each_situation_was_answered() {
    let pack = &packs()[0];
    let answers = [
        (Some(ActVerdict::Best), words::verdict::BEST),
        (Some(ActVerdict::Incomplete), words::verdict::INCOMPLETE),
        (Some(ActVerdict::Delays), words::verdict::DELAYS),
        (Some(ActVerdict::Unsafe), words::verdict::UNSAFE),
        (None, words::results::NOT_ANSWERED),
    ];
    let numbered = || pack.scenarios.iter().zip(answers).zip(1..);
    let situations: Vec<SituationResult> = numbered()
        .map(|((scenario, (verdict, _)), number)| SituationResult {
            scenario: scenario.id.clone(),
            number,
            verdicts: verdict
                .map(|verdict| (Step::Act, Verdict::Acted(verdict)))
                .into_iter()
                .collect(),
            done: verdict.is_some(),
            best_at: None,
            sure_but_wrong: false,
        })
        .collect();
    let text = results(pack, &[Standing::Open; 3], &situations, &[]).text();
    for ((scenario, (_, says)), _) in numbered() {
        let title = scenario.title.split_whitespace().collect::<Vec<_>>();
        let whole = format!("{} {says}", title.join(" "));
        assert!(text.contains(&whole), "does not say {whole:?}:\n{text}");
    }
}

#[test]
fn whoever_picked_more_than_the_signs_is_told_so() {
    let pack = &packs()[0];
    let is_sign = |one: &&NoticeChoice| matches!(one.is, NoticeKind::Sign(_));
    let other = |one: &&NoticeChoice| {
        matches!(one.is, NoticeKind::Circumstance(_) | NoticeKind::Reassuring)
    };
    let found = pack.scenarios.iter().find_map(|scenario| {
        let beside = scenario.notice.iter().find(other)?;
        Some((scenario, beside.id.clone()))
    });
    let (scenario, beside) = found.unwrap();
    let signs: Vec<ChoiceId> = scenario
        .notice
        .iter()
        .filter(is_sign)
        .map(|one| one.id.clone())
        .collect();
    let picked = |choices: Vec<ChoiceId>| {
        situation(pack, scenario, Step::Notice, &[(Step::Notice, choices)])
    };
    picked(signs.clone()).says(words::verdict::NOTICED_ALL);
    let all = signs.len();
    picked([signs, vec![beside]].concat())
        .does_not_say(words::verdict::NOTICED_ALL)
        .says(&words::verdict::noticed_beside(all, all));
}

#[test]
fn the_welcome_offers_to_go_on_where_one_left_off() {
    let pack = &packs()[0];
    let welcome = |resume| welcome(pack, resume);
    let at = |spot| Resume {
        spot,
        ago: 12 * 60_000,
        undo: false,
        refresher: false,
    };
    welcome(None)
        .says(words::welcome::START)
        .does_not_say(words::welcome::GO_ON);
    welcome(Some(at(Spot::Finished)))
        .says(words::welcome::FINISHED)
        .says("/results");
    welcome(Some(at(Spot::Slide(4, "Forms".into()))))
        .says(&words::welcome::go_on_slide(
            4,
            "Forms",
            words::ago::minutes(12),
        ))
        .says("/slide/4")
        .says(words::welcome::AGAIN);
}

#[test]
fn what_people_wrote_is_text_whatever_it_holds() {
    let mut pack = packs()[0].clone();
    let nasty = "<script>alert(1)</script><img src=x onerror=alert(1)>";
    pack.slides[0].title = nasty.into();
    pack.slides[0].body = Prose(vec![Block::Paragraph(vec![Span::Text(nasty.into())])]);
    let drawn = slide(&pack, 1);
    drawn.has("<script", 0).has("<img", 0).says(nasty);
}

fn feedbacks(scenario: &Scenario) -> Vec<&str> {
    let notice = scenario
        .notice
        .iter()
        .map(|choice| choice.feedback.as_str());
    let recognise = scenario
        .recognise
        .iter()
        .map(|choice| choice.feedback.as_str());
    let act = scenario.act.iter().map(|choice| choice.feedback.as_str());
    notice.chain(recognise).chain(act).collect()
}
