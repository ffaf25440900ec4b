//! Rows: one SQL text on two engines, and the act by which they are written.
