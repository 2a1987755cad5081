import { start } from '../../runtime/start.ts';
import { createGit } from '../../tools/git.ts';
import { createGitHubDeployments } from '../../tools/github-deployments.ts';
import { run } from './run.ts';
import { plan } from './spec.ts';

await start(plan, (inputs, { github, files, workflow, clock, exec, http }) => {
  const { token } = inputs;
  const git = createGit({ exec, token, ...github });
  const history = token === undefined ? undefined : createGitHubDeployments({ http, token, ...github });
  return run(inputs, { github, files, workflow, clock, git, history });
});
