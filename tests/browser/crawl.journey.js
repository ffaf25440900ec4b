// Every page a role, or a visitor, can reach by following links from home is looked at closely.
// In CI a page of each kind, two for the first roles; with --full, every one.

/** It writes nothing. */
export const looks = true;

/** Whoever has no session. */
const VISITOR = "visitor";

/** In CI each role meets one setting, so that all settings and all roles are met; in full, all meet all. */
export function runs(settings, roles, full) {
    roles = [VISITOR, ...roles];
    if (full) return roles.flatMap((role) => settings.map((setting) => ({ setting, role, most: 2000, alike: 2000 })));
    return Array.from({ length: Math.max(settings.length, roles.length) }, (_, i) => (
        { setting: settings[i % settings.length], role: roles[i % roles.length], most: 150, alike: i < 2 ? 2 : 1 }
    ));
}

export default async function (person, { role, most, alike }) {
    const { page, context, house } = person;
    if (role !== VISITOR) await person.signIn(role);
    const queue = [`${house.home}`];
    const met = new Set(queue);
    const came = new Map();
    const kinds = new Map();
    const wrong = [];
    let looked = 0, files = 0;
    while (queue.length > 0 && looked + files < most) {
        const url = queue.shift();
        const answer = await context.request.get(url);
        const type = answer.headers()["content-type"] ?? "";
        if (!answer.ok()) {
            wrong.push(`${answer.status()} ${url}, linked from ${came.get(url) ?? "home"}`);
            continue;
        }
        if (!type.startsWith("text/html")) {
            if ((await answer.body()).length === 0) wrong.push(`nothing in ${url}`);
            files += 1;
            continue;
        }
        await page.goto(url);
        await person.check().catch((fault) => wrong.push(fault.message));
        looked += 1;
        for (const href of await page.locator("a[href]").evaluateAll((links) => links.map((link) => new URL(link.getAttribute("href"), document.baseURI).href))) {
            const next = href.replace(/#.*$/, "");
            // A pole's own pages; the language is this person's, not to be changed. A letter as its reader sees it lets
            // no script run, that of the look included.
            if (!next.startsWith(house.home) || /[?&]langue=|\/lettres\/[^/]+\/page$/.test(next) || met.has(next)) continue;
            met.add(next);
            came.set(next, url);
            const kind = kindOf(next);
            kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
            if (kinds.get(kind) <= alike) queue.push(next);
        }
    }
    if (wrong.length > 0) throw new Error(`${wrong.length} of ${looked + files} pages:\n${wrong.slice(0, 20).join("\n")}`);
    // A member or a funder may have home alone; the pole's staff never.
    const least = /^(visitor|direction|agent|communications|board)/.test(role) ? 5 : 1;
    if (looked < least) throw new Error(`only ${looked} of at least ${least} pages were reached from home`);
    return `${looked} pages, ${files} files`;
}

/** Pages that differ only by which record or day they show are of one kind. */
function kindOf(url) {
    const { pathname, searchParams } = new URL(url);
    const path = pathname.replace(/\/[0-9a-hjkmnp-tv-z]{26}(?=\/|$)/gi, "/*").replace(/\d+(-\d+)*/g, "*");
    // By what it is asked first: filters that go together would make a kind of each of their sums.
    return `${path}?${[...searchParams.keys()].sort()[0] ?? ""}`;
}
