import { Failure } from '../../failure.ts';

/** What the action said inside the Job, as a runner would have read it. */
export type JobResult = {
  readonly exitCode: number;
  readonly outputs: ReadonlyMap<string, string>;
  readonly summary: string;
  readonly messages: readonly { readonly kind: 'notice' | 'warning' | 'error'; readonly text: string }[];
};

/** The image's Node is too old to say more. */
export type OldNode = { readonly node: string };

/**
 * Reads the line of the result.
 * @throws Error when it is cut
 */
export function parseResult(encoded: string): JobResult | OldNode {
  const bytes = Uint8Array.from(atob(encoded.trim()), (letter) => letter.charCodeAt(0));
  const result = JSON.parse(new TextDecoder().decode(bytes)) as {
    readonly node?: string;
    readonly code?: number;
    readonly output?: string;
    readonly summary?: string;
    readonly messages?: JobResult['messages'];
  };
  if (result.node !== undefined) return { node: result.node };
  const { code = 1, output = '', summary = '', messages = [] } = result;
  return { exitCode: code, outputs: parseOutputs(output), summary, messages };
}

/** `name<<delimiter`, the value, `delimiter`; https://docs.github.com/actions/reference/workflow-commands#multiline-strings */
function parseOutputs(file: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const lines = file.split('\n');
  for (let at = 0; at < lines.length; at += 1) {
    const [name, delimiter] = lines[at]?.split('<<') ?? [];
    if (!name || delimiter === undefined) continue;
    const end = lines.indexOf(delimiter, at + 1);
    found.set(name, lines.slice(at + 1, end).join('\n'));
    at = end;
  }
  return found;
}

/** The failure that a step's last error is, with its code and its remedy; undefined when it succeeded. */
export function failureOfResult({ exitCode, messages }: JobResult): Failure | undefined {
  if (exitCode === 0) return undefined;
  const last =
    messages.findLast(({ kind }) => kind === 'error')?.text ?? 'It ended without an error message.';
  const parts = /^([\s\S]*)\n\nWhat to do: ([\s\S]*) \[([A-Z][A-Z_]+)\]$/.exec(last);
  const [, message = last, remedy = 'Read the log of the Job above.', code = 'MIGRATE_FAILED'] = parts ?? [];
  return new Failure(code, message, remedy);
}
