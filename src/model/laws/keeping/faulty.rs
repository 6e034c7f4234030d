//! The twin of local storage that fails: at one call, in one way, or from then on.

use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;
use std::rc::Rc;

use crate::store::{Fault, Store};

/// How a call goes wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum How {
    /// It says no.
    Fails,
    /// It says yes and does nothing; what is read is not there.
    Drops,
    /// It takes and gives half of a text.
    Truncates,
    /// It does what it should with the next call, and until then gives what was there before.
    Delays,
    /// It says no from now on.
    Ends,
    /// Somebody clears everything.
    Clears,
}

pub const ALL: [How; 6] = [
    How::Fails,
    How::Drops,
    How::Truncates,
    How::Delays,
    How::Ends,
    How::Clears,
];

/// A storage that can be told to fail. Its copies are the same storage, as two pages share one.
#[derive(Clone, Debug, Default)]
pub struct Faulty {
    texts: Rc<RefCell<BTreeMap<String, String>>>,
    late: Rc<RefCell<Vec<(String, String)>>>,
    calls: Rc<Cell<usize>>,
    fails: Rc<RefCell<Vec<(usize, How)>>>,
    others: Rc<RefCell<Vec<(usize, String, String)>>>,
}

impl Faulty {
    pub fn holding(texts: BTreeMap<String, String>) -> Self {
        Self {
            texts: Rc::new(RefCell::new(texts)),
            ..Self::default()
        }
    }

    /// Fails at the k-th call from now, in this way.
    pub fn fails(&self, k: usize, how: How) {
        self.fails.borrow_mut().push((self.calls.get() + k, how));
    }

    /// Another page keeps a text right before the k-th call from now.
    pub fn meanwhile(&self, k: usize, key: &str, text: &str) {
        let at = self.calls.get() + k;
        self.others.borrow_mut().push((at, key.into(), text.into()));
    }

    /// Works from now on.
    pub fn is_mended(&self) {
        self.fails.borrow_mut().clear();
        self.now(self.calls.get());
    }

    pub fn calls(&self) -> usize {
        self.calls.get()
    }

    pub fn texts(&self) -> BTreeMap<String, String> {
        self.texts.borrow().clone()
    }

    pub fn put(&self, key: &str, text: &str) {
        self.texts.borrow_mut().insert(key.into(), text.into());
    }

    pub fn take(&self, key: &str) {
        self.texts.borrow_mut().remove(key);
    }

    fn call(&self) -> Option<How> {
        let call = self.calls.get();
        self.calls.set(call + 1);
        for (at, key, text) in self.others.borrow().iter() {
            if *at == call {
                self.put(key, text);
            }
        }
        self.now(call)
    }

    fn now(&self, call: usize) -> Option<How> {
        let fails = self.fails.borrow();
        let now = fails
            .iter()
            .find(|(at, how)| *at == call || *how == How::Ends && *at <= call);
        let now = now.map(|(_, how)| *how);
        if now != Some(How::Delays) {
            self.texts
                .borrow_mut()
                .extend(self.late.borrow_mut().drain(..));
        }
        if now == Some(How::Clears) {
            self.texts.borrow_mut().clear();
        }
        now
    }
}

fn half(text: &str) -> String {
    text.chars().take(text.chars().count() / 2).collect()
}

impl Store for Faulty {
    fn set(&self, key: &str, text: &str) -> Result<(), Fault> {
        match self.call() {
            Some(How::Fails | How::Ends) => return Err(Fault::Refused),
            Some(How::Drops) => {}
            Some(How::Truncates) => self.put(key, &half(text)),
            Some(How::Delays) => self.late.borrow_mut().push((key.into(), text.into())),
            Some(How::Clears) | None => self.put(key, text),
        }
        Ok(())
    }

    fn get(&self, key: &str) -> Result<Option<String>, Fault> {
        let how = self.call();
        let text = self.texts.borrow().get(key).cloned();
        match how {
            Some(How::Fails | How::Ends) => Err(Fault::Blocked),
            Some(How::Drops) => Ok(None),
            Some(How::Truncates) => Ok(text.map(|text| half(&text))),
            Some(How::Delays | How::Clears) | None => Ok(text),
        }
    }

    fn remove(&self, key: &str) -> Result<(), Fault> {
        match self.call() {
            Some(How::Fails | How::Ends) => return Err(Fault::Refused),
            Some(How::Drops | How::Truncates | How::Delays) => {}
            Some(How::Clears) | None => self.take(key),
        }
        Ok(())
    }

    fn keys(&self) -> Result<Vec<String>, Fault> {
        let how = self.call();
        let keys: Vec<String> = self.texts.borrow().keys().cloned().collect();
        match how {
            Some(How::Fails | How::Ends) => Err(Fault::Blocked),
            Some(How::Drops) => Ok(Vec::new()),
            Some(How::Truncates) => Ok(keys.iter().take(keys.len() / 2).cloned().collect()),
            Some(How::Delays | How::Clears) | None => Ok(keys),
        }
    }
}
