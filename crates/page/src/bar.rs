//! The bar above every page: the rooms a person may open, those looked for together under one word.
use crate::{Group, Menu, Visit};

/// So many rooms are seen at a glance, and need no groups.
const GLANCE: usize = 7;

/// Its rows: groups of rooms, then the rooms of the group that one is in; or one row of rooms where they are few.
pub(crate) struct Bar(pub Vec<Vec<Entry>>);

pub(crate) struct Entry {
    pub label: String,
    pub path: String,
    /// What `aria-current` says of it, if anything: `page`, or `true` for a group one is within.
    pub current: Option<&'static str>,
}

impl Bar {
    /// What `visit` may open of these groups, from a path within the pole. Whoever has few rooms of their own is not
    /// kept from those of everyone.
    pub fn open(visit: &Visit, (groups, everyones): (&[Group], &[Menu]), within: &str) -> Bar {
        let open: Vec<(&str, Vec<Entry>)> = groups
            .iter()
            .map(|group| (group.words, Bar::entries(visit, &group.rooms, within)))
            .filter(|(_, rooms)| !rooms.is_empty())
            .collect();
        if open.iter().map(|(_, rooms)| rooms.len()).sum::<usize>() <= GLANCE {
            let own = open.into_iter().flat_map(|(_, rooms)| rooms);
            return Bar(vec![own.chain(Bar::entries(visit, everyones, within)).collect()]);
        }
        let (mut first, mut second) = (vec![], vec![]);
        for (words, mut rooms) in open {
            if rooms.len() == 1 {
                first.append(&mut rooms);
                continue;
            }
            let inside = rooms.iter().any(|room| room.current.is_some());
            first.push(Entry {
                label: visit.t(words).into_owned(),
                path: rooms[0].path.clone(),
                current: inside.then_some("true"),
            });
            if inside {
                second = rooms;
            }
        }
        Bar(vec![first, second])
    }

    /// The entries of a menu that `visit` may open.
    pub fn entries(visit: &Visit, menu: &[Menu], within: &str) -> Vec<Entry> {
        let beneath = |path: &str| {
            within == path || within.strip_prefix(path).is_some_and(|rest| rest.starts_with('/'))
        };
        menu.iter()
            .filter(|entry| visit.may(entry.right))
            .map(|entry| Entry {
                label: visit.t(entry.words).into_owned(),
                path: visit.path(entry.path),
                current: beneath(entry.path).then_some("page"),
            })
            .collect()
    }
}
