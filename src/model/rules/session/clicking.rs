//! Clickers: which keys mean what, and how often a press counts.

use crate::moment::Moment;
use crate::session::clicker::{QUIET, WAIT};
use crate::session::{Ask, Clicker, Ground, Key, Pressed};

fn key(name: &str) -> Key<'_> {
    Key {
        name,
        shift: false,
        command: false,
        repeats: false,
    }
}

fn at(steady: u64) -> Moment {
    Moment { wall: 0, steady }
}

fn press(key: Key<'_>) -> Pressed {
    Clicker::default().press(key, true, at(0))
}

/// How many of these presses, each so long after the one before, ask for something.
fn moves(presses: usize, apart: u64) -> usize {
    let mut clicker = Clicker::default();
    let press = |time| clicker.press(key("PageDown"), true, at(time));
    let times = (0..presses as u64).map(|number| number * apart);
    let asked = times.map(press);
    asked.filter(|one| matches!(one, Pressed::Asks(_))).count()
}

#[test]
fn each_key_of_a_clicker_asks_for_what_its_maker_meant() {
    for (name, ask) in [
        ("PageDown", Ask::Next),
        ("ArrowRight", Ask::Next),
        ("ArrowDown", Ask::Next),
        (" ", Ask::Next),
        ("PageUp", Ask::Back),
        ("ArrowLeft", Ask::Back),
        ("ArrowUp", Ask::Back),
        ("Home", Ask::First),
        ("End", Ask::Last),
        ("F5", Ask::Begin),
        ("Escape", Ask::Leave),
        ("b", Ask::Blank(Ground::Black)),
        ("B", Ask::Blank(Ground::Black)),
        (".", Ask::Blank(Ground::Black)),
        ("w", Ask::Blank(Ground::White)),
        (",", Ask::Blank(Ground::White)),
    ] {
        assert_eq!(press(key(name)), Pressed::Asks(ask), "{name}");
    }
    for (name, ask) in [("F5", Ask::Resume), (" ", Ask::Back)] {
        let shifted = Key {
            shift: true,
            ..key(name)
        };
        assert_eq!(press(shifted), Pressed::Asks(ask), "{name}");
    }
}

#[test]
fn what_is_the_browsers_stays_the_browsers() {
    for name in ["Tab", "Enter", "F6", "a", "Shift", "é", ""] {
        assert_eq!(press(key(name)), Pressed::NotOurs, "{name}");
    }
    for name in ["PageDown", "b", "3"] {
        let command = Key {
            command: true,
            ..key(name)
        };
        assert_eq!(press(command), Pressed::NotOurs, "{name}");
    }
}

#[test]
fn keys_that_type_can_be_turned_off_and_no_others() {
    let press = |name| Clicker::default().press(key(name), false, at(0));
    for name in ["b", "W", ".", ",", "3"] {
        assert_eq!(press(name), Pressed::NotOurs, "{name}");
    }
    for name in ["PageDown", "ArrowLeft", " ", "Home", "F5", "Escape"] {
        assert!(matches!(press(name), Pressed::Asks(_)), "{name}");
    }
}

#[test]
fn a_number_and_enter_ask_for_a_slide() {
    let mut clicker = Clicker::default();
    assert_eq!(clicker.press(key("1"), true, at(0)), Pressed::Nothing);
    assert_eq!(clicker.press(key("2"), true, at(100)), Pressed::Nothing);
    let enter = clicker.press(key("Enter"), true, at(200));
    assert_eq!(enter, Pressed::Asks(Ask::Number(12)));
    let again = clicker.press(key("Enter"), true, at(9000));
    assert_eq!(again, Pressed::NotOurs, "nothing is typed");
}

#[test]
fn a_number_is_forgotten_after_a_while_and_by_any_other_key() {
    let mut clicker = Clicker::default();
    clicker.press(key("4"), true, at(0));
    let late = clicker.press(key("Enter"), true, at(WAIT + 1));
    assert_eq!(late, Pressed::NotOurs);
    clicker.press(key("4"), true, at(10_000));
    clicker.press(key("PageDown"), true, at(10_100));
    let after = clicker.press(key("Enter"), true, at(10_200));
    assert_eq!(after, Pressed::NotOurs);
}

#[test]
fn a_key_that_is_held_asks_once() {
    let mut clicker = Clicker::default();
    let held = Key {
        repeats: true,
        ..key("PageDown")
    };
    let first = clicker.press(key("PageDown"), true, at(0));
    assert_eq!(first, Pressed::Asks(Ask::Next));
    for time in 1..100 {
        let again = clicker.press(held, true, at(time * 500));
        assert_eq!(again, Pressed::Nothing);
    }
}

#[test]
fn a_press_that_bounces_asks_once_and_one_that_is_meant_asks_again() {
    assert_eq!(moves(2, QUIET - 1), 1);
    assert_eq!(moves(2, QUIET), 2);
    assert_eq!(
        moves(10, QUIET),
        10,
        "four a second is as fast as one can look"
    );
}

#[test]
fn fifty_presses_in_a_second_are_one() {
    assert_eq!(moves(50, 20), 1);
}

#[test]
fn two_keys_for_the_same_bounce_together() {
    let mut clicker = Clicker::default();
    clicker.press(key("PageDown"), true, at(0));
    let other = clicker.press(key("ArrowRight"), true, at(100));
    assert_eq!(other, Pressed::Nothing);
    let back = clicker.press(key("PageUp"), true, at(150));
    assert_eq!(back, Pressed::Asks(Ask::Back), "a slip is mended at once");
}
