import { start } from '../../runtime/start.ts';
import { run } from './run.ts';
import { spec } from './spec.ts';
import { wire } from './wire.ts';

await start(spec, (inputs, process) => run(inputs, wire(inputs, process)));
