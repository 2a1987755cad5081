import { code, heading, joined, safe, table, text } from '../summary/markdown.ts';
import type { SecretItem, Verdict } from './item.ts';

const SIGNS = { pass: '✅', fail: '❌', unknown: '❓' };
const TITLES: Readonly<Record<Verdict, string>> = {
  passed: '🔐 The secrets are in sync',
  failed: '❌ The secrets are not in sync',
  unknown: '❓ Not everything is known of the secrets',
};

export function secretsSummary(
  verdict: Verdict,
  items: readonly SecretItem[],
  { namespace, notes }: { readonly namespace: string; readonly notes: readonly string[] },
): string {
  const sorted = items.toSorted(
    (a, b) => Object.keys(SIGNS).indexOf(b.state) - Object.keys(SIGNS).indexOf(a.state),
  );
  return joined([
    heading(`${TITLES[verdict]}: ${namespace}`, 3),
    table(
      ['', 'secret', 'kind', 'observed'],
      sorted.map(({ state, name, kind, observed }) => [SIGNS[state], safe(code(name)), kind, observed]),
    ),
    ...notes.map((note) => `- ${text(note)}`),
  ]);
}
