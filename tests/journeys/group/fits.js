const [events, dark, done] = arguments;
const place = location.hash.split("/")[1];
const folder = location.pathname.replace(/[^/]*$/, "");
/** As many as the last row still reads. */
const LINES = 7;
const name = `seven-minute-briefing:${folder}:@group-${place}`;
const desk = new BroadcastChannel(name);
const ear = new BroadcastChannel(name);

/** Says something, and waits until the program has heard and drawn it: it listened first. What the
 *  program says itself is no answer. */
const said = (text) =>
  new Promise((heard) => {
    ear.onmessage = ({ data }) => data === text && heard();
    desk.postMessage(text);
  });

const luminance = (colour) => {
  const [r, g, b] = colour.match(/[\d.]+/g).map((part) => {
    const value = part / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};

const contrast = (one, other) => {
  const [low, high] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
};

/** How many lines of text stand under one another. */
function lines(stage) {
  const texts = document.createTreeWalker(stage, NodeFilter.SHOW_TEXT);
  const middles = [];
  while (texts.nextNode()) {
    if (texts.currentNode.data.trim() && !texts.currentNode.parentElement.closest("svg")) {
      const text = document.createRange();
      text.selectNodeContents(texts.currentNode);
      middles.push(...[...text.getClientRects()].map((box) => (box.top + box.bottom) / 2));
    }
  }
  middles.sort((a, b) => a - b);
  const apart = 0.03 * innerHeight;
  return middles.filter((middle, nth) => nth === 0 || middle - middles[nth - 1] > apart).length;
}

/** What is wrong with the picture that is shown now. */
function faults(most = LINES) {
  const stage = document.querySelector(".stage");
  const ground = getComputedStyle(stage).backgroundColor;
  const within = stage.getBoundingClientRect();
  const found = [];
  if (lines(stage) > most) {
    found.push(`${lines(stage)} lines are more than ${most}`);
  }
  for (const element of stage.querySelectorAll("*")) {
    const box = element.getBoundingClientRect();
    const over = [
      within.left - box.left, within.top - box.top,
      box.right - within.right, box.bottom - within.bottom,
    ];
    // Half of a pixel is how browsers round.
    if (box.width && Math.max(...over) > 0.5) {
      found.push(`${element.tagName} runs over the edge by ${Math.max(...over)}`);
    }
    const says = [...element.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE)
      .map((node) => node.textContent).join("").trim();
    if (!says || element.closest("svg")) {
      continue;
    }
    const style = getComputedStyle(element);
    const due = (element.closest("h1") ? 0.08 : 0.06) * innerHeight;
    if (parseFloat(style.fontSize) < due) {
      found.push(`"${says}" is ${style.fontSize} and should be ${due}px at least`);
    }
    // What stands within a line has no width of its own, unless it cuts something off.
    for (const inner of [element, element.closest("h1, li, p")]) {
      const { clientWidth, clientHeight, scrollWidth, scrollHeight } = inner;
      const cuts = getComputedStyle(inner).overflow !== "visible";
      if (clientWidth && scrollWidth > clientWidth + 1) {
        found.push(`"${says}" is wider than its place`);
      } else if (cuts && clientHeight && scrollHeight > clientHeight + 1) {
        found.push(`"${says}" is higher than its place`);
      }
    }
    if (contrast(style.color, ground) < 12) {
      found.push(`"${says}" has a contrast of ${contrast(style.color, ground)}`);
    }
  }
  const header = stage.querySelector("header")?.getBoundingClientRect();
  const body = stage.querySelector("header + div")?.getBoundingClientRect();
  const content = stage.querySelector("header + div");
  if (header && body.top < header.bottom) {
    found.push("the text begins above the end of its heading");
  }
  if (content && content.scrollHeight > content.clientHeight + 1) {
    found.push(`the text takes ${content.scrollHeight} of ${content.clientHeight}`);
  }
  return found;
}

/** As long as the address of a host that keeps its pages far down; a question, since nothing that
 *  the page loads would be found in another folder. */
const DEEP =
  "?/safeguarding-partnership/learning-resources/cse-briefing-2026/wirral-hospitals-school/";

(async () => {
  const wrong = [];
  let seen = 0;
  let last = "";
  await said(`dark\n${dark ? "yes" : "no"}`);
  for (const [key, text] of events) {
    await said(`event\n${key}\n${text}`);
    if (/"(counted|split-hidden)"/.test(text)) {
      // Nothing that the room could see.
      continue;
    }
    const now = document.querySelector(".stage").innerText;
    seen += now !== last;
    last = now;
    wrong.push(...faults().map((fault) => `${now.slice(0, 60)}: ${fault}`));
  }
  // The invitation stands there now: in the same copy of the app, at a long address.
  const here = location.href;
  history.replaceState(null, "", DEEP + location.hash);
  await said(`dark\n${dark ? "yes" : "no"}`);
  const address = document.querySelector(".address")?.innerText;
  if (!address?.includes(DEEP)) {
    wrong.push(`no long address: ${address}`);
  }
  // How long it is, is not for us to say: only that the code gives way to it.
  wrong.push(...faults(Infinity).map((fault) => `${address}: ${fault}`));
  history.replaceState(null, "", here);
  // Where few pictures came, nothing was measured.
  if (seen < events.length / 3) {
    wrong.push(`only ${seen} pictures of ${events.length} events`);
  }
  done(wrong);
})();
