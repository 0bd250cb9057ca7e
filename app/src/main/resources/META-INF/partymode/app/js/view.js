import { h } from "preact";
import htm from "htm";

export { render } from "preact";
export { useEffect, useId, useLayoutEffect, useMemo, useRef, useState } from "preact/hooks";

/** Markup as a template, without a build step. */
export const html = htm.bind(h);
