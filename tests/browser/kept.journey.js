// Someone half-way through a form closes the page, or is signed out: what was typed comes back, in its own form alone.
import assert from "node:assert/strict";

export default async function (person) {
    const { page } = person;
    if (!person.setting.script) return;
    await person.signIn("direction");
    const beginnings = [
        ["/rapports", "form[action$='/rapports'] input[name=title]"],
        ["/accompagnement/sujets", "form[action$='/sujets'] input[name=french]"],
        ["/vie-privee", "form[action$='/vie-privee/demandes'] input[name=name]"],
        ["/adhesions/categories", "form[action$='/categories'] input[name=name_fr]"],
    ];
    for (const [path, field] of beginnings) {
        await person.go(path);
        const typed = page.locator(field).first();
        if ((await typed.count()) === 0) continue;
        await typed.evaluate((input) => input.closest("details")?.setAttribute("open", ""));
        await typed.fill("À moitié écrit");
        await page.reload();
        assert.equal(await typed.inputValue(), "À moitié écrit", `${path} keeps what was typed`);
        assert.ok(await typed.isVisible(), `${path} shows it`);
        await person.check();
        await person.shot(`kept${path}`);
        await person.follow(person.button("Repartir à neuf", "Start anew"));
    }
    // A section of a report has its own words.
    await person.go("/rapports");
    await page.locator("input[name=title]").fill("Bilan d’essai");
    await page.locator("input[name=from]").fill("2020-04-01");
    await page.locator("input[name=to]").fill("2021-03-31");
    person.allow(422);
    await person.follow(page.locator("form[action$='/rapports'] button"));
    // Someone before may have drafted the same days.
    const drafted = page.locator("#again-error a").first();
    if ((await drafted.count()) > 0) await person.follow(drafted);
    const sections = await page.locator("a[href*='ecrire=']").evaluateAll((links) => links.map((link) => link.href));
    assert.ok(sections.length > 1, "the sections of a draft are written one by one");
    await page.goto(sections[0]);
    await page.locator("#body").fill("Mots de la première section");
    await page.goto(sections[1]);
    assert.equal(await page.locator("#body").inputValue(), "", "another section has none of them");
    await page.goto(sections[0]);
    assert.equal(await page.locator("#body").inputValue(), "Mots de la première section");
    await person.check();
    return `${beginnings.length} forms, two sections`;
}
