// Every bundle from its start to its input error, beside Node running an empty script: the cost of a step before it
// does anything. Medians of interleaved runs.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { actionNames, root } from '../scripts/actions.ts';
import { interleaved, report, rounded } from './measure.ts';

const LIMIT = 2.8;
const ROUNDS = 15;
/** An input that no action has: all inputs are read, and then it ends, also where none is required. */
const env = { PATH: '/nonexistent', 'INPUT_MIS-SPELT': 'x' };
const names = actionNames();
const bundle = (name: string) => join(root, 'dist', name, 'index.js');
for (const name of names)
  if (!existsSync(bundle(name))) throw new Error(`${bundle(name)} is missing: run npm run build first`);
const times = await interleaved(
  [
    { name: 'node', file: process.execPath, args: ['-e', '0'], env },
    ...names.map((name) => ({ name, file: process.execPath, args: [bundle(name)], env })),
  ],
  ROUNDS,
);
const bare = times.get('node') ?? Number.NaN;
const ratios = Object.fromEntries(
  names.map((name) => [name, rounded((times.get(name) ?? Number.NaN) / bare, 2)]),
);
for (const [name, ratio] of Object.entries(ratios)) process.stdout.write(`${name}: ${ratio} × bare Node\n`);
report({
  bench: 'cold-start',
  ours: { ratios },
  peers: { node: { ms: rounded(bare) } },
  goal: { ratio: LIMIT },
  met: Object.values(ratios).every((ratio) => ratio <= LIMIT),
});
