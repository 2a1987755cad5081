// Judges one file and ends: what a cold start costs.
import { readFileSync } from 'node:fs';
import { lint } from '../src/lib/sql/lint.ts';
import { createParser } from '../src/lib/sql/parser.ts';

const [, , file = ''] = process.argv;
const parse = await createParser();
const source = { id: '1', file, sql: readFileSync(file, 'utf8'), looked: true, style: 'wrapped' } as const;
process.stdout.write(`${JSON.stringify(lint([source], parse, { lockTimeoutMs: 5_000 }))}\n`);
