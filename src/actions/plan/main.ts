import { start } from '../../runtime/start.ts';
import { createGit } from '../../tools/git.ts';
import { createGitHubApi } from '../../tools/github-api.ts';
import { createGitHubDeployments } from '../../tools/github-deployments.ts';
import { createGitHubPulls } from '../../tools/github-pulls.ts';
import { run } from './run.ts';
import { plan } from './spec.ts';

await start(plan, (inputs, { github, files, workflow, clock, exec, http }) => {
  const { token } = inputs;
  const git = createGit({ exec, token, ...github });
  const history = token === undefined ? undefined : createGitHubDeployments({ http, token, ...github });
  const pulls =
    token === undefined ? undefined : createGitHubPulls(createGitHubApi({ http, clock, token, ...github }));
  return run(inputs, { github, files, workflow, clock, git, history, pulls });
});
