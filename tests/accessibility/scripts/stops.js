// Everything that the Tab key has to reach, in the order of the page: of radios with one name, the
// one that is picked, else the first; behind an open dialog, nothing.
window.stops = () => {
  const modal = document.querySelector("dialog:modal");
  const kinds = "a[href], button, input, select, textarea, summary, [tabindex='0']";
  const all = [...(modal ?? document).querySelectorAll(kinds)]
    .filter(one => one.checkVisibility() && !one.disabled && one.tabIndex >= 0);
  return all.filter(one => {
    if (one.type !== "radio") return true;
    const group = all.filter(other => other.type === "radio" && other.name === one.name);
    return one === (group.find(other => other.checked) ?? group[0]);
  });
};
window.said = one => `${one.localName}.${one.getAttribute("class") ?? ""} "${(one.getAttribute("aria-label")
  ?? one.closest("label")?.textContent ?? one.textContent).trim().replace(/\s+/g, " ").slice(0, 60)}"`;

// The same; where something is wrong, once the page has been drawn with it: scrolling to the focus
// may take a frame.
window.focusedAtRest = done => {
  const now = focused();
  if (!now.wrong.length) done(now);
  else requestAnimationFrame(() => requestAnimationFrame(() => done(focused())));
};

// Where the focus is: its place among the stops, and what is wrong with how it is seen there.
window.focused = () => {
  const one = document.activeElement;
  if (!one || one === document.body || one.matches("dialog")) return { at: null, wrong: [] };
  const wrong = [];
  const seen = one.closest("svg")
    ? one.querySelector("path.track") : one.closest("label") ?? one;
  const box = seen.getBoundingClientRect();
  const points = [[box.left + box.width / 2, box.top + box.height / 2]];
  if (seen.closest("svg")) {
    const middle = seen.getPointAtLength(seen.getTotalLength() / 2).matrixTransform(seen.getScreenCTM());
    points[0] = [middle.x, middle.y];
  } else {
    const inset = 6;
    for (const x of [box.left + inset, box.right - inset])
      for (const y of [box.top + inset, box.bottom - inset]) points.push([x, y]);
  }
  const tall = box.height > innerHeight;
  const out = box.top < -1 || box.bottom > innerHeight + 1 || box.left < -1 || box.right > innerWidth + 1;
  if (out && !tall) wrong.push(`${said(one)} is not wholly in view: ${box.top.toFixed()} to ${box.bottom.toFixed()} of ${innerHeight}`);
  for (const [x, y] of points) {
    if (x < 0 || y < 0 || x >= innerWidth || y >= innerHeight) continue;
    const hit = document.elementFromPoint(x, y);
    const own = hit && (seen.contains(hit) || one.contains(hit) || hit.contains(seen) && hit.localName === "a");
    if (!own) { wrong.push(`${said(one)} is covered by ${hit && said(hit)}`); break; }
  }
  wrong.push(...indicated(one));
  return { at: stops().indexOf(one), wrong };
};

// What shows that an element has the focus: a line around it, or around the option it belongs to, at
// least 2 pixels wide and at least 3:1 on its ground; in the dial, the segment itself.
window.indicated = one => {
  const numbers = colour => colour.match(/[\d.]+/g).map(Number);
  const luminance = colour => {
    const [r, g, b] = numbers(colour).slice(0, 3).map(part => part / 255)
      .map(part => part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const ground = element => {
    for (let at = element.parentElement; at; at = at.parentElement) {
      const colour = getComputedStyle(at).backgroundColor;
      if ((numbers(colour)[3] ?? 1) === 1) return colour;
    }
    return "rgb(255, 255, 255)";
  };
  const contrast = (a, b) => {
    const [high, low] = [luminance(a), luminance(b)].sort((x, y) => y - x);
    return (high + 0.05) / (low + 0.05);
  };
  const reach = one.closest("svg") && one.querySelector("path.reach");
  const lines = reach
    ? [[getComputedStyle(reach).stroke, parseFloat(getComputedStyle(reach).strokeWidth)]]
    : [one, one.closest("label")].filter(Boolean).map(getComputedStyle)
      .filter(style => style.outlineStyle !== "none")
      .map(style => [style.outlineColor, parseFloat(style.outlineWidth)]);
  const plain = lines.some(([colour, width]) => width >= 2 && contrast(colour, ground(one)) >= 3);
  return plain ? [] : [`${said(one)} does not show plainly that it has the focus: ${JSON.stringify(lines)}`];
};
