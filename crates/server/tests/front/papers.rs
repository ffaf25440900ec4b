//! A member's papers: invoices, receipts and statements, numbered without a gap and to the cent.
use crate::{
    membership::{category, enrol},
    renewals::stay,
    village::Village,
};
use db::FromRow;

#[derive(FromRow)]
struct Row {
    id: String,
    kind: String,
    number: i64,
    cents: i64,
    gst: i64,
    qst: i64,
    content: String,
}

/// The documents of the village, in the order they were issued.
async fn rows(village: &Village) -> Vec<Row> {
    sqlx::query_as("select id, kind, number, cents, gst, qst, content from dues_document order by id")
        .fetch_all(village.db.rows())
        .await
        .unwrap()
}

pub async fn rule(village: &Village, category: &str, form: &str) {
    let form = format!("category={category}&{form}");
    let sent = village.post("direction", "/adhesions/categories/cotisation", &form).await;
    assert_eq!(sent.status, 303, "{}", sent.text);
}

/// A pole that is registered for taxes, with its letterhead.
async fn registered(village: &Village) {
    let lines =
        "letterhead=Association+sans+but+lucratif%0A418+555-0100&payable=Par+ch%C3%A8que+au+nom+du+p%C3%B4le";
    assert_eq!(village.post("direction", "/adhesions/facturation", lines).await.status, 303);
    let numbers = "gst=123456789+RT+0001&qst=1234567890+TQ+0001&tax_on=2020-01-01";
    let sent = village.post("direction", "/adhesions/facturation/taxes", numbers).await;
    assert_eq!(sent.status, 303, "{}", sent.text);
}

async fn issue(village: &Village, member: &str, year: &str) -> crate::village::Reply {
    village.post("agent", &format!("/membres/{member}/factures"), &format!("year={year}")).await
}

#[tokio::test]
async fn an_invoice_is_numbered_once_asks_taxes_to_the_cent_and_prints_the_same_twice() {
    for village in Village::both().await {
        stay(&village).await;
        let category = category(&village, "Entreprise").await;
        rule(&village, &category, "amount=100&dues_on=2019-04-01&taxable=1&grace_days=30").await;
        let member = enrol(&village, "Coop du Quai", &category, "2020-06-01").await;
        let other = enrol(&village, "Coop du Cap", &category, "2020-06-01").await;
        let early = issue(&village, &member, "2021-04-01").await;
        assert!(early.text.contains("numéros de TPS et de TVQ"), "{}", early.text);
        registered(&village).await;
        let (a, b) =
            tokio::join!(issue(&village, &member, "2021-04-01"), issue(&village, &other, "2021-04-01"),);
        assert_eq!((a.status, b.status), (303, 303), "{} {}", a.text, b.text);
        let twice = issue(&village, &member, "2021-04-01").await;
        assert!(twice.text.contains("déjà facturée"), "{}", twice.text);
        let nowhere = issue(&village, &member, "2019-04-01").await;
        assert!(nowhere.text.contains("invoice_year-error"), "{}", nowhere.text);
        let kept = rows(&village).await;
        let numbers: Vec<i64> = kept.iter().map(|row| row.number).collect();
        assert_eq!(numbers, [1, 2], "what was refused took no number");
        assert!(kept.iter().all(|row| (row.cents, row.gst, row.qst) == (10_000, 500, 998)));
        for told in [
            "F-2021-0001",
            "TPS 5\u{a0}%, no 123456789 RT 0001",
            "9,975\u{a0}%",
            "114,98\u{a0}$",
            "418 555-0100",
        ] {
            assert!(kept[0].content.contains(told), "{told}: {}", kept[0].content);
        }
        let path = format!("/membres/{member}/documents/");
        let of = kept.iter().find(|row| row.content.contains("Quai")).unwrap();
        let first = village.get("board", &format!("{path}{}", of.id)).await;
        assert!(first.status == 200 && first.text.starts_with("%PDF"));
        // The rules change, the pole moves, a payment comes: what was issued stays.
        rule(&village, &category, "amount=500&dues_on=2021-04-01").await;
        let paid = "paid_on=2021-06-01&amount=114,98&method=cheque";
        assert_eq!(village.post("agent", &format!("/membres/{member}/paiement"), paid).await.status, 303);
        village.clock.set("2021-07-01T13:00:00Z".parse().unwrap());
        let second = village.get("board", &format!("{path}{}", of.id)).await;
        assert!(first.text == second.text, "the same paper");
        let page = village.get("agent", &format!("/membres/{member}")).await.text;
        assert!(page.contains("<td>Payée</td>") && page.contains("Facture émise"), "{page}");
        let stranger = village.get("board", &format!("/membres/{other}/documents/{}", of.id)).await;
        assert_eq!(stranger.status, 404, "a paper is its member's");
    }
}

#[tokio::test]
async fn an_invoice_taken_back_keeps_its_number_and_says_so() {
    for village in Village::both().await {
        stay(&village).await;
        let category = category(&village, "Entreprise").await;
        rule(&village, &category, "amount=60&dues_on=2019-04-01").await;
        let member = enrol(&village, "Coop du Quai", &category, "2020-06-01").await;
        assert_eq!(issue(&village, &member, "2021-04-01").await.status, 303);
        let invoice = rows(&village).await.remove(0).id;
        let cancel = format!("/membres/{member}/factures/{invoice}/annuler");
        assert_eq!(village.post("agent", &cancel, "motive=mistake").await.status, 403);
        let why = village.post("direction", &cancel, "motive=%3Cscript%3E").await;
        assert!(why.text.contains("credit_motive-error"), "{}", why.text);
        let before = village.get("board", &format!("/membres/{member}/documents/{invoice}")).await.text;
        assert_eq!(village.post("direction", &cancel, "motive=mistake").await.status, 303);
        let again = village.post("direction", &cancel, "motive=mistake").await;
        assert!(again.text.contains("Seule une facture en vigueur"), "{}", again.text);
        let kept = rows(&village).await;
        let told: Vec<_> = kept.iter().map(|row| (row.kind.as_str(), row.number, row.cents)).collect();
        assert_eq!(told, [("invoice", 1, 6_000), ("credit", 1, -6_000)]);
        let page = village.get("board", &format!("/membres/{member}")).await.text;
        assert!(page.contains("par la note de crédit NC-2021-0001"), "{page}");
        let after = village.get("board", &format!("/membres/{member}/documents/{invoice}")).await.text;
        assert!(before != after, "it says that it was taken back");
        assert_eq!(issue(&village, &member, "2021-04-01").await.status, 303, "the year may be asked again");
        village.clock.set("2022-01-03T15:00:00Z".parse().unwrap());
        let next = enrol(&village, "Coop du Cap", &category, "2021-06-01").await;
        assert_eq!(issue(&village, &next, "2021-04-01").await.status, 303);
        let numbers: Vec<i64> =
            rows(&village).await.iter().filter(|row| row.kind == "invoice").map(|row| row.number).collect();
        assert_eq!(numbers, [1, 2, 1], "each year begins at one");
        let journal = village.get("agent", "/membres/documents.csv").await.text;
        for told in ["NC-2021-0001", "F-2021-0002", "F-2022-0001", "-60,00", "Coop du Cap"] {
            assert!(journal.contains(told), "{told}: {journal}");
        }
        assert_eq!(village.get("agent", "/membres/documents.xlsx").await.status, 200);
    }
}

#[tokio::test]
async fn a_receipt_and_a_statement_are_issued_in_the_member_s_language_and_sent_by_letter() {
    for village in Village::both().await {
        stay(&village).await;
        let category = category(&village, "Entreprise").await;
        rule(&village, &category, "amount=60&dues_on=2019-04-01").await;
        let member = enrol(&village, "Coop+du+Quai", &category, "2020-06-01").await;
        let path = format!("/membres/{member}");
        assert_eq!(village.post("agent", &format!("{path}/langue"), "language=en").await.status, 303);
        let odd = village.post("agent", &format!("{path}/langue"), "language=xx").await;
        assert!(odd.text.contains("Choisissez le français ou l’anglais"), "{}", odd.text);
        // Paid before its year: it is for the year that was said.
        village.clock.set("2022-03-15T15:00:00Z".parse().unwrap());
        let early = "paid_on=2022-03-10&amount=60&method=transfer&year_on=2022-04-01";
        assert_eq!(village.post("agent", &format!("{path}/paiement"), early).await.status, 303);
        let page = village.get("agent", &path).await.text;
        let (_, rest) = page.split_once("/recus/").unwrap();
        let payment: String = rest.chars().take_while(char::is_ascii_alphanumeric).collect();
        for _ in 0..2 {
            let sent = village.post("agent", &format!("{path}/recus/{payment}"), "").await;
            assert_eq!(sent.status, 303, "{}", sent.text);
        }
        assert_eq!(village.post("agent", &format!("{path}/releve"), "").await.status, 303);
        let kept = rows(&village).await;
        assert_eq!(kept.len(), 2, "one receipt for one payment");
        assert!(kept[0].content.contains("Receipt R-2022-0001") && kept[0].content.contains("2022-2023"));
        assert!(kept[1].content.contains("Statement E-2022-0001"), "{}", kept[1].content);
        let none = village.post("agent", &format!("{path}/documents/{}/envoyer", kept[0].id), "").await;
        assert!(none.location.contains("member-no-mailbox"));
        mailbox(&village, &member, "quai@village.example").await;
        let sent = village.post("agent", &format!("{path}/documents/{}/envoyer", kept[0].id), "").await;
        assert!(sent.location.contains("member-paper-sent"));
        let letter = mail::letters(&village.db, "", 5).await.unwrap().remove(0);
        assert_eq!(
            (letter.recipient.as_str(), letter.subject.as_str()),
            ("quai@village.example", "Your receipt R-2022-0001")
        );
        let plain = mail::letter(&village.db, &letter.id).await.unwrap().unwrap().plain;
        let lead = format!("http://localhost/{}", village.slug());
        let link = plain.lines().find_map(|line| line.strip_prefix(&lead)).unwrap().to_owned();
        let opened = village.get("visitor", &link).await;
        assert!(opened.status == 200 && opened.text.starts_with("%PDF"));
        assert_eq!(village.get("visitor", "/adhesion/document/0000").await.status, 404);
        let shown = village.get("administrator", &format!("/lettres/{}", letter.id)).await.text;
        assert!(shown.contains("/adhesion/document/…"), "the link is its reader's alone");
        village.clock.set("2022-07-14T15:00:00Z".parse().unwrap());
        assert_eq!(village.get("visitor", &link).await.status, 404, "120 days are over");
        // Withdrawn, the payment's receipt stands no more.
        let away = format!("{path}/paiement/{payment}/retirer");
        assert_eq!(village.post("agent", &away, "motive=unpaid").await.status, 303);
        assert!(village.get("agent", &path).await.text.contains("ce reçu ne vaut plus"));
    }
}

/// Gives a member's organization a mailbox.
pub async fn mailbox(village: &Village, member: &str, email: &str) {
    let page = village.get("agent", &format!("/membres/{member}")).await.text;
    let (_, rest) = page.split_once("/organisations/").unwrap();
    let id: String = rest.chars().take_while(char::is_ascii_alphanumeric).collect();
    let known = people::organization::find(&village.db, &id).await.unwrap().unwrap();
    let mut act = village.db.act(db::Who::House).await.unwrap();
    let mut typed = people::organization::Typed::of(&known);
    typed.email = email.to_owned();
    typed.seen = people::organization::last_change(&mut *act.rows(), &id).await.unwrap();
    people::organization::edit(&mut act, &id, &typed).await.unwrap().unwrap();
    act.commit().await.unwrap();
}

#[tokio::test]
async fn dues_by_revenue_are_asked_once_the_member_told_and_only_direction_reads_it() {
    for village in Village::both().await {
        let category = category(&village, "Entreprise").await;
        let form = format!(
            "category={category}&dues_on=2019-04-01&up_to=100000&bracket_amount=50&up_to=&bracket_amount=120,50"
        );
        let sent = village.post("direction", "/adhesions/categories/cotisation", &form).await;
        assert_eq!(sent.status, 303, "{}", sent.text);
        let odd = format!(
            "category={category}&dues_on=2019-04-01&up_to=100&bracket_amount=50&up_to=50&bracket_amount=1"
        );
        let sent = village.post("direction", "/adhesions/categories/cotisation", &odd).await;
        assert!(
            sent.text.contains("bracket_amount-error") && sent.text.contains("value=\"100\""),
            "{}",
            sent.text
        );
        let shown = village.get("direction", "/adhesions/categories").await.text;
        assert!(shown.contains("jusqu’à 100\u{a0}000\u{a0}$"), "{shown}");
        let member = enrol(&village, "Coop du Quai", &category, "2020-06-01").await;
        let path = format!("/membres/{member}");
        assert!(village.get("agent", &path).await.text.contains("Non fixée"), "nothing is told yet");
        let refused = issue(&village, &member, "2021-04-01").await;
        assert!(refused.text.contains("revenus ne sont pas encore connus"), "{}", refused.text);
        let tell = format!("{path}/revenus");
        assert_eq!(village.post("agent", &tell, "revenue_year=2021-04-01&revenue=more").await.status, 403);
        let odd = village.post("direction", &tell, "revenue_year=2021-04-01&revenue=%3Cb%3E").await;
        assert!(odd.text.contains("revenue-error"), "{}", odd.text);
        assert_eq!(
            village.post("direction", &tell, "revenue_year=2021-04-01&revenue=100000").await.status,
            303
        );
        assert!(village.get("direction", &path).await.text.contains("Jusqu’à 100\u{a0}000\u{a0}$"));
        let page = village.get("agent", &path).await.text;
        assert!(page.contains("50,00\u{a0}$") && !page.contains("Revenus annuels"), "{page}");
        assert_eq!(
            village.post("direction", &tell, "revenue_year=2021-04-01&revenue=more").await.status,
            303
        );
        assert!(village.get("agent", &path).await.text.contains("120,50\u{a0}$"), "the last answer counts");
    }
}

#[tokio::test]
async fn receipts_of_parts_hold_the_year_s_taxes_and_say_what_is_left_or_too_much() {
    for village in Village::both().await {
        stay(&village).await;
        registered(&village).await;
        let category = category(&village, "Entreprise").await;
        rule(&village, &category, "amount=33,33&dues_on=2019-04-01&taxable=1").await;
        let member = enrol(&village, "Coop du Quai", &category, "2021-04-01").await;
        let path = format!("/membres/{member}");
        // 38,32 $ are asked, of which 1,67 $ are TPS and 3,32 $ TVQ.
        for (amount, told) in [
            ("20", ["comprend 0,87\u{a0}$ de TPS", "et 1,73\u{a0}$ de TVQ", "il reste 18,32\u{a0}$"]),
            ("30", ["comprend 0,80\u{a0}$ de TPS", "et 1,59\u{a0}$ de TVQ", "11,68\u{a0}$ de trop"]),
        ] {
            let paid = format!("paid_on=2021-06-01&amount={amount}&method=cheque&sure={amount}00");
            assert_eq!(village.post("agent", &format!("{path}/paiement"), &paid).await.status, 303);
            let (payment,): (String,) = sqlx::query_as("select id from dues_paid order by id desc limit 1")
                .fetch_one(village.db.rows())
                .await
                .unwrap();
            let sent = village.post("agent", &format!("{path}/recus/{payment}"), "").await;
            assert_eq!(sent.status, 303, "{}", sent.text);
            let receipt = rows(&village).await.pop().unwrap().content;
            for words in told {
                assert!(receipt.contains(words), "{words}: {receipt}");
            }
        }
    }
}
