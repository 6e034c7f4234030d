// Tells which elements of a selector stand on their ground with less contrast than asked for. The
// colour is an element's `fill` in a drawing, else its `color`; the ground, the filled shape that it
// stands on, else the nearest background behind it that lets nothing through.
const [selector, least] = arguments;
const numbers = colour => colour.match(/[\d.]+/g).map(Number);
const luminance = colour => {
  const [r, g, b] = numbers(colour).slice(0, 3).map(part => part / 255)
    .map(part => part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};
const ground = element => {
  const { left, top, width, height } = element.getBoundingClientRect();
  const middle = new DOMPoint(left + width / 2, top + height / 2);
  for (const shape of element.closest("svg")?.querySelectorAll("path") ?? []) {
    const { fill } = getComputedStyle(shape);
    const within = middle.matrixTransform(shape.getScreenCTM().inverse());
    if (fill !== "none" && shape.isPointInFill(within)) return fill;
  }
  for (let at = element; at; at = at.parentElement) {
    const colour = getComputedStyle(at).backgroundColor;
    if ((numbers(colour)[3] ?? 1) === 1) return colour;
  }
  return "rgb(255, 255, 255)";
};
return [...document.querySelectorAll(selector)].filter(one => one.checkVisibility()).flatMap(one => {
  const style = getComputedStyle(one);
  const colour = one instanceof SVGElement ? style.fill : style.color;
  const [high, low] = [luminance(colour), luminance(ground(one))].sort((a, b) => b - a);
  const ratio = (high + 0.05) / (low + 0.05);
  return ratio < least ? [`${one.outerHTML.slice(0, 120)} has ${colour} on ${ground(one)}: ${ratio.toFixed(2)}`] : [];
});
