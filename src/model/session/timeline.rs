//! One time for a session, out of the clocks of all its pages.

use crate::event::TabId;
use crate::moment::Moment;

use super::event::Event;

/// The latest time that a session or a clock can tell, in milliseconds: some thirty thousand years.
/// Anything may lie in storage, and nothing that is added to a time may go beyond what a number
/// holds.
pub(super) const LATEST: u64 = 1_000_000_000_000_000;

/// The present, as a page tells it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Now {
    /// The page.
    pub tab: TabId,
    /// Its clocks.
    pub at: Moment,
}

/// Milliseconds since the session's first event.
///
/// A page's steady clock is trusted for as long as the page lives, so that no time is lost or won
/// however often it is asked, and whatever becomes of the wall clock. Only where a page speaks for
/// the first time, the wall clock says how far it is from the event before.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Timeline {
    /// Where each page's steady clock stood at a time of the session.
    pages: Vec<(TabId, u64, u64)>,
    /// The wall clock at a time of the session, by the latest event.
    last: Option<(u64, u64)>,
}

impl Timeline {
    /// The time of an event; from then on its page is known.
    pub fn take(&mut self, event: &Event) -> u64 {
        let (tab, at) = (event.id.tab, event.at);
        let time = self.at(Now { tab, at });
        if !self.pages.iter().any(|(page, ..)| *page == tab) {
            self.pages.push((tab, at.steady, time));
        }
        self.last = Some((at.wall, time));
        time
    }

    /// The time of the present.
    pub fn at(&self, now: Now) -> u64 {
        let known = self.pages.iter().find(|(page, ..)| *page == now.tab);
        if let Some((_, steady, time)) = known {
            return later(*time, *steady, now.at.steady);
        }
        self.last
            .map_or(0, |(wall, time)| later(time, wall, now.at.wall))
    }
}

fn later(time: u64, from: u64, to: u64) -> u64 {
    time.saturating_add(to.saturating_sub(from)).min(LATEST)
}
