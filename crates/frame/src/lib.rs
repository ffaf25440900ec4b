//! Frame: the four axes and the twenty-six actions of the poles.
//!
//! Source: « Pôles d’économie sociale », the poles' common statement of their four axes and of example
//! actions; "actions may vary from one region to another", so a pole adds its own under an axis.

mod version;

pub use version::{OBJECTIVES, VERSIONS, Version, in_force, onward, version};

/// One of the axes of a version.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Axis {
    pub code: &'static str,
    pub french: &'static str,
    pub english: &'static str,
    pub actions: &'static [Action],
}

/// An example action under an axis.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Action {
    pub code: &'static str,
    pub french: &'static str,
    pub english: &'static str,
}

const fn action(code: &'static str, french: &'static str, english: &'static str) -> Action {
    Action { code, french, english }
}

/// The frame in force, from 2019-04-01 on.
pub const AXES: [Axis; 4] = [
    Axis {
        code: "1",
        french: "Valoriser l’économie sociale",
        english: "Make the social economy known",
        actions: &[
            action("1.1", "Promouvoir et diffuser l’information", "Promote and share information"),
            action("1.2", "Opérationnaliser le cadre de référence", "Put the reference framework to work"),
            action(
                "1.3",
                "Faire avancer les connaissances et la recherche",
                "Advance knowledge and research",
            ),
        ],
    },
    Axis {
        code: "2",
        french: "Renforcer les entreprises d’économie sociale",
        english: "Strengthen social-economy enterprises",
        actions: &[
            action("2.1", "Veiller sur les besoins des entreprises", "Watch enterprises’ needs"),
            action(
                "2.2",
                "Répertorier et diffuser outils et mesures de soutien",
                "List and share tools and support",
            ),
            action("2.3", "Outiller les accompagnateurs de première ligne", "Equip first-line advisers"),
            action("2.4", "Développer les compétences dans les entreprises", "Build skills in enterprises"),
            action("2.5", "Accompagner dans l’utilisation d’outils", "Accompany in the use of tools"),
            action("2.6", "Créer des activités de réseautage", "Hold networking activities"),
            action("2.7", "Favoriser la mise en marché", "Open markets"),
            action("2.8", "Soutenir la relève de la main-d’œuvre", "Support workforce succession"),
            action(
                "2.9",
                "Soutenir la représentation des entreprises",
                "Support enterprises’ representation",
            ),
        ],
    },
    Axis {
        code: "3",
        french: "Soutenir l’émergence",
        english: "Help new enterprises emerge",
        actions: &[
            action("3.1", "Expérimenter projets et nouveaux créneaux", "Try out projects and new niches"),
            action("3.2", "Former des intervenants", "Train advisers"),
            action(
                "3.3",
                "Relayer, référencer et fédérer des initiatives",
                "Relay, refer and federate initiatives",
            ),
            action("3.4", "Accompagner les promoteurs sur le modèle", "Accompany promoters on the model"),
            action("3.5", "Veiller sur les occasions de développement", "Watch for opportunities"),
            action(
                "3.6",
                "Faire des représentations pour des fonds de démarrage",
                "Speak up for start-up funds",
            ),
            action("3.7", "Répertorier les mesures de démarrage", "List start-up measures"),
            action("3.8", "Sensibiliser les promoteurs", "Raise promoters’ awareness"),
        ],
    },
    Axis {
        code: "4",
        french: "Déployer un écosystème de soutien fort",
        english: "Knit a strong support ecosystem",
        actions: &[
            action(
                "4.1",
                "Travailler à la concertation et aux partenariats",
                "Work on concertation and partnerships",
            ),
            action("4.2", "Harmoniser les interventions", "Harmonise what is done"),
            action(
                "4.3",
                "Tenir à jour le portrait des ressources",
                "Keep the portrait of resources current",
            ),
            action("4.4", "Développer les compétences des acteurs", "Build the skills of those who support"),
            action(
                "4.5",
                "Documenter les mesures et leur cohérence",
                "Document measures and their coherence",
            ),
            action("4.6", "Contribuer au déploiement du PAGES", "Help deploy the government’s action plan"),
        ],
    },
];

/// The axis of a code, in any version.
pub fn axis(code: &str) -> Option<&'static Axis> {
    VERSIONS.iter().flat_map(|version| version.axes).find(|axis| axis.code == code)
}

/// The action of a code, if the frame has it.
pub fn find(code: &str) -> Option<&'static Action> {
    AXES.iter().flat_map(|axis| axis.actions).find(|action| action.code == code)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn there_are_four_axes_and_twenty_six_actions_each_under_its_own() {
        assert_eq!(AXES.iter().map(|axis| axis.actions.len()).collect::<Vec<_>>(), [3, 9, 8, 6]);
        for axis in AXES {
            assert!(axis.actions.iter().all(|action| action.code.starts_with(axis.code)));
        }
    }
}
