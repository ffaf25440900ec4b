//! Communications: followers by dated readings, campaigns with whom they feature, press and the editorial calendar.
use crate::{concertation::row, organizations::id_of, village::Village};

/// Opens a channel, and gives its id.
async fn channel(village: &Village, name: &str, from: &str) -> String {
    let form = format!("kind=facebook&name={name}&from_on={from}");
    id_of(&village.post("communications", "/communications/canaux/ajouter", &form).await)
}

async fn read(village: &Village, channel: &str, day: &str, followers: &str) -> u16 {
    let path = format!("/communications/canaux/{channel}/releves");
    village.post("communications", &path, &format!("day={day}&followers={followers}")).await.status
}

#[tokio::test]
async fn growth_goes_from_the_eve_of_the_year_and_a_missing_reading_is_missing() {
    for mut village in Village::both().await {
        village.clock.set("2022-04-05T13:00:00Z".parse().unwrap());
        village.sign_in_again().await;
        let page = channel(&village, "Page", "2020-01-01").await;
        let blog = channel(&village, "Blogue", "2020-01-01").await;
        for (day, followers) in
            [("2021-03-31", "1+000"), ("2021-04-01", "1010"), ("2022-03-31", "1400"), ("2022-04-01", "1500")]
        {
            assert_eq!(read(&village, &page, day, followers).await, 303);
        }
        assert_eq!(read(&village, &blog, "2021-09-30", "50").await, 303);
        let gained =
            async || village.figure("communications.followers-gained", "2021-04-01", "2022-03-31").await;
        assert_eq!(gained().await, 400);
        assert_eq!(village.rows("communications.followers-gained", "2021-04-01", "2022-03-31").await, 1);
        assert_eq!(village.figure("communications.followers", "2021-04-01", "2022-03-31").await, 1_450);
        let all = village.get("board", "/communications?du=2021-04-01&au=2022-03-31").await.text;
        assert!(all.contains("manquant") && all.contains("mai 2021") && all.contains("+400"), "{all}");
        assert!(!all.contains("/communications/canaux/ajouter"), "the board keeps nothing");
        let one =
            village.get("board", &format!("/communications/canaux/{page}?du=2021-04-01&au=2022-03-31")).await;
        assert!(one.text.contains("<svg") && one.text.contains("class=\"chart\""), "{}", one.text);
        assert_eq!(read(&village, &page, "2022-03-31", "1400").await, 303, "the same again changes nothing");
        for (day, followers, field) in [
            ("2022-03-31", "1401", "day-error"),
            ("2019-12-31", "5", "day-error"),
            ("2031-01-01", "5", "day-error"),
            ("2022-04-02", "-5", "followers-error"),
        ] {
            let path = format!("/communications/canaux/{page}/releves");
            let refused = village.post("agent", &path, &format!("day={day}&followers={followers}")).await;
            assert!(refused.status == 422 && refused.text.contains(field), "{day}: {}", refused.text);
            assert!(refused.text.contains(&format!("value=\"{followers}\"")), "what was typed stays");
        }
        let last = row(&village, "select id from channel_reading where day = '2022-03-31'").await;
        let path = format!("/communications/retirer/releve/{last}");
        assert!(village.get("agent", &path).await.text.contains("Page, 2022-03-31"));
        let refused = village.post("agent", &path, "why=+").await;
        assert!(refused.status == 422 && refused.text.contains("why-error"), "{}", refused.text);
        assert_eq!(village.post("agent", &path, "why=Mal+lu").await.status, 303);
        assert_eq!(gained().await, 10, "it counts no more");
        assert_eq!(village.get("agent", &path).await.status, 404);
    }
}

#[tokio::test]
async fn readings_come_from_a_file_whole_or_not_at_all_and_go_back_to_one() {
    for village in Village::both().await {
        channel(&village, "Page", "2020-01-01").await;
        let path = "/communications/canaux/importer";
        let file = "Jour;Canal;Abonnés\n2021-03-31;Page;1 000\n2021-04-30;page;1 050\n";
        let wrong = format!("{file}2021-05-31;Inconnu;12\n2021-05-40;Page;12\n");
        let refused = village.upload("agent", path, "releves.csv", wrong.as_bytes()).await;
        assert!(refused.status == 422 && refused.text.contains("Aucun canal"), "{}", refused.text);
        assert!(refused.text.contains("Ligne 4") && refused.text.contains("Ligne 5"), "{}", refused.text);
        let gained =
            async || village.figure("communications.followers-gained", "2021-04-01", "2022-03-31").await;
        assert_eq!(gained().await, 0, "nothing is half taken");
        assert_eq!(village.upload("agent", path, "releves.csv", file.as_bytes()).await.status, 303);
        assert_eq!(gained().await, 50);
        let again = village.upload("agent", path, "releves.csv", file.as_bytes()).await;
        assert!(again.location.contains("com-import-same"), "{}", again.location);
        let kept = village.get("board", "/communications/canaux/exporter?forme=csv").await;
        assert!(kept.text.contains("2021-04-30") && kept.text.contains("1050"), "{}", kept.text);
        let nothing = village.upload("agent", path, "a.csv", b"Nom;Ville\nA;B\n").await;
        assert!(nothing.status == 422 && nothing.text.contains("Il faut une colonne"), "{}", nothing.text);
    }
}

#[tokio::test]
async fn an_enterprise_featured_by_several_ads_counts_once_and_its_page_tells_it() {
    for village in Village::both().await {
        let (quay, wind) =
            (village.organization("Coop du Quai").await, village.organization("Salle des Vents").await);
        let form = "name=Valeurs&aim=But&from_on=2021-05-01&until_on=2021-05-31&action=1.1&budget=1+200,50";
        let campaign =
            id_of(&village.post("communications", "/communications/campagnes/ajouter", form).await);
        let path = format!("/communications/campagnes/{campaign}/publicites");
        for (day, rest) in [
            ("2021-05-02", format!("&organization={quay}&impact=social")),
            ("2021-05-03", format!("&who=coop+du+quai&organization={wind}&impact=social&impact=economic")),
            ("2021-05-04", format!("&organization={quay}&impact=environmental")),
        ] {
            let sent = village.post("agent", &path, &format!("day={day}&text=Une+annonce{rest}")).await;
            assert_eq!(sent.status, 303, "{}", sent.text);
        }
        let count = async |key: &str| {
            village.figure(&format!("communications.{key}"), "2021-04-01", "2022-03-31").await
        };
        assert_eq!((count("campaigns").await, count("ads").await, count("featured").await), (1, 3, 2));
        assert_eq!(count("impacts").await, 4);
        let page = village.get("board", &format!("/communications/campagnes/{campaign}")).await.text;
        assert!(page.contains("1\u{a0}200,50") && page.contains("3 publicités"), "{page}");
        let told = village.get("agent", &format!("/organisations/{quay}")).await.text;
        assert!(told.contains("Mise en lumière par une publicité"), "{told}");
        let refused = village.post("agent", &path, "day=2021-02-30&text=&who=Inconnue+de+tous").await;
        assert!(refused.status == 422 && refused.text.contains("who-error"), "{}", refused.text);
        let refused = village.post("agent", &path, "day=2021-02-30&text=&channel=zz").await;
        for field in ["day", "text", "impact"] {
            assert!(refused.text.contains(&format!("{field}-error")), "{field}: {}", refused.text);
        }
        let ad = row(&village, "select id from campaign_ad where day = '2021-05-03'").await;
        let echo = format!("/communications/publicites/{ad}/portee");
        assert_eq!(village.post("agent", &echo, "read_on=2021-06-01&reach=&clicks=").await.status, 422);
        assert_eq!(village.post("agent", &echo, "read_on=2021-06-01&reach=1+200&clicks=").await.status, 303);
        let page = village.get("board", &format!("/communications/publicites/{ad}")).await.text;
        assert!(page.contains("1\u{a0}200") && page.contains("manquant"), "{page}");
        let path = format!("/communications/retirer/campagne/{campaign}");
        assert_eq!(village.post("agent", &path, "why=Essai").await.status, 303);
        assert_eq!((count("campaigns").await, count("ads").await, count("featured").await), (0, 0, 0));
    }
}

#[tokio::test]
async fn press_is_counted_by_kind_and_what_is_planned_is_late_until_it_is_published() {
    for village in Village::both().await {
        let quay = village.organization("Coop du Quai").await;
        let form = format!(
            "kind=radio&medium=Radio&title=Entrevue&day=2021-06-01&action=1.1&organization={quay}&address=https://r.example/a"
        );
        let one = id_of(&village.post("communications", "/communications/presse/ajouter", &form).await);
        assert_eq!(village.figure("communications.press", "2021-04-01", "2022-03-31").await, 1);
        let page = village.get("board", "/communications/presse").await.text;
        assert!(page.contains("Entrevue") && page.contains("Coop du Quai"), "{page}");
        let change = form.replace("Entrevue", "Grande+entrevue");
        let path = format!("/communications/presse/{one}/modifier");
        assert_eq!(village.post("agent", &path, &change).await.status, 303);
        let sheet = village.get("board", "/communications/presse/exporter?forme=csv").await.text;
        assert!(sheet.contains("Grande entrevue"), "{sheet}");
        let wrong = village.post("agent", "/communications/presse/ajouter", "address=javascript:x").await;
        for field in ["kind", "medium", "title", "day", "address", "action"] {
            assert!(wrong.text.contains(&format!("{field}-error")), "{field}: {}", wrong.text);
        }
        let owner = row(&village, "select account_id from account_role where role = 'communications'").await;
        let form = format!("title=Mot+du+mois&day=2021-06-10&owner={owner}&action=1.1");
        let path = "/communications/calendrier/ajouter";
        let item = id_of(&village.post("communications", path, &form).await);
        assert_eq!(
            village.post("communications", path, "title=A&day=2021-06-10&action=1.1&owner=x").await.status,
            422
        );
        assert!(village.get("agent", "").await.text.contains("Une publication prévue est en retard"));
        let month = village.get("board", "/communications/calendrier?mois=2021-06").await.text;
        assert!(month.contains("class=\"month\"") && month.contains("Mot du mois"), "{month}");
        let feed = village.get("board", "/communications/calendrier/calendrier.ics").await.text;
        assert!(feed.contains("SUMMARY:Mot du mois") && feed.contains("DTSTART:20210610T130000Z"), "{feed}");
        let publish = format!("/communications/calendrier/{item}/publier");
        assert_eq!(village.post("board", &publish, "").await.status, 403);
        assert_eq!(village.post("agent", &publish, "").await.status, 303);
        assert_eq!(village.figure("communications.published", "2021-04-01", "2022-03-31").await, 1);
        assert!(!village.get("agent", "").await.text.contains("est en retard"));
    }
}

#[tokio::test]
async fn a_campaign_says_whom_it_is_for_and_where_and_what_is_said_has_its_place() {
    for village in Village::both().await {
        let one = id_of(
            &village
                .post(
                    "agent",
                    "/communications/canaux/ajouter",
                    "kind=facebook&name=Page&from_on=2020-01-01&mrc=020",
                )
                .await,
        );
        let form =
            "name=Valeurs&from_on=2021-05-01&until_on=2021-05-31&action=1.1&audience=Les+municipalit%C3%A9s";
        let begin = "/communications/campagnes/ajouter";
        let refused = village.post("agent", begin, &format!("{form}&channel=zz")).await;
        assert!(refused.status == 422 && refused.text.contains("channel-error"), "{}", refused.text);
        assert!(refused.text.contains("value=\"Les municipalités\""), "what was typed stays");
        let campaign = id_of(&village.post("agent", begin, &format!("{form}&channel={one}")).await);
        let path = format!("/communications/campagnes/{campaign}");
        let page = village.get("board", &path).await.text;
        assert!(page.contains("Les municipalités") && page.contains("<dd>Page</dd>"), "{page}");
        let change = village.get("agent", &format!("{path}/modifier")).await.text;
        assert!(change.contains(&format!("value=\"{one}\" checked")), "{change}");
        assert_eq!(village.post("agent", &format!("{path}/modifier"), form).await.status, 303);
        assert!(!village.get("board", &path).await.text.contains("<dd>Page</dd>"), "it speaks there no more");
        let owner = row(&village, "select account_id from account_role where role = 'communications'").await;
        let form = format!("title=Mot&day=2021-06-15&owner={owner}&action=1.1&mrc=030");
        let item = id_of(&village.post("agent", "/communications/calendrier/ajouter", &form).await);
        village.post("agent", &format!("/communications/calendrier/{item}/publier"), "").await;
        for (key, mrc) in [("unread", "020"), ("published", "030")] {
            let path = format!("/chiffres/communications.{key}?du=2021-04-01&au=2022-03-31&mrc={mrc}");
            let page = village.get("agent", &path).await.text;
            let label = if key == "unread" { "Page" } else { "Mot" };
            assert!(page.contains(&format!(">{label}</a>")), "{key}: {page}");
        }
        let wrong = village.post("agent", "/communications/canaux/ajouter", "kind=blog&name=B&mrc=zz").await;
        assert!(wrong.status == 422 && wrong.text.contains("mrc-error"), "{}", wrong.text);
        let form =
            "kind=radio&medium=Radio&title=Entrevue&day=2021-06-01&action=1.1&quote=%C2%AB+Bravo+%C2%BB";
        let press = id_of(&village.post("agent", "/communications/presse/ajouter", form).await);
        let page = village.get("board", &format!("/communications/presse/{press}")).await.text;
        assert!(page.contains("<blockquote><p>« Bravo »</p></blockquote>"), "{page}");
        let sheet = village.get("board", "/communications/presse/exporter?forme=csv").await.text;
        assert!(sheet.contains("« Bravo »"), "{sheet}");
        let untold = village.get("board", "/communications?du=2021-04-01&au=2022-03-31").await.text;
        assert!(
            untold.contains("1 canal sans les deux relevés") && untold.contains("communications.unread?du="),
            "{untold}"
        );
    }
}
