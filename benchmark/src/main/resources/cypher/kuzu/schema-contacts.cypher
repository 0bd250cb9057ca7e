// Purpose: the table of contacts.
CREATE REL TABLE HAS_CONTACT(FROM Number TO Number, name STRING)
