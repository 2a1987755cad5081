import { type Contexts, holds, interpolate } from './expressions.ts';

export type Job = {
  readonly needs?: string | readonly string[];
  readonly if?: unknown;
  readonly uses?: string;
  readonly with?: Readonly<Record<string, unknown>>;
  readonly strategy?: { readonly matrix?: Readonly<Record<string, unknown>> };
};

export type Ending = {
  readonly result: 'success' | 'failure' | 'cancelled' | 'skipped';
  readonly outputs?: Readonly<Record<string, string>>;
};

/** A job as it went: its ending, and the inputs of each of its legs. */
export type Went = Ending & { readonly legs: readonly Readonly<Record<string, unknown>>[] };

/** How jobs end that run; `success` when not said. A cancelled one stops the whole run. */
export type Endings = Readonly<Record<string, Ending>>;

/** Goes through the jobs of a workflow as GitHub does, and says how each went. */
export function runJobs(
  jobs: Readonly<Record<string, Job>>,
  contexts: Contexts,
  endings: Endings,
): ReadonlyMap<string, Went> {
  const went = new Map<string, Went>();
  const visit = (id: string): void => {
    const job = jobs[id];
    if (went.has(id) || !job) return;
    for (const need of needsOf(job)) visit(need);
    went.set(id, runJob(id, job, { jobs, contexts, endings, went }));
  };
  for (const id of Object.keys(jobs)) visit(id);
  return went;
}

type Run = {
  readonly jobs: Readonly<Record<string, Job>>;
  readonly contexts: Contexts;
  readonly endings: Endings;
  readonly went: ReadonlyMap<string, Went>;
};

function runJob(id: string, job: Job, run: Run): Went {
  const needs = Object.fromEntries(needsOf(job).map((need) => [need, run.went.get(need)]));
  const contexts = { ...run.contexts, needs };
  const results = Object.values(needs).map((need) => need?.result);
  const status = {
    success: results.every((result) => result === 'success'),
    failure: ancestorsOf(job, run.jobs).some((ancestor) => run.went.get(ancestor)?.result === 'failure'),
    cancelled: [...run.went.values()].some(({ result }) => result === 'cancelled'),
  };
  if (!holds(job.if, contexts, status)) return { result: 'skipped', legs: [] };
  const legs = matrixOf(job, contexts).map((matrix) => inputsOf(job, { ...contexts, matrix }));
  return { result: 'success', ...run.endings[id], legs };
}

const needsOf = ({ needs = [] }: Job): readonly string[] => (typeof needs === 'string' ? [needs] : needs);

function ancestorsOf(job: Job, jobs: Readonly<Record<string, Job>>): readonly string[] {
  const direct = needsOf(job);
  return [...direct, ...direct.flatMap((need) => ancestorsOf(jobs[need] ?? {}, jobs))];
}

/** The legs of a matrix with one vector, which is all there is here. @throws Error for an empty one, as GitHub does */
function matrixOf({ strategy }: Job, contexts: Contexts): readonly Readonly<Record<string, unknown>>[] {
  const [vector, ...more] = Object.entries(strategy?.matrix ?? {});
  if (!vector) return [{}];
  const values = interpolate(vector[1], contexts);
  if (more.length > 0 || !Array.isArray(values) || values.length === 0)
    throw new Error(`the matrix ${vector[0]} is no list with values: ${JSON.stringify(values)}`);
  return values.map((value) => ({ [vector[0]]: value as unknown }));
}

const inputsOf = ({ with: inputs = {} }: Job, contexts: Contexts) =>
  Object.fromEntries(Object.entries(inputs).map(([name, value]) => [name, interpolate(value, contexts)]));
