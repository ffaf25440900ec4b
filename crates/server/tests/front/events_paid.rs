//! Paid registrations: received in parts with taxes to the cent and numbered receipts, taken back with a reason, counted.
use crate::{
    events::{gathering, public, register, subjects},
    hostile::encoded,
    sign_in::work,
    surveys::links,
    village::Village,
};

const YEAR: (&str, &str) = ("2021-04-01", "2022-03-31");

async fn registration(village: &Village) -> String {
    let (id,): (String,) = sqlx::query_as("select id from registration order by line limit 1")
        .fetch_one(village.db.rows())
        .await
        .unwrap();
    id
}

async fn rows(village: &Village) -> Vec<(String, i64, i64, i64, i64, String)> {
    sqlx::query_as("select id, number, cents, gst, qst, content from registration_paid order by number")
        .fetch_all(village.db.rows())
        .await
        .unwrap()
}

#[tokio::test]
async fn what_is_received_in_parts_holds_the_taxes_to_the_cent_with_a_receipt_for_each() {
    for village in Village::both().await {
        let numbers = "gst=123456789+RT+0001&qst=1234567890+TQ+0001&tax_on=2020-01-01";
        assert_eq!(village.post("direction", "/adhesions/facturation/taxes", numbers).await.status, 303);
        let path = gathering(&village, "price=60&taxable=1", "2021-07-05").await;
        assert_eq!(register(&village, &path, "ada").await, 303);
        work(&village, None).await;
        let at = format!("/inscriptions/{}/paiements", registration(&village).await);
        let page = village.get("agent", &at).await.text;
        for told in ["60,00", "3,00", "5,99", "value=\"68,99\""] {
            assert!(page.contains(told), "{told}: {page}");
        }
        let bad = village.post("agent", &at, "amount=70&method=bitcoin&paid_on=2021-07-01").await;
        assert_eq!(bad.status, 422);
        for field in ["amount", "method", "paid_on"] {
            assert!(bad.text.contains(&format!("id=\"{field}-error\"")), "{field}: {}", bad.text);
        }
        assert!(
            bad.text.contains("value=\"70\"") && bad.text.contains("plus que ce qui reste"),
            "{}",
            bad.text
        );
        for form in [
            "amount=30,00&method=cheque&paid_on=2021-06-10",
            "amount=38.99&method=transfer&paid_on=2021-06-15",
        ] {
            let paid = village.post("agent", &at, form).await;
            assert_eq!(paid.status, 303, "{}", paid.text);
        }
        let all = rows(&village).await;
        let told: Vec<_> = all.iter().map(|row| (row.1, row.2, row.3, row.4)).collect();
        assert_eq!(told, [(1, 3_000, 130, 260), (2, 3_899, 170, 339)], "300 and 599 in all");
        assert!(all[0].5.contains("Il reste") && all[0].5.contains("123456789 RT 0001"), "{}", all[0].5);
        assert!(!all[1].5.contains("Il reste") && !all[1].5.contains("ada"), "a receipt’s words name nobody");
        let done = village.get("agent", &at).await.text;
        assert!(done.contains("RA-2021-0002") && done.contains("Payé"), "{done}");
        let more = village.post("agent", &at, "amount=0,01&method=cash&paid_on=2021-06-15").await;
        assert_eq!(more.status, 422, "nothing is left to pay");
        for role in ["board", "member"] {
            assert_eq!(village.get(role, &at).await.status, 403, "{role}");
        }
        work(&village, None).await;
        let letters = subjects(&village, "ada@quai.example").await;
        assert_eq!(letters.iter().filter(|one| one.starts_with("Paiement reçu")).count(), 2, "{letters:?}");
        let mine = links(&village, "ada@quai.example").await.remove(0);
        let page = village.get("visitor", &mine).await.text;
        assert!(page.contains("RA-2021-0001") && !page.contains("À payer"), "{page}");
        let printed = village.bytes("agent", &format!("{mine}/recus/{}", all[0].0)).await;
        let again = village.bytes("agent", &format!("{at}/{}/recu.pdf", all[0].0)).await;
        assert!(printed.starts_with(b"%PDF") && printed == again, "the same each time");
        assert_eq!(village.figure("events.received", YEAR.0, YEAR.1).await, 6_000);
        let opened = village.get("board", "/chiffres/events.received?du=2021-04-01&au=2022-03-31").await.text;
        assert!(opened.contains("Bien gouverner") && !opened.contains("ada"), "{opened}");
    }
}

#[tokio::test]
async fn a_payment_is_taken_back_with_a_reason_and_its_receipt_says_so() {
    for village in Village::both().await {
        let path = gathering(&village, "price=25&capacity=1", "2021-07-05").await;
        for name in ["ada", "bea"] {
            register(&village, &path, name).await;
        }
        let id = registration(&village).await;
        let at = format!("/inscriptions/{id}/paiements");
        let form = "amount=25&method=card&paid_on=2021-06-15";
        assert_eq!(village.post("agent", &at, form).await.status, 303);
        let (waiting,): (String,) = sqlx::query_as("select id from registration where line = 2")
            .fetch_one(village.db.rows())
            .await
            .unwrap();
        let early = village.post("agent", &format!("/inscriptions/{waiting}/paiements"), form).await;
        assert!(early.status == 422 && early.text.contains("Sans place"), "{}", early.text);
        let payment = rows(&village).await.remove(0).0;
        let off = format!("{at}/{payment}/retirer");
        let bare = village.post("agent", &off, "motive=").await;
        assert!(bare.status == 422 && bare.text.contains("motive-error"), "{}", bare.text);
        let before = village.bytes("agent", &format!("{at}/{payment}/recu.pdf")).await;
        assert_eq!(village.post("agent", &off, "motive=refunded").await.status, 303);
        assert!(village.post("agent", &off, "motive=twice").await.location.contains("already"));
        let page = village.get("agent", &at).await.text;
        assert!(page.contains("Remboursé") && page.contains("value=\"25,00\""), "it is to pay again: {page}");
        assert_ne!(before, village.bytes("agent", &format!("{at}/{payment}/recu.pdf")).await);
        assert_eq!(village.figure("events.received", YEAR.0, YEAR.1).await, 0);
        assert_eq!(village.post("agent", &at, form).await.status, 303);
        let numbers: Vec<i64> = rows(&village).await.into_iter().map(|row| row.1).collect();
        assert_eq!(numbers, [1, 2], "a number is never given again");
        let list = village.get("agent", &format!("{path}/inscriptions/liste?forme=csv")).await.text;
        assert!(list.contains("Reste à payer") && list.contains("25"), "{list}");
    }
}

/// A list as a ticketing site writes it: one sold and come, one of the same family under another address, one without a
/// name, one that gave up, and a colleague at an address that is another's.
const SOLD: &str = "Order #,Order Date,First Name,Last Name,Email,Total Paid,Attendee Status,Company\n\
    1,2021-05-03 14:22:11-04:00,Ada,Roy,ada@quai.example,60.00,Checked In,Coop du Quai\n\
    2,2021-05-04 09:00:00-04:00,Bea,Cyr,bea.cyr@maison.example,60.00,Attending,\n\
    3,2021-05-04 09:00:00-04:00,,,vide@quai.example,0.00,Attending,\n\
    4,2021-05-05 09:00:00-04:00,Dan,Fay,dan@quai.example,0.00,Not Attending,\n\
    5,2021-05-05 09:00:00-04:00,Max,Lee,ada@quai.example,75.00,Attending,\n";

async fn bring(village: &Village, path: &str, text: &str) -> String {
    let sent = village.upload("agent", &format!("{path}/fichier"), "billets.csv", text.as_bytes()).await;
    assert_eq!(sent.status, 303, "{}", sent.text);
    crate::surveys::led(village, &sent.location)
}

#[tokio::test]
async fn a_list_of_a_ticketing_site_is_looked_at_then_taken_and_the_same_twice_changes_nothing() {
    for village in Village::both().await {
        let path = gathering(&village, "price=60&capacity=1", "2021-06-15").await;
        let form = "name=Bea+Cyr&email=bea%40quai.example";
        assert_eq!(
            village.post("visitor", &format!("{}/inscription", public(&path)), form).await.status,
            303
        );
        let none = village.upload("agent", &format!("{path}/fichier"), "a.csv", b"").await;
        assert!(none.status == 422 && none.text.contains("file-error"), "{}", none.text);
        let at = bring(&village, &path, SOLD).await;
        let page = village.get("agent", &at).await.text;
        assert!(
            page.contains("Peut-être déjà inscrites") && page.contains("bea.cyr@maison.example"),
            "{page}"
        );
        assert!(page.contains("de plus que de places") && page.contains("laissé de côté"), "{page}");
        let count = async |key: &str| village.figure(key, YEAR.0, YEAR.1).await;
        assert_eq!(count("events.registered").await, 1, "looking writes nothing");
        let columns = crate::organizations::hidden(&page, "columns");
        let confirm = format!("step=confirm&columns={}", encoded(&columns));
        assert_eq!(village.post("agent", &at, &confirm).await.status, 303);
        assert_eq!(count("events.registered").await, 3, "Ada and Max; nobody said who Bea is");
        assert_eq!((count("events.people").await, count("events.received").await), (1, 6_000));
        let outcome = village.get("agent", &at).await.text;
        assert!(outcome.contains("refus.csv"), "{outcome}");
        let back = village.get("agent", &format!("{at}/refus.csv")).await.text;
        assert_eq!(back.lines().count(), 3, "{back}");
        work(&village, None).await;
        assert!(subjects(&village, "ada@quai.example").await.is_empty(), "nobody is written to");

        let again = bring(&village, &path, SOLD).await;
        let page = village.get("agent", &again).await.text;
        assert!(page.contains("Ce même fichier"), "{page}");
        let line = crate::organizations::hidden(&page, "line");
        let same = format!("{confirm}&line={line}&is=same");
        assert_eq!(village.post("agent", &again, &same).await.status, 303);
        // Bea had registered by herself: what the list says that she paid is received, once.
        assert_eq!((count("events.registered").await, count("events.received").await), (3, 12_000));

        // Said to be somebody else, and one who gives up later.
        let later = bring(
            &village,
            &path,
            &SOLD.replace("Max,Lee,ada@quai.example,75.00,Attending", "Max,Lee,ada@quai.example,0,Refunded"),
        )
        .await;
        assert_eq!(
            village.post("agent", &later, &format!("{confirm}&line={line}&is=other")).await.status,
            303
        );
        assert_eq!(count("events.registered").await, 3, "Bea’s namesake came in, Max gave up");
        assert_eq!(
            count("events.received").await,
            18_000,
            "the namesake paid hers; Ada’s and Bea’s are received once"
        );
        assert_eq!(village.get("board", &at).await.status, 403);
        assert!(!village.get("agent", "/organisations/importer").await.text.contains("billets.csv"));
    }
}

#[tokio::test]
async fn columns_that_were_not_recognized_are_said_and_a_draft_takes_no_list() {
    for village in Village::both().await {
        let path = gathering(&village, "", "2021-07-05").await;
        let at = bring(&village, &path, "Qui,Où\nAda Roy,Quai\n").await;
        let page = village.get("agent", &at).await.text;
        assert!(page.contains("columns-error") && page.contains("Dites quelle colonne"), "{page}");
        let chosen = village.post("agent", &at, "step=columns&field=name&field=organization").await;
        let led = chosen.location.strip_prefix(&format!("/{}", village.slug())).unwrap();
        let page = village.get("agent", led).await.text;
        assert_eq!(crate::organizations::hidden(&page, "columns"), "name,organization");
        assert_eq!(village.post("agent", &at, "step=confirm&columns=name%2Corganization").await.status, 303);
        let list = village.get("agent", &format!("{path}/inscriptions")).await.text;
        assert!(list.contains("Ada Roy") && list.contains("Quai"), "{list}");
        let shape = "kind=visit&title_fr=Visite&place=Quai&mrc=030&action=1.1";
        let draft = village.post("agent", "/programmation/nouveau", shape).await.location;
        let draft = crate::surveys::led(&village, &draft);
        let early = village.upload("agent", &format!("{draft}/fichier"), "a.csv", b"Nom\nAda\n").await;
        assert_eq!(early.status, 422, "{}", early.text);
    }
}

#[tokio::test]
async fn who_has_no_place_or_comes_to_help_owes_nothing() {
    for village in Village::both().await {
        let path = gathering(&village, "price=50&capacity=1", "2021-07-05").await;
        for name in ["ada", "bea"] {
            assert_eq!(register(&village, &path, name).await, 303);
        }
        let help = "name=Cyr&email=cyr%40quai.example&part=volunteer";
        let at = format!("{path}/inscriptions");
        assert_eq!(village.post("agent", &at, help).await.status, 303);
        let (cents, waits): (i64, i64) = sqlx::query_as(
            "select cents, cast(case when seated_at is null then 1 else 0 end as bigint) from registration \
             where part = 'volunteer'",
        )
        .fetch_one(village.db.rows())
        .await
        .unwrap();
        assert_eq!((cents, waits), (0, 0), "a volunteer is let in and owes nothing");
        let page = village.get("agent", &path).await.text;
        assert!(page.contains("<strong>1 / 1</strong>"), "and takes no chair: {page}");
        let roll = village.get("agent", &at).await.text;
        assert_eq!(roll.matches("50,00\u{a0}$").count(), 1, "ada alone owes: {roll}");
        assert!(roll.contains("Rien à payer"), "{roll}");
        let list = village.get("agent", &format!("{at}/liste?forme=csv")).await.text;
        for (name, owes) in [("ada", true), ("bea", false), ("cyr", false)] {
            let line = list.lines().find(|line| line.contains(&format!("{name}@quai.example"))).unwrap();
            assert_eq!(line.contains("50"), owes, "{line}");
        }
        work(&village, None).await;
        let bea = links(&village, "bea@quai.example").await.remove(0);
        let waits = village.get("visitor", &bea).await.text;
        assert!(!waits.contains("À payer") && !waits.contains("evenement.ics"), "{waits}");
        let ada = links(&village, "ada@quai.example").await.remove(0);
        let comes = village.get("visitor", &ada).await.text;
        assert!(comes.contains("À payer") && comes.contains("evenement.ics"), "{comes}");
        assert_eq!(village.post("visitor", &format!("{ada}/annuler"), "").await.status, 303);
        let gone = village.get("visitor", &ada).await.text;
        assert!(!gone.contains("À payer") && !gone.contains("evenement.ics"), "{gone}");
        let hers = format!("/inscriptions/{}/paiements", registration(&village).await);
        let gone = village.get("agent", &hers).await.text;
        assert!(gone.contains("Rien à payer") && !gone.contains("value=\"50,00\""), "{gone}");
        let roll = village.get("agent", &at).await.text;
        assert_eq!(roll.matches("50,00\u{a0}$").count(), 1, "bea, who is offered the place: {roll}");
    }
}
