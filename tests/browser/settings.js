// The settings in which people meet the program.
const sizes = { phone: { width: 390, height: 844 }, desktop: { width: 1280, height: 800 } };

// Every value of every setting is met at least twice, once with and once without JavaScript.
const few = [
    ["phone", "light", true, "fr"],
    ["phone", "dark", false, "en"],
    ["desktop", "dark", true, "fr"],
    ["desktop", "light", false, "fr"],
    ["desktop", "light", true, "en"],
];

// Two settings that differ in everything: each value of each setting is met once. Journeys take these in turn.
const pairs = [
    [["phone", "light", true, "fr"], ["desktop", "dark", false, "en"]],
    [["phone", "dark", false, "fr"], ["desktop", "light", true, "en"]],
    [["phone", "light", false, "en"], ["desktop", "dark", true, "fr"]],
    [["phone", "dark", true, "en"], ["desktop", "light", false, "fr"]],
];

/** The pair of settings of the journey that comes nth. */
export function pair(nth) {
    return pairs[nth % pairs.length].map(set);
}

/** A few settings that stand for all, or all sixteen. */
export function settings(full) {
    const all = [];
    for (const size of ["phone", "desktop"])
        for (const theme of ["light", "dark"])
            for (const script of [true, false])
                for (const language of ["fr", "en"]) all.push([size, theme, script, language]);
    return (full ? all : few).map(set);
}

function set([size, theme, script, language]) {
    return { size, viewport: sizes[size], theme, script, language };
}

/** `phone, light, no script, fr` */
export function named({ size, theme, script, language }) {
    return [size, theme, script ? "script" : "no script", language].join(", ");
}
