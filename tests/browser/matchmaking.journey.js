// An agent says a need anew, takes the rules it starts from, and settles the schedule of a matchmaking session.
import assert from "node:assert/strict";
import { day } from "./day.js";

export default async function (person) {
    const { page } = person;
    const name = `Maillage ${Date.now().toString(36)}`;
    await person.signIn("agent");
    await person.go("/marche/editions/ajouter");
    await page.locator("#name").fill(name);
    await person.follow(person.button("Enregistrer", "Save"));
    const edition = page.url().split(/[?#]/)[0];
    for (const [path, who, fields] of [
        ["fournisseurs", "Maximum 90", { joined_on: day() }], ["acheteurs", "La flotille", { scope: "Repas" }],
    ]) {
        await page.goto(`${edition}/${path}`);
        await page.locator("#who").fill(who);
        for (const [field, value] of Object.entries(fields)) await page.locator(`#${field}`).fill(value);
        await person.follow(person.button("Enregistrer", "Save"));
        await person.check();
    }
    const here = async () => {
        const choice = page.locator("#edition");
        if ((await choice.count()) > 0) await choice.selectOption(await choice.locator("option").filter({ hasText: name }).getAttribute("value"));
    };

    await person.go("/marche/besoins/ajouter");
    await here();
    await page.locator("#who").fill("La flotille");
    await page.locator("#title").fill("Traiteur");
    await person.follow(person.button("Enregistrer", "Save"));
    await person.follow(person.link(/^Modifier$/, /^Change$/));
    await person.check();
    await page.locator("#title").fill("");
    person.allow(422);
    await person.follow(person.button("Enregistrer", "Save"));
    await person.check();
    await person.shot("amend");
    assert.ok(await page.locator("#title-error").count() > 0, "a need has its words");
    await page.locator("#title").fill("Traiteur et service");
    await person.follow(person.button("Enregistrer", "Save"));
    await person.check();
    assert.match(await page.locator("h1").innerText(), /Traiteur et service/);

    await person.go("/marche/rencontres/ajouter");
    await here();
    for (const [field, value] of [["title", name], ["day", day(7)], ["place", "Salle du conseil"]]) await page.locator(`#${field}`).fill(value);
    await person.follow(person.button("Enregistrer", "Save"));
    for (const side of ["buyer", "supplier"]) {
        const comes = page.locator(`details a[href*='side=${side}']`).first();
        if (!(await comes.isVisible())) await page.locator("summary").filter({ hasText: person.say("Ajouter un participant", "Add a participant") }).click();
        await person.follow(comes);
        await person.check();
        if (side === "supplier") await page.locator("input[name=wish]").first().check();
        await person.follow(person.button("Enregistrer", "Save"));
    }
    await person.check();
    await person.follow(person.button("Faire l’horaire", "Make the schedule"));
    await person.check();
    await person.follow(person.button("Envoyer à chacun son horaire", "Send each its schedule"));
    await person.check();
    await person.shot("settled");
    assert.match(await page.locator("main").innerText(), person.say(/L’horaire est écrit à chacun depuis le/, /Each has been written its schedule since/));

    await person.go("/marche/regles");
    await person.check();
    // Whoever lived this before took them.
    const take = person.button("Inscrire ces règles", "Write these rules down");
    if ((await take.count()) > 0) await person.follow(take);
    await person.check();
    await person.shot("rules");
    await person.follow(page.locator(".found a[href*='/marche/regles/']").first());
    await person.check();
    await page.locator("#text").fill("");
    await person.follow(person.button("Enregistrer", "Save"));
    await person.check();
    assert.ok(await page.locator("#text-error").count() > 0, "a rule has its words");
}
