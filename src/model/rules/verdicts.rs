//! What is the best answer and what is not.

use super::small::pack;
use crate::event::Step;
use crate::id::ChoiceId;
use crate::verdict::Verdict;

fn verdict(step: Step, choices: &[&str]) -> Option<Verdict> {
    let choices: Vec<ChoiceId> = choices.iter().map(|id| ChoiceId::new(*id)).collect();
    let pack = pack();
    Verdict::of(pack.scenarios.first().unwrap(), step, &choices)
}

#[test]
fn finding_every_sign_is_best_only_with_nothing_beside_them() {
    let noticed = |choices: &[&str]| verdict(Step::Notice, choices).unwrap();
    let every = noticed(&["sign", "other-sign"]);
    assert!(every.is_best());
    for beside in ["circumstance", "reassuring"] {
        let more = noticed(&["sign", "other-sign", beside]);
        let expected = Verdict::Noticed {
            found: 2,
            of: 2,
            beside: 1,
        };
        assert_eq!(more, expected, "{beside}");
        assert!(!more.is_best(), "{beside}");
    }
    assert!(!noticed(&["sign"]).is_best(), "one sign of two");
    assert!(!noticed(&[]).is_best(), "nothing at all");
}

#[test]
fn what_could_be_a_sign_is_right_either_way() {
    assert_eq!(
        verdict(Step::Notice, &["sign", "other-sign", "maybe"]),
        verdict(Step::Notice, &["sign", "other-sign"])
    );
}

#[test]
fn one_answer_alone_is_the_best() {
    for step in [Step::Recognise, Step::Act] {
        assert!(verdict(step, &["best"]).unwrap().is_best());
    }
    for choice in ["possible", "unlikely"] {
        assert!(!verdict(Step::Recognise, &[choice]).unwrap().is_best());
    }
    for choice in ["incomplete", "delays", "unsafe"] {
        assert!(!verdict(Step::Act, &[choice]).unwrap().is_best());
    }
    assert_eq!(verdict(Step::Act, &["no-such-choice"]), None);
}
