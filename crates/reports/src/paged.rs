//! The report set on paper: cover, axes, numbers, drawings, photographs, and an annex of definitions.
use crate::{
    period::Period,
    photo,
    table::{self, Shown},
    told::{Section, Told},
    value::Number,
};
use db::Db;
use jiff::civil::Date;
use page::{COLOUR, Language, Words, day, days, logo::Logo};
use paper::{Cell, Document, Look, Part};

/// What the cover says, and whose colour and logo it wears.
pub struct Cover<'a> {
    pub title: &'a str,
    pub pole: &'a str,
    pub colour: &'a str,
    pub logo: Option<Logo>,
    pub date: Date,
    /// Whether it is signed: its numbers then stand.
    pub signed: bool,
    /// Where the pole is reached on the web, so that numbers open; "" where nobody said.
    pub pole_at: &'a str,
    /// The report whose own pages open its numbers; otherwise they open to the rows as they are today.
    pub report: Option<&'a str>,
    /// Whether its numbers open to counts, for those who may not see rows.
    pub counts_only: bool,
}

impl Cover<'_> {
    fn opens(&self, period: Period) -> Option<(String, String)> {
        let deep = if self.counts_only { "public" } else { "chiffres" };
        let opens = match self.report {
            Some(id) => (format!("{}/rapports/{id}/{deep}", self.pole_at), String::new()),
            None => (format!("{}/chiffres", self.pole_at), format!("?{}", period.query())),
        };
        (!self.pole_at.is_empty()).then_some(opens)
    }
}

/// Sets the report; `paper::print` makes it a PDF.
pub async fn set(
    db: &Db,
    words: &Words,
    language: Language,
    told: &Told,
    cover: &Cover<'_>,
) -> anyhow::Result<Document> {
    let period = days(&told.period.from.to_string(), &told.period.to.to_string(), language);
    let standing = if cover.signed { "report-paper-signed" } else { "report-paper-draft" };
    let on = [("day", day(&cover.date.to_string(), language).into())];
    let standing = words.say_with(language, standing, &on);
    let colour = if cover.colour.is_empty() { COLOUR } else { cover.colour };
    let set = Setting { words, language, colour, opens: cover.opens(told.period) };
    let mut parts = vec![];
    for section in told.sections.iter().filter(|section| section.is_axis() || !section.is_empty()) {
        set.section(db, section, &mut parts).await?;
    }
    if let Some(coverage) = &told.coverage {
        parts.push(Part::Heading { level: 1, text: set.say("report-coverage"), anchor: None });
        parts.push(Part::Text(coverage.clone()));
    }
    set.annex(told, &period, &mut parts);
    Ok(Document {
        title: cover.title.to_owned(),
        subtitle: format!("{}, {standing}", uppercased(&period)),
        author: cover.pole.to_owned(),
        language: paper::Language::from_code(language.code()),
        day: day(&cover.date.to_string(), language),
        date: cover.date,
        look: Look::of((colour.to_owned(), cover.logo.clone())),
        parts,
    })
}

struct Setting<'a> {
    words: &'a Words,
    language: Language,
    colour: &'a str,
    /// The web address of a number, before its key and after.
    opens: Option<(String, String)>,
}

impl Setting<'_> {
    fn say(&self, key: &str) -> String {
        self.words.say(self.language, key).into_owned()
    }

    async fn section(&self, db: &Db, section: &Section, parts: &mut Vec<Part>) -> anyhow::Result<()> {
        let text = match section.is_axis() {
            true => {
                let things = [("code", section.code.into()), ("name", section.name.as_str().into())];
                self.words.say_with(self.language, "report-axis", &things)
            }
            false => section.name.clone(),
        };
        parts.push(Part::Heading { level: 1, text, anchor: None });
        if !section.text.is_empty() {
            parts.push(Part::Text(section.plain()));
        }
        if section.is_axis() && section.is_empty() {
            parts.push(Part::Text(self.say("report-axis-empty")));
        }
        for table in &section.tables {
            parts.push(set_table(table));
        }
        let numbers: Vec<_> = section.telling().map(|number| self.number(number)).collect();
        if !numbers.is_empty() {
            parts.push(Part::Numbers(numbers));
        }
        parts.extend(section.targets.as_ref().map(set_table));
        for drawing in section.telling().flat_map(|number| &number.drawings) {
            parts.push(Part::Chart {
                svg: drawing.on_paper(self.colour, self.language),
                alt: drawing.alt.clone(),
                caption: drawing.title.clone(),
            });
        }
        let silent: Vec<&str> = section.silent().iter().map(|number| number.label.as_str()).collect();
        if !silent.is_empty() && section.telling().next().is_some() {
            let names = silent.join(", ");
            let said = self.words.say_with(self.language, "report-silent-named", &[("names", names.into())]);
            parts.push(Part::Text(said));
        }
        for kept in &section.photos {
            parts.push(Part::Picture {
                bytes: photo::bytes(db, &kept.id).await?,
                alt: kept.alternative.clone(),
                caption: kept.caption.clone(),
                credit: kept.credit.clone(),
            });
        }
        Ok(())
    }

    fn number(&self, number: &Number) -> paper::Number {
        let was = number
            .before
            .as_ref()
            .map(|told| self.words.say_with(self.language, "report-was", &[("told", told.as_str().into())]));
        let notes = number.part.iter().cloned().chain(was).chain(number.target.clone());
        let note = notes.collect::<Vec<_>>().join(" · ");
        paper::Number {
            value: number.told.clone(),
            unit: String::new(),
            label: number.beside.clone(),
            note,
            link: self.opens.as_ref().map(|(before, after)| format!("{before}/{}{after}", number.key)),
            anchor: Some(detail(number)),
        }
    }

    fn annex(&self, told: &Told, period: &str, parts: &mut Vec<Part>) {
        let numbers: Vec<&Number> =
            told.sections.iter().flat_map(Section::telling).chain(&told.cited).collect();
        if numbers.is_empty() {
            return;
        }
        let rows = numbers.iter().map(|figure| {
            vec![
                Cell::text(&figure.beside).anchored(detail(figure)),
                Cell::text(&figure.definition),
                Cell::amount(&figure.told),
                Cell::amount(&figure.rows_told),
            ]
        });
        parts.push(Part::Heading { level: 1, text: self.say("report-annex"), anchor: None });
        let lead = self.words.say_with(self.language, "report-annex-lead", &[("period", period.into())]);
        parts.push(Part::Text(lead));
        let head = ["report-figure", "report-definition", "report-value", "report-rows-head"];
        parts.push(Part::Table {
            caption: self.say("report-annex-caption"),
            anchor: None,
            head: head.map(|key| self.say(key)).to_vec(),
            rows: rows.collect(),
        });
    }
}

fn set_table(table: &Shown) -> Part {
    let cell = |cell: &table::Cell| match cell.amount {
        true => Cell::amount(&cell.text),
        false => Cell::text(&cell.text),
    };
    Part::Table {
        caption: table.caption.clone(),
        anchor: None,
        head: table.head.iter().map(|cell| cell.text.clone()).collect(),
        rows: table.rows.iter().map(|row| row.iter().map(cell).collect()).collect(),
    }
}

/// The anchor of a number's row in the annex.
fn detail(number: &Number) -> String {
    format!("annexe-{}", number.key)
}

/// As a line of its own begins.
fn uppercased(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

/// Prints it; from a tenth of a second to a few, so off the way of others.
pub async fn print(document: Document) -> anyhow::Result<Vec<u8>> {
    Ok(tokio::task::spawn_blocking(move || paper::print(&document)).await??)
}
