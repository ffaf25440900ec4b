// An agent finds notices, sees whom one suits and why, what an enterprise has won, and brings a file.
import assert from "node:assert/strict";

const FILE = JSON.stringify({
    version: "1.1",
    releases: [{
        ocid: "ocds-essai-navigateur", id: "1", date: "2026-01-05T09:00:00-05:00", tag: ["tender"],
        parties: [{ name: "Ville de l’Essai", id: "OP-99", address: { locality: "Percé", postalCode: "G0C2L0" }, roles: ["buyer"] }],
        buyer: { name: "Ville de l’Essai", id: "OP-99" },
        tender: {
            id: "E-1", title: "Entretien d’édifices municipaux à Percé", status: "active", procurementMethod: "open",
            tenderPeriod: { endDate: "2099-12-31T14:00:00-05:00" }, inconnu: true,
        },
    }],
});

export default async function (person) {
    const { page } = person;
    await person.signIn("agent");
    await person.go("/avis");
    await person.check();
    await person.shot("list");

    await person.go("/avis?etat=all&q=entretien+menager");
    await person.check();
    await person.follow(page.getByRole("table").getByRole("link", { name: /Entretien ménager/ }).first());
    await person.check();
    await person.shot("notice");
    assert.ok(await page.getByText("Coopérative de travail des Trois-Phares").count() > 0, "a supplier is told");
    await person.follow(page.getByRole("link", { name: "Coopérative de travail des Trois-Phares" }).first());
    await page.locator("main nav details > summary").click();
    await person.follow(person.link("Appels d’offres de l’entreprise", "Tenders for the enterprise"));
    await person.check();
    await person.shot("supplier");
    assert.ok(await page.getByRole("heading", { name: person.say("Contrats publics", "Public contracts") }).count() === 1);

    await person.follow(person.link("Alertes de l’entreprise", "Alerts of the enterprise"));
    await person.check();
    await person.shot("alerts-of");
    assert.ok(await page.getByText("alertes@trois-phares.example").count() > 0, "whose mailbox is written to");
    person.allow(422);
    await person.field("Mots voulus", "Words wanted").fill("mot,".repeat(30));
    await person.follow(person.button("Enregistrer", "Save"));
    await person.check();
    await person.field("Mots voulus", "Words wanted").fill("conciergerie");
    await person.follow(person.button("Enregistrer", "Save"));
    await person.check();
    await person.go("/avis/alertes");
    await person.check();
    await person.shot("alerts");
    await person.go("/avis?etat=all&q=amenagement+paysager");
    await person.follow(page.getByRole("table").getByRole("link", { name: /Aménagement paysager/ }).first());
    await person.follow(person.link("Répondre à plusieurs", "Answer together"));
    await person.check();
    await person.shot("together");

    await person.go("/avis/liens");
    await person.check();
    await person.shot("ties");

    // Nothing is chosen: the form says so by its field.
    await person.go("/avis/lectures");
    await person.check();
    person.allow(422);
    await person.follow(person.button("Lire le fichier", "Read the file"));
    await person.check();
    await person.field("Fichier", "File").setInputFiles({ name: "essai.json", mimeType: "application/json", buffer: Buffer.from(FILE) });
    await person.follow(person.button("Lire le fichier", "Read the file"));
    // The second to bring the same file is led to where it was read.
    for (let tries = 0; tries < 10 && (await page.getByText(person.say("Lecture en cours", "Being read")).count()) > 0; tries++) {
        await page.waitForTimeout(500);
        await page.reload();
    }
    await person.check();
    await person.shot("reading");
    assert.ok(await page.getByText("tender.inconnu").count() === 1, "what is not understood is told");
    await person.go("/avis");
    assert.ok(await page.getByRole("link", { name: /Entretien d’édifices municipaux/ }).count() === 1, "the notice is open");
    await person.check();
}
