// Which nodes have their name beside them: as many as fit without covering each other or a node with a name, the important first.
// Nodes without a name are drawn below the names of others.
import { captionEdges } from './edge-captions.js';

const FONT = 12.5;
const READABLE = 10.5;
// Of letters; longer names end in an ellipsis.
const WIDEST = 10;
const WIDTH_OF_A_LETTER = 0.56;

/** Called whenever the picture or its zoom changes. */
export function caption(cy) {
  const zoom = cy.zoom();
  const size = Math.max(FONT, READABLE / zoom);
  const [names, discs] = [[], []];
  cy.batch(() => {
    for (const node of byImportance(cy)) {
      const [name, disc] = [nameBox(node, size, zoom), discBox(node, zoom)];
      const fits = names.every((other) => apart(name, other) && apart(disc, other)) && discs.every((other) => apart(name, other));
      if (fits) {
        names.push(name);
        discs.push(disc);
        node.style({ 'font-size': size, 'text-max-width': WIDEST * size, 'text-outline-width': size / 5 });
      }
      node.toggleClass('uncaptioned', !fits);
    }
    captionEdges(cy, [...names, ...discs]);
  });
}

function byImportance(cy) {
  const rank = (node) => (node.selected() ? 4e6 : 0) + (node.hasClass('asked') ? 2e6 : 0) + (node.hasClass('hit') ? 1e6 : 0)
    + (node.hasClass('user') ? 0.5 : 0) + node.degree(false);
  return cy.nodes().toArray().map((node) => ({ node, rank: rank(node) })).sort((a, b) => b.rank - a.rank).map(({ node }) => node);
}

function nameBox(node, size, zoom) {
  const { x, y } = node.renderedPosition();
  const width = Math.min(node.data('name').length * size * WIDTH_OF_A_LETTER, WIDEST * size) * zoom + 6;
  const top = y + (node.height() / 2 + 3) * zoom;
  return { left: x - width / 2, right: x + width / 2, top, bottom: top + size * 1.25 * zoom };
}

function discBox(node, zoom) {
  const { x, y } = node.renderedPosition();
  const half = (node.width() / 2) * zoom;
  return { left: x - half, right: x + half, top: y - half, bottom: y + half };
}

const apart = (a, b) => a.right < b.left || b.right < a.left || a.bottom < b.top || b.bottom < a.top;
