// A plane to draw vectors in and to drag them: used by the Spotlight. Mathematics' y points up, SVG's down.

const SIDE = 420;

/** A square from −limit to limit on both axes, with a light grid; `layer()` adds a group to draw in. */
function makePlane(limit, label) {
  const svg = h("svg", { class: "plane", viewBox: `0 0 ${SIDE} ${SIDE}`, role: "group", "aria-label": label });
  const along = (x) => (SIDE / 2) * (1 + clamp(x / limit, -50, 50)); // far off is far enough: SVG can't hold huge numbers
  const pixel = ([x, y]) => [along(x), along(-y)];
  const point = (event) => {
    const box = svg.getBoundingClientRect();
    return [limit * ((2 * (event.clientX - box.left)) / box.width - 1), limit * (1 - (2 * (event.clientY - box.top)) / box.height)];
  };
  const layer = (name) => { const group = h("g", { class: name }); svg.append(group); return group; };
  svg.append(h("rect", { class: "paper", width: SIDE, height: SIDE, rx: 8 }));
  drawGrid(layer("grid"), limit, pixel);
  const within = (place) => place.map((x) => clamp(x, -EDGE * limit, EDGE * limit));
  return { svg, pixel, point, layer, limit, within };
}

/** The next of … 0.1, 0.2, 0.5, 1, 2, 5, 10 … */
function roundStep(x) {
  const power = 10 ** Math.floor(Math.log10(x));
  return power * [1, 2, 5, 10].find((digit) => digit * power >= x * 0.999);
}

function drawGrid(group, limit, pixel) {
  const step = roundStep(Math.max(0.5, limit / (limit < 1000 ? 5 : 2))); // long numbers need room
  group.setAttribute("aria-hidden", "true");
  for (let at = -Math.floor(limit / step) * step; at <= limit; at += step) {
    const kind = Math.abs(at) < 1e-9 ? "axis" : "line";
    const [x, y] = pixel([at, at]);
    group.append(h("line", { class: kind, x1: x, x2: x, y1: 0, y2: SIDE }), h("line", { class: kind, x1: 0, x2: SIDE, y1: y, y2: y }));
    if (kind === "axis" || Math.abs(at) > 0.93 * limit) continue;
    const [middle] = pixel([0, 0]);
    const written = step < 1 ? fixed(at, 1) : brief(at).replace(".00", "");
    group.append(h("text", { x, y: middle + 14, "text-anchor": "middle" }, written));
    group.append(h("text", { x: middle - 6, y: y + 4, "text-anchor": "end" }, written));
  }
}

/** An arrow from the origin; `point(tip, width)` lays it, its head grows with the shaft. */
function makeArrow(group, plane, kind) {
  const shaft = h("line", { class: `shaft ${kind}` });
  const head = h("polygon", { class: `head ${kind}` });
  group.append(shaft, head);
  const start = plane.pixel([0, 0]);
  return (tip, width) => {
    const end = plane.pixel(tip);
    const [dx, dy] = [end[0] - start[0], end[1] - start[1]];
    const length = Math.hypot(dx, dy) || 1e-9;
    const size = Math.min(9 + 1.5 * width, length);
    const [ux, uy] = [dx / length, dy / length];
    const base = [end[0] - size * ux, end[1] - size * uy];
    const half = size * 0.45;
    set(shaft, { x1: start[0], y1: start[1], x2: base[0] + ux, y2: base[1] + uy, "stroke-width": width });
    set(head, { points: [end, [base[0] - half * uy, base[1] + half * ux], [base[0] + half * uy, base[1] - half * ux]].join(" ") });
  };
}

function set(element, attributes) {
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
}

/** Let the reader drag a handle with one finger or the first button: `onMove(place, event)` while it moves. */
function draggable(handle, plane, where, onMove) {
  let grip = null;
  let finger = null;
  handle.addEventListener("touchstart", (event) => event.preventDefault()); // SVG shapes don't heed touch-action everywhere
  handle.addEventListener("pointerdown", (event) => {
    if (grip || event.button) return;
    const at = plane.point(event);
    grip = where().map((x, axis) => x - at[axis]); // held where it was touched, so that nothing jumps
    finger = event.pointerId;
    handle.setPointerCapture(finger);
    handle.classList.add("held");
  });
  handle.addEventListener("pointermove", (event) => {
    if (grip && event.pointerId === finger) onMove(plane.point(event).map((x, axis) => x + grip[axis]), event);
  });
  handle.addEventListener("lostpointercapture", (event) => { // let go, cancelled, or taken away
    if (event.pointerId !== finger) return;
    grip = null;
    handle.classList.remove("held");
  });
}

/** Arrow keys move a point by a step, with Shift by five. */
function steerable(handle, plane, where, onMove) {
  const step = Math.max(0.05, roundStep(plane.limit / 120));
  handle.addEventListener("keydown", (event) => {
    const way = { ArrowRight: [1, 0], ArrowLeft: [-1, 0], ArrowUp: [0, 1], ArrowDown: [0, -1] }[event.key];
    if (!way) return;
    event.preventDefault();
    onMove(where().map((x, axis) => x + (event.shiftKey ? 5 : 1) * step * way[axis]), event);
  });
}

/** The corners of the smallest convex shape around the points, in order (Andrew's monotone chain). */
function hull(points) {
  const sorted = [...points].sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  const turn = (o, a, b) => (a[0] - o[0]) * (b[1] - o[1]) - (a[1] - o[1]) * (b[0] - o[0]);
  const chain = (list) => {
    const kept = [];
    for (const p of list) {
      while (kept.length > 1 && turn(kept.at(-2), kept.at(-1), p) <= 0) kept.pop();
      kept.push(p);
    }
    return kept.slice(0, -1);
  };
  return sorted.length < 3 ? sorted : [...chain(sorted), ...chain(sorted.reverse())];
}
