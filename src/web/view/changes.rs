//! What has changed in a briefing since somebody trained with it.

use model::pack::Changes;
use yew::prelude::*;

use super::parts::{all, element, h2, item, nothing, p};
use crate::words::changes as words;

/// What has changed, where that is known.
pub fn changes(changes: Option<&Changes>) -> Html {
    let Some(changes) = changes else {
        return nothing();
    };
    let mut numbers = String::new();
    for number in &changes.slides {
        if !numbers.is_empty() {
            numbers.push_str(", ");
        }
        numbers.push_str(&number.to_string());
    }
    let lines = [
        (changes.pathway, words::PATHWAY.to_owned()),
        (!numbers.is_empty(), words::slides(&numbers)),
        (
            changes.situations > 0,
            words::situations(changes.situations),
        ),
        (changes.gone > 0, words::gone(changes.gone)),
    ];
    let lines = lines.into_iter().filter(|(is_so, _)| *is_so);
    element("div.changes.unprinted").keyed("changes").with([
        h2(words::TITLE),
        element("ul").with([all(lines.map(|(_, says)| item(&says)))]),
        p(words::KEPT),
    ])
}
