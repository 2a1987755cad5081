import type { Failure } from '../../failure.ts';
import type { Manifest } from '../../lib/backup/manifest.ts';
import { operationFailures } from '../../lib/backup/operation-failures.ts';
import type { Failed } from '../../runtime/action.ts';
import { conclude } from './conclude.ts';
import { type Course, type Drill, runLevels } from './levels.ts';
import type { DrillPorts, Inputs, Outputs, Ports } from './ports.ts';
import { chosen } from './stock.ts';
import type { Subject } from './subject.ts';
import { dumpSubject } from './subject-dump.ts';
import { instanceSubject } from './subject-instance.ts';

/** Restores a backup, proves it level by level, and deletes what it made. */
export async function drill(
  inputs: Inputs,
  ports: Ports,
  makeDrillPorts: () => DrillPorts,
): Promise<Outputs | Failed<Outputs>> {
  const manifest = await chosen(inputs, ports);
  const made = makeDrillPorts();
  const subject = subjectOf(manifest, inputs, ports, made);
  const swept = await subject.sweep();
  if (swept.length > 0) ports.workflow.warning(`Deleted what an earlier drill left: ${swept.join(', ')}.`);
  const all: Drill = { inputs, ports, drill: made, subject, manifest };
  const [course, leftover] = await runAndRemove(all);
  return conclude(all, course, leftover);
}

function subjectOf(manifest: Manifest, inputs: Inputs, ports: Ports, made: DrillPorts): Subject {
  const { snapshots: source } = ports.source;
  const url = inputs['database-url'];
  if (!source) return dumpSubject(manifest, inputs, ports, made);
  if (!url) throw new TypeError('database-url is required before'); // By requireInputs.
  return instanceSubject({ source, url, manifest }, inputs, ports, made);
}

async function runAndRemove(all: Drill): Promise<readonly [Course, Failure | undefined]> {
  let course: Course;
  try {
    course = await runLevels(all);
  } catch (error) {
    // A cancellation, or an error of ours: what was made goes all the same.
    await remove(all);
    throw error;
  }
  return [course, await remove(all)];
}

async function remove({ subject, ports }: Drill): Promise<Failure | undefined> {
  try {
    await subject.remove();
    return undefined;
  } catch (error) {
    const words = `What the drill made is still there: ${(error as Error).message}`;
    ports.workflow.warning(words);
    return operationFailures.DRILL_LEFTOVER(words, { cause: error });
  }
}
