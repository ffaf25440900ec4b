// What letters lead to is met as their readers meet it: an enterprise answers a survey by its link, and the latest link of
// every kind that reached somebody opens on a page.
import assert from "node:assert/strict";
import { day } from "./day.js";

const KINDS = [
    "/adhesion/lien/", "/ma-fiche/", "/inscription/", "/evaluation/", "/besoin/", "/suite-de-maillage/", "/declaration/",
    "/candidature/", "/ma-cohorte/", "/ma-voix/", "/infolettres/abonnement/", "/infolettres/desabonnement/",
    "/mes-alertes/", "/plus-d-alertes/", "/ne-plus-recevoir/",
];

export default async function (person) {
    const { page, house } = person;
    const mark = Date.now().toString(36);
    const to = `${mark}@personnes.example`;
    await person.signIn("agent");
    await person.go("/organisations/ajouter");
    await page.locator("#name").fill(`Zostère ${mark}`);
    await page.locator("#legal_form").selectOption("cooperative");
    await page.locator("input[name=role][value=network]").check();
    await page.locator("#mrc").selectOption("030");
    await page.locator("#email").fill(to);
    await person.follow(page.locator("main form button.act"));
    // The one who lived this before added its like.
    const other = page.locator("input[name=same][value=new]");
    if ((await other.count()) > 0) {
        await other.check();
        await person.follow(page.locator("main form button.act"));
    }
    await person.go("/questionnaires/nouveau");
    await page.locator("#title_fr").fill(`Sondage ${mark}`);
    await person.follow(person.button("Commencer", "Begin"));
    await page.locator("#kind").selectOption("number");
    await page.locator("#words_fr").fill("Combien d’emplois?");
    await page.locator("input[name=required]").check();
    await person.follow(page.locator("form[action$='/questions'] button"));
    await person.follow(person.link(/^Ouvrir un sondage$/, /^Open a survey$/));
    await page.locator("#audience").selectOption("role:network");
    await page.locator("#opens_on").fill(day());
    await page.locator("#closes_on").fill(day(10));
    await person.follow(person.button("Ouvrir et inviter", "Open and invite"));
    await person.check();

    await person.asVisitor(async () => {
        await person.goByLetter(to, "/reponse/");
        await person.check();
        await person.shot("survey");
        person.allow(422);
        await person.follow(page.locator("button[name=done]"));
        await person.check();
        await person.shot("refused");
        assert.equal(await page.locator(".warning[role=alert]").count(), 1, "what must be answered is told");
        await page.locator("main input[name^='q-']").first().fill("12");
        await person.follow(page.locator("button[name=done]"));
        await person.check();
        await person.follow(page.locator("main a[href$='/courriels']"));
        await person.check();

        // A link that serves no more opens on a page that says so.
        for (const status of [404, 410]) person.allow(status);
        for (const kind of KINDS) {
            const link = house.mailbox.latest(kind);
            if (link === null) continue;
            // Letters of the demonstration's own year say another address than the one it is served at now.
            await page.goto(`${house.base}${new URL(link).pathname}`);
            await person.check();
            await person.shot(kind);
        }
    });
}
