import { age, type Judgement, unknown } from './item.ts';

/** A text somebody wrote, and when it was last changed (ms since 1970); undefined where nobody knows. */
export type DeclaredText = {
  readonly text: string | undefined;
  readonly changedAt: number | undefined;
  readonly evidence: string;
};

type Wanted = { readonly section: string | undefined; readonly maxAgeMs: number; readonly now: number };

/** Whether the words are there and current. Whether they are true nobody can check, so it is called declared. */
export function judgeDeclared(given: DeclaredText, { section, maxAgeMs, now }: Wanted): Judgement {
  const wanted = `a text${section === undefined ? '' : ` under "${section}"`}, changed in the last ${age(maxAgeMs)}`;
  const about = { evidence: given.evidence, wanted, declared: true as const };
  if (given.text === undefined) return { ...about, state: 'fail', observed: 'it is not there' };
  const words = section === undefined ? given.text : sectionOf(given.text, section);
  if (words === undefined) return { ...about, state: 'fail', observed: `there is no heading "${section}"` };
  const count = words.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
  if (count === 0) return { ...about, state: 'fail', observed: 'it is empty' };
  if (given.changedAt === undefined) return unknown(wanted, 'it is not known when it was changed', about);
  const ageMs = now - given.changedAt;
  const observed = `declared: ${count} words`;
  if (ageMs > maxAgeMs)
    return { ...about, ageMs, state: 'fail', observed: `${observed}, last changed ${age(ageMs)} ago` };
  return { ...about, ageMs, state: 'pass', observed };
}

/** What stands under a heading of Markdown, without the heading, to the next one of its level or above. */
function sectionOf(text: string, title: string): string | undefined {
  const rows = text.replace(/<!--[\s\S]*?-->/g, '').split(/\r?\n/);
  const levelOf = (row: string) => /^(#{1,6})\s/.exec(row)?.[1]?.length;
  const plain = (row: string) =>
    row
      .replace(/^#+\s*/, '')
      .replace(/\s*#*\s*$/, '')
      .toLowerCase();
  const start = rows.findIndex((row) => levelOf(row) !== undefined && plain(row) === title.toLowerCase());
  if (start < 0) return undefined;
  const level = levelOf(rows[start] ?? '') ?? 0;
  const length = rows.slice(start + 1).findIndex((row) => (levelOf(row) ?? 7) <= level);
  const own = rows.slice(start + 1, length < 0 ? undefined : start + 1 + length);
  return own.filter((row) => levelOf(row) === undefined).join('\n');
}
