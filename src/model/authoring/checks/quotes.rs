//! Quotation marks and apostrophes as a printed page has them.

use crate::authoring::Kind;
use crate::authoring::desk::Desk;
use crate::authoring::written::Content;

/// Reports straight ones in what readers meet, once a text.
pub fn check(_: &Content, desk: &Desk) {
    for said in desk.said().iter() {
        if let Some(at) = said.says.find(['"', '\'']) {
            let spot = said.spot(at);
            desk.problem(
                Kind::StraightQuote,
                &spot,
                "there is a straight quotation mark or apostrophe here.",
                "Write ‘ and ’ or “ and ”; the apostrophe is ’.",
            );
        }
    }
}
