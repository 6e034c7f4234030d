//! What holds however the time that is left is shared out.

use proptest::collection::vec;
use proptest::prelude::*;

use crate::session::budget::{Claim, floors, share, wishes};

fn claim() -> impl Strategy<Value = Claim> {
    (0_u64..200_000, 0_u64..200_000).prop_map(|(one, other)| Claim {
        wish: one.max(other),
        floor: one.min(other),
    })
}

proptest! {
    #[test]
    fn all_the_time_is_given_away_and_nobody_goes_below_the_floor(
        claims in vec(claim(), 0..8), left in 0_u64..2_000_000
    ) {
        let given = share(&claims, left);
        let sum: u64 = given.iter().sum();
        prop_assert_eq!(given.len(), claims.len());
        for (given, claim) in given.iter().zip(&claims) {
            prop_assert!(*given >= claim.floor);
            prop_assert!(left >= wishes(&claims) || *given <= claim.wish);
        }
        if wishes(&claims) > 0 {
            prop_assert_eq!(sum, left.max(floors(&claims)));
        } else {
            prop_assert_eq!(sum, 0);
        }
    }

    #[test]
    fn more_time_is_less_for_nobody(
        claims in vec(claim(), 0..8), left in 0_u64..2_000_000, more in 0_u64..10_000
    ) {
        let (less, more) = (share(&claims, left), share(&claims, left + more));
        // Rounding may move a millisecond from one to the next.
        prop_assert!(less.iter().zip(&more).all(|(less, more)| *more + 1 >= *less));
    }
}
