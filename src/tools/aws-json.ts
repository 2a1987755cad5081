import { checkFailures } from '../lib/checks/failures.ts';
import { isObject, type Json, textAt } from '../lib/scan/shape.ts';
import type { Sha256Checksum } from '../runtime/hash.ts';
import type { Http } from '../runtime/http.ts';
import type { AwsPlace } from './aws-evidence.ts';

/** AWS APIs that speak JSON by POST: https://smithy.io/2.0/aws/protocols/aws-json-1_1-protocol.html */
const SERVICES = {
  secretsmanager: { target: 'secretsmanager', host: 'secretsmanager' },
  logs: { target: 'Logs_20140328', host: 'logs' },
  ecr: { target: 'AmazonEC2ContainerRegistry_V20150921', host: 'api.ecr' },
} as const;

/** One call; `name` of a refusal that is an answer is returned as `refused`. @throws EVIDENCE_UNREADABLE */
export type AwsJson = (
  service: keyof typeof SERVICES,
  operation: string,
  input: Json,
) => Promise<{ readonly answer: Json } | { readonly refused: string }>;

type Ports = { readonly http: Pick<Http, 'request'>; readonly Checksum: typeof Sha256Checksum };

/** A name that an API of AWS gives to what is simply not there. */
const ABSENT = /ResourceNotFound|NotFoundException/;

/** Two clients of the SDK for two questions would be a megabyte each; its signer and its credentials are what counts. */
export function createAwsJson({ http, Checksum }: Ports, { region, endpoint, signal }: AwsPlace): AwsJson {
  return async (service, operation, input) => {
    const { target, host } = SERVICES[service];
    const url = new URL(endpoint ?? `https://${host}.${region}.${domainOf(region)}`);
    const body = JSON.stringify(input);
    const headers = {
      host: url.host,
      'content-type': 'application/x-amz-json-1.1',
      'x-amz-target': `${target}.${operation}`,
    };
    const unreadable = (why: string, cause?: unknown) =>
      checkFailures.EVIDENCE_UNREADABLE(`${service}:${operation}: ${why}`, { cause });
    const signed = await sign({ region, service, url, body, headers }, Checksum).catch((error: Error) => {
      throw unreadable(error.message, error);
    });
    const request = { url: url.href, method: 'POST', headers: signed, body, signal, timeoutMs: 15_000 };
    const response = await http.request(request).catch((error: Error) => {
      signal.throwIfAborted();
      throw unreadable(error.message, error);
    });
    const answer = parse(response.body);
    if (response.status < 300) return { answer };
    const name = (textAt(answer, '__type').split('#').at(-1) ?? '') || `status ${response.status}`;
    if (ABSENT.test(name)) return { refused: name };
    throw unreadable(`${name}: ${textAt(answer, 'message') || textAt(answer, 'Message')}`);
  };
}

type Unsigned = {
  readonly region: string;
  readonly service: string;
  readonly url: URL;
  readonly body: string;
  readonly headers: Readonly<Record<string, string>>;
};

async function sign({ region, service, url, body, headers }: Unsigned, Checksum: typeof Sha256Checksum) {
  const [{ SignatureV4 }, { defaultProvider }] = await Promise.all([
    import('@smithy/signature-v4'),
    import('@aws-sdk/credential-provider-node'),
  ]);
  const signer = new SignatureV4({ region, service, credentials: defaultProvider(), sha256: Checksum });
  const { protocol, hostname, pathname: path } = url;
  const signed = await signer.sign({
    method: 'POST',
    protocol,
    hostname,
    path,
    headers: { ...headers },
    body,
  });
  return signed.headers;
}

const domainOf = (region: string): string =>
  region.startsWith('cn-') ? 'amazonaws.com.cn' : 'amazonaws.com';

function parse(text: string): Json {
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) ? value : {};
  } catch {
    return {};
  }
}
