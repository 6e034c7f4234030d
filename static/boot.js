// Starts the app. The only JavaScript of ours: it fetches in parallel all that the app needs first,
// and says so in words when the app cannot start.

const script = document.querySelector("script[data-js][data-wasm]");
const here = (address) => new URL(address, document.baseURI).href;

/** Fetches at once; whoever waits for it is told when it fails, and until then nobody is. */
function early(address, options) {
  const answer = fetch(here(address), options);
  answer.catch(() => {});
  return answer;
}

const wasm = early(script.dataset.wasm);

// The address says which pack is wanted, long before the app has been compiled. It is asked for
// anew each time, since a pack may be replaced at any time, and the app takes it from here: a
// preload would do the same, but WebKit fetches what was preloaded a second time.
const place = /^#\/([a-z][a-z0-9-]{0,59})(\/|$)/.exec(location.hash);
const pack = place ? `packs/${place[1]}.json` : "packs/index.json";
globalThis.early = { address: pack, answer: early(pack, { cache: "no-cache" }) };

try {
  const app = await import(here(script.dataset.js));
  await app.default({ module_or_path: wasm });
} catch (why) {
  console.error(why);
  const panel = document.getElementById("cannot-start");
  if (panel) {
    document.getElementById("loading").hidden = true;
    panel.hidden = false;
    // The link alone would lose the part of the address that says where the reader was.
    document.getElementById("reload").addEventListener("click", (event) => {
      event.preventDefault();
      location.reload();
    });
  }
}
