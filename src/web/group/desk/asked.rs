//! What a trainer asked for, and what comes of it.

use model::id::{CategoryId, is_slug};
use model::key::of_device;
use model::pack::{Pack, Stage};
use model::route::Route;
use model::session::choosing::{Wish, choose};
use model::session::undo::{redoable, undoable};
use model::session::{Ask as Cue, Plan, SessionId, What};
use yew::prelude::*;

use super::Desk;
use crate::app::files::Fetched;
use crate::browser::{clock, fields, page, storage, window};
use crate::group::marks::HERE;
use crate::view::group::{Ask, KIND_FIELD, Over, SETTING_FIELD};
use crate::view::{HEADING_ID, PackTrouble};
use crate::words::trouble;

/// How many situations are suggested: what fits into twenty minutes with the slides.
const SUGGESTED: usize = 2;

impl Desk {
    pub(super) fn asked(&mut self, ctx: &Context<Self>, ask: Ask) {
        let Some(ask) = self.asked_of_record(ctx, ask) else {
            return;
        };
        // A desk that looks on changes neither the room's screen nor what another has chosen for it. A
        // short pause anybody may give: whoever is nearest a key.
        if self.windows.follows() && matches!(ask, Ask::Dark | Ask::Choose(_) | Ask::Suggest) {
            return;
        }
        match ask {
            Ask::Skip => self.focus = Some(HEADING_ID),
            Ask::Report => self.reporting = true,
            Ask::ReportClosed => self.reporting = false,
            Ask::OpenProjector => self.open_projector(),
            Ask::PresentHere => {
                // Nothing on that screen could say that another desk leads.
                if !self.windows.leading() {
                    self.asks_to_lead(ctx, true);
                }
                self.shows_here(true);
                self.over = Over::Nothing;
                window::fill_screen();
                window::keep_awake();
            }
            Ask::ToDesk => {
                self.shows_here(false);
                window::leave_screen();
            }
            Ask::Notes => self.puts_over(match self.over {
                Over::Notes => Over::Nothing,
                Over::Nothing | Over::Ways => Over::Notes,
            }),
            Ask::Touch => {
                // A page that was loaded anew fills the screen only once it is touched.
                window::fill_screen();
                self.puts_over(match self.over {
                    Over::Nothing => Over::Ways,
                    Over::Ways | Over::Notes => Over::Nothing,
                });
            }
            Ask::TakeOver => self.asks_to_lead(ctx, true),
            Ask::Rest => self.windows.rest(!self.windows.rests),
            Ask::Dark => self.windows.darken(!self.windows.dark),
            Ask::Keys => {
                let mut door = self.door.get();
                door.letters = !door.letters;
                self.door.set(door);
                self.windows.keep_keys(door.letters);
            }
            Ask::Retry => self.fetch(ctx),
            Ask::Choose(scenario) => self.chosen.turn(scenario),
            Ask::Narrow => {
                let setting = fields::text_of(SETTING_FIELD);
                let kind = fields::text_of(KIND_FIELD).filter(|kind| is_slug(kind));
                self.wish = Wish {
                    setting: setting.filter(|setting| !setting.is_empty()),
                    category: kind.map(CategoryId::new),
                };
            }
            Ask::Suggest => self.suggest(),
            Ask::Begin => self.begin(),
            // What is typed and not counted yet was done last.
            Ask::Undo if self.counting.drops() => {}
            Ask::Undo => self.undo(true),
            Ask::Redo => self.undo(false),
            ask => {
                // On the one screen there is, the title is up already, and the first step begins.
                let begins = matches!(ask, Ask::Cue(Cue::Next | Cue::Begin));
                if begins && self.here && self.session().is_none() {
                    self.begin();
                }
                if let Some(session) = self.session() {
                    self.steer(&session, ask);
                }
            }
        }
    }

    /// Lets the room's picture fill this window, or no longer. A window that is loaded anew remembers
    /// it: the notes do not come up in front of a room.
    fn shows_here(&mut self, here: bool) {
        self.here = here;
        storage::set_mark(&of_device(&page::folder(), HERE), here);
        self.focus = Some(HEADING_ID);
    }

    /// Puts something over the room's picture. Buttons that go leave the focus with the picture.
    fn puts_over(&mut self, over: Over) {
        self.over = over;
        if over == Over::Nothing {
            self.focus = Some(HEADING_ID);
        }
    }

    /// What everybody is taught, once it is here.
    pub(super) fn taught(&self) -> Option<&Pack> {
        match &self.pack {
            Fetched::Here(pack) => Some(pack),
            _ => None,
        }
    }

    /// What the room may see, once it is here.
    pub(super) fn staged(&self) -> Option<&Stage> {
        match &self.stage {
            Fetched::Here(stage) => Some(stage),
            _ => None,
        }
    }

    /// Within the click, or the browser would block it.
    fn open_projector(&mut self) {
        match window::open(&self.projector_address(), "projector") {
            Some(opened) => opened.onto_other_screen(),
            None => self.windows.blocked = true,
        }
    }

    /// The projector's address, within the app.
    fn projector_address(&self) -> String {
        Route::Projector(self.place.clone()).to_string()
    }

    /// The same, where the browser would not open its window.
    pub(super) fn blocked(&self) -> Option<String> {
        self.windows.blocked.then(|| self.projector_address())
    }

    /// Chooses situations for this team: on what its last group found hard first.
    fn suggest(&mut self) {
        let last = self.sessions.last_record();
        if let Some(pack) = self.taught() {
            let suggested = choose(pack, &self.wish, last, SUGGESTED, clock::draw());
            self.chosen.set(suggested);
        }
    }

    /// Begins a session with what is chosen; the slides' times are written down with it.
    fn begin(&mut self) {
        let (Fetched::Here(pack), Fetched::Here(stage), Fetched::Here(notes)) =
            (&self.pack, &self.stage, &self.notes)
        else {
            return;
        };
        if [&stage.pack, &notes.pack]
            .iter()
            .any(|of| **of != pack.hash)
        {
            return self.finds_them_apart();
        }
        if self.windows.leading() {
            self.windows.ends_rest();
            let mut chosen = self.chosen.take();
            chosen.retain(|id| pack.scenario(id).is_some());
            let plan = Plan::of(pack, &notes.slides, chosen);
            self.happen_in(SessionId(clock::draw()), What::Begun(plan));
            self.focus = Some(HEADING_ID);
        }
    }

    /// What the room would be shown is not what the record would say: the host is halfway between two
    /// versions, or a file came out of a cache. All of it is loaded anew.
    fn finds_them_apart(&mut self) {
        (self.stage, self.notes) = (Fetched::NotAsked, Fetched::NotAsked);
        self.pack = Fetched::Failed(PackTrouble {
            says: trouble::PACK_APART.to_owned(),
            detail: None,
        });
        self.focus = Some(HEADING_ID);
    }

    pub(super) fn undo(&mut self, undo: bool) {
        let Some(current) = self.sessions.current(self.now) else {
            return;
        };
        let log = current.log;
        let target = if undo { undoable(log) } else { redoable(log) };
        if let Some(event) = target {
            self.happen(What::Undone { event });
        }
    }
}
