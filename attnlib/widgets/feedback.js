// What is said of an answer: a card that Python wrote, its hints one at a time, and a widget to see the answer in.

const SILENT = "Python is at work, or has gone: should this stay, run the cell again.";

/** The hints that are open, and the button for the next. `show(hints, wait)` draws; it returns the newest. */
function ladder({ count, opened }, onNext) {
  const button = h("button", { type: "button", onclick: onNext });
  const list = h("ol", { class: "hints", "aria-label": "Hints" });
  const show = (hints) => {
    list.replaceChildren(...hints.map((hint, i) => {
      const words = h("span", {});
      words.innerHTML = hint; // Python wrote it, and escaped what it quotes
      return h("li", { tabindex: -1 }, h("span", { class: "which" }, `Hint ${i + 1}`), words);
    }));
    list.hidden = !hints.length;
    const last = hints.length >= count;
    if (last && document.activeElement === button) list.lastElementChild?.focus();
    button.hidden = last;
    button.textContent = `Hint ${hints.length + 1} of ${count}`;
    return list.lastElementChild?.lastElementChild.textContent ?? "";
  };
  show(opened);
  return { button, list, show };
}

export default {
  render({ model, el }) {
    const spec = model.get("spec");
    const { root, forget } = card(el, "verdict");
    Object.assign(root.dataset, { state: spec.state, over: spec.over });
    root.setAttribute("role", "group");
    root.setAttribute("aria-label", spec.label);
    root.innerHTML = spec.html;
    const say = announcer(root);
    const note = h("p", { class: "note", hidden: true });
    const place = h("div", { class: "attnlib-nested", id: `attnlib-${Math.random().toString(36).slice(2)}` });
    const tell = (words, bad = false) => { note.textContent = words; note.hidden = !words; note.classList.toggle("bad", bad); };
    const see = h("button", { type: "button", "aria-expanded": "false", "aria-controls": place.id, onclick: toggle }, "See it in the widget");
    const hints = ladder(spec.hints, () => busy(hints.button) || ask({ wants: "hint" }));
    const actions = h("div", { class: "actions" }, spec.opens ? see : null, spec.hints.count ? hints.button : null);
    root.append(hints.list, ...(model.offline ? [] : [actions]), note);
    el.append(place);
    tell(spec.note);
    if (spec.aloud) say(spec.aloud);

    const ask = askKernel(model, answered, (silent) => { tell(silent ? SILENT : ""); if (silent) say(SILENT); });

    /** Whether this button already waits for an answer; otherwise it waits from now on. */
    function busy(button) {
      if (button.getAttribute("aria-disabled")) return true;
      button.setAttribute("aria-disabled", "true");
      return false;
    }

    function answered({ hints: opened, words, trouble }) {
      for (const button of [see, hints.button]) button.removeAttribute("aria-disabled");
      tell(words ?? trouble ?? "", Boolean(trouble));
      if (opened) { spec.hints.opened = opened; const newest = hints.show(opened); say(words || newest); }
      else if (!trouble) draw();
      if (trouble) say(trouble);
    }

    let close = null;
    function toggle() {
      if (close) { close(); close = null; see.setAttribute("aria-expanded", "false"); see.textContent = "See it in the widget"; }
      else if (model.get("opened")) draw();
      else if (!busy(see)) ask({ wants: "widget" });
    }

    async function draw() {
      if (close || !model.get("opened")) return;
      close = () => {};
      close = await nest(model, model.get("opened"), place);
      see.setAttribute("aria-expanded", "true");
      see.textContent = "Close the widget";
      say("The widget stands below, drawn by your function.");
    }

    model.on("change:opened", draw);
    return () => { ask.forget(); model.off("change:opened", draw); close?.(); forget(); };
  },
};
