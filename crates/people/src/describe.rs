//! The form by which an organization is described, whether it is added or edited.
use crate::{
    organization::{FORMS, Likely, Organization, ROLES, Typed},
    place,
};
use askama::Template;
use page::{Answer, Choice, Refusals, Visit};

#[derive(Template)]
#[template(path = "describe.html")]
pub struct Describe {
    v: Visit,
    typed: Typed,
    refusals: Refusals,
    /// The organization edited, none when one is added.
    kept: Option<Organization>,
    /// Those that the one added may be.
    likely: Vec<Likely>,
    /// In which fields what is typed differs from what somebody saved meanwhile.
    differs: String,
    forms: Vec<Choice>,
    roles: Vec<Choice>,
    regions: Vec<(&'static str, Vec<Choice>)>,
    sectors: Vec<Choice>,
}

impl Describe {
    fn doubtful_neq(&self) -> bool {
        crate::neq::shape(&crate::neq::digits(&self.typed.neq)) == crate::neq::Shape::Doubtful
    }

    fn is_role(&self, role: &str) -> bool {
        self.typed.role.iter().any(|typed| typed == role)
    }
}

/// Shows the form with what was typed and what is refused.
pub fn show(
    visit: Visit,
    kept: Option<Organization>,
    likely: Vec<Likely>,
    typed: Typed,
    refusals: Refusals,
) -> Answer {
    let choices = |family: &str, of: &[&str]| {
        of.iter().map(|one| Choice { value: one.to_string(), label: visit.one_of(family, one) }).collect()
    };
    let differs = match &kept {
        Some(kept) if !refusals.on("seen").is_empty() => {
            let changed = typed.changed(kept);
            let fields: Vec<String> =
                changed.into_iter().map(|field| visit.one_of("people-field", field)).collect();
            fields.join(", ")
        }
        _ => String::new(),
    };
    let title = if kept.is_some() { visit.t("people-edit") } else { visit.t("people-add") };
    let describe = Describe {
        v: visit.clone(),
        typed,
        refusals,
        kept,
        likely,
        differs,
        forms: choices("people-form", &FORMS),
        roles: choices("people-role", &ROLES),
        regions: place::by_region(&visit),
        sectors: place::sectors(visit.language().code()),
    };
    visit.page(&title, &describe)
}
