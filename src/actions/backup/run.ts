import type { ResultOf } from '../../runtime/action.ts';
import { create } from './create.ts';
import { drill } from './drill.ts';
import type { DrillPorts, Inputs, Ports } from './ports.ts';
import type { backup } from './spec.ts';
import { list, prune, restorePlan } from './stock.ts';

/** @throws failures of `backupFailures` and `operationFailures` */
export async function run(
  inputs: Inputs,
  ports: Ports & { readonly forDrill: () => DrillPorts },
): Promise<ResultOf<typeof backup>> {
  switch (inputs.operation) {
    case 'create': {
      const url = inputs['database-url'];
      if (!url) throw new TypeError('database-url is required before'); // By requireInputs.
      return create(inputs, url, ports);
    }
    case 'list':
      return list(inputs, ports);
    case 'prune':
      return prune(inputs, ports);
    case 'drill':
      return drill(inputs, ports, ports.forDrill);
    case 'restore-plan':
      return restorePlan(inputs, ports);
  }
}
