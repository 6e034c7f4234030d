//! What is walked in WebKitGTK too, the nearest that Linux has to Safari. Its browser draws into a
//! screen and starts slowly, so these are the walks on which engines may differ: moving through the
//! app, what is kept, and two windows on one session.

/// Journeys, by the beginnings of their names.
const WALKED: &[&str] = &[
    "walk::a_member_of_staff_trains_in_wirral",
    "walk::the_way_to_report_is_one_touch_away",
    "away::stepping_away_hides_everything",
    "away::three_presses_of_shift",
    "record::a_record_names_who",
    "keeping::what_is_picked_survives_a_reload",
    "keeping::two_tabs_agree",
    "keeping::where_local_storage_is_full",
    "keeping::what_another_app_clears",
    "group::windows::",
    "group::projector::",
    "group::typed::a_question_that_was_being_typed",
    "group::keys::every_key_does_what_it_says_at_the_projector",
    "group::record::",
];

const NO_PAPER: &str = "its driver prints no page";
const NO_COMING_BACK: &str = "a browser that is driven keeps nothing beyond its end";
const NO_SIZES: &str = "its driver gives the window no size below 447 and the page none at all";

/// Journeys that its driver cannot go, each with the reason.
const LEFT_OUT: &[(&str, &str)] = &[
    ("print::", NO_PAPER),
    ("hostile::", NO_PAPER),
    ("offline::", NO_COMING_BACK),
    ("keeping::who_leaves_half_way", NO_COMING_BACK),
    ("places::the_place_that_was_opened_last", NO_COMING_BACK),
    ("stores::where_the_journal_alone", NO_COMING_BACK),
    ("group::fits::", NO_SIZES),
];

/// The arguments that choose them.
pub fn walked() -> Vec<&'static str> {
    let left_out = LEFT_OUT.iter().flat_map(|(name, _)| ["--skip", name]);
    let walked = WALKED.iter().copied();
    ["--test", "journeys", "--"]
        .into_iter()
        .chain(walked)
        .chain(left_out)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::project;
    use std::fs;

    /// The file of a journey's name, and the beginning of its own in there.
    fn is_of_a_journey(name: &str) -> bool {
        let (modules, journey) = name.rsplit_once("::").unwrap_or(("", name));
        let path = format!("tests/journeys/{}.rs", modules.replace("::", "/"));
        let text = fs::read_to_string(project::root().join(path));
        text.is_ok_and(|text| text.contains(&format!("async fn {journey}")))
    }

    #[test]
    fn every_name_is_of_a_journey() {
        let left_out = LEFT_OUT.iter().map(|(name, _)| name);
        for name in WALKED.iter().chain(left_out) {
            assert!(is_of_a_journey(name), "{name}");
        }
        assert!(!is_of_a_journey("walk::nobody"));
    }
}
