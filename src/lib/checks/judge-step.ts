import { type Judgement, unknown } from './item.ts';

/** Steps of a release whose reports are evidence while it goes on and after it, and the outcome each must have. */
const GOOD = { deploy: 'succeeded', smoke_test: 'passed', analysis: 'keep' } as const;
const ACTIONS = { deploy: 'k8s-deploy', smoke_test: 'smoke-test', analysis: 'analyze-release' } as const;
export type StepName = keyof typeof GOOD;

type Report = {
  readonly outcome?: unknown;
  readonly verdict?: unknown;
  readonly namespace?: unknown;
  readonly startedAt?: unknown;
  readonly dryRun?: unknown;
};

/** The report of a step, by the outcome it names. One of another namespace is of another release. */
export function judgeStep(
  step: StepName,
  text: string | undefined,
  { path, namespace, now }: { readonly path: string; readonly namespace: string; readonly now: number },
): Judgement {
  const wanted = `${ACTIONS[step]}: ${GOOD[step]}`;
  if (text === undefined)
    return unknown(wanted, `no report was given: evidence \`${step.replace('_', '-')}\``);
  const report = parse(text);
  const said = report?.verdict ?? report?.outcome;
  const about = { evidence: path, ...ageOf(report, now) };
  if (typeof said !== 'string') return unknown(wanted, 'the report has no outcome', about);
  if (typeof report?.namespace === 'string' && report.namespace !== namespace)
    return unknown(wanted, `the report is of the namespace ${report.namespace}`, about);
  if (said === 'inconclusive' || report?.dryRun === true)
    return unknown(wanted, report?.dryRun === true ? `${said}, in a dry run` : said, about);
  return { ...about, state: said === GOOD[step] ? 'pass' : 'fail', wanted, observed: said };
}

function ageOf(report: Report | undefined, now: number): { readonly ageMs?: number } {
  const at = Date.parse(String(report?.startedAt));
  return Number.isNaN(at) ? {} : { ageMs: now - at };
}

function parse(text: string): Report | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? value : undefined;
  } catch {
    return undefined;
  }
}
