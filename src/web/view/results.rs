//! How it went: what is complete, the three points, each situation, and what to do next.

use model::pack::{Pack, Point};
use model::results::{PointResult, Results, SituationResult, Standing};
use model::route::Route;
use model::verdict::Verdict;
use yew::prelude::*;

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
    /// The number of the first slide not yet opened.
    pub unopened: Option<usize>,
    /// The points that another situation is left for.
    pub more: Vec<model::id::PointId>,
    /// Milliseconds spent with the slides.
    pub spent: u64,
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
                        <h2>{ words::POINTS }</h2>
                        <ul class="points">
                            { for results.points.iter().filter_map(|result| point(props, result, emit)) }
                        </ul>
                        <h2>{ words::SITUATIONS }</h2>
                        <ol class="situations">
                            { for results.situations.iter().filter_map(|one| situation(props, one)) }
                        </ol>
                        <p class="quiet">{ words::time(time::minutes(props.spent)) }</p>
                    </>
                },
            } }
            <h2>{ words::NEXT_TITLE }</h2>
            <p>{ words::NEXT }</p>
            <h2>{ words::SUPPORT }</h2>
            { support(props.pack) }
        </section>
    }
}

fn outcome(props: &ResultsScreen, results: &Results) -> Html {
    if results.is_complete(props.pack) {
        return html! {
            <div class="outcome good">
                <p class="lead"><strong>{ words::COMPLETE }</strong></p>
                <p>{ words::COMPLETE_WHAT }</p>
            </div>
        };
    }
    let slides = props.pack.slides.len() - results.slides_opened;
    let open = results.situations.iter().filter(|one| !one.done).count();
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
                <p>{ words::POINTS_LEFT }</p>
            }
            if let Some(number) = props.unopened {
                <p class="ways">
                    <a class="button primary" href={Route::Slide(props.pack.id.clone(), number).to_string()}>
                        { words::slides(number) }
                    </a>
                </p>
            }
        </div>
    }
}

fn point(props: &ResultsScreen, result: &PointResult, emit: &Callback<Intent>) -> Option<Html> {
    let point: &Point = props
        .pack
        .points
        .iter()
        .find(|point| point.id == result.point)?;
    let (class, icon, says) = match result.standing {
        Standing::Met => ("good", "✓", words::MET),
        Standing::Missed => ("mind", "!", words::MISSED),
        Standing::Open => ("plain", "–", words::OPEN),
    };
    let missed = result.standing == Standing::Missed;
    let more = props.more.contains(&result.point);
    let asks = Intent::TryAnother(result.point.clone());
    Some(html! {
        <li class={classes!("judged", class)}>
            <div class="what">
                <strong>{ super::prose::together(&point.label) }</strong>
                <span class="tag"><span aria-hidden="true">{ icon }{ " " }</span>{ says }</span>
            </div>
            <p class="why">{ super::prose::together(&point.meaning) }</p>
            if more && result.standing != Standing::Met {
                <button type="button" onclick={emit.reform(move |_| asks.clone())}>{ words::ANOTHER }</button>
            } else if missed {
                <p>{ words::NO_OTHER }</p>
            }
        </li>
    })
}

fn situation(props: &ResultsScreen, result: &SituationResult) -> Option<Html> {
    let scenario = props.pack.scenario(&result.scenario)?;
    let to = Route::Situation(props.pack.id.clone(), result.number).to_string();
    let last = result.verdicts.last().filter(|_| result.done);
    Some(html! {
        <li>
            <a href={to} aria-label={words::go_to(result.number, &scenario.title)}>{ &scenario.title }</a>
            <span class="quiet">
                { match last {
                    Some((_, Verdict::Acted(verdict))) => acted(*verdict).1,
                    _ => words::NOT_ANSWERED,
                } }
            </span>
        </li>
    })
}
