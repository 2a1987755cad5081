import { type Coverage, changedOf, readCoverage, type Share, totalOf } from './coverage.ts';
import { type Judgement, unknown } from './item.ts';

export type CoverageFacts = {
  /** The text of the report; undefined when none was given. */
  readonly report: string | undefined;
  readonly path: string;
  readonly commit: string;
  /** Lines that the commit added; undefined when GitHub does not say. */
  readonly changes: readonly { readonly path: string; readonly lines: readonly number[] }[] | undefined;
  /** Whether a file that the report names is in the checkout. */
  readonly inCheckout: (path: string) => boolean;
};

/** Shares from 0 to 1. */
export type CoverageWanted = { readonly total: number; readonly changed: number };

export function judgeCoverage(facts: CoverageFacts, limits: CoverageWanted): Judgement {
  const { report, path, commit } = facts;
  const wanted = `${percent(limits.total)} of all lines, ${percent(limits.changed)} of the changed ones`;
  if (report === undefined)
    return unknown(wanted, 'no report was given: evidence `coverage`', { of: commit });
  const coverage = readCoverage(report);
  const unusable = whyUnusable(coverage, facts);
  const about = { evidence: path, of: commit };
  if (coverage === undefined || unusable !== undefined) return unknown(wanted, unusable ?? '', about);
  return { ...about, wanted, ...compare(coverage, facts, limits) };
}

function whyUnusable(coverage: Coverage | undefined, facts: CoverageFacts): string | undefined {
  if (!coverage) return 'the report is no LCOV, Cobertura or coverage-summary.json';
  if (totalOf(coverage).total === 0) return 'the report has no line';
  return isForeign(coverage, facts) ? 'no file of the report is in this checkout' : undefined;
}

function compare(
  coverage: Coverage,
  { changes }: CoverageFacts,
  limits: CoverageWanted,
): Pick<Judgement, 'state' | 'observed'> {
  const total = totalOf(coverage);
  const changed = changedShare(coverage, changes);
  const enough = share(total) >= limits.total;
  if (typeof changed === 'string')
    return enough
      ? { state: 'unknown', observed: `total ${shown(total)}; ${changed}` }
      : { state: 'fail', observed: `total ${shown(total)}` };
  const none = changed.total === 0;
  const good = enough && (none || share(changed) >= limits.changed);
  const observed = `total ${shown(total)}, changed ${none ? 'no line with code' : shown(changed)}`;
  return { state: good ? 'pass' : 'fail', observed };
}

const isForeign = (coverage: Coverage, { inCheckout }: CoverageFacts): boolean =>
  coverage.kind === 'lines' && !coverage.files.some(({ path }) => inCheckout(path));

function changedShare(coverage: Coverage, changes: CoverageFacts['changes']): Share | string {
  if (coverage.kind === 'sum') return 'a sum says nothing of the changed lines: give LCOV or Cobertura';
  return changes === undefined
    ? 'GitHub does not say which lines changed'
    : changedOf(coverage.files, changes);
}

const share = ({ covered, total }: Share): number => covered / total;
/** Rounded down, so that 79.96 % is not shown as the 80 % it is not. */
const percent = (value: number): string => `${Math.floor(Number((value * 1000).toFixed(6))) / 10} %`;
const shown = (each: Share): string => `${percent(share(each))} (${each.covered} of ${each.total})`;
