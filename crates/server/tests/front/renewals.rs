//! Renewals: letters on the days of the rule, a yearly update without an account, lapses and their taking back.
use crate::{
    membership::{category, enrol},
    papers::mailbox,
    sign_in::work,
    village::Village,
};

/// A village whose members pay 60 $ a year, thirty days of grace, with a rule of renewal.
pub async fn ruled(village: &Village, lapse: &str) -> String {
    stay(village).await;
    let category = category(village, "Entreprise").await;
    let form = format!("category={category}&amount=60&dues_on=2019-04-01&grace_days=30");
    assert_eq!(village.post("direction", "/adhesions/categories/cotisation", &form).await.status, 303);
    let form = format!("rule_on=2021-01-01&days=-60+-30+0+30&lapse_days={lapse}&invoices=1");
    let sent = village.post("direction", "/membres/renouvellements", &form).await;
    assert_eq!(sent.status, 303, "{}", sent.text);
    category
}

/// Lets the sessions of the village last, however far its clock is set.
pub async fn stay(village: &Village) {
    let mut rows = village.db.upkeep().await.unwrap();
    sqlx::query("update session set ends_at = '2099-01-01T00:00:00.000Z'").execute(&mut *rows).await.unwrap();
    rows.commit().await.unwrap();
}

/// Does the work of a morning: the job is planned the first time, and runs from the next.
pub async fn morning(village: &Village, day: &str) {
    village.clock.set(format!("{day}T13:00:00Z").parse().unwrap());
    work(village, None).await;
}

/// Every letter to a mailbox: its subject and its plain words, the first one first.
pub async fn letters(village: &Village, to: &str) -> Vec<(String, String)> {
    let mut told = vec![];
    for letter in mail::letters(&village.db, "", 200).await.unwrap().into_iter().rev() {
        if letter.recipient == to {
            let plain = mail::letter(&village.db, &letter.id).await.unwrap().unwrap().plain;
            told.push((letter.subject, plain));
        }
    }
    told
}

/// The path of the link of a letter to the yearly update.
fn link(village: &Village, plain: &str) -> String {
    let lead = format!("http://localhost/{}", village.slug());
    let mut lines = plain.lines().filter_map(|line| line.strip_prefix(&lead));
    lines.rfind(|path| path.contains("/adhesion/lien/")).unwrap().to_owned()
}

#[tokio::test]
async fn a_member_is_written_to_on_the_days_of_the_rule_and_never_twice() {
    for village in Village::both().await {
        let category = ruled(&village, "").await;
        let member = enrol(&village, "Coop du Quai", &category, "2020-06-01").await;
        let silent = enrol(&village, "Coop sans courriel", &category, "2020-06-01").await;
        mailbox(&village, &member, "quai@village.example").await;
        morning(&village, "2021-12-01").await;
        for day in
            ["2022-01-29", "2022-01-31", "2022-02-01", "2022-02-01", "2022-03-02", "2022-04-01", "2022-05-01"]
        {
            morning(&village, day).await;
        }
        let sent = letters(&village, "quai@village.example").await;
        let subjects: Vec<&str> = sent.iter().map(|(subject, _)| subject.as_str()).collect();
        assert_eq!(subjects.len(), 4, "{subjects:?}");
        assert_eq!(subjects[0], "Renouvellement de votre adhésion 2022-2023");
        assert_eq!(subjects[3], "Rappel\u{a0}: votre adhésion 2022-2023");
        let first = &sent[0].1;
        assert!(first.contains("60,00\u{a0}$") && first.contains("facture F-2022-0001"), "{first}");
        let page = village.get("agent", "/membres/renouvellements").await.text;
        assert!(page.contains("Sans courriel") && page.contains("31\u{a0}janvier 2022"), "{page}");
        let history = village.get("agent", &format!("/membres/{member}")).await.text;
        assert_eq!(history.matches("Lettre de renouvellement envoyée").count(), 4);
        assert!(
            !village
                .get("agent", &format!("/membres/{silent}"))
                .await
                .text
                .contains("Lettre de renouvellement")
        );
        // Paid and told: nothing more is asked of next year's first notice but the update.
        assert_eq!(village.get("board", "/membres/renouvellements").await.status, 403);
    }
}

#[tokio::test]
async fn a_member_tells_its_update_once_without_an_account_and_staff_takes_it_up() {
    for village in Village::both().await {
        let category = ruled(&village, "").await;
        let member = enrol(&village, "Coop du Quai", &category, "2020-06-01").await;
        mailbox(&village, &member, "quai@village.example").await;
        morning(&village, "2022-03-01").await;
        morning(&village, "2022-04-01").await;
        let sent = letters(&village, "quai@village.example").await;
        let path = link(&village, &sent.last().unwrap().1);
        let form = village.get("visitor", &path).await;
        assert!(
            form.status == 200 && form.text.contains("Coop du Quai") && form.text.contains("2022-2023"),
            "{}",
            form.text
        );
        let odd = "jobs=beaucoup&email=nope&website=voir+Facebook&revenue=%3Cscript%3E&contact_name=Zo%C3%A9";
        let refused = village.post("visitor", &path, odd).await;
        assert!(
            refused.text.contains("jobs-error") && refused.text.contains("value=\"beaucoup\""),
            "{}",
            refused.text
        );
        assert!(refused.text.contains("email-error") && refused.text.contains("website-error"));
        let told = "contact_name=Zo%C3%A9+Untel&email=nouveau%40village.example&phone=418+555-0199&jobs=12\
                    &revenue=250000&bulletins=yes&delegates=Ali+Untel&sector=62&website=";
        assert!(village.post("visitor", &path, told).await.location.ends_with("/adhesion/mise-a-jour/recue"));
        let again = village.post("visitor", &path, told).await;
        assert!(again.text.contains("a déjà servi"), "{}", again.text);
        assert_eq!(village.figure("membership.jobs", "2022-04-01", "2022-04-01").await, 12);
        assert_eq!(village.figure("membership.jobs", "2021-04-01", "2022-03-31").await, 0, "not told yet");
        assert!(village.get("visitor", &path).await.text.contains("a déjà servi"), "it served once");
        assert!(village.get("visitor", "/adhesion/lien/0000").await.text.contains("a déjà servi"));
        assert!(village.get("agent", "").await.text.contains("Une mise à jour de membre à lire"));
        let page = village.get("agent", &format!("/membres/{member}")).await.text;
        assert!(
            page.contains("Reçue du membre le 1er\u{a0}avril 2022") && page.contains("418 555-0199"),
            "{page}"
        );
        assert!(!page.contains("250\u{a0}000"), "revenue is direction's alone");
        assert!(village.get("direction", &format!("/membres/{member}")).await.text.contains("250\u{a0}000"));
        let board = village.get("board", &format!("/membres/{member}")).await.text;
        assert!(!board.contains("Ali Untel") && !board.contains("Zoé Untel"), "the board reads no name");
        let (_, rest) = page.split_once("/mise-a-jour/").unwrap();
        let update: String = rest.chars().take_while(char::is_ascii_alphanumeric).collect();
        let settle = format!("/membres/{member}/mise-a-jour/{update}");
        assert_eq!(village.post("board", &settle, "field=phone").await.status, 403);
        assert_eq!(village.post("agent", &settle, "field=phone&field=sector").await.status, 303);
        let page = village.get("agent", &format!("/membres/{member}")).await.text;
        assert!(page.contains("traitée le 1er\u{a0}avril 2022"), "{page}");
        let (_, rest) = page.split_once("/organisations/").unwrap();
        let organization: String = rest.chars().take_while(char::is_ascii_alphanumeric).collect();
        let known = people::organization::find(&village.db, &organization).await.unwrap().unwrap();
        assert_eq!((known.phone.as_str(), known.email.as_str()), ("418 555-0199", "quai@village.example"));
        assert!(!village.get("agent", "").await.text.contains("mise à jour de membre à lire"));
        let lines = db::lines_about(&village.db, "membership", &member, 50).await.unwrap();
        assert!(lines.iter().all(|line| !line.note.contains("Untel") && !line.note.contains("250")));
    }
}

#[tokio::test]
async fn a_membership_lapses_after_grace_and_is_reinstated_as_though_it_never_had() {
    for village in Village::both().await {
        let category = ruled(&village, "10").await;
        let late = enrol(&village, "Coop du Quai", &category, "2020-06-01").await;
        let paid = enrol(&village, "Coop du Cap", &category, "2020-06-01").await;
        let silent = enrol(&village, "Coop sans courriel", &category, "2020-06-01").await;
        for (member, to) in [(&late, "quai@village.example"), (&paid, "cap@village.example")] {
            mailbox(&village, member, to).await;
        }
        morning(&village, "2022-03-01").await;
        morning(&village, "2022-03-02").await;
        let form = "paid_on=2022-03-02&amount=60&method=cheque&year_on=2022-04-01";
        assert_eq!(village.post("agent", &format!("/membres/{paid}/paiement"), form).await.status, 303);
        for day in ["2022-04-01", "2022-05-01", "2022-05-11"] {
            morning(&village, day).await;
        }
        let on = async |day: &str| village.figure("membership.in-force", "2022-04-01", day).await;
        assert_eq!(on("2022-05-11").await, 3, "the tenth day after grace is the last");
        morning(&village, "2022-05-12").await;
        morning(&village, "2022-05-13").await;
        assert_eq!(on("2022-05-12").await, 2, "who was never written to does not lapse");
        let sent = letters(&village, "quai@village.example").await;
        assert!(sent.iter().any(|(_, plain)| plain.contains("prend fin le 12\u{a0}mai 2022")), "{sent:?}");
        assert_eq!(sent.last().unwrap().0, "Votre adhésion a pris fin");
        let page = village.get("agent", "/membres/renouvellements").await.text;
        assert!(page.contains("12\u{a0}mai 2022") && page.contains("À rétablir"), "{page}");
        let path = format!("/membres/{late}/retablir");
        assert_eq!(village.post("agent", &path, "").await.status, 403);
        let bare =
            village.post("direction", &path, "stand_on=2022-05-20&stand_reason=&stand_resolution=").await;
        assert!(
            bare.text.contains("stand_reason-error") && bare.text.contains("stand_resolution-error"),
            "{}",
            bare.text
        );
        let form = "stand_on=2022-05-13&stand_reason=Pay%C3%A9+en+retard&stand_resolution=CA-2022-20";
        let sent = village.post("direction", &path, form).await;
        assert_eq!(sent.status, 303, "{}", sent.text);
        assert_eq!(on("2022-05-12").await, 3, "as though it never had");
        morning(&village, "2022-05-14").await;
        assert_eq!(on("2022-05-14").await, 3, "it does not lapse twice for one year");
        let none = village.post("direction", &format!("/membres/{silent}/retablir"), form).await;
        assert!(none.text.contains("n’est pas suspendu et son adhésion"), "{}", none.text);
    }
}

#[tokio::test]
async fn a_rolling_year_is_renewed_around_the_day_of_joining() {
    for village in Village::both().await {
        stay(&village).await;
        let category = category(&village, "Entreprise").await;
        let form = format!("category={category}&amount=50&dues_on=2019-04-01&rolling=1");
        assert_eq!(village.post("direction", "/adhesions/categories/cotisation", &form).await.status, 303);
        let form = "rule_on=2021-01-01&days=-30,0&lapse_days=0";
        assert_eq!(village.post("direction", "/membres/renouvellements", form).await.status, 303);
        let member = enrol(&village, "Coop du Quai", &category, "2020-10-15").await;
        mailbox(&village, &member, "quai@village.example").await;
        let sent = village.post("agent", &format!("/membres/{member}/langue"), "language=en").await;
        assert_eq!(sent.status, 303, "{}", sent.text);
        morning(&village, "2021-08-01").await;
        for day in ["2021-09-14", "2021-09-15", "2021-10-15"] {
            morning(&village, day).await;
        }
        let sent = letters(&village, "quai@village.example").await;
        assert_eq!(sent.len(), 2, "{sent:?}");
        assert!(
            sent[0].1.contains("begins on October\u{a0}15, 2021") && sent[0].1.contains("$50.00"),
            "{}",
            sent[0].1
        );
        assert!(sent[0].1.contains("ends on October\u{a0}16, 2021"), "{}", sent[0].1);
        let form = village.get("visitor", &link(&village, &sent[1].1)).await.text;
        assert!(form.contains("Yearly update") && form.contains("October\u{a0}15, 2021"), "{form}");
        morning(&village, "2021-10-16").await;
        assert_eq!(village.figure("membership.left", "2021-10-16", "2021-10-16").await, 1);
        // Set right by hand: the lapse is told as cancelled.
        let form = "joined_on=2020-10-15&left_on=";
        assert_eq!(village.post("direction", &format!("/membres/{member}/corriger"), form).await.status, 303);
        let page = village.get("agent", "/membres/renouvellements").await.text;
        assert!(page.contains("Départ annulé le 16\u{a0}octobre 2021"), "{page}");
    }
}

#[tokio::test]
async fn a_suspended_member_has_no_vote_until_it_is_reinstated() {
    for village in Village::both().await {
        let category = category(&village, "Entreprise").await;
        let member = enrol(&village, "Coop du Quai", &category, "2020-06-01").await;
        let form = |day: &str| format!("stand_on={day}&stand_reason=Manquement&stand_resolution=CA-9");
        let path = |verb: &str| format!("/membres/{member}/{verb}");
        let early = village.post("direction", &path("suspendre"), &form("2019-01-01")).await;
        assert!(early.text.contains("n’était pas membre"), "{}", early.text);
        assert!(early.text.contains("value=\"Manquement\""), "what was typed is kept: {}", early.text);
        assert_eq!(village.post("direction", &path("suspendre"), &form("2021-05-01")).await.status, 303);
        let twice = village.post("direction", &path("suspendre"), &form("2021-05-02")).await;
        assert!(twice.text.contains("déjà suspendu"), "{}", twice.text);
        assert_eq!(village.post("direction", &path("retablir"), &form("2021-06-01")).await.status, 303);
        let on = async |day: &str| village.get("board", &format!("/membres?jour={day}")).await.text;
        assert!(on("2021-04-30").await.contains("nombre de voix\u{a0}: 1"));
        let may = on("2021-05-31").await;
        assert!(may.contains("nombre de voix\u{a0}: 0") && may.contains("suspendu"), "{may}");
        assert!(on("2021-06-01").await.contains("nombre de voix\u{a0}: 1"));
    }
}

#[tokio::test]
async fn a_rule_that_makes_no_sense_is_refused_and_what_was_typed_is_kept() {
    for village in Village::both().await {
        for (form, error) in [
            ("rule_on=2021-01-01&days=bient%C3%B4t", "days-error"),
            ("rule_on=2021-01-01&days=900", "days-error"),
            ("rule_on=2021-01-01&days=0&lapse_days=-1", "lapse_days-error"),
            ("rule_on=hier&days=0", "rule_on-error"),
        ] {
            let sent = village.post("direction", "/membres/renouvellements", form).await;
            assert!(sent.text.contains(error), "{form}: {}", sent.text);
        }
        assert_eq!(village.post("agent", "/membres/renouvellements", "").await.status, 403);
        let page = village.get("agent", "/membres/renouvellements").await.text;
        assert!(page.contains("Aucune règle") && !page.contains("name=\"rule_on\""), "{page}");
    }
}
