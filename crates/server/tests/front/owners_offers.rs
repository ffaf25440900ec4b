//! What an owner says of offers, of the legal form and of the NEQ, by a link: proposed, weighed, then written or not.
use crate::{
    directory::{enterprise, offer, publish},
    owners::{ask, filled, letters},
    sheets::picture,
    village::Village,
};

/// The values of the hidden inputs of a name, in their order.
fn all_hidden(page: &str, name: &str) -> Vec<String> {
    let mark = format!("name=\"{name}\" value=\"");
    let inputs = page.split(&mark).skip(1);
    inputs.map(|rest| rest.split('"').next().unwrap().to_owned()).collect()
}

#[tokio::test]
async fn an_owner_corrects_ends_and_adds_offers_and_staff_decides_of_each() {
    for village in Village::both().await {
        let id = enterprise(&village, "Coop du Quai", "cooperative", "030", "Gaspé").await;
        publish(&village, &id).await;
        offer(&village, &id, "name_fr=Paniers&deal=sale&words=l%C3%A9gumes&buyers=yes").await;
        offer(&village, &id, "name_fr=Chapiteau&deal=rental").await;
        let link = ask(&village, &id, "zoe@coop.example").await;
        let page = village.get("visitor", &link).await.text;
        let rows = all_hidden(&page, "offer_row");
        assert!(rows.len() == 4 && rows[2].is_empty() && rows[3].is_empty(), "{page}");
        let lines = |first: &str, added: &str| {
            format!(
                "&offer_row={}&offer_fr={first}&offer_en=Baskets&offer_deal=sale&offer_end=\
                 &offer_row={}&offer_fr=Chapiteau&offer_en=&offer_deal=rental&offer_end=yes\
                 &offer_row=&offer_fr={added}&offer_en=&offer_deal=both&offer_end=\
                 &offer_row=&offer_fr=&offer_en=&offer_deal=sale&offer_end=",
                rows[0], rows[1]
            )
        };
        let form = filled(&page, &[]);
        let mute = village.post("visitor", &link, &format!("{form}{}", lines("", "Traiteur"))).await;
        assert!(mute.status == 422 && mute.text.contains("offers-error"), "{}", mute.text);
        assert!(mute.text.contains("value=\"Traiteur\"") && mute.text.contains("value=\"yes\" selected"));
        let wrong = format!("{form}&legal_form=guild&neq=12");
        let wrong = village.post("visitor", &link, &wrong).await;
        for field in ["legal_form", "neq"] {
            assert!(wrong.text.contains(&format!("{field}-error")), "{field}: {}", wrong.text);
        }
        let said =
            format!("{form}&legal_form=nonprofit&neq=1142+005+934{}", lines("Paniers+bio", "Traiteur"));
        let sent = village.post("visitor", &link, &said).await;
        assert!(sent.location.contains("dir-answer-waits"), "{}", sent.text);
        let public = village.get("visitor", &format!("/repertoire/{id}")).await.text;
        assert!(public.contains("Chapiteau") && !public.contains("Traiteur"), "nothing is taken by itself");

        let path = format!("/fiches/{id}/propositions");
        let waiting = village.get("agent", &path).await.text;
        for told in [
            "Paniers bio · Baskets · Vente",
            "Traiteur · Vente et location",
            "N’est plus offert",
            "1142005934",
        ] {
            assert!(waiting.contains(told), "{told}: {waiting}");
        }
        let waits = all_hidden(&waiting, "row");
        assert_eq!(waits.len(), 5);
        let decided: String = waits
            .iter()
            .map(|row| {
                let section =
                    waiting.split("<section").find(|section| section.contains(row.as_str())).unwrap();
                match section.contains("Traiteur") {
                    true => format!("row={row}&decision=refused&reason=Pas+encore&"),
                    false => format!("row={row}&decision=accepted&reason=&"),
                }
            })
            .collect();
        let sent = village.post("agent", &path, decided.trim_end_matches('&')).await;
        assert!(sent.location.contains("dir-proposals-decided"), "{}", sent.text);
        let public = village.get("visitor", &format!("/repertoire/{id}")).await.text;
        assert!(
            public.contains("Paniers bio") && public.contains("Organisme à but non lucratif"),
            "{public}"
        );
        assert!(!public.contains("Chapiteau") && !public.contains("Traiteur"), "{public}");
        assert!(public.contains("Offert aux acheteurs publics"));
        let found = village.get("visitor", "/repertoire?q=legumes").await.text;
        assert!(found.contains("\">Coop du Quai</a>"), "what the owner does not say of an offer stays");
        let told = &letters(&village).await[0].1;
        assert!(told.contains("Produit ou service") && told.contains("Pas encore"), "{told}");
    }
}

#[tokio::test]
async fn a_photograph_that_an_owner_sends_waits_until_it_is_looked_at() {
    for village in Village::both().await {
        let id = enterprise(&village, "Coop du Quai", "cooperative", "030", "Gaspé").await;
        publish(&village, &id).await;
        let link = ask(&village, &id, "zoe@coop.example").await;
        let path = format!("{link}/photo");
        assert!(village.get("visitor", &link).await.text.contains(&path), "the way to it is told");
        assert_eq!(village.get("visitor", &path).await.status, 200);
        let file = picture(300, 200, image::ImageFormat::Png);
        let mute = village.upload_with("visitor", &path, &[], ("p.png", &file[..])).await;
        for field in ["alternative", "credit", "consent"] {
            assert!(mute.status == 422 && mute.text.contains(&format!("{field}-error")), "{field}");
        }
        for seen in ["Le quai au matin", "Le quai au soir"] {
            let texts = [("alternative", seen), ("credit", "Zoé"), ("consent", "nobody")];
            let sent = village.upload_with("visitor", &path, &texts, ("p.png", &file[..])).await;
            assert!(sent.location.contains("dir-answer-photo-sent"), "{}", sent.text);
        }
        let weighed = format!("/fiches/{id}/propositions");
        let waiting = village.get("agent", &weighed).await.text;
        let rows = all_hidden(&waiting, "row");
        assert!(rows.len() == 2 && waiting.contains("Le quai au matin · Zoé"), "{waiting}");
        let photos: Vec<String> = waiting
            .split("/repertoire/photos/")
            .skip(1)
            .map(|rest| rest.split('/').next().unwrap().to_owned())
            .collect();
        let small = |photo: &str| format!("/repertoire/photos/{photo}/petite");
        assert_eq!(village.get("agent", &small(&photos[0])).await.status, 200);
        assert_eq!(village.get("visitor", &small(&photos[0])).await.status, 404, "nobody sees it yet");
        let public = async || village.get("visitor", &format!("/repertoire/{id}")).await.text;
        assert!(!public().await.contains("/repertoire/photos/"));
        let decided = format!(
            "row={}&decision=accepted&reason=&row={}&decision=refused&reason=Trop+sombre",
            rows[0], rows[1]
        );
        assert_eq!(village.post("agent", &weighed, &decided).await.status, 303);
        let page = public().await;
        assert!(page.contains(&small(&photos[0])) && !page.contains(&photos[1]), "{page}");
        assert_eq!(village.get("visitor", &small(&photos[0])).await.status, 200);
        assert_eq!(village.get("agent", &small(&photos[1])).await.status, 404, "a refused one is gone");
        assert_eq!(village.post("visitor", &format!("{link}/confirmer"), "").await.status, 303);
        let texts = [("alternative", "Le quai"), ("credit", "Zoé"), ("consent", "nobody")];
        let late = village.upload_with("visitor", &path, &texts, ("p.png", &file[..])).await;
        assert!(late.status == 422 && late.text.contains("a servi"), "{}", late.text);
    }
}
