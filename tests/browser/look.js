// Looking closely at a page: accessibility (axe: WCAG 2.0 to 2.2, A and AA, and best practices), its
// language, whether it fits its window, and whether a thumb can reach what is pressed on a phone (WCAG 2.2, 2.5.8).
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";

const axe = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"];

/** What is wrong with the page in front of this person, each in one line; nothing if all is well. */
export async function look(person) {
    const { page, setting } = person;
    // Where the page's own scripts are off, axe's promises would never be kept: on for the time of the look.
    await person.scripts(true);
    try {
        if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(axe);
        const { violations, small, fit, lang } = await page.evaluate(async (tags) => {
            const root = document.documentElement;
            const { violations } = await axe.run(document, { runOnly: { type: "tag", values: tags }, resultTypes: ["violations"] });
            const wide = [...document.querySelectorAll("body *")].filter((element) => !element.closest(".rooms") && element.getBoundingClientRect().right > root.clientWidth + 1);
            return {
                violations: violations.map(({ id, help, nodes }) => ({ id, help, at: nodes.map((node) => `${node.target.join(" ")} ${node.any[0]?.message ?? ""}`) })),
                small: [...document.querySelectorAll("li a, td a, th a, dd a, button, summary")].filter((element) => {
                    const { width, height } = element.getBoundingClientRect();
                    // A map has a list beside it; prose flows; what is hidden is not touched.
                    return Math.min(width, height) < 23.9 && width > 1 && !element.closest("svg, .prose, .told, .visually-hidden");
                }).map((element) => element.outerHTML.slice(0, 120)),
                fit: root.scrollWidth > root.clientWidth ? `${root.scrollWidth} in ${root.clientWidth} px: ${wide.slice(0, 3).map((element) => element.outerHTML.slice(0, 80)).join(" | ")}` : "",
                lang: root.lang,
            };
        }, tags);
        const wrong = violations.map(({ id, help, at }) => `axe ${id}: ${help} (${at.length}): ${at.slice(0, 3).join(" | ")}`);
        if (setting.size === "phone" && small.length > 0) wrong.push(`${small.length} smaller than 24 px: ${small.slice(0, 3).join(" | ")}`);
        if (fit) wrong.push(`wider than its window: ${fit}`);
        if (!lang.startsWith(setting.language)) wrong.push(`in "${lang}" for a person who reads "${setting.language}"`);
        return wrong;
    } finally {
        await person.scripts(setting.script);
    }
}
