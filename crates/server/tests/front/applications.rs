//! Applications that meet: decided twice, sent twice, counted at home as they are listed.
use crate::{
    membership::{ASKED, JUDGED, apply, category},
    village::Village,
};

/// The words of the last two letters, the latest first.
async fn latest(village: &Village) -> [String; 2] {
    let letters = mail::letters(&village.db, "", 2).await.unwrap();
    let mut plain = vec![];
    for letter in letters {
        plain.push(mail::letter(&village.db, &letter.id).await.unwrap().unwrap().plain);
    }
    plain.try_into().unwrap()
}

#[tokio::test]
async fn who_decides_second_is_told_who_decided_first_and_keeps_what_was_written() {
    for village in Village::both().await {
        let id = apply(&village, &category(&village, "Entreprise").await).await;
        let page = format!("/adhesions/{id}");
        village.post("agent", &format!("{page}/criteres"), JUDGED).await;
        let form = "outcome=refused&resolution=CA-4&decided_on=2021-06-15&reason=Hors+du+territoire";
        assert_eq!(village.post("direction", &format!("{page}/decision"), form).await.status, 303);
        let form = "outcome=refused&resolution=CA-5&decided_on=2021-06-15&reason=Autre+motif";
        let second = village.post("direction", &format!("{page}/decision"), form).await;
        for told in [
            "role=\"alert\"",
            "Le conseil a déjà décidé",
            "résolution CA-4",
            "Consigné par direction",
            "n’a pas été enregistré",
            "CA-5, Autre motif",
        ] {
            assert!(second.text.contains(told), "{told}: {}", second.text);
        }
        let late = village.post("agent", &format!("{page}/criteres"), JUDGED).await;
        assert!(late.text.contains("Le conseil a déjà décidé"), "{}", late.text);
        let after = village.get("direction", &page).await;
        assert!(!after.text.contains("CA-5") && !after.text.contains("role=\"alert\""));
    }
}

#[tokio::test]
async fn a_second_application_is_linked_to_the_first_and_only_its_own_mailbox_is_told() {
    for village in Village::both().await {
        let category = category(&village, "Entreprise").await;
        let first = apply(&village, &category).await;
        let second = apply(&village, &category).await;
        for (page, other) in [(&first, &second), (&second, &first)] {
            let page = village.get("agent", &format!("/adhesions/{page}")).await.text;
            assert!(page.contains("Il y a déjà une demande") && page.contains(other.as_str()), "{page}");
        }
        assert!(
            village.get("agent", &format!("/adhesions/{second}")).await.text.contains("Demande semblable")
        );
        let [direction, zoe] = latest(&village).await;
        assert!(zoe.contains("Nous avions déjà une demande de Coop du Quai"), "{zoe}");
        assert!(direction.contains("Il y a déjà une demande"), "{direction}");
        // A stranger who gives the same name from another mailbox learns nothing, and links nothing.
        let stranger = format!("{ASKED}&category={category}").replace("zoe%40quai", "yves%40ailleurs");
        let sent = village.post("visitor", "/adhesion", &stranger).await;
        assert!(sent.location.ends_with("/adhesion/recue"));
        assert!(latest(&village).await.iter().all(|plain| !plain.contains("déjà")));
        assert!(!village.get("visitor", "/adhesion/recue").await.text.contains("Quai"));
    }
}

#[tokio::test]
async fn home_counts_applications_as_the_list_shows_them() {
    for village in Village::both().await {
        let category = category(&village, "Entreprise").await;
        let judged = apply(&village, &category).await;
        village.post("agent", &format!("/adhesions/{judged}/criteres"), JUDGED).await;
        for name in ["Coop+du+Vent", "Coop+du+Large"] {
            let form = format!("{ASKED}&category={category}").replace("Coop+du+Quai", name);
            assert_eq!(village.post("visitor", "/adhesion", &form).await.status, 303);
        }
        let home = village.get("agent", "").await.text;
        assert!(home.contains("2 demandes d’adhésion à étudier"), "{home}");
        assert!(home.contains("Une demande d’adhésion en attente du conseil"), "{home}");
        let study = village.get("agent", "/adhesions?etat=etude").await.text;
        assert!(study.contains("À étudier (2)") && study.contains("Coop du Vent"), "{study}");
        assert!(!study.contains("Coop du Quai"));
        let board = village.get("agent", "/adhesions?etat=conseil").await.text;
        assert!(board.contains("En attente du conseil (1)") && board.contains("Coop du Quai"), "{board}");
        assert!(!board.contains("Coop du Vent"));
    }
}
