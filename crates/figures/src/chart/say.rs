//! A chart said in words, with numbers as Québec writes them.

use super::{Chart, Kind};

/// The narrow no-break space between thousands and before `$` and `%`.
const NARROW: char = '\u{202f}';
/// The no-break space before a unit in words and before a colon.
const NO_BREAK: char = '\u{a0}';
/// The unit of numbers that are minutes, told in hours and minutes: `4 h 15`, never a decimal of an hour.
pub const HOURS: &str = "h";
/// How many points a sentence reads out; the rest is in the table beside the chart.
const SAID: usize = 12;

/// A number with two decimals at most: `1 234,5` in French, `1,234.5` in English; `—` for what is not one.
pub fn number(value: f64, language: &str) -> String {
    if !value.is_finite() {
        return "—".into();
    }
    let (between, comma) = if language == "en" { (',', '.') } else { (NARROW, ',') };
    let told = format!("{:.2}", value.abs());
    let (whole, rest) = told.split_once('.').unwrap_or((&told, ""));
    let rest = rest.trim_end_matches('0');
    let mut out = String::new();
    if value < 0.0 && (whole != "0" || !rest.is_empty()) {
        out.push('−');
    }
    for (i, digit) in whole.chars().enumerate() {
        if i > 0 && (whole.len() - i).is_multiple_of(3) {
            out.push(between);
        }
        out.push(digit);
    }
    if !rest.is_empty() {
        out.push(comma);
        out.push_str(rest);
    }
    out
}

/// Minutes told in hours: `4 h 15`, `40 h`, `45 min`.
fn hours(minutes: f64, language: &str) -> String {
    let whole = minutes.abs().round();
    let sign = if minutes < 0.0 && whole > 0.0 { "−" } else { "" };
    let (hours, rest) = ((whole / 60.0).floor(), whole % 60.0);
    let told = number(hours, language);
    match (hours == 0.0, rest == 0.0) {
        (true, false) => format!("{sign}{rest:.0}{NO_BREAK}min"),
        (_, true) => format!("{sign}{told}{NO_BREAK}h"),
        (false, false) if language == "en" => format!("{sign}{told}{NO_BREAK}h {rest:.0}{NO_BREAK}min"),
        (false, false) => format!("{sign}{told}{NO_BREAK}h{NO_BREAK}{rest:02.0}"),
    }
}

/// A number whose unit goes without saying; hours are told as hours even so.
pub(super) fn bare(value: f64, unit: &str, language: &str) -> String {
    if unit == HOURS { quantity(value, unit, language) } else { told(value, unit, language) }
}

/// As pages tell it: shares and grades to a tenth, cents by two.
fn told(value: f64, unit: &str, language: &str) -> String {
    match unit {
        "$" => {
            let told = number(value, language);
            let cents = told.rsplit_once([',', '.']).is_some_and(|(_, cents)| cents.len() == 1);
            if cents { told + "0" } else { told }
        }
        "%" | "" => number((value * 10.0).round() / 10.0, language),
        _ => number(value, language),
    }
}

/// A number with its unit: `1 234,50 $`, `18 %`, `40 heures`; in English `$1,234.50`, `18%`, `40 hours`.
pub fn quantity(value: f64, unit: &str, language: &str) -> String {
    let told = told(value, unit, language);
    match (unit, language == "en") {
        _ if !value.is_finite() => told,
        (HOURS, _) => hours(value, language),
        ("", _) => told,
        ("$", true) => match told.strip_prefix('−') {
            Some(told) => format!("−${told}"),
            None => format!("${told}"),
        },
        ("%", true) => format!("{told}%"),
        ("$" | "%", false) => format!("{told}{NARROW}{unit}"),
        _ => format!("{told}{NO_BREAK}{unit}"),
    }
}

/// How much of a target is reached: `34 sur 40 heures (85 %)`. Without a target above zero, the amount alone.
pub(super) fn progress(value: f64, target: f64, unit: &str, language: &str) -> String {
    if !value.is_finite() || !target.is_finite() || target <= 0.0 {
        return quantity(value, unit, language);
    }
    let share = quantity((value / target * 100.0).round(), "%", language);
    let (reached, target) = (bare(value, unit, language), quantity(target, unit, language));
    let of = if language == "en" { "of" } else { "sur" };
    format!("{reached} {of} {target} ({share})")
}

/// The sentence that stands for the drawing: what it is, its numbers, and what stands out.
pub fn alt(chart: &Chart, language: &str) -> String {
    let english = language == "en";
    let colon = if english { ":" } else { "\u{a0}:" };
    let semicolon = if english { "; " } else { "\u{a0}; " };
    let tell = |value: f64| match chart.kind {
        _ if !value.is_finite() => (if english { "not recorded" } else { "non consigné" }).to_owned(),
        Kind::Progress { target } => progress(value, target, &chart.unit, language),
        _ => quantity(value, &chart.unit, language),
    };
    if chart.points.is_empty() {
        let nothing = if english { "nothing was recorded" } else { "rien n’a été consigné" };
        return format!("{}{colon} {nothing}.", chart.title);
    }
    let read: Vec<String> =
        chart.points.iter().take(SAID).map(|(label, value)| format!("{label}, {}", tell(*value))).collect();
    let mut said = format!("{}{colon} {}", chart.title, read.join(semicolon));
    match (chart.points.len().saturating_sub(SAID), english) {
        (0, _) => {}
        (1, true) => said.push_str("; and one more"),
        (1, false) => said.push_str("\u{a0}; et un autre"),
        (more, true) => said.push_str(&format!("; and {more} more")),
        (more, false) => said.push_str(&format!("\u{a0}; et {more} autres")),
    }
    said.push('.');
    if let Some(more) = standing_out(chart, english, language) {
        said.push(' ');
        said.push_str(&more);
    }
    said
}

/// For a line, its change from end to end; for bars, the highest and the lowest.
fn standing_out(chart: &Chart, english: bool, language: &str) -> Option<String> {
    let told: Vec<&(String, f64)> = chart.points.iter().filter(|(_, value)| value.is_finite()).collect();
    let (first, last) = (told.first()?, told.last()?);
    if told.len() < 2 {
        return None;
    }
    if chart.kind == Kind::Line {
        let change = last.1 - first.1;
        let by = quantity(change.abs(), &chart.unit, language);
        let (from, to) = (&first.0, &last.0);
        return Some(match (change > 0.0, change < 0.0, english) {
            (true, _, true) => format!("Up {by} from {from} to {to}."),
            (true, _, false) => format!("Hausse de {by} entre {from} et {to}."),
            (_, true, true) => format!("Down {by} from {from} to {to}."),
            (_, true, false) => format!("Baisse de {by} entre {from} et {to}."),
            (_, _, true) => format!("No change from {from} to {to}."),
            (_, _, false) => format!("Aucun changement entre {from} et {to}."),
        });
    }
    if chart.kind != Kind::Bars {
        return None;
    }
    let most = told.iter().copied().reduce(|a, b| if b.1 > a.1 { b } else { a })?;
    let least = told.iter().copied().reduce(|a, b| if b.1 < a.1 { b } else { a })?;
    if most.1 == least.1 {
        return None;
    }
    let (high, low) = (quantity(most.1, &chart.unit, language), quantity(least.1, &chart.unit, language));
    Some(match english {
        true => format!("Highest: {} ({high}); lowest: {} ({low}).", most.0, least.0),
        false => format!("Plus haut\u{a0}: {} ({high})\u{a0}; plus bas\u{a0}: {} ({low}).", most.0, least.0),
    })
}
