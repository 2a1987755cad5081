import { baseCommit, headCommit, pullRequestNumber } from '../../lib/migrate/base-commit.ts';
import { lockApplication } from '../../lib/migrate/run-lock.ts';
import { createParser } from '../../lib/sql/parser.ts';
import { JOB_SCRIPT } from '../../runtime/job-script.ts';
import { createLargeFiles } from '../../runtime/large-files.ts';
import { readOwnBundle } from '../../runtime/own-bundle.ts';
import type { Process } from '../../runtime/start.ts';
import { backupsOf } from '../../tools/backup/wire.ts';
import { eksKubeconfig } from '../../tools/eks.ts';
import { createGitHistory } from '../../tools/git-history.ts';
import { startLocalPostgres, type TraceServer } from '../../tools/local-postgres.ts';
import { makeTool } from '../../tools/migrate/registry.ts';
import { setUp } from '../../tools/migrate/setup.ts';
import { createSite } from '../../tools/migrate/site.ts';
import { openMigrationDatabase } from '../../tools/migration-database.ts';
import { type MigrationJobs, openMigrationJobs } from '../../tools/migration-jobs.ts';
import { createPullRequestComment } from '../../tools/pull-request-comment.ts';
import { createPullRequestReview } from '../../tools/pull-request-review.ts';
import { readTableSizes } from '../../tools/table-sizes.ts';
import { createThrowawayDatabase } from '../../tools/throwaway-database.ts';
import type { Inputs, Ports } from './ports.ts';

/** The real world of one run. */
export function wire(inputs: Inputs, process: Process): Ports {
  const { workflow, clock, signal, github, files, exec } = process;
  const { directory } = inputs;
  const commands = {
    status: inputs['status-command'] ?? '',
    up: inputs['up-command'] ?? '',
    down: inputs['down-command'],
  };
  return {
    workflow,
    clock,
    signal,
    chance: Math.random,
    application: lockApplication(github.repository, github.runId),
    openDatabase: openMigrationDatabase,
    backups: backupsOf(process, createLargeFiles(github.workspace)),
    openJobs: () => openJobs(inputs, process),
    jobContext: { repository: github.repository, runId: github.runId },
    origin: { runId: github.runId, url: github.runUrl, purpose: 'before a migration' },
    git: createGitHistory(exec, github.workspace),
    eventBase: baseCommit(github.eventName, github.event),
    createParser,
    readTableSizes,
    startTraceServer: () => startTraceServer(process),
    createThrowaway: (server) =>
      createThrowawayDatabase(server, `${github.runId || 'run'}_${clock.now().toString(36)}`),
    comment: commentOn(inputs, process),
    suggest: suggestOn(inputs, process),
    runUrl: github.runUrl,
    outputFolder: process.variable('RUNNER_TEMP') ?? '.',
    read: files.read,
    write: files.write,
    inside: files.inside,
    entries: files.entries,
    setUp: (command) => install(command, inputs, process),
    makeTool: (name, session, database) =>
      makeTool(
        name,
        createSite(
          { exec, files, signal: session.signal },
          { directory, database, passEnv: inputs['pass-env'], tls: session.tls, query: session.query },
        ),
        commands,
      ),
  };
}

const install = async (command: string, inputs: Inputs, { exec, files, workflow }: Process): Promise<void> =>
  setUp(exec, command, {
    directory: await files.inside(inputs.directory),
    passEnv: inputs['pass-env'],
    onLine: workflow.untrusted,
  });

function commentOn(inputs: Inputs, { http, github }: Process): Ports['comment'] {
  const token = inputs['github-token'];
  const number = pullRequestNumber(github.event);
  if (!token || number === undefined) return undefined;
  const { apiUrl, repository } = github;
  const comment = createPullRequestComment({ http, apiUrl, token });
  return (body, mark) => comment({ repository, number, body, mark });
}

async function openJobs(inputs: Inputs, process: Process): Promise<MigrationJobs> {
  const { workflow, files, exec } = process;
  const { path: folder } = process.temporaryFolder();
  const { namespace, cluster, region } = inputs;
  const kubeconfig = cluster === undefined ? inputs.kubeconfig : files.join(folder, 'kubeconfig');
  if (cluster !== undefined && kubeconfig !== undefined)
    await files.write(kubeconfig, await eksKubeconfig(exec, { cluster, region }), 0o600);
  const says = { onProgress: workflow.info, onLine: workflow.untrusted, onWarning: workflow.debug };
  return openMigrationJobs(
    { ...process, ...says, folder, bundle: readOwnBundle, script: JOB_SCRIPT },
    { namespace, kubeconfig },
  );
}

const startTraceServer = ({ exec, supervise, files, workflow }: Process): Promise<TraceServer | undefined> =>
  startLocalPostgres({
    exec,
    supervise,
    files,
    mask: workflow.mask,
    word: () => crypto.randomUUID().replaceAll('-', ''),
    chance: Math.random,
  });

function suggestOn(inputs: Inputs, { http, github }: Process): Ports['suggest'] {
  const token = inputs['github-token'];
  const number = pullRequestNumber(github.event);
  const commit = headCommit(github.event);
  if (!token || number === undefined || commit === undefined) return undefined;
  const { apiUrl, repository } = github;
  const review = createPullRequestReview({ http, apiUrl, token });
  return (suggestions) => review({ repository, number, commit, suggestions });
}
