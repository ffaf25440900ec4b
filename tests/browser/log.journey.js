// An agent logs what was done for an enterprise, in under thirty seconds on a phone, and sees it counted.
import assert from "node:assert/strict";

export default async function (person) {
    const { page, house } = person;
    await person.signIn(house.roles.find((role) => role.startsWith("agent")) ?? house.roles[0]);
    await person.check();

    await person.follow(person.link("Plan d’action", "Action plan").first());
    const before = await served(person);

    await person.follow(person.link("Consigner", "Log").first());
    await person.check();
    await person.picture("consigner");

    // Nothing filled in: the form says what is missing, by its field, and keeps what was typed.
    person.allow(422);
    await person.field(/^Durée/, /^Duration/).fill("1 h 30");
    await person.follow(person.button("Consigner", "Log"));
    await person.check();
    assert.equal(await person.field(/^Durée/, /^Duration/).inputValue(), "1 h 30", "what was typed is kept");

    await person.field(/^Entreprise/, /^Enterprise/).fill("Coopérative");
    await person.follow(person.button("Consigner", "Log"));
    await page.getByRole("status").waitFor();
    await person.check();
    await person.shot("logged");

    await person.follow(person.link("Plan d’action", "Action plan").first());
    assert.equal(await served(person), before + 1, "the act is counted");
    await person.check();
    await person.picture("plan");

    // Every number opens: its rows are as many as it says.
    await person.follow(person.link(/entreprises? accompagnée/, /enterprises? served/).first());
    await person.check();
    assert.equal(await page.getByRole("table").getByRole("row").count() - 1, before + 1, "the figure opens on its rows");
}

async function served(person) {
    const text = await person.link(/entreprises? accompagnée/, /enterprises? served/).first().innerText();
    return Number(text.replace(/[^\d]/g, ""));
}
