// Words beside what they name, in the plane: each where it covers least, and where it was before if it can.

const LONGEST_LABEL = 14;

const shortened = (word) => (word.length > LONGEST_LABEL ? `${word.slice(0, LONGEST_LABEL - 1)}…` : word);

/** How wide a text comes out, roughly: measuring it would make the browser lay out the page at every frame. */
const textWidth = (text, size) => [...text].reduce((sum, letter) => sum + (letter > "\u2e7f" ? 1 : 0.58), 0) * size;

/** Place labels in turn, each on the side away from the origin first; `taken` are boxes to keep free. */
function placeLabels(labels, taken = []) {
  const boxes = [...taken];
  for (const { element, anchor, away, size, reach } of labels) {
    const width = textWidth(element.textContent, size);
    const tries = [0, 0.6, -0.6, 1.2, -1.2, 2, -2, Math.PI].map((turn, order) => {
      const box = labelBox(anchor, away + turn, reach, width, size);
      return { box, order, cost: covered(box, boxes) + 3 * order - (element.side === order ? 30 : 0) };
    });
    const best = tries.reduce((least, each) => (each.cost < least.cost ? each : least));
    element.side = best.order; // a label that changes sides at every step can't be read
    set(element, { x: best.box.x + width / 2, y: best.box.y + 0.8 * size, "text-anchor": "middle" });
    boxes.push(best.box);
  }
  return boxes;
}

function labelBox([x, y], angle, reach, width, size) {
  const centre = [x + Math.cos(angle) * (reach + width / 2), y - Math.sin(angle) * (reach + size / 2)];
  return {
    x: clamp(centre[0] - width / 2, 4, SIDE - width - 4), y: clamp(centre[1] - size / 2, 4, SIDE - size - 4), width, height: size,
  };
}

function covered(box, others) {
  return others.reduce((area, other) => {
    const across = Math.min(box.x + box.width, other.x + other.width) - Math.max(box.x, other.x);
    const down = Math.min(box.y + box.height, other.y + other.height) - Math.max(box.y, other.y);
    return area + Math.max(0, across) * Math.max(0, down);
  }, 0);
}
