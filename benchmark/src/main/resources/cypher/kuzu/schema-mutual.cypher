// Purpose: the table of pairs who have each other, in both directions: what depth walks.
CREATE REL TABLE MUTUAL(FROM Number TO Number)
