//! Owners: a sheet confirmed or corrected by a link without an account, its fields traced, and the house's letters.
use crate::{
    directory::{enterprise, publish},
    hostile::encoded,
    import::{LIST, take},
    organizations::hidden,
    sign_in::work,
    village::Village,
};

/// The letters written so far, the latest first: recipient, words.
pub async fn letters(village: &Village) -> Vec<(String, String)> {
    let mut told = vec![];
    for letter in mail::letters(&village.db, "", 50).await.unwrap() {
        let whole = mail::letter(&village.db, &letter.id).await.unwrap().unwrap();
        told.push((letter.recipient, whole.plain));
    }
    told
}

/// The path of the first address in a letter that leads to a page.
pub fn way(village: &Village, plain: &str, page: &str) -> String {
    let lead = format!("http://localhost/{}", village.slug());
    let line = plain.lines().find(|line| line.contains(page)).unwrap();
    line.strip_prefix(&lead).unwrap().to_owned()
}

pub async fn ask(village: &Village, id: &str, to: &str) -> String {
    let sent = village.post("agent", &format!("/fiches/{id}/lien"), &format!("to={to}&language=fr")).await;
    assert_eq!(sent.status, 303, "{}", sent.text);
    way(village, &letters(village).await[0].1, "/ma-fiche/")
}

fn form<T: AsRef<str>>(pairs: &[(&str, T)]) -> String {
    let told = pairs.iter().map(|(field, value)| format!("{field}={}", encoded(value.as_ref())));
    told.collect::<Vec<_>>().join("&")
}

/// The form as it stands, with some fields typed over.
pub fn filled(page: &str, over: &[(&str, &str)]) -> String {
    let mut pairs = vec![];
    for field in ["name", "address", "municipality", "postal_code", "phone", "email", "website"] {
        let tag = page.split("<input ").find(|tag| tag.contains(&format!("name=\"{field}\""))).unwrap();
        let value = tag.split("value=\"").nth(1).unwrap().split('"').next().unwrap();
        let value = over.iter().find(|(name, _)| *name == field).map_or(value, |(_, value)| value);
        pairs.push((field, value.to_owned()));
    }
    for (field, value) in over.iter().filter(|(field, _)| ["remark", "story_fr", "serves"].contains(field)) {
        pairs.push((field, value.to_string()));
    }
    for shown in page.split("name=\"shown\" value=\"").skip(1) {
        let (value, rest) = shown.split_once('"').unwrap();
        if rest.starts_with(" checked") || over.contains(&("shown", value)) {
            pairs.push(("shown", value.to_owned()));
        }
    }
    form(&pairs)
}

pub async fn on(village: &Village, day: &str) {
    village.clock.set(format!("{day}T16:00:00Z").parse().unwrap());
}

async fn sheet(village: &Village, id: &str) -> String {
    village.get("agent", &format!("/fiches/{id}")).await.text
}

#[tokio::test]
async fn each_field_tells_its_source_and_day_and_one_press_confirms_them_all() {
    for village in Village::both().await {
        let id = enterprise(&village, "Coop du Quai", "cooperative", "030", "Gaspé").await;
        publish(&village, &id).await;
        let page = sheet(&village, &id).await;
        let trace = page.split("id=\"provenance\"").nth(1).unwrap();
        assert!(trace.contains("Téléphone") && trace.contains("Le pôle") && trace.contains("2021-06-15"));
        on(&village, "2021-07-01").await;
        let link = ask(&village, &id, "zoe@coop.example").await;
        assert_eq!(village.get("visitor", &link).await.status, 200);
        let letter = &letters(&village).await[0].1;
        let shown = village.get("visitor", &link).await;
        for told in [letter, &shown.text] {
            assert!(told.contains("30\u{a0}juillet 2021"), "the last whole day: {told}");
        }
        assert!(shown.text.contains("418 555-0199") && shown.text.contains("Il manque"), "{}", shown.text);
        on(&village, "2021-07-02").await;
        let press = async || village.post("visitor", &format!("{link}/confirmer"), "once=deux-fois").await;
        let sent = press().await;
        assert!(sent.location.contains("dir-answer-thanks"), "{}", sent.text);
        let again = press().await;
        assert!(again.location.contains("avis=form-again"), "pressed twice: {}", again.text);
        let page = sheet(&village, &id).await;
        let trace = page.split("id=\"provenance\"").nth(1).unwrap();
        assert!(trace.contains("L’entreprise, par son lien") && trace.contains("2021-07-02"), "{trace}");
        assert!(page.contains("Fiche confirmée par l’entreprise"));
        let public = village.get("visitor", &format!("/repertoire/{id}")).await.text;
        assert!(public.contains("Confirmée le <time datetime=\"2021-07-02\">"), "{public}");
        let spent = village.get("visitor", &link).await.text;
        assert!(spent.contains("Ce lien a servi") && !spent.contains("418 555-0199"), "it served once");
        assert!(village.post("visitor", &format!("{link}/confirmer"), "").await.location.is_empty());
        assert!(letters(&village).await[0].1.contains("/ma-fiche/…"), "a letter keeps no link that served");
        on(&village, "2021-07-10").await;
        assert_eq!(village.post("agent", &format!("/fiches/{id}/confirmer"), "").await.status, 303);
        let public = village.get("visitor", &format!("/repertoire/{id}")).await.text;
        assert!(public.contains("Confirmée le <time datetime=\"2021-07-10\">"), "{public}");
        assert_eq!(village.post("board", &format!("/fiches/{id}/confirmer"), "").await.status, 403);
    }
}

#[tokio::test]
async fn a_list_that_is_imported_is_the_source_of_what_it_says() {
    for village in Village::both().await {
        take(&village, "liste.csv", LIST.as_bytes()).await;
        let list = village.get("agent", "/organisations?q=quai").await.text;
        let id = list.split("/organisations/").find_map(|rest| {
            let id = rest.split(['"', '/', '?']).next().unwrap();
            db::Id::is_one(id).then(|| id.to_owned())
        });
        let page = sheet(&village, &id.unwrap()).await;
        let trace = page.split("id=\"provenance\"").nth(1).unwrap();
        assert!(trace.contains("Une liste importée"), "{trace}");
    }
}

#[tokio::test]
async fn an_owner_s_corrections_wait_and_are_accepted_or_refused_with_a_letter() {
    for village in Village::both().await {
        let id = enterprise(&village, "Coop du Quai", "cooperative", "030", "Gaspé").await;
        publish(&village, &id).await;
        let link = ask(&village, &id, "zoe@coop.example").await;
        let shown = village.get("visitor", &link).await.text;
        let wrong = filled(
            &shown,
            &[
                ("email", "rien"),
                ("website", "javascript:alert(1)"),
                ("phone", "555"),
                ("remark", "<script>alert(1)</script>"),
            ],
        );
        let refused = village.post("visitor", &link, &wrong).await;
        assert!(
            refused.text.contains("website-error") && refused.text.contains("value=\"javascript:alert(1)")
        );
        assert!(refused.text.contains("email-error") && !refused.text.contains("<script>alert"));
        assert!(village.get("visitor", &link).await.text.contains("Tout est exact"), "it still serves");
        let typed = filled(
            &shown,
            &[
                ("phone", "418 555-0222"),
                ("municipality", "Bonaventure"),
                ("shown", "phone"),
                ("remark", "Du pain 🥖"),
            ],
        );
        let typed = format!("{typed}&once=deux-fois");
        let sent = village.post("visitor", &link, &typed).await;
        assert!(sent.location.contains("dir-answer-waits"), "{}", sent.text);
        let again = village.post("visitor", &link, &typed).await;
        assert!(again.status == 303 && again.location.contains("avis=form-again"), "{}", again.text);
        assert!(again.location.contains(&link), "it leads where the first led: {}", again.location);
        let other = village.post("visitor", &link, &typed.replace("0222", "0333")).await;
        assert!(other.status == 422 && other.text.contains("Rien n’a été envoyé"), "{}", other.text);
        let public = village.get("visitor", &format!("/repertoire/{id}")).await.text;
        assert!(!public.contains("555-0222") && !public.contains("555-0199"), "nothing is public by itself");
        assert!(!public.contains("Confirmée le"), "no day covers what its owner contests: {public}");
        assert!(sheet(&village, &id).await.contains("418 555-0199"), "what is proposed is not yet written");
        assert!(village.get("agent", "").await.text.contains("a des corrections proposées"));
        assert!(village.get("agent", "/fiches/propositions").await.text.contains("4 champs"));
        let path = format!("/fiches/{id}/propositions");
        assert_eq!(village.get("board", &path).await.status, 403);
        let page = village.get("agent", &path).await.text;
        let rows: Vec<(String, String)> = page
            .split("<section class=\"card\"")
            .skip(1)
            .map(|card| {
                (
                    card.split("\">").nth(2).unwrap().split("</h2>").next().unwrap().to_owned(),
                    hidden(card, "row"),
                )
            })
            .collect();
        assert_eq!(rows.len(), 4, "{page}");
        let decide = |reason: &str| {
            let pairs: Vec<(&str, &str)> = rows
                .iter()
                .flat_map(|(label, row)| {
                    let no = label.starts_with("Autre");
                    [
                        ("row", row.as_str()),
                        ("decision", if no { "refused" } else { "accepted" }),
                        ("reason", if no { reason } else { "" }),
                    ]
                })
                .collect();
            form(&pairs)
        };
        let bare = village.post("agent", &path, &decide("")).await;
        assert!(bare.text.contains("reason-error") && bare.text.contains("value=\"refused\" selected"));
        on(&village, "2021-06-20").await;
        let done = village.post("agent", &path, &decide("Un pain n’est pas une offre.")).await;
        assert_eq!(done.status, 303, "{}", done.text);
        let told = letters(&village).await;
        assert_eq!(told[0].0, "zoe@coop.example");
        assert!(
            told[0].1.contains("Téléphone\u{a0}: correction acceptée")
                && told[0].1.contains("Un pain n’est pas une offre.")
        );
        let public = village.get("visitor", &format!("/repertoire/{id}")).await.text;
        assert!(public.contains("418 555-0222") && public.contains("Bonaventure"), "{public}");
        assert!(
            public.contains("Confirmée le <time datetime=\"2021-06-15\">"),
            "what it said is written: {public}"
        );
        let page = sheet(&village, &id).await;
        let trace = page.split("id=\"provenance\"").nth(1).unwrap();
        assert!(trace.contains("L’entreprise, par son lien") && page.contains("Correction acceptée"));
        let moved = village.get("agent", &format!("/organisations/{id}")).await.text;
        assert!(moved.contains("2021-06-15"), "it moved on the day its owner said so: {moved}");
        assert!(village.get("agent", "/fiches/propositions").await.text.contains("Aucune correction"));
        let again = village.post("agent", &path, &decide("Non.")).await;
        assert!(again.text.contains("Aucune correction"), "nothing is decided twice");
    }
}

#[tokio::test]
async fn a_pole_may_take_corrections_at_once() {
    for village in Village::both().await {
        let id = enterprise(&village, "Coop du Quai", "cooperative", "030", "Gaspé").await;
        village.post("direction", "/fiches/ouverture", "licence=&sites=&owners=yes").await;
        let link = ask(&village, &id, "zoe@coop.example").await;
        let shown = village.get("visitor", &link).await.text;
        let typed =
            filled(&shown, &[("website", "quai.example"), ("story_fr", "Un quai"), ("serves", "030")]);
        let sent = village.post("visitor", &link, &typed).await;
        assert!(sent.location.contains("dir-answer-taken"), "{}", sent.text);
        let page = sheet(&village, &id).await;
        assert!(page.contains("Un quai") && page.contains("quai.example"), "{page}");
        assert!(village.get("agent", "/fiches/propositions").await.text.contains("Aucune correction"));
        assert_eq!(
            village.get("visitor", &format!("/repertoire/{id}")).await.status,
            404,
            "not published by it"
        );
    }
}

#[tokio::test]
async fn a_link_is_one_mailbox_s_revocable_and_ends_after_thirty_days() {
    for village in Village::both().await {
        let id = enterprise(&village, "Coop du Quai", "cooperative", "030", "Gaspé").await;
        for to in ["", "zoe", "a@b.example,c@d.example", "a@b.example%0D%0ABcc:+c@d.example"] {
            let sent = village.post("agent", &format!("/fiches/{id}/lien"), &format!("to={to}")).await;
            assert!(sent.text.contains("to-error"), "{to}");
        }
        let first = ask(&village, &id, "zoe@coop.example").await;
        let second = ask(&village, &id, "zoe@coop.example").await;
        assert!(village.get("visitor", &first).await.text.contains("ne sert plus"), "one link for a mailbox");
        assert!(village.get("visitor", &second).await.text.contains("Tout est exact"));
        let row = sheet(&village, &id).await;
        let row = hidden(row.split("lien/revoquer").nth(1).unwrap(), "row");
        village.post("agent", &format!("/fiches/{id}/lien/revoquer"), &format!("row={row}")).await;
        assert!(village.get("visitor", &second).await.text.contains("ne sert plus"));
        let third = ask(&village, &id, "zoe@coop.example").await;
        let flood = village.post("agent", &format!("/fiches/{id}/lien"), "to=zoe@coop.example").await;
        assert!(flood.text.contains("to-error"), "a mailbox is not flooded");
        on(&village, "2021-07-16").await;
        assert!(village.get("visitor", &third).await.text.contains("ne sert plus"), "thirty days are over");
        work(&village, None).await;
        for (_, plain) in letters(&village).await {
            assert!(plain.contains("/ma-fiche/…"), "{plain}");
        }
        assert!(village.get("visitor", "/ma-fiche/nothing").await.text.contains("ne sert plus"));
    }
}

#[tokio::test]
async fn a_name_that_its_owner_contested_is_not_told_as_confirmed() {
    for village in Village::both().await {
        let id = enterprise(&village, "Coop du Quai", "cooperative", "030", "Gaspé").await;
        publish(&village, &id).await;
        let public = async || village.get("visitor", &format!("/repertoire/{id}")).await.text;
        on(&village, "2021-06-16").await;
        assert_eq!(village.post("agent", &format!("/fiches/{id}/confirmer"), "").await.status, 303);
        on(&village, "2021-06-20").await;
        let link = ask(&village, &id, "zoe@coop.example").await;
        let typed = filled(&village.get("visitor", &link).await.text, &[("name", "Coop du Cap")]);
        assert!(village.post("visitor", &link, &typed).await.location.contains("dir-answer-waits"));
        assert!(!public().await.contains("Confirmée le"), "its correction waits");
        let path = format!("/fiches/{id}/propositions");
        let row = hidden(&village.get("agent", &path).await.text, "row");
        let form = form(&[("row", row.as_str()), ("decision", "refused"), ("reason", "Un nom d’avant.")]);
        assert_eq!(village.post("agent", &path, &form).await.status, 303);
        let told = public().await;
        assert!(
            told.contains("Confirmée le <time datetime=\"2021-06-16\">"),
            "the rest alone was right: {told}"
        );
    }
}
