/* What a page gains when scripts run: the theme switch, cards, the timeline's filter, what is new. */
(function (global) {
  "use strict";

  var Dossier = global.Dossier || (global.Dossier = {});
  var script = typeof document === "undefined" ? null : document.currentScript;

  /* The value kept under this dossier's own name, "" when the browser keeps nothing. */
  function recall(name) {
    try {
      return localStorage.getItem(document.documentElement.dataset.site + ":" + name) || "";
    } catch (refused) {
      return "";
    }
  }

  function keep(name, value) {
    try {
      localStorage.setItem(document.documentElement.dataset.site + ":" + name, value);
    } catch (refused) {
      /* nothing is kept; the page works as before */
    }
  }

  function isDark() {
    var chosen = document.documentElement.dataset.theme;
    return chosen ? chosen === "dark" : global.matchMedia("(prefers-color-scheme: dark)").matches;
  }

  function startTheme() {
    var button = document.querySelector(".theme-switch");
    if (!button) return;
    function show() {
      button.setAttribute("aria-pressed", String(isDark()));
    }
    button.addEventListener("click", function () {
      var theme = isDark() ? "light" : "dark";
      document.documentElement.dataset.theme = theme;
      keep("theme", theme);
      show();
    });
    global.matchMedia("(prefers-color-scheme: dark)").addEventListener("change", show);
    show();
  }

  /* Marks the articles that appeared after the newest one seen on an earlier visit.
     `published` are ISO moments; gives those that are later than `seen`. */
  Dossier.newSince = function (published, seen) {
    return seen ? published.filter(function (moment) { return moment > seen; }) : [];
  };

  function startNews() {
    var lines = Array.from(document.querySelectorAll(".article-line[data-published]"));
    if (!lines.length) return;
    var moments = lines.map(function (line) { return line.dataset.published; });
    var before = "";
    try {
      before = sessionStorage.getItem(document.documentElement.dataset.site + ":before");
      if (before === null) {
        before = recall("seen");
        sessionStorage.setItem(document.documentElement.dataset.site + ":before", before);
      }
    } catch (refused) {
      before = recall("seen");
    }
    var fresh = new Set(Dossier.newSince(moments, before));
    lines.forEach(function (line) {
      if (fresh.has(line.dataset.published)) line.classList.add("is-new");
    });
    var newest = moments.reduce(function (late, moment) { return moment > late ? moment : late; }, recall("seen"));
    keep("seen", newest);
  }

  /* Cards: what the margin says of a name, shown beside the name in the text. */
  function startCards() {
    var facts = new Map();
    document.querySelectorAll(".cards .name").forEach(function (name) {
      var link = name.querySelector("a.name__heading");
      if (link) facts.set(link.href, name);
    });
    var mentions = document.querySelectorAll(".story__text a.mention");
    if (!facts.size || !mentions.length) return;
    var card = document.createElement("div");
    card.className = "card";
    card.id = "card";
    card.hidden = true;
    card.setAttribute("role", "tooltip");
    document.body.append(card);
    var timer = 0;
    var shown = null;

    function hide() {
      clearTimeout(timer);
      card.hidden = true;
      if (shown) shown.removeAttribute("aria-describedby");
      shown = null;
    }

    function show(link) {
      var name = facts.get(link.href);
      if (!name) return;
      hide();
      var copy = document.createElement("div");
      Array.from(name.childNodes).forEach(function (node) { copy.append(node.cloneNode(true)); });
      copy.querySelectorAll(".name__at, .spark").forEach(function (part) { part.remove(); });
      copy.querySelectorAll("a").forEach(function (inner) {
        var plain = document.createElement("strong");
        plain.className = inner.className;
        plain.append.apply(plain, inner.childNodes);
        inner.replaceWith(plain);
      });
      card.replaceChildren(copy);
      card.hidden = false;
      var box = link.getClientRects()[0];
      var left = Math.min(box.left, document.documentElement.clientWidth - card.offsetWidth - 8);
      var above = box.top > card.offsetHeight + 16;
      card.style.left = Math.max(8, left) + global.scrollX + "px";
      card.style.top = (above ? box.top - card.offsetHeight - 6 : box.bottom + 6) + global.scrollY + "px";
      link.setAttribute("aria-describedby", "card");
      shown = link;
    }

    function later(action) {
      clearTimeout(timer);
      timer = setTimeout(action, 180);
    }

    mentions.forEach(function (link) {
      link.addEventListener("mouseenter", function () { later(function () { show(link); }); });
      link.addEventListener("mouseleave", function () { later(hide); });
      link.addEventListener("focus", function () { if (link.matches(":focus-visible")) show(link); });
      link.addEventListener("blur", hide);
    });
    card.addEventListener("mouseenter", function () { clearTimeout(timer); });
    card.addEventListener("mouseleave", function () { later(hide); });
    document.addEventListener("keydown", function (press) { if (press.key === "Escape") hide(); });
  }

  /* The timeline: one name at a time, newest first, arrow keys; the state is in the address. */
  function startTimeline() {
    var list = document.querySelector("[data-timeline]");
    var tools = document.querySelector("[data-timeline-tools]");
    if (!list || !tools) return;
    var periods = Array.from(list.children);
    var state = tools.querySelector(".tools__state");
    var select = tools.elements.namedItem("name");
    var newest = tools.elements.namedItem("newest");

    function show() {
      var key = select ? select.value : "";
      var left = 0;
      periods.forEach(function (period) {
        var some = 0;
        period.querySelectorAll(".event").forEach(function (event) {
          event.hidden = Boolean(key) && (event.dataset.keys || "").split(" ").indexOf(key) < 0;
          if (!event.hidden) some += 1;
        });
        if (key) period.querySelectorAll(".folded").forEach(function (folded) { folded.open = true; });
        period.hidden = Boolean(key) && !some;
        left += some;
      });
      state.textContent = key ? (left ? String(left) : state.dataset.none) : "";
    }

    function turn() {
      var wanted = newest.checked ? periods.slice().reverse() : periods;
      wanted.forEach(function (period) {
        list.append(period);
        period.querySelectorAll(".events, .event-refs").forEach(function (events) {
          if (Boolean(events.dataset.turned) !== newest.checked) {
            Array.from(events.children).reverse().forEach(function (event) { events.append(event); });
            events.dataset.turned = newest.checked ? "true" : "";
          }
        });
      });
    }

    function write() {
      var query = new URLSearchParams(global.location.search);
      if (select && select.value) query.set("name", select.value); else query.delete("name");
      if (newest.checked) query.set("newest", "1"); else query.delete("newest");
      var text = query.toString();
      try {
        global.history.replaceState(null, "", global.location.pathname + (text ? "?" + text : "") + global.location.hash);
      } catch (refused) {
        /* some browsers refuse this from a folder; the filter works, the address stays */
      }
    }

    var query = new URLSearchParams(global.location.search);
    if (select && query.get("name")) select.value = query.get("name");
    newest.checked = query.get("newest") === "1";
    if (newest.checked) turn();
    if (select && select.value) show();
    if (select) select.addEventListener("change", function () { show(); write(); });
    newest.addEventListener("change", function () { turn(); write(); });
    tools.addEventListener("submit", function (submission) { submission.preventDefault(); });
    list.addEventListener("keydown", function (press) {
      var step = { ArrowDown: 1, ArrowUp: -1 }[press.key];
      var here = press.target.closest && press.target.closest(".event");
      if (!step || !here || press.ctrlKey || press.metaKey || press.altKey) return;
      var seen = Array.from(list.querySelectorAll(".event")).filter(function (event) { return event.offsetParent; });
      var next = seen[seen.indexOf(here) + step];
      if (!next) return;
      press.preventDefault();
      next.querySelector(".event__date a").focus();
    });
  }

  /* Keeps visited pages for reading without a network, where the site asks for it and the browser allows it (https). */
  function startWorker(script) {
    var workers = "serviceWorker" in global.navigator ? global.navigator.serviceWorker : null;
    if (!workers || global.location.protocol === "file:") return;
    if (!script) {
      /* The site had one once: it goes, and with it what it kept. */
      if (workers.controller && /\/service-worker\.js$/.test(workers.controller.scriptURL)) {
        workers.getRegistration().then(function (registration) { if (registration) registration.unregister(); });
      }
      return;
    }
    var isFirst = !workers.controller;
    workers.register(script).then(function () { return workers.ready; }).then(function (registration) {
      if (!isFirst) return;
      /* The first page came before the worker: it is asked to keep it too. */
      var parts = Array.from(document.querySelectorAll("link[rel=stylesheet], script[src]"));
      registration.active.postMessage({
        keep: [global.location.href.split("#")[0]].concat(parts.map(function (part) { return part.href || part.src; }))
      });
    }).catch(function () {
      /* a browser that refuses it reads the site as before */
    });
  }

  /* An address may point into what is folded, or to an event that stands on the page of its day. */
  function openTarget() {
    var id = decodeURIComponent(global.location.hash.slice(1));
    var target = id && document.getElementById(id);
    var leaf = target && target.parentNode.className === "leaf" && target.parentNode.querySelector("a");
    if (leaf) {
      global.location.replace(leaf.href + "#" + id);
      return;
    }
    var folded = target && target.closest("details");
    if (folded && !folded.open) {
      folded.open = true;
      target.scrollIntoView();
    }
  }

  function start() {
    startWorker(script && script.dataset.worker);
    startTheme();
    startNews();
    startCards();
    startTimeline();
    openTarget();
    global.addEventListener("hashchange", openTarget);
    global.addEventListener("beforeprint", function () {
      document.querySelectorAll("details.folded").forEach(function (folded) { folded.open = true; });
    });
  }

  if (typeof document !== "undefined") start();
  if (typeof module !== "undefined") module.exports = Dossier;
})(typeof window === "undefined" ? globalThis : window);
