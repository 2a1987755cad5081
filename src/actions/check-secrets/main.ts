import { start } from '../../runtime/start.ts';
import { run } from './run.ts';
import { checkSecrets } from './spec.ts';
import { realPorts } from './wire.ts';

await start(checkSecrets, (inputs, process) => run(inputs, realPorts(inputs, process)));
