//! Starts the app in the page's `#app` element.

fn main() {
    briefing::app::start();
}
