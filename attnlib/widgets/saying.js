// The Spotlight's state in words, and its numbers as they are written.

const scientific = (x) => {
  const [digits, power] = x.toExponential(1).split("e");
  return `${minus(digits)} · 10${[...power.replace("+", "")].map((sign) => "⁰¹²³⁴⁵⁶⁷⁸⁹"[sign] ?? "⁻").join("")}`;
};

/** A number that keeps its place: two digits after the point, none where it is large, a power of ten where it is huge. */
function brief(x) {
  if (!Number.isFinite(x)) return "–";
  return Math.abs(x) < 1e5 ? fixed(x, Math.abs(x) < 1000 ? 2 : 0) : scientific(x);
}

const signed = (x) => (x > 0 && brief(x) !== "0.00" ? `+${brief(x)}` : brief(x));
const share = (x) => (Math.abs(x) < 100 ? percent(x) : `${brief(100 * x)} %`);
const unbroken = (words) => words.replaceAll(" %", "\u00a0%"); // a line never ends between a number and its sign
const place = (point) => `(${point.map(brief).join(", ")})`;

/** The sentence that says the state, for eyes and for screen readers. */
function inWords(now, result, spec) {
  const list = spec.shows === "scores" ? result.scores : result.weights;
  const seen = now.tokens.map((token, i) => ({ token, x: list[i] })).filter((_, i) => now.open[i]).sort((a, b) => b.x - a.x);
  if (!seen.length) return nobody(spec);
  return spec.shows === "scores" ? scoresInWords(seen) : weightsInWords(seen);
}

function nobody({ shows }) {
  const what = { scores: "There is nothing to score", weights: "Every weight is 0", output: "Every weight is 0, and so is the output" };
  return `Every token is switched off: the query may look at nobody. ${what[shows]}.`;
}

function scoresInWords([first, second, ...others]) {
  if (!second) return `“${first.token}” scores ${signed(first.x)}.`;
  if (first.x - (others.at(-1) ?? second).x < 0.005) return `All ${others.length + 2} tokens score the same (${signed(first.x)}).`;
  return `“${first.token}” scores highest (${signed(first.x)}), then “${second.token}” (${signed(second.x)}).`;
}

function weightsInWords(seen) {
  const [first, second] = seen;
  const top = ({ token, x }) => `“${token}” (${share(x)})`;
  if (!second) return `The query can look only at ${top(first)}.`;
  if (first.x - seen.at(-1).x < 0.02) return `The query looks at all ${seen.length} tokens alike (${share(first.x)} each).`;
  return first.x > 0.9 ? `The query looks almost only at ${top(first)}.` : `The query looks mostly at ${top(first)} and ${top(second)}.`;
}

const SILENCE = {
  offline: "This page has no kernel, so the reference draws. Open the notebook to run your own function.",
  busy: "The kernel keeps silent, so the reference draws until it answers. It may be busy; if it was restarted, run the cells again.",
};

/** Whose function draws, how far it is from the reference, and what went wrong in it. */
function readerInWords(now, result, spec) {
  if (now.silent) return SILENCE[now.silent];
  if (now.reader?.trouble) return `${now.reader.trouble} The picture shows the reference until this is mended.`;
  if (result.byReader && !now.reader.weights) return compareOutputs(result, spec);
  return result.byReader ? compare(now, result, spec) : `Waiting for ${spec.reader}.`;
}

function compare({ tokens }, { scores, weights, output, reference }, { shows, reader }) {
  const [mine, right, say] = shows === "scores" ? [scores, reference.scores, signed] : [weights, reference.weights, share];
  const apart = mine.map((x, i) => Math.abs(x - right[i]));
  const i = apart.indexOf(Math.max(...apart));
  if (apart[i] >= 0.005) {
    return `Drawn by ${reader}. Most different from the reference (the thin mark): “${tokens[i]}” gets ${say(mine[i])}, the reference ${say(right[i])}.`;
  }
  if (shows !== "output" || areNear(output, reference.output)) return `Drawn by ${reader}. It agrees with the reference here.`;
  return `Drawn by ${reader}. The weights agree with the reference, the output doesn't: yours is ${place(output)}, the reference ${place(reference.output)} (the dotted ring).`;
}

/** A function that tells no weights is compared by its output alone. */
function compareOutputs({ output, reference }, { reader }) {
  const agrees = areNear(output, reference.output);
  const says = agrees ? "The output agrees with the reference here." : `The output is ${place(output)}, the reference ${place(reference.output)} (the dotted ring).`;
  return `Drawn by ${reader}. ${says} No weights of yours give this output: those shown are the reference’s.`;
}

const areNear = (a, b) => Math.hypot(a[0] - b[0], a[1] - b[1]) < 0.005;
