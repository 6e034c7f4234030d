// Notes in order what a screen reader would be told: where the focus goes, what changes about the
// element that has it, what is put into live regions, and the page's title.
window.heard = [];
const LIVE = "[role=status], [role=alert], [role=log], [aria-live=polite], [aria-live=assertive]";
const tidy = text => text.trim().replace(/\s+/g, " ");
const name = one => {
  const by = one.getAttribute("aria-labelledby");
  const label = one.getAttribute("aria-label") ?? (by && document.getElementById(by)?.textContent)
    ?? (one.labels?.[0] ?? one).innerText ?? one.textContent;
  return tidy(label);
};
const role = one => one.getAttribute("role")
  ?? { a: "link", summary: "summary", select: "list" }[one.localName]
  ?? (/^h[1-6]$/.test(one.localName) ? `heading ${one.localName[1]}` : one.type && one.localName === "input" ? one.type : one.localName);
const state = one => one.matches("[type=checkbox], [type=radio]") ? (one.checked ? ", picked" : ", not picked")
  : one.localName === "summary" ? (one.parentElement.open ? ", open" : ", closed") : "";
const more = one => {
  const by = document.getElementById(one.getAttribute("aria-describedby") ?? "");
  return by ? ` (${tidy(by.textContent)})` : "";
};
const says = one => {
  const within = one.closest("dialog[open]");
  return `${within ? `in "${name(within)}": ` : ""}${role(one)} "${name(one)}"${state(one)}${more(one)}`;
};
// The day on which the past of every screen happened, twelve minutes ago, is another one each time.
const day = new Date(Date.now() - 12 * 60_000)
  .toLocaleDateString("en-GB", { day: "numeric", month: "long", year: "numeric" });
const note = (kind, text) => heard.push([kind, text.replaceAll(day, "(that day)")]);
// What changes behind a dialog is not told, then or later.
const behind = one => document.querySelector("dialog:modal")?.contains(one) === false;
const shown = one => one.checkVisibility() ? tidy(one.innerText) : "";
const texts = new Map([...document.querySelectorAll(LIVE)].map(one => [one, shown(one)]));
let title = document.title;
let last = "";
addEventListener("focusin", ({ target }) => note("focus", last = says(target)), true);
addEventListener("change", ({ target }) => target === document.activeElement && note("state", last = says(target)), true);
addEventListener("toggle", ({ target }) => target.localName === "details" && target.contains(document.activeElement)
  && note("state", last = says(target.querySelector("summary"))), true);
new MutationObserver(() => {
  for (const one of document.querySelectorAll(LIVE)) {
    const text = shown(one);
    if (text && text !== texts.get(one) && !behind(one)) {
      // A status that comes into the page with its text is told by few readers; an alert by all.
      const late = !texts.has(one) && !one.matches("[role=alert], [aria-live=assertive]");
      note(late ? "unheard" : "live", `${role(one)}: ${text}`);
    }
    texts.set(one, text);
  }
  if (document.title !== title) note("title", title = document.title);
  const one = document.activeElement;
  if (one?.matches("a, button") && last && says(one) !== last) note("state", last = says(one));
}).observe(document, { subtree: true, childList: true, characterData: true, attributes: true,
  attributeFilter: ["hidden", "aria-label", "aria-pressed", "aria-expanded", "open"] });
