// A visitor narrows the directory by typing and by the SCIAN, and looks at the map of streets; the list says the same.
import assert from "node:assert/strict";

export default async function (person) {
    const { page } = person;
    await person.go("/repertoire");
    await person.check();
    const count = page.locator("#compte");
    const whole = await count.innerText();
    const rows = page.locator("#trouvees .found > li");
    const first = (await rows.first().getByRole("heading").innerText()).trim();

    // By the SCIAN: a sector, then its parts.
    const sectors = page.getByRole("heading", { name: person.say("Secteur du SCIAN", "NAICS sector") });
    assert.equal(await sectors.count(), 1, "the SCIAN is offered");
    const sector = page.locator("#filtres .facets a[href*='scian=']").first();
    await person.follow(sector);
    assert.ok(page.url().includes("scian="), page.url());
    assert.ok(await page.locator("#filtres .facets .under").count() > 0, "within a sector its parts are offered");
    await person.check();
    await person.shot("scian");
    await person.go("/repertoire");

    // One sheet, as everyone reads it; then the list as the pole's own site frames it.
    await person.follow(rows.first().getByRole("link"));
    assert.equal((await page.getByRole("heading", { level: 1 }).innerText()).trim(), first);
    await person.check();
    await person.shot("sheet");
    const described = JSON.parse(await page.locator("script[type='application/ld+json']").textContent());
    assert.equal(described.name, first, "machines read the same");
    const vcard = await person.context.request.get(new URL(await page.locator("a[href$='/carte.vcf']").getAttribute("href"), page.url()).href);
    assert.ok((await vcard.text()).startsWith("BEGIN:VCARD"));
    await person.go("/repertoire/integrer");
    assert.equal(await page.locator(".found > li").count() > 0, true);
    await person.check();
    await person.shot("framed");
    await person.go("/repertoire");

    const box = page.locator("#q");
    if (!person.setting.script) {
        assert.equal(await page.locator("details[data-streets]").isVisible(), false, "nothing is offered that cannot open");
        await box.fill(first);
        await person.follow(page.locator("main .find").getByRole("button"));
        assert.equal(await rows.first().getByRole("heading").innerText(), first);
        await person.check();
        return;
    }

    // The list follows what is typed, without a page being loaded, and the address says the same view.
    await page.evaluate(() => (window.stays = true));
    await box.pressSequentially(first, { delay: 15 });
    await page.waitForURL((url) => url.searchParams.get("q") === first);
    await page.waitForFunction((before) => document.getElementById("compte").textContent !== before, whole);
    assert.equal((await rows.first().getByRole("heading").innerText()).trim(), first);
    assert.ok(await page.evaluate(() => window.stays && document.activeElement.id === "q"), "the page and the focus stay");
    const told = await count.innerText();
    await person.check();
    await person.shot("typed");
    await page.reload();
    assert.equal(await count.innerText(), told, "the address leads to the same view");
    await box.fill("");
    await page.waitForFunction((before) => document.getElementById("compte").textContent === before, whole);
    assert.equal(new URL(page.url()).search, "");

    // The map of streets, by the keyboard alone.
    const streets = page.locator("details[data-streets]");
    await streets.locator("summary").focus();
    await page.keyboard.press("Enter");
    const mark = streets.locator(".mark").first();
    await mark.waitFor();
    assert.match(await streets.locator("[data-seen]").innerText(), /\d/, "how many are seen is told");
    assert.ok(await streets.locator("path.land").count() > 3, "without tiles the land is drawn");
    await person.check();
    await person.shot("streets");
    for (let nearer = 0; nearer < 12 && (await streets.locator(".leaflet-popup").count()) === 0; nearer++) {
        const drawn = page.waitForResponse((answer) => answer.url().includes("/repertoire/points"), { timeout: 2000 }).catch(() => null);
        await streets.locator(".mark").first().focus();
        await page.keyboard.press("Enter");
        await drawn;
        await page.waitForTimeout(100);
    }
    const card = streets.locator(".leaflet-popup");
    await card.getByRole("link").first().waitFor();
    await person.check();
    await person.shot("mark");
    await page.keyboard.press("Escape");
    assert.equal(await card.count(), 0, "Escape shuts it");

    // What is typed narrows the map too; it stays open on the next page.
    await box.fill(first);
    await page.waitForURL((url) => url.searchParams.get("q") === first);
    await page.waitForFunction(() => document.querySelectorAll(".street-map .mark").length === 1);
    await page.reload();
    await streets.locator(".mark").first().waitFor();
}
