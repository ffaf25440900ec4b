//! Coverage: what was done in each MRC between two days, so that an MRC where nothing was is seen.
use crate::{Ask, Figure, Figures, Part, several};
use db::{Db, Fault};
use futures_util::FutureExt;
use jiff::civil::Date;
use std::collections::BTreeMap;

/// By the code of an MRC, or "" where none is said: how much was done there, figure by figure.
pub type Covered = BTreeMap<String, Vec<(&'static Figure, i64)>>;

/// What was done between two days, both included, by the figures that count it.
pub async fn cover(db: &Db, all: &Figures, from: Date, to: Date) -> Result<Covered, Fault> {
    let asked = all.done().map(|figure| {
        let ask = Ask::of(figure, from, to);
        async move { Ok::<_, Fault>((figure, ask.by(db, Part::Mrc).await?)) }.boxed()
    });
    let mut covered = Covered::new();
    for (figure, places) in several(asked).await? {
        for (mrc, count) in places {
            covered.entry(mrc).or_default().push((figure, count));
        }
    }
    Ok(covered)
}
