//! How it went.

use briefing::view::{self, Bar, More};
use briefing::words;
use model::event::{Kind, Step};
use model::id::PointId;
use model::pack::{ActVerdict, Pack};
use model::results::{PointResult, Results, SituationResult, Standing};
use model::verdict::Verdict;

use crate::drawn::{Drawn, nobody, packs};

/// The results where the points stand so, with these situations, and more to try on some points.
pub fn results(
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
            completed: None,
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
        deleting: view::Deleting::Not,
    };
    Drawn::of(view::results(&props, &nobody()))
}

#[test]
fn a_refresher_that_ends_with_a_point_missed_is_not_said_to_have_gone_well() {
    let pack = &packs()[0];
    for (standing, good) in [(Standing::Met, 1), (Standing::Missed, 0)] {
        let point = PointResult {
            point: pack.points[0].id.clone(),
            standing,
            met_at: None,
        };
        let props = view::ResultsScreen {
            pack,
            results: Some(Results {
                kind: Kind::Refresher,
                slides_opened: 0,
                slides_at: 0,
                completed: Some(1),
                situations: Vec::new(),
                points: vec![point],
            }),
            signs: Vec::new(),
            categories: Vec::new(),
            unopened: None,
            more: Vec::new(),
            spent: 0,
            deleting: view::Deleting::Not,
        };
        Drawn::of(view::results(&props, &nobody()))
            .says(words::results::REFRESHED)
            .has("class=\"outcome good\"", good);
    }
}

#[test]
fn nothing_is_cleared_from_a_shared_computer_without_a_yes() {
    let drawn = |deleting, results| {
        let props = view::ResultsScreen {
            pack: &packs()[0],
            results,
            signs: Vec::new(),
            categories: Vec::new(),
            unopened: None,
            more: Vec::new(),
            spent: 0,
            deleting,
        };
        Drawn::of(view::results(&props, &nobody()))
    };
    let some = || {
        Some(Results {
            kind: Kind::Briefing,
            slides_opened: 7,
            slides_at: 0,
            completed: None,
            situations: Vec::new(),
            points: Vec::new(),
        })
    };
    drawn(view::Deleting::Not, None).does_not_say(words::results::CLEAR);
    drawn(view::Deleting::Not, some())
        .says(words::results::KEEP_PLACE)
        .says(words::results::CLEAR)
        .does_not_say(words::files::DELETE_YES);
    drawn(view::Deleting::Asked, some())
        .says(words::files::DELETE_SURE)
        .says(words::files::DELETE_YES)
        .says(words::files::DELETE_NO);
    drawn(view::Deleting::Done, None).says(words::files::DELETED);
    drawn(view::Deleting::Failed, some()).says(words::files::DELETE_FAILED);
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
        let says = match says {
            words::results::NOT_ANSWERED => says.to_owned(),
            verdict => words::results::yours(verdict),
        };
        let whole = format!("{} {says}", title.join(" "));
        assert!(text.contains(&whole), "does not say {whole:?}:\n{text}");
    }
}

#[test]
fn what_somebody_was_sure_of_and_got_wrong_comes_before_all_else() {
    let pack = &packs()[0];
    let one = |at: usize, verdict, sure_but_wrong| SituationResult {
        scenario: pack.scenarios[at].id.clone(),
        number: at + 1,
        verdicts: vec![(Step::Act, Verdict::Acted(verdict))],
        done: true,
        best_at: None,
        sure_but_wrong,
    };
    let situations = [
        one(0, ActVerdict::Best, false),
        one(1, ActVerdict::Delays, false),
        one(2, ActVerdict::Unsafe, true),
    ];
    let text = results(pack, &[Standing::Open; 3], &situations, &[]).text();
    let at = |says: &str| {
        text.find(says)
            .unwrap_or_else(|| panic!("{says} in:\n{text}"))
    };
    let (sure, look, well) = (
        at(words::results::SURE_BUT_WRONG),
        at(words::results::LOOK_AGAIN),
        at(words::results::WENT_WELL),
    );
    assert!(sure < look && look < well);
    for (situation, after, before) in [(2, sure, look), (1, look, well), (0, well, text.len())] {
        let title = pack.scenarios[situation].title.split_whitespace();
        let title = title.collect::<Vec<_>>().join(" ");
        assert!(text[after..before].contains(&title), "{title} in:\n{text}");
    }
}

#[test]
fn a_chart_says_each_count_in_words_and_draws_it_in_proportion() {
    let pack = &packs()[0];
    let bar = |label: &str, seen: usize, there: usize| Bar {
        label: label.into(),
        seen,
        there,
        says: words::results::seen(seen, there),
    };
    let props = view::ResultsScreen {
        pack,
        results: Some(Results {
            kind: Kind::Briefing,
            slides_opened: 7,
            slides_at: 0,
            completed: None,
            situations: Vec::new(),
            points: Vec::new(),
        }),
        signs: vec![bar("Missing", 1, 2), bar("Gifts", 3, 4)],
        categories: Vec::new(),
        unopened: None,
        more: Vec::new(),
        spent: 0,
        deleting: view::Deleting::Not,
    };
    Drawn::of(view::results(&props, &nobody()))
        .says(&words::results::seen(1, 2))
        .says(&words::results::seen(3, 4))
        .has("class=\"there\" width=\"50\" height=\"6\"", 1)
        .has("class=\"seen\" width=\"25\" height=\"6\"", 1)
        .has("class=\"there\" width=\"100\" height=\"6\"", 1)
        .has("class=\"seen\" width=\"75\" height=\"6\"", 1)
        .does_not_say(words::results::CATEGORIES);
}
