// Vectors for words that the reader types, the browser's twin of attnlib.tasks.words: a test holds both equal.

function hash(text) {
  let h = 2166136261;
  for (const byte of new TextEncoder().encode(text)) h = Math.imul(h ^ byte, 16777619);
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

const wordVector = (word, seed, width = 2) =>
  Array.from({ length: width }, (_, axis) => round2((3.6 * hash(`${seed}:${axis}:${word.toLowerCase()}`)) / 2 ** 32 - 1.8));

const round2 = (x) => Math.round(100 * x) / 100 + 0; // + 0 turns −0 into 0
