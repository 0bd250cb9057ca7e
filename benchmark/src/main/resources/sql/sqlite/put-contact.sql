-- A contact of a book, or its new name. Parameters by place: owner, number, name.
INSERT INTO contact (owner, number, name) VALUES (?, ?, ?)
ON CONFLICT (owner, number) DO UPDATE SET name = excluded.name
