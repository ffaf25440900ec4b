-- Whoever asks what became of a declaration finds its contract at once.
create index contract_sighting_declaration on contract_sighting (declaration_id);
