-- A contact of a book is gone. Parameters by place: owner, number.
DELETE FROM contact WHERE owner = ? AND number = ?
