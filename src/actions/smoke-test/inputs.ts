import type { InputsOf } from '../../runtime/action.ts';
import type { smokeTest } from './spec.ts';

/** What the caller gave. */
export type Inputs = InputsOf<typeof smokeTest>;
