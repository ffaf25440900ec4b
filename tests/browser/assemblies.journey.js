// Direction says a rule, an agent convenes and receives members at the door, a member votes secretly on a telephone.
import assert from "node:assert/strict";
import { day } from "./day.js";

export default async function (person) {
    const { page } = person;
    await person.signIn("direction");
    await person.go("/assemblees/regles?modele=cooperatives");
    await person.check();
    await person.shot("rules");
    // A law leaves the notice to the by-laws: it is asked for by its field.
    person.allow(422);
    await page.locator("#notice_days").fill("");
    await person.follow(person.button("Ajouter une règle", "Say a rule"));
    await person.check();
    assert.ok(await page.locator("#notice_days-error").count() > 0, "the notice is asked for");
    for (const [field, value] of [["from_on", day()], ["notice_days", "0"], ["quorum_of", "1"], ["proxies", "1"], ["asked_days", "21"]]) {
        await page.locator(`#${field}`).fill(value);
    }
    await page.getByRole("radio", { name: person.say("Un nombre de membres", "A number of members") }).check();
    await page.getByRole("radio", { name: person.say("La cotisation ne compte pas", "Dues do not count") }).check();
    await person.follow(person.button("Ajouter une règle", "Say a rule"));
    await person.check();

    await person.go("/assemblees");
    await person.check();
    await person.shot("list");
    await person.follow(page.locator("ul.found a").last());
    await person.check();
    await person.shot("held");
    await person.follow(page.locator("table.register a").last());
    await person.check();
    await person.shot("election");

    await person.go("/assemblees/ajouter");
    await person.check();
    await page.locator("#day").fill(day());
    await page.locator("#from_time").fill("09:00");
    await page.locator("#to_time").fill("11:00");
    await page.locator("#place").fill("Salle de la Grève");
    await page.locator("#agenda").fill("1. Ouverture\n2. Budget");
    await person.shot("prepare");
    await person.follow(person.button("Enregistrer", "Save"));
    await person.check();
    await person.shot("draft");
    await person.follow(person.button("Convoquer les membres", "Convene the members"));
    await person.check();
    const assembly = page.url().split("?")[0];
    await person.shot("convened");
    await page.goto(`${assembly}/liste`);
    await person.check();

    await page.goto(`${assembly}/accueil?q=acces-travail`);
    await person.check();
    await person.shot("door");
    const own = page.locator("#attendus form").filter({ hasText: "Coop Accès-travail GIM" });
    await person.follow(own.getByRole("button").first());
    await person.check();
    await page.goto(`${assembly}/accueil`);
    await person.follow(page.locator("#attendus form a").first());
    await person.check();
    await person.shot("otherwise");
    await page.goto(assembly);
    await person.follow(person.button("Ouvrir l’assemblée", "Open the assembly"));
    await person.check();
    await person.follow(person.link(/^Ajouter une proposition$/, /^Add a motion$/));
    await person.check();
    await page.locator("#text").fill("Adopter le budget.");
    await page.getByRole("radio", { name: person.say("Secret, par lien", "Secret, by link") }).check();
    await person.shot("motion");
    await person.follow(person.button("Enregistrer", "Save"));
    await person.check();
    const motion = page.url().split("?")[0];
    await person.follow(person.button("Ouvrir le vote", "Open the vote"));
    await person.check();

    await person.signIn("member");
    await person.go("/mes-assemblees");
    await person.check();
    await person.follow(page.locator("ul.found a").first());
    await person.check();
    await page.getByRole("radio", { name: person.say("Pour", "For"), exact: true }).check();
    await person.shot("ballot");
    await person.follow(person.button("Voter", "Vote"));
    await person.check();
    await person.shot("receipt");
    const code = await page.locator("main strong").innerText();
    await person.follow(person.link(/^Revenir à l’assemblée$/, /^Back to the assembly$/));
    await person.check();

    await person.signIn("agent");
    await page.goto(motion);
    await person.check();
    await person.shot("vote");
    await person.follow(person.button("Terminer le vote", "End the vote"));
    await person.check();
    await person.shot("outcome");
    await page.goto(assembly);
    await person.follow(person.button("Lever l’assemblée", "Lift the assembly"));
    await person.check();
    await person.go("/verifier-mon-bulletin");
    await page.locator("#code").fill(code);
    await person.follow(person.button("Vérifier", "Check"));
    await person.check();
    assert.match(await page.locator("main").innerText(), person.say(/Ce bulletin est compté/, /This ballot is counted/));
    await person.shot("checked");
}
