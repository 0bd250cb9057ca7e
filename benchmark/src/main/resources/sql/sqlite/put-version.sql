-- A book's next version.
INSERT OR REPLACE INTO book (owner, version) VALUES (:owner, :version)
