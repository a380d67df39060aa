// The Spotlight's left half: the query, the keys, the values and the output, drawn in the plane.

function drawPlane(plane, spec, now, move, choose) {
  const { tokens } = now();
  const withValues = spec.shows === "output";
  const shape = plane.layer("hull-layer").appendChild(h("polygon", { class: "hull" }));
  const shadow = drawShadow(plane.layer("shadow"), plane);
  const links = plane.layer("links");
  const arrows = plane.layer("keys");
  const dots = plane.layer("dots");
  const query = plane.layer("query-layer");
  const words = plane.layer("words");
  words.setAttribute("aria-hidden", "true");

  const each = tokens.map((token, i) => {
    const label = words.appendChild(h("text", { class: "key-word" }, token));
    const group = arrows.appendChild(h("g", { class: "key" }));
    const arrow = makeArrow(group, plane, "key");
    const handle = group.appendChild(h("circle", { class: "handle", r: 13, "data-handle": `key-${i}` }));
    draggable(handle, plane, () => now().keys[i], move("keys", i), () => {});
    handle.addEventListener("pointerdown", () => choose(i));
    if (!withValues) return { label, group, arrow, handle };
    const link = links.appendChild(h("line", { class: "link" }));
    const dot = dots.appendChild(h("circle", { class: "value", r: 5 }));
    const grip = dots.appendChild(h("circle", { class: "handle", r: 13, "data-handle": `value-${i}` }));
    const name = words.appendChild(h("text", { class: "value-word" }, token));
    draggable(grip, plane, () => now().values[i], move("values", i), () => {});
    grip.addEventListener("pointerdown", () => choose(i));
    return { label, group, arrow, handle, link, dot, grip, name };
  });

  const queryArrow = makeArrow(query, plane, "query");
  const head = query.appendChild(h("circle", {
    class: "halo", r: 19, "data-handle": "query", tabindex: 0, role: "slider", "aria-label": "query: the arrow keys move it",
    "aria-valuemin": -plane.limit, "aria-valuemax": plane.limit,
  }));
  draggable(head, plane, () => now().query, move("query", null), () => {});
  steerable(head, () => now().query, move("query", null));
  const queryWord = words.appendChild(h("text", { class: "query-word" }, "query"));
  const output = withValues ? drawOutput(plane.layer("output-layer"), words, plane) : null;

  return (state, result) => {
    const chosen = chosenToken(state, result, spec);
    shadow(state, spec.shows === "scores" ? chosen : null);
    each.forEach((parts, i) => drawToken(parts, plane, state, result, i, i === chosen, spec));
    if (withValues) setPoints(shape, hull(state.values.filter((_, i) => state.open[i])), plane);
    queryArrow(state.query, 4);
    const [cx, cy] = plane.pixel(state.query);
    set(head, { cx, cy, "aria-valuenow": state.query[0], "aria-valuetext": `x ${fixed(state.query[0])}, y ${fixed(state.query[1])}` });
    output?.(result);
    nameEverything(plane, state, result, each, queryWord, output?.word);
  };
}

/** The token that the formula speaks of: the one the reader chose, else the one that gets most. */
function chosenToken(state, result, spec) {
  if (state.chosen !== null) return state.chosen;
  const list = spec.shows === "scores" ? result.scores : result.weights;
  return list.indexOf(Math.max(...list));
}

function drawToken(parts, plane, state, result, i, isChosen, spec) {
  const strength = spec.shows === "scores" ? Math.max(0, result.scores[i]) / spec.brightest : result.weights[i];
  const share = Math.min(1, state.open[i] ? strength : 0);
  parts.arrow(state.keys[i], 1.6 + 6.5 * share);
  parts.group.style.opacity = state.open[i] ? 0.5 + 0.5 * Math.min(1, 2.5 * share) : 0.25;
  parts.label.classList.toggle("chosen", isChosen);
  const [kx, ky] = plane.pixel(state.keys[i]);
  set(parts.handle, { cx: kx, cy: ky });
  if (!parts.dot) return;
  const [cx, cy] = plane.pixel(state.values[i]);
  const [x2, y2] = plane.pixel(result.output);
  set(parts.dot, { cx, cy, r: isChosen ? 6.5 : 5 });
  set(parts.grip, { cx, cy });
  set(parts.link, { x1: cx, y1: cy, x2, y2, "stroke-width": 0.6 + 7 * share });
  parts.dot.style.opacity = state.open[i] ? 1 : 0.3;
  parts.link.style.display = state.open[i] ? "" : "none";
}

/** The output point, and where the reference would have put it if the reader's own function draws. */
function drawOutput(group, words, plane) {
  const ghost = group.appendChild(h("circle", { class: "ghost", r: 10 }));
  const point = group.appendChild(h("circle", { class: "output", r: 8 }));
  const word = words.appendChild(h("text", { class: "output-word" }, "output"));
  const draw = (result) => {
    const [cx, cy] = plane.pixel(result.output);
    const [gx, gy] = plane.pixel(result.reference.output);
    set(point, { cx, cy });
    set(ghost, { cx: gx, cy: gy });
    ghost.style.display = result.byReader ? "" : "none";
  };
  return Object.assign(draw, { word });
}

/** The dot product as a picture: the chosen key's shadow on the line of the query. */
function drawShadow(group, plane) {
  const fall = group.appendChild(h("line", { class: "fall" }));
  const lies = group.appendChild(h("line", { class: "lies" }));
  return (state, chosen) => {
    const length2 = dot(state.query, state.query);
    group.style.display = chosen === null || length2 < 1e-6 ? "none" : "";
    if (group.style.display) return;
    const along = dot(state.query, state.keys[chosen]) / length2;
    const [x1, y1] = plane.pixel(state.keys[chosen]);
    const [x2, y2] = plane.pixel(state.query.map((x) => along * x));
    const [ox, oy] = plane.pixel([0, 0]);
    set(fall, { x1, y1, x2, y2 });
    set(lies, { x1: ox, y1: oy, x2, y2 });
  };
}

function setPoints(polygon, points, plane) {
  polygon.setAttribute("points", points.map((point) => plane.pixel(point).join(",")).join(" "));
}

/** Words stand beside what they name. Keys and values choose first, so that they stay put while the query moves. */
function nameEverything(plane, state, result, each, queryWord, outputWord) {
  const outward = ([x, y]) => Math.atan2(y, x);
  const around = (x, y, r) => ({ x: x - r, y: y - r, width: 2 * r, height: 2 * r });
  const values = each[0].name ? state.values : [];
  const taken = [...state.keys, ...values].map((place) => around(...plane.pixel(place), 7));
  const still = [
    ...each.map(({ label }, i) => ({ element: label, anchor: plane.pixel(state.keys[i]), away: outward(state.keys[i]), size: 14, reach: 9 })),
    ...values.map((value, i) => ({ element: each[i].name, anchor: plane.pixel(value), away: outward(value), size: 12, reach: 9 })),
  ];
  const boxes = placeLabels(still, taken);
  const moving = [{ element: queryWord, anchor: plane.pixel(state.query), away: outward(state.query) + 1.9, size: 15, reach: 20 }];
  if (outputWord) moving.push({ element: outputWord, anchor: plane.pixel(result.output), away: -Math.PI / 2, size: 15, reach: 12 });
  placeLabels(moving, boxes);
}
