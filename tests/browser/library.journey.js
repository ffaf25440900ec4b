// An agent keeps a tool for everyone, notes that it was passed on and is still good; a visitor finds it.
import assert from "node:assert/strict";
import { day } from "./day.js";

export default async function (person) {
    const { page } = person;
    const title = `Grille de gouvernance ${Date.now().toString(36)}`;
    await person.signIn("agent");
    await person.go("/bibliotheque");
    await person.check();
    await person.shot("list");
    await person.follow(person.link(/^Ajouter une ressource$/, /^Add a resource$/));
    await person.check();
    // No kind: the form says so by its field, and keeps the rest.
    person.allow(422);
    await page.locator("#title_fr").fill(title);
    await page.locator("#about_fr").fill("Vingt questions qu’un conseil se pose une fois l’an.");
    await page.locator("#review_by").fill(day(90));
    await page.getByRole("radio", { name: person.say("Tout le monde", "Everyone") }).check();
    await person.follow(person.button("Enregistrer", "Save"));
    await person.check();
    await person.shot("refused");
    assert.ok(await page.locator("#kind-error").count() > 0, "a kind is asked for");
    assert.equal(await page.locator("#title_fr").inputValue(), title, "what was typed is kept");
    await page.getByRole("radio", { name: person.say("Outil", "Tool") }).check();
    await person.follow(person.button("Enregistrer", "Save"));
    await person.check();
    assert.match(await page.locator("h1").innerText(), new RegExp(title));

    const pass = page.locator("form[action$='/diffusions']");
    await page.locator("summary").filter({ hasText: person.say("Noter une diffusion", "Note that it was passed on") }).click();
    await pass.getByRole("radio", { name: person.say("Par l’infolettre", "By the bulletin") }).check();
    await person.follow(pass.locator("button"));
    await person.check();
    const review = page.locator("form[action$='/revisions']");
    await page.locator("summary").filter({ hasText: person.say("Noter une révision", "Note a review") }).click();
    await review.getByRole("radio", { name: person.say("Toujours bonne", "Still good") }).check();
    await review.locator("#next_on").fill(day(365));
    await person.follow(review.locator("button"));
    await person.check();
    await person.shot("one");
    assert.match(await page.locator(".history").innerText(), person.say(/Ressource révisée/, /Resource reviewed/));

    await person.go(`/ressources?mots=${encodeURIComponent(title)}`);
    await person.check();
    await person.shot("public");
    await person.follow(page.getByRole("link", { name: title }));
    await person.check();
    assert.match(await page.locator("main").innerText(), /Vingt questions/);
}
