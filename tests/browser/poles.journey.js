// Direction of each pole reads the report of its demonstration as a page, and opens a number of it.
import assert from "node:assert/strict";

/** It writes nothing. */
export const looks = true;

export default async function (person) {
    const { page, house } = person;
    assert.ok(house.poles.length > 1, "the demonstration has several poles");
    for (const pole of house.poles) {
        await person.signIn("direction", pole);
        await person.check();
        await page.goto(`${house.base}/${pole}/rapports`);
        await person.check();
        // A signed one before a draft, which others may be writing meanwhile; a pilot has a draft alone.
        const all = page.getByRole("row"), signed = all.filter({ hasText: person.say("Signé", "Signed") });
        const row = (await signed.count()) > 0 ? signed : all;
        await person.follow(row.getByRole("rowheader").getByRole("link").last());
        await person.check();
        await person.shot(pole);
        const report = page.url();
        const numbers = page.locator("main a.number");
        assert.ok(await numbers.count() > 0, `the report of ${pole} has its numbers`);
        await person.follow(numbers.first());
        await person.check();
        await page.goto(report);
        const open = page.locator("main a[href$='/public']");
        if ((await open.count()) === 0) continue;
        await person.follow(open);
        await person.check();
        await person.shot(`${pole}-public`);
    }
    return house.poles.join(", ");
}
