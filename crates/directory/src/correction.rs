//! The correction: what an owner says should be written, judged as if staff had typed it, and compared with what is.
use crate::{
    sheet::{self, Sheet},
    shown::{FIELDS, Shown},
};
use page::Refusals;
use people::organization::{self, Organization};
use serde::Deserialize;

/// What an owner typed, field by field.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Typed {
    pub name: String,
    pub legal_form: String,
    pub neq: String,
    pub address: String,
    pub municipality: String,
    pub postal_code: String,
    pub phone: String,
    pub email: String,
    pub website: String,
    pub sector: String,
    pub serves: Vec<String>,
    pub story_fr: String,
    pub story_en: String,
    /// The fields that everyone may read.
    pub shown: Vec<String>,
    /// What no field is for.
    pub remark: String,
    /// Of each line for an offer: its id, its names, how it is had, and `yes` when it is offered no more.
    pub offer_row: Vec<String>,
    pub offer_fr: Vec<String>,
    pub offer_en: Vec<String>,
    pub offer_deal: Vec<String>,
    pub offer_end: Vec<String>,
}

/// One field, as it is and as it should be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    pub field: String,
    pub before: String,
    pub proposed: String,
}

/// The longest remark, in characters.
const LONGEST: usize = 2_000;

impl Typed {
    /// The form as what is written fills it.
    pub fn of(organization: &Organization, sheet: &Sheet, shown: &Shown) -> Typed {
        let (o, s) = (organization.clone(), sheet.clone());
        Typed {
            name: o.name,
            legal_form: o.legal_form,
            neq: o.neq.unwrap_or_default(),
            address: o.address,
            municipality: o.municipality,
            postal_code: o.postal_code,
            phone: o.phone,
            email: o.email,
            website: o.website,
            sector: s.sector,
            serves: s.serves.split_whitespace().map(str::to_owned).collect(),
            story_fr: s.story_fr,
            story_en: s.story_en,
            shown: shown.fields.clone(),
            ..Typed::default()
        }
    }

    /// The organization as it would be edited.
    pub fn organization(&self, kept: &Organization) -> organization::Typed {
        let moved =
            self.municipality.trim() != kept.municipality || self.postal_code.trim() != kept.postal_code;
        let was = organization::Typed::of(kept);
        let said = |typed: &String, was: &String| if typed.trim().is_empty() { was } else { typed }.clone();
        organization::Typed {
            name: self.name.clone(),
            legal_form: said(&self.legal_form, &was.legal_form),
            neq: said(&self.neq, &was.neq),
            address: self.address.clone(),
            municipality: self.municipality.clone(),
            postal_code: self.postal_code.clone(),
            phone: self.phone.clone(),
            email: self.email.clone(),
            website: self.website.clone(),
            // An MRC chosen for another place holds no longer.
            mrc: if moved { String::new() } else { was.mrc.clone() },
            ..was
        }
    }

    pub fn sheet(&self, seen: String) -> sheet::Typed {
        sheet::Typed {
            sector: self.sector.clone(),
            serves: self.serves.clone(),
            story_fr: self.story_fr.clone(),
            story_en: self.story_en.clone(),
            shown: self.shown.clone(),
            seen,
        }
    }

    /// What differs from what is written, or what is refused of it.
    pub fn changes(
        &self,
        kept: &Organization,
        sheet: &Sheet,
        shown: &Shown,
    ) -> Result<Vec<Change>, Refusals> {
        let typed = self.sheet(String::new());
        let now = typed.sheet();
        let order = |fields: &[String]| {
            let known = FIELDS.iter().filter(|field| fields.iter().any(|one| one == *field));
            known.copied().collect::<Vec<_>>().join(" ")
        };
        let (was_shown, is_shown, none) = (order(&shown.fields), order(&self.shown), String::new());
        let (was_neq, is_neq) = (kept.neq.clone().unwrap_or_default(), people::neq::digits(&self.neq));
        let pairs = [
            ("name", &kept.name, &self.name),
            ("legal_form", &kept.legal_form, &self.legal_form),
            ("neq", &was_neq, &is_neq),
            ("address", &kept.address, &self.address),
            ("municipality", &kept.municipality, &self.municipality),
            ("postal_code", &kept.postal_code, &self.postal_code),
            ("phone", &kept.phone, &self.phone),
            ("email", &kept.email, &self.email),
            ("website", &kept.website, &self.website),
            ("sector", &sheet.sector, &now.sector),
            ("serves", &sheet.serves, &now.serves),
            ("story_fr", &sheet.story_fr, &now.story_fr),
            ("story_en", &sheet.story_en, &now.story_en),
            ("shown", &was_shown, &is_shown),
            ("remark", &none, &self.remark),
        ];
        // A browser sends ends of lines as CR LF; rows keep what they were given.
        let told = |text: &str| text.trim().replace("\r\n", "\n");
        let changes: Vec<Change> = pairs
            .into_iter()
            // A legal form and a NEQ are corrected, never taken away.
            .filter(|(field, _, typed)| !["legal_form", "neq"].contains(field) || !typed.trim().is_empty())
            .map(|(field, before, typed)| Change {
                field: field.to_owned(),
                before: before.clone(),
                proposed: told(typed),
            })
            .filter(|change| told(&change.before) != change.proposed)
            .collect();
        let mut refusals = Refusals::default();
        let judged = [self.organization(kept).judge(), typed.judge()];
        // Of the organization's own form, only what stands in this one: its SCIAN is another sector.
        for (field, why) in
            judged[0].all().iter().filter(|(field, _)| *field != "sector").chain(judged[1].all())
        {
            if changes.iter().any(|change| change.field == *field) {
                refusals.refuse(field, why);
            }
        }
        refusals.unless(self.remark.chars().count() <= LONGEST, "remark", "people-refusal-long");
        if refusals.none() { Ok(changes) } else { Err(refusals) }
    }

    /// What one field says, as a proposal would have it.
    pub fn says(&self, field: &str) -> String {
        match field {
            "name" => self.name.clone(),
            "legal_form" => self.legal_form.clone(),
            "neq" => self.neq.clone(),
            "address" => self.address.clone(),
            "municipality" => self.municipality.clone(),
            "postal_code" => self.postal_code.clone(),
            "phone" => self.phone.clone(),
            "email" => self.email.clone(),
            "website" => self.website.clone(),
            "sector" => self.sector.clone(),
            "story_fr" => self.story_fr.clone(),
            "story_en" => self.story_en.clone(),
            "serves" => self.serves.join(" "),
            "shown" => self.shown.join(" "),
            _ => String::new(),
        }
    }

    /// Sets one field as a proposal has it.
    pub fn set(&mut self, field: &str, proposed: &str) {
        let list = || proposed.split_whitespace().map(str::to_owned).collect();
        let text = match field {
            "name" => &mut self.name,
            "legal_form" => &mut self.legal_form,
            "neq" => &mut self.neq,
            "address" => &mut self.address,
            "municipality" => &mut self.municipality,
            "postal_code" => &mut self.postal_code,
            "phone" => &mut self.phone,
            "email" => &mut self.email,
            "website" => &mut self.website,
            "sector" => &mut self.sector,
            "story_fr" => &mut self.story_fr,
            "story_en" => &mut self.story_en,
            "remark" => &mut self.remark,
            "serves" => return self.serves = list(),
            "shown" => return self.shown = list(),
            _ => return,
        };
        proposed.clone_into(text);
    }
}
