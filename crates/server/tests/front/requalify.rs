//! Requalifying many members in one act: a category for all or none, and the six criteria looked at again.
use crate::{
    membership::{JUDGED, category, enrol},
    village::Village,
};

#[tokio::test]
async fn many_members_change_category_in_one_act_or_none_does() {
    for village in Village::both().await {
        let old = category(&village, "Entreprise").await;
        let new = category(&village, "Soutien").await;
        let a = enrol(&village, "Coop du Quai", &old, "2020-06-01").await;
        let b = enrol(&village, "Coop du Cap", &old, "2021-05-01").await;
        let page = village.get("direction", &format!("/membres/requalifier?categorie={old}")).await.text;
        assert!(page.contains("Coop du Quai") && page.contains("Coop du Cap"), "{page}");
        assert!(
            !village
                .get("direction", &format!("/membres/requalifier?categorie={new}"))
                .await
                .text
                .contains("Coop du Quai")
        );
        let form = |day: &str| {
            format!(
                "member={a}&member={b}&deed=category&category={new}&category_on={day}&category_resolution=CA-30"
            )
        };
        let nobody = village.post("direction", "/membres/requalifier/revue", "deed=category").await;
        assert!(
            nobody.text.contains("member-error") && nobody.text.contains("category-error"),
            "{}",
            nobody.text
        );
        let nobody = format!("deed=category&categorie={old}");
        let nobody = village.post("direction", "/membres/requalifier/revue", &nobody).await;
        let kept = format!("name=\"categorie\" value=\"{old}\"");
        assert!(
            nobody.text.contains(&kept) && !nobody.text.contains(&format!("value=\"{a}\" checked")),
            "nobody chosen is nobody, and the filter stands: {}",
            nobody.text
        );
        let review = village.post("direction", "/membres/requalifier/revue", &form("2021-06-01")).await;
        assert!(
            review.text.contains("2 membres changent de catégorie") && review.text.contains("CA-30"),
            "{}",
            review.text
        );
        let early = village.post("direction", "/membres/requalifier", &form("2021-04-01")).await;
        assert!(
            early.text.contains("Rien n’a changé") && early.text.contains("Coop du Cap"),
            "{}",
            early.text
        );
        let on = async |id: &str| village.get("direction", &format!("/membres/{id}")).await.text;
        assert!(!on(&a).await.contains("Changement de catégorie"), "all or none");
        assert_eq!(village.post("agent", "/membres/requalifier", &form("2021-06-01")).await.status, 403);
        assert_eq!(village.post("direction", "/membres/requalifier", &form("2021-06-01")).await.status, 303);
        for id in [&a, &b] {
            assert!(on(id).await.contains("Changement de catégorie"));
            let lines = db::lines_about(&village.db, "membership", id, 9).await.unwrap();
            assert!(lines.iter().any(|line| line.note == format!("2021-06-01 {new}")), "history of each");
        }
    }
}

#[tokio::test]
async fn the_six_criteria_are_looked_at_again_and_concluded_by_direction() {
    for village in Village::both().await {
        let category = category(&village, "Entreprise").await;
        let member = enrol(&village, "Coop du Quai", &category, "2020-06-01").await;
        let path = format!("/membres/{member}/criteres");
        assert_eq!(village.post("agent", &path, JUDGED).await.status, 404, "nothing is open");
        let form = format!("member={member}&deed=recheck");
        assert_eq!(village.post("direction", "/membres/requalifier", &form).await.status, 303);
        assert_eq!(village.post("direction", "/membres/requalifier", &form).await.status, 303, "open once");
        assert!(village.get("agent", "").await.text.contains("Un membre dont les critères sont à revoir"));
        let early = village.post("direction", &format!("{path}/conclure"), "outcome=kept").await;
        assert!(early.text.contains("Donnez d’abord un verdict"), "{}", early.text);
        let bare = village.post("agent", &path, "verdict=met&evidence=").await;
        assert!(bare.text.contains("evidence_1-error"), "{}", bare.text);
        assert_eq!(village.post("agent", &path, JUDGED).await.status, 303);
        assert!(village.get("agent", &path).await.text.contains("Budget"));
        assert_eq!(village.post("agent", &format!("{path}/conclure"), "outcome=kept").await.status, 403);
        assert_eq!(
            village.post("direction", &format!("{path}/conclure"), "outcome=not-kept").await.status,
            303
        );
        let page = village.get("agent", &path).await.text;
        assert!(
            page.contains("Ne respecte plus les critères") && page.contains("Aucune vérification"),
            "{page}"
        );
        assert!(!village.get("agent", "").await.text.contains("critères sont à revoir"));
    }
}
