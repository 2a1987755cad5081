import { start } from '../../runtime/start.ts';
import { run } from './run.ts';
import { scan } from './spec.ts';
import { realPorts } from './wire.ts';

await start(scan, (inputs, process) => run(inputs, realPorts(inputs, process)));
