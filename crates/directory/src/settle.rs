//! Settling how the directory leaves the house: its licence, and the sites that may hold it.
use askama::Template;
use db::Settings;
use page::{Answer, Form, Language, Refusals, Visit, redirect};
use serde::Deserialize;

/// What a pole that has not said publishes its directory under: reuse by anyone who names it.
const LICENCE: &str = "CC BY 4.0";

#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Typed {
    licence: String,
    /// Addresses of sites, parted by spaces: `https://pole.example`.
    sites: String,
    /// `yes` when what owners correct is taken without a person looking at it first.
    owners: String,
}

#[derive(Template)]
#[template(path = "settle.html")]
struct Page {
    v: Visit,
    typed: Typed,
    refusals: Refusals,
    /// The line to put in a page of the pole's own site, in each language by its name.
    lines: Vec<(String, String)>,
}

/// The licence that the pole publishes its directory under.
pub fn licence(settings: &Settings) -> String {
    match settings.get("directory.licence") {
        "" => LICENCE.to_owned(),
        said => said.to_owned(),
    }
}

const OWNERS: &str = "directory.owners-direct";

/// Whether the pole takes what owners say without looking at it first.
pub fn owners_direct(settings: &Settings) -> bool {
    settings.get(OWNERS) == "yes"
}

/// The sites that may hold the directory in a frame, as a policy names them; none unless the pole says.
pub fn sites(settings: &Settings) -> String {
    let sites: Vec<&str> =
        settings.get("directory.sites").split_whitespace().filter(|site| is_site(site)).collect();
    if sites.is_empty() { "'none'".to_owned() } else { sites.join(" ") }
}

/// `https://` and a host, perhaps with a port: nothing that could end a policy or widen it.
fn is_site(text: &str) -> bool {
    let host = text.strip_prefix("https://").unwrap_or_default();
    host.contains('.')
        && !host.starts_with('.')
        && host.chars().all(|c| c.is_ascii_alphanumeric() || ".-:".contains(c))
}

pub async fn page(visit: Visit) -> Answer {
    let settings = visit.pole().settings();
    let typed = Typed {
        licence: licence(&settings),
        sites: settings.get("directory.sites").to_owned(),
        owners: settings.get(OWNERS).to_owned(),
    };
    show(visit, typed, Refusals::default())
}

pub async fn send(visit: Visit, Form(typed): Form<Typed>) -> Answer {
    let mut refusals = Refusals::default();
    refusals.unless(typed.licence.chars().count() <= 200, "licence", "people-refusal-long");
    refusals.unless(typed.sites.split_whitespace().all(is_site), "sites", "dir-refusal-sites");
    if !refusals.none() {
        return show(visit, typed, refusals);
    }
    let mut act = visit.act().await?;
    let owners = if typed.owners == "yes" { "yes" } else { "" };
    let said = [
        ("directory.licence", typed.licence.trim()),
        ("directory.sites", typed.sites.trim()),
        (OWNERS, owners),
    ];
    for (name, value) in said {
        if visit.pole().settings().get(name) != value {
            Settings::set(&mut act, name, value).await?;
        }
    }
    act.commit().await?;
    visit.pole().refresh().await?;
    Ok(redirect(&visit.path("/fiches/ouverture?avis=people-saved")))
}

fn show(visit: Visit, typed: Typed, refusals: Refusals) -> Answer {
    let address = format!("{}{}", visit.house().origin, visit.path("/repertoire/integrer"));
    let line = |code: &str| {
        let title = visit.house().words.say(Language::from_code(code), "dir-title");
        let line = format!(
            "<iframe src=\"{address}?langue={code}\" title=\"{title}\" width=\"100%\" height=\"800\" loading=\"lazy\"></iframe>"
        );
        (visit.one_of("dir-language", code), line)
    };
    let lines = ["fr", "en"].map(line).into();
    visit.page(&visit.t("dir-settle"), &Page { v: visit.clone(), typed, refusals, lines })
}

#[cfg(test)]
mod tests {
    use super::is_site;

    #[test]
    fn only_whole_and_plain_addresses_are_sites() {
        assert!(is_site("https://pole.example") && is_site("https://www.pole.example:8443"));
        for wrong in
            ["", "pole.example", "http://pole.example", "https://*.example", "https://a.b;script-src", "*"]
        {
            assert!(!is_site(wrong), "{wrong}");
        }
    }
}
