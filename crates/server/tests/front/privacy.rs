//! Privacy: what is held of a person is declared, shown, given, forgotten; readings and incidents are kept.
use crate::{organizations::id_of, village::Village};
use db::Who;
use page::Fate;
use std::{collections::BTreeMap, io::Read};

/// Zoé, who presides a coop, agreed to letters, and is known by nobody: her id.
pub async fn zoe(village: &Village) -> String {
    let coop = village.organization("Coop du Quai").await;
    let form = "name=Zo%C3%A9+Lafl%C3%A8che&email=zoe%40quai.example&phone=418+555-0101&title=Pr%C3%A9sidente&from_on=2021-01-01";
    assert_eq!(village.post("agent", &format!("/organisations/{coop}/personnes"), form).await.status, 303);
    let (id,): (String,) = sqlx::query_as("select id from person where email = 'zoe@quai.example'")
        .fetch_one(village.db.rows())
        .await
        .unwrap();
    let form = "purpose=bulletin&basis=express&how=paper&evidence=Classeur+A&given_on=2021-06-01";
    assert_eq!(village.post("agent", &format!("/personnes/{id}/consentements"), form).await.status, 303);
    let mut act = village.db.act(Who::House).await.unwrap();
    sqlx::query(
        "insert into letter (id, recipient, subject, plain, html, written_at, sent_at) \
         values ('l1', 'zoe@quai.example', 'Bonjour', 'Chère Zoé : /connexion/lien/01ab', '', '2021-06-02T00:00:00Z', '2021-06-02T00:00:00Z')",
    )
    .execute(act.rows())
    .await
    .unwrap();
    act.commit().await.unwrap();
    id
}

/// Tables with a column that names a person or reaches one, and why none of their rows is of a person of the pole.
const OF_NOBODY: [(&str, &str); 2] = [
    ("organization", "an organization’s own address and phone"),
    (
        "import_change",
        "the same, as it was before a list; forgotten when the list can no longer be taken back",
    ),
];

/// The columns of every table, as the migrations make them.
fn tables() -> BTreeMap<String, Vec<String>> {
    let mut tables: BTreeMap<String, Vec<String>> = BTreeMap::new();
    let mut files: Vec<_> =
        std::fs::read_dir("../../migrations").unwrap().map(|file| file.unwrap().path()).collect();
    files.sort();
    for file in files {
        let mut open = String::new();
        for line in std::fs::read_to_string(file).unwrap().lines() {
            let words: Vec<&str> = line.split([' ', ',']).filter(|word| !word.is_empty()).collect();
            match words[..] {
                ["create", "table", name, ..] => open = name.to_owned(),
                ["alter", "table", name, "add", "column", column, ..] => {
                    let columns = tables.entry(name.to_owned()).or_default();
                    columns.push(column.to_owned());
                    if line.contains("references person ") {
                        columns.push("person_id".to_owned());
                    }
                }
                ["--", ..] => {}
                [");"] => open.clear(),
                [column, "text" | "bigint", ..] if !open.is_empty() => {
                    let columns = tables.entry(open.clone()).or_default();
                    columns.push(column.to_owned());
                    if line.contains("references person ") {
                        columns.push("person_id".to_owned());
                    }
                }
                _ => {}
            }
        }
    }
    tables
}

#[tokio::test]
async fn every_table_that_names_a_person_is_declared_and_has_words() {
    let village = Village::both().await.remove(0);
    let tables = tables();
    assert!(tables.len() > 40, "the migrations were not read: {tables:?}");
    let personal = |column: &String| {
        ["person_id", "email", "phone", "recipient", "contact_name", "contact_email"]
            .contains(&column.as_str())
    };
    for (table, columns) in &tables {
        let declared = village.house.held.iter().any(|held| held.table == table);
        let excused = OF_NOBODY.iter().any(|(of_nobody, _)| of_nobody == table);
        let names = columns.iter().any(personal);
        assert!(
            !names || declared || excused,
            "`{table}` holds something of persons: declare it in its room’s HELD (what is given, what is forgotten), \
             or say in OF_NOBODY why it is of nobody"
        );
    }
    for held in &village.house.held {
        let words = |family: &str, name: &str| {
            let key = format!("{family}-{}", name.replace('_', "-"));
            assert!(village.house.words.knows(&key), "{key} has no words");
        };
        words("privacy-table", held.table);
        for column in held.columns {
            words("privacy-column", column);
            assert!(tables[held.table].iter().any(|known| known == column), "{}.{column}", held.table);
        }
        if let Fate::Emptied(_, why) | Fate::Kept(why) = held.fate {
            words("privacy-why", why);
        }
    }
    assert_eq!(village.house.held.last().unwrap().table, "person", "who they are goes last");
}

#[tokio::test]
async fn a_person_is_given_all_that_is_held_of_them() {
    for village in Village::both().await {
        let zoe = zoe(&village).await;
        let page = village.get("direction", &format!("/vie-privee/personnes/{zoe}")).await.text;
        for told in [
            "Zoé Laflèche",
            "Infolettre",
            "Coop du Quai",
            "418 555-0101",
            "Présidente",
            "Classeur A",
            "Chère Zoé",
            "Sera effacé",
            "trois ans",
        ] {
            assert!(page.contains(told), "{told}: {page}");
        }
        let path = format!("/vie-privee/personnes/{zoe}/dossier.zip");
        assert_eq!(village.get("agent", &path).await.status, 403);
        let zip = village.bytes("direction", &path).await;
        let mut zip = zip::ZipArchive::new(std::io::Cursor::new(zip)).unwrap();
        let mut read = |name: &str| {
            let mut text = String::new();
            zip.by_name(name).unwrap().read_to_string(&mut text).unwrap();
            text
        };
        let told: serde_json::Value = serde_json::from_str(&read("dossier.json")).unwrap();
        assert_eq!(told["held"]["person"][0]["email"], "zoe@quai.example");
        assert_eq!(told["held"]["consent"][0]["evidence"], "Classeur A");
        assert_eq!(told["held"]["letter"][0]["plain"], "Chère Zoé : /connexion/lien/…", "a secret stays one");
        assert_eq!(told["read_on"].as_array().unwrap().len(), 1, "the direction’s own reading, once: {told}");
        let page = read("dossier.html");
        assert!(page.contains("Classeur A") && page.contains("lang=\"fr-CA\""), "{page}");
    }
}

#[tokio::test]
async fn a_person_forgotten_is_nameless_everywhere_and_what_must_stay_stays() {
    for village in Village::both().await {
        let zoe = zoe(&village).await;
        let found = async || {
            let reply = village.get("direction", "/recherche/suggestions?genre=person&q=lafleche").await;
            serde_json::from_str::<Vec<serde_json::Value>>(&reply.text).unwrap().len()
        };
        assert_eq!(found().await, 1);
        let erase = format!("/vie-privee/personnes/{zoe}/effacer");
        assert_eq!(village.post("agent", &erase, "sure=1").await.status, 403);
        let asked = village.post("direction", &erase, "").await;
        assert!(asked.status != 303 && asked.text.contains("sure-error"), "{}", asked.text);
        let account = "email=zoe%40quai.example&name=Zo%C3%A9&role=member&from_on=2021-06-15";
        let account = id_of(&village.post("direction", "/comptes/ajouter", account).await);
        let refused = village.post("direction", &erase, "sure=1").await;
        assert!(refused.status != 303 && refused.text.contains("compte ouvert"), "{}", refused.text);
        assert_eq!(village.post("direction", &format!("/comptes/{account}/fermer"), "").await.status, 303);
        assert_eq!(village.post("direction", &erase, "sure=1").await.status, 303);
        assert_eq!(village.post("direction", &erase, "sure=1").await.status, 404, "only once");
        assert_eq!(found().await, 0);
        assert_eq!(village.get("agent", &format!("/personnes/{zoe}")).await.status, 404);
        let code = format!("P-{}", &zoe[22..]);
        let page = village.get("direction", &format!("/vie-privee/personnes/{zoe}")).await.text;
        assert!(page.contains(&code) && page.contains("Classeur A") && !page.contains("Laflèche"), "{page}");
        for (table, text) in [
            ("person", "name || name_key || email || phone"),
            ("account", "name || email"),
            ("letter", "recipient || plain"),
            ("history", "note"),
        ] {
            let all: Vec<(String,)> =
                sqlx::query_as(sqlx::AssertSqlSafe(format!("select {text} from {table}")))
                    .fetch_all(village.db.rows())
                    .await
                    .unwrap();
            let left = all.iter().any(|(text,)| text.to_lowercase().contains("zo") && !text.contains("zone"));
            assert!(!left, "{table}: {all:?}");
        }
        let lines = db::lines_about(&village.db, "person", &zoe, 9).await.unwrap();
        assert_eq!((lines[0].verb.as_str(), lines[0].note.as_str()), ("person.erased", ""));
        assert_eq!(village.figure("privacy.erasures", "2021-06-15", "2021-06-15").await, 1);
        assert_eq!(village.figure("privacy.erasures", "2021-06-16", "2022-03-31").await, 0);
    }
}

#[tokio::test]
async fn each_reading_of_a_persons_file_is_noted_once_a_day_for_each_reader() {
    for village in Village::both().await {
        let zoe = zoe(&village).await;
        let path = format!("/personnes/{zoe}");
        let readings = async || db::lines_about(&village.db, "reading", &zoe, 99).await.unwrap().len();
        assert_eq!(readings().await, 0);
        for _ in 0..3 {
            assert_eq!(village.get("agent", &path).await.status, 200);
        }
        village.get("agent", &format!("{path}/modifier")).await;
        assert_eq!(readings().await, 1);
        village.get("communications", &path).await;
        assert_eq!(village.get("board", &path).await.status, 403);
        assert_eq!(readings().await, 2);
        village.clock.set("2021-06-16T03:59:00Z".parse().unwrap());
        village.get("agent", &path).await;
        assert_eq!(readings().await, 2, "it is still the fifteenth at the pole");
        village.clock.set("2021-06-16T04:00:00Z".parse().unwrap());
        village.get("agent", &path).await;
        assert_eq!(readings().await, 3);
        let page = village.get("direction", &format!("/vie-privee/personnes/{zoe}")).await.text;
        let (_, told) = page.split_once("Qui a lu son dossier").unwrap();
        assert!(told.contains("agent") && told.contains("communications"), "{told}");
        assert!(!village.get("agent", &path).await.text.contains("Dossier lu"), "it is no work");
    }
}

#[tokio::test]
async fn a_request_is_answered_within_thirty_days_and_counted() {
    for village in Village::both().await {
        let zoe = zoe(&village).await;
        let receive = "/vie-privee/demandes";
        let refused = village.post("direction", receive, "name=&kind=x&received_on=2021-06-16").await;
        for field in ["name", "kind", "received_on"] {
            assert!(refused.text.contains(&format!("{field}-error")), "{field}");
        }
        let form = "name=zoe+lafleche&kind=access&received_on=2021-06-10";
        let asked = village.post("direction", receive, form).await;
        assert!(asked.status != 303 && asked.text.contains(&zoe), "who is meant: {}", asked.text);
        assert_eq!(village.post("direction", receive, &format!("{form}&person={zoe}")).await.status, 303);
        let other = "name=Un+%3Cscript%3E&kind=erasure&received_on=2021-06-10";
        assert_eq!(village.post("direction", receive, other).await.status, 303);
        assert!(village.get("direction", "").await.text.contains("2 demandes sur des renseignements"));
        village.clock.set("2021-07-11T13:00:00Z".parse().unwrap());
        assert!(village.get("direction", "").await.text.contains("plus de trente jours"));
        assert!(!village.get("agent", "").await.text.contains("plus de trente jours"));
        let (id,): (String,) = sqlx::query_as("select id from privacy_request where person_id is not null")
            .fetch_one(village.db.rows())
            .await
            .unwrap();
        let answer = format!("{receive}/{id}/repondre");
        let early = village.post("direction", &answer, "outcome=granted&answered_on=2021-06-09").await;
        assert!(early.status != 303 && early.text.contains("answered_on-error"), "{}", early.text);
        assert_eq!(
            village.post("direction", &answer, "outcome=granted&answered_on=2021-07-10").await.status,
            303
        );
        let twice = village.post("direction", &answer, "outcome=refused&answered_on=2021-07-10").await;
        assert_ne!(twice.status, 303, "answered once");
        let year = ("2021-04-01", "2022-03-31");
        assert_eq!(village.figure("privacy.requests", year.0, year.1).await, 2);
        assert_eq!(village.figure("privacy.requests-in-time", year.0, year.1).await, 5_000, "one of two");
        let rows = village.get("board", "/chiffres/privacy.requests?du=2021-04-01&au=2022-03-31").await.text;
        assert!(rows.contains("D-") && !rows.contains("Laflèche") && !rows.contains("zoe"), "{rows}");
    }
}
