//! The menu of the house: its rooms, grouped as people look for them.
use page::{Group, Menu, Places, Words};

/// The words of the groups, in French and in English.
pub const WORDS: (&str, &str) = (include_str!("menu/fr.ftl"), include_str!("menu/en.ftl"));

/// What those who sign in find above every page.
pub fn signed_in() -> Vec<Group> {
    let group = |words, rooms: &[&[Menu]]| Group { words, rooms: rooms.concat() };
    vec![
        group("menu-year", &[&reports::MENU, &plan::MENU, &expenses::MENU]),
        group("menu-support", &[&accompaniment::MENU, &cohorts::MENU, &funds::MENU]),
        group("menu-gather", &[&events::MENU, &concertation::MENU, &assemblies::MENU]),
        group("menu-members", &[&membership::MENU, &people::MENU]),
        group("menu-known", &[&communications::MENU, &directory::MENU, &surveys::MENU, &library::MENU]),
        group("menu-market", &[&market::MENU, &contracts::MENU, &tenders::MENU]),
    ]
}

/// What visitors find: what everyone may read or send.
pub fn visiting() -> Vec<Menu> {
    [
        &directory::OPENED[..],
        &events::OPENED,
        &cohorts::OPENED,
        &funds::OPENED,
        &market::OPENED,
        &communications::OPENED,
        &library::OPENED,
        &membership::OPENED,
    ]
    .concat()
}

/// What is done seldom, kept under the person's name.
pub fn tools() -> Vec<Menu> {
    [&people::TOOLS[..], &directory::TOOLS, &privacy::TOOLS, &crate::upkeep::MENU].concat()
}

/// The pages that can be found: those of the menus, and those that rooms name besides.
pub fn places(words: &Words) -> anyhow::Result<Places> {
    let others = [
        &people::PLACES[..],
        &accompaniment::PLACES,
        &membership::PLACES,
        &directory::PLACES,
        &surveys::PLACES,
        &events::PLACES,
        &tenders::PLACES,
        &concertation::PLACES,
        &assemblies::PLACES,
        &cohorts::PLACES,
        &market::PLACES,
        &communications::PLACES,
        &contracts::PLACES,
        &expenses::PLACES,
        &library::PLACES,
        &funds::PLACES,
        &plan::PLACES,
        &privacy::PLACES,
    ]
    .concat();
    let menus = signed_in().into_iter().flat_map(|group| group.rooms);
    let menus: Vec<Menu> = menus.chain(visiting()).chain(tools()).collect();
    Places::new(&[&menus, &[accompaniment::DEED][..], &others].concat(), words)
}
