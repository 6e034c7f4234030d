//! Sharing out the time that is left among what is still to be said.

/// What one slide asks for, in milliseconds.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Claim {
    /// What it was meant to have and has not had yet.
    pub wish: u64,
    /// The least that it can be told in; no more than the wish.
    pub floor: u64,
}

/// What each gets, in milliseconds. All of the time is given away, to the millisecond, unless that
/// is less than the floors, which nobody goes below, or nobody wishes for anything.
///
/// What lies between floor and wish is cut in proportion; with more time than is wished for, every
/// wish grows in proportion.
pub fn share(claims: &[Claim], left: u64) -> Vec<u64> {
    let wishes = sum(claims, |claim| claim.wish);
    let floors = floors(claims);
    if left >= wishes {
        return spread(claims, left, wishes, |claim| (0, claim.wish));
    }
    let more = left.saturating_sub(floors);
    spread(claims, more, wishes - floors, |claim| {
        (claim.floor, claim.wish - claim.floor)
    })
}

/// The least that all of them can be told in.
pub fn floors(claims: &[Claim]) -> u64 {
    sum(claims, |claim| claim.floor)
}

/// What all of them wish for.
pub fn wishes(claims: &[Claim]) -> u64 {
    sum(claims, |claim| claim.wish)
}

fn sum(claims: &[Claim], part: impl Fn(&Claim) -> u64) -> u64 {
    claims.iter().map(part).sum()
}

/// Gives each its base and its part of `amount`, rounded so that the parts add up to it: each ends
/// where all up to it should end together.
fn spread(
    claims: &[Claim],
    amount: u64,
    whole: u64,
    base_and_weight: impl Fn(&Claim) -> (u64, u64),
) -> Vec<u64> {
    let (mut weighed, mut given) = (0_u128, 0);
    claims
        .iter()
        .map(|claim| {
            let (base, weight) = base_and_weight(claim);
            weighed += u128::from(weight);
            let upto = u128::from(amount) * weighed;
            let upto = upto.checked_div(u128::from(whole)).unwrap_or(0);
            let upto = u64::try_from(upto).unwrap_or(u64::MAX);
            let part = upto - given;
            given = upto;
            base + part
        })
        .collect()
}
