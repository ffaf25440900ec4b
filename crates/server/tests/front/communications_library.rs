//! The content library: found by a word, and offered only while rights and consents hold.
use crate::{concertation::row, organizations::id_of, reports::picture, upload::upload, village::Village};

#[tokio::test]
async fn a_photograph_is_offered_only_while_its_rights_and_the_consent_of_those_it_shows_hold() {
    for mut village in Village::both().await {
        let path = "/communications/phototheque/ajouter";
        let texts = [
            ("kind", "photo"),
            ("title", "Le quai"),
            ("author", "Abel Rive"),
            ("alternative", "Un quai au matin"),
            ("licence", "given"),
            ("until_on", "2021-12-31"),
            ("shows", "persons"),
        ];
        let refused = upload(&village, "agent", path, &texts, b"").await;
        assert!(refused.status == 422 && refused.text.contains("file-error"), "{}", refused.text);
        let id = id_of(&upload(&village, "agent", path, &texts, &picture()).await);
        let page = format!("/communications/phototheque/{id}");
        let image = format!("{page}/image");
        assert_eq!(village.get("agent", &image).await.status, 404, "nobody agreed yet");
        let agree = format!("{page}/consentements");
        assert_eq!(village.post("agent", &agree, "name=&given_on=2031-01-01").await.status, 422);
        let form = "name=Zoe+Rive&given_on=2021-06-01&evidence=Formulaire";
        assert_eq!(village.post("agent", &agree, form).await.status, 303);
        assert_eq!(village.get("board", &image).await.status, 200);
        assert!(
            village.get("board", "/communications/phototheque?q=quai+MATIN").await.text.contains("Le quai")
        );
        assert!(
            !village.get("board", "/communications/phototheque?q=montagne").await.text.contains("Le quai")
        );
        let consent = row(&village, "select id from media_consent").await;
        let away = format!("/communications/phototheque/consentements/{consent}/retirer");
        assert_eq!(village.post("agent", &away, "").await.status, 303);
        assert_eq!(village.get("agent", &image).await.status, 404);
        assert!(village.get("board", &page).await.text.contains("ne consent plus"));
        let nobody: Vec<(&str, &str)> = texts
            .iter()
            .map(|(field, text)| (*field, if *field == "shows" { "nobody" } else { *text }))
            .collect();
        let other = id_of(&upload(&village, "agent", path, &nobody, &picture()).await);
        let image = format!("/communications/phototheque/{other}/image");
        assert_eq!(village.get("agent", &image).await.status, 200);
        let change = format!("/communications/phototheque/{other}/modifier");
        let form = village.get("agent", &change).await.text;
        assert!(form.contains("value=\"Abel Rive\"") && !form.contains("type=\"file\""), "{form}");
        let bare = village.post("agent", &change, "title=&author=Abel&licence=given&shows=nobody").await;
        for field in ["title", "alternative"] {
            assert!(bare.status == 422 && bare.text.contains(&format!("{field}-error")), "{}", bare.text);
        }
        let said = "title=Le+quai+au+matin&author=Abel+Rive&alternative=Un+quai&licence=given&until_on=2021-12-31&shows=nobody";
        assert_eq!(village.post("board", &change, said).await.status, 403);
        assert_eq!(village.post("agent", &change, said).await.status, 303);
        let list = village.get("board", "/communications/phototheque?q=matin").await.text;
        assert!(list.contains("Le quai au matin") && list.contains("alt=\"Un quai\""), "{list}");
        assert_eq!(village.get("agent", &image).await.status, 200, "its picture stays");
        village.clock.set("2022-01-01T15:00:00Z".parse().unwrap());
        village.sign_in_again().await;
        assert_eq!(village.get("agent", &image).await.status, 404, "rights are over");
        let page = village.get("agent", &format!("/communications/phototheque/{other}")).await.text;
        assert!(page.contains("Les droits sont échus") && !page.contains("<img"), "{page}");
    }
}
