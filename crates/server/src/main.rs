//! The server: the list of rooms, the command line, the process.
fn main() {}
