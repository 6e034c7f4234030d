//! The order in which a program's functions become smallest on their way.
//!
//! Compression finds what is alike where it stands close together. So each function is followed by the
//! one that has most in common with the last few: the same four bytes in a row, for its length. Beside
//! those of its own type the signatures are shorter too. wasm-bindgen puts the longest function first;
//! in this order the same functions take about 2 % less.

use std::collections::{BTreeMap, VecDeque};

/// How many bytes in a row are compared: two or three instructions.
const ROW: usize = 4;

/// With how many of the last functions the next is compared. The last counts whole, the one before a
/// half, and so on.
const RECENT: usize = 5;

/// How much more a function of the same type is worth. Found by trying.
const SAME_TYPE: f64 = 1.6;

/// The functions by where they stand now, in the order in which they are to stand: `codes` are their
/// bodies, `types` the types that they have.
pub fn smallest(types: &[u32], codes: &[&[u8]]) -> Vec<usize> {
    let rows: Vec<Vec<&[u8]>> = codes.iter().map(|code| rows(code)).collect();
    let mut holders: BTreeMap<&[u8], Vec<usize>> = BTreeMap::new();
    for (at, rows) in rows.iter().enumerate() {
        for row in rows {
            holders.entry(row).or_default().push(at);
        }
    }
    let mut left: Vec<usize> = (0..codes.len()).collect();
    left.sort_by_key(|&at| (types.get(at), codes[at]));
    let mut order: Vec<usize> = Vec::with_capacity(left.len());
    let mut recent: VecDeque<Vec<f64>> = VecDeque::new();
    while !left.is_empty() {
        let last = order.last().copied();
        let mut best = (0, f64::MIN);
        for (place, &at) in left.iter().enumerate() {
            let shares = (1_u8..).zip(&recent);
            let shares = shares.map(|(back, shares)| shares[at] / f64::from(back));
            let is_same = last.is_some_and(|last| types.get(last) == types.get(at));
            let worth = shares.sum::<f64>() * if is_same { SAME_TYPE } else { 1.0 };
            if worth > best.1 {
                best = (place, worth);
            }
        }
        let next = left.remove(best.0);
        recent.push_front(shares(next, &rows, &holders));
        recent.truncate(RECENT);
        order.push(next);
    }
    order
}

/// Every row of bytes that a function has, once each.
fn rows(code: &[u8]) -> Vec<&[u8]> {
    let mut rows: Vec<&[u8]> = code.windows(ROW).collect();
    rows.sort_unstable();
    rows.dedup();
    rows
}

/// What each function has in common with one, of all that the two have.
fn shares(one: usize, rows: &[Vec<&[u8]>], holders: &BTreeMap<&[u8], Vec<usize>>) -> Vec<f64> {
    let mut common = vec![0.0; rows.len()];
    for row in &rows[one] {
        for &holder in &holders[row] {
            common[holder] += 1.0;
        }
    }
    for (common, other) in common.iter_mut().zip(rows) {
        *common /= (rows[one].len() + other.len() + 1) as f64;
    }
    common
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_alike_stands_together_and_nothing_is_lost() {
        let codes: [&[u8]; 5] = [b"abcdefgh", b"12345678", b"abcdefxy", b"12345699", b""];
        assert_eq!(smallest(&[0; 5], &codes), [4, 1, 3, 0, 2]);
    }

    #[test]
    fn the_type_decides_between_those_that_are_as_alike() {
        let codes: [&[u8]; 3] = [b"abcdefg1", b"abcdefg2", b"abcdefg3"];
        assert_eq!(smallest(&[7, 8, 7], &codes), [0, 2, 1]);
    }

    #[test]
    fn a_program_without_functions_has_no_order() {
        assert!(smallest(&[], &[]).is_empty());
    }
}
