// A person in front of the program: signs in, goes somewhere, finds things by their names, looks closely.
import { mkdir } from "node:fs/promises";
import { look } from "./look.js";

export class Person {
    /** A person with a device and a language of their own. */
    static async come(browser, house, setting, { name, pictures }) {
        const context = await browser.newContext({
            viewport: setting.viewport,
            colorScheme: setting.theme,
            locale: setting.language === "fr" ? "fr-CA" : "en-CA",
            isMobile: setting.size === "phone",
            hasTouch: setting.size === "phone",
            reducedMotion: "reduce",
        });
        context.setDefaultTimeout(10_000);
        const { hostname } = new URL(house.home);
        await context.addCookies(house.poles.map((pole) => ({ name: "langue", value: setting.language, domain: hostname, path: `/${pole}` })));
        const person = new Person(context, await context.newPage(), house, setting, name, pictures);
        person.emulation = await context.newCDPSession(person.page);
        await person.scripts(setting.script);
        return person;
    }

    /** Whether scripts run in this page. Not by the context: there nothing could lift it for a look by axe. */
    async scripts(run) {
        await this.emulation.send("Emulation.setScriptExecutionDisabled", { value: !run });
    }

    constructor(context, page, house, setting, name, pictures) {
        Object.assign(this, { context, page, house, setting, name, pictures, troubles: [], allowed: new Set() });
        page.on("pageerror", (fault) => this.troubles.push(`script error: ${fault.message}`));
        page.on("console", (line) => {
            if (line.type() !== "error") return;
            const status = line.text().match(/responded with a status of (\d+)/)?.[1];
            if (!this.allowed.has(Number(status))) this.troubles.push(`console: ${line.text()} (${line.location().url})`);
        });
        page.on("requestfailed", (request) => {
            const why = request.failure()?.errorText;
            if (why !== "net::ERR_ABORTED") this.troubles.push(`request failed: ${request.url()} ${why}`);
        });
        page.on("request", (request) => {
            const { protocol, origin } = new URL(request.url());
            if (/^https?:/.test(protocol) && origin !== house.base) this.troubles.push(`asks elsewhere: ${request.url()}`);
        });
        page.on("response", (answer) => {
            if (answer.status() >= 400 && !this.allowed.has(answer.status())) this.troubles.push(`${answer.status()} from ${answer.url()}`);
        });
    }

    /** The word of this person's language. */
    say(french, english) {
        return this.setting.language === "fr" ? french : english;
    }

    /** Signs in by the role's link; it may serve only once, so later persons of that role take up the session. */
    async signIn(role, pole = this.house.pole) {
        const { house, context } = this;
        const who = `${pole} ${role}`;
        if (house.signedIn.has(who)) {
            await context.addCookies(await house.signedIn.get(who));
            await this.page.goto(`${house.base}/${pole}`);
            return;
        }
        house.signedIn.set(who, this.#follow(role, pole));
        await house.signedIn.get(who);
    }

    /** Follows the link of a role, and gives the session that it began. */
    async #follow(role, pole) {
        const { house, page, context } = this;
        await page.goto(house.link(role, pole));
        // A link opened by a mail scanner must sign nobody in: a button may stand in between.
        if (page.url().includes("/connexion/lien/")) await page.locator("main form button").first().click();
        if (page.url().includes("/connexion")) throw new Error(`the link of "${role}" did not sign in: at ${page.url()}`);
        return (await context.cookies()).filter((cookie) => cookie.name !== "langue");
    }

    /** Goes to a path of the pole: `""`, `/actes`. */
    async go(path) {
        return this.page.goto(`${this.house.home}${path}`);
    }

    /** Goes where the latest letter to an address leads by a link of this kind: `/inscription/`. */
    async goByLetter(to, path) {
        return this.page.goto(await this.house.mailbox.link(to, path));
    }

    /** Does something as a visitor, who has no session, and takes up the session again. */
    async asVisitor(work) {
        const sessions = (await this.context.cookies()).filter(({ name }) => name === "maillon");
        await this.context.clearCookies({ name: "maillon" });
        await work();
        await this.context.addCookies(sessions);
    }

    link(french, english) {
        return this.page.getByRole("link", { name: this.say(french, english) });
    }

    button(french, english) {
        return this.page.getByRole("button", { name: this.say(french, english) });
    }

    field(french, english) {
        return this.page.getByLabel(this.say(french, english));
    }

    /** Follows a link or presses a button, and waits for the page that comes. */
    async follow(target) {
        const arrived = this.page.waitForEvent("domcontentloaded");
        arrived.catch(() => {}); // If the click fails, that is what is told.
        await target.click({ timeout: 5_000 });
        await arrived;
        await this.page.waitForLoadState("load");
    }

    /** Answers of this status are meant to happen (a refused form is 422). */
    allow(status) {
        this.allowed.add(status);
    }

    /** Looks closely at the page, and refuses it if anything is wrong with it. */
    async check() {
        await this.page.waitForLoadState("load");
        const wrong = [...this.troubles.splice(0), ...(await look(this))];
        if (wrong.length > 0) throw new Error(`${this.page.url()}\n  ${wrong.join("\n  ")}`);
    }

    async shot(what) {
        const file = `${this.name} ${what}`.normalize("NFD").replace(/[^a-zA-Z0-9]+/g, "-").replace(/-+$/, "");
        await this.page.screenshot({ path: `.test/shots/${file}.png`, fullPage: true });
    }

    /** A picture for the README, taken only when asked for, in French by day, at one size. */
    async picture(what, wanted) {
        const { size, theme, language } = this.setting;
        if (!this.pictures || theme !== "light" || language !== "fr" || size !== wanted) return;
        await mkdir("docs/pictures", { recursive: true });
        await this.page.screenshot({ path: `docs/pictures/${what}-${size}.png` });
    }

    /** Leaves: what went wrong since the last look still counts. */
    async leave() {
        await this.context.close();
        if (this.troubles.length > 0) throw new Error(this.troubles.join("\n  "));
    }
}
