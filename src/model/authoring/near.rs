//! "Did you mean …?"

/// The candidate nearest to `word`, if one is near enough to be what was meant.
pub fn nearest<'a>(word: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let near_enough = 1 + word.chars().count() / 4;
    candidates
        .into_iter()
        .map(|candidate| (distance(word, candidate), candidate))
        .filter(|(distance, _)| *distance <= near_enough)
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, candidate)| candidate)
}

/// The remedy for a word that is not known: the nearest that is, or all there are.
pub fn suggest<'a>(word: &str, candidates: impl IntoIterator<Item = &'a str> + Clone) -> String {
    match nearest(word, candidates.clone()) {
        Some(near) => format!("Did you mean {near}?"),
        None => {
            let all: Vec<&str> = candidates.into_iter().take(16).collect();
            format!("Write one of: {}.", all.join(", "))
        }
    }
}

/// How many characters to change, add, take out or swap with their neighbour.
fn distance(from: &str, to: &str) -> usize {
    let to: Vec<char> = to.chars().collect();
    let mut before: Vec<usize> = Vec::new();
    let mut row: Vec<usize> = (0..=to.len()).collect();
    let mut last = None;
    for (index, c) in from.chars().enumerate() {
        let mut next = vec![index + 1];
        let mut left = index + 1;
        let mut to_last = None;
        for (column, d) in to.iter().enumerate() {
            let get = |row: &[usize], at: usize| row.get(at).copied().unwrap_or(usize::MAX / 2);
            let mut cost = (get(&row, column) + usize::from(c != *d))
                .min(get(&row, column + 1) + 1)
                .min(left + 1);
            if column > 0 && last == Some(*d) && to_last == Some(c) {
                cost = cost.min(get(&before, column - 1) + 1);
            }
            next.push(cost);
            left = cost;
            to_last = Some(*d);
        }
        before = std::mem::replace(&mut row, next);
        last = Some(c);
    }
    row.last().copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::{distance, nearest};

    #[test]
    fn a_slip_of_the_finger_is_one_step() {
        for slip in ["titel", "tite", "titlee", "tutle"] {
            assert_eq!(distance(slip, "title"), 1, "{slip}");
        }
        assert_eq!(distance("", "abc"), 3);
    }

    #[test]
    fn only_what_is_near_is_suggested() {
        assert_eq!(nearest("titel", ["body", "title"]), Some("title"));
        assert_eq!(nearest("colour", ["body", "title"]), None);
    }
}
