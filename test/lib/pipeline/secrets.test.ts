import { describe, expect, test } from '@jest/globals';
import { readConfiguration } from '../../../src/lib/pipeline/configuration.ts';
import { findSecrets } from '../../../src/lib/pipeline/secrets.ts';

/** Put together so that no scanner takes them for real ones. */
const joined = (...parts: readonly string[]) => parts.join('');
const random = 'q7Zr9Lk2Vx8Tn4Wb6Yc1';

describe('refused', () => {
  test.each<[string, string, string]>([
    ['A', joined('AKIA', 'IOSFODNN7EXAMPLE'), 'AWS'],
    ['A', joined('ghp_', random, random), 'GitHub'],
    ['A', joined('github_pat_', random, random), 'GitHub'],
    ['A', joined('glpat-', random), 'GitLab'],
    ['A', joined('xox', 'b-', random), 'Slack'],
    ['url', joined('https://hooks.slack.com/', 'services/T/B/x'), 'webhook'],
    ['A', joined('npm_', random, random).slice(0, 40), 'npm'],
    ['A', joined('sk_live_', random), 'API key'],
    ['A', joined('eyJhbGciOiJI.', 'eyJzdWIiOiIx.', random), 'JSON Web Token'],
    ['A', joined('-----BEGIN RSA PRIVATE', ' KEY-----'), 'private key'],
    ['DATABASE', 'postgres://app:hunter2@db/shop', 'URL with a password'],
    ['DB_PASSWORD', random, 'a secret'],
    ['apiKey', random, 'a secret'],
  ])('%s: %s', (key, value, what) => {
    const [complaint] = findSecrets({ variables: { [key]: value } });
    expect(complaint?.message).toContain(what);
    expect(complaint?.message).not.toContain(value);
    expect(complaint?.path).toEqual(['variables', key]);
  });
});

test.each<[string, string]>([
  ['LOG_LEVEL', 'debug'],
  ['PASSWORD_POLICY', 'strict'],
  ['TOKEN_URL', 'https://login.example.com/oauth/token'],
  ['SECRET_NAME', 'shop-database-url'],
  ['API_KEY', `\${API_KEY_FROM_VARS}`],
  ['URL', `postgres://app:\${PASSWORD}@db/shop`],
  ['DIGEST', 'sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08'],
])('allowed: %s=%s', (key, value) => {
  expect(findSecrets({ [key]: value })).toEqual([]);
});

test('a file with one is refused before anything else is said about it', () => {
  const password = `xox${'b'}-${random}`;
  const text = `services:\n  api: {}\nenvironments:\n  p:\n    namespace: ${password}\n    typo: 1\n`;
  const result = readConfiguration(text, { variables: new Map(), keepUnknownVariables: false });
  expect(result).toMatchObject({ ok: false, problems: [{ line: 5, column: 16 }] });
  expect(JSON.stringify(result)).not.toContain(password);
});
