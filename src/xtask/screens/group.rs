//! The list of what a trainer sees, and a room.

use super::Did::{Chose, Led};
use super::Led::{
    Black, FirstSplit, Frozen, Invitation, Late, Learning, Question, Reveal, Slide, Split, Story,
    Talk, Vote, White,
};
use super::Then::{First, Press, Type};
use super::{Host, Screen};

/// The trainer's desk, then the projector's window. One line a screen and state, as with learners.
pub(super) const GROUP: &[Screen] = &[
    Screen::new("trainer-prepare", DESK).then(&[], ".prepare .primary"),
    Screen::new("trainer-title", DESK).then(&[Press("prepare.begin")], ".see"),
    Screen::new("trainer-slide", DESK)
        .then(&[Press("prepare.begin"), ON], ".slides [aria-current]"),
    Screen::new("trainer-frozen", DESK).then(
        &[Press("prepare.begin"), ON, Press("deliver.freeze")],
        ".now.held",
    ),
    Screen::new("trainer-more", DESK).then(
        &[Press("prepare.begin"), ON, Press("deliver.more")],
        ".more [open]",
    ),
    Screen::new("trainer-story", DESK).then(
        &[
            First(".choosable input"),
            Press("prepare.begin"),
            Press("deliver.more"),
            First(".more [open] p + .ways button"),
            Press("deliver.more"),
        ],
        ".phases",
    ),
    Screen::new("trainer-vote", DESK).then(
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
    Screen::new("trainer-reasons", DESK).then(
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
    Screen::new("trainer-finish", DESK).then(
        &[Press("prepare.begin"), ON, Press("deliver.finish")],
        ".sheet",
    ),
    Screen::new("trainer-names", DESK).then(
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
    Screen::new("trainer-mends", DESK).then(
        &[
            Press("prepare.begin"),
            ON,
            Press("deliver.finish"),
            Type("#people", "about 60"),
            Press("finish.close"),
        ],
        ".finish .notice:not([hidden])",
    ),
    Screen::new("trainer-here", DESK)
        .then(&[Press("desk.here"), First(".here main")], ".over .ways"),
    Screen::new("trainer-here-notes", DESK).then(
        &[
            Press("desk.here"),
            First(".here main"),
            Press("deliver.on"),
            Press("here.notes"),
        ],
        ".over .speak",
    ),
    Screen::new("trainer-question", DESK).then(
        &[
            Press("prepare.begin"),
            ON,
            First(".more summary"),
            Type("#park", "Who rings at night?"),
            Press("deliver.park"),
        ],
        ".more li",
    ),
    Screen::new("trainer-talk", DESK)
        .after(&[Led(Talk)])
        .then(&[], ".phases"),
    Screen::new("trainer-split", DESK)
        .after(&[Led(Split)])
        .then(&[], ".count"),
    Screen::new("trainer-learning", DESK)
        .after(&[Led(Learning)])
        .then(&[], ".phases"),
    Screen::new("trainer-invitation", DESK)
        .after(&[Led(Invitation)])
        .then(&[], ".see"),
    Screen::new("trainer-black", DESK)
        .after(&[Led(Black)])
        .then(&[], ".now.held"),
    Screen::new("trainer-looks-ahead", DESK)
        .after(&[Led(Frozen)])
        .then(&[], ".now.held"),
    Screen::new("trainer-asked", DESK)
        .after(&[Led(Question)])
        .then(&[], ".see"),
    Screen::new("trainer-late", DESK)
        .after(&[Led(Late)])
        .then(&[], ".pace.late"),
    Screen::new("trainer-rests", DESK)
        .after(&[Led(Slide(4)), RESTS])
        .then(&[], ".now.held"),
    Screen::new("trainer-no-window", DESK)
        .on(Host::NoWindows, "#heading")
        .then(&[Press("desk.open")], ".notice a"),
    Screen::new("trainer-connected", DESK)
        .on(Host::BesideProjector, "#heading")
        .then(&[], ".presence.connected"),
    Screen::new("trainer-finish-connected", DESK)
        .on(Host::BesideProjector, "#heading")
        .then(
            &[Press("prepare.begin"), ON, Press("deliver.finish")],
            ".presence.connected",
        ),
    Screen::new("trainer-looks-on", DESK)
        .after(&[Led(Slide(4))])
        .on(Host::BesideDesk, "#heading")
        .then(&[], ".follows"),
    Screen::new("trainer-full", DESK)
        .on(Host::FullStorage, "#heading")
        .then(&[Press("prepare.begin")], "main > .notice:not([hidden])"),
    Screen::new("trainer-earlier", DESK).then(
        &[
            Press("prepare.begin"),
            ON,
            Press("deliver.finish"),
            Press("finish.close"),
            Press("earlier.look"),
        ],
        ".sheet",
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
    Screen::room("room-split-once", &[Led(FirstSplit)], ".stage .split"),
    Screen::room("room-talk", &[Led(Talk)], ".stage .talk"),
    Screen::room("room-reveal", &[Led(Reveal)], ".stage .reason"),
    Screen::room("room-learning", &[Led(Learning)], ".stage .lines"),
    Screen::room("room-invitation", &[Led(Invitation)], ".stage .code"),
    Screen::room("room-black", &[Led(Black)], ".stage.black"),
    Screen::room("room-white", &[Led(White)], ".stage.white"),
    Screen::room("room-frozen", &[Led(Frozen)], ".stage .lines"),
    Screen::room("room-pause", &[Led(Slide(4)), RESTS], ".stage .plain"),
];

/// The desk of a place.
const DESK: &str = "wirral/trainer";

/// The room has a short pause.
const RESTS: super::Did = Chose("group-rests-wirral", "");

/// The room's screen is dark.
const DARK: super::Did = Chose("group-dark", "");

/// One step on, at the trainer's desk.
const ON: super::Then = First(".controls .primary");
