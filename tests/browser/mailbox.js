// Everybody's mailbox: a relay on a free port that takes the letters of the program, so that their links can be followed.
import { createServer } from "node:net";

const PATIENCE = 60_000; // The letters of a year of demonstration may be sent first.

/** Opens it. It speaks the relay's half of RFC 5321, as far as our sender needs it. */
export async function openMailbox() {
    const letters = [];
    const server = createServer((socket) => {
        let rest = "", to = "", body = null;
        const say = (line) => socket.write(`${line}\r\n`);
        function read(line) {
            if (body !== null && line === ".") {
                letters.push({ to, text: decoded(body.join("\n")) });
                body = null;
                say("250 taken");
            } else if (body !== null) {
                body.push(line.replace(/^\./, ""));
            } else if (/^EHLO/i.test(line)) {
                say("250-mailbox\r\n250 8BITMIME");
            } else if (/^DATA/i.test(line)) {
                body = [];
                say("354 go on");
            } else if (/^QUIT/i.test(line)) {
                socket.end("221 farewell\r\n");
            } else {
                if (/^RCPT/i.test(line)) to = line.match(/<(.*?)>/)[1].toLowerCase();
                say("250 well");
            }
        }
        socket.on("error", () => {}); // A sender that hangs up in the middle is no fault of ours.
        socket.setEncoding("utf8").on("data", (text) => {
            const lines = (rest + text).split("\r\n");
            rest = lines.pop();
            lines.forEach(read);
        });
        say("220 mailbox");
    });
    await new Promise((resolve, reject) => server.on("error", reject).listen(0, "127.0.0.1", resolve));
    server.unref();

    const wayTo = (path) => new RegExp(`https?://[^\\s"<>]*${path}[0-9a-zA-Z]+`);

    /** The latest link of a kind that reached somebody; its letter is taken out, so that the next is another. */
    async function link(to, path) {
        const way = wayTo(path);
        for (const began = Date.now(); Date.now() - began < PATIENCE;) {
            const at = letters.findLastIndex((letter) => letter.to === to && way.test(letter.text));
            if (at >= 0) return letters.splice(at, 1)[0].text.match(way)[0];
            await new Promise((resolve) => setTimeout(resolve, 100));
        }
        throw new Error(`no letter brought ${to} a link to ${path}`);
    }

    /** The latest link of a kind that reached anybody, left where it is; null if none did. */
    function latest(path) {
        return letters.findLast((letter) => wayTo(path).test(letter.text))?.text.match(wayTo(path))[0] ?? null;
    }

    return { port: server.address().port, link, latest, close: () => server.close() };
}

/** What a body says, its quoted-printable undone; links are in ASCII, and the rest is not read. */
function decoded(text) {
    return text.replace(/=\n/g, "").replace(/=([0-9A-F]{2})/g, (_, hex) => String.fromCharCode(parseInt(hex, 16)));
}
