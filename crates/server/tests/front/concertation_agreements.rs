//! Agreements: changed with their history, what each party owes, the signed document, and months of what is shared.
use crate::{concertation::row, organizations::id_of, village::Village};

const MONTHS: &str = "concertation.months-shared";

/// Signs an agreement, and gives where it stands.
async fn signed(village: &Village, form: &str) -> String {
    let sent = village.post("direction", "/concertation/ententes/ajouter", form).await;
    assert_eq!(sent.status, 303, "{}", sent.text);
    format!("/concertation/ententes/{}", id_of(&sent))
}

#[tokio::test]
async fn an_agreement_is_changed_and_its_obligations_say_how_much_is_owed_and_by_which_party() {
    for village in Village::both().await {
        let fund = village.organization("Fonds du Littoral").await;
        let other = village.organization("Coop du Quai").await;
        let path = signed(&village, "title=Entente&signed_on=2021-04-01&action=4.1").await;
        let join = format!("organization={fund}&amount=5000");
        assert_eq!(village.post("agent", &format!("{path}/parties"), &join).await.status, 303);
        let owed = format!("{path}/obligations");
        let form = |by: &str, dollars: &str| {
            format!("obligation=Verser+le+solde&due_by=2021-06-30&owed={dollars}&owed_by={by}")
        };
        let stranger = village.post("agent", &owed, &form(&other, "250")).await;
        assert!(stranger.status == 422 && stranger.text.contains("owed_by-error"), "{}", stranger.text);
        let wrong = village.post("agent", &owed, &form(&fund, "beaucoup")).await;
        assert!(wrong.status == 422 && wrong.text.contains("owed-error"), "{}", wrong.text);
        assert!(wrong.text.contains("value=\"Verser le solde\""), "kept as typed: {}", wrong.text);
        assert_eq!(village.post("agent", &owed, &form(&fund, "1+250%2C50")).await.status, 303);
        let page = village.get("board", &path).await.text;
        assert!(page.contains("1\u{a0}250,50\u{a0}$"), "{page}");
        assert_eq!(page.matches(&format!("/organisations/{fund}\"")).count(), 2, "as a party, and as owing");

        let edit = format!("{path}/modifier");
        assert!(village.get("agent", &edit).await.text.contains("value=\"Entente\""));
        assert_eq!(village.get("board", &edit).await.status, 403);
        let late = "title=Entente&signed_on=2021-07-01&action=4.1";
        assert_eq!(village.post("agent", &edit, late).await.status, 422, "not yet come");
        let form = "title=Entente+triennale&signed_on=2021-03-15&until_on=2024-03-14&action=4.2&mrc=020";
        assert_eq!(village.post("agent", &edit, form).await.status, 303);
        let page = village.get("board", &path).await.text;
        assert!(page.contains("Entente triennale") && page.contains("Entente modifiée"), "{page}");
        let out = format!("{path}/retirer");
        let bare = village.post("agent", &out, "why=").await;
        assert!(bare.status == 422 && bare.text.contains("why-error"), "{}", bare.text);
        assert_eq!(village.post("agent", &out, "why=Inscrite+deux+fois").await.status, 303);
        let over = village.post("agent", &edit, form).await;
        assert!(over.status == 422 && over.text.contains("Cette entente est retirée"), "{}", over.text);
    }
}

#[tokio::test]
async fn a_party_and_an_obligation_are_corrected_undone_and_taken_out_while_the_agreement_stands() {
    for village in Village::both().await {
        let fund = village.organization("Fonds du Littoral").await;
        let path = signed(&village, "title=Entente&signed_on=2021-04-01&action=4.1").await;
        assert!(!village.get("board", &path).await.text.contains("0,00"), "no amount, nothing is said");
        let (parties, obligations) = (format!("{path}/parties"), format!("{path}/obligations"));
        let nobody = village.post("agent", &parties, "amount=5000").await;
        assert!(nobody.text.contains("Choisissez une organisation que le pôle connaît."), "{}", nobody.text);
        let form = format!("organization={fund}&amount=5000&cost_share=60");
        assert_eq!(village.post("agent", &parties, &form).await.status, 303);
        let owed = format!("obligation=Verser&due_by=2021-06-30&owed=250&owed_by={fund}");
        let early = village.post("agent", &obligations, &owed.replace("2021-06-30", "2021-03-31")).await;
        assert!(early.status == 422 && early.text.contains("avant la signature"), "{}", early.text);
        assert_eq!(village.post("agent", &obligations, &owed).await.status, 303);

        let party = row(&village, "select id from agreement_party").await;
        let party = format!("/concertation/ententes/parties/{party}");
        assert_eq!(village.get("board", &party).await.status, 403);
        let form = village.get("agent", &party).await.text;
        assert!(form.contains("value=\"5000,00\"") && form.contains("value=\"60\""), "{form}");
        let wrong = village.post("agent", &party, "amount=peu&cost_share=60").await;
        assert!(wrong.status == 422 && wrong.text.contains("amount-error"), "{}", wrong.text);
        assert_eq!(village.post("agent", &party, "amount=500&cost_share=100").await.status, 303);
        let page = village.get("board", &path).await.text;
        assert!(page.contains("500,00\u{a0}$") && !page.contains("5\u{a0}000,00"), "{page}");
        assert!(page.contains("Partie corrigée"), "{page}");
        let owing = village.post("agent", &format!("{party}/retirer"), "").await;
        assert!(owing.status == 422 && owing.text.contains("doit quelque chose"), "{}", owing.text);

        let one = row(&village, "select id from agreement_obligation").await;
        let one = format!("/concertation/ententes/obligations/{one}");
        let form = village.get("agent", &one).await.text;
        assert!(form.contains("value=\"Verser\"") && form.contains("value=\"250,00\""), "{form}");
        let mended = "obligation=Verser+le+solde&due_by=2021-07-31&owed=&owed_by=";
        assert_eq!(village.post("agent", &one, mended).await.status, 303);
        assert_eq!(village.post("agent", &format!("{one}/faite"), "").await.status, 303);
        assert!(village.get("agent", &path).await.text.contains("Pas encore faite"));
        assert_eq!(village.post("board", &format!("{one}/a-faire"), "").await.status, 403);
        assert_eq!(village.post("agent", &format!("{one}/a-faire"), "").await.status, 303);
        let page = village.get("agent", &path).await.text;
        assert!(page.contains("Verser le solde") && page.contains("/faite\""), "{page}");
        assert!(page.contains("Obligation à remplir de nouveau"), "{page}");
        assert_eq!(village.post("agent", &format!("{party}/retirer"), "").await.status, 303);
        assert_eq!(village.get("agent", &party).await.status, 404);
        let told = village.get("agent", &format!("/organisations/{fund}")).await.text;
        assert!(!told.contains(&path), "no party to it any more: {told}");

        assert_eq!(village.post("agent", &format!("{path}/retirer"), "why=Doublon").await.status, 303);
        let page = village.get("agent", &path).await.text;
        assert!(page.contains("Doublon"), "{page}");
        for form in ["/parties\"", "/obligations\"", "/faite\"", "/retirer\""] {
            assert!(!page.contains(form), "{form}: {page}");
        }
        let form = format!("organization={fund}&amount=5000");
        for (at, form) in [(&parties, form.as_str()), (&obligations, mended), (&one, mended)] {
            let over = village.post("agent", at, form).await;
            assert!(over.status == 422 && over.text.contains("est retirée"), "{at}: {}", over.text);
        }
        let over = village.post("agent", &format!("{one}/faite"), "").await;
        assert!(over.location.contains("refusal-withdrawn"), "{}", over.location);
        let done = "select cast(count(*) as text) from agreement_obligation where done_on is not null";
        assert_eq!(row(&village, done).await, "0");
        assert_eq!(village.post("agent", &format!("{one}/retirer"), "").await.status, 303);
        let out = "select cast(count(*) as text) from agreement_obligation where withdrawn_at is not null";
        assert_eq!(row(&village, out).await, "0");
    }
}

#[tokio::test]
async fn an_agreement_keeps_what_was_signed_for_those_who_read_it() {
    for village in Village::both().await {
        let path = signed(&village, "title=Entente&signed_on=2021-04-01&action=4.1").await;
        let elsewhere = signed(&village, "title=Autre&signed_on=2021-04-01&action=4.1").await;
        let at = format!("{path}/documents");
        let typed = [("title", "Entente signée")];
        let pdf: &[u8] = b"%PDF-1.7 papier";
        assert_eq!(village.upload_with("agent", &at, &typed, ("e.pdf", pdf)).await.status, 303);
        let wrong = village.upload_with("agent", &at, &typed, ("e.exe", b"MZ")).await;
        assert!(wrong.status == 422 && wrong.text.contains("file-error"), "{}", wrong.text);
        assert!(wrong.text.contains("value=\"Entente signée\""), "kept as typed: {}", wrong.text);
        assert_eq!(village.upload_with("board", &at, &typed, ("e.pdf", pdf)).await.status, 403);
        let id = row(&village, "select id from agreement_document").await;
        let page = village.get("board", &path).await.text;
        assert!(page.contains(&format!("{at}/{id}")) && page.contains("Document joint"), "{page}");
        assert_eq!(village.get("board", &format!("{at}/{id}")).await.text, "%PDF-1.7 papier");
        assert_eq!(village.get("partner", &format!("{at}/{id}")).await.status, 403);
        let stray = format!("{elsewhere}/documents/{id}");
        assert_eq!(village.get("board", &stray).await.status, 404, "another agreement’s");
        let out = format!("/concertation/ententes/documents/{id}/retirer");
        assert_eq!(village.post("agent", &out, "").await.status, 303);
        assert_eq!(village.post("agent", &out, "").await.status, 404, "once");
        assert_eq!(village.get("board", &format!("{at}/{id}")).await.status, 404);
    }
}

#[tokio::test]
async fn whole_months_of_what_is_shared_are_counted_within_the_period() {
    for village in Village::both().await {
        let shared = |from: &str, until: &str| {
            format!(
                "title=Strat%C3%A8ge&kind=shared&shared=Une+strat%C3%A8ge&signed_on=2020-01-06&from_on={from}\
                 &until_on={until}&action=4.1"
            )
        };
        let ajouter = "/concertation/ententes/ajouter";
        let bare = "title=A&kind=shared&signed_on=2020-01-06&action=4.1";
        let bare = village.post("direction", ajouter, bare).await;
        assert_eq!(bare.status, 422);
        for field in ["from_on", "shared"] {
            assert!(bare.text.contains(&format!("{field}-error")), "{field}: {}", bare.text);
        }
        let upside = village.post("direction", ajouter, &shared("2021-02-01", "2021-01-31")).await;
        assert!(upside.status == 422 && upside.text.contains("until_on-error"), "{}", upside.text);

        let path = signed(&village, &shared("2020-12-01", "2021-05-31")).await;
        let edit = format!("{path}/modifier");
        let months = async |from: &str, to: &str| village.figure(MONTHS, from, to).await;
        assert_eq!(months("2020-01-01", "2021-12-31").await, 6);
        assert_eq!(
            (months("2020-04-01", "2021-03-31").await, months("2021-04-01", "2022-03-31").await),
            (4, 2)
        );
        assert_eq!(months("2021-06-01", "2021-06-15").await, 0);
        for (from, until, counted) in [
            ("2021-01-15", "2021-03-14", 2),
            ("2021-01-15", "2021-03-13", 1),
            ("2020-02-01", "2020-02-29", 1),
            ("2020-02-01", "2020-02-28", 0),
            ("2021-02-01", "2021-02-28", 1),
            ("2021-03-10", "", 3),
        ] {
            assert_eq!(
                village.post("agent", &edit, &shared(from, until)).await.status,
                303,
                "{from} {until}"
            );
            assert_eq!(months("2020-01-01", "2021-12-31").await, counted, "{from} {until}");
        }

        let (one, two) =
            (village.organization("Coop du Quai").await, village.organization("Coop du Cap").await);
        let parties = format!("{path}/parties");
        let form = format!("organization={one}&amount=3600&cost_share=60&time_share=50");
        assert_eq!(village.post("agent", &parties, &form).await.status, 303);
        let over = format!("organization={two}&amount=&cost_share=41&time_share=peu");
        let over = village.post("agent", &parties, &over).await;
        assert_eq!(over.status, 422);
        for field in ["cost_share", "time_share"] {
            assert!(over.text.contains(&format!("{field}-error")), "{field}: {}", over.text);
        }
        let form = format!("organization={two}&amount=&cost_share=40&time_share=50");
        assert_eq!(village.post("agent", &parties, &form).await.status, 303);
        let learned = format!("{}&lessons=R%C3%A9server+un+jour", shared("2021-03-10", ""));
        assert_eq!(village.post("agent", &edit, &learned).await.status, 303);
        let page = village.get("board", &path).await.text;
        for told in ["Une stratège", "60\u{a0}%", "40\u{a0}%", "Réserver un jour", "Ressource partagée"] {
            assert!(page.contains(told), "{told}: {page}");
        }
        let list = village.get("board", "/concertation/ententes").await.text;
        assert!(list.contains("Ressource partagée"), "{list}");
        let partnership =
            "title=Strat%C3%A8ge&kind=partnership&signed_on=2020-01-06&from_on=2021-03-10&action=4.1";
        assert_eq!(village.post("agent", &edit, partnership).await.status, 303);
        assert_eq!(months("2020-01-01", "2021-12-31").await, 0, "nothing is shared");
    }
}
