/* Search on every page: the box in the masthead suggests, the search page ranks, filters and quotes. The ranking
   itself runs in a worker (search-engine.js); this script fetches shards as classic scripts, so that all of it
   works from a folder as well. Titles and names are other people's text: they only ever become text nodes. */
(function (root) {
  "use strict";
  const Dossier = (root.Dossier = root.Dossier || {});
  const own = document.currentScript;
  const place = own.dataset.root || "";
  const index = own.dataset.index || "search";
  const PAGE = 10;
  const PATIENCE = 400;
  const QUIET = 350;
  const AT_ONCE = 24;
  const MOST_ALIKE = 50;

  // ── fetching scripts ──

  const contents = new Map();
  const waiting = new Map();
  Dossier.shard = (name, content) => contents.set(name, content);

  function loadScript(path) {
    if (!waiting.has(path))
      waiting.set(
        path,
        new Promise((resolve) => {
          const script = document.createElement("script");
          script.src = place + path;
          script.onload = () => resolve(true);
          script.onerror = () => resolve(false);
          document.head.append(script);
          script.addEventListener("load", () => script.remove());
        }),
      );
    return waiting.get(path);
  }

  function pathOf(name) {
    const slash = name.indexOf("/");
    if (slash < 0 || name[0] === "s" || name[0] === "x") return `${index}/${name}.js`;
    const start = [...name.slice(slash + 1)].map((sign) => (/[a-z0-9]/.test(sign) ? sign : `_${sign.codePointAt(0).toString(16)}_`));
    return `${index}/${name.slice(0, slash)}/${start.join("")}-.js`;
  }

  /* The contents of shards; a few at a time, so that many do not hold up the page, and none once nobody waits. */
  async function loadShards(names, isWanted = () => true) {
    for (let at = 0; at < names.length && isWanted(); at += AT_ONCE)
      await Promise.all(names.slice(at, at + AT_ONCE).map((name) => contents.has(name) || loadScript(pathOf(name))));
    return names.map((name) => contents.get(name));
  }

  // ── the engine, in a worker where there can be one ──

  function serve(makeLunr, makeAnalyser, makeEngine) {
    const asked = new Map();
    let last = 0;
    const load = (names) =>
      new Promise((resolve) => {
        asked.set((last += 1), resolve);
        self.postMessage({ load: last, names });
      });
    const engine = makeEngine(makeLunr(), makeAnalyser, load);
    engine.start().catch(() => {});
    self.onmessage = async ({ data }) => {
      if (data.load) {
        asked.get(data.load)(data.contents);
        asked.delete(data.load);
        return;
      }
      try {
        self.postMessage({ id: data.id, value: await engine[data.call](...data.given) });
      } catch (error) {
        self.postMessage({ id: data.id, error: String(error), broad: Boolean(error.broad) });
      }
    };
  }

  /* The scripts, the worker and what every search needs; the one starts while the others are on their way. */
  let preparing;
  function prepare() {
    if (!preparing) {
      const parts = Promise.all(["lunr", "analyser", "engine"].map((part) => loadScript(own.dataset[part])));
      preparing = Promise.all([parts.then(openEngine), loadShards(["manifest", "lengths"])]);
    }
    return preparing;
  }

  let worker;
  let plainEngine;
  let lastId = 0;
  const calls = new Map();

  function openWorker() {
    const code = `(${serve})(${Dossier.makeLunr},${Dossier.makeAnalyser},${Dossier.makeEngine})`;
    const address = URL.createObjectURL(new Blob([code], { type: "text/javascript" }));
    worker = new Worker(address);
    worker.onmessage = async ({ data }) => {
      const from = worker;
      if (data.load) {
        const found = await loadShards(data.names, () => from === worker);
        if (from === worker) worker.postMessage({ load: data.load, contents: found });
        return;
      }
      const call = calls.get(data.id);
      if (!call) return;
      calls.delete(data.id);
      if (data.error) call.reject(Object.assign(new Error(data.error), { broad: data.broad }));
      else call.resolve(data.value);
    };
    worker.onerror = () => useNoWorker();
  }

  function openEngine() {
    if (worker || plainEngine) return;
    try {
      openWorker();
    } catch {
      useNoWorker();
    }
  }

  /* A browser that refuses the worker ranks in the page. */
  function useNoWorker() {
    plainEngine = Dossier.makeEngine(Dossier.makeLunr(), Dossier.makeAnalyser, loadShards);
    const open = [...calls.values()];
    calls.clear();
    for (const { call, given, resolve, reject } of open) plainEngine[call](...given).then(resolve, reject);
  }

  async function ask(call, ...given) {
    await prepare();
    openEngine();
    if (plainEngine) return plainEngine[call](...given);
    return new Promise((resolve, reject) => {
      calls.set((lastId += 1), { call, given, resolve, reject, since: Date.now() });
      worker.postMessage({ id: lastId, call, given });
    });
  }

  /* A search that still runs when the next one is typed is given up, with its worker. */
  function giveUpSlow() {
    const slow = [...calls.values()].some(({ call, since }) => call === "search" && Date.now() - since > PATIENCE);
    if (!slow || !worker) return;
    worker.terminate();
    worker = undefined;
    const open = [...calls.values()];
    calls.clear();
    for (const { reject } of open) reject(Object.assign(new Error("superseded"), { superseded: true }));
  }

  /* Promises {query, total, hits: [{number, url, title, label, lead, sources, score, …}], terms, notes}.
     Options: limit, offset, filters (keys `type/value`), from, until, sort ("relevance" or "date"). */
  async function search(query, options = {}) {
    const { limit = PAGE, offset = 0 } = options;
    const { described, ...found } = await ask("search", query, { ...options, limit, offset });
    const hits = found.hits.map((hit, at) => ({ ...hit, ...described[at] })).filter((hit) => hit.url);
    return { ...found, hits };
  }
  Dossier.search = search;

  // ── drawing ──

  function make(tag, attributes, ...children) {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes || {}))
      if (value === true) element.setAttribute(name, "");
      else if (value !== false && value !== undefined) element.setAttribute(name, value);
    element.append(...children.filter((child) => child !== null && child !== undefined));
    return element;
  }

  function marked(text, places) {
    const parts = [];
    let from = 0;
    for (let at = 0; at < places.length; at += 2) {
      parts.push(text.slice(from, places[at]), make("mark", {}, text.slice(places[at], places[at + 1])));
      from = places[at + 1];
    }
    parts.push(text.slice(from));
    return parts;
  }

  function words(key, values = {}) {
    const text = (texts[key] || key).replace(/\{(\w+)\}/g, (_, name) => values[name]);
    return text;
  }
  const block = document.getElementById("search-words");
  const texts = block ? JSON.parse(block.textContent) : {};

  /* A number of things, in the words that the page gave for one and for more. */
  function plural(key, number) {
    return words(number === 1 ? `${key}.one` : key, { number: number.toLocaleString(document.documentElement.lang || undefined) });
  }

  // ── the box, on every page ──

  function suggestIn(input) {
    const list = make("ul", { class: "suggestions", role: "listbox", id: `${input.id}-suggestions`, hidden: true });
    input.form.append(list);
    for (const [name, value] of Object.entries({ role: "combobox", "aria-autocomplete": "list", "aria-expanded": "false", "aria-controls": list.id }))
      input.setAttribute(name, value);
    let chosen = -1;
    let timer;
    let turn = 0;

    function close() {
      turn += 1;
      list.hidden = true;
      chosen = -1;
      input.setAttribute("aria-expanded", "false");
      input.removeAttribute("aria-activedescendant");
    }

    function choose(at) {
      const options = [...list.children];
      chosen = (at + options.length + 1) % (options.length + 1);
      if (chosen === options.length) chosen = -1;
      options.forEach((option, index) => option.setAttribute("aria-selected", index === chosen ? "true" : "false"));
      if (chosen < 0) input.removeAttribute("aria-activedescendant");
      else input.setAttribute("aria-activedescendant", options[chosen].id);
    }

    async function update() {
      const mine = (turn += 1);
      const typed = input.value.trim();
      if (typed.length < 2) return close();
      const names = await ask("suggest", typed).catch(() => []);
      if (mine !== turn) return undefined;
      list.replaceChildren(...names.flatMap((name) => optionsOf(name)));
      [...list.children].forEach((option, at) => (option.id = `${list.id}-${at}`));
      chosen = -1;
      list.hidden = !list.children.length;
      input.setAttribute("aria-expanded", String(!list.hidden));
      return undefined;
    }

    /* A name's page, and the articles that mention it. */
    function optionsOf({ key, heading, url, count }) {
      const filter = `${place}search.html?${new URLSearchParams({ filter: key })}`;
      const type = own.dataset[key.split("/")[0]] || "";
      const label = make("bdi", {}, heading);
      const open = make("li", { role: "option", "data-href": url ? place + url : filter }, label, make("span", { class: "suggestion__kind" }, type));
      if (!url) return [open];
      return [open, make("li", { role: "option", class: "suggestion--filter", "data-href": filter }, `${own.dataset.articles || ""} (${count})`)];
    }

    input.addEventListener("focus", () => prepare(), { once: true });
    input.addEventListener("input", () => {
      clearTimeout(timer);
      timer = setTimeout(update, 120);
    });
    input.addEventListener("keydown", (event) => {
      if (event.key === "ArrowDown" || event.key === "ArrowUp") {
        if (list.hidden) return;
        event.preventDefault();
        choose(chosen + (event.key === "ArrowDown" ? 1 : chosen < 0 ? list.children.length : -1));
      } else if (event.key === "Escape") {
        if (!list.hidden) event.preventDefault();
        close();
      } else if (event.key === "Enter" && chosen >= 0) {
        event.preventDefault();
        location.href = list.children[chosen].dataset.href;
      }
    });
    list.addEventListener("mousedown", (event) => {
      const option = event.target.closest("[role=option]");
      event.preventDefault();
      if (option) location.href = option.dataset.href;
    });
    input.addEventListener("blur", () => setTimeout(close, 100));
    input.form.addEventListener("submit", close);
  }

  function listenForShortcuts() {
    document.addEventListener("keydown", (event) => {
      const typing = event.target.closest && event.target.closest("input, textarea, select, [contenteditable]");
      const asked = (event.key === "/" && !typing && !event.ctrlKey && !event.metaKey && !event.altKey) || (event.key.toLowerCase() === "k" && (event.ctrlKey || event.metaKey));
      const input = document.querySelector("[data-search] input[name=q]") || document.querySelector("form[role=search] input[name=q]");
      if (!asked || !input) return;
      event.preventDefault();
      input.focus();
      input.select();
    });
  }

  // ── the search page ──

  function runPage(page) {
    const input = page.querySelector("input[name=q]");
    const list = page.querySelector("ol.hits");
    const status = page.querySelector(".search-status");
    const notes = page.querySelector(".search-notes");
    const more = page.querySelector(".search-more");
    const tools = page.querySelector(".search-tools");
    const sort = page.querySelector("select[name=sort]");
    const panel = page.querySelector(".search-filters");
    const chips = page.querySelector(".search-chips");
    const [from, until] = [page.querySelector("input[name=from]"), page.querySelector("input[name=until]")];
    let state = readAddress();
    let turn = 0;
    let timer;
    let found;

    function readAddress() {
      const given = new URLSearchParams(location.search);
      const filters = given.getAll("filter").filter(Boolean);
      return { q: given.get("q") || "", filters, sort: given.get("sort") || "", from: given.get("from") || "", until: given.get("until") || "" };
    }

    function address() {
      const given = new URLSearchParams();
      for (const name of ["q", "sort", "from", "until"]) if (state[name]) given.set(name, state[name]);
      for (const key of state.filters) given.append("filter", key);
      const text = given.toString();
      return text ? `?${text}` : location.pathname;
    }

    function show() {
      input.value = state.q;
      sort.value = state.sort || "relevance";
      from.value = state.from;
      until.value = state.until;
    }

    function options(offset) {
      return { offset, limit: PAGE, filters: state.filters, sort: state.sort, from: state.from, until: state.until };
    }

    function change(part, replace) {
      state = { ...state, ...part };
      history[replace ? "replaceState" : "pushState"](null, "", address());
      run();
    }

    async function run() {
      const mine = (turn += 1);
      giveUpSlow();
      const wanted = state.q.trim() || state.filters.length || state.from || state.until;
      drawChips();
      learnHeadings();
      if (!wanted) return empty();
      list.setAttribute("aria-busy", "true");
      status.textContent = words("searching");
      try {
        const result = await search(state.q, options(0));
        if (mine !== turn) return undefined;
        found = result;
        list.replaceChildren(...result.hits.map(drawHit));
        announce(result);
      } catch (error) {
        if (mine !== turn || error.superseded) return undefined;
        list.replaceChildren();
        status.textContent = words(error.broad ? "broad" : "failed");
        more.hidden = true;
      }
      list.setAttribute("aria-busy", "false");
      if (panel.open) drawFilters();
      return undefined;
    }

    function empty() {
      found = undefined;
      list.replaceChildren();
      list.setAttribute("aria-busy", "false");
      status.textContent = "";
      notes.replaceChildren();
      tools.hidden = more.hidden = true;
    }

    function announceTotal({ total, unsure }) {
      const told = plural("results", total);
      status.textContent = total ? (unsure ? words("atLeast", { results: told }) : told) : words("none");
    }

    function announce(result) {
      announceTotal(result);
      notes.replaceChildren(...drawNotes(result));
      tools.hidden = !result.total && !state.filters.length && !state.from && !state.until;
      more.hidden = isComplete(result.hits.length, result);
    }

    /* Whether no further hits can come: neither pages, nor texts to check, nor ends of longer words. */
    function isComplete(shown, { total, unsure, mayGrow }) {
      return shown >= total && !unsure && !mayGrow;
    }

    function drawNotes({ notes: { corrections, loosened, unheld, stopped }, total, hits }) {
      const drawn = [];
      if (stopped) drawn.push(make("p", {}, words("stopped")));
      else if (!total && !corrections.length && !state.filters.length && !state.from && !state.until) drawn.push(make("p", {}, words("retry")));
      if (loosened.length && total) drawn.push(make("p", {}, words(unheld ? "unheld" : "loosened", { phrase: loosened.map((phrase) => `“${phrase}”`).join(", ") })));
      for (const { word, terms } of corrections) {
        const seen = terms.map((term) => spellingIn(hits, term)).filter(Boolean);
        const near = (seen.length ? seen : terms).slice(0, 3);
        const links = near.map((spelling) => make("a", { href: `?${new URLSearchParams({ q: replaceWord(word, spelling) })}` }, spelling));
        const [before, after] = words("corrected", { word: `“${word}”`, spellings: "\u0000" }).split("\u0000");
        drawn.push(make("p", {}, before, ...links.flatMap((link, at) => (at ? [", ", link] : [link])), after || ""));
      }
      return drawn;
    }

    function replaceWord(word, spelling) {
      const at = state.q.toLowerCase().indexOf(word);
      return at < 0 ? spelling : state.q.slice(0, at) + spelling + state.q.slice(at + word.length);
    }

    /* How a found term is written in the hits; "" where no hit shows it. */
    function spellingIn(hits, term) {
      for (const { title, titleMarks, lead, leadMarks } of hits)
        for (const [text, places] of [[title, titleMarks], [lead, leadMarks]])
          for (let at = 0; at < places.length; at += 2) {
            const word = text.slice(places[at], places[at + 1]).toLowerCase();
            if (word.startsWith(term.slice(0, -1))) return word;
          }
      return "";
    }

    /* The day in the language of the page: both languages of a site share the index. */
    function tellDay(label) {
      const day = new Date(`${label}T00:00`);
      const language = document.documentElement.lang;
      return isNaN(day) ? label : day.toLocaleDateString(language === "en" ? "en-GB" : language || undefined, { dateStyle: "long" });
    }

    function drawHit(hit) {
      const text = make("p", { class: "hit__text", dir: "auto" }, ...marked(hit.lead, hit.leadMarks));
      const facts = [tellDay(hit.label), hit.sources.join(", ")].filter(Boolean).join(" · ");
      const link = make("a", { href: place + hit.url, dir: "auto" }, ...marked(hit.title, hit.titleMarks));
      const drawn = make("li", { "data-score": String(hit.score), class: hit.whole ? "hit" : "hit hit--part" }, link, text, make("p", { class: "hit__facts" }, facts));
      if (!hit.leadMarks.length || found?.phrases?.length) watch(drawn, hit, text);
      return drawn;
    }

    /* The sentence around a match, once the hit is on the screen or nearly and has stood there: texts are large, and
       while someone types, a list stands for moments only. */
    const seen = new Map();
    const watcher = new IntersectionObserver((entries) => {
      for (const entry of entries) {
        if (!entry.isIntersecting) continue;
        watcher.unobserve(entry.target);
        seen.get(entry.target)();
        seen.delete(entry.target);
      }
    }, { rootMargin: "400px 0px" });
    function watch(element, hit, text) {
      seen.set(element, async () => {
        if (!found) return;
        const quoted = await ask("quote", hit.number, found.terms, found.phrases).catch(() => null);
        if (quoted) text.replaceChildren(...marked(quoted.text, quoted.marks));
      });
      setTimeout(() => watcher.observe(element), QUIET);
    }

    // ── filters ──

    function toggle(key) {
      const filters = state.filters.includes(key) ? state.filters.filter((other) => other !== key) : [...state.filters, key];
      change({ filters });
    }

    const headings = new Map();
    function drawChips() {
      const held = [...chips.children].indexOf(document.activeElement);
      chips.replaceChildren(
        ...state.filters.map((key) => {
          const label = headings.get(key) || key.slice(key.indexOf("/") + 1);
          const chip = make("button", { type: "button", class: "chip", "aria-label": words("remove", { filter: label }) }, make("bdi", {}, label), " ×");
          chip.addEventListener("click", () => {
            toggle(key);
            (chips.querySelector("button") || input).focus();
          });
          return chip;
        }),
      );
      chips.children[held]?.focus();
    }

    /* The headings of filters that came with the address: those of rare names are in no list. */
    async function learnHeadings() {
      for (const key of state.filters.filter((other) => !headings.has(other))) {
        const slug = key.slice(key.indexOf("/") + 1);
        const names = await ask("suggest", slug.replaceAll("-", " "), MOST_ALIKE).catch(() => []);
        const heading = names.find((name) => name.key === key)?.heading;
        if (!heading) continue;
        headings.set(key, heading);
        drawChips();
      }
    }

    async function drawFilters() {
      if (!found) return;
      const mine = turn;
      const kinds = await ask("count", found.numbers).catch(() => ({}));
      if (mine !== turn) return;
      const groups = Object.keys(kinds).map((kind) => {
        const rows = kinds[kind].slice(0, 12).map(({ key, heading, count }) => {
          headings.set(key, heading);
          const box = make("input", { type: "checkbox", "data-key": key, checked: state.filters.includes(key) });
          box.addEventListener("change", () => toggle(key));
          return make("label", {}, box, make("bdi", {}, heading), make("span", { class: "count" }, String(count)));
        });
        return rows.length ? make("fieldset", {}, make("legend", {}, words(kind)), ...rows) : null;
      });
      const lists = panel.querySelector(".search-filters__lists");
      const held = lists.contains(document.activeElement) ? document.activeElement.dataset.key : undefined;
      lists.replaceChildren(...groups.filter(Boolean));
      [...lists.querySelectorAll("input")].find((box) => box.dataset.key === held)?.focus();
      drawChips();
    }

    // ── what a reader does ──

    input.addEventListener("input", () => {
      clearTimeout(timer);
      timer = setTimeout(() => change({ q: input.value }, true), 250);
    });
    input.form.addEventListener("submit", (event) => {
      event.preventDefault();
      clearTimeout(timer);
      change({ q: input.value }, state.q === input.value);
    });
    sort.addEventListener("change", () => change({ sort: sort.value === "relevance" ? "" : sort.value }));
    for (const field of [from, until]) field.addEventListener("change", () => change({ [field.name]: field.value }));
    panel.addEventListener("toggle", () => panel.open && drawFilters());
    more.addEventListener("click", async () => {
      const mine = turn;
      const at = list.children.length;
      list.setAttribute("aria-busy", "true");
      const result = await search(state.q, options(at)).catch(() => null);
      if (mine !== turn) return;
      list.setAttribute("aria-busy", "false");
      if (!result) return;
      list.append(...result.hits.map(drawHit));
      found = { ...found, numbers: result.numbers, terms: result.terms };
      announceTotal(result);
      more.hidden = isComplete(list.children.length, result);
      list.children[at]?.querySelector("a").focus();
    });
    list.addEventListener("keydown", (event) => {
      const links = [...list.querySelectorAll("li > a")];
      const at = links.indexOf(document.activeElement) + { ArrowDown: 1, ArrowUp: -1 }[event.key];
      if (!(at >= -1)) return;
      event.preventDefault();
      (at < 0 ? input : links[Math.min(at, links.length - 1)]).focus();
    });
    input.addEventListener("keydown", (event) => {
      const first = list.querySelector("li > a");
      if (event.key !== "ArrowDown" || !first || input.getAttribute("aria-expanded") === "true") return;
      event.preventDefault();
      first.focus();
    });
    root.addEventListener("popstate", () => {
      state = readAddress();
      show();
      run();
    });
    show();
    prepare();
    page.hidden = false;
    if (state.filters.length) panel.open = true;
    run();
  }

  function begin() {
    const page = document.querySelector("[data-search]");
    for (const input of document.querySelectorAll("form[role=search] input[name=q]")) suggestIn(input);
    listenForShortcuts();
    if (page) runPage(page);
  }
  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", begin);
  else begin();
})(self);
