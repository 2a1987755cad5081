import { hostname } from 'node:os';

/** The name of this machine, as programs write it into locks. */
export const hostName = (): string => hostname();
