// The picture as a file: PNG by Cytoscape, SVG written here from where everything is.
import { palette } from './graph-style.js';

export const png = (cy) => cy.png({ output: 'blob', full: true, scale: 2, maxWidth: 8000, maxHeight: 8000, bg: palette().surface });

const escape = (text) => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`).replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, '');
const round = (value) => Math.round(value * 10) / 10;

export function svg(cy) {
  const colours = palette();
  const box = cy.elements().boundingBox();
  const [x, y, width, height] = [box.x1 - 20, box.y1 - 20, box.w + 40, box.h + 40].map(round);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${x} ${y} ${width} ${height}" width="${width}" height="${height}" font-family="system-ui, sans-serif" font-size="11">`,
    `<defs><marker id="arrow" viewBox="0 0 8 8" refX="8" refY="4" markerWidth="7" markerHeight="7" orient="auto"><path d="M0 0 8 4 0 8z" fill="${colours.edge}"/></marker></defs>`,
    `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="${colours.surface}"/>`,
    `<g fill="none" stroke="${colours.edge}" stroke-width="1.3" marker-end="url(#arrow)">`,
    ...cy.edges().map(edge), '</g>',
    ...cy.nodes().map((element) => node(element, colours)), '</svg>',
  ].join('\n');
}

function edge(element) {
  const [from, to] = [element.sourceEndpoint(), element.targetEndpoint()];
  const middle = element.isBundledBezier?.() ? element.midpoint() : null;
  const path = middle
    ? `Q${round(2 * middle.x - (from.x + to.x) / 2)} ${round(2 * middle.y - (from.y + to.y) / 2)} ${round(to.x)} ${round(to.y)}`
    : `L${round(to.x)} ${round(to.y)}`;
  return `<path d="M${round(from.x)} ${round(from.y)}${path}"/>`;
}

function node(element, colours) {
  const { x, y } = element.position();
  const half = element.width() / 2;
  return `<g transform="translate(${round(x)} ${round(y)})"><title>${escape(element.data('name'))}</title>${shape(element, half, colours)}`
    + `<text y="${round(half + 14)}" text-anchor="middle" fill="${colours.text}" stroke="${colours.surface}" stroke-width="2" paint-order="stroke">${escape(element.data('name'))}</text></g>`;
}

function shape(element, half, colours) {
  if (element.hasClass('user')) {
    const party = element.hasClass('partying');
    return `<circle r="${half}" fill="${colours.user}"${party ? ` stroke="${colours.party}" stroke-width="4"` : ''}/>`
      + (party ? `<circle cx="${half}" cy="${-half}" r="6" fill="${colours.party}"/>` : '');
  }
  const square = `x="${-half}" y="${-half}" width="${half * 2}" height="${half * 2}" rx="5"`;
  return element.hasClass('number')
    ? `<rect ${square} fill="${colours.numberFill}" stroke="${colours.number}" stroke-width="2"/>`
    : `<rect ${square} fill="${colours.other}"/>`;
}
