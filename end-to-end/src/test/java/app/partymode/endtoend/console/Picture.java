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

    private int ask(String question) {
        return ((Number) page.evaluate(ASK.formatted(question))).intValue();
    }
}
