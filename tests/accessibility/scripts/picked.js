// Tells where a picked option looks like one that is not, apart from the mark in its box.
const look = option => {
  const { borderColor, boxShadow, outlineStyle, outlineWidth, outlineColor } = getComputedStyle(option);
  const outline = outlineStyle === "none" ? "none" : `${outlineWidth} ${outlineStyle} ${outlineColor}`;
  // Shadows are not painted in forced colours.
  return matchMedia("(forced-colors: active)").matches ? outline : `${borderColor} ${boxShadow} ${outline}`;
};
document.activeElement?.blur();
const options = [...document.querySelectorAll("label:has(input)")].filter(one => one.checkVisibility());
const [picked, others] = [true, false].map(is =>
  options.filter(one => one.querySelector("input").checked === is));
return picked.filter(one => others.some(other => look(other) === look(one)))
  .map(one => `"${one.textContent.trim().slice(0, 60)}" is picked and looks as if not: ${look(one)}`);
