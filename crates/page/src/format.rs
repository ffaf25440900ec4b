//! How days, hours, money and numbers are written in Québec, in French and in English.
//!
//! French: `1 234,50 $`, `18 %`, `le 29 mai 2019`, `13 h 30`, with no-break spaces (Office québécois de la
//! langue française). English: `$1,234.50`, `18%`, `May 29, 2019`, `1:30 p.m.`.
use jiff::{Timestamp, civil::Date, tz::TimeZone};

const NARROW: char = '\u{a0}';

/// The language of a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Default)]
pub enum Language {
    #[default]
    French,
    English,
}

impl Language {
    /// `fr` or `en`; anything else is French, which comes first.
    pub fn from_code(code: &str) -> Language {
        if code == "en" { Language::English } else { Language::French }
    }

    pub fn code(self) -> &'static str {
        match self {
            Language::French => "fr",
            Language::English => "en",
        }
    }

    /// The tag that pages and papers carry (BCP 47).
    pub fn tag(self) -> &'static str {
        match self {
            Language::French => "fr-CA",
            Language::English => "en-CA",
        }
    }

    pub fn other(self) -> Language {
        match self {
            Language::French => Language::English,
            Language::English => Language::French,
        }
    }
}

const MOIS: [&str; 12] = [
    "janvier",
    "février",
    "mars",
    "avril",
    "mai",
    "juin",
    "juillet",
    "août",
    "septembre",
    "octobre",
    "novembre",
    "décembre",
];
const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// Where there is no room for more: under the bars of a chart.
const MOIS_COURTS: [&str; 12] =
    ["janv.", "févr.", "mars", "avr.", "mai", "juin", "juil.", "août", "sept.", "oct.", "nov.", "déc."];
const SHORT_MONTHS: [&str; 12] =
    ["Jan.", "Feb.", "March", "April", "May", "June", "July", "Aug.", "Sept.", "Oct.", "Nov.", "Dec."];

/// The short name of a month, of 1 to 12, as charts have room for it: `avr.`, `April`.
pub fn short_month(month: i8, language: Language) -> &'static str {
    let at = usize::from(month.clamp(1, 12).unsigned_abs()) - 1;
    if language == Language::French { MOIS_COURTS[at] } else { SHORT_MONTHS[at] }
}

/// The name of a month: `avril`, `April`.
pub fn whole_month(month: i8, language: Language) -> &'static str {
    let at = usize::from(month.clamp(1, 12).unsigned_abs()) - 1;
    if language == Language::French { MOIS[at] } else { MONTHS[at] }
}

/// A month (`2021-04`) as people read it: `avril 2021`, `April 2021`. Anything else is given back.
pub fn month(iso: &str, language: Language) -> String {
    let Ok(first) = format!("{iso}-01").parse::<Date>() else { return iso.to_owned() };
    let names = if language == Language::French { MOIS } else { MONTHS };
    format!("{} {}", names[usize::from(first.month().unsigned_abs()) - 1], first.year())
}

/// A whole number with its thousands apart: `1 234` or `1,234`.
pub fn number(value: i64, language: Language) -> String {
    let digits = value.unsigned_abs().to_string();
    let between = if language == Language::French { NARROW } else { ',' };
    let mut out = String::new();
    if value < 0 {
        out.push('−');
    }
    for (i, digit) in digits.chars().enumerate() {
        if i > 0 && (digits.len() - i).is_multiple_of(3) {
            out.push(between);
        }
        out.push(digit);
    }
    out
}

/// A number of hundredths: `1 234,50`, or `1 234` when nothing is behind the comma and `short` is asked.
fn hundredths(value: i64, short: bool, language: Language) -> String {
    let whole = number(value / 100, language);
    let sign = if value < 0 && value > -100 { "−" } else { "" };
    let rest = (value % 100).abs();
    let comma = if language == Language::French { ',' } else { '.' };
    match (rest, short) {
        (0, true) => format!("{sign}{whole}"),
        (rest, true) if rest % 10 == 0 => format!("{sign}{whole}{comma}{}", rest / 10),
        _ => format!("{sign}{whole}{comma}{rest:02}"),
    }
}

/// Money from cents: `1 234,50 $` or `$1,234.50`.
pub fn money(cents: i64, language: Language) -> String {
    let amount = hundredths(cents, false, language);
    match language {
        Language::French => format!("{amount}{NARROW}$"),
        Language::English => format!("${amount}"),
    }
}

/// Whole dollars: `100 000 $` or `$100,000`.
pub fn dollars(dollars: i64, language: Language) -> String {
    let amount = number(dollars, language);
    match language {
        Language::French => format!("{amount}{NARROW}$"),
        Language::English => format!("${amount}"),
    }
}

/// A grade, a mean or a ratio from its hundredths, to the nearest tenth: `3,4`, `4`.
pub fn tenths(value: i64, language: Language) -> String {
    hundredths((value.abs() + 5) / 10 * 10 * value.signum(), true, language)
}

/// A share in hundredths of a percent, to the nearest tenth: `18 %`, `66,7 %`.
pub fn percent(hundredths_of_percent: i64, language: Language) -> String {
    in_percent(&tenths(hundredths_of_percent, language), language)
}

/// A rate in thousandths of a percent, whole: `5 %`, `9,975 %`.
pub fn rate(thousandths_of_percent: i64, language: Language) -> String {
    let (whole, rest) = (thousandths_of_percent / 1_000, format!("{:03}", thousandths_of_percent % 1_000));
    let rest = rest.trim_end_matches('0');
    let comma = if language == Language::French { ',' } else { '.' };
    let amount = if rest.is_empty() { whole.to_string() } else { format!("{whole}{comma}{rest}") };
    in_percent(&amount, language)
}

fn in_percent(amount: &str, language: Language) -> String {
    match language {
        Language::French => format!("{amount}{NARROW}%"),
        Language::English => format!("{amount}%"),
    }
}

/// A duration in minutes, told in hours and minutes: `1 h 30` or `1 h 30 min`, `45 min`.
pub fn duration(minutes: i64, language: Language) -> String {
    let (hours, rest) = (minutes / 60, minutes % 60);
    match (hours, rest) {
        (0, rest) => format!("{rest}{NARROW}min"),
        (hours, 0) => format!("{}{NARROW}h", number(hours, language)),
        (hours, rest) if language == Language::French => {
            format!("{}{NARROW}h{NARROW}{rest:02}", number(hours, language))
        }
        (hours, rest) => format!("{}{NARROW}h {rest}{NARROW}min", number(hours, language)),
    }
}

/// An ISO day as people read it: `29 mai 2019`, `1er avril 2021`, `May 29, 2019`. Anything else is given back.
pub fn day(iso: &str, language: Language) -> String {
    let Ok(date) = iso.parse::<Date>() else { return iso.to_owned() };
    let month = usize::from(date.month().unsigned_abs()) - 1;
    match (language, date.day()) {
        (Language::French, 1) => format!("1er{NARROW}{} {}", MOIS[month], date.year()),
        (Language::French, n) => format!("{n}{NARROW}{} {}", MOIS[month], date.year()),
        (Language::English, n) => format!("{}{NARROW}{n}, {}", MONTHS[month], date.year()),
    }
}

/// A period, both days included: `du 1er avril 2021 au 31 mars 2022`.
pub fn days(from: &str, to: &str, language: Language) -> String {
    match language {
        Language::French => format!("du {} au {}", day(from, language), day(to, language)),
        Language::English => format!("{} to {}", day(from, language), day(to, language)),
    }
}

/// A telephone number as a link dials it: `tel:+33142685300` (RFC 3966 allows no space).
pub fn tel(number: &str) -> String {
    let dialled: String = number.chars().filter(|c| c.is_ascii_digit() || *c == '+').collect();
    format!("tel:{dialled}")
}

/// A moment (UTC, ISO) as the day and hour it was at the pole: `29 mai 2019, 13 h 30`.
pub fn time_of(at: &str, zone: &TimeZone, language: Language) -> String {
    let Ok(moment) = at.parse::<Timestamp>() else { return at.to_owned() };
    let there = moment.to_zoned(zone.clone());
    let date = day(&there.date().to_string(), language);
    let hour = hour(&format!("{:02}:{:02}", there.hour(), there.minute()), language);
    format!("{date}, {hour}")
}

/// An hour (`HH:MM`) as people read it: `13 h 30`, `14 h`, `1:30 p.m.`.
pub fn hour(text: &str, language: Language) -> String {
    let read = text.split_once(':').map(|(h, m)| (h.parse::<u8>(), m.parse::<u8>()));
    let Some((Ok(hour), Ok(minute))) = read else { return text.to_owned() };
    match (language, minute) {
        (Language::French, 0) => format!("{hour}{NARROW}h"),
        (Language::French, _) => format!("{hour}{NARROW}h{NARROW}{minute:02}"),
        (Language::English, _) => {
            let half = if hour < 12 { "a.m." } else { "p.m." };
            format!("{}:{minute:02}{NARROW}{half}", if hour % 12 == 0 { 12 } else { hour % 12 })
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use Language::{English, French};

    #[test]
    fn numbers_keep_their_thousands_apart() {
        assert_eq!(number(1234567, French), "1\u{a0}234\u{a0}567");
        assert_eq!(number(-1234, English), "−1,234");
        assert_eq!(number(0, French), "0");
    }

    #[test]
    fn money_is_written_as_in_quebec() {
        assert_eq!(money(123450, French), "1\u{a0}234,50\u{a0}$");
        assert_eq!(money(-5, French), "−0,05\u{a0}$");
        assert_eq!(money(123450, English), "$1,234.50");
        assert_eq!(percent(1800, French), "18\u{a0}%");
        assert_eq!(percent(6667, French), "66,7\u{a0}%");
        assert_eq!((tenths(375, French), tenths(-45, English)), ("3,8".to_owned(), "−0.5".to_owned()));
        assert_eq!((tenths(404, French), tenths(-4, French)), ("4".to_owned(), "0".to_owned()));
    }

    #[test]
    fn a_rate_is_written_without_idle_noughts() {
        assert_eq!(rate(5_000, French), "5\u{a0}%");
        assert_eq!(rate(9_975, French), "9,975\u{a0}%");
        assert_eq!(rate(9_500, English), "9.5%");
    }

    #[test]
    fn days_and_hours_are_told() {
        assert_eq!(day("2019-05-29", French), "29\u{a0}mai 2019");
        assert_eq!(day("2021-04-01", French), "1er\u{a0}avril 2021");
        assert_eq!(day("2021-04-01", English), "April\u{a0}1, 2021");
        assert_eq!(month("2021-04", French), "avril 2021");
        assert_eq!(month("2021-08", English), "August 2021");
        assert_eq!(month("bientôt", French), "bientôt");
        assert_eq!((short_month(2, French), short_month(12, English)), ("févr.", "Dec."));
        assert_eq!(duration(90, French), "1\u{a0}h\u{a0}30");
        assert_eq!(duration(90, English), "1\u{a0}h 30\u{a0}min");
        let zone = TimeZone::get("America/Toronto").unwrap();
        assert_eq!(time_of("2021-04-01T17:30:00Z", &zone, French), "1er\u{a0}avril 2021, 13\u{a0}h\u{a0}30");
        assert_eq!(time_of("2021-04-01T17:30:00Z", &zone, English), "April\u{a0}1, 2021, 1:30\u{a0}p.m.");
    }
}
