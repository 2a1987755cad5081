import { start } from '../../runtime/start.ts';
import { run } from './run.ts';
import { reportResources } from './spec.ts';
import { realPorts } from './wire.ts';

await start(reportResources, (inputs, process) => run(inputs, realPorts(inputs, process)));
