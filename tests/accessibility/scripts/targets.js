// Tells which targets are smaller than 44 by 44 CSS pixels. A link within a sentence may be, unless
// it is parted from another by a dot; of an option, the whole label is the target; of a link in a drawing, what answers to a touch.
const LEAST = 44;
const wrong = [];
const says = element => `${element.localName}.${element.getAttribute("class") ?? ""} "${
  (element.getAttribute("aria-label") ?? element.textContent).trim().slice(0, 60)}"`;
const beside = element => [element.previousSibling, element.nextSibling].map(one => one?.textContent);
const inSentence = element => getComputedStyle(element).display === "inline"
  && !beside(element).includes(" · ")
  && element.parentElement.textContent.trim() !== element.textContent.trim();
for (const control of document.querySelectorAll("a[href], button, input, select, textarea, summary")) {
  if (!control.checkVisibility() || inSentence(control) || control.closest("svg")) continue;
  const modal = document.querySelector("dialog:modal");
  if (modal && !modal.contains(control)) continue;
  const target = control.closest("label") ?? control;
  const { width, height } = target.getBoundingClientRect();
  if (width < LEAST || height < LEAST)
    wrong.push(`${says(target)} is ${width.toFixed(1)} by ${height.toFixed(1)}`);
}
for (const link of document.querySelectorAll("svg a")) {
  if (document.querySelector("dialog:modal")) continue;
  const path = link.querySelector("path");
  path.scrollIntoView({ block: "center" });
  const middle = path.getPointAtLength(path.getTotalLength() / 2).matrixTransform(path.getScreenCTM());
  const reach = LEAST / 2 - 0.5;
  for (const [x, y] of [[-1, -1], [-1, 0], [-1, 1], [0, -1], [0, 0], [0, 1], [1, -1], [1, 0], [1, 1]]) {
    const hit = document.elementFromPoint(middle.x + x * reach, middle.y + y * reach)?.closest("a");
    if (hit !== link) {
      wrong.push(`${says(link)} does not answer ${x * reach}, ${y * reach} from its middle`);
      break;
    }
  }
}
scrollTo(0, 0);
return wrong;
