//! Which view of the desk is shown, and with what.

use model::id::ScenarioId;
use model::pack::{self, Pack};
use model::route::Route;
use model::session::undo::{redoable, undoable};
use model::session::{Conduct, Delivery, Room, Scene, Session, Verdict, cue};
use yew::prelude::*;

use super::Desk;
use super::prepared;
use super::record::told;
use super::said::{heading, next_name, notes_over, say, titled};
use super::steer::minute;
use crate::app::files::Fetched;
use crate::browser::storage::StorageFault;
use crate::browser::{clock, storage};
use crate::group::picture::{dial, picture, preview};
use crate::view::group::{self, Ask, Clock, DeskFrame, DeskScreen, Lies, Set};
use crate::view::{self, PackTrouble, Segment};
use crate::words::{app, deliver as words, trouble};

/// The whole page.
pub fn whole(desk: &Desk, emit: &Callback<Ask>) -> Html {
    let room = desk.room();
    let stage = desk.staged();
    let segments = dial(room.as_ref());
    let picture = picture(room.as_ref(), stage, desk.windows.rests);
    if desk.here {
        let dark = desk.windows.dark;
        let set = desk.session().map(|session| {
            let delivery = session.delivered(desk.present());
            set(desk, &session, &delivery)
        });
        let lies_over = Lies {
            over: desk.over,
            set,
            counted: desk.counted(),
        };
        let notes = || notes_over(desk, emit);
        let here = group::here(&picture, &segments, dark, &lies_over, notes, emit);
        let report = view::report(desk.taught(), &group::report_intent(emit));
        return html! { <>{ here }{ report }</> };
    }
    let (name, screen) = screen(desk, room.as_ref(), &picture, &segments, emit);
    // What comes in front of the room is told to whoever cannot see this screen.
    let heard = match (desk.taught(), desk.session()) {
        (Some(pack), Some(session)) if name == "deliver" => {
            heading(pack, &session, &session.delivery)
        }
        _ => String::new(),
    };
    let props = DeskFrame {
        place: desk.taught().map_or(app::TOPIC, |pack| pack.name.as_str()),
        home: Route::Welcome(desk.place.clone()),
        dial: &segments,
        projector: desk.windows.projector(desk.now),
        rests: (name != "deliver" && desk.windows.projector(desk.now).is_some())
            .then_some(desk.windows.rests),
        follows: desk.windows.follows(),
        notice: notice(desk),
        told: &heard,
        screen: name,
    };
    html! {
        <>
            { group::frame(&props, screen, emit) }
            { view::report(desk.taught(), &group::report_intent(emit)) }
        </>
    }
}

fn notice(desk: &Desk) -> Option<&'static str> {
    match desk.sessions.fault() {
        _ if storage::is_held() => Some(trouble::NEWER),
        Some(StorageFault::Blocked) => Some(words::NOT_KEPT),
        Some(_) => Some(words::NOT_SAVED),
        // Loaded anew in the middle of a session, a desk finds what the host has now.
        None => {
            let replaced = desk.session()?.plan.hash != desk.taught()?.hash;
            replaced.then_some(words::REPLACED)
        }
    }
}

fn trouble_of(desk: &Desk) -> Option<&PackTrouble> {
    match (&desk.pack, &desk.stage, &desk.notes) {
        (Fetched::Failed(why), ..) | (_, Fetched::Failed(why), _) => Some(why),
        (_, _, Fetched::Failed(why)) => Some(why),
        _ => None,
    }
}

fn screen(
    desk: &Desk,
    room: Option<&Room>,
    picture: &group::Picture,
    segments: &[Segment],
    emit: &Callback<Ask>,
) -> (&'static str, Html) {
    if let Some(why) = trouble_of(desk) {
        return (
            "waiting",
            group::waiting(trouble::PACK_TITLE, Some(&why.says), emit),
        );
    }
    let (Some(pack), Some(stage), Fetched::Here(notes)) =
        (desk.taught(), desk.staged(), &desk.notes)
    else {
        return ("waiting", group::waiting(app::LOADING, None, emit));
    };
    if let (Some(record), true) = (desk.record(), desk.looking.is_some()) {
        let sheet = group::sheet(&record, &told);
        return ("finish", group::look(sheet, desk.brought, emit));
    }
    match (desk.session(), room) {
        (Some(session), _) if session.finished.is_some() => {
            let sheet = desk.record().map(|record| group::sheet(&record, &told));
            let screen = group::finish(&session.paper, desk.wrong, sheet.unwrap_or_default(), emit);
            ("finish", screen)
        }
        (Some(session), Some(_)) => (
            "deliver",
            delivering(
                desk,
                pack,
                stage,
                notes,
                &session,
                (picture, segments),
                emit,
            ),
        ),
        _ => ("prepare", prepared::prepare(desk, pack, emit)),
    }
}

fn delivering(
    desk: &Desk,
    pack: &Pack,
    stage: &pack::Stage,
    notes: &pack::Desk,
    session: &Session,
    now: (&group::Picture, &[Segment]),
    emit: &Callback<Ask>,
) -> Html {
    let delivery = session.delivered(desk.present());
    let conduct = Conduct::of(session, desk.present());
    let answers = |scenario: &ScenarioId| desk.answers(scenario);
    let next = cue(session, model::session::Ask::Next, &answers);
    let next_picture = next.as_ref().and_then(|what| preview(what, stage));
    let segments = titled(desk, pack, &delivery, now.1);
    let props = DeskScreen {
        heading: heading(pack, session, &delivery),
        now,
        next: (
            next.as_ref()
                .map_or(words::NOTHING.to_owned(), |what| next_name(pack, what)),
            next_picture,
        ),
        hint: match &delivery.scene {
            Scene::Situation(_, phase) => group::phase_hint(*phase),
            _ => None,
        },
        say: say(desk, pack, stage, notes, &delivery, emit),
        clock: time(session, &conduct, &segments),
        set: set(desk, session, &delivery),
        blocked: desk.blocked(),
        wrong: desk.wrong,
        parked: session
            .paper
            .parked
            .iter()
            .map(|one| (one.row, one.text.clone()))
            .collect(),
        situations: session
            .plan
            .situations
            .iter()
            .filter_map(|id| Some((id.clone(), pack.scenario(id)?.title.clone())))
            .collect(),
    };
    group::deliver(&props, emit)
}

fn set(desk: &Desk, session: &Session, delivery: &Delivery) -> Set {
    let log = desk.sessions.current(desk.now).map(|one| one.log);
    Set {
        paused: delivery.is_paused(),
        frozen: session.frozen.is_some(),
        ground: session.ground,
        rests: desk.windows.rests,
        dark: desk.windows.dark,
        advances: session.advances,
        keys: desk.door.get().letters,
        projector: desk.windows.projector(desk.now),
        undo: log.and_then(undoable).is_some(),
        redo: log.and_then(redoable).is_some(),
        counts: matches!(delivery.scene, Scene::Situation(..)),
        votes: desk.vote().is_some(),
        timed: minute(&delivery.scene).is_some(),
        skips: delivery.ahead().next().is_some(),
    }
}

/// How the time stands, wherever it is told.
pub fn time<'a>(session: &Session, conduct: &'a Conduct, segments: &'a [Segment]) -> Clock<'a> {
    Clock {
        conduct,
        segments,
        ends: clock::hour(conduct.ends_at),
        instead: instead(session, conduct),
        talk: conduct.talk_left,
    }
}

fn instead(session: &Session, conduct: &Conduct) -> Option<(String, Vec<usize>)> {
    let Verdict::Over { skip, end_at, .. } = &conduct.verdict else {
        return None;
    };
    let slides = (1..).zip(&session.plan.slides);
    let skipped = slides.filter(|(_, slide)| skip.contains(&slide.id));
    let numbers = skipped.map(|(number, _)| number).collect();
    Some((clock::hour(*end_at), numbers))
}
