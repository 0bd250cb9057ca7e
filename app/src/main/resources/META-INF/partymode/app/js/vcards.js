/** Phones export vCards with pictures, far larger than an address book may be. */

const LINE_FEED = 10;
const FOLDS = new Set([9, 32]);
const PICTURE = /^([\w-]+\.)?(PHOTO|LOGO|SOUND|KEY)[;:]/i;
const PROPERTY = /^([\w-]+\.)?[\w-]+[;:]/;

/**
 * Leaves out pictures and sounds, byte by byte, so that no character set is guessed. UTF-16 is left as it is.
 *
 * @param {Uint8Array<ArrayBuffer>} bytes
 * @returns {Blob}
 */
export function withoutPictures(bytes) {
  if (bytes.includes(0)) return new Blob([bytes]);
  /** @type {Uint8Array<ArrayBuffer>[]} */
  const parts = [];
  let inPicture = false;
  for (let begin = 0; begin < bytes.length; ) {
    const feed = bytes.indexOf(LINE_FEED, begin);
    const end = feed < 0 ? bytes.length : feed + 1;
    const start = String.fromCharCode(...bytes.subarray(begin, Math.min(end, begin + 80)));
    // Lines of Base64 in version 2.1 are not always folded.
    /** @type {boolean} */
    const goesOn = inPicture && (FOLDS.has(bytes[begin] ?? 0) || !PROPERTY.test(start));
    inPicture = goesOn || PICTURE.test(start);
    if (!inPicture) parts.push(bytes.subarray(begin, end));
    begin = end;
  }
  return new Blob(parts);
}
