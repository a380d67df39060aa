// A card of questions, or the outcome of a prediction.

const NUMBERS = ["none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];
const count = (n) => NUMBERS[n] ?? String(n);
const capital = (words) => words.charAt(0).toUpperCase() + words.slice(1);

const areOpen = (states) => states.filter((state) => state === "unanswered").length;

/** How it goes, in words: what is open, what is right, what is worth a second look. */
function score(states) {
  const right = states.filter((state) => state === "right").length;
  const open = areOpen(states);
  const again = states.length - right - open;
  if (open === states.length) return "Take your time: you may change any answer, and every answer is explained.";
  const look = again ? ` ${capital(count(again))} ${again === 1 ? "is" : "are"} worth a second look.` : "";
  if (open) return `${capital(count(right))} right so far, ${count(open)} still to answer.${look}`;
  if (again === 0) return `All ${count(states.length)} are right.`;
  return `${capital(count(right))} of ${count(states.length)} are right.${look} The explanation shows the way.`;
}

function renderCard({ model, root, forget }) {
  const spec = model.get("spec");
  let lately = null; // the question whose answer changed last: its explanation is said aloud
  const keep = (answers, event) => { keepIn(model, "answers", answers); paint(event); };
  const answer = (id) => (value, event) => { lately = id; keep({ ...model.get("answers"), [id]: value }, event); };
  const startAgain = (event) => { lately = null; keep({}, event); page.parts[0].focus(); };
  const page = layOut(root, spec, answer, startAgain);
  const say = announcer(root);
  const draw = () => {
    const answers = model.get("answers");
    let news = "";
    const states = drawQuestions(spec, page.parts, answers, (id, says) => { if (id === lately) news = says; });
    const answered = Object.keys(answers).length;
    Object.assign(root.dataset, { answered, right: states.filter((state) => state === "right").length });
    page.score.textContent = score(states);
    say(spec.score && news && !areOpen(states) ? `${news} ${page.score.textContent}` : news);
    page.again.hidden = answered === 0;
    page.note.textContent = model.get("note") || (model.offline ? "On this page your answers last until you close it." : "");
    page.note.hidden = !page.note.textContent;
  };
  const paint = painter(root, draw);
  const follow = () => paint();
  model.on("change:answers", follow);
  model.on("change:note", follow);
  draw();
  follow();
  return () => { model.off("change:answers", follow); model.off("change:note", follow); forget(); };
}

/** Put title, questions, score and foot on the card; return what changes later. */
function layOut(root, spec, answer, startAgain) {
  const hint = unique();
  const many = spec.questions.length > 1;
  const parts = spec.questions.map((question, i) => questionPart(question, many && i + 1, answer(question.id), hint));
  const total = h("p", { class: "score", hidden: !spec.score });
  const again = h("button", { type: "button", class: "again", onclick: startAgain }, "Start again");
  const note = h("p", { class: "muted" });
  if (spec.title) root.append(h("p", { class: "title" }, spec.title));
  root.append(...parts.map(({ part }) => part), h("div", { class: "foot" }, total, again), note,
    h("p", { id: hint, hidden: true }, "Arrow keys move between the choices; Space or Enter answers."));
  root.setAttribute("role", "group");
  root.setAttribute("aria-label", spec.title || "Questions");
  return { parts, score: total, again, note };
}

function drawQuestions(spec, parts, answers, onState) {
  return spec.questions.map(({ id, kind }, i) => {
    const { state, says } = parts[i].show(answers[id]);
    if (kind === "prediction" && shelf.said[id] !== (answers[id] ?? null)) shelve(id, answers[id]);
    onState(id, says);
    return state;
  });
}

export default {
  render({ model, el }) {
    const { root, forget } = card(el, "questions");
    return (model.get("spec").outcome ? renderOutcome : renderCard)({ model, root, forget });
  },
};
