//! Nothing gets in and nothing gets out: the page's policy holds in the release, a whole journey asks
//! no other host, and once the app is there it asks nobody at all.

use briefing::words;
use serde_json::json;
use xtask::browsers::Browser;

use crate::host::pack;
use crate::learner::Learner;

/// Tries what a policy is for, and answers with what was let through, and with what no violation was
/// told of.
const TRIES: &str = r#"
    const told = new Set();
    document.addEventListener('securitypolicyviolation', event => told.add(event.effectiveDirective));
    const add = (tag, set) => document.body.appendChild(Object.assign(document.createElement(tag), set));
    const through = [];
    const tries = {
        script: () => { add('script', { src: 'data:text/javascript,window.ran=1' }); },
        // Not at once: a driver's own script may do more than the page.
        evaluation: () => { setTimeout(() => { try { window.eval('window.ran = 1') } catch {} }) },
        style: () => { const p = add('p', {}); p.setAttribute('style', 'color: red'); return p.style.color; },
        sheet: () => add('style', { textContent: 'p { color: red }' }).sheet?.cssRules.length,
        base: () => { add('base', { href: '/elsewhere/' }); return document.baseURI.endsWith('/elsewhere/'); },
        picture: () => { add('img', { src: 'data:image/gif;base64,R0lGODlhAQABAAAAACw=' }); },
        frame: () => { add('iframe', { src: 'data:text/html,x' }); },
        request: () => { fetch('http://localhost:9/', { mode: 'no-cors' }).catch(() => {}); },
    };
    for (const [name, attempt] of Object.entries(tries)) {
        try { if (attempt()) through.push(name); } catch {}
    }
    const due = ['style-src-attr', 'style-src-elem', 'base-uri', 'img-src', 'frame-src', 'connect-src'];
    return new Promise(done => setTimeout(() => {
        if (window.ran) through.push('script');
        done(through.concat(due.filter(name => !told.has(name))));
    }, 1000));
"#;

/// What only browsers with Trusted Types know: markup from text, and policies that anybody makes.
const TRUSTED: &str = r#"
    const through = [];
    for (const [name, attempt] of Object.entries({
        markup: () => { document.body.appendChild(document.createElement('p')).innerHTML = '<b>x</b>'; },
        source: () => { document.createElement('script').src = 'boot.js'; },
        worker: () => new Worker('sw.js'),
        policy: () => trustedTypes.createPolicy('mine', { createHTML: text => text }),
        again: () => trustedTypes.createPolicy('offline', { createScriptURL: text => text }),
    })) {
        try { attempt(); through.push(name); } catch {}
    }
    return through;
"#;

#[tokio::test]
async fn the_policy_lets_nothing_through() {
    let learner = Learner::opens("#/wirral").await;
    learner.is_at(words::welcome::TITLE).await;
    assert_eq!(learner.asks(TRIES).await, json!([]));
}

#[tokio::test]
async fn text_never_becomes_markup_or_a_script() {
    if Browser::chosen() != Browser::Chromium {
        return;
    }
    let learner = Learner::opens("#/wirral").await;
    learner.is_at(words::welcome::TITLE).await;
    // The one policy there is has been made, and is not to be had again.
    learner
        .finds_true("navigator.serviceWorker.controller")
        .await;
    assert_eq!(learner.asks(TRUSTED).await, json!([]));
}

/// All that the page fetched from elsewhere than its own folder.
const ELSEWHERE: &str = "return performance.getEntriesByType('resource').map(one => one.name)
    .filter(name => !name.startsWith(new URL('.', location.href).href))";

#[tokio::test]
async fn a_whole_journey_asks_no_other_host_and_once_it_is_there_nobody() {
    let pack = pack("wirral");
    let learner = Learner::opens("#/wirral/slide/1").await;
    learner.is_at(&pack.slides[0].title).await;
    learner
        .has_kept(&["handouts/wirral.html", "handouts/index.html"])
        .await;
    learner.rests().await;
    let asked = learner.asked();
    let fetched = "return performance.getEntriesByType('resource').length";
    let before = learner.asks(fetched).await;
    learner.trains(&pack).await;
    learner.presses(words::report::OPEN).await;
    learner.presses(words::report::CLOSE).await;
    learner.goes_to("#/settings").await;
    learner.is_at(words::settings::TITLE).await;
    learner.rests().await;
    assert_eq!(learner.asks(fetched).await, before);
    // The app's own pages are kept since the start, so these come from near.
    for (address, title) in [
        ("#/wirral/record", words::record::TITLE),
        ("#/about", "About this briefing"),
        ("#/accessibility", "Accessibility"),
        ("#/privacy", "Privacy"),
    ] {
        learner.goes_to(address).await;
        learner.is_at(title).await;
    }
    assert_eq!(learner.asked(), asked, "the host was asked again");
    assert_eq!(learner.asks(ELSEWHERE).await, json!([]));
    learner.leaves().await;
}
