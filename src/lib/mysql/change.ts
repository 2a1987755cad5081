import { COPIES, INSTANT, type Work } from './work.ts';

/** One thing that a statement does to a table in use: its rule, what it costs, and what is special here. */
export type Change = {
  readonly rule: string;
  readonly table: string;
  readonly work: Work;
  /** A part of a sentence, or empty. */
  readonly because: string;
};

export const change = (rule: string, table: string, work: Work = COPIES, because = ''): Change => ({
  rule,
  table,
  work,
  because,
});

/** Harmless: it costs what it costs, and no rule has anything to say. */
export const quiet = (table: string, work: Work = INSTANT): Change => change('OK', table, work);
