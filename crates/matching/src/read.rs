//! Reading notices as SEAO publishes them (OCDS 1.1) and profiles of suppliers, leniently.
use crate::{Notice, Place, Supplier};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};

/// A notice with those who bid and bear a NEQ: their name and place, no more.
#[derive(Clone, Debug, PartialEq)]
pub struct Told {
    pub notice: Notice,
    /// The moment it was published, ISO: the latest of one `ocid` is kept.
    pub published: String,
    pub bidders: Vec<Supplier>,
}

/// The notices of OCDS packages, the latest of each `ocid`, by month then `ocid`.
///
/// # Errors
/// A package that is no JSON.
pub fn releases<'a>(packages: impl IntoIterator<Item = &'a [u8]>) -> Result<Vec<Told>, serde_json::Error> {
    let mut latest = BTreeMap::<String, Told>::new();
    for package in packages {
        let package = package.strip_prefix(b"\xef\xbb\xbf").unwrap_or(package);
        let package: Value = serde_json::from_slice(package)?;
        for told in list(&package["releases"]).iter().map(release) {
            let known = latest.get(&told.notice.id);
            if known.is_none_or(|known| known.published <= told.published) {
                latest.insert(told.notice.id.clone(), told);
            }
        }
    }
    let mut all: Vec<Told> = latest.into_values().collect();
    all.sort_by(|a, b| (a.notice.month, &a.notice.id).cmp(&(b.notice.month, &b.notice.id)));
    Ok(all)
}

fn release(release: &Value) -> Told {
    let (tender, buyer) = (&release["tender"], text(&release["buyer"]["name"]));
    let title = text(&tender["title"]);
    let named =
        |list: &Value| -> Vec<String> { self::list(list).iter().map(|one| text(&one["id"])).collect() };
    let items = list(&tender["items"]);
    let party = list(&release["parties"]).iter().find(|party| party["id"] == release["buyer"]["id"]);
    let seat = party.and_then(|party| address(&party["address"]));
    let won = list(&release["awards"]).iter().flat_map(|award| named(&award["suppliers"]));
    let bidders: BTreeSet<String> = named(&tender["tenderers"]).into_iter().chain(won).collect();
    let published = text(&release["date"]);
    Told {
        bidders: bidders.iter().filter_map(|id| bidder(id, list(&release["parties"]))).collect(),
        notice: Notice {
            id: text(&release["ocid"]),
            place: Place::of_work(&title, &buyer, seat),
            codes: texts(items.iter().map(|item| &item["classification"]["id"])),
            about: texts(items.iter().map(|item| &item["classification"]["description"])).join(" "),
            categories: texts(items.iter().map(|item| &item["id"])),
            month: month(&published),
            title,
            buyer,
            ..Notice::default()
        },
        published,
    }
}

fn bidder(id: &str, parties: &[Value]) -> Option<Supplier> {
    let party = parties.iter().find(|party| party["id"] == id).unwrap_or(&Value::Null);
    let id = neq(id.strip_prefix("FO-")?)?;
    Some(Supplier {
        id,
        name: text(&party["name"]),
        place: address(&party["address"]),
        ..Supplier::default()
    })
}

/// The profiles of suppliers, a JSON object a line.
///
/// # Errors
/// A line that is no JSON.
pub fn profiles(lines: &str) -> Result<Vec<Supplier>, serde_json::Error> {
    let lines = lines.lines().filter(|line| !line.trim().is_empty());
    let read: Result<Vec<Value>, _> = lines.map(serde_json::from_str).collect();
    Ok(read?.iter().filter_map(profile).collect())
}

fn profile(profile: &Value) -> Option<Supplier> {
    let counted = |counts: &Value| -> Vec<(String, u32)> {
        let counts = counts.as_object().into_iter().flatten();
        counts.map(|(code, count)| (code.clone(), count.as_u64().unwrap_or(0) as u32)).collect()
    };
    let short =
        |(label, count): (String, u32)| (label.split(" - ").next().unwrap_or_default().to_owned(), count);
    let at = profile["lat"].as_f64().zip(profile["lon"].as_f64());
    Some(Supplier {
        id: neq(profile["neq"].as_str()?)?,
        name: text(&profile["nom"]),
        lines: texts(list(&profile["objets"])),
        codes: counted(&profile["unspsc"]),
        categories: counted(&profile["categories"]).into_iter().map(short).collect(),
        place: at.map(|(lat, lon)| Place { lat, lon }).or_else(|| address(&profile["adresse"])),
        bids: profile["n_soumissions"].as_u64().unwrap_or(0) as u32,
    })
}

/// Ten digits that may be a number of Québec's register: those of filling in begin with 0.
pub fn neq(text: &str) -> Option<String> {
    let digits = text.len() == 10 && text.bytes().all(|b| b.is_ascii_digit());
    (digits && !text.starts_with('0')).then(|| text.to_owned())
}

fn address(address: &Value) -> Option<Place> {
    Place::of_address(&text(&address["postalCode"]), &text(&address["locality"]))
}

/// `2019-06-30…` → months since year 0.
fn month(day: &str) -> i32 {
    let number = |range: std::ops::Range<usize>| day.get(range).and_then(|digits| digits.parse::<i32>().ok());
    number(0..4).zip(number(5..7)).map_or(0, |(year, month)| year * 12 + month)
}

fn list(value: &Value) -> &[Value] {
    value.as_array().map(Vec::as_slice).unwrap_or_default()
}

fn text(value: &Value) -> String {
    value.as_str().unwrap_or_default().trim().to_owned()
}

fn texts<'a>(values: impl IntoIterator<Item = &'a Value>) -> Vec<String> {
    values.into_iter().map(text).filter(|text| !text.is_empty()).collect()
}
