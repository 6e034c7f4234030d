// What can be pressed within the app: its place among the stops, and what kind of thing it is, so
// that a thing that is on every screen is pressed once.
window.pressable = () => stops().map((one, at) => {
  const kind = one.closest("svg") ? "segment" : one.type ?? one.textContent.trim();
  return [at, one.localName === "button" ? one.textContent.trim() : kind, one];
}).filter(([, , one]) => one.localName !== "a" || one.getAttribute("href").startsWith("#"))
  .map(([at, kind, one]) => [at, `${one.localName} ${kind}`, one.localName]);

// Whether the focus is on something that is there and can be seen.
window.kept = () => {
  const one = document.activeElement;
  return !!one && one !== document.body && one.isConnected && one.checkVisibility();
};
