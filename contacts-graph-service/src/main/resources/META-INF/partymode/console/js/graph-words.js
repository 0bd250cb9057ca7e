// What the page says of a picture: how much of the answer it is, and what an expansion did.
import { number, plural } from './dom.js';

const part = (drawn, all, one) => (drawn < all ? `${number(drawn)} of ${number(all)} ${one}s` : plural(all, one));

export function counted(model) {
  const { nodes, edges } = model.shown();
  const cut = nodes.length < model.nodes.size;
  return `${cut ? 'showing ' : ''}${part(nodes.length, model.nodes.size, 'node')}, ${part(edges.length, model.edges.size, 'edge')}`;
}

/** For a picture that leaves the page: it says itself what is not on it. */
export function caption(model, result) {
  const { nodes, edges } = model.shown();
  const left = [
    nodes.length < model.nodes.size && `${plural(model.nodes.size - nodes.length, 'node')}`,
    edges.length < model.edges.size && `${plural(model.edges.size - edges.length, 'edge')}`,
  ].filter(Boolean).join(' and ');
  return [
    `${plural(nodes.length, 'node')}, ${plural(edges.length, 'edge')}`,
    left ? `left out: ${left}` : 'nothing of the answer is left out',
    result.truncated && `the answer has more than ${number(result.rows.length)} rows`,
    `numbers ${result.revealed ? 'shown' : 'masked'}`,
  ].filter(Boolean).join(' · ');
}

export function expanded({ added, gone }, result, model) {
  const more = result.truncated ? ' It has more neighbours than are read at once.' : '';
  const all = result.nodes.length - 1;
  if (all < 1) return 'It has no neighbours.';
  if (!added) {
    return result.nodes.every(({ id }) => model.visible(id))
      ? `All of its ${number(all)} neighbours that were read are in the picture.${more}`
      : `Its neighbours are of a kind that the legend hides.${more}`;
  }
  const full = gone ? `; the picture is full, so the ${number(gone)} farthest went (draw more, or undo)` : '';
  return `${plural(added, 'neighbour')} added${full}.${more}`;
}
