//! Settings: what a pole says of itself is shown on every page, and a colour no one could read is refused.
use crate::village::Village;

#[tokio::test]
async fn a_pole_says_its_name_its_colour_and_who_answers_for_privacy() {
    for village in Village::both().await {
        let form = "name=P%C3%B4le+de+l%E2%80%99Est&colour=%23204060&language=fr&address=1%2C+rue+du+Quai\
            &privacy_name=Ari+Leblanc&privacy_email=ari%40est.example";
        assert_eq!(village.post("agent", "/reglages", form).await.status, 403);
        assert_eq!(village.post("direction", "/reglages", form).await.status, 303);
        let home = village.get("visitor", "").await.text;
        for told in ["Pôle de l’Est", "1, rue du Quai", "Ari Leblanc", "mailto:ari@est.example"] {
            assert!(home.contains(told), "{told} is missing");
        }
        assert!(village.get("visitor", "/apparence.css").await.text.contains("#204060"));
    }
}

#[tokio::test]
async fn a_colour_too_light_or_no_colour_at_all_is_refused_and_kept_as_typed() {
    for village in Village::both().await {
        for colour in ["%23ffd400", "red%3B%7Dbody%7Bdisplay%3Anone", "8a3b22"] {
            let form = format!("name=P%C3%B4le&colour={colour}&language=fr");
            let reply = village.post("direction", "/reglages", &form).await;
            assert_eq!(reply.status, 200);
            assert!(reply.text.contains("colour-error"), "{colour}");
        }
        assert!(village.get("visitor", "/apparence.css").await.text.is_empty());
    }
}
