//! How words wrap on a projector, at the size that the last row can read.

/// How many letters a line holds.
pub const LINE: usize = 40;

/// How many a line of a title holds: it is larger.
pub const TITLE: usize = 30;

/// How many a line of an option holds, beside its letter.
pub const OPTION: usize = 37;

/// How many letters the name of an option holds, beside its letter and its votes.
pub const LABEL: usize = 12;

/// How many lines a screen holds.
pub const SCREEN: usize = 7;

/// What comes of wrapping a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Wrapped {
    /// How many lines it takes.
    pub lines: usize,
    /// Whether a wrapped line starts with 999: read alone from the back of a room it is a number
    /// without its reason.
    pub number_first: bool,
}

/// Wraps a text.
pub fn wrap(says: &str, width: usize) -> Wrapped {
    let mut wrapped = Wrapped {
        lines: 1,
        number_first: false,
    };
    let mut used = 0;
    for word in says.split_whitespace() {
        let long = word.chars().count();
        if used > 0 && used + 1 + long > width {
            wrapped.lines += 1;
            used = long;
            wrapped.number_first |= word.starts_with("999");
        } else {
            used += long + usize::from(used > 0);
        }
    }
    wrapped
}
