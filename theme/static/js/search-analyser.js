/* What a search term is: the twin of dossier/search/analyser.py, held to it by a test over whole vocabularies.
   The stemmers follow the Snowball scripts dutch_porter and porter (snowballstem.org, BSD-3-Clause). */
(function (root) {
  "use strict";
  const Dossier = (root.Dossier = root.Dossier || {});

  /* `languages` is the manifest's: {nl: {stop: "de het …", stemmer: "dutch_porter"}, …} */
  Dossier.makeAnalyser = function makeAnalyser(languages) {
    const letters = { ß: "ss", æ: "ae", œ: "oe", ø: "o", ł: "l", đ: "d", ð: "d", þ: "th", ħ: "h", ı: "i" };

    /* ASCII needs no Unicode classes, which take a browser milliseconds to make ready. */
    const isPlain = (text) => /^[\0-\x7f]*$/.test(text);

    function fold(text) {
      if (isPlain(text)) return text.toLowerCase();
      return text
        .toLowerCase()
        .normalize("NFD")
        .replace(/[ßæœøłđðþħı]/g, (sign) => letters[sign])
        .replace(/\p{M}+/gu, "");
    }

    /* An abbreviation is told by its capitals from the words around it, which are in lower case. */
    function withoutDots(dotted) {
      const joined = dotted.replace(/\./g, "");
      return isPlain(joined) ? joined.toUpperCase() : joined;
    }

    function splitPlain(text) {
      return (
        text
          .toLowerCase()
          .replace(/'s(?![a-z0-9])/g, "")
          .replace(/(?<![a-z0-9])[a-z](?:\.[a-z])+(?![a-z0-9])/g, withoutDots)
          .match(/[A-Za-z0-9]+/g) || []
      );
    }

    function splitTokens(text) {
      if (isPlain(text)) return splitPlain(text);
      return (
        fold(text)
          .replace(/['’ʼ]s(?![\p{L}\p{N}])/gu, "")
          .replace(/(?<![\p{L}\p{N}])\p{L}(?:\.\p{L})+(?![\p{L}\p{N}])/gu, withoutDots)
          .match(/[\p{L}\p{N}]+/gu) || []
      );
    }

    // ── Dutch ──

    function dutchRegions(word) {
      const first = /^[^aeiouyè]*[aeiouyè]+[^aeiouyè]/.exec(word);
      if (word.length < 3 || !first) return [word.length, word.length];
      const rest = first[0].length;
      const p1 = Math.max(rest, 3);
      const second = /^[^aeiouyè]*[aeiouyè]+[^aeiouyè]/.exec(word.slice(rest));
      return [p1, second ? rest + second[0].length : word.length];
    }

    function undouble(word) {
      return /(dd|kk|tt)$/.test(word) ? word.slice(0, -1) : word;
    }

    function dropEn(word, cut, p1) {
      const stem = word.slice(0, -cut);
      if (stem.length < p1 || !/[^aeiouyè]$/.test(stem) || /gem$/.test(stem)) return word;
      return undouble(stem);
    }

    function dutch(word) {
      word = word.replace(/^y/, "Y");
      word = markDutch(word);
      const [p1, p2] = dutchRegions(word);
      let found = false;
      let match;
      if ((match = /(heden|ene|en|se|s)$/.exec(word))) {
        const ending = match[0];
        const stem = word.slice(0, -ending.length);
        if (ending === "heden") word = stem.length >= p1 ? stem + "heid" : word;
        else if (ending[0] === "e") word = dropEn(word, ending.length, p1);
        else if (stem.length >= p1 && /[^aeijouyè]$/.test(stem)) word = stem;
      }
      const dropE = () => {
        found = false;
        const stem = word.slice(0, -1);
        if (!/e$/.test(word) || stem.length < p1 || !/[^aeiouyè]$/.test(stem)) return;
        found = true;
        word = undouble(stem);
      };
      dropE();
      if (/[^c]heid$|^heid$/.test(word) && word.length - 4 >= p2) {
        word = word.slice(0, -4);
        if (/en$/.test(word)) word = dropEn(word, 2, p1);
      }
      if ((match = /(lijk|baar|end|ing|bar|ig)$/.exec(word)) && word.length - match[0].length >= p2) {
        const stem = word.slice(0, -match[0].length);
        if (match[0] === "end" || match[0] === "ing") {
          word = stem;
          if (/ig$/.test(word) && word.length - 2 >= p2 && !/eig$/.test(word)) word = word.slice(0, -2);
          else word = undouble(word);
        } else if (match[0] === "ig") word = /e$/.test(stem) ? word : stem;
        else if (match[0] === "lijk") {
          word = stem;
          dropE();
        } else if (match[0] === "baar" || found) word = stem;
      }
      if (/[^aeiouyè](aa|ee|oo|uu)[^Iaeiouyè]$/.test(word)) word = word.slice(0, -2) + word.slice(-1);
      return word.replace(/I/g, "i").replace(/Y/g, "y");
    }

    /* y after a vowel, and i between vowels, are consonants. */
    function markDutch(word) {
      const signs = word.split("");
      const isVowel = (sign) => sign !== undefined && "aeiouyè".includes(sign);
      for (let at = 0; at < signs.length; at += 1) {
        if (!isVowel(signs[at])) continue;
        const next = signs[at + 1];
        if (next === "y") signs[(at += 1)] = "Y";
        else if (next === "i" && isVowel(signs[at + 2])) signs[(at += 1)] = "I";
      }
      return signs.join("");
    }

    // ── English ──

    const steps2 = {
      tional: "tion", enci: "ence", anci: "ance", abli: "able", entli: "ent", eli: "e", ization: "ize", izer: "ize",
      ational: "ate", ation: "ate", ator: "ate", alism: "al", aliti: "al", alli: "al", fulness: "ful", ousness: "ous",
      ousli: "ous", iveness: "ive", iviti: "ive", biliti: "ble",
    };
    const steps3 = { alize: "al", icate: "ic", iciti: "ic", ical: "ic", ative: "", ful: "", ness: "" };
    const steps4 = /(ement|ment|ance|ence|able|ible|ate|ive|ize|iti|ism|ion|ant|ent|ous|al|er|ic|ou)$/;
    const ends2 = new RegExp("(" + Object.keys(steps2).sort((a, b) => b.length - a.length).join("|") + ")$");
    const ends3 = new RegExp("(" + Object.keys(steps3).sort((a, b) => b.length - a.length).join("|") + ")$");
    const shortEnd = /[^aeiouy][aeiouy][^aeiouywxY]$/;

    function markEnglish(word) {
      word = word.replace(/^y/, "Y");
      for (let at = 1; at < word.length; at += 1)
        if (word[at] === "y" && "aeiouy".includes(word[at - 1])) word = word.slice(0, at) + "Y" + word.slice(at + 1);
      return word;
    }

    function englishRegions(word) {
      const first = /^[^aeiouy]*[aeiouy]+[^aeiouy]/.exec(word);
      if (!first) return [word.length, word.length];
      const second = /^[^aeiouy]*[aeiouy]+[^aeiouy]/.exec(word.slice(first[0].length));
      return [first[0].length, second ? first[0].length + second[0].length : word.length];
    }

    function english(word) {
      word = markEnglish(word);
      const [p1, p2] = englishRegions(word);
      let match;
      if (/sses$/.test(word) || /ies$/.test(word)) word = word.slice(0, -2);
      else if (/[^s]s$|^s$/.test(word)) word = word.slice(0, -1);
      if (/eed$/.test(word)) {
        if (word.length - 3 >= p1) word = word.slice(0, -1);
      } else if ((match = /(ed|ing)$/.exec(word)) && /[aeiouy]/.test(word.slice(0, -match[0].length))) {
        word = word.slice(0, -match[0].length);
        if (/(at|bl|iz)$/.test(word)) word += "e";
        else if (/(bb|dd|ff|gg|mm|nn|pp|rr|tt)$/.test(word)) word = word.slice(0, -1);
        else if (word.length === p1 && shortEnd.test(word)) word += "e";
      }
      if (/[aeiouy].*[yY]$/.test(word)) word = word.slice(0, -1) + "i";
      if ((match = ends2.exec(word)) && word.length - match[0].length >= p1)
        word = word.slice(0, -match[0].length) + steps2[match[0]];
      if ((match = ends3.exec(word)) && word.length - match[0].length >= p1)
        word = word.slice(0, -match[0].length) + steps3[match[0]];
      if ((match = steps4.exec(word)) && word.length - match[0].length >= p2)
        if (match[0] !== "ion" || /[st]ion$/.test(word)) word = word.slice(0, -match[0].length);
      if (/e$/.test(word)) {
        const stem = word.slice(0, -1);
        if (stem.length >= p2 || (stem.length >= p1 && !shortEnd.test(stem))) word = stem;
      }
      if (/ll$/.test(word) && word.length - 1 >= p2) word = word.slice(0, -1);
      return word.replace(/Y/g, "y");
    }

    const stemmers = { dutch_porter: dutch, porter: english };
    const known = {};
    for (const [code, language] of Object.entries(languages)) {
      const stop = new Set(language.stop.split(" "));
      const stem = stemmers[language.stemmer] || ((word) => word);
      known[code] = (token) => (stop.has(token) ? "" : stem(token.toLowerCase()));
    }

    function term(token, language) {
      return known[language] ? known[language](token) : token.toLowerCase();
    }

    return {
      fold,
      isPlain,
      splitTokens,
      /* The folded words of a text, neither stopped nor stemmed. */
      splitWords: (text) => splitTokens(text).map((token) => token.toLowerCase()),
      languages: Object.keys(languages),
      compounds: Object.keys(languages).some((code) => languages[code].compounds),
      term,
      analyse: (text, language) => splitTokens(text).map((token) => term(token, language)).filter(Boolean),
      /* Whether a language leaves a word out, so that its articles cannot be asked to hold it. */
      isStopped: (token) => Object.keys(languages).some((code) => !term(token, code)),
      /* All terms that a query's word stands for: one a language, without those that stop it. */
      terms: (token) => [...new Set(Object.keys(languages).map((code) => term(token, code)))].filter(Boolean),
    };
  };

  if (typeof module === "object") module.exports = Dossier;
})(typeof self === "object" ? self : globalThis);
