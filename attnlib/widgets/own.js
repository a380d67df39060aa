// The reader's own words, every vector as numbers, and the state as text.

function drawOwn(spec, now, { begin, restore, move }) {
  const told = h("p", { class: "note bad", hidden: true, role: "alert" });
  const complain = (words) => { told.textContent = words; told.hidden = !words; };
  const field = (attributes) => h("input", { type: "text", autocomplete: "off", spellcheck: "false", ...attributes });

  const words = field({ "aria-label": "your own words", placeholder: "a sentence of your own" });
  const useWords = () => {
    const tokens = words.value.trim().split(/\s+/).filter(Boolean);
    const fits = tokens.length >= 1 && tokens.length <= spec.most;
    complain(fits ? "" : `Please type between 1 and ${spec.most} words; ${tokens.length} came.`);
    if (fits) begin(tokens);
  };
  const text = field({ class: "mono", "aria-label": "state", placeholder: "as it began", onfocus: () => text.select() });
  const restoreText = () => complain(restore(text.value.trim()) ? "" : "That is not a state of this picture: copy one from here, or press reset.");
  const reset = () => { complain(""); restore(""); };

  let numbers = null;
  const holder = h("div", { class: "numbers" });
  const box = h("details", { class: "own" }, h("summary", {}, "your own words and vectors"),
    rowOf(words, useWords, h("button", { onclick: useWords }, "use these words")),
    h("p", { class: "muted" }, "Each word gets made-up vectors, always the same ones for the same word. Drag any arrow or point, or type below."),
    holder,
    rowOf(text, restoreText, h("button", { onclick: restoreText }, "restore"), h("button", { onclick: reset }, "reset")),
    told);
  box.addEventListener("toggle", () => numbers?.follow());
  const draw = (state) => {
    if (numbers?.tokens !== state.tokens) holder.replaceChildren((numbers = vectorTable(spec, now, move)).table);
    if (box.open) numbers.follow();
    if (document.activeElement !== text) text.value = stateOf(state, spec);
  };
  return { box, draw };
}

/** A text field with its buttons; Enter in the field does what the first button does. */
function rowOf(field, submit, ...buttons) {
  field.addEventListener("keydown", (event) => { if (event.key === "Enter") submit(); });
  const name = h("span", { class: "name", "aria-hidden": "true" }, field.getAttribute("aria-label").replace("your own ", ""));
  return h("div", { class: "row" }, name, field, ...buttons);
}

function vectorTable(spec, now, move) {
  const kinds = spec.shows === "output" ? ["key", "value"] : ["key"];
  const columns = kinds.flatMap((kind) => [0, 1].map((axis) => ({ kind, axis, list: `${kind}s`, title: `${kind} ${"xy"[axis]}` })));
  const { tokens } = now();
  const boxes = tokens.map((token, i) => columns.map(({ list, axis, title }) =>
    numberBox(`${token}: ${title}`, () => now()[list][i][axis], (x, event) => move(list, i)(now()[list][i].with(axis, x), event))));
  const head = h("tr", {}, h("td"), ...columns.map(({ kind, title }) => h("th", { scope: "col", class: `${kind}-ink` }, title)));
  const rows = tokens.map((token, i) => h("tr", {}, h("th", { scope: "row" }, shortened(token)), ...boxes[i].map(({ box }) => h("td", {}, box))));
  const table = h("table", { class: "vectors" }, h("thead", {}, head), h("tbody", {}, ...rows));
  return { table, tokens, follow: () => boxes.flat().forEach(({ follow }) => follow()) };
}
