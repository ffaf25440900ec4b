//! The house as pages see it: the poles it serves, its words, its menu.
use crate::{
    COLOUR, Catalogue, Door, Findable, Held, Leaning, News, Places, Retention, Right, Steps, Tiles, Timeline,
    Waits, Words,
    kept::Kept,
    logo::{self, Logo},
    present::Present,
};
use db::{Db, Settings};
use std::{
    collections::BTreeMap,
    fmt,
    path::Path,
    sync::{Arc, RwLock},
};

/// One pole as a process serves it.
pub struct Pole {
    /// The first part of its addresses: `gim`.
    pub slug: String,
    pub db: Db,
    pub catalogue: Catalogue,
    pub(crate) present: Present,
    pub(crate) kept: Kept,
    settings: RwLock<Arc<Settings>>,
    logo: RwLock<Option<Arc<Logo>>>,
}

impl Pole {
    /// A pole whose catalogue goes when the process does.
    pub async fn new(slug: &str, db: Db) -> anyhow::Result<Pole> {
        let settings = Settings::of(&db).await?;
        let logo = RwLock::new(logo::of(&db, &settings).await?.map(Arc::new));
        let settings = RwLock::new(Arc::new(settings));
        let catalogue = Catalogue::new(search::Index::in_memory()?);
        let (present, kept) = (Present::default(), Kept::default());
        Ok(Pole { slug: slug.to_owned(), db, catalogue, present, kept, settings, logo })
    }

    /// The same pole, with its catalogue kept in a folder that no other process has.
    pub fn catalogued_in(mut self, folder: &Path) -> anyhow::Result<Pole> {
        self.catalogue = Catalogue::new(search::Index::open(folder)?);
        Ok(self)
    }

    /// What the pole has decided for itself, as last read.
    pub fn settings(&self) -> Arc<Settings> {
        self.settings.read().unwrap_or_else(|held| held.into_inner()).clone()
    }

    /// Reads the settings again, after some were written.
    pub async fn refresh(&self) -> Result<(), db::Fault> {
        let read = Arc::new(Settings::of(&self.db).await?);
        let logo = logo::of(&self.db, &read).await?.map(Arc::new);
        *self.logo.write().unwrap_or_else(|held| held.into_inner()) = logo;
        *self.settings.write().unwrap_or_else(|held| held.into_inner()) = read;
        self.kept.forget();
        Ok(())
    }

    /// The pole's name, or its slug until it has one.
    pub fn name(&self) -> String {
        match self.settings().get("pole.name") {
            "" => self.slug.clone(),
            name => name.to_owned(),
        }
    }

    /// The pole's colour, or that of the house until it has one.
    pub fn colour(&self) -> String {
        match self.settings().get("pole.colour") {
            "" => COLOUR.to_owned(),
            colour => colour.to_owned(),
        }
    }

    /// The pole's logo, as last read.
    pub fn logo(&self) -> Option<Arc<Logo>> {
        self.logo.read().unwrap_or_else(|held| held.into_inner()).clone()
    }

    /// How the pole looks on paper: its colour and its logo, for `paper::Look::of`.
    pub fn face(&self) -> (String, Option<Logo>) {
        (self.colour(), self.logo().map(|logo| Logo::clone(&logo)))
    }

    /// The address of a page of this pole: `/gim` + `/organisations`.
    pub fn path(&self, rest: &str) -> String {
        format!("/{}{rest}", self.slug)
    }
}

impl fmt::Debug for Pole {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Pole({})", self.slug)
    }
}

/// The poles of a process, by slug.
pub type Poles = BTreeMap<String, Arc<Pole>>;

/// An entry of the main menu, shown to those who hold the right.
#[derive(Clone, Copy, Debug)]
pub struct Menu {
    /// Key of its words.
    pub words: &'static str,
    /// Path within the pole: `/organisations`.
    pub path: &'static str,
    pub right: Right,
}

/// Rooms that people look for together, under one word of the main menu.
#[derive(Clone, Debug)]
pub struct Group {
    /// Key of its words.
    pub words: &'static str,
    pub rooms: Vec<Menu>,
}

/// What a room offers beside the page of an organization, shown to those who hold the right.
#[derive(Clone, Copy, Debug)]
pub struct Beside {
    /// Key of its words.
    pub words: &'static str,
    /// Path within the pole, `{id}` standing for the organization: `/accompagnement/consigner?organization={id}`.
    pub path: &'static str,
    pub right: Right,
}

/// What every page may need: shared by all visits of a process.
#[derive(Debug)]
pub struct House {
    pub poles: Poles,
    pub words: Words,
    pub menu: Vec<Group>,
    /// The menu of visitors: what everyone may read or send.
    pub open: Vec<Menu>,
    /// What is done seldom, kept under the person's name: accounts, letters, settings.
    pub tools: Vec<Menu>,
    /// What is done most, offered on the home page.
    pub deeds: Vec<Menu>,
    /// Where those who sign in for an organization are led: its own space.
    pub homes: Vec<Menu>,
    /// The rooms that know what waits for someone.
    pub waits: Vec<Waits>,
    /// The rooms that know the first steps of a new pole, in their order.
    pub steps: Vec<Steps>,
    /// The rooms that know what is new, for everyone.
    pub news: Vec<News>,
    pub beside: Vec<Beside>,
    /// What rooms offer beside the page of a person.
    pub beside_person: Vec<Beside>,
    /// What rooms tell of an organization or a person in time.
    pub timelines: Vec<Timeline>,
    /// What rooms hold of persons, in the order in which it is forgotten.
    pub held: Vec<Held>,
    /// What rooms forget by themselves after a time.
    pub retentions: Vec<Retention>,
    /// What leans on an organization, for which it must stay.
    pub leaning: Vec<Leaning>,
    /// Deeds that history tells only to those who hold a right of the room they were done in.
    pub guarded: Vec<(&'static str, Right)>,
    /// Figures that are never told in public, and otherwise to those who hold a right of the room that counts them: what
    /// their keys begin with.
    pub reserved: Vec<(&'static str, Right)>,
    pub doors: Vec<Door>,
    /// Every right that some door of the house asks for.
    pub rights: Vec<Right>,
    /// What can be found, in the order it is shown.
    pub findables: Vec<Findable>,
    /// The pages of the house, found by what they are called.
    pub places: Places,
    /// Where the world reaches this process: `https://maillon.example`, without a closing slash.
    pub origin: String,
    /// Where the pictures of streets come from; none where an installation named nobody.
    pub tiles: Option<Tiles>,
}
