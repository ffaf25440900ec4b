//! Expenses: recorded under one action, corrected and withdrawn with both kept, brought from a file, counted of a funder.
use crate::{
    concertation::row,
    organizations::{hidden, id_of},
    surveys::led,
    village::{Reply, Village},
};
use figures::{Ask, Part};

const SPENT: &str = "expenses.total";
const OF_FUNDER: &str = "expenses.of-funder";

/// A funder, by its id.
async fn funder(village: &Village) -> String {
    let fund = village.organization("Fonds du Littoral").await;
    let path = format!("/organisations/{fund}/roles");
    assert_eq!(village.post("agent", &path, "role=funder&from_on=2021-01-01").await.status, 303);
    fund
}

/// Records an expense of June, and gives its id.
async fn spend(village: &Village, amount: &str, rest: &str) -> String {
    let form = format!("amount={amount}&what=Affiches&kind=publicity&day=2021-06-10{rest}");
    id_of(&village.post("agent", "/depenses/ajouter", &form).await)
}

/// What June came to, in cents, and of how many expenses.
async fn june(village: &Village, key: &str) -> (i64, i64) {
    let (from, to) = ("2021-06-01", "2021-06-30");
    (village.figure(key, from, to).await, village.rows(key, from, to).await)
}

async fn by(village: &Village, key: &str, part: Part) -> Vec<(String, i64)> {
    let all = server::house::figures();
    let (from, to) = ("2021-06-01".parse().unwrap(), "2021-06-30".parse().unwrap());
    Ask::of(all.find(key).unwrap(), from, to).by(&village.db, part).await.unwrap()
}

#[tokio::test]
async fn an_expense_counts_under_its_action_its_correction_replaces_it_and_one_withdrawn_counts_no_more() {
    for village in Village::both().await {
        let fund = funder(&village).await;
        let coop = village.organization("Coop du Quai").await;
        let rest = format!("&action=1.1&mrc=020&funder={fund}&organization={coop}");
        let id = spend(&village, "1+234%2C50", &rest).await;
        assert_eq!(
            (june(&village, SPENT).await, june(&village, OF_FUNDER).await),
            ((123_450, 1), (123_450, 1))
        );
        assert_eq!(by(&village, SPENT, Part::Action).await, [("1.1".to_owned(), 123_450)]);
        assert_eq!(by(&village, SPENT, Part::Mrc).await, [("020".to_owned(), 123_450)]);
        assert_eq!(by(&village, SPENT, Part::Kind).await, [("publicity".to_owned(), 123_450)]);
        assert_eq!(by(&village, OF_FUNDER, Part::Kind).await, [(fund.clone(), 123_450)]);
        let number =
            village.get("board", &format!("/chiffres/{SPENT}?du=2021-06-01&au=2021-06-30")).await.text;
        assert!(number.contains(&format!("/depenses/{id}\"")) && number.contains("Publicité"), "{number}");
        let page = village.get("board", &format!("/depenses/{id}")).await.text;
        assert!(page.contains("Coop du Quai") && !page.contains("/corriger"), "{page}");
        let blank = village.get("agent", "/depenses/ajouter").await.text;
        for kept in ["1.1", &fund] {
            assert!(blank.contains(&format!("value=\"{kept}\" selected")), "{kept} of the last: {blank}");
        }

        let form = "amount=200&what=Cartons&kind=publicity&action=1.1&day=2021-06-10";
        let correct = format!("/depenses/{id}/corriger");
        let later = id_of(&village.post("agent", &correct, form).await);
        assert_eq!((june(&village, SPENT).await, june(&village, OF_FUNDER).await), ((20_000, 1), (0, 0)));
        let old = village.get("agent", &format!("/depenses/{id}")).await.text;
        assert!(old.contains("a été corrigée") && old.contains(&format!("/depenses/{later}\"")), "{old}");
        let new = village.get("agent", &format!("/depenses/{later}")).await.text;
        assert!(new.contains("Corrigée de") && new.contains("Affiches"), "{new}");
        let led = village.get("agent", &correct).await.location;
        assert!(led.ends_with(&format!("/depenses/{later}/corriger")), "{led}");
        let meanwhile = village.post("agent", &correct, &form.replace("200", "300")).await;
        assert!(
            meanwhile.status == 422 && meanwhile.text.contains("vient de corriger"),
            "{}",
            meanwhile.text
        );
        assert!(meanwhile.text.contains("value=\"300\""), "what was typed is kept");
        assert!(meanwhile.text.contains(&format!("/depenses/{later}/corriger\"")), "{}", meanwhile.text);

        let withdraw = format!("/depenses/{later}/retirer");
        let silent = village.post("agent", &withdraw, "").await;
        assert!(silent.status == 422 && silent.text.contains("motive-error"), "{}", silent.text);
        assert_eq!(village.post("board", &withdraw, "motive=twice").await.status, 403);
        assert_eq!(village.post("agent", &withdraw, "motive=twice").await.status, 303);
        assert_eq!(june(&village, SPENT).await, (0, 0));
        let again = village.post("agent", &withdraw, "motive=twice").await;
        assert!(again.location.contains("avis=expense-already-withdrawn"), "{}", again.location);
        let gone = village.get("agent", &format!("/depenses/{later}")).await.text;
        assert!(gone.contains("Consignée deux fois") && gone.contains("Retirée"), "{gone}");
    }
}

#[tokio::test]
async fn a_credit_says_its_reason_and_what_is_refused_keeps_what_was_typed() {
    for village in Village::both().await {
        let path = "/depenses/ajouter";
        let wrong = "amount=beaucoup&what=&kind=fusee&action=9.9&day=2031-01-01&mrc=zzz&funder=x&programme=y&about=Gala";
        let refused = village.post("agent", path, wrong).await;
        assert_eq!(refused.status, 422);
        for field in ["amount", "what", "kind", "action", "day", "mrc", "funder", "programme"] {
            assert!(refused.text.contains(&format!("{field}-error")), "{field}: {}", refused.text);
        }
        assert!(refused.text.contains("value=\"beaucoup\"") && refused.text.contains("value=\"Gala\""));
        let credit = "amount=-50&what=Rabais&kind=supplies&action=1.1&day=2021-06-10";
        let silent = village.post("agent", path, credit).await;
        assert!(silent.status == 422 && silent.text.contains("reason-error"), "{}", silent.text);
        spend(&village, "80", "&action=2.4&who=Imprimerie+de+la+Baie").await;
        let told = format!("{credit}&reason=Deux+cartons+rendus");
        assert_eq!(village.post("direction", path, &told).await.status, 303);
        assert_eq!(june(&village, SPENT).await, (3_000, 2));
        let list = village.get("board", "/depenses?du=2021-06-01&au=2021-06-30").await.text;
        assert!(
            list.contains("juin 2021 · 30,00\u{a0}$") && list.contains("Imprimerie de la Baie"),
            "{list}"
        );
        assert!(list.contains("−50,00\u{a0}$") && !list.contains("/depenses/ajouter"), "{list}");
        let narrowed = village.get("agent", "/depenses?du=2021-06-01&au=2021-06-30&action=2.4").await.text;
        assert!(narrowed.contains("Affiches") && !narrowed.contains("Rabais"), "{narrowed}");
        let english = village.get("agent", "/depenses?langue=en").await.text;
        assert!(english.contains("By action of the frame"), "{english}");
        for role in ["communications", "board", "administrator", "funder", "visitor"] {
            let sent = village.post(role, path, &told).await;
            assert!(sent.status == 403 || sent.location.contains("/connexion"), "{role}: {}", sent.status);
        }
        for role in ["member", "funder", "administrator"] {
            assert_eq!(village.get(role, "/depenses").await.status, 403, "{role}");
        }
        assert_eq!(june(&village, SPENT).await, (3_000, 2), "nothing of theirs was taken");
    }
}

#[tokio::test]
async fn an_expense_just_like_one_recorded_is_asked_about_before_it_is_another() {
    for village in Village::both().await {
        spend(&village, "12", "&action=1.1").await;
        let form = "amount=12&what=affiches&kind=publicity&action=1.1&day=2021-06-10";
        let asked = village.post("agent", "/depenses/ajouter", form).await;
        assert!(asked.status == 422 && asked.text.contains("sure-error"), "{}", asked.text);
        assert_eq!(june(&village, SPENT).await, (1_200, 1));
        for told in ["&sure=12", "&reference=F-2"] {
            let sent = village.post("agent", "/depenses/ajouter", &format!("{form}{told}")).await;
            assert_eq!(sent.status, 303, "{told}: {}", sent.text);
        }
        assert_eq!(june(&village, SPENT).await, (3_600, 3), "it was said, or its invoice is another");
    }
}

/// As accounting software writes it: two that are alike, one that the pole typed already, one that says no action, and
/// three to be refused.
const LEDGER: &str = "Date;Fournisseur;Description;Montant;Action du cadre;MRC;Bailleur\n\
    2021-06-01;Coop du Quai;Repas;85,50 $;4.1;La Côte-de-Gaspé;Fonds du Littoral\n\
    2021-06-01;Coop du Quai;Repas;85,50 $;4.1;;\n\
    2021-06-10;;Affiches;40,00;1.1;;\n\
    2021-06-04;Imprimeur;Timbres;12;;;\n\
    2021-06-02;Imprimeur;Cartons;beaucoup;1.1;;\n\
    2031-06-02;Imprimeur;Papier;20;1.1;;\n\
    2021-06-03;Imprimeur;Rabais;-10;1.1;;\n";

async fn bring(village: &Village, action: &str, text: &str) -> Reply {
    let file = ("depenses.csv", text.as_bytes());
    village.upload_with("agent", "/depenses/fichier", &[("action", action)], file).await
}

#[tokio::test]
async fn a_ledger_is_looked_at_then_taken_and_taken_twice_it_changes_nothing() {
    for village in Village::both().await {
        funder(&village).await;
        let coop = village.organization("Coop du Quai").await;
        spend(&village, "40", "&action=1.1").await;
        let count = async || row(&village, "select cast(count(*) as text) from expense").await;
        let empty = bring(&village, "", "").await;
        assert!(empty.status == 422 && empty.text.contains("file-error"), "{}", empty.text);
        let at = led(&village, &bring(&village, "2.4", LEDGER).await.location);
        let page = village.get("agent", &at).await.text;
        assert!(page.contains("À consigner") && page.contains("Déjà consignée"), "{page}");
        assert!(page.contains("Il en faut une pour un crédit") && page.contains("85,50\u{a0}$"), "{page}");
        assert_eq!(count().await, "1", "looking writes nothing");
        let columns = hidden(&page, "columns");
        assert_eq!(columns, "day,who,what,amount,action,mrc,funder");
        let confirm = format!("step=confirm&columns={}", columns.replace(',', "%2C"));
        for _ in 0..2 {
            assert_eq!(village.post("agent", &at, &confirm).await.status, 303);
        }
        assert_eq!(count().await, "4", "two that are alike, and one of the action said for the file");
        assert_eq!(june(&village, SPENT).await, (22_300, 4));
        assert_eq!(june(&village, OF_FUNDER).await, (8_550, 1));
        assert_eq!(row(&village, "select action from expense where what = 'Timbres'").await, "2.4");
        assert_eq!(row(&village, "select supplier_id from expense where mrc = '030'").await, coop);
        assert!(village.get("agent", &at).await.text.contains("Dépenses consignées"));
        let back = village.get("agent", &format!("{at}/refus.csv")).await.text;
        assert!(
            back.contains("beaucoup") && back.contains("2031-06-02") && back.contains("Rabais"),
            "{back}"
        );
        assert_eq!(back.lines().count(), 4, "{back}");

        let again = led(&village, &bring(&village, "2.4", LEDGER).await.location);
        let page = village.get("agent", &again).await.text;
        assert!(page.contains("Ce même fichier") && !page.contains(">À consigner<"), "{page}");
        assert_eq!(village.post("agent", &again, &confirm).await.status, 303);
        assert_eq!(count().await, "4");
        let kept =
            village.get("agent", "/depenses/exporter?du=2021-06-01&au=2021-06-30&forme=csv").await.text;
        let own = led(&village, &bring(&village, "", &kept).await.location);
        let columns = hidden(&village.get("agent", &own).await.text, "columns").replace(',', "%2C");
        assert_eq!(village.post("agent", &own, &format!("step=confirm&columns={columns}")).await.status, 303);
        assert_eq!(count().await, "4", "nor does the sheet that was taken away");
        for role in ["board", "communications", "member"] {
            assert_eq!(village.get(role, &at).await.status, 403, "{role}");
        }
    }
}

#[tokio::test]
async fn days_and_amounts_are_read_as_ledgers_write_them_and_never_guessed() {
    let text = "Date;Description;Débit;Crédit;Raison\n\
        14/06/2021;Repas;85,50;;\n\
        05/06/2021;Salle;40,00;;\n\
        2021-06-08;Cartons;12,345;;\n\
        2021-06-09;Timbres;0,500;;\n\
        2021-06-10;Rabais;0,00;10,00;Cartons rendus\n";
    for village in Village::both().await {
        let at = led(&village, &bring(&village, "1.1", text).await.location);
        let page = village.get("agent", &at).await.text;
        let columns = hidden(&page, "columns");
        assert_eq!(columns, "day,what,amount,credit,reason");
        assert!(page.contains("85,50\u{a0}$") && page.contains("−10,00\u{a0}$"), "{page}");
        assert_eq!(page.matches("peut se lire de deux façons").count(), 2, "a day and an amount: {page}");
        let confirm = format!("step=confirm&columns={}", columns.replace(',', "%2C"));
        assert_eq!(village.post("agent", &at, &confirm).await.status, 303);
        assert_eq!(june(&village, SPENT).await, (7_550, 2));
        assert_eq!(row(&village, "select day from expense where what = 'Repas'").await, "2021-06-14");
        let again = led(&village, &bring(&village, "1.1", text).await.location);
        let page = village.get("agent", &again).await.text;
        assert!(page.contains("Rien de ce fichier") && !page.contains("Importer ces dépenses"), "{page}");
        let none = village.post("agent", &again, &confirm).await.location;
        assert!(none.contains("avis=expense-bring-nothing"), "{none}");
    }
}

#[tokio::test]
async fn a_file_without_an_action_waits_for_one_and_an_expense_of_one_pole_is_not_found_in_another() {
    let villages = Village::both().await;
    for village in &villages {
        let sent = bring(village, "", "Date;Objet;Montant\n2021-06-01;Repas;12\n").await;
        let at = led(village, &sent.location);
        let page = village.get("agent", &at).await.text;
        assert!(page.contains("columns-error") && page.contains("Aucune colonne ne dit l’action"), "{page}");
        let refused = village.post("agent", &at, "step=confirm&columns=day%2Cwhat%2Camount").await;
        assert_eq!(refused.status, 422, "{}", refused.text);
        assert_eq!(june(village, SPENT).await, (0, 0));
        let wrong = bring(village, "9.9", "Date;Objet;Montant\n2021-06-01;Repas;12\n").await;
        assert!(wrong.status == 422 && wrong.text.contains("action-error"), "{}", wrong.text);
    }
    let id = spend(&villages[0], "12", "&action=1.1").await;
    assert_eq!(villages[0].get("agent", &format!("/depenses/{id}")).await.status, 200);
    assert_eq!(villages[1].get("agent", &format!("/depenses/{id}")).await.status, 404);
}
