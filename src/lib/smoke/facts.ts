/**
 * What one look at a target showed, by source name: `status`, `header`, `body`, `json`, `duration`, `version`,
 * `tls.days_until_expiry` and so on. A source that the kind of check does not have is absent.
 */
export type Facts = Readonly<Record<string, unknown>>;

/** Why a target said nothing that could be judged. */
export type Silence =
  | 'refused'
  | 'reset'
  | 'timeout'
  | 'dns'
  | 'tls'
  | 'unreachable'
  | 'other'
  /** Kubernetes has no pod behind the Service yet. */
  | 'no-pods';

export type View =
  | { readonly kind: 'facts'; readonly facts: Facts }
  | { readonly kind: 'silence'; readonly silence: Silence; readonly message: string };

/** One look at one subject: a pod, or the address itself. */
export type Sighting = {
  readonly subject: string;
  readonly view: View;
  readonly digests?: readonly string[] | undefined;
};

/** More of an answer is not kept; what is shown of it is cut shorter, once its secrets are out (presentable.ts). */
const MOST = 4_000;

/** A value for people: JSON, cut so that an error page does not fill the log. */
export function shown(value: unknown, most = MOST): string {
  if (value === undefined) return 'nothing';
  const text = typeof value === 'string' ? JSON.stringify(value) : (JSON.stringify(value) ?? String(value));
  return text.length > most ? `${text.slice(0, most)}… (${text.length} characters)` : text;
}
