// Every page works without this script; with it, fewer keys are pressed and nothing typed is lost.
"use strict";

const told = document.getElementById("told");

/** Says something to those who do not see the page. */
function tell(words) {
    if (told) told.textContent = words;
}

// The key "/" leads to the search, unless someone is typing or has turned it off (WCAG 2.2, 2.1.4).
document.addEventListener("keydown", (event) => {
    if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    if (event.target.closest?.("input, textarea, select, [contenteditable]") || remembered("no-shortcut")) return;
    const box = document.getElementById("find");
    if (!box) return;
    event.preventDefault();
    box.focus();
    box.select();
});

for (const line of document.querySelectorAll("[data-shortcut]")) {
    const box = line.querySelector("input");
    box.checked = !remembered("no-shortcut");
    box.addEventListener("change", () => box.checked ? localStorage.removeItem("no-shortcut") : localStorage.setItem("no-shortcut", "1"));
    line.hidden = false;
}

document.querySelector(".rooms [aria-current]")?.scrollIntoView({ block: "nearest", inline: "center" });

function remembered(name) {
    try {
        return localStorage.getItem(name);
    } catch {
        return null; // Storage is closed to us: nothing is remembered.
    }
}

// Suggestions: a combobox with a list (WAI-ARIA Authoring Practices, "list autocomplete with manual selection").
// `data-suggest` says where suggestions come from. Choosing opens the thing (`data-go`), adds it to the
// form (`data-into="NAME"`), or else fills the field with its title.
for (const input of document.querySelectorAll("input[data-suggest]")) suggest(input);

function suggest(input) {
    const list = document.createElement("ul");
    let found = [], at = -1, waiting, asking;
    list.id = `${input.id}-suggestions`;
    list.className = "suggestions";
    list.hidden = true;
    list.setAttribute("role", "listbox");
    list.setAttribute("aria-label", told?.dataset.list ?? input.id);
    input.after(list);
    input.autocomplete = "off";
    for (const [name, value] of [["role", "combobox"], ["aria-autocomplete", "list"], ["aria-expanded", "false"], ["aria-controls", list.id]]) input.setAttribute(name, value);

    input.addEventListener("input", () => {
        stop();
        if (input.value.trim() === "") close();
        else waiting = setTimeout(ask, 80);
    });
    input.addEventListener("keydown", (event) => {
        if (event.isComposing) return;
        if (event.key === "ArrowDown" || event.key === "ArrowUp") {
            event.preventDefault();
            if (list.hidden) ask();
            else move(event.key === "ArrowDown" ? 1 : -1);
        } else if (event.key === "Enter") {
            // In a form, Enter adds and never sends what is half typed.
            const chosen = found[at] ?? (input.dataset.into ? found[0] : undefined);
            if (chosen || (input.dataset.into && input.value.trim() !== "")) event.preventDefault();
            if (chosen) choose(chosen);
        } else if (event.key === "Escape" && !list.hidden) {
            event.preventDefault(); // Once closes the list; again empties the field, as browsers do.
            close();
        } else if (event.key === "Tab") {
            close();
        }
    });
    input.addEventListener("blur", () => { stop(); close(); });
    list.addEventListener("mousedown", (event) => event.preventDefault()); // The field keeps the focus.
    list.addEventListener("click", (event) => {
        const option = event.target.closest("[role=option]");
        if (option) choose(found[[...list.children].indexOf(option)]);
    });

    /** What was asked before is no longer wanted. */
    function stop() {
        clearTimeout(waiting);
        asking?.abort();
    }

    async function ask() {
        stop();
        if (input.value.trim() === "") return;
        const mine = asking = new AbortController();
        const address = new URL(input.dataset.suggest, location.href);
        address.searchParams.set("q", input.value);
        try {
            const answer = await fetch(address, { signal: mine.signal, headers: { accept: "application/json" } });
            if (answer.ok && !mine.signal.aborted) show(await answer.json(), answer.headers.has("retry-after"));
        } catch {
            close(); // Typed over, or no network: the form still goes without suggestions.
        }
    }

    function show(suggestions, building) {
        found = suggestions;
        at = -1;
        input.removeAttribute("aria-activedescendant");
        list.replaceChildren(...found.map((thing, place) => {
            const option = document.createElement("li");
            option.id = `${list.id}-${place}`;
            option.setAttribute("role", "option");
            option.setAttribute("aria-selected", "false");
            option.textContent = thing.title;
            if (thing.subtitle) option.append(Object.assign(document.createElement("span"), { textContent: thing.subtitle }));
            return option;
        }));
        open(found.length > 0);
        const { none, one, many, building: later } = told?.dataset ?? {};
        if (building && found.length === 0) return tell(later);
        tell(found.length === 0 ? none : found.length === 1 ? one : many?.replace("#", found.length));
    }

    function open(shown) {
        list.hidden = !shown;
        input.setAttribute("aria-expanded", String(shown));
    }

    function close() {
        found = [];
        at = -1;
        input.removeAttribute("aria-activedescendant");
        list.replaceChildren();
        open(false);
    }

    /** Goes through the suggestions and, between the last and the first, the field itself. */
    function move(step) {
        list.children[at]?.setAttribute("aria-selected", "false");
        at = at + step < -1 ? found.length - 1 : at + step >= found.length ? -1 : at + step;
        const option = list.children[at];
        if (!option) return input.removeAttribute("aria-activedescendant");
        option.setAttribute("aria-selected", "true");
        option.scrollIntoView({ block: "nearest" });
        input.setAttribute("aria-activedescendant", option.id);
    }

    function choose(thing) {
        const twin = found.some((one) => one.title === thing.title && one.id !== thing.id);
        stop();
        close();
        if ("go" in input.dataset) return location.assign(thing.path);
        if (!input.dataset.into) {
            input.value = thing.title;
        } else {
            input.value = "";
            // Of several with one name, the place tells which.
            const name = twin && thing.subtitle ? `${thing.title} · ${thing.subtitle}` : thing.title;
            addChip(input.form, input.dataset.into, thing.id, name);
            tell(told?.dataset.chosenOne?.replace("#", name));
        }
        input.dispatchEvent(new Event("change", { bubbles: true }));
    }
}

/** Adds a chosen thing to a form, as a box that is checked and may be unchecked. */
function addChip(form, name, value, title) {
    const place = form?.querySelector(`[data-chosen="${CSS.escape(name)}"]`);
    if (!place) return;
    const there = [...form.elements].find((box) => box.type === "checkbox" && box.name === name && box.value === value);
    if (there) {
        there.checked = true;
        return;
    }
    const chip = document.createElement("label");
    const box = Object.assign(document.createElement("input"), { type: "checkbox", name, value, checked: true });
    chip.className = "chip";
    chip.append(box, ` ${title}`);
    place.append(chip);
}

// What is typed in `form[data-keep]` outlives a crash or a closed page, until the form was taken or the
// session is closed. It stays in this tab of this browser.
let sending = false;
const answered = performance.getEntriesByType("navigation")[0]?.responseStatus ?? 200;
for (const form of document.querySelectorAll("form[data-keep]")) keep(form);
forgetTaken();

/** Where the form goes; its place on the page tells two forms of one address apart. */
function keyOf(form) {
    const to = new URL(form.getAttribute("action") ?? "", location.origin + location.pathname);
    return `kept:${to.pathname}${to.hash}`;
}

/** What the page was asked for: what was typed for one organization is not given back for another. */
function asked() {
    const query = new URLSearchParams(location.search);
    for (const passing of ["avis", "langue"]) query.delete(passing);
    return query.toString();
}

function keep(form) {
    const key = keyOf(form);
    let changed = false;
    const sent = stored("sent") === key;
    const refused = form.querySelector(".error, [aria-invalid]") !== null;
    // A refused form comes back as it was typed; a taken one starts anew.
    if (sent && !refused && document.querySelector(".notice")) store(key, null);
    const draft = JSON.parse(stored(key));
    if (!refused && draft?.on === asked()) {
        put(form, draft.fields);
        changed = true;
        form.closest("details")?.setAttribute("open", "");
        sayKept(form, key);
    }
    changed ||= refused;
    for (const what of ["input", "change"]) form.addEventListener(what, () => {
        changed = true;
        store(key, JSON.stringify({ on: asked(), fields: typed(form) }));
    });
    form.addEventListener("submit", () => {
        store("sent", key);
        sending = true;
    });
    addEventListener("beforeunload", (event) => {
        if (changed && !sending) event.preventDefault();
    });
}

/** Says that what is typed came back, and offers to begin anew. */
function sayKept(form, key) {
    if (!told) return;
    const line = Object.assign(document.createElement("p"), { className: "notice", textContent: `${told.dataset.kept} ` });
    const anew = Object.assign(document.createElement("button"), { type: "button", className: "quiet", textContent: told.dataset.anew });
    anew.addEventListener("click", () => {
        store(key, null);
        sending = true;
        location.reload();
    });
    line.setAttribute("role", "status");
    line.append(anew);
    form.prepend(line);
}

/** A form that was sent, and led to a page of ours that went well without it, was taken; not when it led to the way in. */
function forgetTaken() {
    const sent = stored("sent");
    const here = [...document.querySelectorAll("form[data-keep]")].some((form) => keyOf(form) === sent);
    const out = document.querySelector("form[data-sign-in]") !== null;
    if (sent !== null && !here && !out && answered < 400) store(sent, null);
    store("sent", null);
}

function typed(form) {
    const fields = [...form.elements].filter((field) => field.name && !["hidden", "file", "password", "submit", "button"].includes(field.type));
    return fields.map((field) => {
        const chip = field.closest("[data-chosen]") && field.parentElement.textContent.trim();
        const value = field.multiple ? [...field.selectedOptions].map((option) => option.value) : field.value;
        return { name: field.name, value, checked: field.checked, chip };
    });
}

function put(form, kept) {
    const met = new Map(); // How many fields of a name were filled so far.
    for (const { name, value, checked, chip } of kept) {
        if (chip) addChip(form, name, value, chip);
        const fields = [...form.elements].filter((field) => field.name === name);
        if (checked !== undefined && ["checkbox", "radio"].includes(fields[0]?.type)) {
            for (const field of fields) if (field.value === value) field.checked = checked;
        } else if (fields[0]?.multiple) {
            for (const option of fields[0].options) option.selected = value.includes(option.value);
        } else {
            const place = met.get(name) ?? 0;
            met.set(name, place + 1);
            if (fields[place]) fields[place].value = value;
        }
    }
}

function stored(key) {
    try {
        return sessionStorage.getItem(key);
    } catch {
        return null;
    }
}

function store(key, value) {
    try {
        if (value === null) sessionStorage.removeItem(key);
        else sessionStorage.setItem(key, value);
    } catch {
        // Storage is full or closed to us: the page works as without it.
    }
}

// A form goes once, however often its button is pressed. One that gives a file leaves the page as it is,
// so after a while it may go again.
document.addEventListener("submit", (event) => {
    const form = event.target;
    if (form.method !== "post" || event.defaultPrevented) return;
    if (form.dataset.sent) return event.preventDefault();
    form.dataset.sent = "1";
    event.submitter?.setAttribute("aria-disabled", "true");
    if (form.classList.contains("out")) {
        sessionStorage.clear();
        globalThis.caches?.delete("presences").catch(() => {}); // Names are not left on a device.
    }
    setTimeout(() => release(form), 8000);
});
addEventListener("pageshow", (event) => {
    sending = false;
    if (event.persisted) for (const form of document.querySelectorAll("form[data-sent]")) release(form);
});

function release(form) {
    delete form.dataset.sent;
    for (const button of form.querySelectorAll("[aria-disabled]")) button.removeAttribute("aria-disabled");
}

// A figure picked from a list goes where one was writing: `button[data-put]`, in the text of its form.
for (const button of document.querySelectorAll("button[data-put]")) {
    button.addEventListener("click", (event) => {
        const text = button.form?.querySelector("textarea");
        if (!text) return;
        event.preventDefault();
        text.setRangeText(`{${button.dataset.put}}`, text.selectionStart, text.selectionEnd, "end");
        text.dispatchEvent(new Event("input", { bubbles: true }));
        text.focus();
    });
}

// A search that follows what one types: `form[data-live="ID …"]` names the parts of its page that change with it. The
// same address leads to the same view; without this script its button does.
for (const form of document.querySelectorAll("form[data-live]")) follow(form);

function follow(form) {
    const input = form.querySelector("input[type=search]");
    const counted = document.querySelector("main [role=status]");
    let waiting, asking, shown = input.value.trim();
    input.addEventListener("input", () => {
        clearTimeout(waiting);
        waiting = setTimeout(ask, 140);
    });
    form.addEventListener("submit", () => {
        clearTimeout(waiting);
        asking?.abort();
    });
    async function ask() {
        const words = input.value.trim();
        if (words === shown) return;
        asking?.abort();
        const mine = asking = new AbortController();
        const address = new URL(form.action);
        for (const [name, value] of new FormData(form)) if (value.trim() !== "") address.searchParams.append(name, value.trim());
        try {
            const answer = await fetch(address, { signal: mine.signal, headers: { accept: "text/html" } });
            if (!answer.ok || mine.signal.aborted) return;
            const page = new DOMParser().parseFromString(await answer.text(), "text/html");
            if (mine.signal.aborted) return;
            show(page);
            shown = words;
            history.replaceState(history.state, "", address);
            document.dispatchEvent(new Event("narrowed"));
        } catch {
            // Typed over, or no network: the button still sends the form.
        }
    }
    function show(page) {
        for (const id of form.dataset.live.split(" ")) {
            const [old, fresh] = [document.getElementById(id), page.getElementById(id)];
            if (old && fresh) old.replaceWith(document.adoptNode(fresh));
        }
        const [lang, fresh] = [document.querySelector(".lang a"), page.querySelector(".lang a")];
        if (lang && fresh) lang.href = fresh.getAttribute("href");
        const told = page.querySelector("main [role=status]")?.textContent;
        // Said once, politely, when it says something else.
        if (told && counted && counted.textContent !== told) counted.textContent = told;
    }
}

// The map of streets is fetched when someone opens it, and stays open from page to page of a session.
for (const place of document.querySelectorAll("details[data-streets]")) {
    place.hidden = false;
    let begun = false;
    place.addEventListener("toggle", async () => {
        store("streets", place.open ? "open" : null);
        if (!place.open || begun) return;
        begun = true;
        (await import(place.dataset.streets)).open(place);
    });
    place.open = stored("streets") !== null;
}

// On a phone a register is a pile of cards: each cell tells what its column was called.
for (const table of document.querySelectorAll("table.register")) {
    const heads = [...table.querySelectorAll("thead th")].map((head) => head.textContent.trim());
    for (const cell of table.querySelectorAll("tbody td")) {
        if (heads[cell.cellIndex]) cell.dataset.head = heads[cell.cellIndex];
    }
}
