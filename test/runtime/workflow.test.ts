import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { maskedForms } from '../../src/runtime/masking.ts';
import { createWorkflow, type WorkflowControl } from '../../src/runtime/workflow.ts';
import { parseAnnotations, parseFile } from '../bundle/run-bundle.ts';

let folder: string;
let log: string;
let workflow: WorkflowControl;
const file = (name: string) => readFileSync(join(folder, name), 'utf8');

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'workflow-'));
  log = '';
  const env = Object.fromEntries(
    ['GITHUB_OUTPUT', 'GITHUB_STATE', 'GITHUB_STEP_SUMMARY'].map((name) => [name, join(folder, name)]),
  );
  workflow = createWorkflow({
    env,
    write: (text) => {
      log += text;
    },
  });
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('outside text cannot act', () => {
  test.each(['::error::x', '  ::set-output name=a::b', 'x ##[error]y', 'a\n::add-mask::b'])('%j', (text) => {
    workflow.untrusted(text);
    workflow.info(text);
    workflow.close();
    expect(parseAnnotations(log)).toEqual([]);
    const [first = '', ...rest] = log.trim().split('\n');
    const token = first.replace('::stop-commands::', '');
    expect(first).toMatch(/^::stop-commands::[0-9a-f-]{36}$/);
    expect(rest.at(-1)).toBe(`::${token}::`);
  });
  test('our own commands still work in the middle of it, with a new token each time', () => {
    workflow.untrusted('::error::no');
    workflow.warning('yes');
    workflow.untrusted('::error::no');
    workflow.close();
    expect(parseAnnotations(log)).toEqual([{ kind: 'warning', properties: {}, message: 'yes' }]);
    expect(new Set(log.match(/^::stop-commands::.*$/gm)).size).toBe(2);
  });
  test('plain text costs no extra lines', () => {
    workflow.untrusted('hello');
    expect(log).toBe('hello\n');
  });
});

describe('annotations', () => {
  test('carry their place, whatever the text has', () => {
    workflow.error('50% of a:b,\nc', { file: 'k8s/a,b.yml', line: 3, title: 'x:y' });
    expect(parseAnnotations(log)).toEqual([
      {
        kind: 'error',
        properties: { file: 'k8s/a,b.yml', line: '3', title: 'x:y' },
        message: '50% of a:b,\nc',
      },
    ]);
  });
  test('at most 10 of a kind, the last error always, and the rest counted', () => {
    for (let at = 0; at < 15; at += 1) workflow.error(`e${at}`);
    for (let at = 0; at < 12; at += 1) workflow.warning(`w${at}`);
    workflow.finalError('the end');
    workflow.close();
    const shown = parseAnnotations(log);
    expect(shown.filter(({ kind }) => kind === 'error')).toHaveLength(10);
    expect(shown.filter(({ kind }) => kind === 'warning')).toHaveLength(10);
    expect(shown.at(-1)?.message).toBe('the end');
    expect(log).toContain('error: e14\n');
    expect(log).toContain('6 more of kind error');
    expect(log).toContain('2 more of kind warning');
  });
  test('are cut where the runner would cut them', () => {
    workflow.notice('x'.repeat(5000));
    expect(parseAnnotations(log)[0]?.message).toHaveLength(4096);
  });
});

describe('masking', () => {
  const secret = 'p@ss "word"/\nline two\n}';
  test('every line and every encoding that leaks, but no lone brace', () => {
    workflow.mask(secret);
    const masked = log
      .trim()
      .split('\n')
      .map((line) => line.replace('::add-mask::', ''));
    expect(masked).toEqual(
      expect.arrayContaining([
        'p@ss "word"/',
        'line two',
        Buffer.from('line two').toString('base64'),
        'line%2520two', // %20, escaped once more for the command line
        'p@ss \\"word\\"/',
      ]),
    );
    expect(masked).not.toContain('}');
  });
  test.each([
    ['info', () => workflow.info('a line two b')],
    ['untrusted', () => workflow.untrusted('a line two b')],
    ['error', () => workflow.error('a line two b')],
    ['base64', () => workflow.info(Buffer.from(secret).toString('base64'))],
  ])('%s shows nothing of it', (_, say) => {
    workflow.mask(secret);
    const before = log.length;
    say();
    expect(log.slice(before)).toContain('***');
    expect(log.slice(before)).not.toContain('line two');
  });
  test('the summary shows nothing of it', () => {
    workflow.mask(secret);
    workflow.summary('| line two |');
    expect(file('GITHUB_STEP_SUMMARY')).toBe('| *** |\n');
  });
  test('a short secret on one line is masked all the same', () => {
    expect(maskedForms('ab')).toContain('ab');
    expect(maskedForms(' \n')).toEqual([]);
  });
  test('no form of any secret is left in redacted text', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 5, maxLength: 40 }), (word) => {
        fc.pre(word.trim().length >= 5 && !word.includes('*') && !/[\r\n]/.test(word));
        workflow.mask(word);
        expect(workflow.redact(`before ${word.trim()} after`)).not.toContain(word.trim());
        expect(workflow.redact(Buffer.from(word.trim()).toString('base64'))).toBe('***');
      }),
    );
  });
});

describe('files of the runner', () => {
  test('any value comes back as it was', () => {
    const text = fc.string({ unit: fc.constantFrom('a', '\n', '<', '=', ':', 'é', ' ', 'delimiter_') });
    const values: Record<string, string> = {};
    let at = 0;
    fc.assert(
      fc.property(text, (value) => {
        values[`name-${at}`] = value;
        workflow.output(`name-${at}`, value);
        at += 1;
      }),
    );
    expect(parseFile(file('GITHUB_OUTPUT'))).toEqual(values);
  });
  test('a summary stays under 1 MiB and says that it was cut', () => {
    const line = `${'x'.repeat(999)}\n`;
    for (let at = 0; at < 2000; at += 1) workflow.summary(line.trimEnd());
    const summary = file('GITHUB_STEP_SUMMARY');
    expect(Buffer.byteLength(summary)).toBeLessThanOrEqual(1024 * 1024);
    expect(summary.trimEnd().endsWith('The log has it all._')).toBe(true);
  });
  test('without a runner the text is shown instead of lost', () => {
    const lonely = createWorkflow({
      env: {},
      write: (text) => {
        log += text;
      },
    });
    lonely.output('image', 'shop');
    expect(log).toContain('GITHUB_OUTPUT is not set');
    expect(log).toContain('shop');
  });
});

test('a group is closed when its body fails', async () => {
  await expect(
    workflow.group('title', async () => {
      throw new Error('x');
    }),
  ).rejects.toThrow('x');
  expect(log).toBe('::group::title\n::endgroup::\n');
});
