//! A key that went down, as a page tells it.

/// A key that went down.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Key<'a> {
    /// Its name, as browsers tell it: `PageDown`, `b`.
    pub name: &'a str,
    /// Whether Shift was down.
    pub shift: bool,
    /// Whether Control, Alt or the command key was down: those are the browser's.
    pub command: bool,
    /// Whether it is held, and this is its repetition.
    pub repeats: bool,
}

impl Key<'_> {
    /// Whether it presses the button that has the focus, as it does on every page.
    pub fn presses(&self) -> bool {
        matches!(self.name, " " | "Enter")
    }

    /// Whether it ends what is typed.
    pub fn ends(&self) -> bool {
        self.name == "Enter"
    }

    /// Whether it scrolls what has the focus, if that can be scrolled.
    pub fn scrolls(&self) -> bool {
        matches!(self.name, "ArrowUp" | "ArrowDown")
    }

    /// Whether it turns pages, as clickers do, which a field of one line has none of.
    pub fn turns(&self) -> bool {
        matches!(self.name, "PageDown" | "PageUp")
    }

    /// Whether it steers a session, or ends or mends a count, without typing a letter. Every other
    /// key without a letter is the browser's.
    pub fn steers(&self) -> bool {
        matches!(
            self.name,
            "PageDown"
                | "PageUp"
                | "ArrowRight"
                | "ArrowLeft"
                | "ArrowDown"
                | "ArrowUp"
                | "Home"
                | "End"
                | "F5"
                | "Escape"
                | "Enter"
                | "Backspace"
                | "Delete"
                | " "
        )
    }

    /// The letter, in small, or the sign that it types, if it types just one.
    pub fn letter(&self) -> Option<char> {
        let mut letters = self.name.chars();
        let letter = letters.next().filter(|_| letters.next().is_none())?;
        Some(letter.to_ascii_lowercase())
    }
}
