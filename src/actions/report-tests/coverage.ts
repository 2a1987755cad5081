import { Failure } from '../../failure.ts';
import { testBase } from '../../lib/pipeline/base.ts';
import type { RunnerEvent } from '../../lib/pipeline/trigger.ts';
import type { AddedLines } from '../../lib/reports/changed-lines.ts';
import type { Branches, CoveredFile } from '../../lib/reports/coverage.ts';
import { readCoverage } from '../../lib/reports/coverage-format.ts';
import { changedCoverage, type Gate, gateOf, type Missed, totalOf } from '../../lib/reports/gate.ts';
import { type Coverage, excludeOf, mergeCoverage } from '../../lib/reports/merge.ts';
import type { InputsOf } from '../../runtime/action.ts';
import type { Files } from '../../runtime/files.ts';
import type { GitLines } from '../../tools/git-lines.ts';
import { findFiles } from './find-files.ts';
import type { reportTests } from './spec.ts';

type Inputs = InputsOf<typeof reportTests>;
export type CoveragePorts = {
  readonly files: Pick<Files, 'read' | 'exists' | 'list'>;
  readonly git: GitLines;
  readonly github: RunnerEvent & { readonly workspace: string };
};

export type Judged = {
  readonly gates: readonly Gate[];
  readonly missed: readonly Missed[];
  readonly branches: Branches | undefined;
  readonly notes: readonly string[];
};

/** Reads the coverage reports and judges all lines, and those that the event adds. */
export async function judgeCoverage(inputs: Inputs, ports: CoveragePorts): Promise<Judged> {
  if (inputs.coverage.length === 0) return { gates: [], missed: [], branches: undefined, notes: [] };
  const reports: CoveredFile[] = [];
  for (const path of await findFiles(inputs.coverage, ports.files))
    reports.push(...readCoverage(path, await ports.files.read(path)));
  const exclude = excludeOf(inputs.exclude);
  const { workspace } = ports.github;
  const place = { workspace, directory: inputs.directory, tracked: await ports.git.tracked() };
  const coverage = mergeCoverage(reports, place, exclude);
  const total = gateOf('all lines', totalOf(coverage), inputs['minimum-coverage']);
  const branches = branchesOf(coverage);
  const { added, note } = await addedLines(inputs.base, ports);
  if (!added) return { gates: [total], missed: [], branches, notes: [note] };
  const changed = changedCoverage(coverage, added, { directory: inputs.directory, exclude });
  const minimum = inputs['minimum-changed-coverage'];
  const gates = [total, gateOf('changed lines', changed.count, minimum)];
  return { gates, missed: changed.missed, branches, notes: [] };
}

/** What cannot be compared is not judged, and is said. */
async function addedLines(
  given: string | undefined,
  { git, github }: CoveragePorts,
): Promise<{ readonly added: AddedLines | undefined; readonly note: string }> {
  const base = given === undefined ? testBase(github) : { kind: 'commit' as const, ref: given };
  const without = (why: string) => ({ added: undefined, note: `Changed lines are not judged: ${why}.` });
  if (base.kind === 'everything') return without(base.why);
  try {
    return { added: await git.addedSince(base.ref), note: '' };
  } catch (error) {
    if (!(error instanceof Failure) || given !== undefined) throw error;
    return without(error.message.split('\n')[0] ?? error.code);
  }
}

function branchesOf(coverage: Coverage): Branches | undefined {
  const known = [...coverage.values()].flatMap(({ branches }) => branches ?? []);
  if (known.length === 0) return undefined;
  return known.reduce((sum, each) => ({ covered: sum.covered + each.covered, all: sum.all + each.all }), {
    covered: 0,
    all: 0,
  });
}
