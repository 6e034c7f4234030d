//! Windows and screens: opening the projector's, filling its screen, keeping that awake.

use wasm_bindgen::JsValue;
use wasm_bindgen_futures::spawn_local;

use super::loose;

/// The window of this name, opened or brought to the front; nothing where the browser blocks it.
pub struct Opened(JsValue);

/// Opens an address within the app in a window of its own. Only within a click do browsers allow
/// that. On a second screen it begins in the middle, and moves when [`Opened::onto_other_screen`]
/// may say where that is.
pub fn open(hash: &str, name: &str) -> Option<Opened> {
    let window = loose::global(&["window"])?;
    let features = "popup,width=1280,height=720";
    let opened = loose::call(
        &window,
        "open",
        &[hash.into(), name.into(), features.into()],
    )?;
    (!opened.is_null() && !opened.is_undefined()).then_some(Opened(opened))
}

impl Opened {
    /// Moves it onto a screen other than this window's, where the browser may tell of screens and
    /// the user agrees. Otherwise it stays where it is, to be dragged.
    pub fn onto_other_screen(self) {
        spawn_local(async move {
            let _ = self.moved().await;
        });
    }

    async fn moved(self) -> Option<()> {
        let window = loose::global(&["window"])?;
        let details = loose::answer(loose::call(&window, "getScreenDetails", &[])).await?;
        let here = loose::get(&details, "currentScreen")?;
        let screens: js_sys::Array = loose::get(&details, "screens")?.into();
        let other = screens.iter().find(|screen| *screen != here)?;
        let side = |name| loose::get(&other, name);
        let corner = [side("availLeft")?, side("availTop")?];
        loose::call(&self.0, "moveTo", &corner)?;
        let size = [side("availWidth")?, side("availHeight")?];
        loose::call(&self.0, "resizeTo", &size)?;
        Some(())
    }
}

/// Lets the page fill the screen, unless it does.
pub fn fill_screen() {
    if fills_screen() {
        return;
    }
    spawn_local(async move {
        let page = loose::global(&["document", "documentElement"]);
        let asked = page.and_then(|page| loose::call(&page, "requestFullscreen", &[]));
        // Where it is refused, the picture stays in its window.
        let _ = loose::answer(asked).await;
    });
}

/// Whether the page fills the screen.
fn fills_screen() -> bool {
    loose::global(&["document", "fullscreenElement"]).is_some()
}

/// Asks that the screen stays awake while the page can be seen. It has to be asked anew whenever
/// the page comes back into view.
pub fn keep_awake() {
    spawn_local(async move {
        let lock = loose::global(&["navigator", "wakeLock"]);
        let asked = lock.and_then(|lock| loose::call(&lock, "request", &["screen".into()]));
        // A browser that refuses may let the screen sleep: a touch of any key wakes it.
        let _ = loose::answer(asked).await;
    });
}

/// How large the page is, in pixels.
pub fn size() -> (u32, u32) {
    let side = |name| {
        let side = loose::global(&["window", name]).and_then(|side| side.as_f64());
        side.unwrap_or_default() as u32
    };
    (side("innerWidth"), side("innerHeight"))
}

/// Lets the page leave the full screen. One that fills nothing has nothing to leave, and must not ask.
pub fn leave_screen() {
    if !fills_screen() {
        return;
    }
    spawn_local(async move {
        let document = loose::global(&["document"]);
        let asked = document.and_then(|document| loose::call(&document, "exitFullscreen", &[]));
        // The user may have left it meanwhile.
        let _ = loose::answer(asked).await;
    });
}
