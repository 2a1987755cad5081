/** Values that a caller sets without touching the manifests: replicas, env, resources, host and autoscale. */

/** Which document, and which container of it; empty for the one that is meant when nothing is named. */
export type Place = { readonly workload: string; readonly container: string };
export type EnvValue = Place & { readonly name: string; readonly value: string };
export type ResourceValue = Place & {
  readonly list: 'requests' | 'limits';
  readonly resource: string;
  readonly quantity: string;
};
export type ScaleValue = {
  readonly workload: string;
  readonly field: 'min' | 'max' | 'cpu';
  readonly value: number;
};

export type Values = {
  readonly replicas: ReadonlyMap<string, number>;
  readonly env: readonly EnvValue[];
  readonly resources: readonly ResourceValue[];
  readonly host: ReadonlyMap<string, string>;
  readonly autoscale: readonly ScaleValue[];
};

export const NO_VALUES: Values = {
  replicas: new Map(),
  env: [],
  resources: [],
  host: new Map(),
  autoscale: [],
};

/** `key=value` lines, a value alone on its line with an empty key; blank lines and comments do not count. */
function pairsOf(raw: string, alone: boolean): readonly (readonly [string, string])[] {
  const lines = raw
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'));
  const pairs = lines.map((line) => {
    const at = line.indexOf('=');
    if (at < 0 && alone) return ['', line] as const;
    // The line is not repeated: its value may be nobody's business.
    if (at < 1) throw new Error('expected lines such as name=value, but one has no name or no "="');
    return [line.slice(0, at).trim(), line.slice(at + 1).trim()] as const;
  });
  const keys = pairs.map(([key]) => key);
  const twice = keys.find((key, at) => keys.indexOf(key) !== at);
  if (twice !== undefined)
    throw new Error(twice === '' ? 'several values have no name' : `"${twice}" is given twice`);
  return pairs;
}

function wholeNumber(text: string, most: number): number {
  const value = /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN;
  if (!(value <= most)) throw new Error(`expected a whole number from 0 to ${most}, got "${text}"`);
  return value;
}

/** `3`, or `api=3` one a line. @throws Error that says what is allowed; so do all that follow */
export const parseReplicas = (raw: string): ReadonlyMap<string, number> =>
  new Map(pairsOf(raw, true).map(([name, value]) => [name, wholeNumber(value, 10_000)]));

/** `shop.example.com`, or `web=shop.example.com` one a line. */
export const parseHosts = (raw: string): ReadonlyMap<string, string> =>
  new Map(
    pairsOf(raw, true).map(([name, value]) => {
      if (!/^(\*\.)?([a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?\.)*[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?$/.test(value))
        throw new Error(`expected a host name such as shop.example.com, got "${value}"`);
      return [name, value];
    }),
  );

/** `NAME`, `workload/NAME` or `workload/container/NAME`. */
function placeOf(key: string): Place & { readonly last: string } {
  const parts = key.split('/');
  const last = parts.pop() ?? '';
  const [workload = '', container = '', more] = parts;
  if (more !== undefined || last === '' || parts.includes(''))
    throw new Error(`expected a name, workload/name or workload/container/name before "=", got "${key}"`);
  return { workload, container, last };
}

/** `LOG_LEVEL=info`, `api/LOG_LEVEL=info` or `api/proxy/LOG_LEVEL=info`, one a line. */
export const parseEnv = (raw: string): readonly EnvValue[] =>
  pairsOf(raw, false).map(([key, value]) => {
    const { last: name, ...place } = placeOf(key);
    if (!/^[-._a-zA-Z][-._a-zA-Z0-9]*$/.test(name)) throw new Error(`"${name}" is no name of a variable`);
    return { ...place, name, value };
  });

/** https://kubernetes.io/docs/reference/kubernetes-api/common-definitions/quantity/ */
const QUANTITY = /^\d+(\.\d+)?(m|k|M|G|T|P|E|Ki|Mi|Gi|Ti|Pi|Ei|e[-+]?\d+)?$/;

/** `limits.memory=512Mi`, `api/requests.cpu=200m` or `api/proxy/limits.memory=64Mi`, one a line. */
export const parseResources = (raw: string): readonly ResourceValue[] =>
  pairsOf(raw, false).map(([key, quantity]) => {
    const { last, ...place } = placeOf(key);
    const [, list, resource = ''] = /^(requests|limits)\.([a-z][-./a-z0-9]*)$/.exec(last) ?? [];
    if (list !== 'requests' && list !== 'limits')
      throw new Error(`expected requests.cpu, limits.memory and such, got "${last}"`);
    if (!QUANTITY.test(quantity))
      throw new Error(`expected a quantity such as 200m or 512Mi for ${last}, got "${quantity}"`);
    return { ...place, list, resource, quantity };
  });

/** `min=3`, `max=10`, `cpu=70%`, each also as `api/min=3`, one a line. */
export const parseAutoscale = (raw: string): readonly ScaleValue[] =>
  pairsOf(raw, false).map(([key, value]) => {
    const { last: field, workload, container } = placeOf(key);
    if ((field !== 'min' && field !== 'max' && field !== 'cpu') || container !== '')
      throw new Error(`expected min, max or cpu, or workload/min and such, got "${key}"`);
    return { workload, field, value: wholeNumber(field === 'cpu' ? value.replace(/%$/, '') : value, 10_000) };
  });
