//! Fetching files that lie beside the app.

use gloo::net::http::Request;

/// Why a file did not come.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NetFault {
    /// The host says there is no such file, or something else with this status.
    Status(u16),
    /// The connection failed, or broke before the end.
    Broken,
}

/// The text of a file, its address relative to the page.
///
/// # Errors
/// No connection, a broken one, or a host that answers with anything but success.
pub async fn text(address: &str) -> Result<String, NetFault> {
    let answer = Request::get(address)
        .send()
        .await
        .map_err(|_| NetFault::Broken)?;
    if !answer.ok() {
        return Err(NetFault::Status(answer.status()));
    }
    answer.text().await.map_err(|_| NetFault::Broken)
}
