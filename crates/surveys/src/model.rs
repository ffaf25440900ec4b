//! The model: a questionnaire to begin from, with its questions in both languages, to be changed as a pole likes.
use crate::{question, questionnaire};

/// A model, by what it is for.
pub struct Model {
    pub key: &'static str,
    title: Words,
    intro: Words,
    pub questions: &'static [Asked],
}

/// In French and in English.
type Words = (&'static str, &'static str);

/// One question of a model, or the title of a section.
pub struct Asked {
    kind: &'static str,
    means: &'static str,
    required: bool,
    words: Words,
    /// One on a line, `French | English`; of tools, the last says that none is used.
    choices: &'static str,
}

const fn asked(kind: &'static str, words: Words) -> Asked {
    Asked { kind, means: "", required: false, words, choices: "" }
}

impl Asked {
    const fn meaning(self, means: &'static str) -> Asked {
        Asked { means, ..self }
    }

    const fn required(self) -> Asked {
        Asked { required: true, ..self }
    }

    const fn among(self, choices: &'static str) -> Asked {
        Asked { choices, ..self }
    }

    /// As a form would send it.
    pub fn typed(&self) -> question::Typed {
        let mark = |is: bool| if is { "1" } else { "" }.to_owned();
        question::Typed {
            kind: self.kind.into(),
            means: self.means.into(),
            words_fr: self.words.0.into(),
            words_en: self.words.1.into(),
            choices: self.choices.into(),
            none: mark(self.means == "tools"),
            required: mark(self.required),
            ..question::Typed::default()
        }
    }
}

const KNOWLEDGE: &str = "1, pas du tout | 1, not at all\n2, un peu | 2, a little\n3, moyennement | 3, somewhat\n\
                         4, bien | 4, well\n5, très bien | 5, very well";
const CONTENT: &str = "1, pas du tout satisfait | 1, not at all satisfied\n2, peu satisfait | 2, not very satisfied\n\
                       3, plutôt satisfait | 3, fairly satisfied\n4, satisfait | 4, satisfied\n\
                       5, très satisfait | 5, very satisfied";
const TOOLS: &str = "Site web | Website\nPage sur un réseau social | Page on a social network\n\
                     Infolettre | Newsletter\nLogiciel de gestion | Management software\nAucun outil | No tool";

pub static MODELS: [Model; 3] = [
    Model {
        key: "region",
        title: ("Portrait annuel des entreprises", "Yearly portrait of enterprises"),
        intro: (
            "Vos réponses servent au portrait de l’économie sociale de la région.",
            "Your answers go into the portrait of the region’s social economy.",
        ),
        questions: &[
            asked("section", ("Votre entreprise", "Your enterprise")),
            asked("number", ("Combien d’emplois comptez-vous?", "How many jobs do you have?"))
                .meaning("jobs")
                .required(),
            asked("amount", ("Quels ont été vos revenus de l’année?", "What was your revenue for the year?"))
                .meaning("revenue"),
            asked("year", ("En quelle année avez-vous été fondés?", "In which year were you founded?"))
                .meaning("founded"),
            asked("several", ("Quels outils utilisez-vous?", "Which tools do you use?"))
                .meaning("tools")
                .among(TOOLS),
        ],
    },
    Model {
        key: "buyers",
        title: ("Enquête auprès des acheteurs", "Survey of buyers"),
        intro: (
            "Vos réponses disent ce que la démarche a changé : ce que vous savez de l’économie sociale, et ce que vous \
             lui achetez.",
            "Your answers tell what has changed: what you know of the social economy, and what you buy from it.",
        ),
        questions: &[
            asked("section", ("Ce que vous en savez", "What you know of it")),
            asked(
                "one",
                (
                    "Avant de commencer, connaissiez-vous l’économie sociale?",
                    "Before you began, did you know the social economy?",
                ),
            )
            .among(KNOWLEDGE)
            .required(),
            asked("one", ("Aujourd’hui, la connaissez-vous?", "Today, do you know it?"))
                .among(KNOWLEDGE)
                .required(),
            asked("section", ("Ce que vous lui achetez", "What you buy from it")),
            asked(
                "amount",
                (
                    "Avant de commencer, pour combien lui achetiez-vous en un an?",
                    "Before you began, how much did you buy from it in a year?",
                ),
            ),
            asked(
                "amount",
                (
                    "Dans la dernière année, pour combien lui avez-vous acheté?",
                    "In the last year, how much did you buy from it?",
                ),
            ),
            asked(
                "number",
                (
                    "À combien d’entreprises d’économie sociale avez-vous acheté dans la dernière année?",
                    "From how many social economy enterprises did you buy in the last year?",
                ),
            ),
            asked(
                "yes",
                (
                    "Comptez-vous lui acheter davantage l’an prochain?",
                    "Do you mean to buy more from it next year?",
                ),
            ),
            asked(
                "text",
                (
                    "Qu’est-ce qui vous aiderait à lui acheter davantage?",
                    "What would help you buy more from it?",
                ),
            ),
        ],
    },
    Model {
        key: "members",
        title: ("Satisfaction des membres", "Satisfaction of members"),
        intro: (
            "Vos réponses aident le pôle à mieux vous servir.",
            "Your answers help the pole serve you better.",
        ),
        questions: &[
            asked(
                "one",
                (
                    "Êtes-vous satisfait du pôle, en général?",
                    "Are you satisfied with the pole, on the whole?",
                ),
            )
            .among(CONTENT)
            .required(),
            asked("several", ("De quoi vous êtes-vous servi cette année?", "What did you use this year?"))
                .among(
                    "Accompagnement | Support\nFormations et rencontres | Training and meetings\n\
                 Infolettre | Newsletter\nMaillage avec des acheteurs | Introductions to buyers",
                ),
            asked(
                "one",
                (
                    "Êtes-vous satisfait de ce que vous avez reçu?",
                    "Are you satisfied with what you received?",
                ),
            )
            .among(CONTENT),
            asked("yes", ("Recommanderiez-vous l’adhésion?", "Would you recommend joining?")),
            asked("text", ("Que devrait faire le pôle l’an prochain?", "What should the pole do next year?")),
        ],
    },
];

pub fn find(key: &str) -> Option<&'static Model> {
    MODELS.iter().find(|model| model.key == key)
}

impl Model {
    /// What was typed of a questionnaire, with the model's title and introduction where nothing was.
    pub fn entitle(&self, typed: &questionnaire::Typed) -> questionnaire::Typed {
        let mut typed = typed.clone();
        if typed.title_fr.trim().is_empty() && typed.title_en.trim().is_empty() {
            (typed.title_fr, typed.title_en) = (self.title.0.into(), self.title.1.into());
        }
        if typed.intro_fr.trim().is_empty() && typed.intro_en.trim().is_empty() {
            (typed.intro_fr, typed.intro_en) = (self.intro.0.into(), self.intro.1.into());
        }
        typed
    }
}
