//! Matchmaking sessions: what each who comes says itself by its link, and suppliers that meet one another.
use crate::{
    market::{edition, engage, join, reached},
    organizations::id_of,
    owners::way,
    renewals::letters,
    village::Village,
};

#[tokio::test]
async fn each_who_comes_says_its_wishes_once_by_its_link_and_suppliers_meet_where_the_session_says_so() {
    for village in Village::both().await {
        let edition = edition(&village, "Pilote").await;
        let [one, two] = [
            reached(&village, "Coop Une", "une@quai.example", "").await,
            reached(&village, "Coop Deux", "deux@quai.example", "").await,
        ];
        let buyer = village.organization("Ville du Quai").await;
        for id in [&one, &two] {
            join(&village, &edition, id, "2021-02-01").await;
        }
        engage(&village, &edition, &buyer).await;
        let form = format!(
            "edition={edition}&title=Rencontres+eclair&day=2021-06-20&from_time=09%3A00&rounds=2&minutes=15&place=Foire"
        );
        let convene = async |form: &str| {
            let id = id_of(&village.post("agent", "/marche/rencontres/ajouter", form).await);
            format!("/marche/rencontres/{id}")
        };
        let [path, plain] = [convene(&format!("{form}&among=suppliers")).await, convene(&form).await];
        let send = async |path: &str, form: &str| {
            let sent = village.post("agent", path, form).await;
            assert_eq!(sent.status, 303, "{}", sent.text);
            sent
        };
        for (organization, side) in [(&one, "supplier"), (&two, "supplier"), (&buyer, "buyer")] {
            let form = format!("organization={organization}&side={side}");
            send(&format!("{path}/presence"), &form).await;
        }
        send(&format!("{plain}/presence"), &format!("organization={one}&side=supplier")).await;
        let other = village.get("agent", &format!("{plain}/presence?organization={one}&side=supplier")).await;
        assert!(other.text.contains(&buyer) && !other.text.contains(&two), "{}", other.text);
        assert_eq!(village.post("board", &format!("{path}/demander"), "").await.status, 403);
        let asked = send(&format!("{path}/demander"), "").await;
        assert!(asked.location.contains("avis=market-say-asked#"), "{}", asked.location);
        let told = letters(&village, "une@quai.example").await;
        assert_eq!(told.len(), 1, "{told:?}");
        let lead = way(&village, &told[0].1, "/mes-rencontres/");
        let page = village.get("visitor", &lead).await.text;
        assert!(
            page.contains("Coop Deux") && page.contains("Ville du Quai") && page.contains("09:15"),
            "{page}"
        );
        let stranger = village.organization("Coop Ailleurs").await;
        let answer = format!("wish={two}&wish={stranger}&away=1");
        assert_eq!(village.post("visitor", &lead, &answer).await.status, 303);
        let wishes: Vec<(String, String)> = sqlx::query_as("select by_id, of_id from market_wish")
            .fetch_all(village.db.rows())
            .await
            .unwrap();
        assert_eq!(wishes, [(one.clone(), two.clone())], "only those who come are wished for");
        assert!(!village.get("visitor", &lead).await.text.contains("name=\"wish\""), "the link served once");
        assert_eq!(village.post("visitor", &lead, &format!("wish={buyer}")).await.status, 422);
        send(&format!("{path}/demander"), "").await;
        assert_eq!(letters(&village, "une@quai.example").await.len(), 1, "who said it is asked no more");
        assert_eq!(letters(&village, "deux@quai.example").await.len(), 2);
        let page = village.get("board", &path).await.text;
        assert!(page.contains("Répondu le") && page.contains("Demandé le"), "{page}");
        send(&format!("{path}/horaire"), "").await;
        let met: Vec<(i64, String, String)> =
            sqlx::query_as("select round, buyer_id, supplier_id from market_meeting")
                .fetch_all(village.db.rows())
                .await
                .unwrap();
        assert_eq!(met.len(), 1, "{met:?}");
        assert_eq!(met[0].0, 2, "away in the first round");
        assert!([&met[0].1, &met[0].2].contains(&&two), "two suppliers: {met:?}");
        send(&format!("{plain}/presence"), &format!("organization={two}&side=supplier&wish={one}")).await;
        send(&format!("{plain}/horaire"), "").await;
        let page = village.get("board", &plain).await.text;
        assert!(page.contains("L’horaire se fait d’après"), "suppliers do not meet there: {page}");
    }
}
