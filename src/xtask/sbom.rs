//! `cargo xtask build --sbom`: a bill of what the release is made of, as CycloneDX 1.6, for whoever has
//! to know what runs on their machines. It names the crates whose code is in the wasm, not those that
//! only build or test it; and no time and no number drawn at random, so that the same release always
//! has the same bill.

use crate::command::{answer, cargo, command};
use crate::toolchain::WASM;
use crate::{problem::Problem, project};
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::PathBuf;
use toml::Table;

/// The package that the release is built from.
const APP: &str = "seven-minute-briefing";

/// Where the bill is written.
pub fn file() -> PathBuf {
    project::root().join("target/sbom.cdx.json")
}

/// Writes the bill.
pub fn write() -> Result<(), Problem> {
    let tree = answer(cargo().args([
        "tree",
        "--locked",
        "--target",
        WASM,
        "--package",
        APP,
        "--edges",
        "normal,no-proc-macro",
        "--prefix",
        "depth",
        "--format",
        "\t{p}\t{l}\t{r}\t",
    ]));
    let tree = tree.ok_or_else(|| {
        Problem::new(
            "cargo does not say what the app depends on.",
            "Run `cargo tree --locked` and correct what it names.",
        )
    })?;
    let lock = project::root().join("Cargo.lock");
    let unread = |error| Problem::with_file(&lock, &error);
    let sums = checksums(&fs::read_to_string(&lock).map_err(unread)?);
    let compiler = answer(command("rustc").arg("--version")).unwrap_or_default();
    let bill = format!("{:#}\n", bill(&crates(&tree), &sums, compiler.trim()));
    fs::write(file(), bill).map_err(|error| Problem::with_file(&file(), &error))
}

/// A crate of the app.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Crate {
    name: String,
    version: String,
    /// Whether it is a part of this project.
    own: bool,
    licence: String,
    page: String,
    uses: BTreeSet<String>,
}

/// The crates of a tree as cargo prints it with depths; the app is the first.
fn crates(tree: &str) -> Vec<Crate> {
    let mut crates: Vec<Crate> = Vec::new();
    let mut above: Vec<String> = Vec::new();
    for line in tree.lines() {
        let mut parts = line.split('\t');
        let depth = parts.next().and_then(|depth| depth.parse::<usize>().ok());
        let (Some(depth), Some(package)) = (depth, parts.next()) else {
            continue;
        };
        let mut words = package.split(' ');
        let name = words.next().unwrap_or_default();
        let version = words.next().unwrap_or_default().trim_start_matches('v');
        let id = format!("{name}@{version}");
        above.truncate(depth);
        if let Some(user) = above.last()
            && let Some(user) = crates.iter_mut().find(|one| one.id() == *user)
        {
            user.uses.insert(id.clone());
        }
        above.push(id.clone());
        if crates.iter().all(|one| one.id() != id) {
            crates.push(Crate {
                name: name.to_owned(),
                version: version.to_owned(),
                own: package.contains('('),
                // As it was written before SPDX said otherwise.
                licence: parts.next().unwrap_or_default().replace('/', " OR "),
                page: parts.next().unwrap_or_default().to_owned(),
                uses: BTreeSet::new(),
            });
        }
    }
    crates
}

impl Crate {
    fn id(&self) -> String {
        format!("{}@{}", self.name, self.version)
    }

    fn component(&self, sums: &BTreeMap<String, String>) -> Value {
        let id = self.id();
        let mut it = json!({
            "type": "library",
            "bom-ref": id,
            "name": self.name,
            "version": self.version,
        });
        if !self.licence.is_empty() {
            it["licenses"] = json!([{ "expression": self.licence }]);
        }
        if !self.own {
            it["purl"] = json!(format!("pkg:cargo/{id}"));
        }
        if let Some(sum) = sums.get(&id) {
            it["hashes"] = json!([{ "alg": "SHA-256", "content": sum }]);
        }
        if !self.page.is_empty() {
            it["externalReferences"] = json!([{ "type": "vcs", "url": self.page }]);
        }
        it
    }
}

/// What the lock file says each crate's package hashes to.
fn checksums(lock: &str) -> BTreeMap<String, String> {
    let lock: Table = lock.parse().unwrap_or_default();
    let packages = lock.get("package").and_then(|all| all.as_array());
    let text = |package: &toml::Value, key| Some(package.get(key)?.as_str()?.to_owned());
    let sum = |package: &toml::Value| {
        let id = format!("{}@{}", text(package, "name")?, text(package, "version")?);
        Some((id, text(package, "checksum")?))
    };
    packages.into_iter().flatten().filter_map(sum).collect()
}

fn bill(crates: &[Crate], sums: &BTreeMap<String, String>, compiler: &str) -> Value {
    let mut app = crates.first().cloned().unwrap_or_default().component(sums);
    app["type"] = json!("application");
    // Built with the app, and so in it.
    let std = json!({
        "type": "library",
        "bom-ref": "std",
        "name": "std",
        "version": compiler.split(' ').nth(1).unwrap_or_default(),
        "licenses": [{ "expression": "MIT OR Apache-2.0" }],
        "externalReferences": [{ "type": "vcs", "url": "https://github.com/rust-lang/rust" }],
    });
    let others = crates.iter().skip(1).map(|one| one.component(sums));
    let depends = |(at, one): (usize, &Crate)| {
        let mut uses: Vec<&str> = one.uses.iter().map(String::as_str).collect();
        if at == 0 {
            uses.push("std");
        }
        json!({ "ref": one.id(), "dependsOn": uses })
    };
    json!({
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "version": 1,
        "metadata": { "component": app },
        "components": others.chain([std]).collect::<Vec<_>>(),
        "dependencies": crates.iter().enumerate().map(depends).collect::<Vec<_>>(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const TREE: &str = "0\tapp v0.1.0 (/here)\tMIT\t\t\n\
        1\tgloo v0.11.0\tMIT/Apache-2.0\thttps://example.org/gloo\t\n\
        2\tjs-sys v0.3.1\tMIT\t\t\n\
        1\tjs-sys v0.3.1\tMIT\t\t (*)\n";

    #[test]
    fn every_crate_is_named_once_with_what_it_uses() {
        let crates = crates(TREE);
        let ids: Vec<_> = crates.iter().map(Crate::id).collect();
        assert_eq!(ids, ["app@0.1.0", "gloo@0.11.0", "js-sys@0.3.1"]);
        let uses: Vec<_> = crates[0].uses.iter().collect();
        assert_eq!(uses, ["gloo@0.11.0", "js-sys@0.3.1"]);
        assert_eq!(crates[1].uses.len(), 1);
    }

    #[test]
    fn the_bill_says_where_a_crate_is_from_and_what_it_hashes_to() {
        let lock = "[[package]]\nname = 'gloo'\nversion = '0.11.0'\nchecksum = 'ab'\n";
        let bill = bill(&crates(TREE), &checksums(lock), "rustc 1.95.0 (x)");
        let gloo = &bill["components"][0];
        assert_eq!(gloo["purl"], "pkg:cargo/gloo@0.11.0");
        assert_eq!(gloo["licenses"][0]["expression"], "MIT OR Apache-2.0");
        assert_eq!(gloo["hashes"][0]["content"], "ab");
        assert_eq!(bill["metadata"]["component"]["type"], "application");
        assert!(bill["metadata"]["component"].get("purl").is_none());
        assert_eq!(bill["components"][2]["version"], "1.95.0");
    }

    /// What the standard asks of every bill.
    #[test]
    fn the_real_bill_is_whole() {
        write().unwrap();
        let bill: Value = serde_json::from_str(&fs::read_to_string(file()).unwrap()).unwrap();
        assert_eq!(bill["bomFormat"], "CycloneDX");
        assert_eq!(bill["specVersion"], "1.6");
        let components = bill["components"].as_array().unwrap();
        let mut refs: BTreeSet<&str> = BTreeSet::new();
        refs.extend(bill["metadata"]["component"]["bom-ref"].as_str());
        for one in components {
            assert!(one["name"].is_string() && one["type"] == "library", "{one}");
            assert!(refs.insert(one["bom-ref"].as_str().unwrap()), "{one} twice");
            let ours = one["name"] == "model" || one["name"] == "std";
            assert!(ours || one["hashes"][0]["content"].as_str().unwrap().len() == 64);
        }
        for name in ["yew@", "wasm-bindgen@", "model@"] {
            assert!(refs.iter().any(|one| one.starts_with(name)), "no {name}");
        }
        for name in ["toml@", "fantoccini@", "proptest@", "yew-macro@", "syn@"] {
            assert!(
                !refs.iter().any(|one| one.starts_with(name)),
                "{name} is not in the wasm"
            );
        }
        for one in bill["dependencies"].as_array().unwrap() {
            assert!(refs.contains(one["ref"].as_str().unwrap()), "{one}");
            for used in one["dependsOn"].as_array().unwrap() {
                assert!(refs.contains(used.as_str().unwrap()), "{used}");
            }
        }
    }
}
