//! The welcome: what this is, how long it takes, what is kept, and the way in.

use model::pack::{Changes, Pack, Status};
use model::route::Route;
use yew::prelude::*;

use super::changes::changes;
use super::contact::contacts;
use super::dial::{Dial, dial};
use super::parts::{
    all, button, element, h2, h3, heading, keyed, link_of, p, p_of, primary, primary_way, text,
    way, ways, when,
};
use super::prose::prose;
use super::{Intent, handout, time};
use crate::words::{report, welcome as words};

/// Where the learner left off.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Resume {
    /// Where.
    pub spot: Spot,
    /// How long ago, in milliseconds.
    pub ago: u64,
    /// Whether the run has just begun anew, and that can be taken back.
    pub undo: bool,
    /// Whether a refresher is due.
    pub refresher: bool,
}

/// A place within a run.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Spot {
    /// On a slide, by number and title.
    Slide(usize, String),
    /// On a situation, by number, of how many.
    Situation(usize, usize),
    /// At the end: everything is complete.
    Finished,
}

/// What the welcome shows.
pub struct WelcomeScreen<'a> {
    /// The place's pack.
    pub pack: &'a Pack,
    /// The dial.
    pub dial: Dial,
    /// Whether the browser keeps what the learner does.
    pub kept: bool,
    /// Where the learner left off, if they had started.
    pub resume: Option<Resume>,
    /// What has changed since then.
    pub changes: Option<Changes>,
}

/// The welcome.
pub fn welcome(props: &WelcomeScreen, emit: &Callback<Intent>) -> Html {
    let pack = props.pack;
    let status = pack.governance.status;
    element("section.page.with-aside").with([
        element("div.text").with([
            p_of("eyebrow", &words::for_whom(&pack.audience)),
            heading(words::TITLE),
            when(
                status == Status::Withdrawn,
                p_of("notice", words::WITHDRAWN),
            ),
            p_of("lead", words::WHAT),
            way_in(props, emit),
            changes(props.changes.as_ref()),
            element("div.before").with([
                element("p").with([
                    element("strong").says(words::NOTE_TITLE),
                    text(" "),
                    text(words::NOTE),
                ]),
                p(words::AWAY),
                when(props.kept, p(words::KEPT)),
                when(status == Status::Draft, p(words::DRAFT)),
            ]),
            element("p.quiet.links").with([
                text(words::PAPER),
                text(" "),
                link_of("", &handout::address(&pack.id)).says(words::HANDOUT),
                text(" · "),
                link_of("", &Route::Trainer(pack.id.clone()).to_string()).says(words::GROUP),
            ]),
            element("details").with([
                element("summary").with([h2(words::SUPPORT_TITLE)]),
                support(pack),
            ]),
        ]),
        element("div").with([dial(&props.dial), p_of("under-dial", words::DIAL)]),
    ])
}

fn way_in(props: &WelcomeScreen, emit: &Callback<Intent>) -> Html {
    let place = &props.pack.id;
    let Some(resume) = &props.resume else {
        return ways([primary_way(&Route::Slide(place.clone(), 1), words::START)]);
    };
    let ago = time::ago(resume.ago);
    let (to, says, was) = match &resume.spot {
        Spot::Slide(number, title) => (
            Route::Slide(place.clone(), *number),
            words::GO_ON,
            words::go_on_slide(number, title, ago),
        ),
        Spot::Situation(number, of) => (
            Route::Situation(place.clone(), *number),
            words::GO_ON,
            words::go_on_situation(number, of, ago),
        ),
        Spot::Finished => (
            Route::Results(place.clone()),
            words::SEE_RESULTS,
            words::FINISHED.to_owned(),
        ),
    };
    let finished = resume.spot == Spot::Finished;
    all([
        when(
            resume.refresher,
            element("div.offer").keyed("refresher").with([
                h2(words::REFRESHER_TITLE),
                p(words::REFRESHER),
                ways([primary(words::REFRESHER_START, Intent::Refresh, emit)]),
            ]),
        ),
        keyed("was", p(&was)),
        keyed(
            "ways",
            ways([
                if resume.refresher {
                    way(&to, says)
                } else {
                    primary_way(&to, says)
                },
                when(
                    finished,
                    keyed("record", way(&Route::Record(place.clone()), words::RECORD)),
                ),
                if resume.undo {
                    keyed("undo", button(words::UNDO, Intent::UndoStart, emit))
                } else {
                    keyed("again", button(words::AGAIN, Intent::StartAgain, emit))
                },
            ]),
        ),
    ])
}

/// Support for staff, who may themselves have been harmed.
pub fn support(pack: &Pack) -> Html {
    all(pack.support.iter().map(|support| {
        element("div.support").with([
            h3(&support.whom),
            prose(&support.body),
            contacts(pack, &support.contacts, report::UNCONFIRMED_SUPPORT),
        ])
    }))
}
