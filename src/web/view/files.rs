//! Everything that is kept here: out as a file, in from a file, and away for good.

use yew::prelude::*;

use super::Intent;
use crate::words::files as words;

/// The id of the field that takes a file.
pub const FILE_ID: &str = "file";

/// What this part shows.
#[derive(Default)]
pub struct FilesPart<'a> {
    /// What came from a file.
    pub incoming: Option<&'a Incoming>,
    /// Where deleting everything stands.
    pub deleting: Deleting,
}

/// What came from a file, and was not added yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Incoming {
    /// It cannot be read, and why.
    Refused(&'static str),
    /// What it holds, a line each.
    Preview(Vec<String>),
    /// Everything in it is here already.
    NothingNew,
    /// It was added.
    Added,
    /// It was added, but this browser keeps none of it.
    NotKept,
}

/// Where deleting everything stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Deleting {
    /// Nobody asked.
    #[default]
    Not,
    /// Waiting for a yes or no.
    Asked,
    /// Done, and checked.
    Done,
    /// Something would not go.
    Failed,
}

/// Out, in and away.
pub fn files(props: &FilesPart, emit: &Callback<Intent>) -> Html {
    html! {
        <div key="files" class="files unprinted">
            <h2>{ words::OUT_TITLE }</h2>
            <p>{ words::OUT }</p>
            <p class="ways">
                <button type="button" onclick={emit.reform(|_| Intent::SaveFile)}>{ words::SAVE }</button>
            </p>
            <h2>{ words::IN_TITLE }</h2>
            <div class="field">
                <label for={FILE_ID}>{ words::IN }</label>
                <input id={FILE_ID} type="file" accept=".txt,text/plain" onchange={emit.reform(|_| Intent::ReadFile)} />
            </div>
            <div role="status">{ incoming(props, emit) }</div>
            <h2>{ words::DELETE_TITLE }</h2>
            { deleting(props, emit) }
        </div>
    }
}

fn incoming(props: &FilesPart, emit: &Callback<Intent>) -> Html {
    match props.incoming {
        None => html! {},
        Some(Incoming::Refused(why)) => html! { <p class="notice">{ *why }</p> },
        Some(Incoming::NothingNew) => html! { <p>{ words::NOTHING_NEW }</p> },
        Some(Incoming::Added) => html! { <p>{ words::ADDED }</p> },
        Some(Incoming::NotKept) => html! { <p class="notice">{ words::NOT_KEPT }</p> },
        Some(Incoming::Preview(lines)) => html! {
            <div class="preview">
                <p>{ words::PREVIEW }</p>
                <ul>{ for lines.iter().map(|line| html! { <li>{ line }</li> }) }</ul>
                <p class="ways">
                    <button type="button" class="primary" onclick={emit.reform(|_| Intent::AddFile)}>{ words::ADD }</button>
                    <button type="button" onclick={emit.reform(|_| Intent::DropFile)}>{ words::DROP }</button>
                </p>
            </div>
        },
    }
}

fn deleting(props: &FilesPart, emit: &Callback<Intent>) -> Html {
    html! {
        <>
            <p>{ words::DELETE_WHAT }</p>
            <div role="status">
                { match props.deleting {
                    Deleting::Not => html! {},
                    Deleting::Asked => html! { <p class="notice">{ words::DELETE_SURE }</p> },
                    Deleting::Done => html! { <p>{ words::DELETED }</p> },
                    Deleting::Failed => html! { <p class="notice">{ words::DELETE_FAILED }</p> },
                } }
            </div>
            <p class="ways">
                if props.deleting == Deleting::Asked {
                    <button key="yes" type="button" id={DELETE_ID} onclick={emit.reform(|_| Intent::Delete)}>{ words::DELETE_YES }</button>
                    <button key="no" type="button" onclick={emit.reform(|_| Intent::KeepAll)}>{ words::DELETE_NO }</button>
                } else {
                    <button key="ask" type="button" id={ASK_ID} onclick={emit.reform(|_| Intent::AskDelete)}>{ words::DELETE }</button>
                }
            </p>
        </>
    }
}

/// The id of the button that deletes everything.
pub const DELETE_ID: &str = "delete";

/// The id of the button that asks whether to.
pub const ASK_ID: &str = "ask-delete";
