// Lines of code to choose and to move: two lists, and what pointer and keys do with them.

const STILL = 5; // pixels that a pointer may move in a click

/** Code with its indentation as it is, and a faint guide where it is indented. */
function code(line) {
  const [, indent, rest] = /^(\s*)(.*)$/.exec(line);
  return h("code", {}, indent ? h("span", { class: "indent" }, indent) : null, rest);
}

const named = (line) => line.trim();

/** One line: a grip for fingers, the code as a button that takes it in or out, and two buttons to move it. */
function lineItem(line, i, { toggle, move, focus }) {
  const press = (words, by) => h("button", {
    type: "button", class: "step", tabindex: -1, "aria-label": `Move ${words}: ${named(line)}`, title: `Move ${words}`,
    onclick: (event) => move(i, by, event),
  }, words === "up" ? "↑" : "↓");
  const main = h("button", { type: "button", class: "code", tabindex: -1, onclick: (event) => toggle(i, event), onfocus: () => focus(i) }, code(line));
  const steps = h("span", { class: "steps" }, press("up", -1), press("down", 1));
  return h("li", { "data-line": i }, h("span", { class: "grip", "aria-hidden": "true" }, "⠿"), main, steps);
}

/** Where a line that is held at height y would come to stand in this list. */
function placeAt(list, y, held) {
  const others = [...list.children].filter((item) => item.dataset.line && item !== held);
  return others.filter((item) => { const { top, height } = item.getBoundingClientRect(); return y > top + height / 2; }).length;
}

/** Drag lines between lists: `drop(i, list, place, event)` once one is let go. A finger drags by the grip, and scrolls elsewhere. */
function dragging(root, lists, drop) {
  let held = null;
  const mark = (item, side) => { // a line where it would come to stand; it takes no room, or all would jump to and fro
    for (const list of lists) for (const each of list.children) delete each.dataset.gap;
    if (item) item.dataset.gap = side;
  };
  const over = ({ clientX, clientY }) => lists.find((list) => {
    const { left, right, top, bottom } = list.closest(".pane").getBoundingClientRect();
    return clientX > left && clientX < right && clientY > top && clientY < bottom;
  });
  const start = (event) => {
    const item = event.target.closest("[data-line]");
    const finger = event.pointerType === "touch" && !event.target.closest(".grip");
    if (!item || event.button !== 0 || finger || event.target.closest(".steps")) return;
    held = { item, x: event.clientX, y: event.clientY, moved: false };
  };
  const moveOn = (event) => {
    if (!held) return;
    const [dx, dy] = [event.clientX - held.x, event.clientY - held.y];
    if (!held.moved && Math.hypot(dx, dy) < STILL) return;
    if (!held.moved) { held.moved = true; root.setPointerCapture(event.pointerId); held.item.classList.add("held"); }
    held.item.style.transform = `translate(${dx}px, ${dy}px)`;
    const list = over(event);
    if (!list) return mark(null);
    const items = [...list.children].filter((item) => item !== held.item);
    const place = placeAt(list, event.clientY, held.item);
    mark(items[place] ?? items.at(-1), place < items.length ? "before" : "after");
  };
  const end = (event, dropped) => {
    if (!held) return;
    const { item, moved } = held;
    const list = dropped && moved ? over(event) : null;
    const place = list && placeAt(list, event.clientY, item);
    held = null;
    mark(null);
    item.classList.remove("held");
    item.style.transform = "";
    if (list) drop(Number(item.dataset.line), lists.indexOf(list), place, event);
  };
  root.addEventListener("pointerdown", start);
  root.addEventListener("pointermove", moveOn);
  root.addEventListener("pointerup", (event) => end(event, true));
  root.addEventListener("pointercancel", (event) => end(event, false));
  root.addEventListener("keydown", (event) => { if (event.key === "Escape" && held?.moved) end(event, false); });
}
