//! Many small numbers in one text: five bits a letter, so that most numbers take one or two.

/// What is written so far: each text once, and the numbers.
#[derive(Default)]
pub struct Digits {
    /// The texts.
    pub names: Vec<String>,
    /// The numbers.
    pub numbers: String,
}

impl Digits {
    /// Writes a number.
    pub fn number(&mut self, mut number: u64) {
        loop {
            let more = if number < 32 { 0 } else { 32 };
            self.numbers.push(letter((number & 31) as u8 | more));
            if more == 0 {
                return;
            }
            number >>= 5;
        }
    }

    /// Writes a text, as the number of its place among the texts.
    pub fn name(&mut self, name: &str) {
        let at = self.names.iter().position(|one| one == name);
        let at = at.unwrap_or_else(|| {
            self.names.push(name.to_owned());
            self.names.len() - 1
        });
        self.number(at as u64);
    }
}

/// The letters of six bits: from `#` on, without the backslash, which JSON would write as two.
fn letter(bits: u8) -> char {
    let letter = b'#' + bits;
    char::from(letter + u8::from(letter >= b'\\'))
}

/// All the numbers of a text; none where it holds anything else.
pub fn read_all(text: &str) -> Option<Vec<u64>> {
    let mut numbers = Vec::new();
    let (mut number, mut shift) = (0_u64, 0_u32);
    for letter in text.bytes() {
        let bits = letter.checked_sub(b'#' + u8::from(letter > b'\\'))?;
        if bits > 63 || letter == b'\\' || shift > 63 {
            return None;
        }
        number |= u64::from(bits & 31) << shift;
        shift += 5;
        if bits < 32 {
            numbers.push(number);
            (number, shift) = (0, 0);
        }
    }
    (shift == 0).then_some(numbers)
}
