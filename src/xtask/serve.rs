//! `cargo xtask serve`: from a fresh clone to the training in a browser.

use crate::command::command;
use crate::{problem::Problem, project, release, site::Site};
use std::io::ErrorKind;
use std::net::{Ipv4Addr, TcpListener};

/// The port where none is asked for.
pub const PORT: u16 = 8080;

/// Builds the release and serves it until it is stopped.
pub fn run(port: u16, open: bool) -> Result<(), Problem> {
    // Before the build: nobody should wait minutes to be told that the port is taken.
    let listener = hold(port)?;
    release::build()?;
    let site = Site::on(listener, &project::dist(), "/")?;
    println!("\nThe training is at {}\nCtrl-C stops it.", site.address);
    if open && let Err(problem) = show(&site.address) {
        eprintln!("{problem}");
    }
    site.run();
    Ok(())
}

fn hold(port: u16) -> Result<TcpListener, Problem> {
    TcpListener::bind((Ipv4Addr::LOCALHOST, port)).map_err(|error| {
        let what = match error.kind() {
            ErrorKind::AddrInUse => format!("Port {port} is taken by another program."),
            ErrorKind::PermissionDenied => format!("Port {port} is for administrators only."),
            _ => format!("Port {port} cannot be used: {error}."),
        };
        let other = if port == PORT { PORT + 1 } else { PORT };
        Problem::new(
            what,
            format!("Choose another: cargo xtask serve --port {other}"),
        )
    })
}

fn show(address: &str) -> Result<(), Problem> {
    let mut opener = match std::env::consts::OS {
        "macos" => command("open"),
        "windows" => command("explorer"),
        _ => command("xdg-open"),
    };
    // Not waited for: some openers stay for as long as the browser does.
    opener.arg(address).spawn().map(drop).map_err(|_| {
        Problem::new(
            "No browser could be opened from here.",
            "Open the address above by hand.",
        )
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_taken_port_is_named_with_another_to_use() {
        let taken = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
        let port = taken.local_addr().unwrap().port();
        let problem = hold(port).unwrap_err().to_string();
        assert!(
            problem.contains(&format!("Port {port} is taken")),
            "{problem}"
        );
        assert!(problem.contains("--port 8080"), "{problem}");
    }
}
