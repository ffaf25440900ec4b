//! The place of an organization as it is compared: its postal code, the numbers and words of its street, and where
//! it is reached.
use super::name::folded;

/// Words of an address that name no street.
const COMMON: [&str; 47] = [
    "rue",
    "boul",
    "boulevard",
    "blvd",
    "ave",
    "avenue",
    "chemin",
    "route",
    "rte",
    "bureau",
    "bur",
    "local",
    "suite",
    "etage",
    "est",
    "ouest",
    "nord",
    "sud",
    "street",
    "road",
    "drive",
    "place",
    "rang",
    "montee",
    "cote",
    "box",
    "app",
    "unite",
    "unit",
    "west",
    "east",
    "north",
    "south",
    "des",
    "case",
    "postale",
    "edifice",
    "tour",
    "porte",
    "niveau",
    "floor",
    "les",
    "lot",
    "apt",
    "appartement",
    "saint",
    "sainte",
];

/// Hosts that hold the pages or letters of many.
const SHARED: [&str; 20] = [
    "facebook.com",
    "fr-ca.facebook.com",
    "m.facebook.com",
    "instagram.com",
    "linkedin.com",
    "gmail.com",
    "hotmail.com",
    "hotmail.ca",
    "hotmail.fr",
    "outlook.com",
    "outlook.fr",
    "live.ca",
    "live.com",
    "yahoo.com",
    "yahoo.ca",
    "yahoo.fr",
    "videotron.ca",
    "bell.net",
    "icloud.com",
    "globetrotter.net",
];

/// A postal code without its spaces and case.
pub fn postal(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_uppercase).collect()
}

/// The postal code of Canada that a text is, or "".
pub fn canadian(text: &str) -> String {
    let code = postal(text);
    let shape =
        |(at, byte): (usize, u8)| if at % 2 == 0 { byte.is_ascii_uppercase() } else { byte.is_ascii_digit() };
    if code.len() == 6 && code.bytes().enumerate().all(shape) { code } else { String::new() }
}

/// The last ten digits of a telephone number, without its extension.
pub fn phone(text: &str) -> String {
    let before = text.split(['p', 'P', 'x', 'X', '#']).next().unwrap_or(text);
    let digits: Vec<char> = before.chars().filter(char::is_ascii_digit).collect();
    digits[digits.len().saturating_sub(10)..].iter().collect()
}

/// The host of a website, without `www.`: `https://www.coop.example/a` is `coop.example`.
pub fn host(text: &str) -> String {
    let bare = text.trim().to_lowercase();
    let bare = bare.split_once("://").map_or(bare.as_str(), |(_, rest)| rest);
    let host = bare.split(['/', '?', '#']).next().unwrap_or_default();
    host.strip_prefix("www.").unwrap_or(host).to_owned()
}

/// A host of its own, or "": that of its website, or of its letters.
pub fn own_host(website: &str, email: &str) -> String {
    let of_letters = email.rsplit_once('@').map(|(_, host)| host.trim().to_lowercase()).unwrap_or_default();
    [host(website), of_letters]
        .into_iter()
        .find(|host| host.contains('.') && !SHARED.contains(&host.as_str()))
        .unwrap_or_default()
}

/// The numbers of an address, and the words that name its street.
pub fn street(text: &str) -> (Vec<String>, Vec<String>) {
    let (numbers, words): (Vec<String>, Vec<String>) =
        folded(text).into_iter().partition(|word| word.starts_with(|letter: char| letter.is_ascii_digit()));
    let named = |word: &String| word.len() > 2 && !COMMON.contains(&word.as_str());
    (numbers, words.into_iter().filter(named).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_ways_of_writing_a_place_are_one() {
        assert_eq!(phone("418 555-1234 poste 2"), phone("+1 (418) 555-1234"));
        assert_eq!(host("https://www.coop.example/fr"), host("coop.example"));
        assert_eq!((canadian("g0c 1a0").as_str(), canadian("53204").as_str()), ("G0C1A0", ""));
        assert_eq!(own_host("https://facebook.com/coop", "info@coop.example"), "coop.example");
        assert_eq!(own_host("", "coop@gmail.com"), "");
        assert_eq!(street("1201, boulevard Martel").1, ["martel"]);
    }
}
