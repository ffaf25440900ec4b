// An agent finds an enterprise from anywhere, by the keyboard alone, with an accent missing and a slip.
import assert from "node:assert/strict";

export default async function (person) {
    const { page } = person;
    await person.signIn("agent");
    if (person.setting.size === "phone") await menu(person);
    await person.go("/organisations");
    const box = page.locator("#find");
    const wanted = page.getByRole("table").getByRole("rowheader").first();
    const name = (await wanted.innerText()).trim();
    const typed = slip(name);

    if (!person.setting.script) {
        // Without JavaScript the box leads to a page of what was found.
        if (!(await box.isVisible())) await page.locator(".seek").click();
        await box.fill(typed);
        await person.follow(page.locator("header .find").getByRole("button"));
        await found(person, name, typed);
        return;
    }
    await page.keyboard.press("/");
    assert.ok(await box.evaluate((field) => field === document.activeElement), "the key / leads to the search");
    await page.keyboard.type(typed);
    const option = page.getByRole("option").filter({ hasText: name }).first();
    await option.waitFor();
    assert.equal(await box.getAttribute("aria-expanded"), "true");
    assert.match(await page.locator("#told").innerText(), /suggestion/, "how many there are is announced");
    for (let tries = 0; tries < 8 && (await option.getAttribute("aria-selected")) !== "true"; tries++) await page.keyboard.press("ArrowDown");
    assert.equal(await box.getAttribute("aria-activedescendant"), await option.getAttribute("id"));
    await person.check();
    await person.shot("suggestions");

    await page.keyboard.press("Escape");
    assert.equal(await box.getAttribute("aria-expanded"), "false");
    await page.keyboard.press("ArrowDown");
    await option.waitFor();
    for (let tries = 0; tries < 8 && (await option.getAttribute("aria-selected")) !== "true"; tries++) await page.keyboard.press("ArrowDown");
    await person.follow({ click: () => page.keyboard.press("Enter") });
    assert.equal((await page.getByRole("heading", { level: 1 }).innerText()).trim(), name, "choosing opens it");
    await person.check();

    await page.keyboard.press("/");
    await page.keyboard.type(typed);
    await person.follow({ click: () => page.keyboard.press("Enter") });
    await found(person, name, typed);

    // What is half typed outlives a closed page, until the person lets it go.
    await person.go("/organisations/ajouter");
    const field = page.locator("form[data-keep] input[name=name]");
    await field.fill("Atelier des vents");
    await page.reload();
    assert.equal(await field.inputValue(), "Atelier des vents", "what was typed is kept");
    await person.check();
    await person.follow(person.button("Repartir à neuf", "Start anew"));
    assert.equal(await field.inputValue(), "", "and may be let go");
}

/** On a telephone the frame leaves the page its height, and the menu opens at a touch, script or none. */
async function menu(person) {
    const { page } = person;
    await person.go("/organisations");
    const top = await page.locator("main").evaluate((main) => main.getBoundingClientRect().top);
    assert.ok(top <= 110, `the frame takes ${top} px`);
    const link = page.locator("#menu a").first();
    assert.ok(!(await link.isVisible()), "the menu waits");
    await page.locator(".menu").click();
    await link.waitFor();
    await person.check();
    await person.shot("menu");
    await person.follow(link);
}

/** The page of what answers: the thing is there, what was typed is kept. */
async function found(person, name, typed) {
    const { page } = person;
    assert.ok(page.url().includes("/recherche?q="), page.url());
    assert.ok(await page.locator(".found a").filter({ hasText: name }).count() > 0, `${name} is found by ${typed}`);
    assert.equal(await page.locator("main input[name=q]").inputValue(), typed, "what was typed is kept");
    await person.check();
    await person.shot("found");
    await person.go(`/recherche?q=xylophonistes`);
    assert.equal(await page.locator(".found a").count(), 0);
    await person.check();
}

/** A name as someone in a hurry types it: no accents, and two letters of its longest word swapped. */
function slip(name) {
    const bare = name.normalize("NFD").replace(/\p{M}/gu, "");
    const longest = bare.split(/[^A-Za-z]+/).sort((a, b) => b.length - a.length)[0];
    const at = longest.length > 7 ? Math.floor(longest.length / 2) : 0;
    const swapped = at ? longest.slice(0, at) + longest[at + 1] + longest[at] + longest.slice(at + 2) : longest;
    return bare.replace(longest, swapped);
}
