//! Invoices of registrations before they are paid, and what is given back by a credit note: numbered, taxed, counted.
use crate::{
    events::{gathering, register, subjects},
    sign_in::work,
    surveys::links,
    village::Village,
};

const YEAR: (&str, &str) = ("2021-04-01", "2022-03-31");

type Row = (String, String, i64, i64, i64, i64, String);

async fn papers(village: &Village) -> Vec<Row> {
    sqlx::query_as("select id, kind, number, cents, gst, qst, content from registration_paper order by id")
        .fetch_all(village.db.rows())
        .await
        .unwrap()
}

/// A paid gathering with one registered: where the team finds what she owes.
async fn owing(village: &Village) -> String {
    let numbers = "gst=123456789+RT+0001&qst=1234567890+TQ+0001&tax_on=2020-01-01";
    assert_eq!(village.post("direction", "/adhesions/facturation/taxes", numbers).await.status, 303);
    let path = gathering(village, "price=60&taxable=1", "2021-07-05").await;
    assert_eq!(register(village, &path, "ada").await, 303);
    let (id,): (String,) =
        sqlx::query_as("select id from registration").fetch_one(village.db.rows()).await.unwrap();
    format!("/inscriptions/{id}")
}

#[tokio::test]
async fn an_invoice_is_issued_before_it_is_paid_and_one_alone_stands() {
    for village in Village::both().await {
        let at = owing(&village).await;
        assert_eq!(village.post("board", &format!("{at}/facture"), "").await.status, 403);
        let issued = village.post("agent", &format!("{at}/facture"), "").await;
        assert_eq!(issued.status, 303, "{}", issued.text);
        let again = village.post("agent", &format!("{at}/facture"), "").await;
        assert!(again.status == 422 && again.text.contains("invoice-error"), "{}", again.text);
        let all = papers(&village).await;
        let told: Vec<_> = all.iter().map(|row| (row.1.as_str(), row.2, row.3, row.4, row.5)).collect();
        assert_eq!(told, [("invoice", 1, 6_899, 300, 599)]);
        for words in ["FA-2021-0001", "68,99", "123456789 RT 0001", "À payer au plus tard"] {
            assert!(all[0].6.contains(words), "{words}: {}", all[0].6);
        }
        assert!(!all[0].6.contains("ada"), "what is kept names nobody: {}", all[0].6);
        work(&village, None).await;
        assert!(subjects(&village, "ada@quai.example").await[0].starts_with("Facture"));
        let mine = links(&village, "ada@quai.example").await.remove(0);
        assert!(village.get("visitor", &mine).await.text.contains("FA-2021-0001"));
        let printed = village.bytes("agent", &format!("{mine}/pieces/{}", all[0].0)).await;
        let paper = format!("{at}/pieces/{}", all[0].0);
        assert!(printed.starts_with(b"%PDF") && printed == village.bytes("agent", &paper).await);
        assert_eq!(village.figure("events.received", YEAR.0, YEAR.1).await, 0, "asked, not received");

        assert_eq!(village.post("agent", &format!("{paper}/retirer"), "").await.status, 403);
        let page = village.get("agent", &format!("{at}/paiements")).await.text;
        assert!(!page.contains(&format!("{paper}/retirer")), "the direction alone cancels: {page}");
        assert_eq!(village.post("direction", &format!("{paper}/retirer"), "").await.status, 303);
        assert_ne!(printed, village.bytes("agent", &paper).await, "it says that it is cancelled");
        assert_eq!(village.post("agent", &format!("{at}/facture"), "").await.status, 303);
        let numbers: Vec<i64> = papers(&village).await.into_iter().map(|row| row.2).collect();
        assert_eq!(numbers, [1, 2], "a number is never given again");
        let form = "amount=68,99&method=card&paid_on=2021-06-15";
        assert_eq!(village.post("agent", &format!("{at}/paiements"), form).await.status, 303);
        let page = village.get("agent", &format!("{at}/paiements")).await.text;
        assert!(!page.contains("/facture\""), "paid, nothing is invoiced: {page}");
    }
}

#[tokio::test]
async fn part_of_what_was_paid_is_given_back_with_its_taxes_and_revenue_follows() {
    for village in Village::both().await {
        let at = owing(&village).await;
        let form = "amount=68,99&method=card&paid_on=2021-06-10";
        assert_eq!(village.post("agent", &format!("{at}/paiements"), form).await.status, 303);
        let door = format!("{at}/remboursements");
        let bad = "refund_amount=70&refund_method=bitcoin&refunded_on=2021-07-01&reason=";
        let bad = village.post("agent", &door, bad).await;
        assert_eq!(bad.status, 422);
        for field in ["refund_amount", "refund_method", "refunded_on", "reason"] {
            assert!(bad.text.contains(&format!("id=\"{field}-error\"")), "{field}: {}", bad.text);
        }
        assert!(bad.text.contains("value=\"70\""), "what was typed is kept: {}", bad.text);
        let form = |amount: &str| {
            format!("refund_amount={amount}&refund_method=card&refunded_on=2021-06-15&reason=part")
        };
        let early = village.post("agent", &door, &form("20").replace("06-15", "06-09")).await;
        assert!(early.status == 422 && early.text.contains("refunded_on-error"), "{}", early.text);
        assert!(early.text.contains("value=\"20\""), "what was typed is kept: {}", early.text);
        assert_eq!(village.post("board", &door, &form("20")).await.status, 403);
        assert_eq!(village.post("agent", &door, &form("20")).await.status, 303);
        let received = async || village.figure("events.received", YEAR.0, YEAR.1).await;
        assert_eq!(received().await, 6_000 - (2_000 - 87 - 174));
        let page = village.get("agent", &format!("{at}/paiements")).await.text;
        assert!(page.contains("NA-2021-0001") && page.contains("Payé"), "nothing is to pay again: {page}");
        assert_eq!(village.post("agent", &door, &form("48,99")).await.status, 303);
        let all = papers(&village).await;
        let told: Vec<_> = all.iter().map(|row| (row.1.as_str(), row.2, row.3, row.4, row.5)).collect();
        assert_eq!(
            told,
            [("credit", 1, 2_000, 87, 174), ("credit", 2, 4_899, 213, 425)],
            "300 and 599 in all"
        );
        assert!(all[0].6.contains("Présence à une partie seulement"), "{}", all[0].6);
        assert_eq!(received().await, 0);
        assert_eq!(
            village.post("agent", &door, &form("0,01")).await.status,
            422,
            "nothing is left to give back"
        );
        let (payment,): (String,) =
            sqlx::query_as("select id from registration_paid").fetch_one(village.db.rows()).await.unwrap();
        let off = format!("{at}/paiements/{payment}/retirer");
        let early = village.post("agent", &off, "motive=mistake").await;
        assert!(early.status == 422 && early.text.contains("motive-error"), "{}", early.text);
        work(&village, None).await;
        assert!(subjects(&village, "ada@quai.example").await[0].starts_with("Remboursement"));
        let last = format!("{at}/pieces/{}/retirer", all[1].0);
        assert_eq!(village.post("agent", &last, "").await.status, 403, "the direction alone cancels");
        assert_eq!(village.post("direction", &last, "").await.status, 303);
        assert_eq!(received().await, 6_000 - (2_000 - 87 - 174), "a refund noted by mistake");
    }
}

#[tokio::test]
async fn what_is_given_back_adds_up_and_a_slip_of_the_year_is_refused() {
    for village in Village::both().await {
        let at = owing(&village).await;
        let (pay, door) = (format!("{at}/paiements"), format!("{at}/remboursements"));
        assert_eq!(village.post("agent", &format!("{at}/facture"), "").await.status, 303);
        let old = village.post("agent", &pay, "amount=40&method=card&paid_on=1999-01-01").await;
        assert!(old.status == 422 && old.text.contains("paid_on-error"), "{}", old.text);
        assert!(old.text.contains("Vérifiez l’année"), "{}", old.text);
        let form = "amount=40&method=card&paid_on=2021-06-10";
        assert_eq!(village.post("agent", &pay, form).await.status, 303);
        let back = "refund_amount=40&refund_method=card&reason=agreed&refunded_on=";
        let old = village.post("agent", &door, &format!("{back}1999-01-01")).await;
        assert!(old.status == 422 && old.text.contains("Vérifiez l’année"), "{}", old.text);
        assert_eq!(village.post("agent", &door, &format!("{back}2021-06-15")).await.status, 303);
        let page = village.get("agent", &pay).await.text;
        for told in ["68,99", "Remboursé, qui n’est plus à payer", "−40,00", "28,99"] {
            assert!(page.contains(told), "{told}: {page}");
        }
        let late = village.post("agent", &door, &format!("{back}2021-06-15")).await;
        assert!(late.status == 422 && late.text.contains("refund_amount-error"), "{}", late.text);

        let paper = async |kind: &str| {
            let all = papers(&village).await;
            let id = all.into_iter().find(|row| row.1 == kind).map(|row| row.0).unwrap();
            format!("{at}/pieces/{id}/retirer")
        };
        let (invoice, credit) = (paper("invoice").await, paper("credit").await);
        let early = village.post("direction", &invoice, "").await;
        assert!(early.status == 422 && early.text.contains("invoice-error"), "{}", early.text);
        for door in [credit, invoice] {
            assert_eq!(village.post("direction", &door, "").await.status, 303, "{door}");
        }
    }
}
