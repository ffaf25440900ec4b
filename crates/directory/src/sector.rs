//! The field's own sectors: what people of the social economy call their trade, beside the SCIAN.

/// A sector: its code, and its name in French and in English.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sector {
    pub code: &'static str,
    pub fr: &'static str,
    pub en: &'static str,
}

const fn sector(code: &'static str, fr: &'static str, en: &'static str) -> Sector {
    Sector { code, fr, en }
}

/// After the groups of the ISQ's portrait of 2016, its first five as it names them; the rest as poles speak.
pub const SECTORS: [Sector; 16] = [
    sector("agriculture", "Agriculture, forêt et pêche", "Farming, forestry and fishing"),
    sector("food", "Alimentation et restauration", "Food and restaurants"),
    sector("arts", "Arts, culture et médias", "Arts, culture and media"),
    sector("retail", "Commerce de détail", "Retail"),
    sector("civic", "Organisations civiques", "Civic organizations"),
    sector(
        "education",
        "Enseignement, garde et assistance sociale",
        "Education, child care and social assistance",
    ),
    sector("environment", "Environnement et réemploi", "Environment and reuse"),
    sector("making", "Fabrication", "Manufacturing"),
    sector("finance", "Finance et assurance", "Finance and insurance"),
    sector("housing", "Habitation et location", "Housing and rental"),
    sector("employment", "Insertion et emploi", "Work integration and employment"),
    sector("leisure", "Loisirs et tourisme", "Leisure and tourism"),
    sector("health", "Santé et aide à domicile", "Health and home care"),
    sector("services", "Services aux organisations", "Services to organizations"),
    sector("persons", "Services aux personnes", "Services to persons"),
    sector("transport", "Transport et mobilité", "Transport and mobility"),
];

impl Sector {
    pub fn name(&self, language: &str) -> &'static str {
        if language == "en" { self.en } else { self.fr }
    }
}

/// The sector of a code.
pub fn find(code: &str) -> Option<&'static Sector> {
    SECTORS.iter().find(|sector| sector.code == code)
}
