// A mask to paint, and beside it the weights that it leaves.

const fromText = (text) => text.split("/").map((row) => [...row].map((letter) => letter === "x"));
const toText = (mask) => mask.map((row) => row.map((open) => (open ? "x" : ".")).join("")).join("/");
const count = (n, thing) => `${n} ${thing}${n === 1 ? "" : "s"}`;
const listed = (words) => (words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`);

/** A share as it fits a small cell: exactly 0 is "0", the tiniest more is "<1". */
const short = (x, digits = 0) => (typeof x === "string" ? x : x > 0 && x < 0.005 ? "<1" : minus((100 * x).toFixed(digits)));

/** The weights as a map, white to violet, always 0 … 1; where the reader's differ from the reference, both stand there. */
function weightMap(spec) {
  const cells = spec.queries.map(() => spec.keys.map(() => h("td", {})));
  const sums = spec.queries.map(() => h("td", { class: "sum" }));
  const table = wordTable(spec, { class: "weights", "aria-label": "Weights in %, each row a query, each column a key" }, cells, sums);
  const show = ({ weights, reference }) => {
    weights.forEach((row, q) => {
      row.forEach((weight, k) => fill(cells[q][k], weight, reference[q][k]));
      const odd = row.find((x) => typeof x === "string");
      const sum = odd ?? row.reduce((total, x) => total + x, 0);
      sums[q].replaceChildren(short(sum));
      sums[q].classList.toggle("off", typeof sum === "string" || Math.abs(sum - reference[q].reduce((a, b) => a + b)) > 0.005);
    });
  };
  return { table, show };
}

function fill(cell, weight, reference) {
  const share = typeof weight === "string" ? 0 : clamp(weight, 0, 1);
  const apart = typeof weight === "string" || Math.abs(weight - reference) > 0.005;
  cell.style.setProperty("--share", `${(100 * share).toFixed(2)}%`);
  cell.className = [share >= 0.75 && "deep", share >= 0.77 && "deeper", apart && "apart", weight === 0 && "zero"].filter(Boolean).join(" ");
  const digits = apart && short(weight) === short(reference) ? 1 : 0; // 1 ≠ 1 says nothing
  const ghost = apart ? h("span", { class: "ghost" }, `≠ ${short(reference, digits)}`) : "";
  cell.replaceChildren(h("span", {}, short(weight, digits), typeof weight === "number" ? h("span", { class: "unit" }, " %") : null), ghost);
}

/** The mask as NumPy text in one of the two meanings of True, with a button that copies it. */
function letters(name, users, sees, say) {
  const text = h("pre", { tabindex: 0, role: "group", "aria-label": `The mask as text, ${name}` });
  const lines = (mask) => mask.map((row) => `    [${row.map((open) => (open === sees ? "T" : "F")).join(", ")}],`);
  const copy = h("button", { type: "button", "aria-label": `Copy the mask, ${name}`, onclick: () => copyText(text, copy, say) }, "copy");
  const panel = h("div", { class: "letters" }, h("div", { class: "row" }, h("strong", {}, name), copy), h("p", { class: "muted" }, users), text);
  return { panel, show: (mask) => { text.textContent = ["T, F = True, False", "mask = np.array([", ...lines(mask), "])"].join("\n"); } };
}

/** Copy; where the browser forbids it, select the text, so that the reader's own keys can. */
async function copyText(text, button, say) {
  try {
    await navigator.clipboard.writeText(text.textContent);
    button.textContent = "copied";
    say("Copied.");
  } catch {
    getSelection().selectAllChildren(text);
    button.textContent = "selected";
    say("The text is selected: copy it with Ctrl+C or ⌘C.");
  }
  button.addEventListener("blur", () => { button.textContent = "copy"; }, { once: true });
}

/** What the mask says, in words: the preset it is, the cell painted last, and who may look at nobody. */
function inWords(spec, mask, weights, last) {
  const open = mask.flat().filter(Boolean).length;
  const preset = spec.presets.find(({ state }) => state === toText(mask));
  const blind = spec.queryNames.filter((_, q) => !mask[q].some(Boolean));
  const is = preset ? `“${preset.name}”: ${preset.words}` : `${open} of ${count(mask.flat().length, "place")} ${open === 1 ? "is" : "are"} open`;
  const be = spec.own ? "should be" : "are";
  const nobody = blind.length && open > 0 ? ` ${listed(blind)} may look at nobody: ${blind.length > 1 ? "their" : "its"} weights ${be} all 0.`
    : open === 0 ? ` All weights ${be} 0.` : "";
  return `${capital(is)}.${last ? ` ${lookOf(spec, mask, weights, last)}` : ""}${nobody}`;
}

const capital = (words) => words[0].toUpperCase() + words.slice(1);

function lookOf(spec, mask, weights, [q, k]) {
  const share = typeof weights[q][k] === "string" ? weights[q][k] : `${short(weights[q][k])} %`;
  return mask[q][k] ? `${spec.queryNames[q]} looks at ${spec.keyNames[k]} with ${share}.` : `${spec.queryNames[q]} may not look at ${spec.keyNames[k]}.`;
}

/** The goal, whether it is reached, and on request how far it is. */
function goalNote(goal, root) {
  const say = announcer(root);
  const words = h("span", {});
  const ask = h("button", { type: "button" }, "How far am I?");
  const note = h("div", { class: "note goal" }, words, ask);
  let apart = 0;
  ask.addEventListener("click", () => { words.textContent = `Goal: ${goal.words}. ${count(apart, "cell")} differ${apart === 1 ? "s" : ""}.`; say(words.textContent); });
  const show = (mask) => {
    const wanted = fromText(goal.state).flat();
    apart = mask.flat().filter((open, i) => open !== wanted[i]).length;
    note.classList.toggle("good", apart === 0);
    ask.hidden = apart === 0;
    words.textContent = apart === 0 ? `✓ Reached: ${goal.words}.` : `Goal: ${goal.words}.`;
    say(apart === 0 ? `Goal reached: ${goal.words}.` : "");
  };
  return { note, show };
}

/** How wide a cell can be, so that both grids stand beside each other; narrow cells take upright words. */
function measure(spec) {
  const side = Math.round(clamp(330 / spec.keys.length - 2, 26, 46));
  const longest = Math.max(...spec.keys.map((word) => word.length));
  return { side, upright: 7.6 * longest > side + 4 };
}

function pane(name, help, table) {
  const heading = h("p", { class: "name" }, name);
  const scroll = h("div", { class: "scroll", role: "group", "aria-label": name, tabindex: table.matches(".weights") ? 0 : null }, table);
  const axes = h("p", { class: "axes" }, h("span", { class: "query" }, "rows: who looks (query)"), h("span", { class: "key" }, "columns: at whom (key)"));
  return { heading, element: h("div", { class: "pane" }, heading, h("p", { class: "muted" }, help), scroll, axes) };
}

/** The parts of the card, top to bottom. */
function build(root, spec, { goal, buttons, grid, map, sentence, verdict, texts }) {
  const { side, upright } = measure(spec);
  root.style.setProperty("--fit", `${side}px`);
  root.style.setProperty("--count", spec.keys.length);
  root.classList.toggle("upright", upright);
  root.classList.toggle("small", side < 40);
  root.setAttribute("role", "group");
  root.setAttribute("aria-label", spec.title ?? "A mask to paint");
  const left = pane("Who may look at whom", "Press and drag, or arrow keys and space; shift paints along.", grid.table);
  const shares = spec.own ? "Where yours differ, the reference’s stand behind ≠." : "Each row is shared out anew among its open keys.";
  const right = pane("Weights, in %", shares, map.table);
  root.prepend(...[
    spec.title && h("p", { class: "title" }, spec.title),
    goal?.note,
    h("div", { class: "presets", role: "group", "aria-label": "Begin from" }, h("span", { class: "muted" }, "begin from"), ...buttons),
    h("div", { class: "pair" }, left.element, right.element),
    sentence, verdict,
    h("details", {}, h("summary", {}, "The same mask in NumPy, with both meanings of True"), h("div", { class: "pair" }, ...texts.map(({ panel }) => panel))),
  ].filter(Boolean));
  return right.heading;
}

export default {
  render({ model, el }) {
    const spec = model.get("spec");
    const { root, forget } = card(el, "mask");
    let mask = fromText(model.get("state"));
    let last = null; // the cell painted last
    let own = null; // the newest answer of the reader's function
    let said = "";

    const [say, sayVerdict] = [announcer(root, { quietly: true }), announcer(root, { quietly: true })];
    const goal = spec.goal && goalNote(spec.goal, root);
    const grid = maskGrid(spec, { isOpen: ([q, k]) => mask[q][k], onPaint, onRest });
    const map = weightMap(spec);
    const sentence = h("p", { class: "says" });
    const verdict = h("p", { class: "note verdict" });
    const texts = [letters("True = may look", "attnlib; torch’s scaled_dot_product_attention", true, say),
      letters("True = blocked", "torch’s nn.MultiheadAttention: attn_mask, key_padding_mask", false, say)];
    const buttons = spec.presets.map(({ name, state }) => h("button", { type: "button", onclick: (event) => take(state, event) }, name));
    const heading = build(root, spec, { goal, buttons, grid, map, sentence, verdict, texts });

    const paint = painter(root, draw);
    const ask = askKernel(model, (answer, cause) => { own = answer; said = ""; paint({ timeStamp: cause }); },
      (silent) => { said = silent ? "The kernel is busy. The picture waits for your function." : ""; paint(); });
    const fromKernel = () => { if (model.get("state") !== toText(mask)) take(model.get("state")); };
    model.on("change:state", fromKernel);
    changed();

    function onPaint(changes, event) {
      for (const [q, k, open] of changes) { mask[q][k] = open; last = [q, k]; }
      changed(event);
    }

    function take(state, event) {
      mask = fromText(state);
      last = null;
      changed(event);
      onRest();
    }

    function changed(event) {
      if (spec.own) ask({ state: toText(mask) }, event?.timeStamp);
      paint(event);
    }

    function onRest() {
      if (model.get("state") !== toText(mask)) keepIn(model, "state", toText(mask));
    }

    /** What the map shows: the reader's answer (a moment old at most), or the reference. */
    function view() {
      const under = own?.weights ? fromText(own.state) : mask;
      const reference = spec.scores.map((row, q) => softmax(row, under[q]));
      return { weights: own?.weights ?? reference, reference };
    }

    function draw() {
      const shown = view();
      const words = inWords(spec, mask, shown.weights, last);
      root.dataset.mask = toText(mask);
      root.dataset.weights = shown.weights.map((row) => row.map((x) => (typeof x === "string" ? x : x.toFixed(4))).join(",")).join("/");
      grid.show(mask);
      map.show(shown);
      texts.forEach((text) => text.show(mask));
      buttons.forEach((button, i) => button.setAttribute("aria-pressed", String(spec.presets[i].state === toText(mask))));
      const instead = Boolean(spec.own && !own?.weights);
      root.classList.toggle("instead", instead);
      heading.textContent = `Weights${!spec.own ? "" : instead ? " of the reference" : " of your function"}, in %`;
      sentence.textContent = words;
      goal?.show(mask);
      verdict.textContent = model.offline && spec.own ? "Your function needs a kernel: this page shows the reference." : said || (own?.words ?? "");
      verdict.classList.toggle("bad", Boolean(own && !own.right));
      verdict.classList.toggle("good", Boolean(own?.right));
      say(words);
      sayVerdict(verdict.textContent);
    }

    return () => { ask.forget(); model.off("change:state", fromKernel); forget(); };
  },
};
