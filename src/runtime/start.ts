import { Failure } from '../failure.ts';
import { type Action, Failed } from './action.ts';
import { type Agents, createAgents } from './agents.ts';
import { cancelOnSignals, isCancellation } from './cancellation.ts';
import { type Clock, systemClock } from './clock.ts';
import { createConnections } from './connections.ts';
import { createDownload, type Download } from './download.ts';
import { createExec, type Exec } from './exec.ts';
import { createFiles, type Files } from './files.ts';
import { type GitHubContext, readGitHubContext } from './github.ts';
import { createHttp, type Http } from './http.ts';
import { type InputSpecs, type InputValues, rawInput, readInputs } from './inputs.ts';
import { createJobNotes, type JobNotes } from './job-notes.ts';
import { createNetwork, type Network } from './network.ts';
import type { OutputSpecs, OutputValues } from './outputs.ts';
import { type ReadFilePart, readFilePart } from './read-part.ts';
import { siblingOf } from './sibling.ts';
import { createSupervise, type Supervise } from './supervise.ts';
import { type OpenArchive, openArchive } from './tar.ts';
import { type TemporaryFolder, temporaryFolder } from './temporary.ts';
import { createToolCache, type ToolCache } from './tool-cache.ts';
import { createTransfer, createUpload, type Transfer, type Upload } from './transfer.ts';
import { createWorkflow, type Workflow, type WorkflowControl } from './workflow.ts';

/** The process as arguments: everything an action can do to the world goes through one of these. */
export type Process = {
  readonly workflow: Workflow;
  readonly github: GitHubContext;
  readonly exec: Exec;
  readonly supervise: Supervise;
  readonly http: Http;
  readonly network: Network;
  /** For a client library that makes its own requests. */
  readonly agents: () => Promise<Agents>;
  readonly download: Download;
  readonly transfer: Transfer;
  readonly upload: Upload;
  readonly openArchive: OpenArchive;
  readonly readFilePart: ReadFilePart;
  readonly toolCache: ToolCache;
  readonly clock: Clock;
  readonly files: Files;
  readonly temporaryFolder: () => TemporaryFolder;
  /** How another action of this repository is run as a program: it is built beside this one. */
  readonly sibling: (action: string) => readonly [file: string, ...args: string[]];
  /** Notes of earlier steps of this job, and for later ones. */
  readonly notes: JobNotes;
  /** A variable of the environment, such as AWS_REGION; undefined when empty. Never for inputs. */
  readonly variable: (name: string) => string | undefined;
  /** Aborted when the run is cancelled. Programs are ended by it; what must still be undone has until the runner's limit. */
  readonly signal: AbortSignal;
};

/** What the main step left for the post step: values by the names given to `workflow.state`. */
export type SavedState = (name: string) => string | undefined;

type Run<I extends InputSpecs, O extends OutputSpecs> = (
  inputs: InputValues<I>,
  process: Process,
) => Promise<OutputValues<O> | Failed<OutputValues<O>>>;
type Post = (process: Process, saved: SavedState) => Promise<void>;

const PHASE = 'deploy-actions-phase';

/** The one place where an action meets the process it runs in. Sets the exit code; never throws. */
export async function start<I extends InputSpecs, O extends OutputSpecs>(
  action: Action<I, O>,
  run: Run<I, O>,
  post?: Post,
): Promise<void> {
  const { env } = process;
  const workflow = createWorkflow({ env, write: (text) => process.stdout.write(text) });
  const cancellation = cancelOnSignals();
  try {
    // Before anything else: no later line, not even an error about an input, may show a secret.
    for (const [name, { secret }] of Object.entries(action.inputs))
      if (secret) workflow.mask(rawInput(name, env));
    if (post && env[`STATE_${PHASE}`])
      return await post(
        realProcess(workflow, cancellation.signal),
        (name) => env[`STATE_${name}`] || undefined,
      );
    if (post) workflow.state(PHASE, 'post');
    const inputs = await readInputs(action.inputs, env);
    const result = await run(inputs, realProcess(workflow, cancellation.signal));
    writeOutputs(action.outputs, result instanceof Failed ? result.outputs : result, workflow);
    if (result instanceof Failed) throw result.failure;
  } catch (error) {
    process.exitCode = 1;
    workflow.finalError(describe(error, action.name));
  } finally {
    workflow.close();
    cancellation.release();
  }
}

function realProcess(workflow: Workflow, signal: AbortSignal): Process {
  const { env } = process;
  const github = readGitHubContext(env);
  const variable = (name: string) => env[name] || undefined;
  const web = { env, clock: systemClock, connections: createConnections(env) };
  return {
    workflow,
    github,
    exec: createExec(env, signal),
    supervise: createSupervise(env),
    http: createHttp(web),
    network: createNetwork(env),
    agents: () => createAgents(env),
    download: createDownload(web),
    transfer: createTransfer(web),
    upload: createUpload(web),
    openArchive,
    readFilePart,
    toolCache: createToolCache(variable),
    clock: systemClock,
    files: createFiles(github.workspace),
    temporaryFolder: () => temporaryFolder(env),
    sibling: (action) => [process.execPath, siblingOf(process.argv[1] ?? '', action)],
    notes: createJobNotes(env),
    variable,
    signal,
  };
}

/** A masked value would vanish between jobs without a word, and must not be written to a file in plain text. */
function writeOutputs<O extends OutputSpecs>(
  specs: O,
  values: OutputValues<O>,
  workflow: WorkflowControl,
): void {
  for (const [name, { format }] of Object.entries(specs)) {
    const value = format(values[name] as never); // OutputValues pairs each name with the value of its own kind.
    if (workflow.redact(value) === value) workflow.output(name, value);
    else
      workflow.warning(
        `The output "${name}" is not set: it contains a masked secret, and GitHub drops such values between jobs. Keep that part of the value (such as an account id or a channel) out of secrets.`,
      );
  }
}

function describe(error: unknown, action: string): string {
  if (error instanceof Failure) return `${error.message}\n\nWhat to do: ${error.remedy} [${error.code}]`;
  if (isCancellation(error)) return 'The run was cancelled, so this step stopped. [CANCELLED]';
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return `This is a bug in deploy-actions (${action}), please report it with this text: ${stack}`;
}
