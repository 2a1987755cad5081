/**
 * Runs the action inside the Job: unpacks it, gives it the inputs, and says at the end what a runner would have read from
 * its files. A pod's log is read by many, so what only masks a secret is not written to it.
 */
export const JOB_SCRIPT = `import { mkdirSync, readdirSync, readFileSync, writeFileSync, writeSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';

const root = '/deploy-actions';
const work = root + '/work';
const { mark, env } = JSON.parse(readFileSync(root + '/settings/settings.json', 'utf8'));
const files = { GITHUB_OUTPUT: 'output', GITHUB_STEP_SUMMARY: 'summary', GITHUB_STATE: 'state' };
const messages = [];
const read = (name) => readFileSync(work + '/' + name, 'utf8');
const say = (result) => writeSync(1, '\\n' + mark + Buffer.from(JSON.stringify(result)).toString('base64') + '\\n');

if (Number(process.versions.node.split('.')[0]) < 24) {
  say({ node: process.versions.node });
  process.exit(1);
}
for (const name of readdirSync(root + '/programs').filter((name) => name.endsWith('.gz')))
  writeFileSync(work + '/' + name.slice(0, -3), gunzipSync(readFileSync(root + '/programs/' + name)));
writeFileSync(work + '/package.json', '{"type":"module"}');
mkdirSync(work + '/temp', { recursive: true });
for (const [variable, name] of Object.entries(files)) {
  writeFileSync(work + '/' + name, '');
  process.env[variable] = work + '/' + name;
}
Object.assign(process.env, env, { RUNNER_TEMP: work + '/temp', GITHUB_WORKSPACE: process.cwd() });
process.argv[1] = work + '/index.js';

const decoded = (text) => text.replaceAll('%0D', '\\r').replaceAll('%0A', '\\n').replaceAll('%25', '%');
const write = process.stdout.write.bind(process.stdout);
let quoted;
process.stdout.write = (text, ...rest) => {
  const line = String(text);
  const stop = /^::stop-commands::(.*)\\n$/.exec(line);
  if (stop) quoted = stop[1];
  else if (quoted !== undefined && line === '::' + quoted + '::\\n') quoted = undefined;
  else if (quoted === undefined) return command(line, rest);
  else return write(text, ...rest);
  return true;
};
function command(line, rest) {
  const found = /^::(add-mask|group|endgroup|debug|notice|warning|error)(?: [^:]*)?::([\\s\\S]*)\\n$/.exec(line);
  if (!found) return write(line, ...rest);
  const [, kind, text] = found;
  if (kind === 'group') return write(decoded(text) + '\\n', ...rest);
  if (kind === 'notice' || kind === 'warning' || kind === 'error') messages.push({ kind, text: decoded(text) });
  return true;
}
process.on('exit', (code) => say({ code, output: read('output'), summary: read('summary'), messages }));
await import(work + '/index.js');
`;
