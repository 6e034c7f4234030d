//! A running WebDriver server.

use super::{Browser, capabilities::is_root, display::Display, install};
use crate::problem::Problem;
use std::io;
use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};
use tempfile::TempDir;

/// How long a driver may take to answer. A busy machine's first start has taken eight seconds.
const PATIENCE: Duration = Duration::from_secs(30);

/// How many ports are tried: another program may take one before the driver listens there, which
/// then ends at once.
const PORTS: usize = 3;

/// A driver, and with it every browser it starts. All of them end when it is dropped.
#[derive(Debug)]
pub struct Driver {
    /// Where it listens, for example `http://127.0.0.1:41234`.
    pub address: String,
    process: Child,
    /// Where its browsers draw, if they have to.
    _display: Option<Display>,
    /// For the profiles of its browsers, which nobody clears away when a test ends in the middle.
    _folder: TempDir,
}

impl Driver {
    /// Starts the driver of a browser on a free port and waits until it listens.
    pub fn start(browser: Browser) -> Result<Self, Problem> {
        for _ in 0..PORTS {
            if let Some(driver) = Self::start_once(browser)? {
                return Ok(driver);
            }
        }
        Err(Problem::new(
            format!("The driver of {} does not answer.", browser.name()),
            "Check that browser and driver have the same version, and install both anew.",
        ))
    }

    /// None where it does not come to listen.
    fn start_once(browser: Browser) -> Result<Option<Self>, Problem> {
        let Some(program) = browser.driver() else {
            return Err(install::missing(browser));
        };
        let (port, folder) = free_port()
            .and_then(|port| Ok((port, TempDir::new()?)))
            .map_err(|error| not_started(browser, &error))?;
        let mut command = Command::new(program);
        command
            .arg(format!("--port={port}"))
            .env("TMPDIR", folder.path())
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null());
        let display = (browser.needs_display() && !Display::is_there())
            .then(Display::start)
            .transpose()?;
        if let Some(display) = &display {
            command.env("DISPLAY", &display.name);
        }
        if browser == Browser::WebKit && is_root() {
            // Its sandbox cannot be set up by root. Only then is it left out.
            command.env("WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS", "1");
        }
        #[cfg(unix)]
        {
            use std::os::unix::process::CommandExt;
            // A group of its own, so that the browsers can be ended with it.
            command.process_group(0);
        }
        let process = command
            .spawn()
            .map_err(|error| not_started(browser, &error))?;
        let mut driver = Self {
            address: format!("http://127.0.0.1:{port}"),
            process,
            _display: display,
            _folder: folder,
        };
        Ok(driver.listens(port).then_some(driver))
    }

    fn listens(&mut self, port: u16) -> bool {
        let address = SocketAddr::from((Ipv4Addr::LOCALHOST, port));
        let start = Instant::now();
        while TcpStream::connect(address).is_err() {
            let ended = self.process.try_wait().ok().flatten().is_some();
            if ended || start.elapsed() > PATIENCE {
                return false;
            }
            thread::sleep(Duration::from_millis(20));
        }
        true
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        #[cfg(unix)]
        {
            use rustix::process::{Pid, Signal, kill_process_group};
            // It may have ended by itself: then there is nothing to end.
            let _ = kill_process_group(Pid::from_child(&self.process), Signal::KILL);
        }
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

fn free_port() -> io::Result<u16> {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?;
    Ok(listener.local_addr()?.port())
}

fn not_started(browser: Browser, error: &io::Error) -> Problem {
    Problem::new(
        format!("The driver of {} does not start: {error}.", browser.name()),
        "Install it anew, then run the same command again.",
    )
}
