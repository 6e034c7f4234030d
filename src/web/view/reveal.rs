//! After an answer: the verdict in words, and the reason for every option.

use model::event::{Confidence, Step};
use model::id::ChoiceId;
use model::pack::{ActVerdict, NoticeChoice, NoticeKind, RecogniseVerdict};
use model::verdict::{NONE_OF_THESE, Verdict};
use yew::prelude::*;

use super::VERDICT_ID;
use super::parts::{all, at, element, h2, h3, keyed, li, nothing, p, p_of, quiet, tag, text, when};
use super::prose::together;
use super::question::{asks, choices};
use super::situation::SituationScreen;
use crate::words::{situation as words, verdict as says};

/// How an option is shown: by shape and word first, by colour second.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mark {
    /// To be taken up.
    Good,
    /// To be kept from.
    Mind,
    /// Neither.
    Plain,
}

impl Mark {
    fn class(self) -> &'static str {
        match self {
            Self::Good => "good",
            Self::Mind => "mind",
            Self::Plain => "plain",
        }
    }

    /// Its shape.
    pub fn icon(self) -> &'static str {
        match self {
            Self::Good => "✓",
            Self::Mind => "!",
            Self::Plain => "–",
        }
    }
}

/// The verdict, and every option with its reason.
pub fn reveal(props: &SituationScreen, given: &[ChoiceId]) -> Html {
    let step = props.step;
    let scenario = props.scenario;
    let last = scenario.step_after(step).is_none();
    let (question, _) = asks(step);
    let verdict = Verdict::of(scenario, step, given);
    element("div.reveal").with([
        p_of("asked", question),
        at("h2", VERDICT_ID, "").says(&verdict.map_or_else(|| says::CHANGED.to_owned(), sentence)),
        if let Some(says) = props
            .sure
            .filter(|_| last)
            .and_then(|sure| rated(sure, verdict))
        {
            keyed("sure", p(says))
        } else {
            nothing()
        },
        when(
            given.iter().any(|id| id.as_str() == NONE_OF_THESE),
            keyed("none", p(words::YOU_PICKED_NONE)),
        ),
        element("ul.verdicts").with([all(choices(props, step)
            .into_iter()
            .map(|choice| judged(props, choice.id, choice.text, given)))]),
        when(
            last,
            element("div.learning").with([
                h2(words::LEARNING),
                p(&together(&scenario.learning)),
                if let Some(why) = &scenario.challenge {
                    all([h3(words::CHALLENGE), p(&together(why))])
                } else {
                    nothing()
                },
            ]),
        ),
    ])
}

/// What being sure or not says beside the verdict; nothing where it says nothing new.
fn rated(sure: Confidence, verdict: Option<Verdict>) -> Option<&'static str> {
    match (sure, verdict?.is_best()) {
        (Confidence::Sure, false) => Some(says::SURE_BUT_WRONG),
        (Confidence::NotSure, true) => Some(says::UNSURE_BUT_RIGHT),
        _ => None,
    }
}

fn judged(props: &SituationScreen, id: &ChoiceId, option: &str, given: &[ChoiceId]) -> Html {
    let yours = given.contains(id);
    let (mark, label, why) = judge(props, id);
    // A sign that went by unnoticed gets no tick: that would look as if it had been picked.
    let missed = !yours && props.step == Step::Notice && mark == Mark::Good;
    let mark = if missed { Mark::Plain } else { mark };
    let (class, says) = match (yours, missed) {
        (true, _) => (".yours", [words::YOURS, label].join(" · ")),
        (false, true) => ("", [label, says::NOT_PICKED].join(" · ")),
        (false, false) => ("", label.to_owned()),
    };
    let item = ["li.judged.", mark.class(), class].concat();
    element(&item).keyed(id.as_str()).with([
        element("div.what").with([
            element("span").says(&together(option)),
            tag(mark.icon(), &says),
        ]),
        p_of("why", &together(why)),
    ])
}

/// How an option is shown, in which words, and why.
pub fn judge<'a>(props: &'a SituationScreen, id: &ChoiceId) -> (Mark, &'static str, &'a str) {
    let scenario = props.scenario;
    let judgement = match props.step {
        Step::Notice => scenario.notice.iter().find(|one| one.id == *id).map(|one| {
            let (mark, label) = noticed(&one.is);
            (mark, label, one.feedback.as_str())
        }),
        Step::Recognise => scenario
            .recognise
            .iter()
            .find(|one| one.id == *id)
            .map(|one| {
                let (mark, label) = recognised(one.verdict);
                (mark, label, one.feedback.as_str())
            }),
        Step::Act => scenario.act.iter().find(|one| one.id == *id).map(|one| {
            let (mark, label) = acted(one.verdict);
            (mark, label, one.feedback.as_str())
        }),
    };
    judgement.unwrap_or((Mark::Plain, "", ""))
}

fn noticed(kind: &NoticeKind) -> (Mark, &'static str) {
    match kind {
        NoticeKind::Sign(_) => (Mark::Good, says::SIGN),
        NoticeKind::PossibleSign(_) => (Mark::Good, says::POSSIBLE_SIGN),
        NoticeKind::Circumstance(_) => (Mark::Plain, says::CIRCUMSTANCE),
        NoticeKind::Reassuring => (Mark::Plain, says::REASSURING),
    }
}

fn recognised(verdict: RecogniseVerdict) -> (Mark, &'static str) {
    match verdict {
        RecogniseVerdict::Best => (Mark::Good, says::FITS),
        RecogniseVerdict::Possible => (Mark::Plain, says::POSSIBLE),
        RecogniseVerdict::Unlikely => (Mark::Plain, says::UNLIKELY),
    }
}

/// How an action is shown, and in which words.
pub fn acted(verdict: ActVerdict) -> (Mark, &'static str) {
    match verdict {
        ActVerdict::Best => (Mark::Good, says::BEST),
        ActVerdict::Incomplete => (Mark::Plain, says::INCOMPLETE),
        ActVerdict::Delays => (Mark::Mind, says::DELAYS),
        ActVerdict::Unsafe => (Mark::Mind, says::UNSAFE),
    }
}

fn sentence(verdict: Verdict) -> String {
    match verdict {
        Verdict::Noticed { of: 0, .. } => says::NOTICED_NONE_SURE.to_owned(),
        Verdict::Noticed { found, of, beside } if found == of && beside == 0 => {
            says::NOTICED_ALL.to_owned()
        }
        Verdict::Noticed {
            found,
            of,
            beside: 0,
        } => says::noticed_some(found, of),
        Verdict::Noticed { found, of, .. } => says::noticed_beside(found, of),
        Verdict::Recognised(RecogniseVerdict::Best) => says::RECOGNISE_BEST.to_owned(),
        Verdict::Recognised(RecogniseVerdict::Possible) => says::RECOGNISE_POSSIBLE.to_owned(),
        Verdict::Recognised(RecogniseVerdict::Unlikely) => says::RECOGNISE_UNLIKELY.to_owned(),
        Verdict::Acted(ActVerdict::Best) => says::ACT_BEST.to_owned(),
        Verdict::Acted(ActVerdict::Incomplete) => says::ACT_INCOMPLETE.to_owned(),
        Verdict::Acted(ActVerdict::Delays) => says::ACT_DELAYS.to_owned(),
        Verdict::Acted(ActVerdict::Unsafe) => says::ACT_UNSAFE.to_owned(),
    }
}

/// What the earlier questions brought out, beside the later ones: the signs that are there and what
/// fits best, whatever was answered, since this is what to act on.
pub fn aside(props: &SituationScreen) -> Html {
    let later = |step| props.given(step).is_some() && props.step > step;
    let scenario = props.scenario;
    let best = scenario
        .recognise
        .iter()
        .find(|one| one.verdict == RecogniseVerdict::Best)
        .and_then(|best| {
            choices(props, Step::Recognise)
                .into_iter()
                .find(|one| *one.id == best.id)
        });
    element("div.noticed").with([
        when(
            later(Step::Notice),
            all([
                h2(words::WHAT_NOTICED),
                element("ul").with([all(scenario.notice.iter().filter_map(sign))]),
                quiet(words::ABOUT_SIGNS),
            ]),
        ),
        if let Some(best) = best.filter(|_| later(Step::Recognise)) {
            all([
                h2(words::WHAT_RECOGNISED),
                element("ul").with([li(element("span").says(best.text))]),
            ])
        } else {
            nothing()
        },
    ])
}

fn sign(one: &NoticeChoice) -> Option<Html> {
    let (_, label) = match one.is {
        NoticeKind::Sign(_) | NoticeKind::PossibleSign(_) => noticed(&one.is),
        NoticeKind::Circumstance(_) | NoticeKind::Reassuring => return None,
    };
    let says = element("span").with([text(&one.text), element("small").says(label)]);
    Some(li(says))
}
