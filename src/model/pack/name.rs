//! Names that come with packs, or that a learner types, stand in sentences, in titles and on paper,
//! beside words that are not theirs. Whatever is in them, they stay within bounds and turn nothing
//! around.

/// The most letters of a name that are shown.
const LONGEST: usize = 120;

/// The most marks that stand on one letter in any language; more only pile up.
const MARKS: usize = 3;

/// The name as it may be shown: within bounds, and set apart where it is read from right to left, so
/// that the words after it keep their order.
pub(super) fn shown(name: &str) -> String {
    let shown = bounded(name);
    if shown.chars().any(is_from_the_right) {
        format!("\u{2068}{shown}\u{2069}")
    } else {
        shown
    }
}

/// The name as it may be shown where it stands for itself: short enough, without what cannot be seen,
/// and with no more marks on a letter than reach into its own line.
pub fn bounded(name: &str) -> String {
    let mut shown = String::new();
    let mut marks = 0;
    for (count, c) in name.chars().filter(|c| !is_unseen(*c)).enumerate() {
        if count == LONGEST {
            shown.push('…');
            break;
        }
        marks = if is_mark(c) { marks + 1 } else { 0 };
        if marks <= MARKS {
            shown.push(c);
        }
    }
    shown
}

/// Control characters, and those that turn the direction of what follows.
fn is_unseen(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

fn is_mark(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}' | '\u{1ab0}'..='\u{1aff}' | '\u{1dc0}'..='\u{1dff}' | '\u{20d0}'..='\u{20ff}' | '\u{fe20}'..='\u{fe2f}')
}

/// Hebrew, Arabic and the others that are written from right to left.
fn is_from_the_right(c: char) -> bool {
    matches!(c, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{fefc}' | '\u{10800}'..='\u{10fff}' | '\u{1e800}'..='\u{1efff}')
}

#[cfg(test)]
mod tests {
    use super::{LONGEST, shown};

    #[test]
    fn a_name_of_any_language_stays_as_it_is() {
        for name in [
            "Wirral",
            "Ynys Môn",
            "北京",
            "<script>alert(1)</script>",
            "Vie\u{302}\u{323}t",
            "Zoë & Co",
            "",
        ] {
            assert_eq!(shown(name), name);
        }
    }

    #[test]
    fn a_name_does_not_run_on() {
        let long = shown(&"Ā".repeat(10_000));
        assert_eq!(long.chars().count(), LONGEST + 1);
        assert!(long.ends_with("Ā…"));
    }

    #[test]
    fn marks_do_not_pile_up() {
        let piled = format!("Z{}o", "\u{301}".repeat(60));
        assert_eq!(shown(&piled), "Z\u{301}\u{301}\u{301}o");
    }

    #[test]
    fn a_name_turns_nothing_around_it() {
        assert_eq!(shown("a\u{202e}b\u{0}\nc\u{2067}"), "abc");
        assert_eq!(shown("ירושלים"), "\u{2068}ירושלים\u{2069}");
        assert_eq!(shown("القدس\u{2069} 1"), "\u{2068}القدس 1\u{2069}");
    }
}
