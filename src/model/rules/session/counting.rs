//! Counting hands by keyboard.

use std::collections::BTreeMap;

use crate::session::{Counted, Counting, Key, Pile};

/// A vote on three options, counted by what is typed.
#[derive(Default)]
struct Vote {
    counting: Counting,
    hands: BTreeMap<char, u32>,
    undone: usize,
    begun_anew: usize,
}

fn name(pile: Pile) -> char {
    match pile {
        Pile::Option(place) => ['a', 'b', 'c'][place],
        Pile::Pass => 'p',
    }
}

impl Vote {
    /// Each letter is a key; `⏎` is Enter and `⌫` Backspace.
    fn typed(keys: &str) -> Self {
        let mut vote = Self::default();
        for letter in keys.chars() {
            vote.press(letter, false);
        }
        vote
    }

    fn press(&mut self, letter: char, repeats: bool) -> Counted {
        let letter = letter.to_string();
        let key = Key {
            name: match letter.as_str() {
                "⏎" => "Enter",
                "⌫" => "Backspace",
                "⌦" => "Delete",
                other => other,
            },
            shift: false,
            command: false,
            repeats,
        };
        let hands = self.hands.clone();
        let of = |pile| hands.get(&name(pile)).copied().unwrap_or(0);
        let counted = self.counting.press(key, 3, &of);
        match counted {
            Counted::Hands(pile, count) => {
                self.hands.insert(name(pile), count);
            }
            Counted::Undo => self.undone += 1,
            Counted::Miscounted => self.begun_anew += 1,
            Counted::Typed | Counted::NotOurs => {}
        }
        counted
    }

    fn counted(&self) -> Vec<(char, u32)> {
        self.hands
            .iter()
            .map(|(pile, hands)| (*pile, *hands))
            .collect()
    }
}

#[test]
fn a_whole_vote_is_typed_without_looking() {
    let vote = Vote::typed("a12b7C10p2⏎");
    assert_eq!(vote.counted(), [('a', 12), ('b', 7), ('c', 10), ('p', 2)]);
}

#[test]
fn a_number_counts_once_when_it_is_whole() {
    let mut vote = Vote::typed("a1");
    assert_eq!(vote.press('2', false), Counted::Typed);
    assert_eq!(vote.counting.typed(), (Some(Pile::Option(0)), Some(12)));
    assert!(vote.hands.is_empty());
    assert_eq!(vote.counting.finish(), Some((Pile::Option(0), 12)));
    assert_eq!(vote.counting.finish(), None);
}

#[test]
fn hands_are_counted_one_by_one_too() {
    assert_eq!(Vote::typed("a++++-").counted(), [('a', 3)]);
    assert_eq!(Vote::typed("a5⏎+=").counted(), [('a', 7)]);
    assert_eq!(Vote::typed("b9+").counted(), [('b', 10)]);
    assert_eq!(Vote::typed("a-").counted(), [('a', 0)]);
}

#[test]
fn a_slip_is_rubbed_out_before_it_counts_and_taken_back_after() {
    let vote = Vote::typed("a13⌫2⏎");
    assert_eq!((vote.counted(), vote.undone), (vec![('a', 12)], 0));
    let vote = Vote::typed("a13u⏎");
    assert_eq!((vote.counted(), vote.undone), (vec![], 0));
    assert_eq!(Vote::typed("a13⏎u⌫").undone, 2);
}

#[test]
fn a_vote_is_counted_anew_at_the_press_of_a_key() {
    let vote = Vote::typed("a13x");
    assert_eq!((vote.counted(), vote.begun_anew), (vec![], 1));
    assert_eq!(vote.counting, Counting::default());
}

#[test]
fn no_option_that_there_is_not_and_no_number_beyond_any_room() {
    let mut vote = Vote::default();
    assert_eq!(vote.press('e', false), Counted::NotOurs);
    assert_eq!(vote.press('d', false), Counted::Typed, "it is on a card");
    assert_eq!(vote.press('7', false), Counted::NotOurs);
    assert_eq!(vote.press('+', false), Counted::NotOurs);
    assert_eq!(vote.press('⏎', false), Counted::NotOurs);
    assert_eq!(Vote::typed("a12345⏎").counted(), [('a', 123)]);
}

#[test]
fn a_card_that_is_no_option_and_a_number_alone_change_no_count() {
    let vote = Vote::typed("c14⏎d3⏎");
    assert_eq!(vote.counted(), [('c', 14)]);
    let vote = Vote::typed("c14d3⏎");
    assert_eq!(vote.counted(), [('c', 14)]);
    for keys in ["c31⏎2⏎", "c30+2⏎"] {
        assert_eq!(Vote::typed(keys).counted(), [('c', 31)], "{keys}");
    }
    assert_eq!(Vote::typed("c31⏎c2⏎").counted(), [('c', 2)]);
}

#[test]
fn a_key_that_is_held_counts_nothing() {
    let mut vote = Vote::typed("a+");
    for _ in 0..50 {
        assert_eq!(vote.press('+', true), Counted::Typed);
    }
    assert_eq!(vote.counted(), [('a', 1)]);
}

#[test]
fn a_key_that_is_held_takes_nothing_back() {
    let mut vote = Vote::typed("a12b7c10");
    for letter in ['⌫', '⌦', 'x', 'u'] {
        assert_eq!(vote.press(letter, true), Counted::Typed, "{letter}");
    }
    assert_eq!((vote.undone, vote.begun_anew), (0, 0));
    assert_eq!(vote.counting.typed(), (Some(Pile::Option(2)), Some(10)));
    assert!(vote.counting.drops());
    assert!(!vote.counting.drops());
}
