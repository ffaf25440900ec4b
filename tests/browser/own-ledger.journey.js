// A buyer brings its own ledger: by the link of a letter, without an account, then by the account that it is given.
import assert from "node:assert/strict";
import { day } from "./day.js";
import { pair } from "./settings.js";

/** Whoever brings files brings twenty an hour at most: twice is enough, in full too. */
export function runs() {
    return pair(0).map((setting) => ({ setting }));
}

export default async function (person) {
    const { page } = person;
    const mark = Date.now().toString(36);
    await person.signIn("agent");
    await person.go("/contrats/campagnes/ajouter");
    await page.locator("#name").fill(`Registres ${mark}`);
    for (const [field, value] of [
        ["from_on", day(-60)], ["until_on", day()], ["opens_on", day(-2)], ["closes_on", day(20)], ["corrects_until", day(30)],
    ]) {
        await page.locator(`#${field}`).fill(value);
    }
    await person.follow(person.button("Enregistrer", "Save"));
    await page.locator("summary").filter({ hasText: person.say("Inviter à déclarer", "Invite to declare") }).click();
    const names = await page.locator("#who-names option").evaluateAll((all) => all.map((one) => one.value));
    await page.locator("#who").fill(names[0]);
    await page.locator("input[name=side][value=buyer]").check();
    const to = `${mark}@personnes.example`;
    await page.locator("#email").fill(to);
    await page.locator("#language").selectOption(person.setting.language);
    await person.follow(page.locator("form[action$='/inviter'] button"));
    await person.check();

    await person.asVisitor(async () => {
        await person.goByLetter(to, "/declaration/");
        await person.check();
        await person.shot("by-link");
        await brings(person, names[1], mark);
    });

    await person.signIn("direction");
    await person.go("/comptes");
    await person.follow(page.getByRole("row").filter({ hasText: "buyer@gim.example" }).getByRole("link").first());
    // Whoever lived this before gave it the same enterprise.
    if ((await page.locator("main li").filter({ hasText: names[0] }).count()) === 0) {
        await page.locator("summary").filter({ hasText: person.say("Donner un rôle", "Give a role") }).click();
        await page.locator("#role").selectOption("buyer");
        await page.locator("#organization").fill(names[0]);
        await page.locator("#from_on").fill(day(-1));
        await person.follow(page.locator("form[action$='/roles'] button"));
        await person.check();
    }
    await person.signIn("buyer");
    await person.go("/mes-contrats");
    await person.check();
    await person.shot("mine");
    await person.follow(page.getByRole("link", { name: `Registres ${mark}` }));
    await person.check();
    await person.shot("own");
    await brings(person, names[1], `${mark}2`);
}

/** Brings a ledger from where one declares: refused without a file, looked at, then taken but for a name nobody knows. */
async function brings(person, supplier, mark) {
    const { page } = person;
    await person.follow(person.link(/^Apporter un registre$/, /^Bring a ledger$/));
    await person.check();
    person.allow(422);
    await person.follow(person.button("Regarder la liste", "Look at the list"));
    await person.check();
    assert.ok(await page.locator("#file-error").count() > 0, "the file is asked for");
    const text = `Fournisseur;Montant avant taxes;Date du contrat;Objet;No contrat\n${supplier};800,00;${day(-5)};Fleurs;F-${mark}\nNulle part ${mark};5;${day(-5)};Rien;R-${mark}\n`;
    await page.locator("#file").setInputFiles({ name: "registre.csv", mimeType: "text/csv", buffer: Buffer.from(text) });
    await person.follow(person.button("Regarder la liste", "Look at the list"));
    await person.check();
    await person.shot(`preview-${mark}`);
    // A name that was tied before is known again, and not asked about.
    const asked = page.locator("select[name=who]");
    if ((await asked.count()) > 0) await asked.selectOption({ index: 1 });
    await person.follow(person.button("Prendre ce registre", "Take this ledger"));
    await person.check();
    await person.shot(`outcome-${mark}`);
    assert.equal(await page.locator("a[href$='/refus.csv']").count(), 1, "the line nobody knows is given back");
    await person.follow(person.link(/^Voir les contrats$/, /^See the contracts$/));
    await person.check();
    assert.ok(await page.getByText(`F-${mark}`).count() > 0, "what was taken is declared");
}
