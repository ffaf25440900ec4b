// A member sees what is left to pay and pays by card; the provider of this house opens no page, which is told.
import assert from "node:assert/strict";

export default async function (person) {
    const { page } = person;
    await person.signIn("member");
    await person.go("/mon-espace");
    await person.check();
    await person.follow(person.link("Payer par carte", "Pay by card").first());
    await person.check();
    await person.shot("card");
    person.allow(502);
    await person.follow(page.locator("main form button.act"));
    assert.match(await page.getByRole("alert").innerText(), /payé|paid/, "that nothing was paid is said");
    await person.check();
    await person.shot("trouble");
    await person.go("/adhesion/carte/retour?annule=oui");
    await person.check();
}
