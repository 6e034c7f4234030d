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

const linear = (colour) =>
  colour.match(/[\d.]+/g).slice(0, 3).map((part) => {
    const value = part / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });

const luminance = ([r, g, b]) => 0.2126 * r + 0.7152 * g + 0.0722 * b;

const ratio = (one, other) => {
  const [low, high] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
};

const contrast = (one, other) => ratio(linear(one), linear(other));

/** How colours are seen: as they are or in grey, which is their luminance; and by those who see no
 *  red, no green or no blue (Machado, Oliveira and Fernandes 2009, severity 1, in linear RGB). */
const EYES = {
  "any eye": [[1, 0, 0], [0, 1, 0], [0, 0, 1]],
  protanopia: [
    [0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.3039],
  ],
};

/** Two bars that look alike, or one that its ground swallows, to whatever eye. */
function bars(stage, ground) {
  const fills = ["first", "second"].map((series) => stage.querySelector(`.split .${series} rect`))
    .filter((bar) => bar).map((bar) => getComputedStyle(bar).fill);
  const pairs = fills.map((fill) => [fill, ground, 3]);
  if (fills.length === 2) {
    pairs.push([...fills, 2]);
  }
  return Object.entries(EYES).flatMap(([eye, rows]) => {
    const seen = (colour) => rows.map((row) => {
      const light = linear(colour).reduce((sum, part, nth) => sum + part * row[nth], 0);
      return Math.min(1, Math.max(0, light));
    });
    return pairs.filter(([one, other, least]) => ratio(seen(one), seen(other)) < least)
      .map(([one, other, least]) => `${one} and ${other} are not ${least}:1 to ${eye}`);
  });
}

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
  const found = bars(stage, ground);
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
