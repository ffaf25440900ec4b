//! Organizations: described, changed, listed and counted, tried over HTTP.
use crate::village::{Reply, Village};

/// The id at the end of where a form led: `/p1/organisations/ID?avis=…`.
pub fn id_of(reply: &Reply) -> String {
    assert_eq!(reply.status, 303, "{}", reply.text);
    reply.location.split('?').next().unwrap().rsplit('/').next().unwrap().to_owned()
}

/// The value of a hidden field of a page.
pub fn hidden(page: &str, name: &str) -> String {
    let (_, rest) = page.split_once(&format!("name=\"{name}\" value=\"")).unwrap();
    rest.split('"').next().unwrap().to_owned()
}

async fn add(village: &Village, rest: &str) -> String {
    id_of(&village.post("agent", "/organisations/ajouter", rest).await)
}

#[tokio::test]
async fn an_organization_is_added_whole_and_its_address_tells_the_mrc() {
    for village in Village::both().await {
        let form = "name=Coop+%3Cscript%3E+%F0%9F%8C%8A&legal_form=cooperative&neq=11+1234-5674&municipality=Gasp%C3%A9\
            &postal_code=&phone=418+555-0100&email=info%40coop.example&website=javascript%3Aalert(1)&sector=721\
            &role=enterprise&role=buyer";
        let odd = village.post("agent", "/organisations/ajouter", form).await;
        assert!(odd.status == 422 && odd.text.contains("website-error"), "{}", odd.text);
        let id = add(&village, &form.replace("javascript%3Aalert(1)", "coop.example")).await;
        // As rows of before the rule may have it.
        let mut act = village.db.act(db::Who::House).await.unwrap();
        let before = "update organization set website = 'javascript:alert(1)'";
        sqlx::query(before).execute(act.rows()).await.unwrap();
        act.commit().await.unwrap();
        let page = village.get("board", &format!("/organisations/{id}")).await.text;
        for told in
            ["Coop &#60;script&#62; 🌊", "1112345674", "La Côte-de-Gaspé", "Acheteur", "Entreprise", "<svg"]
        {
            assert!(page.contains(told), "{told}: {page}");
        }
        assert!(!page.contains("href=\"javascript"), "no link runs");
        assert!(!page.contains("mal copié") && !page.contains("Modifier la fiche"));
        let doubtful = add(&village, "name=B&legal_form=nonprofit&neq=1112345678").await;
        let page = village.get("agent", &format!("/organisations/{doubtful}")).await.text;
        assert!(page.contains("mal copié") && page.contains("Consigner un acte"), "{page}");
    }
}

#[tokio::test]
async fn what_is_refused_of_an_organization_is_told_by_its_field_and_nothing_is_written() {
    for village in Village::both().await {
        let long = "x".repeat(301);
        let form = format!(
            "name={long}&legal_form=club&neq=12&postal_code=G0&email=a&mrc=999&sector=9x&role=king&phone=1%002"
        );
        let page = village.post("agent", "/organisations/ajouter", &form).await;
        assert_eq!(page.status, 422);
        for field in ["name", "legal_form", "neq", "postal_code", "email", "mrc", "sector", "role"] {
            assert!(page.text.contains(&format!("{field}-error")), "{field}");
        }
        assert!(page.text.contains("value=\"12\"") && page.text.contains("value=\"G0\""), "kept as typed");
        let list = village.get("agent", "/organisations").await.text;
        assert!(list.contains("ne connaît encore aucune organisation"));
    }
}

#[tokio::test]
async fn an_edit_says_which_fields_and_never_overwrites_what_was_not_seen() {
    for village in Village::both().await {
        let id = village.organization("Coop du Quai").await;
        let path = format!("/organisations/{id}/modifier");
        let mine = hidden(&village.get("agent", &path).await.text, "seen");
        let theirs = hidden(&village.get("direction", &path).await.text, "seen");
        let form = |name: &str, seen: &str| {
            format!("name={name}&legal_form=cooperative&municipality=Chandler&seen={seen}")
        };
        assert_eq!(village.post("agent", &path, &form("Coop+du+Vieux-Quai", &mine)).await.status, 303);
        let stale = village.post("direction", &path, &form("Coop+du+Neuf-Quai", &theirs)).await;
        assert_eq!(stale.status, 422);
        assert!(stale.text.contains("entre-temps") && stale.text.contains("value=\"Coop du Neuf-Quai\""));
        let page = village.get("agent", &format!("/organisations/{id}")).await.text;
        assert!(
            page.contains("<h1>Coop du Vieux-Quai</h1>")
                && page.contains("Fiche modifiée (Nom, Municipalité, MRC)"),
            "{page}"
        );
        let again = form("Coop+du+Neuf-Quai", &hidden(&stale.text, "seen"));
        assert_eq!(village.post("direction", &path, &again).await.status, 303);
        let lines = db::lines_about(&village.db, "organization", &id, 9).await.unwrap();
        assert_eq!((lines[0].verb.as_str(), lines[0].note.as_str()), ("organization.edited", "name"));
    }
}

#[tokio::test]
async fn a_neq_belongs_to_one_organization() {
    for village in Village::both().await {
        add(&village, "name=A&legal_form=nonprofit&neq=1112345674").await;
        let again = village
            .post("agent", "/organisations/ajouter", "name=B&legal_form=nonprofit&neq=1112345674")
            .await;
        assert!(again.text.contains("porte déjà ce NEQ"));
        let id = add(&village, "name=C&legal_form=nonprofit").await;
        let path = format!("/organisations/{id}/modifier");
        let seen = hidden(&village.get("agent", &path).await.text, "seen");
        let form = format!("name=C&legal_form=nonprofit&neq=1112345674&seen={seen}");
        assert!(village.post("agent", &path, &form).await.text.contains("porte déjà ce NEQ"));
    }
}

#[tokio::test]
async fn a_form_opened_before_an_import_does_not_overwrite_it() {
    for village in Village::both().await {
        let list = |phone: &str| format!("nom,ville,téléphone\nCoop du Quai,Gaspé,{phone}\n");
        crate::import::take(&village, "a.csv", list("418 555-0001").as_bytes()).await;
        let (id,): (String,) =
            sqlx::query_as("select id from organization").fetch_one(village.db.rows()).await.unwrap();
        let path = format!("/organisations/{id}/modifier");
        let page = village.get("agent", &path).await.text;
        assert!(page.contains("data-suggest=\"") && page.contains("/territoire/municipalites\""));
        let seen = hidden(&page, "seen");
        crate::import::take(&village, "b.csv", list("418 555-0002").as_bytes()).await;
        let form = format!("name=Coop&legal_form=cooperative&municipality=Chandler&seen={seen}");
        let stale = village.post("agent", &path, &form).await;
        assert!(stale.status == 422 && stale.text.contains("entre-temps"), "{}", stale.text);
    }
}

#[tokio::test]
async fn a_role_is_given_from_a_day_ended_on_a_day_and_stays_told() {
    for village in Village::both().await {
        let id = village.organization("Coop").await;
        let path = format!("/organisations/{id}/roles");
        assert_eq!(village.post("agent", &path, "role=buyer&from_on=2021-04-01").await.status, 303);
        let twice = village.post("agent", &path, "role=buyer&from_on=2021-05-01").await;
        assert!(twice.text.contains("déjà en cours"));
        let bad = village.post("agent", &path, "role=partner&from_on=demain").await;
        assert!(bad.text.contains("from_on-error") && bad.text.contains("value=\"demain\""));
        let (row,): (String,) = sqlx::query_as("select id from organization_role where role = 'buyer'")
            .fetch_one(village.db.rows())
            .await
            .unwrap();
        let end = format!("{path}/terminer");
        let early = village.post("agent", &end, &format!("row={row}&until_on=2021-03-31")).await;
        assert!(early.text.contains("vient avant le premier"));
        let other = village.organization("Autre").await;
        let theirs = format!("/organisations/{other}/roles/terminer");
        let gone = village.post("agent", &theirs, &format!("row={row}&until_on=2021-06-01")).await;
        assert!(gone.text.contains("n’existe plus"), "another's row is not touched");
        assert_eq!(village.post("agent", &end, &format!("row={row}&until_on=2021-06-01")).await.status, 303);
        let page = village.get("agent", &format!("/organisations/{id}")).await.text;
        assert!(page.contains("1er\u{a0}juin 2021") && page.contains("Rôle terminé (Acheteur"), "{page}");
        let buyers = village.get("agent", "/organisations?role=buyer").await.text;
        assert!(buyers.contains("Aucune organisation ne répond"), "no buyer today");
    }
}

#[tokio::test]
async fn an_organization_is_counted_until_the_eve_of_its_closing() {
    const KNOWN: &str = "people.organizations";
    for village in Village::both().await {
        let id = village.organization("Coop").await;
        assert_eq!(village.figure(KNOWN, "2021-04-01", "2021-06-14").await, 0);
        assert_eq!(village.figure(KNOWN, "2021-04-01", "2021-06-15").await, 1);
        village.clock.set("2021-07-02T13:00:00Z".parse().unwrap());
        let path = format!("/organisations/{id}/fermer");
        let ahead = village.post("agent", &path, "closed_on=2021-08-01").await;
        assert!(ahead.text.contains("closed_on-error") && ahead.text.contains("value=\"2021-08-01\""));
        assert_eq!(village.post("agent", &path, "closed_on=2021-07-01").await.status, 303);
        assert_eq!(village.figure(KNOWN, "2021-04-01", "2021-06-30").await, 1);
        assert_eq!(village.figure(KNOWN, "2021-07-01", "2021-07-01").await, 0);
        assert!(!village.get("agent", "/organisations").await.text.contains("Coop<"));
        assert!(village.get("agent", "/organisations?state=closed").await.text.contains("Coop<"));
        assert_eq!(village.post("agent", &format!("/organisations/{id}/rouvrir"), "").await.status, 303);
        assert_eq!(village.figure(KNOWN, "2021-07-01", "2021-07-01").await, 1);
        assert_eq!(village.post("agent", &format!("/organisations/{id}/rouvrir"), "").await.status, 404);
    }
}

#[tokio::test]
async fn the_list_is_narrowed_by_words_and_read_a_hundred_at_a_time() {
    for village in Village::both().await {
        for i in 0..101 {
            village.organization(&format!("Coop {i:03}")).await;
        }
        add(&village, "name=%C3%89picerie+des+Ateliers+r%C3%A9unis&legal_form=nonprofit&mrc=020").await;
        let first = village.get("board", "/organisations").await.text;
        assert!(
            first.contains("102 organisations")
                && first.contains("Coop 000")
                && first.contains("rel=\"next\"")
        );
        assert!(!first.contains("Épicerie"), "on the next page");
        assert!(village.get("board", "/organisations?page=2").await.text.contains("Épicerie"));
        for query in ["q=atelier+epic", "q=ATELIERS", "mrc=020", "form=nonprofit&q=reuni"] {
            let page = village.get("board", &format!("/organisations?{query}")).await.text;
            assert!(
                page.contains("Épicerie") && page.contains("1 organisation<")
                    || page.contains("1 organisation "),
                "{query}: {page}"
            );
            assert!(!page.contains("Coop 0"), "{query}");
        }
        for query in ["q=telier", "q=coop+atelier", "mrc=020&form=mutual", "q=%27%3B+drop&page=99999999999"] {
            let page = village.get("board", &format!("/organisations?{query}")).await;
            assert!(page.status == 200 && page.text.contains("Aucune organisation ne répond"), "{query}");
        }
        let csv = village.get("board", "/organisations/liste.csv?mrc=020").await.text;
        assert!(
            csv.contains("Nom;Forme juridique") && csv.contains("Épicerie") && csv.lines().count() == 2,
            "{csv}"
        );
        let xlsx = village.get("board", "/organisations/liste.xlsx").await;
        assert!(xlsx.status == 200 && xlsx.text.starts_with("PK"));
        assert_eq!(village.get("member", "/organisations/liste.csv").await.status, 403);
    }
}

#[tokio::test]
async fn a_name_that_comes_near_a_known_one_is_asked_about_and_homonyms_show_their_town() {
    for village in Village::both().await {
        let fences = "name=Les+Cl%C3%B4tures+du+Barachois+inc.&legal_form=nonprofit&municipality=Gasp%C3%A9";
        add(&village, fences).await;
        for near in ["Clotures+du+Barachoi", "Barachois+cl%C3%B4tures"] {
            let form = format!("name={near}&legal_form=nonprofit&municipality=Perc%C3%A9");
            let asked = village.post("agent", "/organisations/ajouter", &form).await;
            assert!(asked.text.contains("Barachois inc. · Gaspé"), "{near}: {}", asked.text);
        }
        for town in ["Gasp%C3%A9", "Perc%C3%A9"] {
            let form = format!("name=La+Halte&legal_form=nonprofit&municipality={town}&same=new");
            add(&village, &form).await;
        }
        let form = "who=La+Halte&topic=finance&minutes=60&day=2021-06-15";
        let asked = village.post("agent", "/accompagnement/consigner", form).await.text;
        assert!(asked.contains("La Halte · Gaspé") && asked.contains("La Halte · Percé"), "{asked}");
        let other = add(&village, "name=Clotures+du+Phare&legal_form=nonprofit").await;
        assert!(!other.is_empty(), "another name is no question");
    }
}
