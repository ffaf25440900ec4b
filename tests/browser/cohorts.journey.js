// An agent opens a cohort with its call, a visitor applies on it, a participant is taken in and their presence touched.
import assert from "node:assert/strict";
import { day } from "./day.js";

export default async function (person) {
    const { page } = person;
    const today = day();
    await person.signIn("agent");
    await person.go("/cohortes");
    await person.check();
    await person.shot("list");

    await person.go("/cohortes/programmes");
    await person.check();
    const name = `Parcours ${Date.now().toString(36)}`;
    await page.locator("#name_fr").fill(name);
    await person.follow(person.button("Définir un programme", "Define a programme"));
    await person.check();
    await page.locator("#step_fr").fill("Idéateur");
    await person.follow(person.button("Ajouter l’étape", "Add the step"));
    await person.check();
    await page.locator("#statement_fr").fill("Je sais faire un plan d’affaires");
    await person.follow(person.button("Ajouter l’énoncé", "Add the statement"));
    await person.check();
    await person.shot("programme");

    await person.follow(person.link(/^Ouvrir une cohorte$/, /^Open a cohort$/));
    await person.check();
    // Nothing said of its days: the form tells it by its field.
    person.allow(422);
    await person.follow(person.button("Enregistrer", "Save"));
    await person.check();
    assert.ok(await page.locator("#begins_on-error").count() > 0, "the first day is asked for");
    await page.locator("#begins_on").fill(today);
    await page.locator("#call_opens_on").fill(today);
    await page.locator("#call_text").fill("Pour qui veut entreprendre à plusieurs.");
    await person.shot("open");
    await person.follow(person.button("Enregistrer", "Save"));
    await person.check();
    const cohort = page.url().split("?")[0];

    await person.follow(person.link(/^Prendre un participant$/, /^Take a participant in$/));
    await person.check();
    const who = `Ursule ${Date.now().toString(36)}`;
    await page.locator("#name").fill(who);
    await page.locator("#new_project").fill("Serre des Embruns");
    await person.shot("take");
    await person.follow(person.button("Prendre dans la cohorte", "Take into the cohort"));
    await person.check();
    assert.ok(await page.getByText(who).count() > 0, "who takes part is told");

    await person.follow(person.link(/^Prévoir une séance$/, /^Plan a session$/));
    await person.check();
    await page.locator("#title").fill("Les modèles juridiques");
    await page.locator("#day").fill(today);
    await person.follow(person.button("Enregistrer", "Save"));
    await person.check();
    await person.follow(person.link(/^Les modèles juridiques$/, /^Les modèles juridiques$/));
    await person.check();
    await page.getByRole("group", { name: new RegExp(who) }).getByRole("radio").first().check();
    await person.shot("presence");
    await person.follow(person.button("Enregistrer", "Save").first());
    await person.check();
    assert.match(await page.locator("h1").innerText(), person.say(/Tenue/, /Held/));
    await page.goto(cohort);
    await person.check();
    await person.shot("cohort");

    await page.goto(cohort.replace("/cohortes/", "/parcours/"));
    await person.check();
    await person.shot("call");
    await person.follow(person.button("Envoyer ma candidature", "Send my application"));
    await person.check();
    assert.ok(await page.locator("#consent-error").count() > 0, "consent is asked for");
    await page.locator("#name").fill("Ursule Vaudune");
    await page.locator("#email").fill(`u${Date.now().toString(36)}@vaudune.example`);
    await page.locator("#wants").fill("Ouvrir une serre collective.");
    await page.locator("input[name=consent]").check();
    await person.follow(person.button("Envoyer ma candidature", "Send my application"));
    await person.check();
    await page.goto(`${cohort}/candidatures`);
    await person.check();
    await person.shot("applications");
    assert.ok(await page.getByText("Ursule Vaudune").count() > 0, "the application is here");

    await page.goto(`${cohort}/livrables`);
    await person.check();
    await person.shot("deliverables");
    await page.goto(`${cohort}/bilan`);
    await person.check();
    await person.go("/cohortes/projets");
    await person.check();
    await person.shot("projects");
    await person.go("/cohortes/laboratoires");
    await person.check();
    await person.follow(person.link(/^Ouvrir un laboratoire$/, /^Open a lab$/));
    await person.check();
    await page.locator("#issue").fill("Se déplacer sans auto");
    await person.follow(person.button("Enregistrer", "Save"));
    await person.check();
    await person.shot("lab");
}
