// Shared by every widget: this file is placed before the widget's own.

const SVG_TAGS = new Set(["svg", "g", "line", "path", "circle", "rect", "polygon", "text", "title", "defs", "marker", "tspan"]);

/** Make an element: h("button", { class: "x", onclick: f }, "text", child). SVG tags make SVG elements. */
function h(tag, attributes = {}, ...children) {
  const made = SVG_TAGS.has(tag) ? document.createElementNS("http://www.w3.org/2000/svg", tag) : document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith("on")) made.addEventListener(name.slice(2), value);
    else if (value !== null && value !== undefined && value !== false) made.setAttribute(name, value === true ? "" : value);
  }
  made.append(...children.filter((child) => child !== null && child !== undefined));
  return made;
}

/** The widget's root: our class, the page's theme, and no shortcuts of JupyterLab while the reader types in it.
 *  Escape leads to the widget's cell, where they work again. */
function card(el, kind) {
  const root = h("div", { class: `attnlib attnlib-${kind}`, "data-lm-suppress-shortcuts": "true" });
  const follow = () => root.setAttribute("data-theme", pageIsDark() ? "dark" : "light");
  const watch = new MutationObserver(follow);
  watch.observe(document.body, { attributes: true, attributeFilter: ["data-jp-theme-light"] });
  const preference = matchMedia("(prefers-color-scheme: dark)");
  preference.addEventListener("change", follow);
  follow();
  root.addEventListener("keydown", ({ key }) => { if (key === "Escape") root.closest(".jp-Cell")?.focus(); });
  el.replaceChildren(root);
  const forget = () => { watch.disconnect(); preference.removeEventListener("change", follow); };
  return { root, forget };
}

/** JupyterLab says which theme it wears; elsewhere, and where the reader has colours of their own, the system does. */
function pageIsDark() {
  const light = matchMedia("(forced-colors: active)").matches ? undefined : document.body.dataset.jpThemeLight;
  return light === undefined ? matchMedia("(prefers-color-scheme: dark)").matches : light === "false";
}

/** Paint once a frame at most; after the paint tell the page, with the time stamp of the event that caused it. */
function painter(root, draw) {
  let cause = null;
  let waiting = false;
  return (event) => {
    cause = event?.timeStamp ?? cause;
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(() => {
      waiting = false;
      draw();
      const detail = { cause };
      cause = null;
      const after = new MessageChannel(); // its message comes after the frame is on the screen; a timer would come later
      after.port1.onmessage = () => root.dispatchEvent(new CustomEvent("attnlib:painted", { bubbles: true, detail }));
      after.port2.postMessage(null);
    });
  };
}

const PATIENCE = 1500; // milliseconds until the reader is told that the kernel is busy

/** Ask the kernel, one question at a time: while an answer is out only the newest question waits, so nothing queues up.
 *  `onAnswer(answer, cause, isNewest)` gets each answer; `onSilence(true)` says that the kernel keeps the reader waiting. */
function askKernel(model, onAnswer, onSilence = () => {}) {
  let out = null;
  let next = null;
  let timer = null;
  let count = 0;
  const view = Math.random(); // shown twice, a widget has two views, and each waits for its own answers
  const send = (question, cause) => {
    out = { id: `${view}-${(count += 1)}`, cause };
    timer = setTimeout(() => onSilence(true), PATIENCE);
    try { model.send({ id: out.id, question }); } catch { /* the kernel was restarted: it stays silent, and that is said */ }
  };
  const receive = ({ id, answer }) => {
    if (id !== out?.id) return;
    clearTimeout(timer);
    onSilence(false);
    const { cause } = out;
    out = null;
    onAnswer(answer, cause, !next);
    if (next) { const { question, cause: newest } = next; next = null; send(question, newest); }
  };
  model.on("msg:custom", receive);
  hear(model);
  const ask = (question, cause = null) => {
    if (model.offline) return; // a page without a kernel
    if (out) next = { question, cause };
    else send(question, cause);
  };
  return Object.assign(ask, { forget: () => { clearTimeout(timer); model.off("msg:custom", receive); } });
}

/** Take the kernel's messages straight from the comm. anywidget holds them back until the model has started, and drops
 *  them for good where that took over two seconds, as on a slow machine it does; ours have nothing to wait for. */
async function hear(model) {
  if (model.offline) return;
  const whole = await model.widget_manager.get_model(model.get("me"));
  const ipywidgets = Object.getPrototypeOf(Object.getPrototypeOf(whole));
  const seen = model.get("state") ?? null;
  whole.comm?.on_msg((message) => ipywidgets._handle_comm_msg.call(whole, message));
  if (whole.comm) model.send({ seen }); // what Python has said before we listened it says again
}

/** Keep a value in the model; once its kernel was restarted nobody is there to keep it, and the picture goes on. */
function keepIn(model, name, value) {
  model.set(name, value);
  try { model.save_changes(); } catch { /* the comm is gone */ }
}

/** A slider with a number box beside it: both hold one value. `toSlider` and `fromSlider` bend the slider's scale, `snap`
 *  says which values there are, and `next` which one so many arrow keys lead to. */
function slider({
  label, min, max, step, value, digits = 2, toSlider = (x) => x, fromSlider = (x) => x,
  snap = (x) => Math.round(x / step) * step, next = (x, ways) => x + ways * step,
}, onChange) {
  const range = h("input", { type: "range", min: toSlider(min), max: toSlider(max), step: "any", "aria-label": label });
  const box = h("input", { type: "number", min, max, step, "aria-label": `${label}, as a number` });
  const show = (x) => {
    range.value = toSlider(x);
    range.setAttribute("aria-valuetext", fixed(x, digits)); // on a bent scale its own number means nothing
    range.style.setProperty("--filled", `${(100 * (toSlider(x) - toSlider(min))) / (toSlider(max) - toSlider(min))}%`);
    if (document.activeElement !== box) box.value = Number(x).toFixed(digits);
  };
  range.addEventListener("keydown", (event) => {
    const direction = { ArrowRight: 1, ArrowUp: 1, ArrowLeft: -1, ArrowDown: -1 }[event.key];
    if (!direction) return;
    event.preventDefault();
    set(next(fromSlider(Number(range.value)), direction * (event.shiftKey ? 10 : 1)), event);
  });
  const set = (x, event) => {
    const rounded = snap(clamp(x, min, max));
    show(rounded);
    onChange(rounded, event);
  };
  range.addEventListener("input", (event) => set(fromSlider(Number(range.value)), event));
  const allowed = (x) => Number.isFinite(x) && x >= min && x <= max; // between two steps it is rounded
  box.addEventListener("input", (event) => { if (allowed(box.valueAsNumber)) set(box.valueAsNumber, event); });
  box.addEventListener("change", () => { box.value = fromSlider(Number(range.value)).toFixed(digits); });
  show(value);
  return { row: h("div", { class: "row" }, h("span", { class: "name" }, label), range, box), show };
}

const SPOKEN = 7000; // milliseconds, after which nobody who reads on should meet the words a second time

/** Say a thing to screen readers once it has come to rest (a drag would flood them), and never twice in a row.
 *  `quietly`: how the widget begins isn't said, for all widgets of a notebook that runs would speak at once. */
function announcer(root, { quietly = false } = {}) {
  const region = h("p", { class: "aloud", role: "status", "aria-live": "polite" });
  root.append(region);
  let said = quietly ? null : "";
  let timer = null;
  const speak = (words) => {
    if (words !== said) region.textContent = said = words;
    timer = setTimeout(() => { region.textContent = ""; }, SPOKEN);
  };
  return (words) => {
    clearTimeout(timer);
    if (said === null) said = words || null;
    else timer = setTimeout(speak, 400, words);
  };
}

const clamp = (x, low, high) => Math.min(high, Math.max(low, x));
const minus = (words) => words.replace(/-/g, "−");
const fixed = (x, digits = 2) => (Number.isFinite(x) ? minus((Math.abs(x) < 0.5 * 10 ** -digits ? 0 : x).toFixed(digits)) : "–");
const percent = (x) => (Number.isFinite(x) ? `${minus((100 * x).toFixed(0))} %` : "–");

// The browser's twin of attnlib.attention: a test holds both equal on random inputs.

const dot = (a, b) => a.reduce((sum, x, i) => sum + x * b[i], 0);

/** Weights of a row of scores; `mask[i]` false blocks key i, and a row that may look at nobody is all 0. */
function softmax(scores, mask = scores.map(() => true)) {
  const peak = Math.max(...scores.filter((_, i) => mask[i]));
  const powers = scores.map((score, i) => (mask[i] ? Math.exp(score - peak) : 0));
  const total = powers.reduce((sum, power) => sum + power, 0);
  return powers.map((power) => (total > 0 ? power / total : 0));
}

const mix = (weights, values) => values[0].map((_, axis) => weights.reduce((sum, w, i) => sum + w * values[i][axis], 0));

function attend(query, keys, values, mask, scale = 1 / Math.sqrt(query.length)) {
  const scores = keys.map((key) => scale * dot(query, key));
  const weights = softmax(scores, mask);
  return { scores, weights, output: mix(weights, values) };
}

const entropy = (weights) => weights.reduce((bits, w) => (w > 0 ? bits - w * Math.log2(w) : bits), 0);
