import type { Failure } from '../../failure.ts';
import { type DrillReport, drillSummary } from '../../lib/backup/drill.ts';
import { operationFailures } from '../../lib/backup/operation-failures.ts';
import { Failed } from '../../runtime/action.ts';
import type { Course, Drill } from './levels.ts';
import { type Inputs, NOTHING, type Outputs } from './ports.ts';

type Measured = { readonly rto: number | null; readonly rpo: number | null };

/** In seconds: to the first right answer, and from the newest event that came back to what was to be recovered. */
function measured({ startedAt, rightAt, newest }: Course, at: number | undefined): Measured {
  const seconds = (ms: number) => Math.round(ms / 100) / 10;
  if (rightAt === undefined) return { rto: null, rpo: null };
  const rpo = newest === null ? null : seconds((at ?? startedAt) - Date.parse(newest));
  return { rto: seconds(rightAt - startedAt), rpo };
}

/** Tells what came of it, and judges how long it took. */
export async function conclude(
  { inputs, ports, subject, manifest }: Drill,
  course: Course,
  leftover: Failure | undefined,
): Promise<Outputs | Failed<Outputs>> {
  const { clock, origin, source, workflow } = ports;
  const { startedAt, levels } = course;
  const at = inputs['point-in-time'];
  const iso = (time: number) => new Date(time).toISOString();
  const { rto, rpo } = measured(course, at);
  const failure = course.failure ?? tooSlow(inputs, rto, rpo) ?? leftover;
  const report: DrillReport = {
    version: 1,
    outcome: failure === undefined ? 'passed' : 'failed',
    environment: inputs.environment ?? '',
    startedAt: iso(startedAt),
    finishedAt: iso(clock.now()),
    url: origin.url,
    kind: manifest.kind,
    source: source.name,
    backup: subject.backup,
    pointInTime: at === undefined ? null : iso(at),
    levels,
    rtoSeconds: rto,
    rpoSeconds: rpo,
  };
  workflow.summary(drillSummary(report));
  const outputs: Outputs = {
    ...NOTHING,
    verdict: report.outcome,
    backup: subject.backup,
    name: manifest.name,
    level: levels.filter(({ outcome }) => outcome === 'passed').length,
    rto: rto === null ? '' : String(rto),
    rpo: rpo === null ? '' : String(rpo),
    report: await ports.keep('drill.json', `${JSON.stringify(report, undefined, 2)}\n`),
  };
  return failure === undefined ? outputs : new Failed(outputs, failure);
}

function tooSlow(inputs: Inputs, rto: number | null, rpo: number | null): Failure | undefined {
  const over = (what: string, is: number | null, most: number | undefined) =>
    most === undefined || (is !== null && is * 1_000 <= most)
      ? []
      : [`${what} is ${is === null ? 'unknown' : `${is} s`}, over ${most / 1_000} s`];
  const problems = [...over('RTO', rto, inputs['max-rto']), ...over('RPO', rpo, inputs['max-rpo'])];
  return problems.length === 0 ? undefined : operationFailures.DRILL_TOO_SLOW(problems.join('; '));
}
