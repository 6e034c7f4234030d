//! An address as a code for a telephone's camera.

use qrcodegen::{QrCode, QrCodeEcc};

use crate::view::group::Square;

/// The code of an address; none where it is too long for one.
pub fn square(address: &str) -> Option<Square> {
    let code = QrCode::encode_text(address, QrCodeEcc::Medium).ok()?;
    let side = code.size();
    let mut path = String::new();
    for y in 0..side {
        for x in (0..side).filter(|x| code.get_module(*x, y)) {
            path.push('M');
            path.push_str(&x.to_string());
            path.push(' ');
            path.push_str(&y.to_string());
            path.push_str("h1v1h-1z");
        }
    }
    Some(Square {
        side: side.unsigned_abs(),
        path,
    })
}
