// Starts the app. The only JavaScript of ours: it fetches in parallel what the app will ask for
// first, loads the module, and says so in words when the app cannot start.

const script = document.querySelector("script[data-js][data-wasm]");
const here = (address) => new URL(address, document.baseURI).href;

// The address says which pack is wanted, long before the app has been compiled.
const place = /^#\/([a-z][a-z0-9-]{0,59})(\/|$)/.exec(location.hash);
const preload = document.createElement("link");
preload.rel = "preload";
preload.as = "fetch";
preload.crossOrigin = "anonymous";
preload.href = here(place ? `packs/${place[1]}.json` : "packs/index.json");
document.head.append(preload);

function cannotStart(why) {
  console.error(why);
  const panel = document.getElementById("cannot-start");
  if (!panel) return;
  document.getElementById("loading").hidden = true;
  panel.hidden = false;
}

try {
  const app = await import(here(script.dataset.js));
  await app.default({ module_or_path: here(script.dataset.wasm) });
} catch (why) {
  cannotStart(why);
}
