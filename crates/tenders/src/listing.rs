//! The listing: which files an address of open data (CKAN, `package_show`) offers, and which of them are worth reading.
use jiff::{ToSpan, civil::Date};
use serde_json::Value;

/// A file that is offered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Offered {
    pub name: String,
    pub address: String,
    /// What changes when the file does.
    pub stamp: String,
}

/// Months of files that are read from a listing: what closed before is of no use to anyone.
const MONTHS: i64 = 12;

/// The files of a listing to be read on a day, the oldest first; none when the text is no listing. Where weekly files
/// are offered, monthly ones say the same again.
pub fn read(text: &[u8], today: Date) -> Option<Vec<Offered>> {
    let text = text.strip_prefix(b"\xef\xbb\xbf").unwrap_or(text);
    let value: Value = serde_json::from_slice(text).ok()?;
    let list = value["result"]["resources"].as_array().or_else(|| value["resources"].as_array())?;
    let said = |one: &Value, name: &str| one[name].as_str().unwrap_or_default().trim().to_owned();
    let mut all: Vec<(Option<Date>, Offered)> = vec![];
    for one in list {
        let (name, address, changed) = (said(one, "name"), said(one, "url"), said(one, "last_modified"));
        let json = said(one, "format").eq_ignore_ascii_case("json")
            || [".json", ".json.gz"].iter().any(|end| address.ends_with(end));
        if json && address.starts_with("https://") {
            let day = last_day(&name).or_else(|| changed.get(..10)?.parse().ok());
            all.push((day, Offered { stamp: format!("{address} {changed}"), name, address }));
        }
    }
    let since = today.saturating_sub(MONTHS.months());
    all.retain(|(day, _)| day.is_none_or(|day| day >= since));
    if all.iter().any(|(_, one)| one.name.starts_with("hebdo_")) {
        all.retain(|(_, one)| !one.name.starts_with("mensuel_"));
    }
    all.sort_by(|a, b| (a.0, &a.1.name).cmp(&(b.0, &b.1.name)));
    Some(all.into_iter().map(|(_, one)| one).collect())
}

/// The day that a file's name ends with: `hebdo_20260720_20260726.json`.
fn last_day(name: &str) -> Option<Date> {
    let digits = name.split('.').next()?.rsplit('_').next()?;
    let part = |range: std::ops::Range<usize>| digits.get(range)?.parse::<i16>().ok();
    let (year, month, day) = (part(0..4)?, part(4..6)?, part(6..8)?);
    Date::new(year, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn weekly_files_of_the_last_months_are_read_the_oldest_first() {
        let text = br#"{"success":true,"result":{"resources":[
            {"name":"hebdo_20260720_20260726.json","url":"https://a.example/2.json","format":"JSON","last_modified":"2026-07-27T06:03:01"},
            {"name":"hebdo_20260713_20260719.json","url":"https://a.example/1.json","format":"JSON","last_modified":"2026-07-20T06:13:50"},
            {"name":"mensuel_20260601_20260630.json","url":"https://a.example/m.json","format":"JSON"},
            {"name":"hebdo_20240101_20240107.json","url":"https://a.example/0.json","format":"JSON"},
            {"name":"notice.pdf","url":"https://a.example/n.pdf","format":"PDF"}]}}"#;
        let today = jiff::civil::date(2026, 7, 28);
        let names: Vec<String> = read(text, today).unwrap().into_iter().map(|one| one.address).collect();
        assert_eq!(names, ["https://a.example/1.json", "https://a.example/2.json"]);
        assert_eq!(read(br#"{"releases":[]}"#, today), None);
        assert_eq!(read(b"<html>", today), None);
    }
}
