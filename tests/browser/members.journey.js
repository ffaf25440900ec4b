// Direction weighs a rule of dues dated in the past before setting nothing, reads every note of an enterprise, prints
// the portrait of the region, and looks over the pages of members, of surveys and of privacy.
import assert from "node:assert/strict";

const PAGES = [
    "/membres", "/membres/renouvellements", "/membres/requalifier", "/adhesions", "/adhesions/categories",
    "/adhesions/facturation", "/questionnaires", "/portrait", "/vie-privee", "/vie-privee/conservation", "/vie-privee/incidents",
];

export default async function (person) {
    const { page, context, house } = person;
    await person.signIn("direction");
    await person.go("/adhesions/categories");
    const form = page.locator("form[action$='/cotisation']");
    await form.locator("input[name=amount]").fill("77");
    await form.locator("input[name=dues_on]").fill("2021-04-01");
    person.allow(422);
    await person.follow(form.locator("button"));
    assert.ok(await page.locator("input[name=sure]").count(), "what would change is shown first");
    assert.ok((await page.getByRole("table").getByRole("rowheader").count()) > 0);
    await person.check();
    await person.shot("rule");
    await person.follow(person.link("Ne rien changer", "Change nothing"));
    assert.ok(!(await page.locator("main").innerText()).includes("77,00"), "and nothing was");

    await person.go("/membres");
    await person.follow(page.getByRole("table").getByRole("rowheader").getByRole("link").first());
    await person.check();
    await person.shot("member");

    await person.go("/organisations");
    await person.follow(page.getByRole("table").getByRole("rowheader").getByRole("link").first());
    await person.go(new URL(page.url()).pathname.replace(new URL(house.home).pathname, "") + "/notes");
    await page.locator("#text").fill("Rencontre prévue au printemps.");
    await person.follow(page.locator("form[data-keep] button.act"));
    await person.follow(person.link("Toutes les notes", "All notes"));
    await person.check();
    await person.shot("notes");

    await person.go("/portrait");
    const way = await person.link("Portrait à imprimer", "Portrait to print").getAttribute("href");
    const printed = await context.request.get(new URL(way, page.url()).href);
    assert.ok(printed.ok() && (await printed.body()).subarray(0, 5).toString() === "%PDF-");

    for (const path of PAGES) {
        const answer = await person.go(path);
        assert.ok(answer.ok(), `${answer.status()} ${path}`);
        await person.check();
        await person.shot(path.slice(1).replaceAll("/", "-"));
    }
}
