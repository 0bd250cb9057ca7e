// Purpose: the table of numbers, those of users and others.
CREATE NODE TABLE Number(number INT64, version INT64, userId STRING, stored STRING, PRIMARY KEY(number))
