//! The waiting list: two hundred at once for fifty places, in order; a place that frees goes to who waited longest.
use crate::{
    events::{gathering, public, register, subjects},
    membership,
    sign_in::work,
    surveys::links,
    village::Village,
};
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::TcpStream,
};

/// Sends a form over a connection of its own, and gives the status of the answer.
async fn knock(address: std::net::SocketAddr, path: String, form: String) -> u16 {
    let mut stream = TcpStream::connect(address).await.unwrap();
    let head = format!(
        "POST {path} HTTP/1.1\r\nhost: localhost\r\nsec-fetch-site: same-origin\r\nconnection: close\r\n\
         content-type: application/x-www-form-urlencoded\r\ncontent-length: {}\r\n\r\n{form}",
        form.len()
    );
    stream.write_all(head.as_bytes()).await.unwrap();
    let mut answer = String::new();
    stream.read_to_string(&mut answer).await.unwrap();
    answer.split(' ').nth(1).unwrap().parse().unwrap()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn two_hundred_at_the_same_second_for_fifty_places_are_fifty_and_a_hundred_and_fifty_in_order() {
    for village in Village::both().await {
        let path = gathering(&village, "capacity=50", "2021-07-05").await;
        let (address, served) = village.serve().await;
        let door = format!("/{}{}/inscription", village.slug(), public(&path));
        let knocks: Vec<_> = (0..200)
            .map(|n| {
                let form = format!("name=Personne+{n}&email=p{n}%40quai.example&once={n:040x}");
                // Each presses twice.
                let twice = [form.clone(), form].map(|form| knock(address, door.clone(), form));
                tokio::spawn(async move {
                    let [first, second] = twice;
                    tokio::join!(first, second)
                })
            })
            .collect();
        for knock in knocks {
            assert_eq!(knock.await.unwrap(), (303, 303));
        }
        served.abort();
        let all: Vec<(i64, Option<String>, String)> =
            sqlx::query_as("select line, seated_at, id from registration order by line")
                .fetch_all(village.db.rows())
                .await
                .unwrap();
        assert_eq!(all.len(), 200, "nothing lost, nothing doubled");
        assert!(all.iter().zip(1..).all(|((line, ..), n)| *line == n), "in order, without a hole");
        assert!(all.windows(2).all(|two| two[0].2 < two[1].2), "the order is that of arrival");
        assert!(all.iter().all(|(line, seated, _)| seated.is_some() == (*line <= 50)), "the first fifty");
        let letters: Vec<(i64,)> =
            sqlx::query_as("select count(*) from registration_letter group by reason order by 1")
                .fetch_all(village.db.rows())
                .await
                .unwrap();
        assert_eq!(letters, [(50,), (150,)], "one letter each");
        let page = village.get("agent", &path).await.text;
        assert!(page.contains("50 / 50") && page.contains("<strong>150</strong>"), "{page}");
        for (state, count) in [("seated", 50), ("waiting", 150)] {
            assert!(page.contains(&format!("/inscriptions?etat={state}\"")), "the number opens: {page}");
            let rows = village.get("agent", &format!("{path}/inscriptions?etat={state}")).await.text;
            assert_eq!(rows.matches("<th scope=\"row\">").count(), count, "{state}: {rows}");
        }
    }
}

#[tokio::test]
async fn a_place_that_frees_is_offered_in_order_until_its_limit_and_then_to_the_next() {
    for village in Village::both().await {
        let path = gathering(&village, "capacity=1", "2021-07-05").await;
        for name in ["ada", "bea", "cyr", "dan"] {
            assert_eq!(register(&village, &path, name).await, 303);
        }
        assert_eq!(register(&village, &path, "cyr").await, 303, "again tells the same, and counts once");
        work(&village, None).await;
        let link = async |name: &str| links(&village, &format!("{name}@quai.example")).await.remove(0);
        let last = async |name: &str| subjects(&village, &format!("{name}@quai.example")).await.remove(0);
        assert!(last("ada").await.starts_with("Inscription confirmée"));
        assert!(last("bea").await.starts_with("Liste d’attente"));
        let ada = link("ada").await;
        let page = village.get("visitor", &ada).await.text;
        assert!(
            page.contains("<svg") && page.contains("À montrer à l’accueil") && page.contains("ada"),
            "{page}"
        );
        let waits = village.get("visitor", &link("cyr").await).await.text;
        assert!(waits.contains("1 personne attend avant vous"), "{waits}");
        assert!(village.get("visitor", "/inscription/0123").await.status == 404);
        assert_eq!(village.post("visitor", &format!("{ada}/annuler"), "").await.status, 303);
        assert_eq!(village.post("visitor", &format!("{ada}/annuler"), "").await.status, 303);
        assert!(last("bea").await.starts_with("Une place vous est offerte"), "by letter, at once");
        assert!(last("cyr").await.starts_with("Liste d’attente"), "one place, one offer");
        assert_eq!(register(&village, &path, "eve").await, 303);
        assert!(last("eve").await.starts_with("Liste d’attente"), "nobody passes before those who wait");
        village.clock.set("2021-06-17T13:20:00Z".parse().unwrap());
        work(&village, None).await;
        assert!(last("bea").await.starts_with("La place offerte est échue"));
        assert!(last("cyr").await.starts_with("Une place vous est offerte"));
        let late = village.post("visitor", &format!("{}/confirmer", link("bea").await), "").await;
        assert!(late.location.contains("event-offer-over"), "{}", late.location);
        let cyr = link("cyr").await;
        assert!(village.get("visitor", &cyr).await.text.contains("Elle vous est gardée jusqu’au"));
        let taken = village.post("visitor", &format!("{cyr}/confirmer"), "").await;
        assert!(taken.location.contains("event-accepted"), "{}", taken.location);
        assert!(last("cyr").await.starts_with("Inscription confirmée"));
        work(&village, None).await;
        assert!(last("dan").await.starts_with("Liste d’attente"), "no place is free");
        let page = village.get("agent", &format!("{path}/modifier")).await.text;
        let seen = crate::organizations::hidden(&page, "seen");
        let more = format!(
            "kind=training&title_fr=Bien+gouverner&place=Quai&mrc=030&action=2.4&capacity=2&seen={seen}"
        );
        assert_eq!(village.post("agent", &format!("{path}/modifier"), &more).await.status, 303);
        assert!(last("dan").await.starts_with("Une place vous est offerte"), "a place that was added");
        assert!(last("eve").await.starts_with("Liste d’attente"));
    }
}

#[tokio::test]
async fn who_registers_is_refused_by_field_pays_the_members_price_and_is_reminded_once() {
    for village in Village::both().await {
        let numbers = "gst=123456789+RT+0001&qst=1234567890+TQ+0001&tax_on=2020-01-01";
        village.post("direction", "/adhesions/facturation/taxes", numbers).await;
        let category = membership::category(&village, "Entreprise").await;
        membership::enrol(&village, "Coop du Quai", &category, "2020-06-01").await;
        let path = gathering(&village, "price=100&member_price=60&taxable=1", "2021-07-05").await;
        let door = format!("{}/inscription", public(&path));
        let page = village.get("visitor", &door).await.text;
        assert!(
            page.contains("100,00\u{a0}$") && page.contains("name=\"consent\"") && !page.contains("checked"),
            "{page}"
        );
        let bad = village.post("visitor", &door, "name=&email=x&needs=Rampe").await;
        assert!(bad.status == 422 && bad.text.contains("name-error") && bad.text.contains("email-error"));
        assert!(bad.text.contains(">Rampe</textarea>"), "what was typed is kept");
        let form = "name=Zo%C3%A9&email=Zoe%40quai.example&organization=coop+du+quai&needs=Rampe&consent=1";
        assert_eq!(village.post("visitor", &door, form).await.status, 303);
        assert_eq!(register(&village, &path, "max").await, 303);
        let roll = village.get("agent", &format!("{path}/inscriptions")).await.text;
        assert!(
            roll.contains("68,99\u{a0}$") && roll.contains("114,98\u{a0}$") && roll.contains("Rampe"),
            "{roll}"
        );
        let csv = village.get("agent", &format!("{path}/inscriptions/liste?forme=csv")).await.text;
        assert!(csv.contains("zoe@quai.example") && csv.contains("Les rôles"), "{csv}");
        work(&village, None).await;
        for day in ["2021-07-02", "2021-07-03", "2021-07-04"] {
            village.clock.set(format!("{day}T13:00:00Z").parse().unwrap());
            work(&village, None).await;
        }
        let letters = subjects(&village, "zoe@quai.example").await;
        assert_eq!(letters.iter().filter(|subject| subject.starts_with("Rappel")).count(), 1, "{letters:?}");
        let (consented,): (i64,) =
            sqlx::query_as("select count(*) from registration where consented_at is not null")
                .fetch_one(village.db.rows())
                .await
                .unwrap();
        assert_eq!(consented, 1);
        village.clock.set("2021-07-06T13:00:00Z".parse().unwrap());
        assert_eq!(register(&village, &path, "tard").await, 422);
    }
}
