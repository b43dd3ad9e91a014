/* What one stock lunr.js index gives for queries: node rank_stock.js DOCUMENTS.json QUERIES.json
   DOCUMENTS.json: [[number, {field: text}], …]; prints the numbers of at most a hundred documents for each query, best first. */
"use strict";
const fs = require("fs");
const { lunr } = require("./load_search.js");

function main([documents, queries]) {
  const rows = JSON.parse(fs.readFileSync(documents, "utf8"));
  const index = lunr(function () {
    this.ref("number");
    for (const field of Object.keys(rows[0][1])) this.field(field);
    for (const [number, fields] of rows) this.add({ number, ...fields });
  });
  const rank = (text) => index.query((query) => query.term(lunr.tokenizer(text))).map(({ ref }) => Number(ref)).slice(0, 100);
  process.stdout.write(JSON.stringify(JSON.parse(fs.readFileSync(queries, "utf8")).map(rank)));
}

main(process.argv.slice(2));
