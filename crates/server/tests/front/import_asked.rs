//! Import: what a list leaves unsaid is asked before it is taken: roles, names known elsewhere, odd values.
use crate::{
    import::{confirm, counts, known, offer, take},
    organizations::hidden,
    village::Village,
};
use db::Who;
use people::organization::{self, Typed};
use sheets::Sheet;
use std::process::Command;

async fn add(village: &Village, name: &str, town: &str) -> String {
    let mut act = village.db.act(Who::House).await.unwrap();
    let typed = Typed {
        name: name.into(),
        legal_form: "cooperative".into(),
        municipality: town.into(),
        ..Default::default()
    };
    let id = organization::add(&mut act, &typed).await.unwrap().unwrap();
    act.commit().await.unwrap();
    id
}

async fn roles_of(village: &Village, name: &str) -> Vec<String> {
    let sql = "select r.role from organization_role r join organization o on o.id = r.organization_id \
               where o.name = $1 order by r.role";
    let roles: Vec<(String,)> = sqlx::query_as(sql).bind(name).fetch_all(village.db.rows()).await.unwrap();
    roles.into_iter().map(|(role,)| role).collect()
}

#[tokio::test]
async fn a_list_without_roles_asks_which_one_its_organizations_have() {
    for village in Village::both().await {
        let (path, preview) = offer(&village, "l.csv", "nom,ville\nCoop A,Gaspé\n".as_bytes()).await;
        assert!(preview.text.contains("Quel rôle ont ces organisations"), "{}", preview.text);
        assert!(preview.text.contains("value=\"enterprise\" selected"));
        let form = format!("{}&role=king", confirm(&preview));
        let refused = village.post("agent", &path, &form).await;
        assert!(refused.text.contains("role-error"), "{}", refused.text);
        assert_eq!(known(&village).await, 0);
        let form = format!("{}&role=buyer", confirm(&preview));
        assert_eq!(village.post("agent", &path, &form).await.status, 303);
        assert_eq!(roles_of(&village, "Coop A").await, ["buyer"]);
        let list = "nom,ville,rôle\nCoop B,Gaspé,partenaire\nCoop C,Gaspé,\n";
        let (path, preview) = offer(&village, "m.csv", list.as_bytes()).await;
        assert!(preview.text.contains("celles dont la ligne n’en indique aucun"), "{}", preview.text);
        let form = format!("{}&role=media", confirm(&preview));
        assert_eq!(village.post("agent", &path, &form).await.status, 303);
        assert_eq!(roles_of(&village, "Coop B").await, ["partner"]);
        assert_eq!(roles_of(&village, "Coop C").await, ["media"]);
    }
}

#[tokio::test]
async fn a_name_known_in_another_town_is_asked_about_and_never_doubled_by_itself() {
    let list =
        "nom,ville,courriel\nCoop du Quai,Gaspé,quai@example.org\nHalte,Percé,\nPhare,Percé,\nNeuve,Percé,\n";
    for village in Village::both().await {
        let quai = add(&village, "Coop du Quai", "New Richmond").await;
        for name in ["Halte", "Phare"] {
            add(&village, name, "Gaspé").await;
        }
        let (path, preview) = offer(&village, "l.csv", list.as_bytes()).await;
        for told in ["À trancher", "New Richmond", &quai] {
            assert!(preview.text.contains(told), "{told}: {}", preview.text);
        }
        let keys: Vec<String> =
            preview.text.split("name=\"key\" value=\"").skip(1).map(|rest| rest[..32].to_owned()).collect();
        assert_eq!(keys.len(), 3);
        let answers = ["same", "different", "skip"];
        let said: Vec<String> =
            keys.iter().zip(answers).map(|(key, answer)| format!("key={key}&answer={answer}")).collect();
        let form = format!("{}&role=partner&{}", confirm(&preview), said.join("&"));
        assert_eq!(village.post("agent", &path, &form).await.status, 303);
        assert_eq!(known(&village).await, 5, "one added, one another, the same and the skipped are not");
        assert_eq!(roles_of(&village, "Halte").await, ["enterprise", "partner"]);
        let filled = organization::find(&village.db, &quai).await.unwrap().unwrap();
        assert_eq!(
            (filled.email.as_str(), filled.municipality.as_str()),
            ("quai@example.org", "New Richmond")
        );
        let outcome = village.get("agent", &path).await.text;
        assert!(!outcome.contains("Doublons probables ("), "nothing is left to settle: {outcome}");
        // Without answers it waits, and what was skipped is asked again.
        let (_, came) = take(&village, "l.csv", list.as_bytes()).await;
        assert_eq!(counts(came), [4, 0, 0, 3, 1, 0]);
        let other = list.replace("Phare,Percé", "Phare,Chandler");
        let (path, came) = take(&village, "m.csv", other.as_bytes()).await;
        assert_eq!((came.added, came.duplicates), (0, 1));
        let outcome = village.get("agent", &path).await.text;
        assert!(outcome.contains("Le même nom, dans un autre lieu"), "{outcome}");
        let form = format!("row={}&answer=skip", hidden(&outcome, "row"));
        assert_eq!(village.post("agent", &format!("{path}/doublon"), &form).await.status, 303);
        assert_eq!(known(&village).await, 5);
    }
}

#[tokio::test]
async fn the_street_of_one_town_is_never_set_in_another_and_what_was_not_taken_is_told() {
    let list =
        "nom,adresse,ville,code postal,téléphone\nCoop du Quai,12 rue Neuve,Gaspé,G4X 1A1,418 555-0100\n";
    for village in Village::both().await {
        let quai = add(&village, "Coop du Quai", "Paspébiac").await;
        let (path, preview) = offer(&village, "l.csv", list.as_bytes()).await;
        let key = hidden(&preview.text, "key");
        let form = format!("{}&role=partner&key={key}&answer=same", confirm(&preview));
        assert_eq!(village.post("agent", &path, &form).await.status, 303);
        let now = organization::find(&village.db, &quai).await.unwrap().unwrap();
        assert_eq!(
            [now.address, now.municipality, now.postal_code, now.phone],
            ["", "Paspébiac", "", "418 555-0100"]
        );
        let outcome = village.get("agent", &path).await.text;
        let kept = outcome.split_once("Valeurs gardées (1)").unwrap().1;
        for told in ["12 rue Neuve", "Gaspé", "G4X 1A1"] {
            assert!(kept.contains(told), "{told}: {kept}");
        }
    }
}

#[tokio::test]
async fn the_same_name_with_another_neq_is_another_without_asking() {
    for village in Village::both().await {
        let mut act = village.db.act(Who::House).await.unwrap();
        let typed = Typed {
            name: "Coop du Quai".into(),
            legal_form: "cooperative".into(),
            municipality: "Gaspé".into(),
            neq: "1112345674".into(),
            ..Default::default()
        };
        organization::add(&mut act, &typed).await.unwrap().unwrap();
        act.commit().await.unwrap();
        let list = "nom,ville,neq\nCoop du Quai,Percé,1142005934\n";
        let (_, came) = take(&village, "l.csv", list.as_bytes()).await;
        assert_eq!((came.added, came.duplicates), (1, 0));
    }
}

#[tokio::test]
async fn odd_values_are_told_line_by_line_and_a_refused_line_says_its_name_and_place() {
    let list = "nom,ville,code postal,site web,téléphone,neq\nHalte,Gaspé,,javascript:alert(1),,\n\
                Phare,Gaspé,ZZZ,coop.example,,\nQuai,Paris,75001,,,\nCoop <b>,Percé,GOC 2LO,,abc,12\n\
                Zone,Gaspé,G4X 1A1,https://d.example,418 555-0100,\n";
    for village in Village::both().await {
        let (path, preview) = offer(&village, "l.csv", list.as_bytes()).await;
        let odd = preview.text.split_once("Valeurs étranges").unwrap().1.to_owned();
        for told in ["Halte", "Phare", "laissé de côté", "Quai", "gardé tel quel"] {
            assert!(odd.contains(told), "{told}: {odd}");
        }
        assert!(!odd.contains("Zone"));
        let refused =
            preview.text.split_once("<h2>Lignes refusées").unwrap().1.split_once("</table>").unwrap().0;
        assert!(refused.contains("Coop &#60;b&#62;") && refused.contains("Percé"), "{refused}");
        assert_eq!(preview.text.matches("Coop &#60;b&#62;").count(), 2, "among the first lines too");
        assert_eq!(village.post("agent", &path, &confirm(&preview)).await.status, 303);
        let outcome = village.get("agent", &path).await.text;
        assert!(outcome.contains("Valeurs étranges (3)"), "{outcome}");
        let file = village.get("agent", &format!("{path}/refus.csv")).await.text;
        let rows: Vec<_> =
            Sheet::read(file.as_bytes(), None).unwrap().rows().map(|row| row.unwrap().cells).collect();
        let lines: Vec<&str> = rows.iter().map(|row| row[6].as_str()).collect();
        assert_eq!(lines, ["2", "3", "4", "5"]);
        assert!(rows[0][7].contains("Site web"), "{rows:?}");
        let kept: Vec<(String, String)> =
            sqlx::query_as("select website, postal_code from organization order by name")
                .fetch_all(village.db.rows())
                .await
                .unwrap();
        let kept: Vec<_> = kept.iter().map(|(site, code)| (site.as_str(), code.as_str())).collect();
        assert_eq!(kept, [("", ""), ("coop.example", ""), ("", "75001"), ("https://d.example", "G4X 1A1")]);
    }
}

/// Runs the program over a folder, and gives what it said on either output.
fn told(data: &str, words: &[&str]) -> (bool, String) {
    let mut command = Command::new(env!("CARGO_BIN_EXE_maillon"));
    command.args(words).args(["--data", data]).env("MAILLON_CONFIG", "/dev/null");
    let done = command.output().unwrap();
    (done.status.success(), String::from_utf8([done.stdout, done.stderr].concat()).unwrap())
}

#[tokio::test]
async fn the_command_says_which_role_it_gave_and_names_what_it_left_to_settle() {
    let village = Village::both().await.remove(0);
    add(&village, "Coop du Quai", "New Richmond").await;
    let db::Store::Folder(folder) = village.store() else { panic!("a folder") };
    let data = folder.to_str().unwrap();
    let list = folder.join("l.csv");
    std::fs::write(&list, "nom,ville\nCoop du Quai,Gaspé\nCoop B,Percé\n").unwrap();
    let slug = village.slug();
    let words = ["import", "organizations", list.to_str().unwrap(), "--pole", slug, "--json"];
    let (done, said) = told(data, &[&words[..], &["--role", "licorne"]].concat());
    assert!(!done && said.contains("enterprise"), "{said}");
    let (done, said) = told(data, &[&words[..], &["--role", "partenaire"]].concat());
    assert!(done && said.contains("\"added\":1") && said.contains("\"duplicates\":1"), "{said}");
    for word in ["Partenaire", "Ligne 2", "New Richmond", "Gaspé"] {
        assert!(said.contains(word), "{word}: {said}");
    }
    assert_eq!(roles_of(&village, "Coop B").await, ["partner"]);
    let (done, said) = told(data, &[&words[..], &["--add-likely"]].concat());
    assert!(done && said.contains("\"added\":1") && said.contains("\"duplicates\":0"), "{said}");
    assert_eq!(known(&village).await, 3);
    let (done, said) = told(data, &words);
    assert!(done && said.contains("\"unchanged\":2"), "{said}");
}

#[tokio::test]
async fn answers_given_beforehand_stay_when_columns_change_meanwhile() {
    let list = "nom,ville,truc\nCoop du Quai,Gaspé,418 555-0100\nHalte,Percé,418 555-0101\n";
    for village in Village::both().await {
        let quai = add(&village, "Coop du Quai", "New Richmond").await;
        add(&village, "Halte", "Gaspé").await;
        let (path, preview) = offer(&village, "l.csv", list.as_bytes()).await;
        let asked = |page: &str| -> Vec<(String, String)> {
            let value = |text: &str| text.split('"').next().unwrap().to_owned();
            let rows = page.split("name=\"key\" value=\"").skip(1);
            rows.map(|row| (value(row), value(row.split_once("name=\"about\" value=\"").unwrap().1)))
                .collect()
        };
        let said = |page: &str| -> String {
            let answers = asked(page).into_iter().zip(["same", "skip"]);
            answers
                .map(|((key, about), answer)| format!("&key={key}&about={about}&answer={answer}"))
                .collect()
        };
        let answers = said(&preview.text);
        assert!(answers.contains(&quai));
        let kept = |page: &str| page.matches("\" selected>").count();
        let before = kept(&preview.text);
        // The same person says what the third column is.
        let form = format!("step=columns&field=name&field=municipality&field=phone&role=partner{answers}");
        let told = village.post("agent", &path, &form).await;
        assert_eq!(told.status, 200, "{}", told.text);
        assert!(
            told.text.contains("value=\"same\" selected") && told.text.contains("value=\"skip\" selected")
        );
        assert!(kept(&told.text) > before && told.text.contains("value=\"partner\" selected"));
        // Somebody else changes them once more before the list is taken.
        let other = "step=columns&field=name&field=municipality&field=about";
        assert_eq!(village.post("direction", &path, other).await.status, 303);
        let refused = village.post("agent", &path, &format!("{}{answers}", confirm(&told))).await;
        assert!(refused.status == 422 && refused.text.contains("columns-error"), "{}", refused.text);
        assert!(
            refused.text.contains("value=\"same\" selected")
                && refused.text.contains("value=\"skip\" selected")
        );
        let again = format!("{}{}", confirm(&refused), said(&refused.text));
        assert_eq!(village.post("agent", &path, &again).await.status, 303);
        assert_eq!(known(&village).await, 2, "one is the same, one is left out");
    }
}

#[tokio::test]
async fn the_command_is_told_what_a_column_holds_and_remembers_it() {
    let village = Village::both().await.remove(0);
    let db::Store::Folder(folder) = village.store() else { panic!("a folder") };
    let data = folder.to_str().unwrap();
    let list = folder.join("l.csv");
    std::fs::write(&list, "Nom,Appellation,Lieu\nNuméro 1,Coop du Quai,Gaspé\n").unwrap();
    let words = ["import", "organizations", list.to_str().unwrap(), "--pole", village.slug(), "--json"];
    for (column, why) in [
        ("Machin=name", "Aucune colonne ne s’appelle"),
        ("Lieu=licorne", "n’est pas un champ"),
        ("Lieu", "EN-TÊTE=champ"),
    ] {
        let (done, said) = told(data, &[&words[..], &["--column", column]].concat());
        assert!(!done && said.contains(why), "{column}: {said}");
    }
    assert_eq!(known(&village).await, 0);
    let columns = ["--column", "appellation=name", "--column", "Lieu=municipality"];
    let (done, said) = told(data, &[&words[..], &columns].concat());
    assert!(done && said.contains("\"added\":1"), "{said}");
    std::fs::write(&list, "Nom,Appellation,Lieu\nNuméro 2,Coop de la Baie,Percé\n").unwrap();
    let (done, said) = told(data, &words);
    assert!(done && said.contains("\"added\":1"), "{said}");
    let kept: Vec<(String, String)> =
        sqlx::query_as("select name, municipality from organization order by name")
            .fetch_all(village.db.rows())
            .await
            .unwrap();
    let kept: Vec<_> = kept.iter().map(|(name, town)| (name.as_str(), town.as_str())).collect();
    assert_eq!(kept, [("Coop de la Baie", "Percé"), ("Coop du Quai", "Gaspé")]);
}
