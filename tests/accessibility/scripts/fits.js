// Tells what does not fit: a page or dialog that scrolls sideways, text that leaves its box or the
// page or is cut off by something around it.
const wrong = [];
const clipped = element => {
  for (let at = element; at; at = at.parentElement)
    if (getComputedStyle(at).clipPath === "inset(50%)") return true;
  return false;
};
const says = element => `${element.localName}.${element.getAttribute("class") ?? ""} "${
  element.textContent.trim().replace(/\s+/g, " ").slice(0, 60)}"`;
const root = document.scrollingElement;
if (root.scrollWidth > root.clientWidth)
  wrong.push(`the page is ${root.scrollWidth} wide in ${root.clientWidth}`);
for (const dialog of document.querySelectorAll("dialog[open]"))
  if (dialog.scrollWidth > dialog.clientWidth)
    wrong.push(`${says(dialog)} is ${dialog.scrollWidth} wide in ${dialog.clientWidth}`);
const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
while (texts.nextNode()) {
  const parent = texts.currentNode.parentElement;
  if (!texts.currentNode.data.trim() || !parent.checkVisibility() || clipped(parent)) continue;
  if (parent.closest(".skip:not(:focus)")) continue;
  // A room's picture, or a copy of it: as large as its screen at any size of text. The journeys
  // measure it.
  if (parent.closest(".stage")) continue;
  const range = document.createRange();
  range.selectNodeContents(texts.currentNode);
  const text = range.getBoundingClientRect();
  if (text.left < -1 || text.right > root.clientWidth + 1)
    wrong.push(`${says(parent)} leaves the page: ${text.left.toFixed()} to ${text.right.toFixed()}`);
  if (parent instanceof SVGElement) continue;
  let box = parent;
  while (getComputedStyle(box).display.startsWith("inline") && getComputedStyle(box).display === "inline")
    box = box.parentElement;
  const edge = box.getBoundingClientRect();
  // The room that a font asks for goes beyond a tight line, the letters do not.
  const room = Math.max(4, 0.15 * parseFloat(getComputedStyle(parent).fontSize));
  if (text.left < edge.left - 1 || text.right > edge.right + 1 || text.bottom > edge.bottom + room || text.top < edge.top - room)
    wrong.push(`${says(parent)} leaves its box, ${box.localName}.${box.className}`);
  for (let at = parent; at && at !== document.body; at = at.parentElement) {
    const { overflowX, overflowY } = getComputedStyle(at);
    const cuts = [overflowX, overflowY].some(how => how === "hidden" || how === "clip");
    if (cuts && (at.scrollWidth > at.clientWidth + 1 || at.scrollHeight > at.clientHeight + 1))
      wrong.push(`${says(parent)} is cut off by ${at.localName}.${at.className}`);
  }
}
return wrong;
