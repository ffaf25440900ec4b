//! Checking that rows hold together: their steps, their arrows, their history, their figures.
use crate::{copy, house, store};
use clap::Args;
use db::{Clock, Db, Engine, Store};
use sqlx::AssertSqlSafe;
use std::process::ExitCode;

#[derive(Args)]
pub struct Asked {
    /// Only this pole.
    #[arg(long, value_name = "SLUG")]
    pole: Option<String>,
}

pub async fn run(asked: Asked, store: &Store, clock: &Clock) -> anyhow::Result<ExitCode> {
    let mut all_well = true;
    for slug in store::asked(store, asked.pole).await? {
        let db = store::open_as_it_is(store, &slug, clock).await?;
        let faults = faults(&db).await?;
        db.close().await;
        all_well &= faults.is_empty();
        println!(
            "{slug}: {}",
            if faults.is_empty() { "all holds together" } else { "not all holds together" }
        );
        for fault in faults {
            println!("  {fault}");
        }
    }
    Ok(if all_well { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// What is wrong with a pole's rows, each in a sentence.
pub async fn faults(db: &Db) -> anyhow::Result<Vec<String>> {
    let mut faults = vec![];
    whole(db, &mut faults).await?;
    arrows(db, &mut faults).await?;
    history(db, &mut faults).await?;
    let behind = faults.len();
    steps(db, &mut faults).await?;
    // Figures speak of rows at the latest step; behind it they would only say so again.
    if faults.len() == behind {
        figures(db, &mut faults).await;
    }
    Ok(faults)
}

/// SQLite reads each page of its file; PostgreSQL looks after its own.
async fn whole(db: &Db, faults: &mut Vec<String>) -> anyhow::Result<()> {
    if db.engine() == Engine::Sqlite {
        let told: Vec<(String,)> = sqlx::query_as("pragma integrity_check").fetch_all(db.rows()).await?;
        faults.extend(
            told.into_iter().filter(|(line,)| line != "ok").map(|(line,)| format!("the file: {line}")),
        );
    }
    Ok(())
}

async fn arrows(db: &Db, faults: &mut Vec<String>) -> anyhow::Result<()> {
    let mut rows = db.rows().acquire().await?;
    for table in copy::tables(&mut rows, db.engine()).await? {
        for copy::Arrow { column, table: other, to } in table.arrows {
            let to = if to.is_empty() { column.clone() } else { to };
            let name = &table.name;
            let sql = format!(
                "select count(*) from \"{name}\" a where a.\"{column}\" is not null \
                 and not exists (select 1 from \"{other}\" b where b.\"{to}\" = a.\"{column}\")"
            );
            let (orphans,): (i64,) = sqlx::query_as(AssertSqlSafe(sql)).fetch_one(&mut *rows).await?;
            if orphans > 0 {
                faults.push(format!("{orphans} rows of {name} name a {other} that is not there ({column})"));
            }
        }
    }
    Ok(())
}

async fn history(db: &Db, faults: &mut Vec<String>) -> anyhow::Result<()> {
    let (count, first, last): (i64, i64, i64) =
        sqlx::query_as("select count(*), coalesce(min(seq), 1), coalesce(max(seq), 0) from history")
            .fetch_one(db.rows())
            .await?;
    if first != 1 || last != count {
        faults.push(format!("history has {count} lines, numbered from {first} to {last}: some are missing"));
    }
    Ok(())
}

async fn steps(db: &Db, faults: &mut Vec<String>) -> anyhow::Result<()> {
    let taken: Vec<(i64, Vec<u8>)> =
        sqlx::query_as("select version, checksum from _sqlx_migrations order by version")
            .fetch_all(db.rows())
            .await?;
    for (version, sum) in &taken {
        match store::STEPS.iter().find(|step| step.version == *version) {
            None => faults.push(format!("step {version} is of a newer version of Maillon")),
            Some(step) if step.checksum[..] != sum[..] => {
                faults.push(format!("step {version} is not the one this version knows"));
            }
            Some(_) => {}
        }
    }
    let due = store::STEPS.iter().filter(|step| !taken.iter().any(|(version, _)| *version == step.version));
    for step in due {
        faults.push(format!("step {} is not taken yet: maillon serve takes it", step.version));
    }
    Ok(())
}

async fn figures(db: &Db, faults: &mut Vec<String>) {
    let to = db.today();
    for figure in house::figures().0 {
        if let Err(fault) = ::figures::count(db, figure, to.first_of_year(), to).await {
            faults.push(format!("the figure {} cannot be counted: {fault}", figure.key));
        }
    }
}
