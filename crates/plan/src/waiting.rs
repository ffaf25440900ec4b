//! What waits in the plan: actions past the day they were due.
use crate::{ADVANCE, figures::OVERDUE_KEY};
use db::{Db, Fault};
use figures::count;
use page::Waiting;

pub async fn waiting(db: Db) -> Result<Vec<Waiting>, Fault> {
    let today = db.today();
    let mut late = 0;
    for figure in crate::FIGURES.iter().filter(|figure| figure.key == OVERDUE_KEY) {
        late = count(&db, figure, today, today).await?.value;
    }
    let (count, path) =
        (usize::try_from(late).unwrap_or_default(), format!("/chiffres/{OVERDUE_KEY}?du={today}&au={today}"));
    Ok(vec![Waiting { words: "plan-waiting-late", count, path, right: ADVANCE, late: true }])
}
