// On a page without a kernel this stands in for the notebook: it gives each widget its model and a place to draw.

/** What a widget's script may ask of its model, answered from the state that the page carries. */
class Model {
  constructor(state, widgetManager) {
    this.state = state;
    this.widget_manager = widgetManager;
    this.offline = true; // no kernel: a widget says in words what needs one
    this.listeners = [];
  }

  get(name) { return this.state[name]; }

  set(changes, value) {
    const pairs = typeof changes === "string" ? [[changes, value]] : Object.entries(changes);
    const changed = pairs.filter(([name, next]) => !same(this.state[name], next));
    for (const [name, next] of changed) this.state[name] = next;
    for (const [name, next] of changed) this.tell(`change:${name}`, this, next);
    if (changed.length) this.tell("change", this);
  }

  on(events, listener) { for (const event of events.split(" ")) this.listeners.push({ event, listener }); }

  off(events, listener) {
    const names = events?.split(" ");
    const leaves = (one) => (!names || names.includes(one.event)) && (!listener || listener === one.listener);
    this.listeners = this.listeners.filter((one) => !leaves(one));
  }

  tell(event, ...details) { for (const one of [...this.listeners]) if (one.event === event) one.listener(...details); }

  save_changes() {}

  send() {}
}

/** Equal by value, as in the notebook, so that setting a thing to what it is tells nobody. Binary data by identity. */
const same = (a, b) => a === b || (plain(a) && plain(b) && JSON.stringify(a) === JSON.stringify(b));
const plain = (x) => typeof x === "object" && x !== null && !ArrayBuffer.isView(x);

const bytes = (base64) => Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));

async function unpack(base64) {
  const stream = new Blob([bytes(base64)]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Response(stream).json();
}

/** Put the buffers, which JSON can't hold, back in their places. */
function fill(state, buffers) {
  for (const { path, data } of buffers) {
    const home = path.slice(0, -1).reduce((inner, step) => inner[step], state);
    home[path.at(-1)] = new DataView(bytes(data).buffer);
  }
  return state;
}

/** Run a widget's script once, however many widgets share it. */
async function run(script) {
  const url = URL.createObjectURL(new Blob([script], { type: "text/javascript" }));
  const module = await import(url);
  URL.revokeObjectURL(url);
  const made = module.default ?? module;
  return typeof made === "function" ? made() : made;
}

function sorry(place, words) {
  const note = document.createElement("p");
  note.className = "no-kernel";
  note.textContent = words;
  place.replaceChildren(note);
}

async function awaken({ scripts, sheets, models }) {
  const modules = scripts.map((script) => run(script));
  for (const sheet of sheets) document.head.append(Object.assign(document.createElement("style"), { textContent: sheet }));
  const made = {};
  const manager = { get_model: async (id) => made[id.replace("IPY_MODEL_", "")] };
  for (const [id, { state, buffers }] of Object.entries(models)) made[id] = new Model(fill(state, buffers), manager);
  const initialized = {};
  const widget = (id) => (initialized[id] ??= modules[models[id].script].then(async (one) => {
    await one.initialize?.({ model: made[id] });
    return one;
  }));
  for (const place of document.querySelectorAll("[data-model]")) {
    const id = place.dataset.model;
    if (models[id]?.script === undefined) sorry(place, "This part needs the notebook: it can't be shown without a kernel.");
    else await widget(id).then((one) => one.render({ model: made[id], el: place })).catch((error) => {
      console.error(error);
      sorry(place, `This part could not be drawn: ${error.message}`);
    });
  }
}

const data = document.getElementById("widgets-of-this-page");
if (data) awaken(await unpack(data.textContent));
