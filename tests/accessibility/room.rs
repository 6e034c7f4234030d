//! What eyes and cameras make of the room's picture, where only its points tell.

use std::io::Cursor;

use rqrr::PreparedImage;
use serde_json::{Value, json};
use xtask::screens::{Colours, Look};

use crate::visits::{Visit, every_screen};

/// A common projector.
const STAGE: Look = Look::new(1280, 720, Colours::Light);

/// How colours can be seen, as the browser that shows them so calls it: all of them, none, or with
/// one of three kinds of cone missing.
const SIGHTS: [&str; 5] = [
    "none",
    "achromatopsia",
    "deuteranopia",
    "protanopia",
    "tritanopia",
];

/// A picture of the window: red, green and blue of each point, row by row.
struct Picture {
    width: usize,
    points: Vec<[u8; 3]>,
}

impl Picture {
    async fn of(visit: &Visit) -> Self {
        let picture = visit.visitor.client.screenshot().await;
        let picture = picture.expect("a picture of the window");
        let mut reader = png::Decoder::new(Cursor::new(picture))
            .read_info()
            .expect("a picture");
        let mut bytes = vec![0; reader.output_buffer_size().expect("one that fits")];
        let info = reader.next_frame(&mut bytes).expect("its points");
        let points = bytes.chunks_exact(info.color_type.samples());
        Self {
            width: info.width as usize,
            points: points.map(|one| [one[0], one[1], one[2]]).collect(),
        }
    }

    /// The point in the middle of what a selector finds; with `before`, so far left of its edge.
    async fn at(&self, visit: &Visit, selector: &str, before: Option<f64>) -> [u8; 3] {
        let script = "const { left, top, width, height } =
                document.querySelector(arguments[0]).getBoundingClientRect();
            return [arguments[1] === null ? left + width / 2 : left - arguments[1], top + height / 2]";
        let at = visit
            .asks(script, vec![json!(selector), json!(before)])
            .await;
        let number = |of: &Value| of.as_f64().expect("a number") as usize;
        self.points[number(&at[1]) * self.width + number(&at[0])]
    }
}

/// How much light a colour gives off, as WCAG reckons it.
fn light([red, green, blue]: [u8; 3]) -> f64 {
    let linear = |part: u8| {
        let part = f64::from(part) / 255.0;
        if part <= 0.040_45 {
            part / 12.92
        } else {
            ((part + 0.055) / 1.055).powf(2.4)
        }
    };
    0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
}

/// The contrast of two colours, as WCAG reckons it: 1 to 21.
fn contrast(one: [u8; 3], other: [u8; 3]) -> f64 {
    let (one, other) = (light(one), light(other));
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

#[tokio::test]
async fn votes_stand_out_and_apart_however_colours_are_seen() {
    let mut visit = Visit::starts().await;
    let of_two = ["room-split", "room-split-dark"];
    for screen in every_screen().filter(|one| of_two.contains(&one.name)) {
        visit.goes_to(screen).await;
        visit.looks(STAGE).await;
        for sight in SIGHTS {
            visit
                .cdp(
                    "Emulation.setEmulatedVisionDeficiency",
                    json!({ "type": sight }),
                )
                .await;
            let picture = Picture::of(&visit).await;
            let first = picture.at(&visit, ".split .first rect", None).await;
            let second = picture.at(&visit, ".split .second rect", None).await;
            let ground = picture.at(&visit, ".split .first rect", Some(3.0)).await;
            for (what, one, other, least) in [
                ("before on its ground", first, ground, 3.0),
                ("after on its ground", second, ground, 3.0),
                ("before beside after", first, second, 1.5),
            ] {
                let there = contrast(one, other);
                println!("{} {sight}: {what} {there:.2}", screen.name);
                if there < least {
                    visit.wrong(screen.name, format!("{sight}: {what} only {there:.2}"));
                }
            }
        }
    }
    visit.ends().await;
}

#[tokio::test]
async fn a_camera_reads_the_address_of_the_invitation() {
    let visit = Visit::starts().await;
    let screen = every_screen().find(|one| one.name == "room-invitation");
    visit.goes_to(screen.expect("that screen")).await;
    visit.looks(STAGE).await;
    let picture = Picture::of(&visit).await;
    let (width, height) = (picture.width, picture.points.len() / picture.width);
    let mut seen = PreparedImage::prepare_from_greyscale(width, height, |x, y| {
        (light(picture.points[y * width + x]).sqrt() * 255.0) as u8
    });
    let read: Vec<_> = seen
        .detect_grids()
        .iter()
        .map(|code| code.decode())
        .collect();
    let [Ok((_, address))] = read.as_slice() else {
        panic!("{read:?}");
    };
    let here = visit
        .asks("return location.href.split('#')[0]", Vec::new())
        .await;
    assert_eq!(
        Some(address.as_str()),
        here.as_str()
            .map(|here| format!("{here}#/wirral"))
            .as_deref()
    );
    visit.ends().await;
}
