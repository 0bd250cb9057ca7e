package app.partymode.endtoend.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** What the picture of an answer says, and what can be done with it. */
interface PictureStories {

    String EVERYTHING = "MATCH p = (a:User)-[:HAS_CONTACT]->(b) RETURN p LIMIT 10000";

    /** Below what is drawn, in pixels of the file. */
    int FOOT_OF_A_PNG = 60;

    Console console();

    private Picture picture() {
        return console().picture();
    }

    private Locator legend(String entry) {
        return console()
                .page()
                .getByRole(AriaRole.LIST, new Page.GetByRoleOptions().setName("Legend"))
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(entry));
    }

    private void drawAtMost(String nodes) {
        console()
                .page()
                .getByText("Picture", new Page.GetByTextOptions().setExact(true))
                .click();
        console().page().getByLabel("Draw at most").selectOption(nodes);
    }

    @Test
    default void drawsNoNodeWithoutItsEdges() {
        console().run(EVERYTHING);
        assertThat(console().count()).hasText(Pattern.compile("showing 300 of .* nodes, 1,000 of .* edges"));
        assertThat(picture().nodes()).isEqualTo(300);
        assertThat(picture().nodesWithoutEdge()).isZero();
    }

    @Test
    default void saysInTheFileWhatIsNotInThePicture() {
        console().run(EVERYTHING);
        assertThat(console().count()).containsText("showing 300");
        assertThat(new String(console().export("SVG"), StandardCharsets.UTF_8))
                .containsPattern("left out: \\d+ nodes and [\\d,]+ edges · numbers masked");
    }

    @Test
    default void saysItInThePngToo() throws IOException {
        console().run(EVERYTHING);
        assertThat(console().count()).containsText("showing 300");
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(console().export("PNG")));
        int ground = image.getRGB(0, 0);
        assertThat(IntStream.range(0, image.getWidth())
                        .filter(x -> IntStream.range(image.getHeight() - FOOT_OF_A_PNG, image.getHeight())
                                .anyMatch(y -> image.getRGB(x, y) != ground))
                        .count())
                .as("columns with a letter of the text below the picture")
                .isGreaterThan(200);
    }

    @Test
    default void tellsHowManyEdgesAreDrawnAndHowManyThereAre() {
        console().run("MATCH p = (:User {username: 'Ana'})-[:HAS_CONTACT]->(:User) RETURN p LIMIT 5");
        console().select("Ana");
        Locator degrees = console().page().getByTestId("degrees");
        assertThat(degrees)
                .containsText(
                        Pattern.compile("drawn\\s*5\\s*0\\s*in the answer\\s*5\\s*0\\s*in the graph\\s*\\d+\\s*\\d+"));
    }

    @Test
    default void growsWhereItIsFull() {
        console().run(EVERYTHING);
        drawAtMost("100 nodes");
        assertThat(console().page().getByLabel("Draw at most").locator("option"))
                .hasText(new String[] {"100 nodes", "300 nodes", "600 nodes"});
        assertThat(console().count()).hasText(Pattern.compile("showing (99|100) of .*"));
        console().select("Ana");
        console().button("Expand").click();
        assertThat(console().status())
                .containsText(Pattern.compile("added; the picture is full, so the \\d+ farthest went"));
        assertThat(picture().nodes()).isLessThanOrEqualTo(100);
        assertThat(picture().nodesWithoutEdge()).isZero();
        console().button("Undo").click();
        assertThat(console().count()).hasText(Pattern.compile("showing (99|100) of .*"));
        assertThat(console().status()).not().containsText("added");
        drawAtMost("600 nodes");
        assertThat(console().count()).not().containsText("showing");
    }

    @Test
    default void hidesCollapsesAndUndoes() {
        console().write("MATCH (u:User {number: $number}) RETURN u");
        console().field("$number").fill("+34600100000");
        console().run();
        assertThat(console().count()).hasText("1 node, 0 edges");
        console().select("Ana");
        console().button("Expand").click();
        assertThat(console().count()).hasText(Pattern.compile("\\d{2,3} nodes, 100 edges"));
        legend("HAS_CONTACT").click();
        assertThat(legend("HAS_CONTACT")).hasAttribute("aria-pressed", "false");
        assertThat(console().count()).containsText("of 100 edges");
        console().button("Undo").click();
        console().button("Expand").click();
        assertThat(console().status()).containsText("neighbours that were read are in the picture");
        console().button("Undo").click();
        console().button("Collapse").click();
        assertThat(console().count()).hasText(Pattern.compile("showing 1 of \\d+ nodes, 0 of 100 edges"));
        console().button("Undo").click();
        assertThat(console().count()).hasText(Pattern.compile("\\d{2,3} nodes, 100 edges"));
    }

    @Test
    default void hidesAKindOfNodes() {
        console().run("MATCH p = (:User {username: 'Ana'})-[:HAS_CONTACT]->(n) WHERE NOT n:User RETURN p LIMIT 3");
        assertThat(console().count()).hasText("4 nodes, 3 edges");
        legend("Not registered").click();
        assertThat(console().count()).hasText("showing 1 of 4 nodes, 0 of 3 edges");
        console().button("Undo").click();
        assertThat(console().count()).hasText("4 nodes, 3 edges");
    }

    @Test
    default void writesNoNameOverAnother() {
        console().run(EVERYTHING);
        assertThat(console().count()).containsText("showing 300");
        picture().awaitSome("node.uncaptioned");
        picture().awaitNamesApart();
        picture().awaitNamedNodesInSight();
    }

    @Test
    default void tellsCommunitiesByColourAndEdgesBySize() {
        console().run(EVERYTHING);
        assertThat(console().count()).containsText("showing 300");
        console()
                .page()
                .getByText("Picture", new Page.GetByTextOptions().setExact(true))
                .click();
        console().page().getByLabel("Colour").selectOption("by community");
        console().page().getByLabel("Size").selectOption("by edges drawn");
        assertThat(picture().nodesOf("group-0"))
                .isGreaterThanOrEqualTo(picture().nodesOf("group-1"));
        assertThat(picture().nodesOf("group-1")).isPositive();
        assertThat(picture().nodesOf("sized")).isEqualTo(300);
    }

    /** As the saved query of ranks does. */
    @Test
    default void tellsTheBandsOfAQueryByColour() {
        console().run("""
            MATCH (n:User) WITH n ORDER BY n.number LIMIT 30
            WITH collect(n) AS users
            UNWIND [['low', 0, 10], ['high', 10, 30]] AS band
            RETURN band[0] AS band, users[band[1]..band[2]] AS members
            """);
        assertThat(console()
                        .page()
                        .getByRole(AriaRole.LIST, new Page.GetByRoleOptions().setName("Legend"))
                        .getByText("low"))
                .isVisible();
        assertThat(picture().nodesOf("group-0")).isEqualTo(10);
        assertThat(picture().nodesOf("group-1")).isEqualTo(20);
    }

    /** Its nodes and relationships are not stored, and have the same ids. */
    @Test
    default void drawsTheSchemaWithTheTypesOfItsEdges() {
        console().saved("Schema").click();
        console().run();
        assertThat(legend("HAS_CONTACT")).isVisible();
        assertThat(legend("ABOUT")).isVisible();
        assertThat(console().count())
                .hasText(picture().nodes() + " nodes, " + picture().edges() + " edges");
        picture().awaitReadable("HAS_CONTACT");
        picture().awaitReadable("ABOUT");
    }
}
