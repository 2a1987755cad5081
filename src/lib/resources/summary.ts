import { code, details, heading, joined, safe, table, text } from '../summary/markdown.ts';
import { type Advice, isWorthwhile } from './advice.ts';
import type { Finding } from './finding.ts';
import { bytes, cores } from './quantity.ts';

export type ResourcesReport = {
  readonly version: 1;
  readonly at: string;
  readonly advice: readonly Advice[];
  readonly findings: readonly Finding[];
  /** What could not be looked at, and why. */
  readonly unknown: readonly string[];
  readonly drill: string;
};

export function resourcesSummary({ advice, findings, unknown, drill }: ResourcesReport): string {
  const good = advice.filter(isWorthwhile);
  const held = advice.filter(({ heldBack }) => heldBack.length > 0);
  return joined([
    heading(`📊 Resources: ${good.length} to change, ${findings.length} findings`, 3),
    drill !== '' && text(drill),
    table(['container', 'resource', 'requested', 'used', 'advised'], good.map(rowOf)),
    good.length === 0 && 'No request is worth a change.',
    table(
      ['what', 'problem', 'what to do'],
      findings.map(({ what, problem, remedy }) => [safe(code(what)), problem, remedy]),
    ),
    ...unknown.map((each) => `- Not looked at: ${text(each)}`),
    held.length > 0 &&
      details(
        `${held.length} numbers are no advice`,
        table(
          ['container', 'resource', 'why'],
          held.map((each) => [safe(code(nameOf(each))), each.resource, each.heldBack.join('; ')]),
        ),
      ),
  ]);
}

const nameOf = ({ namespace, workload, container }: Advice): string =>
  `${namespace}/${workload}/${container}`;

function rowOf(advice: Advice) {
  const show = advice.resource === 'cpu' ? cores : bytes;
  const shown = (value: number | undefined, missing: string) => (value === undefined ? missing : show(value));
  return [
    safe(code(nameOf(advice))),
    advice.resource,
    shown(advice.requested, 'none'),
    shown(advice.used, 'not known'),
    safe(code(shown(advice.advised, ''))),
  ];
}
