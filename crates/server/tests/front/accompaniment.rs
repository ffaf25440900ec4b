//! Accompaniment: one act recorded, counted, shown and opened.
use crate::village::Village;

const YEAR: (&str, &str) = ("2021-04-01", "2022-03-31");
const SERVED: &str = "accompaniment.organizations-served";

#[tokio::test]
async fn an_act_logged_is_counted_shown_and_opened() {
    for village in Village::both().await {
        let coop = village.organization("Coop du Quai").await;
        let form = format!("organization={coop}&topic=finance&minutes=90&day=2021-06-15&note=");
        let sent = village.post("agent", "/accompagnement/consigner", &form).await;
        assert_eq!(sent.status, 303, "{}", sent.text);
        let journal = village.get("agent", "/accompagnement").await;
        assert!(journal.text.contains("Coop du Quai") && journal.text.contains("1\u{a0}h\u{a0}30"));
        let year = village.get("direction", "/bilan?du=2021-04-01&au=2022-03-31").await;
        assert!(year.text.contains("<strong>1</strong> <span>Entreprise servie</span>"), "{}", year.text);
        let open = village.get("direction", &format!("/chiffres/{SERVED}?du=2021-04-01&au=2022-03-31")).await;
        assert!(
            open.text.contains("Coop du Quai") && open.text.contains("1 ligne le prouve"),
            "{}",
            open.text
        );
    }
}

#[tokio::test]
async fn an_enterprise_served_twice_and_in_a_group_counts_once() {
    for village in Village::both().await {
        let (a, b) = (village.organization("A").await, village.organization("B").await);
        for organizations in [format!("organization={a}"), format!("organization={a}&organization={b}")] {
            let form = format!("{organizations}&topic=governance&minutes=60&day=2021-06-01");
            assert_eq!(village.post("agent", "/accompagnement/consigner", &form).await.status, 303);
        }
        assert_eq!(village.figure(SERVED, YEAR.0, YEAR.1).await, 2);
        assert_eq!(village.figure("accompaniment.acts", YEAR.0, YEAR.1).await, 2);
        assert_eq!(village.figure("accompaniment.hours", YEAR.0, YEAR.1).await, 120);
    }
}

#[tokio::test]
async fn an_act_withdrawn_is_counted_no_more_and_stays_in_history() {
    for village in Village::both().await {
        let coop = village.organization("Coop").await;
        let form = format!("organization={coop}&topic=other&minutes=15&day=2021-06-01");
        village.post("agent", "/accompagnement/consigner", &form).await;
        let lines = village.lately(1).await;
        let act = &lines[0].id;
        let path = format!("/accompagnement/{act}/retirer");
        assert_eq!(village.post("agent", &path, "").await.status, 303);
        let twice = village.post("agent", &path, "").await;
        assert!(twice.location.contains("avis=act-already-withdrawn"), "once is enough: {}", twice.text);
        assert_eq!(village.figure(SERVED, YEAR.0, YEAR.1).await, 0);
        let lines = db::lines_about(&village.db, "act", act, 9).await.unwrap();
        assert_eq!(
            lines.iter().map(|l| l.verb.as_str()).collect::<Vec<_>>(),
            ["act.withdrawn", "act.logged"]
        );
    }
}

#[tokio::test]
async fn a_refused_form_keeps_what_was_typed_and_says_why_by_the_field() {
    for village in Village::both().await {
        let note = "note=Rencontre+%3Cb%3Egras%3C%2Fb%3E";
        let form = format!("topic=finance&minutes=9999&day=2031-01-01&{note}");
        let sent = village.post("agent", "/accompagnement/consigner", &form).await;
        assert_eq!(sent.status, 422);
        for told in ["who-error", "minutes-error", "day-error", "2031-01-01"] {
            assert!(sent.text.contains(told), "{told} is missing");
        }
        assert!(sent.text.contains("Rencontre &#60;b&#62;gras"), "{}", sent.text);
        assert_eq!(village.figure("accompaniment.acts", YEAR.0, YEAR.1).await, 0);
    }
}

#[tokio::test]
async fn the_last_act_is_repeated_with_one_touch() {
    for village in Village::both().await {
        let coop = village.organization("Coop du Quai").await;
        let form = format!("organization={coop}&topic=marketing&minutes=45&day=2021-06-01");
        village.post("agent", "/accompagnement/consigner", &form).await;
        let again = village.get("agent", "/accompagnement/consigner?encore=1").await;
        assert!(again.text.contains(&format!("value=\"{coop}\" checked")), "{}", again.text);
        assert!(
            again.text.contains("value=\"marketing\" checked") && again.text.contains("value=\"45\" checked")
        );
        assert!(again.text.contains("value=\"2021-06-15\""), "today's day");
    }
}

#[tokio::test]
async fn a_name_typed_is_found_on_the_server_and_several_are_offered() {
    for village in Village::both().await {
        let quai = village.organization("Coopérative du Quai").await;
        village.organization("Coopérative de la Baie").await;
        let rest = "topic=finance&minutes=30&day=2021-06-15&note=Gard%C3%A9e";
        let form = format!("who=COOPERATIVE+du+quai&{rest}");
        let sent = village.post("agent", "/accompagnement/consigner", &form).await;
        assert_eq!(sent.status, 303, "{}", sent.text);
        let several = village
            .post("agent", "/accompagnement/consigner", &format!("who=coop%C3%A9ratives&{rest}"))
            .await;
        assert_eq!(several.status, 422);
        assert!(several.text.contains("Laquelle, pour «\u{a0}coopératives\u{a0}»?"), "{}", several.text);
        assert!(several.text.contains("Coopérative de la Baie") && several.text.contains("Gardée"));
        let slip = format!("who=coopervative+quais&{rest}");
        let slip = village.post("agent", "/accompagnement/consigner", &slip).await;
        assert!(slip.text.contains(&format!("value=\"{quai}\" checked")), "the only one close is proposed");
        let none =
            village.post("agent", "/accompagnement/consigner", &format!("who=%3Cscript%3E&{rest}")).await;
        assert!(none.text.contains("Le pôle ne connaît aucune organisation de ce nom"));
        assert!(!none.text.contains("value=\"<script>"));
        assert_eq!(village.figure("accompaniment.acts", YEAR.0, YEAR.1).await, 1);
        let lately = village.get("agent", "/accompagnement/consigner").await;
        let chip = format!(
            "<input autocomplete=\"off\" type=\"checkbox\" name=\"organization\" value=\"{quai}\"> Coopérative du Quai"
        );
        assert!(lately.text.contains(&chip), "{}", lately.text);
    }
}

#[tokio::test]
async fn an_act_just_logged_may_be_undone_and_another_logged() {
    for village in Village::both().await {
        let coop = village.organization("Coop").await;
        let form = format!("organization={coop}&topic=other&minutes=15&day=2021-06-01");
        let sent = village.post("agent", "/accompagnement/consigner", &form).await;
        let shown =
            village.get("agent", sent.location.trim_start_matches(&format!("/{}", village.slug()))).await;
        assert!(shown.text.contains("L’acte est consigné") && shown.text.contains("Annuler cet acte"));
        assert!(shown.text.contains("Consigner un autre acte"));
        assert!(shown.text.contains("Compte pour l’action 2."), "its action of the frame: {}", shown.text);
        let id = sent.location.split("acte=").nth(1).unwrap().split('&').next().unwrap().to_owned();
        let undone = village.post("agent", &format!("/accompagnement/{id}/retirer"), "").await;
        assert_eq!(undone.status, 303);
        assert_eq!(village.figure("accompaniment.acts", YEAR.0, YEAR.1).await, 0);
    }
}

#[tokio::test]
async fn a_corrected_act_stands_for_the_former_and_both_are_kept() {
    for village in Village::both().await {
        let (wrong, right) = (village.organization("Mauvaise").await, village.organization("Bonne").await);
        let form = format!("organization={wrong}&topic=finance&minutes=60&day=2021-06-01&note=n");
        village.post("agent", "/accompagnement/consigner", &form).await;
        let first = village.lately(1).await[0].id.clone();
        let path = format!("/accompagnement/{first}/corriger");
        let shown = village.get("direction", &path).await;
        assert!(shown.text.contains(&format!("value=\"{wrong}\" checked")), "{}", shown.text);
        let form = format!("organization={right}&topic=finance&minutes=90&day=2021-03-31");
        assert_eq!(village.post("direction", &path, &form).await.status, 303);
        let withdrawn = village.post("agent", &format!("/accompagnement/{first}/retirer"), "").await;
        assert!(withdrawn.location.contains("avis=act-corrected-meanwhile"), "it no longer stands");
        assert_eq!(village.figure(SERVED, YEAR.0, YEAR.1).await, 0, "31 March is the year before");
        assert_eq!(village.figure("accompaniment.hours", "2020-04-01", "2021-03-31").await, 90);
        let former = village.get("agent", &format!("/accompagnement/{first}")).await;
        assert!(former.text.contains("Cet acte a été corrigé") && former.text.contains("Acte corrigé"));
        let journal = village.get("agent", "/accompagnement").await;
        assert!(journal.text.contains("Bonne") && !journal.text.contains("Mauvaise</a></th>"));
    }
}

#[tokio::test]
async fn a_promoter_is_counted_apart_and_named_to_staff_alone() {
    for village in Village::both().await {
        for (name, stage) in
            [("%C3%89picerie+du+quai", "idea"), ("epicerie+du+QUAI", "start-up"), ("Autre", "idea")]
        {
            let form =
                format!("promoter={name}&stage={stage}&topic=start-up&minutes=30&day=2021-06-01&note=Secret");
            assert_eq!(village.post("agent", "/accompagnement/consigner", &form).await.status, 303);
        }
        let form = "promoter=Sans+stade&topic=start-up&minutes=30&day=2021-06-01";
        assert!(village.post("agent", "/accompagnement/consigner", form).await.text.contains("stage-error"));
        assert_eq!(village.figure("accompaniment.promoters-accompanied", YEAR.0, YEAR.1).await, 2);
        assert_eq!(village.figure(SERVED, YEAR.0, YEAR.1).await, 0);
        assert_eq!(village.figure("accompaniment.acts", YEAR.0, YEAR.1).await, 3);
        assert!(village.get("agent", "/accompagnement").await.text.contains("Épicerie du quai"));
        for path in [
            "/accompagnement",
            "/accompagnement/exporter",
            "/chiffres/accompaniment.promoters-accompanied?du=2021-04-01&au=2022-03-31",
        ] {
            let board = village.get("board", path).await;
            assert_eq!(board.status, 200, "{path}");
            assert!(!board.text.contains("picerie") && !board.text.contains("Secret"), "{path}");
        }
    }
}

#[tokio::test]
async fn the_journal_is_filtered_turned_and_taken_away_as_a_sheet() {
    for village in Village::both().await {
        let (a, b) = (village.organization("Alpha").await, village.organization("=Bêta").await);
        for day in 1..=30 {
            for (organization, topic) in [(&a, "finance"), (&b, "other")] {
                let form =
                    format!("organization={organization}&topic={topic}&minutes=15&day=2021-05-{day:02}");
                village.post("agent", "/accompagnement/consigner", &form).await;
            }
        }
        let all = village.get("board", "/accompagnement").await;
        assert!(all.text.contains("60 actes") && all.text.contains("rel=\"next\""), "{}", all.text);
        let last = village.get("board", "/accompagnement?page=2").await;
        assert!(last.text.contains("1er\u{a0}mai 2021") && !last.text.contains("rel=\"next\""));
        let some = village
            .get(
                "agent",
                &format!("/accompagnement?organization={a}&du=2021-05-10&au=2021-05-11&sujet=finance"),
            )
            .await;
        assert!(some.text.contains("2 actes") && !some.text.contains("Bêta</a></th>"), "{}", some.text);
        assert!(village.get("agent", "/accompagnement?who=alpha").await.text.contains("30 actes"));
        let odd = village.get("agent", "/accompagnement?du=%27&sujet=%3Cb%3E&par=x&page=-9").await;
        for refused in ["du-error", "sujet-error", "par-error", "value=\"&#39;\""] {
            assert!(odd.text.contains(refused), "{refused}: {}", odd.text);
        }
        assert!(!odd.text.contains("60 actes"), "nothing is counted that was not asked");
        let sheet =
            village.get("agent", &format!("/accompagnement/exporter?forme=csv&organization={b}")).await;
        assert!(sheet.text.contains("'=Bêta") && sheet.text.lines().count() == 31, "{}", sheet.text);
        assert_eq!(village.get("agent", "/accompagnement/exporter?forme=xlsx").await.status, 200);
    }
}

#[tokio::test]
async fn hostile_text_is_kept_as_text_and_what_is_too_long_is_refused_with_it() {
    for village in Village::both().await {
        let coop = village.organization("Coop").await;
        village.organization("Jamais servie").await;
        let rest = "topic=finance&minutes=30&day=2021-06-15";
        let odd = "%3Cscript%3Ealert(1)%3C%2Fscript%3E%00%F0%9F%8C%8A%D7%A9%D7%9C%D7%95%D7%9D%FF";
        let form = format!("organization={coop}&promoter={odd}&stage=idea&note={odd}&{rest}");
        assert_eq!(village.post("agent", "/accompagnement/consigner", &form).await.status, 303);
        let journal = village.get("agent", "/accompagnement").await;
        assert!(
            journal.text.contains("&#60;script&#62;") && journal.text.contains("🌊שלום"),
            "{}",
            journal.text
        );
        assert!(!journal.text.contains("<script>alert"));
        let long = "é".repeat(5_001);
        let refused = village
            .post("agent", "/accompagnement/consigner", &format!("organization={coop}&note={long}&{rest}"))
            .await;
        assert!(refused.status == 422 && refused.text.contains(&long) && refused.text.contains("note-error"));
        let stranger = format!("organization=%27+or+1%3D1&{rest}");
        let refused = village.post("agent", "/accompagnement/consigner", &stranger).await;
        assert!(refused.text.contains("who-error"));
        assert!(!refused.text.contains("Jamais servie"), "the form never lists every organization");
        assert_eq!(village.figure("accompaniment.acts", YEAR.0, YEAR.1).await, 1);
    }
}
