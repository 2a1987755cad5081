import { code, details, heading, joined, safe, table, text } from '../summary/markdown.ts';
import type { Guarded } from './guard.ts';
import { countsOf, type Effect, type Kind, LOSES, reasonOf } from './kinds.ts';
import { attributesOf } from './values.ts';

export type Reported = {
  readonly title: string;
  /** `terraform 1.14.0`, and where: `infrastructure (workspace production)`. */
  readonly where: string;
  readonly effects: readonly Effect[];
  readonly guarded: Guarded;
  readonly digest: string;
  /** One line about money, from Infracost; empty without. */
  readonly cost: string;
};

const SIGNS: Readonly<Record<Kind, string>> = {
  delete: '🔴 destroy',
  replace: '🔴 replace',
  forget: '🟠 forget',
  'forget-and-create': '🟠 forget and create',
  update: '🟡 change',
  import: '🔵 import',
  move: '⚪ move',
  create: '🟢 create',
  read: '⚪ read',
};
/** Rows that a person reads; the rest is counted. A comment of GitHub holds 65,536 characters in all. */
const MOST_ROWS = 100;
const MOST_ATTRIBUTES = 30;

/** What a plan does, for a pull request and the job summary: the dangerous first, and by which attribute. */
export function planReport({ title, where, effects, guarded, digest, cost }: Reported): string {
  const shown = effects.slice(0, MOST_ROWS);
  const left = effects.length - shown.length;
  return joined([
    heading(title),
    `${text(`${where}: ${countsSentence(effects)}`)}`,
    guarded.stopped.length > 0 &&
      joined([
        `**${text('Stopped: this would lose what is protected.')}**`,
        table(
          ['resource', 'what'],
          guarded.stopped.map(({ address, what }) => [safe(code(address)), what]),
        ),
      ]),
    table(
      ['', 'resource', 'because'],
      shown.map((effect) => [SIGNS[effect.kind], safe(code(effect.resource.address)), because(effect)]),
    ),
    left > 0 && text(`… and ${left} more.`),
    ...shown.filter(hasAttributes).map(attributesTable),
    cost && text(cost),
    digest && `${text('Approve this plan by its digest:')} ${code(digest)}`,
  ]);
}

/** `2 to add, 1 to change, 1 to destroy`, or that nothing changes. */
export function countsSentence(effects: readonly Effect[]): string {
  const { added, changed, destroyed, forgotten, imported } = countsOf(effects);
  const parts = [
    [added, 'to add'],
    [changed, 'to change'],
    [destroyed, 'to destroy'],
    [forgotten, 'to forget'],
    [imported, 'to import'],
    [effects.filter(({ kind }) => kind === 'move').length, 'to move'],
  ] as const;
  const said = parts.filter(([count]) => count > 0).map(([count, words]) => `${count} ${words}`);
  return said.length === 0 ? 'nothing changes' : said.join(', ');
}

function because({ kind, resource }: Effect): string {
  const forcing = attributesOf(resource.change)
    .filter(({ forcesReplacement }) => forcesReplacement)
    .map(({ path }) => path);
  const moved = kind === 'move' || resource.previous_address ? `it was ${resource.previous_address}` : '';
  const by = forcing.length > 0 ? `by ${forcing.join(', ')}` : '';
  return [reasonOf(resource), by, moved].filter(Boolean).join('; ');
}

const hasAttributes = ({ kind, resource }: Effect): boolean =>
  (kind === 'update' || LOSES.has(kind)) && kind !== 'delete' && attributesOf(resource.change).length > 0;

function attributesTable({ resource }: Effect): string {
  const attributes = attributesOf(resource.change);
  const rows = attributes.slice(0, MOST_ATTRIBUTES);
  const left = attributes.length - rows.length;
  return details(
    resource.address,
    joined([
      table(
        ['attribute', 'is', 'becomes'],
        rows.map(({ path, before, after, forcesReplacement }) => [
          safe(`${code(path)}${forcesReplacement ? ` ${text('(forces replacement)')}` : ''}`),
          safe(code(before)),
          safe(code(after)),
        ]),
      ),
      left > 0 && text(`… and ${left} more.`),
    ]),
  );
}
