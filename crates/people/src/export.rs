//! Taking the list of organizations away as a sheet.
use crate::{
    list::Asked,
    organization::{self, Organization, Wanted},
};
use page::{Answer, Form, Kept, Visit, keep, redirect, sort_by_text};
use sheets::Column;

/// The heads of the columns, as the words of fields.
const HEADS: [&str; 13] = [
    "name",
    "legal-form",
    "neq",
    "address",
    "municipality",
    "postal-code",
    "mrc",
    "phone",
    "email",
    "website",
    "sector",
    "closed-on",
    "id",
];

pub async fn csv(visit: Visit, Form(asked): Form<Asked>) -> Answer {
    send(visit, asked, Kept::Csv).await
}

pub async fn xlsx(visit: Visit, Form(asked): Form<Asked>) -> Answer {
    send(visit, asked, Kept::Xlsx).await
}

async fn send(visit: Visit, asked: Asked, kept: Kept) -> Answer {
    let wanted = asked.wanted();
    if !wanted.judge().none() {
        return back(&visit, &wanted);
    }
    let (heads, rows) = sheet(&visit, &wanted).await?;
    keep(&visit, kept, ("organisations", &visit.t("people-list")), &columns(&heads), rows)
}

/// Leads back to the list, which says what is refused of what was asked.
fn back(visit: &Visit, wanted: &Wanted) -> Answer {
    let query = serde_html_form::to_string(wanted)?;
    Ok(redirect(&visit.path(&format!("/organisations?{query}"))))
}

async fn sheet(visit: &Visit, wanted: &Wanted) -> Result<(Vec<String>, Vec<Vec<String>>), db::Fault> {
    let mut organizations = organization::whole(visit.db(), wanted).await?;
    sort_by_text(&mut organizations, |organization| &organization.name);
    let heads = HEADS.iter().map(|field| visit.one_of("people-field", field)).collect();
    Ok((heads, organizations.into_iter().map(|o| cells(visit, o)).collect()))
}

fn columns(heads: &[String]) -> Vec<Column<'_>> {
    heads.iter().map(|head| Column::text(head)).collect()
}

fn cells(visit: &Visit, o: Organization) -> Vec<String> {
    let mrc = territory::mrc_name(&o.mrc).to_owned();
    vec![
        o.name,
        visit.one_of("people-form", &o.legal_form),
        o.neq.unwrap_or_default(),
        o.address,
        o.municipality,
        o.postal_code,
        mrc,
        o.phone,
        o.email,
        o.website,
        o.sector,
        o.closed_on.unwrap_or_default(),
        o.id,
    ]
}
