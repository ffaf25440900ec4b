//! Configuration: what an installation decides, by `maillon.toml`, by the environment, on the command line.
use anyhow::{Context, bail};
use mail::Smtp;
use membership::{Account, Cards};
use std::{collections::BTreeMap, fmt::Display, str::FromStr};

/// A thing that an installation may decide: its name in `maillon.toml`, and its value until it does.
pub struct Setting {
    pub key: &'static str,
    pub default: &'static str,
}

/// Everything that may be decided; `docs/configuration.md` has a line for each.
pub const SETTINGS: [Setting; 20] = [
    Setting { key: "data", default: "./demo-data" },
    Setting { key: "listen", default: "127.0.0.1:8080" },
    Setting { key: "origin", default: "" },
    Setting { key: "proxy", default: "no" },
    Setting { key: "log.format", default: "text" },
    Setting { key: "log.level", default: "info" },
    Setting { key: "metrics.token", default: "" },
    Setting { key: "limits.visitor_posts", default: "60" },
    Setting { key: "limits.stop_seconds", default: "30" },
    Setting { key: "tiles", default: "" },
    Setting { key: "tiles_credit", default: "" },
    Setting { key: "cards", default: "" },
    Setting { key: "smtp.host", default: "" },
    Setting { key: "smtp.port", default: "" },
    Setting { key: "smtp.user", default: "" },
    Setting { key: "smtp.password", default: "" },
    Setting { key: "smtp.encryption", default: "starttls" },
    Setting { key: "smtp.from", default: "" },
    Setting { key: "smtp.from_name", default: "" },
    Setting { key: "smtp.reply_to", default: "" },
];

/// Where the file is, unless `MAILLON_CONFIG` says.
const FILE: &str = "maillon.toml";

const FILE_NAMED: &str = "MAILLON_CONFIG";

/// Names in the environment that decide nothing here: they are for tests and for the scripts of `bin/`.
const FOR_TESTS: [&str; 4] = ["MAILLON_BINARY", "MAILLON_KILLS", "MAILLON_POSTGRES_FOLDER", "MAILLON_SHARED"];

/// What was decided, by key.
#[derive(Clone)]
pub struct Configuration(BTreeMap<&'static str, String>);

/// The name of a setting in the environment: `smtp.host` is `MAILLON_SMTP_HOST`.
pub fn in_environment(key: &str) -> String {
    format!("MAILLON_{}", key.replace('.', "_").to_uppercase())
}

impl Configuration {
    /// Reads the file, if there is one, and the environment, which has the last word. A name in the environment that is
    /// no setting is warned of: other programs may have put it there.
    pub fn read() -> anyhow::Result<Configuration> {
        let named = std::env::var(FILE_NAMED).ok();
        let names = std::env::vars_os().filter_map(|(name, _)| name.into_string().ok());
        for warning in unknown(names) {
            eprintln!("maillon: {warning}");
        }
        let path = named.clone().unwrap_or_else(|| FILE.to_owned());
        let text = match std::fs::read_to_string(&path) {
            Ok(text) => text,
            Err(fault) if fault.kind() == std::io::ErrorKind::NotFound && named.is_none() => String::new(),
            Err(fault) => return Err(fault).with_context(|| format!("reading {path}")),
        };
        let settings = Configuration::of(&text, |name| std::env::var(name).ok());
        let settings = settings.with_context(|| format!("reading {path}"))?;
        must_be_origin(settings.get("origin"))?;
        Ok(settings)
    }

    /// Reads the text of a file, then what the environment says by a name.
    pub fn of(file: &str, environment: impl Fn(&str) -> Option<String>) -> anyhow::Result<Configuration> {
        let mut values = BTreeMap::new();
        let written = flat("", &file.parse::<toml::Table>()?)?;
        for name in written.keys() {
            if !SETTINGS.iter().any(|setting| setting.key == name) {
                bail!("« {name} » is no setting; docs/configuration.md lists them");
            }
        }
        for Setting { key, default } in SETTINGS {
            let said = environment(&in_environment(key)).or_else(|| written.get(key).cloned());
            values.insert(key, said.unwrap_or_else(|| default.to_owned()));
        }
        Ok(Configuration(values))
    }

    /// The value of a setting, "" when it has none.
    pub fn get(&self, key: &str) -> &str {
        self.0.get(key).map(String::as_str).unwrap_or_default()
    }

    /// What the command line says has the very last word.
    pub fn set(&mut self, key: &'static str, value: Option<String>) {
        if let Some(value) = value {
            self.0.insert(key, value);
        }
    }

    /// The value of a setting that is a number.
    pub fn number<N: FromStr<Err: Display>>(&self, key: &str) -> anyhow::Result<N> {
        let value = self.get(key);
        value.parse().map_err(|fault| anyhow::anyhow!("{key} is to be a number, not « {value} »: {fault}"))
    }

    /// Whether a setting says yes.
    pub fn yes(&self, key: &str) -> anyhow::Result<bool> {
        match self.get(key) {
            "yes" | "true" | "1" => Ok(true),
            "no" | "false" | "0" | "" => Ok(false),
            other => bail!("{key} is yes or no, not « {other} »"),
        }
    }

    /// Where the world reaches this process; the address it listens on until it is said.
    pub fn origin(&self) -> String {
        match self.get("origin") {
            "" => format!("http://{}", self.get("listen").replace("127.0.0.1", "localhost")),
            origin => origin.trim_end_matches('/').to_owned(),
        }
    }

    /// The accounts of poles at a provider of payments by card; none when no file is named.
    pub fn cards(&self) -> anyhow::Result<Cards> {
        let path = self.get("cards");
        if path.is_empty() {
            return Ok(Cards::default());
        }
        let text = std::fs::read_to_string(path).with_context(|| format!("reading {path}"))?;
        let accounts: BTreeMap<String, Account> =
            toml::from_str(&text).with_context(|| format!("reading {path}"))?;
        Cards::new(accounts).with_context(|| format!("reading {path}"))
    }

    /// The relay that letters are handed to; none when no host is said.
    pub fn smtp(&self) -> anyhow::Result<Option<Smtp>> {
        if self.get("smtp.host").is_empty() {
            return Ok(None);
        }
        let said = |key: &str| Some(self.get(key).to_owned()).filter(|value| !value.is_empty());
        let encryption = serde_json::from_value(self.get("smtp.encryption").into())
            .context("smtp.encryption is starttls, tls or none")?;
        let port = if self.get("smtp.port").is_empty() { None } else { Some(self.number("smtp.port")?) };
        Ok(Some(Smtp {
            host: self.get("smtp.host").to_owned(),
            port,
            user: said("smtp.user"),
            password: said("smtp.password"),
            encryption,
            from: said("smtp.from").context("smtp.from is to be an address when smtp.host is set")?,
            from_name: said("smtp.from_name"),
            reply_to: said("smtp.reply_to"),
        }))
    }
}

/// Refuses what is no origin: links in letters, cookies and forms all rest on it.
fn must_be_origin(said: &str) -> anyhow::Result<()> {
    let after = said.strip_prefix("https://").or_else(|| said.strip_prefix("http://"));
    let host = after.map(|rest| rest.trim_end_matches('/')).unwrap_or_default();
    let sound = host.starts_with(|c: char| c.is_alphanumeric() || c == '[')
        && !host.contains(|c: char| c.is_whitespace() || "/?#@\\".contains(c));
    if !said.is_empty() && !sound {
        bail!("origin is http:// or https:// and a host, as https://maillon.example, not « {said} »");
    }
    Ok(())
}

/// Names of the environment that begin as ours do and are no setting, each told with the nearest that is one.
fn unknown(names: impl Iterator<Item = String>) -> Vec<String> {
    let known: Vec<String> = SETTINGS.iter().map(|setting| in_environment(setting.key)).collect();
    let is_known = |name: &str| {
        known.iter().any(|known| known == name) || name == FILE_NAMED || FOR_TESTS.contains(&name)
    };
    let ours = names.filter(|name| name.starts_with("MAILLON_") && !name.starts_with("MAILLON_TEST_"));
    let odd = ours.filter(|name| !is_known(name));
    odd.map(|name| {
        let nearest = known.iter().min_by_key(|known| distance(known, &name));
        let nearest = nearest.map(String::as_str).unwrap_or_default();
        format!("{name} is no setting, and decides nothing; the nearest is {nearest} (docs/configuration.md)")
    })
    .collect()
}

/// How many letters to change, add or take out make one name of another.
fn distance(one: &str, other: &str) -> usize {
    let mut row: Vec<usize> = (0..=other.len()).collect();
    for (nth, letter) in one.bytes().enumerate() {
        let mut before = row[0];
        row[0] = nth + 1;
        for (at, met) in other.bytes().enumerate() {
            let changed = before + usize::from(letter != met);
            before = row[at + 1];
            row[at + 1] = changed.min(before + 1).min(row[at] + 1);
        }
    }
    row[other.len()]
}

/// A table of tables as `smtp.host` → its value.
fn flat(lead: &str, table: &toml::Table) -> anyhow::Result<BTreeMap<String, String>> {
    let mut values = BTreeMap::new();
    for (name, value) in table {
        let name = if lead.is_empty() { name.clone() } else { format!("{lead}.{name}") };
        match value {
            toml::Value::Table(inner) => values.extend(flat(&name, inner)?),
            toml::Value::String(text) => drop(values.insert(name, text.clone())),
            toml::Value::Integer(number) => drop(values.insert(name, number.to_string())),
            toml::Value::Boolean(is) => drop(values.insert(name, if *is { "yes" } else { "no" }.to_owned())),
            _ => bail!("« {name} » is to be a text, a whole number, true or false"),
        }
    }
    Ok(values)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_environment_has_the_word_over_the_file_and_the_file_over_the_default() {
        let file = "listen = \"0.0.0.0:80\"\nproxy = true\n[smtp]\nhost = \"relay\"\nport = 2525\nfrom = \"a@b.test\"";
        let environment = |name: &str| (name == "MAILLON_SMTP_HOST").then(|| "other".to_owned());
        let read = Configuration::of(file, environment).unwrap();
        assert_eq!(read.get("listen"), "0.0.0.0:80");
        assert_eq!(read.get("log.format"), "text");
        assert!(read.yes("proxy").unwrap());
        let smtp = read.smtp().unwrap().unwrap();
        assert_eq!((smtp.host.as_str(), smtp.port), ("other", Some(2525)));
    }

    #[test]
    fn a_setting_that_is_none_and_a_value_that_cannot_be_are_told() {
        let of = |file: &str| Configuration::of(file, |_| None);
        assert!(of("lissen = \"x\"").err().unwrap().to_string().contains("lissen"));
        assert!(of("smtp.host = \"relay\"").unwrap().smtp().is_err(), "from is missing");
        let wrong = of("[smtp]\nhost = \"r\"\nfrom = \"a@b.test\"\nencryption = \"ssl\"").unwrap();
        assert!(wrong.smtp().unwrap_err().to_string().contains("starttls, tls or none"));
        assert!(
            of("limits.visitor_posts = \"many\"").unwrap().number::<u32>("limits.visitor_posts").is_err()
        );
    }

    #[test]
    fn an_origin_is_a_scheme_and_a_host() {
        for wrong in
            ["foo", "a.example", "ftp://a.example", "https://", "http:///gim", "https://a b", "http://a/b"]
        {
            assert!(must_be_origin(wrong).is_err(), "{wrong}");
        }
        for sound in ["", "https://maillon.example/", "http://localhost:8080", "http://[::1]:8080"] {
            assert!(must_be_origin(sound).is_ok(), "{sound}");
        }
        let slash = Configuration::of("origin = \"https://maillon.example/\"", |_| None).unwrap();
        assert_eq!(slash.origin(), "https://maillon.example");
    }

    #[test]
    fn a_name_in_the_environment_that_is_no_setting_is_warned_of_with_the_nearest() {
        let told = |name: &str| unknown([name.to_owned()].into_iter()).concat();
        for (name, nearest) in [
            ("MAILLON_ORIGN", "MAILLON_ORIGIN "),
            ("MAILLON_SMTP_HOSTS", "MAILLON_SMTP_HOST "),
            ("MAILLON_LOGLEVEL", "MAILLON_LOG_LEVEL "),
        ] {
            assert!(told(name).contains(name) && told(name).contains(nearest), "{}", told(name));
        }
        for name in ["MAILLON_DATA", "MAILLON_CONFIG", "MAILLON_TEST_POSTGRES", "MAILLON_SHARED", "PATH"] {
            assert_eq!(told(name), "");
        }
    }

    #[test]
    fn the_page_of_settings_lists_each_with_its_name_in_the_environment_and_its_default() {
        let page = include_str!("../../../docs/configuration.md");
        let listed: Vec<&str> = page.lines().filter(|line| line.starts_with("| `")).collect();
        let due = SETTINGS.iter().map(|Setting { key, default }| {
            let default = if default.is_empty() { String::new() } else { format!("`{default}`") };
            format!("| `{key}` | `{}` | {default} |", in_environment(key))
        });
        let due: Vec<String> = due.collect();
        assert_eq!(listed.len(), due.len());
        for (line, due) in listed.iter().zip(&due) {
            assert!(line.starts_with(due.as_str()), "docs/configuration.md: {line}\nis to begin with {due}");
        }
    }
}
