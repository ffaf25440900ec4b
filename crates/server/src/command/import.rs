//! Importing a list of organizations from a file.
use super::plain;
use crate::{house, store};
use anyhow::Context;
use clap::Args;
use db::{Clock, Db, Store, Who};
use page::{Language, Words};
use people::{
    import::{self, Columns, Counts, MUNICIPALITY, NAME, Progress, Step, Taking, Unsaid, short},
    organization::ROLES,
};
use serde::Serialize;
use sheets::{CsvSeparator, Sheet, write_csv};
use std::{borrow::Cow, path::PathBuf, process::ExitCode, sync::Arc, time::Instant};

/// Refused lines told one by one; a longer list of them is better read in a file.
const TOLD: usize = 20;

#[derive(Args)]
pub struct Asked {
    /// The list: CSV of any common separator and letters, XLSX, XLS, ODS or GeoJSON, also under gzip.
    file: PathBuf,
    /// Short name of the pole: gim.
    #[arg(long)]
    pole: String,
    /// The worksheet to read, when a workbook has several.
    #[arg(long)]
    worksheet: Option<String>,
    /// What the organizations are whose line does not say: enterprise, buyer, support, funder, partner, media or
    /// network [default: enterprise].
    #[arg(long)]
    role: Option<String>,
    /// Says what a column holds, by its heading: --column "Nom usuel=name", or --column "Notes=" for nothing. May be
    /// said several times, and is remembered for lists of the same headings.
    #[arg(long, value_name = "HEADING=FIELD")]
    column: Vec<String>,
    /// Adds likely duplicates, and lines of a name known elsewhere, instead of leaving them for a person to settle.
    #[arg(long)]
    add_likely: bool,
    /// Writes the lines to correct to this CSV, refused or with an odd value, each with its number and why.
    #[arg(long)]
    refused: Option<PathBuf>,
    /// Prints {read, added, changed, unchanged, duplicates, refused, seconds}.
    #[arg(long)]
    json: bool,
    /// The language it is told in: fr or en.
    #[arg(long, default_value = "fr")]
    language: String,
}

#[derive(Serialize)]
struct Told {
    read: i64,
    added: i64,
    changed: i64,
    unchanged: i64,
    duplicates: i64,
    refused: i64,
    seconds: f64,
}

/// The words, in the language asked for.
struct Spoken {
    words: Words,
    language: Language,
}

impl Spoken {
    fn say<'a>(&'a self, key: &'a str) -> Cow<'a, str> {
        self.words.say(self.language, key)
    }

    fn counted(&self, key: &str, count: usize) -> String {
        self.words.counted(self.language, key, i64::try_from(count).unwrap_or(i64::MAX))
    }

    fn reason(&self, row: &import::Row) -> String {
        import::reason(&self.words, self.language, &row.why())
    }
}

pub async fn run(asked: Asked, store: &Store, clock: &Clock) -> anyhow::Result<ExitCode> {
    let language = plain::language("an import", &asked.language)?;
    let spoken = Arc::new(Spoken { words: house::words()?, language });
    let begun = Instant::now();
    if let Some(path) = &asked.refused {
        plain::must_have_folder(path)?;
    }
    let bytes = plain::read(&asked.file)?;
    let db = store::open_known(store, &asked.pole, clock).await?;
    let name = asked.file.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let sheet = match Sheet::read_worksheet(&bytes, Some(&name), asked.worksheet.as_deref()) {
        Ok(sheet) => sheet,
        Err(refusal) => anyhow::bail!("{}", spoken.say(import::of_file(refusal))),
    };
    // All that may be refused is judged before anything is written.
    let role = role(&spoken, asked.role.as_deref())?;
    let columns = import::remembered_by(&db, &sheet.head).await?;
    let columns = said(&spoken, columns, &sheet.head, &asked.column)?;
    for notice in import::notices(&spoken.words, language, &sheet, &columns) {
        eprintln!("{notice}");
    }
    if !columns.tell_names() {
        let things = [("known", headings(&sheet.head).into())];
        anyhow::bail!(spoken.words.say_with(language, "import-refusal-untitled", &things));
    }
    let mut act = db.act(Who::House).await?;
    let id = import::begin(&mut act, &name, &bytes, "").await?;
    import::give_role(&mut act, &id, &role).await?;
    act.commit().await?;
    drop(bytes);
    let mut act = db.act(Who::Import(id.clone())).await?;
    if !asked.column.is_empty() {
        import::remember(&mut act, &sheet.head, &columns).await?;
    }
    let taking = Taking { columns: columns.clone(), add_likely: asked.add_likely, ..Taking::default() };
    let (sheet, counts) = import::carry_out(&mut act, &id, sheet, taking, &progress(&spoken)).await?;
    act.commit().await?;
    eprintln!();
    let given = if columns.0.iter().any(|field| field == "role") {
        "import-role-given-unsaid"
    } else {
        "import-role-given"
    };
    let called = spoken.say(&format!("people-role-{role}")).into_owned();
    eprintln!("{}", spoken.words.say_with(language, given, &[("role", called.into())]));
    tell_likely(&db, &spoken, &id, counts.duplicates).await?;
    tell_refused(&db, &spoken, &id, &sheet.head, &columns, &asked).await?;
    db.close().await;
    print(&spoken, counts, begun.elapsed().as_secs_f64(), asked.json)?;
    Ok(ExitCode::SUCCESS)
}

/// The headings of a list, on one line.
fn headings(head: &[String]) -> String {
    let named: Vec<String> =
        head.iter().filter(|heading| !heading.is_empty()).map(|heading| short(heading)).collect();
    named.join(" · ")
}

/// The columns with what was said of some of them.
fn said(spoken: &Spoken, columns: Columns, head: &[String], asked: &[String]) -> anyhow::Result<Columns> {
    let with = |key: &str, said: &str, known: String| {
        let things = [("said", short(said).into()), ("known", known.into())];
        spoken.words.say_with(spoken.language, key, &things)
    };
    let pair = |text: &String| {
        let (heading, field) =
            text.rsplit_once('=').with_context(|| with("import-column-shape", text, String::new()))?;
        Ok((heading.trim().to_owned(), field.trim().to_owned()))
    };
    let pairs = asked.iter().map(pair).collect::<anyhow::Result<Vec<_>>>()?;
    columns.said(head, &pairs).map_err(|unsaid| {
        anyhow::anyhow!(match unsaid {
            Unsaid::Heading(said) => with("import-column-heading", &said, headings(head)),
            Unsaid::Field(said) => {
                with("import-column-field", &said, import::fields().collect::<Vec<_>>().join(", "))
            }
        })
    })
}

/// The role that a word tells, in either language.
fn role(spoken: &Spoken, asked: Option<&str>) -> anyhow::Result<String> {
    let Some(asked) = asked else { return Ok(ROLES[0].to_owned()) };
    match &import::roles(asked)[..] {
        [role] if ROLES.contains(&role.as_str()) => Ok(role.clone()),
        _ => {
            let things = [("roles", ROLES.join(", ").into())];
            anyhow::bail!(spoken.words.say_with(spoken.language, "import-role-unknown", &things))
        }
    }
}

/// Names the likely duplicates, each beside the organization it may be.
async fn tell_likely(db: &Db, spoken: &Spoken, id: &str, count: i64) -> anyhow::Result<()> {
    let line = spoken.say("import-line");
    for (row, known) in import::likely(db, id, TOLD as i64).await? {
        let says = row.said().values;
        let why = match &row.why()[..] {
            [] => spoken.say("import-fate-duplicate").into_owned(),
            _ => spoken.reason(&row),
        };
        let known = known.map(|known| format!("{}, {}", short(&known.name), short(&known.municipality)));
        let (name, town, known) = (short(&says[NAME]), short(&says[MUNICIPALITY]), known.unwrap_or_default());
        eprintln!("{line} {}. {why} {name}, {town} | {known}", row.line);
    }
    tell_more(spoken, usize::try_from(count).unwrap_or_default());
    Ok(())
}

/// Says how many lines are not told one by one.
fn tell_more(spoken: &Spoken, count: usize) {
    if count > TOLD {
        eprintln!("{}", spoken.counted("import-more", count - TOLD));
    }
}

/// Told on one line of the standard error that is written over.
fn progress(spoken: &Arc<Spoken>) -> Progress {
    let spoken = spoken.clone();
    Arc::new(move |step| {
        let (key, count) = match step {
            Step::Judged(lines) => ("import-aside-judged", lines),
            Step::Written(organizations) => ("import-aside-written", organizations),
        };
        eprint!("\r{}   ", spoken.counted(key, count));
    })
}

async fn tell_refused(
    db: &Db,
    spoken: &Spoken,
    id: &str,
    head: &[String],
    columns: &Columns,
    asked: &Asked,
) -> anyhow::Result<()> {
    let rows = import::given_back(db, id).await?;
    let line = spoken.say("import-line");
    for row in rows.iter().take(TOLD) {
        let (name, place) = import::as_written(columns, &row.cells());
        let said: Vec<String> = [name, place].into_iter().filter(|part| !part.is_empty()).collect();
        let said = if said.is_empty() { String::new() } else { format!("{}. ", said.join(", ")) };
        eprintln!("{line} {}. {said}{}", row.line, spoken.reason(row));
    }
    tell_more(spoken, rows.len());
    if let Some(path) = &asked.refused {
        let named = import::head_of_refused(head, &line, &spoken.say("import-why"));
        let cells = rows.iter().map(|row| import::refused_cells(row, head.len(), spoken.reason(row)));
        let file = std::fs::File::create(path).with_context(|| format!("writing {}", path.display()))?;
        write_csv(&named, cells, CsvSeparator::Semicolon, file)?;
    }
    Ok(())
}

fn print(spoken: &Spoken, counts: Counts, seconds: f64, json: bool) -> anyhow::Result<()> {
    let Counts { read, added, changed, unchanged, duplicates, refused } = counts;
    if json {
        let told = Told { read, added, changed, unchanged, duplicates, refused, seconds };
        println!("{}", serde_json::to_string(&told)?);
        return Ok(());
    }
    let counted = [
        ("import-count-read", read),
        ("import-count-added", added),
        ("import-count-changed", changed),
        ("import-count-unchanged", unchanged),
        ("import-count-duplicates", duplicates),
        ("import-count-refused", refused),
    ];
    for (key, count) in counted {
        println!("{count:>8} {}", spoken.say(key));
    }
    Ok(())
}
