//! `cargo xtask screenshots`: a picture of every screen in every state, on a phone and on a desk,
//! in light, dark and forced colours, with one page on which to look at all of them.

use crate::browsers::{Browser, install};
use crate::screens::{self, Colours, Host, Look, Screen, Visitor};
use crate::{problem::Problem, project, release};
use base64::{Engine, engine::general_purpose::STANDARD};
use serde_json::json;
use std::fs;
use std::path::Path;
use std::time::Instant;

/// The smallest phone there is, an ordinary one, and a desk.
const SIZES: [(u32, u32); 3] = [(320, 640), (390, 844), (1280, 800)];

/// The projectors that there are: of 4:3, of 16:10 and of 16:9.
const PROJECTORS: [(u32, u32); 3] = [(1024, 768), (1280, 800), (1920, 1080)];

/// The largest screen that is looked at, and the states that stand for all of them there.
const LARGEST: (u32, u32) = (3840, 2160);
const AT_THE_LARGEST: [&str; 5] = [
    "choose",
    "welcome-fresh",
    "slide-4",
    "act",
    "results-partly",
];

/// Pictures every screen, or those whose names hold `only`.
pub fn run(only: Option<&str>) -> Result<(), Problem> {
    let wanted = |screen: &&Screen| only.is_none_or(|only| screen.name.contains(only));
    let chosen: Vec<_> = screens::all().filter(wanted).collect();
    if chosen.is_empty() {
        let names: Vec<_> = screens::all().map(|screen| screen.name).collect();
        return Err(Problem::new(
            format!("No screen has {:?} in its name.", only.unwrap_or_default()),
            format!("The screens are: {}.", names.join(", ")),
        ));
    }
    install::ensure(Browser::Chromium)?;
    release::build()?;
    let folder = project::screenshots();
    fs::create_dir_all(&folder).map_err(|error| Problem::with_file(&folder, &error))?;
    println!(
        "Picturing {} screens (about {} s)",
        chosen.len(),
        chosen.len() * 3
    );
    let start = Instant::now();
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .map_err(|error| Problem::with_file(&folder, &error))?;
    let rows = runtime.block_on(pictures(&chosen, &folder))?;
    let page = folder.join("index.html");
    fs::write(&page, contact_sheet(&rows)).map_err(|error| Problem::with_file(&page, &error))?;
    let many: usize = rows.iter().map(|(_, files)| files.len()).sum();
    println!(
        "{many} pictures in {:.0} s; look at all of them in {}",
        start.elapsed().as_secs_f32(),
        project::shown(&page)
    );
    Ok(())
}

/// The pictures of each screen, by the names of their files.
type Rows = Vec<(&'static str, Vec<String>)>;

async fn pictures(chosen: &[&Screen], folder: &Path) -> Result<Rows, Problem> {
    let visitor = Visitor::starts(Browser::Chromium, &project::dist()).await?;
    let mut rows = Vec::new();
    for screen in chosen {
        visitor.goes_to(screen).await?;
        let mut files = Vec::new();
        for look in looks(screen) {
            visitor.looks(look).await?;
            let file = format!("{}-{}.png", screen.name, look.name());
            picture(&visitor, &folder.join(&file)).await?;
            files.push(file);
        }
        rows.push((screen.name, files));
    }
    visitor.leaves().await?;
    Ok(rows)
}

fn looks(screen: &Screen) -> impl Iterator<Item = Look> {
    let largest = AT_THE_LARGEST.contains(&screen.name).then_some(LARGEST);
    let sizes = match screen.host {
        Host::Room => PROJECTORS,
        _ => SIZES,
    };
    sizes
        .into_iter()
        .chain(largest)
        .flat_map(|(width, height)| {
            [Colours::Light, Colours::Dark, Colours::Forced]
                .map(|colours| Look::new(width, height, colours))
        })
}

/// Pictures the whole page, however far it goes on below the window.
async fn picture(visitor: &Visitor, path: &Path) -> Result<(), Problem> {
    let taken = visitor
        .cdp(
            "Page.captureScreenshot",
            json!({ "captureBeyondViewport": true }),
        )
        .await?;
    let bytes = taken["data"]
        .as_str()
        .and_then(|text| STANDARD.decode(text).ok());
    let bytes = bytes.ok_or_else(|| {
        Problem::new(
            format!("Chromium gave no picture for {}.", project::shown(path)),
            "Run the same command again.",
        )
    })?;
    fs::write(path, bytes).map_err(|error| Problem::with_file(path, &error))
}

fn contact_sheet(rows: &Rows) -> String {
    let mut page = String::from(
        "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><title>Screens</title>\n\
         <style>body{font:1rem system-ui;background:#888}figure{display:inline-block;margin:.5rem;\
         vertical-align:top}img{max-inline-size:22rem;max-block-size:30rem;display:block}</style>\n",
    );
    for (name, files) in rows {
        page.push_str(&format!("<h2>{name}</h2>\n"));
        for file in files {
            let says = file.trim_start_matches(name).trim_start_matches('-');
            let says = says.trim_end_matches(".png");
            page.push_str(&format!(
                "<figure><figcaption>{says}</figcaption>\
                 <a href=\"{file}\"><img src=\"{file}\" alt=\"{name} {says}\" loading=\"lazy\"></a>\
                 </figure>\n"
            ));
        }
    }
    page
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_picture_is_on_the_page_under_its_screen() {
        let rows = vec![("slide-1", vec!["slide-1-320x640-dark.png".to_owned()])];
        let page = contact_sheet(&rows);
        assert!(page.contains("<h2>slide-1</h2>"), "{page}");
        assert!(
            page.contains("<figcaption>320x640-dark</figcaption>"),
            "{page}"
        );
    }

    #[test]
    fn what_stands_for_all_is_there() {
        for name in AT_THE_LARGEST {
            assert!(screens::all().any(|screen| screen.name == name), "{name}");
        }
    }
}
