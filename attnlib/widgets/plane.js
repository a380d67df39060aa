// A plane to draw vectors in and to drag them: used by the Spotlight. Mathematics' y points up, SVG's down.

const SIDE = 420;

/** A square from −limit to limit on both axes, with a light grid; `layer()` adds a group to draw in. */
function makePlane(limit, label) {
  const svg = h("svg", { class: "plane", viewBox: `0 0 ${SIDE} ${SIDE}`, role: "group", "aria-label": label });
  const pixel = ([x, y]) => [(SIDE / 2) * (1 + x / limit), (SIDE / 2) * (1 - y / limit)];
  const point = (event) => {
    const box = svg.getBoundingClientRect();
    return [limit * ((2 * (event.clientX - box.left)) / box.width - 1), limit * (1 - (2 * (event.clientY - box.top)) / box.height)];
  };
  const layer = (name) => { const group = h("g", { class: name }); svg.append(group); return group; };
  svg.append(h("rect", { class: "paper", width: SIDE, height: SIDE, rx: 8 }));
  drawGrid(layer("grid"), limit, pixel);
  return { svg, pixel, point, layer, limit };
}

function drawGrid(group, limit, pixel) {
  const step = limit > 6 ? 2 : limit > 2.5 ? 1 : 0.5;
  group.setAttribute("aria-hidden", "true");
  for (let at = -Math.floor(limit / step) * step; at <= limit; at += step) {
    const kind = Math.abs(at) < 1e-9 ? "axis" : "line";
    const [x, y] = pixel([at, at]);
    group.append(h("line", { class: kind, x1: x, x2: x, y1: 0, y2: SIDE }), h("line", { class: kind, x1: 0, x2: SIDE, y1: y, y2: y }));
    if (kind === "axis" || Math.abs(at) > 0.93 * limit) continue;
    const [middle] = pixel([0, 0]);
    group.append(h("text", { x, y: middle + 14, "text-anchor": "middle" }, fixed(at, step < 1 ? 1 : 0)));
    group.append(h("text", { x: middle - 6, y: y + 4, "text-anchor": "end" }, fixed(at, step < 1 ? 1 : 0)));
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

/** Let the reader drag a handle: `onMove(place, event)` while it moves, `onEnd(event)` when it is let go. */
function draggable(handle, plane, where, onMove, onEnd) {
  let grip = null;
  handle.addEventListener("pointerdown", (event) => {
    const at = plane.point(event);
    grip = where().map((x, axis) => x - at[axis]); // held where it was touched, so that nothing jumps
    handle.setPointerCapture(event.pointerId);
    handle.classList.add("held");
  });
  handle.addEventListener("pointermove", (event) => {
    if (grip) onMove(plane.point(event).map((x, axis) => x + grip[axis]), event);
  });
  const letGo = (event) => {
    if (!grip) return;
    grip = null;
    handle.classList.remove("held");
    onEnd(event);
  };
  handle.addEventListener("pointerup", letGo);
  handle.addEventListener("pointercancel", letGo);
}

/** Arrow keys move a point by a step, with Shift by five. */
function steerable(handle, where, onMove) {
  handle.addEventListener("keydown", (event) => {
    const way = { ArrowRight: [1, 0], ArrowLeft: [-1, 0], ArrowUp: [0, 1], ArrowDown: [0, -1] }[event.key];
    if (!way) return;
    event.preventDefault();
    const step = event.shiftKey ? 0.25 : 0.05;
    onMove(where().map((x, axis) => x + step * way[axis]), event);
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

/** Put each label where it covers least of what is already there: beside its anchor, on the side away from the origin first. */
function placeLabels(labels, taken = []) {
  const boxes = [...taken];
  for (const { element, anchor, away, size, reach } of labels) {
    const width = 0.58 * size * element.textContent.length;
    const tries = [0, 0.6, -0.6, 1.2, -1.2, 2, -2, Math.PI].map((turn) => labelBox(anchor, away + turn, reach, width, size));
    const best = tries.map((box, order) => [covered(box, boxes) + 3 * order, box]).sort((a, b) => a[0] - b[0])[0][1];
    set(element, { x: best.x + width / 2, y: best.y + 0.8 * size, "text-anchor": "middle" });
    boxes.push(best);
  }
  return boxes;
}

function labelBox([x, y], angle, reach, width, size) {
  const centre = [x + Math.cos(angle) * (reach + width / 2), y - Math.sin(angle) * (reach + size / 2)];
  return {
    x: clamp(centre[0] - width / 2, 2, SIDE - width - 2), y: clamp(centre[1] - size / 2, 2, SIDE - size - 2), width, height: size,
  };
}

function covered(box, others) {
  return others.reduce((area, other) => {
    const across = Math.min(box.x + box.width, other.x + other.width) - Math.max(box.x, other.x);
    const down = Math.min(box.y + box.height, other.y + other.height) - Math.max(box.y, other.y);
    return area + Math.max(0, across) * Math.max(0, down);
  }, 0);
}
