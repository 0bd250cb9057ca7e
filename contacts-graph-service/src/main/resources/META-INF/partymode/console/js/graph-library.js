// Cytoscape, fetched when first needed.
let library;

export function graphLibrary() {
  library ??= import('cytoscape').then((module) => module.default);
  return library;
}
