import { code, heading, joined, safe, table } from '../src/lib/summary/markdown.ts';
import { configSchema } from './config-schema.ts';

/** What is used of JSON Schema in schema/deploy.schema.json. */
type Schema = {
  readonly type?: string;
  readonly description?: string;
  readonly enum?: readonly unknown[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: Schema | boolean;
};

type Section = { readonly path: string; readonly schema: Schema; readonly description: string };

/**
 * The tables of docs/configuration.md, one for each group of fields.
 * @param prose what makes Markdown of a description
 */
export function configReference(prose: (text: string) => string): string {
  const root = JSON.parse(configSchema()) as Schema;
  return joined(
    sectionsOf({ path: '', schema: root, description: '' }).map((each) => sectionText(each, prose)),
  );
}

const sectionText = ({ path, schema, description }: Section, prose: (text: string) => string): string =>
  joined([
    path !== '' && heading(path.replaceAll('*', '<name>'), 2),
    prose(description),
    table(
      ['field', 'value', ''],
      Object.entries(schema.properties ?? {}).map(([name, field]) => [
        safe(code(name)),
        safe(valueText(field) + (schema.required?.includes(name) ? ', required' : '')),
        safe(prose(descriptionOf(field))),
      ]),
    ),
  ]);

/** A group with fields, and then the groups in it, also those that have names of the user's. */
function sectionsOf(section: Section): readonly Section[] {
  const { path, schema } = section;
  const inside = Object.entries(schema.properties ?? {}).flatMap(([name, field]) => {
    const at = path === '' ? name : `${path}.${name}`;
    const group = groupOf(field);
    const named =
      typeof group?.additionalProperties === 'object' ? groupOf(group.additionalProperties) : undefined;
    const description = descriptionOf(field);
    if (named?.properties) return sectionsOf({ path: `${at}.*`, schema: named, description });
    return group?.properties ? sectionsOf({ path: at, schema: group, description }) : [];
  });
  return [section, ...inside];
}

/** The group among the alternatives of a field: itself, or what is not null; of a list its items. */
function groupOf(schema: Schema): Schema | undefined {
  if (schema.properties || typeof schema.additionalProperties === 'object') return schema;
  if (schema.items) return groupOf(schema.items);
  return schema.anyOf?.map(groupOf).find((each) => each !== undefined);
}

function descriptionOf(schema: Schema): string {
  return schema.description ?? schema.anyOf?.map(descriptionOf).find((each) => each !== '') ?? '';
}

function valueText(schema: Schema): string {
  if (schema.anyOf) return [...new Set(schema.anyOf.map(valueText))].join(' or ');
  if (schema.enum) return schema.enum.map((each) => code(String(each))).join(', ');
  if (schema.type === 'array') return `list of ${valueText(schema.items ?? {})}`;
  return numberText(schema) ?? WORDS[schema.type ?? ''] ?? 'anything';
}

function numberText({ type, minimum = 0, maximum }: Schema): string | undefined {
  if (type !== 'integer' && type !== 'number') return undefined;
  return maximum === undefined ? 'number' : `${minimum} to ${maximum}`;
}

const WORDS: Readonly<Record<string, string>> = {
  string: 'text',
  boolean: '`true`, `false`',
  object: 'group',
  null: 'null',
};
