//! The words: every text of the interface, in French and in English, by key.
use crate::{Language, format};
use anyhow::{anyhow, bail};
use fluent_bundle::{FluentArgs, FluentResource, FluentValue, concurrent::FluentBundle};
use fluent_syntax::ast::Entry;
use std::{borrow::Cow, collections::HashMap, fmt};
use unic_langid::langid;

/// All the words of the house, gathered from each room's `fr.ftl` and `en.ftl`.
pub struct Words {
    french: Tongue,
    english: Tongue,
}

struct Tongue {
    bundle: FluentBundle<FluentResource>,
    plain: HashMap<String, String>,
}

impl Words {
    /// Gathers rooms' words, each given as (French, English). Two rooms may not use one key.
    pub fn gather(rooms: &[(&'static str, &'static str)]) -> anyhow::Result<Words> {
        Ok(Words {
            french: Tongue::gather(Language::French, rooms.iter().map(|(french, _)| *french))?,
            english: Tongue::gather(Language::English, rooms.iter().map(|(_, english)| *english))?,
        })
    }

    fn tongue(&self, language: Language) -> &Tongue {
        match language {
            Language::French => &self.french,
            Language::English => &self.english,
        }
    }

    /// The words for a key. A key that is missing shows itself; the tests refuse it.
    pub fn say<'a>(&'a self, language: Language, key: &'a str) -> Cow<'a, str> {
        match self.tongue(language).plain.get(key) {
            Some(text) => Cow::Borrowed(text),
            None => Cow::Owned(self.say_with(language, key, &[])),
        }
    }

    /// The words for a key, with things to put in them.
    pub fn say_with(&self, language: Language, key: &str, things: &[(&str, FluentValue<'_>)]) -> String {
        let bundle = &self.tongue(language).bundle;
        let Some(pattern) = bundle.get_message(key).and_then(|message| message.value()) else {
            return key.to_owned();
        };
        let mut args = FluentArgs::new();
        for (name, thing) in things {
            args.set(name.to_string(), thing.clone());
        }
        bundle.format_pattern(pattern, Some(&args), &mut vec![]).into_owned()
    }

    /// The words for a key that agree with a number, put in them as `$count`, or written as `$told`.
    pub fn counted(&self, language: Language, key: &str, count: i64) -> String {
        let told = format::number(count, language);
        self.say_with(language, key, &[("count", count.into()), ("told", told.into())])
    }

    /// Whether a key has words.
    pub fn knows(&self, key: &str) -> bool {
        self.french.bundle.has_message(key)
    }
}

impl Tongue {
    fn gather(language: Language, sources: impl Iterator<Item = &'static str>) -> anyhow::Result<Tongue> {
        let tag = match language {
            Language::French => langid!("fr-CA"),
            Language::English => langid!("en-CA"),
        };
        let mut bundle = FluentBundle::new_concurrent(vec![tag]);
        bundle.set_use_isolating(false);
        let mut keys = vec![];
        for source in sources {
            let resource = FluentResource::try_new(source.to_owned()).map_err(|(_, faults)| {
                anyhow!("words that cannot be read ({}): {faults:?}", language.code())
            })?;
            keys.extend(resource.entries().filter_map(|entry| match entry {
                Entry::Message(message) => Some(message.id.name.to_owned()),
                _ => None,
            }));
            if let Err(faults) = bundle.add_resource(resource) {
                bail!("words said twice ({}): {faults:?}", language.code());
            }
        }
        let mut plain = HashMap::new();
        for key in keys {
            let Some(pattern) = bundle.get_message(&key).and_then(|message| message.value()) else {
                continue;
            };
            let mut faults = vec![];
            let text = bundle.format_pattern(pattern, None, &mut faults).into_owned();
            if faults.is_empty() {
                plain.insert(key, text);
            }
        }
        Ok(Tongue { bundle, plain })
    }
}

impl fmt::Debug for Words {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Words")
    }
}
