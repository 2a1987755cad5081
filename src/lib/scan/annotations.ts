import type { Finding } from './finding.ts';
import type { Judged } from './gate.ts';

/** A finding shown on a line of the repository. */
export type Annotation = {
  readonly message: string;
  readonly title: string;
  readonly file: string;
  readonly line: number;
};

/** The runner shows 10 annotations of a kind for a step; the last is kept for the verdict. */
export const MOST_ANNOTATIONS = 9;

/**
 * The findings that fail, on the lines where they are declared.
 * @param sorted worst first.
 * @param lineOf where in the repository a finding can be mended; undefined for what is not declared there.
 */
export function annotationsOf(
  sorted: readonly Judged[],
  lineOf: (finding: Finding) => { readonly file: string; readonly line: number } | undefined,
): readonly Annotation[] {
  return sorted
    .filter(({ standing }) => standing.kind === 'fails')
    .flatMap(({ finding }) => {
      const place = lineOf(finding);
      return place ? [{ ...place, ...wordsOf(finding) }] : [];
    })
    .slice(0, MOST_ANNOTATIONS);
}

function wordsOf({ id, severity, title, package: of }: Finding) {
  const fixed = of && (of.fixed.length > 0 ? `, fixed in ${of.fixed.join(', ')}` : ', no fix yet');
  return {
    title: `${severity}: ${id}`,
    message: of ? `${of.name} ${of.installed}: ${title}${fixed}` : title,
  };
}
