import * as v from 'valibot';
import { nearestWord } from './nearest-word.ts';
import { aboutKey, aboutValue, type Complaint, type Path, pathText } from './problem.ts';
import { type Configuration, configuration } from './schema.ts';

type Checked =
  | { readonly ok: true; readonly configuration: Configuration }
  | { readonly ok: false; readonly complaints: readonly Complaint[] };

/** Checks a parsed file against the schema. Every mistake at once, each with what is allowed. */
export function checkShape(value: unknown): Checked {
  const unknown = unknownKeys(configuration, value, []);
  const result = v.safeParse(configuration, value);
  if (result.success && unknown.length === 0) return { ok: true, configuration: result.output };
  const issues = (result.issues ?? []).filter((issue) => !isUnknownKey(issue)).map(complaintOf);
  return { ok: false, complaints: [...unknown, ...issues] };
}

type Issue = v.InferIssue<typeof configuration>;

/** The library stops at the first unknown key of an object, and cannot say which was meant; `unknownKeys` does both. */
const isUnknownKey = (issue: Issue): boolean => issue.type === 'strict_object' && issue.expected === 'never';

function complaintOf(issue: Issue): Complaint {
  const path = (issue.path ?? []).map(({ key }) => key as string | number);
  const place = pathText(path);
  const missing = issue.type === 'strict_object' && issue.received === 'undefined';
  if (missing) return aboutValue(path.slice(0, -1), `${place} is missing`);
  const isKey = issue.path?.at(-1)?.origin === 'key';
  const got =
    isKey || issue.received === 'Object' || issue.received === 'Array' ? '' : `, got ${issue.received}`;
  const message = `${place || 'the file'}: ${issue.message}${got}`;
  return isKey ? aboutKey(path, message) : aboutValue(path, message);
}

/** Every key that the schema has no place for, with the nearest that it has. */
function unknownKeys(schema: unknown, value: unknown, path: Path): readonly Complaint[] {
  const shape = unwrapped(schema);
  if (Array.isArray(value))
    return shape.item ? value.flatMap((item, index) => unknownKeys(shape.item, item, [...path, index])) : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) => {
    const at = [...path, key];
    if (shape.value) return unknownKeys(shape.value, item, at);
    if (!shape.entries) return [];
    if (Object.hasOwn(shape.entries, key)) return unknownKeys(shape.entries[key], item, at);
    return [aboutKey(at, unknownKey(key, path, Object.keys(shape.entries)))];
  });
}

function unknownKey(key: string, path: Path, known: readonly string[]): string {
  const nearest = nearestWord(key, known);
  const hint = nearest ? `did you mean "${nearest}"?` : `known are ${known.join(', ')}`;
  return `${path.length > 0 ? `${pathText(path)} has` : 'there is'} no key "${key}"; ${hint}`;
}

type Shape = {
  readonly wrapped?: unknown;
  readonly entries?: Readonly<Record<string, unknown>>;
  readonly value?: unknown;
  readonly item?: unknown;
};

function unwrapped(schema: unknown): Shape {
  let shape = (schema ?? {}) as Shape;
  while (shape.wrapped) shape = shape.wrapped as Shape;
  return shape;
}
