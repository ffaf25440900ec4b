//! Directory: sheets chosen field by field, found and counted by everyone, taken away without what is hidden.
use crate::{
    membership::{category, last},
    organizations::hidden,
    village::Village,
};
use people::organization::{self, Typed};

pub async fn enterprise(village: &Village, name: &str, form: &str, mrc: &str, municipality: &str) -> String {
    let typed = Typed {
        name: name.into(),
        legal_form: form.into(),
        mrc: mrc.into(),
        municipality: municipality.into(),
        phone: "418 555-0199".into(),
        email: "privee@coop.example".into(),
        website: "coop.example".into(),
        ..Typed::default()
    };
    let mut act = village.db.act(db::Who::House).await.unwrap();
    let id = organization::add(&mut act, &typed).await.unwrap().unwrap();
    act.commit().await.unwrap();
    id
}

pub async fn offer(village: &Village, id: &str, rest: &str) {
    let reply = village.post("agent", &format!("/fiches/{id}/offres"), rest).await;
    assert_eq!(reply.status, 303, "{}", reply.text);
}

pub async fn publish(village: &Village, id: &str) {
    assert_eq!(village.post("agent", &format!("/fiches/{id}/publier"), "").await.status, 303);
}

pub async fn write(village: &Village, id: &str, rest: &str) -> u16 {
    let page = village.get("agent", &format!("/fiches/{id}")).await.text;
    let form = format!("seen={}&{rest}", hidden(&page, "seen"));
    village.post("agent", &format!("/fiches/{id}"), &form).await.status
}

#[tokio::test]
async fn a_sheet_shows_what_was_chosen_and_nothing_else() {
    for village in Village::both().await {
        let id = enterprise(&village, "Coop du Quai <b>", "cooperative", "030", "Gaspé").await;
        let sheet = format!("/repertoire/{id}");
        assert_eq!(village.get("visitor", &sheet).await.status, 404, "nothing is public by itself");
        publish(&village, &id).await;
        let page = village.get("visitor", &sheet).await;
        assert_eq!(page.status, 200);
        assert!(page.text.contains("Coop du Quai &#60;b&#62;") && page.text.contains("https://coop.example"));
        let data = village.get("visitor", "/repertoire/donnees.json").await.text;
        let points = village.get("visitor", "/repertoire/donnees.geojson").await.text;
        let card = village.get("visitor", &format!("{sheet}/carte.vcf")).await.text;
        for text in [&page.text, &data, &points, &card] {
            assert!(!text.contains("418 555-0199") && !text.contains("privee@coop.example"), "{text}");
        }
        assert!(points.contains("\"coordinates\":[-64."), "the middle of Gaspé, longitude first: {points}");
        let chosen = "sector=food&serves=030&serves=040&shown=phone&shown=sector&shown=story\
            &story_fr=Un+**quai**+%3C%2Fscript%3E%3Cscript%3Ealert(1)%3C%2Fscript%3E";
        assert_eq!(write(&village, &id, chosen).await, 303);
        let page = village.get("visitor", &sheet).await.text;
        assert!(page.contains("418 555-0199") && page.contains("<strong>quai</strong>"), "{page}");
        assert!(page.contains("Alimentation et restauration") && !page.contains("https://coop.example"));
        assert!(!page.contains("La Haute-Gaspésie"), "the territory served is not shown");
        assert!(!page.contains("<script>alert") && page.contains("\\u003c/script>"), "data stay data");
        let kept = village.get("agent", &format!("/fiches/{id}")).await.text;
        for told in ["Rendu public", "Rendu privé", "Fiche publiée", "Fiche modifiée"] {
            assert!(kept.contains(told), "{told}");
        }
        village.post("communications", &format!("/fiches/{id}/retirer"), "").await;
        assert_eq!(village.get("visitor", &sheet).await.status, 404);
        assert!(village.get("visitor", "/repertoire").await.text.contains("Aucune fiche"));
        publish(&village, &id).await;
        let again = village.get("visitor", &sheet).await.text;
        assert!(
            again.contains("418 555-0199") && !again.contains("https://coop.example"),
            "choices are kept"
        );
    }
}

#[tokio::test]
async fn everyone_finds_by_word_and_filter_with_true_counts() {
    for village in Village::both().await {
        let quay = enterprise(&village, "Coop du Quai", "cooperative", "030", "Gaspé").await;
        let mill = enterprise(&village, "Atelier du Moulin", "nonprofit", "050", "Bonaventure").await;
        let hall = enterprise(&village, "Salle des Vents", "nonprofit", "030", "Percé").await;
        for id in [&quay, &mill, &hall] {
            publish(&village, id).await;
        }
        offer(
            &village,
            &quay,
            "name_fr=Paniers+de+l%C3%A9gumes&name_en=Vegetable+baskets&deal=sale&buyers=yes",
        )
        .await;
        offer(&village, &hall, "name_fr=Location+de+chapiteaux&deal=rental").await;
        let found = async |query: &str| {
            let page = village.get("visitor", &format!("/repertoire?{query}")).await;
            assert_eq!(page.status, 200);
            let page = page.text;
            [("Coop du Quai", "quay"), ("Atelier du Moulin", "mill"), ("Salle des Vents", "hall")]
                .iter()
                .filter(|(name, _)| page.contains(&format!("\">{name}</a>")))
                .map(|(_, short)| *short)
                .collect::<Vec<_>>()
                .join(" ")
        };
        assert_eq!(found("").await, "quay mill hall");
        for words in ["q=legume", "q=l%C3%A9gumes", "q=vegetable", "q=legumse", "q=panier", "acheteurs=yes"] {
            assert_eq!(found(words).await, "quay", "{words}");
        }
        assert_eq!(found("q=chapiteau").await, "hall");
        assert_eq!(found("offre=rental").await, "hall");
        assert_eq!(found("mrc=030").await, "quay hall");
        assert_eq!(found("mrc=030&forme=nonprofit").await, "hall");
        assert_eq!(found("mrc=030&mrc=050").await, "quay mill hall", "any of one group");
        assert_eq!(found("q=%3Cscript%3E&mrc=zzz").await, "");
        let page = village.get("visitor", "/repertoire?mrc=030").await.text;
        assert!(page.contains("2 entreprises") && page.len() < 100_000, "{}", page.len());
        assert!(page.contains("aria-label=\"Bonaventure, 1\""), "the map still counts where one may go next");
        let islands = enterprise(&village, "Coop des Dunes", "cooperative", "010", "Grosse-Île").await;
        publish(&village, &islands).await;
        let map = village.get("visitor", "/repertoire?mrc=030").await.text;
        let link = map.split("<a ").find(|link| link.contains("Îles-de-la-Madeleine, 1\"")).unwrap();
        assert!(
            link.contains("fill=\"transparent\"/><path") && map.matches("\"transparent\"").count() == 1,
            "{link}"
        );
        village.post("agent", &format!("/fiches/{islands}/retirer"), "").await;
        assert!(page.contains("mrc=030&#38;mrc=050") || page.contains("mrc=030&amp;mrc=050"), "{page}");
        let suggested = village.get("visitor", "/repertoire/suggestions?q=chap").await.text;
        assert!(suggested.contains("Salle des Vents") && !suggested.contains("Moulin"));
        let mut act = village.db.act(db::Who::House).await.unwrap();
        organization::close(&mut act, &hall, "2021-06-15").await.unwrap().unwrap();
        act.commit().await.unwrap();
        assert_eq!(found("").await, "quay mill", "a closed enterprise is found no more");
    }
}

#[tokio::test]
async fn what_is_refused_is_told_by_its_field_and_an_unseen_change_is_not_overwritten() {
    for village in Village::both().await {
        let id = enterprise(&village, "Coop du Quai", "cooperative", "030", "Gaspé").await;
        let long = "x".repeat(10_001);
        let page = village.get("agent", &format!("/fiches/{id}")).await.text;
        let seen = hidden(&page, "seen");
        let form = format!("seen={seen}&sector=gold&serves=moon&story_fr={long}");
        let page = village.post("agent", &format!("/fiches/{id}"), &form).await;
        for field in ["sector", "serves", "story_fr"] {
            assert!(page.text.contains(&format!("{field}-error")), "{field}");
        }
        let page =
            village.post("agent", &format!("/fiches/{id}/offres"), "name_en=Kept&deal=gift&seao=Z9").await;
        for field in ["name_fr", "deal", "seao"] {
            assert!(page.text.contains(&format!("{field}-error")), "{field}");
        }
        assert!(page.text.contains("value=\"Kept\""));
        assert_eq!(write(&village, &id, "sector=food&story_fr=Premi%C3%A8re").await, 303);
        let late = village.post("agent", &format!("/fiches/{id}"), &format!("seen={seen}&sector=arts")).await;
        assert!(late.status == 422 && late.text.contains("seen-error"));
        assert!(village.get("agent", &format!("/fiches/{id}")).await.text.contains("Première"));
        let other = enterprise(&village, "Autre", "nonprofit", "030", "Gaspé").await;
        offer(&village, &id, "name_fr=Pain&deal=sale").await;
        let page = village.get("agent", &format!("/fiches/{id}")).await.text;
        let form = format!("row={}", hidden(&page, "row"));
        let early = format!("{form}&on=2021-06-14");
        let refused = village.post("agent", &format!("/fiches/{id}/offres/retirer"), &early).await;
        assert!(refused.status == 422 && refused.text.contains("La fin vient avant"), "{}", refused.text);
        village.post("agent", &format!("/fiches/{other}/offres/retirer"), &form).await;
        assert!(
            village.get("agent", &format!("/fiches/{id}")).await.text.contains("Pain"),
            "another's offer stays"
        );
        village.post("agent", &format!("/fiches/{id}/offres/retirer"), &form).await;
        assert!(
            village.get("agent", &format!("/fiches/{id}")).await.text.contains("Aucun produit ni service")
        );
    }
}

#[tokio::test]
async fn the_directory_is_counted_as_of_a_day() {
    for village in Village::both().await {
        let id = enterprise(&village, "Coop du Quai", "cooperative", "030", "Gaspé").await;
        // At half past eleven in the evening at the pole, it is already the next day in UTC.
        village.clock.set("2022-04-01T03:30:00Z".parse().unwrap());
        let mut act = village.db.act(db::Who::House).await.unwrap();
        assert!(directory::shown::publish(&mut act, &id).await.unwrap());
        act.commit().await.unwrap();
        village.clock.set("2022-04-01T20:00:00Z".parse().unwrap());
        let mut act = village.db.act(db::Who::House).await.unwrap();
        assert!(directory::shown::withdraw(&mut act, &id).await.unwrap());
        act.commit().await.unwrap();
        let on = async |day| village.figure("directory.published", "2021-04-01", day).await;
        assert_eq!((on("2022-03-30").await, on("2022-03-31").await, on("2022-04-01").await), (0, 1, 0));
    }
}

#[tokio::test]
async fn the_data_are_described_and_framed_only_where_the_pole_says() {
    for village in Village::both().await {
        let id = enterprise(&village, "=Coop; du \"Quai\"", "cooperative", "030", "Gaspé").await;
        publish(&village, &id).await;
        let told = village.get("visitor", "/repertoire/donnees.json").await.text;
        let told: serde_json::Value = serde_json::from_str(&told).unwrap();
        assert_eq!((told["total"].as_i64(), told["licence"].as_str()), (Some(1), Some("CC BY 4.0")));
        let described = village.get("visitor", "/repertoire/openapi.json").await.text;
        let described: serde_json::Value = serde_json::from_str(&described).unwrap();
        assert_eq!(described["openapi"], "3.1.0");
        let known = &described["components"]["schemas"]["Sheet"]["properties"];
        let told = told["sheets"][0].as_object().unwrap();
        assert!(told.keys().all(|key| known.get(key).is_some()), "every key is described");
        let csv = village.get("visitor", "/repertoire/donnees.csv").await.text;
        assert!(csv.contains("legal_form") && !csv.contains("\n=Coop") && !csv.contains(",=Coop"), "{csv}");
        assert!(
            village.get("visitor", "/repertoire/integrer").await.policy.contains("frame-ancestors 'none'")
        );
        let wrong =
            village.post("direction", "/fiches/ouverture", "licence=&sites=https://a.example;x").await;
        assert!(wrong.text.contains("sites-error"));
        let form = "licence=ODbL&sites=https://pole.example+https://www.pole.example";
        assert_eq!(village.post("administrator", "/fiches/ouverture", form).await.status, 303);
        let framed = village.get("visitor", "/repertoire/integrer").await;
        assert!(framed.policy.contains("frame-ancestors https://pole.example https://www.pole.example"));
        assert!(framed.text.contains("Coop; du"));
        assert!(village.get("visitor", "/repertoire").await.policy.contains("frame-ancestors 'none'"));
        let mut answers = vec![];
        for _ in 0..61 {
            answers.push(village.get("visitor", "/repertoire/donnees.json?q=x").await.status);
        }
        assert!(answers[0] == 200 && answers.contains(&429), "the pace holds");
    }
}

#[tokio::test]
async fn those_shown_as_members_and_the_others_are_found_apart_and_counted() {
    for village in Village::both().await {
        let category = category(&village, "Entreprise").await;
        let mut ids = vec![];
        for name in ["Coop du Quai", "Atelier du Moulin", "Salle des Vents"] {
            ids.push(enterprise(&village, name, "cooperative", "030", "Gaspé").await);
        }
        for id in &ids[..2] {
            let form = format!("organization={id}&category={category}&joined_on=2021-04-01&resolution=CA-1");
            assert_eq!(village.post("direction", "/membres/inscrire", &form).await.status, 303);
        }
        assert_eq!(write(&village, &ids[0], "sector=food&shown=member").await, 303);
        for id in &ids {
            publish(&village, id).await;
        }
        let page = village.get("visitor", "/repertoire").await.text;
        let counted = |page: &str, label: &str| {
            let (_, rest) = page.split_once(&format!(">{label}")).unwrap();
            rest.split_once("<span>").unwrap().1.split('<').next().unwrap().to_owned()
        };
        let (yes, no) = ("Membre du pôle</a>", "Non affichée comme membre</a>");
        assert_eq!((counted(&page, yes), counted(&page, no)), ("1".to_owned(), "2".to_owned()), "{page}");
        for value in ["non", "no"] {
            let page = village.get("visitor", &format!("/repertoire?membre={value}")).await.text;
            assert!(page.contains("2 entreprises") && page.contains("Salle des Vents"), "{page}");
            assert!(page.contains("Atelier du Moulin"), "a member that did not choose to be shown as one");
            assert!(!page.contains(">Coop du Quai<"));
        }
        let data = village.get("visitor", "/repertoire/donnees.json?membre=non").await.text;
        assert!(data.contains("\"total\":2"), "{data}");
    }
}

#[tokio::test]
async fn a_correction_of_a_membership_shows_at_once() {
    for village in Village::both().await {
        let category = category(&village, "Entreprise").await;
        let id = enterprise(&village, "Coop du Quai", "cooperative", "030", "Gaspé").await;
        let form = format!("organization={id}&category={category}&joined_on=2021-04-01&resolution=CA-1");
        assert_eq!(village.post("direction", "/membres/inscrire", &form).await.status, 303);
        let member = last(&village, "membership").await;
        assert_eq!(write(&village, &id, "sector=food&shown=member").await, 303);
        publish(&village, &id).await;
        let shown =
            async || village.get("visitor", "/repertoire?membre=yes").await.text.contains("Coop du Quai</a>");
        assert!(shown().await);
        let left = "left_on=2021-05-01&left_reason=dues&left_resolution=CA-77";
        assert_eq!(village.post("direction", &format!("/membres/{member}/depart"), left).await.status, 303);
        assert!(!shown().await);
        let back = "joined_on=2021-04-01&left_on=";
        assert_eq!(village.post("direction", &format!("/membres/{member}/corriger"), back).await.status, 303);
        assert!(shown().await, "the same day, without waiting for the next");
        let told = village.get("direction", &format!("/organisations/{id}")).await.text;
        assert!(told.contains("Dates d’adhésion corrigées"), "{told}");
    }
}
