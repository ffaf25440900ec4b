//! Suppliers: what the pole knows of its enterprises, as the ranking takes it, and the notices that they bid on.
use crate::{notice, refusal};
use db::{Db, Fault, FromRow};
use jiff::ToSpan;
use matching::{Memory, Place, Supplier};
use std::collections::HashMap;

/// How far back notices are learned from, and how many of them at most.
const MONTHS: i64 = 36;
const MOST: i64 = 20_000;

#[derive(FromRow)]
struct Row {
    id: String,
    name: String,
    about: String,
    sector: String,
    municipality: String,
    postal_code: String,
}

/// The enterprises of the pole on a day, each by the organization it stands under.
async fn enterprises(db: &Db, day: &str) -> Result<Vec<Row>, Fault> {
    sqlx::query_as(concat!(
        "select o.id, o.name, o.about, o.sector, o.municipality, o.postal_code from organization o \
         where o.merged_into is null and o.closed_on is null \
         and exists (select 1 from organization_role r where r.role = 'enterprise' and r.from_on <= $1 \
         and (r.until_on is null or r.until_on >= $1) and r.organization_id in ",
        people::whole!("o.id"),
        ") order by o.id"
    ))
    .bind(day)
    .fetch_all(db.rows())
    .await
}

/// Each party that is an organization of the pole.
async fn ties(db: &Db) -> Result<HashMap<String, String>, Fault> {
    let rows: Vec<(String, String)> = sqlx::query_as(concat!(
        "select t.party_key, ",
        people::keeper!("t.organization_id"),
        " from tender_tie t where t.undone_at is null"
    ))
    .fetch_all(db.rows())
    .await?;
    Ok(rows.into_iter().collect())
}

/// What one offers: lines of words, and categories with how many offers bear each.
type Offered = (Vec<String>, Vec<(String, u32)>);

/// Everything that the ranking learns from, today.
pub async fn memory(db: &Db) -> anyhow::Result<Memory> {
    let today = db.today();
    let mut offered: HashMap<String, Offered> = HashMap::new();
    for offer in directory::offer::all(db).await? {
        let (lines, categories) = offered.entry(offer.organization_id).or_default();
        lines.extend([offer.name_fr, offer.words].into_iter().filter(|line| !line.is_empty()));
        if !offer.seao.is_empty() {
            match categories.iter_mut().find(|(code, _)| *code == offer.seao) {
                Some((_, count)) => *count += 1,
                None => categories.push((offer.seao, 1)),
            }
        }
    }
    let since = today.saturating_sub(MONTHS.months()).to_string();
    let past = notice::past(db, &since, MOST).await?;
    let (ties, enterprises) = (ties(db).await?, enterprises(db, &today.to_string()).await?);
    let refused = refusal::all(db).await?;
    let learned = move || {
        let mut memory = Memory::default();
        for row in &enterprises {
            let (mut lines, categories) = offered.remove(&row.id).unwrap_or_default();
            let sector = territory::scian(&row.sector).map(|sector| sector.title("fr").to_owned());
            lines.extend(
                [Some(row.about.clone()), sector].into_iter().flatten().filter(|line| !line.is_empty()),
            );
            memory.know(&Supplier {
                id: row.id.clone(),
                name: row.name.clone(),
                lines,
                categories,
                place: Place::of_address(&row.postal_code, &row.municipality),
                ..Supplier::default()
            });
        }
        for notice in &past {
            let bids = notice.inside().bids;
            let bidders = bids.iter().filter_map(|(key, _)| ties.get(key)).map(String::as_str);
            // Only enterprises are ranked: a buyer that bid elsewhere is none.
            let bidders: Vec<&str> = bidders.filter(|id| memory.number(id).is_some()).collect();
            memory.learn(&notice.ranked(), &bidders);
        }
        for (supplier, notice, why) in &refused {
            memory.refuse(supplier, &notice.ranked(), *why);
        }
        memory
    };
    Ok(tokio::task::spawn_blocking(learned).await?)
}
