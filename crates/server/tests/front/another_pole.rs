//! Another pole: what one keeps is not there for those of another, at any door.
use crate::{
    village::stores,
    walk::{Walk, walks},
};
use page::{Door, EVERYONE, Method};

/// Doors at a record that must be found at least: fewer, and the pages are no longer walked.
const LEAST: usize = 60;

/// Asks a door for a record of a pole with the session of another: at the other pole, and at the record's own. Nobody
/// keeps it at the first; at the second nobody knows the session, and what is not for everyone stays shut.
async fn stays_away(stranger: &Walk, slug: &str, door: &Door, path: &str) {
    let asked = if door.method == Method::Get { "GET" } else { "POST" };
    let db = &stranger.house.poles[&stranger.slug].db;
    let before = db::last_change(db).await.unwrap();
    let (elsewhere, _) = stranger.ask(asked, path, String::new()).await;
    // A form may lead back to where its record would be listed; a page has nothing to show.
    let absent = if door.method == Method::Get { elsewhere == 404 } else { (300..500).contains(&elsewhere) };
    assert!(absent, "{door:?} answers {elsewhere} to a record of another pole: {path}");
    assert_eq!(
        db::last_change(db).await.unwrap(),
        before,
        "{door:?} wrote of a record of another pole: {path}"
    );
    let (shut, _) = stranger.ask_at(slug, asked, path, String::new()).await;
    assert!(door.right == EVERYONE || shut == 303, "{door:?} answers {shut} to the session of another pole");
}

#[tokio::test]
async fn what_one_pole_keeps_is_not_there_for_those_of_another() {
    // PostgreSQL keeps one pole of each name for all tests of a run, so this one stays with files.
    let (store, folder) = stores().swap_remove(0);
    server::demo::make(&store).await.unwrap();
    let walks = walks(&store).await;
    let of = |slug: &str| walks.iter().find(|walk| walk.slug == slug).unwrap();
    let (gim, stranger) = (of("gim"), of("estrie"));
    let found = gim.all_pages().await;
    let at_a_record = |method, path: &str| {
        let door = gim.house.doors.iter().find(|door| door.method == method && door.path == path);
        door.filter(|door| door.path.contains("{id}")).copied()
    };
    let (mut pages, mut forms) = (0, 0);
    for (door, path) in &found.pages {
        if let Some(door) = at_a_record(Method::Get, door) {
            stays_away(stranger, &gim.slug, &door, path).await;
            pages += 1;
        }
    }
    for (door, form) in &found.forms {
        if let Some(door) = at_a_record(Method::Post, door) {
            stays_away(stranger, &gim.slug, &door, &form.path).await;
            forms += 1;
        }
    }
    assert!(pages >= LEAST && forms >= LEAST, "{pages} pages, {forms} forms");
    std::fs::remove_dir_all(folder).unwrap();
}
