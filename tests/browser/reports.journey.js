// Communications writes a sentence with a figure in it, is told of one that does not exist, composes an axis, and
// brings a table; then looks at what is accounted for to a funder, and at the plan.
import assert from "node:assert/strict";

export default async function (person) {
    const { page } = person;
    await person.signIn("communications");
    await person.go("/rapports");
    await person.check();
    const title = `Bilan ${Date.now().toString(36)}`;
    await page.locator("#title").fill(title);
    await page.locator("#from").fill("2021-04-01");
    await page.locator("#to").fill("2022-03-30");
    person.allow(422);
    await person.follow(person.button("Ouvrir", "Open"));
    await person.check();
    // Another run opened a report of the same days: it is wanted all the same.
    const again = page.getByRole("button", { name: person.say(/Ouvrir tout de même/, /Open another/) });
    if (await again.count() > 0) {
        await person.follow(again);
        await person.check();
    }
    assert.match(await page.locator("h1").innerText(), new RegExp(title));
    const report = page.url().split("?")[0];

    await person.follow(page.locator("#section-2").getByRole("link", { name: person.say(/^Écrire le texte/, /^Write the text/) }));
    await page.locator("#body").fill("Nous avons servi {accompaniment.organisations_served} entreprises");
    person.allow(422);
    await person.follow(person.button("Enregistrer", "Save").first());
    await person.check();
    assert.ok(await page.locator("#body-error").count() > 0, "the key is refused by its field");
    assert.match(await page.locator("#body-unknown").innerText(), /accompaniment\.organizations-served/);
    await person.shot("refused");
    await page.locator("#body").fill("Nous avons servi");
    await page.locator("summary").filter({ hasText: person.say("Mettre un chiffre", "Put a figure") }).click();
    // With a script it goes where one was writing; without, the page comes back with it at the end.
    const pick = page.locator("button[value='accompaniment.organizations-served']");
    await (person.setting.script ? pick.click() : person.follow(pick));
    await person.check();
    assert.match(await page.locator("#body").inputValue(), /\{accompaniment\.organizations-served\}$/);
    await person.shot("picked");
    await person.follow(person.button("Enregistrer", "Save").first());
    await person.check();
    const number = page.locator("#section-2 .prose a").first();
    assert.match(await number.innerText(), /^\d+$/);
    await person.shot("live");

    await person.follow(person.link(/^Composer le rapport$/, /^Compose the report$/));
    await person.check();
    await person.shot("compose");
    await person.follow(page.getByRole("table").getByRole("link").nth(1));
    await person.check();
    await person.shot("section");
    await person.follow(person.button("Enregistrer", "Save"));
    await person.check();

    await page.goto(report);
    await page.locator("#table_section").selectOption("finances");
    await page.locator("#table").setInputFiles({
        name: "finances.csv",
        mimeType: "text/csv",
        buffer: Buffer.from("Poste;Budget;Réel\nSalaires;120000;118 400,50 $\nTotal;120000;118 400,50 $\n"),
    });
    await page.locator("#table_caption").fill("Résultats");
    await person.follow(person.button("Ajouter le tableau", "Add the table"));
    await person.check();
    assert.ok(await page.getByRole("table", { name: "Résultats" }).count() > 0, "the table is there");
    await person.shot("table");

    await person.go("/redditions");
    await person.check();
    await person.follow(page.getByRole("table").getByRole("link").first());
    await person.check();
    await person.shot("account");
    await person.go("/plan");
    await person.check();
    await person.shot("plan");
}
