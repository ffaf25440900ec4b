// An agent records an expense from a receipt, corrects it, and opens what its action came to.
import assert from "node:assert/strict";
import { day } from "./day.js";

export default async function (person) {
    const { page } = person;
    await person.signIn("agent");
    await person.go("/depenses?du=2021-04-01&au=2022-03-31");
    await person.check();
    await person.shot("list");
    const what = `Affiches ${Date.now().toString(36)}`;

    await person.follow(person.link(/^Consigner une dépense$/, /^Record an expense$/));
    await person.check();
    // No amount: the form says so by its field, and keeps the rest.
    person.allow(422);
    await page.locator("#what").fill(what);
    await page.getByRole("radio", { name: person.say("Déplacements", "Travel") }).check();
    await page.locator("#action").selectOption("2.4");
    await page.locator("#day").fill(day());
    await person.follow(person.button("Consigner", "Record it"));
    await person.check();
    assert.ok(await page.locator("#amount-error").count() > 0, "the amount is asked for");
    assert.equal(await page.locator("#what").inputValue(), what, "what was typed is kept");
    await page.locator("#amount").fill("85,50");
    await person.shot("record");
    await person.follow(person.button("Consigner", "Record it"));
    await person.check();
    assert.match(await page.locator(".notice").innerText(), person.say(/consignée/, /recorded/));

    await person.follow(person.link(/^Corriger la dépense$/, /^Correct the expense$/));
    await person.check();
    await page.locator("#amount").fill("95,50");
    await person.follow(person.button("Consigner", "Record it"));
    await person.check();
    await person.shot("corrected");
    assert.match(await page.locator("main").innerText(), /95[,.]50/, "the correction stands");

    // The next one is quicker: its action is that of the last.
    await person.follow(person.link(/^Consigner une autre dépense$/, /^Record another expense$/));
    await person.check();
    assert.equal(await page.locator("#action").inputValue(), "2.4", "the last action is kept");

    await person.go("/depenses?action=2.4");
    await person.check();
    assert.ok(await page.getByRole("link", { name: what }).count() > 0, "it is listed");
    await person.follow(page.getByRole("table").first().getByRole("cell").getByRole("link").first());
    await person.check();
    assert.ok(await page.getByRole("table").getByRole("row").count() > 1, "what the action came to opens on its rows");

    await person.go("/depenses/fichier");
    await person.check();
    await person.shot("bring");
}
