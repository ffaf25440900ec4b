//! Reports: a year told with figures that open, signed and printed.
