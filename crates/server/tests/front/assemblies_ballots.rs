//! Ballots: cast once from a telephone, openly or with nothing that ties a person to a choice, and elections that seat.
use crate::{
    assemblies::{Hall, deed, hall, outcome},
    concertation::{row, seat},
    organizations::{hidden, id_of},
    own_space::bind,
    village::{Reply, Village},
};
use sqlx::{Column, Row};

const FREE: &str = "quorum=none&proxies=1&dues=any";

/// Casts a ballot by the link of a member, for itself or for another.
async fn cast(village: &Village, hall: &Hall, (by, of): (usize, usize), rest: &str) -> Reply {
    village.post("visitor", &hall.voters[by].1, &format!("voter={}&{rest}", hall.voters[of].0)).await
}

async fn opened(village: &Village, hall: &Hall, way: &str) -> String {
    let id = hall.motion(village, &format!("text=Adopter+le+budget&majority=half&way={way}")).await;
    assert_eq!(deed(village, &id, "ouvrir", "").await.status, 303);
    id
}

async fn columns(village: &Village, table: &'static str) -> Vec<String> {
    let sql = match table {
        "assembly_cast" => "select * from assembly_cast limit 1",
        _ => "select * from assembly_ballot limit 1",
    };
    let one = sqlx::query(sql).fetch_one(village.db.rows()).await.unwrap();
    one.columns().iter().map(|column| column.name().to_owned()).collect()
}

async fn tally(village: &Village, motion: &str, choice: &str) -> i64 {
    let sql = "select votes from assembly_tally where motion_id = $1 and choice = $2";
    let found: (i64,) =
        sqlx::query_as(sql).bind(motion).bind(choice).fetch_one(village.db.rows()).await.unwrap();
    found.0
}

#[tokio::test]
async fn an_open_vote_is_cast_once_by_whoever_is_there_even_twice_at_once() {
    for village in Village::both().await {
        let hall = hall(&village, 4, FREE).await;
        hall.open(&village, 2).await;
        let holder = &hall.voters[0].0;
        assert_eq!(hall.arrive(&village, 2, &format!("how=proxy&holder={holder}")).await.status, 303);
        let id = opened(&village, &hall, "open").await;
        let vote = |choice: &str| format!("motion={id}&choice={choice}");
        let page = village.get("visitor", &hall.voters[0].1).await.text;
        assert!(page.contains("Adopter le budget") && page.contains("pour Coop 2"), "{page}");
        let (yes, no) = (vote("for"), vote("against"));
        let (one, two) =
            tokio::join!(cast(&village, &hall, (0, 0), &yes), cast(&village, &hall, (0, 0), &no));
        let mut statuses = [one.status, two.status];
        statuses.sort_unstable();
        assert_eq!(statuses, [303, 422], "a member votes once");
        assert_eq!(cast(&village, &hall, (0, 2), &vote("for")).await.status, 303, "the proxy it carries");
        assert_eq!(cast(&village, &hall, (1, 2), &vote("for")).await.status, 422, "another carries it");
        assert_eq!(cast(&village, &hall, (2, 2), &vote("for")).await.status, 422, "it gave its proxy");
        let away = cast(&village, &hall, (3, 3), &vote("for")).await;
        assert!(away.status == 422 && away.text.contains("Seuls les membres présents"), "{}", away.text);
        assert_eq!(village.post("visitor", &format!("{}/presence", hall.voters[3].1), "").await.status, 303);
        assert_eq!(cast(&village, &hall, (3, 3), &vote("maybe")).await.status, 422);
        assert_eq!(cast(&village, &hall, (3, 3), &vote("abstained")).await.status, 303, "from afar");
        bind(&village, "Coop 1").await;
        let own = format!("/mes-assemblees/{}", hall.voters[1].0);
        let form = format!("voter={}&{}", hall.voters[1].0, vote("for"));
        assert_eq!(village.post("member", &own, &form).await.status, 303, "by an account");
        assert_eq!(deed(&village, &id, "clore", "").await.status, 303);
        assert_eq!(cast(&village, &hall, (1, 1), &vote("for")).await.status, 422, "the vote is ended");
        assert_eq!(tally(&village, &id, "abstained").await, 1);
        assert_eq!(tally(&village, &id, "for").await + tally(&village, &id, "against").await, 3);
        let sql = "select count(*) from assembly_vote";
        let (votes,): (i64,) = sqlx::query_as(sql).fetch_one(village.db.rows()).await.unwrap();
        assert_eq!(votes, 4);
    }
}

#[tokio::test]
async fn no_row_ties_a_person_to_a_secret_choice_and_each_voter_checks_that_theirs_is_counted() {
    for village in Village::both().await {
        let hall = hall(&village, 6, FREE).await;
        hall.open(&village, 6).await;
        let id = opened(&village, &hall, "secret").await;
        let before = db::lines_about(&village.db, "assembly", &hall.id, 500).await.unwrap().len();
        let mut codes = vec![];
        for at in 0..6 {
            let code = hidden(&village.get("visitor", &hall.voters[at].1).await.text, "code");
            let choice = if at < 4 { "for" } else { "against" };
            let form = format!("motion={id}&choice={choice}&code={code}");
            let taken = cast(&village, &hall, (at, at), &form).await;
            assert!(taken.status == 200 && taken.text.contains(&code), "{}", taken.text);
            assert_eq!(cast(&village, &hall, (at, at), &form).await.status, 200, "the same ballot again");
            let other = format!("motion={id}&choice=abstained&code={}", "0".repeat(20));
            assert_eq!(cast(&village, &hall, (at, at), &other).await.status, 422, "a second one");
            codes.push(code);
        }
        assert_eq!(columns(&village, "assembly_ballot").await, ["id", "motion_id", "choice"]);
        assert_eq!(columns(&village, "assembly_cast").await, ["motion_id", "voter_id"]);
        let after = db::lines_about(&village.db, "assembly", &hall.id, 500).await.unwrap().len();
        assert_eq!(after, before, "history says neither who nor when");
        let check = async |code: &str| {
            village.post("visitor", "/verifier-mon-bulletin", &format!("code={code}")).await
        };
        assert_eq!(check(&codes[0]).await.status, 422, "nothing is told while one votes");
        assert!(
            !village.get("agent", &format!("/assemblees/propositions/{id}")).await.text.contains("Pour</th>")
        );
        assert_eq!(deed(&village, &id, "clore", "").await.status, 303);
        assert_eq!((tally(&village, &id, "for").await, tally(&village, &id, "against").await), (4, 2));
        assert_eq!(outcome(&village, &id).await, "carried");
        for code in &codes {
            let told = check(&code.to_uppercase()).await;
            assert!(told.status == 200 && told.text.contains("Ce bulletin est compté"), "{}", told.text);
            let said = told.text.split("role=\"status\"").nth(1).unwrap().split("</p>").next().unwrap();
            assert!(!said.contains("Pour") && !said.contains("Contre"), "never what it says: {said}");
            let sql = "select count(*) from assembly_ballot where id = $1";
            let (kept,): (i64,) = sqlx::query_as(sql).bind(code).fetch_one(village.db.rows()).await.unwrap();
            assert_eq!(kept, 0, "a code is kept nowhere");
        }
        assert_eq!(check("ffff-ffff").await.status, 422);
        let kept: Vec<(String,)> =
            sqlx::query_as("select id from assembly_ballot").fetch_all(village.db.rows()).await.unwrap();
        assert!(kept.is_sorted(), "not even the order of rows tells who came when");
    }
}

#[tokio::test]
async fn an_election_seats_its_college_s_choice_and_ends_the_mandates_it_replaces() {
    for village in Village::both().await {
        let hall = hall(&village, 4, FREE).await;
        for who in ["Abel", "Berthe"] {
            seat(&village, &hall.board, who, "volunteer", "&from_on=2021-01-01").await;
        }
        let abel = row(
            &village,
            "select m.id from concertation_mandate m join person p on p.id = m.person_id where p.name = 'Abel'",
        )
        .await;
        let berthe = row(
            &village,
            "select m.id from concertation_mandate m join person p on p.id = m.person_id where p.name = 'Berthe'",
        )
        .await;
        hall.open(&village, 4).await;
        let college = row(&village, "select id from membership_category where name_fr = 'Entreprise'").await;
        let path = format!("/assemblees/{}/elections", hall.id);
        let wrong = village.post("agent", &path, "text=&seats=0&title=king&way=x&until_on=2021-06-01").await;
        for field in ["text", "seats", "title", "way", "until_on"] {
            assert!(wrong.text.contains(&format!("{field}-error")), "{field}: {}", wrong.text);
        }
        let form = format!(
            "text=Deux+sieges&seats=2&title=member&way=secret&until_on=2023-06-24&college={college}\
             &outgoing={abel}&outgoing={berthe}"
        );
        let sent = village.post("agent", &path, &form).await;
        assert_eq!(sent.status, 303, "{}", sent.text);
        let id = id_of(&sent);
        for who in ["Abel", "Cyr", "Dina"] {
            let form = format!("name={who}&of={}", hall.voters[0].0);
            assert_eq!(deed(&village, &id, "candidatures", &form).await.status, 303, "{who}");
        }
        assert_eq!(deed(&village, &id, "candidatures", "name=Cyr").await.status, 422, "stands already");
        assert_eq!(deed(&village, &id, "ouvrir", "").await.status, 303);
        let candidate = async |name: &str| {
            let sql =
                "select c.id from assembly_candidate c join person p on p.id = c.person_id where p.name = $1";
            let (id,): (String,) = sqlx::query_as(sql).bind(name).fetch_one(village.db.rows()).await.unwrap();
            id
        };
        let (a, c, d) = (candidate("Abel").await, candidate("Cyr").await, candidate("Dina").await);
        let code = |at: usize| format!("{at}").repeat(20);
        let form = |at: usize, choices: &str| format!("motion={id}&code={}&{choices}", code(at));
        let many = format!("choice={a}&choice={c}&choice={d}");
        let many = cast(&village, &hall, (0, 0), &form(1, &many)).await;
        assert!(many.status == 422 && many.text.contains("plus de choix que de sièges"), "{}", many.text);
        let both = format!("choice={a}&choice={c}");
        assert_eq!(cast(&village, &hall, (0, 0), &form(1, &both)).await.status, 200);
        assert_eq!(cast(&village, &hall, (1, 1), &form(2, &format!("choice={c}"))).await.status, 200);
        let foreign = cast(&village, &hall, (3, 3), &form(3, &both)).await;
        assert!(foreign.status == 422 && foreign.text.contains("collège"), "{}", foreign.text);
        assert_eq!(deed(&village, &id, "clore", "").await.status, 303);
        assert_eq!(outcome(&village, &id).await, "elected");
        let on = async |day: &str| {
            let page = village.get("board", &format!("/concertation/{}?jour={day}", hall.board)).await.text;
            let (_, rest) = page.split_once("id=\"composition\"").unwrap();
            let table = rest.split("</table>").next().unwrap();
            ["Abel", "Berthe", "Cyr", "Dina"].map(|who| table.contains(who))
        };
        assert_eq!(on("2021-06-24").await, [true, true, false, false]);
        assert_eq!(on("2021-06-25").await, [true, false, true, false], "seated on the day of the assembly");
        village.clock.set("2023-06-25T13:00:00Z".parse().unwrap());
        let sql = "select until_on from concertation_mandate where from_on = '2021-06-25'";
        let ends: Vec<(String,)> = sqlx::query_as(sql).fetch_all(village.db.rows()).await.unwrap();
        assert_eq!(ends, vec![("2023-06-24".to_owned(),); 2]);
    }
}

#[tokio::test]
async fn a_tie_at_the_last_seat_fills_none_and_no_more_candidates_than_seats_need_no_vote() {
    for village in Village::both().await {
        let hall = hall(&village, 2, FREE).await;
        hall.open(&village, 2).await;
        let path = format!("/assemblees/{}/elections", hall.id);
        for (names, told, seats) in [(&["Abel", "Berthe"][..], "tied", 0), (&["Cyr"], "acclaimed", 1)] {
            let form = "text=Un+siege&seats=1&title=chair&way=hands&until_on=2023-06-24";
            let id = id_of(&village.post("agent", &path, form).await);
            for who in names {
                assert_eq!(deed(&village, &id, "candidatures", &format!("name={who}")).await.status, 303);
            }
            assert_eq!(deed(&village, &id, "ouvrir", "").await.status, 303);
            let page = village.get("agent", &format!("/assemblees/propositions/{id}")).await.text;
            let fields = page.split("name=\"n-").skip(1).map(|rest| rest.split('"').next().unwrap());
            let counts: String = fields.map(|one| format!("n-{one}=1&")).collect();
            let sent = deed(&village, &id, "clore", &format!("{counts}teller=Zo%C3%A9")).await;
            assert_eq!(sent.status, 303, "{}", sent.text);
            assert_eq!(outcome(&village, &id).await, told);
            let sql = "select count(*) from concertation_mandate";
            let (given,): (i64,) = sqlx::query_as(sql).fetch_one(village.db.rows()).await.unwrap();
            assert_eq!(given, seats, "{told}");
        }
    }
}

#[tokio::test]
async fn another_pole_another_member_and_an_old_link_find_nothing() {
    let mut villages = Village::both().await;
    let (other, village) = (villages.remove(1), villages.remove(0));
    let hall = hall(&village, 2, "quorum=none&proxies=0&dues=any").await;
    let (id, link) = &hall.voters[0];
    assert_eq!(other.get("visitor", link).await.status, 404, "another pole");
    assert_eq!(other.get("agent", &format!("/assemblees/{}", hall.id)).await.status, 404);
    assert_eq!(village.get("visitor", link).await.status, 200);
    let own = format!("/mes-assemblees/{id}");
    bind(&village, "Coop 1").await;
    assert_eq!(village.get("member", &own).await.status, 404, "another member’s");
    assert!(village.get("member", "/mes-assemblees").await.text.contains(&hall.voters[1].0));
    assert_eq!(village.get("member", &format!("/mes-assemblees/{}", hall.voters[1].0)).await.status, 200);
    let pdf = b"%PDF-1.7 papier";
    let path = format!("/assemblees/{}/documents", hall.id);
    let typed = [("title", "Rapport annuel")];
    assert_eq!(village.upload_with("agent", &path, &typed, ("r.pdf", pdf)).await.status, 303);
    assert_eq!(village.upload_with("agent", &path, &typed, ("r.exe", b"MZ")).await.status, 422);
    let page = village.get("visitor", link).await.text;
    let (_, rest) = page.split_once("/documents/").unwrap();
    let document: String = rest.chars().take_while(char::is_ascii_alphanumeric).collect();
    assert_eq!(village.get("visitor", &format!("{link}/documents/{document}")).await.text, "%PDF-1.7 papier");
    village.clock.set("2021-07-26T13:00:00Z".parse().unwrap());
    assert_eq!(village.get("visitor", link).await.status, 404, "a month later it serves no more");
}
