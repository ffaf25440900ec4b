// The program itself, with its demonstration, on a free port and in a folder of its own.
import { spawn } from "node:child_process";
import { rmSync } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openMailbox } from "./mailbox.js";

/** The pole whose year is fullest: the one that is lived in. */
const POLE = "gim";
const PATIENCE = 180_000; // A debug build takes its time to live through a year of demonstration.

/** Starts `maillon demo` and reads the sign-in link of each role from what it prints. */
export async function openHouse(binary) {
    const root = await mkdtemp(join(tmpdir(), "maillon-browser-"));
    const data = join(root, "data");
    const port = await freePort();
    // Dues are paid by card here, at a provider that nobody answers for.
    const cards = join(root, "cards.toml");
    const nowhere = "http://127.0.0.1:9";
    await writeFile(cards, `[gim]\nkey = "nobody's"\nsecret = "nobody's"\napi = "${nowhere}"\npages = "${nowhere}"\n`);
    const mailbox = await openMailbox();
    const mail = { HOST: "127.0.0.1", PORT: String(mailbox.port), ENCRYPTION: "none", FROM: "pole@exemple.test" };
    const letters = Object.fromEntries(Object.entries(mail).map(([name, value]) => [`MAILLON_SMTP_${name}`, value]));
    const began = Date.now();
    const program = spawn(binary, ["demo", "--data", data], {
        env: { ...process.env, MAILLON_LISTEN: `127.0.0.1:${port}`, MAILLON_CARDS: cards, ...letters },
        stdio: ["ignore", "pipe", "pipe"],
    });
    process.on("exit", () => {
        program.kill("SIGKILL");
        rmSync(root, { recursive: true, force: true });
    });
    // By the pole, then by the role.
    const links = new Map();
    const said = [];
    let last = began, ended = null;
    program.on("error", (fault) => (ended = `${binary} cannot be started: ${fault.message}`));
    program.on("exit", (code, signal) => (ended ??= `${binary} ended (${code ?? signal}) before it was asked to`));
    for (const stream of [program.stdout, program.stderr]) readLines(stream, (line) => {
        last = Date.now();
        const link = line.match(/^\s+(\S.*?)\s+(https?:\/\/\S+\/connexion\/lien\/\S+)\s*$/);
        if (!link) return void said.push(line);
        const slug = new URL(link[2]).pathname.split("/")[1];
        links.set(slug, (links.get(slug) ?? new Map()).set(link[1], link[2]));
    });

    async function close() {
        const gone = new Promise((resolve) => program.once("exit", resolve));
        if (ended === null && program.kill("SIGTERM")) {
            const late = setTimeout(() => program.kill("SIGKILL"), 10_000);
            await gone;
            clearTimeout(late);
        }
        mailbox.close();
        await rm(root, { recursive: true, force: true });
    }
    const first = () => links.get(POLE)?.values().next().value;

    // It is open once it has told every link (nothing more for a moment) and answers.
    while (!(first() && Date.now() - last > 400 && (await answers(first())))) {
        if (ended !== null || Date.now() - began > PATIENCE) {
            await close();
            throw new Error(`${ended ?? "no sign-in link, or no answer, in time"}\n${said.slice(-20).join("\n")}`);
        }
        await new Promise((resolve) => setTimeout(resolve, 100));
    }
    const base = new URL(first()).origin;
    const poles = [...links.keys()];
    const roles = [...links.get(POLE).keys()];
    console.log(`the house is open: ${poles.length} poles (${poles.join(", ")}), ${roles.length} roles (${roles.join(", ")}) after ${((Date.now() - began) / 1000).toFixed(1)} s`);
    return {
        base,
        home: `${base}/${POLE}`,
        pole: POLE,
        poles,
        roles,
        link: (role, pole) => links.get(pole)?.get(role) ?? fail(`no sign-in link for "${role}" of ${pole} among: ${poles.join(", ")}, ${roles.join(", ")}`),
        signedIn: new Map(),
        mailbox,
        troubles: () => said.filter((line) => /\bERROR\b|panicked/.test(line)),
        close,
    };
}

function fail(why) {
    throw new Error(why);
}

function readLines(stream, each) {
    let rest = "";
    stream.setEncoding("utf8").on("data", (text) => {
        const lines = (rest + text).split("\n");
        rest = lines.pop();
        lines.forEach((line) => each(line.replace(/\x1b\[[0-9;]*m/g, "")));
    });
}

async function answers(link) {
    // Not the link itself: it may serve only once.
    return fetch(link.replace(/\/connexion\/lien\/.*$/, ""), { redirect: "manual" }).then((answer) => answer.status < 500, () => false);
}

function freePort() {
    return new Promise((resolve, reject) => {
        const server = createServer().on("error", reject).listen(0, "127.0.0.1", () => {
            const { port } = server.address();
            server.close(() => resolve(port));
        });
    });
}
