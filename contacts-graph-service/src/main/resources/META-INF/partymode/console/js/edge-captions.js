// Which edges of a small picture have their type written along them: those that are long enough, where it covers no name, no node and
// no other type. The legend and the kind of line tell the others.
export const NAMED_EDGES = 30;
const FONT = 10;
const READABLE = 9;
const WIDTH_OF_A_LETTER = 0.62;

/** @param boxes on the screen, of the names and the nodes that are not to be covered */
export function captionEdges(cy, boxes) {
  if (cy.edges().length > NAMED_EDGES) return;
  const zoom = cy.zoom();
  const size = Math.max(FONT, READABLE / zoom);
  const height = size * zoom * 1.2;
  const taken = [];
  cy.edges().forEach((edge) => {
    const line = along(edge, edge.data('type').length * size * WIDTH_OF_A_LETTER * zoom, height);
    const fits = line?.every((point) => boxes.every((box) => outside(point, box)) && taken.every((other) => distance(point, other) > height));
    if (fits) {
      taken.push(...line);
      edge.style({ 'font-size': size });
    }
    edge.toggleClass('uncaptioned', !fits);
  });
}

/** Points on the screen along the text in the middle of an edge; none where the edge is too short for it. */
function along(edge, width, height) {
  const [from, to, middle] = [edge.source().renderedPosition(), edge.target().renderedPosition(), edge.renderedMidpoint()];
  const length = distance(from, to);
  if (!edge.isLoop() && length < width + 2 * height) return null;
  const [dx, dy] = edge.isLoop() ? [0, 1] : [(to.x - from.x) / length, (to.y - from.y) / length];
  const steps = Math.ceil(width / height);
  return Array.from({ length: steps + 1 }, (_, step) => width * (step / steps - 0.5)).map((at) => ({ x: middle.x + at * dx, y: middle.y + at * dy }));
}

const distance = (a, b) => Math.hypot(a.x - b.x, a.y - b.y);

const outside = ({ x, y }, { left, right, top, bottom }) => x < left || x > right || y < top || y > bottom;
