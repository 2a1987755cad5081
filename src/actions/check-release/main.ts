import { start } from '../../runtime/start.ts';
import { run } from './run.ts';
import { checkRelease } from './spec.ts';
import { realPorts } from './wire.ts';

await start(checkRelease, (inputs, process) => run(inputs, realPorts(inputs, process)));
