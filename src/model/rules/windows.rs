//! What windows say to each other.

use crate::windows::Word;

#[test]
fn every_word_is_understood_as_it_was_meant() {
    for word in [
        Word::Opened,
        Word::Event("a:b".into(), "{\"text\":\"two\\nlines\"}\nthree".into()),
        Word::Looks,
        Word::Here(1920, 1080),
        Word::Goes,
        Word::Pressed("PageDown".into(), false),
        Word::Pressed("F5".into(), true),
        Word::Taken,
        Word::Rests(true),
        Word::Dark(false),
        Word::Leads(u32::MAX),
    ] {
        assert_eq!(Word::from_text(&word.to_text()), Some(word));
    }
}

#[test]
fn what_is_no_word_is_not_understood() {
    for text in [
        "",
        "hello",
        "event",
        "event\nkey",
        "here\n1",
        "here\na\nb",
        "rests\nmaybe",
    ] {
        assert_eq!(Word::from_text(text), None, "{text}");
    }
}
