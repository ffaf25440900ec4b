//! Links: an organization declares without an account, answers for what the other side declared, and says it has finished.
use crate::{
    contracts::{Told, YEAR, campaign, declared},
    organizations::hidden,
    own_space::bind,
    owners::{letters, way},
    sign_in::work,
    tenders::enterprise,
    village::Village,
};

pub async fn invited(village: &Village, campaign: &str, name: &str, side: &str) -> String {
    let form = format!("who={name}&side={side}&email={side}%40quai.example&language=fr");
    let sent = village.post("agent", &format!("/contrats/campagnes/{campaign}/inviter"), &form).await;
    assert!(sent.status == 303 && sent.location.contains("contract-party-invited"), "{}", sent.text);
    way(village, &letters(village).await[0].1, "/declaration/")
}

#[tokio::test]
async fn an_organization_declares_and_answers_by_a_link_that_serves_until_it_has_finished() {
    for village in Village::both().await {
        let buyer = village.organization("Ville de Percé").await;
        let supplier = enterprise(&village, "Ateliers du Quai", "1112345674").await;
        let id = campaign(&village).await;
        for (dollars, what) in [(1_000, "Bancs"), (2_000, "Tables"), (3_000, "Chaises")] {
            let day = "2021-02-01";
            let told =
                Told { side: "buyer", buyer: &buyer, supplier: &supplier, dollars, day, what, reference: "" };
            assert_eq!(declared(&village, &id, &told).await.status, 303);
        }
        let link = invited(&village, &id, "Ateliers+du+Quai", "supplier").await;
        let count = async |key: &str| village.figure(key, YEAR.0, YEAR.1).await;
        for (answer, amount) in [("confirm", ""), ("other", "2500"), ("deny", "")] {
            let page = village.get("visitor", &link).await.text;
            let one = page.split("action=\"").find(|form| form.contains("/repondre\"")).unwrap().to_owned();
            let form =
                format!("declaration={}&answer={answer}&other_amount={amount}", hidden(&one, "declaration"));
            let sent = village.post("visitor", &format!("{link}/repondre"), &form).await;
            assert_eq!(sent.status, 303, "{}", sent.text);
        }
        assert_eq!(count("contracts.confirmed").await, 1);
        assert_eq!(count("contracts.in-disagreement").await, 1);
        assert_eq!(count("contracts.declared-by-buyer").await, 0, "denied, it counts nowhere");
        let home = village.get("agent", "").await.text;
        assert!(home.contains("nié par l’autre partie") && home.contains("désaccord"), "{home}");
        let own = "buyer=Ville+de+Perc%C3%A9&amount=450&taxes=before&day=2021-03-01&what=Entretien";
        assert_eq!(village.post("visitor", &link, own).await.status, 303);
        assert_eq!(count("contracts.declared-by-supplier-amount").await, 45_000);
        let refused = village.post("visitor", &link, "buyer=Nulle+part&amount=x").await;
        assert!(refused.status == 422 && refused.text.contains("other-error"), "{}", refused.text);
        assert_eq!(village.post("visitor", &format!("{link}/terminer"), "").await.status, 303);
        assert_eq!(village.get("visitor", &link).await.status, 404, "it serves no more");
        assert!(letters(&village).await[0].1.contains("/declaration/…"), "nor does its letter keep it");
    }
}

#[tokio::test]
async fn a_reminder_leaves_once_before_the_close_and_the_other_side_is_asked_by_letter() {
    for village in Village::both().await {
        let buyer = village.organization("Ville de Percé").await;
        let supplier = enterprise(&village, "Ateliers du Quai", "1112345674").await;
        let id = campaign(&village).await;
        invited(&village, &id, "Ateliers+du+Quai", "supplier").await;
        let to = async |subject: &str| {
            let all = crate::events::subjects(&village, "supplier@quai.example").await;
            all.iter().filter(|one| one.contains(subject)).count()
        };
        let told = Told {
            side: "buyer",
            buyer: &buyer,
            supplier: &supplier,
            dollars: 900,
            day: "2021-02-01",
            what: "Bancs",
            reference: "",
        };
        assert_eq!(declared(&village, &id, &told).await.status, 303);
        let ask = format!("/contrats/campagnes/{id}/confirmations");
        for notice in ["contract-asked#", "contract-asked-nobody"] {
            let sent = village.post("agent", &ask, "").await;
            assert!(sent.location.contains(notice), "{}", sent.location);
        }
        assert_eq!(to("Confirmez").await, 1);
        for day in ["2021-06-22", "2021-06-24", "2021-06-25"] {
            village.clock.set(format!("{day}T13:00:00Z").parse().unwrap());
            work(&village, None).await;
        }
        assert_eq!((to("se termine le").await, to("Déclarez").await), (1, 1));
        village.clock.set("2021-07-16T13:00:00Z".parse().unwrap());
        work(&village, None).await;
        assert!(
            letters(&village)
                .await
                .iter()
                .all(|(_, plain)| !plain.contains("/declaration/") || plain.contains("/declaration/…"))
        );
    }
}

#[tokio::test]
async fn an_account_declares_for_its_own_organization_and_sees_nothing_of_another() {
    for village in Village::both().await {
        let supplier = enterprise(&village, "Ateliers du Quai", "1112345674").await;
        village.organization("Ville de Percé").await;
        let other = enterprise(&village, "Coop des jardins", "").await;
        bind(&village, "Ateliers du Quai").await;
        let id = campaign(&village).await;
        let begin = |organization: &str| format!("campaign={id}&organization={organization}&side=supplier");
        let begun = village.post("member", "/mes-contrats", &begin(&supplier)).await;
        let path = begun.location.strip_prefix(&format!("/{}", village.slug())).unwrap().to_owned();
        assert!(path.starts_with("/mes-contrats/"), "{}", begun.location);
        let own = "buyer=Ville+de+Perc%C3%A9&amount=450&taxes=before&day=2021-03-01&what=Entretien";
        assert_eq!(village.post("member", &path, own).await.status, 303);
        assert_eq!(village.figure("contracts.declared-by-supplier-amount", YEAR.0, YEAR.1).await, 45_000);
        let page = village.get("member", &path).await.text;
        assert!(page.contains("450,00") && page.contains("Ville de Percé"), "{page}");
        assert_eq!(village.get("buyer", &path).await.status, 404, "another’s");
        assert_eq!(village.get("agent", &path).await.status, 403);
        let foreign = village.post("member", "/mes-contrats", &begin(&other)).await;
        assert!(foreign.location.ends_with("/mes-contrats"), "{}", foreign.location);
        assert_eq!(village.get("member", "/contrats").await.status, 403);
    }
}
