import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join, resolve } from 'node:path';
import { endTracked } from '../../local/runner/act.ts';

const root = resolve(import.meta.dirname, '../..');

export type BundleOptions = {
  /** Variables beside those that the runner sets; nothing is inherited. */
  readonly env?: Readonly<Record<string, string>>;
  /** The checkout: GITHUB_WORKSPACE and the current folder. */
  readonly cwd?: string;
  readonly event?: {
    readonly name: string;
    readonly payload?: unknown;
    readonly ref?: string;
    readonly sha?: string;
  };
  /** Folders put first on the PATH, for stand-in programs. */
  readonly path?: readonly string[];
  readonly timeoutMs?: number;
  /** State of the main step, for running the post step. */
  readonly state?: Readonly<Record<string, string>>;
  /** A way to signal the step, and its process id. */
  readonly onStart?: (kill: (signal: NodeJS.Signals) => void, pid: number) => void;
  readonly onLine?: (line: string) => void;
};

export type Annotation = {
  readonly kind: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly message: string;
};

export type BundleRun = {
  readonly exitCode: number | null;
  readonly log: string;
  readonly outputs: Readonly<Record<string, string>>;
  readonly state: Readonly<Record<string, string>>;
  readonly summary: string;
  readonly annotations: readonly Annotation[];
  /** Everything the step left behind: log, outputs, state, summary and files in its temporary folder. */
  readonly everything: string;
  readonly durationMs: number;
};

/** Spawns dist/<action>/index.js as the runner would, with its own temporary folder, and reads what it left. */
export async function runBundle(
  action: string,
  inputs: Readonly<Record<string, string>>,
  options: BundleOptions = {},
): Promise<BundleRun> {
  const folder = mkdtempSync(join(tmpdir(), 'runner-'));
  const tracking = `bundle_${randomUUID()}`;
  try {
    const at = (name: string) => join(folder, name);
    for (const name of ['output', 'state', 'summary']) writeFileSync(at(name), '');
    writeFileSync(at('event.json'), JSON.stringify(options.event?.payload ?? {}));
    const started = Date.now();
    const { exitCode, log } = await runProcess(
      action,
      { RUNNER_TRACKING_ID: tracking, ...environment(inputs, options, at) },
      options,
    );
    return { exitCode, log, ...readFolder(at, log), durationMs: Date.now() - started };
  } finally {
    endTracked(tracking);
    rmSync(folder, { recursive: true, force: true });
  }
}

function environment(
  inputs: Readonly<Record<string, string>>,
  options: BundleOptions,
  at: (name: string) => string,
) {
  const { env = {}, cwd = at(''), event, path = [], state = {} } = options;
  const variables = (prefix: string, values: Readonly<Record<string, string>>, upper: boolean) =>
    Object.entries(values).map(([name, value]) => [`${prefix}${upper ? name.toUpperCase() : name}`, value]);
  return {
    HOME: at(''),
    GITHUB_OUTPUT: at('output'),
    GITHUB_STATE: at('state'),
    GITHUB_STEP_SUMMARY: at('summary'),
    GITHUB_EVENT_PATH: at('event.json'),
    GITHUB_EVENT_NAME: event?.name ?? 'push',
    GITHUB_REF: event?.ref ?? 'refs/heads/main',
    GITHUB_SHA: event?.sha ?? '0123456789abcdef0123456789abcdef01234567',
    GITHUB_REPOSITORY: 'acme/shop',
    GITHUB_RUN_ID: '42',
    GITHUB_WORKSPACE: cwd,
    RUNNER_TEMP: at(''),
    ...env,
    PATH: [...path, dirname(process.execPath), env['PATH'] ?? '/usr/local/bin:/usr/bin:/bin'].join(delimiter),
    ...Object.fromEntries(variables('INPUT_', inputs, true)),
    ...Object.fromEntries(variables('STATE_', state, false)),
  };
}

function runProcess(action: string, env: NodeJS.ProcessEnv, options: BundleOptions) {
  const cwd = options.cwd ?? env['RUNNER_TEMP'];
  return new Promise<{ exitCode: number | null; log: string }>((done, fail) => {
    const child = spawn(process.execPath, [join(root, 'dist', action, 'index.js')], {
      env,
      ...(cwd === undefined ? {} : { cwd }),
      timeout: options.timeoutMs ?? 60_000,
      killSignal: 'SIGKILL',
    });
    let log = '';
    const take = (chunk: string) => {
      log += chunk;
      for (const line of chunk.split('\n')) if (line) options.onLine?.(line);
    };
    child.stdout.setEncoding('utf8').on('data', take);
    child.stderr.setEncoding('utf8').on('data', take);
    child.on('error', fail).on('close', (exitCode) => done({ exitCode, log }));
    options.onStart?.((signal) => child.kill(signal), child.pid ?? 0);
  });
}

function readFolder(at: (name: string) => string, log: string) {
  const [output, state, summary] = ['output', 'state', 'summary'].map((name) =>
    readFileSync(at(name), 'utf8'),
  );
  const left = readdirSync(at(''), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && existsSync(join(entry.parentPath, entry.name)))
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'));
  return {
    outputs: parseFile(output ?? ''),
    state: parseFile(state ?? ''),
    summary: summary ?? '',
    annotations: parseAnnotations(log),
    everything: [log, ...left].join('\n'),
  };
}

/** Reads GITHUB_OUTPUT as the runner does: `name<<delimiter`, lines, delimiter. */
export function parseFile(text: string): Record<string, string> {
  const values: Record<string, string> = {};
  const lines = text.split('\n');
  for (let at = 0; at < lines.length; at += 1) {
    const match = /^([^=<]+)<<(.+)$/.exec(lines[at] ?? '');
    if (!match) continue;
    const end = lines.indexOf(match[2] ?? '', at + 1);
    if (end < 0) throw new Error(`Matching delimiter not found '${match[2]}'`);
    values[match[1] ?? ''] = lines.slice(at + 1, end).join('\n');
    at = end;
  }
  return values;
}

/** The annotations the runner would show: commands between stop-commands are only text. */
export function parseAnnotations(log: string): readonly Annotation[] {
  return activeLines(log).flatMap((line) => {
    const match = /^::(notice|warning|error)(?: ((?:(?!::).)*))?::(.*)$/s.exec(line);
    if (!match) return [];
    const [, kind = '', properties = '', message = ''] = match;
    return [{ kind, properties: propertiesOf(properties), message: decode(message) }];
  });
}

/** The lines of a log that the runner reads for commands. */
function activeLines(log: string): readonly string[] {
  let token: string | undefined;
  return log.split('\n').filter((line) => {
    if (token !== undefined) {
      if (line === `::${token}::`) token = undefined;
      return false;
    }
    token = /^::stop-commands::(.+)$/.exec(line)?.[1];
    return token === undefined;
  });
}

const propertiesOf = (text: string): Record<string, string> =>
  Object.fromEntries(
    text
      .split(',')
      .filter(Boolean)
      .map((pair) => [pair.slice(0, pair.indexOf('=')), decode(pair.slice(pair.indexOf('=') + 1))]),
  );

const decode = (text: string): string =>
  text
    .replaceAll('%2C', ',')
    .replaceAll('%3A', ':')
    .replaceAll('%0A', '\n')
    .replaceAll('%0D', '\r')
    .replaceAll('%25', '%');
