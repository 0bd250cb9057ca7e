// The look of the picture, from the page's custom properties: shape and colour both say what a node is, colour and dashes what an
// edge is.
export const GROUPS = 8;

export function palette() {
  const style = getComputedStyle(document.documentElement);
  const colour = (name) => style.getPropertyValue(`--${name}`).trim();
  return {
    text: colour('text'), surface: colour('canvas'), edge: colour('edge'), accent: colour('accent'),
    about: colour('node-other'), related: colour('edge-related'),
    user: colour('node-user'), number: colour('node-number'), numberFill: colour('node-number-fill'),
    other: colour('node-other'), party: colour('node-party'), hit: colour('node-hit'), asked: colour('node-asked'),
    groups: [...Array.from({ length: GROUPS }, (_, index) => colour(`group-${index}`)), colour('node-number')],
  };
}

const badge = (colour) => `data:image/svg+xml,${encodeURIComponent('<svg xmlns="http://www.w3.org/2000/svg" width="24" height="24" viewBox="0 0 24 24">'
  + `<circle cx="12" cy="12" r="11" fill="${colour}"/><path d="M10 17.2a2.2 2.2 0 1 1-1.5-2.1V7l7-1.6v9.4a2.2 2.2 0 1 1-1.5-2.1V8.3L10 9.2z" fill="#fff"/></svg>`)}`;

export const graphStyle = (colours, look) => [...nodes(colours), ...edges(colours, look), ...states(colours)];

function nodes(colours) {
  return [
    { selector: 'node', style: {
      label: 'data(name)', color: colours.text, 'font-size': 12.5, 'font-family': 'system-ui, sans-serif',
      'text-valign': 'bottom', 'text-margin-y': 4, 'text-max-width': 124, 'text-wrap': 'ellipsis',
      'text-outline-color': colours.surface, 'text-outline-width': 2.5, width: 26, height: 26, 'overlay-opacity': 0, 'z-index': 5,
    } },
    { selector: '.user', style: { shape: 'ellipse', 'background-color': colours.user, width: 30, height: 30 } },
    { selector: '.number', style: {
      shape: 'round-rectangle', 'background-color': colours.numberFill, 'border-width': 2.5, 'border-color': colours.number,
      width: 22, height: 22,
    } },
    { selector: '.other', style: { shape: 'round-hexagon', 'background-color': colours.other } },
    { selector: '.partying', style: {
      'border-width': 4, 'border-color': colours.party, 'background-image': badge(colours.party), 'background-width': 15,
      'background-height': 15, 'background-position-x': '130%', 'background-position-y': '-30%', 'background-clip': 'none',
      'background-image-containment': 'over', 'bounds-expansion': 8,
    } },
    ...colours.groups.map((colour, index) => ({ selector: `.group-${index}`, style: { 'background-color': colour } })),
    { selector: '.sized', style: { width: 'data(size)', height: 'data(size)' } },
    { selector: '.uncaptioned', style: { 'text-opacity': 0, 'z-index': 1 } },
    { selector: '.asked', style: {
      width: 42, height: 42, 'border-width': 5, 'border-style': 'double', 'border-color': colours.asked, 'font-weight': 700, 'z-index': 8,
    } },
  ];
}

function edges(colours, { busy, named }) {
  const name = { label: 'data(type)', 'font-size': 10, color: colours.text, 'text-outline-color': colours.surface, 'text-outline-width': 2, 'text-rotation': 'autorotate' };
  const line = (colour, style) => ({ 'line-color': colour, 'target-arrow-color': colour, 'line-style': style });
  return [
    { selector: 'edge', style: {
      width: 1.3, ...line(colours.edge, 'solid'), 'target-arrow-shape': 'triangle',
      'arrow-scale': 0.8, 'curve-style': busy ? 'straight' : 'bezier', 'line-opacity': busy ? 0.6 : 1, 'overlay-opacity': 0,
      'loop-direction': '-90deg', 'control-point-step-size': named ? 64 : 40,
      ...(named ? name : {}),
    } },
    { selector: 'edge.about', style: line(colours.about, 'dashed') },
    { selector: 'edge.related', style: line(colours.related, 'dotted') },
    { selector: 'edge.near', style: { width: 2, 'line-color': colours.accent, 'target-arrow-color': colours.accent, 'line-opacity': 1 } },
    { selector: 'edge:selected', style: { width: 3, 'line-color': colours.accent, 'target-arrow-color': colours.accent, ...name, 'text-opacity': 1 } },
  ];
}

function states(colours) {
  const under = (colour, opacity, padding) =>
    ({ 'underlay-color': colour, 'underlay-opacity': opacity, 'underlay-padding': padding, 'underlay-shape': 'ellipse' });
  return [
    { selector: '.faded', style: { opacity: 0.18 } },
    { selector: '.hit', style: { ...under(colours.hit, 0.55, 7), 'z-index': 9 } },
    { selector: 'node:selected', style: { ...under(colours.accent, 0.35, 8), 'font-weight': 700, 'z-index': 10 } },
  ];
}
