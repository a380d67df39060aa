// A goal: a line a condition; once all of them hold it says so, and stays reached.

function makeGoal(root, { words, conditions }) {
  const lines = conditions.map((condition) => ({ sign: h("span", { "aria-hidden": "true" }), told: h("span", { class: "aloud" }), words: condition.words }));
  const done = h("span", { class: "done", hidden: true }, "✓ reached");
  const box = h("div", { class: "note goal" }, h("b", {}, words ? `Goal: ${words}` : "Goal"), done,
    h("ul", {}, ...lines.map(({ sign, told, words }) => h("li", {}, sign, words, told))));
  root.append(box);
  const say = announcer(root);
  let reached = false;
  return (state, result) => {
    const met = conditions.map((condition) => meets(condition, state, result) && meets(condition, state, result.reference));
    lines.forEach(({ sign, told }, i) => {
      sign.textContent = met[i] ? "✓ " : "○ ";
      told.textContent = met[i] ? " (met)" : " (not yet)";
    });
    if (!reached && met.every(Boolean)) say("The goal is reached.");
    reached ||= met.every(Boolean);
    done.hidden = !reached;
    box.classList.toggle("good", reached);
    root.dataset.goal = reached ? "reached" : "open";
  };
}

const MEASURES = {
  weight: (token, state, { weights }) => ofToken(token, state, weights),
  score: (token, state, { scores }) => ofToken(token, state, scores),
  entropy: (_, state, { bits }) => bits,
  distance: ([x, y], state, { output }) => Math.hypot(output[0] - x, output[1] - y),
  length: (_, { query }) => Math.hypot(...query),
};

/** What all tokens of this name get together; nothing that could be compared, where there are none. */
function ofToken(token, { tokens }, list) {
  const its = list.filter((_, i) => tokens[i] === token);
  return its.length ? its.reduce((sum, x) => sum + x) : NaN;
}

/** Whether a condition holds: for what is shown and for the reference, so that a wrong function can't reach a goal. */
function meets({ measure, of: subject, least, most }, state, result) {
  const x = MEASURES[measure](subject, state, result);
  return x >= (least ?? -Infinity) - 1e-9 && x <= (most ?? Infinity) + 1e-9;
}
