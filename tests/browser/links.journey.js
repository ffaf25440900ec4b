// Whoever has no account follows the link of a letter: to declare contracts, to answer a need, to choose alerts.
import assert from "node:assert/strict";
import { day } from "./day.js";

export default async function (person) {
    const { page } = person;
    await person.signIn("agent");
    const mark = Date.now().toString(36);

    await person.go("/contrats/campagnes/ajouter");
    await page.locator("#name").fill(`Liens ${mark}`);
    for (const [field, value] of [
        ["from_on", day(-60)], ["until_on", day()], ["opens_on", day(-2)], ["closes_on", day(20)], ["corrects_until", day(30)],
    ]) {
        await page.locator(`#${field}`).fill(value);
    }
    await person.follow(person.button("Enregistrer", "Save"));
    const campaign = page.url().split("?")[0];
    await page.goto(`${campaign}/declarer`);
    const names = await page.locator("#supplier-names option").evaluateAll((all) => all.map((one) => one.value));
    assert.ok(names.length > 1, "enterprises are offered by name");
    // The same contract as each side tells it: the one that is asked says that it is the same.
    for (const [side, amount, what, back] of [["buyer", "1000", `Bancs cèdre ${mark}`, -9], ["supplier", "1200", `Bancs de cèdre ${mark}`, -4]]) {
        await page.goto(`${campaign}/declarer`);
        await page.locator(`input[name=side][value=${side}]`).check();
        await page.locator("#buyer").fill(names[0]);
        await page.locator("#supplier").fill(names[1]);
        await page.locator("#amount").fill(amount);
        await page.locator("#day").fill(day(back));
        await page.locator("#what").fill(what);
        await person.follow(person.button("Déclarer", "Declare"));
    }
    const declaration = await person.linkOf("/declaration/", async () => {
        await page.goto(campaign);
        await page.locator("summary").filter({ hasText: person.say("Inviter à déclarer", "Invite") }).click();
        await page.locator("#who").fill(names[1]);
        await page.locator("input[name=side][value=supplier]").check();
        await page.locator("#email").fill(`${mark}@fournisseur.example`);
        await person.follow(page.locator("form[action$='/inviter'] button"));
        await person.check();
    });

    await person.go("/avis/alertes");
    await person.follow(page.getByRole("table").getByRole("link").first());
    const alerts = await person.linkOf("/mes-alertes/", async () => {
        await person.follow(page.locator("form[action$='/alertes/lien'] button"));
    });

    await person.go("/organisations/ajouter");
    await page.locator("#name").fill(`Traiteur ${mark}`);
    await page.locator("#legal_form").selectOption("nonprofit");
    await page.locator("#email").fill(`traiteur-${mark}@fournisseur.example`);
    await page.locator("#about").fill(`Traiteur et buffets ${mark}`);
    await person.follow(person.button("Enregistrer", "Save"));
    await person.go("/marche/besoins");
    await person.check();
    await person.shot("needs");
    await person.go("/marche/editions/ajouter");
    await page.locator("#name").fill(`Liens ${mark}`);
    await person.follow(person.button("Enregistrer", "Save"));
    await person.go("/marche/besoins/ajouter");
    await page.locator("#who").fill("La flotille");
    await page.locator("#title").fill(`Traiteur ${mark}`);
    await page.locator("#answer_by").fill(day(90));
    await person.follow(person.button("Enregistrer", "Save"));
    const need = await person.linkOf("/besoin/", async () => {
        await page.getByRole("checkbox", { name: new RegExp(`Traiteur ${mark}`) }).check();
        await person.follow(page.locator("form[action$='/envoyer'] button"));
    });

    await person.signOut();
    person.allow(422);
    await person.go(declaration);
    await person.check();
    await person.shot("declare");
    assert.ok(await page.locator("select[name=own]").count() === 1, "what one declared oneself is offered");
    await person.follow(page.locator("form[data-keep]").filter({ has: page.locator("#amount") }).locator("button.act"));
    await person.check();
    assert.ok(await page.locator("#amount-error").count() > 0, "the amount is asked for");
    await person.shot("declare-refused");
    await person.follow(person.button(/^C’est exact/, /^That is right|^It is right|^That is exact|^This is right/));
    await person.check();
    assert.ok(await page.locator("select[name=own]").count() === 0, "it is answered");

    await person.go(need);
    await person.check();
    await person.shot("need");
    await person.follow(page.locator("main form button").first());
    await person.check();
    assert.ok(await page.locator(".error").count() > 0, "an answer is asked for");
    await person.shot("need-refused");

    await person.go(alerts);
    await person.check();
    await person.shot("alerts");

    await person.go("/j-achete");
    await person.check();
    await person.shot("public");
    await person.go("/achats-declares");
    await person.check();
}
