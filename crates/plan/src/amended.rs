//! What a change of a plan keeps of an indicator, and how that is told: its figure and target, what it is narrowed to
//! and how it is parted.
use crate::{
    dial,
    indicator::{Indicator, Typed},
    target, told,
};
use db::Fault;
use figures::{Figure, Figures};
use page::Visit;

/// As changes keep it: `figure: target`, then `?` and the rest as addresses carry it, where there is any.
pub fn said(all: &Figures, one: &Indicator) -> String {
    let Some(figure) = all.find(&one.figure) else { return format!("{}: ", one.figure) };
    let typed = one.typed(figure);
    let parts = [
        ("kind", &typed.kind),
        ("programme", &typed.programme),
        ("mrc", &typed.mrc),
        ("action", &typed.action),
        ("each_part", &typed.each_part),
        ("each_target", &typed.each_target),
    ];
    let each = typed.each_mrc.iter().map(|code| ("each_mrc", code));
    let given: Vec<_> = parts.into_iter().chain(each).filter(|(_, value)| !value.is_empty()).collect();
    let rest = serde_html_form::to_string(&given).unwrap_or_default();
    let said = format!("{}: {}", typed.figure, typed.target);
    if rest.is_empty() { said } else { format!("{said}?{rest}") }
}

/// The same in words.
pub async fn tell(visit: &Visit, all: &Figures, said: &str) -> Result<String, Fault> {
    let Some((key, rest)) = said.split_once(": ") else { return Ok(said.to_owned()) };
    let (aim, rest) = rest.split_once('?').unwrap_or((rest, ""));
    let label = visit.t(&format!("figure-{}", key.replace('.', "-"))).into_owned();
    let colon = visit.t("frame-colon");
    let Some(figure) = all.find(key) else { return Ok(format!("{label}{colon} {aim}")) };
    let typed: Typed = serde_html_form::from_str(rest).unwrap_or_default();
    let narrowed = dial::only(visit, &typed.only(), figure).await?;
    let name = if narrowed.is_empty() { label } else { format!("{label} ({narrowed})") };
    let each = match typed.each_part.as_str() {
        "month" | "mrc" => format!(", {}", parted(visit, figure, &typed)),
        _ => String::new(),
    };
    Ok(format!("{name}{colon} {}{each}", amount(visit, figure, aim)))
}

fn parted(visit: &Visit, figure: &Figure, typed: &Typed) -> String {
    let each = amount(visit, figure, &typed.each_target);
    if typed.each_part == "month" {
        return visit.tf("plan-said-month", &[("target", each.into())]);
    }
    let names: Vec<&str> = typed.each_mrc.iter().map(|code| told::mrc(code)).collect();
    visit.tf("plan-said-mrc", &[("target", each.into()), ("names", names.join(", ").into())])
}

/// What was typed of a target, in its figure's unit.
fn amount(visit: &Visit, figure: &Figure, typed: &str) -> String {
    let read = target::read(typed, figure.unit, figure.fold);
    read.map_or_else(|_| typed.to_owned(), |value| told::amount(visit, value, figure.unit))
}
