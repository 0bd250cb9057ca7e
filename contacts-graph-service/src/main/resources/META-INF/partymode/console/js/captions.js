// Which nodes have their name beside them: as many as fit without covering each other, the important first.
const FONT = 12.5;
const READABLE = 10.5;
// Of letters; longer names end in an ellipsis.
const WIDEST = 10;
const WIDTH_OF_A_LETTER = 0.56;

/** Called whenever the picture or its zoom changes. */
export function caption(cy) {
  const zoom = cy.zoom();
  const size = Math.max(FONT, READABLE / zoom);
  const taken = [];
  cy.batch(() => {
    for (const node of byImportance(cy)) {
      const box = boxOf(node, size, zoom);
      const fits = taken.every((other) => apart(box, other));
      if (fits) {
        taken.push(box);
        node.style({ 'font-size': size, 'text-max-width': WIDEST * size });
      }
      node.toggleClass('uncaptioned', !fits);
    }
  });
}

function byImportance(cy) {
  const rank = (node) => (node.selected() ? 4e6 : 0) + (node.hasClass('asked') ? 2e6 : 0) + (node.hasClass('hit') ? 1e6 : 0)
    + (node.hasClass('user') ? 0.5 : 0) + node.degree(false);
  return cy.nodes().toArray().map((node) => ({ node, rank: rank(node) })).sort((a, b) => b.rank - a.rank).map(({ node }) => node);
}

function boxOf(node, size, zoom) {
  const { x, y } = node.renderedPosition();
  const width = Math.min(node.data('name').length * size * WIDTH_OF_A_LETTER, WIDEST * size) * zoom + 6;
  const top = y + (node.height() / 2 + 3) * zoom;
  return { left: x - width / 2, right: x + width / 2, top, bottom: top + size * 1.25 * zoom };
}

const apart = (a, b) => a.right < b.left || b.right < a.left || a.bottom < b.top || b.bottom < a.top;
