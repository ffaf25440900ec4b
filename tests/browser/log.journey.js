// An agent logs what was done for an enterprise, sees it counted, and opens the number on its rows.
import assert from "node:assert/strict";
import { day } from "./day.js";

export default async function (person) {
    const { page } = person;
    await person.signIn("agent");
    await person.check();
    const before = await acts(person);

    if (person.setting.size === "phone") await page.locator(".menu").click();
    await person.follow(person.link(/^Accompagnement$/, /^Accompaniment$/));
    await person.follow(person.link(/^Consigner un acte$/, /^Log an act$/).first());
    await person.check();
    await person.picture("consigner", "phone");

    // No enterprise is chosen: the form says so by its field, and keeps what was typed.
    person.allow(422);
    await person.field("Note", "Note").fill("Rencontre sur place");
    await person.follow(person.button("Consigner", "Log it"));
    await person.check();
    assert.equal(await person.field("Note", "Note").inputValue(), "Rencontre sur place", "what was typed is kept");
    assert.ok(await page.locator("main .error").count() > 0, "what is missing is told");

    const who = page.locator("#who");
    if (person.setting.script) {
        await who.pressSequentially("coop du 3");
        await page.getByRole("option").filter({ hasText: "Coop du 3" }).first().click();
        assert.ok(await page.getByRole("checkbox", { name: "Coop du 3" }).isChecked(), "the enterprise chosen is a chip");
    } else {
        await who.fill("coop du 3");
    }
    await page.getByRole("radio", { name: person.say("Gouvernance", "Governance") }).check();
    await page.getByRole("group", { name: person.say("Durée", "Duration") }).getByRole("radio").first().check();
    await person.follow(person.button("Consigner", "Log it"));
    assert.match(await page.locator(".notice").innerText(), person.say(/consigné/, /logged/));
    await person.check();
    await person.shot("logged");

    assert.equal(await acts(person), before + 1, "the act is counted");
    await person.check();

    // Every number opens: an act is one row, so it opens on as many rows as it says.
    await person.follow(figure(person));
    await person.check();
    const proof = page.getByRole("heading", { name: person.say(/lignes?/, /rows?/) });
    assert.equal(number(await proof.innerText()), before + 1, "the number opens on its rows");
    assert.ok(await page.getByRole("table").getByRole("row").count() > 1, "the rows are shown");
    await person.follow(page.getByRole("table").getByRole("rowheader").getByRole("link").first());
    await person.check();

    await person.go("/bilan?du=2021-04-01&au=2022-03-31");
    await person.check();
    await person.picture("bilan", "desktop");

    await goesBack(person);
    if (person.setting.script) await comesBack(person);
}

/** Who goes back after logging finds no other enterprise checked: those offered first have changed places. */
async function goesBack(person) {
    const { page } = person;
    await person.go("/accompagnement/consigner");
    await page.locator('input[name="organization"]').nth(1).check();
    await page.getByRole("radio", { name: person.say("Gouvernance", "Governance") }).check();
    await page.getByRole("group", { name: person.say("Durée", "Duration") }).getByRole("radio").first().check();
    await person.follow(person.button("Consigner", "Log it"));
    assert.match(await page.locator(".notice").innerText(), person.say(/consigné/, /logged/));
    await page.goBack();
    assert.equal(await page.locator('input[name="organization"]:checked').count(), 0, "nobody chose it");
}

/** Whose session ends while typing is told that nothing was taken, and finds what was typed again. */
async function comesBack(person) {
    const { page, context } = person;
    await person.go("/accompagnement/consigner");
    await person.field("Note", "Note").fill("Écrit avant la fin");
    await context.clearCookies({ name: "maillon" });
    await person.follow(person.button("Consigner", "Log it"));
    assert.match(await page.locator(".notice").innerText(), person.say(/pas été enregistré/, /not saved/));
    await person.signIn("agent");
    await person.go("/accompagnement/consigner");
    assert.equal(await person.field("Note", "Note").inputValue(), "Écrit avant la fin", "what was typed is kept");
}

function figure(person) {
    return person.link(/actes? de service$/i, /service acts?$/i);
}

/** How many service acts the year of today counts: where there are none yet, they are only named. */
async function acts(person) {
    const [current, month] = day().split("-").map(Number), year = month < 4 ? current - 1 : current;
    await person.go(`/bilan?du=${year}-04-01&au=${year + 1}-03-31`);
    return (await figure(person).count()) > 0 ? number(await figure(person).innerText()) : 0;
}

function number(text) {
    return Number(text.replace(/\D/g, ""));
}
