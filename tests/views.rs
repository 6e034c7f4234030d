//! Every view, drawn on the host from the real content, and read as a reader would.

use std::sync::OnceLock;

use briefing::view::{self, Dial, Frame, Intent, Resume, Segment};
use briefing::words;
use model::event::Step;
use model::id::ChoiceId;
use model::pack::{NoticeKind, Pack, Reach, Scenario};
use model::prose::{Block, Prose, Span};
use model::route::Route;
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
        left: 25_000,
        left_all: 301_000,
        paused: false,
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
    let school = packs()
        .iter()
        .find(|pack| pack.id.as_str() == "wirral-hospitals-school")
        .unwrap();
    let number = school
        .contacts
        .iter()
        .find_map(|contact| match &contact.reach {
            Reach::PrintedNumber(number) => Some(number),
            _ => None,
        });
    let drawn = Drawn::of(view::report(Some(school), &nobody()));
    let number = number.unwrap();
    drawn.has(&format!("tel:{}", number.replace(' ', "")), 0);
}

#[test]
fn the_way_to_report_works_before_a_pack_is_here() {
    let drawn = Drawn::of(view::report(None, &nobody()));
    drawn.has("tel:999", 1).says(words::report::FALLBACK);
}

#[test]
fn the_frame_says_that_a_draft_is_a_draft_and_that_a_review_is_overdue() {
    for pack in packs() {
        let segments = segments(pack);
        let frame = |overdue| {
            let props = Frame {
                place: Some(&pack.name),
                address: "#/".into(),
                home: "#/".into(),
                segments: &segments,
                governance: Some((&pack.governance, overdue)),
                notice: None,
            };
            Drawn::of(view::frame(&props, html! {}, &nobody()))
        };
        frame(false)
            .says(words::footer::DRAFT)
            .says("review due")
            .says(words::report::OPEN);
        frame(true).says("check with your safeguarding lead");
    }
}

#[test]
fn the_welcome_offers_to_go_on_where_one_left_off() {
    let pack = &packs()[0];
    let welcome = |resume| {
        let props = view::WelcomeScreen {
            pack,
            dial: dial(pack, None),
            kept: true,
            resume,
        };
        Drawn::of(view::welcome(&props, &nobody()))
    };
    welcome(None)
        .says(words::welcome::START)
        .does_not_say(words::welcome::GO_ON);
    welcome(Some(Resume::Finished))
        .says(words::welcome::FINISHED)
        .says("/results");
    welcome(Some(Resume::Slide(4, "Forms".into())))
        .says(&words::welcome::go_on_slide(4, "Forms"))
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
