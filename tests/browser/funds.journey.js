// An agent adds a fund, opens it in an MRC, and sees in the table of MRC and funds where none is.
import assert from "node:assert/strict";
import { day } from "./day.js";

export default async function (person) {
    const { page } = person;
    await person.signIn("agent");
    await person.go("/fonds");
    await person.check();
    await person.shot("list");
    const name = `Fonds ${Date.now().toString(36)}`;

    await person.follow(person.link(/^Ajouter un fonds$/, /^Add a fund$/));
    await person.check();
    // No purpose: the form says so by its field, and keeps the rest.
    person.allow(422);
    await page.locator("#name").fill(name);
    await page.getByRole("radio", { name: person.say("Subvention", "Grant") }).check();
    await person.follow(person.button("Enregistrer", "Save"));
    await person.check();
    assert.ok(await page.locator("#purpose-error").count() > 0, "the purpose is asked for");
    assert.equal(await page.locator("#name").inputValue(), name, "what was typed is kept");
    await page.getByRole("radio", { name: person.say("Démarrage", "Start-up") }).check();
    await person.follow(person.button("Enregistrer", "Save"));
    await person.check();
    await person.shot("fund");

    await page.locator("#mrc").selectOption("020");
    await page.getByRole("radio", { name: person.say("Ouvert", "Open") }).check();
    await page.locator("#day").fill(day());
    await person.follow(person.button("Enregistrer", "Save"));
    await person.check();
    assert.match(await page.getByRole("table").first().innerText(), person.say(/Ouvert/, /Open/), "it is open there");

    await person.go("/fonds/couverture");
    await person.check();
    await person.shot("coverage");
    assert.ok(await page.getByRole("link", { name }).count() > 0, "the fund has its column");

    await person.go("/fonds/demandes");
    await person.check();
    await person.shot("applications");
}
