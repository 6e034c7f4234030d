//! Taking back, and doing again: an event more, never one less.

use crate::event::EventId;

use super::Log;
use super::event::{Event, What};

/// The events that stand, in order: all but those that were taken back, and whatever took back.
///
/// Two desks that take back the same event at once agree: it is taken back. An event can only be
/// taken back by a later one, so reading from the end settles each before it is asked about.
pub fn standing(log: &Log) -> Vec<&Event> {
    let mut standing = settled(log);
    standing.retain(|event| !matches!(event.what, What::Undone { .. }));
    standing
}

/// The event that "undo" takes back: the latest step that stands.
pub fn undoable(log: &Log) -> Option<EventId> {
    let standing = standing(log);
    let latest = standing.iter().rev().find(|event| is_step(event))?;
    is_undoable(latest).then_some(latest.id)
}

/// The event that "redo" takes back: the latest undoing that stands, as long as nothing was done
/// after it.
pub fn redoable(log: &Log) -> Option<EventId> {
    let settled = settled(log);
    let steps = settled.iter().rev().filter(|event| is_step(event));
    let mut latest = steps.skip_while(|event| redoes(log, event));
    let latest = latest.next()?;
    matches!(latest.what, What::Undone { .. }).then_some(latest.id)
}

/// Whether an event took back an undoing, and so did something again.
fn redoes(log: &Log, event: &Event) -> bool {
    let What::Undone { event: target } = event.what else {
        return false;
    };
    let is_undoing = |one: &Event| one.id == target && matches!(one.what, What::Undone { .. });
    log.events().any(is_undoing)
}

/// Whether somebody did it.
fn is_step(event: &Event) -> bool {
    !matches!(event.what, What::Slept | What::Woke)
}

fn is_undoable(event: &Event) -> bool {
    !matches!(event.what, What::Begun(_))
}

/// The events that stand, and those that took back what no longer does, in order.
pub(super) fn settled(log: &Log) -> Vec<&Event> {
    let all: Vec<&Event> = log.events().collect();
    let mut gone: Vec<EventId> = Vec::new();
    let mut settled = Vec::with_capacity(all.len());
    for event in all.into_iter().rev() {
        if is_undoable(event) && gone.contains(&event.id) {
            continue;
        }
        if let What::Undone { event } = event.what {
            gone.push(event);
        }
        settled.push(event);
    }
    settled.reverse();
    settled
}
