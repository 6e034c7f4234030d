// Keeps the app for when there is no network. What belongs to the program is kept whole, in one
// version, each file checked by its hash, or not at all; a running page never sees another version.
// Packs and plain pages may be replaced on the host at any time, so those are asked for first, and
// what was kept of them stands in where nothing better comes. The README says how to switch it off.

const FILES = {{files}};
const VERSION = "{{version}}";

const { scope } = registration;
const ours = `seven-minute-briefing:${new URL(scope).pathname}:`;
const program = ours + VERSION;
const shelf = `${ours}shelf`;

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

async function install() {
  const cache = await caches.open(program);
  try {
    const keep = async (name) => cache.put(address(name), await whole(name));
    await Promise.all(Object.keys(FILES).map(keep));
  } catch (why) {
    await caches.delete(program);
    throw why;
  }
}

async function activate() {
  const others = (await caches.keys()).filter((name) => name.startsWith(ours) && name !== program && name !== shelf);
  await Promise.all(others.map((name) => caches.delete(name)));
  await clients.claim();
}

async function kept(request, name) {
  const cache = await caches.open(program);
  return (await cache.match(address(name))) ?? fetch(request);
}

/** Whether a file is what its name says, and not a page that a network puts in its place. */
async function isReadable(answer) {
  try {
    return !answer.url.endsWith(".json") || !!JSON.parse(await answer.text());
  } catch {
    return false;
  }
}

/** Asks the host, keeps what is good, and forgets what the host has taken down. */
async function ask(request) {
  const { url } = request;
  const answer = await fetch(request);
  const cache = await caches.open(shelf);
  const isGone = answer.status === 404 || answer.status === 410;
  const isGood = answer.ok && !answer.redirected && (await isReadable(answer.clone()));
  if (isGone) {
    await cache.delete(url);
  }
  if (isGood) {
    await cache.put(url, answer.clone());
  }
  return { answer, counts: isGone || isGood };
}

/** With each pack, its plain page. */
function withPage(url) {
  const page = url.replace(/\/packs\/([^/]*)\.json$/, "/handouts/$1.html");
  return page === url ? [url] : [url, page];
}

async function latest(event) {
  const { request } = event;
  const cache = await caches.open(shelf);
  const old = await cache.match(request.url);
  const asked = ask(request);
  event.waitUntil(asked.then(() => Promise.all(withPage(request.url).slice(1).map((url) => ask(new Request(url))))).catch(() => {}));
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

addEventListener("install", (event) => event.waitUntil(install()));
addEventListener("activate", (event) => event.waitUntil(activate()));

addEventListener("message", (event) => {
  if (event.data === "start") {
    skipWaiting();
    return;
  }
  // What a page fetched before it was kept for: it is asked for once more, and comes from near.
  const urls = event.data.filter((url) => url.startsWith(scope) && !(url.slice(scope.length) in FILES));
  event.waitUntil(Promise.all(urls.flatMap(withPage).map((url) => ask(new Request(url)).catch(() => {}))));
});

addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method !== "GET" || !request.url.startsWith(scope)) {
    return;
  }
  const name = request.url.slice(scope.length).split(/[?#]/)[0] || "index.html";
  if (name === "index.html" && request.mode === "navigate") {
    event.respondWith(start(event));
  } else if (name in FILES) {
    event.respondWith(kept(request, name));
  } else {
    event.respondWith(latest(event));
  }
});
