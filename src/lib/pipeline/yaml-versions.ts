import { type Document, type Scalar, visit } from 'yaml';

type Difference = { readonly offset: number; readonly message: string };

/**
 * Every plain word that YAML 1.2 and 1.1 read differently: `on`, `no`, `010`, `12:30`, `2026-12-20`. Both documents
 * must come from the same text, so that their scalars correspond one to one.
 */
export function versionDifferences(present: Document.Parsed, old: Document.Parsed): readonly Difference[] {
  const others = scalarsOf(old);
  return scalarsOf(present).flatMap((scalar, index) => {
    const other = others[index]?.value;
    return isSame(scalar.value, other) ? [] : [differenceOf(scalar, other)];
  });
}

function scalarsOf(document: Document.Parsed): readonly Scalar[] {
  const found: Scalar[] = [];
  visit(document, { Scalar: (_, node) => void found.push(node) });
  return found;
}

/**
 * A date is the one scalar that YAML 1.1 has and JSON has not; it never equals anything of 1.2. Merge keys have a message of
 * their own.
 */
const isSame = (a: unknown, b: unknown): boolean => a === '<<' || Object.is(a, b);

function differenceOf(scalar: Scalar, old: unknown): Difference {
  const word = scalar.source ?? String(scalar.value);
  const reading = old instanceof Date ? 'a date' : JSON.stringify(old);
  return {
    offset: scalar.range?.[0] ?? 0,
    message: `quote this: "${word}". YAML 1.1 readers, such as Python's and Ruby's, take it for ${reading}`,
  };
}
