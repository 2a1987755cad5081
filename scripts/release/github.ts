import pRetry, { AbortError } from 'p-retry';

export type GitHub = {
  /** The answer's JSON; `undefined` for 404 and for an answer without a body. @throws for every other refusal. */
  readonly ask: <T>(method: string, path: string, body?: object) => Promise<T | undefined>;
  /** Uploads a file to a release, at the address that GitHub gave for it. */
  readonly upload: (address: string, name: string, content: Uint8Array) => Promise<void>;
};

export type GitHubOptions = {
  readonly url: string;
  readonly token: string;
  /** Waits between attempts, in ms; the next is twice as long. */
  readonly minTimeout?: number;
};

/** GitHub's REST API. What can pass by itself (429, 5xx, no connection) is tried four times. */
export function createGitHub({ url, token, minTimeout = 1000 }: GitHubOptions): GitHub {
  const headers = {
    authorization: `Bearer ${token}`,
    accept: 'application/vnd.github+json',
    'user-agent': 'deploy-actions-release',
    'x-github-api-version': '2022-11-28',
  };
  const send = (address: string, init: RequestInit & { method: string }) =>
    pRetry(
      async () => {
        const response = await fetch(address, { ...init, signal: AbortSignal.timeout(60_000) });
        if (response.ok || response.status === 404) return response;
        const said = `${init.method} ${new URL(address).pathname}: ${response.status} ${await response.text()}`;
        throw response.status === 429 || response.status >= 500 ? new Error(said) : new AbortError(said);
      },
      // A lost connection is a TypeError of fetch, which p-retry takes for a mistake of ours unless it is told.
      { retries: 3, minTimeout, shouldRetry: () => true },
    );
  return {
    ask: async <T>(method: string, path: string, body?: object) => {
      const response = await send(`${url}${path}`, {
        method,
        headers: body ? { ...headers, 'content-type': 'application/json' } : headers,
        ...(body ? { body: JSON.stringify(body) } : {}),
      });
      const text = response.status === 404 ? '' : await response.text();
      return text === '' ? undefined : (JSON.parse(text) as T);
    },
    upload: async (address, name, content) => {
      const response = await send(`${address.replace(/\{.*$/, '')}?name=${encodeURIComponent(name)}`, {
        method: 'POST',
        headers: { ...headers, 'content-type': 'application/octet-stream' },
        body: content,
      });
      if (response.status === 404) throw new Error(`GitHub does not know the release that ${name} is for`);
    },
  };
}
