//! Stepping away: a neutral page in place of everything, until the reader comes back.

use yew::prelude::*;

use super::Intent;
use super::parts::{button, element, heading, p, ways, when};
use crate::words::away as words;

/// The neutral page. It says nothing of what lies behind it.
pub fn away(unkept: bool, emit: &Callback<Intent>) -> Html {
    let page = element("main.away").with([
        // For boot.js alone, which calls nothing safe where the app is afraid for it.
        when(unkept, element("div.notice").empty()),
        heading(words::TITLE),
        p(words::WHAT),
        ways([button(words::BACK, Intent::ComeBack, emit)]),
    ]);
    element("div").keyed("away").with([page])
}
