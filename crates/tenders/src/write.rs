//! Writing notices: a part of a file in one act, many rows a statement; a later publication replaces an earlier one.
use crate::{
    award, party,
    told::{Inside, Party, Told},
};
use db::{Act, Fault};
use people::import::many::places;
use sqlx::{Any, AssertSqlSafe, query::Query};
use std::collections::{BTreeMap, HashSet};

/// Parameters of one statement: SQLite looks each up among all those before it.
pub const BINDS: usize = 600;
/// Notices looked for at once.
const LOOKED_FOR: usize = 200;

/// What became of notices.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Fates {
    pub added: i64,
    pub changed: i64,
    pub unchanged: i64,
}

/// Where notices are written from: the reading, its part, and the parties that it wrote before.
pub struct Desk<'a> {
    pub reading: &'a str,
    pub batch: &'a str,
    pub parties: &'a mut HashSet<Party>,
}

struct Known {
    id: String,
    digest: String,
    published_at: String,
}

const COLUMNS: [&str; 26] = [
    "id",
    "ocid",
    "digest",
    "published_at",
    "published_on",
    "number",
    "title",
    "buyer_key",
    "status",
    "method",
    "categories",
    "codes",
    "closes_at",
    "closes_on",
    "value",
    "currency",
    "language",
    "address",
    "mrc",
    "region",
    "lat",
    "lon",
    "told",
    "beside",
    "reading_id",
    "batch",
];

/// Keeps notices, in the order in which they stand in their file.
pub async fn keep(act: &mut Act, desk: Desk<'_>, all: Vec<Told>) -> anyhow::Result<Fates> {
    let mut known = known(act, &all).await?;
    let mut fates = Fates::default();
    let mut latest: BTreeMap<String, Told> = BTreeMap::new();
    let mut parties = vec![];
    for told in all {
        for party in &told.parties {
            if !desk.parties.contains(party) {
                desk.parties.insert(party.clone());
                parties.push(party.clone());
            }
        }
        match known.get_mut(&told.ocid) {
            Some(before) if before.digest == told.digest || before.published_at > told.published_at => {
                fates.unchanged += 1;
                continue;
            }
            Some(before) => {
                fates.changed += 1;
                before.digest.clone_from(&told.digest);
                before.published_at.clone_from(&told.published_at);
            }
            None => {
                fates.added += 1;
                let (digest, published_at) = (told.digest.clone(), told.published_at.clone());
                known.insert(told.ocid.clone(), Known { id: String::new(), digest, published_at });
            }
        }
        // Two of one notice in one part: the later is laid over the earlier as if it had been written.
        let told = match latest.remove(&told.ocid) {
            Some(before) => over(told, &before),
            None => told,
        };
        latest.insert(told.ocid.clone(), told);
    }
    party::keep(act, &parties).await?;
    let mut fresh = vec![];
    let mut ids = vec![];
    for (ocid, told) in latest {
        match known.get(&ocid).map(|known| known.id.clone()).filter(|id| !id.is_empty()) {
            Some(id) => {
                replace(act, &desk, &id, told.clone()).await?;
                ids.push((id, told));
            }
            None => fresh.push((act.id(), told)),
        }
    }
    insert(act, &desk, &fresh).await?;
    ids.extend(fresh);
    award::keep(act, &ids).await?;
    Ok(fates)
}

async fn known(act: &mut Act, all: &[Told]) -> Result<BTreeMap<String, Known>, Fault> {
    let mut known = BTreeMap::new();
    let ocids: Vec<&str> = all.iter().map(|told| told.ocid.as_str()).collect();
    for some in ocids.chunks(LOOKED_FOR) {
        let sql = format!(
            "select ocid, id, digest, published_at from notice where ocid in {}",
            places(1, some.len())
        );
        let mut query = sqlx::query_as::<Any, (String, String, String, String)>(AssertSqlSafe(sql));
        for ocid in some {
            query = query.bind(*ocid);
        }
        for (ocid, id, digest, published_at) in query.fetch_all(&mut *act.rows()).await? {
            known.insert(ocid, Known { id, digest, published_at });
        }
    }
    Ok(known)
}

/// What a later publication says, and what the earlier said where the later is silent.
fn over(mut later: Told, earlier: &Told) -> Told {
    let texts = [
        (&mut later.number, &earlier.number),
        (&mut later.title, &earlier.title),
        (&mut later.buyer_key, &earlier.buyer_key),
        (&mut later.method, &earlier.method),
        (&mut later.categories, &earlier.categories),
        (&mut later.codes, &earlier.codes),
        (&mut later.closes_at, &earlier.closes_at),
        (&mut later.closes_on, &earlier.closes_on),
        (&mut later.address, &earlier.address),
        (&mut later.status, &earlier.status),
        (&mut later.language, &earlier.language),
    ];
    for (text, before) in texts {
        if text.is_empty() {
            text.clone_from(before);
        }
    }
    if later.value.is_none() {
        (later.value, later.currency) = (earlier.value, earlier.currency.clone());
    } else if later.currency.is_empty() {
        later.currency.clone_from(&earlier.currency);
    }
    if later.place.at.is_none() {
        later.place = earlier.place.clone();
    }
    if later.awards.is_empty() {
        later.awards.clone_from(&earlier.awards);
    }
    later.inside = inside_over(later.inside, earlier.inside.clone());
    later
}

fn inside_over(later: Inside, earlier: Inside) -> Inside {
    let text = |later: String, earlier: String| if later.is_empty() { earlier } else { later };
    Inside {
        how: text(later.how, earlier.how),
        about: text(later.about, earlier.about),
        lots: if later.lots.is_empty() { earlier.lots } else { later.lots },
        items: if later.items.is_empty() { earlier.items } else { later.items },
        bids: if later.bids.is_empty() { earlier.bids } else { later.bids },
    }
}

async fn insert(act: &mut Act, desk: &Desk<'_>, fresh: &[(String, Told)]) -> anyhow::Result<()> {
    for some in fresh.chunks(BINDS / COLUMNS.len()) {
        let sql = format!(
            "insert into notice ({}) values {}",
            COLUMNS.join(", "),
            places(some.len(), COLUMNS.len())
        );
        let mut query = sqlx::query(AssertSqlSafe(sql));
        for (id, told) in some {
            query = bound(query, desk, id, told)?;
        }
        query.execute(&mut *act.rows()).await?;
    }
    Ok(())
}

/// Writes a notice in the place of what was known of it, where it says something itself.
async fn replace(act: &mut Act, desk: &Desk<'_>, id: &str, mut told: Told) -> anyhow::Result<()> {
    let (before,): (String,) =
        sqlx::query_as("select told from notice where id = $1").bind(id).fetch_one(&mut *act.rows()).await?;
    told.inside = inside_over(told.inside, serde_json::from_str(&before).unwrap_or_default());
    let kept = [
        "number",
        "title",
        "buyer_key",
        "method",
        "categories",
        "codes",
        "closes_at",
        "closes_on",
        "address",
        "status",
        "currency",
        "language",
    ];
    // A currency is that of an amount; a place is kept or replaced whole, as a region alone has no MRC.
    if told.value.is_none() {
        told.currency.clear();
    }
    let placed = told.place.at.is_some();
    let set = |(nth, column): (usize, &&str)| match *column {
        "mrc" | "region" if !placed => format!("{column} = coalesce(nullif(${}, ''), {column})", nth + 1),
        "lat" | "lon" | "value" => format!("{column} = coalesce(${}, {column})", nth + 1),
        column if kept.contains(&column) => {
            format!("{column} = coalesce(nullif(${}, ''), {column})", nth + 1)
        }
        column => format!("{column} = ${}", nth + 1),
    };
    let sets: Vec<String> = COLUMNS.iter().enumerate().skip(1).map(set).collect();
    let sql = format!("update notice set {} where id = $1", sets.join(", "));
    let query = bound(sqlx::query(AssertSqlSafe(sql)), desk, id, &told)?;
    query.execute(&mut *act.rows()).await?;
    if !told.awards.is_empty() {
        sqlx::query("delete from notice_award where notice_id = $1")
            .bind(id)
            .execute(&mut *act.rows())
            .await?;
    }
    Ok(())
}

type Bound<'q> = Query<'q, Any, sqlx::any::AnyArguments>;

/// The columns of a notice, in their order.
fn bound<'q>(query: Bound<'q>, desk: &Desk<'_>, id: &str, told: &Told) -> anyhow::Result<Bound<'q>> {
    let text = |text: &String| text.clone();
    Ok(query
        .bind(id.to_owned())
        .bind(text(&told.ocid))
        .bind(text(&told.digest))
        .bind(text(&told.published_at))
        .bind(text(&told.published_on))
        .bind(text(&told.number))
        .bind(text(&told.title))
        .bind(text(&told.buyer_key))
        .bind(text(&told.status))
        .bind(text(&told.method))
        .bind(text(&told.categories))
        .bind(text(&told.codes))
        .bind(text(&told.closes_at))
        .bind(text(&told.closes_on))
        .bind(told.value)
        .bind(text(&told.currency))
        .bind(text(&told.language))
        .bind(text(&told.address))
        .bind(told.place.mrc)
        .bind(told.place.region)
        .bind(told.place.at.map(|(lat, _)| lat))
        .bind(told.place.at.map(|(_, lon)| lon))
        .bind(serde_json::to_string(&told.inside)?)
        .bind(text(&told.beside))
        .bind(desk.reading.to_owned())
        .bind(desk.batch.to_owned()))
}
