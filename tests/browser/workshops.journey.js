// A visitor chooses a workshop and changes it by the link of a letter; an agent invoices, and gives a part back.
import assert from "node:assert/strict";
import { day } from "./day.js";

export default async function (person) {
    const { page } = person;
    const mark = Date.now().toString(36);
    await person.signIn("agent");
    await person.go("/programmation/nouveau");
    await page.getByLabel(person.say("Titre en français", "Title in French"), { exact: true }).fill(`Ateliers ${mark}`);
    await page.getByLabel(person.say("Lieu", "Place"), { exact: true }).fill("Salle du Quai");
    await page.locator("#mrc").selectOption("030");
    await page.locator("#price").fill("25");
    await person.follow(person.button("Planifier", "Plan"));
    const adding = page.locator("details").filter({ has: page.locator("#session_fr") }).locator("> summary");
    for (const name of ["Atelier du matin", "Atelier du large"]) {
        if (!(await page.locator("#session_fr").isVisible())) await adding.click();
        for (const [field, value] of [["session_fr", name], ["day", day(5)], ["begins", "13:00"], ["ends", "14:30"]]) {
            await page.locator(`#${field}`).fill(value);
        }
        await person.follow(page.locator("form[action$='/seances'] button"));
    }
    await person.follow(person.button("Publier", "Publish"));
    const id = new URL(page.url()).pathname.split("/").at(-1);
    const to = `${mark}@personnes.example`;
    const pick = async (name) => page.locator("#choice-1").selectOption(
        await page.locator("#choice-1 option").filter({ hasText: name }).getAttribute("value"),
    );

    await person.asVisitor(async () => {
        await person.go(`/evenements/${id}/inscription`);
        await person.check();
        await page.getByLabel(person.say("Nom", "Name"), { exact: true }).fill(`Ada ${mark}`);
        await page.getByLabel(person.say("Courriel", "Email"), { exact: true }).fill(to);
        person.allow(422);
        await person.follow(person.button("Envoyer mon inscription", "Send my registration"));
        await person.check();
        await person.shot("refused");
        assert.ok(await page.locator("#choice-1-error").count() > 0, "the choice is asked for");
        await pick("Atelier du matin");
        await person.follow(person.button("Envoyer mon inscription", "Send my registration"));
        await person.goByLetter(to, "/inscription/");
        await person.check();
        await person.shot("own");
        await page.locator("summary").filter({ hasText: person.say("Choisir ou changer mes séances", "Choose or change my sessions") }).click();
        await pick("Atelier du large");
        await person.follow(page.locator("form[action$='/seances'] button"));
        await person.check();
        assert.equal(await page.locator("li strong").filter({ hasText: "Atelier du large" }).count(), 1, "the choice changed");
    });

    await person.go(`/programmation/${id}/inscriptions`);
    await person.check();
    await person.follow(page.locator("td a[href$='/seances']"));
    await person.check();
    await person.shot("choose");
    await page.locator("#choice-1").selectOption("");
    await person.follow(person.button("Enregistrer", "Save"));
    await person.check();
    await person.go(`/programmation/${id}/inscriptions`);
    await person.follow(page.locator("td a[href$='/paiements']"));
    await person.follow(person.button("Émettre la facture", "Issue the invoice"));
    await person.check();
    await person.shot("invoiced");
    assert.match(await page.locator("main").innerText(), /FA-\d{4}-\d{4}/, "an invoice is numbered");
    await page.locator("#amount").fill("25");
    await person.follow(person.button("Consigner un paiement", "Record a payment"));
    const refund = page.locator("form[action$='/remboursements']");
    await page.locator("summary").filter({ hasText: person.say("Rembourser une partie", "Refund a part") }).click();
    await refund.locator("#refund_amount").fill("90");
    await person.follow(refund.locator("button"));
    await person.check();
    await person.shot("refund-refused");
    assert.ok(await page.locator("#refund_amount-error").count() > 0, "more than was paid is refused");
    await refund.locator("#refund_amount").fill("5");
    await refund.locator("#refunded_on").fill(day());
    await refund.locator("input[name=refund_method]").first().check();
    await refund.locator("input[name=reason]").first().check();
    await person.follow(refund.locator("button"));
    await person.check();
    await person.shot("refunded");
    assert.match(await page.locator("main").innerText(), /NA-\d{4}-\d{4}/, "a credit note is numbered");
}
