package app.partymode.migrations;

/** A step of a store's schema, as a file that never changes once it has been applied. */
public interface MigrationFile {

    /** What the store remembers it by. */
    String key();

    /** The file's name. */
    String name();

    /** Of the file's text; always the same one. */
    String checksum();
}
