// Put the lines of a function in order.

const HELP = "Drag lines, or use the keys: ↑ and ↓ go from line to line, Enter takes a line in or out, Alt with ↑ or ↓ moves it.";
const SILENT = "Python is at work, or has gone: should this stay, run the cell again. Your lines are kept.";

function pane(name, kind, list) {
  const id = `attnlib-${Math.random().toString(36).slice(2)}`;
  list.setAttribute("aria-labelledby", id);
  return h("div", { class: `pane ${kind}` }, h("p", { class: "name", id }, name), list);
}

/** Put these items into the list; one that stands where it should isn't touched, so that it keeps focus and pointer. */
function fill(list, items) {
  items.forEach((item, at) => { if (list.children[at] !== item) list.insertBefore(item, list.children[at] ?? null); });
  while (list.children.length > items.length) list.lastElementChild.remove();
}

export default {
  render({ model, el }) {
    const spec = model.get("spec");
    const { root, forget } = card(el, "order");
    let program = [...model.get("state")];
    let current = null; // the line that the keys are on
    let judged = null; // the lines that the verdict below is about

    const [bench, chosen] = [h("ul", {}), h("ol", {})];
    const items = spec.lines.map((line, i) => lineItem(line, i, { toggle, move, focus }));
    const say = announcer(root);
    const check = h("button", { type: "button", class: "main", onclick: judge }, "Check");
    const again = h("button", { type: "button", onclick: startAgain }, "Start again");
    const count = h("span", { class: "muted" });
    const note = h("p", { class: "note", hidden: true });
    const place = h("div", { class: "attnlib-nested" });
    const help = h("p", { class: "muted help", id: `attnlib-${Math.random().toString(36).slice(2)}` }, HELP);
    const empty = h("li", { class: "empty" }, "Your function is empty: bring the first line here.");
    const over = h("li", { class: "empty" }, "Every line is in your function.");
    const own = pane("Your function", "own", chosen);
    own.insertBefore(h("div", { class: "head" }, h("code", {}, spec.head)), chosen);
    root.append(...[spec.title && h("p", { class: "title" }, spec.title), help, pane("Lines to choose from; some are wrong", "bench", bench), own,
      h("div", { class: "actions" }, check, again, count), note].filter(Boolean));
    el.append(place);
    root.setAttribute("role", "group");
    root.setAttribute("aria-label", spec.title || "Lines to put in order");

    const ask = askKernel(model, () => { check.removeAttribute("aria-disabled"); tell(""); show(); },
      (silent) => { tell(silent ? SILENT : ""); if (silent) say(SILENT); });
    const tell = (words) => { note.textContent = words; note.hidden = !words; };
    const off = () => spec.lines.map((_, i) => i).filter((i) => !program.includes(i));
    const where = (i) => `line ${program.indexOf(i) + 1} of ${program.length} of your function`;

    /** The lines as they stand; what has the keys keeps them. */
    const paint = painter(root, draw);
    function draw() {
      const rest = off();
      if (!spec.lines[current]) current = null;
      fill(bench, rest.length ? rest.map((i) => items[i]) : [over]);
      fill(chosen, program.length ? program.map((i) => items[i]) : [empty]);
      items.forEach((item, i) => {
        const at = program.indexOf(i);
        const isIn = at >= 0;
        const stop = i === current || (!(isIn ? program : rest).includes(current) && i === (isIn ? program : rest)[0]);
        const [, main, steps] = item.children;
        main.tabIndex = stop ? 0 : -1;
        main.setAttribute("aria-label", `${named(spec.lines[i])}, ${isIn ? `${where(i)}, take out` : "take in"}`);
        main.setAttribute("aria-describedby", help.id);
        steps.hidden = !isIn;
        [...steps.children].forEach((step, down) => {
          step.tabIndex = isIn && stop ? 0 : -1;
          step.setAttribute("aria-disabled", String(at === (down ? program.length - 1 : 0)));
        });
      });
      count.textContent = program.length === 1 ? "1 line in your function" : `${program.length} lines in your function`;
      again.hidden = program.length === 0;
      check.hidden = model.offline;
      place.classList.toggle("stale", judged !== null && judged !== program.join());
      if (judged !== null && judged !== program.join()) tell("You have moved lines since: the verdict below is about the ones before.");
      else if (judged !== null) tell("");
      root.dataset.program = program.join();
    }

    /** Take over a new order, keep it, and say it; whoever moves a line by keys stays on it. */
    function change(next, words, event, i = null) {
      const active = root.contains(document.activeElement) ? document.activeElement : null;
      program = next;
      current = i ?? current;
      keepIn(model, "state", [...program]);
      draw();
      if (active?.isConnected && active.closest("[data-line]") && !active.closest("[hidden]")) active.focus();
      else if (active && i !== null) items[i].children[1].focus();
      say(words);
      paint(event);
    }

    function put(i, at, event) {
      const next = program.filter((each) => each !== i);
      next.splice(at, 0, i);
      const moved = next.join() !== program.join();
      if (moved) change(next, "", event, i);
      say(`${named(spec.lines[i])}: ${where(i)}.`);
    }

    function takeOut(i, event) { change(program.filter((each) => each !== i), `${named(spec.lines[i])}: back among the lines to choose from.`, event, i); }

    function toggle(i, event) { if (program.includes(i)) takeOut(i, event); else put(i, program.length, event); }

    function move(i, by, event) { const at = program.indexOf(i); if (at >= 0) put(i, clamp(at + by, 0, program.length - 1), event); }

    function focus(i) { current = i; draw(); }

    function startAgain(event) {
      judged = null;
      change([], "Your function is empty again.", event);
      root.querySelector(".bench .code")?.focus();
    }

    function judge() {
      if (check.getAttribute("aria-disabled")) return;
      check.setAttribute("aria-disabled", "true");
      asked = program.join();
      ask({ places: [...program] });
    }

    let asked = null;
    let close = null;
    let shown = null;
    async function show() {
      const said = model.get("said");
      if (!said || said === shown) return;
      shown = said;
      close?.();
      judged = asked ?? program.join();
      asked = null;
      close = await nest(model, said, place);
      paint();
    }

    root.addEventListener("keydown", (event) => {
      const i = Number(event.target.closest?.("[data-line]")?.dataset.line ?? NaN);
      const by = { ArrowUp: -1, ArrowDown: 1 }[event.key];
      if (Number.isNaN(i) || !by) return;
      event.preventDefault();
      if (event.altKey || event.shiftKey) return move(i, by, event);
      const all = [...off(), ...program];
      items[all[clamp(all.indexOf(i) + by, 0, all.length - 1)]].children[1].focus();
    });
    dragging(root, [bench, chosen], (i, list, at, event) => {
      if (list === 1) put(i, at, event);
      else if (program.includes(i)) takeOut(i, event);
    });
    const follow = () => { if (model.get("state").join() !== program.join()) { program = [...model.get("state")]; paint(); } };
    model.on("change:state", follow);
    model.on("change:said", show);
    draw();
    show();
    paint();
    return () => { ask.forget(); model.off("change:state", follow); model.off("change:said", show); close?.(); forget(); };
  },
};
