/** One line of act's `--json --verbose` output; fields as act 0.2.87 names them. */
export type Entry = {
  readonly level: string;
  readonly msg: string;
  readonly job?: string;
  readonly jobID?: string;
  readonly matrix?: Readonly<Record<string, unknown>>;
  readonly jobResult?: string;
  readonly step?: string;
  readonly stepID?: readonly string[];
  readonly stage?: string;
  readonly stepResult?: string;
  readonly executionTime?: number;
  readonly command?: string;
  readonly kvPairs?: Readonly<Record<string, string>>;
  readonly name?: string;
  readonly arg?: string;
  readonly content?: string;
  readonly raw_output?: boolean;
};

export type StepResult = {
  /** The step's id; inside a composite action the ids of the steps around it come first, joined by `/`. */
  readonly id: string;
  readonly name: string;
  readonly stage: 'Pre' | 'Main' | 'Post';
  readonly result: string;
  readonly durationMs: number;
  readonly outputs: Readonly<Record<string, string>>;
};

export type JobResult = {
  /** The key in the workflow file. */
  readonly id: string;
  /** Where it is: `ci/build`, or `call/greet/build-2` for the second leg of a matrix in a called workflow. */
  readonly name: string;
  readonly matrix: Readonly<Record<string, unknown>>;
  readonly result: string;
  readonly steps: readonly StepResult[];
};

export type Annotation = {
  readonly job: string;
  /** The step's id, as in StepResult. */
  readonly step: string;
  readonly level: 'error' | 'warning' | 'notice';
  readonly message: string;
  /** `title`, `file`, `line`, … as given. */
  readonly properties: Readonly<Record<string, string>>;
};

export type Summary = { readonly job: string; readonly step: string; readonly markdown: string };

/** How a third-party action was called. */
export type Call = {
  readonly job: string;
  readonly action: string;
  readonly inputs: Readonly<Record<string, string>>;
};

/** Reads one line; undefined for what is not JSON. */
export function parseEntry(line: string): Entry | undefined {
  try {
    const entry = JSON.parse(line) as Entry;
    // Padded to the longest name.
    return entry.job === undefined ? entry : { ...entry, job: entry.job.trim() };
  } catch {
    return undefined;
  }
}

/** What a person would read of an entry, or undefined for the debug lines of act itself. */
export function lineOf({ level, job, msg }: Entry): string | undefined {
  if (level === 'debug' || /^(LocalRepositoryCache |Couldn't get a valid docker connection)/.test(msg))
    return undefined;
  return `${job === undefined ? '' : `[${job}] `}${msg.replace(/\s+$/, '')}`;
}

/** The jobs in the order they began, with their steps. Jobs that only call a workflow are not among them. */
export function jobsOf(entries: readonly Entry[]): readonly JobResult[] {
  const byJob = Map.groupBy(entries, ({ job }) => job ?? '');
  return [...byJob].flatMap(([name, own]) => {
    const result = own.findLast((entry) => entry.jobResult !== undefined)?.jobResult;
    if (name === '' || result === undefined) return [];
    const [{ jobID: id = '', matrix = {} } = {}] = own;
    return [{ id, name, matrix, result, steps: stepsOf(own) }];
  });
}

function stepsOf(entries: readonly Entry[]): readonly StepResult[] {
  const steps = Map.groupBy(entries, ({ stage, stepID }) =>
    stepID === undefined ? '' : `${stage} ${idOf(stepID)}`,
  );
  return [...steps.values()].flatMap((own) => {
    const end = own.findLast((entry) => entry.stepResult !== undefined && entry.stepID !== undefined);
    if (end?.stepID === undefined) return [];
    const outputs = own
      .filter(({ command }) => command === 'set-output')
      .map(({ name = '', arg = '' }) => [name, arg]);
    return {
      id: idOf(end.stepID),
      name: end.step ?? '',
      stage: (end.stage ?? 'Main') as StepResult['stage'],
      result: end.stepResult ?? '',
      durationMs: Math.round((end.executionTime ?? 0) / 1e6),
      outputs: Object.fromEntries(outputs) as Record<string, string>,
    };
  });
}

const idOf = (stepID: readonly string[]): string => stepID.join('/');

const levels = new Set(['error', 'warning', 'notice']);

/** The annotations in the order they came. */
export function annotationsOf(entries: readonly Entry[]): readonly Annotation[] {
  return entries
    .filter(({ command = '' }) => levels.has(command))
    .map(({ job = '', stepID = [], command, arg = '', kvPairs }) => {
      return {
        job,
        step: idOf(stepID),
        level: command as Annotation['level'],
        message: arg,
        properties: kvPairs ?? {},
      };
    });
}

/** What the steps wrote to their summaries, in the order they ended. */
export function summariesOf(entries: readonly Entry[]): readonly Summary[] {
  const all = entries
    .filter(({ command }) => command === 'summary')
    .map(({ job = '', stepID = [], content = '' }) => ({ job, step: idOf(stepID), markdown: content }));
  // A composite action reports again what the last step in it wrote.
  const isAround = (outer: Summary) => (inner: Summary) =>
    inner.job === outer.job && inner.step.startsWith(`${outer.step}/`);
  return all.filter((summary) => !all.some(isAround(summary)));
}

/** The calls that the stand-ins printed. */
export function callsOf(entries: readonly Entry[]): readonly Call[] {
  const printed = entries.filter(({ raw_output: raw, msg }) => raw === true && msg.startsWith('stand-in {'));
  return printed.map(({ job = '', msg }) => ({
    job,
    ...(JSON.parse(msg.slice('stand-in '.length)) as Omit<Call, 'job'>),
  }));
}
