//! What is seen of a group session: the room's screen, and the trainer's desk with a small copy of
//! it.

use model::pack::ActVerdict;

mod ask;
mod blocked;
mod controls;
mod deliver;
mod dial;
mod earlier;
mod finish;
mod frame;
mod here;
mod lines;
mod miniature;
mod notes;
mod prepare;
mod sheet;
mod situation;
mod split;
mod square;
mod stage;
mod time;

pub use ask::{Ask, Field, Wrong};
pub use deliver::{DeskScreen, PARKED, QUESTION_FIELD, Set, deliver};
pub use earlier::{Brought, Earlier, RECORD_FILE, earlier, look};
pub use finish::{BY, NAMES, PEOPLE, REFLECTION, ROLE, ROLL, TEAM, WHAT, WHO, finish};
pub use frame::{DeskFrame, frame, report_intent, waiting};
pub use here::{Lies, Over, here};
pub use lines::{cells, heads};
pub use notes::{notes, spoken};
pub use prepare::{Choosable, KIND_FIELD, Prepare, SETTING_FIELD, prepare};
pub use sheet::sheet;
pub use situation::{SituationDesk, phase_hint, phase_name, situation};
pub use split::Row;
pub use square::Square;
pub use stage::{Ground, Picture, Reason, stage};
pub use time::{Clock, told};

/// What is thought of an action: its sign, and the words.
pub fn verdict(verdict: ActVerdict) -> (&'static str, &'static str) {
    let (mark, says) = super::reveal::acted(verdict);
    (mark.icon(), says)
}
