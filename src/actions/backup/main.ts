import { start } from '../../runtime/start.ts';
import { run } from './run.ts';
import { backup } from './spec.ts';
import { realPorts } from './wire.ts';

await start(backup, (inputs, process) => run(inputs, realPorts(inputs, process)));
