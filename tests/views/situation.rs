//! Situations, before and after an answer.

use briefing::view::{self, SituationScreen};
use briefing::words;
use model::event::{Confidence, Step};
use model::id::ChoiceId;
use model::pack::{ActVerdict, NoticeChoice, NoticeKind, Pack, Scenario};

use crate::drawn::{Drawn, nobody, packs};

pub fn situation(
    pack: &Pack,
    scenario: &Scenario,
    step: Step,
    given: &[(Step, Vec<ChoiceId>)],
) -> Drawn {
    let props = screen(pack, scenario, step, given);
    Drawn::of(view::situation(&props, &nobody()))
}

fn screen<'a>(
    pack: &'a Pack,
    scenario: &'a Scenario,
    step: Step,
    given: &[(Step, Vec<ChoiceId>)],
) -> SituationScreen<'a> {
    SituationScreen {
        pack,
        scenario,
        number: 2,
        of: 5,
        seed: 7,
        first: Step::Notice,
        step,
        picked: Vec::new(),
        given: given.to_vec(),
        sure: None,
        asks_sure: true,
        comes_back: false,
        instead: false,
        missing: false,
        contested: false,
        saved: true,
    }
}

#[test]
fn the_options_come_in_another_order_for_another_run_and_none_is_lost() {
    let pack = &packs()[0];
    for scenario in &pack.scenarios {
        let order = |seed| {
            let props = SituationScreen {
                seed,
                ..screen(pack, scenario, Step::Act, &[])
            };
            let text = Drawn::of(view::situation(&props, &nobody())).text();
            let mut order: Vec<_> = (scenario.act.iter())
                .map(|choice| text.find(&choice.text).expect("the option is there"))
                .enumerate()
                .collect();
            order.sort_by_key(|(_, at)| *at);
            order
                .into_iter()
                .map(|(choice, _)| choice)
                .collect::<Vec<_>>()
        };
        let first = order(1);
        assert!((2..20).any(|seed| order(seed) != first), "{}", scenario.id);
        assert_eq!(first, order(1), "a reload moves nothing");
    }
}

#[test]
fn an_answer_is_called_saved_only_where_it_is_and_contested_only_where_it_was() {
    let pack = &packs()[0];
    let scenario = &pack.scenarios[0];
    let step = scenario.steps().next().expect("a step");
    let given = [(step, vec![ChoiceId::new("any")])];
    for (saved, contested) in [(true, false), (false, true)] {
        let props = SituationScreen {
            saved,
            contested,
            ..screen(pack, scenario, step, &given)
        };
        let drawn = Drawn::of(view::situation(&props, &nobody()));
        for (says, is_said) in [
            (words::situation::SAVED, saved),
            (words::situation::CONTESTED, contested),
        ] {
            if is_said {
                drawn.says(says);
            } else {
                drawn.does_not_say(says);
            }
        }
    }
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

#[test]
fn none_of_these_can_be_picked_among_signs_and_nowhere_else() {
    for scenario in &packs()[0].scenarios {
        for step in scenario.steps() {
            let drawn = situation(&packs()[0], scenario, step, &[]);
            let times = usize::from(step == Step::Notice);
            drawn.has(&format!(">{}<", words::situation::NONE_OF_THESE), times);
        }
    }
}

#[test]
fn how_sure_one_is_is_asked_of_the_action_only_and_not_of_those_who_do_not_want_it() {
    let pack = &packs()[0];
    for scenario in &pack.scenarios {
        for step in scenario.steps() {
            let drawn = situation(pack, scenario, step, &[]);
            let times = usize::from(step == Step::Act);
            drawn.has(words::situation::HOW_SURE, times);
            let props = SituationScreen {
                asks_sure: false,
                ..screen(pack, scenario, step, &[])
            };
            Drawn::of(view::situation(&props, &nobody())).has(words::situation::HOW_SURE, 0);
        }
    }
}

#[test]
fn being_sure_is_spoken_of_only_where_it_says_something_new() {
    let pack = &packs()[0];
    let scenario = &pack.scenarios[0];
    let choice = |best: bool| {
        let mut act = scenario.act.iter();
        let found = act.find(|one| (one.verdict == ActVerdict::Best) == best);
        found.unwrap().id.clone()
    };
    for (sure, best, says) in [
        (
            Confidence::Sure,
            false,
            Some(words::verdict::SURE_BUT_WRONG),
        ),
        (
            Confidence::NotSure,
            true,
            Some(words::verdict::UNSURE_BUT_RIGHT),
        ),
        (Confidence::Sure, true, None),
        (Confidence::NotSure, false, None),
        (Confidence::Fairly, false, None),
        (Confidence::Fairly, true, None),
    ] {
        let given = [(Step::Act, vec![choice(best)])];
        let props = SituationScreen {
            sure: Some(sure),
            ..screen(pack, scenario, Step::Act, &given)
        };
        let drawn = Drawn::of(view::situation(&props, &nobody()));
        for text in [
            words::verdict::SURE_BUT_WRONG,
            words::verdict::UNSURE_BUT_RIGHT,
        ] {
            drawn.has(text, usize::from(says == Some(text)));
        }
    }
}

#[test]
fn a_point_that_comes_back_is_announced_after_the_action() {
    let pack = &packs()[0];
    let scenario = &pack.scenarios[0];
    let given = [(Step::Act, vec![scenario.act[0].id.clone()])];
    let drawn = |comes_back| {
        let props = SituationScreen {
            comes_back,
            ..screen(pack, scenario, Step::Act, &given)
        };
        Drawn::of(view::situation(&props, &nobody()))
    };
    drawn(true).says(words::situation::COMES_BACK);
    drawn(false).does_not_say(words::situation::COMES_BACK);
}
