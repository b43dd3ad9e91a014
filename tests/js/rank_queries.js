/* The numbers of the documents that queries find: node rank_queries.js SITE QUERIES.json prints a list for each query. */
"use strict";
const fs = require("fs");
const { openEngine } = require("./load_search.js");

async function main([site, file]) {
  const { engine } = openEngine(site);
  const found = [];
  for (const query of JSON.parse(fs.readFileSync(file, "utf8"))) found.push((await engine.search(query)).hits.map((hit) => hit.number));
  process.stdout.write(JSON.stringify(found));
}

main(process.argv.slice(2));
