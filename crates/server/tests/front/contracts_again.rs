//! What is said again: a contract that both sides declared apart and one confirms, an invitation after links closed, a
//! party that a merge made one, more declarations than a page holds, what was typed in a form that is refused.
use crate::{
    contracts::{Told, YEAR, campaign, declared},
    contracts_ledger::bring,
    contracts_links::invited,
    hostile::encoded,
    merge::{add, merge},
    organizations::hidden,
    own_space::bind,
    owners::{letters, way},
    sign_in::work,
    tenders::enterprise,
    village::Village,
};

async fn count(village: &Village, key: &str) -> i64 {
    village.figure(key, YEAR.0, YEAR.1).await
}

#[tokio::test]
async fn a_contract_declared_on_both_sides_and_confirmed_by_one_is_one_contract() {
    for village in Village::both().await {
        let buyer = village.organization("Ville de Percé").await;
        let supplier = enterprise(&village, "Ateliers du Quai", "1112345674").await;
        let id = campaign(&village).await;
        let told = |side, dollars, day, what| Told {
            side,
            buyer: &buyer,
            supplier: &supplier,
            dollars,
            day,
            what,
            reference: "",
        };
        for told in [
            told("buyer", 1_000, "2021-02-01", "Bancs de parc"),
            told("supplier", 1_200, "2021-02-20", "Bancs de parc en cèdre"),
            told("buyer", 400, "2020-08-01", "Nappes brodées"),
            told("supplier", 300, "2020-08-20", "Nappes brodées à la main"),
        ] {
            assert_eq!(declared(&village, &id, &told).await.status, 303);
        }
        assert_eq!(count(&village, "contracts.confirmed").await, 0, "amounts differ: nothing is sure");
        let link = invited(&village, &id, "Ateliers+du+Quai", "supplier").await;
        let asked = async |of: &str| {
            let page = village.get("visitor", &link).await.text;
            let one = page.split("<section").find(|part| part.contains(of) && part.contains("/repondre\""));
            let one = one.unwrap_or_else(|| panic!("{page}")).to_owned();
            assert!(one.contains("Est-ce un contrat que vous avez déjà déclaré"), "{one}");
            let own = one.split("<option value=\"").nth(1).unwrap().split('"').next().unwrap().to_owned();
            (hidden(&one, "declaration"), own)
        };
        let (declaration, own) = asked("1\u{a0}000,00").await;
        let answer = async |rest: &str| {
            let form = format!("declaration={declaration}&answer=confirm{rest}");
            village.post("visitor", &format!("{link}/repondre"), &form).await
        };
        let unsaid = answer("").await;
        assert!(unsaid.status == 422 && unsaid.text.contains("dites si c’est le même"), "{}", unsaid.text);
        let foreign = answer("&own=another").await;
        assert_eq!(foreign.status, 422, "{}", foreign.text);
        assert_eq!(answer(&format!("&own={own}")).await.status, 303);
        assert_eq!(count(&village, "contracts.confirmed").await, 1);
        assert_eq!(count(&village, "contracts.confirmed-amount").await, 100_000);
        assert_eq!(count(&village, "contracts.declared-by-supplier").await, 1, "the napkins alone");
        assert_eq!(count(&village, "contracts.in-disagreement").await, 0);
        // The other two are said not to be one: each counts.
        let (declaration, _) = asked("400,00").await;
        let form = format!("declaration={declaration}&answer=confirm&own=");
        assert_eq!(village.post("visitor", &format!("{link}/repondre"), &form).await.status, 303);
        assert_eq!(count(&village, "contracts.confirmed").await, 2);
        assert_eq!(count(&village, "contracts.declared-by-supplier-amount").await, 30_000);
    }
}

#[tokio::test]
async fn whoever_is_invited_again_after_its_links_closed_receives_one_that_serves() {
    for village in Village::both().await {
        enterprise(&village, "Ateliers du Quai", "1112345674").await;
        let id = campaign(&village).await;
        let first = invited(&village, &id, "Ateliers+du+Quai", "supplier").await;
        let form = "who=Ateliers+du+Quai&side=supplier&email=supplier%40quai.example&language=fr";
        let path = format!("/contrats/campagnes/{id}/inviter");
        let again = village.post("agent", &path, form).await;
        assert!(again.location.contains("contract-party-kept"), "one serves already: {}", again.location);
        let (party,): (String,) =
            sqlx::query_as("select id from contract_party").fetch_one(village.db.rows()).await.unwrap();
        let close = format!("/contrats/parties/{party}/liens");
        assert_eq!(village.post("agent", &close, "").await.status, 303);
        assert_eq!(village.get("visitor", &first).await.status, 404);
        for day in ["2021-06-16", "2021-06-17"] {
            village.clock.set(format!("{day}T13:00:00Z").parse().unwrap());
            work(&village, None).await;
        }
        assert_eq!(letters(&village).await.len(), 1, "nobody writes by itself to whom a person closed");
        let second = invited(&village, &id, "Ateliers+du+Quai", "supplier").await;
        assert_ne!(first, second);
        assert_eq!(village.get("visitor", &second).await.status, 200);
        // It says that it has finished, then a contract is declared with it: it is asked at once.
        assert_eq!(village.post("visitor", &format!("{second}/terminer"), "").await.status, 303);
        let buyer = village.organization("Ville de Percé").await;
        let (supplier,): (String,) = sqlx::query_as("select organization_id from contract_party")
            .fetch_one(village.db.rows())
            .await
            .unwrap();
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
        assert!(village.post("agent", &ask, "").await.location.contains("contract-asked#"));
        let third = way(&village, &letters(&village).await[0].1, "/declaration/");
        assert_eq!(village.get("visitor", &third).await.status, 200);
    }
}

#[tokio::test]
async fn two_that_a_merge_made_one_are_reminded_once_and_finish_together() {
    for village in Village::both().await {
        let shop = enterprise(&village, "Ateliers du Quai", "1112345674").await;
        let twin = add(&village, "name=Les+Ateliers&legal_form=cooperative").await;
        let id = campaign(&village).await;
        invited(&village, &id, "Ateliers+du+Quai", "supplier").await;
        let link = invited(&village, &id, "Les+Ateliers", "supplier").await;
        assert_eq!(merge(&village, &shop, &twin, "&keeper=first&name=first&neq=first").await.status, 303);
        let page = village.get("board", &format!("/contrats/campagnes/{id}")).await.text;
        let parties =
            page.split("aria-labelledby=\"parties\"").nth(1).unwrap().split("</table>").next().unwrap();
        assert_eq!(parties.matches("<th scope=\"row\">").count(), 1, "{parties}");
        let reminded = async || {
            let all = crate::events::subjects(&village, "supplier@quai.example").await;
            all.iter().filter(|one| one.contains("se termine le")).count()
        };
        for day in ["2021-06-22", "2021-06-24", "2021-06-25"] {
            village.clock.set(format!("{day}T13:00:00Z").parse().unwrap());
            work(&village, None).await;
        }
        assert_eq!(reminded().await, 1);
        assert_eq!(village.post("visitor", &format!("{link}/terminer"), "").await.status, 303);
        let (open,): (i64,) = sqlx::query_as("select count(*) from contract_link where ended_at is null")
            .fetch_one(village.db.rows())
            .await
            .unwrap();
        assert_eq!(open, 0, "no link of either serves");
        let page = village.get("board", &format!("/contrats/campagnes/{id}")).await.text;
        assert!(page.contains("2021-06-25"), "it is done: {page}");
    }
}

#[tokio::test]
async fn more_declarations_than_a_page_holds_are_on_the_next_and_are_corrected_there() {
    for village in Village::both().await {
        village.organization("Ville de Percé").await;
        enterprise(&village, "Ateliers du Quai", "1112345674").await;
        let id = campaign(&village).await;
        let mut text = String::from("NEQ;Montant avant taxes;Date du contrat;Objet;No contrat\r\n");
        for nth in 0..130 {
            text += &format!("1112345674;{}00,00;2021-02-03;Bancs {nth};BC-{nth}\r\n", nth + 1);
        }
        // Looking waits for nobody who writes, and writes nothing.
        let path = bring(&village, &id, &text).await;
        let writing = village.db.act(db::Who::House).await.unwrap();
        let look = tokio::time::timeout(std::time::Duration::from_secs(20), village.get("agent", &path));
        let page = look.await.expect("who looks does not wait for the turn to write").text;
        drop(writing);
        assert!(page.contains("À déclarer"), "{page}");
        let form = format!("step=confirm&columns={}", encoded(&hidden(&page, "columns")));
        assert_eq!(village.post("agent", &path, &form).await.status, 303);
        assert_eq!(count(&village, "contracts.declared-by-buyer").await, 130);
        let link = invited(&village, &id, "Ville+de+Perc%C3%A9", "buyer").await;
        let page = village.get("visitor", &link).await.text;
        assert_eq!(page.matches("?corriger=").count(), 100, "{page}");
        let next = village.get("visitor", &format!("{link}?page=2")).await.text;
        assert_eq!(next.matches("?corriger=").count(), 30);
        let one = next.split("?corriger=").nth(1).unwrap().split('#').next().unwrap().to_owned();
        assert_eq!(village.get("visitor", &format!("{link}?corriger={one}")).await.status, 200);
        // The totals of a campaign open on as many rows as they count.
        let page = village.get("board", &format!("/contrats/campagnes/{id}")).await.text;
        assert!(page.contains(">130</td>"), "{page}");
        let list = village.get("board", &format!("/contrats?campagne={id}&etat=declared-buyer")).await.text;
        assert!(list.contains("130\u{a0}contrats") || list.contains("130 contrats"), "{list}");
    }
}

#[tokio::test]
async fn what_was_typed_in_a_form_that_is_refused_is_there_again() {
    for village in Village::both().await {
        let buyer = village.organization("Ville de Percé").await;
        let supplier = enterprise(&village, "Ateliers du Quai", "1112345674").await;
        bind(&village, "Ateliers du Quai").await;
        let id = campaign(&village).await;
        let told = |side| Told {
            side,
            buyer: &buyer,
            supplier: &supplier,
            dollars: 900,
            day: if side == "buyer" { "2021-02-01" } else { "2020-06-01" },
            what: if side == "buyer" { "Bancs" } else { "Clous" },
            reference: "",
        };
        for side in ["buyer", "supplier"] {
            assert_eq!(declared(&village, &id, &told(side)).await.status, 303);
        }
        let begin = format!("campaign={id}&organization={supplier}&side=supplier");
        let begun = village.post("member", "/mes-contrats", &begin).await;
        let path = begun.location.strip_prefix(&format!("/{}", village.slug())).unwrap().to_owned();
        let page = village.get("member", &path).await.text;
        let asked = page.split("/repondre\"").nth(1).unwrap();
        let form = format!("declaration={}&answer=other&other_amount=cher", hidden(asked, "declaration"));
        let refused = village.post("member", &format!("{path}/repondre"), &form).await;
        assert!(refused.status == 422 && refused.text.contains("value=\"cher\""), "{}", refused.text);
        let mine = page.split("/retirer\"").nth(1).unwrap();
        let long = "a".repeat(501);
        let form = format!("declaration={}&why={long}", hidden(mine, "declaration"));
        let refused = village.post("member", &format!("{path}/retirer"), &form).await;
        assert!(refused.status == 422 && refused.text.contains(&long), "{}", refused.text);
        let declaration = hidden(mine, "declaration");
        let staff = village
            .post("agent", &format!("/contrats/declarations/{declaration}/retirer"), &format!("why={long}"))
            .await;
        assert!(staff.status == 422 && staff.text.contains(&long), "{}", staff.text);
        let (contract,): (String,) =
            sqlx::query_as("select min(id) from contract").fetch_one(village.db.rows()).await.unwrap();
        let aside =
            village.post("agent", &format!("/contrats/{contract}/ecarter"), &format!("why={long}")).await;
        assert!(aside.status == 422 && aside.text.contains(&long), "{}", aside.text);
        // Sent once the campaign is closed: refused with the reason, and nothing typed is lost.
        village.clock.set("2021-07-01T16:00:00Z".parse().unwrap());
        let own = "buyer=Ville+de+Perc%C3%A9&amount=451&taxes=before&day=2021-03-01&what=Entretien";
        let late = village.post("member", &path, own).await;
        assert!(late.status == 422 && late.text.contains("value=\"451\""), "{}", late.text);
        assert!(late.text.contains("Seules les corrections"), "{}", late.text);
    }
}
