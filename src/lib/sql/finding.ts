import { blockedBy, type Effect, type TableWork } from './effect.ts';
import type { Measured } from './measured.ts';
import type { Statement } from './parser.ts';
import type { Category, Rule, Severity } from './rule.ts';
import { LOCK_RULES } from './rules-of-locks.ts';
import { SAFETY_RULES } from './rules-of-safety.ts';
import { STYLE_RULES } from './rules-of-style.ts';
import type { TransactionStyle } from './transaction.ts';

export const RULES: Readonly<Record<string, Rule>> = { ...LOCK_RULES, ...SAFETY_RULES, ...STYLE_RULES };

/** A migration as SQL. Files that were there before are only learnt from; `looked` ones are judged. */
export type MigrationSource = {
  readonly id: string;
  /** Path in the repository, for annotations. */
  readonly file: string;
  readonly sql: string;
  readonly looked: boolean;
  readonly style: TransactionStyle;
  /** Whether the tool finds a way back in it; undefined when the tool has none for any. */
  readonly hasDown?: boolean | undefined;
  /** The SQL is what code came to, so its lines are not those of the file. */
  readonly rendered?: true;
  /** What a server did, by the number of the statement; undefined for one that was not measured. */
  readonly measured?: readonly (Measured | undefined)[];
};

export type Finding = {
  readonly rule: string;
  readonly category: Category;
  readonly severity: Severity;
  readonly title: string;
  /** What exactly, which tables are locked how, and what the server does meanwhile. */
  readonly message: string;
  readonly advice: string;
  readonly instead?: string;
  /** The lines of the statement as they may stand instead, where that is a matter of words. */
  readonly suggestion?: string;
  readonly file: string;
  readonly migration: string;
  readonly line: number;
  readonly endLine: number;
  readonly tables: readonly string[];
  /** What the server does under the locks, and to which tables. */
  readonly work?: TableWork;
  readonly worked?: readonly string[];
  /** Set by a comment that says why it is right here. */
  readonly suppressed?: string;
};

const severityOf = (effect: Effect, rule: Rule): Severity =>
  effect.work !== 'none' && rule.category === 'lock' ? 'error' : briefSeverity(effect, rule);

/** A lock rule that is an error by its work is a warning where there is none, because the tables are new or empty. */
const briefSeverity = (effect: Effect, rule: Rule): Severity =>
  rule.category === 'lock' && rule.severity === 'error' && effect.work === 'none' ? 'warning' : rule.severity;

/** An effect as it is reported, with the place of its statement. @throws Error for a rule that is not described */
export function finding(
  effect: Effect,
  statement: Pick<Statement, 'line' | 'endLine'>,
  source: MigrationSource,
): Finding {
  const rule = RULES[effect.rule];
  if (!rule) throw new Error(`the rule ${effect.rule} is not described`);
  const { line, endLine } = source.rendered ? { line: 1, endLine: 1 } : statement;
  return {
    rule: effect.rule,
    category: rule.category,
    severity: severityOf(effect, rule),
    title: rule.title,
    message: messageOf(effect, rule),
    advice: rule.advice,
    ...(effect.instead === undefined ? {} : { instead: effect.instead }),
    file: source.file,
    migration: source.id,
    line,
    endLine,
    tables: effect.locks.map(({ table }) => table),
    ...(effect.work === 'none' ? {} : { work: effect.work, worked: effect.worked }),
  };
}

/** A table may have a partition for each day. */
const MOST_TABLES = 6;

function messageOf({ because, locks, work, worked }: Effect, { title }: Rule): string {
  const what = because === '' ? `${title}.` : `${title}: ${because}.`;
  const named = locks
    .slice(0, MOST_TABLES)
    .map(({ table, mode }) => `${table}: ${mode} (blocks ${blockedBy(mode)})`);
  const held = [
    ...named,
    ...(locks.length > MOST_TABLES ? [`and ${locks.length - MOST_TABLES} more`] : []),
  ].join(', ');
  const doing = {
    none: 'for a moment',
    scan: `while ${worked.join(', ')} is read through`,
    rewrite: `while ${worked.join(', ')} is written again`,
  };
  return held === '' ? what : `${what} Locks ${held}, ${doing[work]}.`;
}
