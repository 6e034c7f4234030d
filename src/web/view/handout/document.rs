//! What stands around every plain page: a whole document with a policy of its own, which allows
//! nothing but our style sheet and the mark.

use model::id::PlaceId;
use model::route::Route;
use yew::prelude::*;

use super::super::parts::{element, text};
use crate::words::{app, away, handout as words, start};

/// A plain page.
pub struct Document<'a> {
    /// What the browser's tab says.
    pub title: &'a str,
    /// The way up to the app's folder: pages may lie in any folder of any host.
    pub up: &'a str,
    /// The place it belongs to.
    pub at: Option<&'a PlaceId>,
    /// What it holds, its heading first.
    pub within: Html,
}

/// The document.
pub fn document(page: &Document) -> Html {
    let here = page.at.cloned().map_or(Route::Choose, Route::Welcome);
    let style = format!("{}handouts/paper.css", page.up);
    html! {
        <html lang="en-GB">
            <head>
                <meta charset="utf-8" />
                // Nothing runs, nothing is fetched from elsewhere, nothing is sent.
                <meta
                    http-equiv="Content-Security-Policy"
                    content="default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'"
                />
                <meta name="viewport" content="width=device-width, initial-scale=1" />
                <meta name="color-scheme" content="light dark" />
                <meta name="referrer" content="no-referrer" />
                <title>{ page.title.to_owned() }</title>
                <link rel="icon" href={format!("{}handouts/dial.svg", page.up)} />
                <link rel="stylesheet" href={style} />
            </head>
            <body class="handout">
                // In place of all that follows, while the address asks for it: no script is needed.
                <main id="away" tabindex="-1" aria-labelledby="away-title">
                    <h1 id="away-title">{ away::TITLE }</h1>
                    <p>{ away::WHAT }</p>
                    <p><a class="button" href="#">{ away::BACK }</a></p>
                </main>
                <header class="page unprinted">
                    <p class="danger"><a href="tel:999">{ start::DANGER }</a></p>
                    <p><a class="button" href="#away">{ away::OPEN }</a></p>
                    <p>
                        <a href={format!("{}{here}", page.up)}>{ words::TO_APP }</a>
                        { text(" ") }
                        { element("span.quiet").says(app::TITLE) }
                    </p>
                </header>
                <main>{ page.within.clone() }</main>
            </body>
        </html>
    }
}
