//! Pages: a visit, a form, words in two languages, the frame around everything.
