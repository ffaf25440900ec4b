//! Dues by rule, delegates and the standing of members, tried over HTTP.
use crate::{
    membership::{enrol, last},
    village::Village,
};

/// Opens a category with so many delegates, and gives its id.
async fn category(village: &Village, delegates: &str) -> String {
    let form =
        format!("name_fr=Entreprise&name_en=Enterprise&votes=2&delegates={delegates}&from_on=2000-01-01");
    let sent = village.post("direction", "/adhesions/categories", &form).await;
    assert_eq!(sent.status, 303, "{}", sent.text);
    last(village, "category").await
}

async fn rule(village: &Village, category: &str, form: &str) {
    let form = format!("category={category}&{form}");
    let sent = village.post("direction", "/adhesions/categories/cotisation", &form).await;
    assert_eq!(sent.status, 303, "{}", sent.text);
}

async fn pay(village: &Village, member: &str, day: &str, amount: &str) {
    let form = format!("paid_on={day}&amount={amount}&method=cheque");
    let sent = village.post("agent", &format!("/membres/{member}/paiement"), &form).await;
    assert_eq!(sent.status, 303, "{}", sent.text);
}

/// Brings a person into a member's organization, and gives the person's id.
async fn person(village: &Village, member: &str, name: &str) -> String {
    let page = village.get("agent", &format!("/membres/{member}")).await.text;
    let (_, rest) = page.split_once("/organisations/").unwrap();
    let organization: String = rest.chars().take_while(char::is_ascii_alphanumeric).collect();
    let form = format!("name={name}&title=Direction&from_on=2020-01-01");
    let sent = village.post("agent", &format!("/organisations/{organization}/personnes"), &form).await;
    assert_eq!(sent.status, 303, "{}", sent.text);
    last(village, "person").await
}

#[tokio::test]
async fn dues_are_to_pay_in_grace_late_after_it_and_paid_to_the_cent_with_taxes() {
    for village in Village::both().await {
        let category = category(&village, "1").await;
        rule(&village, &category, "amount=100&dues_on=2019-04-01&taxable=1&grace_days=30").await;
        let member = enrol(&village, "Coop du Quai", &category, "2020-06-01").await;
        let on = async |day: &str| village.get("board", &format!("/membres?jour={day}")).await.text;
        assert!(on("2021-05-01").await.contains("<td>À payer</td>"), "the last day of grace");
        assert!(on("2021-05-02").await.contains("<td>En retard</td>"), "the day after");
        pay(&village, &member, "2021-04-15", "114,97").await;
        assert!(on("2021-05-02").await.contains("<td>En retard</td>"), "one cent is missing");
        pay(&village, &member, "2021-05-10", "0,01").await;
        assert!(on("2021-05-09").await.contains("<td>En retard</td>"), "as of that day");
        let register = on("2021-05-10").await;
        assert!(register.contains("<td>Payée</td>") && register.contains("<td class=\"amount\">2</td>"));
        let page = village.get("board", &format!("/membres/{member}")).await.text;
        assert!(page.contains("dont TPS") && page.contains("9,98"), "{page}");
        // Withdrawn, a payment pays nothing.
        let (_, rest) = page.split_once("Paiements").unwrap();
        assert!(!rest.contains("/retirer"), "the board only reads");
        let page = village.get("agent", &format!("/membres/{member}")).await.text;
        let (_, rest) = page.split_once("/paiement/").unwrap();
        let payment: String = rest.chars().take_while(char::is_ascii_alphanumeric).collect();
        village
            .post("agent", &format!("/membres/{member}/paiement/{payment}/retirer"), "motive=unpaid")
            .await;
        assert!(on("2021-05-10").await.contains("<td>En retard</td>"));
        let csv = village.get("board", "/membres/registre.csv?jour=2021-05-10").await.text;
        assert!(csv.contains("En retard"), "{csv}");
    }
}

#[tokio::test]
async fn the_year_is_the_pole_s_own_or_runs_from_the_day_of_joining() {
    for village in Village::both().await {
        let sent = village.post("direction", "/reglages", "name=P%C3%B4le&year_month=07&year_day=01").await;
        assert_eq!(sent.status, 303, "{}", sent.text);
        let fixed = category(&village, "").await;
        rule(&village, &fixed, "amount=120&dues_on=2019-01-01&prorata=1").await;
        let member = enrol(&village, "Coop du Quai", &fixed, "2021-04-01").await;
        let page = village.get("board", &format!("/membres/{member}")).await.text;
        let before = enrol(&village, "Coop du Cap", &fixed, "2019-07-01").await;
        let told = village.get("board", &format!("/membres/{before}")).await.text;
        assert!(told.contains("Avant la tenue du registre") && told.contains("En retard"), "{told}");
        assert!(page.contains("2020-2021") && page.contains("30,00"), "three months are left: {page}");
        let rolling = category(&village, "").await;
        rule(&village, &rolling, "amount=50&dues_on=2019-01-01&rolling=1").await;
        let other = enrol(&village, "Coop du Phare", &rolling, "2021-03-31").await;
        let page = village.get("board", &format!("/membres/{other}")).await.text;
        assert!(page.contains("du 31\u{a0}mars 2021 au 30\u{a0}mars 2022"), "{page}");
    }
}

#[tokio::test]
async fn a_rule_that_makes_no_sense_is_refused_and_only_direction_sets_one() {
    for village in Village::both().await {
        let category = category(&village, "1").await;
        let path = "/adhesions/categories/cotisation";
        for (form, error) in [
            ("amount=50&dues_on=2012-12-31&taxable=1", "dues_on-error"),
            ("amount=50&dues_on=2021-04-01&grace_days=-1", "grace_days-error"),
            ("amount=50&dues_on=2021-04-01&grace_days=%F0%9F%8C%8A", "grace_days-error"),
        ] {
            let sent = village.post("direction", path, &format!("category={category}&{form}")).await;
            assert!(sent.status == 422 && sent.text.contains(error), "{form}: {}", sent.text);
        }
        let many = "name_fr=A&name_en=A&votes=1&delegates=101&from_on=2000-01-01";
        let sent = village.post("direction", "/adhesions/categories", many).await;
        assert!(sent.text.contains("delegates-error") && sent.text.contains("value=\"101\""));
        let form = format!("category={category}&amount=50&dues_on=2021-04-01");
        assert_eq!(village.post("agent", path, &form).await.status, 403);
        assert!(village.get("direction", "/adhesions/categories").await.text.contains("Non fixée"));
    }
}

#[tokio::test]
async fn one_delegate_more_than_the_category_allows_is_refused_with_the_reason() {
    for village in Village::both().await {
        let category = category(&village, "1").await;
        let member = enrol(&village, "Coop du Quai", &category, "2020-06-01").await;
        let path = format!("/membres/{member}/delegues");
        let empty = village.get("agent", &format!("/membres/{member}")).await.text;
        assert!(empty.contains("Ajoutez d’abord une personne"), "{empty}");
        let zoe = person(&village, &member, "Zo%C3%A9+Untel").await;
        let ali = person(&village, &member, "Ali+Untel").await;
        let name = async |who: &str, day: &str| {
            village.post("agent", &path, &format!("person={who}&delegate_on={day}")).await
        };
        let early = name(&zoe, "2020-05-31").await;
        assert!(early.text.contains("n’était pas membre"), "{}", early.text);
        let stranger = name("0000000000000000000000zzzz", "2021-04-01").await;
        assert!(stranger.text.contains("person-error"), "{}", stranger.text);
        assert_eq!(name(&zoe, "2021-04-01").await.status, 303);
        let full = name(&ali, "2021-04-02").await;
        assert!(full.text.contains("ne permet pas un délégué de plus"), "{}", full.text);
        let before = name(&ali, "2021-03-01").await;
        assert!(before.text.contains("ne permet pas"), "they would meet on 1 April");
        let twice = name(&zoe, "2021-05-01").await;
        assert!(twice.text.contains("déjà déléguée"), "{}", twice.text);

        let page = village.get("agent", &format!("/membres/{member}")).await.text;
        let (_, rest) = page.split_once("name=\"delegate\"").unwrap();
        let (_, rest) = rest.split_once("value=\"").unwrap();
        let row: String = rest.chars().take_while(char::is_ascii_alphanumeric).collect();
        let end = async |role: &str, at: &str, day: &str| {
            let form = format!("delegate={row}&delegate_until={day}");
            village.post(role, &format!("/membres/{at}/delegues/fin"), &form).await
        };
        assert!(end("agent", &member, "2021-03-31").await.text.contains("delegate_until-error"));
        let other = enrol(&village, "Coop du Phare", &category, "2020-06-01").await;
        let astray = end("agent", &other, "2021-04-30").await;
        assert_eq!(astray.status, 422, "another member's delegate is left alone");
        assert_eq!(end("communications", &member, "2021-04-30").await.status, 403);
        assert_eq!(end("agent", &member, "2021-04-30").await.status, 303);
        assert_eq!(name(&ali, "2021-05-01").await.status, 303);
        let on = async |day: &str| village.get("agent", &format!("/membres?jour={day}")).await.text;
        let april = on("2021-04-30").await;
        assert!(april.contains("<td>Zoé Untel</td>") && !april.contains("Ali Untel"), "{april}");
        assert!(on("2021-05-01").await.contains("<td>Ali Untel</td>"));
        for page in ["/membres?jour=2021-05-01", &format!("/membres/{member}")] {
            let told = village.get("board", page).await;
            assert!(
                told.status == 200 && !told.text.contains("Untel"),
                "the board counts, and reads no name"
            );
        }
        let lines = db::lines_about(&village.db, "membership", &member, 9).await.unwrap();
        assert!(lines.iter().all(|line| !line.note.contains("Untel")));
        assert_eq!(lines.iter().filter(|line| line.verb.starts_with("membership.delegate")).count(), 3);
    }
}

#[tokio::test]
async fn a_member_of_the_eve_is_kept_when_it_is_one_on_the_last_day() {
    for village in Village::both().await {
        let category = category(&village, "1").await;
        let kept = ("2021-04-01", "2021-06-14");
        let gone = enrol(&village, "Coop du Quai", &category, "2020-06-01").await;
        let back = enrol(&village, "Coop du Phare", &category, "2021-03-31").await;
        enrol(&village, "Coop du Cap", &category, "2021-04-01").await;
        assert_eq!(village.rows("membership.retained", kept.0, kept.1).await, 2, "1 April is no eve");
        for id in [&gone, &back] {
            let form = "left_on=2021-05-01&left_reason=dues&left_resolution=CA-9";
            assert_eq!(village.post("direction", &format!("/membres/{id}/depart"), form).await.status, 303);
        }
        assert_eq!(village.figure("membership.retained", kept.0, kept.1).await, 0);
        assert_eq!(village.figure("membership.retained", kept.0, "2021-04-30").await, 10_000);
        let page = village.get("direction", &format!("/membres/{back}")).await.text;
        let (_, rest) = page.split_once("/organisations/").unwrap();
        let organization: String = rest.chars().take_while(char::is_ascii_alphanumeric).collect();
        let form =
            format!("organization={organization}&category={category}&joined_on=2021-06-01&resolution=CA-10");
        assert_eq!(village.post("direction", "/membres/inscrire", &form).await.status, 303);
        assert_eq!(village.figure("membership.retained", kept.0, kept.1).await, 5_000, "back is kept");
    }
}

#[tokio::test]
async fn nobody_speaks_for_a_member_that_left_until_it_is_one_again() {
    for village in Village::both().await {
        let category = category(&village, "1").await;
        let member = enrol(&village, "Coop du Quai", &category, "2020-06-01").await;
        let zoe = person(&village, &member, "Zo%C3%A9+Untel").await;
        let (page, path) = (format!("/membres/{member}"), format!("/membres/{member}/delegues"));
        let form = format!("person={zoe}&delegate_on=2021-04-01");
        assert_eq!(village.post("agent", &path, &form).await.status, 303);
        let ends = "name=\"delegate_until\"";
        assert!(village.get("agent", &page).await.text.contains(ends));
        let left = "left_on=2021-05-01&left_reason=excluded&left_resolution=CA-7&left_resolved_on=2021-04-30";
        assert_eq!(village.post("direction", &format!("{page}/depart"), left).await.status, 303);
        let told = village.get("agent", &page).await.text;
        assert!(told.contains("<time datetime=\"2021-04-30\">") && !told.contains(ends), "{told}");
        let person = village.get("agent", &format!("/personnes/{zoe}")).await;
        assert_eq!(person.status, 200);
        let mended = "joined_on=2020-06-01&left_on=";
        assert_eq!(village.post("direction", &format!("{page}/corriger"), mended).await.status, 303);
        assert!(village.get("agent", &page).await.text.contains(ends), "it never left, so she speaks still");
    }
}

#[tokio::test]
async fn a_payment_larger_than_what_is_owed_is_asked_about_before_it_is_taken() {
    for village in Village::both().await {
        let category = category(&village, "1").await;
        rule(&village, &category, "amount=60&dues_on=2019-04-01").await;
        let member = enrol(&village, "Coop du Quai", &category, "2020-06-01").await;
        let path = format!("/membres/{member}/paiement");
        let typed = "paid_on=2021-05-10&amount=600&method=cheque";
        let asked = village.post("agent", &path, typed).await;
        assert_eq!(asked.status, 422);
        let question = "600,00\u{a0}$ reçus, alors qu’il reste 60,00\u{a0}$ à payer";
        assert!(asked.text.contains("amount-error") && asked.text.contains(question), "{}", asked.text);
        assert!(asked.text.contains("value=\"600\"") && asked.text.contains("value=\"60000\""));
        // What was confirmed is that amount, and no other.
        let other =
            village.post("agent", &path, "paid_on=2021-05-10&amount=700&method=cheque&sure=60000").await;
        assert_eq!(other.status, 422);
        let page = village.get("agent", &format!("/membres/{member}")).await.text;
        assert!(!page.contains("600,00"), "nothing is taken before it is confirmed");
        assert_eq!(village.post("agent", &path, &format!("{typed}&sure=60000")).await.status, 303);
        let page = village.get("agent", &format!("/membres/{member}")).await.text;
        assert!(page.contains("540,00\u{a0}$ de trop"), "{page}");
    }
}
