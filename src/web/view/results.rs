//! How it went: what is complete, the three points, what went well and what to look at again.

use model::event::Kind;
use model::id::PointId;
use model::pack::{ActVerdict, Pack, Point};
use model::results::{PointResult, Results, SituationResult, Standing};
use model::route::Route;
use model::verdict::Verdict;
use yew::prelude::*;

use super::chart::{Bar, chart};
use super::files::{Deleting, deleting};
use super::parts::{
    all, button, button_called, element, h2, h3, heading, not_begun, nothing, p, p_of, primary_way,
    quiet, tag, text, way, ways, when,
};
use super::prose::together;
use super::reveal::acted;
use super::welcome::support;
use super::{Intent, time};
use crate::words::results as words;

/// What the results show.
pub struct ResultsScreen<'a> {
    /// The place's pack.
    pub pack: &'a Pack,
    /// The results of the run, if there is one.
    pub results: Option<Results>,
    /// How often each sign was noticed.
    pub signs: Vec<Bar>,
    /// How often each category was recognised.
    pub categories: Vec<Bar>,
    /// The number of the first slide not yet opened.
    pub unopened: Option<usize>,
    /// What can be done about points that are not met.
    pub more: Vec<(PointId, More)>,
    /// Milliseconds spent with the slides.
    pub spent: u64,
    /// Where deleting everything stands.
    pub deleting: Deleting,
}

/// What can be done about a point that is not met.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum More {
    /// The situation of this number is about it.
    Ahead(usize),
    /// One more situation can be asked for.
    Another,
}

/// How it went.
pub fn results(props: &ResultsScreen, emit: &Callback<Intent>) -> Html {
    element("section.page").with([
        heading(words::TITLE),
        match &props.results {
            None => not_begun(&props.pack.id, words::NONE),
            Some(results) => all([
                outcome(props, results),
                points(props, results, emit),
                situations(props, results, emit),
                bars(words::SIGNS, &props.signs),
                bars(words::CATEGORIES, &props.categories),
                when(
                    props.spent > 0,
                    quiet(&words::time(time::minutes(props.spent))),
                ),
            ]),
        },
        when(
            props.results.is_some() || props.deleting != Deleting::Not,
            shared(props, emit),
        ),
        h2(words::NEXT_TITLE),
        p(words::NEXT),
        ways([button(words::PATHWAY, Intent::Report, emit)]),
        h2(words::SUPPORT),
        support(props.pack),
    ])
}

/// On a computer that others use, whoever has finished may leave nothing behind.
fn shared(props: &ResultsScreen, emit: &Callback<Intent>) -> Html {
    let stays = way(&Route::Welcome(props.pack.id.clone()), words::KEEP_PLACE);
    element("div.shared").with([
        h2(words::SHARED_TITLE),
        p(words::SHARED),
        deleting(props.deleting, words::CLEAR, stays, emit),
    ])
}

fn outcome(props: &ResultsScreen, results: &Results) -> Html {
    let place = &props.pack.id;
    if results.is_complete(props.pack) {
        let (says, what) = match results.kind {
            Kind::Briefing => (words::COMPLETE, words::COMPLETE_WHAT),
            Kind::Refresher => (words::REFRESHED, words::REFRESHED_WHAT),
        };
        let missed = |one: &PointResult| one.standing == Standing::Missed;
        let minds = results.kind == Kind::Refresher && results.points.iter().any(missed);
        let outcome = if minds {
            element("div.outcome")
        } else {
            element("div.outcome.good")
        };
        return outcome.with([
            element("p.lead").with([element("strong").says(says)]),
            p(what),
            ways([primary_way(&Route::Record(place.clone()), words::TO_RECORD)]),
        ]);
    }
    let slides = match results.kind {
        Kind::Briefing => props.pack.slides.len() - results.slides_opened,
        Kind::Refresher => 0,
    };
    let open = results.situations.iter().filter(|one| !one.done);
    let first = open.clone().next().map(|one| one.number);
    let open = open.count();
    let on = match (props.unopened.filter(|_| slides > 0), first) {
        (Some(number), _) => Some((Route::Slide(place.clone(), number), words::slides(number))),
        (None, Some(number)) => Some((
            Route::Situation(place.clone(), number),
            words::go_on(number),
        )),
        (None, None) => None,
    };
    element("div.outcome").with([
        element("p.lead").with([element("strong").says(words::NOT_COMPLETE)]),
        when(
            slides > 0,
            if slides == 1 {
                p(words::SLIDES_LEFT_ONE)
            } else {
                p(&words::slides_left(slides))
            },
        ),
        when(
            open > 0,
            if open == 1 {
                p(words::SITUATIONS_LEFT_ONE)
            } else {
                p(&words::situations_left(open))
            },
        ),
        when(
            slides == 0 && open == 0,
            p(if results.passes(props.pack) {
                words::POINTS_LEFT
            } else {
                words::MARK_LEFT
            }),
        ),
        if let Some((to, says)) = on {
            ways([primary_way(&to, &says)])
        } else {
            nothing()
        },
    ])
}

fn points(props: &ResultsScreen, results: &Results, emit: &Callback<Intent>) -> Html {
    if results.kind == Kind::Refresher {
        return nothing();
    }
    all([
        h2(words::POINTS),
        element("ul.points").with([all(results
            .points
            .iter()
            .filter_map(|result| point(props, result, emit)))]),
    ])
}

fn point(props: &ResultsScreen, result: &PointResult, emit: &Callback<Intent>) -> Option<Html> {
    let mut points = props.pack.points.iter();
    let point: &Point = points.find(|point| point.id == result.point)?;
    let (class, icon, says) = match result.standing {
        Standing::Met => ("li.judged.good", "✓", words::MET),
        Standing::Missed => ("li.judged.mind", "!", words::MISSED),
        Standing::Open => ("li.judged.plain", "–", words::OPEN),
    };
    let missed = result.standing == Standing::Missed;
    let more = props.more.iter().find(|(point, _)| *point == result.point);
    let asks = Intent::TryAnother(result.point.clone());
    Some(element(class).with([
        element("div.what").with([
            element("strong").says(&together(&point.label)),
            tag(icon, says),
        ]),
        p_of("why", &together(&point.meaning)),
        match more {
            Some((_, More::Ahead(number))) => {
                let to = Route::Situation(props.pack.id.clone(), *number);
                element("p").with([way(&to, &words::go_on(number))])
            }
            Some((_, More::Another)) => {
                button_called(&words::another_on(&point.label), words::ANOTHER, asks, emit)
            }
            None if missed => p(words::NO_OTHER),
            None => nothing(),
        },
    ]))
}

/// What to look at again, sure but wrong first, and then what went well.
fn situations(props: &ResultsScreen, results: &Results, emit: &Callback<Intent>) -> Html {
    let group = |title: &'static str, pick: fn(&SituationResult) -> bool| {
        let picked: Vec<&SituationResult> =
            results.situations.iter().filter(|one| pick(one)).collect();
        if picked.is_empty() {
            return element("div").with([]);
        }
        element("div").with([
            h3(title),
            element("ol.situations").with([all(picked
                .into_iter()
                .filter_map(|one| situation(props, one, emit)))]),
        ])
    };
    all([
        h2(words::SITUATIONS),
        group(words::SURE_BUT_WRONG, |one| one.sure_but_wrong),
        text(group(words::LOOK_AGAIN, |one| {
            one.done && !one.is_best() && !one.sure_but_wrong
        })),
        group(words::WENT_WELL, SituationResult::is_best),
        group(words::STILL_OPEN, |one| !one.done),
    ])
}

fn situation(
    props: &ResultsScreen,
    result: &SituationResult,
    emit: &Callback<Intent>,
) -> Option<Html> {
    let scenario = props.pack.scenario(&result.scenario)?;
    let to = Route::Situation(props.pack.id.clone(), result.number).to_string();
    let last = result.verdicts.last().filter(|_| result.done);
    let again = Intent::TryAgain(result.scenario.clone());
    let went = match last {
        Some((_, Verdict::Acted(ActVerdict::Best))) if !result.is_best() => {
            words::BUT_LOOK.to_owned()
        }
        Some((_, Verdict::Acted(verdict))) => words::yours(acted(*verdict).1),
        _ => words::NOT_ANSWERED.to_owned(),
    };
    let called = words::go_to(result.number, &scenario.title);
    let number = result.number.to_string();
    Some(
        element("li").has(&["value"], [&number]).with([
            element("a")
                .has(&["href", "aria-label"], [&to, &called])
                .says(&scenario.title),
            text(" "),
            element("span.quiet").says(&went),
            if result.done && !result.is_best() {
                button_called(
                    &words::again_with(&scenario.title),
                    words::AGAIN,
                    again,
                    emit,
                )
            } else {
                nothing()
            },
        ]),
    )
}

fn bars(title: &'static str, bars: &[Bar]) -> Html {
    if bars.is_empty() {
        return nothing();
    }
    all([h2(title), chart(bars)])
}
