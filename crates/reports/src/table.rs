//! The tables of a report: a financial summary taken from a file as it is, what it says to be dollars told as people read them.
use crate::report::{self, SECTIONS};
use db::{Act, Db, Fault, FromRow};
use page::{Language, Refusals, is_seen, money};
use serde::{Deserialize, Serialize};
use sheets::Sheet;

/// A report shows a summary, not a ledger.
const MOST_ROWS: usize = 60;
const MOST_COLUMNS: usize = 8;
const LONGEST: usize = 200;

/// What was typed beside the file.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Typed {
    pub table_section: String,
    pub table_caption: String,
}

/// What a file holds, as it was read.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Cells {
    pub head: Vec<String>,
    pub rows: Vec<Vec<String>>,
}

#[derive(Clone, Debug)]
pub struct Table {
    pub id: String,
    pub report_id: String,
    pub section: String,
    pub caption: String,
    pub cells: Cells,
}

/// A cell as people read it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cell {
    pub text: String,
    pub amount: bool,
}

/// A table as people read it.
#[derive(Clone, Debug)]
pub struct Shown {
    pub id: String,
    pub caption: String,
    pub head: Vec<Cell>,
    pub rows: Vec<Vec<Cell>>,
}

/// What the numbers of a column are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Amounts {
    /// Years, rates, hours, persons: nobody knows, so they stay as they are written.
    Plain,
    /// Dollars, as the column says.
    Dollars,
}

/// Whether the heading of a column says that it holds dollars; shares and thousands of dollars are other numbers.
fn says_dollars(head: &str) -> bool {
    let head = head.to_lowercase();
    let says = |words: &[&str]| words.iter().any(|word| head.contains(word));
    says(&["$", "montant", "amount"])
        && !says(&["%", "000 $", "000\u{a0}$", "k$", " m$", "(m$", "millier", "million", "thousand"])
}

impl Cells {
    /// Reads a file, or gives the key of the words that say why not.
    pub fn read(bytes: &[u8]) -> Result<Cells, &'static str> {
        let sheet = Sheet::read(bytes, None).map_err(people::import::of_file)?;
        let mut rows = vec![];
        for row in sheet.rows() {
            rows.push(row.map_err(|_| "report-refusal-table-row")?.cells);
            if rows.len() > MOST_ROWS {
                return Err("report-refusal-table-long");
            }
        }
        let long = |cells: &[String]| cells.iter().any(|cell| cell.chars().count() > LONGEST);
        match sheet.head.len() {
            _ if rows.is_empty() => Err("import-refusal-empty"),
            wide if wide > MOST_COLUMNS => Err("report-refusal-table-wide"),
            _ if long(&sheet.head) || rows.iter().any(|row| long(row)) => Err("report-refusal-table-cell"),
            _ => Ok(Cells { head: sheet.head, rows }),
        }
    }

    /// What each column's numbers are; none for a column of words.
    fn amounts(&self) -> Vec<Option<Amounts>> {
        let column = |i: usize| {
            let filled = || self.rows.iter().filter_map(move |row| row.get(i)).filter(|cell| is_seen(cell));
            let all = i > 0 && filled().next().is_some() && filled().all(|cell| cents(cell).is_some());
            let dollars = says_dollars(&self.head[i]) || filled().any(|cell| cell.contains('$'));
            all.then_some(if dollars { Amounts::Dollars } else { Amounts::Plain })
        };
        (0..self.head.len()).map(column).collect()
    }

    /// Its columns, and its rows as people read them.
    fn told(&self, language: Language) -> (Vec<Cell>, Vec<Vec<Cell>>) {
        let amounts = self.amounts();
        let cell = |(text, amounts): (&String, &Option<Amounts>)| {
            let text = match (amounts, cents(text)) {
                (Some(Amounts::Dollars), Some(cents)) => money(cents, language),
                _ => text.clone(),
            };
            Cell { text, amount: amounts.is_some() }
        };
        let name = |(name, amounts): (&String, &Option<Amounts>)| Cell {
            text: name.clone(),
            amount: amounts.is_some(),
        };
        let head = self.head.iter().zip(&amounts).map(name).collect();
        (head, self.rows.iter().map(|row| row.iter().zip(&amounts).map(cell).collect()).collect())
    }
}

impl Table {
    /// As people of a language read it.
    pub fn shown(self, language: Language) -> Shown {
        let (head, rows) = self.cells.told(language);
        Shown { id: self.id, caption: self.caption, head, rows }
    }
}

/// An amount in cents, as people and spreadsheets write dollars: `12 500,50 $`, `-400`, `(400)`.
fn cents(typed: &str) -> Option<i64> {
    let plain: String = typed.chars().filter(|c| !c.is_whitespace() && *c != '$').collect();
    let (plain, below) = match plain.strip_prefix('(').and_then(|rest| rest.strip_suffix(')')) {
        Some(inside) => (inside.to_owned(), true),
        None => match plain.strip_prefix(['-', '−']) {
            Some(rest) => (rest.to_owned(), true),
            None => (plain, false),
        },
    };
    let plain = plain.replace(',', ".");
    let (whole, rest) = plain.split_once('.').unwrap_or((&plain, ""));
    let digits = |text: &str| text.bytes().all(|b| b.is_ascii_digit());
    if whole.is_empty() || !digits(whole) || !digits(rest) || rest.len() > 2 {
        return None;
    }
    let cents = whole.parse::<i64>().ok()?.checked_mul(100)?;
    let cents = cents.checked_add(format!("{rest:0<2}").parse().ok()?)?;
    Some(if below { -cents } else { cents })
}

/// Adds a table to a draft, or says what is refused.
pub async fn add(
    act: &mut Act,
    report: &str,
    typed: &Typed,
    read: Result<Cells, &'static str>,
) -> anyhow::Result<Result<(), Refusals>> {
    let mut refusals = Refusals::default();
    refusals.unless(
        SECTIONS.contains(&typed.table_section.as_str()),
        "table_section",
        "report-refusal-section",
    );
    refusals.unless(is_seen(&typed.table_caption), "table_caption", "report-refusal-table-caption");
    refusals.unless(
        typed.table_caption.chars().count() <= LONGEST,
        "table_caption",
        "report-refusal-title-long",
    );
    refusals.unless(report::is_draft(act, report).await?, "table_section", "report-refusal-signed");
    let cells = read.map_err(|why| refusals.refuse("table", why)).ok();
    let (Some(cells), true) = (cells, refusals.none()) else { return Ok(Err(refusals)) };
    let (id, at, by) = (act.id(), act.at(), act.by());
    sqlx::query(
        "insert into report_table (id, report_id, section, caption, cells, added_at, added_by) \
         values ($1, $2, $3, $4, $5, $6, $7)",
    )
    .bind(&id)
    .bind(report)
    .bind(&typed.table_section)
    .bind(typed.table_caption.trim())
    .bind(serde_json::to_string(&cells)?)
    .bind(at)
    .bind(by)
    .execute(act.rows())
    .await?;
    act.record("report.table-added", "report", report, &typed.table_section).await?;
    Ok(Ok(()))
}

#[derive(FromRow)]
struct Kept {
    id: String,
    report_id: String,
    section: String,
    caption: String,
    cells: String,
}

impl Kept {
    fn read(self) -> Result<Table, serde_json::Error> {
        let Kept { id, report_id, section, caption, cells } = self;
        Ok(Table { cells: serde_json::from_str(&cells)?, id, report_id, section, caption })
    }
}

macro_rules! standing {
    ($which:literal) => {
        concat!(
            "select id, report_id, section, caption, cells from report_table where removed_at is null and ",
            $which
        )
    };
}

/// A report's tables, in the order they were added.
pub async fn of(db: &Db, report: &str) -> anyhow::Result<Vec<Table>> {
    let kept: Vec<Kept> =
        sqlx::query_as(standing!("report_id = $1 order by id")).bind(report).fetch_all(db.rows()).await?;
    Ok(kept.into_iter().map(Kept::read).collect::<Result<_, _>>()?)
}

pub async fn find(db: &Db, id: &str) -> anyhow::Result<Option<Table>> {
    let kept: Option<Kept> = sqlx::query_as(standing!("id = $1")).bind(id).fetch_optional(db.rows()).await?;
    Ok(kept.map(Kept::read).transpose()?)
}

/// Takes a table out of a draft; the row stays. False when the report is signed.
pub async fn remove(act: &mut Act, table: &Table) -> Result<bool, Fault> {
    if !report::is_draft(act, &table.report_id).await? {
        return Ok(false);
    }
    let (at, by) = (act.at(), act.by());
    let sql = "update report_table set removed_at = $2, removed_by = $3 where id = $1 and removed_at is null";
    sqlx::query(sql).bind(&table.id).bind(at).bind(by).execute(act.rows()).await?;
    act.record("report.table-removed", "report", &table.report_id, &table.section).await?;
    Ok(true)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_columns_that_say_dollars_are_dollars_and_other_numbers_stay_as_written() {
        let file = "Poste;Budget ($);Réel;Année;Taux;Note\nSalaires;120000;118 400,50 $;2021;12,5;voir 2\n\
                    Total;(120000);-1;2022;0.75;\n";
        let (head, rows) = Cells::read(file.as_bytes()).unwrap().told(Language::French);
        let amounts: Vec<bool> = head.iter().map(|cell| cell.amount).collect();
        assert_eq!(amounts, [false, true, true, true, true, false]);
        let said = |row: usize| rows[row].iter().map(|cell| cell.text.as_str()).collect::<Vec<_>>();
        let (budget, real) = ("120\u{a0}000,00\u{a0}$", "118\u{a0}400,50\u{a0}$");
        assert_eq!(said(0), ["Salaires", budget, real, "2021", "12,5", "voir 2"]);
        assert_eq!(said(1)[1..5], ["−120\u{a0}000,00\u{a0}$", "−1,00\u{a0}$", "2022", "0.75"]);
        for other in ["Part du montant (%)", "Montants (000 $)", "Revenus, k$", "Actif (M$)", "Année"] {
            assert!(!says_dollars(other), "{other}");
        }
        assert!(says_dollars("MONTANT") && says_dollars("Total ($)") && says_dollars("Amount paid"));
        assert_eq!(cents("(1 200,5)"), Some(-120_050));
        for none in ["", "12 %", "1.234", "a", "-", "()"] {
            assert_eq!(cents(none), None, "{none}");
        }
    }

    #[test]
    fn a_ledger_is_no_summary() {
        let long = "Poste;Montant\n".to_owned() + &"x;1\n".repeat(61);
        assert_eq!(Cells::read(long.as_bytes()), Err("report-refusal-table-long"));
        let wide = "a;b;c;d;e;f;g;h;i\n1;2;3;4;5;6;7;8;9\n";
        assert_eq!(Cells::read(wide.as_bytes()), Err("report-refusal-table-wide"));
    }
}
