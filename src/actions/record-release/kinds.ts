import { inputKind } from '../../runtime/inputs.ts';

export const EVIDENCE = ['checks', 'deploy', 'migration-digest', 'migration-state'] as const;
export type EvidenceName = (typeof EVIDENCE)[number];

/** `name=value`, one a line; `checks` and `deploy` are paths. An empty value is as if the line were not there. */
export const evidence = inputKind((raw): ReadonlyMap<EvidenceName, string> => {
  const given = new Map<EvidenceName, string>();
  for (const line of raw
    .split('\n')
    .map((each) => each.trim())
    .filter(Boolean)) {
    const [, name = line, value = ''] = /^([^=]*)=(.*)$/.exec(line) ?? [];
    const known = EVIDENCE.find((each) => each === name.trim());
    if (!known) throw new Error(`"${name.trim()}" is none of ${EVIDENCE.join(', ')}`);
    if (value.trim() !== '') given.set(known, value.trim());
  }
  return given;
});

export type StoreGiven =
  | { readonly kind: 's3'; readonly bucket: string; readonly prefix: string }
  | { readonly kind: 'folder'; readonly path: string };

/** `s3://bucket/prefix`, or a folder. */
export const store = inputKind((raw): StoreGiven => {
  if (!raw.includes('://')) return { kind: 'folder', path: raw };
  const [, bucket = '', prefix = ''] =
    /^s3:\/\/([a-z0-9][a-z0-9.-]{1,61}[a-z0-9])(?:\/(.*))?$/.exec(raw) ?? [];
  if (bucket === '') throw new Error(`expected s3://bucket/prefix or a folder, got "${raw}"`);
  return { kind: 's3', bucket, prefix: prefix.replace(/^\/+|\/+$/g, '') };
});

/** A moment in ISO 8601 with its zone, in ms since 1970. */
export const moment = inputKind((raw) => {
  const at = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/.test(raw)
    ? Date.parse(raw)
    : Number.NaN;
  if (Number.isNaN(at)) throw new Error(`expected a moment such as 2026-11-22T09:30:00Z, got "${raw}"`);
  return at;
});

export const SINKS = [
  'deployment-status',
  'grafana',
  'datadog',
  'new-relic',
  'cloudwatch',
  'pagerduty',
  'webhook',
] as const;
export type SinkName = (typeof SINKS)[number];

export const sinks = inputKind((raw): readonly SinkName[] =>
  raw
    .split(/[\n,]/)
    .map((each) => each.trim())
    .filter(Boolean)
    .map((each) => {
      const known = SINKS.find((name) => name === each);
      if (!known) throw new Error(`"${each}" is none of ${SINKS.join(', ')}`);
      return known;
    }),
);

const parseAddress = (raw: string): string => {
  const url = URL.canParse(raw) ? new URL(raw) : undefined;
  const local = url !== undefined && ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname);
  if (!(url?.protocol === 'https:' || (url?.protocol === 'http:' && local)))
    throw new Error('expected an address that begins with https://');
  return raw.replace(/\/+$/, '');
};

/** Keys and tokens travel there, so only https; http for this machine itself. */
export const address = inputKind(parseAddress);

export const addresses = inputKind((raw) =>
  raw
    .split('\n')
    .map((each) => each.trim())
    .filter(Boolean)
    .map(parseAddress),
);

export const commit = inputKind((raw) => {
  if (!/^[0-9a-f]{40}$/.test(raw)) throw new Error(`expected the 40 digits of a commit, got "${raw}"`);
  return raw;
});

/** A name that becomes part of a key and of the id of a record. */
export const name = inputKind((raw) => {
  if (!/^[a-z][a-z0-9-]{0,39}$/.test(raw))
    throw new Error(
      `expected a name of lower-case letters, digits and "-", such as production, got "${raw}"`,
    );
  return raw;
});

export const hash = inputKind((raw) => {
  if (!/^[0-9a-f]{64}$/.test(raw)) throw new Error(`expected a sha256 of 64 digits, got "${raw}"`);
  return raw;
});
