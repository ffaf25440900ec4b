//! What search knows of acts, their notes, promoters, requests and referrals.
use crate::{
    FOLLOW, LOG, READ,
    promoter::{called, code},
    topic::{self, Own, TOPICS},
};
use db::{Db, Fault, FromRow, among};
use page::{Entry, Language, Words, entry_id};
use people::organization;
use std::{collections::HashMap, sync::LazyLock};

/// An organization that turned out to be another is found by the other's name.
const ORGANIZATION: &str = "coalesce(k.name, o.name)";
/// The start of a note that says which one it is, in letters.
const A_TITLE: usize = 90;

/// What topics are called, in both languages, whatever the language of who asks.
static TOPIC_WORDS: LazyLock<HashMap<&str, String>> = LazyLock::new(|| {
    let Ok(words) = Words::gather(&[crate::WORDS]) else { return HashMap::new() };
    let said = |topic: &str| {
        let key = topic_key(topic);
        format!("{} {}", words.say(Language::French, &key), words.say(Language::English, &key))
    };
    TOPICS.iter().map(|(topic, _)| (*topic, said(topic))).collect()
});

/// What a topic of the pole's own is called.
fn named<'a>(own: &'a [Own], topic: &str) -> Option<&'a Own> {
    own.iter().find(|own| own.id == topic)
}

fn both(own: &Own) -> String {
    format!("{} {}", own.french, own.english)
}

/// The words of a topic that every pole has.
fn common(topic: &str) -> String {
    TOPIC_WORDS.get(topic).cloned().unwrap_or_default()
}

fn topic_key(topic: &str) -> String {
    format!("act-topic-{topic}")
}

#[derive(FromRow)]
struct Act {
    id: String,
    day: String,
    topic: String,
    note: String,
}

/// Whom some acts were for: names of organizations, codes and names of promoters.
#[derive(Default)]
struct Served {
    organizations: Vec<String>,
    promoters: Vec<String>,
    names: Vec<String>,
}

impl Served {
    fn told(&self) -> String {
        [self.organizations.as_slice(), &self.promoters].concat().join(", ")
    }

    fn named(&self) -> String {
        [self.organizations.as_slice(), &self.names].concat().join(", ")
    }
}

async fn standing(db: &Db, ids: &[String]) -> Result<(Vec<Act>, HashMap<String, Served>), Fault> {
    let acts = among(
        db,
        "select id, day, topic, note from service_act where withdrawn_at is null and replaced_by is null and id in ",
        ids,
    )
    .await?;
    let mut served: HashMap<String, Served> = HashMap::new();
    let organizations = format!(
        "select p.act_id, {ORGANIZATION} from service_act_party p join organization o on o.id = p.organization_id \
         left join organization k on k.id = o.merged_into where p.act_id in "
    );
    for (act, name) in among::<(String, String)>(db, &organizations, ids).await? {
        served.entry(act).or_default().organizations.push(name);
    }
    let promoters = "select s.act_id, p.id, p.name from service_act_promoter s \
         join promoter p on p.id = s.promoter_id where s.act_id in ";
    for (act, promoter, name) in among::<(String, String, String)>(db, promoters, ids).await? {
        let served = served.entry(act).or_default();
        served.names.push(called(&promoter, &name, true));
        served.promoters.push(code(&promoter));
    }
    served.values_mut().for_each(|served| served.organizations.sort_unstable());
    Ok((acts, served))
}

/// The entries of acts that stand, for those who read the journal: neither notes nor promoters' names.
pub async fn acts(db: &Db, ids: &[String]) -> Result<Vec<Entry>, Fault> {
    let (acts, mut served) = standing(db, ids).await?;
    let own = topic::all(db).await?;
    let entry = |act: Act| {
        let (body, stored, subtitle) = match named(&own, &act.topic) {
            Some(own) => (both(own), String::new(), format!("{} · {}", act.day, own.french)),
            None => (common(&act.topic), topic_key(&act.topic), act.day),
        };
        Entry {
            id: entry_id("act", &act.id),
            kind: "act".into(),
            title: served.remove(&act.id).unwrap_or_default().told(),
            path: format!("/accompagnement/{}", act.id),
            right: READ.name.into(),
            body,
            stored,
            subtitle,
            ..Entry::default()
        }
    };
    Ok(acts.into_iter().map(entry).collect())
}

/// The entries of the notes of acts that stand, for those who log.
pub async fn notes(db: &Db, ids: &[String]) -> Result<Vec<Entry>, Fault> {
    let (acts, mut served) = standing(db, ids).await?;
    let entry = |act: Act| Entry {
        id: entry_id("act-note", &act.id),
        kind: "act-note".into(),
        title: begun(&act.note),
        subtitle: format!("{} · {}", served.remove(&act.id).unwrap_or_default().named(), act.day),
        path: format!("/accompagnement/{}", act.id),
        right: LOG.name.into(),
        body: act.note,
        ..Entry::default()
    };
    Ok(acts.into_iter().filter(|act| !act.note.trim().is_empty()).map(entry).collect())
}

/// The acts that served some organizations.
pub async fn acts_for(db: &Db, organizations: &[String]) -> Result<Vec<String>, Fault> {
    ids_of(db, "select distinct act_id from service_act_party where organization_id in ", organizations).await
}

/// The acts about some topics.
pub async fn acts_about(db: &Db, topics: &[String]) -> Result<Vec<String>, Fault> {
    ids(db, "select id from service_act where topic in ", topics).await
}

/// The acts that served some promoters.
pub async fn acts_for_promoters(db: &Db, promoters: &[String]) -> Result<Vec<String>, Fault> {
    ids(db, "select distinct act_id from service_act_promoter where promoter_id in ", promoters).await
}

/// The entries of promoters, whose names are for those who log. Those who were forgotten have none.
pub async fn promoters(db: &Db, ids: &[String]) -> Result<Vec<Entry>, Fault> {
    let rows: Vec<(String, String)> =
        among(db, "select id, name from promoter where erased_at is null and id in ", ids).await?;
    let entry = |(id, name): (String, String)| Entry {
        id: entry_id("promoter", &id),
        kind: "promoter".into(),
        title: name,
        subtitle: code(&id),
        path: format!("/accompagnement/promoteurs/{id}"),
        right: LOG.name.into(),
        ..Entry::default()
    };
    Ok(rows.into_iter().map(entry).collect())
}

/// A request or a referral: who, on which day, and in which words.
#[derive(FromRow)]
struct Asked {
    id: String,
    day: String,
    who: String,
    said: String,
    topic: String,
    support: String,
}

impl Asked {
    fn entry(self, kind: &str, place: &str, own: &[Own]) -> Entry {
        let own = named(own, &self.topic);
        let called = own.map_or("", |own| &own.french);
        let subtitle = [self.who.as_str(), &self.support, &self.day, called];
        let subtitle = subtitle.into_iter().filter(|text| !text.is_empty()).collect::<Vec<_>>().join(" · ");
        let common = common(&self.topic);
        Entry {
            id: entry_id(kind, &self.id),
            kind: kind.into(),
            title: begun(&self.said),
            subtitle,
            body: format!("{} {}", self.said, own.map_or_else(|| common.clone(), both)),
            path: format!("/accompagnement/{place}/{}", self.id),
            right: FOLLOW.name.into(),
            stored: if common.is_empty() { String::new() } else { topic_key(&self.topic) },
            ..Entry::default()
        }
    }
}

/// The entries of requests.
pub async fn requests(db: &Db, ids: &[String]) -> Result<Vec<Entry>, Fault> {
    let sql = format!(
        "select q.id, q.day, coalesce({ORGANIZATION}, p.name, '') as who, q.need as said, q.topic, '' as support \
         from service_request q left join organization o on o.id = q.organization_id \
         left join organization k on k.id = o.merged_into left join promoter p on p.id = q.promoter_id \
         where p.erased_at is null and q.id in "
    );
    let rows: Vec<Asked> = among(db, &sql, ids).await?;
    let own = topic::all(db).await?;
    Ok(rows.into_iter().map(|asked| asked.entry("request", "demandes", &own)).collect())
}

/// The requests about some topics.
pub async fn requests_about(db: &Db, topics: &[String]) -> Result<Vec<String>, Fault> {
    ids(db, "select id from service_request where topic in ", topics).await
}

/// The requests of some organizations.
pub async fn requests_of(db: &Db, organizations: &[String]) -> Result<Vec<String>, Fault> {
    ids_of(db, "select id from service_request where organization_id in ", organizations).await
}

/// The requests of some promoters.
pub async fn requests_of_promoters(db: &Db, promoters: &[String]) -> Result<Vec<String>, Fault> {
    ids(db, "select id from service_request where promoter_id in ", promoters).await
}

/// The entries of referrals that stand.
pub async fn referrals(db: &Db, ids: &[String]) -> Result<Vec<Entry>, Fault> {
    let sql = format!(
        "select r.id, r.day, coalesce({ORGANIZATION}, p.name, '') as who, r.why as said, '' as topic, \
         coalesce(u.name, t.name) as support from referral r join organization t on t.id = r.to_organization_id \
         left join organization u on u.id = t.merged_into \
         left join organization o on o.id = r.organization_id left join organization k on k.id = o.merged_into \
         left join promoter p on p.id = r.promoter_id where r.withdrawn_at is null and p.erased_at is null and r.id in "
    );
    let rows: Vec<Asked> = among(db, &sql, ids).await?;
    Ok(rows.into_iter().map(|asked| asked.entry("referral", "referencements", &[])).collect())
}

/// The referrals of some organizations, and those to them.
pub async fn referrals_of(db: &Db, organizations: &[String]) -> Result<Vec<String>, Fault> {
    let mut found = ids_of(db, "select id from referral where organization_id in ", organizations).await?;
    found.extend(ids_of(db, "select id from referral where to_organization_id in ", organizations).await?);
    Ok(found)
}

/// The referrals of some promoters.
pub async fn referrals_of_promoters(db: &Db, promoters: &[String]) -> Result<Vec<String>, Fault> {
    ids(db, "select id from referral where promoter_id in ", promoters).await
}

/// The ids that a list ends with, of organizations and of all that stand under them.
async fn ids_of(db: &Db, sql: &str, organizations: &[String]) -> Result<Vec<String>, Fault> {
    ids(db, sql, &organization::with_merged(db, organizations).await?).await
}

async fn ids(db: &Db, sql: &str, of: &[String]) -> Result<Vec<String>, Fault> {
    Ok(among::<(String,)>(db, sql, of).await?.into_iter().map(|(id,)| id).collect())
}

/// The start of a text, on one line, up to the end of a word.
fn begun(text: &str) -> String {
    let mut begun = String::new();
    for word in text.split_whitespace() {
        if !begun.is_empty() && begun.chars().count() + word.chars().count() > A_TITLE {
            begun.push('…');
            break;
        }
        if !begun.is_empty() {
            begun.push(' ');
        }
        begun.extend(word.chars().take(A_TITLE));
    }
    begun
}
