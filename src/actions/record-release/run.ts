import type { ResultOf } from '../../runtime/action.ts';
import { reportOperation, verifyOperation } from './chain-operations.ts';
import type { Inputs, Ports } from './ports.ts';
import { recordOperation } from './record-operation.ts';
import type { recordRelease } from './spec.ts';

/** @throws RECORD_INPUT_MISSING, RECORD_STORE_REFUSED, RECORD_STORE_BUSY, RECORD_CHAIN_BROKEN */
export async function run(inputs: Inputs, ports: Ports): Promise<ResultOf<typeof recordRelease>> {
  switch (inputs.operation) {
    case 'record':
      return recordOperation(inputs, ports);
    case 'verify':
      return verifyOperation(inputs, ports);
    case 'report':
      return reportOperation(inputs, ports);
  }
}
