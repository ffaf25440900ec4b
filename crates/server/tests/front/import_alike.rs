//! Import: a line reached like a known organization is asked about, the likeliest first, and settled field by field.
use crate::{
    import::{counts, known, offer, take},
    import_undone::undo,
    organizations::hidden,
    village::Village,
};
use db::Who;
use people::organization::{self, Organization, Typed};

async fn add(village: &Village, name: &str, town: &str, rest: Typed) -> String {
    let typed =
        Typed { name: name.into(), municipality: town.into(), legal_form: "cooperative".into(), ..rest };
    let mut act = village.db.act(Who::House).await.unwrap();
    let id = organization::add(&mut act, &typed).await.unwrap().unwrap();
    act.commit().await.unwrap();
    id
}

async fn find(village: &Village, id: &str) -> Organization {
    organization::find(&village.db, id).await.unwrap().unwrap()
}

/// What the page sends of the organization that a line may be, but for the answer.
fn beside(page: &str, id: &str) -> String {
    let of = format!("name=\"organization\" value=\"{id}\"");
    let form = page.split("<form").find(|form| form.contains(&of)).unwrap();
    format!("row={}&organization={id}&seen={}", hidden(form, "row"), hidden(form, "seen"))
}

#[tokio::test]
async fn a_line_reached_like_known_organizations_is_asked_about_and_the_likeliest_is_first() {
    let list = "nom,ville,téléphone,courriel\n\
        Coop du Quai de la Baie,Percé,(418) 555-0001,baie@quai.example\n\
        Neuve,Percé,418 555-0002,\nCoop du Quai des Brumes,Percé,418 555-0003,\n";
    for village in Village::both().await {
        let reached = |phone: &str, email: &str| Typed {
            phone: phone.into(),
            email: email.into(),
            ..Default::default()
        };
        let bay = add(&village, "Quai de la Baie", "Gaspé", reached("418 555-0001", "")).await;
        let quay = add(&village, "Coop du Quai", "Gaspé", reached("418 555-0001", "baie@quai.example")).await;
        let hall = add(&village, "Halte des Vents", "Percé", reached("418 555-0009", "")).await;
        let (_, preview) = offer(&village, "l.csv", list.as_bytes()).await;
        assert!(preview.text.contains("même téléphone"), "{}", preview.text);
        let (path, came) = take(&village, "l.csv", list.as_bytes()).await;
        assert_eq!(
            counts(came),
            [3, 2, 0, 0, 1, 0],
            "what shares no more than words of a name is no question"
        );
        let outcome = village.get("agent", &path).await.text;
        let place = |id: &str| outcome.find(&format!("name=\"organization\" value=\"{id}\""));
        assert!(place(&quay).unwrap() < place(&bay).unwrap(), "{outcome}");
        assert!(place(&hall).is_none() && outcome.contains("même courriel"), "{outcome}");

        // It is the second of them; what both say stays as it is.
        let form = format!("{}&answer=same", beside(&outcome, &bay));
        assert_eq!(village.post("agent", &format!("{path}/doublon"), &form).await.status, 303);
        let filled = find(&village, &bay).await;
        assert_eq!(
            (filled.name.as_str(), filled.municipality.as_str(), filled.email.as_str()),
            ("Quai de la Baie", "Gaspé", "baie@quai.example")
        );
        assert_eq!(find(&village, &quay).await.municipality, "Gaspé");
        assert_eq!(known(&village).await, 5);
        assert_eq!(counts(take(&village, "l.csv", list.as_bytes()).await.1), [3, 0, 0, 3, 0, 0]);
    }
}

#[tokio::test]
async fn a_likely_duplicate_is_settled_field_by_field_and_what_was_taken_is_taken_back() {
    let list = "nom,ville,téléphone,site web,courriel,adresse\n\
        Coop du Quai,Gaspé,418 555-0002,https://autre.example,neuf@quai.example,\"2, rue de la Mer\"\n";
    for village in Village::both().await {
        let rest = Typed {
            phone: "418 555-0001".into(),
            website: "https://quai.example".into(),
            address: "1, rue du Quai".into(),
            ..Default::default()
        };
        let quay = add(&village, "Coop du Quai", "Gaspé", rest).await;
        let (path, came) = take(&village, "l.csv", list.as_bytes()).await;
        assert_eq!(came.duplicates, 1);
        let seen = village.get("agent", &path).await.text;
        for told in ["name=\"phone\" value=\"pole\" checked", "même nom", "Prendre", "Garder"] {
            assert!(seen.contains(told), "{told}: {seen}");
        }
        assert!(
            !seen.contains("name=\"email\" value=\"list\""),
            "what is missing is filled without a choice"
        );

        // Somebody edits it meanwhile: nothing unseen is written over, and the choice is kept.
        let mut typed = Typed::of(&find(&village, &quay).await);
        typed.phone = "418 555-0005".to_owned();
        let mut act = village.db.act(Who::House).await.unwrap();
        typed.seen = organization::last_change(&mut *act.rows(), &quay).await.unwrap();
        organization::edit(&mut act, &quay, &typed).await.unwrap().unwrap();
        act.commit().await.unwrap();
        let settle = format!("{path}/doublon");
        let chosen = "&phone=list&address=list&website=pole&answer=same";
        let refused = village.post("agent", &settle, &format!("{}{chosen}", beside(&seen, &quay))).await;
        assert_eq!(refused.status, 422, "{}", refused.text);
        for told in ["entre-temps", "418 555-0005", "name=\"phone\" value=\"list\" checked"] {
            assert!(refused.text.contains(told), "{told}: {}", refused.text);
        }
        assert_eq!(find(&village, &quay).await.phone, "418 555-0005");

        let again = format!("{}{chosen}", beside(&refused.text, &quay));
        assert_eq!(village.post("agent", &settle, &again).await.status, 303);
        let said = async || {
            let now = find(&village, &quay).await;
            [now.phone, now.address, now.website, now.email]
        };
        assert_eq!(
            said().await,
            ["418 555-0002", "2, rue de la Mer", "https://quai.example", "neuf@quai.example"]
        );
        let lines = db::lines_about(&village.db, "organization", &quay, 9).await.unwrap();
        let changed = lines.iter().find(|line| line.verb == "organization.import-changed").unwrap();
        assert_eq!(Some(changed.note.as_str()), path.rsplit('/').next(), "as of this list");

        let told = undo(&village, &path).await;
        assert!(told.contains("Organisations remises comme avant") && told.contains("Téléphone"), "{told}");
        assert_eq!(said().await, ["418 555-0005", "1, rue du Quai", "https://quai.example", ""]);
    }
}

#[tokio::test]
async fn all_that_a_list_says_is_taken_by_one_answer_and_the_mrc_goes_where_the_place_goes() {
    let list = "nom,ville,téléphone\nCoop du Quai,Rimouski,418 555-0001\nHalte,Rimouski,418 555-0002\n";
    for village in Village::both().await {
        let mut ids = vec![];
        for (name, phone) in [("Coop du Quai", "418 555-0001"), ("Halte", "418 555-0002")] {
            let rest = Typed { phone: phone.into(), ..Default::default() };
            ids.push(add(&village, name, "Gaspé", rest).await);
        }
        let (path, came) = take(&village, "l.csv", list.as_bytes()).await;
        assert_eq!(came.duplicates, 2);
        let page = village.get("agent", &path).await.text;
        let bulk = page.split("<form").find(|form| form.contains("Répondre pour toutes")).unwrap();
        let sent: Vec<String> = bulk
            .split("type=\"hidden\" name=\"")
            .skip(1)
            .map(|rest| {
                let (name, rest) = rest.split_once("\" value=\"").unwrap();
                format!("{name}={}", rest.split('"').next().unwrap())
            })
            .collect();
        assert_eq!(sent.len(), 6, "{bulk}");
        let form = format!("{}&answer=list", sent.join("&"));
        assert_eq!(village.post("agent", &format!("{path}/doublon"), &form).await.status, 303);
        let mrc = territory::mrc_named("Rimouski-Neigette").unwrap().code;
        for id in ids {
            let now = find(&village, &id).await;
            assert_eq!((now.municipality.as_str(), now.mrc.as_str()), ("Rimouski", mrc));
        }
        assert!(!village.get("agent", &path).await.text.contains("Doublons probables ("));
        assert_eq!(known(&village).await, 2);
    }
}
