//! Import: long lists taken aside by a job, and lines that prove too little.
use crate::{
    import::{LIST, confirm, counts, known, offer, take},
    village::Village,
};

#[tokio::test]
async fn a_long_list_is_taken_aside_and_its_page_tells_how_far_it_is() {
    for village in Village::both().await {
        let lines = 5_001;
        let list: String = (0..lines).map(|n| format!("Coop {n};Gaspé\n")).collect();
        let list = format!("Nom;Ville\n{list}");
        let (path, preview) = offer(&village, "longue.csv", list.as_bytes()).await;
        assert_eq!(village.post("agent", &path, &confirm(&preview)).await.status, 303);
        assert_eq!(
            village.post("agent", &path, &confirm(&preview)).await.status,
            303,
            "asked twice, taken once"
        );
        let waits = village.get("agent", &path).await;
        assert!(waits.text.contains("Liste en cours d’importation"), "{}", waits.text);
        assert_eq!(known(&village).await, 0, "nothing is written by the request itself");
        crate::sign_in::work(&village, None).await;
        let done = village.get("agent", &path).await;
        assert!(done.text.contains("5\u{a0}001") && !done.text.contains("en cours"), "{}", done.text);
        assert_eq!(known(&village).await, lines);
    }
}

#[tokio::test]
async fn a_name_alone_is_asked_about_and_a_number_without_digits_is_left_out() {
    for village in Village::both().await {
        take(&village, "liste.csv", LIST.as_bytes()).await;
        let alone = "Nom\nCoopérative du Quai\n";
        let (path, taken) = take(&village, "noms.csv", alone.as_bytes()).await;
        assert_eq!(counts(taken), [1, 0, 0, 0, 1, 0], "its name alone makes it no one");
        assert!(village.get("agent", &path).await.text.contains("Doublons probables"));
        let phone = "Nom;Ville;Téléphone\nCoop de la Baie;Gaspé;abc\n";
        let (path, taken) = take(&village, "tel.csv", phone.as_bytes()).await;
        assert_eq!(counts(taken), [1, 1, 0, 0, 0, 0]);
        assert!(village.get("agent", &path).await.text.contains("pas un numéro de téléphone"));
    }
}
