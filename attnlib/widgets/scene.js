// The Spotlight's left half: the query, the keys, the values and the output, drawn in the plane.

function drawPlane(plane, spec, now, move, choose) {
  const withValues = spec.shows === "output";
  const shape = plane.layer("hull-layer").appendChild(h("polygon", { class: "hull" }));
  const shadow = drawShadow(plane.layer("shadow"), plane);
  const words = h("g", { class: "words", "aria-hidden": "true" });
  const layers = { words, links: plane.layer("links"), arrows: plane.layer("keys"), dots: plane.layer("dots") };
  const each = now().tokens.map((token, i) => makeToken(layers, plane, token, i, withValues, now, move, choose));
  const query = makeQuery(plane, now, move("query", null));
  const queryWord = h("text", { class: "query-word" }, "query");
  const output = withValues ? drawOutput(plane.layer("output-layer"), words, plane) : null;
  words.append(queryWord);
  plane.svg.append(words); // on top of everything

  return (state, result) => {
    const chosen = chosenToken(state, result, spec);
    shadow(state, spec.shows === "scores" && spec.by === "dot" ? chosen : null);
    each.forEach((parts, i) => drawToken(parts, plane, state, result, i, i === chosen, spec));
    if (withValues) setPoints(shape, hull(state.values.filter((_, i) => state.open[i])), plane);
    query(state.query);
    output?.(result);
    nameEverything(plane, state, result, each, queryWord, output?.word);
  };
}

/** A key as an arrow and, where the picture goes all the way, its value as a point; both can be dragged. */
function makeToken({ words, links, arrows, dots }, plane, token, i, withValues, now, move, choose) {
  const handle = (group, kind) => {
    const grip = group.appendChild(h("circle", { class: "handle", r: 13, "data-handle": `${kind}-${i}` }));
    draggable(grip, plane, () => now()[`${kind}s`][i], move(`${kind}s`, i));
    grip.addEventListener("pointerdown", () => choose(i));
    return grip;
  };
  const name = (kind) => words.appendChild(h("text", { class: kind }, shortened(token)));
  const group = arrows.appendChild(h("g", { class: "key" }));
  const key = { group, arrow: makeArrow(group, plane, "key"), handle: handle(arrows, "key"), label: name("key-word") };
  if (!withValues) return key;
  const link = links.appendChild(h("line", { class: "link" }));
  const dot = dots.appendChild(h("circle", { class: "value", r: 5 }));
  return { ...key, link, dot, grip: handle(dots, "value"), name: name("value-word") };
}

/** The query's arrow, with a head to drag or to steer by the arrow keys. */
function makeQuery(plane, now, move) {
  const group = plane.layer("query-layer");
  const arrow = makeArrow(group, plane, "query");
  const head = group.appendChild(h("circle", {
    class: "halo", r: 19, "data-handle": "query", tabindex: 0, role: "slider", "aria-label": "query: the arrow keys move it",
    "aria-valuemin": -plane.limit, "aria-valuemax": plane.limit,
  }));
  draggable(head, plane, () => now().query, move);
  steerable(head, plane, () => now().query, move);
  return (query) => {
    const [cx, cy] = plane.pixel(query);
    arrow(query, 4);
    set(head, { cx, cy, "aria-valuenow": query[0], "aria-valuetext": `x ${brief(query[0])}, y ${brief(query[1])}` });
  };
}

/** The token that the formula speaks of: the one the reader chose, else the open one that gets most. */
function chosenToken({ chosen, open }, { scores, weights }, { shows }) {
  if (chosen !== null) return chosen;
  const list = (shows === "scores" ? scores : weights).map((x, i) => (open[i] ? x : -Infinity));
  return list.indexOf(Math.max(...list));
}

function drawToken(parts, plane, state, result, i, isChosen, spec) {
  const strength = spec.shows === "scores" ? result.scores[i] / state.brightest : result.weights[i];
  const share = clamp(state.open[i] ? strength : 0, 0, 1);
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
  const word = words.appendChild(h("text", { class: "output-word" }));
  const draw = ({ output, reference, byReader }) => {
    const seen = plane.within(output);
    const outside = seen.some((x, axis) => x !== output[axis]);
    const [cx, cy] = plane.pixel(seen);
    const [gx, gy] = plane.pixel(reference.output);
    set(point, { cx, cy });
    set(ghost, { cx: gx, cy: gy });
    point.classList.toggle("outside", outside);
    word.textContent = outside ? "output, farther out" : "output";
    ghost.style.display = byReader ? "" : "none";
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
  const shaft = [0.3, 0.55, 0.8].map((part) => around(...plane.pixel(state.query.map((x) => part * x)), 8));
  const boxes = [...placeLabels(still, taken), ...shaft];
  const moving = [{ element: queryWord, anchor: plane.pixel(state.query), away: outward(state.query) + 1.9, size: 15, reach: 20 }];
  if (outputWord) moving.push({ element: outputWord, anchor: plane.pixel(plane.within(result.output)), away: -Math.PI / 2, size: 15, reach: 12 });
  placeLabels(moving, boxes);
}
