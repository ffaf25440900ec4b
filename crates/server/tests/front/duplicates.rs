//! Likely duplicates: found, shown side by side with their reasons, and told apart by a person.
use crate::{
    organizations::{hidden, id_of},
    village::Village,
};

const PATH: &str = "/organisations/doublons";

async fn add(village: &Village, rest: &str) -> String {
    id_of(&village.post("agent", "/organisations/ajouter", &format!("{rest}&same=new")).await)
}

#[tokio::test]
async fn two_records_of_one_organization_are_shown_side_by_side_with_the_reasons() {
    for village in Village::both().await {
        let empty = village.get("agent", PATH).await.text;
        assert!(empty.contains("Aucune fiche ne semble"), "{empty}");
        let first = "name=Les+Cl%C3%B4tures+du+Barachois+inc.&legal_form=nonprofit&municipality=Gasp%C3%A9&phone=418+555-0100";
        let second = "name=Clotures+du+Barachois+%3Cscript%3E&legal_form=nonprofit&municipality=Perc%C3%A9&phone=%28418%29+555-0100+poste+3";
        let (a, b) = (add(&village, first).await, add(&village, second).await);
        add(&village, "name=Boulangerie+de+la+Pointe&legal_form=nonprofit&municipality=Gasp%C3%A9").await;
        let page = village.get("agent", PATH).await.text;
        for told in ["1 paire à regarder", "même téléphone", "mais pas dans la même municipalité", "Percé"]
        {
            assert!(page.contains(told), "{told}: {page}");
        }
        assert!(page.contains(&a) && page.contains(&b) && !page.contains("Boulangerie"));
        assert!(page.contains("&#60;script&#62;") && !page.contains("<script>C"));
    }
}

#[tokio::test]
async fn two_neq_or_a_closed_record_are_no_duplicates() {
    for village in Village::both().await {
        let coop = "name=Coop+du+Barachois&legal_form=cooperative&municipality=Gasp%C3%A9";
        add(&village, &format!("{coop}&neq=1112345674")).await;
        let other = add(&village, &format!("{coop}&neq=1142005934")).await;
        assert!(village.get("agent", PATH).await.text.contains("Aucune fiche ne semble"));
        let third = add(&village, coop).await;
        assert!(village.get("agent", PATH).await.text.contains("2 paires à regarder"));
        for closed in [other, third] {
            let path = format!("/organisations/{closed}/fermer");
            assert_eq!(village.post("agent", &path, "closed_on=2021-06-01").await.status, 303);
        }
        assert!(village.get("agent", PATH).await.text.contains("Aucune fiche ne semble"));
    }
}

#[tokio::test]
async fn what_a_person_told_apart_is_remembered_until_it_is_asked_again() {
    for village in Village::both().await {
        let coop = "name=Coop+du+Barachois&legal_form=cooperative&municipality=Gasp%C3%A9";
        let (a, b) = (add(&village, coop).await, add(&village, coop).await);
        let page = village.get("agent", PATH).await.text;
        let pair = format!("first={}&second={}", hidden(&page, "first"), hidden(&page, "second"));
        for _ in 0..2 {
            assert_eq!(village.post("agent", PATH, &pair).await.status, 303, "twice is once");
        }
        let page = village.get("agent", PATH).await.text;
        assert!(page.contains("Aucune fiche ne semble") && page.contains("Dites différentes"), "{page}");
        for (one, other) in [(&a, &b), (&b, &a)] {
            let lines = db::lines_about(&village.db, "organization", one, 9).await.unwrap();
            let apart: Vec<_> = lines.iter().filter(|line| line.verb == "organization.told-apart").collect();
            assert_eq!((apart.len(), apart[0].note.as_str()), (1, other.as_str()));
        }
        let told = village.get("agent", &format!("/organisations/{a}")).await.text;
        assert!(told.contains("Dite différente d’une autre organisation"), "{told}");
        let again = format!("again={}", hidden(&page, "again"));
        assert_eq!(village.post("agent", PATH, &again).await.status, 303);
        assert_eq!(village.post("agent", PATH, &again).await.status, 404, "asked again already");
        assert!(village.get("agent", PATH).await.text.contains("1 paire à regarder"));
        for wrong in [format!("first={a}&second={a}"), format!("first={a}&second=nobody"), String::new()] {
            assert_eq!(village.post("agent", PATH, &wrong).await.status, 404, "{wrong}");
        }
    }
}

#[tokio::test]
async fn a_list_asks_about_a_name_written_without_its_legal_form() {
    for village in Village::both().await {
        let list = |name: &str, phone: &str| format!("nom,ville,téléphone\n{name},Gaspé,{phone}\n");
        let came =
            crate::import::take(&village, "a.csv", list("Les Clôtures ECM inc.", "").as_bytes()).await.1;
        assert_eq!(came.added, 1);
        let later = list("Clotures E.C.M. ltée", "418 555-0001");
        let came = crate::import::take(&village, "b.csv", later.as_bytes()).await.1;
        assert_eq!((came.added, came.duplicates), (0, 1));
    }
}

#[tokio::test]
async fn more_pairs_than_a_page_holds_are_read_a_page_at_a_time() {
    for village in Village::both().await {
        let twins: String = (0..30)
            .flat_map(|i| {
                [
                    format!("Atelier Zk{i:02}q du Barachois,Gaspé,\n"),
                    format!("Atelier Zk{i:02}q Barachois,Gaspé,\n"),
                ]
            })
            .collect();
        let mut act = village.db.act(db::Who::House).await.unwrap();
        for line in twins.lines() {
            let name = line.split(',').next().unwrap();
            let typed = people::organization::Typed {
                name: name.into(),
                legal_form: "cooperative".into(),
                municipality: "Gaspé".into(),
                ..Default::default()
            };
            people::organization::add(&mut act, &typed).await.unwrap().unwrap();
        }
        act.commit().await.unwrap();
        let first = village.get("agent", PATH).await.text;
        assert!(first.contains("Page 1 / ") && first.contains("?page=2"), "{first}");
        let second = village.get("agent", &format!("{PATH}?page=2")).await.text;
        assert!(second.contains("Page 2 / ") && second.contains("?page=1"), "{second}");
        assert_ne!(hidden(&first, "first"), hidden(&second, "first"));
        for strange in ["0", "999", "x"] {
            assert_eq!(
                village.get("agent", &format!("{PATH}?page={strange}")).await.status,
                200,
                "{strange}"
            );
        }
        let pair = format!("first={}&second={}&page=2", hidden(&second, "first"), hidden(&second, "second"));
        let sent = village.post("agent", &format!("{PATH}?page=2"), &pair).await;
        assert!(sent.location.ends_with("?page=2&avis=people-saved"), "{}", sent.location);
    }
}
