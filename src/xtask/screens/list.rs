//! The list of what learners see.

use super::Answers::{Best, Unsafe};
use super::Did::{
    Answered, BeganAgain, BeganRefresher, Chose, Finished, HadALaterVersion, Paused, Picked, Rated,
    Read, Stayed, Visited, Waited,
};
use super::Host::{
    FullStorage, Later, ManyPlaces, Overdue, ReadOnlyStorage, Strict, Withdrawn, WithoutBoot,
    WithoutLists, WithoutPacks, WithoutStorage, WithoutTheApp,
};
use super::Screen;
use super::Then::{Breaks, Bring, First, Press, Sleep, TimePasses, TimeStops, Type};
use super::past::{A_POINT_LEFT, A_SITUATION_LEFT};
use model::event::Confidence::{NotSure, Sure};
use model::event::Step::{Act, Notice, Recognise};

/// What learners see.
///
/// One line a screen and state. Add yours here: the address, what was done before, what to do
/// once there, and a selector of what then shows.
pub(super) const LEARNERS: &[Screen] = &[
    Screen::new("choose", ""),
    Screen::new("choose-last", "").after(&[Chose("place", "wirral")]),
    Screen::new("choose-many", "")
        .after(&[Chose("place", "wirral")])
        .on(ManyPlaces, "#search"),
    Screen::new("choose-search", "")
        .on(ManyPlaces, "#search")
        .then(
            &[Type("#search", "place 17")],
            ".places li:nth-child(13):last-child",
        ),
    Screen::new("choose-search-none", "")
        .on(ManyPlaces, "#search")
        .then(&[Type("#search", "nowhere")], ".places:empty"),
    Screen::new("before-the-app", "wirral").on(WithoutTheApp, "#cannot-start:not([hidden])"),
    Screen::new("away-before-the-app", "wirral")
        .on(WithoutTheApp, "#heading")
        .then(&[Press("away.open")], "#resting h1:focus"),
    Screen::new("slow", "wirral")
        .on(WithoutBoot, "#slow")
        .then(&[TimePasses], "#slow"),
    Screen::new("loading", "wirral/slide/1").on(WithoutPacks, ".app #heading"),
    Screen::new("stopped", "wirral").then(&[Breaks], "#stopped:not([hidden])"),
    Screen::new("store-blocked", "wirral").on(WithoutStorage, "main .notice:not([hidden])"),
    Screen::new("store-full", "wirral/slide/1").on(FullStorage, "main .notice:not([hidden])"),
    Screen::new("store-holds-newer", "wirral")
        .after(&[Read(2), HadALaterVersion])
        .then(&[], "main .notice:not([hidden])"),
    Screen::new("store-newer", "wirral")
        .after(&[Chose("format", "2")])
        .then(&[], "main .notice:not([hidden])"),
    Screen::new("lost", "Not A Place"),
    Screen::new("pack-trouble", "no-such-place"),
    Screen::new("places-trouble", "").on(WithoutLists, ".ways button"),
    Screen::new("page-trouble", "about")
        .after(&[Chose("place", "wirral")])
        .on(WithoutLists, ".ways button"),
    Screen::new("report-without-pack", "").then(&[Press("report.open")], "dialog[open]"),
    Screen::new("welcome-fresh", "wirral"),
    Screen::new("welcome-support", "wirral")
        .then(&[Press("welcome.support_title")], "details[open]"),
    Screen::new("welcome-resumed-slide", "wirral").after(&[Read(4)]),
    Screen::new("welcome-resumed-situation", "wirral").after(&[Read(7), Visited(2)]),
    Screen::new("welcome-finished", "wirral").after(&[Finished]),
    Screen::new("welcome-refresher", "wirral")
        .after(&[Finished, Waited(8)])
        .then(&[], ".offer"),
    Screen::new("welcome-refresher-beside", "wirral")
        .after(&[Finished, BeganAgain, Read(3), Waited(8)])
        .then(&[], ".offer"),
    Screen::new("welcome-undo", "wirral")
        .after(&[Finished, BeganAgain, Read(1)])
        .then(&[], ".ways button"),
    Screen::new("welcome-isle-of-man", "isle-of-man"),
    Screen::new("welcome-overdue", "wirral").on(Overdue, "#heading"),
    Screen::new("welcome-withdrawn", "wirral").on(Withdrawn, "#heading"),
    Screen::new("welcome-changed", "wirral")
        .after(&[Read(7), Visited(3)])
        .on(Later, ".changes"),
    Screen::new("slide-1", "wirral/slide/1"),
    Screen::new("slide-2", "wirral/slide/2").after(&[Read(1)]),
    Screen::new("slide-3", "wirral/slide/3").after(&[Read(2)]),
    Screen::new("slide-4", "wirral/slide/4").after(&[Read(3)]),
    Screen::new("slide-5", "wirral/slide/5").after(&[Read(4)]),
    Screen::new("slide-6", "wirral/slide/6").after(&[Read(5)]),
    Screen::new("slide-7", "wirral/slide/7").after(&[Read(6)]),
    Screen::new("slide-paused", "wirral/slide/4").after(&[Read(4), Paused]),
    Screen::new("slide-over", "wirral/slide/2").after(&[Stayed(2, 120)]),
    Screen::new("slide-undo", "wirral/slide/1")
        .after(&[Finished, BeganAgain])
        .then(&[], ".undo button"),
    Screen::new("slide-clock-hidden", "wirral/slide/2").after(&[Chose("clock", "hidden")]),
    Screen::new("slide-clock-off", "wirral/slide/2").after(&[Chose("clock", "off")]),
    Screen::new("slide-soon", "wirral/slide/2")
        .after(&[Chose("advance", "on"), Stayed(2, 50)])
        .then(&[TimeStops], ".soon button"),
    Screen::new("slide-advancing", "wirral/slide/2").after(&[Chose("advance", "on")]),
    Screen::new("slide-stood", "wirral/slide/2").then(&[Sleep], ".clock > p:nth-child(4)"),
    Screen::new("slide-largest", "wirral/slide/4").after(LARGEST),
    Screen::new("slide-sources", "wirral/slide/2")
        .then(&[Press("slide.sources")], ".sources[open]"),
    Screen::new("slide-isle-of-man", "isle-of-man/slide/1"),
    Screen::new("slide-lost", "wirral/slide/8"),
    Screen::new("notice", "wirral/situation/1").after(&[Visited(1)]),
    Screen::new("notice-picked", "wirral/situation/1").after(&[Picked(1, Notice, Best)]),
    Screen::new("notice-missing", "wirral/situation/1")
        .after(&[Visited(1)])
        .then(&[Press("situation.answer")], "#missing:not(:empty)"),
    Screen::new("notice-answered", "wirral/situation/1")
        .after(&[Picked(1, Notice, Best)])
        .then(&[Press("situation.answer")], "#verdict"),
    Screen::new("notice-none", "wirral/situation/1")
        .after(&[Visited(1)])
        .then(
            &[
                First("input[value=none-of-these]"),
                Press("situation.answer"),
            ],
            "#verdict",
        ),
    Screen::new("notice-skipped", "wirral/situation/1")
        .then(&[Press("situation.skip")], "main .quiet"),
    Screen::new("recognise", "wirral/situation/1").after(&[Answered(1, Notice, Best)]),
    Screen::new("recognise-picked", "wirral/situation/1")
        .after(&[Answered(1, Notice, Best), Picked(1, Recognise, Best)]),
    Screen::new("recognise-answered", "wirral/situation/1")
        .after(&[Answered(1, Notice, Best), Picked(1, Recognise, Unsafe)])
        .then(&[Press("situation.answer")], "#verdict"),
    Screen::new("act", "wirral/situation/2")
        .after(&[Answered(2, Notice, Best), Answered(2, Recognise, Best)]),
    Screen::new("act-contested", "wirral/situation/2")
        .after(&[Answered(2, Act, Best), Answered(2, Act, Unsafe)]),
    Screen::new("act-missing", "wirral/situation/2")
        .after(&[Answered(2, Notice, Best), Answered(2, Recognise, Best)])
        .then(&[Press("situation.answer")], "#missing:not(:empty)"),
    Screen::new("act-answered", "wirral/situation/1").after(&[Answered(1, Act, Best)]),
    Screen::new("act-answered-unsafe", "wirral/situation/2").after(&[Answered(2, Act, Unsafe)]),
    Screen::new("act-changed", "wirral/situation/2")
        .after(&[Answered(2, Act, Unsafe)])
        .on(Later, "#heading"),
    Screen::new("act-picked", "wirral/situation/2").after(&[
        Answered(2, Recognise, Best),
        Rated(2, NotSure),
        Picked(2, Act, Best),
    ]),
    Screen::new("act-comes-back", "wirral/situation/2")
        .after(&[
            Answered(2, Recognise, Best),
            Rated(2, Sure),
            Picked(2, Act, Unsafe),
        ])
        .then(&[Press("situation.answer")], ".onward > p + .ways"),
    Screen::new("act-largest", "wirral/situation/2").after(&[
        Chose("text", "largest"),
        Chose("spacing", "wide"),
        Answered(2, Recognise, Best),
    ]),
    Screen::new("refresher", "wirral/situation/1").after(&[Finished, Waited(8), BeganRefresher]),
    Screen::new("refresher-answered", "wirral/situation/1").after(&[
        Finished,
        Waited(8),
        BeganRefresher,
        Answered(1, Act, Unsafe),
    ]),
    Screen::new("recognise-first", "wirral/situation/5").after(&[Visited(5)]),
    Screen::new("situation-lost", "wirral/situation/77"),
    Screen::new("situation-gone", "wirral/situation/3")
        .after(&[Visited(3)])
        .on(Later, "#heading"),
    Screen::new("results-empty", "wirral/results"),
    Screen::new("results-partly", "wirral/results").after(&[
        Read(3),
        Answered(1, Act, Unsafe),
        Answered(2, Act, Best),
        Visited(3),
    ]),
    Screen::new("results-complete", "wirral/results").after(&[Finished]),
    Screen::new("results-clearing", "wirral/results")
        .after(&[Finished])
        .then(&[Press("results.clear")], "#go"),
    Screen::new("results-cleared", "wirral/results")
        .after(&[Finished])
        .then(
            &[Press("results.clear"), Press("files.delete_yes")],
            "#deleted",
        ),
    Screen::new("results-sure-but-wrong", "wirral/results").after(&[
        Read(7),
        Rated(1, Sure),
        Answered(1, Act, Unsafe),
        Answered(2, Act, Unsafe),
        Answered(3, Act, Best),
        Answered(4, Recognise, Best),
    ]),
    Screen::new("results-points-left", "wirral/results").after(A_POINT_LEFT),
    Screen::new("results-mark-left", "wirral/results")
        .after(A_SITUATION_LEFT)
        .on(Strict, "#heading"),
    Screen::new("results-refreshed", "wirral/results").after(&[
        Finished,
        Waited(8),
        BeganRefresher,
        Finished,
    ]),
    Screen::new("record-none", "wirral/record"),
    Screen::new("record", "wirral/record").after(&[Chose("name", NAME), Finished]),
    Screen::new("record-history", "wirral/record").after(&[
        Finished,
        Waited(8),
        BeganRefresher,
        Finished,
        Waited(3),
        BeganAgain,
        Read(3),
    ]),
    Screen::new("record-preview", "wirral/record").then(&[Bring(&[Read(4)])], ".preview"),
    Screen::new("record-added", "wirral/record")
        .then(&[Bring(&[Read(4)]), Press("files.add")], "#added"),
    Screen::new("record-refused", "wirral/record").then(&[Bring(&[])], ".files .notice"),
    Screen::new("record-nothing-new", "wirral/record")
        .after(&[Read(4)])
        .then(&[Bring(&[Read(4)])], ".files [role=status] p"),
    Screen::new("record-not-kept", "wirral/record")
        .on(FullStorage, "#heading")
        .then(&[Bring(&[Read(4)]), Press("files.add")], "#added.notice"),
    Screen::new("record-not-deleted", "wirral/record")
        .after(&[Read(4)])
        .on(ReadOnlyStorage, "#heading")
        .then(
            &[Press("files.delete"), Press("files.delete_yes")],
            "#deleted.notice",
        ),
    Screen::new("record-changed", "wirral/record")
        .after(&[Finished])
        .on(Later, ".changes"),
    Screen::new("record-signed-off", "wirral/record")
        .after(&[Finished])
        .on(Overdue, "#heading"),
    Screen::new("record-delete", "wirral/record")
        .after(&[Read(4)])
        .then(&[Press("files.delete")], "#go"),
    Screen::new("record-deleted", "wirral/record")
        .after(&[Read(4)])
        .then(
            &[Press("files.delete"), Press("files.delete_yes")],
            "#deleted",
        ),
    Screen::new("record-largest", "wirral/record").after(&[
        Chose("text", "largest"),
        Chose("spacing", "wide"),
        Chose("name", NAME),
        Finished,
    ]),
    Screen::plain("plain-places", "handouts/index.html"),
    Screen::plain("plain-missing", "handouts/missing.html"),
    Screen::plain("plain-briefing", "handouts/wirral.html"),
    Screen::plain("plain-sheets", "handouts/wirral/sheet.html"),
    Screen::plain("plain-away", "handouts/wirral.html").then(&[Press("away.open")], "#away:target"),
    Screen::new("settings", "settings"),
    Screen::new("settings-largest", "settings").after(LARGEST),
    Screen::new("settings-dark", "settings")
        .after(&[Chose("theme", "dark"), Chose("place", "wirral")]),
    Screen::new("settings-not-kept", "settings").on(WithoutStorage, "#heading"),
    Screen::new("about", "about").after(&[Chose("place", "wirral")]),
    Screen::new("accessibility", "accessibility"),
    Screen::new("privacy", "privacy"),
    Screen::new("away", "wirral/slide/4").then(&[Press("away.open")], "main.away"),
    Screen::new("report-from-settings", "settings").then(&[Press("report.open")], "dialog[open]"),
    Screen::new("report", "wirral").then(&[Press("report.open")], "dialog[open]"),
    Screen::new("report-withdrawn", "wirral")
        .on(Withdrawn, "#heading")
        .then(&[Press("report.open")], "dialog[open]"),
    Screen::new("report-isle-of-man", "isle-of-man/slide/7")
        .then(&[First("header .report")], "dialog[open]"),
];

const LARGEST: &[super::Did] = &[Chose("text", "largest"), Chose("spacing", "wide")];

/// As long as names get, in three scripts and both directions.
const NAME: &str = "Dr Nkechi Adaeze Okonkwo-Featherstonehaugh (王小明, محمد بن عبد الله الرشيدي)";
