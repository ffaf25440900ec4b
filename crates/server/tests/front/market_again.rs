//! What a buyer gives and asks beside its needs: the declaration as it came back signed, and meetings; when suppliers that
//! are silent are reminded, how long their link serves, and what a merge makes of introductions.
use crate::{
    market::{edition, engage, join, reached},
    merge::merge,
    organizations::id_of,
    owners::way,
    renewals::{letters, morning, stay},
    village::{Reply, Village},
};
use people::{account, accounts, role};

const SIGNED: &[u8] = b"%PDF-1.7\n1 0 obj\n<< >>\nendobj\n%%EOF\n";

/// Lets the village's buyer act for an organization.
pub async fn act_for(village: &Village, organization: &str) {
    let id = account::with_role(&village.db, role::BUYER).await.unwrap().unwrap();
    let mut act = village.db.act(db::Who::House).await.unwrap();
    let typed = accounts::Typed {
        role: role::BUYER.to_owned(),
        organization: organization.to_owned(),
        from_on: "2021-01-01".to_owned(),
        ..accounts::Typed::default()
    };
    accounts::give(&mut act, &id, &typed, false).await.unwrap().unwrap();
    act.commit().await.unwrap();
}

#[tokio::test]
async fn the_signed_declaration_is_kept_read_by_its_buyer_and_replaced() {
    for village in Village::both().await {
        let edition = edition(&village, "Pilote").await;
        let [buyer, other] =
            [village.organization("Ville du Quai").await, village.organization("Ville du Cap").await];
        let [own, foreign] =
            [engage(&village, &edition, &buyer).await, engage(&village, &edition, &other).await];
        act_for(&village, "Ville du Quai").await;
        let path = format!("/marche/engagements/{own}");
        let keep = async |bytes: &[u8]| -> Reply {
            village.upload_with("agent", &format!("{path}/signee"), &[], ("signee.pdf", bytes)).await
        };
        for (bytes, why) in
            [(b"".as_slice(), "Choisissez le fichier signé"), (b"GIF89a".as_slice(), "pas un PDF entier")]
        {
            let refused = keep(bytes).await;
            assert!(refused.status == 422 && refused.text.contains(why), "{}", refused.text);
        }
        assert_eq!(village.get("board", &format!("{path}/signee.pdf")).await.status, 404);
        assert_eq!(keep(SIGNED).await.status, 303);
        assert_eq!(village.bytes("board", &format!("{path}/signee.pdf")).await, SIGNED);
        let mine = |id: &str| format!("/espace-acheteur/declarations/{id}/signee.pdf");
        assert_eq!(village.bytes("buyer", &mine(&own)).await, SIGNED);
        assert!(village.get("buyer", "/espace-acheteur").await.text.contains(&mine(&own)));
        assert_eq!(village.get("buyer", &mine(&foreign)).await.status, 404);
        let later = [SIGNED, b"% again\n"].concat();
        assert_eq!(keep(&later).await.status, 303);
        assert_eq!(village.bytes("board", &format!("{path}/signee.pdf")).await, later);
        let (rows, held): (i64, i64) = sqlx::query_as(
            "select count(*), cast(sum(case when content <> '' then 1 else 0 end) as bigint) from market_signed",
        )
        .fetch_one(village.db.rows())
        .await
        .unwrap();
        assert_eq!((rows, held), (2, 1), "the bytes of the one before are gone");
        assert_eq!(village.post("agent", &format!("{path}/signee/retirer"), "").await.status, 303);
        assert_eq!(village.get("board", &format!("{path}/signee.pdf")).await.status, 404);
        let told = village.get("board", &path).await.text;
        assert!(told.contains("Déclaration signée retirée") && told.contains("Pas encore jointe"), "{told}");
    }
}

#[tokio::test]
async fn the_contacts_of_a_buyer_are_told_on_its_pages_to_those_who_may_meet_persons() {
    for village in Village::both().await {
        let edition = edition(&village, "Pilote").await;
        let buyer = village.organization("Ville du Quai").await;
        let engaged = format!("/marche/engagements/{}", engage(&village, &edition, &buyer).await);
        let form = format!(
            "edition={edition}&organization={buyer}&kind=quote&title=Traiteur&answer_by=2021-06-30&most=2"
        );
        let need = format!(
            "/marche/besoins/{}",
            id_of(&village.post("agent", "/marche/besoins/ajouter", &form).await)
        );
        let form = format!("edition={edition}&organization={buyer}&day=2021-06-15&stage=to-contact");
        let owner = account::with_role(&village.db, role::AGENT).await.unwrap().unwrap();
        let form = format!("{form}&next=Appeler&next_on=2021-06-20&owner={owner}");
        let prospect = id_of(&village.post("agent", "/marche/demarchage/ajouter", &form).await);
        let prospect = format!("/marche/demarchage/{prospect}");
        let add = format!("/organisations/{buyer}/personnes");
        for path in [&engaged, &need, &prospect] {
            let page = village.get("agent", path).await.text;
            assert!(page.contains(&add) && page.contains("Personne de cette organisation"), "{page}");
        }
        let joined = "name=Ada+Roy&email=ada%40quai.example&title=Acheteuse&from_on=2021-06-01";
        assert_eq!(village.post("agent", &add, joined).await.status, 303);
        for path in [&engaged, &need, &prospect] {
            let page = village.get("agent", path).await.text;
            assert!(page.contains("Ada Roy") && page.contains("mailto:ada@quai.example"), "{page}");
            assert!(!village.get("board", path).await.text.contains("Ada Roy"), "{path}");
        }
    }
}

#[tokio::test]
async fn a_meeting_that_a_buyer_asks_for_waits_until_it_is_introduced_or_declined() {
    for village in Village::both().await {
        let edition = edition(&village, "Pilote").await;
        let buyer = village.organization("Ville du Quai").await;
        let [one, two] = [village.organization("Coop Une").await, village.organization("Coop Deux").await];
        for id in [&one, &two] {
            join(&village, &edition, id, "2021-02-01").await;
        }
        engage(&village, &edition, &buyer).await;
        act_for(&village, "Ville du Quai").await;
        let path = format!("/espace-acheteur/{buyer}/rencontres");
        assert!(village.get("buyer", &format!("{path}?supplier={one}")).await.text.contains("Coop Une"));
        assert_eq!(village.get("buyer", &format!("{path}?supplier=nobody")).await.status, 404);
        let bad = village.post("buyer", &path, &format!("supplier={one}&about=&suits=Mardi")).await;
        assert!(bad.status == 422 && bad.text.contains("about-error"), "{}", bad.text);
        assert!(bad.text.contains("Mardi"), "{}", bad.text);
        let ask = |supplier: &str| format!("supplier={supplier}&about=Des+repas&suits=Mardi");
        assert_eq!(village.post("buyer", &path, &ask(&one)).await.status, 303);
        let twice = village.post("buyer", &path, &ask(&one)).await;
        assert!(twice.status == 422 && twice.text.contains("supplier-error"), "{}", twice.text);
        assert_eq!(village.post("buyer", &path, &ask(&two)).await.status, 303);
        let home = village.get("agent", "").await.text;
        assert!(home.contains("2 rencontres demandées") || home.contains("2\u{a0}rencontres"), "{home}");
        let list = village.get("agent", "/marche/maillages").await.text;
        assert!(list.contains("Des repas") && list.contains("Ville du Quai – Coop Une"), "{list}");
        let way = list.split("/marche/maillages/ajouter?demande=").nth(1).unwrap();
        let first = way.split('"').next().unwrap().to_owned();
        let form = village.get("agent", &format!("/marche/maillages/ajouter?demande={first}")).await.text;
        assert!(form.contains("Des repas") && form.contains("Ville du Quai"), "{form}");
        assert!(crate::organizations::hidden(&form, "asked") == first, "{form}");
        let introduce = format!(
            "edition={edition}&first={one}&organization={buyer}&day=2021-06-15&place=Mairie&action=2.6&asked={first}"
        );
        id_of(&village.post("agent", "/marche/maillages/ajouter", &introduce).await);
        let (second,): (String,) =
            sqlx::query_as("select id from market_meeting_asked where settled_on is null")
                .fetch_one(village.db.rows())
                .await
                .unwrap();
        assert_ne!(first, second);
        let decline = format!("/marche/rencontres-demandees/{second}/decliner");
        let long = "a".repeat(501);
        let unsaid = village.post("agent", &decline, &format!("why={long}")).await;
        assert!(unsaid.status == 422 && unsaid.text.contains(&long), "{}", unsaid.text);
        assert_eq!(village.post("board", &decline, "why=Non").await.status, 403);
        assert_eq!(village.post("agent", &decline, "why=En+travaux+cet+hiver").await.status, 303);
        let own = village.get("buyer", "/espace-acheteur").await.text;
        assert!(own.contains("En travaux cet hiver") && own.contains("Maillage noté"), "{own}");
        assert!(!village.get("agent", "/marche/maillages").await.text.contains("Rencontres demandées"));
    }
}

#[tokio::test]
async fn who_asked_for_a_meeting_that_is_declined_is_told_why_once_and_in_their_language() {
    for village in Village::both().await {
        let edition = edition(&village, "Pilote").await;
        let buyer = village.organization("Ville du Quai").await;
        let [one, two] = [village.organization("Coop Une").await, village.organization("Coop Deux").await];
        for id in [&one, &two] {
            join(&village, &edition, id, "2021-02-01").await;
        }
        act_for(&village, "Ville du Quai").await;
        let (path, mailbox) = (format!("/espace-acheteur/{buyer}/rencontres"), "buyer@village.example");
        for (supplier, language, about, opening) in [
            (&one, "fr", "Rencontre avec Coop Une\u{a0}: notre réponse", "le 15\u{a0}juin 2021"),
            (&two, "en", "Your meeting with Coop Deux: our answer", "Hello Ville du Quai"),
        ] {
            let mut rows = village.db.upkeep().await.unwrap();
            let speak = sqlx::query("update account set language = $1 where email = $2");
            speak.bind(language).bind(mailbox).execute(&mut *rows).await.unwrap();
            rows.commit().await.unwrap();
            let before = letters(&village, mailbox).await.len();
            let ask = format!("supplier={supplier}&about=Des+repas");
            assert_eq!(village.post("buyer", &path, &ask).await.status, 303);
            let (id,): (String,) =
                sqlx::query_as("select id from market_meeting_asked where settled_on is null")
                    .fetch_one(village.db.rows())
                    .await
                    .unwrap();
            let decline = format!("/marche/rencontres-demandees/{id}/decliner");
            assert_eq!(village.post("agent", &decline, "why=").await.status, 422);
            assert_eq!(letters(&village, mailbox).await.len(), before, "what is refused tells nothing");
            for _ in 0..2 {
                assert_eq!(village.post("agent", &decline, "why=En+travaux+cet+hiver").await.status, 303);
            }
            let told = letters(&village, mailbox).await;
            assert_eq!(told.len(), before + 1, "once: {told:?}");
            let (subject, plain) = told.last().unwrap();
            assert_eq!(subject, about);
            for words in [opening, "En travaux cet hiver", "/espace-acheteur"] {
                assert!(plain.contains(words), "{words}: {plain}");
            }
        }
    }
}

#[tokio::test]
async fn the_pole_sets_when_the_silent_are_reminded_and_a_link_serves_through_the_last_day() {
    for village in Village::both().await {
        stay(&village).await;
        let edition = edition(&village, "Pilote").await;
        let buyer = village.organization("Ville du Quai").await;
        let supplier = reached(&village, "La Marmite", "marmite@quai.example", "Traiteur et repas").await;
        join(&village, &edition, &supplier, "2021-02-01").await;
        for wrong in ["bientot", "61", "-1"] {
            let refused = village.post("agent", "/marche/besoins/rappel", &format!("days={wrong}")).await;
            assert!(refused.status == 422 && refused.text.contains("days-error"), "{}", refused.text);
        }
        let settle = async |days: &str| {
            let sent = village.post("agent", "/marche/besoins/rappel", &format!("days={days}")).await;
            assert_eq!(sent.status, 303, "{}", sent.text);
        };
        settle("0").await;
        let form = format!(
            "edition={edition}&organization={buyer}&kind=quote&title=Traiteur&answer_by=2021-12-31&most=3"
        );
        let need = id_of(&village.post("agent", "/marche/besoins/ajouter", &form).await);
        let send = format!("/marche/besoins/{need}/envoyer");
        assert_eq!(village.post("agent", &send, &format!("supplier={supplier}")).await.status, 303);
        morning(&village, "2021-06-25").await;
        assert_eq!(letters(&village, "marmite@quai.example").await.len(), 1, "none leaves");
        settle("12").await;
        for (day, sent) in [("2021-06-26", 1), ("2021-06-27", 2), ("2021-06-28", 2)] {
            morning(&village, day).await;
            assert_eq!(letters(&village, "marmite@quai.example").await.len(), sent, "{day}");
        }
        let first = way(&village, &letters(&village, "marmite@quai.example").await[0].1, "/besoin/");
        village.clock.set("2021-12-31T23:30:00Z".parse().unwrap());
        let page = village.get("visitor", &first).await.text;
        assert!(page.contains("La Marmite") && page.contains("name=\"answer\""), "{page}");
        assert_eq!(village.post("visitor", &first, "answer=interested").await.status, 303);
    }
}

#[tokio::test]
async fn suppliers_merged_since_are_still_between_suppliers_and_bear_their_name_now() {
    for village in Village::both().await {
        stay(&village).await;
        let edition = edition(&village, "Pilote").await;
        let [one, two, twin] = [
            village.organization("Coop Une").await,
            village.organization("Coop Deux").await,
            village.organization("Coop Deux inc").await,
        ];
        join(&village, &edition, &one, "2021-02-01").await;
        join(&village, &edition, &two, "2021-02-01").await;
        let form =
            format!("edition={edition}&first={one}&second={twin}&day=2021-06-10&place=Foire&action=2.6");
        let id = id_of(&village.post("agent", "/marche/maillages/ajouter", &form).await);
        let between = async || {
            let path = "/chiffres/market.introductions?du=2021-06-01&au=2021-06-30";
            village.get("board", path).await.text.contains("Entre fournisseurs")
        };
        assert!(!between().await, "its twin is in no cohort");
        assert_eq!(merge(&village, &two, &twin, "&keeper=first&name=first").await.status, 303);
        assert!(between().await);
        let page = village.get("board", &format!("/marche/maillages/{id}")).await.text;
        assert!(!page.contains("Coop Deux inc"), "{page}");
        village.clock.set("2021-12-01T16:00:00Z".parse().unwrap());
        let due = village.get("agent", "/marche/maillages").await.text;
        assert!(due.contains("Coop Deux") && !due.contains("Coop Deux inc"), "{due}");
    }
}
