import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { dirname, join } from 'node:path';
import { Ajv } from 'ajv';

type Parameter = { readonly name?: string; readonly in?: string; readonly $ref?: string };
type Operation = {
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: object }>> };
  readonly responses: Readonly<Record<string, unknown>>;
};
type Description = {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: object & { readonly parameters: Readonly<Record<string, Parameter>> };
};

export type Asked = {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
};
export type Answer = {
  readonly status: number;
  readonly body?: unknown;
  readonly headers?: Record<string, string>;
};

/** GitHub's published description of its REST API. */
function loadDescription(): Description {
  const package_ = createRequire(import.meta.url).resolve('@octokit/openapi/package.json');
  return JSON.parse(readFileSync(join(dirname(package_), 'generated/api.github.com.json'), 'utf8'));
}

let description: Description | undefined;

/** A server that holds every request and every answer of a test against GitHub's description of its API. */
export async function startGitHubApi(answer: (asked: Asked, count: number) => Answer) {
  description ??= loadDescription();
  const known = description;
  const asked: Asked[] = [];
  const problems: string[] = [];
  const server = createServer(async (request, response) => {
    let body = '';
    for await (const chunk of request) body += String(chunk);
    const one = { method: request.method ?? '', path: request.url ?? '', headers: request.headers, body };
    asked.push(one);
    const given = answer(one, asked.length);
    problems.push(...problemsOf(one, given.status, known));
    response.writeHead(given.status, { 'content-type': 'application/json', ...given.headers });
    response.end(given.body === undefined ? '' : JSON.stringify(given.body));
  });
  await new Promise<void>((done) => {
    server.listen(0, '127.0.0.1', done);
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    /** What is not as GitHub describes it; empty when all is. */
    problems,
    stop: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

function problemsOf(
  { method, path, headers, body }: Asked,
  status: number,
  description: Description,
): readonly string[] {
  const operation = findOperation(method, path, description);
  if (!operation) return [`${method} ${path} is no operation of the API`];
  const own = status === 401 || status === 429 || status >= 500; // Answers that any operation may have.
  const queries = queryProblems(path, operation, description);
  const problems =
    own || operation.responses[status]
      ? queries
      : [...queries, `${method} ${path} is not described to answer ${status}`];
  if (!headers['user-agent']) problems.push('a request without a user agent is refused by GitHub');
  const schema = operation.requestBody?.content['application/json']?.schema;
  return schema ? [...problems, ...bodyProblems(body, schema, description)] : problems;
}

/** GitHub passes over a query that it does not know, and so a filter that is misspelt. */
function queryProblems(path: string, { parameters = [] }: Operation, { components }: Description) {
  const known = parameters
    .map((each) => (each.$ref ? components.parameters[each.$ref.split('/').at(-1) ?? ''] : each))
    .flatMap((each) => (each?.in === 'query' ? each.name : []));
  const asked = [...new URL(path, 'http://x').searchParams.keys()];
  return asked.filter((name) => !known.includes(name)).map((name) => `${path} has no query ${name}`);
}

function findOperation(method: string, path: string, { paths }: Description): Operation | undefined {
  const [plain = ''] = path.split('?');
  const matching = (parameter: (name: string) => string) =>
    Object.entries(paths).find(([template]) =>
      new RegExp(`^${template.replace(/\{([^}]+)\}/g, (_, name: string) => parameter(name))}$`).test(plain),
    );
  // A ref and a path may have slashes in them.
  const found = matching(() => '[^/]+') ?? matching((name) => (/^(ref|path)$/.test(name) ? '.+' : '[^/]+'));
  return found?.[1][method.toLowerCase()];
}

function bodyProblems(body: string, schema: object, { components }: Description): readonly string[] {
  const ajv = new Ajv({ strict: false, validateFormats: false });
  const validate = ajv.compile(withTypes({ ...schema, additionalProperties: false, components }) as object);
  return validate(JSON.parse(body)) ? [] : [ajv.errorsText(validate.errors)];
}

/** OpenAPI 3.0 says `nullable` beside anything; the validator wants it beside a type alone. */
const withTypes = (schema: unknown): unknown =>
  JSON.parse(JSON.stringify(schema), (_, value) =>
    value?.nullable === true && value.type === undefined
      ? { anyOf: [{ ...value, nullable: undefined }, { type: 'null' }] }
      : value,
  );
