import { readInputs, recordCall } from './call.ts';

recordCall(readInputs());
