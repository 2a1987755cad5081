import { start } from '../../runtime/start.ts';
import { run } from './run.ts';
import { notifySlack } from './spec.ts';
import { realPorts } from './wire.ts';

await start(notifySlack, (inputs, process) => run(inputs, realPorts(process, inputs['api-url'])));
