/* What queries cost a browser that has nothing yet: node measure_search.js SITE QUERIES.json
   Prints {core, first: […], next: […], requests: […]} in gzip bytes, the first ten summaries included; `next` is the
   same query when scripts, manifest and lengths are there. */
"use strict";
const fs = require("fs");
const path = require("path");
const zlib = require("zlib");
const { openEngine } = require("./load_search.js");

const SCRIPTS = path.join(__dirname, "..", "..", "theme", "static", "js");
const sizes = new Map();

function zipped(file) {
  if (!sizes.has(file)) sizes.set(file, zlib.gzipSync(fs.readFileSync(file), { level: 9 }).length);
  return sizes.get(file);
}

const sum = (files) => files.reduce((total, file) => total + zipped(file), 0);

async function main([site, file]) {
  const scripts = ["search.js", "search-analyser.js", "search-engine.js", "vendor/lunr.js"].map((name) => path.join(SCRIPTS, name));
  const core = sum(scripts);
  const [first, next, requests, quotes] = [[], [], [], []];
  for (const query of JSON.parse(fs.readFileSync(file, "utf8"))) {
    const { engine, read } = openEngine(site);
    await engine.start();
    const start = read.length;
    const { hits, terms, phrases, described } = await engine.search(query, { limit: 10 });
    const shown = hits.map((hit) => hit.number);
    first.push(core + sum(read));
    next.push(sum(read.slice(start)));
    requests.push(scripts.length + read.length);
    const before = read.length;
    for (const [at, number] of shown.slice(0, 4).entries()) if (!described[at].leadMarks.length) await engine.quote(number, terms, phrases);
    quotes.push(sum(read.slice(before)));
  }
  process.stdout.write(JSON.stringify({ core, first, next, requests, quotes }) + "\n");
}

main(process.argv.slice(2));
