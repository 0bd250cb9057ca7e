-- A book, ascending by number.
SELECT number, name FROM contact WHERE owner = :owner ORDER BY number
