//! A static host like those the training is put on: one folder of files under some path, with
//! precompressed copies and the headers the README asks for. `cargo xtask serve` and the journeys
//! use the same one, so what is tested is what is seen.

use crate::{headers, problem::Problem};
use axum::Router;
use axum::extract::{Request, State};
use axum::http::{HeaderName, HeaderValue, StatusCode, Uri, header};
use axum::response::{IntoResponse, Redirect, Response};
use std::io::ErrorKind::{NotADirectory, NotFound};
use std::net::{Ipv4Addr, TcpListener};
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread::{self, JoinHandle};
use tokio::runtime;
use tokio::sync::oneshot;
use tower_http::services::ServeDir;

/// A running server. It ends when dropped.
#[derive(Debug)]
pub struct Site {
    /// Where its first page is, with the sub-folder and a slash at the end.
    pub address: String,
    asked: Arc<AtomicUsize>,
    stop: Option<oneshot::Sender<()>>,
    thread: Option<JoinHandle<()>>,
}

impl Site {
    /// Serves `folder` under `base`, for example `/training/cse/`, on a free port.
    pub fn start(folder: &Path, base: &str) -> Result<Self, Problem> {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).map_err(not_started)?;
        Self::on(listener, folder, base)
    }

    /// Serves `folder` under `base` on a port that is already held.
    pub fn on(listener: TcpListener, folder: &Path, base: &str) -> Result<Self, Problem> {
        assert!(
            base.starts_with('/') && base.ends_with('/'),
            "a base is a folder: /training/cse/, not {base}"
        );
        let address = listener.local_addr().map_err(not_started)?;
        listener.set_nonblocking(true).map_err(not_started)?;
        let runtime = runtime::Builder::new_current_thread()
            .enable_io()
            .build()
            .map_err(not_started)?;
        let listener = {
            // tokio takes a socket only inside the runtime that will wait for it.
            let _inside = runtime.enter();
            tokio::net::TcpListener::from_std(listener).map_err(not_started)?
        };
        let asked = Arc::new(AtomicUsize::new(0));
        let place = Place {
            asked: asked.clone(),
            base: base.to_owned(),
            files: ServeDir::new(folder)
                .redirect_path_prefix(base.trim_end_matches('/'))
                .precompressed_br()
                .precompressed_gzip(),
        };
        let (stop, stopped) = oneshot::channel();
        let thread = thread::spawn(move || {
            runtime.block_on(async {
                tokio::select! {
                    () = serve(listener, place) => {}
                    _ = stopped => {}
                }
            });
            // Not a graceful end: browsers hold their connections open and would hold this up.
            runtime.shutdown_background();
        });
        Ok(Self {
            address: format!("http://{address}{base}"),
            asked,
            stop: Some(stop),
            thread: Some(thread),
        })
    }

    /// How often anybody asked it for anything.
    pub fn asked(&self) -> usize {
        self.asked.load(Ordering::Relaxed)
    }

    /// Serves until the process ends.
    pub fn run(mut self) {
        if let Some(thread) = self.thread.take() {
            // An error is a panic of the server, which has been printed.
            let _ = thread.join();
        }
    }
}

impl Drop for Site {
    fn drop(&mut self) {
        drop(self.stop.take());
        if let Some(thread) = self.thread.take() {
            let _ = thread.join();
        }
    }
}

#[derive(Clone)]
struct Place {
    asked: Arc<AtomicUsize>,
    base: String,
    files: ServeDir,
}

async fn serve(listener: tokio::net::TcpListener, place: Place) {
    let answers = Router::new().fallback(answer).with_state(place);
    if let Err(error) = axum::serve(listener, answers).await {
        eprintln!("The web server stopped: {error}");
    }
}

async fn answer(State(place): State<Place>, request: Request) -> Response {
    place.asked.fetch_add(1, Ordering::Relaxed);
    let path = request.uri().path().to_owned();
    let mut response = place.find(&path, request).await;
    let kept = match response.status() {
        status if status.is_success() => headers::cache_control(&path),
        // What fails today may be there tomorrow, whatever its name.
        _ => "no-cache",
    };
    let headers = response.headers_mut();
    for (name, value) in headers::ALWAYS {
        headers.insert(
            HeaderName::from_static(name),
            HeaderValue::from_static(value),
        );
    }
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static(kept));
    response
}

impl Place {
    async fn find(mut self, path: &str, mut request: Request) -> Response {
        if format!("{path}/") == self.base {
            // Without the slash, the page would look for its files one folder too high.
            return Redirect::permanent(&self.base).into_response();
        }
        let Some(inner) = path.strip_prefix(&self.base).and_then(inner) else {
            return nothing_here();
        };
        *request.uri_mut() = inner;
        match self.files.try_call(request).await {
            Ok(found) if found.status() == StatusCode::NOT_FOUND => nothing_here(),
            Ok(found) => found.into_response(),
            Err(error) if matches!(error.kind(), NotFound | NotADirectory) => nothing_here(),
            Err(error) => (StatusCode::INTERNAL_SERVER_ERROR, error.to_string()).into_response(),
        }
    }
}

fn inner(path: &str) -> Option<Uri> {
    format!("/{path}").parse().ok()
}

fn nothing_here() -> Response {
    let text = "There is nothing at this address.\n";
    (StatusCode::NOT_FOUND, text).into_response()
}

fn not_started(error: std::io::Error) -> Problem {
    Problem::new(
        format!("The web server could not start: {error}."),
        "Check that this machine allows programs to listen on 127.0.0.1.",
    )
}
