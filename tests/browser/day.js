// The day it is for a pole, whose evening is the next day already where clocks tell universal time.

/** `2026-11-30`: today in Québec, or so many days later. */
export function day(later = 0) {
    return new Date(Date.now() + later * 86_400_000).toLocaleDateString("en-CA", { timeZone: "America/Toronto" });
}
