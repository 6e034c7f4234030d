//! Everything that is kept here: out as a file, in from a file, and away for good.

use yew::prelude::*;

use super::Intent;
use super::parts::{
    When, all, button, element, h2, item, keyed, label_for, nothing, p, p_at, p_of, primary, ways,
};
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

/// Out, in and away. What takes the focus is read for that, so it is no status as well.
pub fn files(props: &FilesPart, emit: &Callback<Intent>) -> Html {
    element("div.files.unprinted").keyed("files").with([
        h2(words::OUT_TITLE),
        p(words::OUT),
        ways([button(words::SAVE, Intent::SaveFile, emit)]),
        h2(words::IN_TITLE),
        element("div.field").with([
            label_for(FILE_ID, words::IN),
            element("input")
                .has(
                    &["id", "type", "accept"],
                    [FILE_ID, "file", ".txt,text/plain"],
                )
                .asks(When::Change, Intent::ReadFile, emit)
                .empty(),
        ]),
        match props.incoming {
            Some(Incoming::Added) => keyed("added", p_at(ADDED_ID, "", words::ADDED)),
            Some(Incoming::NotKept) => keyed("added", p_at(ADDED_ID, "notice", words::NOT_KEPT)),
            _ => element("div")
                .has(&["role"], ["status"])
                .keyed("in")
                .with([incoming(props, emit)]),
        },
        h2(words::DELETE_TITLE),
        p(words::DELETE_WHAT),
        deleting(props.deleting, words::DELETE, nothing(), emit),
    ])
}

fn incoming(props: &FilesPart, emit: &Callback<Intent>) -> Html {
    match props.incoming {
        Some(Incoming::Refused(why)) => p_of("notice", why),
        Some(Incoming::NothingNew) => p(words::NOTHING_NEW),
        Some(Incoming::Preview(lines)) => element("div.preview").with([
            p(words::PREVIEW),
            element("ul").with([all(lines.iter().map(|line| item(line)))]),
            ways([
                primary(words::ADD, Intent::AddFile, emit),
                button(words::DROP, Intent::DropFile, emit),
            ]),
        ]),
        _ => nothing(),
    }
}

/// Deleting everything, which is asked for by a button that says so, and asks in turn. Beside the
/// button stands what somebody may want instead.
pub fn deleting(stands: Deleting, says: &str, instead: Html, emit: &Callback<Intent>) -> Html {
    all([
        match stands {
            Deleting::Not => nothing(),
            Deleting::Asked => p_at(SURE_ID, "notice", words::DELETE_SURE),
            Deleting::Done => p_at(DELETED_ID, "", words::DELETED),
            Deleting::Failed => p_at(DELETED_ID, "notice", words::DELETE_FAILED),
        },
        ways([if stands == Deleting::Asked {
            all([
                element("button")
                    .has(
                        &["type", "id", "aria-describedby"],
                        ["button", "go", SURE_ID],
                    )
                    .asks(When::Click, Intent::Delete, emit)
                    .keyed("yes")
                    .says(words::DELETE_YES),
                keyed("no", button(words::DELETE_NO, Intent::KeepAll, emit)),
            ])
        } else {
            all([
                keyed("instead", instead),
                element("button")
                    .has(&["type", "id"], ["button", ASK_ID])
                    .asks(When::Click, Intent::AskDelete, emit)
                    .keyed("ask")
                    .says(says),
            ])
        }]),
    ])
}

/// The id of what says that this cannot be undone. It takes the focus, and no button does: whoever
/// presses Enter twice, or holds it, has not answered.
pub const SURE_ID: &str = "ask";

/// The id of what says that everything is deleted, or that something would not go.
pub const DELETED_ID: &str = "deleted";

/// The id of what says that a file was added.
pub const ADDED_ID: &str = "added";

/// The id of the button that asks whether to.
pub const ASK_ID: &str = "ask-delete";
