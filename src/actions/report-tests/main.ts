import { start } from '../../runtime/start.ts';
import { createGitLines } from '../../tools/git-lines.ts';
import { run } from './run.ts';
import { reportTests } from './spec.ts';

await start(reportTests, (inputs, { github, files, workflow, exec }) =>
  run(inputs, { github, files, workflow, git: createGitLines(exec, github.workspace) }),
);
