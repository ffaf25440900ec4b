//! What the pole answers for: the register of incidents, and what everyone reads of privacy there.
use crate::{
    membership::{ASKED, apply, category, last},
    privacy::zoe,
    reports::{draft, sign},
    village::{Reply, Village},
};
use std::io::Read;

const INCIDENT: &str = "happened_on=2021-06-10&found_on=2021-06-12&nature=Courriels&circumstances=&persons=12\
     &sensitivity=low&consequences=medium&likelihood=high&measures=Excuses";

async fn incidents(village: &Village, role: &str) -> Reply {
    village.get(role, "/vie-privee/incidents").await
}

#[tokio::test]
async fn an_incident_is_kept_in_the_register_and_a_serious_one_is_told_of() {
    for village in Village::both().await {
        let declare = "/vie-privee/incidents/declarer";
        let refused =
            village.post("direction", declare, "happened_on=2021-06-14&found_on=2021-06-13&persons=-1").await;
        for field in ["found_on", "nature", "persons", "sensitivity", "likelihood", "serious", "measures"] {
            assert!(refused.text.contains(&format!("{field}-error")), "{field}: {}", refused.text);
        }
        assert_eq!(village.post("agent", declare, &format!("{INCIDENT}&serious=yes")).await.status, 403);
        assert_eq!(village.post("direction", declare, &format!("{INCIDENT}&serious=yes")).await.status, 303);
        assert_eq!(incidents(&village, "agent").await.status, 403);
        let register = incidents(&village, "direction").await.text;
        assert!(register.contains("Courriels") && register.contains("à aviser"), "{register}");
        assert!(village.get("direction", "").await.text.contains("Un incident grave"));
        assert_eq!(village.figure("privacy.incidents", "2021-06-12", "2021-06-12").await, 1, "the day found");
        assert_eq!(village.figure("privacy.incidents", "2021-06-13", "2022-03-31").await, 0);
        let rows = village.get("board", "/chiffres/privacy.incidents?du=2021-04-01&au=2022-03-31").await.text;
        assert!(rows.contains("I-") && !rows.contains("Courriels"), "{rows}");
        let (id,): (String,) =
            sqlx::query_as("select id from incident").fetch_one(village.db.rows()).await.unwrap();
        let path = format!("/vie-privee/incidents/{id}");
        let early = format!("{INCIDENT}&serious=yes&commission_on=2021-06-11");
        assert!(village.post("direction", &path, &early).await.text.contains("commission_on-error"));
        let told = format!("{INCIDENT}&serious=yes&commission_on=2021-06-12&persons_on=2021-06-13");
        assert_eq!(village.post("direction", &path, &told).await.status, 303);
        assert!(!village.get("direction", "").await.text.contains("Un incident grave"));
        let csv = village.get("direction", "/vie-privee/incidents/registre.csv").await.text;
        assert!(csv.contains("2021-06-12;Courriels;;12;Faible;Moyenne;Élevée;Oui;Excuses"), "{csv}");
        let verbs: Vec<String> = db::lines_about(&village.db, "incident", &id, 9)
            .await
            .unwrap()
            .into_iter()
            .map(|line| line.verb)
            .collect();
        assert_eq!(verbs, ["incident.edited", "incident.declared"]);
    }
}

#[tokio::test]
async fn who_answers_for_privacy_is_published_with_the_rules_in_plain_words() {
    for village in Village::both().await {
        let before = village.get("visitor", "/confidentialite").await.text;
        assert!(
            before.contains("La direction du pôle répond") && before.contains("trente jours"),
            "{before}"
        );
        let officer = "/vie-privee/responsable";
        let refused = village.post("direction", officer, "name=&title=&email=x&phone=y").await;
        for field in ["name", "title", "email", "phone"] {
            assert!(refused.text.contains(&format!("{field}-error")), "{field}");
        }
        let form = "name=Odile+%3Cscript%3E&title=Direction&email=vie%40village.example&phone=418+555-0100";
        assert_eq!(village.post("direction", officer, form).await.status, 303);
        let rule = "kind=letters&months=24&from_on=2021-06-15";
        assert_eq!(village.post("direction", "/vie-privee/conservation", rule).await.status, 303);
        let page = village.get("visitor", "/confidentialite").await.text;
        for told in ["Odile &#60;script&#62;", "Direction", "vie@village.example", "24 mois"] {
            assert!(page.contains(told), "{told}: {page}");
        }
        let english = village.get("visitor", "/confidentialite?langue=en").await.text;
        assert!(english.contains("Who answers for it") && english.contains("24 months"), "{english}");
        assert!(
            village.get("visitor", "").await.text.contains("/confidentialite"),
            "at the foot of every page"
        );
    }
}

#[tokio::test]
async fn rows_of_signed_reports_are_told_in_words_in_a_person_s_file() {
    for village in Village::both().await {
        let zoe = zoe(&village).await;
        let form = format!("name=Zo%C3%A9+Lafl%C3%A8che&kind=access&received_on=2021-06-10&person={zoe}");
        assert_eq!(village.post("direction", "/vie-privee/demandes", &form).await.status, 303);
        sign(&village, &draft(&village).await).await;
        let path = format!("/vie-privee/personnes/{zoe}");
        let page = village.get("direction", &path).await.text;
        let zip = village.bytes("direction", &format!("{path}/dossier.zip")).await;
        let mut zip = zip::ZipArchive::new(std::io::Cursor::new(zip)).unwrap();
        let mut file = String::new();
        zip.by_name("dossier.html").unwrap().read_to_string(&mut file).unwrap();
        for told in [&page, &file] {
            let rows =
                told.split("Lignes de rapports signés").nth(1).unwrap().split("</table>").next().unwrap();
            assert!(rows.contains("Accès à ses renseignements"), "{rows}");
            assert!(!rows.contains("privacy.requests") && !rows.contains(">access<"), "{rows}");
        }
    }
}

#[tokio::test]
async fn what_staff_read_of_a_person_away_from_their_page_is_noted_too() {
    for village in Village::both().await {
        let zoe = zoe(&village).await;
        let readings = async |of: &str| db::lines_about(&village.db, "reading", of, 99).await.unwrap().len();
        assert_eq!(readings(&zoe).await, 0);
        for (nth, (role, page)) in
            [("agent", "consentements"), ("communications", "liens"), ("direction", "public")]
                .into_iter()
                .enumerate()
        {
            assert_eq!(village.get(role, &format!("/personnes/{zoe}/{page}")).await.status, 200);
            assert_eq!(readings(&zoe).await, nth + 1, "{page}");
        }
        let category = category(&village, "Entreprise").await;
        let hers = apply(&village, &category).await;
        village.clock.set("2021-06-16T13:00:00Z".parse().unwrap());
        let page = village.get("board", &format!("/adhesions/{hers}")).await.text;
        assert!(!page.contains("zoe@quai.example"), "{page}");
        assert_eq!(readings(&zoe).await, 3, "the board reads no contact");
        let page = village.get("agent", &format!("/adhesions/{hers}")).await.text;
        assert!(page.contains("zoe@quai.example"), "{page}");
        assert_eq!(readings(&zoe).await, 4);
        let stranger = ASKED.replace("zoe%40quai", "ali%40cap").replace("Coop+du+Quai", "Coop+du+Cap");
        village.post("visitor", "/adhesion", &format!("{stranger}&category={category}")).await;
        let theirs = last(&village, "application").await;
        village.get("agent", &format!("/adhesions/{theirs}")).await;
        assert_eq!(readings(&theirs).await, 1, "of an applicant who is not known yet");
        assert_eq!(readings(&zoe).await, 4);
    }
}
