//! From text to tree, by RFC 8259 to the letter.

use std::str::Chars;

use super::Json;

/// How deep lists and objects may lie in each other: three times as deep as in any pack. What is
/// deeper is refused before the stack runs out, here or where it is drawn.
const DEEPEST: u8 = 32;

impl Json {
    /// The tree of a text.
    ///
    /// # Errors
    /// A text that is not JSON. Says where parsing stopped: `line 1, column 20`.
    pub fn parse(text: &str) -> Result<Self, String> {
        let mut rest = Rest(text.chars());
        rest.document().ok_or_else(|| {
            let left = rest.0.as_str().len();
            let parsed = text.get(..text.len() - left).unwrap_or_default();
            let (line, column) = parsed.chars().fold((1, 0), |(line, column), c| match c {
                '\n' => (line + 1, 0),
                _ => (line, column + 1),
            });
            format!("line {line}, column {column}")
        })
    }
}

/// What is not parsed yet. Its methods take what they name from the front, or answer with none
/// where something else stands there.
struct Rest<'a>(Chars<'a>);

impl Rest<'_> {
    fn document(&mut self) -> Option<Json> {
        let json = self.value(DEEPEST)?;
        self.space();
        self.0.next().is_none().then_some(json)
    }

    fn value(&mut self, deeper: u8) -> Option<Json> {
        self.space();
        match self.0.next()? {
            '"' => Some(Json::Text(self.text()?)),
            '{' => {
                let deeper = deeper.checked_sub(1)?;
                let mut fields = Vec::new();
                if !self.sign('}') {
                    loop {
                        self.sign('"').then_some(())?;
                        let name = self.text()?;
                        self.sign(':').then_some(())?;
                        fields.push((name, self.value(deeper)?));
                        if !self.goes_on('}')? {
                            break;
                        }
                    }
                }
                Some(Json::Fields(fields))
            }
            '[' => {
                let deeper = deeper.checked_sub(1)?;
                let mut items = Vec::new();
                if !self.sign(']') {
                    loop {
                        items.push(self.value(deeper)?);
                        if !self.goes_on(']')? {
                            break;
                        }
                    }
                }
                Some(Json::List(items))
            }
            'n' => self.word("ull", Json::Null),
            't' => self.word("rue", Json::Flag(true)),
            'f' => self.word("alse", Json::Flag(false)),
            first => self.number(first),
        }
    }

    /// Whether a comma comes and not the end of a list or object.
    fn goes_on(&mut self, end: char) -> Option<bool> {
        if self.sign(',') {
            return Some(true);
        }
        self.sign(end).then_some(false)
    }

    /// Whether a sign came next, space aside; if it did, it is taken.
    fn sign(&mut self, sign: char) -> bool {
        self.space();
        self.take(|c| c == sign).is_some()
    }

    fn space(&mut self) {
        // Looked for in a text, a letter brings a whole search for texts into the download.
        while self
            .take(|c| matches!(c, ' ' | '\t' | '\n' | '\r'))
            .is_some()
        {}
    }

    fn take(&mut self, wanted: impl FnOnce(char) -> bool) -> Option<char> {
        let mut after = self.0.clone();
        let next = after.next().filter(|c| wanted(*c))?;
        self.0 = after;
        Some(next)
    }

    fn word(&mut self, rest: &str, means: Json) -> Option<Json> {
        for due in rest.chars() {
            self.take(|c| c == due)?;
        }
        Some(means)
    }

    /// A string, after its opening quotation mark.
    fn text(&mut self) -> Option<String> {
        let mut text = String::new();
        loop {
            let c = match self.0.next()? {
                '"' => return Some(text),
                '\\' => self.escaped()?,
                '\0'..' ' => return None,
                c => c,
            };
            text.push(c);
        }
    }

    fn escaped(&mut self) -> Option<char> {
        Some(match self.0.next()? {
            c @ ('"' | '\\' | '/') => c,
            'b' => '\u{8}',
            'f' => '\u{c}',
            'n' => '\n',
            'r' => '\r',
            't' => '\t',
            'u' => {
                let first = self.unit()?;
                // Beyond 16 bits, a character is written as two halves.
                let code = if (0xd800..0xdc00).contains(&first) {
                    self.word("\\u", Json::Null)?;
                    let second = self.unit()?.checked_sub(0xdc00)?;
                    let second = (second < 0x400).then_some(second)?;
                    0x10000 + ((first - 0xd800) << 10) + second
                } else {
                    first
                };
                // A half on its own is no character.
                char::from_u32(code)?
            }
            _ => return None,
        })
    }

    fn unit(&mut self) -> Option<u32> {
        let mut unit = 0;
        for _ in 0..4 {
            unit = unit << 4 | self.0.next()?.to_digit(16)?;
        }
        Some(unit)
    }

    fn number(&mut self, first: char) -> Option<Json> {
        let is_negative = first == '-';
        let first = if is_negative { self.0.next()? } else { first };
        let mut whole = Some(u64::from(first.to_digit(10)?));
        if first != '0' {
            while let Some(digit) = self.digit() {
                whole = whole.and_then(|whole| whole.checked_mul(10)?.checked_add(digit));
            }
        }
        if is_negative {
            whole = None;
        }
        if self.take(|c| c == '.').is_some() {
            whole = None;
            self.digits()?;
        }
        if self.take(|c| c == 'e' || c == 'E').is_some() {
            whole = None;
            self.take(|c| c == '+' || c == '-');
            self.digits()?;
        }
        Some(Json::Number(whole))
    }

    fn digits(&mut self) -> Option<()> {
        self.digit()?;
        while self.digit().is_some() {}
        Some(())
    }

    fn digit(&mut self) -> Option<u64> {
        let digit = self.take(|c| c.is_ascii_digit())?;
        digit.to_digit(10).map(u64::from)
    }
}
