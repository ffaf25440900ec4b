//! Rules of assemblies: clear days, by when the annual one is held, a roll of the day itself, and hours from presence.
use crate::{
    assemblies::{Hall, hall, hall_at, prepared, rule, voter},
    concertation::{row, seat},
    membership::{category, enrol},
    organizations::id_of,
    owners::{letters, way},
    papers::mailbox,
    village::Village,
};

const DAY: &str = "2021-06-25";
const FREE: &str = "quorum=none&proxies=1&dues=any";
const HOURS: &str = "concertation.volunteer-hours";

/// A hall where Ursule, a volunteer of the board, came for two members, one paid to sit there for a third, and somebody
/// else for the fourth; it is open. With Ursule's id.
async fn came(village: &Village) -> (Hall, String) {
    let hall = hall(village, 4, FREE).await;
    assert_eq!(hall.arrive(village, 0, "how=room&name=Ursule+Cap").await.status, 303);
    let ursule = row(village, "select id from person where name = 'Ursule Cap'").await;
    assert_eq!(hall.arrive(village, 1, &format!("how=remote&person={ursule}")).await.status, 303);
    assert_eq!(hall.arrive(village, 2, "how=room&name=Cyr+Anse").await.status, 303);
    assert_eq!(hall.arrive(village, 3, "how=room&name=Dina+Roc").await.status, 303);
    let cyr = row(village, "select id from person where name = 'Cyr Anse'").await;
    for (who, standing) in [(&ursule, "volunteer"), (&cyr, "paid")] {
        seat(village, &hall.board, "", standing, &format!("&from_on=2021-01-01&person={who}")).await;
    }
    let opened = village.post("agent", &format!("/assemblees/{}/ouvrir", hall.id), "").await;
    assert!(opened.location.contains("assembly-opened"), "{}", opened.location);
    (hall, ursule)
}

async fn lift(village: &Village, hall: &Hall) {
    let lifted = village.post("agent", &format!("/assemblees/{}/lever", hall.id), "").await;
    assert!(lifted.location.contains("assembly-lifted"), "{}", lifted.location);
}

#[tokio::test]
async fn a_volunteer_of_the_board_gives_the_length_of_an_assembly_once_and_nobody_else_does() {
    for village in Village::both().await {
        let (hall, ursule) = came(&village).await;
        let hours = async || village.figure(HOURS, DAY, DAY).await;
        assert_eq!(hours().await, 0, "it is not lifted yet");
        village.clock.set("2021-06-26T00:10:00Z".parse().unwrap());
        lift(&village, &hall).await;
        assert_eq!(hours().await, 130, "from its opening until it was lifted, once for two members");
        let here = format!("/assemblees/{}", hall.id);
        let rows = village.get("agent", &format!("/chiffres/{HOURS}?du={DAY}&au={DAY}")).await.text;
        assert!(rows.contains(&here) && rows.contains("Conseil"), "its row opens: {rows}");
        let list = village.get("board", &format!("/concertation/heures?du={DAY}&au={DAY}")).await.text;
        assert!(list.contains("Ursule Cap") && list.contains(&here), "{list}");
        assert!(!list.contains("Cyr Anse") && !list.contains("Dina Roc"), "{list}");
        let told = village.get("direction", &format!("/vie-privee/personnes/{ursule}")).await.text;
        assert!(told.contains("Venues à des assemblées"), "{told}");
        let sql = "select id from concertation_mandate where standing = 'volunteer'";
        let mandate = row(&village, sql).await;
        for (until, minutes) in [("2021-06-24", 130), ("2021-06-23", 0)] {
            let path = format!("/concertation/mandats/{mandate}");
            let sent = village.post("agent", &path, &format!("until_on={until}")).await;
            assert_eq!(sent.status, 303, "{}", sent.text);
            assert_eq!(hours().await, minutes, "who sat until the eve came as such: {until}");
        }
    }
}

#[tokio::test]
async fn an_assembly_and_its_hours_count_in_its_own_mrc_and_action() {
    for village in Village::both().await {
        let wrong = village.post("agent", "/assemblees/ajouter", "kind=annual&mrc=zzz&action=9.9").await;
        assert_eq!(wrong.status, 422);
        for field in ["mrc", "action"] {
            assert!(wrong.text.contains(&format!("{field}-error")), "{field}: {}", wrong.text);
        }
        let hall = hall_at(&village, 2, FREE, "&mrc=050&action=4.4").await;
        assert_eq!(hall.arrive(&village, 0, "how=room&name=Ursule+Cap").await.status, 303);
        let ursule = row(&village, "select id from person where name = 'Ursule Cap'").await;
        seat(&village, &hall.board, "", "volunteer", &format!("&from_on=2021-01-01&person={ursule}")).await;
        let opened = village.post("agent", &format!("/assemblees/{}/ouvrir", hall.id), "").await;
        assert!(opened.location.contains("assembly-opened"), "{}", opened.location);
        lift(&village, &hall).await;
        let page = village.get("board", &format!("/assemblees/{}", hall.id)).await.text;
        assert!(page.contains("Bonaventure") && page.contains("4.4 "), "{page}");
        let all = server::house::figures();
        let day = DAY.parse().unwrap();
        for key in ["assemblies.held", "assemblies.members-present", "assemblies.participation", HOURS] {
            let ask = figures::Ask::of(all.find(key).unwrap(), day, day);
            for (part, value) in [(figures::Part::Mrc, "050"), (figures::Part::Action, "4.4")] {
                let parts = ask.by(&village.db, part).await.unwrap();
                assert!(parts.len() == 1 && parts[0].0 == value, "{key}: {parts:?}");
            }
        }
    }
    for village in Village::both().await {
        hall(&village, 1, FREE).await;
        let action = row(&village, "select action from assembly").await;
        assert_eq!(action, "4.1", "where none is said");
    }
}

#[tokio::test]
async fn members_ask_for_a_special_assembly_by_the_rule_of_that_day_and_it_is_told_until_it_is_convened() {
    for village in Village::both().await {
        let path = "/assemblees/demandes";
        let ask = |signed: &str| format!("asked_on=2021-06-01&signatories={signed}&why=Refaire+le+budget");
        let unruled = village.post("agent", path, &ask("1")).await;
        assert!(unruled.status == 422 && unruled.text.contains("asked_on-error"), "{}", unruled.text);
        let bare = format!(
            "from_on=2021-01-01&notice_days=10&counting=plain&source=Art.+12&{FREE}&asked_percent=25"
        );
        let bare = village.post("direction", "/assemblees/regles", &bare).await;
        assert_eq!(bare.status, 422);
        for field in ["asked_days", "asked_source"] {
            assert!(bare.text.contains(&format!("{field}-error")), "{field}: {}", bare.text);
        }
        let said = "asked_percent=25&asked_most=500&asked_days=21&asked_source=Art.+14";
        rule(&village, &format!("{FREE}&{said}")).await;
        let kind = category(&village, "Entreprise").await;
        for at in 0..5 {
            enrol(&village, &format!("Coop {at}"), &kind, "2020-06-01").await;
        }
        let many = village.post("agent", path, &ask("6")).await;
        assert!(many.status == 422 && many.text.contains("signatories-error"), "{}", many.text);
        assert!(many.text.contains("value=\"Refaire le budget\""), "kept as typed: {}", many.text);
        assert_eq!(village.post("board", path, &ask("2")).await.status, 403);
        let told = async || village.get("board", path).await.text;
        let home = async || village.get("agent", "").await.text.contains("demandée par des membres");
        assert_eq!(village.post("agent", path, &ask("1")).await.status, 303);
        let page = told().await;
        assert!(page.contains("1 sur 5, 2 requis") && page.contains("Trop peu de signataires"), "{page}");
        assert!(!home().await, "too few signed");
        assert_eq!(village.post("agent", path, &ask("2")).await.status, 303);
        let page = told().await;
        assert!(page.contains("2 sur 5, 2 requis") && page.contains("datetime=\"2021-06-22\""), "{page}");
        assert!(home().await && !page.contains("En retard"), "{page}");
        village.clock.set("2021-06-23T13:00:00Z".parse().unwrap());
        assert!(told().await.contains("En retard"));
        let form = "kind=special&day=2021-07-25&from_time=18:00&to_time=20:00&place=Quai&agenda=1.+Budget";
        let sent = village.post("agent", "/assemblees/ajouter", form).await;
        let convene = format!("/assemblees/{}/convoquer", id_of(&sent));
        assert_eq!(village.post("agent", &convene, "record_on=2021-06-23").await.status, 303);
        assert!(told().await.contains("Convoquée") && !home().await);
        let one = row(&village, "select id from assembly_request where signatories = 1").await;
        assert_eq!(village.post("agent", &format!("{path}/{one}/retirer"), "").await.status, 303);
        let page = told().await;
        assert!(page.contains("Retirée") && !page.contains("Trop peu"), "{page}");
    }
}

#[tokio::test]
async fn an_assembly_noted_afterwards_lasted_as_it_was_planned() {
    for village in Village::both().await {
        let (hall, _) = came(&village).await;
        lift(&village, &hall).await;
        assert_eq!(village.figure(HOURS, DAY, DAY).await, 120, "opened and lifted in one go");
    }
    for village in Village::both().await {
        let (hall, _) = came(&village).await;
        village.clock.set("2021-06-28T13:00:00Z".parse().unwrap());
        lift(&village, &hall).await;
        assert_eq!(village.figure(HOURS, DAY, DAY).await, 120, "lifted three days later");
    }
}

#[tokio::test]
async fn clear_days_count_neither_the_letters_nor_the_assembly_and_the_annual_one_has_its_limit_told() {
    for village in Village::both().await {
        let form = "from_on=2021-01-01&notice_days=10&counting=odd&quorum=none&proxies=0&dues=any\
                    &annual_months=99&source=Art.+12";
        let wrong = village.post("direction", "/assemblees/regles", form).await;
        assert_eq!(wrong.status, 422);
        for field in ["counting", "annual_months"] {
            assert!(wrong.text.contains(&format!("{field}-error")), "{field}: {}", wrong.text);
        }
        let form = form.replace("odd", "clear").replace("99", "6");
        let wrong = village.post("direction", "/assemblees/regles", &form).await;
        assert!(wrong.status == 422 && wrong.text.contains("annual_source-error"), "{}", wrong.text);
        assert!(wrong.text.contains("value=\"clear\" checked"), "what was chosen is kept: {}", wrong.text);
        let free = "quorum=none&proxies=0&dues=any";
        rule(&village, &format!("{free}&counting=clear&annual_months=6&annual_source=C-67.2,+art.+76")).await;
        let rules = village.get("direction", "/assemblees/regles").await.text;
        assert!(rules.contains("10 jours francs") && rules.contains("Dans les 6 mois"), "{rules}");
        let list = async || village.get("board", "/assemblees").await.text;
        let awaited = list().await;
        assert!(awaited.contains("30\u{a0}septembre 2021"), "six months after 31 March: {awaited}");
        assert!(awaited.contains("C-67.2, art. 76") && awaited.contains("Aucune n’est encore préparée"));

        let first = category(&village, "Entreprise").await;
        enrol(&village, "Coop A", &first, "2020-06-01").await;
        let id = prepared(&village, DAY, "").await;
        assert!(!list().await.contains("Aucune n’est encore préparée"));
        let path = format!("/assemblees/{id}");
        let page = village.get("board", &path).await.text;
        assert!(page.contains("30\u{a0}septembre 2021") && !page.contains("vient après"), "{page}");
        let page = village.get("agent", &path).await.text;
        assert!(page.contains("14\u{a0}juin 2021") && page.contains("26\u{a0}juin 2021"), "{page}");
        let convene = async |day: &str| {
            let form =
                format!("kind=annual&day={day}&from_time=18:00&to_time=20:00&place=Gaspe&agenda=1.+Accueil");
            assert_eq!(village.post("agent", &format!("{path}/modifier"), &form).await.status, 303);
            village.post("agent", &format!("{path}/convoquer"), "record_on=2021-06-15").await
        };
        let short = convene(DAY).await;
        assert!(short.status == 422 && short.text.contains("L’avis est trop court"), "{}", short.text);
        assert_eq!(convene("2021-06-26").await.status, 303, "ten days between the letters and the assembly");
        let late = prepared(&village, "2021-11-05", "").await;
        let late = village.get("board", &format!("/assemblees/{late}")).await.text;
        assert!(late.contains("Le jour prévu vient après"), "told, and not refused: {late}");
        village.clock.set("2021-06-15T13:01:00Z".parse().unwrap());
        rule(&village, &format!("{free}&annual_source=C-38,+art.+98")).await;
        let told = prepared(&village, "2021-12-05", "").await;
        let told = village.get("board", &format!("/assemblees/{told}")).await.text;
        assert!(told.contains("se tient chaque année (C-38, art. 98)"), "{told}");
    }
}

#[tokio::test]
async fn a_roll_of_the_day_itself_is_frozen_as_the_assembly_opens() {
    for village in Village::both().await {
        let (first, free) = (category(&village, "Entreprise").await, category(&village, "Soutien").await);
        let form = format!("category={first}&amount=60&dues_on=2019-04-01");
        assert_eq!(village.post("direction", "/adhesions/categories/cotisation", &form).await.status, 303);
        let mut members = vec![];
        for name in ["Coop A", "Coop B", "Coop C"] {
            let member = enrol(&village, name, &first, "2020-06-01").await;
            mailbox(&village, &member, &format!("{}@quai.example", name.to_lowercase().replace(' ', "-")))
                .await;
            members.push(member);
        }
        let pay = async |member: &str, day: &str| {
            let form = format!("paid_on={day}&amount=60&method=cheque");
            let sent = village.post("agent", &format!("/membres/{member}/paiement"), &form).await;
            assert_eq!(sent.status, 303, "{}", sent.text);
        };
        pay(&members[0], "2021-05-01").await;
        rule(&village, "quorum=none&proxies=1&dues=paid").await;
        let id = prepared(&village, DAY, "").await;
        let path = format!("/assemblees/{id}");
        let sent = village.post("agent", &format!("{path}/convoquer"), &format!("record_on={DAY}")).await;
        assert_eq!(sent.status, 303, "{}", sent.text);
        let roll = async || {
            let text = village.get("board", &format!("{path}/liste")).await.text;
            let names = ["Coop A", "Coop B", "Coop C", "Coop D"].map(|name| text.contains(name));
            (names, text.contains("provisoire"))
        };
        assert_eq!(roll().await, ([true, true, true, false], true), "all may pay until then");
        assert!(village.get("board", &path).await.text.contains("provisoire, figée à l’ouverture"));
        let written = letters(&village).await;
        let told: Vec<_> =
            written.iter().filter(|(_, plain)| plain.contains("qui y ont droit le jour même")).collect();
        assert_eq!(told.len(), 3, "{written:?}");
        let (_, plain) = told.iter().find(|(to, _)| to.contains("coop-c")).unwrap();
        let link = way(&village, plain, "/ma-voix/");
        assert_eq!(village.get("visitor", &link).await.status, 200);

        village.clock.set("2021-06-25T22:00:00Z".parse().unwrap());
        pay(&members[1], DAY).await;
        enrol(&village, "Coop D", &free, "2021-06-20").await;
        let c = voter(&village, "Coop C").await;
        for name in ["Coop A", "Coop C"] {
            let form = format!("voter={}&how=room", voter(&village, name).await);
            assert_eq!(village.post("agent", &format!("{path}/arrivees"), &form).await.status, 303);
        }
        let form = format!("text=Adopter&majority=half&way=hands&mover={c}");
        assert_eq!(village.post("agent", &format!("{path}/propositions"), &form).await.status, 303);
        let opened = village.post("agent", &format!("{path}/ouvrir"), "").await;
        assert!(opened.location.contains("assembly-opened"), "{}", opened.location);
        assert_eq!(roll().await, ([true, true, false, true], false), "who paid stays, who joined is there");
        let page = village.get("board", &path).await.text;
        assert!(page.contains("1 membre présent ou représenté"), "who left the roll counts no more: {page}");
        assert_eq!(village.get("visitor", &link).await.status, 404, "its link serves no more");
        pay(&members[2], DAY).await;
        assert_eq!(roll().await.0, [true, true, false, true], "once it is open, nothing changes of it");
    }
}

#[tokio::test]
async fn the_letter_and_the_member_s_page_tell_as_of_which_day_one_votes() {
    for village in Village::both().await {
        let hall = hall(&village, 1, FREE).await;
        let written = letters(&village).await;
        let told = |plain: &str| plain.contains("liste des voix au 15\u{a0}juin 2021");
        assert!(written.iter().any(|(_, plain)| told(plain)), "{written:?}");
        let page = village.get("visitor", &hall.voters[0].1).await.text;
        assert!(page.contains("Liste des voix au") && page.contains("15\u{a0}juin 2021"), "{page}");
    }
}
