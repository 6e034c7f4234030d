//! The list of what a trainer sees, and a room.

use super::Did::{Chose, Led};
use super::Led::{Black, Invitation, Learning, Reveal, Slide, Split, Story, Talk, Vote};
use super::Screen;
use super::Then::{First, Press, Type};

/// The trainer's desk, then the projector's window. One line a screen and state, as with learners.
pub(super) const GROUP: &[Screen] = &[
    Screen::new("trainer-prepare", "wirral/trainer").then(&[], ".prepare .primary"),
    Screen::new("trainer-title", "wirral/trainer").then(&[Press("prepare.begin")], ".see"),
    Screen::new("trainer-slide", "wirral/trainer")
        .then(&[Press("prepare.begin"), ON], ".slides [aria-current]"),
    Screen::new("trainer-frozen", "wirral/trainer").then(
        &[Press("prepare.begin"), ON, Press("deliver.freeze")],
        ".now.held",
    ),
    Screen::new("trainer-more", "wirral/trainer").then(
        &[Press("prepare.begin"), ON, Press("deliver.more")],
        ".more [open]",
    ),
    Screen::new("trainer-story", "wirral/trainer").then(
        &[
            First(".choosable input"),
            Press("prepare.begin"),
            Press("deliver.more"),
            First(".more [open] p + .ways button"),
            Press("deliver.more"),
        ],
        ".phases",
    ),
    Screen::new("trainer-vote", "wirral/trainer").then(
        &[
            First(".choosable input"),
            Press("prepare.begin"),
            Press("deliver.more"),
            First(".more [open] p + .ways button"),
            Press("deliver.more"),
            Press("vote.first"),
        ],
        ".count",
    ),
    Screen::new("trainer-reasons", "wirral/trainer").then(
        &[
            First(".choosable input"),
            Press("prepare.begin"),
            Press("deliver.more"),
            First(".more [open] p + .ways button"),
            Press("deliver.more"),
            Press("vote.reveal"),
        ],
        ".reasons",
    ),
    Screen::new("trainer-finish", "wirral/trainer").then(
        &[Press("prepare.begin"), ON, Press("deliver.finish")],
        ".sheet",
    ),
    Screen::new("trainer-names", "wirral/trainer").then(
        &[
            Press("prepare.begin"),
            ON,
            Press("deliver.finish"),
            First(".finish details summary"),
            Type("#names", "Ann Smith; Bo Khan; Cy Lee"),
            Press("finish.add_names"),
            Type("#what", "Put the way to report on the board"),
            Press("finish.add"),
        ],
        ".roll li:nth-child(3)",
    ),
    Screen::new("trainer-mends", "wirral/trainer").then(
        &[
            Press("prepare.begin"),
            ON,
            Press("deliver.finish"),
            Type("#people", "about 60"),
            Press("finish.close"),
        ],
        ".finish .notice:not([hidden])",
    ),
    Screen::new("trainer-here", "wirral/trainer")
        .then(&[Press("desk.here"), First(".here main")], ".over .ways"),
    Screen::new("trainer-here-notes", "wirral/trainer").then(
        &[
            Press("desk.here"),
            First(".here main"),
            Press("deliver.on"),
            Press("here.notes"),
        ],
        ".over .speak",
    ),
    Screen::new("trainer-question", "wirral/trainer").then(
        &[
            Press("prepare.begin"),
            ON,
            First(".more summary"),
            Type("#park", "Who rings at night?"),
            Press("deliver.park"),
        ],
        ".more li",
    ),
    Screen::room("room-title", &[], ".stage .plain"),
    Screen::room("room-slide", &[Led(Slide(4))], ".stage .lines"),
    Screen::room(
        "room-slide-dark",
        &[Led(Slide(4)), DARK],
        ".stage.dark .lines",
    ),
    Screen::room("room-story", &[Led(Story)], ".stage .lines"),
    Screen::room("room-vote", &[Led(Vote)], ".stage .vote"),
    Screen::room("room-split", &[Led(Split)], ".stage .split .second"),
    Screen::room(
        "room-split-dark",
        &[Led(Split), DARK],
        ".stage.dark .split .second",
    ),
    Screen::room("room-talk", &[Led(Talk)], ".stage .talk"),
    Screen::room("room-reveal", &[Led(Reveal)], ".stage .reason"),
    Screen::room("room-learning", &[Led(Learning)], ".stage .lines"),
    Screen::room("room-invitation", &[Led(Invitation)], ".stage .code"),
    Screen::room("room-black", &[Led(Black)], ".stage.black"),
    Screen::room(
        "room-pause",
        &[Led(Slide(4)), Chose("group-rests-wirral", "")],
        ".stage .plain",
    ),
];

/// The room's screen is dark.
const DARK: super::Did = Chose("group-dark", "");

/// One step on, at the trainer's desk.
const ON: super::Then = First(".controls .primary");
