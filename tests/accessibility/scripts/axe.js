// Runs every rule that axe-core has, those it leaves off by itself too, and tells what it found.
const [exceptions, done] = arguments;
const rules = Object.fromEntries(axe.getRules().map(({ ruleId }) => [ruleId, { enabled: true }]));
const excepted = (id, node) => exceptions.some(([rule, selector]) => rule === id
  && node.target.every(target => document.querySelector(target)?.matches(selector)));
const says = (kind, found) => found.flatMap(({ id, help, nodes }) => nodes
  .filter(node => !excepted(id, node))
  .map(node => `${kind} ${id}: ${help}\n    ${node.target} ${node.html.slice(0, 160)}\n    ${
    [...node.any, ...node.all, ...node.none].map(({ message }) => message).join("; ").slice(0, 300)}`));
axe.run(document, { rules, resultTypes: ["violations", "incomplete"] }).then(
  ({ violations, incomplete }) =>
    done([...says("violation", violations), ...says("incomplete", incomplete)]),
  why => done([`axe did not run: ${why}`]));
