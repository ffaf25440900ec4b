// The program itself, with its demonstration, on a free port and in a folder of its own.
import { spawn } from "node:child_process";
import { rmSync } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

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
    const began = Date.now();
    const program = spawn(binary, ["demo", "--data", data], {
        env: { ...process.env, MAILLON_LISTEN: `127.0.0.1:${port}`, MAILLON_CARDS: cards },
        stdio: ["ignore", "pipe", "pipe"],
    });
    process.on("exit", () => {
        program.kill("SIGKILL");
        rmSync(root, { recursive: true, force: true });
    });
    const links = new Map();
    const said = [];
    let last = began, ended = null;
    program.on("error", (fault) => (ended = `${binary} cannot be started: ${fault.message}`));
    program.on("exit", (code, signal) => (ended ??= `${binary} ended (${code ?? signal}) before it was asked to`));
    for (const stream of [program.stdout, program.stderr]) readLines(stream, (line) => {
        last = Date.now();
        const link = line.match(/^\s+(\S.*?)\s+(https?:\/\/\S+\/connexion\/lien\/\S+)\s*$/);
        // Each pole of the demonstration tells its links; the one whose year is fullest is looked at.
        if (link?.[2].includes("/gim/")) links.set(link[1], link[2]);
        else if (!link) said.push(line);
    });

    async function close() {
        const gone = new Promise((resolve) => program.once("exit", resolve));
        if (ended === null && program.kill("SIGTERM")) {
            const late = setTimeout(() => program.kill("SIGKILL"), 10_000);
            await gone;
            clearTimeout(late);
        }
        await rm(root, { recursive: true, force: true });
    }

    // It is open once it has told every link (nothing more for a moment) and answers.
    while (!(links.size > 0 && Date.now() - last > 400 && (await answers(links.values().next().value)))) {
        if (ended !== null || Date.now() - began > PATIENCE) {
            await close();
            throw new Error(`${ended ?? "no sign-in link, or no answer, in time"}\n${said.slice(-20).join("\n")}`);
        }
        await new Promise((resolve) => setTimeout(resolve, 100));
    }
    const first = new URL(links.values().next().value);
    console.log(`the house is open: ${links.size} roles (${[...links.keys()].join(", ")}) after ${((Date.now() - began) / 1000).toFixed(1)} s`);
    return {
        base: first.origin,
        home: first.href.replace(/\/connexion\/lien\/.*$/, ""),
        roles: [...links.keys()],
        link: (role) => links.get(role) ?? fail(`no sign-in link for "${role}" among: ${[...links.keys()].join(", ")}`),
        signedIn: new Map(),
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
