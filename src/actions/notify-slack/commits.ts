import { Failure } from '../../failure.ts';
import { lastGoodCommit } from '../../lib/pipeline/deployed.ts';
import type { Pushed } from '../../lib/slack/commits.ts';
import type { DeploymentEvent } from '../../lib/slack/event.ts';
import type { InputsOf } from '../../runtime/action.ts';
import type { JobNotes } from '../../runtime/job-notes.ts';
import type { Workflow } from '../../runtime/workflow.ts';
import type { GitHubCompare } from '../../tools/github-compare.ts';
import type { GitHubDeployments } from '../../tools/github-deployments.ts';
import type { notifySlack } from './spec.ts';

type Inputs = InputsOf<typeof notifySlack>;

export type CommitsPorts = {
  readonly notes: JobNotes;
  readonly workflow: Pick<Workflow, 'info'>;
  readonly github: { readonly sha: string };
  /** What GitHub knows, with a token for it. */
  readonly history: (token: string) => GitHubDeployments & { readonly compare: GitHubCompare };
};

/**
 * The event with what is new since the last release; as it is where nobody can say. Asked once a job, for every
 * notification of a deployment shows the same.
 */
export async function withCommits(
  event: DeploymentEvent,
  inputs: Inputs,
  id: string,
  ports: CommitsPorts,
): Promise<DeploymentEvent> {
  const token = inputs['github-token'];
  if (token === undefined || event.repository === '') return event;
  const note = `slack-commits-${id.replaceAll(/[^\w.-]/g, '_').slice(0, 100)}`;
  const known = readNote(ports.notes.read(note));
  const pushed = known ?? (await sinceLastRelease(event, inputs.since, ports.history(token), ports));
  if (pushed === undefined) return event;
  if (!known) ports.notes.write(note, JSON.stringify(pushed));
  return { ...event, pushed };
}

async function sinceLastRelease(
  { environment }: DeploymentEvent,
  given: string | undefined,
  { list, compare }: GitHubDeployments & { readonly compare: GitHubCompare },
  { workflow, github: { sha } }: CommitsPorts,
): Promise<Pushed | undefined> {
  try {
    const last = given ?? (environment === '' ? undefined : lastGoodCommit(await list(environment)));
    return last === undefined || last === sha ? undefined : await compare(last, sha);
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    workflow.info(`What is new since the last release is not known: ${error.message} [${error.code}]`);
    return undefined;
  }
}

function readNote(text: string | undefined): Pushed | undefined {
  return text === undefined ? undefined : (JSON.parse(text) as Pushed);
}
