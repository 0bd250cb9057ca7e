package app.partymode.endtoend.fuzz;

import java.util.List;
import java.util.stream.Stream;

/** Values that break rules. None is a phone number that a store could keep. */
final class Junk {

    static final String LONG = "x".repeat(70_000);

    /** As text between quotes of JSON: escapes are JSON's. */
    private static final List<String> STRINGS = List.of(
            "",
            " ",
            "x",
            LONG,
            "🎉".repeat(300),
            "e" + "\u0301".repeat(2_000),
            "\\u0000",
            "a\\u0000b",
            "\\n",
            "\\u001b[31m",
            "\\ud800",
            "\\udc00\\ud800",
            "\\u202e",
            "\\ufeff",
            "\\uffff",
            "{{7*7}}${7*7}",
            "'; DROP TABLE contact; --",
            "911",
            "+",
            "+0",
            "9".repeat(400),
            "tel:;phone-context=",
            "2020-01-01T00:00:00Z",
            "2040-02-30T00:00:00Z",
            "+999999999-12-31T23:59:59Z",
            "-0001-01-01T00:00:00Z",
            "9999-12-31T23:59:60Z",
            "2040-01-01T00:00:00.123456789123+18:00",
            "2040-01-01",
            "tomorrow",
            "EVERYONE",
            "xx",
            "ES\\u0000");

    /** As JSON, or as what is nearly JSON. */
    static final List<String> JSON = Stream.concat(
                    STRINGS.stream().map(text -> "\"" + text + "\""),
                    Stream.of(
                            "null",
                            "true",
                            "0",
                            "-1",
                            "1.5",
                            "1e400",
                            "-1e-400",
                            "1e1000000000",
                            "99999999999999999999",
                            "-9223372036854775809",
                            "1" + "0".repeat(1_500),
                            "NaN",
                            "Infinity",
                            "0x1F",
                            "01",
                            "+1",
                            "'x'",
                            "undefined",
                            "",
                            "[]",
                            "{}",
                            "[null]",
                            "[[]]",
                            "{\"\":{}}",
                            "{\"@type\":\"java.lang.Object\",\"class\":\"x\"}",
                            "[".repeat(600) + "]".repeat(600),
                            "{\"a\":".repeat(600) + "1" + "}".repeat(600),
                            "[".repeat(5_000),
                            "\"\u0001\"",
                            "\"x",
                            "/* x */ 1",
                            "1 2"))
            .toList();

    /** In a path or a query, as they are sent. */
    static final List<String> IN_ADDRESS = List.of(
            "",
            "x",
            "0",
            "-1",
            "26",
            "1.5",
            "1e3",
            "99999999999999999999",
            "null",
            "undefined",
            "%00",
            "%0d%0aX-Injected:%20x",
            "%zz",
            "%",
            "%ff",
            "%c0%ae",
            "%ed%a0%80",
            "%F0%9F%8E%89",
            "%2F",
            "%2e%2e",
            "..",
            ".",
            ";x=y",
            "%3B",
            "%5C",
            "\\",
            "a b",
            "<script>",
            "\u00c3\u00b1",
            "\u00ff",
            "[]",
            "%2B1",
            "%252B34",
            "+34" + "6".repeat(300),
            "x".repeat(9_000));

    /** As a header's value; each character is a byte. */
    static final List<String> IN_HEADER = List.of(
            "",
            " ",
            "x",
            "*",
            ",",
            ";",
            "\"",
            "\"x",
            ", ,",
            "x;q=",
            "\u00e9\u00ff",
            "\u0001",
            "\u0000",
            "x\u007f",
            "%00",
            "null",
            "-1",
            "99999999999999999999",
            "${jndi:ldap://127.0.0.1/x}",
            "x".repeat(5_000),
            "x".repeat(20_000),
            "x,".repeat(2_000));

    private Junk() {}
}
