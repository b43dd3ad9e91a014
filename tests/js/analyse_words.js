/* The terms of words, as the browser cuts them: node analyse_words.js WORDS.json prints a list for each word. */
"use strict";
const fs = require("fs");
const { Dossier } = require("./load_search.js");

const { language, languages, words } = JSON.parse(fs.readFileSync(process.argv[2], "utf8"));
const analyser = Dossier.makeAnalyser(languages);
process.stdout.write(JSON.stringify(words.map((word) => analyser.analyse(word, language))));
