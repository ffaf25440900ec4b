//! Territory: regions, MRC, municipalities, postal codes, sectors.
