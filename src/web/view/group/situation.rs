//! A situation on the desk: its phases, the count of hands, the reasons.

use model::id::ChoiceId;
use model::pack::Scenario;
use model::session::{Counting, Phase, Pile, Vote};
use yew::prelude::*;

use super::super::parts::{all, element, icon, keyed, nothing, p, p_of, quiet, text, when};
use super::super::prose::prose;
use super::super::reveal::acted;
use super::super::situation::mentions;
use super::Ask;
use super::controls::{on, plain, press, toggle, toggle_if};
use super::stage::{letter_of, no_letter};
use crate::words::{room, vote as words};

/// What the desk shows of a situation.
pub struct SituationDesk<'a> {
    /// The situation.
    pub scenario: &'a Scenario,
    /// Its phase.
    pub phase: Phase,
    /// The options as the room sees them, with their letters.
    pub options: &'a [(ChoiceId, char, String)],
    /// The votes: of this phase, or all of them.
    pub votes: (&'a Vote, &'a Vote),
    /// What is typed while counting.
    pub counting: Counting,
    /// The hands that are counted in this vote.
    pub counted: u32,
    /// Whether the room sees this screen: while it votes, no option's hands may stand on it.
    pub seen: bool,
    /// Whether the room sees the split.
    pub split: bool,
    /// The options whose reasons the room was shown.
    pub revealed: Vec<ChoiceId>,
    /// The option whose reason comes next, and that reason.
    pub next: Option<(ChoiceId, String)>,
}

impl SituationDesk<'_> {
    /// Whether there is a split to be shown.
    fn is_counted(&self) -> bool {
        self.votes.0.total() + self.votes.1.total() > 0
    }
}

/// The phases, and what is to be done in this one.
pub fn situation(props: &SituationDesk, emit: &Callback<Ask>) -> Html {
    all([
        when(
            !(props.seen && props.phase.round().is_some()),
            keyed("phases", phases(props.phase, emit)),
        ),
        match props.phase {
            Phase::Story => keyed("story", story(props.scenario)),
            Phase::FirstVote => keyed("first", count(props, props.votes.0, emit)),
            Phase::Talk => keyed("talk", talk()),
            Phase::SecondVote => keyed("second", count(props, props.votes.1, emit)),
            Phase::Reveal => keyed("reveal", reasons(props, emit)),
            Phase::Learning => keyed("learning", p_of("speak", &props.scenario.learning)),
        },
    ])
}

/// How a phase goes.
pub fn phase_hint(phase: Phase) -> Option<&'static str> {
    match phase {
        Phase::Story => Some(words::STORY_HOW),
        Phase::FirstVote | Phase::SecondVote => Some(words::COUNT_HOW),
        Phase::Talk => Some(words::TALK_HOW),
        Phase::Reveal => Some(words::REVEAL_HOW),
        Phase::Learning => None,
    }
}

/// The name of a phase.
pub fn phase_name(phase: Phase) -> &'static str {
    match phase {
        Phase::Story => words::STORY,
        Phase::FirstVote => words::FIRST,
        Phase::Talk => words::TALK,
        Phase::SecondVote => words::SECOND,
        Phase::Reveal => words::REVEAL,
        Phase::Learning => words::LEARNING,
    }
}

fn phases(here: Phase, emit: &Callback<Ask>) -> Html {
    let step = |phase: &Phase| {
        let current = (*phase == here).then_some("step");
        html! {
            <li>
                <button type="button" aria-current={current} onclick={on(Ask::Phase(*phase), emit)}>
                    { phase_name(*phase) }
                </button>
            </li>
        }
    };
    element("ol.phases").with([all(Phase::ALL.iter().map(step))])
}

fn story(scenario: &Scenario) -> Html {
    all([
        // Said before it is read out, so that anybody may step out.
        match scenario.content_tags.is_empty() {
            true => nothing(),
            false => quiet(&mentions(scenario)),
        },
        element("div.speak").with([prose(&scenario.story)]),
        match &scenario.challenge {
            Some(challenge) => p(challenge),
            None => nothing(),
        },
    ])
}

fn talk() -> Html {
    p_of("speak", words::TALK_SAY)
}

fn count(props: &SituationDesk, vote: &Vote, emit: &Callback<Ask>) -> Html {
    let (picked, typed) = props.counting.typed();
    let row = |pile: Pile, letter: Html, says: &str, hands: u32| {
        let here = picked == Some(pile);
        let shown = typed.filter(|_| here).unwrap_or(hands);
        let less = [words::FEWER, " ", says].concat();
        let more = [words::ONE_MORE, " ", says].concat();
        html! {
            <li class={here.then_some("here")}>
                { letter }
                { when(!props.seen, element("span").says(says)) }
                <button type="button" onclick={on(Ask::Fewer(pile), emit)}>{ sign("−", &less) }</button>
                { when(!props.seen, element("output").says(&shown.to_string())) }
                <button type="button" onclick={on(Ask::More(pile), emit)}>{ sign("+", &more) }</button>
            </li>
        }
    };
    let options = props.options.iter().enumerate();
    let options = options.map(|(at, (id, letter, says))| {
        row(
            Pile::Option(at),
            letter_of(*letter),
            says,
            vote.of(Some(id)),
        )
    });
    all([
        element("ul.count").with([
            all(options),
            row(Pile::Pass, no_letter(), room::PASS, vote.passed),
        ]),
        element("p.ways").with([
            toggle_if(
                props.is_counted(),
                (words::SPLIT, words::SPLIT_KEY),
                props.split,
                Ask::Split,
                emit,
            ),
            press(words::MISCOUNTED, Ask::Miscounted, emit),
            element("span.quiet").says(&words::hands(props.counted)),
        ]),
    ])
}

/// A sign that is heard as words.
fn sign(shape: &str, says: &str) -> Html {
    all([icon("", shape), element("span.heard").says(says)])
}

fn reasons(props: &SituationDesk, emit: &Callback<Ask>) -> Html {
    let row = |(id, letter, says): &(ChoiceId, char, String)| {
        let option = props.scenario.act.iter().find(|one| one.id == *id);
        let Some(option) = option else {
            return nothing();
        };
        let (mark, verdict) = acted(option.verdict);
        let shown = props.revealed.contains(id);
        element("li").with([
            letter_of(*letter),
            element("div").with([
                element("p").with([
                    text(says.clone()),
                    text(" "),
                    element("strong").with([text(mark.icon()), text(" "), text(verdict)]),
                ]),
                match &props.next {
                    Some((next, reason)) if next == id => keyed("why", quiet(reason)),
                    _ => nothing(),
                },
            ]),
            plain(
                match shown {
                    true => words::SHOWN,
                    false => words::SHOW,
                },
                Ask::Reveal(id.clone()),
                emit,
            ),
        ])
    };
    all([
        element("ul.reasons").with([all(props.options.iter().map(row))]),
        when(
            props.is_counted(),
            element("p.ways").with([toggle(
                words::SPLIT,
                words::SPLIT_KEY,
                props.split,
                Ask::Split,
                emit,
            )]),
        ),
    ])
}
