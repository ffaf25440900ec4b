// A visitor finds an event and registers on a telephone; an agent plans one, and notes who comes without a network.
import assert from "node:assert/strict";
import { day } from "./day.js";

export default async function (person) {
    const { page, context } = person;
    await person.signIn("agent");
    if (person.setting.size === "phone") await page.locator(".menu").click();
    await person.follow(person.link(/^Rencontres$/, /^Gatherings$/));
    await person.check();
    await person.shot("programme");

    // What is missing is told by its field, and what was typed is kept.
    await person.follow(person.link(/^Planifier un événement$/, /^Plan an event$/).first());
    await person.check();
    const title = person.say("Titre en français", "Title in French");
    await page.getByLabel(title, { exact: true }).fill(`Café-rencontre ${person.name}`);
    person.allow(422);
    await person.follow(person.button("Planifier", "Plan"));
    await person.check();
    assert.ok(await page.locator("main .error").count() > 0, "what is missing is told");
    await page.getByLabel(person.say("Lieu", "Place"), { exact: true }).fill("Salle du Quai");
    await page.locator("#mrc").selectOption("030");
    await page.locator("#capacity").fill("2");
    await page.locator("#price").fill("25");
    await person.follow(person.button("Planifier", "Plan"));
    await person.check();
    await page.locator("#session_fr").fill("Rencontre");
    await page.locator("#day").fill(day(5));
    await page.locator("#begins").fill("09:00");
    await page.locator("#ends").fill("11:00");
    await person.follow(page.locator("form[action$='/seances'] button"));
    await person.follow(person.button("Publier", "Publish"));
    await person.check();
    await person.shot("one");
    const there = new URL(page.url()).pathname;
    const id = there.split("/").at(-1);

    // A visitor has no session.
    const session = (await context.cookies()).find((cookie) => cookie.name === "maillon");
    await context.clearCookies({ name: "maillon" });
    await person.go("/evenements");
    await person.check();
    await person.shot("calendar");
    await person.follow(page.getByRole("link", { name: `Café-rencontre ${person.name}` }));
    await person.check();
    await person.shot("event");
    for (const name of ["Ada Roy", "Bea Cyr", "Dan Fay"]) {
        await person.go(`/evenements/${id}/inscription`);
        if (name === "Ada Roy") {
            await person.follow(person.button("Envoyer mon inscription", "Send my registration"));
            await person.check();
            await person.shot("refused");
        }
        await page.getByLabel(person.say("Nom", "Name"), { exact: true }).fill(name);
        await page.getByLabel(person.say("Courriel", "Email"), { exact: true }).fill(`${name.replace(" ", ".")}@personnes.example`);
        await person.follow(person.button("Envoyer mon inscription", "Send my registration"));
        await person.check();
    }
    await person.shot("received");

    await context.addCookies([session]);
    await person.go(`/programmation/${id}`);
    assert.match(await page.locator(".numbers").innerText(), /2 \/ 2[\s\S]*1/, "two have a place, one waits");
    await person.follow(page.locator(".numbers a").first());
    await person.check();
    await person.shot("registrations");
    await paidAndBrought(person, id);
    await person.follow(person.link(/^Accueil$/, /^Welcome$/));
    await person.check();
    await person.shot("welcome");
    if (person.setting.script) await withoutNetwork(person);
    else {
        await person.follow(page.getByRole("button", { name: /Ada Roy/ }));
        await person.check();
        assert.equal(await page.getByRole("button", { name: /Ada Roy/ }).innerText(), person.say("Retirer la présence", "Take the presence back"));
    }
    await person.go("/programmation/couverture?du=2021-04-01&au=2022-03-31");
    await person.check();
    await person.shot("coverage");
}

/** Records what was paid, with its receipt, and brings a list of a ticketing site; leads back to the registrations. */
async function paidAndBrought(person, id) {
    const { page } = person;
    await person.follow(page.getByRole("link", { name: /25.*Ada Roy/ }));
    await person.check();
    await person.shot("to-pay");
    await page.locator("#amount").fill("90");
    person.allow(422);
    await person.follow(person.button("Consigner un paiement", "Record a payment"));
    await person.check();
    assert.ok(await page.locator("#amount-error").count() > 0, "more than is due is refused");
    await page.locator("#amount").fill("25");
    await person.follow(person.button("Consigner un paiement", "Record a payment"));
    await person.check();
    assert.match(await page.locator("main").innerText(), /RA-\d{4}-\d{4}/, "a receipt is numbered");
    await person.shot("paid");

    await person.go(`/programmation/${id}/fichier`);
    await person.check();
    const text = "Prénom;Nom;Courriel;Organisation;Statut\nAda;Roy;ada.roy@ailleurs.example;Coop du Quai;Confirmée\nEve;Lac;eve.lac@personnes.example;;Confirmée\n;;vide@personnes.example;;Confirmée\n";
    await page.locator("#file").setInputFiles({ name: "billets.csv", mimeType: "text/csv", buffer: Buffer.from(text) });
    await person.follow(person.button("Regarder la liste", "Look at the list"));
    await person.check();
    await person.shot("list");
    await page.getByRole("combobox", { name: /Ada Roy/ }).selectOption("same");
    await person.follow(person.button("Importer la liste", "Import the list"));
    await person.check();
    await person.shot("brought");
    await person.go(`/programmation/${id}/inscriptions`);
    assert.ok(await page.getByText("Eve Lac").count() > 0, "who was on the list is registered");
}

/** Notes who comes while there is no network; the page opens again, and all is sent once there is one. */
async function withoutNetwork(person) {
    const { page, context } = person;
    await page.evaluate(() => navigator.serviceWorker.ready);
    await page.waitForFunction(async () => (await (await caches.open("presences")).keys()).length > 2);
    await context.setOffline(true);
    await page.getByRole("button", { name: /Ada Roy/ }).click();
    await page.locator("[data-roll-told]").filter({ hasText: person.say("Pas de réseau", "No network") }).waitFor();
    await page.reload();
    assert.match(await page.locator("[data-who]").filter({ hasText: "Ada Roy" }).innerText(), person.say(/Présence notée/, /Noted as present/));
    await person.shot("offline");
    person.troubles.splice(0); // The browser tells of each request that found no network.
    await context.setOffline(false);
    await page.evaluate(() => dispatchEvent(new Event("online")));
    await page.locator("[data-roll-told]").filter({ hasText: person.say("Tout est enregistré", "Everything is saved") }).waitFor();
    await page.reload();
    assert.equal(await page.getByRole("button", { name: /Ada Roy/ }).innerText(), person.say("Retirer la présence", "Take the presence back"));
    person.troubles.splice(0);
    await person.check();
}
