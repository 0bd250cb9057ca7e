-- The owners of the books that have a number.
SELECT owner FROM contact WHERE number = :number
