// Runs every rule that axe-core has, those it leaves off by itself too, and tells what it found.
const [exceptions, off, done] = arguments;
const rules = Object.fromEntries(axe.getRules()
  .map(({ ruleId }) => [ruleId, { enabled: !off.includes(ruleId) }]));
const is = (target, selector) => document.querySelector(target)?.matches(selector);
const excepted = (id, { target }) => exceptions.some(([rule, selector]) =>
  rule === id && target.every(one => is(one, selector)));
const why = ({ any, all, none }) => [...any, ...all, ...none].map(({ message }) => message).join("; ");
const says = (kind, node) => `${kind}\n    ${node.target} ${node.html.slice(0, 160)}\n    ${why(node).slice(0, 300)}`;
const violation = ({ id, help, nodes }) => nodes.map(node => says(`${id}: ${help}`, node));
const undecided = ({ id, help, nodes }) => nodes
  .filter(node => !excepted(id, node))
  .map(node => says(`${id} is not decided: ${help}`, node));
axe.run(document, { rules, resultTypes: ["violations", "incomplete"] }).then(
  ({ violations, incomplete }) => done([...violations.flatMap(violation), ...incomplete.flatMap(undecided)]),
  why => done([`axe did not run: ${why}`]));
