//! Sheets: tables as people keep them, read from any common file and written back.
