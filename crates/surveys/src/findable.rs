//! What search knows of questionnaires: their titles and questions, for those who read them.
use crate::READ;
use db::{Db, Fault, among};
use page::{Entry, entry_id};

/// The entries of questionnaires, each version by itself.
pub async fn questionnaires(db: &Db, ids: &[String]) -> Result<Vec<Entry>, Fault> {
    type Row = (String, String, String, String, String, i64);
    let rows: Vec<Row> = among(
        db,
        "select id, title_fr, title_en, intro_fr, intro_en, version from questionnaire where id in ",
        ids,
    )
    .await?;
    let asked: Vec<(String, String, String)> = among(
        db,
        "select questionnaire_id, words_fr, words_en from question where questionnaire_id in ",
        ids,
    )
    .await?;
    let entry = |(id, fr, en, intro_fr, intro_en, version): Row| {
        let mut words = vec![en, intro_fr, intro_en];
        for (_, fr, en) in asked.iter().filter(|(of, ..)| *of == id) {
            words.extend([fr.clone(), en.clone()]);
        }
        Entry {
            id: entry_id("questionnaire", &id),
            kind: "questionnaire".into(),
            path: format!("/questionnaires/{id}"),
            title: fr,
            subtitle: format!("v{version}"),
            body: words.join(" "),
            right: READ.name.into(),
            ..Entry::default()
        }
    };
    Ok(rows.into_iter().map(entry).collect())
}
