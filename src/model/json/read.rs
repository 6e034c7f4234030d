//! From tree to types. Reading never stops half-way: what is missing or something else than it
//! should be is read as empty and leaves a fault, and nothing that was read with a fault is used.

use std::cell::OnceCell;

use super::Json;

/// What can be read from JSON.
pub trait Read {
    /// Reads what is there. Where it is not what it should be: refuses it, and gives anything.
    fn read(at: &At<'_>) -> Self;
}

/// Reads a whole document.
///
/// # Errors
/// Something in it is not what it should be. Says what came first: `slides[2].title`.
pub fn read<T: Read>(json: &Json) -> Result<T, String> {
    let fault = OnceCell::new();
    let it = T::read(&At {
        json,
        above: None,
        fault: &fault,
    });
    match fault.into_inner() {
        None => Ok(it),
        Some(fault) => Err(fault),
    }
}

/// A value within a document that is being read.
pub struct At<'a> {
    json: &'a Json,
    /// What it lies in, and as what.
    above: Option<(&'a At<'a>, Way<'a>)>,
    fault: &'a OnceCell<String>,
}

enum Way<'a> {
    Field(&'a str),
    Item(usize),
}

impl<'a> At<'a> {
    /// Reads a field. One that is missing is read as `null`.
    pub fn field<T: Read>(&self, name: &str) -> T {
        T::read(&self.named(name))
    }

    /// The name of a variant, and what it holds: `"reassuring"` or `{"text": "Call "}`.
    pub fn variant(&'a self) -> (&'a str, At<'a>) {
        let name = match self.json {
            Json::Text(name) => name,
            Json::Fields(fields) => match fields.as_slice() {
                [(name, _)] => name,
                _ => "",
            },
            _ => "",
        };
        (name, self.named(name))
    }

    /// The text that should be here.
    pub fn text(&self) -> &'a str {
        match self.json {
            Json::Text(text) => text,
            _ => self.refused(),
        }
    }

    /// The whole number that should be here.
    pub fn number(&self) -> u64 {
        match self.json {
            Json::Number(Some(number)) => *number,
            _ => self.refused(),
        }
    }

    /// Refuses what is here, and gives something in its stead.
    pub fn refused<T: Default>(&self) -> T {
        self.refuse();
        T::default()
    }

    /// Refuses what is here.
    pub fn refuse(&self) {
        // The first fault is the one to tell: others may follow from it.
        self.fault.get_or_init(|| self.path());
    }

    fn named<'b>(&'b self, name: &'b str) -> At<'b> {
        let fields = match self.json {
            Json::Fields(fields) => fields.as_slice(),
            _ => &[],
        };
        let field = fields.iter().find(|(field, _)| field == name);
        self.below(
            field.map_or(&Json::Null, |(_, json)| json),
            Way::Field(name),
        )
    }

    /// Shows each item of the list that should be here.
    fn each(&self, shown: &mut dyn FnMut(&At<'_>)) {
        let Json::List(items) = self.json else {
            return self.refuse();
        };
        for (number, json) in items.iter().enumerate() {
            shown(&self.below(json, Way::Item(number)));
        }
    }

    fn below<'b>(&'b self, json: &'b Json, way: Way<'b>) -> At<'b> {
        At {
            json,
            above: Some((self, way)),
            fault: self.fault,
        }
    }

    fn path(&self) -> String {
        match &self.above {
            None => String::new(),
            Some((above, Way::Item(number))) => format!("{}[{number}]", above.path()),
            Some((At { above: None, .. }, Way::Field(name))) => (*name).to_owned(),
            Some((above, Way::Field(name))) => format!("{}.{name}", above.path()),
        }
    }
}

impl Read for String {
    fn read(at: &At<'_>) -> Self {
        at.text().to_owned()
    }
}

impl Read for bool {
    fn read(at: &At<'_>) -> Self {
        match at.json {
            Json::Flag(yes) => *yes,
            _ => at.refused(),
        }
    }
}

impl Read for u64 {
    fn read(at: &At<'_>) -> Self {
        at.number()
    }
}

impl Read for u32 {
    fn read(at: &At<'_>) -> Self {
        at.number().try_into().unwrap_or_else(|_| at.refused())
    }
}

impl<T: Read> Read for Option<T> {
    fn read(at: &At<'_>) -> Self {
        (*at.json != Json::Null).then(|| T::read(at))
    }
}

impl<T: Read> Read for Vec<T> {
    fn read(at: &At<'_>) -> Self {
        let mut items = Self::new();
        at.each(&mut |item| items.push(T::read(item)));
        items
    }
}

/// Reads a struct from an object with the same names. The compiler sees to it that none is left out.
macro_rules! fields {
    ($type:ident { $($field:ident),* $(,)? }) => {
        impl crate::json::Read for $type {
            fn read(at: &crate::json::At<'_>) -> Self {
                Self { $($field: at.field(stringify!($field)),)* }
            }
        }
    };
}

/// Reads an enum of mere names from the texts they are written as.
macro_rules! names {
    ($type:ident: $first:literal => $default:ident, $($name:literal => $variant:ident,)*) => {
        impl crate::json::Read for $type {
            fn read(at: &crate::json::At<'_>) -> Self {
                match at.text() {
                    $first => Self::$default,
                    $($name => Self::$variant,)*
                    _ => {
                        at.refuse();
                        Self::$default
                    }
                }
            }
        }
    };
}

pub(crate) use {fields, names};
