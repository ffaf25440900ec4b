//! Importing a list of organizations from a file.
use crate::{house, store};
use anyhow::Context;
use clap::Args;
use db::{Clock, Db, Store, Who};
use page::{Language, Words};
use people::{
    import::{self, Columns, Counts, MUNICIPALITY, NAME, Progress, Step, Taking, Unsaid},
    organization::ROLES,
};
use serde::Serialize;
use sheets::{CsvSeparator, Sheet, write_csv};
use std::{path::PathBuf, process::ExitCode, sync::Arc, time::Instant};

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

pub async fn run(asked: Asked, store: &Store, clock: &Clock) -> anyhow::Result<ExitCode> {
    let words = house::words()?;
    let begun = Instant::now();
    let bytes = std::fs::read(&asked.file).with_context(|| format!("reading {:?}", asked.file))?;
    let db = store::open_known(store, &asked.pole, clock).await?;
    let name = asked.file.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let sheet = match Sheet::read_worksheet(&bytes, Some(&name), asked.worksheet.as_deref()) {
        Ok(sheet) => sheet,
        Err(refusal) => anyhow::bail!("{}", words.say(Language::French, import::of_file(refusal))),
    };
    let role = role(&words, asked.role.as_deref())?;
    let mut act = db.act(Who::House).await?;
    let id = import::begin(&mut act, &name, &bytes, "").await?;
    import::give_role(&mut act, &id, &role).await?;
    act.commit().await?;
    drop(bytes);
    let mut act = db.act(Who::Import(id.clone())).await?;
    let mut columns = import::remembered(act.rows(), &sheet.head).await?;
    if !asked.column.is_empty() {
        columns = said(&words, columns, &sheet.head, &asked.column)?;
        import::remember(&mut act, &sheet.head, &columns).await?;
    }
    if !columns.tell_names() {
        anyhow::bail!("{}", words.say(Language::French, "import-refusal-untitled"));
    }
    let taking = Taking { columns: columns.clone(), add_likely: asked.add_likely, ..Taking::default() };
    let (sheet, counts) = import::carry_out(&mut act, &id, sheet, taking, &progress()).await?;
    act.commit().await?;
    eprintln!();
    let given = if columns.0.iter().any(|field| field == "role") {
        "import-role-given-unsaid"
    } else {
        "import-role-given"
    };
    let called = words.say(Language::French, &format!("people-role-{role}")).into_owned();
    eprintln!("{}", words.say_with(Language::French, given, &[("role", called.into())]));
    tell_likely(&db, &words, &id, counts.duplicates).await?;
    tell_refused(&db, &words, &id, &sheet.head, &columns, &asked).await?;
    db.close().await;
    print(&words, counts, begun.elapsed().as_secs_f64(), asked.json)?;
    Ok(ExitCode::SUCCESS)
}

/// The columns with what was said of some of them.
fn said(words: &Words, columns: Columns, head: &[String], asked: &[String]) -> anyhow::Result<Columns> {
    let pair = |text: &String| {
        let (heading, field) = text.rsplit_once('=').with_context(|| {
            words.say_with(Language::French, "import-column-shape", &[("said", text.as_str().into())])
        })?;
        Ok((heading.trim().to_owned(), field.trim().to_owned()))
    };
    let pairs = asked.iter().map(pair).collect::<anyhow::Result<Vec<_>>>()?;
    columns.said(head, &pairs).map_err(|unsaid| {
        let (key, said, known) = match unsaid {
            Unsaid::Heading(said) => ("import-column-heading", said, head.join(" · ")),
            Unsaid::Field(said) => {
                ("import-column-field", said, import::fields().collect::<Vec<_>>().join(", "))
            }
        };
        let things = [("said", said.into()), ("known", known.into())];
        anyhow::anyhow!(words.say_with(Language::French, key, &things))
    })
}

/// The role that a word tells, in either language.
fn role(words: &Words, asked: Option<&str>) -> anyhow::Result<String> {
    let Some(asked) = asked else { return Ok(ROLES[0].to_owned()) };
    match &import::roles(asked)[..] {
        [role] if ROLES.contains(&role.as_str()) => Ok(role.clone()),
        _ => {
            let roles = ROLES.join(", ");
            anyhow::bail!(words.say_with(Language::French, "import-role-unknown", &[("roles", roles.into())]))
        }
    }
}

/// Names the likely duplicates, each beside the organization it may be.
async fn tell_likely(db: &Db, words: &Words, id: &str, count: i64) -> anyhow::Result<()> {
    let line = words.say(Language::French, "import-line");
    for (row, known) in import::likely(db, id, TOLD as i64).await? {
        let says = row.said().values;
        let why = match &row.why()[..] {
            [] => words.say(Language::French, "import-fate-duplicate").into_owned(),
            why => import::reason(words, Language::French, why),
        };
        let known = known.map(|known| format!("{}, {}", known.name, known.municipality)).unwrap_or_default();
        eprintln!("{line} {}. {} {}, {} | {known}", row.line, why, says[NAME], says[MUNICIPALITY]);
    }
    if count > TOLD as i64 {
        eprintln!("… {} de plus", count - TOLD as i64);
    }
    Ok(())
}

/// Told on one line of the standard error that is written over.
fn progress() -> Progress {
    Arc::new(|step| match step {
        Step::Judged(lines) => eprint!("\rlines read: {lines}   "),
        Step::Written(organizations) => eprint!("\rorganizations written: {organizations}   "),
    })
}

async fn tell_refused(
    db: &Db,
    words: &Words,
    id: &str,
    head: &[String],
    columns: &Columns,
    asked: &Asked,
) -> anyhow::Result<()> {
    let rows = import::given_back(db, id).await?;
    let why = |row: &import::Row| import::reason(words, Language::French, &row.why());
    let line = words.say(Language::French, "import-line");
    for row in rows.iter().take(TOLD) {
        let (name, _) = import::as_written(columns, &row.cells());
        let name = if name.is_empty() { name } else { format!("{name}. ") };
        eprintln!("{line} {}. {name}{}", row.line, why(row));
    }
    if rows.len() > TOLD {
        eprintln!("… {} de plus", rows.len() - TOLD);
    }
    if let Some(path) = &asked.refused {
        let named = import::head_of_refused(head, &line, &words.say(Language::French, "import-why"));
        let cells = rows.iter().map(|row| import::refused_cells(row, head.len(), why(row)));
        let file = std::fs::File::create(path).with_context(|| format!("writing {path:?}"))?;
        write_csv(&named, cells, CsvSeparator::Semicolon, file)?;
    }
    Ok(())
}

fn print(words: &Words, counts: Counts, seconds: f64, json: bool) -> anyhow::Result<()> {
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
        println!("{count:>8} {}", words.say(Language::French, key));
    }
    Ok(())
}
