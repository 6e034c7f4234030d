//! What every paper says first of a place that is not to be relied upon.

use briefing::view;
use briefing::words::welcome;
use model::pack::Status;

use crate::drawn::{Drawn, desk, in_status, stage};

#[test]
fn a_paper_says_first_that_it_is_a_draft_or_withdrawn_and_nothing_of_one_signed_off() {
    for status in [Status::Draft, Status::Withdrawn, Status::SignedOff] {
        let pack = in_status(status);
        for paper in [
            view::handout::sheets(&pack, stage(&pack)),
            view::handout::reading(&pack),
            view::handout::guide(&pack, stage(&pack), desk(&pack)),
        ] {
            let drawn = Drawn::of(paper);
            for (of, says) in [
                (Status::Draft, welcome::DRAFT),
                (Status::Withdrawn, welcome::WITHDRAWN),
            ] {
                match of == status {
                    true => drawn.says(says),
                    false => drawn.does_not_say(says),
                };
            }
        }
    }
}
