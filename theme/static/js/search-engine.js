/* Ranks articles in the browser: takes the few shards that a query needs, computes lunr's weights from the raw
   frequencies in them, and lets lunr 2.3.9 run its own query over that partial index. docs/search.md has the
   format. It holds no page and no network: `load(names)` promises the contents of shards. */
(function (root) {
  "use strict";
  const Dossier = (root.Dossier = root.Dossier || {});

  Dossier.makeEngine = function makeEngine(lunr, makeAnalyser, load) {
    const K1 = 1.2;
    const B = 0.75;
    const FIELDS = ["title", "lead", "body", "names"];
    const DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    const VALUES = new Uint8Array(128);
    for (let at = 0; at < 64; at += 1) VALUES[DIGITS.charCodeAt(at)] = at;
    const NOTHING = Object.freeze({});
    const WORD = /[\p{L}\p{N}\p{M}]+(?:[.'’ʼ][\p{L}\p{N}\p{M}]+)*/gu;
    const QUOTED = /([-+]?)["“”„«»]([^"“”„«»]*)["“”„«»]/g;
    const PLAIN_WORD = /[A-Za-z0-9]+(?:[.'][A-Za-z0-9]+)*/g;
    const MOST_SHARDS = 600;
    const MOST_TERMS = 4000;
    const MOST_EDITS = 2;
    const MOST_WORDS = 300;
    const MOST_SPELLINGS = 30;
    /* More words than these are a sentence. */
    const SENTENCE = 6;
    const MOST_CHECKED = 400;
    const AT_ONCE = 10;
    /* How many words are asked, and from what share of the best score documents with all of them come first. */
    const LEAST_WHOLE = { 1: 0, 2: 0, 3: 0.6 };

    let manifest;
    let analyser;
    const starts = {};
    const shards = new Map();
    const columns = {};

    // ── reading shards ──

    /* Five bits a sign, the low ones first; the sixth tells that more follow. */
    function readNumbers(text) {
      const numbers = [];
      let number = 0;
      let scale = 1;
      for (let at = 0; at < text.length; at += 1) {
        const value = VALUES[text.charCodeAt(at)];
        number += (value & 31) * scale;
        if (value < 32) {
          numbers.push(number);
          number = 0;
          scale = 1;
        } else scale *= 32;
      }
      return numbers;
    }

    /* A term's postings: [document, frequency, document, frequency, …] of `text`, and of the other fields when asked. */
    function readTerm(spelled, fielded) {
      const bits = openBits(spelled);
      const text = readDocuments(bits);
      if (!fielded) return { text };
      const numbers = text.filter((_, at) => at % 2 === 0);
      const lead = numbers.length ? readPlaces(bits, numbers) : [];
      const title = numbers.length ? readPlaces(bits, numbers) : [];
      return { text, lead, title, names: readDocuments(bits) };
    }

    /* Bits, six a sign, the high one first. */
    function openBits(signs) {
      let at = 0;
      let value = 0;
      let left = 0;
      function next() {
        if (!left) {
          value = VALUES[signs.charCodeAt(at++)];
          left = 6;
        }
        return (value >> (left -= 1)) & 1;
      }
      function take(count) {
        let number = 0;
        for (let bit = 0; bit < count; bit += 1) number = number * 2 + next();
        return number;
      }
      function ones() {
        let count = 0;
        while (next()) count += 1;
        return count;
      }
      /* As many bits after the first as there are ones before the zero. */
      function gamma() {
        const more = ones();
        return 2 ** more + take(more);
      }
      return { take, gamma, step: (width) => ones() * 2 ** width + take(width) + 1 };
    }

    function readDocuments(bits) {
      const count = bits.gamma() - 1;
      return count ? readSeries(bits, count, 0, bits.take(5)) : [];
    }

    function readPlaces(bits, numbers) {
      const count = bits.gamma() - 1;
      const series = count ? readSeries(bits, count, -1, widthOf(numbers.length, count)) : [];
      for (let at = 0; at < series.length; at += 2) series[at] = numbers[series[at]];
      return series;
    }

    function readSeries(bits, count, before, width) {
      const series = new Array(2 * count).fill(1);
      for (let at = 0, number = before; at < 2 * count; at += 2) series[at] = number += bits.step(width);
      const often = bits.gamma() - 1;
      if (!often) return series;
      const places = [];
      const narrow = widthOf(count, often);
      for (let place = -1; places.length < often; ) places.push((place += bits.step(narrow)));
      for (const place of places) series[2 * place + 1] = bits.gamma() + 1;
      return series;
    }

    /* Bits of a step that are written out: as many as the mean step has, less one. */
    function widthOf(distance, count) {
      return Math.max(31 - Math.clz32(Math.floor(distance / count)), 0);
    }

    /* Each word as how many signs it shares with the one before (A to Z) and the rest of it. */
    function readWords(text) {
      let before = "";
      return (text.match(/[A-Z][^A-Z]*/g) || []).map((part) => (before = before.slice(0, part.charCodeAt(0) - 65) + part.slice(1)));
    }

    /* The rows of a shard: terms with their postings, words alone, or keys and values in turn. */
    function readRows(family, content) {
      if (family === "r") return new Map(readWords(content || "").map((word) => [word, ""]));
      if (family === "t") {
        const [words, values] = content || ["", ""];
        const spelled = values.split(" ");
        return new Map(readWords(words).map((word, at) => [word, spelled[at]]));
      }
      const found = new Map();
      for (let at = 0; at < (content || []).length; at += 2) found.set(content[at], content[at + 1]);
      return found;
    }

    async function loadOne(name) {
      return (await load([name]))[0];
    }

    let starting;
    function start() {
      starting =
        starting ||
        (async () => {
          const [found, lengths] = await load(["manifest", "lengths"]);
          manifest = found;
          starts.t = manifest.t.split(" ");
          analyser = makeAnalyser(manifest.languages);
          columns.text = readLengths(lengths);
        })();
      return starting;
    }

    function readLengths([runs, lengths]) {
      const pairs = readNumbers(runs);
      const numbers = [];
      let number = 0;
      for (let at = 0; at < pairs.length; at += 2) {
        number += pairs[at];
        for (let left = pairs[at + 1]; left > 0; left -= 1) numbers.push(number++);
      }
      const values = readNumbers(lengths);
      columns.numbers = numbers;
      return columnOf(values);
    }

    function columnOf(values) {
      const byNumber = new Map();
      let total = 0;
      columns.numbers.forEach((number, at) => {
        byNumber.set(number, values[at]);
        total += values[at];
      });
      return { byNumber, average: columns.numbers.length ? total / columns.numbers.length : 0 };
    }

    async function loadFieldLengths() {
      if (columns.title) return;
      const [title, lead, names, repeated] = (await loadOne("fields")).map(readNumbers);
      const text = columns.numbers.map((number) => columns.text.byNumber.get(number));
      columns.repeated = columnOf(repeated).byNumber;
      columns.lead = columnOf(lead);
      columns.names = columnOf(names);
      columns.body = columnOf(text.map((length, at) => length - lead[at] - (repeated[at] ? 0 : title[at])));
      columns.title = columnOf(title);
    }

    async function loadDays() {
      if (columns.days) return columns.days;
      let day = 0;
      const days = readNumbers(await loadOne("dates")).map((step) => (day += step % 2 ? -(step + 1) / 2 : step / 2));
      columns.days = columnOf(days).byNumber;
      return columns.days;
    }

    async function loadStarts(family) {
      if (starts[family]) return;
      const ranges = await loadOne("ranges");
      Object.assign(starts, ranges);
    }

    function indexFor(family, key) {
      const list = starts[family];
      let low = 0;
      let high = list.length;
      while (low < high) {
        const middle = (low + high) >> 1;
        if (list[middle] <= key) low = middle + 1;
        else high = middle;
      }
      return low - 1;
    }

    async function loadShards(family, indexes) {
      const wanted = [...new Set(indexes)].filter((at) => at >= 0);
      if (wanted.length > MOST_SHARDS) throw tooBroad();
      const missing = wanted.map((at) => `${family}/${starts[family][at]}`).filter((name) => !shards.has(name));
      const contents = missing.length ? await load(missing) : [];
      missing.forEach((name, at) => shards.set(name, readRows(family, contents[at])));
      return wanted.map((at) => shards.get(`${family}/${starts[family][at]}`));
    }

    function tooBroad() {
      return Object.assign(new Error("too broad"), { broad: true });
    }

    /* Values by key for the keys that exist. */
    async function find(family, keys) {
      if (!keys.length) return new Map();
      await loadStarts(family);
      const found = new Map();
      await loadShards(family, keys.map((key) => indexFor(family, key)));
      for (const key of keys) {
        const at = indexFor(family, key);
        const value = at >= 0 ? shards.get(`${family}/${starts[family][at]}`).get(key) : undefined;
        if (value !== undefined) found.set(key, value);
      }
      return found;
    }

    async function findPrefix(family, prefix) {
      await loadStarts(family);
      const indexes = [];
      for (let at = Math.max(indexFor(family, prefix), 0); at < starts[family].length; at += 1) {
        if (starts[family][at] > prefix && !starts[family][at].startsWith(prefix)) break;
        indexes.push(at);
      }
      const keys = [];
      for (const rows of await loadShards(family, indexes))
        for (const key of rows.keys()) if (key.startsWith(prefix)) keys.push(key);
      return keys;
    }

    // ── what a query asks ──

    function reverse(text) {
      return text.split("").reverse().join("");
    }

    /* The query as clauses of single words, and the phrases in it. Where it is `loose`, the words of a phrase without
       a sign are words like others: `loosened` has these phrases. */
    function parse(text, loose = isSentence(text)) {
      const phrases = [];
      const loosened = [];
      const plain = text.replace(QUOTED, (_, sign, inside) => {
        const words = analyser.splitWords(inside);
        if (words.length < 2) return ` ${sign}${words.join("")} `;
        const separate = loose && !sign;
        if (separate) loosened.push(words.join(" "));
        else phrases.push({ words, excluded: sign === "-" });
        return sign === "-" ? " " : ` ${words.map((word) => (separate ? word : `+${word}`)).join(" ")} `;
      });
      const clauses = [];
      for (const chunk of plain.split(/\s+/).filter(Boolean).slice(0, MOST_WORDS)) clauses.push(...parseChunk(chunk));
      const fielded = clauses.some((clause) => clause.fields.length < FIELDS.length);
      if (!fielded) for (const clause of clauses) clause.fields = ["text"];
      return { clauses: clauses.flatMap(splitClause), phrases, loosened, fielded };
    }

    /* Quotation marks among so many words are a quotation, and ask for nothing. */
    function isSentence(text) {
      return analyser.splitWords(text.replace(QUOTED, " ")).length > SENTENCE;
    }

    function parseChunk(chunk) {
      const query = new lunr.Query(FIELDS);
      try {
        new lunr.QueryParser(chunk, query).parse();
        return query.clauses;
      } catch (error) {
        const words = analyser.splitWords(chunk);
        const plain = new lunr.Query(FIELDS);
        for (const word of words) plain.term(word, {});
        return plain.clauses;
      }
    }

    /* A clause a word; `terms` are what stands in the index for it. A word that is no term at all falls away. */
    function splitClause(clause) {
      if (!clause.usePipeline) {
        const term = analyser.fold(clause.term).replace(/[^\p{L}\p{N}*]+/gu, "");
        return /[^*]/.test(term) ? [{ ...clause, word: term, terms: [term], wild: true }] : [];
      }
      return analyser
        .splitTokens(clause.term)
        .map((token) => ({ ...clause, word: token.toLowerCase(), terms: analyser.terms(token), wild: false, ...limited(clause), ...relaxed(clause, token) }))
        .filter((part) => part.terms.length);
    }

    function limited({ editDistance }) {
      return editDistance ? { editDistance: Math.min(editDistance, MOST_EDITS) } : {};
    }

    /* A stop word is never required, be it one in a single language of the articles. */
    function relaxed({ presence }, token) {
      if (!analyser.isStopped(token)) return {};
      const { REQUIRED, OPTIONAL } = lunr.Query.presence;
      return { stopped: true, presence: presence === REQUIRED ? OPTIONAL : presence };
    }

    // ── the terms that a clause stands for ──

    async function expand(clause) {
      const found = [];
      for (const term of clause.terms) {
        if (clause.wild && term.includes("*")) found.push(...(await expandWild(term)));
        else if (clause.editDistance) found.push(...(await near(term, clause.editDistance)));
        else found.push(term);
      }
      return found;
    }

    async function expandWild(pattern) {
      const pieces = pattern.split("*");
      const shape = new RegExp("^" + pieces.join(".*") + "$", "su");
      if (pieces[0]) return (await findPrefix("t", pieces[0])).filter((term) => shape.test(term));
      const tail = reverse(pieces[pieces.length - 1]);
      return (await findPrefix("r", tail)).map(reverse).filter((term) => shape.test(term));
    }

    /* Every term within `most` edits, a transposition being one: one edit leaves either half of the word whole. */
    async function near(word, most) {
      const candidates = new Set();
      const half = word.length >> 1;
      if (most === 1 && half > 0) {
        for (const term of await findPrefix("t", word.slice(0, half))) candidates.add(term);
        for (const term of await findPrefix("r", reverse(word.slice(half)))) candidates.add(reverse(term));
        const swapped = word.slice(0, half - 1) + word[half] + word[half - 1] + word.slice(half + 1);
        for (const term of (await find("t", [swapped])).keys()) candidates.add(term);
      } else for (const term of await findPrefix("r", "")) candidates.add(reverse(term));
      const close = [...candidates].filter((term) => mayBeNear(word, term, most)).sort();
      if (!close.length) return [];
      return lunr.TokenSet.fromArray(close).intersect(lunr.TokenSet.fromFuzzyString(word, most)).toArray();
    }

    /* Whether the letters of two words, whatever their order, allow so few edits; lunr's automaton decides. */
    function mayBeNear(a, b, most) {
      if (Math.abs(a.length - b.length) > most) return false;
      const counts = new Map();
      for (const sign of a) counts.set(sign, (counts.get(sign) || 0) + 1);
      for (const sign of b) counts.set(sign, (counts.get(sign) || 0) - 1);
      let odd = 0;
      for (const count of counts.values()) odd += Math.abs(count);
      return odd <= 2 * most;
    }

    // ── the partial index ──

    /* {field: [document, frequency, …]} by term; a term that stands in none of the fields is left out. */
    async function loadPostings(terms, fielded) {
      const [spelled] = await Promise.all([find("t", terms), fielded ? loadFieldLengths() : null]);
      const found = new Map();
      for (const [term, value] of spelled) {
        const fields = readTerm(value, fielded);
        for (const field of Object.keys(fields)) fields[field] = keepKnown(fields[field]);
        if (fielded) found.set(term, withBody(fields));
        else if (fields.text.length) found.set(term, fields);
      }
      return found;
    }

    /* Without documents that another version of the files brought. */
    function keepKnown(postings) {
      if (postings.every((number, at) => at % 2 || columns.text.byNumber.has(number))) return postings;
      return postings.filter((_, at) => columns.text.byNumber.has(postings[at - (at % 2)]));
    }

    function withBody({ text, title, lead, names }) {
      const body = new Map();
      for (let at = 0; at < text.length; at += 2) body.set(text[at], text[at + 1]);
      const take = (number, count) => body.set(number, body.get(number) - count);
      for (let at = 0; at < lead.length; at += 2) take(lead[at], lead[at + 1]);
      for (let at = 0; at < title.length; at += 2)
        if (!columns.repeated.get(title[at])) take(title[at], title[at + 1]);
      const left = [...body].filter(([, count]) => count > 0);
      return { title, lead, body: left.flat(), names };
    }

    function inverseFrequency(postings) {
      let holding = 0;
      for (const field of Object.keys(postings)) holding += postings[field].length / 2;
      const x = (columns.numbers.length - holding + 0.5) / (holding + 0.5);
      return Math.log(1 + Math.abs(x));
    }

    function buildIndex(found, fields, everyDocument) {
      const terms = [...found.keys()].sort();
      const invertedIndex = Object.create(null);
      const vectors = Object.create(null);
      if (everyDocument)
        for (const number of columns.numbers) for (const field of fields) vectors[`${field}/${number}`] = new lunr.Vector([]);
      terms.forEach((term, index) => {
        const postings = found.get(term);
        const idf = inverseFrequency(postings);
        const entry = (invertedIndex[term] = { _index: index });
        for (const field of fields) {
          const documents = (entry[field] = Object.create(null));
          const { byNumber, average } = columns[field];
          const list = postings[field];
          for (let at = 0; at < list.length; at += 2) {
            const number = list[at];
            const tf = list[at + 1];
            const weight = (idf * ((K1 + 1) * tf)) / (K1 * (1 - B + B * (byNumber.get(number) / average)) + tf);
            const ref = `${field}/${number}`;
            documents[number] = NOTHING;
            if (!(ref in vectors)) vectors[ref] = new lunr.Vector([]);
            vectors[ref].elements.push(index, Math.round(weight * 1000) / 1000);
          }
        }
      });
      const pipeline = new lunr.Pipeline();
      const index = new lunr.Index({
        invertedIndex,
        fieldVectors: vectors,
        tokenSet: lunr.TokenSet.fromArray(terms),
        fields,
        pipeline,
      });
      return index;
    }

    /* Fills a lunr.Query; where a word is another term in another language, either will do. */
    function fill(query, clauses, invertedIndex) {
      for (const clause of clauses) {
        const present = clause.terms.filter((term) => clause.editDistance || clause.wild || term in invertedIndex);
        const required = clause.presence === lunr.Query.presence.REQUIRED;
        const terms = present.length || !required ? present : clause.terms.slice(0, 1);
        const { fields, boost, presence } = clause;
        const rest = clause.editDistance ? { fields, boost, presence, editDistance: clause.editDistance } : { fields, boost, presence };
        if (terms.length > 1 && required) query.clause({ term: eitherOf(terms), usePipeline: true, ...rest });
        else for (const term of terms) query.clause({ term, usePipeline: false, ...rest });
      }
    }

    const eithers = new Map();
    function eitherOf(terms) {
      const name = terms.join(" ");
      eithers.set(name, terms);
      return name;
    }

    function runQuery(index, clauses) {
      index.pipeline = { runString: (text) => eithers.get(text) || [text] };
      return index.query((query) => fill(query, clauses, index.invertedIndex));
    }

    /* lunr's results for a query, in lunr's order: [{ref, score, matchData}]. */
    async function rank(text) {
      await start();
      const asked = parse(text);
      return (await rankParsed(asked)).results;
    }

    async function rankParsed({ clauses, fielded }) {
      const expanded = await Promise.all(clauses.map(expand));
      const terms = [...new Set(expanded.flat())];
      if (terms.length > MOST_TERMS) throw tooBroad();
      const found = await loadPostings(terms, fielded);
      const negated = clauses.length > 0 && clauses.every((clause) => clause.presence === lunr.Query.presence.PROHIBITED);
      const index = buildIndex(found, fielded ? FIELDS : ["text"], negated);
      const results = clauses.length ? runQuery(index, clauses) : [];
      const matched = clauses.map((clause, at) => expanded[at].filter((term) => found.has(term)));
      return { results, matched, found };
    }

    // ── what people type ──

    /* `options`: filters (keys `type/value`), from and until (ISO days), sort ("relevance" or "date"), limit and offset.
       Where nothing holds the phrases that are asked, their words are. */
    async function search(text, options = {}) {
      await start();
      const asked = parse(text);
      const found = await answer(text, asked, options);
      if (found.numbers.length || !asked.phrases.length) return found;
      const loose = parse(text, true);
      if (loose.loosened.length === asked.loosened.length) return found;
      const { notes, ...rest } = await answer(text, loose, options);
      return { ...rest, notes: { ...notes, unheld: true } };
    }

    async function answer(text, asked, options) {
      const notes = { corrections: [], loosened: asked.loosened, unheld: false, stopped: analyser.splitWords(text).length > 0 && !asked.clauses.length };
      let ranked = await rankParsed(asked);
      const corrected = await correct(asked, ranked.matched);
      if (corrected.length) {
        notes.corrections = corrected;
        ranked = await rankParsed(asked);
      }
      const all = asked.clauses.length ? wholeFirst(ranked, asked.clauses) : await everything(text, options);
      let hits = await arrange(all, options);
      const wanted = (options.offset || 0) + (options.limit || Infinity);
      const mayGrow = hits.length >= wanted && mayHaveCompounds(asked);
      if (hits.length < wanted) hits = hits.concat(await arrange(await compounds(asked, all), options));
      const terms = [...new Set(ranked.matched.filter((_, at) => isWanted(asked.clauses[at])).flat())];
      const longer = hits.find((hit) => hit.extra);
      if (longer) terms.push(...longer.extra);
      const { kept, unsure } = await keepPhrases(hits, asked.phrases, wanted);
      const numbers = kept.map((hit) => hit.number);
      const found = { query: text, numbers, total: numbers.length, unsure, terms, phrases: asked.phrases, notes, mayGrow };
      return { ...found, ...(await cutPage(kept, found, options)) };
    }

    /* What one page shows of the hits, so that it need not ask again; all of them when no page is asked. */
    async function cutPage(hits, { numbers, terms }, { limit, offset = 0 }) {
      const shown = limit ? hits.slice(offset, offset + limit) : hits;
      const described = limit ? await describe(numbers.slice(offset, offset + limit), terms) : null;
      return { hits: shown.map(({ number, score, whole }) => ({ number, score, whole })), described };
    }

    /* The first hits that hold the asked phrases: texts are fetched until there are enough; unsure when some are left. */
    async function keepPhrases(hits, phrases, wanted) {
      if (!phrases.length) return { kept: hits, unsure: false };
      const kept = [];
      let at = 0;
      for (; at < hits.length && kept.length < wanted && at < MOST_CHECKED; at += AT_ONCE) {
        const batch = hits.slice(at, at + AT_ONCE);
        const held = await verify(batch.map((hit) => hit.number), phrases);
        kept.push(...batch.filter((_, place) => held[place]));
      }
      return { kept, unsure: at < hits.length };
    }

    /* Hits that pass the filters, in the order that was asked. */
    async function arrange(hits, options) {
      const kept = await keepFiltered(hits, options);
      return options.sort === "date" ? newestFirst(kept) : kept;
    }

    function isWanted(clause) {
      return clause.presence !== lunr.Query.presence.PROHIBITED;
    }

    /* Documents that hold all the words first, each part in lunr's order; a word that nothing holds does not count.
       The more words, the more often those are long documents rather than good ones: LEAST_WHOLE has the limits. */
    function wholeFirst({ results, matched }, clauses) {
      const groups = matched.filter((terms, at) => isWanted(clauses[at]) && !clauses[at].stopped && terms.length);
      const least = LEAST_WHOLE[groups.length] * Math.max(...results.map(({ score }) => score));
      const groupsOf = new Map();
      groups.forEach((terms, at) => {
        for (const term of terms) groupsOf.set(term, [...(groupsOf.get(term) || []), at]);
      });
      const [first, rest] = [[], []];
      for (const { ref, score, matchData } of results) {
        const held = new Set();
        if (groups.length > 1)
          for (const term in matchData.metadata) for (const at of groupsOf.get(term) || []) held.add(at);
        const all = groups.length < 2 || held.size === groups.length;
        (all && score >= least ? first : rest).push({ number: Number(ref), score, whole: all });
      }
      return first.concat(rest);
    }

    /* All documents, newest first, when only filters are asked. */
    async function everything(text, options) {
      if (text.trim() || !((options.filters || []).length || options.from || options.until)) return [];
      return newestFirst(columns.numbers.map((number) => ({ number, score: 0, whole: true })));
    }

    /* Gives every word without a hit its nearest spellings, in place; what was given, for the reader. Of a sentence
       the other words are enough: there a word without a hit is rare rather than wrong. */
    async function correct(asked, matched) {
      if (asked.clauses.length > SENTENCE) return [];
      const given = [];
      for (let at = 0; at < asked.clauses.length; at += 1) {
        const clause = asked.clauses[at];
        if (matched[at].length || clause.wild || clause.editDistance || !isWanted(clause)) continue;
        const spellings = clause.word.length < 5 ? [] : await nearest(clause);
        if (!spellings.length && at === asked.clauses.length - 1) spellings.push(...(await completions(clause.word)));
        if (!spellings.length) continue;
        given.push({ word: clause.word, terms: spellings });
        clause.terms = spellings;
        clause.corrected = true;
      }
      return given;
    }

    /* The most frequent terms that begin with the last word, which may still be being typed. */
    async function completions(word) {
      return word.length < 3 ? [] : (await mostFrequent(await findPrefix("t", word))).slice(0, 10).map(([term]) => term);
    }

    /* Terms with the length of their postings, the longest first. */
    async function mostFrequent(terms) {
      const spelled = [...(await find("t", terms))].map(([term, text]) => [term, text.length]);
      return spelled.sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
    }

    /* Terms of words one edit away, or two in a long word, that are about as frequent as the most frequent of them. */
    async function nearest(clause) {
      const found = new Set(await oneEditAway(clause.word));
      for (const term of clause.terms) for (const other of await near(term, 1)) found.add(other);
      if (!found.size && clause.word.length >= 8)
        for (const term of clause.terms) for (const other of await near(term, 2)) found.add(other);
      const spelled = await mostFrequent([...found].slice(0, 300));
      return spelled.filter(([, size]) => size * 10 >= spelled[0][1]).slice(0, MOST_SPELLINGS).map(([term]) => term);
    }

    /* Existing terms of all words one edit from a word as it was typed: its stem may be further away than it is. */
    async function oneEditAway(word) {
      const letters = "abcdefghijklmnopqrstuvwxyz";
      const half = word.length >> 1;
      const [front, back] = [new Set(), new Set()];
      for (let at = 0; at <= word.length; at += 1) {
        const [head, tail] = [word.slice(0, at), word.slice(at)];
        const made = [head + tail.slice(1), tail.length > 1 ? head + tail[1] + tail[0] + tail.slice(2) : ""];
        for (const letter of letters) made.push(head + letter + tail, head + letter + tail.slice(1));
        for (const other of made) if (other.length > 3) for (const term of analyser.terms(other)) (at > half ? front : back).add(term);
      }
      const ending = [...back].map(reverse);
      return [...(await find("t", [...front])).keys(), ...[...(await find("r", ending)).keys()].map(reverse)];
    }

    function mayHaveCompounds(asked) {
      return analyser.compounds && !asked.fielded && !asked.phrases.length;
    }

    /* Documents that hold a word only as the end of a longer one (overleg in vredesoverleg), after all others;
       they cost files of their own, so that they are looked for once the others have been shown. */
    async function compounds(asked, hits) {
      if (!mayHaveCompounds(asked)) return [];
      const extra = [];
      const clauses = [];
      for (const clause of asked.clauses) {
        const longer = [];
        if (isWanted(clause) && !clause.wild && !clause.editDistance && !clause.corrected && clause.word.length >= 4)
          for (const term of clause.terms)
            for (const other of await findPrefix("r", reverse(term))) if (other.length > term.length + 2) longer.push(reverse(other));
        extra.push(...longer.sort().slice(0, MOST_SPELLINGS));
        clauses.push({ ...clause, terms: clause.terms.concat(longer.slice(0, MOST_SPELLINGS)) });
      }
      if (!extra.length) return [];
      const known = new Set(hits.map((hit) => hit.number));
      return (await rankParsed({ clauses, fielded: false })).results
        .filter(({ ref }) => !known.has(Number(ref)))
        .map(({ ref, score }) => ({ number: Number(ref), score, whole: false, extra }));
    }

    // ── filters ──

    async function keepFiltered(hits, { filters = [], from, until }) {
      if (filters.length) {
        const found = await find("e", filters);
        const kinds = new Map();
        for (const key of filters) {
          const kind = key.split("/")[0];
          const numbers = new Set(documentsOf(found.get(key)));
          kinds.set(kind, [...(kinds.get(kind) || []), numbers]);
        }
        /* One of the sources or topics, all of the names. */
        const passes = [...kinds].map(([kind, sets]) =>
          kind === "source" || kind === "topic"
            ? (number) => sets.some((set) => set.has(number))
            : (number) => sets.every((set) => set.has(number)),
        );
        hits = hits.filter((hit) => passes.every((pass) => pass(hit.number)));
      }
      if (from || until) {
        const days = await loadDays();
        const [first, last] = [from ? dayOf(from) : -Infinity, until ? dayOf(until) : Infinity];
        hits = hits.filter((hit) => days.get(hit.number) >= first && days.get(hit.number) <= last);
      }
      return hits;
    }

    function documentsOf(spelled) {
      return spelled ? readTerm(spelled).text.filter((_, at) => at % 2 === 0) : [];
    }

    function dayOf(text) {
      return Math.floor(Date.parse(text.slice(0, 10) + "T00:00:00Z") / 86400000);
    }

    async function newestFirst(hits) {
      const days = await loadDays();
      return [...hits].sort((a, b) => days.get(b.number) - days.get(a.number) || b.number - a.number);
    }

    /* The values that the filters list, with how many of these documents have them: [{key, heading, count}] by kind. */
    async function count(numbers) {
      await start();
      const listed = await loadOne("filters");
      const among = new Set(numbers);
      const keys = Object.values(listed).flat().map(([key]) => key);
      const found = await find("e", keys);
      const kinds = {};
      for (const [kind, rows] of Object.entries(listed)) {
        kinds[kind] = rows
          .map(([key, heading]) => ({
            key,
            heading,
            count: documentsOf(found.get(key)).filter((number) => among.has(number)).length,
          }))
          .filter((row) => row.count)
          .sort((a, b) => b.count - a.count || (a.heading < b.heading ? -1 : 1));
      }
      return kinds;
    }

    // ── names and texts ──

    /* Names of which every typed word begins a word: [{key, heading, url, count}], most articles first. */
    async function suggest(text, most = 8) {
      await start();
      const words = analyser.splitWords(text);
      if (!words.length) return [];
      let kept;
      for (const word of words) {
        const rows = new Map();
        for (const key of (await findPrefix("n", word)).slice(0, 400))
          for (const row of shards.get(`n/${starts.n[indexFor("n", key)]}`).get(key)) rows.set(row[0], row);
        kept = kept ? new Map([...kept].filter(([key]) => rows.has(key))) : rows;
      }
      return [...kept.values()]
        .sort((a, b) => b[3] - a[3] || (a[1] < b[1] ? -1 : 1))
        .slice(0, most)
        .map(([key, heading, url, articles]) => ({ key, heading, url, count: articles }));
    }

    async function numbered(family, size, numbers) {
      const names = [...new Set(numbers.map((number) => `${family}/${Math.floor(number / size)}`))];
      const missing = names.filter((name) => !shards.has(name));
      (missing.length ? await load(missing) : []).forEach((rows, at) => {
        shards.set(missing[at], new Map((rows || []).map((row) => [row[0], row])));
      });
      return numbers.map((number) => shards.get(`${family}/${Math.floor(number / size)}`).get(number));
    }

    async function summaries(numbers) {
      await start();
      return (await numbered("s", manifest.summaries, numbers)).map(
        (row) => row && { number: row[0], title: row[1], url: row[2], label: row[3], lead: row[4], sources: row[5], language: row[6] },
      );
    }

    /* Summaries with the places of the terms in title and lead. */
    async function describe(numbers, terms) {
      return (await summaries(numbers)).map(
        (found) =>
          found && {
            ...found,
            titleMarks: marks(found.title, terms, found.language),
            leadMarks: marks(found.lead, terms, found.language),
          },
      );
    }

    /* The line of a document's text that holds most of the terms, cut to a reader's length, with their places. */
    async function quote(number, terms, phrases) {
      const [[found], [text]] = [await summaries([number]), await texts([number])];
      const lines = text.split("\n").slice(0, 400);
      let best = null;
      for (const line of lines) {
        const places = marks(line, terms, found.language);
        if (!places.length) continue;
        const words = new Set();
        for (let at = 0; at < places.length; at += 2) words.add(analyser.fold(line.slice(places[at], places[at + 1])));
        const worth = words.size + (phrases.length && holdsPhrases(line, phrases) ? 100 : 0);
        if (!best || worth > best.worth) best = { line, places, worth };
      }
      return best && shorten(best.line, best.places);
    }

    function shorten(line, places) {
      if (line.length <= 260) return { text: line, marks: places };
      let from = Math.max(0, places[0] - 90);
      if (from > 0) from = line.indexOf(" ", from) + 1 || from;
      let to = Math.min(line.length, from + 240);
      if (to < line.length) to = Math.max(line.lastIndexOf(" ", to), Math.min(places[1], line.length));
      const [before, after] = [from > 0 ? "… " : "", to < line.length ? " …" : ""];
      const kept = places.filter((_, at) => places[at - (at % 2)] >= from && places[at - (at % 2) + 1] <= to);
      return { text: before + line.slice(from, to) + after, marks: kept.map((place) => place - from + before.length) };
    }

    /* Whether documents hold the phrases, in the title or the text. */
    async function verify(numbers, phrases) {
      const [described, found] = [await summaries(numbers), await texts(numbers)];
      return found.map((text, at) => holdsPhrases(`${described[at]?.title || ""}\n${text}`, phrases));
    }

    async function texts(numbers) {
      await start();
      return (await numbered("x", manifest.texts, numbers)).map((row) => (row ? row[1] : ""));
    }

    /* Whether a text holds all asked phrases, word for word, and none of the excluded ones. */
    function holdsPhrases(text, phrases) {
      const line = ` ${analyser.splitWords(text).join(" ")} `;
      return phrases.every(({ words, excluded }) => line.includes(` ${words.join(" ")} `) !== excluded);
    }

    /* Where the words of a text stand for one of the terms: [start, end, …]. */
    function marks(text, terms, language) {
      const wanted = new Set(terms);
      const found = [];
      for (const match of text.matchAll(analyser.isPlain(text) ? PLAIN_WORD : WORD)) {
        const stems = analyser.splitTokens(match[0]).map((token) => analyser.term(token, language));
        if (stems.some((stem) => wanted.has(stem))) found.push(match.index, match.index + match[0].length);
      }
      return found;
    }

    return {
      start, rank, search, count, suggest, summaries, describe, quote, verify, texts, marks, parse, fill,
      analyser: () => analyser,
      size: () => columns.numbers.length,
    };
  };

  if (typeof module === "object") module.exports = Dossier;
})(typeof self === "object" ? self : globalThis);
