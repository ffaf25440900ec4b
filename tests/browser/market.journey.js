// An agent opens an edition, takes a supplier in, writes an engagement down, logs an activity, and asks for a need.
import assert from "node:assert/strict";
import { day } from "./day.js";

export default async function (person) {
    const { page } = person;
    await person.signIn("agent");
    await person.go("/marche");
    await person.check();
    await person.shot("home");
    const name = `Édition ${Date.now().toString(36)}`;
    const today = day();

    await person.follow(person.link(/^Ouvrir une édition/, /^Open an edition/));
    await person.check();
    // Nothing said: the form tells it by its field.
    person.allow(422);
    await person.follow(person.button("Enregistrer", "Save"));
    await person.check();
    assert.ok(await page.locator("#name-error").count() > 0, "the name is asked for");
    await page.locator("#name").fill(name);
    await person.follow(person.button("Enregistrer", "Save"));
    await person.check();
    assert.match(await page.locator("h1").innerText(), new RegExp(name));
    const edition = page.url();

    await person.follow(person.link(/^Ajouter un fournisseur$/, /^Add a supplier$/));
    await person.check();
    await page.locator("#who").fill("Maximum 90");
    await page.locator("#joined_on").fill(today);
    await person.shot("recruit");
    await person.follow(person.button("Enregistrer", "Save"));
    await person.check();

    await person.follow(person.link(/^Inscrire un engagement$/, /^Write an engagement down$/));
    await person.check();
    await page.locator("#who").fill("La flotille");
    await page.locator("#scope").fill("Repas et entretien");
    await person.shot("engage");
    await person.follow(person.button("Enregistrer", "Save"));
    await person.check();
    await person.shot("engaged");

    await page.goto(edition);
    await person.follow(person.link(/^Consigner une activité$/, /^Log an activity$/));
    await person.check();
    await page.getByRole("radio", { name: person.say("Mobilisation", "Mobilization") }).check();
    await page.locator("#title").fill("Lancement");
    await page.getByRole("checkbox", { name: /Maximum 90/ }).check();
    await person.shot("log");
    await person.follow(person.button("Enregistrer", "Save"));
    await person.check();
    await person.shot("activity");

    await page.goto(edition);
    await person.check();
    await person.shot("edition");
    assert.ok(await page.getByText("La flotille").count() > 0, "who engages is told");

    await person.go("/marche/demarchage/ajouter");
    await person.check();
    await person.shot("approach");
    await person.go("/marche/demarchage");
    await person.check();
    await person.shot("outreach");

    await person.go("/marche/besoins/ajouter");
    await person.check();
    await page.locator("#who").fill("La flotille");
    await page.locator("#title").fill("Traiteur pour une assemblée");
    await person.shot("ask");
    await person.follow(person.button("Enregistrer", "Save"));
    await person.check();
    await person.shot("need");

    await person.go("/marche/maillages/ajouter");
    await person.check();
    await person.shot("introduce");
    await person.go("/marche/maillages");
    await person.check();
    await person.shot("introductions");
    await person.go("/marche/rencontres/ajouter");
    await person.check();
    await page.locator("#title").fill("Rencontres éclair");
    await page.locator("#place").fill("Salle du conseil");
    await person.follow(person.button("Enregistrer", "Save"));
    await person.check();
    await person.shot("session");
    await person.go("/marche/regles");
    await person.check();
    await person.shot("rules");
    await person.go("/j-achete");
    await person.check();
    await person.shot("public");
}
