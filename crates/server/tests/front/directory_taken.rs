//! The directory taken away and framed: one sheet, a table, pages with their neighbours, and a language that is kept.
use crate::{
    directory::{enterprise, offer, publish, write},
    village::Village,
};
use axum::{body::Body, http::Request};
use serde_json::Value;
use tower::ServiceExt;

async fn data(village: &Village, path: &str) -> Value {
    let told = village.get("visitor", path).await;
    assert_eq!(told.status, 200, "{path}: {}", told.text);
    serde_json::from_str(&told.text).unwrap()
}

#[tokio::test]
async fn one_sheet_is_taken_away_as_it_is_shown_and_a_table_tells_all_of_it() {
    for village in Village::both().await {
        let id = enterprise(&village, "Coop du Quai", "cooperative", "030", "Gaspé").await;
        let path = format!("/repertoire/{id}/donnees.json");
        assert_eq!(village.get("visitor", &path).await.status, 404, "nothing is public by itself");
        let told = "sector=food&story_fr=Un+quai&story_en=A+quay&shown=sector&shown=story&shown=offers";
        assert_eq!(write(&village, &id, told).await, 303);
        offer(&village, &id, "name_fr=Paniers&name_en=Baskets&deal=sale").await;
        offer(&village, &id, "name_fr=Chapiteau&deal=rental&buyers=yes").await;
        publish(&village, &id).await;
        let one = data(&village, &path).await;
        assert_eq!((one["licence"].as_str(), one["as_of"].as_str()), (Some("CC BY 4.0"), Some("2021-06-15")));
        let sheet = one["sheet"].as_object().unwrap();
        assert!(sheet["story_en"] == "A quay" && sheet["offers"][1]["deal"] == "rental", "{one}");
        assert!(!sheet.contains_key("phone"), "what is not shown is not given");
        let described = data(&village, "/repertoire/openapi.json").await;
        let known = &described["components"]["schemas"]["Sheet"]["properties"];
        assert!(sheet.keys().all(|key| known.get(key).is_some()), "every key is described");
        let door = &described["paths"]["/{id}/donnees.json"]["get"];
        assert!(door["parameters"][0]["in"] == "path" && door["responses"]["404"].is_object(), "{door}");
        let csv = village.get("visitor", "/repertoire/donnees.csv").await.text;
        let (heads, row) = csv.split_once("\r\n").unwrap();
        assert!(
            heads.contains(",address,postal_code,neq,") && heads.contains(",offers,offers_en,offers_deal,")
        );
        for told in [
            ",48.",
            ",-64.",
            ",Paniers | Chapiteau,",
            "Baskets | ",
            ",sale | rental,yes,",
            ",Un quai,A quay,",
        ] {
            assert!(row.contains(told), "{told}: {csv}");
        }
    }
}

#[tokio::test]
async fn pages_of_data_and_of_a_frame_know_their_neighbours_and_their_language() {
    for village in Village::both().await {
        for nth in 0..26 {
            let mrc = if nth == 0 { ("050", "Bonaventure") } else { ("030", "Gaspé") };
            let id = enterprise(&village, &format!("Coop {nth:02}"), "cooperative", mrc.0, mrc.1).await;
            publish(&village, &id).await;
        }
        let far = data(&village, "/repertoire/donnees.json?page=99").await;
        assert_eq!((far["page"].as_i64(), far["pages"].as_i64()), (Some(1), Some(1)));
        assert!(far["previous"].is_null() && far["next"].is_null());
        assert_eq!(far["sheets"].as_array().unwrap().len(), 26, "beyond the last page is the last one");
        let frame =
            async |query: &str| village.get("visitor", &format!("/repertoire/integrer{query}")).await.text;
        let first = frame("?langue=en").await;
        let link = |page: &str, rel: &str| {
            let link = page.split("<a ").find(|link| link.contains(&format!("rel=\"{rel}\""))).unwrap();
            link.split("href=\"").nth(1).unwrap().split('"').next().unwrap().replace("&#38;", "&")
        };
        assert!(
            first.contains("name=\"langue\" value=\"en\"") && first.contains("<html lang=\"en"),
            "{first}"
        );
        let next = link(&first, "next");
        assert!(next.contains("page=2") && next.contains("langue=en"), "{next}");
        for beyond in ["?langue=en&page=2", "?langue=en&page=77"] {
            let last = frame(beyond).await;
            assert_eq!(last.matches("<li>").count(), 1, "{beyond}: {last}");
            assert!(link(&last, "prev").contains("langue=en") && !last.contains("rel=\"next\""));
        }
        let narrowed = frame("?mrc=050").await;
        assert!(narrowed.contains("name=\"mrc\" value=\"050\" checked"), "{narrowed}");
        assert!(narrowed.contains("name=\"mrc\" value=\"030\">") && !narrowed.contains("name=\"langue\""));
        assert_eq!(narrowed.matches("<li>").count(), 1);
        let settings = village.get("direction", "/fiches/ouverture").await.text;
        for code in ["fr", "en"] {
            assert!(settings.contains(&format!("/repertoire/integrer?langue={code}")), "{settings}");
        }
    }
}

#[tokio::test]
async fn what_carries_a_cookie_is_kept_by_no_cache() {
    for village in Village::both().await {
        let id = enterprise(&village, "Coop du Quai", "cooperative", "030", "Gaspé").await;
        publish(&village, &id).await;
        for path in ["/repertoire".to_owned(), format!("/repertoire/{id}"), "/repertoire/integrer".to_owned()]
        {
            for (query, kept) in [("", "public, max-age=60"), ("?langue=en", "no-store")] {
                let uri = format!("/{}{path}{query}", village.slug());
                let request = Request::builder().uri(uri).header("host", "localhost");
                let answer =
                    village.router.clone().oneshot(request.body(Body::empty()).unwrap()).await.unwrap();
                assert_eq!(answer.headers()["cache-control"], kept, "{path}{query}");
                assert_eq!(answer.headers().contains_key("set-cookie"), !query.is_empty(), "{path}{query}");
            }
        }
    }
}
