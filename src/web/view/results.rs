//! How it went: what is complete, the three points, what went well and what to look at again.

use model::event::Kind;
use model::id::PointId;
use model::pack::{ActVerdict, Pack, Point};
use model::results::{PointResult, Results, SituationResult, Standing};
use model::route::Route;
use model::verdict::Verdict;
use yew::prelude::*;

use super::chart::{Bar, chart};
use super::prose::together;
use super::reveal::acted;
use super::welcome::support;
use super::{HEADING_ID, Intent, time};
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
    html! {
        <section class="page">
            <h1 id={HEADING_ID} tabindex="-1">{ words::TITLE }</h1>
            { match &props.results {
                None => html! { <p class="lead">{ words::NONE }</p> },
                Some(results) => html! {
                    <>
                        { outcome(props, results) }
                        { points(props, results, emit) }
                        { situations(props, results, emit) }
                        { bars(words::SIGNS, &props.signs) }
                        { bars(words::CATEGORIES, &props.categories) }
                        if props.spent > 0 {
                            <p class="quiet">{ words::time(time::minutes(props.spent)) }</p>
                        }
                    </>
                },
            } }
            <h2>{ words::NEXT_TITLE }</h2>
            <p>{ words::NEXT }</p>
            <p class="ways">
                <button type="button" onclick={emit.reform(|_| Intent::Report)}>{ words::PATHWAY }</button>
            </p>
            <h2>{ words::SUPPORT }</h2>
            { support(props.pack) }
        </section>
    }
}

fn outcome(props: &ResultsScreen, results: &Results) -> Html {
    let place = &props.pack.id;
    if results.is_complete(props.pack) {
        let (says, what) = match results.kind {
            Kind::Briefing => (words::COMPLETE, words::COMPLETE_WHAT),
            Kind::Refresher => (words::REFRESHED, words::REFRESHED_WHAT),
        };
        return html! {
            <div class="outcome good">
                <p class="lead"><strong>{ says }</strong></p>
                <p>{ what }</p>
                <p class="ways">
                    <a class="button primary" href={Route::Record(place.clone()).to_string()}>{ words::TO_RECORD }</a>
                </p>
            </div>
        };
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
    html! {
        <div class="outcome">
            <p class="lead"><strong>{ words::NOT_COMPLETE }</strong></p>
            if slides > 0 {
                <p>{ if slides == 1 { words::SLIDES_LEFT_ONE.to_owned() } else { words::slides_left(slides) } }</p>
            }
            if open > 0 {
                <p>{ if open == 1 { words::SITUATIONS_LEFT_ONE.to_owned() } else { words::situations_left(open) } }</p>
            }
            if slides == 0 && open == 0 {
                <p>{ if results.passes(props.pack) { words::POINTS_LEFT } else { words::MARK_LEFT } }</p>
            }
            if let Some((to, says)) = on {
                <p class="ways"><a class="button primary" href={to.to_string()}>{ says }</a></p>
            }
        </div>
    }
}

fn points(props: &ResultsScreen, results: &Results, emit: &Callback<Intent>) -> Html {
    if results.kind == Kind::Refresher {
        return html! {};
    }
    html! {
        <>
            <h2>{ words::POINTS }</h2>
            <ul class="points">
                { for results.points.iter().filter_map(|result| point(props, result, emit)) }
            </ul>
        </>
    }
}

fn point(props: &ResultsScreen, result: &PointResult, emit: &Callback<Intent>) -> Option<Html> {
    let mut points = props.pack.points.iter();
    let point: &Point = points.find(|point| point.id == result.point)?;
    let (class, icon, says) = match result.standing {
        Standing::Met => ("good", "✓", words::MET),
        Standing::Missed => ("mind", "!", words::MISSED),
        Standing::Open => ("plain", "–", words::OPEN),
    };
    let missed = result.standing == Standing::Missed;
    let more = props.more.iter().find(|(point, _)| *point == result.point);
    let asks = Intent::TryAnother(result.point.clone());
    Some(html! {
        <li class={classes!("judged", class)}>
            <div class="what">
                <strong>{ together(&point.label) }</strong>
                <span class="tag"><span aria-hidden="true">{ icon }{ " " }</span>{ says }</span>
            </div>
            <p class="why">{ together(&point.meaning) }</p>
            { match more {
                Some((_, More::Ahead(number))) => {
                    let to = Route::Situation(props.pack.id.clone(), *number).to_string();
                    html! { <p><a class="button" href={to}>{ words::go_on(number) }</a></p> }
                }
                Some((_, More::Another)) => html! {
                    <button type="button" aria-label={words::another_on(&point.label)}
                        onclick={emit.reform(move |_| asks.clone())}>{ words::ANOTHER }</button>
                },
                None if missed => html! { <p>{ words::NO_OTHER }</p> },
                None => html! {},
            } }
        </li>
    })
}

/// What to look at again, sure but wrong first, and then what went well.
fn situations(props: &ResultsScreen, results: &Results, emit: &Callback<Intent>) -> Html {
    let group = |title: &'static str, pick: fn(&SituationResult) -> bool| {
        let picked: Vec<&SituationResult> =
            results.situations.iter().filter(|one| pick(one)).collect();
        if picked.is_empty() {
            return html! {};
        }
        html! {
            <>
                <h3>{ title }</h3>
                <ol class="situations">
                    { for picked.into_iter().filter_map(|one| situation(props, one, emit)) }
                </ol>
            </>
        }
    };
    html! {
        <>
            <h2>{ words::SITUATIONS }</h2>
            <div>{ group(words::SURE_BUT_WRONG, |one| one.sure_but_wrong) }</div>
            <div>{ group(words::LOOK_AGAIN, |one| one.done && !one.is_best() && !one.sure_but_wrong) }</div>
            <div>{ group(words::WENT_WELL, SituationResult::is_best) }</div>
            <div>{ group(words::STILL_OPEN, |one| !one.done) }</div>
        </>
    }
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
    Some(html! {
        <li value={result.number.to_string()}>
            <a href={to} aria-label={words::go_to(result.number, &scenario.title)}>{ &scenario.title }</a>
            <span class="quiet">
                { match last {
                    Some((_, Verdict::Acted(ActVerdict::Best))) if !result.is_best() => words::BUT_LOOK,
                    Some((_, Verdict::Acted(verdict))) => acted(*verdict).1,
                    _ => words::NOT_ANSWERED,
                } }
            </span>
            if result.done && !result.is_best() {
                <button type="button" aria-label={words::again_with(&scenario.title)}
                    onclick={emit.reform(move |_| again.clone())}>{ words::AGAIN }</button>
            }
        </li>
    })
}

fn bars(title: &'static str, bars: &[Bar]) -> Html {
    if bars.is_empty() {
        return html! {};
    }
    html! {
        <>
            <h2>{ title }</h2>
            { chart(bars) }
        </>
    }
}
