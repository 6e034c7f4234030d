//! How the time stands, in words.

use model::session::{Conduct, Pace, Verdict};
use yew::prelude::*;

use super::super::dial::Segment;
use super::super::parts::{element, keyed, nothing, p_of, quiet};
use super::super::time::minutes;
use super::Ask;
use super::controls::press;
use super::dial::{dial, slides};
use crate::words::time as words;

/// What the clock shows.
pub struct Clock<'a> {
    /// How the time stands.
    pub conduct: &'a Conduct,
    /// The dial.
    pub segments: &'a [Segment],
    /// The hour at which it ends: "10:14".
    pub ends: String,
    /// The hour that is offered instead, and the numbers of the slides that could all be left out;
    /// where it will end too late.
    pub instead: Option<(String, Vec<usize>)>,
    /// Milliseconds that are left of the talk in pairs, while there is one.
    pub talk: Option<u64>,
}

/// The dial and the words beside it.
pub fn clock(props: &Clock, emit: &Callback<Ask>) -> Html {
    let conduct = props.conduct;
    let here = conduct.slide.as_ref().map(|slide| slide.number);
    let middle = minutes(conduct.elapsed);
    element("section.time").with([
        dial(props.segments, here, &middle),
        told(props, emit),
        slides(props.segments, here, emit),
    ])
}

/// The words alone.
pub fn told(props: &Clock, emit: &Callback<Ask>) -> Html {
    let conduct = props.conduct;
    element("div.stands").with([
        p_of(
            "elapsed",
            &words::elapsed(minutes(conduct.elapsed), minutes(conduct.length)),
        ),
        p_of(
            match (&conduct.verdict, conduct.pace) {
                (Verdict::Over { .. }, _) => "pace.late",
                (Verdict::OnTime, Pace::Behind(_)) => "pace.behind",
                _ => "pace",
            },
            &pace(props),
        ),
        quiet(&slide(props)),
        over(props, emit),
    ])
}

fn pace(props: &Clock) -> String {
    let ends = &props.ends;
    match (&props.conduct.verdict, props.conduct.pace) {
        (Verdict::Ended, _) => words::ENDED.to_owned(),
        (Verdict::Over { by, .. }, _) => words::over(minutes(*by), ends),
        (Verdict::OnTime, Pace::On) => words::on_time(ends),
        (Verdict::OnTime, Pace::Ahead(by)) => words::ahead(minutes(by), ends),
        (Verdict::OnTime, Pace::Behind(by)) => words::behind(minutes(by), ends),
    }
}

fn slide(props: &Clock) -> String {
    let conduct = props.conduct;
    match (props.talk, conduct.pause, &conduct.slide) {
        (Some(left), ..) => words::talk_left(minutes(left)),
        (_, Some(pause), _) => words::paused(minutes(pause)),
        (_, None, Some(slide)) if slide.over > 0 => words::slide_over(minutes(slide.over)),
        (_, None, Some(slide)) => words::slide_left(minutes(slide.left)),
        (_, None, None) => String::new(),
    }
}

/// What would help, each at one touch.
fn over(props: &Clock, emit: &Callback<Ask>) -> Html {
    let (Verdict::Over { skip, length, .. }, Some((hour, numbers))) =
        (&props.conduct.verdict, &props.instead)
    else {
        return nothing();
    };
    element("p.ways").keyed("over").with([
        match leave_out(numbers) {
            Some(says) => keyed("skip", press(&says, Ask::LeaveOut(skip.clone()), emit)),
            None => nothing(),
        },
        keyed(
            "later",
            press(&words::end_at(hour), Ask::AgreeEnd(*length), emit),
        ),
    ])
}

/// All of them at once: one alone would not help.
fn leave_out(numbers: &[usize]) -> Option<String> {
    let (last, some) = numbers.split_last()?;
    let some: Vec<String> = some.iter().map(usize::to_string).collect();
    Some(match some.is_empty() {
        true => words::skip(last),
        false => words::skip_some(some.join(", "), last),
    })
}
