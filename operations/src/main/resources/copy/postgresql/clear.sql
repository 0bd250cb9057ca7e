-- Deletes everything but the migrations' notes.
TRUNCATE book, contact, discovery_budget, tested, registered_user, change, suppressed_number, book_change, deleted_user,
    reader_floor, trust_rank
