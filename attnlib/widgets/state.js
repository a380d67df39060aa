// What the reader can change, and the short text that tells it: only what differs from how the Spotlight began.

const MOVABLE = ["query", "temperature", "open", "tokens", "keys", "values"];

const same = (a, b) => JSON.stringify(a) === JSON.stringify(b);

/** How it begins: as Python gave it, or with made-up vectors where the words are the reader's own. */
function beginning(spec, tokens = spec.tokens) {
  const { query, temperature } = spec;
  const shared = { tokens, query, temperature, chosen: null };
  if (same(tokens, spec.tokens)) return { ...shared, keys: spec.keys, values: spec.values, open: spec.open, reader: spec.reader_answer };
  const made = (shift) => tokens.map((token) => wordVector(token, spec.seed + shift));
  return { ...shared, keys: made(0), values: made(1), open: tokens.map(() => true), reader: null };
}

/** The state as text; empty at the start. Vectors made up for the reader's own words are made up anew from the words. */
function stateOf(now, spec) {
  const began = { ...beginning(spec, now.tokens), tokens: spec.tokens };
  const moved = MOVABLE.filter((name) => !same(now[name], began[name]));
  const told = moved.map((name) => [name, name === "open" ? now.open.map(Number).join("") : now[name]]);
  return told.length ? JSON.stringify(Object.fromEntries(told)) : "";
}

/** Read such a text; null if it isn't one. */
function parseState(text, spec) {
  try {
    const told = JSON.parse(text || "{}");
    if (told?.constructor !== Object || Object.keys(told).some((name) => !MOVABLE.includes(name))) return null;
    if (told.tokens && !areWords(told.tokens, spec)) return null;
    const began = beginning(spec, told.tokens);
    const state = { ...began, ...told, open: "open" in told ? [...told.open].map(toSwitch) : began.open };
    return isState(state, spec) ? state : null;
  } catch { return null; }
}

const toSwitch = (digit) => ({ 0: false, 1: true })[digit];

const areWords = (tokens, { most }) =>
  Array.isArray(tokens) && tokens.length >= 1 && tokens.length <= most && tokens.every((token) => typeof token === "string" && token.trim());

function isState({ tokens, keys, values, query, temperature, open }, { temperatures: [low, high], farthest }) {
  const isPair = (list) => Array.isArray(list) && list.length === 2 && list.every((x) => Number.isFinite(x) && Math.abs(x) <= farthest);
  const fits = (list, fine) => Array.isArray(list) && list.length === tokens.length && list.every(fine);
  const switches = fits(open, (each) => typeof each === "boolean");
  return isPair(query) && fits(keys, isPair) && fits(values, isPair) && switches && temperature >= low && temperature <= high;
}

const EDGE = 0.97; // nothing is dragged nearer to the rim of the plane than this share of its half width

/** Half the width of the plane: room for how it began, and more where a state has gone beyond that. */
function limitOf(now, spec) {
  const farthest = ({ query, keys, values }) => Math.max(...[query, ...keys, ...(spec.shows === "output" ? values : [])].flat().map(Math.abs));
  const roomy = (state) => Math.max(1.5, Math.ceil(2 * 1.2 * farthest(state)) / 2);
  const began = roomy(beginning(spec, now.tokens));
  return farthest(now) <= began * EDGE ? began : roomy(now);
}
