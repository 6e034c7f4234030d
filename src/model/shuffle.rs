//! An order that looks drawn at random and is the same every time for the same seed.

use std::mem;

/// Puts items in the order of their keys; equals stay as they stand.
///
/// By insertion, which is quick for the few options of a question or situations of a bank. What
/// the standard library does for many items would be four kilobytes to download for each use.
pub fn order<T, K: Ord>(items: &mut [T], key: impl Fn(&T) -> K) {
    for end in 1..items.len() {
        for at in (1..=end).rev() {
            let Some([before, after]) = items.get_mut(at - 1..=at) else {
                break;
            };
            if key(before) <= key(after) {
                break;
            }
            mem::swap(before, after);
        }
    }
}

/// Mixes a seed and a name into a number to sort by.
///
/// Sorting by this, rather than swapping at random, gives each item a rank of its own: adding an
/// option to a question does not change the order of the others.
/// The mixing is FNV-1a over the name, finished with SplitMix64 (Steele, Lea, Flood 2014).
pub fn rank(seed: u64, name: &str) -> u64 {
    let hash = name.bytes().fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3)
    });
    let mut z = (seed ^ hash).wrapping_add(0x9e37_79b9_7f4a_7c15);
    z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    z ^ (z >> 31)
}

#[cfg(test)]
mod tests {
    use super::order;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn items_are_ordered_as_the_standard_library_does(
            mut items in prop::collection::vec((0_u8..9, any::<u8>()), 0..30)
        ) {
            let mut theirs = items.clone();
            theirs.sort_by_key(|(key, _)| *key);
            order(&mut items, |(key, _)| *key);
            prop_assert_eq!(items, theirs);
        }
    }
}
