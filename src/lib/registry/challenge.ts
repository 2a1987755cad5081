/** How a registry wants to know who asks; https://distribution.github.io/distribution/spec/auth/ */
export type Challenge =
  | { readonly scheme: 'basic' }
  | { readonly scheme: 'bearer'; readonly realm: string; readonly service: string };

/** Reads a `WWW-Authenticate` header; undefined when it has neither scheme, or a realm that is no address. */
export function parseChallenge(header: string): Challenge | undefined {
  if (/^basic\b/i.test(header)) return { scheme: 'basic' };
  if (!/^bearer\s/i.test(header)) return undefined;
  const field = (name: string) => new RegExp(`\\b${name}="([^"]*)"`, 'i').exec(header)?.[1] ?? '';
  const realm = field('realm');
  return URL.canParse(realm) ? { scheme: 'bearer', realm, service: field('service') } : undefined;
}

/** The path of the next page from a `Link` header, https://www.rfc-editor.org/rfc/rfc8288 */
export const nextPage = (header: string): string | undefined =>
  /<([^>]+)>\s*;\s*rel="?next"?/i.exec(header)?.[1];

/** Code and words of an error body, as the distribution specification has it. */
export function readErrors(body: string): { readonly code: string; readonly message: string } {
  try {
    const { errors = [] } = JSON.parse(body) as { errors?: { code?: unknown; message?: unknown }[] };
    const [first] = errors;
    return {
      code: String(first?.code ?? ''),
      message: errors.map(({ message }) => String(message ?? '')).join('; '),
    };
  } catch {
    return { code: '', message: '' };
  }
}

/** The address of a registry's interface. Docker speaks plain HTTP with one on the same machine, and so do we. */
export function registryUrl(host: string): string {
  if (/^(localhost|127(\.\d+){3})(:\d+)?$/.test(host)) return `http://${host}`;
  return `https://${host === 'docker.io' ? 'registry-1.docker.io' : host}`;
}
