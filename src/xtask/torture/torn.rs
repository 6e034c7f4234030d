//! A journal whose last line was half written when the browser was killed.

use super::broke;
use super::kills::{back_again, begins_to_answer};
use super::page::Page;
use crate::browsers::Browser;
use crate::{problem::Problem, site::Site, walk::files};
use std::fs::{self, File};
use std::path::{Path, PathBuf};

/// How often the same journal is torn.
const LIVES: usize = 4;

/// How many answers each life of a browser gives at least.
const ANSWERS: usize = 10;

/// How many bytes are torn off: part of the last line, and no more.
const TORN: u64 = 37;

/// Kills a browser and tears the end of its journal, again and again, while local storage comes to
/// write nothing at all. All but the line that was torn must be there again. Returns how many answers
/// are lost. Firefox has a database for this, which heals by itself, so nothing is torn there.
pub async fn end(browser: Browser, site: &Site) -> Result<usize, Problem> {
    if browser != Browser::Chromium {
        return Ok(0);
    }
    let profile = tempfile::tempdir().map_err(broke)?;
    let (mut said, mut sure, mut lost) = (0, 0, 0);
    for life in 0..=LIVES {
        let page = Page::opens(browser, profile.path()).await?;
        let there = back_again(&page, site, sure).await?;
        lost += sure.saturating_sub(there);
        if life == LIVES {
            break;
        }
        begins_to_answer(&page, site).await?;
        let mut new = 0;
        while new < ANSWERS {
            new = page.said().await?;
        }
        drop(page);
        said += new;
        // The torn line may have been one of them.
        sure = there + new - 1;
        tear(profile.path())?;
    }
    println!(
        "  end of the journal torn {LIVES} times: {said} answers said to be saved, {lost} lost beyond the torn"
    );
    Ok(lost)
}

fn tear(profile: &Path) -> Result<(), Problem> {
    let kept = profile.join("Default");
    fs::remove_dir_all(kept.join("Local Storage")).map_err(broke)?;
    let journal = files(&kept.join("IndexedDB"))?;
    let is_log = |path: &&PathBuf| path.extension().is_some_and(|it| it == "log");
    // Their names are numbers, so the last is the one that is written to.
    let log = journal.iter().rfind(is_log);
    let log = log.ok_or_else(|| broke("there is no log of the journal"))?;
    let file = File::options().write(true).open(log).map_err(broke)?;
    let length = file.metadata().map_err(broke)?.len();
    file.set_len(length.saturating_sub(TORN)).map_err(broke)
}
