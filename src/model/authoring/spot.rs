//! Where something was written.

use std::sync::Arc;

/// A place in a file, in bytes from its start. It becomes a line and a column only when a problem
/// is told, since most spots never are.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Spot {
    /// The file, which need not exist: it may be the one that is missing.
    pub path: Arc<str>,
    /// Bytes from its start.
    pub offset: usize,
}

impl Spot {
    /// The start of a file.
    pub fn start(path: &str) -> Self {
        Self {
            path: path.into(),
            offset: 0,
        }
    }

    /// Another place in the same file.
    pub fn at(&self, offset: usize) -> Self {
        Self {
            path: Arc::clone(&self.path),
            offset,
        }
    }
}

/// Line and column of an offset, both from 1. Columns are counted in characters, as editors do.
pub fn line_and_column(text: &str, offset: usize) -> (usize, usize) {
    let mut end = offset.min(text.len());
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    let before = text.get(..end).unwrap_or_default();
    let line = before.matches('\n').count() + 1;
    let column = before.chars().rev().take_while(|c| *c != '\n').count() + 1;
    (line, column)
}

#[cfg(test)]
mod tests {
    use super::line_and_column;

    #[test]
    fn columns_are_counted_in_characters() {
        let text = "one\n‘two’ x";
        assert_eq!(line_and_column(text, 0), (1, 1));
        assert_eq!(line_and_column(text, text.len() - 1), (2, 7));
        assert_eq!(line_and_column(text, 900), (2, 8));
    }
}
