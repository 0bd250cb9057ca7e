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

    /** Nodes whose name may be a whole number. */
    int namesWithDigits() {
        return ask("cy.nodes().filter((node) => /\\d{7}/.test(node.data('name'))).length");
    }

    /** Until no two names are written over each other. */
    void awaitNamesApart() {
        awaitNone("""
            cy.nodes().filter((node) => !node.hasClass('uncaptioned')).toArray()
              .map((node) => node.renderedBoundingBox({ includeNodes: false, includeEdges: false, includeLabels: true }))
              .filter((one, index, all) => all.slice(index + 1).some((other) =>
                one.x1 + 3 < other.x2 - 3 && other.x1 + 3 < one.x2 - 3 && one.y1 + 3 < other.y2 - 3 && other.y1 + 3 < one.y2 - 3))\
            """);
    }

    /** Until no name covers a node which has a name of its own. */
    void awaitNamedNodesInSight() {
        awaitNone("""
            (() => {
              const named = cy.nodes().filter((node) => !node.hasClass('uncaptioned')).toArray();
              const box = (node, what) => node.renderedBoundingBox({ includeNodes: what === 'disc', includeEdges: false, includeLabels: what === 'name' });
              return named.filter((node) => named.some((other) => {
                const [name, disc] = [box(node, 'name'), box(other, 'disc')];
                return node !== other && name.x1 + 3 < disc.x2 - 3 && disc.x1 + 3 < name.x2 - 3 && name.y1 + 3 < disc.y2 - 3 && disc.y1 + 3 < name.y2 - 3;
              }));
            })()\
            """);
    }

    /** Until the border of the picture cuts no name off. */
    void awaitNamesInside() {
        awaitNone("""
            cy.nodes().filter((node) => !node.hasClass('uncaptioned')).toArray()
              .map((node) => node.renderedBoundingBox({ includeNodes: false, includeEdges: false, includeLabels: true }))
              .filter((name) => name.x1 < 0 || name.x2 > cy.width() || name.y1 < 0 || name.y2 > cy.height())\
            """);
    }

    /** Until nodes or edges are as a selector of the library says, such as {@code nodes.asked}. */
    void awaitSome(String selector) {
        await("cy.$('" + selector + "').nonempty()");
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

    /** Until a type is written along an edge, in letters of eight pixels at least. */
    void awaitReadable(String type) {
        await("cy.edges().some((edge) => edge.data('type') === '" + type
                + "' && !edge.hasClass('uncaptioned') && edge.numericStyle('font-size') * cy.zoom() > 8)");
    }

    private void awaitNone(String found) {
        await(found + ".length === 0");
    }

    /** Names and places follow a change of the picture after a moment. */
    private void await(String condition) {
        page.waitForFunction("""
            () => {
              const stage = document.querySelector('[data-testid=graph-canvas]');
              const cy = stage.dataset.drawn && stage._cyreg?.cy;
              return cy && %s;
            }\
            """.formatted(condition));
    }

    private int ask(String question) {
        awaitDrawn();
        return ((Number) page.evaluate(ASK.formatted(question))).intValue();
    }

    /** Until the nodes are placed: before there are none to be found. */
    void awaitDrawn() {
        page.waitForFunction("() => document.querySelector('[data-testid=graph-canvas]').dataset.drawn");
    }

    /** Until no nodes are being placed. */
    void awaitPlaced() {
        page.waitForFunction("() => document.querySelector('[data-testid=graph-canvas]').dataset.drawn !== ''");
    }
}
