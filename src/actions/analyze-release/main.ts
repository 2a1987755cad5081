import { start } from '../../runtime/start.ts';
import { run } from './run.ts';
import { analyzeRelease } from './spec.ts';
import { realPorts } from './wire.ts';

await start(analyzeRelease, (inputs, process) => run(inputs, realPorts(process)));
