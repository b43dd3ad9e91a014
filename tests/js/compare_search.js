/* Random queries of every kind against one monolithic lunr.js index of the same documents.

   node compare_search.js SITE DOCUMENTS.json COUNT SEED
   DOCUMENTS.json: {language, rows: [[number, {field: text}]], words: [[…words of one text…], …]}. Prints one line of
   JSON: queries run by kind, and the first mismatches. */
"use strict";
const fs = require("fs");
const { Dossier, lunr, openEngine } = require("./load_search.js");

const FIELDS = ["title", "lead", "body", "names"];

/* One index as lunr.js builds it, but for the numbers of the terms, which follow their order. */
function monolith(rows, fields, analyser, language, terms) {
  const builder = new lunr.Builder();
  builder.tokenizer = (text) => (text ? analyser.analyse(text, language).map((term) => new lunr.Token(term, {})) : []);
  builder.searchPipeline.add(terms);
  builder.ref("number");
  for (const field of fields) builder.field(field);
  for (const [number, texts] of rows) builder.add({ number, ...texts });
  Object.keys(builder.invertedIndex)
    .sort()
    .forEach((term, index) => (builder.invertedIndex[term]._index = index));
  return builder.build();
}

function queryTerms(analyser, language) {
  const terms = (token) => analyser.analyse(token.toString(), language).map((term) => token.clone(() => term));
  lunr.Pipeline.registerFunction(terms, "terms");
  return terms;
}

function randomizer(seed) {
  let state = seed;
  const random = () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  const below = (count) => Math.floor(random() * count);
  const pick = (list) => list[below(list.length)];
  return { random, below, pick };
}

/* Queries by kind; every word is a term's own spelling, or none at all. */
function kinds(texts, vocabulary, { below, pick }) {
  const word = () => pick(pick(texts));
  const term = () => pick(vocabulary);
  const long = () => {
    for (let tries = 0; ; tries += 1) {
      const found = term();
      if (found.length >= 5 || tries > 50) return found;
    }
  };
  const several = (make, count) => Array.from({ length: count }, make).join(" ");
  return {
    "one word": () => word(),
    "several words": () => several(word, 2 + below(3)),
    "required and forbidden": () => `+${word()} -${word()} ${word()}`,
    "all required": () => several(() => `+${word()}`, 2),
    "only forbidden": () => `-${word()}`,
    prefix: () => `${long().slice(0, 2 + below(3))}*`,
    infix: () => {
      const found = long();
      return `${found.slice(0, 2)}*${found.slice(-2)}`;
    },
    "leading wildcard": () => `*${long().slice(-3 - below(2))}`,
    "one edit": () => `${long()}~1`,
    "two edits": () => `${long()}~2`,
    field: () => `${pick(FIELDS)}:${word()}`,
    "fields mixed": () => `${pick(FIELDS)}:${word()} ${word()} -${pick(FIELDS)}:${word()}`,
    "field prefix": () => `${pick(FIELDS)}:${long().slice(0, 3)}*`,
    boost: () => `${word()}^${1 + below(9)} ${word()}`,
    mixture: () => `${word()}^3 ${long().slice(0, 3)}* ${long()}~1 -${word()}`,
    absent: () => `qq${word()}qq ${below(2) ? word() : ""}`,
    "absent required": () => `+qq${word()}qq ${word()}`,
    repeated: () => {
      const found = word();
      return `${found} ${found} ${word()}`;
    },
  };
}

function sameResults(found, expected) {
  if (found.length !== expected.length) return `${found.length} results, not ${expected.length}`;
  for (let at = 0; at < found.length; at += 1)
    if (found[at].ref !== expected[at].ref || !Object.is(found[at].score, expected[at].score))
      return `at ${at}: ${found[at].ref} ${found[at].score}, not ${expected[at].ref} ${expected[at].score}`;
  return "";
}

async function main([site, file, count, seed]) {
  const { language, rows, texts } = JSON.parse(fs.readFileSync(file, "utf8"));
  const { engine } = openEngine(site);
  await engine.start();
  const analyser = engine.analyser();
  const terms = queryTerms(analyser, language);
  const whole = (repeated, { title = "", lead = "", body = "" }) => ({ text: [lead, body, repeated ? "" : title].join("\n") });
  const plain = monolith(rows.map(([number, given, repeated]) => [number, whole(repeated, given)]), ["text"], analyser, language, terms);
  const fielded = monolith(rows.map(([number, given]) => [number, given]), FIELDS, analyser, language, terms);
  const vocabulary = Object.keys(plain.invertedIndex).filter((term) => /^[a-z]+$/.test(term)).sort();
  const words = texts.map((text) => text.filter((word) => analyser.term(word, language)));
  const makers = kinds(words.filter((list) => list.length), vocabulary, randomizer(Number(seed)));
  const names = Object.keys(makers);
  const run = Object.fromEntries(names.map((name) => [name, 0]));
  const mismatches = [];
  let results = 0;
  for (let at = 0; at < Number(count); at += 1) {
    const kind = names[at % names.length];
    const query = makers[kind]();
    const index = /\b(title|lead|body|names):/.test(query) ? fielded : plain;
    const expected = index.search(query);
    const difference = sameResults(await engine.rank(query), expected);
    run[kind] += 1;
    results += expected.length;
    if (difference) mismatches.push({ kind, query, difference });
  }
  process.stdout.write(JSON.stringify({ run, results, mismatched: mismatches.length, mismatches: mismatches.slice(0, 5) }) + "\n");
}

main(process.argv.slice(2)).catch((error) => {
  process.stderr.write(`${error.stack}\n`);
  process.exit(1);
});
