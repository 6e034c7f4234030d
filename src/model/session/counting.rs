//! Counting hands fast, without looking at the keyboard: a letter and a number for each option, or
//! a letter and plus for each hand.
//!
//! `a12b7p2` and Enter is a whole vote. A number counts once the next letter, Enter, plus or minus
//! says that it is whole, so that "1" on the way to "12" is no count of its own to take back.

use super::case::MOST_HANDS;
use super::keyboard::Key;

/// The last letter that stands on a card.
const LAST_CARD: char = 'd';

/// What is being counted: an option by its place, from 0, or those who pass.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pile {
    /// An option.
    Option(usize),
    /// Pass.
    Pass,
}

/// What a press comes to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Counted {
    /// It is not for counting.
    NotOurs,
    /// It is part of what is typed.
    Typed,
    /// So many hands, all in all.
    Hands(Pile, u32),
    /// The latest count is taken back.
    Undo,
    /// "I miscounted": the vote is counted anew.
    Miscounted,
}

/// What was typed so far.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counting {
    pile: Option<Pile>,
    typed: Option<u32>,
    /// Whether its number is whole: no other takes its place without a letter.
    whole: bool,
}

impl Counting {
    /// A key went down during a vote on so many options. `hands` tells what is counted so far.
    pub fn press(&mut self, key: Key<'_>, options: usize, hands: &dyn Fn(Pile) -> u32) -> Counted {
        if key.command {
            return Counted::NotOurs;
        }
        // A key that is held counts nothing, and takes nothing back.
        let takes_back = matches!(key.name, "Backspace" | "Delete");
        if key.repeats && (takes_back || key.letter().is_some()) {
            return Counted::Typed;
        }
        let result = match (key.name, key.letter()) {
            ("Enter", _) => self.whole(),
            ("Backspace", _) => self.rubbed_out(),
            ("Delete", _) | (_, Some('x')) => {
                *self = Self::default();
                Some(Counted::Miscounted)
            }
            (_, Some('u')) => Some(match self.typed.take() {
                Some(_) => Counted::Typed,
                None => Counted::Undo,
            }),
            (_, Some('+' | '=')) => self.by(1, hands),
            (_, Some('-' | '−')) => self.by(-1, hands),
            (_, Some(letter)) => match letter.to_digit(10) {
                Some(digit) => self.digit(digit),
                None => self.chosen(letter, options),
            },
            _ => None,
        };
        result.unwrap_or(Counted::NotOurs)
    }

    /// What is chosen, and the number that is typed for it.
    pub fn typed(&self) -> (Option<Pile>, Option<u32>) {
        (self.pile, self.typed)
    }

    /// Takes back the number that is typed; returns whether there was one.
    pub fn drops(&mut self) -> bool {
        self.typed.take().is_some()
    }

    /// The number that is typed is whole: another control was used, or the vote is over.
    pub fn finish(&mut self) -> Option<(Pile, u32)> {
        let typed = self.typed.take()?;
        self.whole = true;
        self.pile.map(|pile| (pile, typed))
    }

    fn whole(&mut self) -> Option<Counted> {
        let (pile, typed) = self.finish()?;
        Some(Counted::Hands(pile, typed))
    }

    fn rubbed_out(&mut self) -> Option<Counted> {
        let Some(typed) = self.typed else {
            return Some(Counted::Undo);
        };
        self.typed = Some(typed / 10).filter(|left| *left > 0);
        Some(Counted::Typed)
    }

    fn digit(&mut self, digit: u32) -> Option<Counted> {
        self.pile.filter(|_| !self.whole)?;
        let number = self.typed.unwrap_or(0) * 10 + digit;
        if number <= MOST_HANDS {
            self.typed = Some(number);
        }
        Some(Counted::Typed)
    }

    fn by(&mut self, more: i32, hands: &dyn Fn(Pile) -> u32) -> Option<Counted> {
        let pile = self.pile?;
        self.whole = true;
        let from = self.typed.take().unwrap_or_else(|| hands(pile));
        let count = from.saturating_add_signed(more).min(MOST_HANDS);
        Some(Counted::Hands(pile, count))
    }

    fn chosen(&mut self, letter: char, options: usize) -> Option<Counted> {
        let pile = match letter {
            'p' => Some(Pile::Pass),
            // A card that is none of these options counts for none, nor does its number.
            'a'..=LAST_CARD => {
                let place = letter as usize - 'a' as usize;
                Some(Pile::Option(place)).filter(|_| place < options)
            }
            _ => return None,
        };
        let before = self.whole();
        self.pile = pile;
        self.whole = false;
        Some(before.unwrap_or(Counted::Typed))
    }
}
