// Someone of communications notes followers, shows an ad, plans a publication, publishes news, composes a bulletin and
// keeps a text.
import assert from "node:assert/strict";
import { day } from "./day.js";

export default async function (person) {
    const { page } = person;
    await person.signIn("communications");
    await person.go("/communications?du=2021-04-01&au=2022-03-31");
    await person.check();
    await person.shot("channels");
    const mark = Date.now().toString(36);
    const today = day();

    await person.follow(person.link(/^Ajouter un canal$/, /^Add a channel$/));
    await person.check();
    person.allow(422);
    await person.follow(person.button("Enregistrer", "Save"));
    await person.check();
    assert.ok(await page.locator("#name-error").count() > 0, "the name is asked for");
    await page.locator("#name").fill(`Page ${mark}`);
    await person.follow(person.button("Enregistrer", "Save"));
    await page.locator("#followers").fill("120");
    await person.follow(person.button("Noter le relevé", "Note the reading"));
    await person.check();
    await person.go("/communications?du=2021-04-01&au=2022-03-31");
    await person.follow(person.link(/^Page Facebook du pôle$/, /^Page Facebook du pôle$/));
    await page.locator("#du").fill("2021-04-01");
    await page.locator("#au").fill("2022-03-31");
    await person.follow(person.button("Montrer", "Show"));
    await person.check();
    assert.ok(await page.locator("svg.chart").count() > 0, "the readings are drawn");
    await person.shot("channel");

    await person.go("/communications/campagnes");
    await person.check();
    await person.shot("campaigns");
    await person.follow(page.getByRole("rowheader").getByRole("link").first());
    await person.check();
    await person.shot("campaign");
    await person.follow(person.link(/^Ajouter une publicité$/, /^Add an ad$/));
    await person.check();
    await page.locator("#text").fill("Une entreprise d’ici.");
    await person.follow(person.button("Enregistrer", "Save"));
    await person.check();
    await page.getByRole("checkbox", { name: person.say("Sociales", "Social"), exact: true }).check();
    await person.shot("ad-form");
    await person.follow(person.button("Enregistrer", "Save"));
    await person.check();

    await person.go("/communications/presse?du=2021-04-01&au=2022-03-31");
    await person.check();
    await person.shot("press");

    await person.go("/communications/calendrier/ajouter");
    await person.check();
    await page.locator("#title").fill(`Publication ${mark}`);
    await page.locator("#day").fill(today);
    await person.follow(person.button("Enregistrer", "Save"));
    await person.check();
    await person.go("/communications/calendrier");
    await person.check();
    await person.shot("calendar");
    await page.getByText(`Publication ${mark}`).last().click();
    await person.follow(person.button("Dire qu’elle est publiée", "Say that it is published"));
    await person.check();

    await person.go("/communications/nouvelles");
    await person.check();
    await person.shot("news");
    await person.follow(person.link(/^Écrire une nouvelle$/, /^Write news$/));
    await person.check();
    await page.locator("#title_fr").fill(`Nouvelle ${mark}`);
    await page.locator("#lead_fr").fill("Le pôle a une nouvelle.");
    await page.locator("#text_fr").fill("Elle est **bonne**.");
    await person.shot("news-form");
    await person.follow(person.button("Enregistrer", "Save"));
    await person.check();
    await person.follow(person.button("Publier", "Publish"));
    await person.check();
    await person.follow(person.link(/^La voir en ligne$/, /^See it online$/));
    await person.check();
    assert.ok(await page.locator(".prose strong").count() > 0, "its text is set");
    await person.shot("news-read");
    await person.go("/nouvelles");
    await person.check();
    assert.ok(await page.getByText(`Nouvelle ${mark}`).count() > 0, "everyone reads it");
    await person.shot("news-public");

    await person.go("/communications/infolettres?du=2021-04-01&au=2022-03-31");
    await person.check();
    await person.shot("bulletins");
    await person.follow(person.link(/^Composer une infolettre$/, /^Compose a bulletin$/));
    await person.check();
    await page.locator("#intro_fr").fill("Bonjour à toutes et à tous.");
    await person.follow(person.button("Enregistrer", "Save"));
    await person.check();
    await page.getByText(person.say("Écrire ses mots", "Write your own words"), { exact: true }).click();
    await page.locator("#own_title_fr").fill("Un mot");
    await page.locator("#own_text_fr").fill("Du pôle.");
    await person.follow(person.button("Ajouter le texte", "Add the text"));
    await person.check();
    await person.shot("bulletin");
    await person.follow(person.button("M’envoyer un essai", "Send me a trial"));
    await person.check();

    await person.go("/communications/phototheque/ajouter");
    await person.check();
    await page.getByRole("radio", { name: person.say("Texte", "Text"), exact: true }).check();
    await page.locator("#title").fill(`Portrait ${mark}`);
    await page.locator("#text").fill("Un portrait d’entreprise.");
    await page.locator("#author").fill("L’équipe");
    await page.getByRole("radio", { name: person.say("Personne", "Nobody"), exact: true }).check();
    await person.shot("library-form");
    await person.follow(person.button("Enregistrer", "Save"));
    await person.check();
    await person.go(`/communications/phototheque?q=${mark}`);
    await person.check();
    assert.ok(await page.getByText(`Portrait ${mark}`).count() > 0, "it is found by a word");
    await person.shot("library");

    await person.go("/infolettres");
    await person.check();
    await person.shot("archive");
    await person.go("/infolettres/abonnement");
    await person.check();
    await person.shot("subscribe");
}
