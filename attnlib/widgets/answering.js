// One question on the card: its choices or its number box, and what is said to the answer.

const LETTERS = "ABCDEFGH";

const MARKS = { "`": "code", "*": "em", "^": "sup" };

/** Text with `code`, *emphasis* and powers such as e^2^, in pieces: a tag (or none) and its words. */
const pieces = (words) => words.split(/(`[^`]+`|\*[^*\s][^*]*\*|\^[^^\s]+\^)/).filter(Boolean)
  .map((part) => (part.length > 2 && part.at(-1) === part[0] && MARKS[part[0]] ? [MARKS[part[0]], part.slice(1, -1)] : [null, part]));

const marked = (words) => pieces(words).map(([tag, part]) => (tag ? h(tag, {}, part) : part));
const spoken = (words) => pieces(words).map(([tag, part]) => (tag === "sup" ? ` to the power ${part}` : part)).join("");

/** A name that no other element has, though the card may be shown twice. */
const unique = () => `attnlib-${Math.random().toString(36).slice(2)}`;

/** A number with its unit, kept on one line. */
const measured = (x, { digits, unit }) => `${fixed(x, digits)}${unit ? `\u00a0${unit}` : ""}`;

/** Predictions made on this page, for the outcomes that stand further down; with a kernel it keeps them as well. */
const shelf = (globalThis.attnlibPredictions ??= { said: {}, bell: new EventTarget() });

function shelve(id, answer) {
  shelf.said[id] = answer ?? null;
  shelf.bell.dispatchEvent(new Event(id));
}

/** What is said to an answer: whether it is right (a prediction isn't judged) and why. */
function verdict(question, answer) {
  if (answer === undefined) return { state: "unanswered", lead: "", because: "" };
  if (question.kind === "prediction") {
    const said = question.choices.length ? LETTERS[answer] : measured(answer, question);
    return { state: "predicted", lead: `You predict ${said}.`, because: "You will meet it again beside what comes out; until then you may change it." };
  }
  const { right, because } = question.choices[answer];
  return { state: right ? "right" : "wrong", lead: right ? "Yes." : "Not quite.", because };
}

/** The choices as radio buttons: a click, Space or Enter answers; arrow keys only move, so nobody answers in passing. */
function choices(question, onAnswer) {
  const name = unique();
  const radios = question.choices.map((_, i) => h("input", { type: "radio", name, value: i }));
  const labels = question.choices.map(({ text }, i) => choiceLabel(radios[i], LETTERS[i], text));
  const short = question.choices.every(({ text }) => text.length <= 30);
  const group = h("div", { class: `choices ${short ? "short" : ""}` }, ...labels);
  listenToKeys(radios, (i, event) => { radios[i].checked = true; onAnswer(i, event); });
  let committed;
  const restore = () => radios.forEach((radio, i) => { radio.checked = i === committed; });
  group.addEventListener("focusout", ({ relatedTarget }) => { if (!group.contains(relatedTarget)) restore(); });
  const show = (answer, state) => {
    committed = answer;
    restore();
    labels.forEach((label, i) => {
      label.dataset.verdict = i === answer ? state : "";
      label.querySelector(".mark").textContent = (i === answer && { right: "✓", wrong: "×" }[state]) || "";
    });
  };
  return { part: group, show, focus: () => radios[0].focus() };
}

function choiceLabel(radio, letter, text) {
  const unheard = (kind, words = "") => h("span", { class: kind, "aria-hidden": "true" }, words);
  return h("label", { class: "choice", "data-choice": letter }, radio, h("span", { class: "letter" }, letter), " ",
    h("span", { class: "text" }, ...marked(text)), unheard("press", "Enter answers"), unheard("mark"));
}

function listenToKeys(radios, commit) {
  radios.forEach((radio, i) => {
    radio.addEventListener("click", (event) => commit(i, event));
    radio.addEventListener("keydown", (event) => {
      const step = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[event.key];
      const answers = event.key === "Enter" || event.key === " "; // a radio that is checked gives no click for Space
      if (!step && !answers) return;
      event.preventDefault();
      if (answers) commit(i, event);
      else {
        const next = radios[(i + step + radios.length) % radios.length];
        next.checked = true;
        next.focus();
      }
    });
  });
}

/** A number box with a button: no slider, for its first place would be a suggestion. */
function numberBox(question, onAnswer) {
  const { low, high, unit } = question;
  const id = unique();
  const range = `from ${measured(low, { ...question, unit: "" })} to ${measured(high, question)}`;
  const box = h("input", { type: "number", min: low, max: high, step: "any", "aria-label": `Your prediction, ${range}`, "aria-describedby": id });
  const complaint = h("span", { class: "complaint", role: "alert", id });
  const submit = (event) => {
    const fits = box.value !== "" && box.checkValidity();
    complaint.textContent = fits ? "" : `A number ${range}, please.`;
    box.setAttribute("aria-invalid", String(!fits));
    if (fits) onAnswer(Number(box.value), event);
  };
  box.addEventListener("keydown", (event) => { if (event.key === "Enter") submit(event); }); // JupyterLab eats a form's
  const part = h("div", { class: "number" },
    box, unit ? h("span", {}, unit) : null, h("button", { class: "main", type: "button", onclick: submit }, "Keep"),
    h("span", { class: "muted" }, range), complaint);
  const show = (answer) => { box.value = answer ?? ""; };
  return { part, show, focus: () => box.focus() };
}

/** After the right answer: what was wrong with the others. */
function others(question) {
  const rest = question.choices.map((choice, i) => ({ ...choice, letter: LETTERS[i] })).filter(({ right }) => !right);
  const entries = rest.map(({ letter, because }) => h("p", {}, h("strong", {}, `${letter}  `), ...marked(because)));
  return h("details", {}, h("summary", {}, "Why not the others?"), ...entries);
}

/** The whole question; `show(answer)` draws its state and returns what was said. */
function questionPart(question, number, onAnswer, hint) {
  const asked = question.choices.length ? choices(question, onAnswer) : numberBox(question, onAnswer);
  const note = h("div", { class: "note" });
  const legend = h("legend", {}, number ? h("span", { class: "count" }, `${number} `) : null, ...marked(question.ask));
  const part = h("fieldset", { "data-question": question.id, "aria-describedby": question.choices.length ? hint : null }, legend, asked.part, note);
  let shown;
  const show = (answer) => {
    const { state, lead, because } = verdict(question, answer);
    asked.show(answer, state);
    part.dataset.state = state;
    if (shown !== answer) {
      note.className = `note ${{ right: "good", wrong: "bad" }[state] ?? ""}`;
      note.replaceChildren(...(lead ? [h("strong", {}, lead), " ", ...marked(because)] : []));
      if (state === "right") note.append(others(question));
    }
    shown = answer;
    return { state, says: spoken(`${lead} ${because}`) };
  };
  return { part, show, focus: asked.focus };
}
