//! Printing the report of a period.
use super::plain;
use crate::{configuration::Configuration, house, store};
use anyhow::Context;
use clap::Args;
use db::{Clock, Settings, Store};
use jiff::{Timestamp, civil::Date};
use reports::{
    paged::{self, Cover},
    period::Period,
    report,
    told::Source,
};
use std::{
    path::{Path, PathBuf},
    process::ExitCode,
};

#[derive(Args)]
pub struct Asked {
    /// Short name of the pole: gim.
    #[arg(long)]
    pub pole: String,
    /// First day, included: 2021-04-01.
    #[arg(long, value_parser = plain::day)]
    pub from: Date,
    /// Last day, included: 2022-03-31.
    #[arg(long, value_parser = plain::day)]
    pub to: Date,
    /// Where the PDF goes.
    #[arg(long)]
    pub pdf: Option<PathBuf>,
    /// Where the JSON goes: an array of sections {code, name, figures: [{key, label, value, unit, rows}]}, whose
    /// value is null for a share of nothing.
    /// Printed where neither file is named.
    #[arg(long)]
    pub json: Option<PathBuf>,
    /// As the rows tell the period today, even when its report is signed.
    #[arg(long)]
    pub today: bool,
    /// The language it is told in: fr or en.
    #[arg(long, default_value = "fr")]
    pub language: String,
}

/// Prints the report of the period as it was signed; until it is, or if asked, as rows tell the period today, with
/// the texts and photographs of its latest report, and the cover says so.
pub async fn run(
    asked: Asked,
    store: &Store,
    clock: &Clock,
    settings: &Configuration,
) -> anyhow::Result<ExitCode> {
    let (from, to) = (asked.from, asked.to);
    anyhow::ensure!(from <= to, "the last day, {to}, comes before the first, {from}");
    for path in [&asked.pdf, &asked.json].into_iter().flatten() {
        plain::must_have_folder(path)?;
    }
    let language = plain::language("a report", &asked.language)?;
    let db = store::open_known(store, &asked.pole, clock).await?;
    let (all, words) = (house::figures(), house::words()?);
    let period = Period { from: asked.from, to: asked.to };
    let mut reports = report::of_days(db.rows(), &from.to_string(), &to.to_string()).await?;
    let (count, report) = (reports.len(), reports.drain(..).next());
    if let Some(taken) = report.as_ref().filter(|_| count > 1) {
        let standing = if taken.is_signed() { "signed" } else { "the latest draft" };
        eprintln!("{count} reports tell these days: « {} », {standing}, is taken.", taken.title);
    }
    let report = report.map(|report| if asked.today { report.as_draft() } else { report });
    let signed_at = report.as_ref().and_then(|report| report.signed_at.as_deref()?.parse::<Timestamp>().ok());
    let source = Source {
        db: &db,
        all: &all,
        words: &words,
        language,
        period,
        report: report.as_ref(),
        public: false,
        kept_back: vec![],
    };
    let told = source.tell().await?;
    let json = serde_json::to_string_pretty(&told.sections)?;
    if let Some(path) = &asked.pdf {
        let pole_at = pole_at(settings, &asked.pole);
        let settings = Settings::of(&db).await?;
        let usual = words.say(language, "report-year");
        let cover = Cover {
            title: report.as_ref().map_or(&*usual, |report| &report.title),
            pole: match settings.get("pole.name") {
                "" => &asked.pole,
                name => name,
            },
            colour: settings.get("pole.colour"),
            logo: page::logo::of(&db, &settings).await?,
            date: signed_at.map_or(db.today(), |at| at.to_zoned(db.zone().clone()).date()),
            signed: signed_at.is_some(),
            pole_at: &pole_at,
            report: report.as_ref().filter(|_| !asked.today).map(|report| &*report.id),
            counts_only: false,
        };
        let document = paged::set(&db, &words, language, &told, &cover).await?;
        write(path, &paged::print(document).await?)?;
    }
    match &asked.json {
        Some(path) => write(path, json.as_bytes())?,
        None if asked.pdf.is_none() => println!("{json}"),
        None => {}
    }
    db.close().await;
    Ok(ExitCode::SUCCESS)
}

/// Where the pole is reached on the web; "" until an installation says, and whoever prints is told so.
fn pole_at(settings: &Configuration, slug: &str) -> String {
    if settings.get("origin").is_empty() {
        eprintln!(
            "No `origin` is configured: the numbers of the PDF open no page. Say where the pole is reached with \
             MAILLON_ORIGIN=https://… (docs/configuration.md)."
        );
        return String::new();
    }
    format!("{}/{slug}", settings.origin())
}

fn write(path: &Path, bytes: &[u8]) -> anyhow::Result<()> {
    std::fs::write(path, bytes).with_context(|| format!("writing {}", path.display()))
}
