//! Calls for tenders: files read once and never fatally, later publications, notices found and told to those they suit.
use crate::{sign_in::work, surveys::led, village::Village};
use db::Who;
use people::organization::{self, Typed};
use std::io::Read;

/// A package of releases, as the site publishes it: with a mark at its head.
pub fn package(releases: &[String]) -> Vec<u8> {
    let list = releases.join(",\n");
    format!("\u{feff}{{\"uri\":\"urn:essai\",\"version\":\"1.1\",\"releases\":[{list}]}}").into_bytes()
}

/// A notice of an invented town, published on a day; `rest` are members of its tender.
pub fn notice(number: &str, day: &str, title: &str, rest: &str) -> String {
    format!(
        r#"{{"ocid":"ocds-essai-{number}","id":"{day}-{number}","date":"{day}T09:00:00-04:00","tag":["tender"],
        "parties":[{{"name":"Ville de Percé","id":"OP-1","address":{{"locality":"Percé","postalCode":"G0C2L0"}},"roles":["buyer"],
        "contactPoint":{{"name":"Ne pas garder","email":"ne@garder.example"}},"details":{{"municipal":"1"}}}}],
        "buyer":{{"name":"Ville de Percé","id":"OP-1"}},
        "tender":{{"id":"A-{number}","title":"{title}","status":"active",
        "items":[{{"id":"S9","description":"S9 - Entretien","classification":{{"scheme":"UNSPSC","id":"72100000","description":"Entretien"}}}}],
        "procurementMethod":"open","tenderPeriod":{{"endDate":"2021-06-30T14:00:00-04:00"}},
        "documents":[{{"url":"https://essai.example/{number}"}}]{rest}}}}}"#
    )
}

/// Brings a file, has it read, and gives its page.
pub async fn brought(village: &Village, name: &str, bytes: &[u8]) -> String {
    let sent = village.upload("agent", "/avis/lectures", name, bytes).await;
    assert_eq!(sent.status, 303, "{}", sent.text);
    work(village, None).await;
    village.get("agent", &led(village, &sent.location)).await.text
}

/// An enterprise with a NEQ.
pub async fn enterprise(village: &Village, name: &str, neq: &str) -> String {
    let typed = Typed {
        name: name.into(),
        legal_form: "nonprofit".into(),
        neq: neq.into(),
        municipality: "Gaspé".into(),
        postal_code: "G4X 1A1".into(),
        mrc: "030".into(),
        about: "Entretien ménager d’édifices".into(),
        ..Typed::default()
    };
    let mut act = village.db.act(Who::House).await.unwrap();
    let id = organization::add(&mut act, &typed).await.unwrap().unwrap();
    act.commit().await.unwrap();
    id
}

pub async fn one<T>(village: &Village, sql: &'static str) -> T
where
    T: 'static,
    (T,): for<'r> sqlx::FromRow<'r, sqlx::any::AnyRow> + Send + Unpin,
{
    let (value,): (T,) = sqlx::query_as(sql).fetch_one(village.db.rows()).await.unwrap();
    value
}

pub fn counted(page: &str, words: &str) -> String {
    let at = page.find(&format!("<dt>{words}</dt><dd>")).unwrap_or_else(|| panic!("no {words}: {page}"));
    page[at..].split("<dd>").nth(1).unwrap().split('<').next().unwrap().to_owned()
}

#[tokio::test]
async fn a_file_adds_its_notices_once_and_a_later_publication_replaces_an_earlier_one() {
    for village in Village::both().await {
        let first = package(&[
            notice("1", "2021-06-10", "Déneigement à Percé", ""),
            notice("2", "2021-06-11", "Toiture", r#","value":{"amount":1234.5,"currency":"CAD"}"#),
        ]);
        let page = brought(&village, "hebdo.json", &first).await;
        assert_eq!((counted(&page, "Publications"), counted(&page, "Nouveaux")), ("2".into(), "2".into()));
        let again = village.upload("agent", "/avis/lectures", "hebdo.json", &first).await;
        assert!(again.location.contains("avis=tender-read-before"), "{}", again.location);
        // The same name with other content: one is older than what is known, one newer, one the same.
        let second = package(&[
            notice("1", "2021-06-09", "Déneigement, ancien titre", ""),
            notice("2", "2021-06-12", "Toiture de l’aréna", ""),
            notice("2", "2021-06-12", "Toiture de l’aréna", ""),
            notice("3", "2021-06-12", "Fauchage", ""),
        ]);
        let page = brought(&village, "hebdo.json", &second).await;
        for (words, count) in
            [("Nouveaux", "1"), ("Mis à jour", "1"), ("Déjà connus", "2"), ("Illisibles", "0")]
        {
            assert_eq!(counted(&page, words), count, "{words}: {page}");
        }
        assert_eq!(one::<i64>(&village, "select count(*) from notice").await, 3);
        let title: String = one(&village, "select title from notice where ocid = 'ocds-essai-1'").await;
        assert_eq!(title, "Déneigement à Percé");
        let value: i64 = one(&village, "select value from notice where ocid = 'ocds-essai-2'").await;
        assert_eq!(value, 123_450, "what a later publication does not say stays");
        let (mrc, list) = (
            one::<String>(&village, "select mrc from notice where ocid = 'ocds-essai-1'").await,
            village.get("board", "/avis").await.text,
        );
        assert_eq!(mrc, "020");
        assert!(list.contains("3\u{a0}avis") || list.contains("3 avis"), "{list}");
        let kept: i64 = one(&village, "select count(*) from tender_reading_piece").await;
        assert_eq!(kept, 0, "a file that was read is not kept");
        assert_eq!(village.figure("tenders.notices", "2021-06-01", "2021-06-30").await, 3);
        assert_eq!(village.get("member", "/avis").await.status, 403);
    }
}

#[tokio::test]
async fn what_is_not_understood_is_kept_and_told_and_a_file_that_breaks_off_gives_what_came_whole() {
    for village in Village::both().await {
        let odd = r#"{"ocid":"ocds-essai-9","date":"2021-06-10","buyer":"Ville","tag":"tender","surprise":{"a":[1]},
            "tender":{"id":7,"title":"Titre <b>libre</b>","items":{"id":"S1"},"documents":[{"url":"javascript:x"}],"nouveau":1,
            "tenderPeriod":null},"bids":{"details":[{"id":"b1","tenderers":[{"name":"Sans numéro"}],"value":{"amount":"5"}}]}}"#;
        let mut bytes = package(&[
            odd.to_owned(),
            r#"{"tender":{"title":"Sans identifiant"},"date":"2021-06-10"}"#.to_owned(),
            "{\"ocid\":\"x\",}".to_owned(),
            "12".to_owned(),
            notice("1", "2021-06-10", "Déneigement", ""),
        ]);
        bytes.truncate(bytes.len() - 2);
        bytes.extend_from_slice(b",{\"ocid\":\"coup");
        let page = brought(&village, "brise.json", &bytes).await;
        for (words, count) in [("Nouveaux", "3"), ("Illisibles", "2")] {
            assert_eq!(counted(&page, words), count, "{words}: {page}");
        }
        for told in ["interrompt avant sa fin", "surprise", "tender.nouveau", "bien formé", "À l’octet"] {
            assert!(page.contains(told), "{told}: {page}");
        }
        let beside: String = one(&village, "select beside from notice where ocid = 'ocds-essai-9'").await;
        assert!(beside.contains(r#""surprise":{"a":[1]}"#), "{beside}");
        let id: String = one(&village, "select id from notice where ocid = 'ocds-essai-9'").await;
        let sheet = village.get("agent", &format!("/avis/{id}")).await.text;
        assert!(sheet.contains("Titre &#60;b&#62;libre") && !sheet.contains("javascript:"), "{sheet}");
        assert!(sheet.contains("Sans numéro") && sheet.contains("5,00"), "{sheet}");
        let people: i64 = one(&village, "select count(*) from tender_party where name like '%garder%'").await;
        assert_eq!(people, 0, "the contact of a buyer is a person, and is not kept");
        let none = brought(&village, "liste.json", b"ocid;titre\n1;x").await;
        assert!(none.contains("ne contient aucun avis"), "{none}");
        let empty = village.upload("agent", "/avis/lectures", "", b"").await;
        assert!(empty.status == 422 && empty.text.contains("file-error"), "{}", empty.text);
        assert_eq!(village.get("agent", "/avis/0000000000000000000000zzzz").await.status, 404);
    }
}

#[tokio::test]
async fn a_later_publication_moves_the_place_whole_and_keeps_what_it_does_not_say() {
    for village in Village::both().await {
        let first =
            notice("1", "2021-06-10", "Déneigement à Percé", r#","value":{"amount":5,"currency":"USD"}"#)
                .replace(r#""tag":["tender"],"#, r#""tag":["tender"],"language":"fr","#);
        let later = |day: &str, number: &str| {
            notice(number, day, "Déneigement sur la Côte-Nord", "").replace(r#""status":"active","#, "")
        };
        brought(&village, "a.json", &package(std::slice::from_ref(&first))).await;
        // The second is published twice in one file, the first in a file each time: both are told alike.
        let again = first.replace("essai-1", "essai-2");
        brought(&village, "b.json", &package(&[later("2021-06-12", "1"), again, later("2021-06-12", "2")]))
            .await;
        type Row = (String, String, String, String, String);
        let rows: Vec<Row> =
            sqlx::query_as("select mrc, region, status, currency, language from notice order by ocid")
                .fetch_all(village.db.rows())
                .await
                .unwrap();
        let told: Row = ["", "09", "active", "USD", "fr"].map(str::to_owned).into();
        assert_eq!(rows, [told.clone(), told], "where it is said to be now, and what it said before");
        let (places,): (i64,) = sqlx::query_as("select count(*) from notice where lat > 49")
            .fetch_one(village.db.rows())
            .await
            .unwrap();
        assert_eq!(places, 2, "the point moved with the region");
    }
}

/// Gives some bytes, then fails as a line that is cut does.
struct Cut(std::io::Cursor<Vec<u8>>, u64);

impl Read for Cut {
    fn read(&mut self, into: &mut [u8]) -> std::io::Result<usize> {
        if self.0.position() >= self.1 {
            return Err(std::io::Error::other("the line is cut"));
        }
        let most = into.len().min(1000);
        self.0.read(&mut into[..most])
    }
}

#[tokio::test]
async fn a_reading_that_failed_half_way_goes_on_where_it_stopped() {
    for village in Village::both().await {
        let releases: Vec<String> =
            (0..4_500).map(|n| notice(&n.to_string(), "2021-06-10", "Avis", "")).collect();
        let bytes = package(&releases);
        let mut act = village.db.act(Who::House).await.unwrap();
        let id = tenders::reading::begin(&mut act, "", "long.json", "abc").await.unwrap();
        act.commit().await.unwrap();
        let reading = || tenders::reading::find(&village.db, &id);
        let progress: tenders::carry::Progress = std::sync::Arc::new(|_| {});
        let who = Who::Import(id.clone());
        let half = Cut(std::io::Cursor::new(bytes.clone()), bytes.len() as u64 / 2);
        let begun = reading().await.unwrap().unwrap();
        let opens: tenders::carry::Opens = Box::new(move || Ok(Box::new(half) as Box<dyn Read + Send>));
        assert!(tenders::carry::carry(&village.db, &who, &begun, opens, &progress).await.is_err());
        let stopped = reading().await.unwrap().unwrap();
        assert_eq!((stopped.releases, stopped.added, stopped.ended_at), (2_000, 2_000, None));
        let mut act = village.db.act(Who::House).await.unwrap();
        let again = tenders::reading::begin(&mut act, "", "long.json", "abc").await.unwrap();
        act.commit().await.unwrap();
        assert_eq!(again, id);
        let begun = reading().await.unwrap().unwrap();
        let opens: tenders::carry::Opens =
            Box::new(move || Ok(Box::new(std::io::Cursor::new(bytes)) as Box<dyn Read + Send>));
        let done = tenders::carry::carry(&village.db, &who, &begun, opens, &progress).await.unwrap();
        assert_eq!((done.releases, done.added, done.unchanged), (4_500, 4_500, 0));
        assert!(done.ended_at.is_some() && done.cut_at.is_none());
    }
}

#[tokio::test]
async fn a_notice_is_found_by_words_place_and_days_and_told_to_those_it_suits_with_why() {
    for village in Village::both().await {
        let suits = enterprise(&village, "Ateliers du Quai", "1112345674").await;
        village.organization("Radio des Vents").await;
        let file = package(&[
            notice("1", "2021-06-10", "Entretien ménager du centre communautaire de Gaspé", ""),
            notice("2", "2021-06-10", "Achat de bacs roulants", "").replace("2021-06-30T14", "2021-06-18T14"),
            notice("3", "2021-06-10", "Vieil avis", "").replace("2021-06-30T14", "2021-06-14T14"),
        ]);
        brought(&village, "avis.json", &file).await;
        let found = async |query: &str| {
            let page = village.get("board", &format!("/avis?{query}")).await;
            assert_eq!(page.status, 200, "{query}: {}", page.text);
            ["Entretien ménager", "bacs roulants", "Vieil avis"].map(|title| page.text.contains(title))
        };
        assert_eq!(found("").await, [true, true, false]);
        assert_eq!(found("etat=all").await, [true, true, true]);
        assert_eq!(found("jours=5").await, [false, true, false]);
        assert_eq!(found("mrc=030").await, [true, false, false]);
        assert_eq!(found("region=11&etat=all").await, [true, true, true]);
        assert_eq!(found("categorie=S9").await, [true, true, false]);
        assert_eq!(found("categorie=S1").await, [false, false, false]);
        assert_eq!(found("q=entretien+menager").await, [true, false, false]);
        assert_eq!(found("q=bac").await, [false, true, false]);
        assert_eq!(found("acheteur=OP-1&page=2").await, [false, false, false]);
        let id: String = one(&village, "select id from notice where ocid = 'ocds-essai-1'").await;
        let sheet = village.get("board", &format!("/avis/{id}")).await.text;
        assert!(sheet.contains("Ateliers du Quai") && sheet.contains("Sa fiche dit"), "{sheet}");
        assert!(!sheet.contains("Radio des Vents"), "{sheet}");
        let told = village.get("board", &format!("/avis/fournisseurs/{suits}")).await.text;
        assert!(told.contains("Entretien ménager du centre") && told.contains("Sa fiche dit"), "{told}");
        let organization = village.get("board", &format!("/organisations/{suits}")).await.text;
        assert!(organization.contains("/avis/fournisseurs/"), "{organization}");
        let english = village.get("board", &format!("/avis/{id}?langue=en")).await.text;
        assert!(english.contains("Its sheet says"), "{english}");
    }
}

#[tokio::test]
async fn an_address_is_of_the_open_web_said_once_and_ended_when_one_likes() {
    for village in Village::both().await {
        for wrong in [
            "",
            "http%3A%2F%2Fa.example%2Fb.json",
            "https%3A%2F%2Flocalhost%2Fb",
            "https%3A%2F%2Fu%40a.example%2F",
        ] {
            let refused = village.post("agent", "/avis/sources", &format!("address={wrong}")).await;
            assert!(
                refused.status == 422 && refused.text.contains("address-error"),
                "{wrong}: {}",
                refused.text
            );
        }
        let add = "address=https%3A%2F%2Fdonnees.example%2Fhebdo.json";
        assert_eq!(village.post("communications", "/avis/sources", add).await.status, 403);
        assert_eq!(village.post("agent", "/avis/sources", add).await.status, 303);
        assert!(village.post("agent", "/avis/sources", add).await.text.contains("déjà lue"));
        let id: String = one(&village, "select id from tender_source").await;
        assert_eq!(village.post("agent", &format!("/avis/sources/{id}/terminer"), "").await.status, 303);
        assert_eq!(village.post("agent", &format!("/avis/sources/{id}/terminer"), "").await.status, 404);
        assert!(village.get("agent", "/avis/lectures").await.text.contains("Aucune adresse"));
    }
}
