/** What is asked of curl; a part of a timed request. */
export type CurlRequest = {
  readonly url: string;
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string | undefined;
  readonly timeoutMs: number;
};

/** A host whose address is known, so that no name server is needed; an IPv6 address is in brackets. */
export type KnownHost = { readonly host: string; readonly ip: string };

/** Stands between the answer and what curl measured; no answer has it by chance. */
const MEASURED = '\n--measured-by-curl--\n';

/**
 * The request as a configuration for `curl --config -`: by standard input no header or body shows in a list of
 * processes or in the audit log of the API server. https://curl.se/docs/manpage.html#-K
 */
export function curlConfig(request: CurlRequest, known?: KnownHost): string {
  const { url, method, headers, body, timeoutMs } = request;
  const given = Object.entries({ 'user-agent': 'deploy-actions', ...headers });
  const lines = [
    'silent',
    'show-error',
    'globoff',
    'include',
    method === 'HEAD' ? 'head' : `request = ${quoted(method)}`,
    `url = ${quoted(url)}`,
    ...(known ? [`connect-to = ${quoted(`${known.host}::${known.ip}:`)}`] : []),
    `max-time = ${(timeoutMs / 1000).toFixed(3)}`,
    ...given.map(([name, value]) => `header = ${quoted(`${name}: ${value}`)}`),
    ...(body === undefined ? [] : [`data-raw = ${quoted(body)}`]),
    `write-out = ${quoted(`${MEASURED}%{json}`)}`,
  ];
  return `${lines.join('\n')}\n`;
}

/** Inside quotes curl knows these escapes and no other. */
const ESCAPES: Readonly<Record<string, string>> = {
  '\\': '\\\\',
  '"': '\\"',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
};
const quoted = (text: string): string =>
  `"${text.replace(/[\\"\n\r\t]/g, (character) => ESCAPES[character] ?? character)}"`;

export type CurlAnswer = {
  readonly status: number;
  /** Lower-case names, every value that came. */
  readonly headers: Readonly<Record<string, readonly string[]>>;
  readonly body: string;
  readonly httpVersion: string;
  readonly ip: string | undefined;
  /** Milliseconds since the start at which each part was over. */
  readonly timings: {
    readonly dns: number;
    readonly connect: number;
    readonly tls?: number;
    readonly firstByte: number;
    readonly total: number;
  };
};

/** Reads what curl wrote. @throws Error when it is no answer */
export function readCurl(output: string): CurlAnswer {
  const at = output.lastIndexOf(MEASURED);
  if (at < 0) throw new Error('curl wrote no measurement');
  const measured = JSON.parse(output.slice(at + MEASURED.length)) as Readonly<Record<string, unknown>>;
  const { head, body } = lastHead(output.slice(0, at));
  const ms = (name: string) => Math.round(Number(measured[name] ?? 0) * 10_000) / 10;
  const tls = ms('time_appconnect');
  const ip = measured['remote_ip'];
  return {
    status: Number(measured['response_code'] ?? measured['http_code'] ?? 0),
    headers: headersOf(head),
    body,
    httpVersion: String(measured['http_version'] ?? ''),
    ip: typeof ip === 'string' && ip !== '' ? ip : undefined,
    timings: {
      dns: ms('time_namelookup'),
      connect: ms('time_connect'),
      ...(tls > 0 ? { tls } : {}),
      firstByte: ms('time_starttransfer'),
      total: ms('time_total'),
    },
  };
}

/** An interim answer such as 100 has a head of its own before that of the answer. */
function lastHead(text: string): { readonly head: string; readonly body: string } {
  const end = text.indexOf('\r\n\r\n');
  if (end < 0) return { head: text, body: '' };
  const [head, body] = [text.slice(0, end), text.slice(end + 4)];
  return /^HTTP\/\S+ 1\d\d/.test(head) ? lastHead(body) : { head, body };
}

function headersOf(head: string): Record<string, string[]> {
  const headers: Record<string, string[]> = {};
  for (const line of head.split('\r\n').slice(1)) {
    const at = line.indexOf(':');
    if (at < 1) continue;
    const name = line.slice(0, at).toLowerCase();
    headers[name] = [...(headers[name] ?? []), line.slice(at + 1).trim()];
  }
  return headers;
}

/** The codes by which curl says why there is no answer: https://curl.se/docs/manpage.html#EXIT */
const KINDS: Readonly<Record<string, 'dns' | 'refused' | 'timeout' | 'tls' | 'reset'>> = {
  '6': 'dns',
  '7': 'refused',
  '28': 'timeout',
  '35': 'tls',
  '51': 'tls',
  '60': 'tls',
  '52': 'reset',
  '55': 'reset',
  '56': 'reset',
};

/** Why curl got no answer, by its own words; undefined when they are not curl's. */
export function curlSilence(stderr: string) {
  const [, code, why = ''] = /curl: \((\d+)\) ?(.*)/.exec(stderr) ?? [];
  return code === undefined ? undefined : { kind: KINDS[code] ?? ('other' as const), why };
}
