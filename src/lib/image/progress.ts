/** One step of a build, such as `[build 2/5] RUN npm ci`. Times are milliseconds since 1970. */
export type Step = {
  readonly name: string;
  readonly started: number | undefined;
  readonly completed: number | undefined;
  readonly cached: boolean;
  readonly error: string;
  /** What its program printed, at most the last 20 lines. */
  readonly log: readonly string[];
};

/** A finding of the build checks; https://docs.docker.com/reference/build-checks/ */
export type BuildWarning = { readonly text: string; readonly url: string; readonly line: number | undefined };

const LINES_KEPT = 20;

/** Follows `docker buildx build --progress rawjson`: each line of stderr is a change, or else a word of buildx itself. */
export class BuildProgress {
  readonly #steps = new Map<string, Step>();
  readonly #rest = new Map<string, string>();
  readonly #words: string[] = [];
  readonly warnings: BuildWarning[] = [];

  /** Takes a line; returns what a person wants to see of it. */
  take(line: string): readonly string[] {
    const change = parseChange(line);
    if (!change) {
      this.#words.push(line);
      return [];
    }
    this.warnings.push(...change.warnings.map(readWarning));
    return [
      ...change.vertexes.flatMap((vertex) => this.#step(vertex)),
      ...change.logs.flatMap((log) => this.#log(log)),
    ];
  }

  /** Steps in the order in which they began. */
  get steps(): readonly Step[] {
    return [...this.#steps.values()].sort((a, b) => (a.started ?? Infinity) - (b.started ?? Infinity));
  }

  /** What buildx said beside the changes: on a failure, the place in the Dockerfile and the error. */
  get words(): readonly string[] {
    return this.#words;
  }

  #step(vertex: Vertex): readonly string[] {
    const before = this.#steps.get(vertex.digest);
    const step: Step = {
      name: vertex.name ?? before?.name ?? '',
      started: time(vertex.started) ?? before?.started,
      completed: time(vertex.completed),
      cached: vertex.cached ?? before?.cached ?? false,
      error: vertex.error ?? '',
      log: before?.log ?? [],
    };
    this.#steps.set(vertex.digest, step);
    return linesAbout(before, step);
  }

  #log({ vertex, data }: Log): readonly string[] {
    const step = this.#steps.get(vertex);
    const lines = ((this.#rest.get(vertex) ?? '') + decode(data)).split(/\r?\n|\r/);
    this.#rest.set(vertex, lines.pop() ?? '');
    if (step) this.#steps.set(vertex, { ...step, log: [...step.log, ...lines].slice(-LINES_KEPT) });
    return lines;
  }
}

function linesAbout(before: Step | undefined, step: Step): readonly string[] {
  if (step.name.startsWith('[internal]')) return [];
  if (step.error) return [`${step.name}: failed: ${step.error}`];
  if (step.completed === undefined)
    return step.started !== undefined && before?.started === undefined ? [step.name] : [];
  if (before?.completed !== undefined) return [];
  if (step.cached) return [`${step.name} (cached)`];
  const seconds = (step.completed - (step.started ?? step.completed)) / 1000;
  return seconds < 1 ? [] : [`${step.name}: done in ${seconds.toFixed(1)} s`];
}

type Vertex = {
  readonly digest: string;
  readonly name?: string;
  readonly started?: string;
  readonly completed?: string;
  readonly cached?: boolean;
  readonly error?: string;
};
type Log = { readonly vertex: string; readonly data: string };
type Warning = {
  readonly short?: string;
  readonly detail?: readonly string[];
  readonly url?: string;
  readonly range?: readonly { readonly start?: { readonly line?: number } }[];
};
type Change = { vertexes: readonly Vertex[]; logs: readonly Log[]; warnings: readonly Warning[] };

function parseChange(line: string): Change | undefined {
  if (!line.startsWith('{"')) return undefined;
  try {
    return { vertexes: [], logs: [], warnings: [], ...(JSON.parse(line) as Partial<Change>) };
  } catch {
    return undefined; // A program's line that only looks like one; it is kept as a word.
  }
}

const readWarning = ({ short = '', detail = [], url = '', range = [] }: Warning): BuildWarning => ({
  text: [decode(short), ...detail.map(decode)].filter(Boolean).join('\n'),
  url,
  line: range[0]?.start?.line,
});

function time(text: string | undefined): number | undefined {
  const at = Date.parse(text ?? '');
  return Number.isFinite(at) ? at : undefined;
}

/** Go writes bytes as base64. */
function decode(base64: string): string {
  const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  return new TextDecoder().decode(bytes);
}
