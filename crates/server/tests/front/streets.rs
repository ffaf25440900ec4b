//! The directory narrowed by the SCIAN, and its map of streets: marks of what is found, and nothing from elsewhere.
use crate::{directory::publish, village::Village};
use people::organization::{self, Typed};
use serde_json::Value;
use server::{configuration::Configuration, outside::Outside};

async fn enterprise(village: &Village, name: &str, scian: &str, place: (&str, &str), postal: &str) -> String {
    let (mrc, municipality) = place;
    let typed = Typed {
        name: name.into(),
        legal_form: "cooperative".into(),
        mrc: mrc.into(),
        municipality: municipality.into(),
        postal_code: postal.into(),
        address: "1, rue du Quai".into(),
        sector: scian.into(),
        ..Typed::default()
    };
    let mut act = village.db.act(db::Who::House).await.unwrap();
    let id = organization::add(&mut act, &typed).await.unwrap().unwrap();
    act.commit().await.unwrap();
    publish(village, &id).await;
    id
}

async fn points(village: &Village, query: &str) -> Value {
    let told = village.get("visitor", &format!("/repertoire/points?{query}")).await;
    assert_eq!(told.status, 200, "{}", told.text);
    serde_json::from_str(&told.text).unwrap()
}

fn counts(told: &Value) -> Vec<i64> {
    let features = told["features"].as_array().unwrap();
    let mut counts: Vec<i64> =
        features.iter().map(|feature| feature["properties"]["count"].as_i64().unwrap()).collect();
    counts.sort_unstable();
    counts
}

const GASPE: (&str, &str) = ("030", "Gaspé");

#[tokio::test]
async fn the_scian_narrows_by_sector_then_by_its_parts_with_true_counts() {
    for village in Village::both().await {
        enterprise(&village, "Boulangerie du Cap", "311811", GASPE, "").await;
        enterprise(&village, "Brasserie du Large", "312", GASPE, "").await;
        enterprise(&village, "Resto du Quai", "722", ("050", "Bonaventure"), "").await;
        let page = village.get("visitor", "/repertoire").await.text;
        let counted = |page: &str, code: &str| {
            let group =
                page.split_once("Secteur du SCIAN</h2>").unwrap().1.split_once("</ul>").unwrap().0.to_owned();
            let mut lines = group.split("<li").filter(|line| line.contains(&format!("scian={code}\"")));
            lines
                .next()
                .map(|line| line.rsplit_once("<span>").unwrap().1.split('<').next().unwrap().to_owned())
        };
        assert_eq!(counted(&page, "31-33").as_deref(), Some("2"), "{page}");
        assert_eq!(counted(&page, "72").as_deref(), Some("1"));
        assert_eq!(counted(&page, "311"), None, "parts are offered within their sector");
        let sector = village.get("visitor", "/repertoire?scian=31-33").await.text;
        assert!(sector.contains("Boulangerie du Cap") && !sector.contains("Resto du Quai</a>"));
        assert_eq!(
            (counted(&sector, "311").as_deref(), counted(&sector, "312").as_deref()),
            (Some("1"), Some("1"))
        );
        assert!(sector.contains("2 entreprises"), "{sector}");
        let part = village.get("visitor", "/repertoire?scian=311&langue=en").await.text;
        assert!(part.contains("Boulangerie du Cap") && !part.contains("Brasserie du Large</a>"));
        let data = village.get("visitor", "/repertoire/donnees.json?scian=31-33&mrc=030").await.text;
        assert!(data.contains("\"total\":2"), "{data}");
        // What is hidden narrows nothing.
        let hidden = "31-33&q=";
        assert!(
            village
                .get("visitor", &format!("/repertoire?scian={hidden}"))
                .await
                .text
                .contains("2 entreprises")
        );
    }
}

#[tokio::test]
async fn marks_follow_the_filters_and_stand_in_the_middle_of_municipalities() {
    for village in Village::both().await {
        for name in ["Boulangerie du Cap", "Brasserie du Large"] {
            enterprise(&village, name, "311", GASPE, "G4X 1A1").await;
        }
        enterprise(&village, "Resto du Quai", "722", ("050", "Bonaventure"), "G0C 1E0").await;
        enterprise(&village, "Sans lieu", "722", ("", ""), "").await;
        let far = points(&village, "zoom=3").await;
        assert_eq!(
            (counts(&far), far["total"].as_i64(), far["seen"].as_i64()),
            (vec![3], Some(4), Some(3)),
            "{far}"
        );
        assert!(far["told"].as_str().unwrap().contains("1 entreprise sans lieu connu"), "{far}");
        let near = points(&village, "zoom=12").await;
        assert_eq!(counts(&near), [1, 2]);
        let text = near.to_string();
        assert!(text.contains("\"place\":\"Gaspé\"") && text.contains("\"of\":\"municipality\""), "{text}");
        assert!(
            text.contains("Brasserie du Large") && !text.contains("rue du Quai") && !text.contains("G4X")
        );
        assert_eq!(counts(&points(&village, "zoom=12&bbox=-65,48.5,-64,49").await), [2]);
        assert_eq!(counts(&points(&village, "zoom=12&scian=722").await), [1]);
        assert_eq!(counts(&points(&village, "zoom=12&q=boulangerie").await), [1]);
        assert_eq!(counts(&points(&village, "zoom=12&lieu=03005&q=brasserie").await), [1]);
        let list = near["features"][0]["properties"]["list"].as_str().unwrap();
        let list = list.strip_prefix(&format!("/{}", village.slug())).unwrap();
        let page = village.get("visitor", list).await.text;
        assert!(page.contains("<h2>Lieu</h2>") && page.contains("aria-current"), "{page}");
        for wrong in ["bbox=1,2,3", "zoom=21", "bbox=x,0,1,1", "zoom=-1", "bbox=5,0,1,1"] {
            let told = village.get("visitor", &format!("/repertoire/points?{wrong}")).await;
            assert_eq!(told.status, 400, "{wrong}");
        }
        let land = village.get("visitor", "/repertoire/contours").await.text;
        let land: Value = serde_json::from_str(&land).unwrap();
        assert_eq!(land["features"].as_array().unwrap().len(), 6, "the land of Gaspésie and the islands");
        assert_eq!(land["features"][0]["geometry"]["type"], "MultiPolygon");
        village.post("agent", "/fiches/ouverture", "").await;
        let empty = points(&village, "q=xylophoniste").await;
        assert_eq!((counts(&empty), empty.get("bbox")), (vec![], None));
    }
}

#[tokio::test]
async fn pictures_of_streets_come_from_the_server_that_was_named_and_from_no_other() {
    for mut village in Village::both().await {
        enterprise(&village, "Boulangerie du Cap", "311", GASPE, "").await;
        let plain = village.get("visitor", "/repertoire").await;
        assert!(plain.policy.contains("img-src 'self' data:;") && plain.text.contains("data-tiles=\"\""));
        let settings = "tiles = \"https://tiles.example/{z}/{x}/{y}.png\"\ntiles_credit = \"© <b>Gens</b>\"";
        let settings = Configuration::of(settings, |_| None).unwrap();
        let pole = page::Pole::new(village.slug(), village.db.clone()).await.unwrap();
        let poles = page::Poles::from([(village.slug().to_owned(), std::sync::Arc::new(pole))]);
        let (router, house) = server::house::build_in(poles, Outside::of(&settings).unwrap()).unwrap();
        (village.router, village.house) = (router, house);
        for _ in 0..2 {
            let page = village.get("visitor", "/repertoire").await;
            assert!(page.policy.contains("img-src 'self' data: https://tiles.example;"), "{}", page.policy);
            assert!(
                page.text.contains("data-tiles=\"https://tiles.example/{z}/{x}/{y}.png\""),
                "{}",
                page.text
            );
            assert!(!page.text.contains("<b>Gens"));
        }
        for other in ["/connexion", "/repertoire/integrer"] {
            assert!(!village.get("visitor", other).await.policy.contains("tiles.example"), "{other}");
        }
        let wrong = Configuration::of("tiles = \"https://{s}.example/{z}/{x}/{y}.png\"", |_| None).unwrap();
        assert!(Outside::of(&wrong).is_err());
    }
}

#[test]
fn the_program_carries_the_library_of_the_map() {
    let [script, library, look] = page::streets().expect("bin/vendor brings it, then build again");
    assert!(script.ends_with(".js") && library.ends_with(".js") && look.ends_with(".css"));
}
