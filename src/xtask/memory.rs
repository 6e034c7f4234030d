//! Local storage as a map, in which the model keeps what a browser is to find when it opens.

use model::store::{Fault, Store};
use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::Rc;

/// Texts by their keys. Its copies are the same one.
#[derive(Clone, Debug, Default)]
pub struct Memory(pub Rc<RefCell<BTreeMap<String, String>>>);

impl Store for Memory {
    fn set(&self, key: &str, text: &str) -> Result<(), Fault> {
        self.0.borrow_mut().insert(key.into(), text.into());
        Ok(())
    }

    fn get(&self, key: &str) -> Result<Option<String>, Fault> {
        Ok(self.0.borrow().get(key).cloned())
    }

    fn remove(&self, key: &str) -> Result<(), Fault> {
        self.0.borrow_mut().remove(key);
        Ok(())
    }

    fn keys(&self) -> Result<Vec<String>, Fault> {
        Ok(self.0.borrow().keys().cloned().collect())
    }
}
