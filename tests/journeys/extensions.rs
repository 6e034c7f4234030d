//! Extensions change the page under the app: they translate, wrap, add and move. The app goes on,
//! and what it says is still seen.

use briefing::words;

use crate::host::pack;
use crate::learner::Learner;
use crate::training::Answers;

/// Changes all that is there, and whatever comes. `change` is given each text, and sees to it that
/// it is not given the same again.
fn meddles(change: &str) -> String {
    format!(
        "const change = {change};
         const meddle = () => {{
             const root = document.getElementById('app');
             const walk = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
             const texts = [];
             while (walk.nextNode()) texts.push(walk.currentNode);
             texts.filter(text => text.parentNode.localName !== 'x-font').forEach(change);
         }};
         meddle();
         new MutationObserver(meddle)
             .observe(document.body, {{ childList: true, characterData: true, subtree: true }});"
    )
}

/// As translators do: another element with another text stands where the text was.
const REPLACE: &str = "text => {
    const font = document.createElement('x-font');
    font.textContent = text.data;
    text.replaceWith(font);
}";

/// The same in two steps.
const REPLACE_SLOWLY: &str = "text => {
    const font = document.createElement('x-font');
    font.textContent = text.data;
    text.before(font);
    text.remove();
}";

/// The text itself lies deeper.
const WRAP: &str = "text => {
    const font = document.createElement('x-font');
    text.replaceWith(font);
    font.append(text);
}";

/// Something is added beside each text, as highlighters and checkers of spelling do.
const ADD: &str = "text => {
    if (text.nextSibling?.localName !== 'x-font') text.after(document.createElement('x-font'));
}";

/// Whole elements lie deeper, as where a page is made easier to read. Not a heading: moving what has the
/// focus takes the focus away.
const MOVE: &str = "text => {
    const part = text.parentNode.closest('p, li, label');
    if (!part || part.parentNode.localName === 'x-font') return;
    const font = document.createElement('x-font');
    part.replaceWith(font);
    font.append(part);
}";

async fn trains_while_something(change: &str) {
    let pack = pack("wirral");
    let learner = Learner::opens("#/wirral/slide/1").await;
    learner.is_at(&pack.slides[0].title).await;
    learner.asks(&meddles(change)).await;
    let left = "Number(document.querySelector('.middle')?.textContent.replace(':', ''))";
    learner.finds_true(&format!("{left} > 0")).await;
    let whole = learner.asks(&format!("return {left}")).await;
    // What changes on the screen is seen to change.
    learner.finds_true(&format!("{left} < {whole}")).await;
    learner.reads_the_slides(&pack).await;
    for number in 1..=2 {
        let scenario = learner.situation(&pack, number).await;
        learner.answers(&pack, scenario, Answers::Best).await;
        learner.follows(words::situation::NEXT_SITUATION).await;
    }
    // Another place: nothing of the first may be left beside what is the second's.
    learner.goes_to("#/isle-of-man").await;
    let there = crate::host::pack("isle-of-man");
    learner.sees(&words::app::topic_at(&there.name)).await;
    learner.presses(words::report::OPEN).await;
    for step in &there.pathway {
        learner.sees(&step.title).await;
        for id in &step.contacts {
            let contact = there.contact(id).expect("a contact of the place");
            learner.sees(&contact.label).await;
        }
    }
    learner.presses(words::report::CLOSE).await;
    learner.follows(words::welcome::START).await;
    learner.is_at(&there.slides[0].title).await;
    learner.does_not_see(words::stopped::TITLE).await;
}

#[tokio::test]
async fn a_translator_that_replaces_every_text_is_no_harm() {
    trains_while_something(REPLACE).await;
}

#[tokio::test]
async fn a_translator_that_replaces_in_two_steps_is_no_harm() {
    trains_while_something(REPLACE_SLOWLY).await;
}

#[tokio::test]
async fn what_wraps_every_text_is_no_harm() {
    trains_while_something(WRAP).await;
}

#[tokio::test]
async fn what_adds_something_beside_every_text_is_no_harm() {
    trains_while_something(ADD).await;
}

#[tokio::test]
async fn what_moves_whole_paragraphs_is_no_harm() {
    trains_while_something(MOVE).await;
}

/// As many scripts do: puts something off again and again, and takes it back each time but the last;
/// and puts itself off without end.
const PUTS_OFF: &str = "
    let off;
    window.done = [];
    const does = (...what) => done.push(what.join(' '));
    addEventListener('click', () => {
        for (const nth of ['first', 'second', 'last']) {
            clearTimeout(off);
            off = setTimeout(does, 0, nth, 'of three');
        }
        const other = setTimeout(does, 0, 'never');
        clearInterval(other);
    }, true);
    const again = () => setTimeout(again, 0);
    again();
    addEventListener('pagehide', () => setTimeout(() => { throw new Error('theirs') }, 0), true);";

#[tokio::test]
async fn what_puts_off_and_takes_back_its_own_work_holds_up_none_of_the_apps() {
    let pack = pack("wirral");
    let learner = Learner::opens("#/wirral/situation/1").await;
    learner.situation(&pack, 1).await;
    learner.asks(PUTS_OFF).await;
    for number in 1..=2 {
        let scenario = learner.situation(&pack, number).await;
        learner.answers(&pack, scenario, Answers::Best).await;
        learner.follows(words::situation::NEXT_SITUATION).await;
    }
    learner.finds_true("done.length > 2").await;
    let others = "return done.filter(what => what !== 'last of three')";
    assert_eq!(learner.asks(others).await, serde_json::json!([]));
    // Nor does it hold up who leaves.
    learner.goes_to("#/wirral/situation/2").await;
    let second = learner.situation(&pack, 2).await;
    learner.reloads().await;
    learner.sees(&second.learning).await;
    learner.leaves().await;
}
