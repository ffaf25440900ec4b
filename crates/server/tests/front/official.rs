//! The public register of enterprises: read by NEQ, shown with its source, and confirmed by a person.
use crate::{organizations::id_of, village::Village};
use people::{official, organization};
use std::process::Command;

/// Files as the register publishes them, of enterprises that are not.
fn files(folder: &std::path::Path, status: &str) {
    let write = |name: &str, text: String| std::fs::write(folder.join(name), text).unwrap();
    write(
        "DomaineValeur.csv",
        "TYP_DOM_VAL,COD_DOM_VAL,VAL_DOM_FRAN\nSTAT_IMMAT,IM,Immatriculée\nSTAT_IMMAT,RO,Radiée d'office\n\
         FORME_JURI,APE,Personne morale sans but lucratif\nFORME_JURI,COP,Coopérative\n"
            .to_owned(),
    );
    write(
        "Entreprise.csv",
        format!(
            "\u{feff}NEQ,IND_FAIL,COD_STAT_IMMAT,COD_FORME_JURI,DAT_STAT_IMMAT\n\
             1112345674,N,{status},APE,2020-05-01\n1142005934,N,IM,COP,1999-01-01\n1100000000,N,IM,APE,\n"
        ),
    );
    write(
        "Nom.csv",
        "NEQ,NOM_ASSUJ,STAT_NOM,TYP_NOM_ASSUJ,DAT_FIN_NOM_ASSUJ\n1112345674,Vieux Quai,A,M,2001-01-01\n\
         1112345674,Quai tout court,V,N,\n1112345674,\"Le Quai <b>, personne morale\",V,M,\n"
            .to_owned(),
    );
}

/// The file of where enterprises stand, which may be wanting.
fn establishments(folder: &std::path::Path) {
    let text = "NEQ,NO_SUF_ETAB,IND_ETAB_PRINC,IND_SALON_BRONZ,LIGN1_ADR,LIGN2_ADR,LIGN3_ADR,LIGN4_ADR,NOM_ETAB\n\
                1112345674,2,N,N,9 rue de la Succursale,Gaspé (Québec),,G4X1A1,\n\
                1112345674,1,O,N,12 rue du Quai,Gaspé (Québec),,G4X1A1,\n\
                1100000000,1,O,N,1 rue Inconnue,,,,\n";
    std::fs::write(folder.join("Etablissement.csv"), text).unwrap();
}

fn refresh(village: &Village, folder: &std::path::Path) -> (bool, String) {
    let data = match village.store() {
        db::Store::Folder(folder) => folder.to_string_lossy().into_owned(),
        db::Store::Postgres(address) => address,
    };
    let mut command = Command::new(env!("CARGO_BIN_EXE_maillon"));
    command.args([
        "directory",
        "refresh",
        "--pole",
        village.slug(),
        folder.to_str().unwrap(),
        "--data",
        &data,
    ]);
    let done = command.env("MAILLON_CONFIG", "/dev/null").output().unwrap();
    (done.status.success(), String::from_utf8([done.stdout, done.stderr].concat()).unwrap())
}

#[tokio::test]
async fn the_register_is_read_by_neq_shown_with_its_source_and_confirmed_by_a_person() {
    for village in Village::both().await {
        let form = "name=Coop+du+Quai&legal_form=cooperative&neq=1112345674";
        let id = id_of(&village.post("agent", "/organisations/ajouter", form).await);
        let other = "name=Le+Quai+personne+morale&legal_form=nonprofit";
        let other = id_of(&village.post("agent", "/organisations/ajouter", other).await);
        let here = tempfile::tempdir().unwrap();
        let (done, said) = refresh(&village, here.path());
        assert!(!done && said.contains("DomaineValeur.csv"), "{said}");
        files(here.path(), "IM");
        let (done, said) = refresh(&village, here.path());
        assert!(done && said.contains("\"read\":3,\"matched\":1,\"changed\":1,"), "{said}");
        let (_, said) = refresh(&village, here.path());
        assert!(said.contains("\"changed\":0,"), "read again, nothing is new: {said}");
        establishments(here.path());
        let (_, said) = refresh(&village, here.path());
        assert!(said.contains("\"changed\":1,"), "where it stands is new: {said}");
        files(here.path(), "RO");
        let (_, said) = refresh(&village, here.path());
        assert!(said.contains("\"changed\":1,"), "{said}");
        assert!(official::of(&village.db, &other).await.unwrap().is_none(), "a name alone is no match");

        let path = format!("/organisations/{id}");
        let page = village.get("agent", &path).await.text;
        for told in [
            "Radiée d&#39;office",
            "1er\u{a0}mai 2020",
            "n’est plus immatriculée",
            "Le Quai &#60;b&#62;, personne morale",
            "12 rue du Quai, Gaspé (Québec), G4X1A1",
            "Registraire des entreprises",
            "Confirmer\u{a0}: fermée le",
            "Confirmer la forme juridique",
        ] {
            assert!(page.contains(told), "{told}: {page}");
        }
        let known = organization::find(&village.db, &id).await.unwrap().unwrap();
        assert_eq!(
            (known.closed_on, known.legal_form.as_str()),
            (None, "cooperative"),
            "nothing is done by itself"
        );
        let board = village.get("board", &path).await.text;
        assert!(board.contains("Radiée") && !board.contains("Confirmer"));
        assert_eq!(village.post("board", &format!("{path}/registre"), "what=form").await.status, 403);
        for what in ["form", "closed"] {
            let sent = village.post("agent", &format!("{path}/registre"), &format!("what={what}")).await;
            assert_eq!(sent.status, 303, "{}", sent.text);
        }
        let known = organization::find(&village.db, &id).await.unwrap().unwrap();
        assert_eq!(
            (known.closed_on.as_deref(), known.legal_form.as_str()),
            (Some("2020-05-01"), "nonprofit")
        );
        let page = village.post("agent", &format!("{path}/registre"), "what=closed").await;
        assert!(page.status == 422 && !page.text.contains("Confirmer"), "once is enough: {}", page.text);
    }
}
