import { start } from '../../runtime/start.ts';
import { restore } from './restore.ts';
import { run } from './run.ts';
import { k8sDeploy } from './spec.ts';
import { portsOf } from './wiring.ts';

await start(
  k8sDeploy,
  (inputs, process) => run(inputs, portsOf(process)),
  (process, saved) => restore(portsOf(process), saved),
);
