//! A trainer with two windows: the desk, and the projector's.

use std::time::{Duration, Instant};

use briefing::words;
use fantoccini::wd::WindowHandle;
use model::event::TabId;
use model::id::PlaceId;
use model::moment::Moment;
use model::pack::{Desk, SLIDES};
use model::session::{Event, Log, Plan, SessionId, SessionKeys, What};
use serde_json::{Value, json};
use xtask::browsers::session;

use super::fits::now;
use crate::host::{FOLDER, Host, group_file, pack};
use crate::learner::Learner;

/// The titles of the first two slides.
pub const FIRST: &str = "Any child, any background";
/// See [`FIRST`].
pub const SECOND: &str = "What is CSE?";

/// A trainer. What is done or seen is done in the window they turned to last.
pub struct Trainer {
    /// What they do in a window, as anybody does.
    pub at: Learner,
    desk: WindowHandle,
    projector: Option<WindowHandle>,
}

impl Trainer {
    /// Opens the desk of a place.
    pub async fn opens_the_desk() -> Self {
        Self::opens_the_desk_of(Host::with_the_release()).await
    }

    /// Opens the desk of a place of a particular host.
    pub async fn opens_the_desk_of(host: Host) -> Self {
        let at = Learner::visits(host, "#/wirral/trainer").await;
        at.is_at("Run the briefing with a group").await;
        let desk = at.client().window().await.expect("the desk's window");
        Self {
            at,
            desk,
            projector: None,
        }
    }

    /// Opens the desk and begins a session.
    pub async fn begins_a_session() -> Self {
        let trainer = Self::opens_the_desk().await;
        trainer.begins().await;
        trainer
    }

    /// Begins a session, opens the projector, and turns to it.
    pub async fn leads_a_room() -> Self {
        let mut trainer = Self::begins_a_session().await;
        trainer.opens_the_projector().await;
        trainer
    }

    /// Opens the desk on a session that began earlier: what happened, and how many seconds ago.
    pub async fn comes_back_to(happened: Vec<(What, u64)>) -> Self {
        Self::comes_back_at(Host::with_the_release(), happened).await
    }

    /// The same of a particular host.
    pub async fn comes_back_at(host: Host, happened: Vec<(What, u64)>) -> Self {
        let trainer = Self::opens_the_desk_of(host).await;
        let place = PlaceId::new("wirral");
        let desk = Desk::of_place(&place, &group_file("desk", &place)).expect("the desk's file");
        let begun = What::Begun(Plan::of(&pack("wirral"), &desk.slides, Vec::new()));
        let since = happened.first().map_or(0, |(_, ago)| *ago);
        let keys = SessionKeys::new(FOLDER, &place, SessionId(1));
        let mut log = Log::default();
        for (what, ago) in [(begun, since)].into_iter().chain(happened) {
            let event = Event {
                id: log.next(TabId(1)),
                at: Moment {
                    wall: now() - ago * 1000,
                    steady: (since - ago) * 1000,
                },
                what,
            };
            let [key, text] = [keys.of(event.id), event.to_text()].map(Value::from);
            let keep = format!("localStorage.setItem({key}, {text})");
            trainer.at.asks(&keep).await;
            log.add(event);
        }
        trainer.at.reloads().await;
        trainer
    }

    /// Begins, with the first two situations.
    pub async fn begins(&self) {
        self.at
            .asks("[...document.querySelectorAll('.choosable input')].slice(0, 2).forEach(one => one.click())")
            .await;
        self.at.sees("2 chosen").await;
        self.at.presses("Begin the session").await;
        self.at.is_at("The title is on the screen").await;
    }

    /// Opens the projector in a window of its own, and turns to it.
    pub async fn opens_the_projector(&mut self) {
        let window = self.opens_a_window_at("#/wirral/projector").await;
        self.projector = Some(window);
        self.at
            .finds_true("document.querySelector('.projector .stage')")
            .await;
    }

    /// Opens one more window, and turns to it.
    pub async fn opens_a_window_at(&self, hash: &str) -> WindowHandle {
        let window = self
            .at
            .client()
            .new_window(false)
            .await
            .expect("a window")
            .handle;
        self.turns_to(&window).await;
        self.at.goes_to(hash).await;
        window
    }

    /// Closes the window they turned to last.
    pub async fn closes_the_window(&self) {
        self.at
            .client()
            .close_window()
            .await
            .expect("the window closes");
    }

    /// Kills what runs in the window they turned to last, in Chromium: nothing of it says goodbye.
    pub async fn kills_the_window(&self) {
        let killed = session::cdp(self.at.client(), "Page.crash", json!({})).await;
        killed.expect_err("nobody is left to answer");
    }

    /// Turns to a window.
    pub async fn turns_to(&self, window: &WindowHandle) {
        let turned = self.at.client().switch_to_window(window.clone()).await;
        turned.expect("the window is there");
    }

    /// Turns to the desk.
    pub async fn turns_to_the_desk(&self) {
        self.turns_to(&self.desk).await;
    }

    /// Turns to the projector.
    pub async fn turns_to_the_projector(&self) {
        let window = self.projector.clone().expect("a projector");
        self.turns_to(&window).await;
    }

    /// Goes one step on, at the desk.
    pub async fn goes_on(&self) {
        self.turns_to_the_desk().await;
        self.presses_next().await;
    }

    /// Presses the button for the next picture, at whichever desk they turned to.
    pub async fn presses_next(&self) {
        self.at
            .asks("document.querySelector('.controls .primary').click()")
            .await;
    }

    /// Presses the button that says so at the desk, which stops the clock or lets it go on: it
    /// names its key too.
    pub async fn presses_pause(&self, says: &str) {
        let button = [says, " ", words::deliver::PAUSE_KEY].concat();
        self.at.presses(&button).await;
    }

    /// Presses the button that shows the room the votes: it names its key too.
    pub async fn presses_split(&self) {
        let button = [words::vote::SPLIT, " ", words::vote::SPLIT_KEY].concat();
        self.at.presses(&button).await;
    }

    /// Is at a slide, at the desk.
    pub async fn is_at_slide(&self, number: usize, title: &str) {
        let heading = words::deliver::slide(number, SLIDES, title);
        self.at.is_at(&heading).await;
    }

    /// Waits: cheap clickers send a press twice, so the same one counts anew only after a while.
    pub async fn waits_a_moment(&self) {
        let quiet = "return new Promise(done => setTimeout(done, 300))";
        self.at.asks(quiet).await;
    }

    /// Sees on the room's screen, whenever it comes.
    pub async fn shows_the_room_at_last(&self, heading: &str) {
        self.turns_to_the_projector().await;
        self.at.finds_true(&room_says(heading)).await;
    }

    /// Sees nothing on the room's screen, which is black or white.
    pub async fn shows_the_room_a_plain_ground(&self) {
        self.turns_to_the_projector().await;
        let plain = "document.querySelector('.stage.black, .stage.white')";
        self.at.finds_true(plain).await;
    }

    /// Sees on the room's screen, before a second has gone by.
    pub async fn shows_the_room(&self, heading: &str) {
        self.turns_to_the_projector().await;
        let start = Instant::now();
        self.at.finds_true(&room_says(heading)).await;
        // What WebDriver itself takes on a busy machine is counted as well.
        let taken = start.elapsed();
        assert!(taken < Duration::from_secs(2), "{heading:?} took {taken:?}");
    }
}

fn room_says(heading: &str) -> String {
    let heading = Value::from(heading);
    format!("document.querySelector('.stage h1')?.innerText.replace(/\\s+/g, ' ') === {heading}")
}
