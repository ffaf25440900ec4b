// The map of streets: a library (Leaflet) moves it; the server says what stands where. The list beside it says the same.
const loaded = new Map();

/** Brings a script or a stylesheet, once. */
function bring(kind, path) {
    const thing = kind === "script" ? { src: path } : { rel: "stylesheet", href: path };
    if (!loaded.has(path)) loaded.set(path, new Promise((resolve, reject) => {
        const element = Object.assign(document.createElement(kind), thing, { onload: resolve, onerror: reject });
        document.head.append(element);
    }));
    return loaded.get(path);
}

const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
/** Without tiles there is nothing to see nearer than this. */
const NEAREST = { tiles: 18, land: 13 };

export async function open(place) {
    const said = place.dataset;
    const box = place.querySelector("[data-map]");
    const seen = place.querySelector("[data-seen]");
    try {
        await Promise.all([bring("link", said.look), bring("script", said.library)]);
    } catch {
        seen.textContent = said.trouble;
        return;
    }
    const L = window.L;
    const map = L.map(box, {
        zoomControl: false, minZoom: 3, maxZoom: said.tiles ? NEAREST.tiles : NEAREST.land, scrollWheelZoom: false,
        // Land is drawn at any scale; tiles at whole ones.
        zoomSnap: said.tiles ? 1 : 0.25,
        zoomAnimation: !still, fadeAnimation: !still, markerZoomAnimation: !still, inertia: !still,
    });
    map.attributionControl.setPrefix(false);
    L.control.zoom({ zoomInTitle: said.in, zoomOutTitle: said.out }).addTo(map);
    box.setAttribute("role", "region");
    box.setAttribute("aria-label", said.name);
    // The wheel turns the page until the map is taken in hand.
    box.addEventListener("focusin", () => map.scrollWheelZoom.enable());
    box.addEventListener("focusout", (event) => box.contains(event.relatedTarget) || map.scrollWheelZoom.disable());
    if (said.tiles) {
        const credit = Object.assign(document.createElement("span"), { textContent: said.credit });
        L.tileLayer(said.tiles, { maxZoom: NEAREST.tiles, attribution: credit.outerHTML, referrerPolicy: "origin" }).addTo(map);
    }
    const land = fetch(said.land).then((answer) => answer.ok ? answer.json() : null).catch(() => null);
    land.then((data) => data && L.geoJSON(data, { interactive: false, style: { className: said.tiles ? "land border" : "land" } }).addTo(map).bringToBack());

    const marks = L.layerGroup().addTo(map);
    let asking;

    /** Asks what stands in the part looked at, or everywhere, found by what the page is narrowed to. */
    async function ask(everywhere) {
        asking?.abort();
        const mine = asking = new AbortController();
        const address = new URL(said.points, location.href);
        address.search = location.search;
        address.searchParams.delete("page");
        if (!everywhere) {
            const bounds = map.getBounds();
            address.searchParams.set("bbox", [bounds.getWest(), bounds.getSouth(), bounds.getEast(), bounds.getNorth()].map((side) => side.toFixed(5)).join());
            address.searchParams.set("zoom", Math.floor(map.getZoom()));
        }
        const answer = await fetch(address, { signal: mine.signal });
        if (!answer.ok) throw new Error(String(answer.status));
        return answer.json();
    }

    async function draw() {
        try {
            const told = await ask(false);
            const focused = document.activeElement?.dataset?.mark;
            marks.clearLayers();
            for (const feature of told.features) mark(feature);
            if (focused) box.querySelector(`[data-mark="${focused}"]`)?.focus();
            seen.textContent = told.told;
        } catch (fault) {
            if (fault.name !== "AbortError") seen.textContent = said.trouble;
        }
    }

    function mark({ geometry, properties }) {
        const [lon, lat] = geometry.coordinates;
        const size = properties.count < 10 ? 44 : properties.count < 100 ? 50 : 56;
        const face = Object.assign(document.createElement("span"), { textContent: properties.count });
        const label = [properties.label, properties.place].filter(Boolean).join(", ");
        const one = L.marker([lat, lon], { icon: L.divIcon({ className: "mark", html: face, iconSize: [size, size] }), title: label, keyboard: true, riseOnHover: true });
        const act = () => choose(one, properties);
        one.on("click", act).addTo(marks);
        const element = one.getElement();
        element.dataset.mark = `${lat} ${lon}`;
        element.setAttribute("aria-label", label);
        element.addEventListener("keydown", (event) => {
            if (event.key !== "Enter" && event.key !== " ") return;
            event.preventDefault();
            event.stopPropagation();
            act();
        });
    }

    /** Comes nearer to what stands apart; names what stands together. */
    function choose(one, properties) {
        const [west, south, east, north] = properties.reach ?? [];
        const nearer = properties.reach && map.getZoom() < map.getMaxZoom() && (east - west > 1e-4 || north - south > 1e-4);
        if (nearer) {
            box.focus();
            return map.fitBounds([[south, west], [north, east]], { padding: [60, 60], maxZoom: Math.max(map.getZoom() + 1, 11), animate: !still });
        }
        L.popup({ autoPan: true, closeButton: true, minWidth: 200, maxHeight: 220 }).setLatLng(one.getLatLng()).setContent(names(properties)).openOn(map);
    }

    function names(properties) {
        const card = document.createElement("div");
        const head = document.createElement("p");
        head.append(Object.assign(document.createElement("strong"), { textContent: properties.place ?? properties.label }));
        card.append(head);
        if (properties.enterprises.length > 0) {
            const list = document.createElement("ul");
            for (const { path, name } of properties.enterprises) {
                const line = document.createElement("li");
                line.append(Object.assign(document.createElement("a"), { href: path, textContent: name }));
                list.append(line);
            }
            card.append(list);
        }
        if (properties.list) {
            const way = document.createElement("p");
            way.append(Object.assign(document.createElement("a"), { href: properties.list, textContent: `${said.list} (${properties.count})` }));
            card.append(way);
        }
        const about = { postal_code: said.postal, municipality: said.municipality }[properties.of];
        if (about) card.append(Object.assign(document.createElement("p"), { className: "hint", textContent: about }));
        return card;
    }
    map.on("popupopen", ({ popup }) => {
        const shut = popup.getElement().querySelector(".leaflet-popup-close-button");
        shut?.setAttribute("aria-label", said.shut);
        popup.getElement().querySelector("ul a, p a")?.focus({ preventScroll: true });
    });
    // A popup that is shut gives the keys back to the map.
    map.on("popupclose", () => box.focus({ preventScroll: true }));
    box.addEventListener("keydown", (event) => event.key === "Escape" && map.closePopup());

    /** Shows all that is found. */
    async function whole() {
        const told = await ask(true).catch(() => null);
        const [west, south, east, north] = told?.bbox ?? [-79.8, 45, -57, 53];
        map.fitBounds([[south, west], [north, east]], { padding: [40, 40], maxZoom: 11, animate: false });
        await draw();
    }
    await whole();
    map.on("moveend", draw);
    document.addEventListener("narrowed", whole);
}
