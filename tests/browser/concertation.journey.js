// An agent opens a committee, seats somebody, says who was at a meeting by touch, and reads the hours it gave.
import assert from "node:assert/strict";
import { day } from "./day.js";

export default async function (person) {
    const { page } = person;
    await person.signIn("agent");
    await person.go("/concertation");
    await person.check();
    await person.shot("list");
    const name = `Comité ${Date.now().toString(36)}`;
    const today = day();

    await person.follow(person.link(/^Ajouter une table/, /^Add a table/));
    await person.check();
    // Nothing said: the form tells it by its field, and keeps the rest.
    person.allow(422);
    await person.follow(person.button("Enregistrer", "Save"));
    await person.check();
    assert.ok(await page.locator("#name-error").count() > 0, "the name is asked for");
    await page.locator("#name").fill(name);
    await page.locator("#kind").selectOption("own-recurring");
    await person.follow(person.button("Enregistrer", "Save"));
    await person.check();
    assert.match(await page.locator("h1").innerText(), new RegExp(name));
    const body = page.url();

    await person.follow(person.link(/^Donner un mandat$/, /^Give a mandate$/));
    await person.check();
    const who = `Ursule ${Date.now().toString(36)}`;
    await page.locator("#name").fill(who);
    await person.shot("seat");
    await person.follow(person.button("Enregistrer", "Save"));
    await person.check();
    assert.ok(await page.getByText(who).count() > 0, "who sits is told");

    await person.follow(person.link(/^Convoquer une rencontre$/, /^Convene a meeting$/));
    await person.check();
    await page.locator("#day").fill(today);
    await page.locator("#from_time").fill("10:00");
    await page.locator("#to_time").fill("11:30");
    await page.locator("#agenda").fill("1. Accueil\n2. Budget");
    await person.follow(person.button("Enregistrer", "Save"));
    await person.check();

    await person.follow(person.link(/^Noter les présences$/, /^Note presence$/));
    await person.check();
    await page.getByRole("group", { name: new RegExp(who) }).getByRole("radio").first().check();
    await person.shot("presence");
    await person.follow(person.button("Enregistrer", "Save"));
    await person.check();
    await person.shot("meeting");
    assert.match(await page.locator("h1").innerText(), person.say(/Tenue/, /Held/));

    await page.getByText(person.say("Inscrire une décision", "Write a decision down")).click();
    await page.locator("#decision").fill("Adopter le budget.");
    await page.getByRole("radio", { name: person.say("Adoptée", "Adopted") }).check();
    await person.follow(person.button("Inscrire la décision", "Write it down"));
    await person.check();
    assert.ok(await page.getByText(/-01$/).count() > 0, "the decision has its number");

    await person.go("/concertation/heures");
    await person.check();
    await person.shot("hours");
    assert.ok(await page.getByText(who).count() > 0, "presence gave hours");

    await person.go("/concertation/representations/ajouter");
    await person.check();
    await page.getByRole("radio", { name: person.say("Rencontre de députés", "Meeting with deputies") }).check();
    await page.locator("#met").fill("Députée");
    await person.shot("represent");
    await person.follow(person.button("Consigner la représentation", "Log it"));
    await person.check();

    await person.go("/concertation/collaborations");
    await person.check();
    await person.shot("collaborations");
    await person.go("/concertation/ententes");
    await person.check();
    await person.follow(page.getByRole("table").getByRole("rowheader").getByRole("link").first());
    await person.check();
    await person.shot("agreement");
    await page.goto(body);
    await person.check();
    await person.shot("body");
}
