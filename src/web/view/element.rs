//! An element, made by calls. `html!` would write each one out anew wherever it stands, and a
//! learner would download every copy.

use std::rc::Rc;

use yew::prelude::*;
use yew::virtual_dom::{
    AttributeOrProperty, Attributes, Key, Listener, ListenerKind, VList, VNode, VTag,
};

/// An element and its classes, as a style sheet names them: `p.quiet`.
pub fn element(called: &str) -> Element {
    let (tag, classes) = called.split_once('.').unwrap_or((called, ""));
    let element = Element(Rc::new(VTag::new(tag.to_owned())));
    if classes.is_empty() {
        return element;
    }
    element.has(&["class"], [classes])
}

/// What may happen to an element.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum When {
    /// It is touched.
    Click,
    /// Something else is picked or chosen.
    Change,
    /// Something is typed.
    Input,
    /// A form is sent off.
    Submit,
    /// A dialog closes.
    Close,
}

/// An element that is being made.
pub struct Element(Rc<VTag>);

impl Element {
    fn change(mut self, change: impl FnOnce(&mut VTag)) -> Self {
        // Nobody else holds it before it is made.
        if let Some(tag) = Rc::get_mut(&mut self.0) {
            change(tag);
        }
        self
    }

    /// Gives it attributes, in place of those it has: its classes among them, where it has any,
    /// as a style sheet names them.
    pub fn has<const N: usize>(self, keys: &'static [&'static str; N], says: [&str; N]) -> Self {
        self.attributes(keys, &mut says.into_iter().map(Some))
    }

    /// Gives it attributes that may be left out.
    pub fn may_have<const N: usize>(
        self,
        keys: &'static [&'static str; N],
        says: [Option<&str>; N],
    ) -> Self {
        self.attributes(keys, &mut says.into_iter())
    }

    fn attributes(
        self,
        keys: &'static [&'static str],
        says: &mut dyn Iterator<Item = Option<&str>>,
    ) -> Self {
        let attribute = |(key, says): (&&str, Option<&str>)| {
            let says = match *key {
                "class" => says?.replace('.', " "),
                _ => says?.to_owned(),
            };
            Some(AttributeOrProperty::Attribute(says.into()))
        };
        let values = keys.iter().zip(says).map(attribute).collect();
        self.change(|tag| tag.set_attributes(Attributes::Dynamic { keys, values }))
    }

    /// What a field holds.
    pub fn holds(self, value: &str) -> Self {
        self.change(|tag| tag.set_value(Some(AttrValue::from(value.to_owned()))))
    }

    /// Whether it is ticked.
    pub fn ticked(self, ticked: bool) -> Self {
        self.change(|tag| tag.set_checked(ticked))
    }

    /// Asks for something when something happens to it.
    pub fn asks<Asks: Clone + 'static>(
        self,
        when: When,
        asks: Asks,
        emit: &Callback<Asks>,
    ) -> Self {
        self.hears(when, false, asks, emit)
    }

    /// Asks for something in place of what the browser would do.
    pub fn asks_instead<Asks: Clone + 'static>(
        self,
        when: When,
        asks: Asks,
        emit: &Callback<Asks>,
    ) -> Self {
        self.hears(when, true, asks, emit)
    }

    fn hears<Asks: Clone + 'static>(
        self,
        when: When,
        instead: bool,
        asks: Asks,
        emit: &Callback<Asks>,
    ) -> Self {
        let emit = emit.clone();
        let listener = Rc::new(Hears {
            when,
            instead,
            asks,
            emit,
        });
        self.change(|tag| tag.set_listeners(Box::new([Some(listener)])))
    }

    /// Gives it a key, by which it is told from its neighbours when they change.
    pub fn keyed(self, key: &str) -> Self {
        self.change(|tag| tag.key = Some(Key::from(key)))
    }

    /// Puts parts into it.
    pub fn with<const N: usize>(self, parts: [Html; N]) -> Html {
        self.made(parts.into())
    }

    /// Puts a text into it.
    pub fn says(self, says: &str) -> Html {
        self.made(vec![says.into()])
    }

    /// As it is, with nothing in it.
    pub fn empty(self) -> Html {
        VNode::VTag(self.0)
    }

    fn made(self, parts: Vec<Html>) -> Html {
        self.change(|tag| tag.add_children(parts)).empty()
    }
}

/// Several parts as one, with a key, by which it is told from its neighbours when they change.
pub fn keyed(key: &str, part: Html) -> Html {
    VList::with_children(vec![part], Some(Key::from(key))).into()
}

/// Hears of something and asks for something: one kind for all that can be touched.
struct Hears<Asks> {
    when: When,
    instead: bool,
    asks: Asks,
    emit: Callback<Asks>,
}

impl<Asks: Clone> Listener for Hears<Asks> {
    fn kind(&self) -> ListenerKind {
        match self.when {
            When::Click => ListenerKind::onclick,
            When::Change => ListenerKind::onchange,
            When::Input => ListenerKind::oninput,
            When::Submit => ListenerKind::onsubmit,
            When::Close => ListenerKind::onclose,
        }
    }

    fn handle(&self, event: Event) {
        if self.instead {
            event.prevent_default();
        }
        self.emit.emit(self.asks.clone());
    }

    fn passive(&self) -> bool {
        false
    }
}
