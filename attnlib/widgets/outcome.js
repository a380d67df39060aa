// What the reader predicted, beside what came out.

/** Both as words, and how they lie to each other. */
function compared({ outcome: question, truth, says }, said) {
  const { choices } = question;
  const words = (answer) => (choices.length ? choices[answer].text : measured(answer, question));
  const nothing = said === null || said === undefined;
  const found = { truth: words(truth), said: nothing ? null : words(said), says };
  if (nothing) return { ...found, state: "none", reading: "You went on without a prediction, which is fine." };
  if (found.truth === found.said) return { ...found, state: "same", reading: "It came out as you said." };
  return { ...found, state: "different", reading: choices.length ? choices[said].because : gap(question, said, truth) };
}

function gap(question, said, truth) {
  const size = measured(Math.abs(truth - said), { ...question, unit: question.unit === "%" ? "points" : question.unit });
  return `It came out ${size} ${truth > said ? "higher" : "lower"} than you said.`;
}

/** The two numbers on one line, a ring and a diamond; the words above say the same. */
function numberLine({ outcome: question, truth }, said) {
  const place = (x) => `left: ${(100 * clamp((x - question.low) / (question.high - question.low), 0, 1)).toFixed(2)}%`;
  const end = (x) => h("span", {}, fixed(x, 0));
  const marks = [["ring", said], ["diamond", truth]].filter(([, x]) => x !== null && x !== undefined);
  return h("div", { class: "line", "aria-hidden": "true" },
    h("div", { class: "rail" }, ...marks.map(([shape, x]) => h("i", { class: shape, style: place(x) }))),
    h("div", { class: "ends" }, end(question.low), end(question.high)));
}

function side(shape, title, words) {
  return h("div", { class: "side" },
    h("p", { class: "muted" }, h("i", { class: shape, "aria-hidden": "true" }), title), h("p", { class: "value" }, ...marked(words)));
}

function renderOutcome({ model, root, forget }) {
  const { outcome: question } = model.get("spec");
  const place = h("div", {});
  root.append(place);
  root.setAttribute("role", "group");
  root.setAttribute("aria-label", "What came out");
  const say = announcer(root);
  const said = () => (question.id in shelf.said ? shelf.said[question.id] : model.get("spec").said);
  const draw = () => {
    const spec = model.get("spec");
    const found = compared(spec, said());
    Object.assign(root.dataset, { outcome: question.id, state: found.state });
    const sides = [found.said && side("ring", "You said", found.said), side("diamond", "It is", found.truth)].filter(Boolean);
    place.replaceChildren(h("p", { class: "title" }, "What came out"), h("p", { class: "muted" }, ...marked(question.ask)),
      h("div", { class: "sides" }, ...sides), ...(question.choices.length ? [] : [numberLine(spec, said())]),
      h("p", { class: "reading" }, ...marked(found.reading)), h("p", { class: "says" }, ...marked(found.says)));
    return found;
  };
  const paint = painter(root, () => { const { truth, reading } = draw(); say(spoken(`It is: ${truth.replace(/\.$/, "")}. ${reading}`)); });
  shelf.bell.addEventListener(question.id, paint);
  model.on("change:spec", paint);
  painter(root, draw)();
  return () => { shelf.bell.removeEventListener(question.id, paint); model.off("change:spec", paint); forget(); };
}
