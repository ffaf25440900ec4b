// An agent plans a campaign, invites a supplier, declares for a buyer, reads the state of proof, and looks at a ledger.
import assert from "node:assert/strict";
import { day } from "./day.js";

export default async function (person) {
    const { page } = person;
    await person.signIn("agent");
    await person.go("/contrats");
    await person.check();
    await person.shot("empty");
    const mark = Date.now().toString(36);

    await person.go("/contrats/campagnes/ajouter");
    await person.check();
    // Nothing said: the form tells it by its field.
    person.allow(422);
    await person.follow(person.button("Enregistrer", "Save"));
    await person.check();
    assert.ok(await page.locator("#name-error").count() > 0, "the name is asked for");
    await page.locator("#name").fill(`Achats ${mark}`);
    for (const [field, value] of [
        ["from_on", day(-60)], ["until_on", day()], ["opens_on", day(-2)], ["closes_on", day(20)], ["corrects_until", day(30)],
    ]) {
        await page.locator(`#${field}`).fill(value);
    }
    await person.shot("shape");
    await person.follow(person.button("Enregistrer", "Save"));
    await person.check();
    assert.match(await page.locator("h1").innerText(), new RegExp(mark));
    const campaign = page.url().split("?")[0];

    await person.follow(person.link(/^Déclarer un contrat$/, /^Declare a contract$/));
    await person.check();
    await page.getByRole("radio", { name: person.say("Acheteur", "Buyer") }).check();
    const names = await page.locator("#supplier-names option").evaluateAll((all) => all.map((one) => one.value));
    assert.ok(names.length > 1, "enterprises are offered by name");
    await page.locator("#buyer").fill(names[0]);
    await page.locator("#supplier").fill(names[1]);
    await page.locator("#amount").fill("1250,50");
    await page.locator("#day").fill(day(-3));
    await page.locator("#what").fill(`Bancs ${mark}`);
    await person.shot("declare");
    await person.follow(person.button("Déclarer", "Declare"));
    await person.check();
    assert.match(await page.locator("h1").innerText(), person.say(/Déclaré par l’acheteur/, /Declared by the buyer/));
    await person.shot("contract");

    await person.go("/contrats");
    await person.check();
    await person.shot("ledger");
    await person.go("/contrats/rapprocher");
    await person.check();
    await person.shot("pairs");
    await page.goto(campaign);
    await person.check();
    await person.shot("campaign");
    await person.follow(person.link(/^Apporter un registre$/, /^Bring a ledger$/));
    await person.check();
    await page.locator("#who").fill(names[0]);
    const text = `Fournisseur;Montant;Date;Objet\n${names[1]};800,00;${day(-5)};Fleurs ${mark}\nNulle part ${mark};5;${day(-5)};Rien\n`;
    await page.locator("#file").setInputFiles({ name: "registre.csv", mimeType: "text/csv", buffer: Buffer.from(text) });
    await person.follow(person.button("Regarder la liste", "Look at the list"));
    await person.check();
    await person.shot("preview");
    assert.ok(await page.getByText(`Nulle part ${mark}`).count() > 0, "an unknown name is told");
    await person.go("/achats-declares");
    await person.check();
    await person.shot("public");
}
