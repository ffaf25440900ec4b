// Gives the page that welcomes people, and what it is made of, from what was kept when there is no network.
"use strict";

const KEPT = "presences";

self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));
self.addEventListener("fetch", (event) => {
    const { method, mode, url } = event.request;
    const { origin, pathname } = new URL(url);
    if (method !== "GET" || origin !== location.origin) return;
    const page = mode === "navigate" && /\/programmation\/[0-9a-z]{26}\/presences$/.test(pathname);
    const part = pathname.startsWith("/assets/") || /\/(apparence\.css|presences\.js)$/.test(pathname);
    if (page || part) event.respondWith(fresh(event.request, page));
});

async function fresh(request, page) {
    const kept = await caches.open(KEPT);
    try {
        const answer = await fetch(request);
        if (answer.ok && !answer.redirected) await kept.put(request, answer.clone());
        return answer;
    } catch (fault) {
        const known = (await kept.match(request)) ?? (page ? await kept.match(request, { ignoreSearch: true }) : undefined);
        if (known) return known;
        throw fault;
    }
}
