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
    /// The document that tells it.
    source: String,
    /// False when that document prints no number, and the one expected is what the invented demonstration counts.
    #[serde(default = "yes")]
    printed: bool,
}

fn yes() -> bool {
    true
}

impl Number {
    /// What is asked of rows; none when no room records it yet. `file` is where it was read, named in a fault.
    fn ask(self, file: &str) -> anyhow::Result<Option<Ask>> {
        if self.counted_by.is_empty() {
            return Ok(None);
        }
        let (key, by) = (&self.key, &self.counted_by);
        let all = house::figures();
        let figure = all.find(by).with_context(|| format!("no figure {by}, which counts {key} of {file}"))?;
        let day = |text: &str| {
            text.parse::<Date>().with_context(|| format!("« {text} » is no day, for {key} of {file}"))
        };
        let (from, to) = (day(&self.from)?, day(&self.to)?);
        Ok(Some(Ask { only: Only { kind: self.kind, ..Only::default() }, ..Ask::of(figure, from, to) }))
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
    for (name, text) in PUBLISHED {
        let expected: Expected = toml::from_str(text)?;
        for number in expected.figure {
            let (pole, key) = (expected.pole.clone(), number.key.clone());
            published.extend(number.ask(name)?.map(|ask| Published { pole, key, ask }));
        }
    }
    Ok(published)
}

/// What rows say of a published number.
#[derive(Debug, Serialize)]
pub struct Verdict {
    pub key: String,
    pub pole: String,
    pub expected: i64,
    pub counted: Option<i64>,
    pub rows: Option<i64>,
    /// `AGREES`, `INVENTED`, `DIFFERS`, `NOT_YET` or `NOT_KEPT`.
    pub verdict: &'static str,
    /// The document that tells it.
    pub source: String,
}

/// As many as its source prints.
pub const AGREES: &str = "agrees";
/// As many as expected, but its source prints no number: the demonstration's own, which proves nothing of the year.
pub const INVENTED: &str = "demonstration";
pub const DIFFERS: &str = "differs";
/// No room records it yet.
pub const NOT_YET: &str = "not yet recorded";
pub const NOT_KEPT: &str = "pole not kept here";

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

/// Counts every expected number, of a folder or of those published, and prints them; true when each that is recorded
/// agrees. A fault when no pole of theirs is kept.
pub async fn replay(store: &Store, clock: &Clock, folder: Option<&Path>, json: bool) -> anyhow::Result<bool> {
    let verdicts = verdicts(store, clock, folder).await?;
    if json {
        println!("{}", serde_json::to_string_pretty(&verdicts)?);
    } else {
        for v in &verdicts {
            let counted = v.counted.map_or("–".to_owned(), |counted| counted.to_string());
            println!("{:16} expected {:>8}  counted {counted:>8}  {}", v.key, v.expected, v.verdict);
        }
    }
    if !verdicts.is_empty() && verdicts.iter().all(|v| v.verdict == NOT_KEPT) {
        let mut poles: Vec<String> = verdicts.iter().map(|v| format!("« {} »", v.pole)).collect();
        poles.dedup();
        let (poles, place) = (poles.join(", "), store::place(store));
        anyhow::bail!("no pole of the expected numbers ({poles}) is kept in {place}; say where with --data");
    }
    Ok(verdicts.iter().all(|v| v.verdict != DIFFERS))
}

/// What rows say of every expected number, in the order of the files.
pub async fn verdicts(store: &Store, clock: &Clock, folder: Option<&Path>) -> anyhow::Result<Vec<Verdict>> {
    let files = expected(folder)?;
    let known = store.poles().await?;
    if known.is_empty() {
        return Err(store::none_kept(store));
    }
    let mut verdicts = vec![];
    for (name, text) in files {
        let expected: Expected = toml::from_str(&text).with_context(|| format!("reading {name}"))?;
        let db = match known.contains(&expected.pole) {
            true => Some(store::open(store, &expected.pole, clock).await?),
            false => None,
        };
        for number in expected.figure {
            verdicts.push(judge(db.as_ref(), &expected.pole, &name, number).await?);
        }
        if let Some(db) = db {
            db.close().await;
        }
    }
    Ok(verdicts)
}

async fn judge(db: Option<&Db>, pole: &str, file: &str, number: Number) -> anyhow::Result<Verdict> {
    let (pole, key, source) = (pole.to_owned(), number.key.clone(), number.source.clone());
    let (expected, printed) = (number.expected, number.printed);
    let (counted, verdict) = match (db, number.ask(file)?) {
        (None, _) => (None, NOT_KEPT),
        (_, None) => (None, NOT_YET),
        (Some(db), Some(ask)) => {
            let counted = ask.count(db).await?;
            let verdict = match (counted.value == expected, printed) {
                (false, _) => DIFFERS,
                (true, true) => AGREES,
                (true, false) => INVENTED,
            };
            (Some(counted), verdict)
        }
    };
    let (value, rows) = (counted.map(|counted| counted.value), counted.map(|counted| counted.rows));
    Ok(Verdict { key, pole, expected, counted: value, rows, verdict, source })
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
