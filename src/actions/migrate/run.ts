import type { ResultOf } from '../../runtime/action.ts';
import { migrateDatabase } from './migrate-database.ts';
import { plan } from './plan.ts';
import type { Inputs, Ports } from './ports.ts';
import { migrateInCluster } from './run-job.ts';
import type { spec } from './spec.ts';

/** Looks at what is new (`mode: plan`), or changes a database (`mode: apply`), from here or from inside a cluster. */
export function run(inputs: Inputs, ports: Ports): Promise<ResultOf<typeof spec>> {
  if (inputs.mode === 'plan') return plan(inputs, ports);
  return inputs.via === 'kubernetes-job' ? migrateInCluster(inputs, ports) : migrateDatabase(inputs, ports);
}
