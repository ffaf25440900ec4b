//! Assemblies: notice by the rule of the day, a roll that stays frozen, presence and quorum, motions by majority, minutes.
use crate::{
    concertation::body,
    membership::{category, enrol},
    organizations::id_of,
    owners::{letters, way},
    papers::mailbox,
    village::{Reply, Village},
};
use std::process::Command;

/// An assembly that is convened, on its day: its id, its board, and the id and the link of each member.
pub struct Hall {
    pub id: String,
    pub board: String,
    pub voters: Vec<(String, String)>,
}

const RULE: &str = "from_on=2021-01-01&notice_days=10&source=Art.+12";
const DAY: &str = "2021-06-25";

pub async fn rule(village: &Village, rest: &str) {
    let form = format!("{RULE}&{rest}");
    let sent = village.post("direction", "/assemblees/regles", &form).await;
    assert_eq!(sent.status, 303, "{}", sent.text);
}

pub async fn prepared(village: &Village, day: &str, board: &str) -> String {
    let form = format!(
        "kind=annual&day={day}&from_time=18:00&to_time=20:00&place=Gasp%C3%A9&link=https://visio.example/a\
         &agenda=1.+Accueil%0A2.+Budget&body={board}"
    );
    let sent = village.post("agent", "/assemblees/ajouter", &form).await;
    assert_eq!(sent.status, 303, "{}", sent.text);
    id_of(&sent)
}

pub async fn voter(village: &Village, name: &str) -> String {
    let sql =
        "select v.id from assembly_voter v join organization o on o.id = v.organization_id where o.name = $1";
    let (id,): (String,) = sqlx::query_as(sql).bind(name).fetch_one(village.db.rows()).await.unwrap();
    id
}

/// Members `Coop 0`, `Coop 1`… convened by letters, at the hour of their assembly. The first half is of one category,
/// the rest of another.
pub async fn hall(village: &Village, count: usize, rest: &str) -> Hall {
    hall_at(village, count, rest, "").await
}

/// The same, of which more is said.
pub async fn hall_at(village: &Village, count: usize, rest: &str, more: &str) -> Hall {
    rule(village, rest).await;
    let (first, second) = (category(village, "Entreprise").await, category(village, "Soutien").await);
    for at in 0..count {
        let category = if at < count / 2 { &first } else { &second };
        let member = enrol(village, &format!("Coop {at}"), category, "2020-06-01").await;
        mailbox(village, &member, &format!("coop{at}@quai.example")).await;
    }
    let board = body(village, "own-board", "Conseil", "2021-01-01", "").await;
    let id = prepared(village, DAY, &format!("{board}{more}")).await;
    let sent = village.post("agent", &format!("/assemblees/{id}/convoquer"), "record_on=2021-06-15").await;
    assert_eq!(sent.status, 303, "{}", sent.text);
    let written = letters(village).await;
    let mut voters = vec![];
    for at in 0..count {
        let to = format!("coop{at}@quai.example");
        let (_, plain) = written.iter().find(|(recipient, _)| *recipient == to).unwrap();
        assert!(plain.contains("2. Budget") && plain.contains("Art. 12"), "{plain}");
        voters.push((voter(village, &format!("Coop {at}")).await, way(village, plain, "/ma-voix/")));
    }
    village.clock.set("2021-06-25T22:00:00Z".parse().unwrap());
    Hall { id, board, voters }
}

impl Hall {
    pub async fn arrive(&self, village: &Village, at: usize, rest: &str) -> Reply {
        let form = format!("voter={}&{rest}", self.voters[at].0);
        village.post("agent", &format!("/assemblees/{}/arrivees", self.id), &form).await
    }

    /// The first so many are there, and the assembly is open.
    pub async fn open(&self, village: &Village, count: usize) {
        for at in 0..count {
            assert_eq!(self.arrive(village, at, "how=room").await.status, 303);
        }
        let sent = village.post("agent", &format!("/assemblees/{}/ouvrir", self.id), "").await;
        assert!(sent.location.contains("assembly-opened"), "{}", sent.location);
    }

    pub async fn motion(&self, village: &Village, form: &str) -> String {
        let sent = village.post("agent", &format!("/assemblees/{}/propositions", self.id), form).await;
        assert_eq!(sent.status, 303, "{}", sent.text);
        id_of(&sent)
    }
}

/// Does something of a motion.
pub async fn deed(village: &Village, motion: &str, deed: &str, form: &str) -> Reply {
    village.post("agent", &format!("/assemblees/propositions/{motion}/{deed}"), form).await
}

pub async fn outcome(village: &Village, motion: &str) -> String {
    let sql = "select outcome from assembly_motion where id = $1";
    let (told,): (String,) = sqlx::query_as(sql).bind(motion).fetch_one(village.db.rows()).await.unwrap();
    told
}

/// A motion by show of hands, opened and ended, and how it came out.
async fn hands(village: &Village, hall: &Hall, majority: &str, counts: [u8; 3]) -> String {
    let form = format!("text=Adopter&majority={majority}&way=hands");
    let id = hall.motion(village, &form).await;
    assert_eq!(deed(village, &id, "ouvrir", "").await.status, 303);
    let [yes, no, none] = counts;
    let form = format!("n-for={yes}&n-against={no}&n-abstained={none}&teller=Zo%C3%A9");
    let sent = deed(village, &id, "clore", &form).await;
    assert_eq!(sent.status, 303, "{}", sent.text);
    outcome(village, &id).await
}

#[tokio::test]
async fn a_notice_too_short_is_refused_with_its_days_and_the_roll_stays_as_it_was_frozen() {
    for village in Village::both().await {
        let category = category(&village, "Entreprise").await;
        let form = format!("category={category}&amount=60&dues_on=2019-04-01");
        assert_eq!(village.post("direction", "/adhesions/categories/cotisation", &form).await.status, 303);
        let mut members = vec![];
        for name in ["Coop A", "Coop B", "Coop C"] {
            members.push(enrol(&village, name, &category, "2020-06-01").await);
        }
        let pay = async |member: &str, day: &str| {
            let form = format!("paid_on={day}&amount=60&method=cheque");
            let sent = village.post("agent", &format!("/membres/{member}/paiement"), &form).await;
            assert_eq!(sent.status, 303, "{}", sent.text);
        };
        pay(&members[0], "2021-05-01").await;
        pay(&members[1], "2021-05-01").await;
        let id = prepared(&village, "2021-06-24", "").await;
        let path = format!("/assemblees/{id}");
        let convene = async |form: &str| village.post("agent", &format!("{path}/convoquer"), form).await;
        let unruled = convene("record_on=2021-06-15").await;
        assert!(
            unruled.status == 422 && unruled.text.contains("Dites d’abord vos règles"),
            "{}",
            unruled.text
        );
        rule(&village, "quorum=number&quorum_of=2&proxies=0&dues=paid").await;
        let short = convene("record_on=2021-06-15").await;
        assert!(short.status == 422 && short.text.contains("L’avis est trop court"), "{}", short.text);
        assert!(short.text.contains("14\u{a0}juin 2021"), "the last day of its notice: {}", short.text);
        assert!(
            short.text.contains("25\u{a0}juin 2021"),
            "the first day of one convened today: {}",
            short.text
        );
        let form = "kind=annual&day=2021-06-25&from_time=18:00&to_time=20:00&place=Gaspe&agenda=1.+Accueil";
        assert_eq!(village.post("agent", &format!("{path}/modifier"), form).await.status, 303);
        assert_eq!(convene("record_on=2021-06-16").await.status, 422, "a day to come");
        assert_eq!(convene("record_on=2021-06-15").await.status, 303, "ten days to the day");
        assert_eq!(convene("record_on=2021-06-15").await.status, 422, "once");
        assert_eq!(village.post("agent", &format!("{path}/modifier"), form).await.status, 422);
        let roll = async || village.get("board", &format!("{path}/liste")).await.text;
        let frozen = roll().await;
        assert!(
            frozen.contains("Coop A") && frozen.contains("Coop B") && !frozen.contains("Coop C"),
            "{frozen}"
        );
        pay(&members[2], "2021-06-01").await;
        assert_eq!(roll().await, frozen, "paid later, though dated before");
        let sheet = village.get("board", &format!("{path}/liste/exporter?forme=csv")).await.text;
        assert!(sheet.contains("Coop A;Entreprise;1"), "{sheet}");
        let early = format!("voter={}&how=room", voter(&village, "Coop A").await);
        let early = village.post("agent", &format!("{path}/arrivees"), &early).await;
        assert!(early.status == 422 && early.text.contains("le jour de l’assemblée"), "{}", early.text);
        let off = village.post("agent", &format!("{path}/annuler"), "why=Temp%C3%AAte").await;
        assert_eq!(off.status, 303, "{}", off.text);
        assert_eq!(village.figure("assemblies.held", "2021-01-01", "2021-12-31").await, 0);
    }
}

#[tokio::test]
async fn a_quorum_that_is_lost_opens_no_vote_and_hands_carry_by_their_majority() {
    for village in Village::both().await {
        let hall = hall(&village, 6, "quorum=percent&quorum_of=50&proxies=0&dues=any").await;
        let refused = hall.arrive(&village, 0, &format!("how=proxy&holder={}", hall.voters[1].0)).await;
        assert!(
            refused.status == 422 && refused.text.contains("ne permet pas les procurations"),
            "{}",
            refused.text
        );
        hall.open(&village, 2).await;
        let path = format!("/assemblees/{}", hall.id);
        let id = hall.motion(&village, "text=Adopter&majority=half&way=hands").await;
        let missed = deed(&village, &id, "ouvrir", "").await;
        assert!(
            missed.status == 422 && missed.text.contains("Le quorum n’est pas atteint"),
            "{}",
            missed.text
        );
        assert!(
            village.get("board", &path).await.text.contains("2 membres présents ou représentés, 3 requis")
        );
        assert_eq!(hall.arrive(&village, 2, "how=remote").await.status, 303);
        assert_eq!(hall.arrive(&village, 2, "how=room").await.status, 422, "there already");
        assert_eq!(deed(&village, &id, "ouvrir", "").await.status, 303);
        let gone = format!("voter={}", hall.voters[2].0);
        assert_eq!(village.post("agent", &format!("{path}/departs"), &gone).await.status, 303);
        let early = village.post("agent", &format!("{path}/lever"), "").await;
        assert!(early.location.contains("assembly-not-lifted"), "a vote is open");
        let much = deed(&village, &id, "clore", "n-for=3&n-against=0&n-abstained=0&teller=Zo%C3%A9").await;
        assert!(much.status == 422 && much.text.contains("plus de voix comptées"), "{}", much.text);
        let none = deed(&village, &id, "clore", "n-for=2&n-against=&n-abstained=0&teller=").await;
        assert!(none.text.contains("hands-error") && none.text.contains("teller-error"), "{}", none.text);
        let form = "n-for=2&n-against=0&n-abstained=0&teller=Zo%C3%A9";
        assert_eq!(deed(&village, &id, "clore", form).await.status, 303);
        assert_eq!(outcome(&village, &id).await, "no-quorum", "lost while one voted, nothing is decided");
        for at in 2..6 {
            assert_eq!(hall.arrive(&village, at, "how=room").await.status, 303);
        }
        for (majority, counts, told) in [
            ("half", [3, 3, 0], "tied"),
            ("half", [2, 1, 3], "carried"),
            ("two-thirds", [4, 2, 0], "carried"),
            ("two-thirds", [3, 2, 1], "lost"),
            ("four-fifths", [4, 1, 1], "carried"),
            ("all", [5, 1, 0], "lost"),
        ] {
            assert_eq!(hands(&village, &hall, majority, counts).await, told, "{majority} {counts:?}");
        }
        let same = format!("text=Oui&majority=half&way=hands&mover={0}&seconder={0}", hall.voters[0].0);
        let same = village.post("agent", &format!("{path}/propositions"), &same).await;
        assert!(same.status == 422 && same.text.contains("seconder-error"), "{}", same.text);
    }
}

#[tokio::test]
async fn minutes_tell_what_was_done_and_figures_count_who_took_part() {
    for village in Village::both().await {
        let hall = hall(&village, 4, "quorum=number&quorum_of=2&proxies=1&dues=any").await;
        let holder = &hall.voters[0].0;
        assert_eq!(hall.arrive(&village, 0, "how=room&name=Ursule+Cap").await.status, 303);
        assert_eq!(hall.arrive(&village, 1, &format!("how=proxy&holder={holder}")).await.status, 303);
        let full = hall.arrive(&village, 2, &format!("how=proxy&holder={holder}")).await;
        assert!(full.status == 422 && full.text.contains("déjà toutes les procurations"), "{}", full.text);
        let path = format!("/assemblees/{}", hall.id);
        let opened = village.post("agent", &format!("{path}/ouvrir"), "").await;
        assert!(opened.location.contains("assembly-opened"));
        let form = format!("text=Recevoir+le+rapport&majority=half&way=hands&mover={holder}");
        let id = hall.motion(&village, &form).await;
        assert_eq!(deed(&village, &id, "ouvrir", "").await.status, 303);
        let form = "n-for=2&n-against=0&n-abstained=0&teller=Zo%C3%A9+Pointe";
        assert_eq!(deed(&village, &id, "clore", form).await.status, 303);
        let minutes = format!("{path}/proces-verbal.pdf");
        assert_eq!(village.get("board", &minutes).await.status, 404, "before it is lifted");
        let lifted = village.post("agent", &format!("{path}/lever"), "").await;
        assert!(lifted.location.contains("assembly-lifted"), "{}", lifted.location);
        assert_eq!(hall.arrive(&village, 3, "how=room").await.status, 422, "it is over");
        let file = std::env::temp_dir().join(format!("{}.pdf", village.slug()));
        std::fs::write(&file, village.bytes("board", &minutes).await).unwrap();
        let told = Command::new("pdftotext").arg("-raw").arg(&file).arg("-").output().unwrap();
        std::fs::remove_file(&file).unwrap();
        let told = String::from_utf8(told.stdout).unwrap().split_whitespace().collect::<Vec<_>>().join(" ");
        for part in [
            "Procès-verbal",
            "Art. 12",
            "2. Budget",
            "Coop 0",
            "Ursule Cap",
            "Par procuration (Coop 0)",
            "1. Recevoir le rapport",
            "Proposée par Coop 0",
            "Zoé Pointe",
            "Adoptée",
            "2 membres présents ou représentés à la fin du vote, 2 requis",
            "L’assemblée est levée à 18 h",
        ] {
            assert!(told.contains(part), "{part}: {told}");
        }
        let count = async |key: &str| village.figure(key, DAY, DAY).await;
        assert_eq!(count("assemblies.held").await, 1);
        assert_eq!(count("assemblies.members-present").await, 2);
        assert_eq!(count("assemblies.participation").await, 5_000);
        let rows =
            village.get("board", "/chiffres/assemblies.participation?du=2021-06-25&au=2021-06-25").await;
        assert!(rows.text.contains("Coop 3"), "who did not come is a row of it too");
    }
}
