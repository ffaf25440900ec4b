//! The order of questions: one moved up, all copied to another version.
use crate::questionnaire::is_open_to_change;
use db::{Act, Fault};

/// Moves a question of a draft before the one above it. False when nothing is to move.
pub async fn raise(act: &mut Act, of: &str, id: &str) -> Result<bool, Fault> {
    if !is_open_to_change(act, of).await? {
        return Ok(false);
    }
    let all: Vec<(String, i64)> =
        sqlx::query_as("select id, place from question where questionnaire_id = $1 order by place, id")
            .bind(of)
            .fetch_all(act.rows())
            .await?;
    let Some(at) = all.iter().position(|(one, _)| one == id).filter(|at| *at > 0) else { return Ok(false) };
    for (one, place) in [(&all[at].0, all[at - 1].1), (&all[at - 1].0, all[at].1)] {
        sqlx::query("update question set place = $2 where id = $1")
            .bind(one)
            .bind(place)
            .execute(act.rows())
            .await?;
    }
    act.record("questionnaire.question-raised", "questionnaire", of, id).await?;
    Ok(true)
}

/// Copies the questions of a version to another that has none.
pub async fn copy(act: &mut Act, from: &str, to: &str) -> Result<(), Fault> {
    let all: Vec<(String,)> =
        sqlx::query_as("select id from question where questionnaire_id = $1 order by place, id")
            .bind(from)
            .fetch_all(act.rows())
            .await?;
    for (old,) in all {
        let new = act.id();
        sqlx::query(
            "insert into question (id, questionnaire_id, place, kind, means, words_fr, words_en, help_fr, help_en, \
             unit_fr, unit_en, required) select $1, $2, place, kind, means, words_fr, words_en, help_fr, help_en, \
             unit_fr, unit_en, required from question where id = $3",
        )
        .bind(&new)
        .bind(to)
        .bind(&old)
        .execute(act.rows())
        .await?;
        let choices: Vec<(String,)> = sqlx::query_as("select id from question_choice where question_id = $1")
            .bind(&old)
            .fetch_all(act.rows())
            .await?;
        for (choice,) in choices {
            let other = act.id();
            sqlx::query(
                "insert into question_choice (id, question_id, place, name_fr, name_en, none) \
                 select $1, $2, place, name_fr, name_en, none from question_choice where id = $3",
            )
            .bind(other)
            .bind(&new)
            .bind(choice)
            .execute(act.rows())
            .await?;
        }
    }
    Ok(())
}
