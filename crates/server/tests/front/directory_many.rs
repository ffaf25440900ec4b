//! Many sheets: the staff's list narrowed and put in one order, and many of them published or withdrawn at once.
use crate::{directory::write, merge::add, village::Village};

async fn known(village: &Village, name: &str, mrc: &str) -> String {
    add(village, &format!("name={name}&legal_form=cooperative&mrc={mrc}&role=enterprise")).await
}

/// The names on a page of the list, in its order.
async fn listed(village: &Village, query: &str) -> Vec<String> {
    let page = village.get("agent", &format!("/fiches{query}")).await;
    assert_eq!(page.status, 200, "{}", page.text);
    let rows = page.text.split("<th scope=\"row\">").skip(1);
    rows.map(|row| row.split("</a>").next().unwrap().rsplit('>').next().unwrap().to_owned()).collect()
}

#[tokio::test]
async fn sheets_are_found_by_name_place_state_and_what_they_lack() {
    for village in Village::both().await {
        let foyer = known(&village, "Foyer", "030").await;
        let echo = known(&village, "%C3%89cho+du+Moulin", "050").await;
        known(&village, "Dune", "030").await;
        assert_eq!(write(&village, &foyer, "sector=food&serves=030&shown=sector&shown=serves").await, 303);
        assert_eq!(listed(&village, "").await, ["Dune", "Écho du Moulin", "Foyer"]);
        assert_eq!(listed(&village, "?q=moulin+echo").await, ["Écho du Moulin"]);
        assert_eq!(listed(&village, "?mrc=050").await, ["Écho du Moulin"]);
        assert_eq!(listed(&village, "?manque=sector").await, ["Dune", "Écho du Moulin"]);
        assert_eq!(listed(&village, "?tri=complete").await, ["Foyer", "Dune", "Écho du Moulin"]);
        assert_eq!(listed(&village, "?tri=lacking").await, ["Dune", "Écho du Moulin", "Foyer"]);
        assert!(village.get("agent", "/fiches?q=rien").await.text.contains("Aucune fiche ne répond"));
        assert!(village.get("agent", "/fiches?etat=x").await.text.contains("etat-error"));

        let none = village.post("agent", "/fiches", "act=publish").await;
        assert!(none.status == 422 && none.text.contains("act-error"), "{}", none.text);
        let unsaid = village.post("agent", "/fiches", &format!("sheet={echo}&act=burn")).await;
        assert!(unsaid.status == 422 && unsaid.text.contains("act-error"), "{}", unsaid.text);
        let kept = unsaid.text.split("<input type=\"checkbox\"").find(|one| one.contains(&echo)).unwrap();
        assert!(kept.split('>').next().unwrap().ends_with("checked"), "what was ticked stays: {kept}");
        assert_eq!(village.post("board", "/fiches", "act=publish&all=yes").await.status, 403);
        assert_eq!(village.figure("directory.published", "2021-04-01", "2021-06-15").await, 0);

        let some = village.post("agent", "/fiches", &format!("sheet={echo}&sheet={foyer}&act=publish")).await;
        assert!(some.location.contains("avis=dir-many-published"), "{}", some.text);
        let told =
            village.get("agent", some.location.trim_start_matches(&format!("/{}", village.slug()))).await;
        assert!(told.text.contains("2 fiches ont changé"), "{}", told.text);
        for unknown in ["0000000000000000000000zzzz", &echo] {
            let none = village.post("agent", "/fiches", &format!("sheet={unknown}&act=publish")).await;
            assert!(none.location.contains("avis=dir-many-none"), "{unknown}: {}", none.location);
        }
        assert_eq!(listed(&village, "?etat=published").await, ["Écho du Moulin", "Foyer"]);
        let page = village.get("visitor", &format!("/repertoire/{foyer}")).await.text;
        assert!(page.contains("Alimentation") && !page.contains("Confirmée"), "{page}");
        let all = village.post("agent", "/fiches", "etat=published&mrc=030&all=yes&act=withdraw").await;
        assert!(all.location.contains("mrc=030") && all.location.contains("avis=dir-many-withdrawn"));
        assert_eq!(listed(&village, "?etat=published").await, ["Écho du Moulin"], "the filter bounds it");
        assert_eq!(village.get("visitor", &format!("/repertoire/{foyer}")).await.status, 404);
    }
}

#[tokio::test]
async fn a_long_list_keeps_one_order_from_page_to_page() {
    for village in Village::both().await {
        let mut expected = vec![];
        for nth in 0..52 {
            // Half of them begin with an accent, which no order of bytes keeps beside its letter.
            let name = format!("{} {nth:02}", if nth % 2 == 0 { "Étoile" } else { "Etoile" });
            known(&village, &crate::hostile::encoded(&name), "030").await;
            expected.push(name);
        }
        let (first, second) = (listed(&village, "").await, listed(&village, "?page=2").await);
        assert_eq!((first.len(), second.len()), (50, 2));
        assert_eq!(listed(&village, "?page=99").await, second, "beyond the last page is the last one");
        let mut told = [first, second].concat();
        assert!(
            told.windows(2).all(|two| two[0][two[0].len() - 2..] < two[1][two[1].len() - 2..]),
            "{told:?}"
        );
        told.sort();
        expected.sort();
        assert_eq!(told, expected, "each once");
    }
}
