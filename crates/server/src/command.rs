//! What the command line does, one file for each command.
pub mod backup;
pub mod check;
pub mod directory;
pub mod import;
pub mod link;
pub mod matching;
pub mod plain;
pub mod refresh;
pub mod report;
pub mod restore;
pub mod tenders;
