import { randomUUID } from 'node:crypto';
import { appendFileSync } from 'node:fs';
import {
  type AnnotationKind,
  formatAnnotation,
  formatCommand,
  formatFileEntry,
  looksLikeCommand,
  type Place,
} from './commands.ts';
import { Secrets } from './masking.ts';
import { StepSummary } from './step-summary.ts';

/** Everything an action may say to the workflow run it is part of. Known secrets never get through any of it. */
export type Workflow = {
  /** A line of our own for the log. */
  readonly info: (message: string) => void;
  /** Shown only when the run has debug logging on. */
  readonly debug: (message: string) => void;
  readonly notice: (message: string, place?: Place) => void;
  readonly warning: (message: string, place?: Place) => void;
  readonly error: (message: string, place?: Place) => void;
  /** Text of a program, a container or a server: printed so that no line of it can act as a workflow command. */
  readonly untrusted: (text: string) => void;
  /** Makes a value unreadable in everything that is printed afterwards, in this process and by the runner. */
  readonly mask: (secret: string) => void;
  /** The text with every known secret replaced. */
  readonly redact: (text: string) => string;
  /** Folds what `body` prints under a title. */
  readonly group: <T>(title: string, body: () => Promise<T>) => Promise<T>;
  /** Appends Markdown to the job summary. */
  readonly summary: (markdown: string) => void;
  /** Keeps a value for the post step of the same action. */
  readonly state: (name: string, value: string) => void;
};

/** What only the start and the end of an action may do. */
export type WorkflowControl = Workflow & {
  readonly output: (name: string, value: string) => void;
  /** The last error of a step: always shown, however many annotations there were before. */
  readonly finalError: (message: string) => void;
  /** Says what was left out and leaves the log in a sane state. */
  readonly close: () => void;
};

type Io = {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly write: (text: string) => void;
};

/** The runner shows 10 annotations of a kind for a step and drops the rest without a word. One error is kept for the end. */
const MOST_SHOWN: Readonly<Record<AnnotationKind, number>> = { notice: 10, warning: 10, error: 9 };

/** The real workflow run, spoken to by standard output and the files that the runner names in the environment. */
export function createWorkflow({ env, write }: Io): WorkflowControl {
  const secrets = new Secrets();
  const log = createLog(write);
  const summary = new StepSummary();
  const shown: Record<AnnotationKind, number> = { notice: 0, warning: 0, error: 0 };
  const append = (variable: string, text: string) => {
    const path = env[variable];
    if (path) appendFileSync(path, text, 'utf8');
    else log.text(`${variable} is not set, so this is not kept:\n${text}`);
  };
  const annotate =
    (kind: AnnotationKind) =>
    (message: string, place: Place = {}) => {
      shown[kind] += 1;
      const text = secrets.redact(message);
      if (shown[kind] <= MOST_SHOWN[kind]) log.command(formatAnnotation(kind, text, place));
      else log.text(`${kind}: ${text}`);
    };
  return {
    info: (message) => log.text(secrets.redact(message)),
    debug: (message) => log.command(formatCommand('debug', {}, secrets.redact(message))),
    notice: annotate('notice'),
    warning: annotate('warning'),
    error: annotate('error'),
    finalError: (message) => log.command(formatAnnotation('error', secrets.redact(message), {})),
    untrusted: (text) => log.untrusted(secrets.redact(text)),
    mask: (secret) => {
      for (const form of secrets.add(secret)) log.command(formatCommand('add-mask', {}, form));
    },
    redact: (text) => secrets.redact(text),
    group: async (title, body) => {
      log.command(formatCommand('group', {}, secrets.redact(title)));
      try {
        return await body();
      } finally {
        log.command(formatCommand('endgroup', {}, ''));
      }
    },
    summary: (markdown) => append('GITHUB_STEP_SUMMARY', summary.fit(`${secrets.redact(markdown)}\n`)),
    state: (name, value) => append('GITHUB_STATE', formatFileEntry(name, value)),
    output: (name, value) => append('GITHUB_OUTPUT', formatFileEntry(name, value)),
    close: () => {
      for (const [kind, count] of Object.entries(shown)) {
        const hidden = count - MOST_SHOWN[kind as AnnotationKind];
        if (hidden > 0)
          log.text(`${hidden} more of kind ${kind} are only in this log: GitHub shows 10 a step.`);
      }
      log.resume();
    },
  };
}

/** Standard output with commands switched off exactly while outside text is printed. */
function createLog(write: (text: string) => void) {
  let token: string | undefined;
  const resume = () => {
    if (token !== undefined) write(`::${token}::\n`);
    token = undefined;
  };
  const line = (text: string) => (text.endsWith('\n') ? text : `${text}\n`);
  const untrusted = (text: string) => {
    if (token === undefined && looksLikeCommand(text)) {
      token = randomUUID();
      write(`::stop-commands::${token}\n`);
    }
    write(line(text));
  };
  return {
    resume,
    untrusted,
    /** Our own words may quote others', so they get the same protection; plain ones cost no extra lines. */
    text: untrusted,
    command: (text: string) => {
      resume();
      write(text);
    },
  };
}
