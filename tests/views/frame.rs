//! What stands around every screen.

use briefing::view::{self, Frame};
use briefing::words;
use model::pack::{Pack, Status};
use yew::prelude::*;

use crate::drawn::{Drawn, in_status, nobody, packs, segments};

fn frame(pack: &Pack, overdue: bool, notice: Option<&str>) -> Drawn {
    let segments = segments(pack);
    let props = Frame {
        at: Some(&pack.id),
        place: Some(&pack.name),
        address: "#/".into(),
        home: "#/".into(),
        segments: &segments,
        governance: Some((&pack.governance, overdue)),
        notice,
        told: "",
        others: true,
    };
    Drawn::of(view::frame(&props, html! {}, &nobody()))
}

#[test]
fn every_screen_says_how_far_its_pack_has_been_checked() {
    for (status, says) in [
        (Status::Draft, words::footer::DRAFT),
        (Status::SignedOff, words::footer::SIGNED_OFF),
        (Status::Withdrawn, words::footer::WITHDRAWN),
    ] {
        let drawn = frame(&in_status(status), false, None);
        // Between its dots, since "not yet signed off" holds "signed off".
        drawn.says(&format!(" · {says} · "));
        for other in [
            words::footer::DRAFT,
            words::footer::SIGNED_OFF,
            words::footer::WITHDRAWN,
        ] {
            if other != says {
                drawn.does_not_say(&format!(" · {other} · "));
            }
        }
    }
}

#[test]
fn a_withdrawn_pack_is_never_called_signed_off() {
    let pack = in_status(Status::Withdrawn);
    frame(&pack, false, None).does_not_say(words::footer::SIGNED_OFF);
    frame(&pack, true, None).does_not_say(words::footer::SIGNED_OFF);
}

#[test]
fn every_screen_says_when_the_next_review_is_due_or_was() {
    for pack in packs() {
        frame(pack, false, None)
            .says("review due")
            .does_not_say("review was due")
            .says(words::report::OPEN);
        frame(pack, true, None)
            .says("review was due")
            .says("check with your safeguarding lead")
            .does_not_say("review due");
    }
}

#[test]
fn a_notice_is_seen_when_there_is_one_and_takes_no_room_when_there_is_none() {
    let tag = |drawn: &Drawn| {
        let mut tags = drawn.0.split('<');
        let tag = tags.find(|tag| tag.contains("class=\"notice\""));
        tag.unwrap().split('>').next().unwrap().to_owned()
    };
    let noticed = frame(&packs()[0], false, Some(words::trouble::NOT_KEPT));
    noticed.says(words::trouble::NOT_KEPT);
    assert!(!tag(&noticed).contains(" hidden"), "{}", tag(&noticed));
    let none = frame(&packs()[0], false, None);
    assert!(tag(&none).contains(" hidden"), "{}", tag(&none));
}
