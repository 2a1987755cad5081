import type { ResultOf } from '../../runtime/action.ts';
import { migrateDatabase } from './migrate-database.ts';
import { plan } from './plan.ts';
import type { Inputs, Ports } from './ports.ts';
import type { spec } from './spec.ts';

/** Looks at what is new (`mode: plan`), or changes a database (`mode: apply`). */
export const run = (inputs: Inputs, ports: Ports): Promise<ResultOf<typeof spec>> =>
  inputs.mode === 'plan' ? plan(inputs, ports) : migrateDatabase(inputs, ports);
