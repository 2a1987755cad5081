import { hmacSha256, sha256 } from '../../runtime/hash.ts';
import { hostName } from '../../runtime/host-name.ts';
import { seal } from '../../runtime/seal.ts';
import type { Process } from '../../runtime/start.ts';
import { createDriftIssue } from '../../tools/drift-issue.ts';
import { createPullRequestComment } from '../../tools/pull-request-comment.ts';
import { createTerraform } from '../../tools/terraform.ts';
import type { Inputs, Ports } from './ports.ts';

/** State for the post step: what it needs to look after the same directory. */
export const DIRECTORY = 'terraform-directory';
export const TOOL = 'terraform-tool';

type Wired = { readonly directory: string; readonly tool: string } & Partial<Omit<Inputs, 'tool'>>;

/** Joins the flow to the real program and GitHub. */
export async function wire(inputs: Wired, process: Process, privateFolder: string): Promise<Ports> {
  const { workflow, exec, clock, files, notes, variable } = process;
  const directory = await files.inside(inputs.directory);
  workflow.state(DIRECTORY, inputs.directory);
  workflow.state(TOOL, inputs.tool);
  const wrapped = inputs.tool === 'terraform' ? variable('TERRAFORM_CLI_PATH') : undefined;
  const program = wrapped === undefined ? inputs.tool : files.join(wrapped, 'terraform-bin');
  const real = files.exists(program) ? program : inputs.tool;
  const onLine = workflow.untrusted;
  return {
    workflow,
    clock,
    files,
    notes,
    directory,
    privateFolder,
    hostName: hostName(),
    sha256,
    hmac: hmacSha256,
    seal,
    terraform: createTerraform({ exec, clock, program: real, directory, onLine }),
    comment: (body) => comment(body, inputs, process),
    driftIssue: (title, body) => driftIssue(title, body, inputs.token, process),
  };
}

async function comment(
  body: string,
  { token, ...inputs }: Wired,
  { http, github, workflow }: Process,
): Promise<void> {
  const number = (github.event['pull_request'] as { number?: unknown } | undefined)?.number;
  if (typeof number !== 'number' || token === undefined) return;
  const mark = `<!-- deploy-actions terraform ${inputs.directory} ${inputs.workspace ?? ''} -->`;
  const write = createPullRequestComment({ http, apiUrl: github.apiUrl, token });
  const done = await write({
    repository: github.repository,
    number,
    mark,
    body: `${mark}\n${body}`.slice(0, LONGEST),
  });
  if (done.kind === 'refused') workflow.info(`The plan is not on the pull request: ${done.why}`);
}

/** GitHub takes no longer comment; the job summary has all of it. */
const LONGEST = 65_000;

async function driftIssue(
  title: string,
  body: string | undefined,
  token: string | undefined,
  { http, github, workflow }: Process,
): Promise<void> {
  if (token === undefined) return;
  const { apiUrl, repository } = github;
  const keep = createDriftIssue({ http, apiUrl, token, repository });
  workflow.info(await keep(title, body?.slice(0, LONGEST)));
}
