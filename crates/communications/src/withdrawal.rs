//! The withdrawal: what was written by mistake counts no more, and stays with who took it back, when and why.
use db::{Act, Db, Fault};
use page::{Refusals, is_seen};
use serde::Deserialize;

/// A kind of thing that may be withdrawn.
#[derive(Clone, Copy, Debug)]
pub struct What {
    /// As addresses say it.
    pub key: &'static str,
    /// As history tells of it: the subject's kind and what was done.
    kind: &'static str,
    verb: &'static str,
    /// SQL: what it is called, where it stands and the subject of history, of the one whose id is bound at `$1`.
    find: &'static str,
    /// SQL that takes it back.
    take: &'static str,
}

macro_rules! take {
    ($table:literal, $rest:literal) => {
        concat!(
            "update ",
            $table,
            " set withdrawn_at = $2, withdrawn_by = $3, withdrawn_why = $4 where id = $1 and withdrawn_at is null",
            $rest
        )
    };
}

pub const ALL: [What; 9] = [
    What {
        key: "releve",
        kind: "channel",
        verb: "channel.reading-withdrawn",
        find: "select c.name || ', ' || r.day, '/communications/canaux/' || c.id, c.id from channel_reading r \
               join channel c on c.id = r.channel_id where r.id = $1 and r.withdrawn_at is null",
        take: take!("channel_reading", ""),
    },
    What {
        key: "campagne",
        kind: "campaign",
        verb: "campaign.withdrawn",
        find: "select c.name, '/communications/campagnes', c.id from campaign c \
               where c.id = $1 and c.withdrawn_at is null",
        take: take!("campaign", ""),
    },
    What {
        key: "publicite",
        kind: "ad",
        verb: "ad.withdrawn",
        find: "select substr(a.text, 1, 90), '/communications/campagnes/' || a.campaign_id, a.id from campaign_ad a \
               where a.id = $1 and a.withdrawn_at is null",
        take: take!("campaign_ad", ""),
    },
    What {
        key: "portee",
        kind: "ad",
        verb: "ad.reading-withdrawn",
        find: "select r.day, '/communications/publicites/' || r.ad_id, r.ad_id from ad_reading r \
               where r.id = $1 and r.withdrawn_at is null",
        take: take!("ad_reading", ""),
    },
    What {
        key: "presse",
        kind: "press",
        verb: "press.withdrawn",
        find: "select p.medium || ', ' || p.title, '/communications/presse', p.id from press_mention p \
               where p.id = $1 and p.withdrawn_at is null",
        take: take!("press_mention", ""),
    },
    What {
        key: "publication",
        kind: "editorial",
        verb: "editorial.withdrawn",
        find: "select e.title, '/communications/calendrier', e.id from editorial_item e \
               where e.id = $1 and e.withdrawn_at is null",
        take: take!("editorial_item", ""),
    },
    What {
        key: "infolettre",
        kind: "bulletin",
        verb: "bulletin.withdrawn",
        find: "select b.title_fr, '/communications/infolettres', b.id from bulletin b \
               where b.id = $1 and b.withdrawn_at is null and b.sent_at is null",
        take: take!("bulletin", " and sent_at is null"),
    },
    What {
        key: "nouvelle",
        kind: "news",
        verb: "news.withdrawn",
        find: "select n.title_fr, '/communications/nouvelles', n.id from news n \
               where n.id = $1 and n.withdrawn_at is null",
        take: take!("news", ""),
    },
    What {
        key: "media",
        kind: "media",
        verb: "media.withdrawn",
        find: "select m.title, '/communications/phototheque', m.id from media m \
               where m.id = $1 and m.withdrawn_at is null",
        take: take!("media", ""),
    },
];

/// Something that stands, and may be withdrawn.
#[derive(Clone, Debug)]
pub struct Standing {
    pub label: String,
    pub path: String,
    subject: String,
}

/// Why it is withdrawn.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Typed {
    pub why: String,
}

pub fn what(key: &str) -> Option<What> {
    ALL.into_iter().find(|what| what.key == key)
}

/// What stands under this id.
pub async fn find(db: &Db, what: What, id: &str) -> Result<Option<Standing>, Fault> {
    let found: Option<(String, String, String)> =
        sqlx::query_as(what.find).bind(id).fetch_optional(db.rows()).await?;
    Ok(found.map(|(label, path, subject)| Standing { label, path, subject }))
}

/// Withdraws it, or says that a reason is asked.
pub async fn withdraw(
    act: &mut Act,
    what: What,
    (id, standing): (&str, &Standing),
    typed: &Typed,
) -> Result<Result<(), Refusals>, Fault> {
    let mut refusals = Refusals::default();
    refusals.unless(is_seen(&typed.why), "why", "com-refusal-why");
    refusals.unless(typed.why.chars().count() <= 500, "why", "people-refusal-long");
    if !refusals.none() {
        return Ok(Err(refusals));
    }
    let (at, by) = (act.at(), act.by());
    let done =
        sqlx::query(what.take).bind(id).bind(at).bind(by).bind(typed.why.trim()).execute(act.rows()).await?;
    if done.rows_affected() > 0 {
        act.record(what.verb, what.kind, &standing.subject, "").await?;
    }
    Ok(Ok(()))
}
