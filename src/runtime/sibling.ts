import { dirname, join } from 'node:path';

/** The main file of another action, given that of our own: `dist/<action>/index.js`. */
export const siblingOf = (own: string, action: string): string =>
  join(dirname(dirname(own)), action, 'index.js');
