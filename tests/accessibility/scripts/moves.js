// Tells what moves although the reader asked for less motion.
const wrong = [];
const longer = text => text.split(", ").some(time => parseFloat(time) * (time.endsWith("ms") ? 1 : 1000) > 10);
for (const element of document.querySelectorAll("*"))
  for (const part of [null, "::before", "::after", "::backdrop"]) {
    const style = getComputedStyle(element, part);
    const animated = style.animationName !== "none" && longer(style.animationDuration);
    if (animated || longer(style.transitionDuration) || style.scrollBehavior === "smooth")
      wrong.push(`${element.localName}.${element.getAttribute("class") ?? ""}${part ?? ""} moves`);
  }
return wrong;
