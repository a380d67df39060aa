// The Spotlight: a query to drag among keys, the weights that follow, and the mixture of values that comes back.
// `spec` is what Python gave, `now` what the reader has made of it; the files before this one draw both.

export default { render };

function render({ model, el }) {
  const { root, forget } = card(el, "spotlight");
  set(root, { role: "group", "aria-label": "Spotlight" });
  const spec = model.get("spec");
  const goal = spec.goal && makeGoal(root, spec.goal);
  const stage = h("div", { class: "stage" });
  let now = null;
  let parts = null;

  const paint = painter(root, () => {
    const result = look(now, spec);
    goal?.(now, result);
    parts.draw(now, result);
    own.draw(now);
    publish(root, now, result);
    announce(inWords(now, result, spec));
  });
  const show = (some, event) => { now = { ...now, ...some }; paint(event); };
  const silent = (waits) => { if (Boolean(now.silent) !== waits) show({ silent: waits ? "busy" : null }); };
  const ask = askKernel(model, (reader, timeStamp, isNewest) => show({ reader, waits: !isNewest }, { timeStamp }), silent);
  const save = saver(model, () => stateOf(now, spec));
  const change = (some, event) => {
    show({ ...some, waits: Boolean(spec.reader) }, event);
    save();
    if (!spec.reader) return;
    const { query, temperature, open, keys, values } = now;
    ask({ query, temperature, open, keys, values }, event?.timeStamp);
  };
  const move = (what, index) => (to, event) => {
    const at = parts.plane.within(to).map(round2);
    change({ [what]: index === null ? at : now[what].with(index, at) }, event);
  };
  const turnTo = (state) => { // lay out anew only where other words or another scale ask for it
    const laidOut = parts && same(now.tokens, state.tokens) && parts.plane.limit === limitOf(state, spec);
    now = { ...state, tokens: laidOut ? now.tokens : state.tokens, silent: now?.silent ?? (model.offline ? "offline" : null) };
    parts = laidOut ? parts : build(stage, spec, () => now, { change, move, choose: (chosen) => show({ chosen }) });
    now.brightest = parts.brightest;
  };
  const restore = (text) => {
    const state = parseState(text, spec);
    if (state) { turnTo(state); change({}); }
    return Boolean(state);
  };
  const begin = (tokens) => { turnTo({ ...beginning(spec, tokens), query: now.query, temperature: now.temperature }); change({}); };
  const own = drawOwn(spec, () => now, { begin, restore, move });
  root.append(stage, own.box);
  const announce = announcer(root, { quietly: true });

  turnTo(parseState(model.get("state"), spec) ?? beginning(spec));
  if (model.get("state")) change({});
  else show({}); // Python has asked the reader's function about the start already
  const follow = () => { if (model.get("state") !== stateOf(now, spec)) restore(model.get("state")); };
  model.on("change:state", follow);
  return () => { save.forget(); ask.forget(); model.off("change:state", follow); forget(); };
}

/** Keep the state in the model once it has come to rest. */
function saver(model, read) {
  let timer = null;
  const save = () => {
    clearTimeout(timer);
    timer = setTimeout(() => keepIn(model, "state", read()), 200);
  };
  return Object.assign(save, { forget: () => clearTimeout(timer) });
}

/** What the query sees: the reference always, and the reader's answer where there is one. */
function look(now, spec) {
  const { query, keys, values, open, temperature } = now;
  const [looking, seen, scale] = spec.by === "cosine" ? [direction(query), keys.map(direction), 1] : [query, keys, spec.scale];
  const cooled = attend(looking, seen, values, open, scale / temperature);
  const reference = { ...cooled, scores: seen.map((key) => scale * dot(looking, key)), bits: entropy(cooled.weights) };
  const answered = now.reader?.output && (now.reader.weights ?? keys).length === keys.length;
  const reader = !now.silent && answered ? now.reader : null;
  const { scores, weights, output } = { ...reference, ...reader };
  const total = weights.reduce((sum, w) => sum + w, 0);
  return { scores, weights, output, total, bits: entropy(weights), reference, byReader: Boolean(reader) };
}

/** The vector made one long; one of no length stays as it is. */
const direction = (vector) => vector.map((x) => x / (Math.hypot(...vector) || 1));

/** Data attributes for whoever measures or tests. */
function publish(root, now, { scores, weights, output, reference, byReader }) {
  const list = (numbers) => numbers.map((x) => x.toFixed(6)).join(",");
  const told = {
    query: now.query.join(","), temperature: now.temperature, scores: list(scores), weights: list(weights),
    output: list(output), reference: list(reference.weights),
  };
  Object.assign(root.dataset, told);
  if (byReader) root.dataset.readerQuery = now.reader.query.join(",");
  else delete root.dataset.readerQuery;
}

/** Lay out plane and panel for the tokens there are, and return what redraws them. */
function build(stage, spec, now, { change, move, choose }) {
  const limit = limitOf(now(), spec);
  const plane = makePlane(limit, "plane with the query, the keys and the values");
  const panel = h("div", { class: "panel" });
  const drawings = [
    drawPlane(plane, spec, now, move, choose),
    drawTable(panel, spec, now, change, choose),
    drawFormula(panel, spec),
    drawControls(panel, spec, now, change, move("query", null)),
    drawReader(panel, spec),
  ];
  const hint = h("p", { class: "muted hint" }, "Drag the blue query, or Tab to it and use the arrow keys.");
  stage.replaceChildren(h("div", {}, plane.svg, hint), panel);
  const longest = Math.max(...now().keys.map((key) => Math.hypot(...key))) || 1;
  return { plane, brightest: spec.by === "cosine" ? 1 : spec.scale * limit * longest, draw: (state, result) => drawings.forEach((draw) => draw(state, result)) };
}
