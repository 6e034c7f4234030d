//! What the windows of one group session say to each other over a channel of the browser.
//!
//! Nothing that must last is said here alone: events are kept as well, and whoever missed a word
//! finds them. So a word that cannot be read is no fault; an older window may know fewer.

/// Something that one window says to all the others.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Word {
    /// A window has just opened: whoever has what storage would not take should say it again.
    Opened,
    /// An event, as it is kept: its key and its text.
    Event(String, String),
    /// A desk wants to know who is there.
    Looks,
    /// A projector is there, so many pixels wide and high.
    Here(u32, u32),
    /// A projector goes.
    Goes,
    /// A key was pressed at the projector, and whether Shift was held with it.
    Pressed(String, bool),
    /// The desk that leads has taken that key.
    Taken,
    /// The room has a short pause, or no longer has.
    Rests(bool),
    /// The room's screen is dark, or light.
    Dark(bool),
    /// A desk leads, where the browser cannot tell.
    Leads(u32),
}

const YES: &str = "yes";
const NO: &str = "no";

impl Word {
    /// As it is said.
    pub fn to_text(&self) -> String {
        let flag = |yes: bool| if yes { YES } else { NO };
        match self {
            Self::Opened => "opened".to_owned(),
            Self::Event(key, text) => ["event", key, text].join("\n"),
            Self::Looks => "looks".to_owned(),
            Self::Here(width, height) => format!("here\n{width}\n{height}"),
            Self::Goes => "goes".to_owned(),
            Self::Pressed(key, shift) => ["pressed", flag(*shift), key].join("\n"),
            Self::Taken => "taken".to_owned(),
            Self::Rests(yes) => ["rests", flag(*yes)].join("\n"),
            Self::Dark(yes) => ["dark", flag(*yes)].join("\n"),
            Self::Leads(tab) => format!("leads\n{tab}"),
        }
    }

    /// Reads what was said; none where it is no word of these.
    pub fn from_text(text: &str) -> Option<Self> {
        let mut parts = text.splitn(3, '\n');
        let flag = |part: Option<&str>| match part {
            Some(YES) => Some(true),
            Some(NO) => Some(false),
            _ => None,
        };
        let number = |part: Option<&str>| part?.parse::<u32>().ok();
        Some(match parts.next()? {
            "opened" => Self::Opened,
            "event" => Self::Event(parts.next()?.to_owned(), parts.next()?.to_owned()),
            "looks" => Self::Looks,
            "here" => Self::Here(number(parts.next())?, number(parts.next())?),
            "goes" => Self::Goes,
            "pressed" => {
                let shift = flag(parts.next())?;
                Self::Pressed(parts.next()?.to_owned(), shift)
            }
            "taken" => Self::Taken,
            "rests" => Self::Rests(flag(parts.next())?),
            "dark" => Self::Dark(flag(parts.next())?),
            "leads" => Self::Leads(number(parts.next())?),
            _ => return None,
        })
    }
}
