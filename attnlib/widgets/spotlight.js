// The Spotlight: a query to drag among keys, the weights that follow, and the mixture of values that comes back.
// What is drawn: `spec`, fixed by Python. What the reader can change: `state`, kept as a short JSON string.

const MOVABLE = ["tokens", "keys", "values", "query", "temperature", "open"];
const HOTTEST = 10;
const COLDEST = 0.05;
const MOST_TOKENS = 12;

export default { render };

function render({ model, el }) {
  const { root, forget } = card(el, "spotlight");
  const spec = model.get("spec");
  const start = { ...Object.fromEntries(MOVABLE.map((name) => [name, spec[name]])), reader: spec.reader_answer };
  let now = { ...start, ...parseState(model.get("state"), spec), chosen: null };
  const announce = announcer(root);
  const goal = spec.goal && makeGoal(root, spec.goal);
  const stage = h("div", { class: "stage" });
  root.append(stage);
  let parts;

  const paint = painter(root, () => {
    const result = look(now, spec);
    parts.draw(now, result);
    goal?.(now, result, announce);
    publish(root, now, result);
    announce(inWords(now, result, spec));
  });
  const ask = askKernel(model, (answer, timeStamp) => {
    now.reader = { ...answer, query: answer.query };
    paint({ timeStamp });
  }, (waiting) => parts.busy(waiting));
  const question = () => ({ query: now.query, temperature: now.temperature, open: now.open, keys: now.keys, values: now.values });

  let saving = null;
  const save = () => {
    clearTimeout(saving);
    saving = setTimeout(() => { model.set("state", stateOf(now)); model.save_changes(); }, 200);
  };
  const change = (some, event) => {
    now = { ...now, ...some };
    paint(event);
    if (spec.reader) ask(question(), event?.timeStamp);
    save();
  };
  const rebuild = (some) => {
    now = { ...now, chosen: null, ...some };
    parts = build(stage, spec, () => now, change, { restore, reset: () => restore("") });
    parts.offline(Boolean(model.offline && spec.reader));
    change({});
  };
  const restore = (text) => {
    const some = parseState(text, spec);
    if (some) rebuild({ ...start, ...some });
    return Boolean(some);
  };
  const follow = () => { if (model.get("state") !== stateOf(now)) restore(model.get("state")); };
  rebuild({});
  model.on("change:state", follow);
  return () => { clearTimeout(saving); model.off("change:state", follow); forget(); };
}

/** What the query sees: the reference always, and the reader's answer where there is one. */
function look(now, spec) {
  const raw = now.keys.map((key) => spec.scale * dot(now.query, key));
  const weights = softmax(raw.map((score) => score / now.temperature), now.open);
  const reference = { scores: raw, weights, output: mix(weights, now.values) };
  const reader = now.reader?.weights ? now.reader : null;
  const shown = reader ? { ...reference, ...reader, scores: reader.scores ?? raw } : reference;
  const total = shown.weights.reduce((sum, w) => sum + w, 0);
  return { ...shown, bits: entropy(shown.weights), total, reference, byReader: Boolean(reader) };
}

/** The state's short string: only what differs from nothing can be said shorter, so it is plain JSON, rounded. */
function stateOf(now) {
  const { tokens, keys, values, query, temperature, open } = now;
  return JSON.stringify({ query, temperature, open: open.map(Number).join(""), tokens, keys, values });
}

/** Read a pasted state; null if it isn't one. An empty string is the start. */
function parseState(text, spec) {
  if (!text) return {};
  try {
    const told = JSON.parse(text);
    const pairs = (list) => Array.isArray(list) && list.length === told.tokens.length && list.every(isPair);
    const fine = isPair(told.query) && pairs(told.keys) && pairs(told.values) && /^[01]+$/.test(told.open)
      && told.open.length === told.tokens.length && told.temperature > 0 && told.tokens.length <= MOST_TOKENS;
    return fine ? { ...told, open: [...told.open].map((digit) => digit === "1") } : null;
  } catch { return null; }
}

const isPair = (list) => Array.isArray(list) && list.length === 2 && list.every(Number.isFinite);

/** Data attributes for whoever measures or tests. */
function publish(root, now, result) {
  const list = (numbers) => numbers.map((x) => Number(x).toFixed(6)).join(",");
  root.dataset.query = now.query.join(",");
  root.dataset.temperature = now.temperature;
  root.dataset.scores = list(result.scores);
  root.dataset.weights = list(result.weights);
  root.dataset.output = list(result.output);
  root.dataset.reference = list(result.reference.weights);
  if (now.reader?.query) root.dataset.readerQuery = now.reader.query.join(",");
}

/** Lay out plane and panel for the tokens there are, and return what redraws them. */
function build(stage, spec, now, change, { restore, reset }) {
  const plane = makePlane(spec.limit, "plane with the query, the keys and the values");
  const panel = h("div", { class: "panel" });
  const edge = 0.97 * spec.limit;
  const within = (place) => place.map((x) => round2(clamp(x, -edge, edge)));
  const choose = (index) => change({ chosen: index });
  const move = (what, index) => (place, event) =>
    change(index === null ? { [what]: within(place) } : { [what]: now()[what].with(index, within(place)) }, event);
  const drawings = [
    drawPlane(plane, spec, now, move, choose),
    drawTable(panel, spec, now, change, choose),
    drawFormula(panel, spec),
    drawControls(panel, spec, now, change, move("query", null)),
    drawReader(panel, spec),
    drawOwn(panel, spec, now, { restore, reset, move }),
  ];
  const hint = h("p", { class: "muted hint" }, "Drag the blue arrow, or step to it with Tab and use the arrow keys.");
  stage.replaceChildren(h("div", {}, plane.svg, hint), panel);
  const waits = panel.querySelector(".waits");
  return {
    draw: (state, result) => drawings.forEach((draw) => draw(state, result)),
    busy: (waiting) => { if (waits) waits.hidden = !waiting; },
    offline: (told) => { const note = panel.querySelector(".offline"); if (note) note.hidden = !told; },
  };
}

/** The sentence that says the state, for eyes and for screen readers. */
function inWords(now, result, spec) {
  const seen = now.tokens.map((token, i) => ({ token, i })).filter(({ i }) => now.open[i]);
  if (!seen.length) return "Every token is switched off. The query may look at nobody: weights and output are 0.";
  const by = (list) => seen.sort((a, b) => list[b.i] - list[a.i]);
  if (spec.shows === "scores") {
    const order = by(result.scores);
    const [first, second] = order;
    const rest = second ? `, then “${second.token}” (${signed(result.scores[second.i])})` : "";
    return `“${first.token}” scores highest (${signed(result.scores[first.i])})${rest}.`;
  }
  const [first, second] = by(result.weights);
  const top = (one) => `“${one.token}” (${percent(result.weights[one.i])})`;
  const level = result.weights[first.i] - result.weights[seen.at(-1).i] < 0.02;
  if (level && second) return `The query looks at all ${seen.length} tokens alike (${percent(result.weights[first.i])} each).`;
  if (!second || result.weights[first.i] > 0.9) return `The query looks almost only at ${top(first)}.`;
  return `The query looks mostly at ${top(first)} and ${top(second)}.`;
}

const signed = (x) => (x > 0 && fixed(x) !== "0.00" ? `+${fixed(x)}` : fixed(x));
