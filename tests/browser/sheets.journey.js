// An agent publishes and withdraws sheets from their list; an owner proposes an offer by its link, and is answered.
import assert from "node:assert/strict";

export default async function (person) {
    const { page } = person;
    await person.signIn("agent");
    await person.go("/fiches?etat=hidden");
    await person.check();
    await person.shot("list");
    person.allow(422);
    await person.follow(person.button("Publier ces fiches", "Publish these sheets"));
    await person.check();
    assert.ok(await page.locator("#act-error").count() > 0, "sheets are asked for");
    const row = page.getByRole("row").filter({ has: page.locator("input[name=sheet]") }).first();
    const name = (await row.getByRole("link").first().innerText()).trim();
    await row.locator("input[name=sheet]").check();
    await person.follow(person.button("Publier ces fiches", "Publish these sheets"));
    await person.check();
    await person.shot("published");
    await person.go(`/fiches?etat=published&q=${encodeURIComponent(name)}`);
    await page.getByRole("row").filter({ has: page.getByRole("link", { name, exact: true }) }).locator("input[name=sheet]").check();
    await person.follow(person.button("Retirer ces fiches", "Withdraw these sheets"));
    await person.check();
    assert.equal(await page.getByRole("link", { name, exact: true }).count(), 0, "it is published no more");

    await person.go("/fiches?etat=published");
    const way = await page.getByRole("rowheader").getByRole("link").first().getAttribute("href");
    await page.goto(new URL(way, page.url()).href);
    const mark = Date.now().toString(36);
    const to = `${mark}@personnes.example`;
    await page.locator("#to").fill(to);
    await page.locator("form[action$='/lien'] select").selectOption(person.setting.language);
    await person.follow(page.locator("form[action$='/lien'] button"));
    await person.check();
    await person.asVisitor(() => answers(person, to, `Traiteur ${mark}`));

    await page.goto(`${new URL(way, page.url()).href}/propositions`);
    await person.check();
    await person.shot("weigh");
    assert.ok(await page.getByText(`Traiteur ${mark}`).count() > 0, "what the owner adds is to be weighed");
    for (const decision of await page.locator("select[name=decision]").all()) await decision.selectOption("refused");
    await person.follow(person.button("Décider et répondre", "Decide and answer"));
    await person.check();
    assert.ok(await page.locator("#reason-error").count() > 0, "a refusal has its reason");
    for (const reason of await page.locator("input[name=reason]").all()) await reason.fill("Pas encore.");
    await person.follow(person.button("Décider et répondre", "Decide and answer"));
    await person.check();
}

/** An owner reads its sheet by a link, looks at how a photograph is proposed, and adds an offer. */
async function answers(person, to, offer) {
    const { page } = person;
    await person.goByLetter(to, "/ma-fiche/");
    const sheet = page.url();
    await person.check();
    await person.shot("own");
    await person.follow(person.link(/^Proposer une photographie$/, /^Propose a photograph$/));
    await person.check();
    await person.follow(person.button("Proposer une photographie", "Propose a photograph"));
    await person.check();
    await person.shot("photo");
    assert.ok(await page.locator("#file-error").count() > 0, "the photograph is asked for");
    await page.goto(sheet);
    const neq = await page.locator("#neq").inputValue();
    await page.locator("#neq").fill("12");
    await page.locator("input[name=offer_fr]").last().fill(offer);
    await person.follow(person.button("Envoyer mes corrections", "Send my corrections"));
    await person.check();
    await person.shot("refused");
    assert.ok(await page.locator("#neq-error").count() > 0, "a NEQ has ten figures");
    await page.locator("#neq").fill(neq);
    await person.follow(person.button("Envoyer mes corrections", "Send my corrections"));
    await person.check();
    await person.shot("sent");
}
