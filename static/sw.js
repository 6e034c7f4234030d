// Keeps the app for when there is no network. What belongs to the program is kept whole, in one
// version, each file checked by its hash, or not at all; a running page never sees another version.
// The trainer's own part, larger than all the rest, is kept for those who have opened it.
// Packs and plain pages may be replaced on the host at any time, so those are asked for first, and
// what was kept of them stands in where nothing better comes. The README says how to switch it off.

const FILES = {{files}};
const VERSION = "{{version}}";
// The newest format of packs and pages that this version of the program reads.
const FORMAT = {{format}};

const { scope } = registration;
const ours = `seven-minute-briefing:${new URL(scope).pathname}:`;
const program = ours + VERSION;
const shelf = `${ours}shelf`;

// What a place's own files are called. Whatever else lies in the folder is another app's.
const isOfPlaces = (name) => /^(packs|pages|stage|desk|handouts)\//.test(name);
const isTrainers = (name) => name.startsWith("group-");
const EVERYBODYS = Object.keys(FILES).filter((name) => !isTrainers(name));
const TRAINERS = Object.keys(FILES).filter(isTrainers);

// The largest file of a place that the app reads, in bytes.
const LARGEST = 1_000_000;

// How long the network may take to say something better than what is kept, in milliseconds.
const PATIENCE = 4000;

const hex = (bytes) => [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, "0")).join("");

// The page is asked for by its folder: some hosts lead away from index.html.
const address = (name) => new URL(name === "index.html" ? "./" : name, scope).href;

/** Fetches a file of this version; a browser's own cache may hold another. */
async function whole(name) {
  for (const cache of ["default", "reload"]) {
    const answer = await fetch(address(name), { cache });
    const body = await answer.arrayBuffer();
    if (answer.ok && hex(await crypto.subtle.digest("SHA-256", body)) === FILES[name]) {
      return new Response(body, { headers: answer.headers });
    }
  }
  throw new Error(`${name} is not of this version`);
}

async function keep(names) {
  const cache = await caches.open(program);
  await Promise.all(names.map(async (name) => cache.put(address(name), await whole(name))));
}

/** Whether the version before has kept the trainer's part. */
async function hadTrainers() {
  const names = (await caches.keys()).filter((name) => name.startsWith(ours));
  const kept = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
  return kept.flat().some(({ url }) => isTrainers(url.slice(scope.length)));
}

/** Keeps the trainer's part, where not all of it is here. */
async function keepTrainers() {
  const cache = await caches.open(program);
  const here = await Promise.all(TRAINERS.map((name) => cache.match(address(name))));
  if (!here.every(Boolean)) {
    await keep(TRAINERS);
  }
}

async function install() {
  try {
    await keep((await hadTrainers()) ? Object.keys(FILES) : EVERYBODYS);
  } catch (why) {
    await caches.delete(program);
    throw why;
  }
}

async function activate() {
  if (await hadTrainers()) {
    // It may have been opened since this version was kept. Without a network, that has to wait.
    // Every page waits for this, so no longer than it would for anything else.
    await Promise.race([keepTrainers().catch(() => {}), new Promise((done) => setTimeout(done, PATIENCE))]);
  }
  const others = (await caches.keys()).filter((name) => name.startsWith(ours) && name !== program && name !== shelf);
  await Promise.all(others.map((name) => caches.delete(name)));
  await clients.claim();
}

async function kept(request, name) {
  const cache = await caches.open(program);
  return (await cache.match(address(name))) ?? fetch(request);
}

/**
 * Whether a file can be read here, is whole, and is what it is called: not something that a network puts
 * in its place, nor what a host has of a deployment that failed. What is kept is better than that.
 */
async function isReadable(answer) {
  try {
    const body = await answer.blob();
    const text = await body.text();
    const [, name, kind] = /([^/]*)\.([a-z]+)$/.exec(answer.url);
    return body.size <= LARGEST && (kind === "json" ? isPack(JSON.parse(text), name) : kind !== "html" || isPage(text));
  } catch {
    return false;
  }
}

const isPack = ({ format, id, places, slides, scenarios, situations }, name) =>
  format <= FORMAT &&
  (name === "index" ? places.length > 0 : id === name && slides.length === 7 && (scenarios ?? situations).length > 0);

const isPage = (text) => text.includes('<body class="handout">') && text.trimEnd().endsWith("</html>");

// How often all that was opened was to be forgotten.
let forgotten = 0;

/** What was opened, where the browser lets it be kept: with no room for it, all works with a network. */
const opened = () => caches.open(shelf).catch(() => undefined);

/**
 * Whether a place was taken down: its file is gone, and the host's list, which is there and whole, names
 * it no longer. A host of which all is gone, as in the middle of a deployment, has taken nothing down.
 */
async function isTakenDown({ status, url }) {
  const [, place] = /^[a-z]+\/([^/.]+)/.exec(url.slice(scope.length)) ?? [];
  if ((status !== 404 && status !== 410) || place === "index") {
    return false;
  }
  const list = await fetch(address("packs/index.json"), { cache: "no-cache" });
  return list.ok && (await isReadable(list.clone())) && !(await list.json()).places.some(({ id }) => id === place);
}

/** Asks the host, keeps what is good, and forgets what the host has taken down. */
async function ask(request, before = forgotten) {
  const { url } = request;
  const answer = await fetch(request);
  const cache = await opened();
  const isGone = await isTakenDown(answer).catch(() => false);
  const isGood = answer.ok && !answer.redirected && (await isReadable(answer.clone()));
  if (isGood) {
    await cache?.put(url, answer.clone()).catch(() => {});
  }
  if (isGone || (before !== forgotten && !url.includes("/index."))) {
    await cache?.delete(url);
  }
  return { answer, counts: isGone || isGood };
}

/** With each pack its plain pages, and with a desk its papers. */
function withPages(url) {
  const [, folder, place] = /^(packs|desk)\/([^/]*)\.json$/.exec(url.slice(scope.length)) ?? [];
  const pages = {
    packs: place === "index" ? [".html"] : [".html", "/sheet.html"],
    desk: ["/guide.html", "/cards.html", "/sign-in.html"],
  };
  return [url, ...(pages[folder] ?? []).map((page) => address(`handouts/${place}${page}`))];
}

async function latest(event) {
  const { request } = event;
  const before = forgotten;
  const cache = await opened();
  const old = await cache?.match(request.url);
  const asked = ask(request, before);
  const pages = () => Promise.all(withPages(request.url).slice(1).map((url) => ask(new Request(url), before)));
  event.waitUntil(asked.then(pages).catch(() => {}));
  if (!old) {
    return (await asked).answer;
  }
  const better = asked.then(({ answer, counts }) => (counts ? answer : old), () => old);
  return Promise.race([better, new Promise((done) => setTimeout(done, PATIENCE, old))]);
}

// A refresh would not do: with a part after `#`, it goes nowhere. The policy names this one script.
const AGAIN = {
  "content-type": "text/html",
  "content-security-policy": "default-src 'none'; script-src 'sha256-9gOBGqEQINNDuds+tkXbNzih6klbz+KeCyxEj4KRLeM='",
};

/**
 * A reload of the only page that is open is a new start: the version that waits takes over before
 * anything of the old one is shown again.
 */
async function start(event) {
  const isReload = event.request.isReloadNavigation ?? event.request.cache === "no-cache";
  const open = await clients.matchAll({ type: "window", includeUncontrolled: true });
  if (registration.waiting && isReload && open.length < 2) {
    registration.waiting.postMessage("start");
    return new Response("<script>location.reload()</script>", { headers: AGAIN });
  }
  return kept(event.request, "index.html");
}

/**
 * A page that cannot be had is told. Firefox takes a service worker away that lets pages fail, and all
 * that was kept with it.
 */
async function orTold(request, answer) {
  try {
    return await answer;
  } catch (why) {
    if (request.mode === "navigate") {
      return Response.redirect(address("handouts/missing.html"));
    }
    throw why;
  }
}

addEventListener("install", (event) => event.waitUntil(install()));
addEventListener("activate", (event) => event.waitUntil(activate()));

addEventListener("message", (event) => {
  if (event.data === "start") {
    skipWaiting();
    return;
  }
  if (event.data === "forget") {
    forgotten += 1;
    return;
  }
  // What a page fetched before it was kept for: it is asked for once more, and comes from near.
  const names = event.data.filter((url) => url.startsWith(scope)).map((url) => url.slice(scope.length));
  if (names.some(isTrainers)) {
    event.waitUntil(keepTrainers().catch(() => {}));
  }
  const urls = names.filter((name) => isOfPlaces(name) && !(name in FILES)).map(address).flatMap(withPages);
  event.waitUntil(Promise.all(urls.map((url) => ask(new Request(url)).catch(() => {}))));
});

addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method !== "GET" || !request.url.startsWith(scope)) {
    return;
  }
  const name = request.url.slice(scope.length).split(/[?#]/)[0] || "index.html";
  if (name === "index.html" && request.mode === "navigate") {
    event.respondWith(orTold(request, start(event)));
  } else if (name in FILES) {
    event.respondWith(kept(request, name));
  } else if (isOfPlaces(name)) {
    event.respondWith(orTold(request, latest(event)));
  }
});
