//! Taking the list of organizations away as a sheet.
use crate::{
    list::Asked,
    organization::{self, Organization, Wanted},
};
use page::{Answer, Form, Visit, file, redirect, sort_by_text};
use sheets::{Column, CsvSeparator, write_columns_csv, write_xlsx};

const CSV: &str = "text/csv; charset=utf-8";
const XLSX: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

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
    let wanted = asked.wanted();
    if !wanted.judge().none() {
        return back(&visit, &wanted);
    }
    let (heads, rows) = sheet(&visit, &wanted).await?;
    let mut bytes = vec![];
    let separator = if visit.language() == page::Language::French {
        CsvSeparator::Semicolon
    } else {
        CsvSeparator::Comma
    };
    write_columns_csv(&columns(&heads), rows, separator, &mut bytes)?;
    Ok(file(bytes, CSV, "organisations.csv"))
}

pub async fn xlsx(visit: Visit, Form(asked): Form<Asked>) -> Answer {
    let wanted = asked.wanted();
    if !wanted.judge().none() {
        return back(&visit, &wanted);
    }
    let (heads, rows) = sheet(&visit, &wanted).await?;
    let bytes = write_xlsx(&visit.t("people-list"), &columns(&heads), rows)?;
    Ok(file(bytes, XLSX, "organisations.xlsx"))
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
    let mrc = territory::mrc(&o.mrc).map(|mrc| mrc.name.to_owned()).unwrap_or_default();
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
