// Purpose: drops the marks of users who were deleted before a time. Reads every mark.
// Parameters: time (ISO 8601)
// Columns: none
CYPHER 25
MATCH (d:DeletedUser)
WHERE d.at < datetime($time)
DELETE d
