//! Membership: from a public application to a member, decided by the board, read as of any day.
use crate::village::Village;

const YEAR: (&str, &str) = ("2021-04-01", "2022-03-31");

/// What an applicant types; `+` is a space.
pub const ASKED: &str = "name=Coop+du+Quai&legal_form=cooperative&municipality=Gaspé&contact_name=Zoé+Untel\
     &email=zoe%40quai.example&statement=Nos+membres&statement=&statement=Un+membre,+une+voix&consent=1";

/// Six verdicts, each with its evidence.
pub const JUDGED: &str = "verdict=met&evidence=Statuts&verdict=met&evidence=Statuts&verdict=met&evidence=Statuts\
     &verdict=unclear&evidence=Budget&verdict=met&evidence=Statuts&verdict=met&evidence=Statuts";

/// The id of the last subject of a kind that was written about.
pub async fn last(village: &Village, kind: &str) -> String {
    let lines = village.lately(50).await;
    lines.into_iter().find(|line| line.kind == kind).unwrap().id
}

/// Opens a category and gives its id.
pub async fn category(village: &Village, name: &str) -> String {
    let form = format!("name_fr={name}&name_en={name}&votes=1&eligible=1&from_on=2000-01-01");
    let sent = village.post("direction", "/adhesions/categories", &form).await;
    assert_eq!(sent.status, 303, "{}", sent.text);
    last(village, "category").await
}

/// Sends an application and gives its id.
pub async fn apply(village: &Village, category: &str) -> String {
    let sent = village.post("visitor", "/adhesion", &format!("{ASKED}&category={category}")).await;
    assert!(sent.location.ends_with("/adhesion/recue"), "{}", sent.text);
    last(village, "application").await
}

/// Enrols an organization of the register of before, and gives the member's id.
pub async fn enrol(village: &Village, name: &str, category: &str, day: &str) -> String {
    let organization = village.organization(name).await;
    let form = format!("organization={organization}&category={category}&joined_on={day}&resolution=CA-1");
    let sent = village.post("direction", "/membres/inscrire", &form).await;
    assert_eq!(sent.status, 303, "{}", sent.text);
    last(village, "membership").await
}

async fn decide(village: &Village, id: &str, form: &str) -> crate::village::Reply {
    village.post("direction", &format!("/adhesions/{id}/decision"), form).await
}

#[tokio::test]
async fn an_application_is_studied_decided_and_becomes_a_member_that_counts() {
    for village in Village::both().await {
        let category = category(&village, "Entreprise").await;
        let id = apply(&village, &category).await;
        let page = format!("/adhesions/{id}");
        assert_eq!(village.get("visitor", "/adhesion/recue").await.status, 200);

        let admitted = "outcome=admitted&resolution=CA-12&decided_on=2021-06-15";
        let early = decide(&village, &id, admitted).await;
        assert!(early.text.contains("Donnez d’abord un verdict à chacun"), "{}", early.text);

        assert_eq!(village.post("agent", &format!("{page}/criteres"), JUDGED).await.status, 303);
        let unlinked = decide(&village, &id, admitted).await;
        assert!(unlinked.text.contains("Confirmez d’abord"), "{}", unlinked.text);
        assert_eq!(
            village.post("agent", &format!("{page}/organisation"), "organization=new").await.status,
            303
        );

        let done = decide(&village, &id, admitted).await;
        assert_eq!(done.status, 303, "{}", done.text);
        let again = decide(&village, &id, admitted).await;
        assert!(again.text.contains("déjà décidé") || !again.text.contains("outcome-error"));
        assert_eq!(again.status, 422, "nothing is decided twice");
        let register = village.get("board", "/membres?jour=2021-06-15").await;
        assert!(register.text.contains("Coop du Quai") && register.text.contains("1 membre au"));
        assert!(register.text.contains("La Côte-de-Gaspé"), "{}", register.text);
        assert!(!village.get("board", "/membres?jour=2021-06-14").await.text.contains("Coop du Quai"));
        assert_eq!(village.figure("membership.admitted", YEAR.0, YEAR.1).await, 1);
        assert_eq!(village.figure("membership.in-force", YEAR.0, YEAR.1).await, 1);

        let letters = mail::letters(&village.db, "", 9).await.unwrap();
        let to: Vec<_> = letters.iter().map(|l| (l.recipient.as_str(), l.subject.as_str())).collect();
        assert_eq!(
            to,
            [
                ("zoe@quai.example", "Bienvenue parmi les membres"),
                ("direction@village.example", "Nouvelle demande d’adhésion"),
                ("zoe@quai.example", "Demande d’adhésion reçue"),
            ]
        );
        assert!(village.get("visitor", "/adhesion").await.text.contains("Le pôle compte 1 membre."));
    }
}

#[tokio::test]
async fn a_refusal_needs_a_reason_and_one_postponed_stays_open() {
    for village in Village::both().await {
        let category = category(&village, "Entreprise").await;
        let id = apply(&village, &category).await;
        village.post("agent", &format!("/adhesions/{id}/criteres"), JUDGED).await;
        let postponed =
            decide(&village, &id, "outcome=postponed&resolution=CA-3&decided_on=2021-06-15").await;
        assert_eq!(postponed.status, 303, "{}", postponed.text);
        let list = village.get("agent", "/adhesions").await;
        assert!(list.text.contains("En attente du conseil (1)") && list.text.contains("Reportée"));
        let bare =
            decide(&village, &id, "outcome=refused&resolution=CA-4&decided_on=2021-06-15&reason=+").await;
        assert!(bare.text.contains("reason-error") && bare.text.contains("CA-4"), "what was typed is kept");
        let early =
            decide(&village, &id, "outcome=refused&resolution=CA-4&decided_on=2021-06-14&reason=x").await;
        assert!(early.text.contains("ne peut pas précéder la demande"), "{}", early.text);
        let refused =
            decide(&village, &id, "outcome=refused&resolution=CA-4&decided_on=2021-06-15&reason=Non").await;
        assert_eq!(refused.status, 303, "{}", refused.text);
        assert!(village.get("agent", "/adhesions").await.text.contains("Décidées (1)"));
        assert_eq!(village.figure("membership.in-force", YEAR.0, YEAR.1).await, 0);
        let letters = mail::letters(&village.db, "", 1).await.unwrap();
        assert_eq!(letters[0].subject, "Réponse à votre demande d’adhésion");
    }
}

#[tokio::test]
async fn a_later_verdict_replaces_the_one_before_and_both_are_kept() {
    for village in Village::both().await {
        let id = apply(&village, &category(&village, "Entreprise").await).await;
        let path = format!("/adhesions/{id}/criteres");
        village.post("agent", &path, "verdict=unclear&evidence=Premier+avis").await;
        village.post("agent", &path, "verdict=met&evidence=Second+avis").await;
        village.post("agent", &path, "verdict=met&evidence=Second+avis").await;
        let page = village.get("board", &format!("/adhesions/{id}")).await.text;
        assert!(page.contains("Premier avis") && page.contains("Second avis"));
        assert_eq!(page.matches("Critère jugé").count(), 2, "the same verdict again writes nothing");
        let bare = village.post("agent", &path, "verdict=met&evidence=").await;
        assert!(bare.text.contains("evidence_1-error"), "{}", bare.text);
    }
}

#[tokio::test]
async fn what_was_typed_is_kept_and_hostile_text_is_only_text() {
    for village in Village::both().await {
        let category = category(&village, "Entreprise").await;
        let long = "é".repeat(5_001);
        let form = format!(
            "name=%3Cscript%3E%00+🌊+%E2%80%AEabc&legal_form=cooperative&contact_name=Zoé&email=zoe&statement={long}&category={category}"
        );
        let sent = village.post("visitor", "/adhesion", &form).await;
        assert_eq!(sent.status, 422);
        for told in ["email-error", "statement_1-error", "consent-error", "&#60;script&#62; 🌊", &long] {
            assert!(sent.text.contains(told), "{} is missing", &told[..10.min(told.len())]);
        }
        assert!(mail::letters(&village.db, "", 1).await.unwrap().is_empty(), "nothing was written");
        let asked = ASKED.replace("Coop+du+Quai", "%3Cscript%3Ealert(1)%3C/script%3E+🌊");
        let sent =
            village.post("visitor", "/adhesion?langue=en", &format!("{asked}&category={category}")).await;
        assert_eq!(sent.status, 303, "{}", sent.text);
        let list = village.get("agent", "/adhesions").await.text;
        assert!(list.contains("&#60;script&#62;alert(1)") && !list.contains("<script>alert"));
        let letters = mail::letters(&village.db, "", 9).await.unwrap();
        assert!(letters.iter().any(|letter| letter.subject == "Membership application received"));
    }
}

#[tokio::test]
async fn too_many_applications_from_one_place_are_slowed_and_lose_nothing() {
    let village = Village::both().await.remove(0);
    let category = category(&village, "Entreprise").await;
    let form = |to: &str| format!("{ASKED}&category={category}").replace("zoe%40", &format!("{to}%40"));
    for _ in 0..5 {
        assert_eq!(village.post("visitor", "/adhesion", &form("zoe")).await.status, 303);
    }
    let flooded = village.post("visitor", "/adhesion", &form("zoe")).await;
    assert!(
        flooded.status == 429 && flooded.text.contains("à cette adresse"),
        "one mailbox: {}",
        flooded.text
    );
    for to in ["a", "b", "c", "d"] {
        assert_eq!(village.post("visitor", "/adhesion", &form(to)).await.status, 303);
    }
    let slowed = village.post("visitor", "/adhesion", &form("e")).await;
    assert_eq!(slowed.status, 429);
    assert!(slowed.text.contains("Coop du Quai") && slowed.text.contains("Rien n’est perdu"));
    let letters = mail::letters(&village.db, "", 99).await.unwrap();
    assert_eq!(letters.len(), 18, "nothing more was written");
}

#[tokio::test]
async fn the_contact_is_shown_to_those_who_study_and_only_direction_decides() {
    for village in Village::both().await {
        let category = category(&village, "Entreprise").await;
        let id = apply(&village, &category).await;
        let page = format!("/adhesions/{id}");
        assert!(village.get("agent", &page).await.text.contains("zoe@quai.example"));
        let board = village.get("board", &page).await.text;
        assert!(board.contains("Nos membres") && !board.contains("zoe@quai") && !board.contains("Zoé Untel"));
        village.post("agent", &format!("{page}/criteres"), JUDGED).await;
        for role in ["agent", "board", "member"] {
            let form = "outcome=refused&resolution=CA-4&decided_on=2021-06-15&reason=Non";
            assert_eq!(village.post(role, &format!("{page}/decision"), form).await.status, 403, "{role}");
        }
        assert_eq!(village.get("communications", &page).await.status, 403);
        assert_eq!(village.get("member", "/membres").await.status, 403);
        let notes = village.lately(99).await;
        assert!(notes.iter().all(|line| !line.note.contains("zoe") && !line.note.contains("Quai")));
    }
}

#[tokio::test]
async fn an_organization_of_the_same_name_is_offered_and_never_taken_by_itself() {
    for village in Village::both().await {
        let known = village.organization("COOP DU QUAI").await;
        let id = apply(&village, &category(&village, "Entreprise").await).await;
        let page = format!("/adhesions/{id}");
        let shown = village.get("agent", &page).await.text;
        assert!(shown.contains(&format!("value=\"{known}\"")) && shown.contains("COOP DU QUAI"), "{shown}");
        let none = village.post("agent", &format!("{page}/organisation"), "organization=").await;
        assert!(none.text.contains("organization-error"));
        let form = format!("organization={known}");
        assert_eq!(village.post("agent", &format!("{page}/organisation"), &form).await.status, 303);
        assert!(village.get("agent", &page).await.text.contains(&format!("/organisations/{known}")));
    }
}
