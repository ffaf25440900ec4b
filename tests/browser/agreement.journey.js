// An agent writes down what is shared by agreement, its party and what that party owes, then changes the agreement.
import assert from "node:assert/strict";
import { day } from "./day.js";

export default async function (person) {
    const { page } = person;
    const title = `Stratège partagée ${Date.now().toString(36)}`;
    await person.signIn("agent");
    await person.go("/concertation/ententes");
    await person.follow(person.link(/^Inscrire une entente$/, /^Write an agreement down$/));
    await person.check();
    await page.locator("#title").fill(title);
    await page.getByRole("radio", { name: person.say("Ressource partagée", "Shared resource") }).check();
    // What is shared is not said: the form tells it by its field, and opens what was folded.
    person.allow(422);
    await person.follow(person.button("Enregistrer", "Save"));
    await person.check();
    await person.shot("refused");
    assert.ok(await page.locator("#shared-error").isVisible(), "what is shared is asked for");
    assert.equal(await page.locator("#title").inputValue(), title, "what was typed is kept");
    await page.locator("#shared").fill("Une stratège en médias sociaux");
    await page.locator("#from_on").fill(day(-40));
    await page.locator("#signed_on").fill(day(-50));
    await page.locator("#until_on").fill(day(60));
    await person.follow(person.button("Enregistrer", "Save"));
    await person.check();
    assert.match(await page.locator("h1").innerText(), new RegExp(title));

    const party = page.locator("form[action$='/parties']");
    await page.locator("summary").filter({ hasText: person.say("Ajouter une partie", "Add a party") }).click();
    await party.locator("#who").fill("Coop du 3");
    await party.locator("#amount").fill("5000");
    await party.locator("#cost_share").fill("50");
    await party.locator("#time_share").fill("40");
    await person.follow(party.locator("button"));
    await person.check();
    await person.shot("party");
    assert.equal(await page.getByRole("rowheader").getByRole("link", { name: "Coop du 3" }).count(), 1);

    const oblige = page.locator("form[action$='/obligations']");
    await page.locator("summary").filter({ hasText: person.say("Ajouter une obligation", "Add an obligation") }).click();
    await oblige.locator("#obligation").fill("Verser le solde");
    await oblige.locator("#due_by").fill(day(30));
    await oblige.locator("#owed").fill("beaucoup");
    await oblige.locator("#owed_by").selectOption({ index: 1 });
    await person.follow(oblige.locator("button"));
    await person.check();
    await person.shot("owed-refused");
    assert.ok(await page.locator("#owed-error").isVisible(), "an amount is asked for");
    await oblige.locator("#owed").fill("1250,50");
    await person.follow(oblige.locator("button"));
    await person.check();
    await person.shot("obliged");
    assert.match(await page.getByRole("row").filter({ hasText: "Verser le solde" }).innerText(), /1\D?250[,.]50/);

    await person.follow(person.link(/^Modifier l’entente$/, /^Change the agreement$/));
    await person.check();
    await page.locator("#lessons").fill("Commencer plus tôt.");
    await person.follow(person.button("Enregistrer", "Save"));
    await person.check();
    await person.shot("changed");
    assert.match(await page.locator(".history").innerText(), person.say(/Entente modifiée/, /Agreement changed/));
}
