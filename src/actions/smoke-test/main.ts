import { start } from '../../runtime/start.ts';
import { run } from './run.ts';
import { smokeTest } from './spec.ts';
import { realPorts } from './wire.ts';

await start(smokeTest, (inputs, process) => run(inputs, realPorts(process)));
