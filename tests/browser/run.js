// Runs what people do, in a real browser: each journey at several sizes, themes and languages, with and
// without JavaScript. `node tests/browser/run.js [--full] [--pictures] [--only=PATTERN]`
import { mkdir, readdir, rm } from "node:fs/promises";
import { chromium } from "playwright-core";
import { openHouse } from "./house.js";
import { Person } from "./person.js";
import { named, pair, settings } from "./settings.js";

const full = process.argv.includes("--full");
const pictures = process.argv.includes("--pictures");
const only = new RegExp(process.argv.find((word) => word.startsWith("--only="))?.slice(7) ?? "");
const here = new URL(".", import.meta.url);

for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => process.exit(1));
await rm(".test/shots", { recursive: true, force: true });
await mkdir(".test/shots", { recursive: true });

const house = await openHouse(process.env.MAILLON_BINARY ?? `${process.env.CARGO_TARGET_DIR ?? "target"}/debug/maillon`);
const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    args: [
        ...(process.getuid() === 0 ? ["--no-sandbox"] : []),
        "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
        "--disable-component-update", "--disable-sync", "--disable-dev-shm-usage",
    ],
});

let passed = 0;
const failed = [];
try {
    // A link serves for fifteen minutes, and whoever comes last may come later than that: all sign in at once.
    const doors = [...house.roles.map((role) => [role, house.pole]), ...house.poles.map((pole) => ["direction", pole])];
    for (const [role, pole] of doors) {
        const person = await Person.come(browser, house, settings(false)[0], { name: role, pictures: false });
        await person.signIn(role, pole);
        await person.context.close();
    }
    const files = (await readdir(here)).filter((file) => file.endsWith(".journey.js")).sort();
    const journeys = await Promise.all(files.map(async (file, nth) => ({ file, nth, journey: await import(new URL(file, here)) })));
    const runs = journeys.flatMap(spread).filter(({ name }) => only.test(name));
    // A journey that only looks disturbs nobody's count: it is lived beside the others, which are lived one by one.
    const [looks, acts] = [true, false].map((looks) => runs.filter(({ journey }) => Boolean(journey.looks) === looks));
    await Promise.all([inTurn(acts).then(() => inTurn(looks)), inTurn(looks)]);
} finally {
    await browser.close();
    await house.close();
}
if (house.troubles().length > 0) failed.push(`the program's own log\n${house.troubles().join("\n")}`);
if (passed + failed.length === 0) failed.push(`no journey was run: none is named ${only}`);
for (const name of failed) console.log(`FAILED ${name}`);
console.log(`browser: ${passed} passed, ${failed.length} failed`);
process.exitCode = failed.length > 0 ? 1 : 0;

// A journey says how it is spread; without a word, it is lived in two settings that differ in everything.
function spread({ file, nth, journey }) {
    const runs = journey.runs?.(settings(full), house.roles, full)
        ?? (full ? settings(full) : pair(nth)).map((setting) => ({ setting }));
    return runs.map((run) => (
        { journey, run, name: `${file.replace(".journey.js", "")} (${named(run.setting)}${run.role ? `, ${run.role}` : ""})` }
    ));
}

/** Takes from a queue until it is empty; two may take from one. */
async function inTurn(queue) {
    for (let next = queue.shift(); next; next = queue.shift()) await live(next.name, next.journey, next.run);
}

async function live(name, journey, run) {
    const began = Date.now();
    const person = await Person.come(browser, house, run.setting, { name, pictures });
    try {
        const told = await within(full ? 3600 : 300, journey.default(person, run));
        await person.leave();
        passed += 1;
        console.log(`ok     ${name}${told ? `: ${told}` : ""} (${((Date.now() - began) / 1000).toFixed(1)} s)`);
    } catch (fault) {
        const where = fault.stack?.split("\n").find((line) => line.includes(".journey.js")) ?? "";
        const why = `${fault.message}\n${where}`;
        failed.push(name);
        console.log(`FAILED ${name}\n${why}`);
        await person.shot("failed").catch(() => {});
        await person.context.close().catch(() => {});
    }
}

/** A page that hangs must not hang the tests. */
function within(seconds, work) {
    const late = new Promise((_, reject) => {
        setTimeout(() => reject(new Error(`not done after ${seconds} s`)), seconds * 1000).unref();
    });
    return Promise.race([work, late]);
}
