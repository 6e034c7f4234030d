//! What a clicker, or a keyboard in a presenter's hands, asks for.
//!
//! Clickers are keyboards with few keys, and each maker chose others. Cheap ones send a press
//! twice; a button that is leant on sends dozens. Whoever wants to move on presses, looks, and
//! presses again. So a press moves once: not again while the key is held, and not again before the
//! same press has been quiet for a quarter of a second. Fifty presses in a second are one.

use crate::moment::Moment;

use super::keyboard::Key;
use super::scene::Ground;

/// How long the same press must have been quiet to count anew, in milliseconds.
pub const QUIET: u64 = 250;

/// How long the digits of a number wait for the next, or for Enter, in milliseconds.
pub const WAIT: u64 = 3_000;

/// The highest number that can be typed.
const HIGHEST: usize = 99;

/// What is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ask {
    /// What comes next.
    Next,
    /// What came before.
    Back,
    /// The first slide.
    First,
    /// The last slide.
    Last,
    /// A slide by its number, from 1.
    Number(usize),
    /// A plain ground, or the picture again.
    Blank(Ground),
    /// The whole screen, and the first slide if nothing has been shown yet. A session that is under
    /// way is not sent back to its beginning by a button that many clickers have.
    Begin,
    /// The whole screen, where the session stands.
    Resume,
    /// Out of the whole screen.
    Leave,
}

/// What a press comes to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pressed {
    /// It is not for us: the browser may do with it what it does.
    NotOurs,
    /// It is for us and asks for nothing; the browser must do nothing with it either.
    Nothing,
    /// It asks for something; the browser must do nothing with it.
    Asks(Ask),
}

/// What a page remembers of presses.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Clicker {
    last: Option<(Ask, u64)>,
    typed: Option<(usize, u64)>,
    letter: Option<(char, u64)>,
}

impl Clicker {
    /// A key went down while the session is presented. Without `letters`, keys that type a letter,
    /// digit or sign are the browser's (WCAG 2.1.4): somebody who speaks to the computer may have
    /// turned them off.
    pub fn press(&mut self, key: Key<'_>, letters: bool, at: Moment) -> Pressed {
        let types = key.letter().is_some_and(|letter| letter != ' ');
        if key.command || types && !letters {
            return Pressed::NotOurs;
        }
        if let Some(digit) = key.letter().and_then(|letter| letter.to_digit(10)) {
            return self.digit(digit, key.repeats, at);
        }
        let typed = self.typed.take().filter(|(_, until)| at.steady <= *until);
        let ask = match (key.name, typed) {
            ("Enter", Some((number, _))) => Some(Ask::Number(number)),
            _ => asked(key),
        };
        let Some(ask) = ask else {
            return Pressed::NotOurs;
        };
        // A press that is too soon makes the next one wait as well.
        let before = self.last.replace((ask, at.steady));
        let is_same =
            |(last, then): (Ask, u64)| last == ask && at.steady.saturating_sub(then) < QUIET;
        if key.repeats || before.is_some_and(is_same) {
            Pressed::Nothing
        } else {
            Pressed::Asks(ask)
        }
    }

    /// Whether a letter that went down counts, which is for others to understand: not while it is
    /// held, and not before it has been quiet.
    pub fn counts(&mut self, letter: char, repeats: bool, at: Moment) -> bool {
        let before = self.letter.replace((letter, at.steady));
        let is_same =
            |(last, then): (char, u64)| last == letter && at.steady.saturating_sub(then) < QUIET;
        !repeats && !before.is_some_and(is_same)
    }

    /// Whether a number is being typed, which Enter ends.
    pub fn is_typing(&self, at: Moment) -> bool {
        self.typed.is_some_and(|(_, until)| at.steady <= until)
    }

    fn digit(&mut self, digit: u32, repeats: bool, at: Moment) -> Pressed {
        if !repeats {
            let before = self.typed.filter(|(_, until)| at.steady <= *until);
            let before = before.map_or(0, |(number, _)| number);
            let number = before * 10 + digit as usize;
            self.typed = Some((number.min(HIGHEST), at.steady.saturating_add(WAIT)));
        }
        Pressed::Nothing
    }
}

fn asked(key: Key<'_>) -> Option<Ask> {
    Some(match key.name {
        "PageDown" | "ArrowRight" | "ArrowDown" => Ask::Next,
        "PageUp" | "ArrowLeft" | "ArrowUp" => Ask::Back,
        " " if key.shift => Ask::Back,
        " " => Ask::Next,
        "Home" => Ask::First,
        "End" => Ask::Last,
        "F5" if key.shift => Ask::Resume,
        "F5" => Ask::Begin,
        "Escape" => Ask::Leave,
        _ => match key.letter()? {
            'b' | '.' => Ask::Blank(Ground::Black),
            'w' | ',' => Ask::Blank(Ground::White),
            _ => return None,
        },
    })
}
