const LONGEST = 128;
const MARK = 8;

/**
 * The nearest tag that every registry takes: other characters become "-" (as metadata-action does), a first "." or
 * "-" goes, and a tag that is too long is cut and marked with a hash of all of it, so that two long branches that
 * begin alike stay apart. Empty when nothing is left.
 */
export function legalTag(text: string): string {
  const tag = text.replace(/[^A-Za-z0-9._-]+/g, '-').replace(/^[.-]+/, '');
  return tag.length <= LONGEST ? tag : `${tag.slice(0, LONGEST - MARK - 1)}-${mark(text)}`;
}

/** FNV-1a over UTF-16 code units, 32 bits as 8 hexadecimal digits: http://www.isthe.com/chongo/tech/comp/fnv/ */
function mark(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) {
    hash ^= text.charCodeAt(at);
    hash = Math.imul(hash, 0x01000193) >>> 0;
  }
  return hash.toString(16).padStart(MARK, '0');
}
