// The formula with this state's numbers, a line a step, each kind of number in its colour.

function drawFormula(panel, spec) {
  const lines = h("div", { class: "formula" });
  panel.append(lines);
  return (state, result) => {
    const i = chosenToken(state, result, spec);
    const steps = [scoreLine(state, result, i, spec)];
    if (spec.shows !== "scores") steps.push(weightLine(state, result, i));
    if (spec.shows === "output") steps.push(outputLine(state, result));
    if (spec.shows !== "scores") steps.push(entropyLine(state, result));
    lines.replaceChildren(...steps.map((step) => h("p", {}, ...step)));
  };
}

/** The reader's own number, where it isn't what the formula gives. */
const yours = (mine, right, say) => (Math.abs(mine - right) < 0.005 ? [] : ["; yours: ", h("b", {}, say(mine))]);

/** What a number of the reference's, before the softmax, is called. */
const named = ({ by }) => (by === "cosine" ? "cosine" : "score");

const ink = (kind, words) => h("span", { class: `${kind}-ink` }, words);
const bracketed = (x) => (brief(x).startsWith("−") ? `(${brief(x)})` : brief(x));

function scoreLine({ query, keys, tokens }, { scores, reference }, i, spec) {
  const [x, y] = query;
  const products = [ink("query", brief(x)), " × ", ink("key", bracketed(keys[i][0])), " + ", ink("query", bracketed(y)), " × ", ink("key", bracketed(keys[i][1]))];
  const lengths = () => `÷ (${[query, keys[i]].map((vector) => brief(Math.hypot(...vector))).join(" × ")})`;
  const by = spec.by === "cosine" ? lengths() : spec.scale === 1 ? null : spec.scaled;
  const divided = by ? [` = ${brief(dot(query, keys[i]))}, ${by}`] : [];
  return [h("b", {}, `“${shortened(tokens[i])}”`), ` ${named(spec)}: `, ...products, ...divided, " = ", h("b", {}, signed(defined(reference.scores[i], { query, keys }, i, spec))),
    ...yours(scores[i], reference.scores[i], signed)];
}

function weightLine({ temperature, open }, { weights, reference }, i) {
  if (!open[i]) return ["weight: switched off, so ", h("b", { class: "weight-ink" }, "0 %"), ...yours(weights[i], 0, share)];
  const power = (x) => (x > 0 && x < 0.005 ? scientific(x) : brief(x));
  const powers = reference.scores.map((score, j) => (open[j] ? Math.exp(score / temperature) : 0));
  const total = powers.reduce((sum, x) => sum + x, 0);
  const exponent = temperature === 1 ? brief(reference.scores[i]) : `${brief(reference.scores[i])} / ${fixed(temperature)}`;
  const written = total > 0 && total < Infinity ? ` = ${power(powers[i])} ÷ ${power(total)} = ` : " = "; // e^1000 has no digits
  return ["weight: e", h("sup", {}, exponent), " ÷ sum", written,
    h("b", { class: "weight-ink" }, percent(reference.weights[i])), ...yours(weights[i], reference.weights[i], share)];
}

/** The two heaviest terms of the mixture, and what they all come to. */
function outputLine({ values }, { weights, output }) {
  const heaviest = weights.map((_, i) => i).sort((a, b) => weights[b] - weights[a]).slice(0, 2);
  const terms = heaviest.flatMap((i, order) => [order ? " + " : "", ink("weight", bracketed(weights[i])), " ", ink("value", place(values[i]))]);
  const mixed = mix(weights, values);
  const own = areNear(mixed, output) ? [] : ["; yours: ", h("b", {}, place(output))];
  return ["output: ", ...terms, values.length > 2 ? " + … = " : " = ", h("b", { class: "output-ink" }, place(mixed)), ...own];
}

function entropyLine({ open }, { bits, total }) {
  const count = open.filter(Boolean).length;
  if (count && Math.abs(total - 1) > 0.005) return ["your weights sum to ", h("b", {}, share(total)), "; shares of one whole sum to 100 %"];
  const words = count ? `: as if it looked at ${(2 ** bits).toFixed(1)} of ${count} token${count > 1 ? "s" : ""}` : "";
  return ["entropy ", h("b", {}, `${fixed(bits)} bits`), words];
}
