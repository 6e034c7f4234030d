//! Every situation as a room reads it, with its answer: to choose from beforehand, and to go on with
//! on paper where a projector fails.

use model::pack::{ActChoice, Desk, Pack, Reason, Scenario, Stage, StageOption, StageSituation};
use yew::prelude::*;

use crate::view::handout::imprint;
use crate::view::parts::{all, element, h2, li, nothing, p, quiet, text, when};
use crate::view::prose::together;
use crate::view::reveal::acted;
use crate::view::situation::mentions;
use crate::words::{guide as words, situation};

/// All of them.
pub fn situations(pack: &Pack, stage: &Stage, desk: &Desk) -> Html {
    let reasons = desk.situations.iter().map(|it| it.reasons.as_slice());
    let told = pack.scenarios.iter().zip(&stage.situations).zip(reasons);
    element("article.paper.guide").with([
        h2(words::SITUATIONS),
        p(words::SITUATIONS_HOW),
        all(told.map(|((scenario, room), reasons)| one(scenario, room, reasons))),
        imprint(pack),
    ])
}

fn one(scenario: &Scenario, room: &StageSituation, reasons: &[Reason]) -> Html {
    let options = room.options.iter().zip(&scenario.act).zip(reasons);
    element("section.case").with([
        element("h3").with([
            text(&room.title),
            element("span").says(&[" · ", &scenario.setting].concat()),
        ]),
        when(
            !scenario.content_tags.is_empty(),
            quiet(&mentions(scenario)),
        ),
        element("div.story").with([all(room.story.iter().map(|line| p(&together(line))))]),
        element("ol.votes").with([all(
            options.map(|((option, act), reason)| answered(option, act, reason))
        )]),
        p(&words::ask(&room.ask)),
        element("p").with([
            element("strong").says(&words::take_away(situation::LEARNING)),
            text(" "),
            text(together(&scenario.learning)),
        ]),
        match &scenario.challenge {
            // The room is not shown the poor wording; whoever leads may want to name it.
            Some(_) => quiet(words::CHALLENGED),
            None => nothing(),
        },
    ])
}

fn answered(option: &StageOption, act: &ActChoice, reason: &Reason) -> Html {
    let (mark, label) = acted(act.verdict);
    li(all([
        text(together(&option.text)),
        text(" "),
        element("strong").with([text(mark.icon()), text(" "), text(label)]),
        element("small").says(&together(&reason.text)),
    ]))
}
