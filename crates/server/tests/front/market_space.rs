//! A buyer's own space, and matchmaking sessions scheduled by wishes.
use crate::{
    market::{edition, engage, join, reached},
    organizations::id_of,
    renewals::letters,
    village::Village,
};
use people::{account, accounts, role};

#[tokio::test]
async fn a_buyer_s_own_space_holds_what_is_its_own_and_asks_the_pole_for_the_rest() {
    for village in Village::both().await {
        let edition = edition(&village, "Pilote").await;
        let [buyer, other] =
            [village.organization("Ville du Quai").await, village.organization("Ville du Cap").await];
        let supplier = village.organization("Coop Une").await;
        join(&village, &edition, &supplier, "2021-02-01").await;
        let [own, foreign] =
            [engage(&village, &edition, &buyer).await, engage(&village, &edition, &other).await];
        assert!(village.get("buyer", "/espace-acheteur").await.text.contains("Aucune organisation"));
        let id = account::with_role(&village.db, role::BUYER).await.unwrap().unwrap();
        let mut act = village.db.act(db::Who::House).await.unwrap();
        let typed = accounts::Typed {
            role: role::BUYER.to_owned(),
            organization: "Ville du Quai".to_owned(),
            from_on: "2021-01-01".to_owned(),
            ..accounts::Typed::default()
        };
        accounts::give(&mut act, &id, &typed, false).await.unwrap().unwrap();
        act.commit().await.unwrap();
        let page = village.get("buyer", "/espace-acheteur").await.text;
        assert!(page.contains("Ville du Quai") && !page.contains("Ville du Cap"), "{page}");
        let declaration = |id: &str| format!("/espace-acheteur/declarations/{id}");
        assert!(village.bytes("buyer", &declaration(&own)).await.starts_with(b"%PDF"));
        assert_eq!(village.get("buyer", &declaration(&foreign)).await.status, 404);
        let base = format!("/espace-acheteur/{buyer}");
        assert_eq!(village.get("buyer", &format!("/espace-acheteur/{other}/fournisseurs")).await.status, 404);
        assert!(village.get("buyer", &format!("{base}/fournisseurs?q=coop")).await.text.contains("Coop Une"));
        let keep = format!("supplier={supplier}&note=Pour+mai");
        assert_eq!(village.post("buyer", &format!("{base}/liste"), &keep).await.status, 303);
        assert!(village.get("buyer", "/espace-acheteur").await.text.contains("Pour mai"));
        let drop = format!("supplier={supplier}&hors=oui");
        assert_eq!(village.post("buyer", &format!("{base}/liste"), &drop).await.status, 303);
        assert!(!village.get("buyer", "/espace-acheteur").await.text.contains("Pour mai"));
        let form = format!(
            "edition={edition}&kind=sounding&title=Mobilier+remis+a+neuf&answer_by=2021-06-30&most=3&organization={other}"
        );
        assert_eq!(village.post("buyer", &format!("{base}/besoins"), &form).await.status, 303);
        let (need, asked): (String, String) = sqlx::query_as("select id, organization_id from market_need")
            .fetch_one(village.db.rows())
            .await
            .unwrap();
        assert_eq!(asked, buyer, "a buyer asks for itself alone");
        assert!(village.get("agent", "").await.text.contains("attend d’être publié"));
        assert_eq!(village.figure("market.needs", "2021-06-01", "2021-06-30").await, 0, "not published yet");
        assert_eq!(village.post("agent", &format!("/marche/besoins/{need}/publier"), "").await.status, 303);
        assert_eq!(village.figure("market.needs", "2021-06-01", "2021-06-30").await, 1);
        assert_eq!(village.get("buyer", &format!("/espace-acheteur/besoins/{need}")).await.status, 200);
        assert_eq!(village.get("buyer", "/espace-acheteur/regles").await.status, 200);
        assert_eq!(village.get("buyer", "/marche").await.status, 403);
    }
}

#[tokio::test]
async fn a_session_is_scheduled_by_wishes_and_hours_and_what_was_held_becomes_introductions() {
    for village in Village::both().await {
        let edition = edition(&village, "Pilote").await;
        let [buyer, one, two] = [
            village.organization("Ville du Quai").await,
            village.organization("Coop Une").await,
            village.organization("Coop Deux").await,
        ];
        for id in [&one, &two] {
            join(&village, &edition, id, "2021-02-01").await;
        }
        engage(&village, &edition, &buyer).await;
        let bad = village
            .post(
                "agent",
                "/marche/rencontres/ajouter",
                "title=&day=x&from_time=midi&rounds=0&minutes=1&place=",
            )
            .await;
        for field in ["title", "day", "from_time", "rounds", "minutes", "place"] {
            assert!(bad.text.contains(&format!("{field}-error")), "{field}: {}", bad.text);
        }
        let form = format!(
            "edition={edition}&title=Rencontres+eclair&day=2021-06-15&from_time=09%3A00&rounds=2&minutes=15&place=Foire"
        );
        let id = id_of(&village.post("agent", "/marche/rencontres/ajouter", &form).await);
        let path = format!("/marche/rencontres/{id}");
        let seat = async |form: String| {
            let sent = village.post("agent", &format!("{path}/presence"), &form).await;
            assert_eq!(sent.status, 303, "{}", sent.text);
        };
        seat(format!("organization={buyer}&side=buyer&wish={one}&wish={two}")).await;
        seat(format!("organization={one}&side=supplier&away=1")).await;
        seat(format!("organization={two}&side=supplier&wish={buyer}")).await;
        assert_eq!(
            village.get("agent", &format!("{path}/presence?organization={one}&side=supplier")).await.status,
            200
        );
        assert_eq!(village.post("agent", &format!("{path}/horaire"), "").await.status, 303);
        let met: Vec<(i64, String, String)> =
            sqlx::query_as("select round, supplier_id, id from market_meeting order by round")
                .fetch_all(village.db.rows())
                .await
                .unwrap();
        assert_eq!(met.len(), 2);
        assert_eq!(
            (&met[0].1, &met[1].1),
            (&two, &one),
            "who is away in the first round comes in the second"
        );
        let page = village.get("board", &path).await.text;
        assert!(page.contains("09:15") && page.contains("Ville du Quai"), "{page}");
        assert!(village.bytes("board", &format!("{path}/horaire.pdf")).await.starts_with(b"%PDF"));
        let held = format!("held={}", met[0].2);
        assert_eq!(village.post("agent", &format!("{path}/tenues"), &held).await.status, 303);
        assert_eq!(village.post("agent", &format!("{path}/tenues"), &held).await.status, 303);
        assert_eq!(village.figure("market.introductions", "2021-06-15", "2021-06-15").await, 1, "held once");
        let fixed = village.post("agent", &format!("{path}/horaire"), "").await;
        assert!(fixed.location.contains("market-session-held-already"), "{}", fixed.location);
    }
}

#[tokio::test]
async fn an_introduction_is_with_a_buyer_or_within_the_cohort_of_its_day_or_of_neither_kind() {
    for village in Village::both().await {
        let edition = edition(&village, "Pilote").await;
        let [one, two, partner, buyer] = [
            village.organization("Coop Une").await,
            village.organization("Coop Deux").await,
            village.organization("Chambre de commerce").await,
            village.organization("Ville du Quai").await,
        ];
        join(&village, &edition, &one, "2021-02-01").await;
        engage(&village, &edition, &buyer).await;
        let path = format!("/marche/editions/{edition}/fournisseurs");
        let form = format!(
            "organization={two}&recruited_on=2021-02-01&joined_on=2021-06-02&left_on=2021-06-04&left_why=Travaux"
        );
        assert_eq!(village.post("agent", &path, &form).await.status, 303);
        for (day, second, kind) in [
            ("2021-06-01", &two, "Avec une autre organisation"),
            ("2021-06-02", &two, "Entre fournisseurs"),
            ("2021-06-04", &two, "Avec une autre organisation"),
            ("2021-06-05", &partner, "Avec une autre organisation"),
            ("2021-06-06", &buyer, "Avec un acheteur"),
        ] {
            let form =
                format!("edition={edition}&first={one}&second={second}&day={day}&place=Foire&action=2.6");
            assert_eq!(village.post("agent", "/marche/maillages/ajouter", &form).await.status, 303);
            let number = format!("/chiffres/market.introductions?du={day}&au={day}");
            let number = village.get("board", &number).await.text;
            for told in ["Avec une autre organisation", "Entre fournisseurs", "Avec un acheteur"] {
                assert_eq!(number.contains(told), told == kind, "{day}, {told}: {number}");
            }
        }
    }
}

#[tokio::test]
async fn each_who_comes_is_told_its_own_schedule_once_settled_and_again_only_when_it_changes() {
    for village in Village::both().await {
        let edition = edition(&village, "Pilote").await;
        let [one, two, buyer] = [
            reached(&village, "Coop Une", "une@quai.example", "").await,
            reached(&village, "Coop Deux", "deux@quai.example", "").await,
            reached(&village, "Ville du Quai", "achats@quai.example", "").await,
        ];
        for id in [&one, &two] {
            join(&village, &edition, id, "2021-02-01").await;
        }
        engage(&village, &edition, &buyer).await;
        let form = format!(
            "edition={edition}&title=Rencontres+eclair&day=2021-06-20&from_time=09%3A00&rounds=1&minutes=15&place=Foire"
        );
        let path = format!(
            "/marche/rencontres/{}",
            id_of(&village.post("agent", "/marche/rencontres/ajouter", &form).await)
        );
        let send = async |to: &str, form: &str| village.post("agent", &format!("{path}/{to}"), form).await;
        let sent = async || {
            let mut counts = vec![];
            for to in ["une@quai.example", "deux@quai.example", "achats@quai.example"] {
                counts.push(letters(&village, to).await.len());
            }
            counts
        };
        let early = send("horaire/envoyer", "").await;
        assert!(early.location.contains("market-session-settled-not"), "{}", early.location);
        for form in [
            format!("organization={buyer}&side=buyer&wish={one}&wish={two}"),
            format!("organization={one}&side=supplier&wish={buyer}"),
            format!("organization={two}&side=supplier"),
        ] {
            assert_eq!(send("presence", &form).await.status, 303);
        }
        assert_eq!(send("horaire", "").await.status, 303);
        let page = village.get("board", &path).await.text;
        assert!(page.contains("Souhaits sans rencontre"), "{page}");
        assert!(page.contains("Ville du Quai → Coop Deux"), "{page}");
        assert_eq!(sent().await, [0, 0, 0], "nothing is told before it is settled");
        assert_eq!(send("horaire/envoyer", "").await.status, 303);
        assert_eq!(sent().await, [1, 0, 1], "who meets nobody yet is told nothing");
        let told = letters(&village, "une@quai.example").await;
        assert!(told[0].1.contains("09:00 – Ville du Quai") && told[0].1.contains("Foire"), "{told:?}");
        assert_eq!(send("horaire", "").await.status, 303);
        assert_eq!(sent().await, [1, 0, 1], "drawn the same, it is not told again");
        let left = send("presence/retirer", &format!("organization={one}&side=supplier")).await;
        assert_eq!(left.status, 303, "{}", left.text);
        assert_eq!(sent().await, [1, 0, 2]);
        let told = letters(&village, "achats@quai.example").await;
        assert!(told[1].0.starts_with("Votre horaire a changé"), "{told:?}");
        assert!(told[1].1.contains("il ne reste aucune rencontre"), "{told:?}");
        assert_eq!(send("horaire", "").await.status, 303);
        assert_eq!(sent().await, [1, 1, 3]);
        let (met,): (String,) =
            sqlx::query_as("select id from market_meeting").fetch_one(village.db.rows()).await.unwrap();
        let early = send("tenues", &format!("held={met}")).await;
        assert!(
            early.status == 422 && early.text.contains("held-error"),
            "its day has not come: {}",
            early.text
        );
        assert_eq!(send("annuler", "why=Tempete").await.status, 303);
        assert_eq!(sent().await, [1, 2, 4]);
        let told = letters(&village, "deux@quai.example").await;
        assert!(told[1].0.starts_with("Annulée") && told[1].1.contains("Tempete"), "{told:?}");
        let seat = send("presence", &format!("organization={two}&side=supplier")).await;
        assert!(seat.status == 422 && seat.text.contains("organization-error"), "{}", seat.text);
        let leave = send("presence/retirer", &format!("organization={two}&side=supplier")).await;
        assert!(leave.status == 422 && leave.text.contains("organization-error"), "{}", leave.text);
        let drawn = send("horaire", "").await;
        assert!(drawn.location.contains("market-refusal-session-off"), "{}", drawn.location);
        let held = send("tenues", &format!("held={met}")).await;
        assert!(held.status == 422 && held.text.contains("held-error"), "{}", held.text);
        assert_eq!(sent().await, [1, 2, 4]);
    }
}
