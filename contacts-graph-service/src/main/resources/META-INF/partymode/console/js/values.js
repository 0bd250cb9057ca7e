// The values of a result as the server writes them: scalars as they are, everything else as an object with one key.
const kinds = ['integer', 'temporal', 'point', 'node', 'relationship', 'path', 'map'];

export function kindOf(value) {
  if (Array.isArray(value)) return 'list';
  if (value === null || typeof value !== 'object') return 'scalar';
  const keys = Object.keys(value);
  return keys.length === 1 && kinds.includes(keys[0]) ? keys[0] : 'object';
}

/** How a node is called in the picture, in cells and in lists. */
export function nameOf(node) {
  const properties = node.properties ?? {};
  if (properties.username) return String(text(properties.username));
  if (properties.number !== undefined) return numberText(properties.number);
  return String(text(properties.name ?? properties.type ?? node.labels[0] ?? node.id));
}

function numberText(value) {
  const plain = text(value);
  return /^\d{7,15}$/.test(plain) ? `+${plain}` : plain;
}

/** One line of text for a cell or a CSV field. */
export function text(value, lookup) {
  switch (kindOf(value)) {
    case 'scalar': return value === null || value === undefined ? '' : String(value);
    case 'integer': case 'temporal': case 'point': return String(Object.values(value)[0]);
    case 'node': { const node = lookup?.node(value.node); return node ? `(${nameOf(node)})` : `(${value.node})`; }
    case 'relationship': return relationshipText(lookup?.relationship(value.relationship), value.relationship);
    case 'path': return pathText(value.path, lookup);
    case 'list': return `[${value.map((item) => text(item, lookup)).join(', ')}]`;
    default: return mapText(kindOf(value) === 'map' ? value.map : value, lookup);
  }
}

const mapText = (map, lookup) => `{${Object.entries(map).map(([key, value]) => `${key}: ${text(value, lookup)}`).join(', ')}}`;

function relationshipText(found, id) {
  const properties = Object.keys(found?.properties ?? {}).length ? ` ${mapText(found.properties)}` : '';
  return `[:${found?.type ?? id}${properties}]`;
}

function pathText(ids, lookup) {
  return ids.map((id, index) => {
    if (index % 2 === 0) return text({ node: id }, lookup);
    return lookup?.relationship(id)?.from === ids[index - 1] ? '→' : '←';
  }).join(' ');
}

/** Plain JSON, with nodes and relationships written out. */
export function plain(value, lookup) {
  switch (kindOf(value)) {
    case 'scalar': return value;
    case 'integer': case 'temporal': case 'point': return Object.values(value)[0];
    case 'node': return entity(lookup.node(value.node), value.node, lookup);
    case 'relationship': return entity(lookup.relationship(value.relationship), value.relationship, lookup);
    case 'path': return value.path.map((id, index) => plain(index % 2 ? { relationship: id } : { node: id }, lookup));
    case 'list': return value.map((item) => plain(item, lookup));
    default: return entries(kindOf(value) === 'map' ? value.map : value, lookup);
  }
}

const entity = (found, id, lookup) => (found ? { ...found, properties: entries(found.properties ?? {}, lookup) } : { id });
const entries = (map, lookup) => Object.fromEntries(Object.entries(map).map(([key, value]) => [key, plain(value, lookup)]));

export function lookupIn(result) {
  const nodes = new Map(result.nodes.map((node) => [node.id, node]));
  const relationships = new Map(result.relationships.map((relationship) => [relationship.id, relationship]));
  return { node: (id) => nodes.get(id), relationship: (id) => relationships.get(id) };
}
