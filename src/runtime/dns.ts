export const DNS_TYPES = ['A', 'AAAA', 'CNAME', 'MX', 'NS', 'TXT', 'SRV', 'CAA'] as const;
export type DnsType = (typeof DNS_TYPES)[number];

export type DnsRequest = {
  readonly name: string;
  readonly type: DnsType;
  /** Address of the server to ask, with a port if it is not 53; default: those of the machine. */
  readonly server?: string | undefined;
  readonly timeoutMs: number;
};
export type DnsAnswer = {
  /** One text a record, as a zone file has it. */
  readonly answers: readonly string[];
  /** NOERROR, NXDOMAIN, SERVFAIL, REFUSED, or TIMEOUT when no server answered. */
  readonly rcode: string;
  readonly durationMs: number;
};

const RCODES: Readonly<Record<string, string>> = {
  ENOTFOUND: 'NXDOMAIN',
  ENODATA: 'NOERROR',
  ESERVFAIL: 'SERVFAIL',
  EREFUSED: 'REFUSED',
  ETIMEOUT: 'TIMEOUT',
  ECONNREFUSED: 'REFUSED',
};

/** Asks the domain name system once. An answer that says no is an answer. */
export async function resolveDns({ name, type, server, timeoutMs }: DnsRequest): Promise<DnsAnswer> {
  const { Resolver } = await import('node:dns/promises');
  const resolver = new Resolver({ timeout: timeoutMs, tries: 1 });
  if (server !== undefined) resolver.setServers([server]);
  const started = performance.now();
  try {
    const records = (await resolver.resolve(name, type)) as unknown;
    const answers = Array.isArray(records) ? records.map(textOf) : [textOf(records)];
    return { answers, rcode: 'NOERROR', durationMs: performance.now() - started };
  } catch (error) {
    const rcode = RCODES[(error as NodeJS.ErrnoException).code ?? ''];
    if (rcode === undefined) throw error;
    return { answers: [], rcode, durationMs: performance.now() - started };
  }
}

function textOf(record: unknown): string {
  if (typeof record === 'string') return record;
  if (Array.isArray(record)) return record.join('');
  return Object.values(record as Record<string, unknown>).join(' ');
}
