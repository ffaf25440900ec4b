//! The resource centre: what is kept and who reads it, reviews in time, what is passed on, and frameworks by version.
use crate::{
    concertation::row,
    organizations::id_of,
    search_records::{STAFF, found, only},
    village::Village,
};

const ITEMS: &str = "library.items";
const DIFFUSED: &str = "library.diffused";
const IN_TIME: &str = "library.reviewed-in-time";
const PARTNERS: &str = "library.partners";
const ROLES: &str = "library.roles";
const AJOUTER: &str = "/bibliotheque/ajouter";

/// Keeps a resource, and gives its id.
pub async fn keep(village: &Village, kind: &str, title: &str, rest: &str) -> String {
    let form = format!("kind={kind}&title_fr={title}&day=2021-05-01&action=2.2{rest}");
    id_of(&village.post("communications", AJOUTER, &form).await)
}

#[tokio::test]
async fn a_resource_is_kept_for_the_team_and_read_by_everyone_once_it_is_made_public() {
    for village in Village::both().await {
        let coop = village.organization("Coop du Quai").await;
        let wrong = "kind=fusee&title_fr=&title_en=Grid&day=2031-01-01&action=9.9&mrc=zzz&link=javascript:x\
                     &carer=x&review_by=2021-02-31&readers=x&organization=x";
        let refused = village.post("agent", AJOUTER, wrong).await;
        assert_eq!(refused.status, 422);
        for field in ["kind", "title_fr", "day", "action", "mrc", "link", "carer", "review_by", "readers"] {
            assert!(refused.text.contains(&format!("{field}-error")), "{field}: {}", refused.text);
        }
        assert!(refused.text.contains("value=\"Grid\""), "what was typed is kept: {}", refused.text);
        for role in ["board", "member", "partner", "visitor"] {
            let sent = village.post(role, AJOUTER, wrong).await;
            assert!(sent.status == 403 || sent.location.contains("/connexion"), "{role}: {}", sent.status);
        }

        let rest =
            format!("&readers=staff&organization={coop}&about_fr=Vingt+questions+%3Cb%3E&topics=conseil");
        let id = keep(&village, "tool", "Grille+de+gouvernance", &rest).await;
        let (path, public) = (format!("/bibliotheque/{id}"), format!("/ressources/{id}"));
        let page = village.get("board", &path).await.text;
        assert!(page.contains("Coop du Quai") && page.contains("L’équipe seulement"), "{page}");
        assert!(!page.contains("/modifier\""), "the board reads and changes nothing: {page}");
        assert_eq!(village.get("visitor", &public).await.status, 404, "the team’s own");
        assert!(village.get("visitor", "/ressources").await.text.contains("Aucune ressource n’est publique"));
        let told = village.get("agent", &format!("/organisations/{coop}")).await.text;
        assert!(told.contains("Ressource gardée au centre"), "{told}");

        let form = format!(
            "kind=tool&title_fr=Grille+de+gouvernance&title_en=Governance+grid&day=2021-05-01&action=2.2&readers=everyone\
             &organization={coop}&about_fr=Vingt+questions+%3Cb%3E&topics=conseil&link=https%3A%2F%2Fexemple.org%2Fg"
        );
        let edit = format!("{path}/modifier");
        assert!(village.get("agent", &edit).await.text.contains("value=\"Grille de gouvernance\""));
        assert_eq!(village.post("agent", &edit, &form).await.status, 303);
        let page = village.get("visitor", &public).await.text;
        assert!(page.contains("Vingt questions") && page.contains("https://exemple.org/g"), "{page}");
        let (_, machine) = page.split_once("application/ld+json\">").unwrap();
        let told: serde_json::Value =
            serde_json::from_str(machine.split("</script>").next().unwrap()).unwrap();
        assert_eq!(told["@type"], "CreativeWork");
        assert_eq!(told["author"]["name"], "Coop du Quai");
        assert_eq!(told["description"], "Vingt questions <b>");
        let english = village.get("visitor", &format!("{public}?langue=en")).await.text;
        assert!(english.contains("Governance grid") && english.contains("Open the resource"), "{english}");
        keep(&village, "study", "Notes", "&readers=staff").await;
        for (query, shown) in [
            ("", true),
            ("genre=tool", true),
            ("genre=study", false),
            ("mots=CONSEILS+grille", true),
            ("mots=velo", false),
        ] {
            let list = village.get("visitor", &format!("/ressources?{query}")).await.text;
            assert_eq!(list.contains("Grille de gouvernance"), shown, "{query}: {list}");
            assert!(!list.contains("Notes</a>"), "the team’s own: {list}");
        }
        only(&village, &STAFF, "resource", "gouvernance", &path).await;
        let sheet = village.get("board", "/bibliotheque/exporter?genre=tool&forme=csv").await.text;
        assert!(sheet.contains("Grille de gouvernance") && sheet.contains("2021-06-15"), "{sheet}");
        assert!(!sheet.contains("Notes"), "{sheet}");

        let count = async |day: &str| village.figure(ITEMS, "2021-04-01", day).await;
        assert_eq!((count("2021-06-14").await, count("2021-06-15").await), (0, 2), "from the day it is kept");
        let withdraw = format!("{path}/retirer");
        let silent = village.post("agent", &withdraw, "reason=").await;
        assert!(silent.status == 422 && silent.text.contains("reason-error"), "{}", silent.text);
        assert_eq!(village.post("agent", &withdraw, "reason=Remplac%C3%A9e").await.status, 303);
        assert_eq!(count("2021-06-15").await, 1);
        assert_eq!(village.get("visitor", &public).await.status, 404);
        assert!(found(&village, "agent", "resource", "gouvernance").await.is_empty(), "withdrawn");
        let gone = village.get("board", &path).await.text;
        assert!(gone.contains("Remplacée") && gone.contains("Ressource retirée"), "{gone}");
        assert_eq!(village.post("agent", &edit, &form).await.status, 422, "it is withdrawn");
    }
}

#[tokio::test]
async fn a_review_counts_by_the_day_it_was_due_and_a_late_one_waits_at_home() {
    for village in Village::both().await {
        let rest = "&readers=everyone&review_by=2021-06-14";
        let late = keep(&village, "measure", "Aide", rest).await;
        let early = keep(&village, "measure", "Pr%C3%AAt", "&readers=staff&review_by=2021-06-20").await;
        let home = village.get("agent", "").await.text;
        assert!(home.contains("Une ressource est à revoir, en retard"), "{home}");
        let list = village.get("agent", "/bibliotheque?revision=retard").await.text;
        assert!(list.contains("Aide</a>") && !list.contains("Prêt</a>"), "{list}");
        let share = async |to: &str| {
            let counted = village.figure(IN_TIME, "2021-06-01", to).await;
            (counted, village.rows(IN_TIME, "2021-06-01", to).await)
        };
        assert_eq!(share("2021-06-15").await, (0, 1), "due, and not made");
        let review = format!("/bibliotheque/{early}/revisions");
        let silent = village.post("agent", &review, "state=&next_on=2021-06-15").await;
        assert_eq!(silent.status, 422);
        for field in ["state", "next_on"] {
            assert!(silent.text.contains(&format!("{field}-error")), "{field}: {}", silent.text);
        }
        assert_eq!(village.post("agent", &review, "state=good&next_on=2022-06-20").await.status, 303);
        assert_eq!(share("2021-06-30").await, (0, 1), "the other was not yet due");
        village.clock.set("2021-06-20T16:00:00Z".parse().unwrap());
        assert_eq!(share("2021-06-30").await, (5_000, 2), "one in time of two");
        let page = village.get("board", &format!("/bibliotheque/{early}")).await.text;
        assert!(page.contains("Toujours bonne") && page.contains("agent"), "{page}");

        let gone = format!("/bibliotheque/{late}/revisions");
        let silent = village.post("agent", &gone, "state=gone").await;
        assert!(silent.status == 422 && silent.text.contains("found-error"), "{}", silent.text);
        assert_eq!(village.post("agent", &gone, "state=gone&found=Programme+ferm%C3%A9").await.status, 303);
        let page = village.get("board", &format!("/bibliotheque/{late}")).await.text;
        assert!(page.contains("Cette ressource est retirée") && page.contains("Programme fermé"), "{page}");
        assert_eq!(village.get("visitor", &format!("/ressources/{late}")).await.status, 404);
        assert_eq!(share("2021-06-30").await, (5_000, 2), "it was late");
        assert!(!village.get("agent", "").await.text.contains("à revoir, en retard"));
        assert_eq!(village.post("board", &review, "state=good").await.status, 403);
    }
}

#[tokio::test]
async fn what_is_passed_on_is_counted_once_and_taken_back_when_it_was_a_mistake() {
    for village in Village::both().await {
        let coop = village.organization("Coop du Quai").await;
        let id = keep(&village, "publication", "Guide", "&readers=staff&mrc=020").await;
        let send = format!("/bibliotheque/{id}/diffusions");
        let wrong = village.post("agent", &send, "how=x&passed_on=2031-01-01&remark=Bonjour").await;
        assert_eq!(wrong.status, 422);
        for field in ["how", "passed_on"] {
            assert!(wrong.text.contains(&format!("{field}-error")), "{field}: {}", wrong.text);
        }
        assert!(wrong.text.contains("value=\"Bonjour\""), "what was typed is kept: {}", wrong.text);
        for form in [
            "how=bulletin&passed_on=2021-05-31".to_owned(),
            format!("how=hand&passed_on=2021-06-01&organization={coop}"),
        ] {
            assert_eq!(village.post("agent", &send, &form).await.status, 303, "{form}");
        }
        let count = async |from: &str| village.figure(DIFFUSED, from, "2021-06-30").await;
        assert_eq!((count("2021-05-01").await, count("2021-06-01").await), (2, 1));
        let told = village.get("agent", &format!("/organisations/{coop}")).await.text;
        assert!(told.contains("Ressource reçue") && told.contains("Guide"), "{told}");
        let one = row(&village, "select id from library_passing where how = 'hand'").await;
        let back = format!("/bibliotheque/diffusions/{one}/retirer");
        assert_eq!(village.post("board", &back, "").await.status, 403);
        assert_eq!(village.post("agent", &back, "").await.status, 303);
        assert_eq!(village.post("agent", &back, "").await.status, 404, "once");
        assert_eq!(count("2021-05-01").await, 1);
    }
}

#[tokio::test]
async fn a_framework_is_shared_by_those_committed_to_its_version_in_force() {
    for village in Village::both().await {
        let coop = village.organization("Coop du Quai").await;
        let fund = village.organization("Fonds du Littoral").await;
        let id = keep(&village, "framework", "Positionnement", "&readers=everyone").await;
        let tool = keep(&village, "tool", "Grille", "&readers=staff").await;
        let issue = format!("/bibliotheque/{id}/versions");
        let stray = format!("/bibliotheque/{tool}/versions");
        assert_eq!(village.post("agent", &stray, "number=1&from_on=2021-04-01").await.status, 422);
        let first = id_of(&village.post("agent", &issue, "number=1&from_on=2021-04-01").await);
        let path = format!("/bibliotheque/versions/{first}");
        let join = format!("{path}/partenaires");
        let unknown = village.post("agent", &join, "since=2021-04-01&what=Accueillir").await;
        assert!(unknown.status == 422 && unknown.text.contains("who-error"), "{}", unknown.text);
        assert!(unknown.text.contains("value=\"Accueillir\""), "what was typed is kept: {}", unknown.text);
        for partner in [&coop, &fund] {
            let form = format!("organization={partner}&since=2021-04-01");
            assert_eq!(village.post("agent", &join, &form).await.status, 303);
        }
        let twice = village.post("agent", &join, &format!("organization={coop}&since=2021-05-01")).await;
        assert!(twice.status == 422 && twice.text.contains("déjà engagé"), "{}", twice.text);
        let name = format!("{path}/roles");
        let silent = village.post("agent", &name, "name_fr=").await;
        assert!(silent.status == 422 && silent.text.contains("name_fr-error"), "{}", silent.text);
        for role in ["Concerter", "Promouvoir"] {
            assert_eq!(village.post("agent", &name, &format!("name_fr={role}")).await.status, 303);
        }
        let partners = async |from: &str, to: &str| village.figure(PARTNERS, from, to).await;
        let roles = async |to: &str| village.figure(ROLES, "2021-01-01", to).await;
        assert_eq!((partners("2021-01-01", "2021-03-31").await, roles("2021-03-31").await), (0, 0));
        assert_eq!((partners("2021-01-01", "2021-04-01").await, roles("2021-04-01").await), (2, 2));
        let public = village.get("visitor", &format!("/ressources/{id}")).await.text;
        assert!(public.contains("Version en vigueur") && public.contains("Concerter"), "{public}");

        // The next version ends the first on its eve, and holds its own roles and partners.
        let early = village.post("agent", &issue, "number=2&from_on=2021-04-01").await;
        assert!(early.status == 422 && early.text.contains("from_on-error"), "{}", early.text);
        let second = id_of(&village.post("agent", &issue, "number=2&from_on=2021-06-01").await);
        assert_eq!(
            row(&village, "select until_on from library_version where number = '1'").await,
            "2021-05-31"
        );
        let path = format!("/bibliotheque/versions/{second}");
        let form = format!("organization={coop}&since=2021-06-01");
        assert_eq!(village.post("agent", &format!("{path}/partenaires"), &form).await.status, 303);
        assert_eq!(village.post("agent", &format!("{path}/roles"), "name_fr=Accompagner").await.status, 303);
        assert_eq!(partners("2021-04-01", "2021-06-30").await, 2, "the same coop is one");
        assert_eq!(partners("2021-06-01", "2021-06-30").await, 1);
        assert_eq!((roles("2021-05-31").await, roles("2021-06-01").await), (2, 1));
        let one = row(&village, "select id from library_commitment where from_on = '2021-06-01'").await;
        let leave = format!("/bibliotheque/partenaires/{one}/fin");
        assert_eq!(village.post("board", &leave, "").await.status, 403);
        assert_eq!(village.post("agent", &leave, "").await.status, 303);
        assert_eq!(partners("2021-06-15", "2021-06-30").await, 1, "its last day counts");
        assert_eq!(partners("2021-06-16", "2021-06-30").await, 0);
        assert_eq!(
            village.post("agent", &format!("/bibliotheque/partenaires/{one}/retirer"), "").await.status,
            303
        );
        assert_eq!(partners("2021-06-01", "2021-06-30").await, 0, "written by mistake");
        let role = row(&village, "select id from library_role where name_fr = 'Accompagner'").await;
        assert_eq!(
            village.post("agent", &format!("/bibliotheque/roles/{role}/retirer"), "").await.status,
            303
        );
        assert_eq!(roles("2021-06-01").await, 0);
        let gone = village.post("agent", &format!("/bibliotheque/{id}/retirer"), "reason=Ancien").await;
        assert_eq!(gone.status, 303);
        let late = format!("organization={fund}&since=2021-06-01");
        for (at, form) in [("partenaires", late.as_str()), ("roles", "name_fr=Tard")] {
            let late = village.post("agent", &format!("{path}/{at}"), form).await;
            assert!(late.status == 422 && late.text.contains("est retirée"), "{at}: {}", late.text);
        }
    }
}

#[tokio::test]
async fn a_document_is_opened_by_everyone_only_where_its_resource_is_public() {
    for village in Village::both().await {
        let id = keep(&village, "study", "Sondage", "&readers=staff").await;
        let other = keep(&village, "study", "Portrait", "&readers=everyone").await;
        let typed = [("title", "Rapport")];
        let pdf: &[u8] = b"%PDF-1.7 papier";
        let at = format!("/bibliotheque/{id}/documents");
        let wrong = village.upload_with("agent", &at, &typed, ("r.exe", b"MZ")).await;
        assert!(wrong.status == 422 && wrong.text.contains("file-error"), "{}", wrong.text);
        assert!(wrong.text.contains("value=\"Rapport\""), "what was typed is kept: {}", wrong.text);
        assert_eq!(village.upload_with("board", &at, &typed, ("r.pdf", pdf)).await.status, 403);
        assert_eq!(village.upload_with("agent", &at, &typed, ("r.pdf", pdf)).await.status, 303);
        let document = row(&village, "select id from library_document").await;
        let public = format!("/ressources/{id}/documents/{document}");
        assert_eq!(village.get("board", &format!("{at}/{document}")).await.text, "%PDF-1.7 papier");
        assert_eq!(village.get("visitor", &public).await.status, 404, "the team’s own");
        let stray = format!("/ressources/{other}/documents/{document}");
        assert_eq!(village.get("visitor", &stray).await.status, 404, "another’s");
        let form = "kind=study&title_fr=Sondage&day=2021-05-01&action=1.3&readers=everyone";
        assert_eq!(village.post("agent", &format!("/bibliotheque/{id}/modifier"), form).await.status, 303);
        assert_eq!(village.get("visitor", &public).await.text, "%PDF-1.7 papier");
        let out = format!("/bibliotheque/documents/{document}/retirer");
        assert_eq!(village.post("agent", &out, "").await.status, 303);
        assert_eq!(village.post("agent", &out, "").await.status, 404, "once");
        assert_eq!(village.get("visitor", &public).await.status, 404);
    }
}
