// The picture as a file: PNG by Cytoscape, SVG written here from where everything is. Both say below what was left out.
import { GROUPS, palette } from './graph-style.js';

const MARGIN = 20;
const FOOT = 34;

export async function png(cy, caption) {
  const colours = palette();
  const drawn = await createImageBitmap(await cy.png({ output: 'blob-promise', full: true, scale: 2, maxWidth: 8000, maxHeight: 8000, bg: colours.surface }));
  const canvas = document.createElement('canvas');
  const pen = canvas.getContext('2d');
  const font = '26px system-ui, sans-serif';
  pen.font = font;
  canvas.width = Math.max(drawn.width + 2 * MARGIN, Math.ceil(pen.measureText(caption).width) + 2 * MARGIN);
  canvas.height = drawn.height + MARGIN + 2 * FOOT;
  pen.fillStyle = colours.surface;
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.drawImage(drawn, (canvas.width - drawn.width) / 2, MARGIN);
  pen.font = font;
  pen.fillStyle = colours.text;
  pen.fillText(caption, MARGIN, canvas.height - FOOT / 2);
  return new Promise((done) => { canvas.toBlob(done, 'image/png'); });
}

const escape = (text) => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`).replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, '');
const round = (value) => Math.round(value * 10) / 10;

export function svg(cy, caption) {
  const colours = palette();
  const box = cy.elements().boundingBox();
  const [x, y] = [box.x1 - MARGIN, box.y1 - MARGIN].map(round);
  const [width, height] = [Math.max(box.w + 2 * MARGIN, caption.length * 7 + 2 * MARGIN), box.h + 2 * MARGIN + FOOT].map(round);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${x} ${y} ${width} ${height}" width="${width}" height="${height}" font-family="system-ui, sans-serif" font-size="11">`,
    `<desc>${escape(caption)}</desc><defs>${Object.entries(lines(colours)).map(arrow).join('')}</defs>`,
    `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="${colours.surface}"/>`,
    '<g fill="none" stroke-width="1.3">', ...cy.edges().map((element) => edge(element, colours)), '</g>',
    ...cy.nodes().map((element) => node(element, colours)),
    `<text x="${x + MARGIN}" y="${round(y + height - 14)}" font-size="13" fill="${colours.text}">${escape(caption)}</text>`, '</svg>',
  ].join('\n');
}

const lines = (colours) => ({
  contact: { colour: colours.edge, dashes: '' }, about: { colour: colours.about, dashes: ' stroke-dasharray="6 3"' },
  related: { colour: colours.related, dashes: ' stroke-dasharray="1 3"' },
});

const arrow = ([name, { colour }]) => `<marker id="${name}" viewBox="0 0 8 8" refX="8" refY="4" markerWidth="7" markerHeight="7" orient="auto">`
  + `<path d="M0 0 8 4 0 8z" fill="${colour}"/></marker>`;

function edge(element, colours) {
  const all = lines(colours);
  const kind = Object.keys(all).find((name) => element.hasClass(name));
  const [from, to] = [element.sourceEndpoint(), element.targetEndpoint()];
  const middle = element.isBundledBezier?.() ? element.midpoint() : null;
  const path = middle
    ? `Q${round(2 * middle.x - (from.x + to.x) / 2)} ${round(2 * middle.y - (from.y + to.y) / 2)} ${round(to.x)} ${round(to.y)}`
    : `L${round(to.x)} ${round(to.y)}`;
  return `<path d="M${round(from.x)} ${round(from.y)}${path}" stroke="${all[kind].colour}"${all[kind].dashes} marker-end="url(#${kind})">`
    + `<title>${escape(element.data('type'))}</title></path>`;
}

function node(element, colours) {
  const { x, y } = element.position();
  const half = element.width() / 2;
  const size = round(element.numericStyle('font-size'));
  const name = element.hasClass('uncaptioned') ? '' : `<text y="${round(half + size + 2)}" font-size="${size}" text-anchor="middle" fill="${colours.text}"`
    + ` stroke="${colours.surface}" stroke-width="2" paint-order="stroke">${escape(element.data('name'))}</text>`;
  return `<g transform="translate(${round(x)} ${round(y)})"><title>${escape(element.data('name'))}</title>${shape(element, half, colours)}${name}</g>`;
}

function shape(element, half, colours) {
  const group = Array.from({ length: GROUPS + 1 }, (_, index) => index).find((index) => element.hasClass(`group-${index}`));
  const fill = (standard) => (group === undefined ? standard : colours.groups[group]);
  const ring = element.hasClass('asked') ? ` stroke="${colours.asked}" stroke-width="5"` : '';
  if (element.hasClass('user')) {
    const party = element.hasClass('partying');
    return `<circle r="${half}" fill="${fill(colours.user)}"${ring || (party ? ` stroke="${colours.party}" stroke-width="4"` : '')}/>`
      + (party ? `<circle cx="${half}" cy="${-half}" r="6" fill="${colours.party}"/>` : '');
  }
  const square = `x="${-half}" y="${-half}" width="${half * 2}" height="${half * 2}" rx="5"`;
  return element.hasClass('number')
    ? `<rect ${square} fill="${fill(colours.numberFill)}"${ring || ` stroke="${colours.number}" stroke-width="2"`}/>`
    : `<rect ${square} fill="${fill(colours.other)}"${ring}/>`;
}
