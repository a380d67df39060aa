// LiveFigure: a plotly picture that is drawn anew as its controls move.

const PLOTLY = Symbol.for("attnlib.plotly");
const CONFIG = { displayModeBar: false, displaylogo: false, doubleClick: false, plotlyServerURL: "", topojsonURL: "" };
const NARROW = 230; // pixels; below it a panel takes a row of its own

/** The page's one plotly.js: unpacked and run for the first figure that asks, then shared by all. */
function sharedPlotly(model) {
  globalThis[PLOTLY] ??= runPlotly(model).catch((problem) => { globalThis[PLOTLY] = undefined; throw problem; });
  return globalThis[PLOTLY];
}

async function runPlotly(model) {
  const source = await model.widget_manager.get_model(model.get("plotly").replace("IPY_MODEL_", ""));
  const stream = new Blob([source.get("packed")]).stream().pipeThrough(new DecompressionStream("gzip"));
  const code = await new Response(stream).text();
  await idle(); // plotly.js holds the page up while it starts, and a widget that is just being made gives up after 2 s
  const found = window.Plotly; // another library's, which keeps its name
  const made = { exports: {} };
  new Function("module", "exports", code)(made, made.exports);
  window.Plotly = found ?? made.exports;
  return made.exports;
}

const idle = () => new Promise((done) => {
  if (globalThis.requestIdleCallback) requestIdleCallback(done, { timeout: 2000 });
  else setTimeout(done, 50);
});

/** A copy of a figure (plotly writes into what it draws) in the colours of this page: a figure is made in light ones. */
function dressed(thing, twins) {
  if (typeof thing === "string") return twins ? dye(thing, twins) : thing;
  if (Array.isArray(thing)) return typeof thing.at(-1) === "number" ? thing : thing.map((each) => dressed(each, twins));
  if (thing === null || typeof thing !== "object" || "bdata" in thing) return thing;
  return Object.fromEntries(Object.entries(thing).map(([name, each]) => [name, dressed(each, twins)]));
}

function dye(colour, twins) {
  if (colour.length === 7) return twins[colour.toLowerCase()] ?? colour;
  const [, r, g, b, opacity] = /^rgba\((\d+),(\d+),(\d+),([\d.]+)\)$/.exec(colour) ?? [];
  const twin = r && Number(opacity) && twins[hex([r, g, b])];
  return twin ? `rgba(${[1, 3, 5].map((i) => parseInt(twin.slice(i, i + 2), 16)).join(",")},${opacity})` : colour;
}

const hex = (channels) => `#${channels.map((channel) => Number(channel).toString(16).padStart(2, "0")).join("")}`;

/** Change a tree in place, by [[path, value], …]. */
function amend(tree, patch) {
  for (const [path, value] of patch) {
    const last = path.at(-1);
    path.slice(0, -1).reduce((branch, step) => branch[step], tree)[last] = value;
  }
}

/** Lay a figure out for so many pixels; panels stand beside each other, or below where they would be squeezed. */
function fit(layout, width) {
  const panels = layout.meta?.panels;
  layout.width = Math.max(width, layout.meta?.least ?? 0);
  if (!panels) return;
  const stacked = panels.some(({ share, least }) => share * width < Math.max(least, NARROW));
  if (stacked) layout.width = Math.max(width, ...panels.map(({ least }) => least));
  layout.height = stacked ? sum(panels.map(({ height }) => height)) : Math.max(...panels.map(({ height }) => height));
  let left = 0;
  let top = 0;
  panels.forEach(({ share, height, margin }, i) => {
    const wide = stacked ? layout.width : share * layout.width;
    const name = i ? i + 1 : "";
    layout[`xaxis${name}`].domain = [(left + margin.l) / layout.width, (left + wide - margin.r) / layout.width];
    layout[`yaxis${name}`].domain = [1 - (top + height - margin.b) / layout.height, 1 - (top + margin.t) / layout.height];
    if (stacked) top += height;
    else left += wide;
  });
}

const sum = (numbers) => numbers.reduce((total, x) => total + x, 0);

// Controls: each gives its element and tells `change(value, event)`.

const CONTROLS = {
  slider({ label, min, max, step, digits, powers }, value, change) {
    const bent = powers ? { toSlider: Math.log, fromSlider: Math.exp, next: (x, ways) => furtherBy(x, ways, step) } : {};
    return slider({ label, min, max, step, digits, value, ...bent }, change).row;
  },
  steps({ label, entries, digits }, value, change) {
    const nearest = (x) => entries.reduce((best, entry) => (Math.abs(entry - x) < Math.abs(best - x) ? entry : best));
    const at = (i) => entries[clamp(Math.round(i), 0, entries.length - 1)];
    const place = (x) => entries.indexOf(nearest(x));
    const ends = { min: entries[0], max: entries.at(-1), step: "any" };
    const bent = { toSlider: place, fromSlider: at, snap: nearest, next: (x, ways) => at(place(x) + Math.sign(ways)) };
    return slider({ label, ...ends, digits, value, ...bent }, change).row;
  },
  menu({ label, entries }, value, change) {
    const options = entries.map((entry) => h("option", { value: entry, selected: entry === value }, entry));
    return labelled(label, h("select", { onchange: (event) => change(event.target.value, event) }, ...options));
  },
  switch({ label }, value, change) {
    const attributes = { type: "checkbox", role: "switch", onchange: (event) => change(event.target.checked, event) };
    return labelled(label, h("input", { ...attributes, checked: value }));
  },
  field({ label }, value, change) {
    const attributes = { type: "text", spellcheck: "false", oninput: (event) => change(event.target.value, event) };
    return labelled(label, h("input", { ...attributes, value }));
  },
};

const furtherBy = (x, ways, step) => x + Math.sign(ways) * Math.max(step, x * (1.05 ** Math.abs(ways) - 1));
const labelled = (words, input) => h("label", { class: "row" }, h("span", { class: "name" }, words), input);

const BUSY = "Python is still at work on this picture. Should this stay, the kernel has gone: run the cell again.";
const OFFLINE = "To move these controls open the notebook: each new picture is drawn by its Python.";

export default {
  async render({ model, el }) {
    const { root, forget } = card(el, "figure");
    let spec = model.get("spec");
    const tall = spec.figure.layout.height ?? 340; // so that the page doesn't jump when the picture comes
    const plot = h("div", { class: "plot", role: "img", "aria-label": spec.says, style: `min-height: ${tall}px` });
    const frame = h("div", { class: "frame" }, plot);
    const says = h("p", { class: "says", "aria-hidden": "true" }); // the picture's name already
    const note = h("p", { class: "note" });
    const trouble = h("p", { class: "note bad", role: "alert" });
    const wanted = { ...spec.values };
    const ask = askKernel(model, answered, (silent) => {
      root.toggleAttribute("data-busy", silent);
      note.textContent = silent ? BUSY : "";
      if (silent) announce(BUSY);
    });
    const rows = spec.controls.map((face) => CONTROLS[face.kind](face, spec.values[face.name], (value, event) => {
      wanted[face.name] = value;
      ask({ values: { ...wanted } }, event);
    }));
    const controls = h("fieldset", { class: "controls", disabled: model.offline, "aria-label": "controls" }, ...rows);
    root.append(frame, ...(rows.length ? [controls] : []), note, trouble, says);
    if (model.offline && rows.length) note.textContent = OFFLINE;
    const announce = announcer(root);
    const Plotly = await sharedPlotly(model);

    const paint = painter(root, () => {
      if (!frame.clientWidth) return watchAgain();
      const { data, layout } = dressed(spec.figure, root.dataset.theme === "dark" ? spec.twins : null);
      fit(layout, frame.clientWidth);
      Plotly.react(plot, data, layout, CONFIG);
      plot.style.minHeight = "";
      frame.tabIndex = layout.width > frame.clientWidth ? 0 : -1; // what scrolls has to be reached by keyboard
      plot.setAttribute("aria-label", spec.says);
      says.textContent = spec.says;
      trouble.textContent = spec.trouble && `${spec.trouble} The last picture stays.`;
      for (const { name } of spec.controls) root.setAttribute(`data-${name.replaceAll("_", "-")}`, spec.drawn[name]);
    });

    function answered({ patch = [], ...news }, cause) {
      Object.assign(spec, news);
      amend(spec.figure, patch);
      announce(spec.says);
      paint(cause);
    }

    let width = 0;
    const watchAgain = () => { // hidden, if only for the moment that a theme takes to load: called back once it is seen
      width = 0;
      watchWidth.unobserve(frame);
      watchWidth.observe(frame);
    };
    const watchWidth = new ResizeObserver(() => { if (frame.clientWidth !== width) { width = frame.clientWidth; paint(); } });
    const watchTheme = new MutationObserver(() => paint());
    watchWidth.observe(frame);
    watchTheme.observe(root, { attributes: true, attributeFilter: ["data-theme"] });
    const renew = () => { spec = model.get("spec"); paint(); };
    model.on("change:spec", renew);
    return () => {
      ask.forget();
      forget();
      watchWidth.disconnect();
      watchTheme.disconnect();
      model.off("change:spec", renew);
      Plotly.purge(plot);
    };
  },
};
