//! The merge: two records turn out to be one organization; one stays, and all of it can be undone.
use super::{Organization, find_in, last_change, name_key, said};
use crate::confirmation::{Source, confirm};
use crate::import::{NAME, NEQ, VALUES, Values};
use db::{Act, Db, Fault, FromRow};
use page::Refusals;

macro_rules! merges {
    ($test:literal) => {
        concat!(
            "select g.id, g.keeper_id, g.merged_id, o.name, g.merged_at, g.was, g.seen_before, g.seen \
             from organization_merge g join organization o on o.id = g.merged_id where ",
            $test,
            " order by g.merged_at desc, g.id desc"
        )
    };
}

/// What a person decided: which record stays, and what it says from now on.
#[derive(Clone, Debug, Default)]
pub struct Merging {
    pub keeper: String,
    pub merged: String,
    /// In the order of [`crate::import::VALUES`].
    pub values: Values,
    /// The last change of the keeper and of the other that the person saw.
    pub seen: [String; 2],
}

impl Merging {
    /// The fields in which the two differed, and between which a person chose, by the names under which they are
    /// confirmed.
    fn chosen(&self, kept: &Organization, other: &Organization) -> Vec<String> {
        let (one, two) = (kept.values(), other.values());
        let fields = (0..VALUES.len()).filter(|at| one[*at] != two[*at] && !self.values[*at].is_empty());
        let names: Vec<String> = fields.map(|at| VALUES[at].replace('_', "-")).collect();
        said(&names.iter().map(String::as_str).collect::<Vec<_>>()).into_iter().map(str::to_owned).collect()
    }
}

/// A merge that stands.
#[derive(Clone, Debug, FromRow)]
pub struct Merge {
    pub id: String,
    pub keeper_id: String,
    pub merged_id: String,
    pub name: String,
    pub merged_at: String,
    was: String,
    seen_before: String,
    seen: String,
}

impl Organization {
    /// What it says, in the order of [`crate::import::VALUES`].
    pub fn values(&self) -> Values {
        [
            self.name.clone(),
            self.legal_form.clone(),
            self.neq.clone().unwrap_or_default(),
            self.address.clone(),
            self.municipality.clone(),
            self.postal_code.clone(),
            self.mrc.clone(),
            self.phone.clone(),
            self.email.clone(),
            self.website.clone(),
            self.sector.clone(),
            self.about.clone(),
        ]
    }
}

/// Merges one organization into another, or says what is refused. Rows of other rooms stay as they are: what counts
/// or shows organizations asks under which one each stands.
pub async fn merge(act: &mut Act, merging: &Merging) -> Result<Result<(), Refusals>, Fault> {
    let (keeper, merged) = (merging.keeper.as_str(), merging.merged.as_str());
    let mut refusals = Refusals::default();
    let both = (find_in(&mut *act.rows(), keeper).await?, find_in(&mut *act.rows(), merged).await?);
    let (Some(kept), Some(other)) = both else {
        refusals.refuse("keeper", "people-refusal-merge");
        return Ok(Err(refusals));
    };
    let apart = keeper != merged && kept.merged_into.is_none() && other.merged_into.is_none();
    refusals.unless(apart, "keeper", "people-refusal-merge");
    let two = kept.neq.is_some() && other.neq.is_some();
    refusals.unless(!two, "neq", "people-refusal-two-neq");
    let before = last_change(&mut *act.rows(), keeper).await?;
    let seen = [before.clone(), last_change(&mut *act.rows(), merged).await?];
    refusals.unless(seen == merging.seen, "seen", "people-refusal-stale");
    if !refusals.none() {
        return Ok(Err(refusals));
    }
    let was =
        serde_json::to_string(&(kept.values(), other.neq.clone().unwrap_or_default())).unwrap_or_default();
    if !merging.values[NEQ].is_empty() && other.neq.as_deref() == Some(&merging.values[NEQ]) {
        bear_neq(act, merged, None).await?;
    }
    write(act, keeper, &merging.values).await?;
    let chosen = merging.chosen(&kept, &other);
    confirm(act, keeper, &chosen.iter().map(String::as_str).collect::<Vec<_>>(), Source::Staff, false)
        .await?;
    sqlx::query("update organization set merged_into = $1 where id = $2 or merged_into = $2")
        .bind(keeper)
        .bind(merged)
        .execute(act.rows())
        .await?;
    sqlx::query(
        "update organization_merge set standing_id = $1 where standing_id = $2 and undone_at is null",
    )
    .bind(keeper)
    .bind(merged)
    .execute(act.rows())
    .await?;
    act.record("organization.merged", "organization", keeper, merged).await?;
    act.record("organization.merged-into", "organization", merged, keeper).await?;
    let (id, at, by, today) = (act.id(), act.at(), act.by(), act.today().to_string());
    let seen = last_change(&mut *act.rows(), keeper).await?;
    sqlx::query(
        "insert into organization_merge (id, keeper_id, merged_id, standing_id, was, seen_before, seen, merged_at, \
         merged_by, merged_on) values ($1, $2, $3, $2, $4, $5, $6, $7, $8, $9)",
    )
    .bind(id)
    .bind(keeper)
    .bind(merged)
    .bind(was)
    .bind(before)
    .bind(seen)
    .bind(at)
    .bind(by)
    .bind(today)
    .execute(act.rows())
    .await?;
    Ok(Ok(()))
}

/// Parts again what a merge made one, as both were before; or says what is refused: on `merge`, that something was
/// changed or merged since. None when the organization has no such merge.
pub async fn part(act: &mut Act, keeper: &str, id: &str) -> Result<Option<Refusals>, Fault> {
    let open: Vec<Merge> = sqlx::query_as(merges!("g.keeper_id = $1 and g.undone_at is null"))
        .bind(keeper)
        .fetch_all(act.rows())
        .await?;
    let Some(place) = open.iter().position(|merge| merge.id == id) else { return Ok(None) };
    let merge = &open[place];
    let mut refusals = Refusals::default();
    let stands = find_in(&mut *act.rows(), keeper).await?.is_some_and(|kept| kept.merged_into.is_none());
    refusals.unless(place == 0 && stands, "merge", "people-refusal-merged-since");
    let last = last_change(&mut *act.rows(), keeper).await?;
    refusals.unless(last == merge.seen, "merge", "people-refusal-edited-since");
    let Ok((values, neq)) = serde_json::from_str::<(Values, String)>(&merge.was) else { return Ok(None) };
    if !refusals.none() {
        return Ok(Some(refusals));
    }
    write(act, keeper, &values).await?;
    // What was chosen between the two is chosen no more.
    sqlx::query(
        "delete from confirmation where organization_id = $1 and recorded_at = $2 and source = $3 and whole = 0",
    )
    .bind(keeper)
    .bind(&merge.merged_at)
    .bind(Source::Staff.name())
    .execute(act.rows())
    .await?;
    bear_neq(act, &merge.merged_id, Some(neq.as_str()).filter(|neq| !neq.is_empty())).await?;
    let (at, by) = (act.at(), act.by());
    sqlx::query("update organization_merge set undone_at = $2, undone_by = $3 where id = $1")
        .bind(id)
        .bind(at)
        .bind(by)
        .execute(act.rows())
        .await?;
    stand_under(act, &merge.merged_id, None, &merge.merged_id).await?;
    act.record("organization.parted", "organization", keeper, &merge.merged_id).await?;
    act.record("organization.parted-from", "organization", &merge.merged_id, keeper).await?;
    // An earlier merge that could be undone before this one can be again.
    let last = last_change(&mut *act.rows(), keeper).await?;
    sqlx::query(
        "update organization_merge set seen = $2 where keeper_id = $1 and undone_at is null and seen = $3",
    )
    .bind(keeper)
    .bind(last)
    .bind(&merge.seen_before)
    .execute(act.rows())
    .await?;
    Ok(Some(refusals))
}

/// Lets an organization, and those merged into it before, stand under another, or under nobody.
async fn stand_under(act: &mut Act, id: &str, under: Option<&str>, theirs: &str) -> Result<(), Fault> {
    sqlx::query("update organization set merged_into = $2 where id = $1")
        .bind(id)
        .bind(under)
        .execute(act.rows())
        .await?;
    let before: Vec<(String,)> =
        sqlx::query_as("select merged_id from organization_merge where keeper_id = $1 and undone_at is null")
            .bind(id)
            .fetch_all(act.rows())
            .await?;
    for (merged,) in before {
        sqlx::query(
            "update organization_merge set standing_id = $2 where merged_id = $1 and undone_at is null",
        )
        .bind(&merged)
        .bind(theirs)
        .execute(act.rows())
        .await?;
        Box::pin(stand_under(act, &merged, Some(theirs), theirs)).await?;
    }
    Ok(())
}

async fn bear_neq(act: &mut Act, id: &str, neq: Option<&str>) -> Result<(), Fault> {
    sqlx::query("update organization set neq = $2 where id = $1")
        .bind(id)
        .bind(neq)
        .execute(act.rows())
        .await?;
    Ok(())
}

/// Writes all that an organization says.
pub(crate) async fn write(act: &mut Act, id: &str, values: &Values) -> Result<(), Fault> {
    let mut query = sqlx::query(
        "update organization set name = $1, legal_form = $2, neq = $3, address = $4, municipality = $5, \
         postal_code = $6, mrc = $7, phone = $8, email = $9, website = $10, sector = $11, about = $12, \
         name_key = $13 where id = $14",
    );
    for (place, text) in values.iter().enumerate() {
        query = match place {
            NEQ => query.bind(Some(text.as_str()).filter(|neq| !neq.is_empty())),
            _ => query.bind(text),
        };
    }
    query.bind(name_key(&values[NAME])).bind(id).execute(act.rows()).await?;
    Ok(())
}

/// The merges into an organization that stand, the latest first.
pub async fn merges(db: &Db, keeper: &str) -> Result<Vec<Merge>, Fault> {
    sqlx::query_as(merges!("g.keeper_id = $1 and g.undone_at is null"))
        .bind(keeper)
        .fetch_all(db.rows())
        .await
}
