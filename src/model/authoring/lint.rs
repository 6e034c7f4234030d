//! The language lint: patterns of wording that blames, labels or tells too much, and what to say
//! instead. Patterns cannot judge context; they prompt a person, whose reason is kept.

use fancy_regex::Regex;

use super::desk::Desk;
use super::read::Text;
use super::spot::Spot;
use super::written::{Accepted, Content};
use super::{Kind, Source};

const FILE: &str = "content/language-lint.tsv";

/// What staff should never do: read only in the best actions, since a wrong one may well name it.
const BEST_ACTIONS_ONLY: &str = "L40";

/// A rule of the lint.
pub struct Rule {
    id: String,
    blocks: bool,
    pattern: Regex,
    allow: Option<Regex>,
    prefer: String,
}

/// The rules, a line each: id, severity, pattern, allow, prefer, source, with tabs between.
pub fn rules(sources: &[Source], desk: &Desk) -> Vec<Rule> {
    let file = Spot::start(FILE);
    let Some(source) = sources.iter().find(|source| source.path == FILE) else {
        desk.problem(
            Kind::FileMissing,
            &file,
            "this file is missing.",
            "Put the language lint’s list back.",
        );
        return Vec::new();
    };
    let mut rules = Vec::new();
    let mut offset = 0;
    for (number, line) in source.text.split('\n').enumerate() {
        let at = file.at(offset);
        offset += line.len() + 1;
        if number == 0 || line.trim().is_empty() {
            continue;
        }
        match rule(line.trim_end_matches('\r')) {
            Ok(rule) => rules.push(rule),
            Err(what) => {
                let remedy = "A line has six parts with tabs between: id, E or W, pattern, allow, prefer, source.";
                desk.problem(Kind::LintRule, &at, what, remedy);
            }
        }
    }
    rules
}

fn rule(line: &str) -> Result<Rule, String> {
    let columns: Vec<&str> = line.split('\t').collect();
    let &[id, severity, pattern, allow, prefer, _source] = columns.as_slice() else {
        return Err(format!("this line has {} parts.", columns.len()));
    };
    let blocks = match severity {
        "E" => true,
        "W" => false,
        _ => return Err(format!("the severity of {id} is “{severity}”.")),
    };
    let regex = |pattern: &str| {
        Regex::new(&format!("(?i){pattern}"))
            .map_err(|_| format!("a pattern of {id} is not well formed."))
    };
    let allow = if allow.is_empty() {
        None
    } else {
        Some(regex(allow)?)
    };
    let prefer = prefer.trim_end_matches('.').to_owned();
    Ok(Rule {
        id: id.to_owned(),
        blocks,
        pattern: regex(pattern)?,
        allow,
        prefer,
    })
}

impl Rule {
    /// What it finds in an evened text, as parts of it. A pattern that gives up on a text (it
    /// would take too long) finds nothing there.
    fn finds(&self, text: &Text) -> Vec<(usize, usize)> {
        let parts = |pattern: &Regex| -> Vec<(usize, usize)> {
            let found = pattern.find_iter(&*text.says).map_while(Result::ok);
            found.map(|found| (found.start(), found.end())).collect()
        };
        let allowed = self.allow.as_ref().map(parts).unwrap_or_default();
        let mut found = parts(&self.pattern);
        found.retain(|part| !allowed.iter().any(|allowed| overlap(*part, *allowed)));
        found
    }

    fn reads_all(&self) -> bool {
        self.id != BEST_ACTIONS_ONLY
    }
}

fn overlap(one: (usize, usize), other: (usize, usize)) -> bool {
    one.0 < other.1 && other.0 < one.1
}

/// Reads every text that a reader will meet, and what reviewers accepted.
pub fn run(content: &Content, rules: &[Rule], desk: &Desk) {
    let mut used = vec![false; content.accepted.len()];
    for said in desk.said().iter() {
        let text = said.evened();
        let rules = rules.iter().filter(|rule| rule.reads_all());
        rules.for_each(|rule| read(&text, rule, &content.accepted, &mut used, desk));
    }
    let acts = content.scenarios.iter().flat_map(|scenario| &scenario.act);
    let best = acts.filter(|act| act.is_best());
    for text in best.flat_map(|act| [Some(&act.text), act.room.as_ref()]) {
        let Some(text) = text.map(Text::evened) else {
            continue;
        };
        let rules = rules.iter().filter(|rule| rule.id == BEST_ACTIONS_ONLY);
        rules.for_each(|rule| read(&text, rule, &content.accepted, &mut used, desk));
    }
    for (accepted, used) in content.accepted.iter().zip(used) {
        review(accepted, used, rules, desk);
    }
}

fn read(text: &Text, rule: &Rule, accepted: &[Accepted], used: &mut [bool], desk: &Desk) {
    for (start, end) in rule.finds(text) {
        let mut is_accepted = false;
        for (accepted, used) in accepted.iter().zip(used.iter_mut()) {
            let phrase = accepted.text.evened().says;
            let covers = |(at, _): (usize, &str)| overlap((start, end), (at, at + phrase.len()));
            if accepted.rule.is == rule.id && text.says.match_indices(&phrase).any(covers) {
                *used = true;
                is_accepted = true;
            }
        }
        let (id, prefer) = (&rule.id, &rule.prefer);
        let words = text.says.get(start..end).unwrap_or_default();
        let at = text.spot(start);
        if rule.blocks {
            let what = format!("“{words}” must not be published ({id}).");
            desk.problem(Kind::LintError, &at, what, format!("Prefer: {prefer}."));
        } else if !is_accepted {
            let what = format!("“{words}” needs a recorded reason ({id}).");
            let remedy = format!(
                "Prefer: {prefer}; or record in content/language-accepted.toml why it is right here."
            );
            desk.problem(Kind::LintWarning, &at, what, remedy);
        }
    }
}

fn review(accepted: &Accepted, used: bool, rules: &[Rule], desk: &Desk) {
    let id = &accepted.rule.is;
    match rules.iter().find(|rule| rule.id == *id) {
        None => {
            let what = format!("there is no rule {id}.");
            desk.problem(
                Kind::AcceptedRefused,
                &accepted.rule.at,
                what,
                "See content/language-lint.tsv for the rules.",
            );
        }
        Some(rule) if rule.blocks => {
            let what = format!("{id} cannot be accepted.");
            desk.problem(
                Kind::AcceptedRefused,
                &accepted.rule.at,
                what,
                format!("Change the words. Prefer: {}.", rule.prefer),
            );
        }
        Some(_) if !used => {
            let what = format!("{id} no longer finds “{}”.", accepted.text.says);
            desk.problem(
                Kind::AcceptedUnused,
                &accepted.text.at,
                what,
                "Take this entry out.",
            );
        }
        Some(_) => {}
    }
}
