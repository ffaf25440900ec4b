//! Paper: a document printed to an accessible PDF.
