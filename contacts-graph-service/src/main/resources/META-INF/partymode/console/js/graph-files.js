// Data for others: CSV for spreadsheets, JSON, GEXF and GraphML for Gephi.
import { nameOf, plain, text } from './values.js';

// A username is untrusted text: a spreadsheet must not take it for a formula. A phone number's + is left alone.
const inert = (field) => (/^[=+\-@\t\r]/.test(field) && !/^[+-]?[\d •.,]+$/.test(field) ? `'${field}` : field);
const quoted = (field) => (/[",\r\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field);
const field = (value) => quoted(inert(value));

export function csv(result, lookup) {
  const rows = [result.columns, ...result.rows.map((row) => row.map((value) => text(value, lookup)))];
  return `${rows.map((row) => row.map(field).join(',')).join('\r\n')}\r\n`;
}

export function json(result, lookup) {
  const rows = result.rows.map((row) => Object.fromEntries(result.columns.map((column, index) => [column, plain(row[index], lookup)])));
  return JSON.stringify(rows, null, 2);
}

const escape = (value) => String(value).replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
  .replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign]);

function attributes(items) {
  const types = new Map();
  for (const { properties } of items) {
    for (const [key, value] of Object.entries(properties ?? {})) {
      const type = typeof value === 'boolean' ? 'boolean' : typeof value === 'number' ? (Number.isInteger(value) ? 'long' : 'double') : 'string';
      types.set(key, types.has(key) && types.get(key) !== type ? 'string' : type);
    }
  }
  return [...types].map(([key, type], index) => ({ key, type, index }));
}

const values = (item, keys, write) => keys.filter(({ key }) => item.properties?.[key] != null)
  .map((attribute) => write(attribute, escape(text(item.properties[attribute.key])))).join('');

/** With positions, where a node is drawn, and weights, where an edge has one; Gephi's y goes up. */
export function gexf({ nodes, edges, places }) {
  const [nodeKeys, edgeKeys] = [attributes(nodes), attributes(edges)];
  const declare = (kind, keys) => `<attributes class="${kind}">${kind === 'node' ? '<attribute id="labels" title="labels" type="string"/>' : ''}`
    + `${keys.map(({ key, type, index }) => `<attribute id="${index}" title="${escape(key)}" type="${type}"/>`).join('')}</attributes>`;
  const position = ({ id }) => (places.has(id) ? `<viz:position x="${places.get(id).x.toFixed(1)}" y="${(-places.get(id).y).toFixed(1)}" z="0"/>` : '');
  const value = ({ index }, content) => `<attvalue for="${index}" value="${content}"/>`;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>', '<gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" version="1.3"><graph mode="static" defaultedgetype="directed">',
    declare('node', nodeKeys), declare('edge', edgeKeys), '<nodes>',
    ...nodes.map((node) => `<node id="${escape(node.id)}" label="${escape(nameOf(node))}"><attvalues>`
      + `<attvalue for="labels" value="${escape(node.labels.join(':'))}"/>${values(node, nodeKeys, value)}</attvalues>${position(node)}</node>`),
    '</nodes><edges>',
    ...edges.map((edge) => `<edge id="${escape(edge.id)}" source="${escape(edge.from)}" target="${escape(edge.to)}" label="${escape(edge.type)}" weight="${weight(edge)}">`
      + `<attvalues>${values(edge, edgeKeys, value)}</attvalues></edge>`),
    '</edges></graph></gexf>', '',
  ].join('\n');
}

const weight = ({ properties }) => ['weight', 'shared', 'count'].map((key) => properties?.[key]).find((value) => typeof value === 'number' && value > 0) ?? 1;

export function graphml({ nodes, edges }) {
  const [nodeKeys, edgeKeys] = [attributes(nodes), attributes(edges)];
  const declare = (kind, keys) => keys.map(({ key, type, index }) =>
    `<key id="${kind}${index}" for="${kind}" attr.name="${escape(key)}" attr.type="${type}"/>`);
  const value = (kind) => ({ index }, content) => `<data key="${kind}${index}">${content}</data>`;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>', '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">',
    '<key id="label" for="node" attr.name="label" attr.type="string"/>', '<key id="labels" for="node" attr.name="labels" attr.type="string"/>',
    '<key id="type" for="edge" attr.name="type" attr.type="string"/>', ...declare('node', nodeKeys), ...declare('edge', edgeKeys),
    '<graph edgedefault="directed">',
    ...nodes.map((node) => `<node id="${escape(node.id)}"><data key="label">${escape(nameOf(node))}</data>`
      + `<data key="labels">${escape(node.labels.join(':'))}</data>${values(node, nodeKeys, value('node'))}</node>`),
    ...edges.map((edge) => `<edge id="${escape(edge.id)}" source="${escape(edge.from)}" target="${escape(edge.to)}">`
      + `<data key="type">${escape(edge.type)}</data>${values(edge, edgeKeys, value('edge'))}</edge>`),
    '</graph></graphml>', '',
  ].join('\n');
}
