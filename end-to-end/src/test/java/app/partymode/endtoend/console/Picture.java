package app.partymode.endtoend.console;

import com.microsoft.playwright.Page;

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

    private int ask(String question) {
        page.waitForFunction("() => document.querySelector('[data-testid=graph-canvas]').dataset.drawn");
        return ((Number) page.evaluate(ASK.formatted(question))).intValue();
    }
}
