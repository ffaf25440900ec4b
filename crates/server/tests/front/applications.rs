//! Applications that meet: decided twice, sent twice, counted at home as they are listed.
use crate::{
    membership::{ASKED, JUDGED, apply, category, last},
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

#[tokio::test]
async fn an_admission_despite_a_criterion_not_met_is_asked_once_more_and_its_reason_is_kept() {
    for village in Village::both().await {
        let id = apply(&village, &category(&village, "Entreprise").await).await;
        let page = format!("/adhesions/{id}");
        let judged = JUDGED.replacen("verdict=met", "verdict=not-met", 1);
        assert_eq!(village.post("agent", &format!("{page}/criteres"), &judged).await.status, 303);
        village.post("agent", &format!("{page}/organisation"), "organization=new").await;
        let told = village.get("board", &page).await.text;
        assert!(told.contains("Le critère 1 n’est pas respecté"), "{told}");

        let decision = format!("{page}/decision");
        let form = "outcome=admitted&resolution=CA-9&decided_on=2021-06-15";
        let asked = village.post("direction", &decision, form).await;
        assert_eq!(asked.status, 422);
        for told in ["despite-error", "reason-error", "name=\"despite\" value=\"1\"", "value=\"CA-9\""] {
            assert!(asked.text.contains(told), "{told}: {}", asked.text);
        }
        // A reason alone is not enough, nor is a confirmation of other criteria than those that stand.
        for more in ["&reason=Statuts+en+refonte", "&reason=Statuts+en+refonte&despite=1-2", "&despite=1"] {
            let refused = village.post("direction", &decision, &format!("{form}{more}")).await;
            assert_eq!(refused.status, 422, "{more}");
        }
        assert_eq!(village.figure("membership.admitted", "2021-04-01", "2022-03-31").await, 0);
        let sure = format!("{form}&reason=Statuts+en+refonte&despite=1");
        let done = village.post("direction", &decision, &sure).await;
        assert_eq!(done.status, 303, "{}", done.text);

        let history = village.get("board", &page).await.text;
        let member = format!("/membres/{}", last(&village, "membership").await);
        let member = village.get("board", &member).await.text;
        for shown in [&history, &member] {
            for told in ["Admise malgré le critère 1", "Statuts en refonte"] {
                assert!(shown.contains(told), "{told}: {shown}");
            }
        }
    }
}

#[tokio::test]
async fn a_neq_or_a_municipality_that_looks_wrong_is_pointed_out_to_who_studies_and_refused_to_nobody() {
    for village in Village::both().await {
        let category = category(&village, "Entreprise").await;
        let form = format!("{ASKED}&category={category}&neq=1112345678").replace("Gaspé", "Gaspésieville");
        assert_eq!(village.post("visitor", "/adhesion", &form).await.status, 303);
        let doubtful = last(&village, "application").await;
        let page = village.get("agent", &format!("/adhesions/{doubtful}")).await.text;
        assert!(page.contains("mal copié") && page.contains("Aucune municipalité du Québec"), "{page}");
        let sound = form.replace("Gaspésieville", "Gaspé").replace("1112345678", "1112345674");
        let sound = sound.replace("Coop+du+Quai", "Coop+du+Vent");
        assert_eq!(village.post("visitor", "/adhesion", &sound).await.status, 303);
        let sound = last(&village, "application").await;
        let page = village.get("agent", &format!("/adhesions/{sound}")).await.text;
        assert!(!page.contains("mal copié") && !page.contains("Aucune municipalité"), "{page}");
        assert!(page.contains("La Côte-de-Gaspé"), "{page}");
    }
}
