//! Applications brought: looked at, taken once a mailbox, written to; what is refused is given back.
use crate::{
    cohorts::{cohort, programme},
    concertation::row,
    organizations::hidden,
    owners::{letters, way},
    surveys::led,
    village::{Reply, Village},
};

/// As a form elsewhere writes it: one who applies, one without an address, one who says nothing of a project, and the
/// first again.
const FORM: &str = "Horodateur,Prénom,Nom,Adresse courriel,Nom du projet,Décrivez votre projet\n\
    2021-06-14,Ada,Roy,Ada@quai.example,Serre,Cultiver ensemble\n\
    2021-06-14,Bea,Cyr,,Navette,Relier les villages\n\
    2021-06-14,Dan,Fay,dan@quai.example,,\n\
    2021-06-15,Ada,Roy,ada@quai.example,Serre,Cultiver en hiver\n";

async fn bring(village: &Village, cohort: &str, consent: &str, text: &str) -> Reply {
    let path = format!("/cohortes/{cohort}/candidatures/fichier");
    let file = ("candidatures.csv", text.as_bytes());
    village.upload_with("agent", &path, &[("consent", consent)], file).await
}

#[tokio::test]
async fn applications_of_another_form_are_looked_at_then_taken_and_each_is_asked_to_confirm() {
    for village in Village::both().await {
        let sismic = programme(&village, "SISMIC").await;
        let call = "&call_opens_on=2021-06-01&call_closes_on=2021-06-30&call_language=fr";
        let one = cohort(&village, &sismic, "2021-09-07", call).await;
        let silent = bring(&village, &one, "", FORM).await;
        assert!(silent.status == 422 && silent.text.contains("consent-error"), "{}", silent.text);
        let empty = bring(&village, &one, "1", "").await;
        assert!(empty.status == 422 && empty.text.contains("file-error"), "{}", empty.text);
        let at = led(&village, &bring(&village, &one, "1", FORM).await.location);
        let page = village.get("agent", &at).await.text;
        assert!(page.contains("Ada Roy") && page.contains("Le courriel manque"), "{page}");
        let count = async || {
            let sql = "select cast(count(*) as text) from cohort_application";
            row(&village, sql).await
        };
        assert_eq!(count().await, "0", "looking writes nothing");
        let columns = hidden(&page, "columns").replace(',', "%2C");
        let confirm = format!("step=confirm&columns={columns}");
        for _ in 0..2 {
            assert_eq!(village.post("agent", &at, &confirm).await.status, 303);
        }
        assert_eq!(count().await, "1", "once a mailbox, however often it is sent");
        assert_eq!(row(&village, "select wants from cohort_application").await, "Cultiver ensemble");
        let outcome = village.get("agent", &at).await.text;
        assert!(outcome.contains("refus.csv"), "{outcome}");
        let back = village.get("agent", &format!("{at}/refus.csv")).await.text;
        assert!(back.contains("Relier les villages") && back.contains("Dan"), "{back}");
        assert_eq!(back.lines().count(), 3, "{back}");
        let list = village.get("agent", &format!("/cohortes/{one}/candidatures")).await.text;
        assert!(list.contains("Ada Roy") && list.contains("Courriel à confirmer"), "{list}");
        let written = letters(&village).await;
        let (_, plain) = written.iter().find(|(to, _)| to == "ada@quai.example").unwrap();
        let mine = way(&village, plain, "/candidature/");
        assert_eq!(village.post("visitor", &format!("{mine}/confirmer"), "").await.status, 303);
        assert_eq!(village.post("visitor", &format!("{mine}/retirer"), "").await.status, 303);
        let sent = letters(&village).await.len();

        let again = led(&village, &bring(&village, &one, "1", FORM).await.location);
        let page = village.get("agent", &again).await.text;
        assert!(page.contains("Ce même fichier") && page.contains("Déjà reçue"), "{page}");
        assert_eq!(village.post("agent", &again, &confirm).await.status, 303);
        assert_eq!(count().await, "1", "whoever withdrew is not brought back");
        assert_eq!(letters(&village).await.len(), sent, "nor written to");
        assert_eq!(village.get("board", &at).await.status, 403);
        assert_eq!(village.get("partner", &at).await.status, 403);
    }
}

#[tokio::test]
async fn columns_that_were_not_recognized_are_said_and_a_call_that_has_not_opened_takes_none() {
    for village in Village::both().await {
        let sismic = programme(&village, "SISMIC").await;
        let call = "&call_opens_on=2021-06-01&call_closes_on=2021-06-10&call_language=en";
        let one = cohort(&village, &sismic, "2021-09-07", call).await;
        let sent = bring(&village, &one, "1", "Qui,Boîte,But\nAda Roy,ada@quai.example,Cultiver\n").await;
        let at = led(&village, &sent.location);
        let page = village.get("agent", &at).await.text;
        assert!(page.contains("columns-error") && page.contains("Dites quelles colonnes"), "{page}");
        let chosen = village.post("agent", &at, "step=columns&field=name&field=email&field=wants").await;
        let there = chosen.location.strip_prefix(&format!("/{}", village.slug())).unwrap();
        let page = village.get("agent", there).await.text;
        assert_eq!(hidden(&page, "columns"), "name,email,wants");
        let confirm = "step=confirm&columns=name%2Cemail%2Cwants";
        assert_eq!(village.post("agent", &at, confirm).await.status, 303, "a call that is over takes it");
        assert_eq!(row(&village, "select language from cohort_application").await, "en");
        let bare = cohort(&village, &sismic, "2021-10-07", "").await;
        let early = bring(&village, &bare, "1", FORM).await;
        assert!(early.status == 422 && early.text.contains("n’a pas ouvert"), "{}", early.text);
    }
}
