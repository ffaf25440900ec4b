//! The shelf: resources as they are read, those that stand and those that were withdrawn.
use db::{Db, Fault, FromRow};
use page::Language;
use people::organization::name_key;

#[derive(Clone, Debug, FromRow)]
pub struct Item {
    pub id: String,
    pub kind: String,
    pub title_fr: String,
    pub title_en: String,
    pub about_fr: String,
    pub about_en: String,
    /// The organization whose it is, or "" when the pole knows none of this name.
    pub source_id: String,
    pub source: String,
    pub day: String,
    pub action: String,
    /// Three digits, or "" for the whole territory.
    pub mrc: String,
    /// Where it is, or "".
    pub link: String,
    pub topics: String,
    /// Who looks after it, by account and by name, or "".
    pub carer_account: String,
    pub carer: String,
    pub review_by: Option<String>,
    /// From which day everyone may read it.
    pub open_since: Option<String>,
    pub withdrawn_on: Option<String>,
    pub reason: String,
}

/// French, unless there is an English text and it is asked for.
fn told<'a>(language: Language, french: &'a str, english: &'a str) -> &'a str {
    if language == Language::English && !english.is_empty() { english } else { french }
}

impl Item {
    pub fn stands(&self) -> bool {
        self.withdrawn_on.is_none()
    }

    pub fn is_open(&self) -> bool {
        self.stands() && self.open_since.is_some()
    }

    pub fn title(&self, language: Language) -> &str {
        told(language, &self.title_fr, &self.title_en)
    }

    pub fn about(&self, language: Language) -> &str {
        told(language, &self.about_fr, &self.about_en)
    }

    /// Whether its review is late on a day.
    pub fn is_late(&self, today: &str) -> bool {
        self.stands() && self.review_by.as_deref().is_some_and(|by| by < today)
    }

    /// Whether every word asked stands in what it says of itself, accents aside.
    fn says(&self, words: &str) -> bool {
        let all =
            [&self.title_fr, &self.title_en, &self.about_fr, &self.about_en, &self.topics, &self.source];
        let all = name_key(&all.map(String::as_str).join(" "));
        name_key(words).split_whitespace().all(|word| all.contains(word))
    }
}

macro_rules! items {
    ($($rest:literal),+ $(,)?) => {
        concat!(
            "select i.id, i.kind, i.title_fr, i.title_en, i.about_fr, i.about_en, coalesce(o.id, '') as source_id, \
             coalesce(o.name, i.source_name) as source, i.day, i.action, i.mrc, i.link, i.topics, i.carer_account, \
             coalesce(c.name, '') as carer, i.review_by, i.open_since, i.withdrawn_on, i.reason from library_item i \
             left join account c on c.id = i.carer_account left join organization o on o.id = ",
            people::keeper!("i.source_id"),
            $($rest),+
        )
    };
}

/// Which resources are wanted: those of a kind, or of any for "", that say some words, and perhaps only those whose
/// review is late.
#[derive(Clone, Debug, Default)]
pub struct Filter {
    pub kind: String,
    pub words: String,
    pub late: bool,
}

impl Filter {
    fn wants(&self, one: &Item, today: &str) -> bool {
        (self.kind.is_empty() || one.kind == self.kind)
            && (!self.late || one.is_late(today))
            && (self.words.is_empty() || one.says(&self.words))
    }
}

/// The resources that stand behind a filter, the latest first.
pub async fn list(db: &Db, filter: &Filter) -> Result<Vec<Item>, Fault> {
    let mut all: Vec<Item> =
        sqlx::query_as(items!(" where i.withdrawn_on is null order by i.day desc, i.id desc"))
            .fetch_all(db.rows())
            .await?;
    let today = db.today().to_string();
    all.retain(|one| filter.wants(one, &today));
    Ok(all)
}

/// One resource, whether or not it still stands.
pub async fn find(db: &Db, id: &str) -> Result<Option<Item>, Fault> {
    sqlx::query_as(items!(" where i.id = $1")).bind(id).fetch_optional(db.rows()).await
}
