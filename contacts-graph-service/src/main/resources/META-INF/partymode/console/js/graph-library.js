// Cytoscape and its fcose layout, fetched when first needed. fcose and what it stands on are scripts that leave a global.
const scripts = [
  '/console/lib/layout-base/layout-base.js',
  '/console/lib/cose-base/cose-base.js',
  '/console/lib/cytoscape-fcose/cytoscape-fcose.js',
];

let library;

export function graphLibrary() {
  library ??= load();
  return library;
}

async function load() {
  const [{ default: cytoscape }] = await Promise.all([import('cytoscape'), ...scripts.map(script)]);
  cytoscape.use(window.cytoscapeFcose);
  return cytoscape;
}

function script(address) {
  return new Promise((resolve, reject) => {
    const element = document.createElement('script');
    element.src = address;
    element.async = false;
    element.onload = resolve;
    element.onerror = () => reject(new Error(`${address} could not be loaded`));
    document.head.append(element);
  });
}
