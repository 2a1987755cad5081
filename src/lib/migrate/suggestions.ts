import type { Finding } from '../sql/lint.ts';
import { code, joined, text } from '../summary/markdown.ts';

/** A comment on lines of a pull request, whose suggestion replaces them. */
export type Suggestion = {
  readonly path: string;
  readonly line: number;
  readonly endLine: number;
  readonly body: string;
  /** The first line of the body, by which a later run knows that it is there. */
  readonly mark: string;
};

/** Safe rewrites as suggestions of a review, one for each statement that there is one for. */
export function suggestionsOf(findings: readonly Finding[]): readonly Suggestion[] {
  const seen = new Set<string>();
  return findings.flatMap(({ suppressed, suggestion, file, line, endLine, rule, message, advice }) => {
    const place = `${file}:${line}`;
    if (suggestion === undefined || suppressed !== undefined || seen.has(place)) return [];
    seen.add(place);
    const mark = `<!-- deploy-actions:migrate ${rule} ${place} -->`;
    const body = joined([
      `${mark}\n${code(rule)} ${text(message)}`,
      text(advice),
      // A fence longer than any in the text, for a statement may have one in a string.
      `${fence(suggestion)}suggestion\n${suggestion}\n${fence(suggestion)}`,
    ]);
    return [{ path: file, line, endLine, body, mark }];
  });
}

const fence = (within: string): string =>
  '`'.repeat(Math.max(3, ...[...within.matchAll(/`+/g)].map(([ticks]) => ticks.length + 1)));
