//! Laying runs that are over to rest: several in one line instead of a hundred lines each, and once
//! there are many such lines, those in one. So the next start finds little to read.
//!
//! Whoever stops half-way has both, which adds up to the same; so the new line is written first,
//! and what it replaces goes only when it is certain to be in both stores. The same runs give the
//! same line on every page, so that two pages doing it at once do it once.

use super::Kept;
use super::Stores;
use crate::archive::{Part, name, read, thin, write};
use crate::event::{Event, EventId, What};
use crate::record::Record;

/// How many short lines become one, for the words that all of them name are then written once; and
/// how many runs are laid to rest at once, where so many lie open.
const LINES: usize = 32;

/// How far a run may reach from its beginning, and the last beginning in one line from the first:
/// what follows the line in the order of events is then never too far above what is before it to
/// count. A run that reaches further is left as it is.
const REACH: u32 = 4_500;

impl Kept {
    /// Writes runs that are over and lie in no archive into one, and short archives into one once
    /// there are many. What this replaces waits for [`Kept::clear_away`].
    pub fn lay_to_rest(&mut self, stores: &mut Stores) {
        let waits = self.holds || self.fault.is_some() || !self.leaving.is_empty();
        if waits || stores.is_newer() {
            return;
        }
        self.lay_runs(stores);
        if self.leaving.is_empty() {
            self.join(stores);
        }
    }

    fn lay_runs(&mut self, stores: &mut Stores) {
        let mut over = self.over();
        if over.is_empty() {
            return;
        }
        let mut kept: Vec<(EventId, String)> = Vec::new();
        for key in stores.local.keys().unwrap_or_default() {
            let Some(event) = self.keys.read(&key).and_then(|id| self.log.get(id)) else {
                continue;
            };
            if let Some(run) = goes(event)
                && let Ok(at) = over.binary_search(&run)
            {
                // What a later version of the app wrote may say more than this one knows, and would go.
                if stores.local.get(&key) == Ok(Some(event.to_text())) {
                    kept.push((run, key));
                } else {
                    over.remove(at);
                }
            }
        }
        let lies_open = |run: &EventId| kept.iter().any(|(one, _)| one == run);
        let mut runs: Vec<EventId> = over.into_iter().filter(lies_open).take(LINES).collect();
        let Some(first) = runs.first().map(|run| run.seq) else {
            return;
        };
        runs.retain(|run| run.seq.saturating_sub(first) <= REACH);
        // Some of a run may be in an archive already, which then names it: only all of it together is
        // the run.
        let names: Vec<String> = runs.iter().map(EventId::to_string).collect();
        let is_named = |text: &str| {
            text.split('"')
                .any(|word| names.iter().any(|name| name == word))
        };
        if self.log.wake_where(&is_named) {
            self.record = Record::of(&self.log);
        }
        let mut parts = Vec::new();
        for run in self.record.runs() {
            if runs.contains(&run.id) {
                let events = self
                    .log
                    .events()
                    .filter(|event| goes(event) == Some(run.id));
                parts.extend(thin(run, &events.collect::<Vec<_>>()));
            }
        }
        if self.put(stores, &parts) {
            kept.retain(|(run, _)| runs.contains(run));
            self.leaving = kept.into_iter().map(|(_, key)| key).collect();
        }
    }

    /// Writes short archives into one: the oldest that do not reach too far together.
    fn join(&mut self, stores: &mut Stores) {
        let short = self.log.short();
        if short.len() < LINES {
            return;
        }
        let mut parts: Vec<Part> = Vec::new();
        let mut joined = Vec::new();
        for (id, text) in short {
            let more = read(text).unwrap_or_default();
            // What cannot be read, or is not as this version writes it, stays as it is.
            let Some((next, _)) = more.first() else {
                continue;
            };
            if more.iter().any(|(part, _)| part.seq > id.seq) {
                continue;
            }
            let first = parts.first().map_or(next, |(part, _)| part).seq;
            if id.seq.saturating_sub(first) > 2 * REACH {
                if joined.len() > 1 {
                    break;
                }
                parts.clear();
                joined.clear();
            }
            parts.extend(more);
            joined.push(id);
        }
        if joined.len() > 1 && self.put(stores, &parts) {
            self.log.archives.forget(&joined);
            self.leaving = joined.into_iter().map(|id| self.keys.of(id)).collect();
        }
    }

    /// Writes an archive; returns whether it is there and can be read.
    fn put(&mut self, stores: &mut Stores, parts: &[Part]) -> bool {
        let text = write(parts);
        let id = name(parts, &text);
        let key = self.keys.of(id);
        // A name that something else has already cannot be had.
        let there = stores.local.get(&key);
        let is_put = there.is_ok_and(|there| there.is_none_or(|there| there == text))
            && read(&text).is_some_and(|read| !read.is_empty())
            && stores.keep(&key, &text).is_ok();
        if is_put {
            stores.write_down(&key, &text);
            // What was torn may have been taken in under the same name.
            self.log.hold(id, &text);
        }
        is_put
    }

    /// Removes what an archive replaces, once that is certain to be in both stores; returns
    /// whether anything was.
    pub fn clear_away(&mut self, stores: &mut Stores) -> bool {
        let sure = stores.journal.is_done() || stores.journal.is_absent();
        if !sure || self.leaving.is_empty() {
            return false;
        }
        for key in std::mem::take(&mut self.leaving) {
            stores.forget(&key);
        }
        true
    }

    /// The runs that nobody comes back to: neither the one under way nor the one that was left for
    /// it, and not the one that was completed last, which the welcome tells of. None that reaches
    /// too far, either.
    fn over(&self) -> Vec<EventId> {
        let record = &self.record;
        let completed = |run: &crate::record::Run| Some((run.completed.as_ref()?.on, run.id));
        let latest = record.runs().iter().filter_map(completed).max();
        let stays = [
            record.run().map(|run| run.id),
            record.before(),
            latest.map(|(_, id)| id),
        ];
        let over = record.runs().iter().map(|run| run.id);
        let mut over: Vec<EventId> = over.filter(|id| !stays.contains(&Some(*id))).collect();
        for event in self.log.events() {
            // Events of older versions name no run: which they belong to hangs on all before them.
            let begins = matches!(event.what, What::RunStarted { .. });
            if event.run.is_none() && !begins {
                return Vec::new();
            }
            if let Some(run) =
                goes(event).filter(|run| event.id.seq.saturating_sub(run.seq) > REACH)
                && let Ok(at) = over.binary_search(&run)
            {
                over.remove(at);
            }
        }
        over
    }
}

/// The run in whose archive an event lies. That a run was taken up again says which one is under
/// way, so it stays where it can be seen.
fn goes(event: &Event) -> Option<EventId> {
    let stays = matches!(event.what, What::RunTakenUp { .. });
    (!stays).then(|| event.run.unwrap_or(event.id))
}
