/** What one line of `apply -json` says. https://developer.hashicorp.com/terraform/internals/machine-readable-ui */
export type ApplyEvent =
  | { readonly kind: 'started' | 'done' | 'failed'; readonly address: string; readonly text: string }
  | { readonly kind: 'said'; readonly severity: string; readonly text: string }
  | { readonly kind: 'other' };

const KINDS: Readonly<Record<string, 'started' | 'done' | 'failed'>> = {
  apply_start: 'started',
  apply_complete: 'done',
  apply_errored: 'failed',
};

/** Reads a line; what is no JSON, or of a type that does not matter, is `other`. Values of outputs are never passed on. */
export function readApplyEvent(line: string): ApplyEvent {
  const event = parse(line);
  const kind = KINDS[String(event?.type)];
  const address = event?.hook?.resource?.addr;
  if (kind !== undefined && typeof address === 'string')
    return { kind, address, text: String(event?.['@message'] ?? '') };
  if (event?.type !== 'diagnostic') return { kind: 'other' };
  const { severity = 'error', summary = '', detail = '', address: about } = event.diagnostic ?? {};
  const text = [about ? `${about}: ` : '', summary, detail && detail !== summary ? `: ${detail}` : ''].join(
    '',
  );
  return { kind: 'said', severity, text };
}

type Event = {
  type?: unknown;
  '@message'?: unknown;
  hook?: { resource?: { addr?: unknown } };
  diagnostic?: { severity?: string; summary?: string; detail?: string; address?: string };
};

function parse(line: string): Event | undefined {
  if (!line.startsWith('{')) return undefined;
  try {
    return JSON.parse(line) as Event;
  } catch {
    return undefined; // A line that was cut when the program was killed.
  }
}
