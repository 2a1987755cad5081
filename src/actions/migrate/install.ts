import type { Ports } from './ports.ts';

/** Installs the repository's tool, when a command for that is given. */
export async function install(command: string | undefined, { setUp, workflow }: Ports): Promise<void> {
  if (command !== undefined) await workflow.group(`Installing: ${command}`, () => setUp(command));
}
