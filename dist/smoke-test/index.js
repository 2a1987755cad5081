import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

/***/ 181:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("buffer");

/***/ }),

/***/ 1421:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:child_process");

/***/ }),

/***/ 1553:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:dns/promises");

/***/ }),

/***/ 3024:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");

/***/ }),

/***/ 1455:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs/promises");

/***/ }),

/***/ 7067:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http");

/***/ }),

/***/ 2467:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http2");

/***/ }),

/***/ 4708:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:https");

/***/ }),

/***/ 7030:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:net");

/***/ }),

/***/ 481:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:readline");

/***/ }),

/***/ 1692:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:tls");

/***/ }),

/***/ 932:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("process");

/***/ }),

/***/ 1092:
/***/ ((__webpack_module__, __unused_webpack___webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony import */ var _runtime_start_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3901);
/* harmony import */ var _run_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(434);
/* harmony import */ var _spec_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(5645);
/* harmony import */ var _wire_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(600);




await (0,_runtime_start_js__WEBPACK_IMPORTED_MODULE_0__/* .start */ .n)(_spec_js__WEBPACK_IMPORTED_MODULE_2__/* .smokeTest */ .K, (inputs, process) => (0,_run_js__WEBPACK_IMPORTED_MODULE_1__/* .run */ .e)(inputs, (0,_wire_js__WEBPACK_IMPORTED_MODULE_3__/* .realPorts */ .R)(process)));

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 434:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  e: () => (/* binding */ run)
});

// EXTERNAL MODULE: ./build/failure.js
var failure = __nccwpck_require__(9874);
;// CONCATENATED MODULE: ./build/lib/smoke/check.js
/** What a check is about, for people. */
function targetName({ target }) {
    switch (target.kind) {
        case 'http':
            return target.where.kind === 'url'
                ? `${target.method} ${target.where.url}`
                : `${target.method} ${target.where.path} on every pod`;
        case 'tls':
            return `certificate of ${target.serverName} at ${target.host}:${target.port}`;
        case 'tcp':
            return `TCP ${target.host}:${target.port}`;
        case 'grpc':
            if (target.call)
                return `gRPC ${target.call.path} at ${target.host}:${target.port}`;
            return `gRPC health of ${target.service || 'the server'} at ${target.host}:${target.port}`;
        case 'dns':
            return `DNS ${target.type} ${target.name}`;
        case 'kubernetes':
            return `${target.resource}/${target.name}`;
    }
}
/** Whether the Kubernetes API is needed to look at it. */
const needsCluster = ({ target }) => target.kind === 'kubernetes' || (target.kind === 'http' && target.where.kind === 'pods');

;// CONCATENATED MODULE: ./build/lib/smoke/failures.js

const smokeFailures = (0,failure/* defineFailures */.Z0)({
    SMOKE_CONFIG_INVALID: {
        meaning: 'There is nothing to check, or the checks are not written as they should be; the message names each place.',
        remedy: 'Give `url`, `service` or `checks`, and correct the fields that the message names.',
    },
    SMOKE_FAILED: {
        meaning: 'The service answers, but not as it should.',
        remedy: 'Read the expected and actual values above; the JSON report has every answer.',
    },
    SMOKE_WRONG_VERSION: {
        meaning: 'Something else than the expected version still answers when the deadline is over.',
        remedy: 'See which pods are named: an old pod that does not go, a rollout that stopped, or a cache in front of the service.',
    },
    SMOKE_UNREACHABLE: {
        meaning: 'There was no answer at all until the deadline.',
        remedy: 'Check the address, the port and the Service, and that network policies and certificates let this runner in.',
    },
    SMOKE_TIMED_OUT: {
        meaning: 'The service was not ready when the deadline was over.',
        remedy: 'Read the last answer; raise `deadline` if the service is only slow to start.',
    },
});

;// CONCATENATED MODULE: ./build/lib/smoke/result.js
/** The checks that decide the outcome: those that may only warn do not. */
const broken = ({ checks }) => checks.filter(({ outcome, severity }) => outcome !== 'passed' && severity === 'fail');
/** One line about what a check wanted and saw instead. */
function describeProblem({ name, problems, last, outcome }) {
    const [problem] = problems;
    const more = problems.length > 1 ? ` (and ${problems.length - 1} more)` : '';
    if (!problem)
        return `${name}: ${outcome}${last ? `, last saw ${last.said}` : ''}`;
    const where = problem.subject === '' ? '' : ` from ${problem.subject}`;
    return `${name}: expected ${problem.expected}, got ${problem.actual}${where}${more}`;
}

;// CONCATENATED MODULE: ./build/lib/smoke/junit.js

/** The report as JUnit XML, in the shape that test viewers agree on: https://github.com/testmoapp/junitxml */
function junit(report) {
    const failures = report.checks.filter(({ outcome }) => outcome === 'failed' || outcome === 'wrong-version').length;
    const errors = report.checks.filter(({ outcome }) => isError(outcome)).length;
    const counts = `tests="${report.checks.length}" failures="${failures}" errors="${errors}" time="${seconds(report.durationMs)}"`;
    return [
        '<?xml version="1.0" encoding="UTF-8"?>',
        `<testsuites name="smoke-test" ${counts}>`,
        `  <testsuite name="smoke-test" ${counts} timestamp="${report.startedAt}">`,
        ...report.checks.map(testcase),
        '  </testsuite>',
        '</testsuites>',
        '',
    ].join('\n');
}
/** JUnit tells a broken expectation (failure) from a test that could not be made (error). */
const isError = (outcome) => outcome === 'unreachable' || outcome === 'timed-out' || outcome === 'config-error';
function testcase(check) {
    const open = `    <testcase classname="smoke-test" name="${escapeXml(check.name)}" time="${seconds(check.durationMs)}"`;
    if (check.outcome === 'passed')
        return `${open}/>`;
    const element = isError(check.outcome) ? 'error' : 'failure';
    const lines = check.problems.map(({ subject, expected, actual }) => `${subject}: expected ${expected}, got ${actual}`);
    const message = escapeXml(describeProblem(check));
    return `${open}>\n      <${element} type="${check.outcome}" message="${message}">${escapeXml(lines.join('\n'))}</${element}>\n    </testcase>`;
}
const seconds = (ms) => (ms / 1000).toFixed(3);
/** Text for XML 1.0: markup escaped, and the characters that XML cannot hold left out. */
const escapeXml = (plain) => plain
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');

// EXTERNAL MODULE: ./build/lib/smoke/progress.js
var smoke_progress = __nccwpck_require__(9687);
// EXTERNAL MODULE: ./build/lib/smoke/service.js
var service = __nccwpck_require__(9077);
;// CONCATENATED MODULE: ./build/lib/summary/markdown.js
/** Markdown for job summaries and pull-request comments. Every function takes plain text and escapes it. */
/** Line ends of every kind, and what is not seen but turns text around (bidirectional overrides). */
const LINE_ENDS = /[\r\n\u2028\u2029]+/g;
const INVISIBLE = /[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu;
const SPECIAL = /[&\\`*_{}[\]#|<>~@$]/g;
/** What begins a list, a rule or a heading's underline, but only at the beginning of a line. */
const OPENING = /^(\s*)([-+=]|\d+(?=[.)](?:\s|$)))/;
/**
 * Plain text made inert: no markup, no HTML, no mention, no link and no issue reference comes out of it, in a
 * paragraph, a heading or a table cell (GitHub Flavored Markdown, https://github.github.com/gfm/).
 */
function markdown_text(plain) {
    const oneLine = plain.replace(LINE_ENDS, ' ').replace(INVISIBLE, '');
    const escaped = oneLine.replace(SPECIAL, (character) => REPLACED[character] ?? `\\${character}`);
    const links = escaped.replace(/(https?|www)(?=[:.])/gi, `$1${BREAK}`);
    return links.replace(OPENING, (_, space, mark) => /\d/.test(mark) ? `${space}${mark}${BREAK}` : `${space}\\${mark}`);
}
/** Nothing to see, but what stands before and after it is no longer one word to GitHub's search for mentions. */
const BREAK = '<!-- -->';
const REPLACED = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '@': `@${BREAK}`,
    '#': `\\#${BREAK}`,
};
/** Plain text in a fixed-width font, whatever back quotes it has. Also right inside a table cell. */
function code(plain) {
    const given = plain.replace(/[\r\n]+/g, ' ');
    if (given.trim() === '')
        return '';
    // After a backslash a pipe cannot be escaped in code: it would end the table cell and let the rest out.
    if (given.includes('\\|'))
        return `<code>${markdown_text(given)}</code>`;
    const oneLine = given.replaceAll('|', '\\|');
    const runs = oneLine.match(/`+/g) ?? [];
    const fence = '`'.repeat(Math.max(0, ...runs.map((run) => run.length)) + 1);
    const space = oneLine.startsWith('`') || oneLine.endsWith('`') ? ' ' : '';
    return `${fence}${space}${oneLine}${space}${fence}`;
}
/** Several lines as they are, such as a log. */
function codeBlock(plain, language = '') {
    const runs = plain.match(/`{3,}/g) ?? [];
    const fence = '`'.repeat(Math.max(2, ...runs.map((run) => run.length)) + 1);
    return `${fence}${language}\n${plain.replace(/\n*$/, '')}\n${fence}\n`;
}
/** A link; one whose address is not http or https is shown as text. */
function markdown_link(label, url) {
    if (!/^https?:\/\/[^\s]+$/i.test(url))
        return markdown_text(label);
    return `[${markdown_text(label)}](<${url.replace(/[<>\\|]/g, encodeURIComponent)}>)`;
}
const heading = (plain, level = 3) => `${'#'.repeat(level)} ${markdown_text(plain)}\n`;
const safe = (markdown) => ({ markdown });
/** A table. No rows, no table. */
function table(head, rows) {
    if (rows.length === 0)
        return '';
    const line = (cells) => `| ${cells.join(' | ')} |`;
    const body = rows.map((row) => line(row.map(cellOf)));
    return `${[line(head.map(markdown_text)), line(head.map(() => '---')), ...body].join('\n')}\n`;
}
const cellOf = (cell) => (typeof cell === 'object' ? cell.markdown : markdown_text(String(cell)));
/** Folded content; the content is Markdown that is already safe. */
const details = (title, content) => `<details><summary>${markdown_text(title)}</summary>\n\n${content.trimEnd()}\n\n</details>\n`;
/** A picture, drawn by GitHub from Mermaid text. Put outside text into it with `mermaidText`. */
const mermaid = (diagram) => codeBlock(diagram, 'mermaid');
/** Plain text for a label in a Mermaid diagram: quotes, line ends and everything that has a meaning there goes. */
const mermaidText = (plain) => plain
    .replace(/[^\p{L}\p{N} .,/@%+=_-]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim() || '-';
/** Paragraphs, tables and pictures in order, with the blank lines that Markdown wants between them. */
const joined = (parts) => parts
    .filter((part) => typeof part === 'string' && part.trim() !== '')
    .map((part) => part.trimEnd())
    .join('\n\n');
/** Milliseconds for people: `850 ms`, `12.3 s`, `4 min 5 s`. */
function duration(ms) {
    if (ms < 1_000)
        return `${Math.round(ms)} ms`;
    if (ms < 60_000)
        return `${(ms / 1_000).toFixed(1)} s`;
    return `${Math.floor(ms / 60_000)} min ${Math.round((ms % 60_000) / 1_000)} s`;
}

// EXTERNAL MODULE: ./build/lib/smoke/sources.js
var sources = __nccwpck_require__(928);
;// CONCATENATED MODULE: ./build/lib/smoke/series.js

/** The value below or at which this share of the values lies, by the nearest rank; undefined without values. */
function percentile(values, share) {
    const sorted = [...values].sort((a, b) => a - b);
    return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)];
}
/** What a series shows, by source name. Without one good answer there is no latency, so no budget is kept by it. */
function seriesFacts(samples) {
    const good = samples.filter(({ ok }) => ok).map(({ ms }) => ms);
    const share = { error_rate: samples.length === 0 ? undefined : 1 - good.length / samples.length };
    if (good.length === 0)
        return share;
    return {
        ...share,
        'latency.p50': percentile(good, 0.5),
        'latency.p90': percentile(good, 0.9),
        'latency.p95': percentile(good, 0.95),
        'latency.p99': percentile(good, 0.99),
        'latency.max': Math.max(...good),
        'latency.avg': Math.round((good.reduce((sum, ms) => sum + ms, 0) / good.length) * 10) / 10,
    };
}
/** The broken budgets of a check: errors count unless an assertion says how many are allowed. */
function judgeSeries({ assertions }, samples, now) {
    const facts = seriesFacts(samples);
    const judged = assertions
        .filter(({ source }) => (0,sources/* isAboutSeries */.ne)(source))
        .map((assertion) => ({ ...assertion, ...assertion.judge(facts, now) }))
        .filter(({ holds }) => !holds);
    const problems = judged
        .filter(({ severity }) => severity === 'fail')
        .map(({ text, actual }) => ({ expected: text, actual: `${actual} over ${samples.length} requests` }));
    const warnings = judged
        .filter(({ severity }) => severity === 'warn')
        .map(({ text, actual }) => `expected ${text}, got ${actual}`);
    const errors = samples.filter(({ ok }) => !ok).length;
    if (errors > 0 && !assertions.some(({ source }) => source === 'error_rate'))
        problems.push({ expected: 'no error in the series', actual: `${errors} of ${samples.length} requests` });
    return { problems, warnings };
}
const BARS = '▁▂▃▄▅▆▇█';
/** Latencies as a line of bars, at most `width` of them; each bar is the slowest of its part. */
function sparkline(values, width = 24) {
    if (values.length < 2)
        return '';
    const size = Math.ceil(values.length / width);
    const parts = Array.from({ length: Math.ceil(values.length / size) }, (_, index) => Math.max(...values.slice(index * size, (index + 1) * size)));
    const most = Math.max(...parts);
    return parts.map((value) => BARS[most === 0 ? 0 : Math.round((value / most) * (BARS.length - 1))]).join('');
}

;// CONCATENATED MODULE: ./build/lib/smoke/summary.js



const SIGNS = {
    passed: '✅',
    failed: '❌',
    unreachable: '❌',
    'wrong-version': '❌',
    'timed-out': '❌',
    'config-error': '❌',
};
/** The whole test as a person reads it in ten seconds. */
function smokeSummary(report) {
    const bad = broken(report);
    const count = report.checks.length;
    const title = bad.length === 0
        ? `Smoke test: ${count} of ${count} checks passed in ${duration(report.durationMs)}`
        : `Smoke test: ${report.outcome}, ${bad.length} of ${count} checks did not pass in ${duration(report.durationMs)}`;
    return joined([
        heading(title),
        bad.map((check) => `- ${markdown_text(describeProblem(check))}`).join('\n'),
        table(['', 'check', 'attempts', 'first answer', 'last answer', 'latency'], report.checks.map(row)),
        ...report.checks.map(subjects),
        warnings(report),
    ]);
}
function row(check) {
    const sign = check.outcome !== 'passed' && check.severity === 'warn' ? '⚠️' : SIGNS[check.outcome];
    return [
        sign,
        safe(`${markdown_text(check.name)}<br>${code(check.target)}`),
        check.attempts,
        seen(check.first),
        seen(check.last),
        latency(check),
    ];
}
const seen = (answer) => answer === undefined ? '–' : `${answer.said} (at ${duration(answer.at)})`;
function latency({ latencies }) {
    const p95 = percentile(latencies, 0.95);
    if (p95 === undefined)
        return '–';
    return `${sparkline(latencies)} p95 ${Math.round(p95)} ms`.trim();
}
/** Every pod of a check, folded: a check of one address has said it all in its row. */
function subjects({ name, subjects: seenSubjects }) {
    if (seenSubjects.length < 2)
        return '';
    const rows = seenSubjects.map(({ name: subject, outcome, said, version, digest }) => [
        safe(code(subject)),
        outcome,
        said,
        version ?? '–',
        digest === undefined ? '–' : safe(code(digest.slice(0, 19))),
    ]);
    return details(`${name}: ${seenSubjects.length} pods`, table(['pod', 'outcome', 'answer', 'version', 'image digest'], rows));
}
function warnings({ checks }) {
    const lines = checks.flatMap((check) => check.warnings.map((warning) => `- ⚠️ ${markdown_text(`${check.name}: ${warning}`)}`));
    return lines.join('\n');
}

;// CONCATENATED MODULE: ./build/lib/smoke/values.js

const NAME = /^[A-Za-z_][A-Za-z0-9_-]*$/;
const PLACEHOLDER = /\{\{\s*([A-Za-z_][A-Za-z0-9_-]*)\s*\}\}/g;
/** Reads `{token: $.token, id: header.x-id}`. @throws Error that says what is allowed */
async function parseCaptures(given) {
    if (typeof given !== 'object' || given === null || Array.isArray(given))
        throw new Error('expected names and where each value is, such as {token: $.token}');
    return Promise.all(Object.entries(given).map(async ([name, place]) => {
        if (!NAME.test(name))
            throw new Error(`"${name}" is not a name of letters, digits, _ and -`);
        const [source, property] = splitPlace(String(place));
        return { name, read: await (0,sources/* readerOf */.TC)(source, property) };
    }));
}
/** Reads `[$.token, header.x-session]`. @throws Error that says what is allowed */
const parseMasks = (given) => Promise.all([given].flat().map((place) => (0,sources/* readerOf */.TC)(...splitPlace(String(place)), true)));
/** Shorter values, such as an id of 7, are part of too many other words. */
const SHORTEST_MASKED = 4;
/** What an answer holds in the places that are to be masked. */
const secretsSeen = ({ masks }, sightings) => sightings.flatMap(({ view }) => {
    if (view.kind !== 'facts')
        return [];
    const found = masks.flatMap((read) => [read(view.facts)].flat());
    return found.map((value) => String(value ?? '')).filter((value) => value.length >= SHORTEST_MASKED);
});
function splitPlace(place) {
    if (place.startsWith('$'))
        return ['json', place];
    const match = /^(header|cookie)\.(.+)$/.exec(place);
    return match ? [match[1] ?? '', match[2]] : [place, undefined];
}
/** What an answer holds of a capture; undefined when there is nothing that can be written into a request. */
function captured({ read }, facts) {
    const value = read(facts);
    return ['string', 'number', 'boolean'].includes(typeof value) ? String(value) : undefined;
}
/** The names that a target needs a value for. */
function namesIn(target) {
    if (target.kind !== 'http')
        return [];
    const texts = [addressOf(target), target.body ?? '', ...Object.values(target.headers)];
    return [...new Set(texts.flatMap((text) => [...text.matchAll(PLACEHOLDER)].map(([, name = '']) => name)))];
}
const addressOf = ({ where }) => (where.kind === 'url' ? where.url : where.path);
/** The check with its values put in: in the address percent-encoded, elsewhere as they are. */
function withValues(check, values) {
    const { target } = check;
    if (target.kind !== 'http' || namesIn(target).length === 0)
        return check;
    const fill = (text, encode = (value) => value) => text.replace(PLACEHOLDER, (whole, name) => {
        const value = values.get(name);
        return value === undefined ? whole : encode(value);
    });
    const { where } = target;
    const headers = Object.fromEntries(Object.entries(target.headers).map(([name, text]) => [name, fill(text)]));
    const body = target.body === undefined ? undefined : fill(target.body);
    const filled = where.kind === 'url'
        ? { ...where, url: fill(where.url, encodeURIComponent) }
        : { ...where, path: fill(where.path, encodeURIComponent) };
    return { ...check, target: { ...target, headers, body, where: filled } };
}
const PRIVATE_HEADERS = new Set([
    'authorization',
    'proxy-authorization',
    'cookie',
    'x-api-key',
    'api-key',
    'x-auth-token',
]);
/** What in a check must not be shown: credentials in headers and in the address. */
function secretsIn({ target }) {
    if (target.kind !== 'http')
        return [];
    const headers = Object.entries(target.headers).filter(([name]) => PRIVATE_HEADERS.has(name));
    // The scheme before it (Bearer, Basic) is no secret, and would blank out half of the log.
    const credentials = headers.map(([, value]) => value.replace(/^(?:Bearer|Basic|Token) +/i, ''));
    const address = addressOf(target);
    const password = URL.canParse(address) ? decodeURIComponent(new URL(address).password) : '';
    return [...credentials, password].filter((secret) => secret !== '' && !secret.includes('{{'));
}

// EXTERNAL MODULE: ./build/runtime/action.js
var action = __nccwpck_require__(9217);
;// CONCATENATED MODULE: ./build/lib/smoke/digest.js
/**
 * The second witness beside what pods say of themselves: a pod that answers right but does not run the deployed
 * image is the wrong version (a version baked into configuration, a tag that moved).
 */
function withDigest(finding, digests, expected) {
    const digest = expected !== undefined && digests.includes(expected) ? expected : digests[0];
    const known = digest === undefined ? finding : { ...finding, digest };
    const decided = finding.kind === 'passed' || finding.kind === 'failed';
    if (expected === undefined || !decided || digests.includes(expected))
        return known;
    const problem = {
        expected: `image digest ${digest_short(expected)}`,
        actual: digests.map(digest_short).join(', ') || 'none reported',
    };
    return { ...known, kind: 'wrong-version', problems: [problem] };
}
/** Pods that say the same version but run different images: allowed, but worth a word. */
function mixedDigests(findings) {
    const digests = new Set(findings.flatMap(({ digest }) => digest ?? []));
    if (digests.size < 2)
        return undefined;
    return `the pods run ${digests.size} different images: ${[...digests].map(digest_short).join(', ')}`;
}
const digest_short = (digest) => digest.replace(/^sha256:/, '').slice(0, 12);

;// CONCATENATED MODULE: ./build/lib/smoke/conclude.js



/** What became of a check, as it is reported. */
function resultOf(check, decided) {
    const { outcome, progress, latencies, series, startedAt, endedAt } = decided;
    const { first, last, attempts } = progress;
    const findings = last?.findings ?? [];
    const budget = series ? judgeSeries(check, series, endedAt) : { problems: [], warnings: [] };
    const mixed = mixedDigests(findings);
    const seen = (round) => round && { at: round.at - startedAt, said: round.said };
    return {
        name: check.name,
        target: targetName(check),
        outcome: budget.problems.length > 0 ? 'failed' : outcome,
        severity: check.severity,
        attempts,
        durationMs: endedAt - startedAt,
        first: seen(first),
        last: seen(last),
        problems: [
            ...findings.flatMap(({ subject, problems }) => problems.map((problem) => ({ subject, ...problem }))),
            ...budget.problems.map((problem) => ({ subject: '', ...problem })),
        ],
        warnings: [
            ...new Set(findings.flatMap(({ warnings }) => warnings)),
            ...budget.warnings,
            ...(mixed ? [mixed] : []),
        ],
        subjects: findings.map(subjectOf),
        latencies: series ? series.filter(({ ok }) => ok).map(({ ms }) => ms) : latencies,
    };
}
/** Field by field: what was captured is not for reports. */
const subjectOf = ({ subject, kind, said, version, digest, timings }) => ({
    name: subject,
    outcome: kind,
    said,
    ...(version === undefined ? {} : { version }),
    ...(digest === undefined ? {} : { digest }),
    ...(timings === undefined ? {} : { timings }),
});

// EXTERNAL MODULE: ./build/lib/smoke/facts.js
var smoke_facts = __nccwpck_require__(689);
// EXTERNAL MODULE: ./build/lib/smoke/health.js + 1 modules
var smoke_health = __nccwpck_require__(5294);
// EXTERNAL MODULE: ./build/lib/smoke/retry.js
var smoke_retry = __nccwpck_require__(868);
// EXTERNAL MODULE: ./build/lib/smoke/version.js
var smoke_version = __nccwpck_require__(3826);
;// CONCATENATED MODULE: ./build/lib/smoke/judge.js






/** Judges one look. Waiting for readiness comes first, then the version, then what the answer says. */
function judgeSighting(check, { subject, view }, now) {
    const about = { subject, warnings: [] };
    if (view.kind === 'silence') {
        const kind = view.silence === 'no-pods' ? 'not-ready' : 'unreachable';
        return {
            ...about,
            kind,
            said: view.message,
            problems: [{ expected: 'an answer', actual: view.message }],
        };
    }
    return { ...about, ...judgeFacts(check, view.facts, now) };
}
function judgeFacts(check, facts, now) {
    const answer = check.target.kind === 'http'
        ? judgeHttp(check.target, facts, check.control.retry ?? smoke_retry/* USUAL_RETRY */.y)
        : NOTHING_WRONG;
    const said = describeFacts(facts);
    const about = { ...versionIn(facts), timings: timingsIn(facts) };
    if (answer.kind === 'not-ready' || answer.kind === 'wrong-version')
        return { ...answer, ...about, said, warnings: [] };
    const broken = check.assertions
        .filter(({ source }) => !(0,sources/* isAboutSeries */.ne)(source))
        .map((assertion) => ({ ...assertion, ...assertion.judge(facts, now) }))
        .filter(({ holds }) => !holds);
    const captures = check.captures.map((capture) => [capture.name, captured(capture, facts)]);
    const missing = captures.filter(([, value]) => value === undefined);
    const problems = [
        ...answer.problems,
        ...problemsOf(broken, 'fail'),
        ...missing.map(([name]) => ({ expected: `a value for ${name}`, actual: 'nothing' })),
    ];
    const waiting = problemsOf(broken, 'wait');
    const warnings = [
        ...answer.warnings,
        ...problemsOf(broken, 'warn').map(({ expected, actual }) => `expected ${expected}, got ${actual}`),
    ];
    if (problems.length > 0)
        return { kind: 'failed', said, problems, warnings, ...about };
    if (waiting.length > 0)
        return { kind: 'not-ready', said, problems: waiting, warnings, ...about };
    return {
        kind: 'passed',
        said,
        problems,
        warnings,
        ...about,
        captured: Object.fromEntries(captures),
    };
}
const versionIn = ({ version }) => (typeof version === 'string' ? { version } : {});
const TIMINGS = ['timing.dns', 'timing.connect', 'timing.tls', 'timing.first_byte', 'duration'];
const timingsIn = (facts) => Object.fromEntries(TIMINGS.flatMap((name) => {
    const ms = facts[name];
    return typeof ms === 'number' ? [[name.replace('timing.', ''), ms]] : [];
}));
const problemsOf = (broken, wanted) => broken
    .filter(({ severity }) => severity === wanted)
    .map(({ text, actual }) => ({ expected: text, actual }));
const NOTHING_WRONG = { kind: 'passed', problems: [], warnings: [] };
function judgeHttp(target, facts, retry) {
    const status = Number(facts['status']);
    const right = target.expect.accepts(status);
    const problems = right
        ? []
        : [{ expected: `status ${target.expect.text}`, actual: `${status}${excerpt(facts)}` }];
    if (!right && retry.status(status))
        return { kind: 'not-ready', problems, warnings: [] };
    // An old version may have other paths and another health: which version answers comes before what it says.
    const wrong = wrongVersion(target, facts);
    if (wrong && right)
        return { kind: 'wrong-version', problems: [wrong], warnings: [] };
    const health = judgeHealth(target, facts);
    problems.push(...health.problems);
    return { kind: problems.length > 0 ? 'failed' : 'passed', problems, warnings: health.warnings };
}
function wrongVersion({ version }, facts) {
    if (!version)
        return undefined;
    const answered = facts['version'];
    if (typeof answered === 'string' && (0,smoke_version/* sameVersion */.r1)(version.expected, answered, version.normalize))
        return undefined;
    return {
        expected: `version ${version.expected}`,
        actual: answered === undefined ? 'no version in the answer' : (0,smoke_facts/* shown */.S)(answered),
    };
}
function judgeHealth({ health: wanted }, facts) {
    const none = { problems: [], warnings: [] };
    if (wanted === 'off')
        return none;
    const health = facts['health'];
    if (!health) {
        const missing = { expected: 'an answer about health', actual: excerpt(facts).trim() || 'an empty body' };
        return wanted === 'required' ? { ...none, problems: [missing] } : none;
    }
    if (health.status === 'fail')
        return { ...none, problems: [{ expected: 'healthy', actual: (0,smoke_health/* describeHealth */.gw)(health) }] };
    return health.status === 'warn' ? { ...none, warnings: [`health ${(0,smoke_health/* describeHealth */.gw)(health)}`] } : none;
}
/** What is said of an answer that is as it should be: its status by whatever name, its version and its time. */
function describeFacts(facts) {
    const first = SAID_FIRST.map((source) => facts[source]).find((value) => value !== undefined);
    const version = facts['version'];
    const { duration } = facts;
    return [
        first === undefined ? 'answered' : typeof first === 'object' ? (0,smoke_facts/* shown */.S)(first) : String(first),
        version === undefined ? '' : `version ${version}`,
        duration === undefined ? '' : `in ${Math.round(duration)} ms`,
    ]
        .filter(Boolean)
        .join(' ');
}
const SAID_FIRST = ['status', 'grpc.status', 'tls.version', 'rcode', 'replicas', 'banner'];
function excerpt(facts) {
    const body = facts['body'];
    return typeof body === 'string' && body !== '' ? ` ${(0,smoke_facts/* shown */.S)(body.slice(0, 2_000))}` : '';
}

;// CONCATENATED MODULE: ./build/lib/smoke/presentable.js
/** Longer quotes of an answer fill the log and say no more. */
const MOST = 200;
/**
 * The finding as it may be shown: secrets are taken out first and long quotes are cut afterwards, for half a secret
 * would not be recognized any more.
 */
function presentable(finding, redact) {
    const show = (text) => cut(redact(text));
    const problems = finding.problems.map(({ expected, actual }) => ({
        expected: show(expected),
        actual: show(actual),
    }));
    const { version } = finding;
    return {
        ...finding,
        said: show(finding.said),
        problems,
        warnings: finding.warnings.map(show),
        ...(version === undefined ? {} : { version: show(version) }),
    };
}
const cut = (text) => text.length > MOST ? `${text.slice(0, MOST)}… (${text.length} characters)` : text;

;// CONCATENATED MODULE: ./node_modules/yocto-queue/index.js
/*
How it works:
`this.#head` is an instance of `Node` which keeps track of its current value and nests another instance of `Node` that keeps the value that comes after it. When a value is provided to `.enqueue()`, the code needs to iterate through `this.#head`, going deeper and deeper to find the last value. However, iterating through every single item is slow. This problem is solved by saving a reference to the last value as `this.#tail` so that it can reference it to add a new value.
*/

class Node {
	value;
	next;

	constructor(value) {
		this.value = value;
	}
}

class Queue {
	#head;
	#tail;
	#size;

	constructor() {
		this.clear();
	}

	enqueue(value) {
		const node = new Node(value);

		if (this.#head) {
			this.#tail.next = node;
			this.#tail = node;
		} else {
			this.#head = node;
			this.#tail = node;
		}

		this.#size++;
	}

	dequeue() {
		const current = this.#head;
		if (!current) {
			return;
		}

		this.#head = this.#head.next;
		this.#size--;

		// Clean up tail reference when queue becomes empty
		if (!this.#head) {
			this.#tail = undefined;
		}

		return current.value;
	}

	peek() {
		if (!this.#head) {
			return;
		}

		return this.#head.value;

		// TODO: Node.js 18.
		// return this.#head?.value;
	}

	clear() {
		this.#head = undefined;
		this.#tail = undefined;
		this.#size = 0;
	}

	get size() {
		return this.#size;
	}

	* [Symbol.iterator]() {
		let current = this.#head;

		while (current) {
			yield current.value;
			current = current.next;
		}
	}

	* drain() {
		while (this.#head) {
			yield this.dequeue();
		}
	}
}

;// CONCATENATED MODULE: ./node_modules/p-limit/index.js


function pLimit(concurrency) {
	let rejectOnClear = false;

	if (typeof concurrency === 'object') {
		({concurrency, rejectOnClear = false} = concurrency);
	}

	validateConcurrency(concurrency);

	if (typeof rejectOnClear !== 'boolean') {
		throw new TypeError('Expected `rejectOnClear` to be a boolean');
	}

	const queue = new Queue();
	let activeCount = 0;

	const resumeNext = () => {
		// Process the next queued function if we're under the concurrency limit
		if (activeCount < concurrency && queue.size > 0) {
			activeCount++;
			queue.dequeue().run();
		}
	};

	const next = () => {
		activeCount--;
		resumeNext();
	};

	const run = async (function_, resolve, arguments_) => {
		// Execute the function and capture the result promise
		const result = (async () => function_(...arguments_))();

		// Resolve immediately with the promise (don't wait for completion)
		resolve(result);

		// Wait for the function to complete (success or failure)
		// We catch errors here to prevent unhandled rejections,
		// but the original promise rejection is preserved for the caller
		try {
			await result;
		} catch {}

		// Decrement active count and process next queued function
		next();
	};

	const enqueue = (function_, resolve, reject, arguments_) => {
		const queueItem = {reject};

		// Queue the internal resolve function instead of the run function
		// to preserve the asynchronous execution context.
		new Promise(internalResolve => { // eslint-disable-line promise/param-names
			queueItem.run = internalResolve;
			queue.enqueue(queueItem);
		}).then(run.bind(undefined, function_, resolve, arguments_)); // eslint-disable-line promise/prefer-await-to-then

		// Start processing immediately if we haven't reached the concurrency limit
		if (activeCount < concurrency) {
			resumeNext();
		}
	};

	const generator = (function_, ...arguments_) => new Promise((resolve, reject) => {
		enqueue(function_, resolve, reject, arguments_);
	});

	Object.defineProperties(generator, {
		activeCount: {
			get: () => activeCount,
		},
		pendingCount: {
			get: () => queue.size,
		},
		clearQueue: {
			value() {
				if (!rejectOnClear) {
					queue.clear();
					return;
				}

				const abortError = AbortSignal.abort().reason;

				while (queue.size > 0) {
					queue.dequeue().reject(abortError);
				}
			},
		},
		concurrency: {
			get: () => concurrency,

			set(newConcurrency) {
				validateConcurrency(newConcurrency);
				concurrency = newConcurrency;

				queueMicrotask(() => {
					// eslint-disable-next-line no-unmodified-loop-condition
					while (activeCount < concurrency && queue.size > 0) {
						resumeNext();
					}
				});
			},
		},
		map: {
			async value(iterable, function_) {
				const promises = [];

				try {
					Array.from(iterable, (value, index) => {
						const promise = generator(function_, value, index);
						promises.push(promise);
						return promise;
					});
				} catch (error) {
					// The iterable threw, so `Promise.all` never observes the already scheduled promises. Observe them here to avoid unhandled rejections.
					for (const promise of promises) {
						promise.catch(() => {}); // eslint-disable-line promise/prefer-await-to-then
					}

					throw error;
				}

				return Promise.all(promises);
			},
		},
	});

	return generator;
}

function limitFunction(function_, options) {
	const limit = pLimit(options);

	const limitedFunction = (...arguments_) => limit(() => function_(...arguments_));
	Object.defineProperty(limitedFunction, 'clearQueue', {
		value: limit.clearQueue,
	});

	return limitedFunction;
}

function validateConcurrency(concurrency) {
	if (!((Number.isInteger(concurrency) || concurrency === Number.POSITIVE_INFINITY) && concurrency > 0)) {
		throw new TypeError('Expected `concurrency` to be a number from 1 and up');
	}
}

;// CONCATENATED MODULE: ./build/actions/smoke-test/series.js


/** The requests of a latency budget, so many at a time; without a budget there are none. */
async function runSeries(check, ports) {
    const series = 'series' in check.target ? check.target.series : undefined;
    if (!series)
        return undefined;
    const { samples: count, concurrency, warmup, paceMs, kept } = series;
    const limit = pLimit(concurrency);
    const looks = [];
    const start = ports.clock.now();
    for (let index = 0; index < warmup + count; index += 1) {
        if (paceMs !== undefined)
            await pauseUntil(start + index * paceMs, ports);
        looks.push(limit(() => sample(check, kept, ports)));
    }
    const samples = await Promise.all(looks);
    return samples.slice(warmup).flat();
}
/** What is late is sent at once: a load that waits for slow answers would not be one. */
async function pauseUntil(time, { clock, signal }) {
    const left = time - clock.now();
    if (left > 0)
        await clock.sleep(left, signal);
}
/** One request to every subject of the check. */
async function sample(check, kept, { look, clock, signal }) {
    const sightings = await look(check, { timeoutMs: check.control.timeoutMs, signal, kept });
    return sightings.map((sighting) => ({
        ms: durationOf(sighting),
        ok: judgeSighting(check, sighting, clock.now()).kind === 'passed',
    }));
}
const durationOf = ({ view }) => view.kind === 'facts' ? Number(view.facts['duration'] ?? 0) : 0;

;// CONCATENATED MODULE: ./build/actions/smoke-test/watch.js







/** Somebody who reads the log must see within this time that the test is still at work. */
const HEARTBEAT_MS = 5_000;
/** Looks at one check again and again until it is decided. */
async function watchCheck(check, limits, ports) {
    const { clock, signal } = ports;
    const latencies = [];
    const tell = teller(check, ports);
    let progress = smoke_progress/* NO_PROGRESS */.cf;
    if (check.control.initialDelayMs > 0)
        await clock.sleep(check.control.initialDelayMs, signal);
    for (;;) {
        const round = await lookOnce(check, limits, ports, latencies);
        progress = (0,smoke_progress/* afterRound */.fy)(progress, round);
        tell(progress);
        const outcome = (0,smoke_progress/* decide */.LD)(progress, check.control, clock.now() >= limits.deadline);
        if (outcome !== undefined)
            return finish(check, limits, ports, { outcome, progress, latencies });
        await clock.sleep((0,smoke_progress/* pauseAfter */.l0)(progress, check.control, Math.random()), signal);
    }
}
async function lookOnce(check, limits, { look, clock, signal, redact, mask }, latencies) {
    const sightings = await look(check, { timeoutMs: check.control.timeoutMs, signal });
    const at = clock.now();
    for (const { view } of sightings)
        if (view.kind === 'facts' && typeof view.facts['duration'] === 'number')
            latencies.push(view.facts['duration']);
    for (const secret of secretsSeen(check, sightings))
        mask?.(secret);
    const findings = sightings.map((sighting) => {
        const finding = presentable(judgeSighting(check, sighting, at), redact);
        return sighting.digests === undefined ? finding : withDigest(finding, sighting.digests, limits.digest);
    });
    return (0,smoke_progress/* roundOf */.O7)(findings, at);
}
async function finish(check, limits, ports, decided) {
    const passed = decided.outcome === 'passed';
    const [finding] = passed ? (decided.progress.last?.findings ?? []) : [];
    for (const [name, value] of Object.entries(finding?.captured ?? {}))
        ports.capture?.(name, value);
    const series = passed ? await runSeries(check, ports) : undefined;
    return resultOf(check, { ...decided, series, startedAt: limits.startedAt, endedAt: ports.clock.now() });
}
/** Says what changed at once, and that nothing did now and then. */
function teller({ name }, { say, clock }) {
    let lastSaid = '';
    let lastAt = Number.NEGATIVE_INFINITY;
    return ({ attempts, last }) => {
        const now = clock.now();
        const key = `${last?.kind} ${last?.kind === 'passed' ? '' : last?.said.replace(/ in \d+ ms/, '')}`;
        if (key === lastSaid && now - lastAt < HEARTBEAT_MS)
            return;
        lastSaid = key;
        lastAt = now;
        say(`${name}: attempt ${attempts}, ${last?.kind}: ${last?.said}`);
    };
}

;// CONCATENATED MODULE: ./build/actions/smoke-test/order.js



/**
 * Watches all checks at once; one that needs a value which another captures waits for that one. The values given
 * here are known from the start. Each captured value is masked before anything is said with it.
 */
async function watchInOrder(checks, limits, given, ports) {
    const values = new Map(given);
    const capture = (name, value) => {
        values.set(name, value);
        if (value.length >= SHORTEST_MASKED)
            ports.mask(value);
    };
    const producers = new Map();
    const stop = new AbortController();
    const signal = AbortSignal.any([ports.signal, stop.signal]);
    const results = checks.map((check) => {
        const needed = namesIn(check.target).flatMap((name) => producers.get(name) ?? []);
        const result = Promise.all(needed).then(() => watchFilled(check, values, limits, { ...ports, signal, capture }));
        for (const { name } of check.captures)
            producers.set(name, result);
        return result;
    });
    try {
        return await Promise.all(results);
    }
    finally {
        // After a failure, such as a missing permission, the others would go on in vain until the deadline.
        stop.abort();
    }
}
async function watchFilled(check, values, limits, ports) {
    const missing = namesIn(check.target).filter((name) => !values.has(name));
    return missing.length > 0 ? notMade(check, missing) : watchCheck(withValues(check, values), limits, ports);
}
function notMade(check, missing) {
    const actual = `no check captured ${missing.join(', ')}`;
    return {
        name: check.name,
        target: targetName(check),
        outcome: 'failed',
        severity: check.severity,
        attempts: 0,
        durationMs: 0,
        first: undefined,
        last: undefined,
        problems: [{ subject: '', expected: 'the values it needs', actual }],
        warnings: [],
        subjects: [],
        latencies: [],
    };
}

;// CONCATENATED MODULE: ./build/lib/smoke/operators.js

/** The words for operators that Checkly and Hurl share. A maker throws an Error that says what the target must be. */
const MAKERS = {
    equals: (target) => (actual) => equal(actual, target),
    notEquals: (target) => (actual) => !equal(actual, target),
    lessThan: compare((actual, target) => actual < target),
    lessOrEqual: compare((actual, target) => actual <= target),
    greaterThan: compare((actual, target) => actual > target),
    greaterOrEqual: compare((actual, target) => actual >= target),
    inRange: inRange,
    contains: (target) => (actual) => contains(actual, target),
    notContains: (target) => (actual) => !contains(actual, target),
    includes: (target) => (actual) => Array.isArray(actual) && actual.some((item) => equal(item, target)),
    startsWith: (target) => (actual) => typeof actual === 'string' && actual.startsWith(String(target)),
    endsWith: (target) => (actual) => typeof actual === 'string' && actual.endsWith(String(target)),
    matches: matches,
    hasKey: (target) => (actual) => isRecord(actual) && Object.hasOwn(actual, String(target)),
    count: count,
    exists: () => (actual) => actual !== undefined,
    isEmpty: () => (actual) => sizeOf(actual) === 0,
    isNull: () => (actual) => actual === null,
    isInteger: () => (actual) => Number.isInteger(actual),
    isBoolean: () => (actual) => typeof actual === 'boolean',
    isString: () => (actual) => typeof actual === 'string',
    isCollection: () => (actual) => typeof actual === 'object' && actual !== null,
    isIsoDate: () => (actual) => typeof actual === 'string' && ISO_DATE.test(actual) && !Number.isNaN(Date.parse(actual)),
    isUuid: () => (actual) => typeof actual === 'string' && UUID.test(actual),
    schema: schema,
    daysAfterNow: daysAfterNow,
};
/** Operators that stand alone. */
const WITHOUT_TARGET = new Set(Object.keys(MAKERS).filter((name) => /^(is|exists)/.test(name)));
const SYMBOLS = {
    '==': 'equals',
    '!=': 'notEquals',
    '<': 'lessThan',
    '<=': 'lessOrEqual',
    '>': 'greaterThan',
    '>=': 'greaterOrEqual',
    '~': 'matches',
};
const ISO_DATE = /^\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)?)?$/;
const UUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i;
const DAY_MS = 86_400_000;
/** The full name of an operator given by name or symbol; undefined for any other word. */
const operatorNamed = (word) => Object.hasOwn(SYMBOLS, word) ? SYMBOLS[word] : Object.hasOwn(MAKERS, word) ? word : undefined;
const takesTarget = (operator) => !WITHOUT_TARGET.has(operator);
/** Prepares an operator once, so that what is wrong with its target is said before anything is asked. */
async function predicate(operator, target) {
    const make = MAKERS[operator];
    if (!make)
        throw new Error(`"${operator}" is not an operator; there are ${Object.keys(MAKERS).join(', ')}`);
    if (takesTarget(operator) && target === undefined)
        throw new Error(`"${operator}" needs a value`);
    return make(target);
}
/** Deep equality; a text and a scalar are compared as text, for headers and one-line assertions are text. */
function equal(actual, target) {
    if (typeof actual === 'string' && isScalar(target))
        return actual === String(target);
    if (typeof target === 'string' && isScalar(actual))
        return String(actual) === target;
    if (Array.isArray(actual) && Array.isArray(target))
        return actual.length === target.length && actual.every((item, index) => equal(item, target[index]));
    if (!isRecord(actual) || !isRecord(target))
        return Object.is(actual, target);
    const keys = Object.keys(target);
    return (keys.length === Object.keys(actual).length &&
        keys.every((key) => Object.hasOwn(actual, key) && equal(actual[key], target[key])));
}
function compare(holds) {
    return (target) => {
        const wanted = numberOf(target);
        if (wanted === undefined)
            throw new Error(`expected a number to compare with, got ${(0,smoke_facts/* shown */.S)(target)}`);
        return (actual) => {
            const value = numberOf(actual);
            return value !== undefined && holds(value, wanted);
        };
    };
}
/** `[low, high]` or `low..high`, both included. */
function inRange(target) {
    const ends = typeof target === 'string' ? target.split('..') : Array.isArray(target) ? target : [];
    const [low, high] = ends.map(numberOf);
    if (ends.length !== 2 || low === undefined || high === undefined)
        throw new Error(`expected a range such as 200..299 or [200, 299], got ${(0,smoke_facts/* shown */.S)(target)}`);
    return (actual) => {
        const value = numberOf(actual);
        return value !== undefined && value >= low && value <= high;
    };
}
/** RE2 syntax: its running time grows with the length of the text only, whatever a server answers. */
async function matches(target) {
    const { RE2JS } = await __nccwpck_require__.e(/* import() */ 856).then(__nccwpck_require__.bind(__nccwpck_require__, 2856));
    const pattern = RE2JS.compile(String(target));
    return (actual) => isScalar(actual) && pattern.matcher(String(actual)).find();
}
async function schema(target) {
    if (!isRecord(target))
        throw new Error(`expected a JSON Schema, got ${(0,smoke_facts/* shown */.S)(target)}`);
    const { Ajv2020 } = await __nccwpck_require__.e(/* import() */ 210).then(__nccwpck_require__.t.bind(__nccwpck_require__, 2210, 19));
    const validate = new Ajv2020({ strict: false, logger: false, validateFormats: false }).compile({
        ...target,
    });
    return (actual) => validate(actual);
}
function count(target) {
    const wanted = numberOf(target);
    if (wanted === undefined)
        throw new Error(`expected how many, got ${(0,smoke_facts/* shown */.S)(target)}`);
    return (actual) => sizeOf(actual) === wanted;
}
function daysAfterNow(target) {
    const days = numberOf(target);
    if (days === undefined)
        throw new Error(`expected a number of days, got ${(0,smoke_facts/* shown */.S)(target)}`);
    return (actual, now) => typeof actual === 'string' && Date.parse(actual) > now + days * DAY_MS;
}
function contains(actual, target) {
    if (Array.isArray(actual))
        return actual.some((item) => equal(item, target));
    return typeof actual === 'string' && actual.includes(String(target));
}
function sizeOf(value) {
    if (typeof value === 'string' || Array.isArray(value))
        return value.length;
    return isRecord(value) ? Object.keys(value).length : undefined;
}
function numberOf(value) {
    const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
    return typeof number === 'number' && !Number.isNaN(number) ? number : undefined;
}
const isScalar = (value) => value === null || ['string', 'number', 'boolean'].includes(typeof value);
const isRecord = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);

;// CONCATENATED MODULE: ./build/lib/smoke/assertion.js



const QUANTIFIERS = ['all', 'any', 'none'];
/**
 * Reads one assertion: a line (`$.status equals UP`, `p95 < 500ms`, `header.content-type contains json`) or a map
 * (`{json: "$.items[*].price", all: greaterThan 0}`, `{status: 200}`, `{header: x-id, matches: "^[0-9]+$", severity: warn}`).
 * @param deployed the digest of the image that was deployed, which `image.digest` may be compared with by this word
 * @throws Error that says what is allowed
 */
async function parseAssertion(given, deployed) {
    const draft = typeof given === 'string' ? fromLine(given) : fromMap(given);
    const { source, property, quantifier, not, operator, severity } = draft;
    const isDeployed = source === 'image.digest' && draft.target === 'deployed';
    if (isDeployed && deployed === undefined)
        throw new Error('"deployed" needs the input image, with its digest');
    const target = isDeployed ? deployed : (0,sources/* targetFor */.x1)(source, draft.target);
    const read = await (0,sources/* readerOf */.TC)(source, property, quantifier !== undefined);
    const holds = quantified(quantifier, await predicate(operator, target), not);
    const words = [source, property, quantifier, not ? 'not' : undefined, operator];
    const text = [...words, takesTarget(operator) ? (0,smoke_facts/* shown */.S)(draft.target) : undefined].filter(Boolean).join(' ');
    return {
        text,
        source,
        severity,
        judge: (facts, now) => {
            const actual = read(facts);
            return { holds: holds(actual, now), actual: (0,smoke_facts/* shown */.S)(actual) };
        },
    };
}
function quantified(quantifier, one, not) {
    const single = (actual, now) => one(actual, now) !== not;
    if (quantifier === undefined)
        return single;
    return (actual, now) => {
        // "All of nothing" would pass for an endpoint that lost its content.
        if (!Array.isArray(actual) || (actual.length === 0 && quantifier !== 'none'))
            return false;
        const held = actual.filter((item) => single(item, now)).length;
        return quantifier === 'all' ? held === actual.length : quantifier === 'any' ? held > 0 : held === 0;
    };
}
function fromLine(line) {
    const words = wordsOf(line);
    const at = words.findIndex((word, index) => index > 0 && (word === 'not' || operatorNamed(word) !== undefined));
    if (at < 0)
        throw new Error(`expected "source operator value", such as status equals 200, got "${line}"`);
    const head = words.slice(0, at);
    const last = head.at(-1) ?? '';
    const quantifier = head.length > 1 ? QUANTIFIERS.find((word) => word === last) : undefined;
    const named = quantifier === undefined ? head : head.slice(0, -1);
    const [source, property] = splitSource(named.join(' '));
    return { source, property, quantifier, severity: 'fail', ...operation(words.slice(at)) };
}
function operation(words) {
    const not = words[0] === 'not';
    const [word = '', ...rest] = not ? words.slice(1) : words;
    const operator = operatorNamed(word);
    if (operator === undefined)
        throw new Error(`"${word}" is not an operator`);
    const value = rest.join(' ');
    if (!takesTarget(operator) && value !== '')
        throw new Error(`"${operator}" takes no value, got "${value}"`);
    return { not, operator, target: value === '' ? undefined : unquoted(value) };
}
/** `header.x-id` and `header x-id` are the same; a JSONPath alone is about the JSON body. */
function splitSource(text) {
    if (text.startsWith('$'))
        return ['json', text];
    const match = /^(header|cookie|metadata|json|health\.component|health\.latency)[. ](.+)$/.exec(text);
    if (match)
        return [match[1] ?? '', match[2]];
    const [, name, what] = /^dependencies[. ](?!all$)(.+?)(\.status|\.latency)?$/.exec(text) ?? [];
    if (name === undefined)
        return [text, undefined];
    return [what === '.latency' ? 'health.latency' : 'health.component', name];
}
const CONTROL = new Set(['not', 'severity', ...QUANTIFIERS]);
function fromMap(given) {
    if (typeof given !== 'object' || given === null || Array.isArray(given))
        throw new Error(`expected an assertion such as "status equals 200", got ${(0,smoke_facts/* shown */.S)(given)}`);
    const map = given;
    const severity = map['severity'] ?? 'fail';
    if (severity !== 'fail' && severity !== 'warn' && severity !== 'wait')
        throw new Error(`severity: expected fail, warn or wait, got ${(0,smoke_facts/* shown */.S)(severity)}`);
    const keys = Object.keys(map).filter((key) => !CONTROL.has(key));
    const sources = keys.filter((key) => operatorNamed(key) === undefined);
    const operators = keys.filter((key) => operatorNamed(key) !== undefined);
    const quantifiers = QUANTIFIERS.filter((word) => word in map);
    const [source = ''] = sources;
    if (sources.length !== 1 || operators.length + quantifiers.length > 1)
        throw new Error(`expected one source and one operator, got ${Object.keys(map).join(', ') || 'nothing'}`);
    return { ...fromKeys(map, source, operators[0], quantifiers[0]), severity };
}
function fromKeys(map, source, operator, quantifier) {
    const property = map[source];
    if (quantifier) {
        const value = map[quantifier];
        if (typeof value !== 'string')
            throw new Error(`${quantifier}: expected an operator and a value, such as equals UP`);
        return { source, property: String(property), quantifier, ...operation(wordsOf(value)) };
    }
    const not = map['not'] === true;
    if (operator === undefined)
        return { source, property: undefined, quantifier, ...operationOf(property, not) };
    return {
        source,
        property: property === null ? undefined : String(property),
        quantifier,
        not,
        operator,
        target: map[operator],
    };
}
/** `{status: 200}` means equals; `{duration: "< 500ms"}` and `{body: not isEmpty}` say another operator. */
function operationOf(value, not) {
    const [first = '', second = ''] = typeof value === 'string' ? wordsOf(value) : [];
    const operator = operatorNamed(first === 'not' ? second : first);
    return typeof value === 'string' && operator !== undefined
        ? operation(wordsOf(value))
        : { not, operator: 'equals', target: value };
}
/** Splits at spaces outside brackets and quotes, so that a JSONPath filter stays one word. */
function wordsOf(line) {
    return line.match(/(?:\[(?:[^\][]|\[[^\][]*\])*\]|"[^"]*"|'[^']*'|[^\s["'])+|\S/g) ?? [];
}
const unquoted = (value) => /^(["'])(.*)\1$/s.exec(value)?.[2] ?? value;

// EXTERNAL MODULE: ./build/lib/smoke/fields.js
var fields = __nccwpck_require__(9441);
;// CONCATENATED MODULE: ./build/lib/smoke/parse-control.js

/** When and how often a check is made; what it does not say is as in the inputs. */
function parseControl(fields, defaults) {
    const retry = fields.read('retry_on', smoke_retry/* parseRetry */.W);
    const failureThreshold = fields.integer('failure_threshold', 1, 1000) ?? defaults.failureThreshold;
    const consecutive = fields.integer('consecutive', 1, 100);
    const success = fields.integer('success_threshold', 1, 100);
    if (consecutive !== undefined && success !== undefined)
        fields.problem('success_threshold', 'is another name of consecutive; give one of them');
    return {
        timeoutMs: fields.duration('timeout') ?? defaults.timeoutMs,
        initialDelayMs: fields.duration('initial_delay') ?? defaults.initialDelayMs,
        intervalMs: fields.duration('interval') ?? defaults.intervalMs,
        backoff: fields.oneOf('backoff', 'fixed', 'linear', 'exponential') ?? defaults.backoff,
        jitter: fields.read('jitter', parseJitter) ?? 0,
        consecutive: consecutive ?? success ?? defaults.consecutive,
        failureThreshold: retry === undefined ? failureThreshold : retry.assertions(failureThreshold),
        maxAttempts: fields.integer('max_attempts', 1, 10_000),
        retry,
    };
}
/** A share such as `20%`, as 0.2. @throws Error that says what is allowed */
function parseJitter(given) {
    const match = typeof given === 'string' ? /^(\d{1,2}|100)%$/.exec(given) : null;
    if (!match)
        throw new Error('expected a share of the interval, such as 20%');
    return Number(match[1]) / 100;
}

;// CONCATENATED MODULE: ./build/lib/smoke/parse-address.js

/** Stands for an address that was not understood, until the problem is told. */
const NOWHERE = { host: '', port: 0 };
/** `host:port`, or `[::1]:port`; the port may be left out where one is usual. */
const parseAddress = (usual) => (value) => {
    const [, bracketed, plain, digits] = /^(?:\[([0-9a-f:]+)\]|([^:/\s]+))(?::(\d{1,5}))?$/i.exec(String(value)) ?? [];
    const host = bracketed ?? plain;
    const port = digits === undefined ? usual : Number(digits);
    if (!host || port === undefined || port < 1 || port > 65_535)
        throw new Error(`expected host:port, got ${(0,smoke_facts/* shown */.S)(value)}`);
    return { host, port };
};

// EXTERNAL MODULE: ./build/lib/smoke/parse-series.js
var parse_series = __nccwpck_require__(6327);
;// CONCATENATED MODULE: ./build/lib/smoke/parse-grpc.js


/** `grpc: host:port` with a `service` whose health is asked, or a `call` such as `shop.Catalog/List`. */
function parseGrpc(fields, assertions) {
    const address = fields.read('grpc', parseAddress(undefined)) ?? NOWHERE;
    const call = parseCall(fields);
    if (call && fields.has('service'))
        fields.problem('service', 'is for the health; give it or call');
    return {
        kind: 'grpc',
        ...address,
        secure: fields.flag('secure') ?? address.port === 443,
        service: fields.text('service') ?? '',
        metadata: fields.texts('metadata') ?? {},
        call,
        series: (0,parse_series/* parseSeries */.P)(fields, assertions),
    };
}
function parseCall(fields) {
    const path = fields.read('call', parseMethod);
    const message = fields.read('message', parseBase64);
    if (fields.has('message') && !fields.has('call'))
        fields.problem('message', 'is for a call');
    return path === undefined ? undefined : { path, message: message ?? new Uint8Array() };
}
function parseMethod(value) {
    const [, path] = /^\/?([\w.]+\/\w+)$/.exec(String(value)) ?? [];
    if (path === undefined)
        throw new Error('expected a service and its method, such as shop.Catalog/List');
    return `/${path}`;
}
/** A Protocol Buffers message; its schema is not needed to send it. */
function parseBase64(value) {
    try {
        return Uint8Array.from(atob(String(value)), (character) => character.charCodeAt(0));
    }
    catch {
        throw new Error('expected an encoded message in base64');
    }
}

// EXTERNAL MODULE: ./build/lib/smoke/parse-http.js
var parse_http = __nccwpck_require__(3582);
;// CONCATENATED MODULE: ./build/lib/smoke/parse-target.js





const KINDS = ['tls', 'tcp', 'grpc', 'dns', 'kubernetes'];
/** What a check is of, by the field that names its target: `url` or `path`, `tls`, `tcp`, `grpc`, `dns`, `kubernetes`. */
function parseTarget(fields, defaults, assertions) {
    const given = KINDS.filter((kind) => fields.has(kind));
    const [kind] = given;
    const others = ['url', 'path', ...given.slice(1)];
    if (kind !== undefined)
        for (const other of others.filter((name) => fields.has(name)))
            fields.read(other, () => {
                throw new Error(`a check has one target, and this has ${kind}`);
            });
    switch (kind) {
        case 'tls':
            return parseTls(fields);
        case 'tcp':
            return parseTcp(fields, assertions);
        case 'grpc':
            return parseGrpc(fields, assertions);
        case 'dns':
            return parseDns(fields);
        case 'kubernetes':
            return parseKubernetes(fields);
        default:
            return (0,parse_http/* parseHttpTarget */.rf)(fields, defaults, assertions);
    }
}
/** What is expected of a target of which the check itself expects nothing. */
const EXPECTED = {
    http: [],
    tls: ['tls.chain_trusted equals true', 'tls.hostname_verified equals true', 'tls.days_until_expiry > 14'],
    tcp: [],
    grpc: [{ 'grpc.status': 'SERVING', severity: 'wait' }],
    dns: [{ answer: 'not isEmpty', severity: 'wait' }],
    kubernetes: [{ 'replicas.all_ready': true, severity: 'wait' }],
};
async function expectedOf(target) {
    if (target.kind === 'grpc' && target.call)
        return [await parseAssertion('status_code equals 0')];
    return Promise.all(EXPECTED[target.kind].map((given) => parseAssertion(given)));
}
function parseTls(fields) {
    const address = fields.read('tls', parseAddress(443)) ?? NOWHERE;
    return { kind: 'tls', ...address, serverName: fields.text('server_name') ?? address.host };
}
function parseTcp(fields, assertions) {
    const address = fields.read('tcp', parseAddress(undefined)) ?? NOWHERE;
    const send = fields.text('send');
    const wantsBanner = send !== undefined || assertions.some(({ source }) => source === 'banner');
    return { kind: 'tcp', ...address, send, wantsBanner };
}
function parseDns(fields) {
    const types = ['A', 'AAAA', 'CNAME', 'MX', 'NS', 'TXT', 'SRV', 'CAA'];
    return {
        kind: 'dns',
        name: fields.text('dns') ?? '',
        type: fields.oneOf('type', ...types) ?? 'A',
        server: fields.text('server'),
    };
}
const RESOURCES = {
    deployment: 'deployments',
    statefulset: 'statefulsets',
    daemonset: 'daemonsets',
};
function parseKubernetes(fields) {
    const parsed = fields.read('kubernetes', (value) => {
        const [, kind = '', name = ''] = /^([a-z]+)\/([a-z0-9.-]+)$/.exec(String(value)) ?? [];
        const resource = RESOURCES[kind.replace(/s$/, '')];
        if (!resource)
            throw new Error(`expected deployment/<name>, statefulset/<name> or daemonset/<name>, got ${(0,smoke_facts/* shown */.S)(value)}`);
        return { kind: 'kubernetes', resource, name };
    });
    return parsed ?? { kind: 'kubernetes', resource: 'deployments', name: '' };
}

;// CONCATENATED MODULE: ./build/lib/smoke/parse-checks.js








/**
 * Reads the `checks` of a caller: a list of checks, one check, or a map with `checks`.
 * @throws SMOKE_CONFIG_INVALID with every problem and its place
 */
async function parseChecks(given, defaults) {
    const problems = [];
    const entries = listOf(given);
    if (entries.length === 0)
        problems.push(`checks: expected a list of checks, got ${(0,smoke_facts/* shown */.S)(given)}`);
    const checks = [];
    for (const [index, entry] of entries.entries()) {
        const short = typeof entry === 'string' ? { url: entry } : entry;
        checks.push(await parseCheck(new fields/* Fields */.C(short, `checks[${index}]`, problems), defaults));
    }
    problems.push(...unknownNames(checks, defaults.values));
    for (const name of repeated(checks.map((check) => check.name)))
        problems.push(`checks: two are named "${name}"`);
    if (problems.length > 0)
        throw smokeFailures.SMOKE_CONFIG_INVALID(problems.join('\n'));
    return checks;
}
function listOf(given) {
    if (Array.isArray(given))
        return given;
    if (typeof given !== 'object' || given === null)
        return [];
    const { checks } = given;
    return Array.isArray(checks) ? checks : [given];
}
async function parseCheck(fields, defaults) {
    const name = fields.text('name');
    const severity = fields.oneOf('severity', 'fail', 'warn') ?? 'fail';
    const control = parseControl(fields, defaults.control);
    const assertions = await parseAssertions(fields, defaults.digest);
    const times = await responseTimes(fields);
    const target = parseTarget(fields, defaults, assertions);
    const captures = (await fields.readAsync('capture', parseCaptures)) ?? [];
    const masks = (await fields.readAsync('mask', parseMasks)) ?? [];
    fields.finish();
    const check = {
        target,
        severity,
        control,
        captures,
        masks,
        assertions: [...(assertions.length > 0 ? assertions : await expectedOf(target)), ...times],
    };
    return { ...check, name: name ?? shortName({ ...check, name: '' }) };
}
/** A check without a name is called by what it is of. */
function shortName(check) {
    const { target } = check;
    if (target.kind !== 'http')
        return targetName(check);
    return target.where.kind === 'url' ? target.where.url : target.where.path;
}
async function parseAssertions(fields, digest) {
    const assertions = [];
    for (const [index, given] of fields.list('assert').entries()) {
        try {
            assertions.push(await parseAssertion(given, digest));
        }
        catch (error) {
            fields.problem(`assert[${index}]`, error.message);
        }
    }
    return assertions;
}
/** A single answer may be slow with a warning, and too slow. */
async function responseTimes(fields) {
    const [degraded, most] = [fields.duration('degraded_response_time'), fields.duration('max_response_time')];
    if (degraded !== undefined && most !== undefined && degraded >= most)
        fields.problem('degraded_response_time', 'must be shorter than max_response_time');
    const limits = [
        ...(degraded === undefined ? [] : [{ duration: `<= ${degraded}ms`, severity: 'warn' }]),
        ...(most === undefined ? [] : [{ duration: `<= ${most}ms` }]),
    ];
    return Promise.all(limits.map((limit) => parseAssertion(limit)));
}
/** A value must be there before the check that uses it: given, or captured by a check further up. */
function unknownNames(checks, given) {
    const known = new Set(given);
    return checks.flatMap(({ target, captures }, index) => {
        const unknown = namesIn(target).filter((name) => !known.has(name));
        for (const { name } of captures)
            known.add(name);
        return unknown.map((name) => `checks[${index}]: nothing before it gives {{${name}}} a value`);
    });
}
const repeated = (names) => new Set(names.filter((name, index) => name !== '' && names.indexOf(name) !== index));

;// CONCATENATED MODULE: ./build/lib/smoke/plan.js
const DEFAULT_PATH = '/health';
/** The checks that `url` and `service` stand for: the public address, and every pod behind the Service. */
function checksOfInputs({ url, service, path, expect }, defaults) {
    const check = (name, where) => ({
        name,
        severity: 'fail',
        control: defaults.control,
        assertions: [],
        captures: [],
        masks: [],
        target: {
            kind: 'http',
            where,
            method: 'GET',
            headers: {},
            body: undefined,
            redirects: 5,
            expect,
            version: defaults.version === undefined
                ? undefined
                : { expected: defaults.version, from: defaults.versionFrom },
            health: 'auto',
            series: undefined,
        },
    });
    return [
        ...(service === undefined
            ? []
            : [check(`every pod of ${service}`, { kind: 'pods', path: path ?? DEFAULT_PATH })]),
        ...(url === undefined ? [] : [check('public address', { kind: 'url', url: plan_addressOf(url, path) })]),
    ];
}
/** `path` belongs to an address that has none of its own. */
function plan_addressOf(url, path) {
    const { pathname, search } = new URL(url);
    return path !== undefined && pathname === '/' && search === '' ? new URL(path, url).href : url;
}

;// CONCATENATED MODULE: ./build/actions/smoke-test/plan.js




/** Failed expectations in a row after which a check is given up though time is left. */
const FAILURE_THRESHOLD = 5;
/**
 * All checks, before the first request.
 * @throws SMOKE_CONFIG_INVALID, PATH_MISSING, PATH_OUTSIDE
 */
async function planChecks(inputs, ports) {
    const defaults = {
        url: inputs.url,
        hasService: inputs.service !== undefined,
        version: inputs.version,
        digest: (0,service/* digestOf */.ol)(inputs.image ?? ''),
        values: [...inputs.secrets.keys()],
        versionFrom: inputs['version-from'],
        control: {
            timeoutMs: inputs.timeout,
            initialDelayMs: 0,
            intervalMs: inputs.interval,
            backoff: 'fixed',
            consecutive: inputs.consecutive,
            failureThreshold: FAILURE_THRESHOLD,
        },
    };
    const own = inputs.checks === undefined ? [] : await parseChecks(await readChecks(inputs.checks, ports), defaults);
    const all = [...checksOfInputs(inputs, defaults), ...own];
    if (all.length === 0 && inputs.playwright === undefined)
        throw smokeFailures.SMOKE_CONFIG_INVALID('there is nothing to check');
    if (inputs.image !== undefined && (0,service/* digestOf */.ol)(inputs.image) === undefined)
        throw smokeFailures.SMOKE_CONFIG_INVALID(`image: expected a reference with a digest, such as shop@sha256:…, got "${inputs.image}"`);
    return all;
}
async function readChecks(given, { files, parseYaml }) {
    const isPath = /^[^\n:]+\.ya?ml$/.test(given);
    const source = isPath ? await files.read(await files.inside(given)) : given;
    try {
        return await parseYaml(source);
    }
    catch (error) {
        const place = isPath ? given : 'checks';
        throw smokeFailures.SMOKE_CONFIG_INVALID(`${place}: ${error.message}`, { cause: error });
    }
}

;// CONCATENATED MODULE: ./build/actions/smoke-test/run.js
var __addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
    if (value !== null && value !== void 0) {
        if (typeof value !== "object" && typeof value !== "function") throw new TypeError("Object expected.");
        var dispose, inner;
        if (async) {
            if (!Symbol.asyncDispose) throw new TypeError("Symbol.asyncDispose is not defined.");
            dispose = value[Symbol.asyncDispose];
        }
        if (dispose === void 0) {
            if (!Symbol.dispose) throw new TypeError("Symbol.dispose is not defined.");
            dispose = value[Symbol.dispose];
            if (async) inner = dispose;
        }
        if (typeof dispose !== "function") throw new TypeError("Object not disposable.");
        if (inner) dispose = function() { try { inner.call(this); } catch (e) { return Promise.reject(e); } };
        env.stack.push({ value: value, dispose: dispose, async: async });
    }
    else if (async) {
        env.stack.push({ async: true });
    }
    return value;
};
var __disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
    return function (env) {
        function fail(e) {
            env.error = env.hasError ? new SuppressedError(e, env.error, "An error was suppressed during disposal.") : e;
            env.hasError = true;
        }
        var r, s = 0;
        function next() {
            while (r = env.stack.pop()) {
                try {
                    if (!r.async && s === 1) return s = 0, env.stack.push(r), Promise.resolve().then(next);
                    if (r.dispose) {
                        var result = r.dispose.call(r.value);
                        if (r.async) return s |= 2, Promise.resolve(result).then(next, function(e) { fail(e); return next(); });
                    }
                    else s |= 1;
                }
                catch (e) {
                    fail(e);
                }
            }
            if (s === 1) return env.hasError ? Promise.reject(env.error) : Promise.resolve();
            if (env.hasError) throw env.error;
        }
        return next();
    };
})(typeof SuppressedError === "function" ? SuppressedError : function (error, suppressed, message) {
    var e = new Error(message);
    return e.name = "SuppressedError", e.error = error, e.suppressed = suppressed, e;
});












/** Plans the checks, watches all of them at once until each is decided, and reports. */
async function run(inputs, ports) {
    try {
        for (const value of inputs.secrets.values())
            ports.workflow.mask(value);
        const checks = await planChecks(inputs, ports);
        for (const secret of checks.flatMap(secretsIn))
            ports.workflow.mask(secret);
        const report = await watchAll(inputs, checks, ports);
        return await conclude(report, ports);
    }
    catch (error) {
        // What cannot be checked at all is neither a good release nor a bad one.
        if (error instanceof failure/* Failure */.HR)
            return new action/* Failed */.c({ outcome: 'config-error', cause: error.message, report: '', junit: '' }, error);
        throw error;
    }
}
async function watchAll(inputs, checks, ports) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const { clock, workflow } = ports;
        const site = __addDisposableResource(env_1, await ports.openSite(inputs, checks.some(needsCluster)), true);
        const startedAt = clock.now();
        const limits = { startedAt, deadline: startedAt + inputs.deadline, digest: (0,service/* digestOf */.ol)(inputs.image ?? '') };
        const watching = { ...ports, look: site.look, say: workflow.untrusted, redact: workflow.redact };
        const watched = await watchInOrder(checks, limits, inputs.secrets, { ...watching, mask: workflow.mask });
        const results = [...watched, ...(await endToEnd(inputs, watched, ports))];
        const outcome = (0,smoke_progress/* overall */.Me)(results.filter(({ severity }) => severity === 'fail').map((result) => result.outcome));
        return {
            outcome,
            startedAt: new Date(startedAt).toISOString(),
            durationMs: clock.now() - startedAt,
            checks: results,
        };
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        const result_1 = __disposeResources(env_1);
        if (result_1)
            await result_1;
    }
}
/** Tests in a browser take minutes and say little about a service that does not answer. */
async function endToEnd({ playwright, url }, watched, ports) {
    const stopped = watched.some(({ outcome, severity }) => outcome !== 'passed' && severity === 'fail');
    if (playwright === undefined)
        return [];
    if (!stopped)
        return ports.runPlaywright(playwright, url);
    ports.workflow.warning('The Playwright tests were not run, for a check did not pass.');
    return [];
}
async function conclude(report, { workflow, keep }) {
    workflow.summary(smokeSummary(report));
    const cause = broken(report).map(describeProblem)[0] ?? '';
    for (const { name, warnings } of report.checks)
        for (const warning of warnings)
            workflow.warning(`${name}: ${warning}`);
    const outputs = {
        outcome: report.outcome,
        cause,
        report: await keep('smoke-test.json', workflow.redact(`${JSON.stringify(report, undefined, 2)}\n`)),
        junit: await keep('smoke-test.xml', workflow.redact(junit(report))),
    };
    const failure = failureOf(report);
    return failure ? new action/* Failed */.c(outputs, failure) : outputs;
}
const FAILURES = {
    failed: 'SMOKE_FAILED',
    'wrong-version': 'SMOKE_WRONG_VERSION',
    unreachable: 'SMOKE_UNREACHABLE',
    'timed-out': 'SMOKE_TIMED_OUT',
    'config-error': 'SMOKE_CONFIG_INVALID',
};
function failureOf(report) {
    if (report.outcome === 'passed')
        return undefined;
    const lines = broken(report).map(describeProblem);
    return smokeFailures[FAILURES[report.outcome]](lines.join('\n'));
}


/***/ }),

/***/ 5645:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  K: () => (/* binding */ smokeTest)
});

// EXTERNAL MODULE: ./build/lib/smoke/parse-http.js
var parse_http = __nccwpck_require__(3582);
// EXTERNAL MODULE: ./build/lib/smoke/progress.js
var progress = __nccwpck_require__(9687);
// EXTERNAL MODULE: ./build/lib/smoke/status.js
var smoke_status = __nccwpck_require__(9370);
// EXTERNAL MODULE: ./build/lib/smoke/version.js
var version = __nccwpck_require__(3826);
// EXTERNAL MODULE: ./build/runtime/action.js
var action = __nccwpck_require__(9217);
// EXTERNAL MODULE: ./build/runtime/input-kinds.js
var input_kinds = __nccwpck_require__(7205);
// EXTERNAL MODULE: ./build/runtime/inputs.js
var inputs = __nccwpck_require__(4634);
;// CONCATENATED MODULE: ./build/runtime/outputs.js
const outputKind = (format) => (description) => ({ description, format });
const textOutput = outputKind((value) => value);
const linesOutput = outputKind((value) => value.join('\n'));
const integerOutput = outputKind((value) => {
    if (!Number.isSafeInteger(value))
        throw new TypeError(`${value} is not a whole number`);
    return String(value);
});
const flagOutput = outputKind((value) => String(value));
const jsonOutput = outputKind((value) => JSON.stringify(value) ?? 'null');
const oneOfOutput = (choices, description) => ({
    description: `${description} One of ${choices.map((choice) => `\`${choice}\``).join(', ')}.`,
    format: (value) => {
        if (!choices.includes(value))
            throw new TypeError(`"${value}" is none of ${choices.join(', ')}`);
        return value;
    },
});
/** The kinds of outputs: text, lines (one a line), integer, flag (`true` or `false`), json, and one of a few words. */
const output = {
    text: textOutput,
    lines: linesOutput,
    integer: integerOutput,
    flag: flagOutput,
    json: jsonOutput,
    oneOf: oneOfOutput,
};

;// CONCATENATED MODULE: ./build/actions/smoke-test/spec.js








const smokeTest = (0,action/* defineAction */.Q)({
    name: 'smoke-test',
    description: 'Finds out whether the new version really answers, on every pod and at the public address',
    branding: { icon: 'check-circle', color: 'green' },
    inputs: {
        url: (0,inputs/* inputKind */.TP)(parse_http/* parseUrl */.Dl).optional({
            description: 'Public address to ask, such as `https://shop.example.com/health`.',
        }),
        expect: (0,inputs/* inputKind */.TP)(smoke_status/* parseStatuses */.O).withDefault('200', {
            description: 'HTTP status that is right: `200`, `2xx`, `200-299` or several with commas. For `url` and `service`.',
        }),
        checks: input_kinds/* text */.Qq.optional({
            description: 'More checks as YAML, or the path of a YAML file in the repository, such as `.github/smoke.yml`.',
        }),
        service: input_kinds/* text */.Qq.optional({
            description: 'Kubernetes Service of which every pod is asked by itself, such as `shop`.',
        }),
        namespace: input_kinds/* text */.Qq.withDefault('default', { description: 'Namespace of the Service.' }),
        port: input_kinds/* text */.Qq.optional({
            description: 'Port of the Service by name or number, or any port number of its pods. Default: its first port.',
        }),
        via: (0,input_kinds/* oneOf */.yL)('pod', 'port-forward', 'service-proxy', 'ephemeral-pod').withDefault('pod', {
            description: 'The way to the Service: `pod` and `port-forward` ask every pod (through the API server, or through `kubectl port-forward`); `service-proxy` asks whichever pod the API server picks; `ephemeral-pod` asks the Service by its name from a pod of its own inside the cluster, as its clients do.',
        }),
        'pod-image': input_kinds/* text */.Qq.withDefault('docker.io/curlimages/curl:8.10.1', {
            description: 'Image of that pod: any with `curl` 7.70 or newer and `sleep`.',
        }),
        path: (0,inputs/* inputKind */.TP)(parse_http/* parsePath */.Rr).optional({
            description: 'Path that the pods are asked for, and `url` too when that has none. Default: `/health` for the pods.',
        }),
        secrets: input_kinds/* keyValues */.K7.withDefault('', {
            description: 'Secret values, one `NAME=value` a line, that `checks` use as `{{NAME}}`. They are shown nowhere.',
            secret: true,
        }),
        version: input_kinds/* text */.Qq.optional({
            description: 'Version that must answer, such as `1.4.0` or a commit. A leading `v` does not count, and a commit may be shortened to 7 digits.',
        }),
        'version-from': (0,inputs/* inputKind */.TP)(version/* parseVersionSource */.t6).withDefault('json:$.version', {
            description: 'Where an answer says its version: `json:<JSONPath>`, `header:<name>` or `text`.',
        }),
        image: input_kinds/* text */.Qq.optional({
            description: 'Image that every pod must run, with its digest (`registry/shop@sha256:…`): a second witness beside the version.',
        }),
        playwright: input_kinds/* text */.Qq.optional({
            description: 'Folder with the Playwright tests of the repository, such as `e2e`. They run against `url` (as `BASE_URL`) once all checks passed, and their report is folded in.',
        }),
        consecutive: (0,input_kinds/* integer */.nd)(1, 100).withDefault('3', {
            description: 'Right answers in a row, from every pod, that make a check pass.',
        }),
        deadline: input_kinds/* duration */.p0.withDefault('2m', {
            description: 'How long to wait for the service to be ready, such as `90s` or `5m`.',
        }),
        interval: input_kinds/* duration */.p0.withDefault('1s', {
            description: 'Time between two attempts, such as `500ms` or `2s`.',
        }),
        timeout: input_kinds/* duration */.p0.withDefault('10s', { description: 'Longest time for one request, such as `5s`.' }),
        cluster: input_kinds/* text */.Qq.optional({
            description: 'Name of an EKS cluster, instead of a kubeconfig. Needs the `aws` CLI and AWS credentials.',
        }),
        region: input_kinds/* text */.Qq.optional({ description: 'Region of that cluster. Default is that of the AWS credentials.' }),
        kubeconfig: input_kinds/* text */.Qq.optional({
            description: 'Path of a kubeconfig file. Default: what kubectl uses by itself (`KUBECONFIG`, `~/.kube/config`).',
        }),
    },
    outputs: {
        outcome: output.oneOf(progress/* OUTCOMES */.im, 'How the test ended.'),
        cause: output.text('The first check that did not pass, and why; empty when all did.'),
        report: output.text('Path of the JSON report with every check, its attempts and answers.'),
        junit: output.text('Path of the same as JUnit XML.'),
    },
});


/***/ }),

/***/ 600:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  R: () => (/* binding */ realPorts)
});

// EXTERNAL MODULE: ./build/runtime/input-kinds.js
var input_kinds = __nccwpck_require__(7205);
// EXTERNAL MODULE: ./build/failure.js
var failure = __nccwpck_require__(9874);
;// CONCATENATED MODULE: ./build/tools/eks.js

const eksFailures = (0,failure/* defineFailures */.Z0)({
    EKS_CLI_MISSING: {
        meaning: 'The `aws` CLI is not on the PATH.',
        remedy: 'GitHub-hosted runners have it; install it on your own runner, or give a `kubeconfig` instead of `cluster`.',
    },
    EKS_CREDENTIALS: {
        meaning: 'There are no AWS credentials, or they are not accepted.',
        remedy: 'Sign in to AWS in an earlier step, such as aws-actions/configure-aws-credentials with a role.',
    },
    EKS_FORBIDDEN: {
        meaning: 'The AWS role may not describe the cluster.',
        remedy: 'Allow the role eks:DescribeCluster on this cluster.',
    },
    EKS_CLUSTER_MISSING: {
        meaning: 'There is no EKS cluster of that name in the region.',
        remedy: 'Check the inputs `cluster` and `region`, and which account the role belongs to.',
    },
    EKS_UNREADABLE: {
        meaning: 'The `aws` CLI answered something unexpected about the cluster.',
        remedy: 'Read its answer in the message.',
    },
});
/** What the programs that talk to AWS read: keys, role, region, endpoint, profile. */
const AWS_ENVIRONMENT = ['AWS_*'];
/**
 * A kubeconfig for an EKS cluster, as JSON, which is YAML too. It has no token: kubectl asks the `aws` CLI for one
 * whenever the last has expired, so a release may take longer than the 15 minutes that a token lives.
 * https://docs.aws.amazon.com/eks/latest/userguide/create-kubeconfig.html
 */
async function eksKubeconfig(exec, { cluster, region }) {
    const where = region === undefined ? [] : ['--region', region];
    const { endpoint, authority } = await describe(exec, cluster, where);
    const token = ['eks', 'get-token', '--cluster-name', cluster, ...where, '--output', 'json'];
    return JSON.stringify({
        apiVersion: 'v1',
        kind: 'Config',
        'current-context': cluster,
        contexts: [{ name: cluster, context: { cluster, user: cluster } }],
        clusters: [{ name: cluster, cluster: { server: endpoint, 'certificate-authority-data': authority } }],
        users: [
            {
                name: cluster,
                user: {
                    exec: {
                        apiVersion: 'client.authentication.k8s.io/v1beta1',
                        command: 'aws',
                        args: token,
                        interactiveMode: 'Never',
                    },
                },
            },
        ],
    });
}
async function describe(exec, cluster, where) {
    const args = ['eks', 'describe-cluster', '--name', cluster, ...where, '--output', 'json'];
    const answer = await exec('aws', args, { inherit: AWS_ENVIRONMENT, timeoutMs: 20_000 }).catch((error) => {
        throw refusal(error, cluster);
    });
    const found = parse(answer.stdout);
    if (!found.endpoint || !found.authority)
        throw eksFailures.EKS_UNREADABLE(`The cluster ${cluster} has no endpoint yet: ${answer.stdout.slice(0, 300)}`);
    return found;
}
function parse(text) {
    try {
        const { cluster } = JSON.parse(text);
        return { endpoint: cluster?.endpoint, authority: cluster?.certificateAuthority?.data };
    }
    catch {
        return { endpoint: undefined, authority: undefined };
    }
}
/** The CLI says what is wrong in words that have not changed for years; anything else is passed on as it is. */
function refusal(error, cluster) {
    if (error.name !== 'ExecError')
        return error;
    if (error.ending.kind === 'not-found')
        return eksFailures.EKS_CLI_MISSING();
    const message = `Cannot describe the EKS cluster ${cluster}: ${error.stderr.trim() || error.message}`;
    if (/ResourceNotFoundException/.test(message))
        return eksFailures.EKS_CLUSTER_MISSING(message);
    if (/AccessDenied/.test(message))
        return eksFailures.EKS_FORBIDDEN(message);
    if (/Unable to locate credentials|ExpiredToken|UnrecognizedClient|InvalidClientTokenId/.test(message))
        return eksFailures.EKS_CREDENTIALS(message);
    return eksFailures.EKS_UNREADABLE(message);
}

;// CONCATENATED MODULE: ./build/tools/cluster-config.js


const clusterConfigFailures = (0,failure/* defineFailures */.Z0)({
    CLUSTER_GIVEN_TWICE: {
        meaning: 'Both `cluster` and `kubeconfig` are given.',
        remedy: 'Give one of them.',
    },
});
/**
 * The path of the kubeconfig that the inputs mean; undefined for kubectl's own default.
 * @throws CLUSTER_GIVEN_TWICE and those of eks.ts
 */
async function kubeconfigOf({ kubeconfig, cluster, region }, { exec, files, folder }) {
    if (cluster === undefined)
        return kubeconfig;
    if (kubeconfig !== undefined)
        throw clusterConfigFailures.CLUSTER_GIVEN_TWICE();
    const path = files.join(folder, 'kubeconfig');
    await files.write(path, await eksKubeconfig(exec, { cluster, region }), 0o600);
    return path;
}

;// CONCATENATED MODULE: ./build/lib/smoke/curl.js
/** Stands between the answer and what curl measured; no answer has it by chance. */
const MEASURED = '\n--measured-by-curl--\n';
/**
 * The request as a configuration for `curl --config -`: by standard input no header or body shows in a list of
 * processes or in the audit log of the API server. https://curl.se/docs/manpage.html#-K
 */
function curlConfig(request, known) {
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
const ESCAPES = {
    '\\': '\\\\',
    '"': '\\"',
    '\n': '\\n',
    '\r': '\\r',
    '\t': '\\t',
};
const quoted = (text) => `"${text.replace(/[\\"\n\r\t]/g, (character) => ESCAPES[character] ?? character)}"`;
/** Reads what curl wrote. @throws Error when it is no answer */
function readCurl(output) {
    const at = output.lastIndexOf(MEASURED);
    if (at < 0)
        throw new Error('curl wrote no measurement');
    const measured = JSON.parse(output.slice(at + MEASURED.length));
    const { head, body } = lastHead(output.slice(0, at));
    const ms = (name) => Math.round(Number(measured[name] ?? 0) * 10_000) / 10;
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
function lastHead(text) {
    const end = text.indexOf('\r\n\r\n');
    if (end < 0)
        return { head: text, body: '' };
    const [head, body] = [text.slice(0, end), text.slice(end + 4)];
    return /^HTTP\/\S+ 1\d\d/.test(head) ? lastHead(body) : { head, body };
}
function headersOf(head) {
    const headers = {};
    for (const line of head.split('\r\n').slice(1)) {
        const at = line.indexOf(':');
        if (at < 1)
            continue;
        const name = line.slice(0, at).toLowerCase();
        headers[name] = [...(headers[name] ?? []), line.slice(at + 1).trim()];
    }
    return headers;
}
/** The codes by which curl says why there is no answer: https://curl.se/docs/manpage.html#EXIT */
const KINDS = {
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
function curlSilence(stderr) {
    const [, code, why = ''] = /curl: \((\d+)\) ?(.*)/.exec(stderr) ?? [];
    return code === undefined ? undefined : { kind: KINDS[code] ?? 'other', why };
}

// EXTERNAL MODULE: ./build/runtime/http-error.js
var http_error = __nccwpck_require__(472);
;// CONCATENATED MODULE: ./build/tools/kubectl.js

const kubectlFailures = (0,failure/* defineFailures */.Z0)({
    KUBECTL_MISSING: {
        meaning: 'kubectl is not on the PATH.',
        remedy: 'GitHub-hosted runners have it. On your own runner install kubectl 1.28 or newer before this step.',
    },
    KUBECTL_PROXY: {
        meaning: '`kubectl proxy` did not start.',
        remedy: 'Check the kubeconfig that the message names, and the program that it takes credentials from.',
    },
    KUBECTL_KUSTOMIZE: {
        meaning: '`kubectl kustomize` could not build a folder.',
        remedy: 'Run `kubectl kustomize <folder>` in a checkout and correct what it says.',
    },
});
/** What kubectl and the credential programs that kubeconfigs call (aws, gke, kubelogin) read. */
const KUBECTL_INHERIT = [
    'KUBECONFIG',
    'AWS_*',
    'GOOGLE_*',
    'CLOUDSDK_*',
    'USE_GKE_GCLOUD_AUTH_PLUGIN',
    'AZURE_*',
    'ARM_*',
];
/** Starts `kubectl proxy` when the socket is first asked for. `folder` is private and exists. */
function createApiProxy(supervise, folder, kubeconfig) {
    let running;
    let started = 0;
    let disposed = false;
    const begin = async () => {
        // A path of its own for each start: a proxy that died leaves its socket behind.
        started += 1;
        const path = `${folder}/api-${started}.sock`;
        const proxy = supervise('kubectl', proxyArguments(path, kubeconfig), {
            inherit: KUBECTL_INHERIT,
            isReady: (line) => line.startsWith('Starting to serve on'),
        });
        void proxy.ended.then(() => {
            running = undefined;
        });
        try {
            await proxy.ready;
        }
        catch (error) {
            running = undefined;
            throw startFailure(error);
        }
        return { proxy, path };
    };
    return {
        socket: async () => {
            if (disposed)
                throw kubectlFailures.KUBECTL_PROXY('kubectl proxy was stopped already');
            running ??= begin();
            return (await running).path;
        },
        [Symbol.asyncDispose]: async () => {
            disposed = true;
            const last = await running?.catch(() => undefined);
            await last?.proxy[Symbol.asyncDispose]();
        },
    };
}
const proxyArguments = (socket, kubeconfig) => [
    'proxy',
    `--unix-socket=${socket}`,
    ...(kubeconfig ? [`--kubeconfig=${kubeconfig}`] : []),
];
function startFailure(error) {
    if (/ENOENT/.test(error.message))
        return kubectlFailures.KUBECTL_MISSING(undefined, { cause: error });
    return kubectlFailures.KUBECTL_PROXY(error.message, { cause: error });
}
/** The YAML that a kustomization builds. `folder` is an absolute path. @throws KUBECTL_KUSTOMIZE, KUBECTL_MISSING */
async function kustomize(exec, folder) {
    try {
        return (await exec('kubectl', ['kustomize', folder], { inherit: KUBECTL_INHERIT, timeoutMs: 60_000 }))
            .stdout;
    }
    catch (error) {
        if (error.ending?.kind === 'not-found')
            throw kubectlFailures.KUBECTL_MISSING();
        if (error.name !== 'ExecError')
            throw error;
        throw kubectlFailures.KUBECTL_KUSTOMIZE(error.message, { cause: error });
    }
}

// EXTERNAL MODULE: ./build/lib/smoke/service.js
var smoke_service = __nccwpck_require__(9077);
;// CONCATENATED MODULE: ./build/tools/pods-api.js

const podFailures = (0,failure/* defineFailures */.Z0)({
    PODS_NOT_FOUND: {
        meaning: 'There is no such Service or workload in the namespace.',
        remedy: 'Check the inputs `service` and `namespace`, and the names in `checks`.',
    },
    PODS_PORT_MISSING: {
        meaning: 'The Service has no such port.',
        remedy: 'Give one of its port names or numbers as `port`.',
    },
    PODS_FORBIDDEN: {
        meaning: 'The identity of the kubeconfig may not read what is needed to find and ask the pods.',
        remedy: 'Grant it what the README of smoke-test lists.',
    },
    PODS_UNREADABLE: {
        meaning: 'The Kubernetes API answered something unexpected.',
        remedy: 'Read the answer in the message.',
    },
});
/** kubectl proxy refuses any other host name. */
const ORIGIN = 'http://localhost';
function createPodsApi({ http, socket, namespace, signal }) {
    return {
        namespace: encodeURIComponent(namespace),
        socket,
        get: async (path) => {
            const answer = await http.request({ url: `${ORIGIN}${path}`, socketPath: await socket(), signal });
            if (answer.status === 200)
                return JSON.parse(answer.body);
            const said = messageOf(answer.body);
            if (answer.status === 401 || answer.status === 403)
                throw podFailures.PODS_FORBIDDEN(said);
            if (answer.status === 404)
                throw podFailures.PODS_NOT_FOUND(said);
            throw podFailures.PODS_UNREADABLE(`GET ${path} answered ${answer.status}: ${said}`);
        },
    };
}
function messageOf(body) {
    try {
        const { message } = JSON.parse(body);
        return typeof message === 'string' ? message : body.slice(0, 300);
    }
    catch {
        return body.slice(0, 300);
    }
}

;// CONCATENATED MODULE: ./build/tools/pods.js


/** @param port name or number of the Service's port, or any port number of its pods; default its first */
function createPods(api, service, port) {
    const { get, namespace, socket } = api;
    const selector = encodeURIComponent(`kubernetes.io/service-name=${service}`);
    return {
        socket,
        urlOf: (pod, path) => `${ORIGIN}${(0,smoke_service/* podProxyPath */.lj)(namespace, pod, path)}`,
        behind: async () => {
            const [object, slices, pods] = await Promise.all([
                get(`/api/v1/namespaces/${namespace}/services/${encodeURIComponent(service)}`),
                get(`/apis/discovery.k8s.io/v1/namespaces/${namespace}/endpointslices?labelSelector=${selector}`),
                get(`/api/v1/namespaces/${namespace}/pods`),
            ]);
            return (0,smoke_service/* podsBehind */.z$)(slices.items, pods.items, portOf(object, port));
        },
    };
}
function portOf(service, wanted) {
    try {
        return (0,smoke_service/* choosePort */.t9)(service, wanted);
    }
    catch (error) {
        throw podFailures.PODS_PORT_MISSING(error.message, { cause: error });
    }
}
/**
 * The Service as a whole, as one subject: whichever pod the API server picks. Says nothing about the others.
 */
function createServiceProxy(api, service, port) {
    const { get, namespace, socket } = api;
    return {
        socket,
        urlOf: ({ name, port: number, scheme }, path) => {
            const target = encodeURIComponent(`${scheme === 'https' ? 'https:' : ''}${name}:${number}`);
            return `${ORIGIN}/api/v1/namespaces/${namespace}/services/${target}/proxy${path}`;
        },
        behind: async () => {
            const object = await get(`/api/v1/namespaces/${namespace}/services/${encodeURIComponent(service)}`);
            const { name, number, scheme } = portOf(object, port);
            const found = object.spec?.ports?.find((one) => (one.name ?? '') === name)?.port;
            return [{ name: service, port: number ?? found ?? 80, scheme, digests: undefined }];
        },
    };
}
/** The name of a Service inside the cluster. */
const hostOf = (service, namespace) => `${service}.${namespace}.svc`;
/** Its address there; undefined for a headless one, whose pods are found by name only. */
async function addressOf({ get, namespace }, service) {
    const object = await get(`/api/v1/namespaces/${namespace}/services/${encodeURIComponent(service)}`);
    const ip = object.spec?.clusterIP;
    if (ip === undefined || ip === '' || ip === 'None')
        return undefined;
    return { host: hostOf(service, decodeURIComponent(namespace)), ip: ip.includes(':') ? `[${ip}]` : ip };
}

;// CONCATENATED MODULE: ./build/tools/ephemeral-pod.js





const ephemeralPodFailures = (0,failure/* defineFailures */.Z0)({
    SMOKE_POD_NOT_STARTED: {
        meaning: 'The pod that asks the Service from inside the cluster did not start.',
        remedy: 'Check that the cluster can pull `pod-image`, that it has curl and sleep, and that the identity of the kubeconfig may create pods and pods/exec in the namespace.',
    },
});
const START_MS = 90_000;
/** What reaching the pod may take beyond the request itself. */
const REACH_MS = 15_000;
/** The pod is started by the first request. */
function createEphemeralPod(site) {
    const { exec, namespace, kubeconfig, image, seconds, api, service } = site;
    const name = `smoke-test-${crypto.randomUUID().slice(0, 8)}`;
    const place = [
        ...(kubeconfig === undefined ? [] : [`--kubeconfig=${kubeconfig}`]),
        `--namespace=${namespace}`,
    ];
    const kubectl = (args, timeoutMs, more = {}) => exec('kubectl', [...place, ...args], { inherit: KUBECTL_INHERIT, timeoutMs, ...more });
    const begin = async () => {
        try {
            const pod = JSON.stringify(podOf(name, image, seconds));
            await kubectl(['create', '--filename=-'], START_MS, { input: pod });
            await running(name, site);
        }
        catch (error) {
            throw ephemeral_pod_startFailure(error);
        }
    };
    let started;
    return {
        exchange: async (request) => {
            started ??= begin();
            await started;
            const ask = ['exec', '--stdin', `pod/${name}`, '--', 'curl', '--config', '-'];
            try {
                const config = curlConfig(request, await addressOf(api, service));
                const { stdout } = await kubectl(ask, request.timeoutMs + REACH_MS, { input: config });
                const { body: text, ...answer } = readCurl(stdout);
                const body = new TextEncoder().encode(text);
                const kept = body.subarray(0, request.maxBytes);
                return { ...answer, body: kept, truncated: kept.length < body.length };
            }
            catch (error) {
                if (request.signal?.aborted)
                    throw request.signal.reason;
                throw silenceOf(error, request.url);
            }
        },
        [Symbol.asyncDispose]: async () => {
            if (started === undefined)
                return;
            await started.catch(() => undefined);
            const remove = ['delete', 'pod', name, '--ignore-not-found', '--wait=false', '--grace-period=1'];
            // Also when the run is cancelled; and if it cannot be deleted, it ends by itself.
            await kubectl(remove, REACH_MS, { signal: AbortSignal.timeout(REACH_MS) }).catch(() => undefined);
        },
    };
}
/** Waiting for any of these is in vain. */
const HOPELESS = /^(ErrImagePull|ImagePullBackOff|InvalidImageName|Create\w*Error|RunContainerError)$/;
const PAUSE_MS = 500;
/** Waits until the pod can be asked to ask. @throws SMOKE_POD_NOT_STARTED */
async function running(name, { api, clock }) {
    const deadline = clock.now() + START_MS;
    for (;;) {
        const [container] = await containersOf(name, api);
        if (container?.ready)
            return;
        const { reason = '', message = '' } = container?.state?.waiting ?? {};
        if (HOPELESS.test(reason))
            throw ephemeralPodFailures.SMOKE_POD_NOT_STARTED(`The pod ${name} waits: ${reason}: ${message}`);
        if (clock.now() > deadline)
            throw ephemeralPodFailures.SMOKE_POD_NOT_STARTED(`The pod ${name} did not run within ${START_MS / 1000} s.`);
        await clock.sleep(PAUSE_MS);
    }
}
/** None while the API server does not answer. */
async function containersOf(name, { get, namespace }) {
    try {
        const { status } = await get(`/api/v1/namespaces/${namespace}/pods/${name}`);
        return status?.containerStatuses ?? [];
    }
    catch (error) {
        if (!(error instanceof http_error/* HttpError */.j$))
            throw error;
        return [];
    }
}
/** Nothing is allowed to it that asking does not need: it runs also where Pod Security is `restricted`. */
const podOf = (name, image, seconds) => ({
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: { name, labels: { 'app.kubernetes.io/managed-by': 'deploy-actions' } },
    spec: {
        restartPolicy: 'Never',
        activeDeadlineSeconds: seconds,
        terminationGracePeriodSeconds: 1,
        automountServiceAccountToken: false,
        enableServiceLinks: false,
        containers: [
            {
                name: 'curl',
                image,
                command: ['sleep', String(seconds)],
                resources: { requests: { cpu: '10m', memory: '16Mi' }, limits: { memory: '64Mi' } },
                securityContext: {
                    allowPrivilegeEscalation: false,
                    capabilities: { drop: ['ALL'] },
                    readOnlyRootFilesystem: true,
                    runAsNonRoot: true,
                    runAsUser: 65_534,
                    seccompProfile: { type: 'RuntimeDefault' },
                },
            },
        ],
    },
});
function ephemeral_pod_startFailure(error) {
    if (error.name !== 'ExecError')
        return error;
    if (error.ending.kind === 'not-found')
        return kubectlFailures.KUBECTL_MISSING();
    return ephemeralPodFailures.SMOKE_POD_NOT_STARTED(error.message, { cause: error });
}
/** curl says why there was no answer; anything else is about the way to the pod. */
function silenceOf(error, url) {
    if (error.name !== 'ExecError')
        return error;
    const silence = curlSilence(error.stderr);
    return silence === undefined
        ? new http_error/* HttpError */.j$('unreachable', url, error)
        : new http_error/* HttpError */.j$(silence.kind, url, new Error(silence.why));
}

;// CONCATENATED MODULE: ./build/lib/smoke/playwright-report.js
/**
 * The tests of a Playwright JSON report as checks (https://playwright.dev/docs/test-reporters#json-reporter). A test
 * that passed only when repeated has passed, with a warning; a skipped one is not there. Errors outside of tests and
 * a run without any test are failed checks.
 */
function playwrightResults(report) {
    const { suites = [], errors = [] } = (report ?? {});
    const tests = suites.flatMap((suite) => resultsIn(suite, []));
    const outside = errors.map(({ message }, index) => resultOf(`playwright: error ${index + 1}`, { target: 'playwright test', actual: plain(message) }));
    const all = [...tests, ...outside];
    return all.length > 0
        ? all
        : [resultOf('playwright', { target: 'playwright test', actual: 'no test was run' })];
}
function resultsIn({ title = '', specs = [], suites = [] }, above) {
    const path = [...above, title].filter(Boolean);
    const own = specs.flatMap((spec) => (spec.tests ?? []).flatMap((test) => resultOfTest(spec, test, path)));
    return [...own, ...suites.flatMap((suite) => resultsIn(suite, path))];
}
function resultOfTest({ title = '', file, line }, test, path) {
    const { status, projectName, results = [] } = test;
    if (status === 'skipped')
        return [];
    const name = ['playwright', projectName, ...path, title].filter(Boolean).join(' › ');
    const target = file === undefined ? 'playwright test' : `${file}:${line ?? 1}`;
    const last = results.at(-1);
    const failed = status === 'unexpected';
    const actual = failed ? plain(last?.error?.message) || (last?.status ?? 'failed') : undefined;
    const warnings = status === 'flaky' ? [`passed only at attempt ${results.length}`] : [];
    const durationMs = results.reduce((sum, { duration = 0 }) => sum + duration, 0);
    return [resultOf(name, { target, actual, warnings, durationMs, attempts: results.length })];
}
function resultOf(name, { target, actual, warnings = [], durationMs = 0, attempts = 1 }) {
    const outcome = actual === undefined ? 'passed' : 'failed';
    const last = { at: durationMs, said: outcome };
    const problems = actual === undefined ? [] : [{ subject: '', expected: 'the test to pass', actual }];
    const severity = 'fail';
    return {
        name,
        target,
        outcome,
        severity,
        attempts,
        durationMs,
        first: last,
        last,
        problems,
        warnings,
        subjects: [],
        latencies: [],
    };
}
/** Playwright colours its messages; a report has no use for that. */
const plain = (message = '') => message.replaceAll(new RegExp(`${ESCAPE}\\[[0-9;]*m`, 'g'), '').slice(0, 2000);
const ESCAPE = String.fromCharCode(27);

// EXTERNAL MODULE: ./build/runtime/exec.js
var runtime_exec = __nccwpck_require__(5398);
;// CONCATENATED MODULE: ./build/tools/playwright.js



const playwrightFailures = (0,failure/* defineFailures */.Z0)({
    PLAYWRIGHT_MISSING: {
        meaning: 'Playwright is not installed in the folder.',
        remedy: 'Before this step run `npm ci` and `npx playwright install --with-deps` in the folder that `playwright` names.',
    },
    PLAYWRIGHT_FAILED: {
        meaning: 'Playwright ended without a report.',
        remedy: 'Read its last lines above, and run `npx playwright test` in the folder yourself.',
    },
});
/**
 * Runs the repository's end-to-end tests against the deployed address. Broken tests are results, not errors.
 * @throws PLAYWRIGHT_MISSING, PLAYWRIGHT_FAILED
 */
async function runPlaywright(exec, run) {
    const { folder, url, timeoutMs, onLine } = run;
    const address = url === undefined ? {} : { BASE_URL: url, PLAYWRIGHT_BASE_URL: url };
    const options = {
        cwd: folder,
        timeoutMs,
        // The tests are the repository's own and may need its variables, but not the inputs of this step.
        inherit: ['PLAYWRIGHT_*', 'CI', 'E2E_*'],
        env: { ...address, CI: 'true' },
        onLine: (line) => {
            if (/^\s*(?:[✓✘]|Running|Error)/.test(line))
                onLine(line);
        },
    };
    try {
        const { stdout } = await exec('npx', ['--no-install', 'playwright', 'test', '--reporter=json'], options);
        return playwrightResults(playwright_parse(stdout));
    }
    catch (error) {
        if (!(error instanceof runtime_exec/* ExecError */.cI))
            throw error;
        const report = playwright_parse(error.stdout);
        if (error.ending.kind === 'exit' && report !== undefined)
            return playwrightResults(report);
        const missing = /canceled due to missing packages|could not determine executable|not found/i.test(error.stderr);
        const make = missing || error.ending.kind === 'not-found'
            ? playwrightFailures.PLAYWRIGHT_MISSING
            : playwrightFailures.PLAYWRIGHT_FAILED;
        throw make(error.message, { cause: error });
    }
}
/** The report is the JSON object in the output; a global set-up may print before it. */
function playwright_parse(stdout) {
    const start = stdout.search(/^\{/m);
    if (start < 0)
        return undefined;
    try {
        return JSON.parse(stdout.slice(start));
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./build/tools/pods-reach.js

/** Through the API server. */
const reachByProxy = (pods) => async (pod, path, ask) => ask({ url: pods.urlOf(pod, path), socketPath: await pods.socket() });
/** By the name that the Service has inside the cluster, for a question that is asked there. */
const reachByName = (namespace) => async ({ name, port, scheme }, path, ask) => ask({ url: `${scheme}://${hostOf(name, namespace)}:${port}${path}` });
/** Tunnels that may break during one question before the pod itself is to blame. */
const MOST_TUNNELS = 5;
/** Through a tunnel of kubectl. A tunnel that breaks under a question is no answer of the pod: it is asked again. */
const reachByForward = (forwards) => async (pod, path, ask) => {
    let last = await askThrough(forwards, pod, path, ask);
    for (let tunnel = 1; tunnel < MOST_TUNNELS && last.tunnelBroke; tunnel += 1)
        last = await askThrough(forwards, pod, path, ask);
    return last.view;
};
async function askThrough(forwards, { name, port, scheme }, path, ask) {
    const forward = await forwards.open(name, port, scheme);
    if ('lastWords' in forward)
        return {
            view: { kind: 'silence', silence: 'unreachable', message: forward.lastWords },
            tunnelBroke: true,
        };
    const view = await ask({ url: `${forward.origin}${path}` });
    return { view, tunnelBroke: view.kind === 'silence' && (await forward.hasEnded()) };
}

;// CONCATENATED MODULE: ./build/tools/port-forward.js

/** How long the end of a tunnel may take to be noticed after its connections broke. */
const MOMENT_MS = 500;
const READY = /^Forwarding from 127\.0\.0\.1:(\d+)/;
/** A tunnel belongs to one pod and does not recover when it breaks: https://github.com/kubernetes/kubectl/issues/686 */
function createPortForwards({ supervise, clock, namespace, kubeconfig }) {
    const running = new Map();
    const config = kubeconfig === undefined ? [] : [`--kubeconfig=${kubeconfig}`];
    const begin = (key, pod, port) => {
        const args = [
            'port-forward',
            ...config,
            `--namespace=${namespace}`,
            '--address=127.0.0.1',
            `pod/${pod}`,
            `:${port}`,
        ];
        const forward = supervise('kubectl', args, {
            inherit: KUBECTL_INHERIT,
            isReady: (line) => READY.test(line),
        });
        running.set(key, forward);
        void forward.ended.then(() => {
            if (running.get(key) === forward)
                running.delete(key);
        });
        return forward;
    };
    return {
        open: async (pod, port, scheme) => {
            const key = `${pod}:${port}`;
            const forward = running.get(key) ?? begin(key, pod, port);
            const line = await forward.ready.catch((error) => ({ lastWords: error.message }));
            if (typeof line === 'object')
                return line;
            const [, local] = READY.exec(line) ?? [];
            const ended = forward.ended.then(() => true);
            return {
                origin: `${scheme}://127.0.0.1:${local}`,
                hasEnded: () => Promise.race([ended, clock.sleep(MOMENT_MS).then(() => false)]),
            };
        },
        [Symbol.asyncDispose]: async () => {
            await Promise.all([...running.values()].map((forward) => forward[Symbol.asyncDispose]()));
        },
    };
}

;// CONCATENATED MODULE: ./build/lib/smoke/workload.js

/** What can be expected of a workload: its replicas, restarts, warnings and images. */
function workloadFacts(workload, pods, events) {
    const { metadata, spec, status = {} } = workload;
    // A DaemonSet counts nodes, the others replicas.
    const desired = status.desiredNumberScheduled ?? spec?.replicas ?? 1;
    const ready = status.numberReady ?? status.readyReplicas ?? 0;
    const updated = status.updatedNumberScheduled ?? status.updatedReplicas ?? 0;
    const seen = (status.observedGeneration ?? 0) >= (metadata?.generation ?? 0);
    const names = new Set(pods.map((pod) => pod.metadata?.name));
    const restarts = pods.flatMap((pod) => (pod.status?.containerStatuses ?? []).map(({ restartCount = 0 }) => restartCount));
    return {
        replicas: `${ready} of ${desired} ready`,
        'replicas.desired': desired,
        'replicas.ready': ready,
        'replicas.updated': updated,
        'replicas.all_ready': seen && ready === desired && updated === desired,
        restarts: Math.max(0, ...restarts),
        events: [
            ...new Set(events
                .filter(({ type, involvedObject }) => type === 'Warning' && names.has(involvedObject?.name))
                .map(({ reason }) => reason)),
        ],
        'image.digest': everywhere(pods.map(smoke_service/* digestsOf */.nw)),
        'image.digests': [...new Set(pods.flatMap(smoke_service/* digestsOf */.nw))],
    };
}
/** The digests that every pod runs; the one itself when there is only one, as of pods with one container. */
function everywhere(pods) {
    const [first = [], ...others] = pods;
    const shared = [...new Set(first)].filter((digest) => others.every((other) => other.includes(digest)));
    const [one] = shared;
    return one !== undefined && shared.length === 1 ? one : shared;
}

;// CONCATENATED MODULE: ./build/tools/pods-workload.js

/** Looks once at a workload, its pods and their events. Rejects with HttpError or the failures of the API. */
async function lookAtWorkload(api, { resource, name }) {
    const workload = await api.get(`/apis/apps/v1/namespaces/${api.namespace}/${resource}/${encodeURIComponent(name)}`);
    const labels = Object.entries(workload.spec?.selector?.matchLabels ?? {}).map(([key, value]) => `${key}=${value}`);
    const selector = encodeURIComponent(labels.join(','));
    const [pods, events] = await Promise.all([
        api.get(`/api/v1/namespaces/${api.namespace}/pods?labelSelector=${selector}`),
        api.get(`/api/v1/namespaces/${api.namespace}/events?fieldSelector=type%3DWarning`),
    ]);
    return workloadFacts(workload, pods.items, events.items);
}

// EXTERNAL MODULE: ./build/lib/smoke/health.js + 1 modules
var smoke_health = __nccwpck_require__(5294);
// EXTERNAL MODULE: ./build/lib/smoke/sources.js
var sources = __nccwpck_require__(928);
;// CONCATENATED MODULE: ./build/tools/probe-http.js



/** A health answer is small; an endless body must not fill the runner. */
const MAX_BODY_BYTES = 1024 * 1024;
/** Asks an address once, following redirects, and says what was seen. Rejects only when cancelled. */
const createHttpProbe = (exchange) => async (look) => {
    try {
        const { answer, url, redirects } = await follow(exchange, look);
        const upstream = look.socketPath === undefined ? undefined : proxyError(answer);
        if (upstream !== undefined)
            return { kind: 'silence', silence: probe_http_silenceOf(upstream), message: upstream };
        return { kind: 'facts', facts: await factsOf(answer, look.target, { url, redirects }) };
    }
    catch (error) {
        if (!(error instanceof http_error/* HttpError */.j$))
            throw error;
        return { kind: 'silence', silence: error.kind, message: error.message };
    }
};
async function follow(exchange, look) {
    const { target, timeoutMs, socketPath, kept, signal } = look;
    const limits = { timeoutMs, maxBytes: MAX_BODY_BYTES, socketPath, kept, signal };
    let { url } = look;
    let { headers } = target;
    let answer = await exchange({ url, method: target.method, headers, body: target.body, ...limits });
    let redirects = 0;
    for (; redirects < target.redirects; redirects += 1) {
        const next = locationOf(answer, url);
        if (next === undefined)
            break;
        // Credentials are for the host they were given for (fetch does the same).
        if (new URL(next).host !== new URL(url).host)
            headers = withoutCredentials(headers);
        url = next;
        answer = await exchange({ url, method: target.method === 'HEAD' ? 'HEAD' : 'GET', headers, ...limits });
    }
    return { answer, url, redirects };
}
/** Where a redirect leads, if the answer is one that can be followed. */
function locationOf({ status, headers }, from) {
    const location = headers['location']?.[0];
    if (status < 300 || status > 399 || location === undefined || !URL.canParse(location, from))
        return undefined;
    const next = new URL(location, from);
    return /^https?:$/.test(next.protocol) ? next.href : undefined;
}
const withoutCredentials = (headers) => Object.fromEntries(Object.entries(headers).filter(([name]) => name !== 'authorization' && name !== 'cookie'));
async function factsOf(answer, target, final) {
    const body = new TextDecoder().decode(answer.body);
    const json = parseJson(body);
    const header = Object.fromEntries(Object.entries(answer.headers).map(([name, values]) => [name, values.join(', ')]));
    const about = { status: answer.status, header, body, ...(json === undefined ? {} : { json }) };
    const { dns, connect, tls, firstByte, total } = answer.timings;
    const version = await versionOf(about, target.version?.from ?? { kind: 'json', path: '$.version' });
    const health = (0,smoke_health/* readHealth */.L8)(body, json);
    return {
        ...about,
        ...final,
        cookie: cookiesOf(answer.headers['set-cookie'] ?? []),
        bytes: answer.body.length,
        ...(answer.truncated ? {} : { sha256: await sha256(answer.body) }),
        'http.version': answer.httpVersion,
        ...(answer.ip === undefined ? {} : { ip: answer.ip }),
        duration: total,
        'timing.first_byte': firstByte,
        ...(dns === undefined ? {} : { 'timing.dns': dns }),
        ...(connect === undefined ? {} : { 'timing.connect': connect }),
        ...(tls === undefined ? {} : { 'timing.tls': tls }),
        ...(version === undefined ? {} : { version }),
        ...(health === undefined ? {} : (0,smoke_health/* healthFacts */.mv)(health)),
    };
}
async function versionOf(facts, source) {
    if (source.kind === 'text')
        return String(facts['body']).trim();
    const read = await (source.kind === 'json'
        ? (0,sources/* readerOf */.TC)('json', source.path)
        : (0,sources/* readerOf */.TC)('header', source.name));
    const found = read(facts);
    return typeof found === 'string' || typeof found === 'number' ? String(found) : undefined;
}
/** The API server's own answer when it could not reach the pod: a Status object in the pod's place. */
function proxyError({ status, body }) {
    if (status < 500)
        return undefined;
    const json = parseJson(new TextDecoder().decode(body));
    return json?.kind === 'Status' && typeof json.message === 'string' ? json.message : undefined;
}
function probe_http_silenceOf(message) {
    if (/connection refused/.test(message))
        return 'refused';
    if (/reset by peer|EOF/.test(message))
        return 'reset';
    return /timeout|deadline exceeded/i.test(message) ? 'timeout' : 'unreachable';
}
function parseJson(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined; // A body that is not JSON has no JSON to be judged by.
    }
}
function cookiesOf(lines) {
    return Object.fromEntries(lines.flatMap((line) => {
        const [pair = '', ...attributes] = line.split(';').map((part) => part.trim());
        const [name, value] = splitAt(pair);
        const named = attributes.map((part) => [splitAt(part)[0].toLowerCase(), splitAt(part)[1] ?? true]);
        return name === '' ? [] : [[name, { ...Object.fromEntries(named), value: value ?? '' }]];
    }));
}
function splitAt(pair) {
    const at = pair.indexOf('=');
    return at < 0 ? [pair, undefined] : [pair.slice(0, at), pair.slice(at + 1)];
}
async function sha256(bytes) {
    const digest = await crypto.subtle.digest('SHA-256', new Uint8Array(bytes));
    return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

;// CONCATENATED MODULE: ./build/lib/smoke/grpc-health.js
/** grpc.health.v1, https://github.com/grpc/grpc-proto/blob/master/grpc/health/v1/health.proto: two messages of one field. */
const HEALTH_CHECK = '/grpc.health.v1.Health/Check';
const STATUSES = ['UNKNOWN', 'SERVING', 'NOT_SERVING', 'SERVICE_UNKNOWN'];
/** The code by which a server says that it does not know the service. */
const NOT_FOUND = 5;
const FIELD_1_BYTES = 0x0a;
const FIELD_1_VARINT = 0x08;
/** HealthCheckRequest: `string service = 1`. */
function encodeHealthRequest(service) {
    const name = new TextEncoder().encode(service);
    if (name.length === 0)
        return new Uint8Array();
    if (name.length > 127)
        throw new Error('the name of a gRPC service may have at most 127 bytes');
    return Uint8Array.from([FIELD_1_BYTES, name.length, ...name]);
}
/** HealthCheckResponse: `ServingStatus status = 1`, left out when it is 0. Undefined when the call itself failed. */
function decodeHealthStatus(code, message) {
    if (code === NOT_FOUND)
        return 'SERVICE_UNKNOWN';
    if (code !== 0)
        return undefined;
    if (message.length === 0)
        return STATUSES[0];
    return message[0] === FIELD_1_VARINT ? (STATUSES[message[1] ?? 0] ?? 'UNKNOWN') : 'UNKNOWN';
}

;// CONCATENATED MODULE: ./build/tools/probe-network.js

const DAY_MS = 86_400_000;
/** Looks once at a certificate, a port, a gRPC server or a name. Rejects only when cancelled. */
async function probeNetwork(network, target, limits, now) {
    try {
        return { kind: 'facts', facts: await probe_network_factsOf(network, target, limits, now) };
    }
    catch (error) {
        const { kind, message, name } = error;
        if (name !== 'HttpError' || kind === undefined)
            throw error;
        return { kind: 'silence', silence: kind, message };
    }
}
function probe_network_factsOf(network, target, limits, now) {
    switch (target.kind) {
        case 'tls':
            return tlsFacts(network, target, limits, now);
        case 'tcp':
            return tcpFacts(network, target, limits);
        case 'grpc':
            return grpcFacts(network, target, limits);
        case 'dns':
            return dnsFacts(network, target, limits);
    }
}
async function tlsFacts({ handshake }, { host, port, serverName }, limits, now) {
    const shown = await handshake({ host, port, serverName, ...limits });
    return {
        duration: shown.durationMs,
        'tls.version': shown.protocol,
        'tls.chain_trusted': shown.chainTrusted,
        'tls.hostname_verified': shown.hostnameVerified,
        'tls.self_signed': shown.selfSigned,
        'tls.ocsp_stapled': shown.ocspStapled,
        'tls.days_until_expiry': Math.floor((shown.validTo - now) / DAY_MS),
        'tls.issuer_cn': shown.issuerCommonName,
        'tls.sans': shown.subjectAltNames,
        'tls.key_size_bits': shown.keySizeBits,
        'tls.signature_algorithm': shown.signatureAlgorithm,
    };
}
async function tcpFacts({ connect }, { host, port, send, wantsBanner }, limits) {
    const { connectMs, durationMs, banner, ip } = await connect({ host, port, send, wantsBanner, ...limits });
    return {
        connect: true,
        'timing.connect': connectMs,
        duration: durationMs,
        ip,
        ...(wantsBanner ? { banner } : {}),
    };
}
async function grpcFacts({ grpc }, target, limits) {
    const { host, port, secure, service, metadata } = target;
    const origin = `${secure ? 'https' : 'http'}://${host.includes(':') ? `[${host}]` : host}:${port}`;
    const call = target.call ?? { path: HEALTH_CHECK, message: encodeHealthRequest(service) };
    const answer = await grpc({ origin, ...call, metadata, ...limits });
    const said = `error ${answer.status}: ${answer.statusMessage}`;
    const health = decodeHealthStatus(answer.status, answer.message) ?? said;
    return {
        duration: answer.durationMs,
        status_code: answer.status,
        metadata: answer.metadata,
        ...(target.call
            ? { bytes: answer.message.length, 'grpc.status': answer.status === 0 ? 'OK' : said }
            : { 'grpc.status': health, 'health.status': health }),
    };
}
async function dnsFacts({ resolve }, { name, type, server }, { timeoutMs }) {
    const { answers, rcode, durationMs } = await resolve({ name, type, server, timeoutMs });
    return { answer: answers, rcode, duration: durationMs };
}

;// CONCATENATED MODULE: ./build/tools/probe-look.js




function createLook(site) {
    const { network, clock, api } = site;
    return async ({ target }, limits) => {
        if (target.kind === 'http')
            return lookByHttp(target, limits, site);
        const view = target.kind === 'kubernetes'
            ? await lookAtCluster(target, api)
            : await probeNetwork(network, target, limits, clock.now());
        return [{ subject: '', view }];
    };
}
async function lookByHttp(target, limits, { network, pods, reach, inside }) {
    const { where } = target;
    const probe = createHttpProbe(where.kind === 'pods' && inside ? inside : network.exchange);
    if (where.kind === 'url')
        return [{ subject: '', view: await probe({ url: where.url, target, ...limits }) }];
    if (!pods || !reach)
        throw new Error('a check of pods was made without a Service');
    const found = await findPods(pods);
    if ('subject' in found)
        return [found];
    return Promise.all(found.map(async (pod) => {
        const view = await reach(pod, where.path, (address) => probe({ ...address, target, ...limits }));
        return { subject: pod.name, view, digests: pod.digests };
    }));
}
async function findPods(pods) {
    try {
        const found = await pods.behind();
        const message = 'the Service has no ready pod';
        return found.length > 0 ? found : { subject: '', view: { kind: 'silence', silence: 'no-pods', message } };
    }
    catch (error) {
        return { subject: '', view: unanswered(error) };
    }
}
async function lookAtCluster(target, api) {
    if (!api)
        throw new Error('a check of a workload was made without a cluster');
    try {
        return { kind: 'facts', facts: await lookAtWorkload(api, target) };
    }
    catch (error) {
        return unanswered(error);
    }
}
function unanswered(error) {
    if (!(error instanceof http_error/* HttpError */.j$))
        throw error;
    return { kind: 'silence', silence: error.kind, message: `Kubernetes API: ${error.message}` };
}

;// CONCATENATED MODULE: ./build/actions/smoke-test/wire.js
var __addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
    if (value !== null && value !== void 0) {
        if (typeof value !== "object" && typeof value !== "function") throw new TypeError("Object expected.");
        var dispose, inner;
        if (async) {
            if (!Symbol.asyncDispose) throw new TypeError("Symbol.asyncDispose is not defined.");
            dispose = value[Symbol.asyncDispose];
        }
        if (dispose === void 0) {
            if (!Symbol.dispose) throw new TypeError("Symbol.dispose is not defined.");
            dispose = value[Symbol.dispose];
            if (async) inner = dispose;
        }
        if (typeof dispose !== "function") throw new TypeError("Object not disposable.");
        if (inner) dispose = function() { try { inner.call(this); } catch (e) { return Promise.reject(e); } };
        env.stack.push({ value: value, dispose: dispose, async: async });
    }
    else if (async) {
        env.stack.push({ async: true });
    }
    return value;
};
var __disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
    return function (env) {
        function fail(e) {
            env.error = env.hasError ? new SuppressedError(e, env.error, "An error was suppressed during disposal.") : e;
            env.hasError = true;
        }
        var r, s = 0;
        function next() {
            while (r = env.stack.pop()) {
                try {
                    if (!r.async && s === 1) return s = 0, env.stack.push(r), Promise.resolve().then(next);
                    if (r.dispose) {
                        var result = r.dispose.call(r.value);
                        if (r.async) return s |= 2, Promise.resolve(result).then(next, function(e) { fail(e); return next(); });
                    }
                    else s |= 1;
                }
                catch (e) {
                    fail(e);
                }
            }
            if (s === 1) return env.hasError ? Promise.reject(env.error) : Promise.resolve();
            if (env.hasError) throw env.error;
        }
        return next();
    };
})(typeof SuppressedError === "function" ? SuppressedError : function (error, suppressed, message) {
    var e = new Error(message);
    return e.name = "SuppressedError", e.error = error, e.suppressed = suppressed, e;
});










/** Percentiles and loads come after the deadline. */
const LONGEST_AFTER_S = 900;
/** A suite that takes longer is no smoke test. */
const PLAYWRIGHT_MS = 20 * 60_000;
/** The real ports of the action. */
const realPorts = (process) => ({
    ...process,
    parseYaml: async (text) => input_kinds/* yaml */.oQ.required({ description: '' }).parse(text),
    openSite: (inputs, needsCluster) => openSite(process, inputs, needsCluster),
    keep: keeper(process),
    runPlaywright: async (folder, url) => runPlaywright(process.exec, {
        folder: await process.files.inside(folder),
        url,
        timeoutMs: PLAYWRIGHT_MS,
        onLine: process.workflow.untrusted,
    }),
});
async function openSite(process, inputs, needsCluster) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const { supervise, temporaryFolder, http, network, clock, signal } = process;
        const { service, namespace, port, via } = inputs;
        if (!needsCluster)
            return { look: createLook({ network, clock }), [Symbol.asyncDispose]: async () => undefined };
        const stack = __addDisposableResource(env_1, new AsyncDisposableStack(), true);
        const folder = stack.use(temporaryFolder());
        const kubeconfig = await kubeconfigOf(inputs, { ...process, folder: folder.path });
        const { socket } = stack.use(createApiProxy(supervise, folder.path, kubeconfig));
        const api = createPodsApi({ http, socket, namespace, signal });
        const asWhole = via === 'service-proxy' || via === 'ephemeral-pod';
        const open = asWhole ? createServiceProxy : createPods;
        const pods = service === undefined ? undefined : open(api, service, port);
        const forwards = stack.use(createPortForwards({ supervise, clock, namespace, kubeconfig }));
        const inside = service !== undefined && via === 'ephemeral-pod'
            ? stack.use(podInside(service, inputs, api, kubeconfig, process)).exchange
            : undefined;
        const ways = {
            pod: reachByProxy,
            'service-proxy': reachByProxy,
            'port-forward': () => reachByForward(forwards),
            'ephemeral-pod': () => reachByName(namespace),
        };
        const reach = pods && ways[via](pods);
        const opened = stack.move();
        return {
            look: createLook({ network, clock, api, pods, reach, inside }),
            [Symbol.asyncDispose]: () => opened.disposeAsync(),
        };
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        const result_1 = __disposeResources(env_1);
        if (result_1)
            await result_1;
    }
}
const podInside = (service, inputs, api, kubeconfig, { exec, clock }) => createEphemeralPod({
    exec,
    clock,
    api,
    service,
    kubeconfig,
    namespace: inputs.namespace,
    image: inputs['pod-image'],
    seconds: Math.ceil(inputs.deadline / 1000) + LONGEST_AFTER_S,
});
/** Beside the runner's other files of the job, so that the checkout stays clean; later steps can upload them. */
function keeper({ files, variable, clock }) {
    const folder = files.join(variable('RUNNER_TEMP') ?? '.', `smoke-test-${clock.now()}`);
    return async (name, text) => {
        const path = files.join(folder, name);
        await files.write(path, text);
        return path;
    };
}


/***/ }),

/***/ 9874:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   HR: () => (/* binding */ Failure),
/* harmony export */   Z0: () => (/* binding */ defineFailures)
/* harmony export */ });
/* unused harmony export FAILURE_CATALOGUE */
/** A failure the user can act on. Anything else that is thrown is a bug in this repository, and says so. */
class Failure extends Error {
    name = 'Failure';
    code;
    remedy;
    constructor(code, message, remedy, options) {
        super(message, options);
        this.code = code;
        this.remedy = remedy;
    }
}
/** Marks a catalogue, so that the generator finds it among the exports of a file. */
const FAILURE_CATALOGUE = Symbol.for('deploy-actions.failures');
/**
 * Declares failure codes once, next to what throws them. A code is public: it stands in the README and in
 * people's searches, so it is never reused for something else.
 */
function defineFailures(entries) {
    const makers = Object.entries(entries).map(([code, { meaning, remedy }]) => {
        const make = (message = meaning, details = {}) => new Failure(code, message, details.remedy ?? remedy, details);
        return [code, make];
    });
    return { ...Object.fromEntries(makers), [FAILURE_CATALOGUE]: entries };
}


/***/ }),

/***/ 689:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ shown)
/* harmony export */ });
/** More of an answer is not kept; what is shown of it is cut shorter, once its secrets are out (presentable.ts). */
const MOST = 4_000;
/** A value for people: JSON, cut so that an error page does not fill the log. */
function shown(value, most = MOST) {
    if (value === undefined)
        return 'nothing';
    const text = typeof value === 'string' ? JSON.stringify(value) : (JSON.stringify(value) ?? String(value));
    return text.length > most ? `${text.slice(0, most)}… (${text.length} characters)` : text;
}


/***/ }),

/***/ 9441:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ Fields),
/* harmony export */   E: () => (/* binding */ parseDuration)
/* harmony export */ });
/* harmony import */ var _facts_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(689);

const UNITS = { ms: 1, s: 1_000, m: 60_000, h: 3_600_000 };
/** Milliseconds from `500ms`, `30s`, `2m` or `1h`. @throws Error that says what is allowed */
function parseDuration(given) {
    const match = typeof given === 'string' ? /^(\d{1,9})(ms|s|m|h)$/.exec(given) : null;
    if (!match)
        throw new Error(`expected a duration such as 500ms, 30s or 2m, got ${(0,_facts_js__WEBPACK_IMPORTED_MODULE_0__/* .shown */ .S)(given)}`);
    return Number(match[1]) * (UNITS[match[2] ?? ''] ?? 1);
}
/**
 * The fields of one YAML map, read one by one. What is wrong is collected with its place, so that a user sees
 * every problem at once; a field that nobody asked for is a problem too.
 */
class Fields {
    place;
    #map;
    #problems;
    #asked = new Set();
    constructor(given, place, problems) {
        this.place = place;
        this.#problems = problems;
        const isMap = typeof given === 'object' && given !== null && !Array.isArray(given);
        if (!isMap)
            problems.push(`${place}: expected a map, got ${(0,_facts_js__WEBPACK_IMPORTED_MODULE_0__/* .shown */ .S)(given)}`);
        this.#map = isMap ? given : {};
    }
    has(name) {
        return this.#map[name] !== undefined && this.#map[name] !== null;
    }
    problem(name, message) {
        this.#problems.push(`${this.place}.${name}: ${message}`);
    }
    /** The field, if given, by a function that throws an Error saying what is allowed. */
    read(name, parse) {
        this.#asked.add(name);
        if (!this.has(name))
            return undefined;
        try {
            return parse(this.#map[name]);
        }
        catch (error) {
            this.problem(name, error.message);
            return undefined;
        }
    }
    async readAsync(name, parse) {
        try {
            return await this.read(name, parse);
        }
        catch (error) {
            this.problem(name, error.message);
            return undefined;
        }
    }
    text(name) {
        return this.read(name, (value) => {
            if (typeof value !== 'string' && typeof value !== 'number')
                throw new Error(`expected a text, got ${(0,_facts_js__WEBPACK_IMPORTED_MODULE_0__/* .shown */ .S)(value)}`);
            return String(value);
        });
    }
    flag(name) {
        return this.read(name, (value) => {
            if (typeof value !== 'boolean')
                throw new Error(`expected true or false, got ${(0,_facts_js__WEBPACK_IMPORTED_MODULE_0__/* .shown */ .S)(value)}`);
            return value;
        });
    }
    integer(name, least, most) {
        return this.read(name, (value) => {
            if (typeof value !== 'number' || !Number.isInteger(value) || value < least || value > most)
                throw new Error(`expected a whole number from ${least} to ${most}, got ${(0,_facts_js__WEBPACK_IMPORTED_MODULE_0__/* .shown */ .S)(value)}`);
            return value;
        });
    }
    duration(name) {
        return this.read(name, parseDuration);
    }
    oneOf(name, ...choices) {
        return this.read(name, (value) => {
            const found = choices.find((choice) => choice === value);
            if (!found)
                throw new Error(`expected one of ${choices.join(', ')}, got ${(0,_facts_js__WEBPACK_IMPORTED_MODULE_0__/* .shown */ .S)(value)}`);
            return found;
        });
    }
    /** Texts by name, such as headers; numbers and flags become text. */
    texts(name) {
        return this.read(name, (value) => {
            if (typeof value !== 'object' || value === null || Array.isArray(value))
                throw new Error(`expected names and values, got ${(0,_facts_js__WEBPACK_IMPORTED_MODULE_0__/* .shown */ .S)(value)}`);
            return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, String(item)]));
        });
    }
    list(name) {
        return this.read(name, (value) => (Array.isArray(value) ? value : [value])) ?? [];
    }
    /** Says which fields nobody asked for: a misspelt one would silently mean its default. */
    finish() {
        for (const name of Object.keys(this.#map))
            if (!this.#asked.has(name))
                this.problem(name, `is not a field here; there are ${[...this.#asked].join(', ')}`);
    }
}


/***/ }),

/***/ 5294:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  gw: () => (/* binding */ describeHealth),
  mv: () => (/* binding */ healthFacts),
  L8: () => (/* binding */ readHealth)
});

;// CONCATENATED MODULE: ./build/lib/smoke/health-latency.js
/** Fields in which components of the usual health shapes say how long they took, in ms unless they say otherwise. */
const FIELDS = ['latency', 'latencyMs', 'latency_ms', 'responseTime', 'responseTimeMs', 'duration'];
const UNITS = { ms: 1, s: 1_000, us: 0.001, µs: 0.001, ns: 0.000_001 };
/**
 * Milliseconds in what a component says of itself: a number, a text such as `12ms`, the `hh:mm:ss.fffffff` of
 * ASP.NET Core, or the `observedValue` with `observedUnit` of health+json. Of a list the longest.
 */
function latencyOf(component) {
    if (Array.isArray(component)) {
        const known = component.map(latencyOf).filter((ms) => ms !== undefined);
        return known.length > 0 ? Math.max(...known) : undefined;
    }
    if (typeof component !== 'object' || component === null)
        return undefined;
    const fields = component;
    const { observedValue, observedUnit } = fields;
    if (typeof observedUnit === 'string' && Object.hasOwn(UNITS, observedUnit))
        return millisecondsOf(`${observedValue}${observedUnit}`);
    return FIELDS.map((name) => millisecondsOf(fields[name])).find((ms) => ms !== undefined);
}
function millisecondsOf(value) {
    if (typeof value === 'number')
        return value;
    if (typeof value !== 'string')
        return undefined;
    const [, count, unit = 'ms'] = /^(\d+(?:\.\d+)?) ?([a-zµ]+)?$/.exec(value) ?? [];
    if (count !== undefined)
        return Object.hasOwn(UNITS, unit) ? Number(count) * (UNITS[unit] ?? 1) : undefined;
    const [, hours, minutes, seconds] = /^(\d+):(\d\d):(\d\d(?:\.\d+)?)$/.exec(value) ?? [];
    return seconds === undefined
        ? undefined
        : (Number(hours) * 3_600 + Number(minutes) * 60 + Number(seconds)) * 1_000;
}

;// CONCATENATED MODULE: ./build/lib/smoke/health.js

const WORDS = {
    pass: ['pass', 'ok', 'up', 'healthy', 'alive', 'ready', 'connected', 'available', 'serving'],
    warn: ['warn', 'degraded', 'unknown'],
    fail: [
        ...['fail', 'error', 'down', 'unhealthy', 'out_of_service', 'unavailable', 'unreachable', 'disconnected'],
        ...['not_serving', 'draining', 'starting'],
    ],
};
/** The health in a body, or undefined when the body is not about health. */
function readHealth(body, json) {
    const word = json === undefined ? body.trim() : undefined;
    const plain = word === undefined ? undefined : statusOf(word);
    if (plain && word !== undefined)
        return { status: plain, said: word, components: {}, latencies: {} };
    if (!isRecord(json) || typeof json['status'] !== 'string')
        return undefined;
    const own = statusOf(json['status']);
    if (own === undefined)
        return undefined;
    const entries = entriesOf(json);
    const components = componentsOf(entries);
    // An endpoint that answers "ok" with a lost database is not well, whatever it thinks of itself.
    const status = worst([own, ...Object.values(components)]);
    return { status, said: json['status'], components, latencies: latenciesOf(entries) };
}
/** What can be expected of a health: its status, of each component, of all of them, and their latencies. */
function healthFacts(health) {
    const all = Object.values(health.components);
    return {
        health,
        'health.status': health.status,
        'health.component': health.components,
        'health.latency': health.latencies,
        ...(all.length === 0 ? {} : { 'dependencies.all': worst(all) }),
    };
}
/** Problems in words, such as `database: fail`. */
function describeHealth({ status, said, components }) {
    const ill = Object.entries(components).filter(([, state]) => state !== 'pass');
    const parts = ill.map(([name, state]) => `${name}: ${state}`);
    return [`says "${said}"`, ...(status === 'pass' ? [] : parts)].join(', ');
}
const NESTED = ['components', 'details', 'entries', 'checks', 'dependencies'];
/** Fields beside the components that say nothing about health. */
const ABOUT = new Set([
    'status',
    'version',
    'releaseId',
    'serviceId',
    'service',
    'name',
    'description',
    'output',
]);
function entriesOf(json) {
    const nested = NESTED.map((key) => json[key]).find(isRecord);
    return nested
        ? Object.entries(nested)
        : Object.entries(json).filter(([key]) => !ABOUT.has(key) && !NESTED.includes(key));
}
function componentsOf(entries) {
    const known = entries.flatMap(([name, value]) => {
        const status = componentStatus(value);
        return status ? [[name, status]] : [];
    });
    return Object.fromEntries(known);
}
function latenciesOf(entries) {
    return Object.fromEntries(entries.flatMap(([name, value]) => {
        const ms = latencyOf(value);
        return ms === undefined ? [] : [[name, ms]];
    }));
}
function componentStatus(value) {
    if (typeof value === 'string')
        return statusOf(value);
    if (Array.isArray(value)) {
        const found = value.map(componentStatus).filter((status) => status !== undefined);
        return found.length > 0 ? worst(found) : undefined;
    }
    return isRecord(value) && typeof value['status'] === 'string' ? statusOf(value['status']) : undefined;
}
function statusOf(word) {
    const wanted = word.toLowerCase().replaceAll(/[\s-]/g, '_');
    const found = Object.entries(WORDS).find(([, words]) => words.includes(wanted));
    return found?.[0];
}
const worst = (all) => all.includes('fail') ? 'fail' : all.includes('warn') ? 'warn' : 'pass';
const isRecord = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);


/***/ }),

/***/ 3582:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Dl: () => (/* binding */ parseUrl),
/* harmony export */   Rr: () => (/* binding */ parsePath),
/* harmony export */   rf: () => (/* binding */ parseHttpTarget)
/* harmony export */ });
/* harmony import */ var _facts_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(689);
/* harmony import */ var _parse_series_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(6327);
/* harmony import */ var _status_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(9370);
/* harmony import */ var _version_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(3826);




const EXPECT_OK = (0,_status_js__WEBPACK_IMPORTED_MODULE_1__/* .parseStatuses */ .O)('200');
/** The part of a check that is about HTTP. */
function parseHttpTarget(fields, defaults, assertions) {
    const json = fields.read('json', (value) => JSON.stringify(value));
    const body = fields.text('body') ?? json;
    const contentType = json === undefined ? {} : { 'content-type': 'application/json' };
    // A check that says what it expects of the status says it once.
    const judgesStatus = assertions.some(({ source }) => source === 'status');
    return {
        kind: 'http',
        where: parseWhere(fields, defaults),
        method: fields.text('method')?.toUpperCase() ?? (body === undefined ? 'GET' : 'POST'),
        headers: { ...contentType, ...lowerCased(fields.texts('headers') ?? {}) },
        body,
        redirects: fields.integer('redirects', 0, 20) ?? 5,
        expect: fields.read('expect', (value) => (0,_status_js__WEBPACK_IMPORTED_MODULE_1__/* .parseStatuses */ .O)(String(value))) ??
            (judgesStatus ? (0,_status_js__WEBPACK_IMPORTED_MODULE_1__/* .parseStatuses */ .O)('1xx,2xx,3xx,4xx,5xx') : EXPECT_OK),
        version: parseVersion(fields, defaults),
        health: fields.read('health', parseHealth) ?? 'auto',
        series: (0,_parse_series_js__WEBPACK_IMPORTED_MODULE_0__/* .parseSeries */ .P)(fields, assertions),
    };
}
function parseWhere(fields, defaults) {
    const url = fields.read('url', (value) => parseUrl(String(value)));
    const path = fields.read('path', parsePath);
    if (fields.has('url') && fields.has('path'))
        fields.problem('path', 'give either url or path');
    if (url !== undefined)
        return { kind: 'url', url };
    if (path !== undefined && defaults.hasService)
        return { kind: 'pods', path };
    if (path !== undefined && defaults.url !== undefined)
        return { kind: 'url', url: `${new URL(defaults.url).origin}${path}` };
    if (!fields.has('url') && !fields.has('path'))
        fields.problem('url', 'is missing: give url, or path with the input url or service');
    else if (path !== undefined)
        fields.problem('path', 'needs the input url or service, to know of whom to ask it');
    return { kind: 'url', url: '' };
}
/** An absolute http or https address. @throws Error that says what is allowed */
function parseUrl(raw) {
    // Values are put in later; until then they stand for something harmless, and the text is kept as it is.
    const plain = raw.replaceAll(/\{\{[^}]*\}\}/g, 'x');
    const url = URL.canParse(plain) ? new URL(plain) : undefined;
    if (!url || !/^https?:$/.test(url.protocol))
        throw new Error(`expected an http or https address, got ${(0,_facts_js__WEBPACK_IMPORTED_MODULE_2__/* .shown */ .S)(raw)}`);
    return plain === raw ? url.href : raw;
}
/** A path on the server, with its query if it has one. @throws Error that says what is allowed */
function parsePath(value) {
    if (typeof value !== 'string' || !value.startsWith('/'))
        throw new Error(`expected a path such as /health, got ${(0,_facts_js__WEBPACK_IMPORTED_MODULE_2__/* .shown */ .S)(value)}`);
    return value;
}
function parseVersion(fields, { version, versionFrom }) {
    const from = fields.read('version_from', (value) => (0,_version_js__WEBPACK_IMPORTED_MODULE_3__/* .parseVersionSource */ .t6)(String(value))) ?? versionFrom;
    const expected = fields.read('version', (value) => {
        if (value === true && version === undefined)
            throw new Error('true needs the input version');
        return value === true ? version : value === false ? undefined : String(value);
    });
    const normalize = fields.oneOf('normalize', ..._version_js__WEBPACK_IMPORTED_MODULE_3__/* .NORMALIZATIONS */ .v6);
    return expected === undefined ? undefined : { expected, from, ...(normalize ? { normalize } : {}) };
}
function parseHealth(value) {
    if (value === true)
        return 'required';
    if (value === false)
        return 'off';
    if (value === 'auto')
        return value;
    throw new Error(`expected true, false or auto, got ${(0,_facts_js__WEBPACK_IMPORTED_MODULE_2__/* .shown */ .S)(value)}`);
}
const lowerCased = (headers) => Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));


/***/ }),

/***/ 6327:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ parseSeries)
/* harmony export */ });
/* harmony import */ var _facts_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(689);
/* harmony import */ var _fields_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(9441);
/* harmony import */ var _sources_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(928);



/** Samples for latency assertions that do not say how many: the p95 of 20 is one of their values. */
const DEFAULT_SAMPLES = 20;
/** Enough to see a service under some load, too little to hurt one that is in use. */
const MOST_PER_SECOND = 100;
const LONGEST_LOAD_MS = 300_000;
const MOST_AT_ONCE = 50;
/** The requests that a check makes once it has passed: so many `samples`, or a load of `rate` a second `for` a time. */
function parseSeries(fields, assertions) {
    const samples = fields.integer('samples', 1, 10_000);
    const concurrency = fields.integer('concurrency', 1, MOST_AT_ONCE);
    const warmup = fields.integer('warmup', 0, 1000) ?? 0;
    const load = parseLoad(fields);
    const kept = fields.flag('keep_alive') ?? load !== undefined;
    if (load)
        return { ...load, concurrency: concurrency ?? MOST_AT_ONCE, warmup, kept };
    if (samples === undefined && !assertions.some(({ source }) => (0,_sources_js__WEBPACK_IMPORTED_MODULE_1__/* .isAboutSeries */ .ne)(source)))
        return undefined;
    return {
        samples: samples ?? DEFAULT_SAMPLES,
        concurrency: concurrency ?? 1,
        warmup,
        paceMs: undefined,
        kept,
    };
}
function parseLoad(fields) {
    const rate = fields.integer('rate', 1, MOST_PER_SECOND);
    const forMs = fields.read('for', parseLoadTime);
    if (fields.has('rate') !== fields.has('for'))
        fields.problem(fields.has('rate') ? 'for' : 'rate', 'is missing: a load has a rate a second and a time');
    if (fields.has('rate') && fields.has('samples'))
        fields.problem('samples', 'of a load is its rate times its time');
    if (rate === undefined || forMs === undefined)
        return undefined;
    return { samples: Math.max(1, Math.round((rate * forMs) / 1000)), paceMs: 1000 / rate };
}
function parseLoadTime(value) {
    const ms = (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .parseDuration */ .E)(value);
    if (ms > LONGEST_LOAD_MS)
        throw new Error(`expected at most 5m, got ${(0,_facts_js__WEBPACK_IMPORTED_MODULE_2__/* .shown */ .S)(value)}`);
    return ms;
}


/***/ }),

/***/ 9687:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   LD: () => (/* binding */ decide),
/* harmony export */   Me: () => (/* binding */ overall),
/* harmony export */   O7: () => (/* binding */ roundOf),
/* harmony export */   cf: () => (/* binding */ NO_PROGRESS),
/* harmony export */   fy: () => (/* binding */ afterRound),
/* harmony export */   im: () => (/* binding */ OUTCOMES),
/* harmony export */   l0: () => (/* binding */ pauseAfter)
/* harmony export */ });
/* harmony import */ var _retry_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(868);

/** How a check ends. The words are public: `outcome` of the action is the worst of them. */
const OUTCOMES = [
    'passed',
    'failed',
    'unreachable',
    'wrong-version',
    'timed-out',
    'config-error',
];
const NO_PROGRESS = { attempts: 0, first: undefined, last: undefined, streak: 0 };
/** Worst first: what a round with several pods is called by. */
const WORST = ['failed', 'wrong-version', 'unreachable', 'not-ready', 'passed'];
function roundOf(findings, at) {
    const kind = WORST.find((candidate) => findings.some((finding) => finding.kind === candidate)) ?? 'not-ready';
    const telling = findings.filter((finding) => finding.kind === kind);
    const [one] = telling;
    const others = telling.length > 1 ? ` (and ${telling.length - 1} more)` : '';
    const said = findings.length > 1 && kind !== 'passed'
        ? `${one?.subject}: ${one?.said}${others}`
        : (one?.said ?? 'nothing');
    return { at, kind, said, findings };
}
const afterRound = (before, round) => ({
    attempts: before.attempts + 1,
    first: before.first ?? round,
    last: round,
    streak: before.last?.kind === round.kind ? before.streak + 1 : 1,
});
/**
 * Whether a check is decided. A target that is not there yet or still has the old version is waited for until the
 * deadline; a target that answers and breaks an expectation time after time is not.
 */
function decide(progress, control, timeIsUp) {
    const { last, streak } = progress;
    if (!last)
        return timeIsUp ? 'timed-out' : undefined;
    // What passes may finish its row after the deadline: each further round either completes it or decides.
    if (last.kind === 'passed')
        return streak >= control.consecutive ? 'passed' : undefined;
    if (!timeIsUp && mayTryAgain(progress, last.kind, control))
        return undefined;
    return last.kind === 'not-ready' ? 'timed-out' : last.kind;
}
function mayTryAgain({ attempts, streak }, kind, control) {
    if (kind === 'failed' && streak >= control.failureThreshold)
        return false;
    if (kind === 'unreachable' && !(control.retry ?? _retry_js__WEBPACK_IMPORTED_MODULE_0__/* .USUAL_RETRY */ .y).network)
        return false;
    return attempts < (control.maxAttempts ?? attempts + 1);
}
/** The outcome of the whole test, the one that should be mended first if there are several. */
function overall(outcomes) {
    const order = ['config-error', 'wrong-version', 'failed', 'unreachable', 'timed-out'];
    return order.find((outcome) => outcomes.includes(outcome)) ?? 'passed';
}
/** A service that has come up is noticed within this time, however long it took. */
const LONGEST_PAUSE_MS = 30_000;
/**
 * How long to wait before the next attempt, in ms. Right answers are counted at the plain interval.
 * @param luck from 0 to 1: where in the jitter this pause is
 */
function pauseAfter({ attempts, last }, control, luck = 0.5) {
    const { intervalMs, backoff, jitter = 0 } = control;
    const spread = 1 + jitter * (2 * luck - 1);
    if (last?.kind === 'passed' || backoff === 'fixed')
        return intervalMs * spread;
    const grown = backoff === 'linear' ? intervalMs * attempts : intervalMs * 2 ** (attempts - 1);
    return Math.max(intervalMs, Math.min(grown, LONGEST_PAUSE_MS)) * spread;
}


/***/ }),

/***/ 868:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ parseRetry),
/* harmony export */   y: () => (/* binding */ USUAL_RETRY)
/* harmony export */ });
/* harmony import */ var _facts_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(689);
/* harmony import */ var _status_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(9370);


/** Statuses by which an ingress or a pod says "not yet" while a release is being rolled out. */
const NOT_YET = new Set([404, 502, 503, 504]);
/** Without `retry_on`: silence and the statuses of a rollout are waited out, a broken expectation is not for long. */
const USUAL_RETRY = {
    network: true,
    status: (status) => NOT_YET.has(status),
    assertions: (usual) => usual,
};
const ANY = { network: true, status: () => true, assertions: () => Number.POSITIVE_INFINITY };
/**
 * Reads `any`, or a list of `network`, `assertion` and `status: [500, 502-504]`; what is not in it ends the check at
 * once. @throws Error that says what is allowed
 */
function parseRetry(given) {
    if (given === 'any')
        return ANY;
    const items = Array.isArray(given) ? given : [given];
    const statuses = items.flatMap(statusesOf);
    const accepts = statuses.length > 0 ? (0,_status_js__WEBPACK_IMPORTED_MODULE_0__/* .parseStatuses */ .O)(statuses.join(',')).accepts : () => false;
    return {
        network: items.includes('network'),
        status: accepts,
        assertions: (usual) => (items.includes('assertion') ? usual : 1),
    };
}
function statusesOf(item) {
    if (item === 'network' || item === 'assertion')
        return [];
    const status = typeof item === 'object' && item !== null && 'status' in item ? item.status : undefined;
    if (status === undefined)
        throw new Error(`expected any, or a list of network, assertion and {status: [503]}, got ${(0,_facts_js__WEBPACK_IMPORTED_MODULE_1__/* .shown */ .S)(item)}`);
    return [status].flat().map(String);
}


/***/ }),

/***/ 9077:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   lj: () => (/* binding */ podProxyPath),
/* harmony export */   nw: () => (/* binding */ digestsOf),
/* harmony export */   ol: () => (/* binding */ digestOf),
/* harmony export */   t9: () => (/* binding */ choosePort),
/* harmony export */   z$: () => (/* binding */ podsBehind)
/* harmony export */ });
/**
 * Which port of the pods is meant by the name or number of a Service's port, by its target port, or by the number of
 * any other port the pods have, such as one for management. Without a wish it is the Service's first port.
 * @throws Error when the Service has no port of that name
 */
function choosePort(service, wanted) {
    const ports = service.spec?.ports ?? [];
    const found = ports.find((port) => wanted === undefined || isNamed(port, wanted));
    if (found)
        return { name: found.name ?? '', number: undefined, scheme: schemeOf(found) };
    if (wanted !== undefined && /^\d+$/.test(wanted))
        return { name: '', number: Number(wanted), scheme: 'http' };
    const known = ports.map(({ name, port }) => (name ? `${name} (${port})` : port)).join(', ') || 'none';
    throw new Error(`the Service has no port ${wanted ?? ''}; its ports: ${known}`);
}
const isNamed = ({ name, port, targetPort }, wanted) => [name, String(port), String(targetPort)].includes(wanted);
const schemeOf = ({ name, appProtocol }) => appProtocol === 'https' || name === 'https' ? 'https' : 'http';
/**
 * The pods behind a Service: those of its EndpointSlices that are ready and not on their way out, each once. Slices
 * may overlap while they are rewritten: https://kubernetes.io/docs/concepts/services-networking/endpoint-slices/
 */
function podsBehind(slices, pods, wanted) {
    const byName = new Map(pods.map((pod) => [pod.metadata?.name ?? '', pod]));
    const found = slices.flatMap((slice) => {
        const port = wanted.number ?? slice.ports?.find(({ name }) => (name ?? '') === wanted.name)?.port;
        if (port === undefined)
            return [];
        return (slice.endpoints ?? []).filter(isServing).map(({ targetRef }) => {
            const name = targetRef?.name ?? '';
            return { name, port, scheme: wanted.scheme, digests: digestsOf(byName.get(name)) };
        });
    });
    const unique = new Map(found.map((target) => [target.name, target]));
    return [...unique.values()].sort((a, b) => a.name.localeCompare(b.name));
}
const isServing = ({ conditions, targetRef }) => targetRef?.kind === 'Pod' && conditions?.ready !== false && conditions?.terminating !== true;
/** Containers' image digests, in the order of the pod's containers. */
function digestsOf(pod) {
    const statuses = pod?.status?.containerStatuses ?? [];
    return statuses.flatMap(({ imageID }) => /sha256:[0-9a-f]{64}/.exec(imageID ?? '')?.[0] ?? []);
}
/** The path by which the API server hands a request on to one pod. */
function podProxyPath(namespace, { name, port, scheme }, path) {
    const pod = `${scheme === 'https' ? 'https:' : ''}${name}:${port}`;
    return `/api/v1/namespaces/${encodeURIComponent(namespace)}/pods/${encodeURIComponent(pod)}/proxy${path}`;
}
/** The digest of an image reference such as `registry/shop@sha256:…`, or of a digest alone. */
const digestOf = (image) => /sha256:[0-9a-f]{64}$/.exec(image.trim())?.[0];


/***/ }),

/***/ 928:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   TC: () => (/* binding */ readerOf),
/* harmony export */   ne: () => (/* binding */ isAboutSeries),
/* harmony export */   x1: () => (/* binding */ targetFor)
/* harmony export */ });
/** Sources with a property: a JSONPath, the name of a header and so on. */
const WITH_PROPERTY = new Set(['json', 'header', 'cookie', 'metadata', 'health.component', 'health.latency']);
/** What can be asked of an answer; the words are those of Checkly and Hurl where they agree. */
const SOURCES = new Set([
    ...WITH_PROPERTY,
    ...['status', 'body', 'bytes', 'sha256', 'url', 'redirects', 'http.version', 'ip', 'duration', 'version'],
    ...['timing.dns', 'timing.connect', 'timing.tls', 'timing.first_byte', 'health.status', 'dependencies.all'],
    ...['latency.p50', 'latency.p90', 'latency.p95', 'latency.p99', 'latency.max', 'latency.avg', 'error_rate'],
    ...['tls.days_until_expiry', 'tls.version', 'tls.chain_trusted', 'tls.hostname_verified', 'tls.issuer_cn'],
    ...['tls.sans', 'tls.self_signed', 'tls.key_size_bits', 'tls.signature_algorithm', 'tls.ocsp_stapled'],
    ...['connect', 'banner', 'grpc.status', 'status_code', 'answer', 'rcode'],
    ...[
        'replicas',
        'replicas.desired',
        'replicas.ready',
        'replicas.updated',
        'replicas.all_ready',
        'restarts',
        'events',
        'image.digest',
        'image.digests',
    ],
]);
const ALIASES = {
    'body.text': 'body',
    'body.json': 'json',
    'body.bytes': 'bytes',
    'body.sha256': 'sha256',
    p50: 'latency.p50',
    p90: 'latency.p90',
    p95: 'latency.p95',
    p99: 'latency.p99',
};
/** Sources that only a series of requests has. */
const isAboutSeries = (source) => /^(?:latency\.|error_rate$)/.test(full(source));
const IN_MS = /^(?:duration$|latency\.|timing\.|health\.latency$)/;
const UNITS = { ms: 1, s: 1_000, m: 60_000 };
/** The target as a number where the source is a time or a share: `500ms`, `1%`. */
function targetFor(source, target) {
    if (typeof target !== 'string')
        return target;
    const name = full(source);
    const time = IN_MS.test(name) ? /^(\d+(?:\.\d+)?)(ms|s|m)$/.exec(target) : undefined;
    if (time)
        return Number(time[1]) * (UNITS[time[2] ?? ''] ?? 1);
    const share = name === 'error_rate' ? /^(\d+(?:\.\d+)?)%$/.exec(target) : undefined;
    return share ? Number(share[1]) / 100 : target;
}
/**
 * How a source is read from what was seen. `every`: all nodes that a JSONPath finds, as a list; otherwise its one
 * node, a list of them when it finds several, undefined when it finds none.
 * @throws Error when there is no such source, or its property is missing or wrong
 */
async function readerOf(given, property, every = false) {
    const source = full(given);
    if (!SOURCES.has(source))
        throw new Error(`"${given}" is not a source; there are ${[...SOURCES].join(', ')}`);
    if (WITH_PROPERTY.has(source))
        return propertyReader(source, property, every);
    if (property)
        throw new Error(`"${given}" takes no "${property}"`);
    return (facts) => facts[source];
}
function propertyReader(source, property, every) {
    if (!property)
        throw new Error(`"${source}" needs ${source === 'json' ? 'a JSONPath' : 'a name'}`);
    if (source === 'json')
        return jsonReader(property, every);
    if (source === 'cookie')
        return cookieReader(property);
    const name = source === 'header' || source === 'metadata' ? property.toLowerCase() : property;
    return (facts) => {
        const named = facts[source];
        return named && Object.hasOwn(named, name) ? named[name] : undefined;
    };
}
/** `session` is its value, `session[SameSite]` an attribute; one without a value, such as `Secure`, is true. */
function cookieReader(property) {
    const [, name = property, attribute = 'value'] = /^([^[]+)\[([\w-]+)\]$/.exec(property) ?? [];
    return (facts) => {
        const cookies = facts['cookie'];
        const cookie = cookies && Object.hasOwn(cookies, name) ? cookies[name] : undefined;
        return cookie?.[attribute.toLowerCase()];
    };
}
/** JSONPath by RFC 9535: no script in it, and none can be smuggled in. */
async function jsonReader(path, every) {
    const { query } = await __nccwpck_require__.e(/* import() */ 525).then(__nccwpck_require__.bind(__nccwpck_require__, 4525));
    try {
        query(null, path);
    }
    catch (error) {
        throw new Error(`"${path}" is not a JSONPath of RFC 9535: ${error.message.split('\n')[0]}`);
    }
    return (facts) => {
        if (facts['json'] === undefined)
            return undefined;
        const found = query(facts['json'], path);
        return every || found.length > 1 ? found : found[0];
    };
}
const full = (source) => ALIASES[source] ?? source;


/***/ }),

/***/ 9370:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ parseStatuses)
/* harmony export */ });
/** Reads `200`, `2xx`, `200-299` or several of them with commas. @throws Error that says what is allowed */
function parseStatuses(raw) {
    const parts = raw.split(',').map((part) => rangeOf(part.trim()));
    return { text: raw, accepts: (status) => parts.some(([low, high]) => status >= low && status <= high) };
}
function rangeOf(part) {
    const [, one, family, low, high] = /^(?:([1-5]\d\d)|([1-5])xx|([1-5]\d\d)-([1-5]\d\d))$/.exec(part) ?? [];
    if (one)
        return [Number(one), Number(one)];
    if (family)
        return [Number(family) * 100, Number(family) * 100 + 99];
    if (low && high && low <= high)
        return [Number(low), Number(high)];
    throw new Error(`expected HTTP statuses such as 200, 2xx or 200-299,404, got "${part}"`);
}


/***/ }),

/***/ 3826:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   r1: () => (/* binding */ sameVersion),
/* harmony export */   t6: () => (/* binding */ parseVersionSource),
/* harmony export */   v6: () => (/* binding */ NORMALIZATIONS)
/* harmony export */ });
/** Reads `json:$.version`, `header:x-version` or `text`. @throws Error that says what is allowed */
function parseVersionSource(raw) {
    if (raw === 'text')
        return { kind: 'text' };
    const match = /^(json|header):(.+)$/.exec(raw);
    if (match?.[1] === 'json' && match[2]?.startsWith('$'))
        return { kind: 'json', path: match[2] };
    if (match?.[1] === 'header' && match[2])
        return { kind: 'header', name: match[2].toLowerCase() };
    throw new Error(`expected json:$.version, header:x-version or text, got "${raw}"`);
}
const SEMVER = /^v?(\d+\.\d+\.\d+(?:[-+].*)?)$/;
const SHA = /^[0-9a-f]{7,64}$/i;
/** What counts as the same version; `auto` is all that may be. */
const NORMALIZATIONS = ['auto', 'semver', 'sha-prefix', 'exact'];
/**
 * Whether an answered version is the expected one. A leading `v` of a semantic version does not count, and a commit
 * may be given or answered by its first 7 or more digits; anything else must be the same text.
 */
function sameVersion(expected, answered, how = 'auto') {
    const [a, b] = [expected.trim(), answered.trim()];
    if (a === b)
        return true;
    const is = (one) => how === 'auto' || how === one;
    return (is('semver') && sameSemver(a, b)) || (is('sha-prefix') && sameCommit(a, b));
}
function sameSemver(a, b) {
    const [plainA, plainB] = [SEMVER.exec(a)?.[1], SEMVER.exec(b)?.[1]];
    return plainA !== undefined && plainA === plainB;
}
function sameCommit(a, b) {
    if (!SHA.test(a) || !SHA.test(b))
        return false;
    const [short = '', long = ''] = [a.toLowerCase(), b.toLowerCase()].sort((x, y) => x.length - y.length);
    return long.startsWith(short);
}


/***/ }),

/***/ 9217:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ defineAction),
/* harmony export */   c: () => (/* binding */ Failed)
/* harmony export */ });
/** A step that fails but has something to say: a verdict, a report, what was rolled back. */
class Failed {
    outputs;
    failure;
    constructor(outputs, failure) {
        this.outputs = outputs;
        this.failure = failure;
    }
}
const defineAction = (action) => action;


/***/ }),

/***/ 9909:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ childEnvironment)
/* harmony export */ });
/** What every program needs to run and to reach the network. No token, no input, no secret of the step is in it. */
const ALWAYS = [
    'PATH',
    'HOME',
    'USER',
    'LOGNAME',
    'TMPDIR',
    'RUNNER_TEMP',
    'RUNNER_TRACKING_ID', // The runner ends what carries it when the job ends.
    'LANG',
    'LC_*',
    'TZ',
    'XDG_*',
    'HTTP_PROXY',
    'HTTPS_PROXY',
    'NO_PROXY',
    'http_proxy',
    'https_proxy',
    'no_proxy',
    'SSL_CERT_FILE',
    'SSL_CERT_DIR',
];
/** The environment of a child process, by allow-list: the tokens of a step are for the step only. */
function childEnvironment(env, { inherit = [], env: extra = {} }) {
    const patterns = [...ALWAYS, ...inherit];
    const allowed = (name) => patterns.some((pattern) => pattern.endsWith('*') ? name.startsWith(pattern.slice(0, -1)) : name === pattern);
    const passed = Object.entries(env).flatMap(([name, value]) => value !== undefined && allowed(name) ? [[name, value]] : []);
    return { ...Object.fromEntries(passed), ...extra };
}


/***/ }),

/***/ 5398:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   N4: () => (/* binding */ endGroup),
/* harmony export */   cI: () => (/* binding */ ExecError),
/* harmony export */   k7: () => (/* binding */ createExec)
/* harmony export */ });
/* unused harmony exports GRACE_MS, describeEnding */
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1421);
/* harmony import */ var node_readline__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(481);
/* harmony import */ var _child_environment_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(9909);



/** A program that did not end with exit code 0. Arguments are not in the message: they may be long or private. */
class ExecError extends Error {
    name = 'ExecError';
    file;
    ending;
    stdout;
    stderr;
    constructor(file, ending, { stdout, stderr }) {
        super([`${file} ${describeEnding(ending)}`, lastLines(stderr || stdout, 20)].filter(Boolean).join(':\n'));
        this.file = file;
        this.ending = ending;
        this.stdout = stdout;
        this.stderr = stderr;
    }
}
/** A stopped program gets this long to end by itself before it is killed; the runner gives us 7.5 s in all. */
const GRACE_MS = 3_000;
/** Makes an Exec whose programs get their environment from `env`, by allow-list. */
const createExec = (env, stopped) => async (file, args, options = {}) => {
    const signal = options.signal ?? stopped;
    signal?.throwIfAborted();
    const child = (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawn)(file, args, {
        cwd: options.cwd,
        env: (0,_child_environment_js__WEBPACK_IMPORTED_MODULE_2__/* .childEnvironment */ .Q)(env, options),
        detached: true, // A group of its own, so that what the program started can be ended with it.
    });
    const output = collect(child, options.onLine);
    child.stdin.on('error', () => undefined).end(options.input ?? ''); // It may exit before it has read its input.
    const ending = await endOf(child, options.timeoutMs, signal);
    signal?.throwIfAborted();
    if (ending.kind === 'exit' && ending.code === 0)
        return output;
    throw new ExecError(file, ending, output);
};
/** Waits for the end of a child and of its output; ends it when its time is over or the signal says so. */
async function endOf(child, timeoutMs, signal) {
    let timedOut = false;
    const stop = () => void endGroup(child);
    const onTimeout = () => {
        timedOut = true;
        stop();
    };
    const timer = timeoutMs === undefined ? undefined : setTimeout(onTimeout, timeoutMs);
    signal?.addEventListener('abort', stop, { once: true });
    try {
        const [code, killedBy] = await closed(child);
        if (timedOut && timeoutMs !== undefined)
            return { kind: 'timeout', afterMs: timeoutMs };
        return code === null
            ? { kind: 'signal', signal: killedBy ?? 'an unknown signal' }
            : { kind: 'exit', code };
    }
    catch (error) {
        if (error.code === 'ENOENT')
            return { kind: 'not-found' };
        throw error;
    }
    finally {
        clearTimeout(timer);
        signal?.removeEventListener('abort', stop);
    }
}
const closed = (child) => new Promise((resolve, reject) => {
    child.once('error', reject).once('close', (code, signal) => resolve([code, signal]));
});
/** Ends a child and all that it started: politely, then for good. */
async function endGroup(child, graceMs = GRACE_MS) {
    const { pid } = child;
    if (pid === undefined || child.exitCode !== null || child.signalCode !== null)
        return;
    signalGroup(pid, 'SIGTERM');
    const kill = setTimeout(() => signalGroup(pid, 'SIGKILL'), graceMs);
    await new Promise((resolve) => child.once('exit', () => resolve()));
    clearTimeout(kill);
}
function signalGroup(pid, signal) {
    try {
        process.kill(-pid, signal);
    }
    catch (error) {
        if (error.code !== 'ESRCH')
            throw error; // ESRCH: it has ended already.
    }
}
function collect({ stdout, stderr }, onLine) {
    const output = { stdout: '', stderr: '' };
    for (const [name, stream] of Object.entries({ stdout, stderr })) {
        if (!stream)
            continue;
        stream.setEncoding('utf8').on('data', (chunk) => {
            output[name] += chunk;
        });
        if (onLine)
            (0,node_readline__WEBPACK_IMPORTED_MODULE_1__.createInterface)({ input: stream, crlfDelay: Number.POSITIVE_INFINITY }).on('line', onLine);
    }
    return output;
}
function describeEnding(ending) {
    switch (ending.kind) {
        case 'not-found':
            return 'was not found on the PATH';
        case 'exit':
            return `exited with code ${ending.code}`;
        case 'signal':
            return `was killed by ${ending.signal}`;
        case 'timeout':
            return `did not finish within ${ending.afterMs / 1000} s`;
    }
}
function lastLines(text, count) {
    return text.trim().split('\n').slice(-count).join('\n');
}


/***/ }),

/***/ 472:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   OK: () => (/* binding */ kindOfError),
/* harmony export */   j$: () => (/* binding */ HttpError)
/* harmony export */ });
/* unused harmony exports isTransientHttpError, isTransientStatus */
const SAID = {
    timeout: 'did not answer in time',
    refused: 'refused the connection',
    reset: 'closed the connection before its answer was complete',
    dns: 'has a name that cannot be resolved',
    tls: 'has a certificate or TLS setting that was not accepted',
    unreachable: 'cannot be reached',
    other: 'could not be asked',
};
/** No answer came. Only the host is in the message: the rest of a URL may be a secret. */
class HttpError extends Error {
    name = 'HttpError';
    kind;
    constructor(kind, url, cause) {
        super(`${hostOf(url)} ${SAID[kind]}: ${cause.message}`, { cause });
        this.kind = kind;
    }
}
/** Whether asking again may bring an answer: a name or a certificate does not mend itself within seconds. */
const isTransientHttpError = (error) => error instanceof HttpError && ['timeout', 'refused', 'reset', 'unreachable'].includes(error.kind);
/** Statuses by which a server says "not now": https://www.rfc-editor.org/rfc/rfc9110#name-status-codes */
const isTransientStatus = (status) => status === 429 || (status >= 500 && status !== 501);
const KINDS = {
    ECONNREFUSED: 'refused',
    ECONNRESET: 'reset',
    EPIPE: 'reset',
    ECONNABORTED: 'reset',
    ENOTFOUND: 'dns',
    EAI_AGAIN: 'dns',
    ETIMEDOUT: 'timeout',
    EHOSTUNREACH: 'unreachable',
    ENETUNREACH: 'unreachable',
    ENOENT: 'refused', // The Unix socket is not there.
};
function kindOfError(error) {
    const { code = '' } = error;
    const known = KINDS[code];
    if (known)
        return known;
    // Node names them ERR_TLS_…, ERR_SSL_…, CERT_…, DEPTH_ZERO_SELF_SIGNED_CERT, UNABLE_TO_VERIFY_….
    return /TLS|SSL|CERT|SIGNATURE|EPROTO/.test(code) ? 'tls' : 'other';
}
function hostOf(url) {
    try {
        return new URL(url).host || 'the server';
    }
    catch {
        return 'the server';
    }
}


/***/ }),

/***/ 7205:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   K7: () => (/* binding */ keyValues),
/* harmony export */   Qq: () => (/* binding */ text),
/* harmony export */   nd: () => (/* binding */ integer),
/* harmony export */   oQ: () => (/* binding */ yaml),
/* harmony export */   p0: () => (/* binding */ duration),
/* harmony export */   yL: () => (/* binding */ oneOf)
/* harmony export */ });
/* unused harmony exports lines, list, flag, percentage, json */
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(4634);

/** Any text, as given. */
const text = (0,_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .inputKind */ .TP)((raw) => raw);
/** One value a line; blank lines and lines that start with `#` do not count. */
const lines = (0,_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .inputKind */ .TP)(linesOf);
/** Values separated by commas or line ends. */
const list = (0,_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .inputKind */ .TP)((raw) => raw
    .split(/[\n,]/)
    .map((item) => item.trim())
    .filter(Boolean));
/** `NAME=value`, one a line. The value may contain `=`. A name that comes twice is an error. */
const keyValues = (0,_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .inputKind */ .TP)((raw) => {
    const pairs = new Map();
    for (const line of linesOf(raw)) {
        const at = line.indexOf('=');
        const key = line.slice(0, at).trim();
        // The line itself is not repeated: its value may be a secret.
        if (at < 1 || key === '')
            throw new Error('expected lines such as NAME=value, but one has no name or no "="');
        if (pairs.has(key))
            throw new Error(`the name "${key}" is given twice`);
        pairs.set(key, line.slice(at + 1).trim());
    }
    return pairs;
});
/** `true` or `false`, in lower case and nothing else: `yes`, `True` and `1` mean different things to different tools. */
const flag = (0,_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .inputKind */ .TP)((raw) => {
    if (raw === 'true')
        return true;
    if (raw === 'false')
        return false;
    throw new Error(`expected true or false, got "${raw}"`);
});
/** A whole number between two bounds, both included. */
const integer = (least, most) => (0,_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .inputKind */ .TP)((raw) => {
    const value = /^-?\d{1,15}$/.test(raw) ? Number(raw) : Number.NaN;
    if (!(value >= least && value <= most))
        throw new Error(`expected a whole number from ${least} to ${most}, got "${raw}"`);
    return value;
});
/** A share such as `5%` or `0.5%`, read as 0.05 or 0.005. A bare number is refused: 5 and 0.05 mean different things. */
const percentage = (0,_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .inputKind */ .TP)((raw) => {
    const match = /^(\d{1,3}(?:\.\d{1,6})?)%$/.exec(raw);
    const value = Number(match?.[1] ?? Number.NaN);
    if (!(value <= 100))
        throw new Error(`expected a percentage from 0% to 100%, such as 5%, got "${raw}"`);
    return value / 100;
});
const UNITS = { ms: 1, s: 1_000, m: 60_000, h: 3_600_000, d: 86_400_000 };
/** A length of time such as `500ms`, `90s`, `10m`, `2h` or `1d`, read as milliseconds. */
const duration = (0,_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .inputKind */ .TP)((raw) => {
    const match = /^(\d{1,9})(ms|s|m|h|d)$/.exec(raw);
    if (!match)
        throw new Error(`expected a duration such as 500ms, 90s, 10m or 2h, got "${raw}"`);
    return Number(match[1]) * UNITS[match[2]];
});
/** One of a few words. */
const oneOf = (...choices) => (0,_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .inputKind */ .TP)((raw) => {
    const found = choices.find((choice) => choice === raw);
    if (found === undefined)
        throw new Error(`expected one of ${choices.join(', ')}, got "${raw}"`);
    return found;
});
/** JSON of any shape; the action checks the shape. */
const json = (0,_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .inputKind */ .TP)((raw) => {
    try {
        return JSON.parse(raw);
    }
    catch (error) {
        throw new Error(`expected JSON: ${error.message}`);
    }
});
/** One YAML 1.2 document of any shape; the action checks the shape. Warnings of the parser are errors. */
const yaml = (0,_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .inputKind */ .TP)(async (raw) => {
    const { parseDocument } = await __nccwpck_require__.e(/* import() */ 815).then(__nccwpck_require__.t.bind(__nccwpck_require__, 8815, 19));
    const document = parseDocument(raw, { uniqueKeys: true, merge: false });
    const [problem] = [...document.errors, ...document.warnings];
    if (problem)
        throw new Error(`expected YAML: ${problem.message}`);
    return document.toJS();
});
function linesOf(raw) {
    return raw
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== '' && !line.startsWith('#'));
}


/***/ }),

/***/ 4634:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   JR: () => (/* binding */ rawInput),
/* harmony export */   Ko: () => (/* binding */ readInputs),
/* harmony export */   TP: () => (/* binding */ inputKind)
/* harmony export */ });
/* unused harmony export inputFailures */
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(9874);

/** A kind of input, declared as `kind.required(…)`, `kind.optional(…)` or `kind.withDefault(…)`. */
function inputKind(parse) {
    const about = (given) => ({ description: given.description, secret: given.secret ?? false });
    return {
        required: (given) => ({ ...about(given), required: true, default: undefined, parse }),
        optional: (given) => ({
            ...about(given),
            required: false,
            default: undefined,
            parse: (raw) => (raw === '' ? undefined : parse(raw)),
        }),
        withDefault: (value, given) => ({
            ...about(given),
            required: false,
            default: value,
            parse,
        }),
    };
}
const inputFailures = (0,_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .defineFailures */ .Z0)({
    INPUT_INVALID: {
        meaning: 'One or more inputs are missing or wrong; the message names each with what is allowed.',
        remedy: 'Correct these inputs in the `with:` block of this step.',
    },
});
/** The text the caller gave for an input, without surrounding white space; empty when it gave none. */
function rawInput(name, env) {
    return (env[`INPUT_${name.replaceAll(' ', '_').toUpperCase()}`] ?? '').trim();
}
/**
 * Reads every declared input. An empty value is the same as none: workflows pass empty expressions.
 * @throws INPUT_INVALID with every problem at once, so that a user mends them in one push.
 */
async function readInputs(specs, env) {
    const problems = [];
    const values = {};
    for (const [name, spec] of Object.entries(specs)) {
        const raw = rawInput(name, env) || spec.default || '';
        try {
            values[name] = await readInput(spec, raw);
        }
        catch (error) {
            problems.push(`${name}: ${hideValue(error.message, spec, raw)}`);
        }
    }
    problems.push(...undeclared(specs, env));
    if (problems.length > 0)
        throw inputFailures.INPUT_INVALID(problems.join('\n'));
    return values;
}
function readInput(spec, raw) {
    if (raw === '' && spec.required)
        throw new Error('is required, but was not given or is empty');
    return spec.parse(raw);
}
const hideValue = (message, { secret }, raw) => secret && raw !== '' ? message.replaceAll(raw, '***') : message;
/** The runner passes an unknown input on with only a warning; a misspelt one would silently mean its default. */
function undeclared(specs, env) {
    const known = new Map(Object.keys(specs).map((name) => [name.replaceAll(' ', '_').toUpperCase(), name]));
    return Object.keys(env).flatMap((variable) => {
        if (!variable.startsWith('INPUT_'))
            return [];
        const name = variable.slice('INPUT_'.length);
        if (known.has(name) || !env[variable])
            return [];
        return [
            `${name.toLowerCase()}: is not an input of this action; it has ${[...known.values()].join(', ')}`,
        ];
    });
}


/***/ }),

/***/ 3901:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  n: () => (/* binding */ start)
});

// EXTERNAL MODULE: ./build/failure.js
var failure = __nccwpck_require__(9874);
// EXTERNAL MODULE: ./build/runtime/action.js
var runtime_action = __nccwpck_require__(9217);
;// CONCATENATED MODULE: ./build/runtime/agents.js
async function createAgents(env) {
    const [http, https] = await Promise.all([Promise.resolve(/* import() */).then(__nccwpck_require__.t.bind(__nccwpck_require__, 7067, 19)), Promise.resolve(/* import() */).then(__nccwpck_require__.t.bind(__nccwpck_require__, 4708, 19))]);
    return {
        httpAgent: new http.Agent({ keepAlive: true, proxyEnv: { ...env } }),
        httpsAgent: new https.Agent({ keepAlive: true, proxyEnv: { ...env } }),
    };
}

;// CONCATENATED MODULE: ./build/runtime/cancellation.js
/** The reason of every abort that comes from the runner; it says SIGINT, after 7.5 s SIGTERM, then it kills. */
class Cancelled extends Error {
    name = 'Cancelled';
}
/** Clean-up that has not ended by then would be killed in the middle anyway; ending ourselves keeps the log whole. */
const CLEAN_UP_MS = 7_000;
/** Turns SIGINT and SIGTERM into an abort, once. The process ends by itself when all clean-up is done. */
function cancelOnSignals() {
    const controller = new AbortController();
    let timer;
    const cancel = (signal) => {
        if (controller.signal.aborted)
            return;
        controller.abort(new Cancelled(`received ${signal}`));
        timer = setTimeout(() => {
            process.stdout.write('Clean-up did not end within 7 s of the cancellation; ending now.\n');
            process.exit(1);
        }, CLEAN_UP_MS);
        timer.unref();
    };
    process.on('SIGINT', cancel).on('SIGTERM', cancel);
    return {
        signal: controller.signal,
        release: () => {
            clearTimeout(timer);
            process.off('SIGINT', cancel).off('SIGTERM', cancel);
        },
    };
}
const isCancellation = (error) => error instanceof Cancelled;

;// CONCATENATED MODULE: external "node:timers/promises"
const promises_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:timers/promises");
;// CONCATENATED MODULE: ./build/runtime/clock.js

const systemClock = {
    now: Date.now,
    sleep: async (ms, signal) => {
        try {
            await (0,promises_namespaceObject.setTimeout)(ms, undefined, signal ? { signal } : {});
        }
        catch (error) {
            throw signal?.aborted ? signal.reason : error;
        }
    },
};

;// CONCATENATED MODULE: ./build/runtime/connections.js
/** Through HTTPS_PROXY, HTTP_PROXY and NO_PROXY. An idle connection does not keep the process alive. */
function createConnections(env) {
    const kept = new Map();
    const proxyEnv = { ...env };
    return async (protocol) => {
        const { request, Agent } = await (protocol === 'https:' ? Promise.resolve(/* import() */).then(__nccwpck_require__.t.bind(__nccwpck_require__, 4708, 19)) : Promise.resolve(/* import() */).then(__nccwpck_require__.t.bind(__nccwpck_require__, 7067, 19)));
        return {
            open: request,
            fresh: () => new Agent({ proxyEnv }),
            kept: () => {
                const agent = kept.get(protocol) ?? new Agent({ proxyEnv, keepAlive: true });
                kept.set(protocol, agent);
                return agent;
            },
        };
    };
}

;// CONCATENATED MODULE: external "node:crypto"
const external_node_crypto_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(3024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __nccwpck_require__(1455);
;// CONCATENATED MODULE: external "node:stream"
const external_node_stream_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream");
;// CONCATENATED MODULE: external "node:stream/promises"
const external_node_stream_promises_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream/promises");
// EXTERNAL MODULE: ./build/runtime/http-error.js
var http_error = __nccwpck_require__(472);
;// CONCATENATED MODULE: ./build/runtime/http.js


const DEFAULT_TIMEOUT_MS = 10_000;
const DEFAULT_MAX_BYTES = 8 * 1024 * 1024;
function createHttp(context) {
    const send = createSender(context);
    return {
        request: async (request) => {
            const started = context.clock.now();
            const deadline = AbortSignal.timeout(request.timeoutMs ?? DEFAULT_TIMEOUT_MS);
            const signal = request.signal ? AbortSignal.any([request.signal, deadline]) : deadline;
            const response = await send(request, signal);
            const { body, truncated } = await readBody(response, request, signal);
            return {
                status: response.statusCode ?? 0,
                headers: headersOf(response),
                body,
                truncated,
                durationMs: context.clock.now() - started,
            };
        },
        stream: async (request) => {
            const headersLate = new AbortController();
            const timer = setTimeout(() => headersLate.abort(new DOMException('no headers in time', 'TimeoutError')), request.timeoutMs ?? DEFAULT_TIMEOUT_MS);
            const signal = request.signal
                ? AbortSignal.any([request.signal, headersLate.signal])
                : headersLate.signal;
            const response = await send(request, signal).finally(() => clearTimeout(timer));
            return {
                status: response.statusCode ?? 0,
                headers: headersOf(response),
                lines: linesOf(response, request, signal),
                close: () => void response.destroy(),
            };
        },
    };
}
function createSender({ env, connections = createConnections(env) }) {
    const send = async (request, signal, anew = false) => {
        const url = new URL(request.url);
        const { open, kept, fresh } = await connections(url.protocol);
        const { method = 'GET', headers = {}, body, socketPath, keepAlive = false } = request;
        const options = {
            method,
            headers: { 'user-agent': 'deploy-actions', ...headers },
            signal,
            ...(socketPath ? { socketPath } : { agent: keepAlive && !anew ? kept() : fresh() }),
        };
        return new Promise((resolve, reject) => {
            const sent = open(url, options, resolve);
            sent.on('error', (error) => {
                // The server closed an idle connection while we took it: nothing was asked yet.
                if (sent.reusedSocket && error.code === 'ECONNRESET' && !anew)
                    resolve(send(request, signal, true));
                else
                    reject(asHttpError(error, request, signal));
            });
            sent.end(body);
        });
    };
    return (request, signal) => send(request, signal);
}
async function readBody(response, request, signal) {
    const most = request.maxBytes ?? DEFAULT_MAX_BYTES;
    const chunks = [];
    let size = 0;
    try {
        for await (const chunk of response) {
            chunks.push(chunk);
            size += chunk.length;
            if (size > most)
                break;
        }
    }
    catch (error) {
        throw asHttpError(error, request, signal);
    }
    return { body: Buffer.concat(chunks).subarray(0, most).toString('utf8'), truncated: size > most };
}
async function* linesOf(response, request, signal) {
    let rest = '';
    try {
        for await (const chunk of response.setEncoding('utf8')) {
            const lines = (rest + chunk).split('\n');
            rest = lines.pop() ?? '';
            yield* lines;
        }
    }
    catch (error) {
        throw asHttpError(error, request, signal);
    }
    if (rest !== '')
        yield rest;
}
function headersOf(response) {
    const named = Object.entries(response.headers).map(([name, value = '']) => [
        name,
        [value].flat().join(', '),
    ]);
    return Object.fromEntries(named);
}
/** The caller's own abort is passed on as it is: it is not an error of the server. */
function asHttpError(error, request, signal) {
    if (request.signal?.aborted)
        return request.signal.reason;
    const kind = signal.aborted ? 'timeout' : (0,http_error/* kindOfError */.OK)(error);
    return new http_error/* HttpError */.j$(kind, request.url, error);
}

;// CONCATENATED MODULE: ./build/runtime/download.js






/** An answer came, and it was not the file. */
class DownloadError extends Error {
    name = 'DownloadError';
    problem;
    constructor(problem) {
        super(describeProblem(problem));
        this.problem = problem;
    }
}
/** GitHub's release pages redirect once; more than a few is a loop. */
const MOST_REDIRECTS = 5;
function createDownload(context) {
    const send = createSender(context);
    return async (request) => {
        const deadline = AbortSignal.timeout(request.timeoutMs);
        const signal = request.signal ? AbortSignal.any([request.signal, deadline]) : deadline;
        const response = await follow(request.url, (url) => send({ url, ...(request.signal ? { signal: request.signal } : {}) }, signal));
        try {
            const sha256 = await save(response, request);
            if (sha256 !== request.sha256)
                throw new DownloadError({ kind: 'checksum', sha256 });
        }
        catch (error) {
            await (0,promises_.rm)(request.to, { force: true });
            throw error instanceof DownloadError ? error : asHttpError(error, request, signal);
        }
    };
}
async function follow(start, get) {
    let url = start;
    for (let hop = 0; hop <= MOST_REDIRECTS; hop += 1) {
        const response = await get(url);
        const { statusCode: status = 0 } = response;
        if (status === 200)
            return response;
        response.destroy();
        const { location } = response.headers;
        if (status < 300 || status >= 400 || !location)
            throw new DownloadError({ kind: 'status', status });
        const next = new URL(location, url);
        if (url.startsWith('https:') && next.protocol !== 'https:')
            throw new DownloadError({
                kind: 'redirect',
                reason: 'it leads from https to a connection without TLS',
            });
        url = next.href;
    }
    throw new DownloadError({ kind: 'redirect', reason: `there are more than ${MOST_REDIRECTS}` });
}
/** Writes the body to the file; returns its sha256. */
async function save(response, request) {
    const hash = (0,external_node_crypto_namespaceObject.createHash)('sha256');
    const total = Number(response.headers['content-length']) || undefined;
    let bytes = 0;
    const measure = new external_node_stream_namespaceObject.Transform({
        transform(chunk, _encoding, done) {
            bytes += chunk.length;
            hash.update(chunk);
            request.onProgress?.(bytes, total);
            done(bytes > request.maxBytes ? new DownloadError({ kind: 'too-large' }) : null, chunk);
        },
    });
    await (0,external_node_stream_promises_namespaceObject.pipeline)(response, measure, (0,external_node_fs_.createWriteStream)(request.to));
    return hash.digest('hex');
}
function describeProblem(problem) {
    switch (problem.kind) {
        case 'status':
            return `the server answered ${problem.status}`;
        case 'checksum':
            return `the file's sha256 is ${problem.sha256}`;
        case 'too-large':
            return 'the file is larger than it can be';
        case 'redirect':
            return `the redirect is not followed: ${problem.reason}`;
    }
}

// EXTERNAL MODULE: ./build/runtime/exec.js
var exec = __nccwpck_require__(5398);
;// CONCATENATED MODULE: external "node:path"
const external_node_path_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");
;// CONCATENATED MODULE: ./build/runtime/files.js




const fileFailures = (0,failure/* defineFailures */.Z0)({
    PATH_MISSING: {
        meaning: 'A file or folder that an input names does not exist.',
        remedy: 'Check the path, and that a checkout step runs before this one.',
    },
    PATH_OUTSIDE: {
        meaning: 'A path leads out of the workspace, directly or by a symbolic link.',
        remedy: 'Name a path below the checked-out repository.',
    },
});
function createFiles(workspace) {
    const at = (path) => (0,external_node_path_namespaceObject.resolve)(workspace, path);
    return {
        read: (path) => (0,promises_.readFile)(at(path), 'utf8'),
        readAll: (paths) => paths.map((path) => (0,external_node_fs_.readFileSync)(at(path), 'utf8')),
        write: async (path, text, mode) => {
            await (0,promises_.mkdir)((0,external_node_path_namespaceObject.dirname)(at(path)), { recursive: true });
            await (0,promises_.writeFile)(at(path), text, mode === undefined ? {} : { mode });
            if (mode !== undefined)
                await (0,promises_.chmod)(at(path), mode); // `mode` alone does nothing to a file that exists.
        },
        exists: (path) => (0,external_node_fs_.existsSync)(at(path)),
        list: async (path) => listBelow(workspace, await insideOf(workspace, path)),
        entries: async (path) => ((0,external_node_fs_.existsSync)(at(path)) ? (await (0,promises_.readdir)(at(path))).sort() : []),
        inside: (path) => insideOf(workspace, path),
        move: async (from, to) => {
            await (0,promises_.rm)(at(to), { recursive: true, force: true });
            await (0,promises_.rename)(at(from), at(to));
        },
        remove: (path) => (0,promises_.rm)(at(path), { recursive: true, force: true }),
        link: async (path, to) => {
            if ((0,external_node_fs_.existsSync)(at(path)))
                await (0,promises_.symlink)(at(path), at(to));
        },
        join: (...parts) => (0,external_node_path_namespaceObject.join)(...parts),
    };
}
async function insideOf(workspace, path) {
    const wanted = (0,external_node_path_namespaceObject.resolve)(workspace, path);
    if (!(0,external_node_fs_.existsSync)(wanted))
        throw fileFailures.PATH_MISSING(`${path} does not exist in ${workspace}`);
    const [root, real] = await Promise.all([(0,promises_.realpath)(workspace), (0,promises_.realpath)(wanted)]);
    // An image without a working directory has the root itself as its workspace.
    if (real !== root && !real.startsWith(root === external_node_path_namespaceObject.sep ? external_node_path_namespaceObject.sep : root + external_node_path_namespaceObject.sep))
        throw fileFailures.PATH_OUTSIDE(`${path} leads out of the workspace, to ${real}`);
    return real;
}
async function listBelow(workspace, start) {
    const root = await (0,promises_.realpath)(workspace);
    const entries = await (0,promises_.readdir)(start, { recursive: true, withFileTypes: true }).catch((error) => {
        if (error.code === 'ENOTDIR')
            return undefined;
        throw error;
    });
    if (!entries)
        return [(0,external_node_path_namespaceObject.relative)(root, start)];
    const found = entries.filter((entry) => entry.isFile()).map((entry) => (0,external_node_path_namespaceObject.join)(entry.parentPath, entry.name));
    return found.map((path) => (0,external_node_path_namespaceObject.relative)(root, path)).sort();
}

;// CONCATENATED MODULE: ./build/runtime/github.js

function readGitHubContext(env) {
    const of = (name, otherwise = '') => env[`GITHUB_${name}`] || otherwise;
    const serverUrl = of('SERVER_URL', 'https://github.com');
    const [repository, runId] = [of('REPOSITORY'), of('RUN_ID')];
    return {
        eventName: of('EVENT_NAME'),
        event: readEvent(of('EVENT_PATH')),
        ref: of('REF'),
        sha: of('SHA'),
        headRef: of('HEAD_REF'),
        baseRef: of('BASE_REF'),
        repository,
        actor: of('ACTOR'),
        workflow: of('WORKFLOW'),
        job: of('JOB'),
        runId,
        runAttempt: of('RUN_ATTEMPT', '1'),
        serverUrl,
        apiUrl: of('API_URL', 'https://api.github.com'),
        workspace: of('WORKSPACE', process.cwd()),
        runUrl: repository && runId ? `${serverUrl}/${repository}/actions/runs/${runId}` : '',
    };
}
function readEvent(path) {
    if (path === '')
        return {};
    const event = JSON.parse((0,external_node_fs_.readFileSync)(path, 'utf8'));
    return typeof event === 'object' && event !== null ? event : {};
}

// EXTERNAL MODULE: ./build/runtime/inputs.js
var runtime_inputs = __nccwpck_require__(4634);
;// CONCATENATED MODULE: ./build/runtime/job-notes.js


/** Kept below RUNNER_TEMP, which every job has to itself and the runner empties after it. Without one, nothing is kept. */
function createJobNotes(env) {
    const folder = env['RUNNER_TEMP'] ? (0,external_node_path_namespaceObject.join)(env['RUNNER_TEMP'], 'deploy-actions-notes') : undefined;
    return {
        read: (name) => {
            const path = folder && (0,external_node_path_namespaceObject.join)(folder, name);
            return path && (0,external_node_fs_.existsSync)(path) ? (0,external_node_fs_.readFileSync)(path, 'utf8') : undefined;
        },
        write: (name, text) => {
            if (folder === undefined)
                return;
            (0,external_node_fs_.mkdirSync)(folder, { recursive: true });
            (0,external_node_fs_.writeFileSync)((0,external_node_path_namespaceObject.join)(folder, name), text);
        },
    };
}

;// CONCATENATED MODULE: ./build/runtime/dns.js
const DNS_TYPES = (/* unused pure expression or super */ null && (['A', 'AAAA', 'CNAME', 'MX', 'NS', 'TXT', 'SRV', 'CAA']));
const RCODES = {
    ENOTFOUND: 'NXDOMAIN',
    ENODATA: 'NOERROR',
    ESERVFAIL: 'SERVFAIL',
    EREFUSED: 'REFUSED',
    ETIMEOUT: 'TIMEOUT',
    ECONNREFUSED: 'REFUSED',
};
/** Asks the domain name system once. An answer that says no is an answer. */
async function resolveDns({ name, type, server, timeoutMs }) {
    const { Resolver } = await Promise.resolve(/* import() */).then(__nccwpck_require__.t.bind(__nccwpck_require__, 1553, 19));
    const resolver = new Resolver({ timeout: timeoutMs, tries: 1 });
    if (server !== undefined)
        resolver.setServers([server]);
    const started = performance.now();
    try {
        const records = (await resolver.resolve(name, type));
        const answers = Array.isArray(records) ? records.map(textOf) : [textOf(records)];
        return { answers, rcode: 'NOERROR', durationMs: performance.now() - started };
    }
    catch (error) {
        const rcode = RCODES[error.code ?? ''];
        if (rcode === undefined)
            throw error;
        return { answers: [], rcode, durationMs: performance.now() - started };
    }
}
function textOf(record) {
    if (typeof record === 'string')
        return record;
    if (Array.isArray(record))
        return record.join('');
    return Object.values(record).join(' ');
}

;// CONCATENATED MODULE: ./build/runtime/grpc.js

function createGrpc() {
    const sessions = new Map();
    return async (request) => {
        const http2 = await Promise.resolve(/* import() */).then(__nccwpck_require__.t.bind(__nccwpck_require__, 2467, 19));
        // What breaks a session is told by each of its streams.
        const connect = (origin) => http2.connect(origin).on('error', () => undefined);
        if (!request.kept)
            return unary(connect(request.origin), request);
        const known = sessions.get(request.origin);
        const usable = known && !known.session.closed && !known.session.destroyed;
        const kept = usable ? known : { session: connect(request.origin), calls: 0 };
        sessions.set(request.origin, kept);
        kept.calls += 1;
        kept.session.ref();
        return unary(kept.session, request).finally(() => {
            kept.calls -= 1;
            // The process may end while a connection waits for a next call.
            if (kept.calls === 0)
                kept.session.unref();
        });
    };
}
async function unary(session, request) {
    const limit = AbortSignal.timeout(request.timeoutMs);
    const signal = request.signal ? AbortSignal.any([request.signal, limit]) : limit;
    const started = performance.now();
    const stop = () => session.destroy(new Error('no answer in time'));
    signal.addEventListener('abort', stop, { once: true });
    try {
        const { headers, body } = await call(session, request);
        return {
            ...statusOf(headers),
            message: body.subarray(PREFIX_BYTES),
            durationMs: performance.now() - started,
        };
    }
    catch (error) {
        session.destroy();
        if (request.signal?.aborted)
            throw request.signal.reason;
        // A stream is cancelled when its session fails; why is in the cause.
        const { cause = error } = error;
        const kind = limit.aborted ? 'timeout' : (0,http_error/* kindOfError */.OK)(cause);
        throw new http_error/* HttpError */.j$(kind, request.origin, cause);
    }
    finally {
        signal.removeEventListener('abort', stop);
        if (!request.kept)
            session.destroy();
    }
}
/** A flag for compression and the length, before each message. */
const PREFIX_BYTES = 5;
function call(session, { path, message, metadata, timeoutMs }) {
    return new Promise((resolve, reject) => {
        const stream = session.request({
            ':method': 'POST',
            ':path': path,
            'content-type': 'application/grpc+proto',
            te: 'trailers',
            'grpc-timeout': `${timeoutMs}m`,
            ...metadata,
        });
        const chunks = [];
        let headers = {};
        const take = (more) => {
            headers = { ...headers, ...more };
        };
        stream.on('response', take).on('trailers', take);
        stream.on('data', (chunk) => chunks.push(chunk));
        stream.once('error', reject).once('end', () => resolve({ headers, body: Buffer.concat(chunks) }));
        const prefix = Buffer.alloc(PREFIX_BYTES);
        prefix.writeUInt32BE(message.length, 1);
        stream.end(Buffer.concat([prefix, message]));
    });
}
function statusOf(headers) {
    const named = Object.entries(headers).filter(([name]) => !name.startsWith(':'));
    const metadata = Object.fromEntries(named.map(([name, value]) => [name, String(value)]));
    const status = Number(metadata['grpc-status'] ?? Number.NaN);
    // A proxy that knows no gRPC answers with an HTTP status alone.
    if (Number.isNaN(status))
        return { status: 2, statusMessage: `no gRPC status, HTTP ${headers[':status']}`, metadata };
    return { status, statusMessage: decodeURIComponent(metadata['grpc-message'] ?? ''), metadata };
}

;// CONCATENATED MODULE: ./build/runtime/tcp.js

/** A greeting comes in one piece; after this silence it is taken as whole. */
const PAUSE_MS = 200;
const MOST_BYTES = 64 * 1024;
/** Opens a TCP connection, says something if wanted, and closes it. Rejects with HttpError. */
async function connectTcp(request) {
    const { connect } = await Promise.resolve(/* import() */).then(__nccwpck_require__.t.bind(__nccwpck_require__, 7030, 19));
    const { host, port, send, wantsBanner } = request;
    const limit = AbortSignal.timeout(request.timeoutMs);
    const signal = request.signal ? AbortSignal.any([request.signal, limit]) : limit;
    const started = performance.now();
    const passed = () => Math.round((performance.now() - started) * 10) / 10;
    const socket = connect({ host, port });
    const stop = () => socket.destroy(new Error('no answer in time'));
    signal.addEventListener('abort', stop, { once: true });
    try {
        await new Promise((resolve, reject) => socket.once('connect', resolve).once('error', reject));
        const connectMs = passed();
        const ip = socket.remoteAddress;
        if (send !== undefined)
            socket.write(send);
        const banner = wantsBanner ? await readBanner(socket) : '';
        return { connectMs, durationMs: passed(), banner, ip };
    }
    catch (error) {
        if (request.signal?.aborted)
            throw request.signal.reason;
        const kind = limit.aborted ? 'timeout' : (0,http_error/* kindOfError */.OK)(error);
        throw new http_error/* HttpError */.j$(kind, `tcp://${host}:${port}`, error);
    }
    finally {
        signal.removeEventListener('abort', stop);
        socket.destroy();
    }
}
function readBanner(socket) {
    return new Promise((resolve, reject) => {
        const chunks = [];
        let timer;
        const finish = () => {
            clearTimeout(timer);
            resolve(Buffer.concat(chunks).subarray(0, MOST_BYTES).toString('utf8'));
        };
        socket.on('data', (chunk) => {
            chunks.push(chunk);
            clearTimeout(timer);
            timer = setTimeout(finish, PAUSE_MS);
        });
        socket.once('end', finish).once('error', reject);
    });
}

;// CONCATENATED MODULE: ./build/runtime/timed-http.js

function createTimedHttp(env) {
    const clients = new Map();
    return async (request) => {
        if (!request.kept) {
            const client = await clientFor(request, env);
            return withinLimit(client, request).finally(() => client.agent.destroy());
        }
        const { protocol } = new URL(request.url);
        const known = clients.get(protocol) ?? clientFor(request, env);
        clients.set(protocol, known);
        return withinLimit(await known, request);
    };
}
async function withinLimit(client, request) {
    const limit = AbortSignal.timeout(request.timeoutMs);
    const signal = request.signal ? AbortSignal.any([request.signal, limit]) : limit;
    try {
        return await exchange(client, request, signal);
    }
    catch (error) {
        if (request.signal?.aborted)
            throw request.signal.reason;
        // The other side had closed it just then: https://nodejs.org/api/http.html#requestreusedsocket
        if (isStale(error))
            return withinLimit(client, request);
        const kind = limit.aborted ? 'timeout' : (0,http_error/* kindOfError */.OK)(error);
        throw new http_error/* HttpError */.j$(kind, request.url, error);
    }
}
/** Marks the error of a kept connection that was gone before anything was answered. */
const STALE = Symbol('stale');
const isStale = (error) => error instanceof Error && STALE in error;
const REPEATABLE = new Set(['GET', 'HEAD', 'OPTIONS']);
async function exchange({ open, agent }, request, signal) {
    const { url, method, socketPath } = request;
    const started = performance.now();
    const passed = () => Math.round((performance.now() - started) * 10) / 10;
    const headers = { 'user-agent': 'deploy-actions', ...request.headers };
    const sent = open(url, { method, headers, signal, ...(socketPath ? { socketPath } : { agent }) });
    const marks = markConnection(sent, passed);
    const response = await responseOf(sent, request.body);
    const firstByte = passed();
    const ip = response.socket.remoteAddress;
    const { body, truncated } = await timed_http_readBody(response, request.maxBytes);
    return {
        status: response.statusCode ?? 0,
        headers: response.headersDistinct,
        body,
        truncated,
        httpVersion: response.httpVersion,
        ip,
        timings: { ...marks, firstByte, total: passed() },
    };
}
async function clientFor({ url, kept = false }, env) {
    const secure = new URL(url).protocol === 'https:';
    const { request: open, Agent } = await (secure ? Promise.resolve(/* import() */).then(__nccwpck_require__.t.bind(__nccwpck_require__, 4708, 19)) : Promise.resolve(/* import() */).then(__nccwpck_require__.t.bind(__nccwpck_require__, 7067, 19)));
    return { open, agent: new Agent({ keepAlive: kept, proxyEnv: { ...env } }) };
}
function markConnection(sent, passed) {
    const marks = {};
    sent.once('socket', (socket) => {
        socket.once('lookup', () => {
            marks.dns = passed();
        });
        socket.once('connect', () => {
            marks.connect = passed();
        });
        socket.once('secureConnect', () => {
            marks.tls = passed();
        });
    });
    return marks;
}
const responseOf = (sent, body) => new Promise((resolve, reject) => {
    const fail = (error) => {
        const stale = sent.reusedSocket && error.code === 'ECONNRESET' && REPEATABLE.has(sent.method);
        reject(stale ? Object.assign(error, { [STALE]: true }) : error);
    };
    sent.once('response', resolve).once('error', fail).end(body);
});
async function timed_http_readBody(response, most) {
    const chunks = [];
    let size = 0;
    for await (const chunk of response) {
        chunks.push(chunk);
        size += chunk.length;
        if (size > most)
            break;
    }
    return { body: new Uint8Array(Buffer.concat(chunks).subarray(0, most)), truncated: size > most };
}

// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __nccwpck_require__(7030);
;// CONCATENATED MODULE: ./build/runtime/tls-handshake.js


/** Begins a TLS connection and ends it again. Rejects with HttpError when there is no handshake. */
async function handshake(request) {
    const { connect } = await Promise.resolve(/* import() */).then(__nccwpck_require__.t.bind(__nccwpck_require__, 1692, 19));
    const { host, port, serverName } = request;
    const limit = AbortSignal.timeout(request.timeoutMs);
    const signal = request.signal ? AbortSignal.any([request.signal, limit]) : limit;
    const started = performance.now();
    // The certificate is looked at in any case; what is wrong with it is what we came for.
    const socket = connect({
        host,
        port,
        servername: serverName,
        rejectUnauthorized: false,
        requestOCSP: true,
    });
    const stop = () => socket.destroy(new Error('aborted'));
    signal.addEventListener('abort', stop, { once: true });
    try {
        let ocspStapled = false;
        socket.once('OCSPResponse', (response) => {
            ocspStapled = (response?.length ?? 0) > 0;
        });
        await new Promise((resolve, reject) => {
            socket.once('secureConnect', resolve).once('error', reject);
        });
        return { ...describe(socket, serverName), ocspStapled, durationMs: performance.now() - started };
    }
    catch (error) {
        if (request.signal?.aborted)
            throw request.signal.reason;
        const kind = limit.aborted ? 'timeout' : (0,http_error/* kindOfError */.OK)(error);
        throw new http_error/* HttpError */.j$(kind, `https://${host}:${port}`, error);
    }
    finally {
        signal.removeEventListener('abort', stop);
        socket.destroy();
    }
}
function describe(socket, serverName) {
    const certificate = socket.getPeerX509Certificate();
    if (!certificate)
        throw new Error('the server showed no certificate');
    const reason = String(socket.authorizationError ?? '');
    return {
        protocol: socket.getProtocol() ?? 'unknown',
        // A name that does not fit is found after the chain was accepted.
        chainTrusted: socket.authorized || reason.includes('ERR_TLS_CERT_ALTNAME_INVALID'),
        hostnameVerified: isFor(certificate, serverName),
        ...about(certificate),
    };
}
/** The two ask for one kind of name each, and one throws for the other kind. */
const isFor = (certificate, name) => ((0,external_node_net_.isIP)(name) ? certificate.checkIP(name) : certificate.checkHost(name)) !== undefined;
function about(certificate) {
    return {
        selfSigned: certificate.issuer === certificate.subject,
        validTo: Date.parse(certificate.validTo),
        issuerCommonName: /^CN=(.+)$/m.exec(certificate.issuer)?.[1],
        subjectAltNames: (certificate.subjectAltName ?? '')
            .split(', ')
            .map((name) => name.replace(/^(?:DNS|IP Address):/, ''))
            .filter(Boolean),
        keySizeBits: certificate.toLegacyObject().bits,
        signatureAlgorithm: certificate.signatureAlgorithm,
    };
}

;// CONCATENATED MODULE: ./build/runtime/network.js





const createNetwork = (env) => ({
    exchange: createTimedHttp(env),
    handshake: handshake,
    connect: connectTcp,
    resolve: resolveDns,
    grpc: createGrpc(),
});

;// CONCATENATED MODULE: ./build/runtime/read-part.js
const readFilePart = async (path, offset, length) => {
    const { open } = await Promise.resolve(/* import() */).then(__nccwpck_require__.t.bind(__nccwpck_require__, 1455, 19));
    const file = await open(path);
    try {
        const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, offset);
        return buffer.subarray(0, bytesRead);
    }
    finally {
        await file.close();
    }
};

;// CONCATENATED MODULE: ./build/runtime/sibling.js

/** The main file of another action, given that of our own: `dist/<action>/index.js`. */
const siblingOf = (own, action) => (0,external_node_path_namespaceObject.join)((0,external_node_path_namespaceObject.dirname)((0,external_node_path_namespaceObject.dirname)(own)), action, 'index.js');

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __nccwpck_require__(1421);
// EXTERNAL MODULE: external "node:readline"
var external_node_readline_ = __nccwpck_require__(481);
// EXTERNAL MODULE: ./build/runtime/child-environment.js
var child_environment = __nccwpck_require__(9909);
;// CONCATENATED MODULE: ./build/runtime/watchdog.js


/**
 * Waits until its standard input ends, which is when our process is gone however it ended, and then ends the group of
 * the program that it watches. Nothing else can do that for a step that is killed: it has no last word.
 */
const WATCH = `
const end = () => { try { process.kill(-Number(process.argv[1]), 'SIGTERM'); } catch {} };
process.stdin.on('end', end).on('error', end).resume();
`;
/** Ends a program that leads a group of its own when our process dies without having done so. The result calls it off. */
function watchOver({ pid }, env) {
    if (pid === undefined)
        return () => undefined;
    const watchdog = (0,external_node_child_process_.spawn)(process.execPath, ['-e', WATCH, String(pid)], {
        env: (0,child_environment/* childEnvironment */.Q)(env, {}),
        stdio: ['pipe', 'ignore', 'ignore'],
        detached: true, // What ends our group must not end it first.
    });
    watchdog.on('error', () => undefined); // Then the runner ends it with the job, as it would have without us.
    watchdog.unref();
    return () => void watchdog.kill('SIGKILL');
}

;// CONCATENATED MODULE: ./build/runtime/supervise.js





const LAST_WORDS = 20;
const createSupervise = (env) => (file, args, options) => {
    const child = (0,external_node_child_process_.spawn)(file, args, {
        env: (0,child_environment/* childEnvironment */.Q)(env, options),
        stdio: ['ignore', 'pipe', 'pipe'],
        detached: true,
    });
    const words = [];
    const ended = new Promise((resolve) => {
        child.on('error', (error) => resolve(error.message));
        child.on('close', () => resolve(words.join('\n')));
    });
    const callOff = watchOver(child, env);
    void ended.then(callOff);
    const ready = new Promise((resolve, reject) => {
        eachLine(child, (line) => {
            words.push(line);
            if (words.length > LAST_WORDS)
                words.shift();
            options.onLine?.(line);
            if (options.isReady(line))
                resolve(line);
        });
        void ended.then((last) => reject(new Error(`${file} ended before it was ready: ${last}`)));
    });
    ready.catch(() => undefined); // A caller that only waits for `ended` must not crash on the other promise.
    return { ready, ended, [Symbol.asyncDispose]: () => (0,exec/* endGroup */.N4)(child) };
};
function eachLine(child, take) {
    for (const input of [child.stdout, child.stderr])
        if (input)
            (0,external_node_readline_.createInterface)({ input, crlfDelay: Number.POSITIVE_INFINITY }).on('line', take);
}

;// CONCATENATED MODULE: ./build/runtime/tar.js
const BLOCK = 512;
/** Jumps from header to header: an archive of gigabytes is listed in milliseconds. */
const openArchive = async (path) => {
    const { open } = await Promise.resolve(/* import() */).then(__nccwpck_require__.t.bind(__nccwpck_require__, 1455, 19));
    const reading = async (work) => {
        const file = await open(path);
        return work(file).finally(() => file.close());
    };
    const entries = await reading(readEntries);
    return {
        path,
        entries,
        text: async (name) => {
            const entry = entries.get(name);
            return entry && reading(async (file) => (await part(file, entry.offset, entry.size)).toString('utf8'));
        },
    };
};
/** https://pubs.opengroup.org/onlinepubs/9699919799/utilities/pax.html: a header of 512 bytes, then the file in whole blocks. */
async function readEntries(file) {
    const entries = new Map();
    let extended = new Map();
    let at = 0;
    for (let header = await headerAt(file, at); header; header = await headerAt(file, at)) {
        const size = Number(extended.get('size') ?? readSize(header));
        const entry = { offset: at + BLOCK, size };
        const type = String.fromCharCode(header[156] ?? 0);
        if (type === '0' || type === '\0')
            entries.set(extended.get('path') ?? readName(header), entry);
        // What an extended header says is about the file after it.
        extended = type === 'x' ? readExtended(await part(file, entry.offset, size)) : new Map();
        at = entry.offset + Math.ceil(size / BLOCK) * BLOCK;
    }
    return entries;
}
/** Undefined at the end, which is a block of zeros. */
async function headerAt(file, at) {
    const header = await part(file, at, BLOCK);
    if (header.length < BLOCK || header.every((byte) => byte === 0))
        return undefined;
    if (!isHeader(header))
        throw new Error(`there is no tar header at byte ${at}`);
    return header;
}
async function part(file, position, length) {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, position);
    return buffer.subarray(0, bytesRead);
}
/** The sum of all bytes, those of the sum itself counted as spaces. */
function isHeader(header) {
    const sum = header.reduce((all, byte, at) => all + (at >= 148 && at < 156 ? 32 : byte), 0);
    return sum === Number.parseInt(field(header, 148, 8), 8);
}
const field = (header, at, length) => header.toString('utf8', at, at + length).replace(/\0[\s\S]*$/, '');
function readName(header) {
    const prefix = field(header, 345, 155);
    return prefix === '' ? field(header, 0, 100) : `${prefix}/${field(header, 0, 100)}`;
}
/** Octal; more than 8 GiB as a number of 95 bits with the first bit set, which is GNU's way. */
function readSize(header) {
    if ((header[124] ?? 0) < 0x80)
        return Number.parseInt(field(header, 124, 12).trim() || '0', 8);
    return header.subarray(125, 136).reduce((size, byte) => size * 256 + byte, 0);
}
/** Records of the form `<length> <key>=<value>\n`. */
function readExtended(records) {
    const found = new Map();
    for (let at = 0; at < records.length;) {
        const space = records.indexOf(' ', at);
        const length = Number(records.toString('utf8', at, space));
        if (space < 0 || !(length > 0))
            return found;
        const [key = '', ...value] = records.toString('utf8', space + 1, at + length - 1).split('=');
        found.set(key, value.join('='));
        at += length;
    }
    return found;
}

;// CONCATENATED MODULE: external "node:os"
const external_node_os_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:os");
;// CONCATENATED MODULE: ./build/runtime/temporary.js



const kept = new Set();
/** Makes one below RUNNER_TEMP, which the runner empties after the job, should this process be killed. */
function temporaryFolder(env) {
    if (kept.size === 0)
        process.once('exit', removeAll);
    const path = (0,external_node_fs_.mkdtempSync)((0,external_node_path_namespaceObject.join)(env['RUNNER_TEMP'] || (0,external_node_os_namespaceObject.tmpdir)(), 'deploy-actions-'));
    kept.add(path);
    return {
        path,
        [Symbol.asyncDispose]: async () => {
            (0,external_node_fs_.rmSync)(path, { recursive: true, force: true });
            kept.delete(path);
        },
    };
}
function removeAll() {
    for (const path of kept)
        (0,external_node_fs_.rmSync)(path, { recursive: true, force: true });
}

;// CONCATENATED MODULE: ./build/runtime/tool-cache.js




/** Keeps programs in RUNNER_TOOL_CACHE as `<name>/<version>/<platform>`, with the marker file that GitHub's own cache has. */
function createToolCache(variable) {
    const root = variable('RUNNER_TOOL_CACHE') ?? (0,external_node_path_namespaceObject.join)(variable('RUNNER_TEMP') ?? (0,external_node_os_namespaceObject.tmpdir)(), 'tool-cache');
    const platform = `${process.platform}-${process.arch}`;
    const folderOf = (name, version) => (0,external_node_path_namespaceObject.join)(root, name, version, platform);
    const find = (name, version) => {
        const folder = folderOf(name, version);
        return (0,external_node_fs_.existsSync)(`${folder}.complete`) && (0,external_node_fs_.existsSync)(folder) ? folder : undefined;
    };
    return {
        platform,
        find,
        add: async (name, version, fill) => {
            const folder = folderOf(name, version);
            await (0,promises_.mkdir)((0,external_node_path_namespaceObject.join)(root, name, version), { recursive: true });
            const staging = await (0,promises_.mkdtemp)(`${folder}-`);
            try {
                await fill(staging);
                await moveInto(staging, folder, () => find(name, version) !== undefined);
            }
            finally {
                await (0,promises_.rm)(staging, { recursive: true, force: true });
            }
            await (0,promises_.writeFile)(`${folder}.complete`, '');
            return folder;
        },
    };
}
/** Another job on the same machine may have put the same program there meanwhile: that one is then as good. */
async function moveInto(staging, folder, isComplete) {
    if (isComplete())
        return;
    await (0,promises_.rm)(folder, { recursive: true, force: true });
    await (0,promises_.rename)(staging, folder);
}

;// CONCATENATED MODULE: ./build/runtime/transfer.js




const REDIRECTS = [301, 302, 303, 307, 308];
const transfer_MOST_REDIRECTS = 5;
/** Layers are large; one that never ends is ended by this. */
const LONGEST_MS = 3_600_000;
/** Nothing moved for so long: the other side is gone, or it takes more than its time to check what it got. */
const STALLED_MS = 300_000;
const MOST_WORDS = 64 * 1024;
function createTransfer(context) {
    const send = createSender(context);
    return async (from, to, cancelled) => {
        const signal = limited(cancelled);
        const source = await transfer_follow(send, from, signal);
        const { statusCode: readStatus = 0 } = source;
        if (readStatus !== 200) {
            source.destroy();
            return { readStatus, status: 0, body: '' };
        }
        const length = source.headers['content-length'];
        return { readStatus, ...(await transfer_exchange(context, { stream: source, length }, to, cancelled)) };
    };
}
const createUpload = (context) => async ({ path, offset, size }, to, cancelled) => {
    const { createReadStream } = await Promise.resolve(/* import() */).then(__nccwpck_require__.t.bind(__nccwpck_require__, 3024, 19));
    const range = { start: offset, end: offset + size - 1 };
    const stream = size === 0 ? external_node_stream_namespaceObject.Readable.from([]) : createReadStream(path, range);
    return transfer_exchange(context, { stream, length: String(size) }, to, cancelled);
};
function limited(cancelled) {
    const limit = AbortSignal.timeout(LONGEST_MS);
    return cancelled ? AbortSignal.any([cancelled, limit]) : limit;
}
async function transfer_follow(send, request, signal, left = transfer_MOST_REDIRECTS) {
    const answer = await send(request, signal);
    const { location } = answer.headers;
    if (!REDIRECTS.includes(answer.statusCode ?? 0) || !location || left === 0)
        return answer;
    answer.destroy();
    const url = new URL(location, request.url);
    const { authorization: _, ...others } = request.headers ?? {};
    const headers = url.host === new URL(request.url).host ? (request.headers ?? {}) : others;
    return transfer_follow(send, { ...request, url: url.href, headers }, signal, left - 1);
}
/** Streams a body to a server and reads what it says. @throws HttpError, or the reason of the caller's own abort */
async function transfer_exchange(context, body, to, cancelled) {
    const signal = limited(cancelled);
    try {
        const answer = await sendStream(context, body, to, signal);
        return { status: answer.statusCode ?? 0, body: await wordsOf(answer) };
    }
    catch (error) {
        cancelled?.throwIfAborted();
        throw asHttpError(error, to, signal);
    }
}
async function sendStream({ env, connections = createConnections(env), stalledMs = STALLED_MS }, { stream, length }, to, signal) {
    const url = new URL(to.url);
    const { open, fresh, kept } = await connections(url.protocol);
    const headers = {
        'user-agent': 'deploy-actions',
        'content-type': 'application/octet-stream',
        ...(length ? { 'content-length': length } : {}),
        ...to.headers,
    };
    const { method = 'PUT', keepAlive = false } = to;
    const sent = open(url, { method, headers, signal, agent: keepAlive ? kept() : fresh() });
    sent.setTimeout(stalledMs, () => sent.destroy(stalled(stalledMs)));
    const answered = answerOf(sent);
    answered.catch(() => undefined); // Reported by the await below; the pipeline may fail first.
    await (0,external_node_stream_promises_namespaceObject.pipeline)(stream, sent).catch(async (error) => {
        // A server that refuses early closes while we still send: its answer says more than the broken pipe.
        await Promise.race([answered, Promise.reject(error)]);
    });
    return answered;
}
const stalled = (ms) => Object.assign(new Error(`nothing moved for ${ms / 1000} s`), { code: 'ETIMEDOUT' });
const answerOf = (sent) => new Promise((resolve, reject) => {
    sent.once('response', resolve).once('error', reject);
});
async function wordsOf(answer) {
    let words = '';
    for await (const chunk of answer.setEncoding('utf8'))
        if (words.length < MOST_WORDS)
            words += chunk;
    return words;
}

;// CONCATENATED MODULE: ./build/runtime/commands.js

/** The runner cuts a longer annotation by itself, in the middle of a sentence (ExecutionContext.cs). */
const LONGEST_MESSAGE = 4096;
/** One workflow command line: https://docs.github.com/actions/reference/workflow-commands-for-github-actions */
function formatCommand(name, properties, message) {
    const list = Object.entries(properties).map(([key, value]) => `${key}=${escapeProperty(value)}`);
    return `::${name}${list.length > 0 ? ` ${list.join(',')}` : ''}::${escapeData(message)}\n`;
}
function formatAnnotation(kind, message, place) {
    const { file, line, endLine, column, title } = place;
    const known = { file, line, endLine, col: column, title };
    const properties = Object.entries(known).flatMap(([key, value]) => value === undefined ? [] : [[key, String(value)]]);
    return formatCommand(kind, Object.fromEntries(properties), cut(message, LONGEST_MESSAGE));
}
/** A name and value as the runner reads them from GITHUB_OUTPUT and GITHUB_STATE, whatever the value contains. */
function formatFileEntry(name, value) {
    const delimiter = `delimiter_${(0,external_node_crypto_namespaceObject.randomUUID)()}`;
    return `${name}<<${delimiter}\n${value}\n${delimiter}\n`;
}
/** Whether the runner would take a line of output for a command, in either of its two syntaxes. */
const looksLikeCommand = (text) => /^\s*::|##\[/m.test(text);
function escapeData(text) {
    return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}
function escapeProperty(text) {
    return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
function cut(text, length) {
    return text.length <= length ? text : `${text.slice(0, length - 1)}…`;
}

;// CONCATENATED MODULE: ./build/runtime/masking.js
/** Shorter lines of a multi-line secret (braces, brackets) are not masked: they would blank out the whole log. */
const SHORTEST_LINE = 4;
/**
 * Every form of a secret that must not be seen: each line (the runner masks line by line), and the encodings in
 * which a secret usually leaks: base64, base64url, percent-encoded, and inside a JSON string.
 */
function maskedForms(secret) {
    const lines = secret.split(/\r?\n/).map((line) => line.trim());
    const whole = lines.filter(Boolean);
    const plain = whole.length > 1 ? whole.filter((line) => line.length >= SHORTEST_LINE) : whole;
    const forms = [
        ...plain,
        ...(whole.length > 0 ? encodingsOf(secret.trim()) : []),
        ...plain.flatMap(encodingsOf),
    ];
    return [...new Set(forms)].filter((form) => form !== '' && !form.includes('\n'));
}
function encodingsOf(text) {
    const bytes = Buffer.from(text);
    return [
        bytes.toString('base64'),
        bytes.toString('base64url'),
        encodeURIComponent(text.toWellFormed()),
        JSON.stringify(text).slice(1, -1),
    ];
}
/** Keeps the secrets of this process, so that text can be cleaned of them before it leaves. */
class Secrets {
    #forms = new Set();
    /** Remembers a secret; returns the forms that were not known before. */
    add(secret) {
        const fresh = maskedForms(secret).filter((form) => !this.#forms.has(form));
        for (const form of fresh)
            this.#forms.add(form);
        return fresh;
    }
    /** Replaces every known form by `***`, longest first, so that no part of a longer one is left over. */
    redact(text) {
        const found = [...this.#forms].filter((form) => text.includes(form));
        found.sort((a, b) => b.length - a.length);
        return found.reduce((clean, form) => clean.replaceAll(form, '***'), text);
    }
}

;// CONCATENATED MODULE: ./build/runtime/step-summary.js
/** Over this many bytes GitHub shows nothing of a step's summary (CreateStepSummaryCommand.AttachmentSizeLimit). */
const LIMIT_BYTES = 1024 * 1024;
const NOTE = '\n\n_The rest of this summary is left out: GitHub shows at most 1 MiB a step. The log has it all._\n';
/** Keeps what one step writes to its summary within GitHub's limit, saying so where it cuts. */
class StepSummary {
    #left = LIMIT_BYTES - Buffer.byteLength(NOTE);
    #full = false;
    /** The part of the text that may still be written: all of it, its first lines and a note, or nothing. */
    fit(markdown) {
        if (this.#full)
            return '';
        const size = Buffer.byteLength(markdown);
        if (size <= this.#left) {
            this.#left -= size;
            return markdown;
        }
        this.#full = true;
        const kept = Buffer.from(markdown).subarray(0, this.#left).toString('utf8');
        return `${kept.slice(0, kept.lastIndexOf('\n') + 1)}${NOTE}`;
    }
}

;// CONCATENATED MODULE: ./build/runtime/workflow.js





/** The runner shows 10 annotations of a kind for a step and drops the rest without a word. One error is kept for the end. */
const MOST_SHOWN = { notice: 10, warning: 10, error: 9 };
/** The real workflow run, spoken to by standard output and the files that the runner names in the environment. */
function createWorkflow({ env, write }) {
    const secrets = new Secrets();
    const log = createLog(write);
    const summary = new StepSummary();
    const shown = { notice: 0, warning: 0, error: 0 };
    const append = (variable, text) => {
        const path = env[variable];
        if (path)
            (0,external_node_fs_.appendFileSync)(path, text, 'utf8');
        else
            log.text(`${variable} is not set, so this is not kept:\n${text}`);
    };
    const annotate = (kind) => (message, place = {}) => {
        shown[kind] += 1;
        const text = secrets.redact(message);
        if (shown[kind] <= MOST_SHOWN[kind])
            log.command(formatAnnotation(kind, text, place));
        else
            log.text(`${kind}: ${text}`);
    };
    return {
        info: (message) => log.text(secrets.redact(message)),
        debug: (message) => log.command(formatCommand('debug', {}, secrets.redact(message))),
        notice: annotate('notice'),
        warning: annotate('warning'),
        error: annotate('error'),
        finalError: (message) => log.command(formatAnnotation('error', secrets.redact(message), {})),
        untrusted: (text) => log.untrusted(secrets.redact(text)),
        mask: (secret) => {
            for (const form of secrets.add(secret))
                log.command(formatCommand('add-mask', {}, form));
        },
        redact: (text) => secrets.redact(text),
        group: async (title, body) => {
            log.command(formatCommand('group', {}, secrets.redact(title)));
            try {
                return await body();
            }
            finally {
                log.command(formatCommand('endgroup', {}, ''));
            }
        },
        summary: (markdown) => append('GITHUB_STEP_SUMMARY', summary.fit(`${secrets.redact(markdown)}\n`)),
        state: (name, value) => append('GITHUB_STATE', formatFileEntry(name, value)),
        output: (name, value) => append('GITHUB_OUTPUT', formatFileEntry(name, value)),
        close: () => {
            for (const [kind, count] of Object.entries(shown)) {
                const hidden = count - MOST_SHOWN[kind];
                if (hidden > 0)
                    log.text(`${hidden} more of kind ${kind} are only in this log: GitHub shows 10 a step.`);
            }
            log.resume();
        },
    };
}
/** Standard output with commands switched off exactly while outside text is printed. */
function createLog(write) {
    let token;
    const resume = () => {
        if (token !== undefined)
            write(`::${token}::\n`);
        token = undefined;
    };
    const line = (text) => (text.endsWith('\n') ? text : `${text}\n`);
    const untrusted = (text) => {
        if (token === undefined && looksLikeCommand(text)) {
            token = (0,external_node_crypto_namespaceObject.randomUUID)();
            write(`::stop-commands::${token}\n`);
        }
        write(line(text));
    };
    return {
        resume,
        untrusted,
        /** Our own words may quote others', so they get the same protection; plain ones cost no extra lines. */
        text: untrusted,
        command: (text) => {
            resume();
            write(text);
        },
    };
}

;// CONCATENATED MODULE: ./build/runtime/start.js






















const PHASE = 'deploy-actions-phase';
/** The one place where an action meets the process it runs in. Sets the exit code; never throws. */
async function start(action, run, post) {
    const { env } = process;
    const workflow = createWorkflow({ env, write: (text) => process.stdout.write(text) });
    const cancellation = cancelOnSignals();
    try {
        // Before anything else: no later line, not even an error about an input, may show a secret.
        for (const [name, { secret }] of Object.entries(action.inputs))
            if (secret)
                workflow.mask((0,runtime_inputs/* rawInput */.JR)(name, env));
        if (post && env[`STATE_${PHASE}`])
            return await post(realProcess(workflow, cancellation.signal), (name) => env[`STATE_${name}`] || undefined);
        if (post)
            workflow.state(PHASE, 'post');
        const inputs = await (0,runtime_inputs/* readInputs */.Ko)(action.inputs, env);
        const result = await run(inputs, realProcess(workflow, cancellation.signal));
        writeOutputs(action.outputs, result instanceof runtime_action/* Failed */.c ? result.outputs : result, workflow);
        if (result instanceof runtime_action/* Failed */.c)
            throw result.failure;
    }
    catch (error) {
        process.exitCode = 1;
        workflow.finalError(start_describe(error, action.name));
    }
    finally {
        workflow.close();
        cancellation.release();
    }
}
function realProcess(workflow, signal) {
    const { env } = process;
    const github = readGitHubContext(env);
    const variable = (name) => env[name] || undefined;
    const web = { env, clock: systemClock, connections: createConnections(env) };
    return {
        workflow,
        github,
        exec: (0,exec/* createExec */.k7)(env, signal),
        supervise: createSupervise(env),
        http: createHttp(web),
        network: createNetwork(env),
        agents: () => createAgents(env),
        download: createDownload(web),
        transfer: createTransfer(web),
        upload: createUpload(web),
        openArchive: openArchive,
        readFilePart: readFilePart,
        toolCache: createToolCache(variable),
        clock: systemClock,
        files: createFiles(github.workspace),
        temporaryFolder: () => temporaryFolder(env),
        sibling: (action) => [process.execPath, siblingOf(process.argv[1] ?? '', action)],
        notes: createJobNotes(env),
        variable,
        signal,
    };
}
/** A masked value would vanish between jobs without a word, and must not be written to a file in plain text. */
function writeOutputs(specs, values, workflow) {
    for (const [name, { format }] of Object.entries(specs)) {
        const value = format(values[name]); // OutputValues pairs each name with the value of its own kind.
        if (workflow.redact(value) === value)
            workflow.output(name, value);
        else
            workflow.warning(`The output "${name}" is not set: it contains a masked secret, and GitHub drops such values between jobs. Keep that part of the value (such as an account id or a channel) out of secrets.`);
    }
}
function start_describe(error, action) {
    if (error instanceof failure/* Failure */.HR)
        return `${error.message}\n\nWhat to do: ${error.remedy} [${error.code}]`;
    if (isCancellation(error))
        return 'The run was cancelled, so this step stopped. [CANCELLED]';
    const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return `This is a bug in deploy-actions (${action}), please report it with this text: ${stack}`;
}


/***/ })

/******/ });
/************************************************************************/
/******/ // The module cache
/******/ var __webpack_module_cache__ = {};
/******/ 
/******/ // The require function
/******/ function __nccwpck_require__(moduleId) {
/******/ 	// Check if module is in cache
/******/ 	var cachedModule = __webpack_module_cache__[moduleId];
/******/ 	if (cachedModule !== undefined) {
/******/ 		return cachedModule.exports;
/******/ 	}
/******/ 	// Create a new module (and put it into the cache)
/******/ 	var module = __webpack_module_cache__[moduleId] = {
/******/ 		// no module.id needed
/******/ 		// no module.loaded needed
/******/ 		exports: {}
/******/ 	};
/******/ 
/******/ 	// Execute the module function
/******/ 	var threw = true;
/******/ 	try {
/******/ 		__webpack_modules__[moduleId](module, module.exports, __nccwpck_require__);
/******/ 		threw = false;
/******/ 	} finally {
/******/ 		if(threw) delete __webpack_module_cache__[moduleId];
/******/ 	}
/******/ 
/******/ 	// Return the exports of the module
/******/ 	return module.exports;
/******/ }
/******/ 
/******/ // expose the modules object (__webpack_modules__)
/******/ __nccwpck_require__.m = __webpack_modules__;
/******/ 
/************************************************************************/
/******/ /* webpack/runtime/asset-relocator-loader */
/******/ if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = decodeURIComponent(new URL('.', import.meta.url).pathname).slice(import.meta.url.match(/^file:\/\/\/\w:/) ? 1 : 0, -1) + "/";
/******/ 
/******/ /* webpack/runtime/async module */
/******/ (() => {
/******/ 	var webpackQueues = typeof Symbol === "function" ? Symbol("webpack queues") : "__webpack_queues__";
/******/ 	var webpackExports = typeof Symbol === "function" ? Symbol("webpack exports") : "__webpack_exports__";
/******/ 	var webpackError = typeof Symbol === "function" ? Symbol("webpack error") : "__webpack_error__";
/******/ 	var resolveQueue = (queue) => {
/******/ 		if(queue && queue.d < 1) {
/******/ 			queue.d = 1;
/******/ 			queue.forEach((fn) => (fn.r--));
/******/ 			queue.forEach((fn) => (fn.r-- ? fn.r++ : fn()));
/******/ 		}
/******/ 	}
/******/ 	var wrapDeps = (deps) => (deps.map((dep) => {
/******/ 		if(dep !== null && typeof dep === "object") {
/******/ 			if(dep[webpackQueues]) return dep;
/******/ 			if(dep.then) {
/******/ 				var queue = [];
/******/ 				queue.d = 0;
/******/ 				dep.then((r) => {
/******/ 					obj[webpackExports] = r;
/******/ 					resolveQueue(queue);
/******/ 				}, (e) => {
/******/ 					obj[webpackError] = e;
/******/ 					resolveQueue(queue);
/******/ 				});
/******/ 				var obj = {};
/******/ 				obj[webpackQueues] = (fn) => (fn(queue));
/******/ 				return obj;
/******/ 			}
/******/ 		}
/******/ 		var ret = {};
/******/ 		ret[webpackQueues] = x => {};
/******/ 		ret[webpackExports] = dep;
/******/ 		return ret;
/******/ 	}));
/******/ 	__nccwpck_require__.a = (module, body, hasAwait) => {
/******/ 		var queue;
/******/ 		hasAwait && ((queue = []).d = -1);
/******/ 		var depQueues = new Set();
/******/ 		var exports = module.exports;
/******/ 		var currentDeps;
/******/ 		var outerResolve;
/******/ 		var reject;
/******/ 		var promise = new Promise((resolve, rej) => {
/******/ 			reject = rej;
/******/ 			outerResolve = resolve;
/******/ 		});
/******/ 		promise[webpackExports] = exports;
/******/ 		promise[webpackQueues] = (fn) => (queue && fn(queue), depQueues.forEach(fn), promise["catch"](x => {}));
/******/ 		module.exports = promise;
/******/ 		body((deps) => {
/******/ 			currentDeps = wrapDeps(deps);
/******/ 			var fn;
/******/ 			var getResult = () => (currentDeps.map((d) => {
/******/ 				if(d[webpackError]) throw d[webpackError];
/******/ 				return d[webpackExports];
/******/ 			}))
/******/ 			var promise = new Promise((resolve) => {
/******/ 				fn = () => (resolve(getResult));
/******/ 				fn.r = 0;
/******/ 				var fnQueue = (q) => (q !== queue && !depQueues.has(q) && (depQueues.add(q), q && !q.d && (fn.r++, q.push(fn))));
/******/ 				currentDeps.map((dep) => (dep[webpackQueues](fnQueue)));
/******/ 			});
/******/ 			return fn.r ? promise : getResult();
/******/ 		}, (err) => ((err ? reject(promise[webpackError] = err) : outerResolve(exports)), resolveQueue(queue)));
/******/ 		queue && queue.d < 0 && (queue.d = 0);
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/create fake namespace object */
/******/ (() => {
/******/ 	var getProto = Object.getPrototypeOf ? (obj) => (Object.getPrototypeOf(obj)) : (obj) => (obj.__proto__);
/******/ 	var leafPrototypes;
/******/ 	// create a fake namespace object
/******/ 	// mode & 1: value is a module id, require it
/******/ 	// mode & 2: merge all properties of value into the ns
/******/ 	// mode & 4: return value when already ns object
/******/ 	// mode & 16: return value when it's Promise-like
/******/ 	// mode & 8|1: behave like require
/******/ 	__nccwpck_require__.t = function(value, mode) {
/******/ 		if(mode & 1) value = this(value);
/******/ 		if(mode & 8) return value;
/******/ 		if(typeof value === 'object' && value) {
/******/ 			if((mode & 4) && value.__esModule) return value;
/******/ 			if((mode & 16) && typeof value.then === 'function') return value;
/******/ 		}
/******/ 		var ns = Object.create(null);
/******/ 		__nccwpck_require__.r(ns);
/******/ 		var def = {};
/******/ 		leafPrototypes = leafPrototypes || [null, getProto({}), getProto([]), getProto(getProto)];
/******/ 		for(var current = mode & 2 && value; typeof current == 'object' && !~leafPrototypes.indexOf(current); current = getProto(current)) {
/******/ 			Object.getOwnPropertyNames(current).forEach((key) => (def[key] = () => (value[key])));
/******/ 		}
/******/ 		def['default'] = () => (value);
/******/ 		__nccwpck_require__.d(ns, def);
/******/ 		return ns;
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/define property getters */
/******/ (() => {
/******/ 	// define getter functions for harmony exports
/******/ 	__nccwpck_require__.d = (exports, definition) => {
/******/ 		for(var key in definition) {
/******/ 			if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
/******/ 				Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 			}
/******/ 		}
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/ensure chunk */
/******/ (() => {
/******/ 	__nccwpck_require__.f = {};
/******/ 	// This file contains only the entry chunk.
/******/ 	// The chunk loading function for additional chunks
/******/ 	__nccwpck_require__.e = (chunkId) => {
/******/ 		return Promise.all(Object.keys(__nccwpck_require__.f).reduce((promises, key) => {
/******/ 			__nccwpck_require__.f[key](chunkId, promises);
/******/ 			return promises;
/******/ 		}, []));
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/get javascript chunk filename */
/******/ (() => {
/******/ 	// This function allow to reference async chunks
/******/ 	__nccwpck_require__.u = (chunkId) => {
/******/ 		// return url for filenames based on template
/******/ 		return "" + chunkId + ".index.js";
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/hasOwnProperty shorthand */
/******/ (() => {
/******/ 	__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ })();
/******/ 
/******/ /* webpack/runtime/make namespace object */
/******/ (() => {
/******/ 	// define __esModule on exports
/******/ 	__nccwpck_require__.r = (exports) => {
/******/ 		if(typeof Symbol !== 'undefined' && Symbol.toStringTag) {
/******/ 			Object.defineProperty(exports, Symbol.toStringTag, { value: 'Module' });
/******/ 		}
/******/ 		Object.defineProperty(exports, '__esModule', { value: true });
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/import chunk loading */
/******/ (() => {
/******/ 	// no baseURI
/******/ 	
/******/ 	// object to store loaded and loading chunks
/******/ 	// undefined = chunk not loaded, null = chunk preloaded/prefetched
/******/ 	// [resolve, Promise] = chunk loading, 0 = chunk loaded
/******/ 	var installedChunks = {
/******/ 		792: 0
/******/ 	};
/******/ 	
/******/ 	var installChunk = (data) => {
/******/ 		var {ids, modules, runtime} = data;
/******/ 		// add "modules" to the modules object,
/******/ 		// then flag all "ids" as loaded and fire callback
/******/ 		var moduleId, chunkId, i = 0;
/******/ 		for(moduleId in modules) {
/******/ 			if(__nccwpck_require__.o(modules, moduleId)) {
/******/ 				__nccwpck_require__.m[moduleId] = modules[moduleId];
/******/ 			}
/******/ 		}
/******/ 		if(runtime) runtime(__nccwpck_require__);
/******/ 		for(;i < ids.length; i++) {
/******/ 			chunkId = ids[i];
/******/ 			if(__nccwpck_require__.o(installedChunks, chunkId) && installedChunks[chunkId]) {
/******/ 				installedChunks[chunkId][0]();
/******/ 			}
/******/ 			installedChunks[ids[i]] = 0;
/******/ 		}
/******/ 	
/******/ 	}
/******/ 	
/******/ 	__nccwpck_require__.f.j = (chunkId, promises) => {
/******/ 			// import() chunk loading for javascript
/******/ 			var installedChunkData = __nccwpck_require__.o(installedChunks, chunkId) ? installedChunks[chunkId] : undefined;
/******/ 			if(installedChunkData !== 0) { // 0 means "already installed".
/******/ 	
/******/ 				// a Promise means "currently loading".
/******/ 				if(installedChunkData) {
/******/ 					promises.push(installedChunkData[1]);
/******/ 				} else {
/******/ 					if(true) { // all chunks have JS
/******/ 						// setup Promise in chunk cache
/******/ 						var promise = import("./" + __nccwpck_require__.u(chunkId)).then(installChunk, (e) => {
/******/ 							if(installedChunks[chunkId] !== 0) installedChunks[chunkId] = undefined;
/******/ 							throw e;
/******/ 						});
/******/ 						var promise = Promise.race([promise, new Promise((resolve) => (installedChunkData = installedChunks[chunkId] = [resolve]))])
/******/ 						promises.push(installedChunkData[1] = promise);
/******/ 					}
/******/ 				}
/******/ 			}
/******/ 	};
/******/ 	
/******/ 	// no prefetching
/******/ 	
/******/ 	// no preloaded
/******/ 	
/******/ 	// no external install chunk
/******/ 	
/******/ 	// no on chunks loaded
/******/ })();
/******/ 
/************************************************************************/
/******/ 
/******/ // startup
/******/ // Load entry module and return exports
/******/ // This entry module used 'module' so it can't be inlined
/******/ var __webpack_exports__ = __nccwpck_require__(1092);
/******/ __webpack_exports__ = await __webpack_exports__;
/******/ 
