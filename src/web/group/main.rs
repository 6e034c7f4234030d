//! Starts the trainer's program in the page's `#app` element: the desk, or the projector's picture.

#[cfg(target_arch = "wasm32")]
#[global_allocator]
static ALLOCATOR: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();

fn main() {
    briefing::group::start();
}
