//! What a person is called in SQL: by their name, or by a code once it is forgotten.

/// SQL: the code under which a person counts once their name is forgotten, and by which figures tell them.
#[macro_export]
macro_rules! code_of {
    ($id:literal) => {
        concat!("'P-' || substr(", $id, ", 23)")
    };
}

/// SQL: the name of a person by the alias of their row, or their code once it is forgotten.
#[macro_export]
macro_rules! name_of {
    ($person:literal) => {
        concat!(
            "case when ",
            $person,
            ".erased_at is null then ",
            $person,
            ".name else 'P-' || substr(",
            $person,
            ".id, 23) end"
        )
    };
}
