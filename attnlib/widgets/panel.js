// The Spotlight's right half: tokens with scores and weights, the controls, and what is said about the reader's function.

/** A row a token: a switch, the score, the cosine where it is wanted, and a bar with its number. */
function drawTable(panel, spec, now, change, choose) {
  const scoresOnly = spec.shows === "scores";
  const heading = (words, width) => h("th", { scope: "col", class: words, colspan: width }, words);
  const headings = ["token", named(spec), ...(spec.cosine ? ["cosine"] : [])].map((words) => heading(words));
  const rows = now().tokens.map((token, i) => makeRow(token, i, spec, now, change, choose));
  panel.append(h("table", { class: "tokens" },
    h("thead", {}, h("tr", {}, ...headings, scoresOnly ? h("td") : heading("weight", 2))),
    h("tbody", {}, ...rows.map(({ row }) => row))));
  return (state, result) => rows.forEach((row, i) => fillRow(row, state, result, i, spec));
}

function makeRow(token, i, spec, now, change, choose) {
  const scoresOnly = spec.shows === "scores";
  const box = h("input", { type: "checkbox", "aria-label": `look at ${token}` });
  box.addEventListener("change", (event) => change({ open: now().open.with(i, box.checked) }, event));
  const pick = h("button", { class: "pick", onclick: () => choose(i), title: `show “${token}” in the formula` }, token);
  const number = (kind) => h("td", { class: `number ${kind}` });
  const cell = { score: number("score"), cosine: number("cosine"), share: number("share") };
  const fill = h("span", { class: "fill" });
  const ghost = h("span", { class: "tick" });
  const bar = h("td", { class: "bar" }, h("span", { class: `track ${scoresOnly ? "signed" : ""}` }, fill, ghost));
  const word = h("th", { scope: "row" }, h("span", { class: "word" }, h("label", {}, box), pick));
  const row = h("tr", {}, word, cell.score, spec.cosine ? cell.cosine : null, bar, scoresOnly ? null : cell.share);
  return { row, box, pick, fill, ghost, ...cell };
}

function fillRow(row, state, result, i, spec) {
  const isChosen = i === chosenToken(state, result, spec);
  row.row.classList.toggle("chosen", isChosen);
  row.row.classList.toggle("off", !state.open[i]);
  row.pick.setAttribute("aria-pressed", isChosen);
  row.box.checked = state.open[i];
  row.score.textContent = signed(defined(result.scores[i], state, i, spec));
  row.cosine.textContent = signed(cosine(state.query, state.keys[i]));
  row.share.textContent = share(result.weights[i]);
  const [mine, right] = spec.shows === "scores" ? [result.scores[i], result.reference.scores[i]] : [result.weights[i], result.reference.weights[i]];
  const [zero, full] = spec.shows === "scores" ? [50, 50 / state.brightest] : [0, 100]; // in percent of the track
  const end = (x) => clamp(zero + full * x, 0, 100);
  row.fill.style.cssText = `left: ${Math.min(zero, end(mine))}%; width: ${Math.abs(end(mine) - zero)}%`;
  row.ghost.style.left = `${end(right)}%`;
  row.ghost.hidden = !result.byReader || Math.abs(mine - right) < 0.005;
}

/** The score, or nothing where the reference has none: an arrow of no length has no cosine. */
const defined = (score, { query, keys }, i, { by }) => (by === "cosine" && Number.isNaN(cosine(query, keys[i])) ? NaN : score);

const cosine = (a, b) => dot(a, b) / Math.hypot(...a) / Math.hypot(...b);

/** A number box that follows its number, but not while the reader types in it. */
function numberBox(label, read, write) {
  const box = h("input", { type: "number", step: 0.05, "aria-label": label });
  const show = () => { box.value = read().toFixed(2); };
  box.addEventListener("input", (event) => { if (Number.isFinite(box.valueAsNumber)) write(box.valueAsNumber, event); });
  box.addEventListener("change", show); // what was typed may have been too far out
  return { box, follow: () => { if (document.activeElement !== box) show(); } };
}

/** Temperature, and the query as numbers: each says in a box what can be dragged. Below, the state in words. */
function drawControls(panel, spec, now, change, moveQuery) {
  const boxes = [0, 1].map((axis) =>
    numberBox(`query ${"xy"[axis]}`, () => now().query[axis], (x, event) => moveQuery(now().query.with(axis, x), event)));
  const [min, max] = spec.temperatures;
  const heat = spec.shows === "scores" ? null : slider({
    label: "temperature", min, max, step: 0.05, value: now().temperature, toSlider: Math.log, fromSlider: Math.exp,
  }, (temperature, event) => change({ temperature: round2(temperature) }, event));
  const says = h("p", { class: "says" }); // read aloud elsewhere, once it has come to rest
  const name = h("span", { class: "name" }, "query");
  panel.append(h("div", { class: "controls" }, heat?.row ?? "", h("div", { class: "row" }, name, ...boxes.map(({ box }) => box))), says);
  return (state, result) => {
    heat?.show(state.temperature);
    boxes.forEach(({ follow }) => follow());
    says.textContent = unbroken(inWords(state, result, spec));
  };
}

function drawReader(panel, spec) {
  if (!spec.reader) return () => {};
  const note = panel.appendChild(h("p", { class: "note reader" }));
  const say = announcer(panel, { quietly: true });
  return (state, result) => {
    note.classList.toggle("bad", Boolean(state.reader?.trouble) && !state.silent);
    note.textContent = unbroken(readerInWords(state, result, spec));
    if (!state.waits || state.silent) say(note.textContent); // an older answer isn't about what the plane shows now
  };
}
