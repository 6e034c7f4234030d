//! The file server, asked as a browser asks.

use std::fs;
use std::io::{Read, Write};
use std::net::TcpStream;
use tempfile::TempDir;
use xtask::site::Site;

/// A small release under `/training/cse/`.
struct Host {
    site: Site,
    _folder: TempDir,
}

impl Host {
    fn new() -> Self {
        let folder = TempDir::new().unwrap();
        for (name, content) in [
            ("index.html", "<h1>page</h1>"),
            ("index.html.br", "page in brotli"),
            ("index.html.gz", "page in gzip"),
            ("app-0123456789abcdef.js", "js"),
            ("app-0123456789abcdef_bg.wasm", "wasm"),
            ("packs/wirral.json", "{}"),
        ] {
            let path = folder.path().join(name);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, content).unwrap();
        }
        let site = Site::start(folder.path(), "/training/cse/").unwrap();
        Self {
            site,
            _folder: folder,
        }
    }

    /// The answer to one request, headers in lower case as the server writes them.
    fn get(&self, path: &str) -> String {
        self.get_with(path, "")
    }

    fn get_with(&self, path: &str, header: &str) -> String {
        let host = self.site.address["http://".len()..]
            .split('/')
            .next()
            .unwrap();
        let mut stream = TcpStream::connect(host).unwrap();
        write!(
            stream,
            "GET {path} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n{header}\r\n"
        )
        .unwrap();
        let mut answer = String::new();
        stream.read_to_string(&mut answer).unwrap();
        answer
    }
}

#[track_caller]
fn says(answer: &str, expected: &str) {
    assert!(answer.contains(expected), "no {expected:?} in:\n{answer}");
}

#[test]
fn a_page_is_found_in_its_sub_folder() {
    let answer = Host::new().get("/training/cse/");
    says(&answer, "HTTP/1.1 200 OK");
    says(&answer, "content-type: text/html");
    says(&answer, "<h1>page</h1>");
}

#[test]
fn a_folder_without_a_slash_leads_to_the_one_with() {
    let answer = Host::new().get("/training/cse");
    says(&answer, "HTTP/1.1 308");
    says(&answer, "location: /training/cse/\r\n");
}

#[test]
fn a_folder_inside_keeps_the_path_it_is_under() {
    let answer = Host::new().get("/training/cse/packs");
    says(&answer, "location: /training/cse/packs/\r\n");
}

#[test]
fn browsers_get_the_smallest_copy_they_understand() {
    let host = Host::new();
    let asked = |encodings| {
        host.get_with(
            "/training/cse/",
            &format!("Accept-Encoding: {encodings}\r\n"),
        )
    };
    let brotli = asked("gzip, deflate, br");
    says(&brotli, "content-encoding: br");
    says(&brotli, "content-type: text/html");
    says(&brotli, "vary: accept-encoding");
    says(&brotli, "page in brotli");
    says(&asked("gzip"), "page in gzip");
    says(&asked("identity"), "<h1>page</h1>");
}

#[test]
fn wasm_has_the_type_that_streaming_needs() {
    let answer = Host::new().get("/training/cse/app-0123456789abcdef_bg.wasm");
    says(&answer, "content-type: application/wasm");
}

#[test]
fn only_hashed_names_are_kept() {
    let host = Host::new();
    let cached = |path| host.get(&format!("/training/cse/{path}"));
    says(&cached("app-0123456789abcdef.js"), "immutable");
    says(&cached("packs/wirral.json"), "cache-control: no-cache");
    says(
        &cached("gone-0123456789abcdef.js"),
        "cache-control: no-cache",
    );
}

#[test]
fn every_answer_is_protected() {
    let host = Host::new();
    for path in ["/training/cse/", "/training/cse/nothing", "/"] {
        let answer = host.get(path);
        for (name, value) in xtask::headers::ALWAYS {
            says(&answer, &format!("{name}: {value}\r\n"));
        }
    }
}

#[test]
fn what_is_not_there_is_not_found() {
    let host = Host::new();
    for path in [
        "/",
        "/index.html",
        "/training/",
        "/training/cse/nothing.js",
        "/training/cse/../../etc/passwd",
        "/training/cse/%2e%2e/%2e%2e/etc/passwd",
    ] {
        says(&host.get(path), "HTTP/1.1 404");
    }
}

#[test]
fn a_dropped_site_gives_its_port_back() {
    let host = Host::new();
    let address = host.site.address["http://".len()..]
        .split('/')
        .next()
        .unwrap()
        .to_owned();
    // A browser's open connection must not hold it up.
    let _open = TcpStream::connect(&address).unwrap();
    drop(host);
    assert!(TcpStream::connect(&address).is_err());
}
