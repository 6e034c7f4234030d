//! The two clocks, the one dice, and the regular tick.

use gloo::timers::callback::Interval;
use model::moment::Moment;

/// The moment it is now. Read by `app` and `group` only, so that everything else can be tested with
/// any time.
pub fn now() -> Moment {
    let steady = web_sys::window()
        .and_then(|window| window.performance())
        .map_or(0.0, |performance| performance.now());
    Moment {
        wall: js_sys::Date::now() as u64,
        steady: steady as u64,
    }
}

/// A number drawn at random, for naming a page and for shuffling; nothing secret hangs on it.
pub fn draw() -> u64 {
    let half = || (js_sys::Math::random() * f64::from(u32::MAX)) as u64;
    (half() << 32) | half()
}

/// Calls `tick` every second until what it returns is dropped.
pub fn every_second(tick: impl FnMut() + 'static) -> Interval {
    Interval::new(1000, tick)
}

/// The hour of a moment by the wall clock here: "10:09".
pub fn hour(wall: u64) -> String {
    let date = js_sys::Date::new(&(wall as f64).into());
    format!("{}:{:02}", date.get_hours(), date.get_minutes())
}

/// A moment by the wall clock here, as if here were Greenwich: so that its day is the day here.
pub fn here(wall: u64) -> u64 {
    let date = js_sys::Date::new(&(wall as f64).into());
    (wall as f64 - date.get_timezone_offset() * 60_000.0) as u64
}
