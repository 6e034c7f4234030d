//! Before a session: which situations there are to choose from.

use model::pack::Pack;
use model::session::choosing::{Why, settings, why};
use yew::prelude::*;

use super::Desk;
use crate::view::group::{self, Ask, Choosable, Prepare};
use crate::view::mentions;
use crate::words::prepare as says;

/// The screen before a session.
pub fn prepare(desk: &Desk, pack: &Pack, emit: &Callback<Ask>) -> Html {
    let wish = &desk.wish;
    let settings = settings(pack).into_iter().map(|setting| {
        let chosen = wish.setting.as_deref() == Some(setting);
        (setting.to_owned(), setting.to_owned(), chosen)
    });
    let kinds = pack.all_categories.iter().map(|kind| {
        let chosen = wish.category.as_ref() == Some(&kind.id);
        (kind.id.to_string(), kind.label.clone(), chosen)
    });
    let last = desk.sessions.last_record();
    let situations = pack.scenarios.iter().filter(|one| wish.fits(one));
    let props = Prepare {
        place: desk.place.as_str(),
        governance: &pack.governance,
        connected: desk.windows.projector(desk.now).is_some(),
        blocked: desk.blocked(),
        dark: desk.windows.dark,
        may_begin: desk.windows.leading(),
        settings: settings.collect(),
        kinds: kinds.collect(),
        situations: situations
            .map(|one| Choosable {
                id: &one.id,
                title: &one.title,
                setting: &one.setting,
                tags: match one.content_tags.is_empty() {
                    true => String::new(),
                    false => mentions(one),
                },
                chosen: desk.chosen.has(&one.id),
                why: why(pack, last, one).map(|why| match why {
                    Why::Had => says::HAD,
                    Why::Hard => says::HARD,
                }),
            })
            .collect(),
        chosen: desk.chosen.count(|id| pack.scenario(id).is_some()),
        earlier: group::earlier(&desk.earlier(), desk.trouble, emit),
    };
    group::prepare(&props, emit)
}
