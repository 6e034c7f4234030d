//! What comes out of the printer: A4, black on white, nothing cut.

use std::io::Read;

use briefing::words;
use flate2::read::ZlibDecoder;
use model::id::PlaceId;
use xtask::browsers::Browser;

use crate::host::{index, pack};
use crate::learner::Learner;

/// How many pages a PDF has. Firefox packs the page's descriptions, Chromium does not.
pub fn pages(pdf: &[u8]) -> usize {
    let opening = b"stream\n";
    let starts = pdf.windows(opening.len()).enumerate();
    let starts = starts.filter(|(_, here)| here == opening);
    let mut all = pdf.to_vec();
    for (start, _) in starts {
        // What is no packed text, as most pictures, is passed over.
        let _ = ZlibDecoder::new(&pdf[start + opening.len()..]).read_to_end(&mut all);
    }
    let page = b"/Type /Page";
    let ends = all.windows(page.len() + 1);
    ends.filter(|here| here.starts_with(page) && !here.ends_with(b"s"))
        .count()
}

/// Where the sheets of a place lie.
fn sheets(place: &PlaceId) -> String {
    format!("handouts/{place}/sheet.html")
}

#[tokio::test]
async fn the_briefing_takes_one_page_and_each_situation_another() {
    let learner = Learner::opens("#/").await;
    for place in index().places {
        learner.goes_to(&sheets(&place.id)).await;
        learner.sees(&words::app::topic_at(&place.name)).await;
        let all = pages(&learner.prints().await);
        learner
            .asks("document.querySelector('.key').hidden = true")
            .await;
        let without_key = pages(&learner.prints().await);
        learner
            .asks("document.querySelectorAll('.asks').forEach(sheet => sheet.hidden = true)")
            .await;
        let briefing = pages(&learner.prints().await);
        assert_eq!((briefing, without_key), (1, 6), "{}", place.name);
        assert!((8..=11).contains(&all), "{}: {all} pages", place.name);
        learner.reloads().await;
        learner.sees(&words::app::topic_at(&place.name)).await;
        learner
            .asks("document.querySelectorAll('.paper > :not(.imprint)').forEach(part => part.hidden = true)")
            .await;
        let nearly_empty = pages(&learner.prints().await);
        assert_eq!(nearly_empty, 7, "{}", place.name);
    }
    learner.leaves().await;
}

/// Chromium alone can show a screen as paper does.
#[tokio::test]
async fn paper_is_dark_on_white_in_a_dark_theme_and_holds_all_of_a_line() {
    if Browser::chosen() != Browser::Chromium {
        return;
    }
    let learner = Learner::opens("#/").await;
    learner.looks_at_paper_in_the_dark().await;
    let heading = "document.getElementById('heading')?.innerText";
    let here = format!("{heading} && {heading} !== {:?}", words::app::LOADING);
    for place in index().places {
        let slides = (1..=7).map(|number| format!("/slide/{number}"));
        let others = ["", "/situation/1", "/results", "/record"];
        for screen in slides.chain(others.map(str::to_owned)) {
            // What is there already is not what this looks at.
            learner.asks("document.querySelector('h1').id = ''").await;
            learner.goes_to(&format!("#/{}{screen}", place.id)).await;
            learner.finds_true(&here).await;
            learner
                .asks("document.documentElement.dataset.theme = 'dark'")
                .await;
            let wrong = learner.asks(WRONG_ON_PAPER).await;
            assert_eq!(wrong, serde_json::json!([]), "{}{screen}", place.id);
        }
        let printed = ["guide", "cards", "sign-in"];
        let printed = printed.map(|sheet| format!("handouts/{}/{sheet}.html", place.id));
        let read = [sheets(&place.id), format!("handouts/{}.html", place.id)];
        for page in read.into_iter().chain(printed) {
            learner.goes_to(&page).await;
            learner.finds_true(heading).await;
            let wrong = learner.asks(WRONG_ON_PAPER).await;
            assert_eq!(wrong, serde_json::json!([]), "{page}");
        }
        learner.goes_to("#/").await;
        learner.is_at(words::choose::TITLE).await;
    }
    learner.leaves().await;
}

/// What is lighter than mid grey, stands on a ground, or reaches over the edge.
const WRONG_ON_PAPER: &str = r#"
    const wide = document.documentElement.clientWidth + 1;
    const light = (colour) => colour.match(/\d+/g).slice(0, 3).some((part) => part > 110);
    const all = [...document.querySelectorAll("main, main *")];
    const shown = all.filter((one) => one.getClientRects().length > 0 && one.namespaceURI.endsWith("xhtml"));
    const white = ["rgb(255, 255, 255)", "rgba(0, 0, 0, 0)"];
    return shown.filter((one) => {
        const { color, backgroundColor } = getComputedStyle(one);
        return light(color) || !white.includes(backgroundColor) || one.getBoundingClientRect().right > wide;
    }).map((one) => one.outerHTML.slice(0, 200));
"#;

#[tokio::test]
async fn what_whoever_leads_a_group_prints_fits_its_pages() {
    let learner = Learner::opens("#/").await;
    for place in index().places {
        for (sheet, heading, most) in [
            ("cards", words::guide::CARDS, 1),
            ("sign-in", words::guide::SIGN_IN, 1),
            ("guide", words::guide::TITLE, 14),
        ] {
            let page = format!("handouts/{}/{sheet}.html", place.id);
            learner.goes_to(&page).await;
            learner.sees(heading).await;
            let pages = pages(&learner.prints().await);
            assert!((1..=most).contains(&pages), "{page}: {pages} pages");
        }
    }
    learner.leaves().await;
}

#[tokio::test]
async fn the_record_of_completion_takes_one_page() {
    let pack = pack("wirral");
    let learner = Learner::opens("#/wirral/record").await;
    learner.trains(&pack).await;
    learner.follows(words::results::TO_RECORD).await;
    learner.sees(words::record::SELF_CERTIFIED).await;
    assert_eq!(pages(&learner.prints().await), 1);
    if Browser::chosen() == Browser::Chromium {
        learner.looks_at_paper_in_the_dark().await;
        learner.sees(words::record::SELF_CERTIFIED).await;
        learner.sees(words::record::DRAFT).await;
        for unprinted in [
            words::record::NAME_HOW,
            words::record::HISTORY,
            words::files::OUT,
        ] {
            learner.does_not_see(unprinted).await;
        }
    }
    learner.leaves().await;
}
