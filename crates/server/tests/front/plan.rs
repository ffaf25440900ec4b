//! Plan: written, and followed by counting.
use crate::village::{Reply, Village};

pub const YEAR: (&str, &str) = ("2021-04-01", "2022-03-31");

/// The last thing of a kind that history tells of.
pub async fn last(village: &Village, kind: &str) -> String {
    let lines = village.lately(50).await;
    lines.into_iter().find(|line| line.kind == kind).unwrap().id
}

pub async fn sent(village: &Village, role: &str, path: &str, form: &str) -> Reply {
    let reply = village.post(role, path, form).await;
    assert_eq!(reply.status, 303, "{path}: {}", reply.text);
    reply
}

/// A plan of the year with one objective under axis 2: their ids.
pub async fn begun(village: &Village) -> (String, String) {
    let form = format!("title=Plan+2021-2022&from_on={}&to_on={}", YEAR.0, YEAR.1);
    sent(village, "direction", "/plan/nouveau", &form).await;
    let plan = last(village, "plan").await;
    let aim = "axis=2&text=R%C3%A9pondre+aux+besoins";
    sent(village, "direction", &format!("/plan/{plan}/objectifs"), aim).await;
    (plan, last(village, "objective").await)
}

pub async fn planned(village: &Village, objective: &str, text: &str, due: &str) -> String {
    let form = format!("text={text}&action=2.5&owner_account=&owner_name=Alex&due_on={due}");
    sent(village, "direction", &format!("/plan/objectifs/{objective}/action"), &form).await;
    last(village, "plan-action").await
}

pub async fn bound(village: &Village, objective: &str, form: &str) -> String {
    sent(village, "direction", &format!("/plan/objectifs/{objective}/indicateur"), form).await;
    last(village, "indicator").await
}

pub async fn served(village: &Village, name: &str, day: &str) -> String {
    let coop = village.organization(name).await;
    let form = format!("organization={coop}&topic=finance&minutes=60&day={day}");
    sent(village, "agent", "/accompagnement/consigner", &form).await;
    last(village, "act").await
}

pub async fn day(village: &Village, day: &str) {
    village.clock.set(format!("{day}T16:00:00Z").parse().unwrap());
}

#[tokio::test]
async fn a_plan_is_written_and_shows_target_and_what_is_counted() {
    for village in Village::both().await {
        let empty = village.get("board", "/plan").await;
        assert!(empty.text.contains("Aucun plan n’est encore écrit"), "{}", empty.text);
        let (plan, objective) = begun(&village).await;
        planned(&village, &objective, "Offrir+un+atelier", "2021-10-01").await;
        bound(&village, &objective, "figure=accompaniment.acts&target=40").await;
        let board = village.get("board", "/plan").await;
        for told in ["Plan 2021-2022", "Répondre aux besoins", "Offrir un atelier", "Alex", "<dd>40</dd>"] {
            assert!(board.text.contains(told), "{told} is missing: {}", board.text);
        }
        assert!(board.text.contains("Aucun objectif sous cet axe."), "the empty axes too");
        assert!(board.text.contains("Projet de plan"), "not adopted yet");
        assert!(board.text.contains("<svg") && board.text.contains("0 sur 40"));
        let opens = "/chiffres/accompaniment.acts?du=2021-04-01&#38;au=2021-06-15";
        assert!(board.text.contains(opens), "{}", board.text);

        let act = served(&village, "Coop", "2021-06-01").await;
        let board = village.get("board", &format!("/plan/{plan}")).await;
        assert!(board.text.contains("1 sur 40"), "{}", board.text);
        sent(&village, "agent", &format!("/accompagnement/{act}/retirer"), "").await;
        let board = village.get("board", &format!("/plan/{plan}")).await;
        assert!(board.text.contains("0 sur 40"), "an act withdrawn is reached no more");
    }
}

#[tokio::test]
async fn the_forecast_follows_the_days_gone_by() {
    for village in Village::both().await {
        let form = "title=Juin&from_on=2021-06-01&to_on=2021-06-30";
        sent(&village, "direction", "/plan/nouveau", form).await;
        let plan = last(&village, "plan").await;
        sent(&village, "direction", &format!("/plan/{plan}/objectifs"), "axis=2&text=Servir").await;
        let objective = last(&village, "objective").await;
        bound(&village, &objective, "figure=accompaniment.acts&target=40").await;
        bound(&village, &objective, "figure=accompaniment.hours&target=2,5").await;
        for name in ["A", "B", "C"] {
            served(&village, name, "2021-06-15").await;
        }
        // Fifteen of thirty days are gone: three acts make six.
        let half = village.get("board", &format!("/plan/{plan}")).await.text;
        assert!(
            half.contains(
                "<dd>6 (huit fois sur dix, entre 3 et 9). Si le rythme depuis le début se maintient."
            ),
            "{half}"
        );
        assert!(half.contains("Sous la cible au rythme actuel"));
        assert!(half.contains("<dd>2\u{a0}h\u{a0}30</dd>") && half.contains("Cible atteinte"));
        day(&village, "2021-06-29").await;
        let eve = village.get("board", &format!("/plan/{plan}")).await.text;
        assert!(eve.contains("<dd>3. Si le rythme"), "{eve}");
        day(&village, "2021-06-30").await;
        let end = village.get("board", &format!("/plan/{plan}")).await.text;
        assert!(end.contains("Le plan est terminé") && end.contains("Cible non atteinte"), "{end}");
    }
}

#[tokio::test]
async fn a_month_without_its_share_is_named_and_a_narrowed_number_opens_narrowed() {
    for village in Village::both().await {
        let (plan, objective) = begun(&village).await;
        let form = "figure=accompaniment.acts&kind=finance&target=12&each_part=month&each_target=1";
        bound(&village, &objective, form).await;
        day(&village, "2021-06-30").await;
        served(&village, "A", "2021-04-10").await;
        served(&village, "B", "2021-06-02").await;
        let coop = village.organization("C").await;
        let form = format!("organization={coop}&topic=governance&minutes=60&day=2021-05-02");
        sent(&village, "agent", "/accompagnement/consigner", &form).await;
        let board = village.get("board", &format!("/plan/{plan}")).await.text;
        assert!(board.contains("atteinte 2 mois sur 3. Manquent\u{a0}: mai 2021."), "{board}");
        let opened = "/chiffres/accompaniment.acts?du=2021-04-01&au=2021-06-30&genre=finance";
        assert!(village.get("board", opened).await.text.contains("2 lignes le prouvent"));
        assert!(board.contains("2 sur 12"));
        assert!(board.contains("(Genre\u{a0}: Finances)"), "the kind in words: {board}");
        let csv = village.get("board", &format!("/plan/{plan}/tableur?format=csv")).await.text;
        assert!(csv.contains("Genre\u{a0}: Finances"), "{csv}");
        let aimed = format!("/plan/objectifs/{objective}/indicateur?figure=accompaniment.acts");
        let aimed = village.get("direction", &aimed).await.text;
        assert!(aimed.contains(r#"<option value="finance">Finances</option>"#), "{aimed}");
    }
}

#[tokio::test]
async fn an_mrc_that_is_not_reached_is_named() {
    for village in Village::both().await {
        let (plan, objective) = begun(&village).await;
        let each = "each_part=mrc&each_target=1&each_mrc=020&each_mrc=030";
        bound(&village, &objective, &format!("figure=accompaniment.organizations-served&target=2&{each}"))
            .await;
        let board = village.get("board", &format!("/plan/{plan}")).await.text;
        assert!(board.contains("atteinte dans 0 MRC sur 2."), "{board}");
        assert!(board.contains("La Côte-de-Gaspé"), "{board}");
    }
}

#[tokio::test]
async fn an_action_is_late_the_day_after_it_was_due_until_one_tap_says_it_is_done() {
    for village in Village::both().await {
        let (plan, objective) = begun(&village).await;
        let action = planned(&village, &objective, "Atelier", "2021-06-15").await;
        let overdue = async || village.figure("plan.actions-overdue", YEAR.0, "2021-06-16").await;
        let page = village.get("agent", &format!("/plan/{plan}")).await.text;
        assert!(!page.contains("<strong>En retard</strong>"), "due today is not late");
        assert_eq!(village.figure("plan.actions-overdue", YEAR.0, "2021-06-15").await, 0);
        day(&village, "2021-06-16").await;
        let page = village.get("agent", &format!("/plan/{plan}")).await.text;
        assert!(page.contains("<strong>En retard</strong>"), "{page}");
        assert_eq!(overdue().await, 1);
        sent(&village, "agent", &format!("/plan/actions/{action}/etat"), "state=done").await;
        assert_eq!(overdue().await, 0);
        assert_eq!(village.figure("plan.actions-done", "2021-06-16", "2021-06-16").await, 1);
        assert_eq!(village.figure("plan.actions-done", YEAR.0, "2021-06-15").await, 0);
        assert_eq!(village.figure("plan.actions-planned", YEAR.0, YEAR.1).await, 1, "done is planned too");
        sent(&village, "agent", &format!("/plan/actions/{action}/etat"), "state=under-way").await;
        assert_eq!(village.figure("plan.actions-done", YEAR.0, YEAR.1).await, 0, "taken up again");
    }
}

#[tokio::test]
async fn the_plan_is_kept_as_a_sheet_without_running_a_formula() {
    for village in Village::both().await {
        let (plan, objective) = begun(&village).await;
        planned(&village, &objective, "%3D1%2B1", "2021-10-01").await;
        bound(&village, &objective, "figure=accompaniment.hours&target=2,5").await;
        let csv = village.get("board", &format!("/plan/{plan}/tableur?format=csv")).await.text;
        assert!(csv.contains("'=1+1;Alex;2021-10-01;prévue") && csv.contains(";2,5;0;0"), "{csv}");
        let book = village.get("board", &format!("/plan/{plan}/tableur")).await;
        assert!(book.status == 200 && book.text.starts_with("PK"));
    }
}

#[tokio::test]
async fn refusals_keep_what_was_typed_and_write_nothing() {
    for village in Village::both().await {
        let bad = "title=%3Cscript%3E%00&from_on=2022-03-31&to_on=2021-04-01";
        let refused = village.post("direction", "/plan/nouveau", bad).await;
        assert!(refused.text.contains("to_on-error") && refused.text.contains("&#60;script&#62;"));
        let (plan, objective) = begun(&village).await;
        let aim = village.post("direction", &format!("/plan/{plan}/objectifs"), "axis=9&text=").await;
        assert!(aim.text.contains("axis-error") && aim.text.contains("text-error"), "{}", aim.text);
        let path = format!("/plan/objectifs/{objective}/action");
        let long = "a".repeat(501);
        let form = format!("text={long}&action=1.1&owner_account=nobody&due_on=demain");
        let task = village.post("direction", &path, &form).await.text;
        for told in ["text-error", "action-error", "owner_account-error", "due_on-error", "value=\"demain\""]
        {
            assert!(task.contains(told), "{told} is missing: {task}");
        }
        let path = format!("/plan/objectifs/{objective}/indicateur");
        let unknown = village.post("direction", &path, "figure=mine.typed-in&target=4").await.text;
        assert!(unknown.contains("figure-error"), "a number typed in is no indicator: {unknown}");
        let form = "figure=accompaniment.acts&target=beaucoup&mrc=999&each_part=mrc&each_target=1";
        let wrong = village.post("direction", &path, form).await.text;
        for told in ["target-error", "mrc-error", "each_mrc-error", "value=\"beaucoup\""] {
            assert!(wrong.contains(told), "{told} is missing: {wrong}");
        }
        let form = "figure=membership.in-force&target=40&each_part=month&each_target=4";
        let monthly = village.post("direction", &path, form).await.text;
        assert!(monthly.contains("each_part-error"), "a day has no months: {monthly}");
        let form =
            "text=%F0%9F%8C%8D+%D7%A9%D7%9C%D7%95%D7%9D+%3Cb%3E&action=2.5&owner_name=A&due_on=2021-10-01";
        sent(&village, "direction", &format!("/plan/objectifs/{objective}/action"), form).await;
        let board = village.get("board", &format!("/plan/{plan}")).await.text;
        assert!(board.contains("🌍 שלום &#60;b&#62;"), "{board}");
        let rests = village.post("direction", &format!("/plan/objectifs/{objective}/retirer"), "").await;
        assert!(rests.location.contains("plan-refusal-rests"));
        assert_eq!(::plan::action::of_plan(&village.db, &plan).await.unwrap().len(), 1);
        assert!(::plan::indicator::of_plan(&village.db, &plan).await.unwrap().is_empty());
    }
}

#[tokio::test]
async fn agents_say_where_actions_stand_and_only_the_direction_writes() {
    for village in Village::both().await {
        let (plan, objective) = begun(&village).await;
        let action = planned(&village, &objective, "Atelier", "2021-10-01").await;
        let tap = format!("/plan/actions/{action}/etat");
        for (role, status) in
            [("board", 403), ("administrator", 403), ("agent", 303), ("communications", 303)]
        {
            assert_eq!(village.post(role, &tap, "state=done").await.status, status, "{role}");
        }
        let dropped = village.post("agent", &tap, "state=dropped").await;
        assert!(dropped.location.contains("plan-refusal-state"), "dropping says why: {}", dropped.location);
        assert_eq!(village.get("agent", &format!("/plan/{plan}/modifier")).await.status, 403);
        let board = village.get("board", &format!("/plan/{plan}")).await.text;
        assert!(!board.contains("/modifier") && !board.contains("<button class=\"quiet\" name=\"state\""));
    }
}

#[tokio::test]
async fn an_indicator_whose_figure_is_gone_is_said_and_not_left_off() {
    for village in Village::both().await {
        let (plan, objective) = begun(&village).await;
        bound(&village, &objective, "figure=accompaniment.acts&target=40").await;
        // As after an upgrade that no longer counts it.
        let gone = "update plan_indicator set figure = 'old.figure'";
        let mut act = village.db.act(db::Who::House).await.unwrap();
        sqlx::query(gone).execute(act.rows()).await.unwrap();
        act.commit().await.unwrap();
        let board = village.get("board", &format!("/plan/{plan}")).await.text;
        assert!(board.contains("le chiffre «\u{a0}old.figure\u{a0}» n’existe plus"), "{board}");
    }
}
