import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { Ajv } from 'ajv';
import formats from 'ajv-formats';

/** The SARIF 2.1.0 schema as the npm package @microsoft/jest-sarif has it. */
function loadSchema(): Record<string, unknown> {
  const package_ = createRequire(import.meta.url).resolve('@microsoft/jest-sarif/package.json');
  const text = readFileSync(join(dirname(package_), 'lib/schemas/sarif-2.1.0-rtm.5.json'), 'utf8');
  // It is draft 4, of which it uses nothing that draft 7 reads otherwise but the name of its own id.
  const { $schema: _draft, id: _id, ...schema } = JSON.parse(text) as Record<string, unknown>;
  return schema;
}

// One of its patterns has a stray bracket, which only a regular expression without `u` takes as itself.
const ajv = new Ajv({ strict: false, unicodeRegExp: false });
formats.default(ajv);
// The same meaning as ajv's own, which compares every item with every other: minutes for 25,000 rules.
ajv.removeKeyword('uniqueItems');
ajv.addKeyword({
  keyword: 'uniqueItems',
  type: 'array',
  validate: (unique: boolean, items: readonly unknown[]) =>
    !unique || new Set(items.map((item) => JSON.stringify(item))).size === items.length,
});
const validate = ajv.compile(loadSchema());

/** What is wrong with a SARIF log by its schema; empty when nothing is. */
export function schemaErrors(log: unknown): readonly string[] {
  return validate(log)
    ? []
    : (validate.errors ?? []).map((error) => `${error.instancePath} ${error.message}`);
}
