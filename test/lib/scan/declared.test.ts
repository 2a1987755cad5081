import { expect, test } from '@jest/globals';
import { declaredAt } from '../../../src/lib/scan/declared.ts';
import { baseLayerCount } from '../../../src/lib/scan/trivy-report.ts';
import { finding, secret } from './findings.ts';

const files = [
  {
    path: 'app/Dockerfile',
    text: 'FROM node:24 AS build\nRUN npm ci\nFROM debian:12\nRUN apt-get install -y libssl3 curl\n',
  },
  {
    path: 'app/package.json',
    text: '{\n  "dependencies": {\n    "forms": "1",\n    "@acme/ms": "1",\n    "ms": "2"\n  }\n}',
  },
  { path: 'app/package-lock.json', text: '{\n"node_modules/forms": {},\n"node_modules/deep": {}\n}' },
];

test.each([
  ['forms', false, 'app/package.json', 3],
  ['ms', false, 'app/package.json', 5],
  ['deep', false, 'app/package-lock.json', 3],
  ['nowhere', false, undefined, undefined],
  ['curl', true, 'app/Dockerfile', 4],
  ['zlib1g', true, 'app/Dockerfile', 3],
  ['(*', false, undefined, undefined],
])('%s (of the system: %s) is declared at %s:%s', (name, system, file, line) => {
  const place = declaredAt(finding({ package: { name, system } }), files);
  expect([place?.file, place?.line]).toEqual([file, line]);
});
test('a secret in an image is declared nowhere', () => {
  expect(declaredAt(secret(), files)).toBeUndefined();
});

const layer = (by: string) => ({ created_by: by });
const setting = (by: string) => ({ created_by: by, empty_layer: true });
test.each([
  ['no history', [], 0],
  ['from scratch', [layer('COPY / /'), setting('CMD ["x"]')], 0],
  ['one base', [layer('ADD'), setting('CMD ["bash"]'), layer('COPY'), setting('CMD ["x"]')], 1],
  [
    'a base with a base',
    [layer('ADD'), setting('CMD ["bash"]'), layer('RUN'), setting('ENTRYPOINT ["n"]'), layer('COPY')],
    2,
  ],
  ['settings that run nothing', [layer('ADD'), setting('ENV A=b'), layer('COPY'), setting('CMD ["x"]')], 0],
])('layers of the base: %s', (_, history, count) => {
  expect(baseLayerCount(history)).toBe(count);
});
