/** How bad: `error` blocks traffic for a time that grows with the table, loses data or fails; `warning` is brief or needs care. */
export type Severity = 'error' | 'warning' | 'note';
export type Category = 'lock' | 'transaction' | 'data' | 'compatibility' | 'style';

export type Rule = {
  readonly category: Category;
  /** What is wrong, without the particulars. */
  readonly title: string;
  /** How to do it instead. */
  readonly advice: string;
  /** Severity when the statement does no work on rows; with work it is an error. */
  readonly severity: Severity;
};

export const rule = (category: Category, severity: Severity, title: string, advice: string): Rule => ({
  category,
  severity,
  title,
  advice,
});
