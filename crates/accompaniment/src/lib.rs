//! Accompaniment: what was done for an enterprise, and where it was referred.
