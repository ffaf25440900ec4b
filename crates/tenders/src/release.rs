//! The release: what OCDS 1.1 says of a notice, and what of it is read here; all else is kept beside, by name.
use crate::{
    lenient::{Money, Text},
    listed::{Many, One},
};
use serde::{
    Deserialize, Deserializer,
    de::{IgnoredAny, MapAccess, Visitor},
};
use serde_json::{Map, Value};
use std::{fmt, marker::PhantomData};

/// What no field is known for, by name.
pub type Beside = Option<Box<Map<String, Value>>>;

/// An object of which some members are read, some passed over on purpose, and the others kept beside.
macro_rules! reads {
    ($(#[$doc:meta])* $name:ident { $($field:ident: $kind:ty = $key:literal,)* } passes $($over:literal),+) => {
        $(#[$doc])*
        #[derive(Clone, Debug, Default)]
        pub struct $name<'a> {
            $(pub $field: $kind,)*
            pub beside: Beside,
            _text: PhantomData<&'a str>,
        }

        impl<'de: 'a, 'a> Deserialize<'de> for $name<'a> {
            fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
                struct Reads<'a>(PhantomData<&'a str>);
                impl<'de: 'a, 'a> Visitor<'de> for Reads<'a> {
                    type Value = $name<'a>;

                    fn expecting(&self, f: &mut fmt::Formatter) -> fmt::Result {
                        f.write_str("an object")
                    }

                    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
                        let mut told = $name::default();
                        while let Some(key) = map.next_key::<Text>()? {
                            match &*key.0 {
                                $($key => told.$field = map.next_value()?,)*
                                $($over)|+ => {
                                    map.next_value::<IgnoredAny>()?;
                                }
                                _ => {
                                    let value = map.next_value::<Value>()?;
                                    told.beside.get_or_insert_default().insert(key.told(), value);
                                }
                            }
                        }
                        Ok(told)
                    }
                }
                from.deserialize_map(Reads(PhantomData))
            }
        }
    };
}

reads! {
    /// One notice as it was published on a day.
    Release {
        ocid: Text<'a> = "ocid",
        id: Text<'a> = "id",
        date: Text<'a> = "date",
        language: Text<'a> = "language",
        parties: Many<Party<'a>> = "parties",
        buyer: One<Named<'a>> = "buyer",
        tender: One<Tender<'a>> = "tender",
        bids: Many<Bid<'a>> = "bids",
        awards: Many<Award<'a>> = "awards",
        contracts: Many<Contract<'a>> = "contracts",
    } passes "initiationType", "tag"
}

reads! {
    Named { id: Text<'a> = "id", name: Text<'a> = "name", } passes "uri"
}

reads! {
    /// Who buys or bids. Its contact is a person: never read.
    Party {
        id: Text<'a> = "id",
        name: Text<'a> = "name",
        address: One<Address<'a>> = "address",
        details: One<Details<'a>> = "details",
        identifier: One<Named<'a>> = "identifier",
    } passes "contactPoint", "roles", "additionalIdentifiers"
}

reads! {
    Address {
        locality: Text<'a> = "locality",
        postal_code: Text<'a> = "postalCode",
    } passes "streetAddress", "region", "countryName"
}

reads! {
    Details { neq: Text<'a> = "neq", } passes "municipal"
}

reads! {
    Tender {
        id: Text<'a> = "id",
        title: Text<'a> = "title",
        description: Text<'a> = "description",
        status: Text<'a> = "status",
        items: Many<Item<'a>> = "items",
        lots: Many<Lot<'a>> = "lots",
        method: Text<'a> = "procurementMethod",
        details: Text<'a> = "procurementMethodDetails",
        category: Text<'a> = "mainProcurementCategory",
        value: Money = "value",
        period: One<Period<'a>> = "tenderPeriod",
        documents: Many<Document<'a>> = "documents",
        tenderers: Many<Named<'a>> = "tenderers",
    } passes "procuringEntity", "numberOfTenderers", "additionalProcurementCategories", "contactPoint"
}

reads! {
    Period { ends: Text<'a> = "endDate", } passes "startDate", "durationInDay", "durationInDays"
}

reads! {
    Document { url: Text<'a> = "url", } passes "id", "title"
}

reads! {
    Item {
        id: Text<'a> = "id",
        description: Text<'a> = "description",
        classification: One<Code<'a>> = "classification",
        others: Many<Code<'a>> = "additionalClassifications",
        lot: Text<'a> = "relatedLot",
    } passes "quantity", "unit"
}

reads! {
    Code { scheme: Text<'a> = "scheme", id: Text<'a> = "id", description: Text<'a> = "description", } passes "uri"
}

reads! {
    Lot {
        id: Text<'a> = "id",
        title: Text<'a> = "title",
        value: Money = "value",
    } passes "status", "description"
}

reads! {
    /// A bid as the site says it (`id` of who bids, a bare `value`) or as OCDS does (`details`, `tenderers`).
    Bid {
        id: Text<'a> = "id",
        value: Money = "value",
        tenderers: Many<Named<'a>> = "tenderers",
        details: Many<Bid<'a>> = "details",
    } passes "valueUnit", "status", "date", "statistics"
}

reads! {
    Award {
        id: Text<'a> = "id",
        status: Text<'a> = "status",
        date: Text<'a> = "date",
        value: Money = "value",
        suppliers: Many<Named<'a>> = "suppliers",
    } passes "title", "description", "items", "relatedLots"
}

reads! {
    Contract {
        id: Text<'a> = "id",
        award: Text<'a> = "awardID",
        status: Text<'a> = "status",
        value: Money = "value",
        signed: Text<'a> = "dateSigned",
    } passes "title", "description", "items", "period"
}

impl Release<'_> {
    /// Whether anything is said of a notice.
    pub fn says_nothing(&self) -> bool {
        let tender = &self.tender.0;
        tender.title.is_empty()
            && tender.id.is_empty()
            && self.buyer.0.name.is_empty()
            && self.awards.0.is_empty()
            && self.contracts.0.is_empty()
    }

    /// Everything kept beside, under the path of where it stood.
    pub fn beside(&mut self) -> Map<String, Value> {
        let mut all = Map::new();
        let mut take = |place: &str, beside: &mut Beside| {
            for (name, value) in beside.take().into_iter().flat_map(|beside| *beside) {
                let name = if place.is_empty() { name } else { format!("{place}.{name}") };
                // Several of one name: the first is kept, all of them were counted by whoever asks.
                all.entry(name).or_insert(value);
            }
        };
        take("", &mut self.beside);
        take("buyer", &mut self.buyer.0.beside);
        self.parties.0.iter_mut().for_each(|one| {
            take("parties", &mut one.beside);
            take("parties.details", &mut one.details.0.beside);
        });
        let tender = &mut self.tender.0;
        take("tender", &mut tender.beside);
        take("tender.tenderPeriod", &mut tender.period.0.beside);
        tender.items.0.iter_mut().for_each(|one| take("tender.items", &mut one.beside));
        tender.lots.0.iter_mut().for_each(|one| take("tender.lots", &mut one.beside));
        tender.documents.0.iter_mut().for_each(|one| take("tender.documents", &mut one.beside));
        self.bids.0.iter_mut().for_each(|one| take("bids", &mut one.beside));
        self.awards.0.iter_mut().for_each(|one| take("awards", &mut one.beside));
        self.contracts.0.iter_mut().for_each(|one| take("contracts", &mut one.beside));
        all
    }
}
