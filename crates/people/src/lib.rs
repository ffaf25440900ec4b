//! People: organizations, persons, their roles, and who may sign in.
