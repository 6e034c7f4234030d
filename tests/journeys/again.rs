//! Doing it again: skipped, retried, begun anew and taken back, refreshed a week later.

use briefing::words;
use model::event::{Step, What};
use model::shuffle::rank;

use crate::host::pack;
use crate::learner::Learner;
use crate::stores::{kept, runs};
use crate::training::Answers;

#[tokio::test]
async fn a_situation_that_is_skipped_makes_room_for_another_of_equal_weight() {
    let pack = pack("wirral");
    let learner = Learner::opens("#/wirral/situation/1").await;
    let first = learner.situation(&pack, 1).await;
    learner.presses(words::situation::SKIP).await;
    learner
        .finds_true(&format!(
            "document.querySelector('h1').innerText !== {:?}",
            first.title
        ))
        .await;
    let second = learner.situation(&pack, 1).await;
    assert_eq!(second.point, first.point);
    learner.has_the_focus_on("heading").await;
    learner.reloads().await;
    assert_eq!(learner.situation(&pack, 1).await.id, second.id);
    learner.leaves().await;
}

#[tokio::test]
async fn none_of_these_is_an_answer() {
    let pack = pack("wirral");
    let learner = Learner::opens("#/wirral/situation/1").await;
    let mut scenario = learner.situation(&pack, 1).await;
    while scenario.notice.is_empty() {
        learner.presses(words::situation::SKIP).await;
        let title = scenario.title.clone();
        learner
            .finds_true(&format!(
                "document.querySelector('h1').innerText !== {title:?}"
            ))
            .await;
        scenario = learner.situation(&pack, 1).await;
    }
    learner.picks(&scenario.notice[0].text).await;
    learner.picks(words::situation::NONE_OF_THESE).await;
    learner
        .finds_true("document.querySelectorAll('input:checked').length === 1")
        .await;
    learner.presses(words::situation::ANSWER).await;
    learner.sees(words::situation::YOU_PICKED_NONE).await;
    learner.sees(&scenario.notice[0].feedback).await;
    learner.leaves().await;
}

#[tokio::test]
async fn who_was_sure_and_wrong_is_told_so_first() {
    let pack = pack("wirral");
    let learner = Learner::opens("#/wirral/situation/1").await;
    let scenario = learner.situation(&pack, 1).await;
    learner
        .answers_up_to(&pack, scenario, Step::Act, Answers::Wrong)
        .await;
    learner.picks(words::situation::SURE).await;
    learner.presses(words::situation::ANSWER).await;
    learner.sees(words::verdict::SURE_BUT_WRONG).await;
    learner.goes_to("#/wirral/results").await;
    learner.sees(words::results::SURE_BUT_WRONG).await;
    learner
        .asks("document.querySelector('.situations button').click()")
        .await;
    learner.is_at(&scenario.title).await;
    learner.sees(words::situation::ANSWER).await;
    learner.answers(&pack, scenario, Answers::Best).await;
    learner.goes_to("#/wirral/results").await;
    learner.sees(words::results::WENT_WELL).await;
    learner.does_not_see(words::results::SURE_BUT_WRONG).await;
    learner.leaves().await;
}

#[tokio::test]
async fn beginning_anew_can_be_taken_back() {
    let pack = pack("wirral");
    let learner = Learner::opens("#/wirral/situation/1").await;
    let scenario = learner.situation(&pack, 1).await;
    learner.answers(&pack, scenario, Answers::Best).await;
    learner.goes_to("#/wirral").await;
    learner.presses(words::welcome::AGAIN).await;
    learner.is_at(&pack.slides[0].title).await;
    learner.sees(words::slide::BEGAN_AGAIN).await;
    learner.presses(words::slide::UNDO).await;
    learner.is_at(words::welcome::TITLE).await;
    learner
        .sees(&words::welcome::go_on_situation(1, 5, words::ago::NOW))
        .await;
    learner.follows(words::welcome::GO_ON).await;
    learner.sees(words::situation::YOURS).await;
    learner.leaves().await;
}

#[tokio::test]
async fn a_week_later_there_is_a_refresher_of_two_situations() {
    let pack = pack("wirral");
    let learner = Learner::opens("#/wirral").await;
    learner.trains(&pack).await;
    learner.asks("location.hash = '#/wirral'").await;
    learner.sees(words::welcome::FINISHED).await;
    learner.does_not_see(words::welcome::REFRESHER_START).await;
    learner.waits_days(7).await;
    learner.asks("location.hash = '#/wirral/slide/1'").await;
    learner.is_at(&pack.slides[0].title).await;
    learner.asks("location.hash = '#/wirral'").await;
    learner.presses(words::welcome::REFRESHER_START).await;
    for number in 1..=2 {
        let scenario = learner.situation_of(&pack, number, 2).await;
        learner.is_refreshed(&pack, scenario, Answers::Best).await;
        let on = if number < 2 {
            words::situation::NEXT_SITUATION
        } else {
            words::situation::TO_RESULTS
        };
        learner.follows(on).await;
    }
    learner.sees(words::results::REFRESHED).await;
    learner.follows(words::results::TO_RECORD).await;
    learner.sees(words::record::REFRESHER_RUN).await;
    learner.leaves().await;
}

#[tokio::test]
async fn a_point_that_is_missed_in_a_refresher_comes_back_before_it_is_finished() {
    let pack = pack("wirral");
    let learner = Learner::opens("#/wirral").await;
    learner.trains(&pack).await;
    learner.waits_days(7).await;
    learner.asks("location.hash = '#/wirral'").await;
    learner.presses(words::welcome::REFRESHER_START).await;
    let scenario = learner.situation_of(&pack, 1, 2).await;
    learner.is_refreshed(&pack, scenario, Answers::Best).await;
    learner.follows(words::situation::NEXT_SITUATION).await;
    // The last one, so that without it everything would be answered.
    let scenario = learner.situation_of(&pack, 2, 2).await;
    learner.is_refreshed(&pack, scenario, Answers::Wrong).await;
    learner.asks("location.hash = '#/wirral/results'").await;
    learner.sees(words::results::NOT_COMPLETE).await;
    learner.follows(&words::results::go_on(3)).await;
    let scenario = learner.situation_of(&pack, 3, 3).await;
    learner.is_refreshed(&pack, scenario, Answers::Best).await;
    learner.follows(words::situation::TO_RESULTS).await;
    learner.sees(words::results::REFRESHED).await;
    learner.leaves().await;
}

#[tokio::test]
async fn a_briefing_that_was_begun_again_leaves_the_refresher_to_be_had() {
    let pack = pack("wirral");
    let learner = Learner::opens("#/wirral").await;
    learner.trains(&pack).await;
    learner.asks("location.hash = '#/wirral'").await;
    learner.presses(words::welcome::AGAIN).await;
    learner.is_at(&pack.slides[0].title).await;
    learner.asks("location.hash = '#/wirral/situation/1'").await;
    let scenario = learner.situation_of(&pack, 1, 5).await;
    learner.answers(&pack, scenario, Answers::Best).await;
    learner.waits_days(7).await;
    learner.asks("location.hash = '#/wirral'").await;
    learner.sees(words::welcome::GO_ON).await;
    learner.presses(words::welcome::REFRESHER_START).await;
    learner.situation_of(&pack, 1, 2).await;
    learner.leaves().await;
}

#[tokio::test]
async fn what_was_skipped_long_ago_comes_last_after_a_reload_too() {
    let pack = pack("wirral");
    let mut told = runs(2);
    let What::RunStarted { seed, plan, .. } = told[0].1.clone() else {
        panic!("a run begins");
    };
    let skipped = &plan[0];
    let point = &pack.scenario(skipped).expect("the first").point;
    let mut others: Vec<_> = pack
        .scenarios
        .iter()
        .filter(|one| one.point == *point && !plan.contains(&one.id))
        .map(|one| one.id.clone())
        .collect();
    // All but the one that its seed alone would bring last.
    others.sort_by_key(|id| rank(seed, id.as_str()));
    let first = told[0].0;
    let from = [skipped].into_iter().chain(&others);
    let swaps = from.zip(&others).map(|(scenario, with)| {
        let (scenario, with) = (scenario.clone(), with.clone());
        (first, What::SituationSwapped { scenario, with })
    });
    told.splice(1..1, swaps.collect::<Vec<_>>());
    let left = others.last().expect("several on the point");

    let learner = Learner::opens("#/wirral").await;
    learner.is_at(words::welcome::TITLE).await;
    let keep = "for (const [key, text] of Object.entries(";
    let keep = format!("{keep}{})) localStorage.setItem(key, text)", kept(told));
    learner.asks(&keep).await;
    learner.reloads().await;
    let rests = "Object.values(localStorage).some(text => text.startsWith('{\"runs\":'))";
    learner.finds_true(rests).await;
    learner.goes_to("#/wirral/situation/1").await;
    learner.reloads().await;
    learner.presses(words::situation::SKIP).await;
    learner
        .is_at(&pack.scenario(left).expect("the last").title)
        .await;
    learner.leaves().await;
}
