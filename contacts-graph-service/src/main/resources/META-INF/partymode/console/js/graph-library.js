// Cytoscape, fetched when first needed, and again where it could not be fetched.
let library;

export function graphLibrary() {
  library ??= import('cytoscape').then((module) => module.default, (failure) => {
    library = null;
    throw failure;
  });
  return library;
}
