// Direction signs in by a letter on another device, ends that session from its account, and gives the pole a logo.
import assert from "node:assert/strict";
import { pair } from "./settings.js";

/** A small picture, which is all of a logo that is needed here. */
const WAVE = "iVBORw0KGgoAAAANSUhEUgAAAEAAAAAwCAIAAAAuKetIAAAARUlEQVR42u3PAQkAMAgAMH0GgxnM0G8hCFuDZfXEZS+OExAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQENjzAdowAVCLH553AAAAAElFTkSuQmCC";

/** A mailbox is written five links an hour at most: twice is enough, in full too. */
export function runs() {
    return pair(1).map((setting) => ({ setting }));
}

export default async function (person) {
    const { page } = person;
    await person.signIn("direction");
    await person.asVisitor(async () => {
        await person.go("/connexion");
        await person.check();
        await page.locator("#email").fill("direction@gim.example");
        await person.follow(person.button("Recevoir un lien", "Get a link"));
        await person.check();
        await person.goByLetter("direction@gim.example", "/connexion/lien/");
        await person.check();
        await person.follow(page.locator("main form button"));
    });
    await person.go("/mon-compte");
    await person.check();
    await person.shot("account");
    assert.equal(await page.getByText(person.say("Celle-ci", "This one"), { exact: true }).count(), 1);
    const ends = page.getByRole("button", { name: person.say(/^Fermer cette session/, /^End this session/) });
    const before = await ends.count();
    assert.ok(before > 0, "the other session is seen from here");
    await person.follow(ends.first());
    await person.check();
    assert.equal(await ends.count(), before - 1, "it is ended, and this one goes on");

    await person.go("/reglages");
    await person.check();
    const logo = page.locator("#logo");
    const bear = logo.getByRole("button", { name: person.say("Porter ce logo", "Bear this logo") });
    await page.locator("#alternative").fill("Vague bleue");
    person.allow(422);
    await person.follow(bear);
    await person.check();
    await person.shot("no-file");
    assert.ok(await page.locator("#file-error").count() > 0, "the picture is asked for");
    assert.equal(await page.locator("#alternative").inputValue(), "Vague bleue", "what was typed is kept");
    await page.locator("#file").setInputFiles({ name: "logo.png", mimeType: "image/png", buffer: Buffer.from(WAVE, "base64") });
    await person.follow(bear);
    await person.check();
    await person.shot("logo");
    assert.equal(await logo.getByRole("img", { name: "Vague bleue" }).count(), 1, "it is shown with its words");
    await person.follow(logo.getByRole("button", { name: person.say("Retirer le logo", "Take the logo off") }));
    await person.check();
    assert.equal(await logo.getByRole("img").count(), 0, "it is off");
}
