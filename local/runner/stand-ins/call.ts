import { appendFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

type StandIn = { readonly action: string; readonly outputs: Readonly<Record<string, string>> };

/** The inputs of this step by their names in lower case; an input that was not given is missing. */
export function readInputs(): Readonly<Record<string, string>> {
  const inputs = Object.entries(process.env).filter(([name]) => name.startsWith('INPUT_'));
  return Object.fromEntries(
    inputs.map(([name, value]) => [name.slice('INPUT_'.length).toLowerCase(), value ?? '']),
  );
}

/** Prints how the action was called, for the runner's result, and gives the outputs it was told to give. */
export function recordCall(inputs: Readonly<Record<string, string>>): void {
  const text = readFileSync(join(import.meta.dirname, 'stand-in.json'), 'utf8');
  const { action, outputs } = JSON.parse(text) as StandIn;
  process.stdout.write(`stand-in ${JSON.stringify({ action, inputs })}\n`);
  for (const [name, value] of Object.entries(outputs)) setOutput(name, value);
}

/** Sets an output of this step. */
export function setOutput(name: string, value: string): void {
  appendFileSync(
    process.env['GITHUB_OUTPUT'] ?? '/dev/null',
    `${name}<<STAND_IN_END\n${value}\nSTAND_IN_END\n`,
  );
}
