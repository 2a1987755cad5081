import { start } from '../../runtime/start.ts';
import { run } from './run.ts';
import { recordRelease } from './spec.ts';
import { realPorts } from './wire.ts';

await start(recordRelease, (inputs, process) => run(inputs, realPorts(inputs, process)));
