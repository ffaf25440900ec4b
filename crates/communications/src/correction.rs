//! The correction: what was wrong of a news item that everyone read, said openly on a day, with what it said until then.
use crate::news::News;
use db::{Act, Db, Fault, FromRow};
use page::Language;

#[derive(Clone, Debug, FromRow)]
pub struct Correction {
    pub day: String,
    pub why: String,
    pub title_fr: String,
    pub lead_fr: String,
    pub text_fr: String,
    pub title_en: String,
    pub lead_en: String,
    pub text_en: String,
}

impl Correction {
    /// What it said until then in each language that it had: the language’s tag, the title, what it comes to, the text.
    pub fn before(&self) -> Vec<(&'static str, &str, &str, &str)> {
        let french = (Language::French.tag(), &*self.title_fr, &*self.lead_fr, &*self.text_fr);
        let english = (Language::English.tag(), &*self.title_en, &*self.lead_en, &*self.text_en);
        [french, english].into_iter().filter(|(_, title, _, _)| !title.is_empty()).collect()
    }
}

/// Keeps what a news item says, and why it is about to say something else.
pub(crate) async fn note(act: &mut Act, news: &News, why: &str) -> Result<(), Fault> {
    let (id, at, by, today) = (act.id(), act.at(), act.by(), act.today().to_string());
    sqlx::query(
        "insert into news_correction (id, news_id, day, why, title_fr, lead_fr, text_fr, title_en, lead_en, text_en, \
         recorded_at, recorded_by) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)",
    )
    .bind(id)
    .bind(&news.id)
    .bind(today)
    .bind(why)
    .bind(&news.title_fr)
    .bind(&news.lead_fr)
    .bind(&news.text_fr)
    .bind(&news.title_en)
    .bind(&news.lead_en)
    .bind(&news.text_en)
    .bind(at)
    .bind(by)
    .execute(act.rows())
    .await?;
    Ok(())
}

/// The corrections of a news item, the latest first.
pub async fn of(db: &Db, news: &str) -> Result<Vec<Correction>, Fault> {
    sqlx::query_as(
        "select day, why, title_fr, lead_fr, text_fr, title_en, lead_en, text_en from news_correction \
         where news_id = $1 order by day desc, id desc",
    )
    .bind(news)
    .fetch_all(db.rows())
    .await
}
