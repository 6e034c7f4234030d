//! Draws the plain pages of a release: `handouts/` beside the packs that are in its folder. It runs
//! on the host when a release is built, and shares every view with the app.

use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::{env, fs};

use briefing::view::handout;
use model::pack::{Desk, Index, Pack, Stage};
use yew::prelude::*;

fn main() -> ExitCode {
    let Some(site) = env::args_os().nth(1).map(PathBuf::from) else {
        eprintln!("paper draws the plain pages of a release. Run `cargo xtask build` instead.");
        return ExitCode::FAILURE;
    };
    match draw_all(&site) {
        Ok(()) => ExitCode::SUCCESS,
        Err(problem) => {
            eprintln!("{problem}");
            ExitCode::FAILURE
        }
    }
}

fn draw_all(site: &Path) -> Result<(), String> {
    let packs = site.join("packs");
    let pages = site.join("handouts");
    let index = read(&packs.join("index.json"), Index::from_text)?;
    write(&pages.join("index.html"), handout::places(&index))?;
    write(&pages.join("missing.html"), handout::missing())?;
    for place in &index.places {
        let pack = packs.join(format!("{}.json", place.id));
        let pack = read(&pack, |text| Pack::of_place(&place.id, text))?;
        let page = pages.join(format!("{}.html", place.id));
        write(&page, handout::reading(&pack))?;
        let stage = site.join("stage").join(format!("{}.json", place.id));
        let stage = read(&stage, |text| Stage::of_place(&place.id, text))?;
        let desk = site.join("desk").join(format!("{}.json", place.id));
        let desk = read(&desk, |text| Desk::of_place(&place.id, text))?;
        let sheets = pages.join(place.id.as_str());
        write(&sheets.join("sheet.html"), handout::sheets(&pack, &stage))?;
        let guide = handout::guide(&pack, &stage, &desk);
        write(&sheets.join("guide.html"), guide)?;
        write(&sheets.join("cards.html"), handout::cards(&pack))?;
        write(&sheets.join("sign-in.html"), handout::sign_in(&pack))?;
    }
    Ok(())
}

fn read<T, Fault: std::fmt::Debug>(
    file: &Path,
    from: impl FnOnce(&str) -> Result<T, Fault>,
) -> Result<T, String> {
    let says = |fault: String| format!("{}: {fault}", file.display());
    let text = fs::read_to_string(file).map_err(|fault| says(fault.to_string()))?;
    from(&text).map_err(|fault| says(format!("{fault:?}")))
}

fn write(file: &Path, page: Html) -> Result<(), String> {
    let says = |fault: std::io::Error| format!("{}: {fault}", file.display());
    if let Some(folder) = file.parent() {
        fs::create_dir_all(folder).map_err(says)?;
    }
    let drawn = drawn(page).map_err(says)?;
    fs::write(file, format!("<!doctype html>{drawn}\n")).map_err(says)
}

#[derive(PartialEq, Properties)]
struct Page {
    html: Html,
}

#[component]
fn Whole(page: &Page) -> Html {
    page.html.clone()
}

fn drawn(html: Html) -> std::io::Result<String> {
    let runtime = tokio::runtime::Builder::new_current_thread().build()?;
    Ok(runtime.block_on(
        yew::LocalServerRenderer::<Whole>::with_props(Page { html })
            .hydratable(false)
            .render(),
    ))
}
