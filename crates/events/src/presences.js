// Whoever comes is noted here at once, network or not; what is noted waits on this device until it is taken.
// Without this script the page works by its forms.
"use strict";

const roll = document.querySelector("[data-roll]");
if (roll) welcome();

function welcome() {
    const key = `presences:${roll.dataset.roll}`;
    const list = roll.querySelector("[data-roll-list]");
    const told = roll.querySelector("[data-roll-told]");
    const device = known("device") ?? crypto.randomUUID().replaceAll("-", "");
    let sending = false;
    keep("device", device);

    for (const form of roll.querySelectorAll("form[data-arrive]")) {
        form.addEventListener("submit", (event) => {
            event.preventDefault();
            add({ to: form.action, form: { seen: `${form.elements.seen.value} ${new Date().toISOString()}` } });
            arrived(form.closest("[data-who]"));
        });
    }

    const walk = roll.querySelector("form[data-walk]");
    walk?.addEventListener("submit", (event) => {
        if (!walk.elements.name.value.trim()) return; // The page itself says what is missing.
        event.preventDefault();
        const form = Object.fromEntries(new FormData(walk));
        add({ to: walk.action, form: { ...form, at: new Date().toISOString() } });
        const line = document.createElement("li");
        const name = Object.assign(document.createElement("strong"), { textContent: form.name });
        line.append(name);
        list.prepend(line);
        arrived(line);
        walk.reset();
        walk.elements.name.focus();
    });

    // What is typed narrows the list at once.
    const box = roll.querySelector("input[type=search]");
    box.addEventListener("input", () => {
        const words = fold(box.value).split(" ").filter(Boolean);
        for (const line of list.querySelectorAll("[data-who]")) {
            const within = words.every((word) => ` ${fold(line.dataset.key)}`.includes(` ${word}`));
            line.hidden = !within && line.dataset.code !== box.value.trim().toUpperCase();
        }
    });
    // A code that was read by a telephone, on a page that was kept: its person comes first.
    const code = new URLSearchParams(location.search).get("code");
    if (code) meet(code);
    offerCamera();

    for (const { form } of waiting()) if (form.seen) arrived(lineOf(form.seen.split(" ")[1]));
    addEventListener("online", send);
    setInterval(send, 20_000);
    send();
    keepPage();

    /** Brings who bears a code first; false when nobody does. */
    function meet(code) {
        const meant = list.querySelector(`[data-code="${CSS.escape(code.trim().toUpperCase())}"]`);
        if (!meant) return false;
        for (const other of list.querySelectorAll(".meant")) other.classList.remove("meant");
        meant.classList.add("meant");
        meant.hidden = false;
        list.prepend(meant);
        meant.querySelector("button")?.focus();
        return true;
    }

    /** Where the browser reads squares by itself, its camera does so within the page, network or not. */
    async function offerCamera() {
        const offer = roll.querySelector("[data-camera]");
        const view = roll.querySelector("[data-camera-view]");
        if (!("BarcodeDetector" in self) || !navigator.mediaDevices?.getUserMedia) return;
        const formats = await BarcodeDetector.getSupportedFormats().catch(() => []);
        if (!formats.includes("qr_code")) return;
        const reader = new BarcodeDetector({ formats: ["qr_code"] });
        const button = offer.querySelector("button");
        let stream;
        offer.hidden = false;
        button.addEventListener("click", async () => {
            if (stream) return close();
            try {
                stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: "environment" } });
                view.srcObject = stream;
                view.width = Math.min(480, roll.clientWidth);
                view.hidden = false;
                button.setAttribute("aria-pressed", "true");
                await view.play();
                await look();
            } catch {
                close();
                say(roll.dataset.noCamera);
            }
        });
        addEventListener("pagehide", close);

        function close() {
            for (const track of stream?.getTracks() ?? []) track.stop();
            stream = undefined;
            view.srcObject = null;
            view.hidden = true;
            button.setAttribute("aria-pressed", "false");
        }

        async function look() {
            let last = "";
            while (stream) {
                // A picture that is not ready yet is looked at again.
                const [square] = await reader.detect(view).catch(() => []);
                const read = square && codeOf(square.rawValue);
                if (read && meet(read)) return close();
                if (read && read !== last) say(roll.dataset.nobody);
                last = read ?? last;
                await new Promise((done) => setTimeout(done, 200));
            }
        }
    }

    function lineOf(id) {
        return list.querySelector(`[data-who="${CSS.escape(id)}"]`);
    }

    function arrived(line) {
        if (!line) return;
        line.querySelector("form[data-arrive]")?.remove();
        if (line.querySelector(".state[data-there]")) return;
        const state = Object.assign(document.createElement("span"), { className: "state", textContent: roll.dataset.there });
        state.dataset.there = "";
        (line.querySelector(".head") ?? line).append(" ", state);
    }

    function waiting() {
        try {
            return JSON.parse(known(key) ?? "[]");
        } catch {
            return [];
        }
    }

    function add(one) {
        keep(key, JSON.stringify([...waiting(), one]));
        send();
    }

    /** Sends what waits, the oldest first; what was taken waits no more. */
    async function send() {
        if (sending) return;
        sending = true;
        try {
            for (let one; (one = waiting()[0]); ) {
                const body = new URLSearchParams({ ...one.form, device });
                const answer = await fetch(one.to, { method: "POST", body });
                if (!answer.headers.get("content-type")?.startsWith("application/json")) {
                    // What is refused would never be taken: it is told, and the others go on.
                    if (answer.status !== 422) return say(roll.dataset.signedOut);
                    say(`${roll.dataset.refused} ${one.form.name ?? ""}`);
                    keep(key, JSON.stringify(waiting().slice(1)));
                    continue;
                }
                keep(key, JSON.stringify(waiting().slice(1)));
                const { present } = await answer.json();
                for (const [session, who] of present) if (session === roll.dataset.session) arrived(lineOf(who));
                if (waiting().length === 0) say(roll.dataset.allSent);
            }
        } catch {
            say(roll.dataset.kept.replace("#", waiting().length)); // No network: it is tried again.
        } finally {
            sending = false;
        }
    }

    function say(words) {
        told.hidden = false;
        told.textContent = words;
    }

    /** Has the page open again without a network. */
    async function keepPage() {
        if (!("serviceWorker" in navigator)) return;
        try {
            await navigator.serviceWorker.register(roll.dataset.worker);
            const kept = await caches.open("presences");
            const parts = [...document.querySelectorAll("link[rel=stylesheet], script[src]")].map((part) => part.href || part.src);
            await kept.addAll([location.href, ...parts]);
        } catch {
            // The browser keeps nothing: the page works as long as it stays open.
        }
    }
}

/** What a square says: the code of its address, or the code alone. */
function codeOf(text) {
    try {
        return new URL(text).searchParams.get("code") ?? text;
    } catch {
        return text;
    }
}

function fold(text) {
    return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replace(/[^\p{L}\p{N}]+/gu, " ").trim();
}

function known(name) {
    try {
        return localStorage.getItem(name);
    } catch {
        return null;
    }
}

function keep(name, value) {
    try {
        localStorage.setItem(name, value);
    } catch {
        // Storage is closed to us: what is noted is sent at once or lost with the page, and the forms remain.
    }
}
