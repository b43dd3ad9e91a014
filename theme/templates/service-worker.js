/* Reading without a network: pages come from the network and are kept; when it is away, from what was kept. */
"use strict";

const KEPT = `dossier ${self.registration.scope}`;
const MOST = 400;

self.addEventListener("install", () => self.skipWaiting());

self.addEventListener("activate", (event) => {
  event.waitUntil(self.clients.claim());
});

self.addEventListener("message", (event) => {
  const addresses = (event.data && event.data.keep) || [];
  const inside = addresses.filter((address) => address.startsWith(self.registration.scope));
  event.waitUntil(
    caches.open(KEPT).then((cache) => Promise.all(inside.map((address) => cache.add(address).catch(() => {})))),
  );
});

self.addEventListener("fetch", (event) => {
  const request = event.request;
  if (request.method !== "GET" || !request.url.startsWith(self.registration.scope)) return;
  const named = request.url.slice(self.registration.scope.length);
  event.respondWith(named.startsWith("assets/") ? fromKept(request) : fromNetwork(request));
});

/* What has its fingerprint in its name never changes. */
async function fromKept(request) {
  const cache = await caches.open(KEPT);
  return (await cache.match(request)) || keep(cache, request, await fetch(request));
}

async function fromNetwork(request) {
  const cache = await caches.open(KEPT);
  try {
    return keep(cache, request, await fetch(request));
  } catch (away) {
    const kept = await cache.match(request, { ignoreSearch: request.mode === "navigate" });
    if (kept) return kept;
    throw away;
  }
}

function keep(cache, request, response) {
  if (response.ok && response.type === "basic") {
    cache.put(request, response.clone()).then(() => trim(cache));
  }
  return response;
}

/* The oldest go first. */
async function trim(cache) {
  const keys = await cache.keys();
  await Promise.all(keys.slice(0, Math.max(0, keys.length - MOST)).map((key) => cache.delete(key)));
}
