//! The whole walk, at each of the three places.

use briefing::words;
use model::pack::Reach;

use crate::host::{self, Host, pack};
use crate::learner::Learner;
use crate::training::Answers;

async fn a_member_of_staff_trains_at(place: &str) {
    let pack = pack(place);
    let learner = Learner::opens("#/").await;
    learner.is_at(words::choose::TITLE).await;
    learner.follows(&pack.name).await;

    learner.is_at(words::welcome::TITLE).await;
    learner.has_the_focus_on("heading").await;
    learner
        .sees(&words::welcome::for_whom(&pack.audience))
        .await;
    learner.follows(words::welcome::START).await;
    learner.reads_the_slides(&pack).await;

    for number in 1..=5 {
        let scenario = learner.situation(&pack, number).await;
        learner.answers(&pack, scenario, Answers::Best).await;
        learner.sees(words::situation::SAVED).await;
        let on = if number < 5 {
            words::situation::NEXT_SITUATION
        } else {
            words::situation::TO_RESULTS
        };
        learner.follows(on).await;
    }

    learner.is_at(words::results::TITLE).await;
    learner.sees(words::results::COMPLETE).await;
    for point in &pack.points {
        learner.sees(&point.label).await;
    }
    learner.does_not_see(words::results::ANOTHER).await;

    learner.goes_to(&format!("#/{place}")).await;
    learner.sees(words::welcome::FINISHED).await;
    learner.leaves().await;
}

#[tokio::test]
async fn a_member_of_staff_trains_in_wirral() {
    a_member_of_staff_trains_at("wirral").await;
}

#[tokio::test]
async fn a_member_of_staff_trains_on_the_isle_of_man() {
    a_member_of_staff_trains_at("isle-of-man").await;
}

#[tokio::test]
async fn a_member_of_staff_trains_at_wirral_hospitals_school() {
    a_member_of_staff_trains_at("wirral-hospitals-school").await;
}

#[tokio::test]
async fn the_way_to_report_is_one_touch_away_on_every_screen() {
    for listing in host::index().places {
        let pack = pack(listing.id.as_str());
        let learner = Learner::opens("#/").await;
        let place = &pack.id;
        let screens = ["", "/slide/3", "/situation/1", "/results", "/nowhere"];
        for screen in screens {
            learner.goes_to(&format!("#/{place}{screen}")).await;
            learner
                .sees(&words::footer::version(&pack.governance.version))
                .await;
            learner.presses(words::report::OPEN).await;
            for step in &pack.pathway {
                learner.sees(&step.title).await;
            }
            for contact in pack.pathway.iter().flat_map(|step| &step.contacts) {
                let contact = pack.contact(contact).expect("a contact of the pathway");
                learner.sees(&contact.label).await;
                if let Reach::Phone(number) = &contact.reach {
                    learner.sees(&words::report::call(number)).await;
                }
            }
            let first = learner
                .asks("return document.querySelector('dialog .call').href")
                .await;
            assert_eq!(first, "tel:999");
            learner.presses(words::report::CLOSE).await;
        }
        learner.leaves().await;
    }
}

#[tokio::test]
async fn a_point_that_was_missed_comes_back_in_another_situation() {
    let pack = pack("wirral");
    let learner = Learner::opens("#/wirral/situation/1").await;
    let first = learner.situation(&pack, 1).await;
    learner.answers(&pack, first, Answers::Wrong).await;
    learner.sees(words::verdict::BEST).await;
    learner.sees(words::situation::COMES_BACK).await;
    learner.goes_to("#/wirral/results").await;
    learner.is_at(words::results::TITLE).await;
    learner.sees(words::results::MISSED).await;
    learner
        .asks("document.querySelector('.points .mind a').click()")
        .await;
    learner
        .finds_true("location.hash.includes('/situation/')")
        .await;
    learner.sees(words::situation::ANSWER).await;
    let heading = learner
        .asks("return document.querySelector('h1').innerText")
        .await;
    let again = pack
        .scenarios
        .iter()
        .find(|scenario| heading == scenario.title.as_str());
    let again = again.expect("a situation of the pack");
    assert_eq!(again.point, first.point);
    assert_ne!(again.id, first.id);
    learner.answers(&pack, again, Answers::Best).await;
    learner.goes_to("#/wirral/results").await;
    learner.sees(words::results::MET).await;
    learner.leaves().await;
}

#[tokio::test]
async fn an_answer_is_asked_for_when_nothing_is_picked() {
    let pack = pack("wirral");
    let learner = Learner::opens("#/wirral/situation/1").await;
    learner.situation(&pack, 1).await;
    learner.presses(words::situation::ANSWER).await;
    learner.sees(words::situation::PICK_FIRST).await;
    learner.has_the_focus_on("missing").await;
    learner.leaves().await;
}

#[tokio::test]
async fn the_clock_stands_still_when_it_is_paused() {
    let learner = Learner::opens("#/wirral/slide/1").await;
    learner.presses(words::slide::PAUSE).await;
    learner.sees(words::slide::PAUSED).await;
    let middle = "return document.querySelector('.middle').textContent";
    let paused = learner.asks(middle).await;
    learner.goes_to("#/wirral/slide/2").await;
    learner.sees(words::slide::PAUSED).await;
    learner.goes_to("#/wirral/slide/1").await;
    learner.sees(words::slide::PAUSED).await;
    assert_eq!(learner.asks(middle).await, paused);
    learner.presses(words::slide::RESUME).await;
    learner.sees(words::slide::NOTHING_MOVES).await;
    learner.does_not_see(words::slide::PAUSED).await;
    learner.leaves().await;
}

/// As far as a page can be made to believe that it is hidden: no driver hides one.
#[tokio::test]
async fn only_the_time_in_view_counts_and_a_hidden_page_says_so() {
    let learner = Learner::opens("#/wirral/slide/1").await;
    learner.sees(words::slide::NOTHING_MOVES).await;
    for _ in 0..2 {
        let hides = |hidden: bool| {
            format!(
                "Object.defineProperty(document, 'hidden', {{ configurable: true, get: () => {hidden} }});
                Object.defineProperty(document, 'visibilityState',
                    {{ configurable: true, get: () => '{}' }});
                document.dispatchEvent(new Event('visibilitychange'))",
                if hidden { "hidden" } else { "visible" }
            )
        };
        learner.asks(&hides(true)).await;
        let shown = "return document.querySelector('main .middle').textContent";
        let before = learner.asks(shown).await;
        learner
            .asks("window.waited = false; setTimeout(() => window.waited = true, 4000)")
            .await;
        learner.finds_true("window.waited").await;
        assert_eq!(learner.asks(shown).await, before, "it stood still");
        learner
            .asks(
                "window.told = [];
                const live = [...document.querySelectorAll('[role=status], [aria-live]')];
                for (const one of live) new MutationObserver(() => told.push(one.textContent))
                    .observe(one, { childList: true, characterData: true, subtree: true })",
            )
            .await;
        learner.asks(&hides(false)).await;
        learner.sees(words::slide::STOOD).await;
        // The second time too, in the same words.
        let told = format!(
            "told.some(text => text.includes({:?}))",
            words::slide::STOOD
        );
        learner.finds_true(&told).await;
    }
    learner.leaves().await;
}

#[tokio::test]
async fn going_back_from_the_way_to_report_leads_to_the_heading() {
    let pack = pack("wirral");
    let learner = Learner::opens("#/wirral/slide/1").await;
    learner
        .follows(&words::slide::next(&pack.slides[1].title))
        .await;
    learner.is_at(&pack.slides[1].title).await;
    learner.presses(words::report::OPEN).await;
    learner
        .finds_true("document.querySelector('dialog').open")
        .await;
    learner.asks("history.back()").await;
    learner.is_at(&pack.slides[0].title).await;
    learner.has_the_focus_on("heading").await;
    learner
        .finds_true("!document.querySelector('dialog').open")
        .await;
    learner.leaves().await;
}

#[tokio::test]
async fn back_and_forward_lead_through_the_screens_and_the_focus_follows() {
    let pack = pack("wirral");
    let [first, second] = [&pack.slides[0].title, &pack.slides[1].title];
    let learner = Learner::opens("#/wirral").await;
    learner.follows(words::welcome::START).await;
    learner.is_at(first).await;
    learner.follows(&words::slide::next(second)).await;
    learner.is_at(second).await;
    learner.asks("history.go(-2)").await;
    learner.is_at(words::welcome::TITLE).await;
    for title in [first, second] {
        learner.asks("history.forward()").await;
        learner.is_at(title).await;
        learner.has_the_focus_on("heading").await;
        let tab = learner.asks("return document.title").await;
        assert_eq!(tab, words::app::page_title(title, words::app::TITLE));
    }
    learner.asks("history.back()").await;
    learner.is_at(first).await;
    learner.has_the_focus_on("heading").await;
    learner.leaves().await;
}

#[tokio::test]
async fn results_and_record_of_nobody_lead_to_the_briefing() {
    for screen in ["results", "record"] {
        let learner = Learner::opens(&format!("#/wirral/{screen}")).await;
        learner.follows(words::record::TO_BRIEFING).await;
        learner.is_at(words::welcome::TITLE).await;
        learner.leaves().await;
    }
}

#[tokio::test]
async fn a_place_may_ask_for_more_than_the_points_that_matter_most() {
    let mut strict = pack("wirral");
    strict.pass_mark = Some(100);
    let text = serde_json::to_vec(&strict).expect("JSON");
    let learner = Learner::visits(Host::with_pack("wirral", &text), "#/wirral/slide/1").await;
    learner.reads_the_slides(&strict).await;
    // One goes wrong whose point was met before.
    let mut asked = Vec::new();
    let mut wrong = None;
    let (mut number, mut of) = (1, 5);
    while number <= of {
        let scenario = learner.situation_of(&strict, number, of).await;
        let is_spare = asked.contains(&scenario.point);
        asked.push(scenario.point.clone());
        let how = if is_spare && wrong.is_none() {
            wrong = Some(scenario);
            Answers::Wrong
        } else {
            Answers::Best
        };
        learner.answers(&strict, scenario, how).await;
        // Its point comes back, unless it was to come once more anyway.
        let said = "return +document.querySelector('main').innerText.match(/ of (\\d+)/)[1]";
        of = learner.asks(said).await.as_u64().expect("a number") as usize;
        let on = if number < of {
            words::situation::NEXT_SITUATION
        } else {
            words::situation::TO_RESULTS
        };
        learner.follows(on).await;
        number += 1;
    }
    let wrong = wrong.expect("five situations on three points");
    learner.is_at(words::results::TITLE).await;
    learner.sees(words::results::MARK_LEFT).await;
    learner.does_not_see(words::results::COMPLETE).await;
    learner
        .asks("document.querySelector('.situations button').click()")
        .await;
    learner.is_at(&wrong.title).await;
    learner.answers(&strict, wrong, Answers::Best).await;
    learner.goes_to("#/wirral/results").await;
    learner.sees(words::results::COMPLETE).await;
    learner.leaves().await;
}

#[tokio::test]
async fn what_was_opened_on_one_slide_is_closed_on_the_next() {
    let pack = pack("wirral");
    let learner = Learner::opens("#/wirral/slide/1").await;
    learner.is_at(&pack.slides[0].title).await;
    learner
        .asks("document.querySelector('.sources').open = true")
        .await;
    learner
        .follows(&words::slide::next(&pack.slides[1].title))
        .await;
    learner.is_at(&pack.slides[1].title).await;
    learner
        .finds_true("!document.querySelector('.sources').open")
        .await;
    learner.leaves().await;
}
