//! Funds and calls: opened in an MRC step by step, called for, asked, granted and paid, never beyond.
use crate::{
    organizations::id_of,
    search_records::{STAFF, only},
    village::Village,
};
use figures::{Ask, Only};

const COVERED: &str = "funds.mrc-covered";
const YEAR: (&str, &str) = ("2021-04-01", "2022-03-31");

/// Records a fund and gives its id; the pole's own when nobody is said to hold it.
async fn fund(village: &Village, name: &str, rest: &str) -> String {
    let form = format!("name={name}&purpose=start-up&gives=grant&from_on=2021-01-01{rest}");
    id_of(&village.post("agent", "/fonds/ajouter", &form).await)
}

async fn step(village: &Village, fund: &str, mrc: &str, step: &str, day: &str) -> u16 {
    let form = format!("mrc={mrc}&step={step}&day={day}&note=Rencontre");
    village.post("agent", &format!("/fonds/{fund}/demarches"), &form).await.status
}

/// In how many MRC a start-up fund is open on a day.
async fn covered(village: &Village, day: &str) -> i64 {
    let all = server::house::figures();
    let (from, to) = (YEAR.0.parse().unwrap(), day.parse().unwrap());
    let only = Only { kind: "start-up".into(), ..Only::default() };
    let ask = Ask { only, ..Ask::of(all.find(COVERED).unwrap(), from, to) };
    ask.count(&village.db).await.unwrap().value
}

async fn year(village: &Village, key: &str) -> i64 {
    village.figure(key, YEAR.0, YEAR.1).await
}

#[tokio::test]
async fn a_fund_is_open_in_an_mrc_from_the_step_that_opens_it_to_the_one_that_closes_it() {
    for village in Village::both().await {
        let coop = village.organization("Coop du Quai").await;
        let start =
            fund(&village, "Fonds+du+Quai", &format!("&organization={coop}&least=500&most=5+000")).await;
        let loan = fund(&village, "Pr%C3%AAt+du+Large", "").await;
        let form = "name=Pr%C3%AAt+du+Large&purpose=development&gives=loan&from_on=2021-01-01";
        assert_eq!(village.post("agent", &format!("/fonds/{loan}/modifier"), form).await.status, 303);
        assert_eq!(step(&village, &start, "020", "approached", "2021-04-05").await, 303);
        assert_eq!(covered(&village, "2021-06-15").await, 0, "approached is not open");
        assert_eq!(step(&village, &start, "020", "closed", "2021-04-06").await, 422, "what is not open");
        assert_eq!(step(&village, &start, "020", "open", "2021-05-03").await, 303);
        assert_eq!(step(&village, &start, "020", "open", "2021-05-04").await, 422, "open already");
        assert_eq!(step(&village, &start, "030", "open", "2021-05-10").await, 303);
        assert_eq!(step(&village, &start, "030", "closed", "2021-06-01").await, 303);
        assert_eq!(step(&village, &loan, "030", "open", "2021-05-10").await, 303);
        assert_eq!(step(&village, &start, "020", "open", "2031-05-10").await, 422, "no day to come");
        let on = [
            covered(&village, "2021-05-02").await,
            covered(&village, "2021-05-31").await,
            covered(&village, "2021-06-01").await,
        ];
        assert_eq!(on, [0, 2, 1]);

        let matrix = village.get("board", "/fonds/couverture?jour=2021-06-01").await.text;
        assert!(matrix.contains("1 MRC sur 2") && matrix.contains("Sans fonds de démarrage"), "{matrix}");
        let before = village.get("board", "/fonds/couverture?jour=2021-05-31").await.text;
        assert!(before.contains("2 MRC sur 2") && !before.contains("Sans fonds de démarrage"), "{before}");
        let sheet = village.get("board", "/fonds/couverture/exporter?jour=2021-06-01").await.text;
        assert!(sheet.contains("Fonds du Quai") && sheet.contains("Fermé"), "{sheet}");
        let unread = village.get("board", "/fonds/couverture/exporter?jour=hier").await;
        assert!(unread.location.contains("avis=fund-day-unread"), "{}", unread.location);

        let page = village.get("agent", &format!("/fonds/{start}")).await.text;
        assert!(page.contains("Coop du Quai") && page.contains("Démarche consignée"), "{page}");
        let (_, rest) = page.split_once("/fonds/demarches/").unwrap();
        let last = rest.split('/').next().unwrap();
        let withdraw = format!("/fonds/demarches/{last}/retirer");
        assert_eq!(village.post("board", &withdraw, "").await.status, 403);
        assert_eq!(village.post("agent", &withdraw, "").await.status, 303);
        assert_eq!(village.post("agent", &withdraw, "").await.status, 404, "it stands no more");
        assert_eq!(covered(&village, "2021-06-01").await, 2, "the step that closed it was a mistake");
        only(&village, &STAFF, "fund", "large", &format!("/fonds/{loan}")).await;
        let told = village.get("agent", &format!("/organisations/{coop}")).await.text;
        assert!(told.contains("Fonds détenu"), "{told}");
    }
}

#[tokio::test]
async fn what_is_refused_of_a_fund_keeps_what_was_typed() {
    for village in Village::both().await {
        let wrong = "name=&purpose=luxe&gives=or&least=900&most=500&link=rien&from_on=2021-05-02&until_on=2021-05-01\
            &who=Personne+de+connu";
        let refused = village.post("agent", "/fonds/ajouter", wrong).await;
        assert_eq!(refused.status, 422);
        for field in ["name", "purpose", "gives", "most", "link", "until_on", "who"] {
            assert!(refused.text.contains(&format!("{field}-error")), "{field}: {}", refused.text);
        }
        assert!(refused.text.contains("value=\"900\""), "{}", refused.text);
        for role in ["communications", "board"] {
            assert_eq!(village.post(role, "/fonds/ajouter", wrong).await.status, 403, "{role}");
        }
        let english = village.get("agent", "/fonds?langue=en").await.text;
        assert!(english.contains("Funds and calls"), "{english}");
    }
}

#[tokio::test]
async fn a_call_counts_on_the_day_it_really_opened_unless_it_was_cancelled() {
    for village in Village::both().await {
        let coop = village.organization("Coop du Quai").await;
        let form =
            "title=Deuxi%C3%A8me+appel&number=2&opens_on=2021-06-01&closes_on=2021-07-30&how=**Un+budget**";
        let wrong = form.replace("2021-07-30", "2021-05-30").replace("number=2", "number=deux");
        let refused = village.post("agent", "/fonds/appels/ajouter", &wrong).await;
        assert_eq!(refused.status, 422);
        assert!(refused.text.contains("closes_on-error") && refused.text.contains("number-error"));
        let id = id_of(&village.post("agent", "/fonds/appels/ajouter", form).await);
        assert_eq!(year(&village, "funds.calls").await, 0, "announced is not opened");
        let here = format!("/fonds/appels/{id}");
        let name = format!("{here}/partenaires");
        for _ in 0..2 {
            assert_eq!(village.post("agent", &name, &format!("organization={coop}")).await.status, 303);
        }
        assert_eq!(village.post("agent", &name, "who=Personne+de+connu").await.status, 422);
        let page = village.get("board", &here).await.text;
        assert_eq!(page.matches("Coop du Quai").count(), 1, "named twice is one: {page}");
        let soon = village.get("visitor", "/appels-de-projets").await.text;
        assert!(soon.contains("Deuxième appel") && soon.contains("À venir"), "{soon}");

        let open = format!("{here}/ouvrir");
        assert_eq!(village.post("agent", &open, "opened_on=2031-06-02").await.status, 422);
        assert_eq!(village.post("agent", &open, "opened_on=2021-06-02").await.status, 303);
        assert_eq!(year(&village, "funds.calls").await, 1);
        assert_eq!(village.figure("funds.calls", "2021-06-01", "2021-06-01").await, 0);
        let public = village.get("visitor", &format!("/appels-de-projets/{id}")).await.text;
        assert!(public.contains("<strong>Un budget</strong>") && public.contains("Coop du Quai"), "{public}");

        let cancel = format!("{here}/annuler");
        let silent = village.post("agent", &cancel, "").await;
        assert!(silent.status == 422 && silent.text.contains("because-error"), "{}", silent.text);
        assert_eq!(village.post("board", &cancel, "because=Remis").await.status, 403);
        assert_eq!(village.post("agent", &cancel, "because=Remis+au+printemps").await.status, 303);
        assert_eq!(year(&village, "funds.calls").await, 0);
        let public = village.get("visitor", &format!("/appels-de-projets/{id}")).await.text;
        assert!(public.contains("Remis au printemps"), "{public}");
    }
}

#[tokio::test]
async fn what_is_paid_is_never_beyond_what_is_granted_and_what_is_withdrawn_stays() {
    for village in Village::both().await {
        let coop = village.organization("Coop du Quai").await;
        let own = fund(&village, "Fonds+du+p%C3%B4le", "").await;
        let other = fund(&village, "Fonds+du+Quai", &format!("&organization={coop}")).await;
        let rest = format!("&organization={coop}&project=Une+serre&amount=4+000&day=2021-06-01");
        let path = "/fonds/demandes/ajouter";
        let wrong = village.post("agent", path, &format!("fund={other}{rest}")).await;
        assert!(wrong.status == 422 && wrong.text.contains("fund-error"), "only its own: {}", wrong.text);
        let id = id_of(&village.post("agent", path, &format!("fund={own}{rest}")).await);
        let here = format!("/fonds/demandes/{id}");
        assert_eq!(year(&village, "funds.applications").await, 1);

        only(&village, &["direction", "agent", "board"], "fund-application", "serre", &here).await;
        let (decide, pay) = (format!("{here}/decider"), format!("{here}/versements"));
        let early = village.post("agent", &pay, "paid=100&paid_on=2021-06-03").await;
        assert!(early.status == 422 && early.text.contains("Rien n’est accordé"), "{}", early.text);
        let form = "outcome=granted&granted=3+000&resolution=CA-2021-06-02&decided_on=2021-06-02";
        assert_eq!(village.post("agent", &decide, form).await.status, 403, "direction alone");
        let more = village.post("direction", &decide, &form.replace("3+000", "5+000")).await;
        assert!(more.status == 422 && more.text.contains("granted-error"), "{}", more.text);
        assert!(more.text.contains("value=\"CA-2021-06-02\""), "what was typed is kept");
        let silent = "outcome=refused&resolution=CA-2021-06-02&decided_on=2021-06-02";
        assert_eq!(village.post("direction", &decide, silent).await.status, 422, "a refusal says why");
        assert_eq!(village.post("direction", &decide, form).await.status, 303);
        assert_eq!(village.post("direction", &decide, form).await.status, 422, "one stands already");
        assert_eq!(year(&village, "funds.granted").await, 300_000);

        assert_eq!(village.post("agent", &pay, "paid=2+000&paid_on=2021-06-10").await.status, 303);
        let beyond = village.post("agent", &pay, "paid=1+000%2C01&paid_on=2021-06-11").await;
        assert!(beyond.status == 422 && beyond.text.contains("dépasse ce qui reste"), "{}", beyond.text);
        assert_eq!(year(&village, "funds.paid").await, 200_000);
        let page = village.get("direction", &here).await.text;
        let after = |way: &str| {
            let (_, rest) = page.split_once(way).unwrap();
            format!("{way}{}/retirer", rest.split('/').next().unwrap())
        };
        let (decision, payment) = (after("/fonds/decisions/"), after("/fonds/versements/"));
        let kept = village.post("direction", &decision, "").await;
        assert!(kept.location.contains("avis=fund-decision-paid"), "{}", kept.location);
        assert_eq!(year(&village, "funds.granted").await, 300_000);
        assert_eq!(village.post("agent", &payment, "").await.status, 303);
        assert_eq!(year(&village, "funds.paid").await, 0);
        assert_eq!(village.post("direction", &decision, "").await.status, 303);
        assert_eq!(year(&village, "funds.granted").await, 0);
        let page = village.get("board", &here).await.text;
        assert!(page.matches("<td data-head=\"Par erreur\">Retiré").count() == 2, "both stay: {page}");

        for role in ["communications", "member", "funder"] {
            assert_eq!(village.get(role, "/fonds/demandes").await.status, 403, "{role}");
        }
        for key in ["funds.applications", "funds.granted", "funds.paid"] {
            let path = format!("/chiffres/{key}");
            assert_eq!(village.get("communications", &path).await.status, 404, "{key}");
            assert_eq!(village.get("board", &path).await.status, 200, "{key}");
        }
        let sheet = village.get("board", "/fonds/demandes/exporter").await.text;
        assert!(sheet.contains("Une serre") && sheet.contains("En attente"), "{sheet}");
        assert_eq!(village.post("agent", &format!("{here}/retirer"), "").await.status, 303);
        assert_eq!(year(&village, "funds.applications").await, 0);
    }
}
