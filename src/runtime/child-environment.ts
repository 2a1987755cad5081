/** What a program asks of its environment, beyond what every program gets. */
export type EnvironmentRequest = {
  /** Names of our own variables to pass on; a trailing `*` stands for any ending, as in `AWS_*`. */
  readonly inherit?: readonly string[];
  /** Variables to set. */
  readonly env?: Readonly<Record<string, string>>;
};

/** What every program needs to run and to reach the network. No token, no input, no secret of the step is in it. */
const ALWAYS = [
  'PATH',
  'HOME',
  'USER',
  'LOGNAME',
  'TMPDIR',
  'RUNNER_TEMP',
  'RUNNER_TRACKING_ID', // The runner ends what carries it when the job ends.
  'LANG',
  'LC_*',
  'TZ',
  'XDG_*',
  'HTTP_PROXY',
  'HTTPS_PROXY',
  'NO_PROXY',
  'http_proxy',
  'https_proxy',
  'no_proxy',
  'SSL_CERT_FILE',
  'SSL_CERT_DIR',
];

/** The environment of a child process, by allow-list: the tokens of a step are for the step only. */
export function childEnvironment(
  env: Readonly<Record<string, string | undefined>>,
  { inherit = [], env: extra = {} }: EnvironmentRequest,
): Record<string, string> {
  const patterns = [...ALWAYS, ...inherit];
  const allowed = (name: string) =>
    patterns.some((pattern) =>
      pattern.endsWith('*') ? name.startsWith(pattern.slice(0, -1)) : name === pattern,
    );
  const passed = Object.entries(env).flatMap(([name, value]) =>
    value !== undefined && allowed(name) ? [[name, value] as const] : [],
  );
  return { ...Object.fromEntries(passed), ...extra };
}
