//! Counting: the number and its proof from one and the same query.
use crate::{Figure, Fold, SMALLEST, Unit};
use db::{Db, Fault, FromRow};
use futures_util::{FutureExt, StreamExt, TryStreamExt, future::BoxFuture, stream};
use jiff::civil::Date;
use sqlx::{Any, AssertSqlSafe, Row as _, any::AnyRow, query::QueryAs};
use std::collections::HashMap;

/// A row that a figure counts.
#[derive(Clone, Debug, FromRow, PartialEq, Eq)]
pub struct Row {
    pub id: String,
    pub day: String,
    pub organization_id: Option<String>,
    pub person_id: Option<String>,
    pub mrc: Option<String>,
    pub action: String,
    pub amount: i64,
    pub label: String,
    pub path: String,
    pub recorded_by: String,
    pub kind: String,
    pub programme: String,
}

/// A number, and how many rows prove it.
#[derive(Clone, Copy, Debug, Default, FromRow, PartialEq, Eq)]
pub struct Counted {
    pub value: i64,
    pub rows: i64,
}

impl Counted {
    /// The number; none where it is a share or a mean of nothing, which is no nought.
    pub fn known(self, fold: Fold) -> Option<i64> {
        (!fold.is_rate() || self.rows > 0).then_some(self.value)
    }
}

/// Whether a number is of too few persons to be told to others than those who count them, whatever its unit: `people`
/// says of how many persons its rows are, and how many of these rows are of one; none of the pole's own doings.
pub fn is_of_few(counted: Counted, people: Counted, unit: Unit) -> bool {
    let small = |count: i64| (1..SMALLEST).contains(&count);
    let few = small(counted.rows) || (unit == Unit::Count && small(counted.value));
    // Many rows of the same few persons are theirs still.
    let theirs = people.rows == counted.rows && small(people.value);
    people.rows > 0 && (few || theirs)
}

/// Which of a figure's rows are wanted: "" wants all.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Only {
    pub kind: String,
    pub programme: String,
    pub mrc: String,
    pub action: String,
}

/// A figure asked over days, both included: how its rows are folded, and which of them are wanted.
#[derive(Clone, Debug)]
pub struct Ask {
    pub figure: &'static Figure,
    pub fold: Fold,
    pub only: Only,
    pub from: Date,
    pub to: Date,
}

impl Ask {
    /// All of a figure's rows, folded as the figure says.
    pub fn of(figure: &'static Figure, from: Date, to: Date) -> Ask {
        Ask { figure, fold: figure.fold, only: Only::default(), from, to }
    }

    /// The figure's SQL, narrowed to the rows wanted.
    fn source(&self) -> (String, Vec<&str>) {
        let wanted = [
            ("kind", &self.only.kind),
            ("programme", &self.only.programme),
            ("mrc", &self.only.mrc),
            ("action", &self.only.action),
        ];
        let wanted: Vec<_> = wanted.into_iter().filter(|(_, value)| !value.is_empty()).collect();
        let test = |(i, (column, _)): (usize, &(&str, &String))| format!("counted.{column} = ${}", i + 3);
        let tests: Vec<String> = wanted.iter().enumerate().map(test).collect();
        let rest = if tests.is_empty() { String::new() } else { format!(" where {}", tests.join(" and ")) };
        let sql = format!("from ({}) as counted{rest}", self.figure.sql);
        (sql, wanted.into_iter().map(|(_, value)| value.as_str()).collect())
    }

    /// The last day asked, or today while the period still runs: what is due tomorrow is not yet late.
    pub fn until(&self, today: Date) -> Date {
        if self.from <= today { self.to.min(today) } else { self.to }
    }

    fn bound<'q, T>(
        &'q self,
        db: &Db,
        sql: String,
        values: Vec<&'q str>,
    ) -> QueryAs<'q, Any, T, sqlx::any::AnyArguments>
    where
        T: for<'r> FromRow<'r, AnyRow>,
    {
        let mut query = sqlx::query_as(AssertSqlSafe(sql))
            .bind(self.from.to_string())
            .bind(self.until(db.today()).to_string());
        for value in values {
            query = query.bind(value);
        }
        query
    }

    /// The number.
    pub async fn count(&self, db: &Db) -> Result<Counted, Fault> {
        let fold = self.fold.sql();
        let (source, values) = self.source();
        let sql = format!("select cast({fold} as bigint) as value, count(*) as rows {source}");
        self.bound(db, sql, values).fetch_one(db.rows()).await
    }

    /// The persons of its rows, each once, and how many rows are of one; none where it counts what the pole itself is
    /// or does, whoever of its people did it.
    pub async fn people(&self, db: &Db) -> Result<Counted, Fault> {
        if self.figure.own {
            return Ok(Counted::default());
        }
        let (source, values) = self.source();
        let sql = format!(
            "select count(distinct counted.person_id) as value, count(counted.person_id) as rows {source}"
        );
        self.bound(db, sql, values).fetch_one(db.rows()).await
    }

    /// The rows that prove it, by day, a page of them at a time.
    pub async fn rows(&self, db: &Db, skip: i64, most: i64) -> Result<Vec<Row>, Fault> {
        let (source, values) = self.source();
        let n = values.len() + 3;
        let sql = format!("select * {source} order by day, id, organization_id limit ${n} offset ${}", n + 1);
        self.bound(db, sql, values).bind(most).bind(skip).fetch_all(db.rows()).await
    }

    /// The number of each month (`2021-04`) that has rows, or of each MRC, action, kind or programme.
    pub async fn by(&self, db: &Db, part: Part) -> Result<Vec<(String, i64)>, Fault> {
        let fold = self.fold.sql();
        let part = match part {
            Part::Month => "substr(counted.day, 1, 7)",
            Part::Mrc => "coalesce(counted.mrc, '')",
            Part::Action => "counted.action",
            Part::Kind => "counted.kind",
            Part::Programme => "counted.programme",
        };
        let (source, values) = self.source();
        let sql =
            format!("select {part} as part, cast({fold} as bigint) as value {source} group by 1 order by 1");
        self.bound(db, sql, values).fetch_all(db.rows()).await
    }
}

/// What a number is parted by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    Month,
    Mrc,
    Action,
    Kind,
    Programme,
}

/// Folds a figure's rows between two days, both included.
pub async fn count(db: &Db, figure: &'static Figure, from: Date, to: Date) -> Result<Counted, Fault> {
    Ask::of(figure, from, to).count(db).await
}

/// How many questions are asked at a time: one pole has that many connections to read by.
const AT_A_TIME: usize = 4;

/// Asks several questions at a time, and gives their answers in the order of the questions.
pub async fn several<T, E>(
    questions: impl Iterator<Item = BoxFuture<'_, Result<T, E>>>,
) -> Result<Vec<T>, E> {
    let questions: Vec<_> = questions.collect();
    stream::iter(questions).buffered(AT_A_TIME).try_collect().await
}

/// What several folds make of the same rows: how many these are, then each fold's number.
struct Folded(Vec<i64>);

impl FromRow<'_, AnyRow> for Folded {
    fn from_row(row: &AnyRow) -> Result<Folded, Fault> {
        (0..row.len()).map(|at| row.try_get(at)).collect::<Result<_, _>>().map(Folded)
    }
}

/// Folds the same rows between two days as each of these figures does, in one reading.
async fn fold(
    db: &Db,
    figures: Vec<&'static Figure>,
    from: Date,
    to: Date,
) -> Result<Vec<(&'static str, Counted)>, Fault> {
    let Some(first) = figures.first() else { return Ok(vec![]) };
    let ask = Ask::of(first, from, to);
    let folds: Vec<String> =
        figures.iter().map(|figure| format!("cast({} as bigint)", figure.fold.sql())).collect();
    let (source, values) = ask.source();
    let sql = format!("select count(*), {} {source}", folds.join(", "));
    let Folded(told) = ask.bound(db, sql, values).fetch_one(db.rows()).await?;
    let (rows, told) = told.split_first().map_or((0, &told[..]), |(rows, told)| (*rows, told));
    Ok(figures
        .iter()
        .zip(told)
        .map(|(figure, value)| (figure.key, Counted { value: *value, rows }))
        .collect())
}

/// Folds the rows of many figures between two days, both included, in the order given.
pub async fn count_all(
    db: &Db,
    figures: &[&'static Figure],
    from: Date,
    to: Date,
) -> Result<Vec<(&'static Figure, Counted)>, Fault> {
    let mut alike: Vec<Vec<&'static Figure>> = vec![];
    for figure in figures.iter().copied() {
        match alike.iter_mut().find(|some| some[0].sql == figure.sql) {
            Some(some) => some.push(figure),
            None => alike.push(vec![figure]),
        }
    }
    let counted = several(alike.into_iter().map(|some| fold(db, some, from, to).boxed())).await?;
    let counted: HashMap<&str, Counted> = counted.into_iter().flatten().collect();
    Ok(figures.iter().map(|figure| (*figure, counted[figure.key])).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_of_few_persons_is_known_by_its_persons_whatever_its_unit() {
        let of = |value, rows| Counted { value, rows };
        let nobody = of(0, 0);
        assert!(!is_of_few(of(1, 1), nobody, Unit::Count), "of organizations");
        assert!(is_of_few(of(4, 4), of(4, 4), Unit::Count));
        assert!(!is_of_few(of(5, 5), of(5, 5), Unit::Count));
        assert!(is_of_few(of(90, 1), of(1, 1), Unit::Minutes), "an hour and a half of one person");
        assert!(is_of_few(of(2_400, 40), of(3, 40), Unit::Minutes), "forty times the same three");
        assert!(!is_of_few(of(2_400, 40), of(3, 3), Unit::Minutes), "three among many others");
        assert!(!is_of_few(of(0, 0), nobody, Unit::Count), "nought is told");
    }
}
