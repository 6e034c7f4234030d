//! From JSON to event.

use crate::json::{At, Read};

use super::super::event::What;

impl Read for What {
    fn read(at: &At<'_>) -> Self {
        let (name, it) = at.variant();
        match name {
            "begun" => Self::Begun(Read::read(&it)),
            "situations-chosen" => Self::SituationsChosen {
                situations: it.field("situations"),
            },
            "slide-shown" => Self::SlideShown {
                slide: it.field("slide"),
            },
            "slide-skipped" => Self::SlideSkipped {
                slide: it.field("slide"),
            },
            "minute-added" => Self::MinuteAdded {
                slide: it.field("slide"),
            },
            "end-agreed" => Self::EndAgreed {
                length: it.field("length"),
            },
            "paused" => Self::Paused,
            "slept" => Self::Slept,
            "woke" => Self::Woke,
            "resumed" => Self::Resumed,
            "advance-set" => Self::AdvanceSet { on: it.field("on") },
            "blanked" => Self::Blanked {
                ground: it.field("ground"),
            },
            "unblanked" => Self::Unblanked,
            "frozen" => Self::Frozen,
            "thawed" => Self::Thawed,
            "reset" => Self::Reset,
            "invitation-shown" => Self::InvitationShown,
            "finished" => Self::Finished,
            "undone" => Self::Undone {
                event: it.field("event"),
            },
            _ => of_case(name, &it)
                .or_else(|| of_paper(name, &it))
                .unwrap_or_else(|| {
                    at.refuse();
                    Self::Paused
                }),
        }
    }
}

fn of_case(name: &str, it: &At<'_>) -> Option<What> {
    Some(match name {
        "situation-opened" => What::SituationOpened {
            scenario: it.field("scenario"),
        },
        "phase-shown" => What::PhaseShown {
            scenario: it.field("scenario"),
            phase: it.field("phase"),
        },
        "talk-extended" => What::TalkExtended {
            scenario: it.field("scenario"),
        },
        "counted" => What::Counted {
            scenario: it.field("scenario"),
            round: it.field("round"),
            choice: it.field("choice"),
            hands: it.field("hands"),
        },
        "miscounted" => What::Miscounted {
            scenario: it.field("scenario"),
            round: it.field("round"),
        },
        "split-shown" => What::SplitShown {
            scenario: it.field("scenario"),
        },
        "split-hidden" => What::SplitHidden {
            scenario: it.field("scenario"),
        },
        "revealed" => What::Revealed {
            scenario: it.field("scenario"),
            choice: it.field("choice"),
            verdict: it.field("verdict"),
            lines: it.field("lines"),
        },
        "learning-shown" => What::LearningShown {
            scenario: it.field("scenario"),
            lines: it.field("lines"),
        },
        _ => return None,
    })
}

fn of_paper(name: &str, it: &At<'_>) -> Option<What> {
    Some(match name {
        "parked" => What::Parked {
            row: it.field("row"),
            text: it.field("text"),
        },
        "agreed" => What::Agreed {
            row: it.field("row"),
            what: it.field("what"),
            who: it.field("who"),
            by: it.field("by"),
        },
        "reflected" => What::Reflected {
            text: it.field("text"),
        },
        "role-given" => What::RoleGiven {
            text: it.field("text"),
        },
        "team-given" => What::TeamGiven {
            text: it.field("text"),
        },
        "people-counted" => What::PeopleCounted {
            people: it.field("people"),
        },
        "registered" => What::Registered {
            names: it.field("names"),
        },
        "struck" => What::Struck {
            entry: it.field("entry"),
        },
        "confirmed" => What::Confirmed {
            entries: it.field("entries"),
            yes: it.field("yes"),
        },
        _ => return None,
    })
}
