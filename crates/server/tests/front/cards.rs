//! Cards: dues paid on a provider's own page, recorded once by its signed word, and off until an installation says so.
use crate::{
    membership::{category, enrol},
    own_space::bind,
    papers::mailbox,
    renewals::letters,
    village::Village,
};
use axum::{Router, body::Body, http::Request};
use hmac::{Hmac, KeyInit, Mac};
use server::{configuration::Configuration, outside::Outside};
use sha2::Sha256;
use std::{
    io::{BufRead, BufReader, Read, Write},
    net::TcpListener,
    sync::{Arc, Mutex},
};
use tower::ServiceExt;

const SECRET: &str = "whsec_of_the_village";

/// A provider that opens pages as Stripe does: the same for the same key, and keeps what it was asked.
struct Provider {
    address: String,
    asked: Arc<Mutex<Vec<(String, String)>>>,
}

impl Provider {
    fn open() -> Provider {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = format!("http://{}", listener.local_addr().unwrap());
        let asked = Arc::new(Mutex::new(vec![]));
        let (kept, here) = (asked.clone(), address.clone());
        std::thread::spawn(move || {
            for stream in listener.incoming() {
                let mut stream = stream.unwrap();
                let mut reader = BufReader::new(stream.try_clone().unwrap());
                let (mut head, mut length) = (String::new(), 0);
                loop {
                    let mut line = String::new();
                    reader.read_line(&mut line).unwrap();
                    if line.trim().is_empty() {
                        break;
                    }
                    let line = line.to_lowercase();
                    if let Some(told) = line.strip_prefix("content-length:") {
                        length = told.trim().parse().unwrap();
                    }
                    head.push_str(&line);
                }
                let mut body = vec![0; length];
                reader.read_exact(&mut body).unwrap();
                let key =
                    head.lines().find_map(|line| line.strip_prefix("idempotency-key: ")).unwrap().to_owned();
                let good = head.starts_with("post /v1/checkout/sessions ")
                    && head.contains("authorization: bearer rk_of_the_village");
                kept.lock().unwrap().push((key.clone(), String::from_utf8(body).unwrap()));
                let (status, told) = match good {
                    true => ("200 OK", format!("{{\"id\":\"cs_{key}\",\"url\":\"{here}/c/pay/{key}\"}}")),
                    false => ("401 Unauthorized", "{}".to_owned()),
                };
                let length = told.len();
                write!(
                    stream,
                    "HTTP/1.1 {status}\r\ncontent-length: {length}\r\nconnection: close\r\n\r\n{told}"
                )
                .unwrap();
            }
        });
        Provider { address, asked }
    }

    fn asked(&self) -> Vec<(String, String)> {
        self.asked.lock().unwrap().clone()
    }
}

/// The village whose members pay by card at a provider with this key.
fn paid_by_card(village: &mut Village, provider: &str, key: &str) {
    let file = tempfile::NamedTempFile::new().unwrap();
    let account = format!(
        "[{}]\nkey = \"{key}\"\nsecret = \"{SECRET}\"\napi = \"{provider}\"\npages = \"{provider}\"\n",
        village.slug()
    );
    std::fs::write(file.path(), account).unwrap();
    let text = format!("origin = \"http://localhost\"\ncards = \"{}\"\n", file.path().display());
    let outside = Outside::of(&Configuration::of(&text, |_| None).unwrap()).unwrap();
    let (router, house) = server::house::build_in(village.house.poles.clone(), outside).unwrap();
    (village.router, village.house) = (router, house);
}

/// What the provider says of what was paid.
fn notice(reference: &str, cents: i64) -> String {
    format!(
        r#"{{"id":"evt_1","type":"checkout.session.completed","data":{{"object":{{"id":"cs_{reference}","client_reference_id":"{reference}","payment_status":"paid","amount_total":{cents},"currency":"cad"}}}}}}"#
    )
}

/// Sends a notice as the provider does, signed at a moment; gives the status of the answer.
async fn tell(village: &Village, body: &str, at: i64, secret: &str) -> u16 {
    let mac = Hmac::<Sha256>::new_from_slice(secret.as_bytes()).unwrap().chain_update(format!("{at}.{body}"));
    let v1: String = mac.finalize().into_bytes().iter().map(|byte| format!("{byte:02x}")).collect();
    let request = Request::builder()
        .method("POST")
        .uri(format!("/{}/adhesion/carte/avis", village.slug()))
        .header("host", "localhost")
        .header("content-type", "application/json; charset=utf-8")
        .header("stripe-signature", format!("t={at},v1={v1}"))
        .body(Body::from(body.to_owned()))
        .unwrap();
    let router: Router = village.router.clone();
    router.oneshot(request).await.unwrap().status().as_u16()
}

async fn member(village: &Village) -> String {
    let category = category(village, "Entreprise").await;
    let form = format!("category={category}&amount=60&dues_on=2019-04-01");
    assert_eq!(village.post("direction", "/adhesions/categories/cotisation", &form).await.status, 303);
    let member = enrol(village, "Coop du Quai", &category, "2020-06-01").await;
    mailbox(village, &member, "quai@village.example").await;
    bind(village, "Coop du Quai").await;
    member
}

#[tokio::test]
async fn dues_paid_by_card_are_recorded_once_by_the_signed_word_of_the_provider() {
    for mut village in Village::both().await {
        let provider = Provider::open();
        paid_by_card(&mut village, &provider.address, "rk_of_the_village");
        let member = member(&village).await;
        let own = village.get("member", "/mon-espace").await.text;
        let way = format!("/mon-espace/{member}/payer");
        assert!(own.contains(&format!("{way}?annee=2021-04-01")), "{own}");
        let page = village.get("member", &format!("{way}?annee=2021-04-01")).await;
        assert!(page.text.contains("Payer 60,00\u{a0}$ par carte"), "{}", page.text);
        assert!(
            page.policy.contains(&format!("form-action 'self' {};", provider.address)),
            "{}",
            page.policy
        );

        let led = village.post("member", &way, "annee=2021-04-01").await;
        assert!(led.status == 303 && led.location.starts_with(&provider.address), "{}", led.location);
        assert_eq!(
            village.post("member", &way, "annee=2021-04-01").await.location,
            led.location,
            "the same page"
        );
        let asked = provider.asked();
        assert_eq!((asked.len(), &asked[0].0), (2, &asked[1].0), "asked under one key");
        let form = &asked[0].1;
        assert!(form.contains("unit_amount%5D=6000") && form.contains("currency%5D=cad"), "{form}");
        assert!(!form.contains("Quai") && !form.contains("quai"), "who the member is stays here: {form}");
        let reference = led.location.rsplit('/').next().unwrap().to_owned();

        // Coming back says nothing was recorded yet; nor does a word that is not the provider's.
        assert!(village.get("member", "/adhesion/carte/retour").await.text.contains("Dès que le paiement"));
        let (body, now) = (notice(&reference, 6_000), village.clock.now().as_second());
        assert_eq!(tell(&village, &body, now, "whsec_of_another").await, 400);
        assert_eq!(tell(&village, &body, now - 301, SECRET).await, 400, "too old");
        assert_eq!(village.post("visitor", "/adhesion/carte/avis", &body).await.status, 400, "unsigned");
        assert_eq!(tell(&village, &notice(&reference, 5_999), now, SECRET).await, 422);
        assert_eq!(tell(&village, &notice("another", 6_000), now, SECRET).await, 204, "not of ours");
        assert_eq!(village.figure("membership.dues", "2021-04-01", "2022-03-31").await, 0);

        assert_eq!(tell(&village, &body, now, SECRET).await, 204);
        assert_eq!(tell(&village, &body, now + 60, SECRET).await, 204, "said again");
        assert_eq!(village.figure("membership.dues", "2021-04-01", "2022-03-31").await, 6_000);
        let shown = village.get("agent", &format!("/membres/{member}")).await.text;
        assert!(
            shown.contains("<td>Carte</td>") && shown.contains("Page de paiement par carte ouverte"),
            "{shown}"
        );
        let sent = letters(&village, "quai@village.example").await;
        let receipts = sent.iter().filter(|(_, plain)| plain.contains("R-2021-0001")).count();
        assert_eq!((receipts, sent.len()), (1, 1), "one receipt, sent once: {sent:?}");
        let own = village.get("member", "/mon-espace").await.text;
        assert!(!own.contains("/payer?annee=2021-04-01") && own.contains("R-2021-0001"), "{own}");
        let page = village.get("member", &format!("{way}?annee=2021-04-01")).await.text;
        assert!(page.contains("cette année est payée") && !page.contains("<button class=\"act\">Payer"));
        assert_eq!(
            village.post("member", &way, "annee=2021-04-01").await.status,
            422,
            "nothing is left to pay"
        );
        assert_eq!(provider.asked().len(), 2);
    }
}

#[tokio::test]
async fn a_provider_that_opens_no_page_is_told_and_asked_anew() {
    for mut village in Village::both().await {
        let provider = Provider::open();
        paid_by_card(&mut village, &provider.address, "rk_of_nobody");
        let member = member(&village).await;
        let way = format!("/mon-espace/{member}/payer");
        let refused = village.post("member", &way, "annee=2021-04-01").await;
        assert!(refused.status == 502 && refused.text.contains("Rien n’est payé"), "{}", refused.text);
        paid_by_card(&mut village, &provider.address, "rk_of_the_village");
        assert_eq!(village.post("member", &way, "annee=2021-04-01").await.status, 303);
        let asked = provider.asked();
        assert_ne!(asked[0].0, asked[1].0, "a key that failed is not asked under again");
        let other =
            village.post("member", "/mon-espace/0000000000000000000000zzzz/payer", "annee=2021-04-01");
        assert_eq!(other.await.status, 404, "nobody pays for another's membership");
        assert_eq!(village.post("member", &way, "annee=1999-04-01").await.status, 404);
        assert!(
            village.get("direction", "/adhesions/facturation").await.text.contains("/adhesion/carte/avis")
        );
    }
}

#[tokio::test]
async fn nothing_is_paid_by_card_until_an_installation_says_so() {
    for village in Village::both().await {
        let member = member(&village).await;
        assert!(!village.get("member", "/mon-espace").await.text.contains("/payer"));
        let way = format!("/mon-espace/{member}/payer");
        assert_eq!(village.post("member", &way, "annee=2021-04-01").await.status, 404);
        assert_eq!(tell(&village, &notice("a", 1), village.clock.now().as_second(), SECRET).await, 404);
        let page = village.get("direction", "/adhesions/facturation").await.text;
        assert!(page.contains("ne paient pas par carte ici"), "{page}");
    }
}
