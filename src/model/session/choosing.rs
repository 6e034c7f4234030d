//! Choosing situations for a team beforehand.

use crate::id::{CategoryId, PointId, ScenarioId};
use crate::pack::{ActVerdict, Pack, Scenario};
use crate::shuffle::{order, rank};

use super::evidence::{CaseKept, Evidence};

/// A point is hard for a group if more than so many per mille missed the best answer before they
/// talked. With seven in ten right, a short explanation does; with fewer, talking helps (Mazur, peer
/// instruction).
const HARD: u32 = 300;

/// What a trainer wishes for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Wish {
    /// Where it happens: the first part of a setting, such as "School".
    pub setting: Option<String>,
    /// What it may be.
    pub category: Option<CategoryId>,
}

impl Wish {
    /// Whether a situation is of that kind.
    pub fn fits(&self, scenario: &Scenario) -> bool {
        let setting = self.setting.as_deref();
        let category = self.category.as_ref();
        setting.is_none_or(|setting| setting_of(scenario) == setting)
            && category.is_none_or(|category| scenario.categories.contains(category))
    }
}

/// Where a situation happens, without what is going on there: "School" of "School, registration".
pub fn setting_of(scenario: &Scenario) -> &str {
    scenario
        .setting
        .split(',')
        .next()
        .unwrap_or_default()
        .trim()
}

/// The settings of a place's situations, each once, in the order of their names.
pub fn settings(pack: &Pack) -> Vec<&str> {
    let mut settings: Vec<&str> = pack.scenarios.iter().map(setting_of).collect();
    order(&mut settings, |setting| *setting);
    settings.dedup();
    settings
}

/// So many situations that fit a wish: each must-get-right point once before any comes again, first
/// those that the last group found hardest; on each point one that it has not just had, as long as
/// there is one. The same seed always gives the same ones.
///
/// `last` is the record of the team's last session, if there was one.
pub fn choose(
    pack: &Pack,
    wish: &Wish,
    last: Option<&Evidence>,
    count: usize,
    seed: u64,
) -> Vec<ScenarioId> {
    let mut bank: Vec<&Scenario> = pack.scenarios.iter().filter(|one| wish.fits(one)).collect();
    order(&mut bank, |scenario| {
        (was_had(last, scenario), rank(seed, scenario.id.as_str()))
    });
    let mut points: Vec<&PointId> = pack.points.iter().map(|point| &point.id).collect();
    order(&mut points, |point| {
        std::cmp::Reverse(hardness(pack, last, point))
    });
    let mut chosen = Vec::new();
    while chosen.len() < count && !bank.is_empty() {
        let before = bank.len();
        for point in &points {
            let found = bank.iter().position(|one| one.point == **point);
            if let Some(at) = found.filter(|_| chosen.len() < count) {
                chosen.push(bank.remove(at).id.clone());
            }
        }
        if bank.len() == before {
            // What is on no point of the place comes last.
            chosen.push(bank.remove(0).id.clone());
        }
    }
    chosen
}

/// What a trainer may want to know of a situation before choosing it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Why {
    /// The last group had it.
    Had,
    /// The last group found its point hard.
    Hard,
}

/// What the record of the team's last session says of a situation.
pub fn why(pack: &Pack, last: Option<&Evidence>, scenario: &Scenario) -> Option<Why> {
    if was_had(last, scenario) {
        return Some(Why::Had);
    }
    let hardness = hardness(pack, last, &scenario.point)?;
    (hardness > HARD).then_some(Why::Hard)
}

fn was_had(last: Option<&Evidence>, scenario: &Scenario) -> bool {
    let mut had = last.iter().flat_map(|last| &last.situations);
    had.any(|case| case.id == scenario.id)
}

/// How hard a group found a situation: of those who voted for an option before the talk, how many
/// per mille did not vote for the best. None where nobody did.
pub fn hard(case: &CaseKept) -> Option<u32> {
    let (mut all, mut best) = (0_u32, 0_u32);
    for option in &case.options {
        let [first, _] = option.hands;
        all += first;
        best += if option.verdict == Some(ActVerdict::Best) {
            first
        } else {
            0
        };
    }
    ((all - best) * 1000).checked_div(all)
}

fn hardness(pack: &Pack, last: Option<&Evidence>, point: &PointId) -> Option<u32> {
    let cases = last.iter().flat_map(|last| &last.situations);
    let on_point = |case: &&CaseKept| {
        let scenario = pack.scenario(&case.id);
        scenario.is_some_and(|scenario| scenario.point == *point)
    };
    cases.filter(on_point).filter_map(hard).max()
}
