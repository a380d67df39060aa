// The Spotlight's right half: tokens with scores and weights, the formula with this state's numbers, the controls.

/** A row a token: a switch, the score, the cosine where it is wanted, and a bar with its number. */
function drawTable(panel, spec, now, change, choose) {
  const scoresOnly = spec.shows === "scores";
  const headings = ["token", "score", ...(spec.cosine ? ["cosine"] : []), ...(scoresOnly ? [""] : ["weight", ""])];
  const body = h("tbody");
  const rows = now().tokens.map((token, i) => {
    const box = h("input", { type: "checkbox", "aria-label": `look at ${token}` });
    box.addEventListener("change", (event) => change({ open: now().open.with(i, box.checked) }, event));
    const cell = { score: h("td", { class: "number" }), cosine: h("td", { class: "number" }), share: h("td", { class: "number share" }) };
    const fill = h("span", { class: "fill" });
    const ghost = h("span", { class: "tick" });
    const bar = h("td", { class: "bar" }, h("span", { class: `track ${scoresOnly ? "signed" : ""}` }, fill, ghost));
    const pick = h("button", { class: "pick", onclick: () => choose(i), title: "show this token in the formula" }, token);
    const row = h("tr", {}, h("td", { class: "word" }, box, pick), cell.score, spec.cosine ? cell.cosine : null, bar, scoresOnly ? null : cell.share);
    body.append(row);
    return { row, box, pick, fill, ghost, ...cell };
  });
  const head = headings.map((words) => (words ? h("th", { scope: "col", class: words }, words) : h("td")));
  panel.append(h("table", { class: "tokens" }, h("thead", {}, h("tr", {}, ...head)), body));
  return (state, result) => rows.forEach((row, i) => fillRow(row, state, result, i, spec));
}

function fillRow(row, state, result, i, spec) {
  const isChosen = i === chosenToken(state, result, spec);
  row.row.classList.toggle("chosen", isChosen);
  row.row.classList.toggle("off", !state.open[i]);
  row.pick.setAttribute("aria-pressed", isChosen);
  row.box.checked = state.open[i];
  row.score.textContent = signed(result.scores[i]);
  if (spec.cosine) row.cosine.textContent = signed(cosine(state.query, state.keys[i]));
  if (spec.shows === "scores") {
    const share = clamp(state.open[i] ? result.scores[i] / spec.brightest : 0, -1, 1);
    row.ghost.hidden = true;
    row.fill.style.cssText = `left:${50 + 50 * Math.min(0, share)}%; width:${50 * Math.abs(share)}%`;
    return;
  }
  row.fill.style.width = `${100 * clamp(result.weights[i], 0, 1)}%`;
  row.share.textContent = percent(result.weights[i]);
  row.ghost.style.left = `${100 * result.reference.weights[i]}%`;
  row.ghost.hidden = !result.byReader || Math.abs(result.weights[i] - result.reference.weights[i]) < 0.005;
}

const cosine = (a, b) => dot(a, b) / Math.hypot(...a) / Math.hypot(...b);

/** The formula with this state's numbers, a line a step, each kind of number in its colour. */
function drawFormula(panel, spec) {
  const lines = h("div", { class: "formula" });
  panel.append(lines);
  return (state, result) => {
    const i = chosenToken(state, result, spec);
    const steps = [scoreLine(state, result, i, spec)];
    if (spec.shows !== "scores") steps.push(weightLine(state, result, i), entropyLine(state, result));
    if (spec.shows === "output") steps.splice(2, 0, outputLine(state, result));
    lines.replaceChildren(...steps.map((step) => h("p", {}, ...step)));
  };
}

/** The reader's own number, where it isn't what the formula gives. */
const yours = (mine, right, say) => (Math.abs(mine - right) < 0.005 ? [] : ["; yours: ", h("b", {}, say(mine))]);

const ink = (kind, words) => h("span", { class: `${kind}-ink` }, words);

function scoreLine({ query, keys, tokens }, result, i, spec) {
  const products = query.flatMap((x, axis) => [
    axis ? " + " : "", ink("query", fixed(x)), " × ", ink("key", fixed(keys[i][axis])),
  ]);
  const divided = spec.scale === 1 ? [] : [` = ${fixed(dot(query, keys[i]))},  ÷ ${spec.divisor}`];
  return [h("b", {}, `“${tokens[i]}”`), " score: ", ...products, ...divided, " = ", h("b", {}, signed(result.reference.scores[i])),
    ...yours(result.scores[i], result.reference.scores[i], signed)];
}

function weightLine({ temperature, open }, { weights, reference }, i) {
  const power = (x) => (x < 1e4 ? fixed(x) : x.toExponential(1).replace("e+", " × 10^"));
  const cooled = reference.scores.map((score) => score / temperature);
  const exponent = temperature === 1 ? fixed(cooled[i]) : `${fixed(reference.scores[i])} / ${fixed(temperature)}`;
  const powers = cooled.map((score, j) => (open[j] ? Math.exp(score) : 0));
  const total = powers.reduce((sum, x) => sum + x, 0);
  if (!open[i]) return ["weight: switched off, so ", ink("weight", "0 %")];
  const written = [" = ", power(powers[i]), " ÷ ", power(total), " = "];
  return ["weight: e", h("sup", {}, exponent), " ÷ sum", ...(total < 1e12 ? written : [" = "]),
    h("b", { class: "weight-ink" }, percent(reference.weights[i])), ...yours(weights[i], reference.weights[i], percent)];
}

function outputLine({ values }, result) {
  const heaviest = result.weights.map((w, i) => i).sort((a, b) => result.weights[b] - result.weights[a]).slice(0, 2);
  const terms = heaviest.flatMap((i, order) => [
    order ? " + " : "", ink("weight", fixed(result.weights[i])), " ", ink("value", `(${values[i].map((x) => fixed(x)).join(", ")})`),
  ]);
  const rest = values.length > 2 ? " + …" : "";
  return ["output: ", ...terms, `${rest} = `, h("b", { class: "output-ink" }, `(${result.output.map((x) => fixed(x)).join(", ")})`)];
}

function entropyLine({ open }, { bits, total }) {
  if (open.some(Boolean) && Math.abs(total - 1) > 0.005) return ["your weights sum to ", h("b", {}, percent(total)), ": shares of one whole would sum to 100 %"];
  const count = open.filter(Boolean).length;
  const words = count ? `: as if it looked at ${(2 ** bits).toFixed(1)} of ${count} token${count > 1 ? "s" : ""}` : "";
  return ["entropy ", h("b", {}, `${fixed(bits)} bits`), words];
}

/** Temperature, and the query as numbers: each says in a box what can be dragged. */
function drawControls(panel, spec, now, change, moveQuery) {
  const boxes = now().query.map((_, axis) => {
    const box = h("input", { type: "number", step: 0.05, "aria-label": `query ${"xy"[axis]}` });
    box.addEventListener("input", (event) => {
      if (Number.isFinite(box.valueAsNumber)) moveQuery(now().query.with(axis, box.valueAsNumber), event);
    });
    return box;
  });
  const heat = spec.shows === "scores" ? null : slider({
    label: "temperature", min: COLDEST, max: HOTTEST, step: 0.05, value: now().temperature, toSlider: Math.log, fromSlider: Math.exp,
  }, (temperature, event) => change({ temperature: round2(temperature) }, event));
  const says = h("p", { class: "says", "aria-hidden": "true" });
  panel.append(h("div", { class: "controls" }, heat?.row ?? "", h("div", { class: "row" }, h("span", { class: "name" }, "query"), ...boxes)), says);
  return (state, result) => {
    heat?.show(state.temperature);
    boxes.forEach((box, axis) => { if (document.activeElement !== box) box.value = fixed(state.query[axis]).replace("−", "-"); });
    says.textContent = inWords(state, result, spec);
  };
}

/** Whose function draws, how far it is from the reference, and what went wrong in it. */
function drawReader(panel, spec) {
  if (!spec.reader) return () => {};
  const note = h("p", { class: "note reader" });
  const waits = h("p", { class: "note waits", hidden: true }, "The kernel is busy: your picture follows as soon as it answers.");
  const offline = h("p", { class: "note offline", hidden: true }, "This page has no kernel, so the reference draws. Open the notebook to run your own function.");
  panel.append(note, waits, offline);
  return (state, result) => {
    const trouble = state.reader?.trouble;
    note.classList.toggle("bad", Boolean(trouble));
    note.textContent = trouble ? `${trouble} The picture shows the reference until this is mended.` : compare(state, result, spec);
  };
}

function compare(state, result, spec) {
  if (!result.byReader) return `Waiting for ${spec.reader}.`;
  const [mine, right] = spec.shows === "scores" ? [result.scores, result.reference.scores] : [result.weights, result.reference.weights];
  const apart = mine.map((x, i) => Math.abs(x - right[i]));
  const i = apart.indexOf(Math.max(...apart));
  const say = spec.shows === "scores" ? signed : percent;
  if (apart[i] < 0.005) return `Drawn by ${spec.reader}. ${compareOutputs(state, result, spec)}`;
  return `Drawn by ${spec.reader}. Most different from the reference (the thin mark): “${state.tokens[i]}” gets ${say(mine[i])}, the reference ${say(right[i])}.`;
}

function compareOutputs(state, { output, reference }, spec) {
  const apart = Math.hypot(output[0] - reference.output[0], output[1] - reference.output[1]);
  if (spec.shows !== "output" || apart < 0.005) return "It agrees with the reference here.";
  const place = (point) => `(${point.map((x) => fixed(x)).join(", ")})`;
  return `The weights agree with the reference, the output doesn't: yours is ${place(output)}, the reference ${place(reference.output)} (the dotted ring).`;
}

/** The reader's own words, every vector as numbers, and the state as text. */
function drawOwn(panel, spec, now, { restore, reset, move }) {
  const told = h("p", { class: "note bad", hidden: true, role: "alert" });
  const complain = (words) => { told.textContent = words; told.hidden = !words; };
  const words = h("input", { type: "text", "aria-label": "your own words", placeholder: "a sentence of your own" });
  const useWords = () => {
    const tokens = words.value.trim().split(/\s+/).filter(Boolean);
    if (!tokens.length || tokens.length > MOST_TOKENS) return complain(`Please type between 1 and ${MOST_TOKENS} words; ${tokens.length} came.`);
    const made = (shift) => tokens.map((token) => wordVector(token, spec.seed + shift));
    restore(JSON.stringify({ ...now(), open: "1".repeat(tokens.length), tokens, keys: made(0), values: made(1), reader: undefined, chosen: undefined }));
  };
  words.addEventListener("keydown", (event) => { if (event.key === "Enter") useWords(); });
  const numbers = vectorTable(spec, now, move);
  const text = h("input", { type: "text", class: "mono", "aria-label": "state", spellcheck: "false" });
  const restoreText = () => complain(restore(text.value.trim()) ? "" : "That is not a state of this picture: copy one from here, or press reset.");
  text.addEventListener("keydown", (event) => { if (event.key === "Enter") restoreText(); });
  panel.append(h("details", { class: "own" }, h("summary", {}, "your own words and vectors"),
    h("div", { class: "row" }, words, h("button", { onclick: useWords }, "use these words")),
    h("p", { class: "muted" }, "Each word gets made-up vectors, always the same ones for the same word. Drag any arrow or point, or type below."),
    numbers.table,
    h("div", { class: "row" }, h("span", { class: "name" }, "state"), text, h("button", { onclick: restoreText }, "restore"), h("button", { onclick: reset }, "reset")),
    told));
  return (state) => {
    numbers.draw(state);
    if (document.activeElement !== text) text.value = stateOf(state);
  };
}

function vectorTable(spec, now, move) {
  const kinds = spec.shows === "output" ? ["keys", "values"] : ["keys"];
  const cells = [];
  const body = now().tokens.map((token, i) => h("tr", {}, h("th", { scope: "row" }, token), ...kinds.flatMap((kind) => [0, 1].map((axis) => {
    const box = h("input", { type: "number", step: 0.1, "aria-label": `${token}: ${kind.slice(0, -1)} ${"xy"[axis]}` });
    box.addEventListener("input", (event) => {
      if (Number.isFinite(box.valueAsNumber)) move(kind, i)(now()[kind][i].with(axis, box.valueAsNumber), event);
    });
    cells.push({ box, read: (state) => state[kind][i][axis] });
    return h("td", {}, box);
  }))));
  const titles = kinds.flatMap((kind) => ["x", "y"].map((axis) => h("th", { scope: "col", class: `${kind.slice(0, -1)}-ink` }, `${kind.slice(0, -1)} ${axis}`)));
  const table = h("table", { class: "vectors" }, h("thead", {}, h("tr", {}, h("td"), ...titles)), h("tbody", {}, ...body));
  const draw = (state) => cells.forEach(({ box, read }) => {
    if (document.activeElement !== box) box.value = read(state).toFixed(2);
  });
  return { table, draw };
}

/** A challenge with a line a condition; once all hold it says so, and stays reached. */
function makeGoal(root, goal) {
  const marks = goal.conditions.map(({ words }) => h("li", {}, words));
  const title = h("b", {}, goal.words ? `Goal: ${goal.words}` : "Goal");
  const done = h("span", { class: "done", hidden: true }, "✓ reached");
  const box = h("div", { class: "note goal" }, title, done, h("ul", {}, ...marks));
  root.append(box);
  let reached = false;
  return (state, result, announce) => {
    const met = goal.conditions.map((condition) => meets(condition, state, result));
    marks.forEach((mark, i) => { mark.classList.toggle("met", met[i]); mark.setAttribute("aria-label", `${mark.textContent}: ${met[i] ? "met" : "not yet"}`); });
    reached ||= met.every(Boolean);
    done.hidden = !reached;
    box.classList.toggle("good", reached);
    root.dataset.goal = reached ? "reached" : "open";
  };
}

const MEASURES = {
  weight: (token, state, result) => of(token, state, result.weights),
  score: (token, state, result) => of(token, state, result.scores),
  entropy: (token, state, result) => result.bits,
  distance: ([x, y], state, result) => Math.hypot(result.output[0] - x, result.output[1] - y),
  length: (token, state) => Math.hypot(...state.query),
  temperature: (token, state) => state.temperature,
};

/** What all tokens of this name get together. */
const of = (token, { tokens }, list) => tokens.reduce((sum, word, i) => (word === token ? sum + list[i] : sum), 0);

function meets({ measure, of: subject, least, most }, state, result) {
  const x = MEASURES[measure](subject, state, result);
  return (least === null || x >= least - 1e-9) && (most === null || x <= most + 1e-9);
}
