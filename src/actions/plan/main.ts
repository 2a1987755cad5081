import { start } from '../../runtime/start.ts';
import { run } from './run.ts';
import { plan } from './spec.ts';

await start(plan, (inputs, { github, files, workflow }) => run(inputs, { github, files, workflow }));
