// Starts the app. The only JavaScript of ours: it fetches in parallel all that the app needs first,
// and says so in words when the app cannot start.

/** Which window of a group session the address asks for, if it does: those have their own program. */
const groupWindow = () =>
  /^#\/[a-z][a-z0-9-]{0,59}\/(trainer|projector)\/?$/.exec(location.hash)?.[1];

const group = groupWindow();
const program = document.querySelector(group ? "#app" : "script[data-js]").dataset;
const here = (address) => new URL(address, document.baseURI).href;

/** Fetches at once; whoever waits for it is told when it fails, and until then nobody is. */
function early(address, options) {
  const answer = fetch(here(address), options);
  answer.catch(() => {});
  return answer;
}

/**
 * Fetches what the address asks for, long before the app has been compiled. It is asked for anew
 * each time, since a pack may be replaced at any time, and the app takes it from here: a preload
 * would do the same, but WebKit fetches what was preloaded a second time.
 */
function fetchFirst() {
  const [, name] = /^#\/([a-z][a-z0-9-]{0,59})(\/|$)/.exec(location.hash) ?? [];
  if (name === "settings") {
    return;
  }
  const own = ["about", "accessibility", "privacy"].includes(name);
  const address = own ? `pages/${name}.json` : `packs/${name ?? "index"}.json`;
  if (globalThis.early?.address !== address) {
    globalThis.early = { address, answer: early(address, { cache: "no-cache" }) };
  }
}

/** Switches on the program's own styles. Where they do not come, the page's own have to do. */
function dress() {
  const sheets = document.querySelectorAll(`link[disabled]${group ? "" : ":not([data-group])"}`);
  return Promise.all([...sheets].map((sheet) => new Promise((done) => {
    sheet.onload = done;
    sheet.onerror = done;
    sheet.disabled = false;
  })));
}

/** Looks as the reader left it, before anybody sees something else. */
function resume() {
  const folder = location.pathname.replace(/[^/]*$/, "");
  try {
    const theme = localStorage.getItem(`seven-minute-briefing:${folder}:@theme`);
    document.documentElement.dataset.theme = theme ?? "system";
    // Whoever stepped away and reloaded sees nothing of what lies behind the neutral page.
    if (sessionStorage.getItem(`seven-minute-briefing:${folder}:@away`) !== null) {
      document.documentElement.dataset.away = "";
      document.title = document.getElementById("app").dataset.away;
    }
  } catch {
    // Storage is blocked, so nothing was chosen.
  }
}

resume();
if (group) {
  document.documentElement.dataset.group = group;
}
// One program does not know the other's screens. Nothing is lost: each shows what is kept.
addEventListener("hashchange", () => {
  if (group || groupWindow()) {
    location.reload();
  }
});
const wasm = early(program.wasm);
const dressed = dress();
fetchFirst();
// A link of the first screen may be followed before there is an app to follow it.
addEventListener("hashchange", fetchFirst);

try {
  const app = await import(here(program.js));
  // Nobody should see the app undressed.
  await dressed;
  await app.default({ module_or_path: wasm });
  removeEventListener("hashchange", fetchFirst);
} catch (why) {
  console.error(why);
  delete document.documentElement.dataset.away;
  const panel = document.getElementById("cannot-start");
  if (panel) {
    document.getElementById("loading").hidden = true;
    panel.hidden = false;
    // The link alone would lose the part of the address that says where the reader was.
    document.getElementById("reload").addEventListener("click", (event) => {
      event.preventDefault();
      location.reload();
    });
    // Whoever chooses a place now asks for another try.
    addEventListener("hashchange", () => location.reload());
  }
}
