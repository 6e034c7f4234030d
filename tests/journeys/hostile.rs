//! Names that somebody made up to do harm, in the browser itself and on paper: they are text, within
//! bounds, and turn nothing around.

use briefing::words;
use model::pack::Pack;
use serde_json::{Value, json};

use crate::host::{Host, pack, pack_text, write_pack};
use crate::learner::Learner;
use crate::print::pages;

/// A pack of Wirral under another name, and the list of places with it.
fn named(name: &str) -> (Host, Pack) {
    let mut written: Value = serde_json::from_str(&pack_text("wirral")).expect("JSON");
    written["name"] = json!(name);
    written["audience"] = json!(name);
    let text = written.to_string();
    let index = json!({"format": 1, "places": [
        {"id": "wirral", "name": name, "audience": name},
        {"id": "isle-of-man", "name": "Isle of Man", "audience": "staff"},
    ]});
    let host = Host::with_a_copy(|folder| {
        write_pack(folder, "wirral", text.as_bytes());
        write_pack(folder, "index", index.to_string().as_bytes());
    });
    (host, Pack::from_text(&text).expect("a whole pack"))
}

impl Learner {
    /// Sees nothing that reaches over the edge of a small phone, and no scripts of anybody's.
    async fn sees_all_of_it_on_a_small_phone(&self) {
        self.has_a_narrow_window().await;
        self.asks("document.documentElement.style.inlineSize = '320px'")
            .await;
        let edge = "document.documentElement.getBoundingClientRect().right + 1";
        let over = format!(
            "[...document.querySelectorAll('main *, header *')]
                .filter(one => !one.closest('.heard, [hidden], dialog, svg, details:not([open])') && one.getBoundingClientRect().right > {edge})
                .map(one => one.outerHTML.slice(0, 200))"
        );
        assert_eq!(self.asks(&format!("return {over}")).await, json!([]));
        let struck = "return [...document.querySelectorAll('#app script, #app img')].length";
        assert_eq!(self.asks(struck).await, 0);
        self.asks("document.documentElement.style.inlineSize = ''")
            .await;
    }
}

#[tokio::test]
async fn names_of_places_are_text_within_bounds_whatever_they_are() {
    let long = "W".repeat(10_000);
    for name in [
        "<script>document.title='x'</script><img src=x>",
        "ירושלים (1) القدس",
        "Z\u{301}\u{302}\u{303}\u{304}\u{305}\u{306}\u{307}\u{308}a\u{202e}lgo",
        long.as_str(),
    ] {
        let (host, pack) = named(name);
        let learner = Learner::visits(host, "#/").await;
        learner.is_at(words::choose::TITLE).await;
        learner.sees(&pack.name).await;
        learner.sees_all_of_it_on_a_small_phone().await;
        for address in ["#/wirral", "#/wirral/slide/2", "#/wirral/record", "#/about"] {
            learner.goes_to(address).await;
            // A narrow window has no room for it, but it is there to be read out.
            let topic = Value::from(words::app::topic_at(&pack.name));
            let said = format!("document.querySelector('.mark small')?.textContent === {topic}");
            learner.finds_true(&said).await;
            learner.sees_all_of_it_on_a_small_phone().await;
        }
        learner.goes_to("#/wirral/slide/2").await;
        learner.is_at(&pack.slides[1].title).await;
        let printed = pages(&learner.prints().await);
        assert!(printed <= 2, "{printed} pages for {name}");
        learner.leaves().await;
    }
}

#[tokio::test]
async fn a_learners_name_is_text_within_bounds_on_screen_and_on_paper() {
    let pack = pack("wirral");
    let learner = Learner::opens("#/wirral/slide/1").await;
    learner.trains(&pack).await;
    learner.follows(words::results::TO_RECORD).await;
    let shown = "(document.querySelector('.certificate bdi')?.textContent ?? '')";
    learner.finds_true("document.getElementById('name')").await;
    for name in [
        "<script>document.title='x'</script>".to_owned(),
        "שרה (7) سارة".to_owned(),
        format!("Z{}o", "\u{301}".repeat(150)),
        "W".repeat(10_000),
    ] {
        // Pasted: a browser lets nobody type as much.
        learner
            .asks(&format!(
                "const field = document.getElementById('name');
                 field.value = {};
                 field.dispatchEvent(new InputEvent('input', {{ bubbles: true }}));",
                Value::from(name.clone())
            ))
            .await;
        let begins: String = name.chars().take(2).collect();
        learner
            .finds_true(&format!("{shown}.startsWith({})", Value::from(begins)))
            .await;
        let length = learner.asks(&format!("return [...{shown}].length")).await;
        assert!(
            length.as_u64().is_some_and(|it| it <= 121),
            "{length} letters"
        );
        // More of them would run through the lines above.
        learner
            .finds_true(&format!(r"!/\p{{M}}{{4}}/u.test({shown})"))
            .await;
        learner.sees_all_of_it_on_a_small_phone().await;
        let tall =
            "document.querySelector('.certificate bdi').getBoundingClientRect().height < 800";
        learner.finds_true(tall).await;
        assert_eq!(pages(&learner.prints().await), 1, "{name}");
    }
    learner.leaves().await;
}
