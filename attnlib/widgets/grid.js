// A grid of check boxes between words: painted with the pointer, or with the keyboard.

/** A table with the queries' words before the rows and the keys' words above the columns. */
function wordTable(spec, attributes, cells, after = null) {
  const word = (text, scope) => h("th", { scope, title: text }, h("span", {}, text));
  const head = h("tr", {}, h("td", { class: "corner" }), ...spec.keys.map((key) => word(key, "col")),
    after && h("th", { scope: "col", class: "sum" }, h("span", {}, "sum")));
  const rows = cells.map((row, q) => h("tr", {}, word(spec.queries[q], "row"), ...row, after?.[q]));
  return h("table", attributes, h("thead", {}, head), h("tbody", {}, ...rows));
}

/** The mask as check boxes in a grid; `isOpen([q, k])` knows the newest state, which may not be on the screen yet.
 *  `onPaint(changes, event)` gets [[q, k, open], …], `onRest()` the end of a gesture. */
function maskGrid(spec, { isOpen, onPaint, onRest }) {
  const glyph = () => h("svg", { viewBox: "0 0 16 16", "aria-hidden": "true" },
    h("path", { class: "tick", d: "M3.5 8.5 L6.7 11.7 L12.5 4.8" }), h("path", { class: "cross", d: "M5 5 L11 11 M11 5 L5 11" }));
  const box = (q, k) => h("button", { type: "button", role: "checkbox", "data-cell": `${q},${k}`, tabindex: q || k ? -1 : 0,
    "aria-checked": "false", "aria-label": `${spec.queryNames[q]} may look at ${spec.keyNames[k]}` }, glyph());
  const boxes = spec.queries.map((_, q) => spec.keys.map((_, k) => box(q, k)));
  const cells = boxes.map((row) => row.map((each) => h("td", { role: "gridcell" }, each)));
  const table = wordTable(spec, { class: "paint", role: "grid", "aria-label": "The mask: each row a query, each column a key" }, cells);
  const last = [spec.queries.length - 1, spec.keys.length - 1];
  const show = (mask) => boxes.forEach((row, q) => row.forEach((each, k) => each.setAttribute("aria-checked", String(mask[q][k]))));
  const stand = ([q, k], preventScroll = false) => {
    table.querySelector("[tabindex='0']").tabIndex = -1;
    boxes[q][k].tabIndex = 0;
    boxes[q][k].focus({ preventScroll });
  };
  brush(table, { isOpen, stand, onPaint, onRest });
  arrows(table, { isOpen, stand, last, onPaint, onRest });
  return { table, show };
}

const placeOf = (element) => element?.closest?.("[data-cell]")?.dataset.cell.split(",").map(Number);

/** Press and drag: the first cell decides whether the stroke opens or blocks. A fast stroke skips no cell on its way. */
function brush(table, { isOpen, stand, onPaint, onRest }) {
  let stroke = null;
  let pressed = false; // the click that ends a press isn't a second wish; one of a key or of a screen reader is
  table.addEventListener("pointerdown", (event) => {
    const place = placeOf(event.target);
    if (!place || event.button !== 0) return;
    event.preventDefault();
    pressed = true;
    stroke = { open: !isOpen(place), place };
    table.setPointerCapture(event.pointerId);
    stand(place, true); // the page mustn't move under a pointer
    onPaint([[...place, stroke.open]], event);
  });
  table.addEventListener("pointermove", (event) => {
    const place = stroke && placeOf(table.getRootNode().elementFromPoint(event.clientX, event.clientY));
    if (!place || !table.contains(event.target) || String(place) === String(stroke.place)) return;
    onPaint(between(stroke.place, place).map((each) => [...each, stroke.open]), event);
    stroke.place = place;
  });
  const end = () => { if (stroke) onRest(); stroke = null; };
  table.addEventListener("pointerup", end);
  table.addEventListener("pointercancel", () => { pressed = false; end(); });
  table.addEventListener("keydown", () => { pressed = false; });
  table.addEventListener("click", (event) => {
    const place = placeOf(event.target);
    if (place && !pressed) { onPaint([[...place, !isOpen(place)]], event); onRest(); }
    pressed = false;
  });
}

/** The cells on the straight way from one to another, without the first. */
function between([q0, k0], [q1, k1]) {
  const steps = Math.max(Math.abs(q1 - q0), Math.abs(k1 - k0));
  return Array.from({ length: steps }, (_, i) => {
    const along = (i + 1) / steps;
    return [Math.round(q0 + along * (q1 - q0)), Math.round(k0 + along * (k1 - k0))];
  });
}

/** Arrow keys, Home and End move; with shift they carry the cell's own state along. */
function arrows(table, { isOpen, stand, last, onPaint, onRest }) {
  const moves = {
    ArrowUp: ([q, k]) => [q - 1, k], ArrowDown: ([q, k]) => [q + 1, k], ArrowLeft: ([q, k]) => [q, k - 1], ArrowRight: ([q, k]) => [q, k + 1],
    Home: ([q], all) => [all ? 0 : q, 0], End: ([q], all) => [all ? last[0] : q, last[1]],
  };
  table.addEventListener("keydown", (event) => {
    const from = placeOf(event.target);
    const move = moves[event.key];
    if (!from || !move || event.altKey) return;
    event.preventDefault();
    const to = move(from, event.ctrlKey || event.metaKey).map((x, axis) => clamp(x, 0, last[axis]));
    stand(to);
    if (!event.shiftKey) return;
    onPaint(between(from, to).map((place) => [...place, isOpen(from)]), event);
    onRest();
  });
}
