package app.partymode.endtoend.console;

import com.microsoft.playwright.Page;
import java.util.List;

/** The drawn graph, as the library that draws it knows it. */
record Picture(Page page) {

    private static final String ASK = """
        () => {
          const cy = document.querySelector('[data-testid=graph-canvas]')._cyreg.cy;
          return %s;
        }\
        """;

    int nodes() {
        return ask("cy.nodes().length");
    }

    int edges() {
        return ask("cy.edges().length");
    }

    int nodesWithoutEdge() {
        return ask("cy.nodes().filter((node) => node.degree() === 0).length");
    }

    int nodesOf(String kind) {
        return ask("cy.nodes('.%s').length".formatted(kind));
    }

    /** Pairs of names that are written over each other. */
    int namesOverNames() {
        return ask("""
            cy.nodes().filter((node) => !node.hasClass('uncaptioned')).toArray()
              .map((node) => node.renderedBoundingBox({ includeNodes: false, includeEdges: false, includeLabels: true }))
              .filter((one, index, all) => all.slice(index + 1).some((other) =>
                one.x1 + 3 < other.x2 - 3 && other.x1 + 3 < one.x2 - 3 && one.y1 + 3 < other.y2 - 3 && other.y1 + 3 < one.y2 - 3)).length\
            """);
    }

    /** Names that cover a node which has a name of its own. */
    int namesOverNamedNodes() {
        return ask("""
            (() => {
              const named = cy.nodes().filter((node) => !node.hasClass('uncaptioned')).toArray();
              const box = (node, what) => node.renderedBoundingBox({ includeNodes: what === 'disc', includeEdges: false, includeLabels: what === 'name' });
              return named.filter((node) => named.some((other) => {
                const [name, disc] = [box(node, 'name'), box(other, 'disc')];
                return node !== other && name.x1 + 3 < disc.x2 - 3 && disc.x1 + 3 < name.x2 - 3 && name.y1 + 3 < disc.y2 - 3 && disc.y1 + 3 < name.y2 - 3;
              })).length;
            })()\
            """);
    }

    /** Pixels between the middles of the two nodes that have most edges. */
    int distanceOfTheMostConnected() {
        return ask("""
            (() => {
              const [one, other] = cy.nodes().sort((a, b) => b.degree() - a.degree()).map((node) => node.renderedPosition());
              return Math.round(Math.hypot(one.x - other.x, one.y - other.y));
            })()\
            """);
    }

    /** Names that the border of the picture cuts off. */
    int namesOutside() {
        return ask("""
            cy.nodes().filter((node) => !node.hasClass('uncaptioned')).toArray()
              .map((node) => node.renderedBoundingBox({ includeNodes: false, includeEdges: false, includeLabels: true }))
              .filter((name) => name.x1 < 0 || name.x2 > cy.width() || name.y1 < 0 || name.y2 > cy.height()).length\
            """);
    }

    /** The types that are written along edges, in letters of eight pixels at least. */
    List<String> readableTypes() {
        page.waitForFunction("() =>"
                + " document.querySelector('[data-testid=graph-canvas]')._cyreg?.cy.edges('.uncaptioned').nonempty()");
        var types = (List<?>) answer("""
            cy.edges().filter((edge) => !edge.hasClass('uncaptioned') && edge.numericStyle('font-size') * cy.zoom() > 8)
              .map((edge) => edge.data('type'))\
            """);
        return types.stream().map(String::valueOf).toList();
    }

    private int ask(String question) {
        return ((Number) answer(question)).intValue();
    }

    private Object answer(String question) {
        awaitDrawn();
        return page.evaluate(ASK.formatted(question));
    }

    /** Until the nodes are placed: before there are none to be found. */
    void awaitDrawn() {
        page.waitForFunction("() => document.querySelector('[data-testid=graph-canvas]').dataset.drawn");
    }
}
