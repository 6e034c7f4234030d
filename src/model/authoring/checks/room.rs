//! A situation before a room: the story, the vote, and the reason for each option, a screen each.
//!
//! A place's own terms lengthen some texts and not others, so each text is measured at the place
//! where it takes most.

use super::projector::number_first;
use super::wrap::{LABEL, LINE, OPTION, SCREEN, TITLE, wrap};
use crate::authoring::Kind;
use crate::authoring::desk::Desk;
use crate::authoring::read::Text;
use crate::authoring::spot::Spot;
use crate::authoring::terms::{Terms, most};
use crate::authoring::written::{Act, Content, Scenario};

/// The line that stands over the options, and the one that says how good an option is.
const HEADING: usize = 1;

/// What stands under the question to talk about: what to do, and the time that is left.
const TALK: usize = 4;

/// By how many letters the best option may be longer, or shorter, than every other.
const ASIDE: usize = 12;

/// Reports situations that do not fit the projector, or give the best option away on it.
pub fn check(content: &Content, desk: &Desk) {
    for scenario in &content.scenarios {
        let screens = Screens { content, desk };
        screens.story(scenario);
        screens.options(scenario);
        scenario.act.iter().for_each(|act| {
            screens.label(act);
            screens.reason(act);
        });
        screens.learning(scenario);
        screens.aside(scenario);
    }
}

struct Screens<'a> {
    content: &'a Content,
    desk: &'a Desk,
}

impl Screens<'_> {
    fn story(&self, scenario: &Scenario) {
        let story = scenario.room.iter().map(|line| self.lines(line, LINE));
        let story: usize = story.sum();
        let all = self.lines(&scenario.title, TITLE) + story;
        let at = scenario.room.first().map_or(&scenario.id.at, |it| &it.at);
        let what = "this story takes {} lines with its title.";
        self.holds(all, at, what, "Shorten room");
        let ask = self.lines(&scenario.ask, TITLE);
        let at = &scenario.ask.at;
        self.holds(ask + TALK, at, "this takes {} lines.", "Shorten ask");
    }

    /// All of them stand together under the question.
    fn options(&self, scenario: &Scenario) {
        let lines = |act: &Act| self.lines(act.in_room(), OPTION);
        let all: usize = scenario.act.iter().map(lines).sum();
        let Some(longest) = scenario.act.iter().max_by_key(|act| lines(act)) else {
            return;
        };
        let what = "these options take {} lines with their question.";
        let remedy = "Give the longest a room = \"…\" of its own, or shorten that";
        self.holds(HEADING + all, &longest.in_room().at, what, remedy);
    }

    /// The options' names stand in one line each with their votes.
    fn label(&self, act: &Act) {
        let letters = |terms: Terms<'_>| terms.line(&act.label.says).chars().count();
        let letters = most(self.content, letters);
        if letters > LABEL {
            let what = format!("on the projector this label takes {letters} letters.");
            let remedy = format!("Shorten it to {LABEL}: it stands in one line with the votes.");
            self.desk
                .problem(Kind::ProjectorWraps, &act.label.at, what, remedy);
        }
    }

    /// An option stands once more over its reason, beside a word on how good it is.
    fn reason(&self, act: &Act) {
        let option = self.lines(act.in_room(), OPTION);
        let reason = self.lines(act.reason_in_room(), LINE);
        let what = "this reason takes {} lines with its option.";
        let remedy = "Give the option a room_feedback = \"…\", or shorten that";
        let at = &act.reason_in_room().at;
        self.holds(HEADING + option + reason, at, what, remedy);
    }

    fn learning(&self, scenario: &Scenario) {
        let lines = HEADING + self.lines(&scenario.learning, LINE);
        let at = &scenario.learning.at;
        self.holds(lines, at, "this takes {} lines.", "Shorten learning");
    }

    fn holds(&self, lines: usize, at: &Spot, what: &str, remedy: &str) {
        if lines > SCREEN {
            let what = format!(
                "on the projector {}",
                what.replace("{}", &lines.to_string())
            );
            let remedy = format!(
                "{remedy}: a screen holds {SCREEN} lines of {LINE} characters, {OPTION} beside a letter and {TITLE} in a heading."
            );
            self.desk.problem(Kind::ProjectorWraps, at, what, remedy);
        }
    }

    /// How many lines a text takes at the place where it takes most.
    fn lines(&self, text: &Text, width: usize) -> usize {
        let wrapped = |terms: Terms<'_>| wrap(&terms.line(&text.says), width);
        if most(self.content, |terms| wrapped(terms).number_first) {
            number_first(text, self.desk);
        }
        most(self.content, |terms| wrapped(terms).lines)
    }

    /// Before a room, who reads longest reads the best option out.
    fn aside(&self, scenario: &Scenario) {
        let (best, others): (Vec<&Act>, Vec<&Act>) =
            scenario.act.iter().partition(|act| act.is_best());
        let [best] = best.as_slice() else {
            return;
        };
        let (far, way) = most(self.content, |terms| {
            if others.is_empty() || !terms.are_given() {
                return (0, "");
            }
            let long = |act: &Act| terms.line(&act.in_room().says).chars().count();
            let lengths = || others.iter().map(|act| long(act));
            let over = long(best).saturating_sub(lengths().max().unwrap_or_default());
            let shortest = lengths().min().unwrap_or_default();
            let under = shortest.saturating_sub(long(best));
            (over, "longer").max((under, "shorter"))
        });
        if far > ASIDE {
            let what = format!(
                "on the projector the best option is {far} characters {way} than every other."
            );
            let remedy = format!("Bring it or another nearer, to {ASIDE} at most.");
            let at = &best.in_room().at;
            self.desk.problem(Kind::RoomAside, at, what, remedy);
        }
    }
}
