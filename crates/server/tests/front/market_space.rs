//! A buyer's own space, and matchmaking sessions scheduled by wishes.
use crate::{
    market::{edition, engage, join},
    organizations::id_of,
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
