/* The search scripts under node, with shards read from a folder. */
"use strict";
const fs = require("fs");
const path = require("path");

const SCRIPTS = path.join(__dirname, "..", "..", "theme", "static", "js");
require(path.join(SCRIPTS, "vendor", "lunr.js"));
const Dossier = Object.assign(
  {},
  require(path.join(SCRIPTS, "vendor", "lunr.js")),
  require(path.join(SCRIPTS, "search-analyser.js")),
  require(path.join(SCRIPTS, "search-engine.js")),
);
const lunr = Dossier.makeLunr();

function fileName(name) {
  const slash = name.indexOf("/");
  if (slash < 0 || /^[sx]\//.test(name)) return `${name}.js`;
  const start = [...name.slice(slash + 1)].map((sign) => (/[a-z0-9]/.test(sign) ? sign : `_${sign.codePointAt(0).toString(16)}_`));
  return `${name.slice(0, slash)}/${start.join("")}-.js`;
}

/* A loader that counts the files it read. */
function folderLoader(site) {
  const read = [];
  const load = async (names) =>
    names.map((name) => {
      const file = path.join(site, "search", fileName(name));
      if (!fs.existsSync(file)) return null;
      read.push(file);
      let content = null;
      new Function("Dossier", fs.readFileSync(file, "utf8"))({ shard: (_, found) => (content = found) });
      return content;
    });
  return { load, read };
}

function openEngine(site) {
  const { load, read } = folderLoader(site);
  return { engine: Dossier.makeEngine(lunr, Dossier.makeAnalyser, load), read };
}

module.exports = { Dossier, lunr, openEngine, folderLoader };
