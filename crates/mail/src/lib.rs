//! Mail: letters kept as rows, sent when a relay is there.
