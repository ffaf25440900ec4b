// Nothing is needed yet.
