// Starts the app. It fetches in parallel all that the app needs first, and says so in words when the
// app cannot start or has stopped. With sw.js, and the line in Trunk.toml, all JavaScript of ours.

/** Which window of a group session the address asks for, if it does: those have their own program. */
const groupWindow = () =>
  /^#\/[a-z][a-z0-9-]{0,59}\/(trainer|projector)\/?$/.exec(location.hash)?.[1];

const group = groupWindow();
const program = document.querySelector(group ? "#app" : "script[data-js]").dataset;
const folder = location.pathname.replace(/[^/]*$/, "");
const here = (address) => new URL(address, document.baseURI).href;
const key = (name) => `seven-minute-briefing:${folder}:@${name}`;

/** Fetches at once; whoever waits for it is told when it fails, and until then nobody is. */
function early(address, options) {
  const answer = fetch(here(address), options);
  answer.catch(() => {});
  return answer;
}

/** The first part of the address after `#`: a place, or one of the app's own pages. */
function named() {
  return /^#\/([a-z][a-z0-9-]{0,59})(\/|$)/.exec(location.hash)?.[1];
}

const isOwn = (name) => ["about", "accessibility", "privacy", "settings"].includes(name);

/** What was fetched before the app asked for it. */
let first;

/** Whether the program has been compiled. */
let runs = false;

/**
 * Fetches what the address asks for, long before the app has been compiled, and the app takes it from
 * here: a preload would do the same, but WebKit fetches what was preloaded a second time.
 */
function fetchFirst() {
  const name = named();
  offerPage(name);
  if (name === "settings") {
    return;
  }
  // What a room must not see never comes to its screen.
  const packs = group === "projector" ? "stage" : "packs";
  const address = isOwn(name) ? `pages/${name}.json` : `${packs}/${name ?? "index"}.json`;
  if (first?.address !== address) {
    first = { address, answer: anew(address) };
  }
}

/** Asks the host whether what is cached is still right: a pack may be replaced at any time. */
function anew(address) {
  return early(address, { cache: "no-cache" });
}

/** A file that is on its way already, which can be taken once, or a fresh one. */
function fetched(address) {
  if (first?.address !== address) {
    return anew(address);
  }
  const { answer } = first;
  first = undefined;
  return answer;
}

/** For the app: the text of a file, cut before it becomes one, or the status that came in its place. */
globalThis.textOf = async (address, most) => {
  const answer = await fetched(address);
  if (!answer.ok) {
    throw answer.status;
  }
  return (await answer.blob()).slice(0, most).text();
};

/** For the app: what the journal holds, empty where local storage holds the very same. */
globalThis.unlikeHere = (keys, texts) => {
  try {
    return texts.map((text, at) => localStorage.getItem(keys[at]) === text ? "" : text);
  } catch {
    // Storage is blocked.
    return texts;
  }
};

/** Lets every offer of a plain page lead to the place's. */
function offerPage(name) {
  for (const offer of document.querySelectorAll(".as-page a")) {
    offer.href = `handouts/${!name || isOwn(name) ? "index" : name}.html`;
  }
}

/** Switches on the program's own styles. Where they do not come, the page's own have to do. */
function dress() {
  const sheets = document.querySelectorAll(`link[disabled]${group ? "" : ":not([data-group])"}`);
  return Promise.all([...sheets].map((sheet) => new Promise((done) => {
    sheet.onload = done;
    sheet.onerror = done;
    // The trainer's has no address until it is wanted: Firefox fetches what is disabled as well.
    if (sheet.dataset.href) {
      sheet.href = sheet.dataset.href;
    }
    sheet.disabled = false;
  })));
}

/** Compiles while it comes. A host that calls it by a wrong type costs that advantage, no more. */
async function compile(answer) {
  const wasm = await answer;
  return wasm.headers.get("content-type") === "application/wasm"
    ? Promise.race([WebAssembly.compileStreaming(wasm), cutShort()])
    : WebAssembly.compile(await wasm.arrayBuffer());
}

const wait = (time) => new Promise((done) => setTimeout(done, time));

/** Fails where the program was cut short: Firefox 140 waits for ever for the rest of what has ended. */
async function cutShort() {
  const address = here(program.wasm);
  while (performance.getEntriesByName(address).length === 0) {
    await wait(1000);
  }
  await wait(3000);
  if (!runs && !WebAssembly.validate(await (await early(address, { cache: "force-cache" })).arrayBuffer())) {
    throw new WebAssembly.CompileError("cut short");
  }
  return new Promise(() => {});
}

/**
 * Lets the browser begin a new file for what it keeps, before anything more is written. Chromium adds to
 * the log that it has. One that was killed while it wrote leaves a torn end; what Chromium 156 adds
 * behind that makes it throw all of it away at the start after next. To remove a database, it puts the
 * log away and begins another.
 */
function renew() {
  try {
    const name = key("renewal");
    const asked = indexedDB.open(name);
    asked.onsuccess = () => {
      asked.result.close();
      indexedDB.deleteDatabase(name);
    };
  } catch {
    // There is no journal either.
  }
}

/** Looks as the reader left it, before anybody sees something else. */
function resume() {
  try {
    document.documentElement.dataset.theme = localStorage.getItem(key("theme")) ?? "system";
  } catch {
    // Storage is blocked, so nothing was chosen.
  }
  // Whoever stepped away and reloaded sees nothing of what lies behind the neutral page.
  if (isAway()) {
    hide(true);
  }
}

function isAway() {
  try {
    return sessionStorage.getItem(key("away")) !== null;
  } catch {
    return false;
  }
}

const root = document.documentElement;
const resting = document.getElementById("resting");
const comeBack = resting.querySelector("button");
const title = document.title;

/** Puts the neutral page in front of everything, or takes it away. */
function hide(away) {
  root.toggleAttribute("data-away", away);
  document.title = away ? resting.dataset.title : title;
}

/** Whether the app is there, which minds all that itself. */
let minds = false;

/** Steps away, or comes back, while there is no app: it has not started yet, or has stopped. */
function stepAway(away) {
  try {
    if (away) {
      sessionStorage.setItem(key("away"), "");
    } else {
      sessionStorage.removeItem(key("away"));
    }
  } catch {
    // Storage is blocked: it lasts until a reload.
  }
  hide(away);
  document.querySelector("#stopped .unless-away")?.toggleAttribute("hidden", away);
  const headings = [...document.querySelectorAll("h1")];
  const heading = headings.find((one) => one.getClientRects().length > 0);
  heading.tabIndex = -1;
  heading.focus();
}

/** Steps away at three presses of Shift alone within five seconds, as in src/model/presses.rs. */
function mindShift() {
  let alone = false;
  let presses = [];
  addEventListener("keydown", (event) => {
    alone = event.key === "Shift";
    presses = alone ? presses : [];
  });
  addEventListener("keyup", (event) => {
    if (minds || event.key !== "Shift" || !alone) {
      return;
    }
    alone = false;
    const now = performance.now();
    presses = [...presses.filter((at) => now - at <= 5000), now];
    if (presses.length === 3 && !("away" in root.dataset)) {
      stepAway(true);
    }
  });
}

/** What lets a reader step away who has to wait for the app. */
function mindAway() {
  // A room is stepped away from in another way.
  if (!group) {
    const button = document.getElementById("step-away");
    button.hidden = false;
    button.addEventListener("click", () => stepAway(true));
    mindShift();
  }
  comeBack.addEventListener("click", () => stepAway(false));
}

/** Waits until the reader comes back. */
const isBack = () => new Promise((done) => comeBack.addEventListener("click", done, { once: true }));

/**
 * Translators and other extensions replace, wrap and move what the app has put somewhere, and it
 * would not find it there. So each call that would fail goes to what stands in its place now, and
 * a text that was replaced comes back when it changes. Translators then translate it again.
 */
function standFirm() {
  const instead = new WeakMap();
  new MutationObserver((changes) => {
    const added = new Set(changes.flatMap((change) => [...change.addedNodes]));
    for (const { addedNodes, removedNodes, previousSibling, nextSibling } of changes) {
      const near = [...addedNodes, previousSibling, nextSibling].find((node) => added.has(node));
      removedNodes.forEach((node) => instead.set(node, near));
    }
  }).observe(document.getElementById("app"), { childList: true, subtree: true });

  const childOf = (parent, node) => {
    let child = parent.contains(node) ? node : instead.get(node);
    while (child && child.parentNode !== parent) {
      child = child.parentNode;
    }
    return child ?? null;
  };
  const { insertBefore, removeChild } = Node.prototype;
  Node.prototype.insertBefore = function (node, before) {
    return insertBefore.call(this, node, before && childOf(this, before));
  };
  Node.prototype.removeChild = function (node) {
    const child = childOf(this, node);
    return child ? removeChild.call(this, child) : node;
  };
  const value = Object.getOwnPropertyDescriptor(Node.prototype, "nodeValue");
  Object.defineProperty(Node.prototype, "nodeValue", {
    ...value,
    set(text) {
      if (!this.isConnected) {
        instead.get(this)?.replaceWith(this);
      }
      value.set.call(this, text);
    },
  });
}

/**
 * Yew puts off the rest of its work by `setTimeout(…, 0)`. A page that is not in view, such as a desk
 * behind a full screen, may wait a second for that; for a message it does not wait. And a page that
 * goes would never do it, nor hear that it goes.
 */
function goOnUnseen() {
  const { setTimeout: later, clearTimeout: never } = globalThis;
  const { port1, port2 } = new MessageChannel();
  const turns = new Map();
  const drop = (id) => {
    turns.delete(id);
    never(id);
  };
  const take = (id) => {
    const does = turns.get(id);
    drop(id);
    does?.();
  };
  port1.onmessage = ({ data }) => take(data);
  globalThis.setTimeout = (does, time, ...more) => {
    if (time !== 0 || typeof does !== "function") {
      return later(does, time, ...more);
    }
    const id = later(() => take(id), 0);
    turns.set(id, () => does(...more));
    if (document.hidden) {
      port2.postMessage(id);
    }
    return id;
  };
  globalThis.clearTimeout = drop;
  globalThis.clearInterval = drop;
  addEventListener("visibilitychange", () => {
    if (document.hidden) {
      [...turns.keys()].forEach((id) => port2.postMessage(id));
    }
  });
  addEventListener("pagehide", () => {
    // Whatever is put off meanwhile comes too, but not without end.
    let most = 1000;
    for (const id of turns.keys()) {
      if (most-- === 0) {
        break;
      }
      try {
        take(id);
      } catch (why) {
        reportError(why);
      }
    }
  });
}

/** Says that the app cannot start, and why as far as it is known. */
function cannotStart(panel, why) {
  document.getElementById("loading").hidden = true;
  document.getElementById("slow").hidden = true;
  const reason = panel.querySelector(`[data-why=${why}]`);
  if (reason) {
    reason.hidden = false;
  }
  panel.hidden = false;
  reloadElsewhere();
}

/** Whoever goes elsewhere now asks for another try. */
function reloadElsewhere() {
  addEventListener("hashchange", () => location.reload());
}

/** Takes away an app that has stopped, and says what to do. */
function stop() {
  const app = document.getElementById("app");
  const panel = document.getElementById("stopped");
  if (!app) {
    return;
  }
  if (group === "projector") {
    // A room sees no message. The last picture stays, and follows again after a fresh start, unless
    // it was the start that failed.
    if (performance.now() > 10_000) {
      location.reload();
    }
    return;
  }
  const unkept = document.querySelector("main > .notice:not([hidden])") !== null;
  panel.querySelector(".kept").hidden = unkept;
  panel.querySelector(".unkept").hidden = !unkept;
  panel.querySelector(".unless-away").hidden = isAway();
  offerPage(named());
  app.remove();
  minds = false;
  panel.hidden = false;
  reloadElsewhere();
  if (!isAway()) {
    document.title = panel.querySelector("h1").innerText;
  }
}

/** An app that stops half-way throws out of its program, wherever it was called from. */
function stopped({ error, reason }) {
  const why = error ?? reason;
  if (why instanceof WebAssembly.RuntimeError || /wasm/.test(why?.stack)) {
    stop();
  }
}

/** Whether the browser runs any program at all: here, the empty one. */
function isAllowed() {
  try {
    return !!new WebAssembly.Module(Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0));
  } catch {
    return false;
  }
}

/**
 * Keeps the app for when there is no network, once it runs. Where that is not possible, all works the
 * same with one.
 */
async function keep() {
  const address = here("sw.js");
  // The page's policy knows no other address, and lets nobody else name one.
  const policy = globalThis.trustedTypes?.createPolicy("offline", { createScriptURL: () => address });
  await navigator.serviceWorker.register(policy?.createScriptURL("") ?? address);
  const { active } = await navigator.serviceWorker.ready;
  const fetched = performance.getEntriesByType("resource").map((one) => one.name);
  active.postMessage([...fetched, here(program.js), here("packs/index.json")]);
}

/**
 * Forgets which places were opened here, and whether the trainer's part was: what stays is kept for
 * everybody.
 */
async function forgetPlaces() {
  const ofSome = /^(packs|stage|desk|handouts)\/(?!(index|paper|dial|missing)\.)|^group-/;
  // What is on its way must not be kept after all.
  performance.clearResourceTimings();
  navigator.serviceWorker?.controller?.postMessage("forget");
  const names = (await globalThis.caches?.keys()) ?? [];
  for (const name of names.filter((one) => one.startsWith(key("").slice(0, -1)))) {
    const cache = await caches.open(name);
    const opened = (await cache.keys()).filter(({ url }) => ofSome.test(url.slice(here("./").length)));
    await Promise.all(opened.map((one) => cache.delete(one)));
  }
}

// For the app, which has no other use for what is kept.
globalThis.forgetPlaces = (told) => forgetPlaces().then(() => told(true), () => told(false));

resume();
if (group) {
  root.dataset.group = group;
}
if (group === "projector") {
  // A room sees no message, whatever becomes of the program.
  document.querySelectorAll("#slow, #cannot-start, #stopped").forEach((one) => one.remove());
}
mindAway();
// One program does not know the other's screens. Nothing is lost: each shows what is kept.
addEventListener("hashchange", () => {
  if (group || groupWindow()) {
    location.reload();
  }
});
// On its way since the page's head was read, where this is the learner's.
const wasm = compile(globalThis.wasm ?? early(program.wasm));
wasm.catch(() => {});
const dressed = dress();
fetchFirst();
renew();
// A link of the first screen may be followed before there is an app to follow it.
addEventListener("hashchange", fetchFirst);
addEventListener("click", (event) => {
  // The link alone would lose the part of the address that says where the reader was.
  if (event.target.closest?.(".reload")) {
    event.preventDefault();
    location.reload();
  }
});

try {
  const app = await import(here(program.js));
  // Nobody should see the app undressed.
  await dressed;
  const compiled = await wasm;
  runs = true;
  standFirm();
  goOnUnseen();
  addEventListener("error", stopped);
  addEventListener("unhandledrejection", stopped);
  // Where the browser remembers nothing for a page, the app would not know.
  while ("away" in root.dataset && !isAway()) {
    await isBack();
  }
  await app.default({ module_or_path: compiled });
  if (!document.getElementById("app")) {
    // It has stopped as it started, and said so.
    throw new WebAssembly.RuntimeError("stopped");
  }
  minds = true;
  delete root.dataset.away;
  removeEventListener("hashchange", fetchFirst);
  // What is in view comes first.
  setTimeout(() => keep().catch(() => {}), 2000);
} catch (why) {
  console.error(why);
  const panel = document.getElementById("cannot-start");
  if (group === "projector" && !runs) {
    // A room sees its title meanwhile, and needs nobody to try again.
    setInterval(() => anew(program.wasm).then(({ ok }) => ok && location.reload(), () => {}), 10_000);
  } else if (panel && why.name !== "RuntimeError") {
    cannotStart(panel, isAllowed() ? "files" : "program");
  } else {
    stop();
  }
}
