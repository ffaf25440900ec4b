//! The targets of a part of a figure's rows: a table in the section of their axis, counted until the signature.
use crate::{
    period::Period,
    table::{Cell, Shown},
    told::Source,
    value::label,
    year::tell_counted,
};
use db::{Act, Db, Fault, FromRow};
use figures::{Aim, Ask, Counted, Figure, Figures};

/// A target, and what is reached of it.
#[derive(Clone, Debug, FromRow)]
pub(crate) struct Reached {
    figure: String,
    only_kind: String,
    only_programme: String,
    only_mrc: String,
    only_action: String,
    target: i64,
    from_on: String,
    due_on: String,
    value: i64,
    row_count: i64,
    /// How many of these rows are of a person.
    people_rows: i64,
}

impl Reached {
    fn aim(&self) -> Aim {
        Aim {
            figure: self.figure.clone(),
            only_kind: self.only_kind.clone(),
            only_programme: self.only_programme.clone(),
            only_mrc: self.only_mrc.clone(),
            only_action: self.only_action.clone(),
            each_mrc: String::new(),
            target: self.target,
            from_on: self.from_on.clone(),
            due_on: self.due_on.clone(),
        }
    }
}

/// As rows tell them today. Of two plans that aim at the same, the nearest counts: it comes last.
pub(crate) async fn count(
    db: &Db,
    all: &Figures,
    period: Period,
    aims: &[Aim],
) -> Result<Vec<Reached>, Fault> {
    let mut reached = vec![];
    for (at, aim) in aims.iter().enumerate().filter(|(_, aim)| !aim.is_whole()) {
        let again = |later: &Aim| later.figure == aim.figure && later.only() == aim.only();
        let (false, Some(figure)) = (aims[at + 1..].iter().any(again), all.find(&aim.figure)) else {
            continue;
        };
        let ask = Ask { only: aim.only(), ..Ask::of(figure, period.from, period.to) };
        let counted = ask.count(db).await?;
        let people = ask.people(db).await?;
        reached.push(Reached {
            figure: aim.figure.clone(),
            only_kind: aim.only_kind.clone(),
            only_programme: aim.only_programme.clone(),
            only_mrc: aim.only_mrc.clone(),
            only_action: aim.only_action.clone(),
            target: aim.target,
            from_on: aim.from_on.clone(),
            due_on: aim.due_on.clone(),
            value: counted.value,
            row_count: counted.rows,
            people_rows: people.rows,
        });
    }
    Ok(reached)
}

/// Keeps them with a report that is signed.
pub(crate) async fn freeze(act: &mut Act, report: &str, reached: &[Reached]) -> Result<(), Fault> {
    for (place, one) in (0_i64..).zip(reached) {
        sqlx::query(
            "insert into report_target (report_id, place, figure, only_kind, only_programme, only_mrc, only_action, \
             target, from_on, due_on, value, row_count, people_rows) \
             values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)",
        )
        .bind(report)
        .bind(place)
        .bind(&one.figure)
        .bind(&one.only_kind)
        .bind(&one.only_programme)
        .bind(&one.only_mrc)
        .bind(&one.only_action)
        .bind(one.target)
        .bind(&one.from_on)
        .bind(&one.due_on)
        .bind(one.value)
        .bind(one.row_count)
        .bind(one.people_rows)
        .execute(act.rows())
        .await?;
    }
    Ok(())
}

async fn of_report(db: &Db, report: &str) -> Result<Vec<Reached>, Fault> {
    sqlx::query_as(
        "select figure, only_kind, only_programme, only_mrc, only_action, target, from_on, due_on, value, row_count, \
         people_rows from report_target where report_id = $1 order by place",
    )
    .bind(report)
    .fetch_all(db.rows())
    .await
}

impl Source<'_> {
    /// Each as a row of the table of its axis. A part of what persons did is not told to everyone: less the part, the
    /// whole would tell of the others.
    pub(crate) async fn aimed_at(&self) -> anyhow::Result<Vec<(&'static str, Vec<Cell>)>> {
        let reached = match self.report.filter(|report| report.is_signed()) {
            Some(report) => of_report(self.db, &report.id).await?,
            None => {
                let aims = self.all.aims(self.db, self.period.from, self.period.to).await?;
                count(self.db, self.all, self.period, &aims).await?
            }
        };
        let mut rows = vec![];
        for one in reached.iter().filter(|one| !self.public || one.people_rows == 0) {
            let Some(figure) = self.all.find(&one.figure) else { continue };
            if !self.kept_back.iter().any(|begins| figure.key.starts_with(begins)) {
                rows.push((figure.axis, self.reached(figure, one).await?));
            }
        }
        Ok(rows)
    }

    async fn reached(&self, figure: &'static Figure, one: &Reached) -> anyhow::Result<Vec<Cell>> {
        let kinds = figure.say_kinds(self.db, self.language.code()).await?;
        let kind = kinds.of(&one.only_kind, |key| self.words.say(self.language, key).into_owned());
        let mrc = territory::mrc_or_code(&one.only_mrc);
        let parts = [kind.as_str(), one.only_programme.as_str(), mrc, one.only_action.as_str()];
        let parts: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
        let name = label(self.words, self.language, figure.key);
        let counted = Counted { value: one.value, rows: one.row_count };
        let told = tell_counted(counted, figure.fold, figure.unit, self.language);
        Ok(vec![
            Cell { text: format!("{name} ({})", parts.join(", ")), amount: false },
            Cell { text: told, amount: true },
            Cell { text: self.aimed(&one.aim(), figure.unit), amount: false },
        ])
    }

    /// The table of a section; none where nothing is aimed at.
    pub(crate) fn targets(&self, rows: Vec<Vec<Cell>>) -> Option<Shown> {
        let say = |key: &str| self.words.say(self.language, key).into_owned();
        let head =
            [("report-target-what", false), ("report-target-value", true), ("report-target-due", false)];
        let head = head.into_iter().map(|(key, amount)| Cell { text: say(key), amount }).collect();
        (!rows.is_empty()).then(|| Shown { id: String::new(), caption: say("report-targets"), head, rows })
    }
}
