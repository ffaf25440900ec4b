//! Replay: the numbers of published documents, counted again from rows.
use crate::{house, store};
use anyhow::Context;
use db::{Clock, Db, Store};
use figures::{Ask, Figures, Only, Span, count};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use std::path::Path;

/// A file of expected numbers: `docs/replay/gim.toml`.
#[derive(Deserialize)]
struct Expected {
    pole: String,
    #[serde(default)]
    figure: Vec<Number>,
}

#[derive(Deserialize)]
struct Number {
    /// Its name in the list of published numbers: `gim-1`.
    key: String,
    /// The figure that counts it, or "" when no room records it yet.
    counted_by: String,
    /// The only kind of its rows that is counted, or "" for all.
    #[serde(default)]
    kind: String,
    from: String,
    to: String,
    expected: i64,
    #[allow(dead_code, reason = "for the reader of the file")]
    source: String,
}

impl Number {
    /// What is asked of rows; none when no room records it yet.
    fn ask(self) -> anyhow::Result<Option<Ask>> {
        if self.counted_by.is_empty() {
            return Ok(None);
        }
        let all = house::figures();
        let figure = all.find(&self.counted_by).with_context(|| format!("no figure {}", self.counted_by))?;
        let only = Only { kind: self.kind, ..Only::default() };
        Ok(Some(Ask { only, ..Ask::of(figure, self.from.parse()?, self.to.parse()?) }))
    }
}

/// A published number that rows count: whose it is, its name, and what is asked of the rows.
pub struct Published {
    pub pole: String,
    pub key: String,
    pub ask: Ask,
}

/// Every published number that rows count, as the program carries them.
pub fn published() -> anyhow::Result<Vec<Published>> {
    let mut published = vec![];
    for (_, text) in PUBLISHED {
        let expected: Expected = toml::from_str(text)?;
        for number in expected.figure {
            let (pole, key) = (expected.pole.clone(), number.key.clone());
            published.extend(number.ask()?.map(|ask| Published { pole, key, ask }));
        }
    }
    Ok(published)
}

#[derive(Serialize)]
struct Verdict {
    key: String,
    pole: String,
    expected: i64,
    counted: Option<i64>,
    rows: Option<i64>,
    verdict: &'static str,
}

#[derive(Serialize)]
struct Told<'a> {
    key: &'a str,
    label: String,
    /// None for a share of nothing.
    value: Option<i64>,
    unit: &'a str,
    rows: i64,
    /// As people read it.
    #[serde(skip)]
    said: String,
}

/// The numbers that were published, as `docs/replay` has them.
const PUBLISHED: [(&str, &str); 4] = [
    ("gim.toml", include_str!("../../../docs/replay/gim.toml")),
    ("vhsl.toml", include_str!("../../../docs/replay/vhsl.toml")),
    ("estrie.toml", include_str!("../../../docs/replay/estrie.toml")),
    ("bsl.toml", include_str!("../../../docs/replay/bsl.toml")),
];

/// The files of expected numbers of a folder, or those that the program carries: the name of each, and its text.
fn expected(folder: Option<&Path>) -> anyhow::Result<Vec<(String, String)>> {
    let Some(folder) = folder else {
        return Ok(PUBLISHED.map(|(name, text)| (name.to_owned(), text.to_owned())).into());
    };
    let told = folder.display();
    let mut files: Vec<_> = std::fs::read_dir(folder)
        .with_context(|| {
            format!("the folder {told} cannot be read; say where expected numbers are with --expected DIR")
        })?
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter(|path| path.extension().is_some_and(|is| is == "toml"))
        .collect();
    files.sort();
    anyhow::ensure!(!files.is_empty(), "no expected number (*.toml) is in {told}; --expected DIR says where");
    let read = |file: std::path::PathBuf| {
        let text = std::fs::read_to_string(&file).with_context(|| format!("reading {}", file.display()))?;
        Ok((file.display().to_string(), text))
    };
    files.into_iter().map(read).collect()
}

/// Counts every expected number, of a folder or of those published; true when each that is recorded agrees.
pub async fn replay(store: &Store, clock: &Clock, folder: Option<&Path>, json: bool) -> anyhow::Result<bool> {
    let mut verdicts = vec![];
    for (name, text) in expected(folder)? {
        let expected: Expected = toml::from_str(&text).with_context(|| format!("reading {name}"))?;
        let db = store::open_known(store, &expected.pole, clock).await?;
        for number in expected.figure {
            verdicts.push(judge(&db, &expected.pole, number).await?);
        }
        db.close().await;
    }
    if json {
        println!("{}", serde_json::to_string_pretty(&verdicts)?);
    } else {
        for v in &verdicts {
            let counted = v.counted.map_or("–".to_owned(), |counted| counted.to_string());
            println!("{:8} expected {:>6}  counted {counted:>6}  {}", v.key, v.expected, v.verdict);
        }
    }
    Ok(verdicts.iter().all(|v| v.verdict != "differs"))
}

async fn judge(db: &Db, pole: &str, number: Number) -> anyhow::Result<Verdict> {
    let (pole, key, expected) = (pole.to_owned(), number.key.clone(), number.expected);
    let Some(ask) = number.ask()? else {
        let verdict = "not yet recorded";
        return Ok(Verdict { key, pole, expected, counted: None, rows: None, verdict });
    };
    let counted = ask.count(db).await?;
    let verdict = if counted.value == expected { "agrees" } else { "differs" };
    Ok(Verdict { key, pole, expected, counted: Some(counted.value), rows: Some(counted.rows), verdict })
}

/// Prints every figure of a pole over a period; those of a day are asked as of the last, or of another.
pub async fn print_figures(
    db: &Db,
    all: &Figures,
    [from, to, as_of]: [Date; 3],
    json: bool,
) -> anyhow::Result<()> {
    anyhow::ensure!(from <= to, "the last day, {to}, comes before the first, {from}");
    let words = house::words()?;
    let mut told = vec![];
    for figure in &all.0 {
        let last = if figure.span == Span::AsOf { as_of } else { to };
        let counted = count(db, figure, from.min(last), last).await?;
        let label = words.say(page::Language::French, &figure.words()).into_owned();
        told.push(Told {
            key: figure.key,
            label,
            value: counted.known(figure.fold),
            unit: figure.unit.name(),
            rows: counted.rows,
            said: reports::tell_counted(counted, figure.fold, figure.unit, page::Language::French),
        });
    }
    if json {
        println!("{}", serde_json::to_string_pretty(&told)?);
    } else {
        for figure in &told {
            println!("{:>14}  {:>6} rows  {}", figure.said, figure.rows, figure.label);
        }
    }
    Ok(())
}
