import type { Check, HttpTarget } from './check.ts';
import type { CheckDefaults } from './check-defaults.ts';
import type { StatusExpectation } from './status.ts';

/** What the inputs alone ask for, before any `checks`. */
export type Wanted = {
  readonly url: string | undefined;
  readonly service: string | undefined;
  readonly path: string | undefined;
  readonly expect: StatusExpectation;
};

const DEFAULT_PATH = '/health';

/** The checks that `url` and `service` stand for: the public address, and every pod behind the Service. */
export function checksOfInputs(
  { url, service, path, expect }: Wanted,
  defaults: CheckDefaults,
): readonly Check[] {
  const check = (name: string, where: HttpTarget['where']): Check => ({
    name,
    severity: 'fail',
    control: defaults.control,
    assertions: [],
    captures: [],
    masks: [],
    target: {
      kind: 'http',
      where,
      method: 'GET',
      headers: {},
      body: undefined,
      redirects: 5,
      expect,
      version:
        defaults.version === undefined
          ? undefined
          : { expected: defaults.version, from: defaults.versionFrom },
      health: 'auto',
      series: undefined,
    },
  });
  return [
    ...(service === undefined
      ? []
      : [check(`every pod of ${service}`, { kind: 'pods', path: path ?? DEFAULT_PATH })]),
    ...(url === undefined ? [] : [check('public address', { kind: 'url', url: addressOf(url, path) })]),
  ];
}

/** `path` belongs to an address that has none of its own. */
function addressOf(url: string, path: string | undefined): string {
  const { pathname, search } = new URL(url);
  return path !== undefined && pathname === '/' && search === '' ? new URL(path, url).href : url;
}
