//! The present at a window that writes nothing itself.

use model::event::TabId;
use model::moment::Moment;
use model::session::Now;

/// What happened less long ago than this, in milliseconds, is heard as it happens.
const AT_ONCE: u64 = 1_000;

/// When the latest event happened, by the clock on the wall, and the steady clock here as it was heard;
/// none where it was read later on.
///
/// From there on the steady clock is counted, as at the desk. So both show the same time though the
/// clock on the wall is set meanwhile.
#[derive(Clone, Copy, Debug, Default)]
pub struct Live(Option<(u64, u64)>);

impl Live {
    /// The latest event has come.
    pub fn of(latest: Option<Moment>, now: Moment) -> Self {
        let at_once = latest.filter(|one| now.wall.abs_diff(one.wall) < AT_ONCE);
        Self(at_once.map(|one| (one.wall, now.steady)))
    }

    /// The present, as the session's clocks tell it.
    pub fn present(self, tab: TabId, now: Moment) -> Now {
        let wall = self.0.map_or(now.wall, |(wall, steady)| {
            wall + now.steady.saturating_sub(steady)
        });
        let at = Moment { wall, ..now };
        Now { tab, at }
    }
}
