//! Every kind of problem there is. Each has a broken example in `tests/fixtures/content/`.

macro_rules! kinds {
    ($($(#[$doc:meta])* $kind:ident = $name:literal,)*) => {
        /// What kind of problem it is.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
        pub enum Kind {
            $($(#[$doc])* $kind,)*
        }

        impl Kind {
            /// All of them.
            pub const ALL: &[Self] = &[$(Self::$kind,)*];

            /// Its name in the broken examples.
            pub fn name(self) -> &'static str {
                match self {
                    $(Self::$kind => $name,)*
                }
            }
        }
    };
}

kinds! {
    // Files and TOML
    /// A file that must be there is not.
    FileMissing = "file-missing",
    /// A file that no part of the format knows.
    FileUnknown = "file-unknown",
    /// It is not UTF-8, or was not when it was saved.
    Encoding = "encoding",
    /// It is not TOML.
    Syntax = "syntax",
    /// A key is missing.
    KeyMissing = "key-missing",
    /// A key that is not known here.
    KeyUnknown = "key-unknown",
    /// A value of the wrong type.
    TypeWrong = "type-wrong",
    /// A value that is not among those allowed.
    ValueUnknown = "value-unknown",
    /// A number too small or too large.
    OutOfRange = "out-of-range",
    /// None or several values where exactly one is due.
    OneOf = "one-of",
    /// An id that is not well formed.
    IdMalformed = "id-malformed",
    /// An id used twice.
    IdTwice = "id-twice",
    /// An id that the app needs for itself.
    IdTaken = "id-taken",
    /// An id that nothing has.
    IdUnknown = "id-unknown",

    // Texts
    /// An empty text.
    TextEmpty = "text-empty",
    /// Several lines where one is due.
    TextLines = "text-lines",
    /// A character that cannot be seen.
    TextHidden = "text-hidden",
    /// Straight quotation marks in a text for readers.
    StraightQuote = "straight-quote",
    /// Markdown beyond the few marks we know.
    Markdown = "markdown",
    /// A link that leads somewhere unsafe.
    Link = "link",
    /// A brace or a `{{…}}` that does not work out.
    Mark = "mark",
    /// A local term that there is not.
    TermUnknown = "term-unknown",
    /// A local term in a place's own text.
    TermMisplaced = "term-misplaced",
    /// More (or fewer) words than there is room for.
    TooManyWords = "too-many-words",
    /// More characters than there is room for.
    TooLong = "too-long",

    // Language
    /// A rule of the language lint that cannot be used.
    LintRule = "lint-rule",
    /// Wording that must not be published.
    LintError = "lint-error",
    /// Wording that needs a recorded reason.
    LintWarning = "lint-warning",
    /// An accepted warning that no longer occurs.
    AcceptedUnused = "accepted-unused",
    /// An accepted warning that cannot be accepted.
    AcceptedRefused = "accepted-refused",

    // A place
    /// Not the seven slides in their order.
    SlidesSeven = "slides-seven",
    /// The seconds do not add up to seven minutes.
    SecondsSum = "seconds-sum",
    /// A minimum longer than the slide's time.
    MinimumLong = "minimum-long",
    /// The way to report may be skipped.
    MustSay = "must-say",
    /// What must be said leaves no time to bend.
    MustSaySum = "must-say-sum",
    /// More words than fit the slide's time.
    SlidePace = "slide-pace",
    /// Too few or too many lines for the projector.
    ProjectorLines = "projector-lines",
    /// Too many lines for the projector once they wrap.
    ProjectorWraps = "projector-wraps",
    /// A wrapped line that starts with 999.
    Projector999 = "projector-999",
    /// The pathway does not start with immediate danger and 999.
    DangerFirst = "danger-first",
    /// A slide without the list that belongs on it.
    PanelMissing = "panel-missing",
    /// A telephone number that cannot be dialled.
    PhoneMalformed = "phone-malformed",
    /// A contact that nothing names.
    ContactUnused = "contact-unused",
    /// A contact checked by nobody, or on no day.
    VerifiedHalf = "verified-half",
    /// A day of the past that has not come yet.
    DayAhead = "day-ahead",
    /// A version that is not `major.minor.patch`.
    VersionMalformed = "version-malformed",
    /// Signed off, by nobody.
    SignOffMissing = "sign-off-missing",
    /// No definition for the place's jurisdiction.
    DefinitionMissing = "definition-missing",
    /// Official wording that is not marked as such.
    DefinitionUnmarked = "definition-unmarked",
    /// A review date that has passed.
    ReviewPassed = "review-passed",
    /// A review more than a year after the last.
    ReviewFar = "review-far",
    /// A first review more than a year ahead.
    ReviewAhead = "review-ahead",
    /// Contacts that nobody has confirmed yet.
    ContactsUnconfirmed = "contacts-unconfirmed",

    // A scenario
    /// No best answer, or several.
    BestAnswer = "best-answer",
    /// Too few or too many choices.
    ChoiceCount = "choice-count",
    /// Nothing to pick, or nothing not to pick.
    NoticeMix = "notice-mix",
    /// Poor wording quoted without saying why it harms, or the reverse.
    ChallengeText = "challenge-text",
    /// The best option gives itself away by its length before a room.
    RoomAside = "room-aside",
    /// Categories that do not match what the recognise step says.
    CategoryMismatch = "category-mismatch",

    // A group
    /// Parts or questions that do not fit twenty minutes.
    GroupRun = "group-run",

    // The bank
    /// Not the fourteen signs or the three points.
    SetIncomplete = "set-incomplete",
    /// Too few scenarios.
    BankSize = "bank-size",
    /// A category that no scenario is about.
    BankCategory = "bank-category",
    /// A sign that no scenario shows.
    BankSign = "bank-sign",
    /// Children whom the scenarios leave out.
    BankChildren = "bank-children",
    /// Too few scenarios in which it is not clear.
    BankUnclear = "bank-unclear",
    /// A point with fewer than two scenarios.
    BankPoint = "bank-point",
    /// The best action gives itself away by its length.
    BankLongest = "bank-longest",
    /// The best action gives itself away by its position.
    BankPosition = "bank-position",

    // The register of statements
    /// A statement of the source briefings without an entry.
    StatementMissing = "statement-missing",
    /// A statement that the source briefings do not have.
    StatementUnknown = "statement-unknown",
    /// A statement neither used nor left out.
    StatementIdle = "statement-idle",
    /// A pointer that leads nowhere.
    PointerLost = "pointer-lost",
    /// Something that no statement points at.
    Unsourced = "unsourced",
    /// Our own addition, and yet a statement points at it.
    OursSourced = "ours-sourced",
}
