import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

/***/ 181:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("buffer");

/***/ }),

/***/ 6698:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:async_hooks");

/***/ }),

/***/ 1421:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:child_process");

/***/ }),

/***/ 7598:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");

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

/***/ 8161:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:os");

/***/ }),

/***/ 6760:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");

/***/ }),

/***/ 1708:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:process");

/***/ }),

/***/ 7075:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream");

/***/ }),

/***/ 1692:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:tls");

/***/ }),

/***/ 7975:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util");

/***/ }),

/***/ 8522:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:zlib");

/***/ }),

/***/ 932:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("process");

/***/ }),

/***/ 7046:
/***/ ((__webpack_module__, __unused_webpack___webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony import */ var _runtime_start_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(578);
/* harmony import */ var _run_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(6020);
/* harmony import */ var _spec_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(7767);
/* harmony import */ var _wire_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(4374);




await (0,_runtime_start_js__WEBPACK_IMPORTED_MODULE_0__/* .start */ .n)(_spec_js__WEBPACK_IMPORTED_MODULE_2__/* .analyzeRelease */ .A, (inputs, process) => (0,_run_js__WEBPACK_IMPORTED_MODULE_1__/* .run */ .e)(inputs, (0,_wire_js__WEBPACK_IMPORTED_MODULE_3__/* .realPorts */ .R)(process)));

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 6020:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  e: () => (/* binding */ run)
});

// EXTERNAL MODULE: ./build/lib/analysis/failures.js
var failures = __nccwpck_require__(480);
// EXTERNAL MODULE: ./build/lib/smoke/fields.js
var smoke_fields = __nccwpck_require__(9441);
// EXTERNAL MODULE: ./build/lib/smoke/parse-http.js + 1 modules
var parse_http = __nccwpck_require__(3394);
;// CONCATENATED MODULE: ./build/lib/analysis/names.js
/** `{{service}}` in what a caller wrote; `{{window}}` belongs to the queries themselves. */
const PLACEHOLDER = /\{\{\s*([A-Za-z][A-Za-z0-9_-]*)\s*\}\}/g;
const OWN = new Set(['window']);
/** No quote, bracket or comma: a value stays inside the label that it was written into. */
const HARMLESS = /^[\w.:/@+-]{0,200}$/;
/** @throws Error that names the value that cannot stand in a query */
function checkValues(values) {
    for (const [name, value] of values) {
        if (OWN.has(name))
            throw new Error(`"${name}" has a meaning already`);
        if (!HARMLESS.test(value))
            throw new Error(`the value of "${name}" has characters other than letters, digits and . : / @ + - _`);
    }
}
/**
 * The value with the names in all its texts filled in; lists and maps of any depth.
 * @throws Error when a name has no value
 */
function fillNames(given, values) {
    if (typeof given === 'string')
        return fillText(given, values);
    if (Array.isArray(given))
        return given.map((item) => fillNames(item, values));
    if (typeof given !== 'object' || given === null)
        return given;
    return Object.fromEntries(Object.entries(given).map(([key, item]) => [key, fillNames(item, values)]));
}
const fillText = (text, values) => text.replace(PLACEHOLDER, (whole, name) => {
    if (OWN.has(name))
        return whole;
    const value = values.get(name);
    if (value === undefined)
        throw new Error(`nothing gives {{${name}}} a value; there are ${[...values.keys()].join(', ') || 'none'}`);
    return value;
});

// EXTERNAL MODULE: ./build/lib/smoke/facts.js
var facts = __nccwpck_require__(689);
;// CONCATENATED MODULE: ./build/lib/analysis/share.js

/** A share such as `5%`, as 0.05. @throws Error that says what is allowed */
function parseShare(given) {
    const match = typeof given === 'string' ? /^(\d{1,3}(?:\.\d{1,6})?)%$/.exec(given) : null;
    const share = Number(match?.[1] ?? Number.NaN) / 100;
    if (!(share > 0 && share < 1))
        throw new Error(`expected a share between 0% and 100%, such as 5%, got ${(0,facts/* shown */.S)(given)}`);
    return share;
}

;// CONCATENATED MODULE: ./build/lib/analysis/parse-query.js



/**
 * A condition of one's own: `errors` and `total` (a share), or `query` with a threshold (a number; a duration makes
 * it a latency), or `query` with a `baseline` and what increase is allowed.
 */
function parseQuery(fields, provider) {
    const name = fields.text('name') ?? fields.place;
    const baseline = fields.oneOf('baseline', 'absolute', 'previous', 'canary') ?? 'absolute';
    const condition = fields.has('errors') || fields.has('total')
        ? shareOf(fields, name)
        : baseline === 'absolute'
            ? boundOf(fields, name)
            : comparisonOf(fields, name, baseline, provider);
    fields.finish();
    return condition;
}
function shareOf(fields, name) {
    const queries = { errors: required(fields, 'errors'), total: required(fields, 'total') };
    const threshold = needed(fields, 'threshold', fields.read('threshold', parseShare));
    return { kind: 'share', name, queries, threshold: threshold ?? 1 };
}
function boundOf(fields, name) {
    const value = required(fields, 'query');
    const direction = fields.oneOf('direction', 'above', 'below') ?? 'above';
    const count = fields.text('count');
    const unitMs = fields.oneOf('unit', 'seconds', 'milliseconds') === 'milliseconds' ? 1 : 1000;
    const threshold = needed(fields, 'threshold', fields.read('threshold', parseBound));
    if (threshold?.kind !== 'time') {
        if (count !== undefined)
            fields.problem('count', 'is for a threshold that is a duration, such as 500ms');
        return { kind: 'value', name, queries: { value }, threshold: threshold?.value ?? 0, direction };
    }
    if (direction === 'below')
        fields.problem('direction', 'a latency is bad above its threshold');
    return {
        kind: 'latency',
        name,
        queries: { value, ...(count === undefined ? {} : { count }) },
        thresholdMs: threshold.value,
        unitMs,
    };
}
function comparisonOf(fields, name, baseline, provider) {
    const value = required(fields, 'query');
    const other = fields.text('baseline_query');
    if (baseline === 'canary' && other === undefined)
        fields.problem('baseline_query', 'is missing: the same for the other version');
    if (provider === 'json' && baseline === 'previous')
        fields.problem('baseline', 'plain JSON has no past to compare with');
    // Any significant difference would do otherwise, and with enough values a difference of 1 % is significant.
    const allowed = needed(fields, 'allowed_increase', fields.read('allowed_increase', parseShare));
    return {
        kind: 'compare',
        name,
        baseline,
        queries: { value, baseline: other ?? value },
        allowedIncrease: allowed ?? 0,
    };
}
function parseBound(given) {
    if (typeof given === 'number' && Number.isFinite(given))
        return { kind: 'number', value: given };
    if (typeof given === 'string' && given.endsWith('%'))
        return { kind: 'number', value: parseShare(given) };
    if (typeof given === 'string')
        return { kind: 'time', value: (0,smoke_fields/* parseDuration */.E)(given) };
    throw new Error(`expected a number, a share such as 5% or a duration such as 500ms, got ${(0,facts/* shown */.S)(given)}`);
}
const required = (fields, name) => needed(fields, name, fields.text(name)) ?? '';
function needed(fields, name, value) {
    if (!fields.has(name))
        fields.problem(name, 'is missing');
    return value;
}

// EXTERNAL MODULE: ./build/lib/analysis/ready-queries.js
var ready_queries = __nccwpck_require__(9701);
;// CONCATENATED MODULE: ./build/lib/analysis/parse-conditions.js







/**
 * Reads conditions by the names that deployment guides use, and queries of one's own.
 * @throws ANALYSIS_CONFIG_INVALID with every problem and its place
 */
function parseConditions(given, defaults) {
    const problems = [];
    const filled = withNames(given, defaults);
    const fields = new smoke_fields/* Fields */.C(filled.given, 'conditions', problems);
    const timing = {
        durationMs: fields.duration('monitoring_duration'),
        intervalMs: fields.duration('interval'),
        windowMs: fields.duration('window'),
        delayMs: fields.duration('initial_delay'),
    };
    const ready = { ...defaults, selector: filled.selector };
    const conditions = [...readyConditions(fields, ready), ...healthConditions(fields, defaults)];
    for (const [index, query] of fields.list('queries').entries())
        conditions.push(parseQuery(new smoke_fields/* Fields */.C(query, `conditions.queries[${index}]`, problems), defaults.provider));
    fields.finish();
    const names = conditions.map(({ name }) => name);
    for (const name of new Set(names.filter((one, index) => names.indexOf(one) !== index)))
        problems.push(`conditions: two are named "${name}"`);
    if (conditions.length === 0 && problems.length === 0)
        problems.push('conditions: there is none to watch');
    if (problems.length > 0)
        throw failures/* analysisFailures */.M.ANALYSIS_CONFIG_INVALID(problems.join('\n'));
    return { conditions, timing };
}
function withNames(given, { selector, values }) {
    try {
        checkValues(values);
        return { given: fillNames(given, values), selector: String(fillNames(selector, values)) };
    }
    catch (error) {
        throw failures/* analysisFailures */.M.ANALYSIS_CONFIG_INVALID(`values: ${error.message}`, { cause: error });
    }
}
function readyConditions(fields, { provider, metrics, selector }) {
    const threshold = fields.read('error_rate_threshold', parseShare);
    const thresholdMs = fields.read('response_time_threshold', smoke_fields/* parseDuration */.E);
    if (threshold === undefined && thresholdMs === undefined)
        return [];
    const queries = fields.read(threshold === undefined ? 'response_time_threshold' : 'error_rate_threshold', () => {
        if (metrics === undefined)
            throw new Error('needs the input metrics, to know which queries to make');
        return (0,ready_queries/* readyQueries */.uS)(provider, metrics, selector);
    });
    if (!queries)
        return [];
    const { errors, total, latency, unitMs } = queries;
    return [
        ...(threshold === undefined
            ? []
            : [{ kind: 'share', name: 'error_rate_threshold', queries: { errors, total }, threshold }]),
        ...(thresholdMs === undefined
            ? []
            : [
                {
                    kind: 'latency',
                    name: 'response_time_threshold',
                    queries: { value: latency, count: total },
                    thresholdMs,
                    unitMs,
                },
            ]),
    ];
}
/** The public address and every pod are two witnesses, each with its own row of failures. */
function healthConditions(fields, { healthUrl, service }) {
    const own = fields.read('health_url', (value) => (0,parse_http/* parseUrl */.Dl)(String(value)));
    const failures = fields.integer('health_check_failures', 1, 1000);
    if (failures === undefined)
        return [];
    const url = own ?? healthUrl;
    const kind = 'health';
    const conditions = [];
    if (url !== undefined)
        conditions.push({ kind, name: 'health_check_failures', where: { kind: 'url', url }, failures });
    if (service !== undefined)
        conditions.push({ kind, name: `health of ${service}`, where: { kind: 'pods', service }, failures });
    if (conditions.length === 0)
        fields.problem('health_check_failures', 'needs the input health-url or service, to know what to ask');
    return conditions;
}

;// CONCATENATED MODULE: ./build/lib/analysis/record.js
/** What a condition allows, in words. */
function allowed(condition) {
    switch (condition.kind) {
        case 'share':
            return `at most ${percent(condition.threshold)}`;
        case 'latency':
            return `at most ${condition.thresholdMs} ms`;
        case 'value':
            return `${condition.direction === 'above' ? 'at most' : 'at least'} ${condition.threshold}`;
        case 'compare':
            return `at most ${percent(condition.allowedIncrease)} more than ${condition.baseline === 'previous' ? 'before' : 'the baseline'}`;
        case 'health':
            return `fewer than ${condition.failures} failures in a row`;
    }
}
/** One window in words: value, bound and number, or why there is none. */
function describeMeasurement(condition, measurement) {
    if ('said' in measurement)
        return `${measurement.state}: ${measurement.said}`;
    const n = measurement.n === undefined ? '' : ` (n = ${Math.round(measurement.n)})`;
    const value = describeValue(condition, measurement.value);
    if (measurement.state === 'too-few')
        return `${value}${n}, too few`;
    return `${value}${describeBound(condition, measurement.bound)}${n}`;
}
function describeValue({ kind }, value) {
    if (kind === 'share' || kind === 'compare')
        return percent(value);
    if (kind === 'latency')
        return `${Math.round(value)} ms`;
    if (kind === 'health')
        return value > 0 ? 'failed' : 'healthy';
    return String(Number(value.toPrecision(6)));
}
function describeBound({ kind }, bound) {
    if (bound === undefined)
        return '';
    return kind === 'compare' ? `, p = ${bound.toPrecision(2)}` : `, at least ${percent(bound)} for sure`;
}
const percent = (share) => `${Number((share * 100).toPrecision(3))} %`;
/** One line about a condition that is not kept. */
function describeRecord({ condition, assessment, windows }) {
    const last = windows.findLast((one) => one.state === 'measured') ?? windows.at(-1);
    const measured = last ? `, last ${describeMeasurement(condition, last)}` : '';
    return `${condition.name}: ${assessment.why}; allowed is ${allowed(condition)}${measured}`;
}

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

;// CONCATENATED MODULE: ./build/lib/analysis/summary.js


const TITLES = { keep: 'keep it', 'roll-back': 'roll it back', inconclusive: 'nothing could be decided' };
const SIGNS = { kept: '✅', broken: '❌', 'no-data': '❔', inconclusive: '❔' };
/** The whole watch as a person reads it in ten seconds. */
function watchSummary(report) {
    const dry = report.dryRun ? ' (dry run: nothing follows from it)' : '';
    const bad = report.conditions.filter(({ assessment }) => assessment.state !== 'kept');
    return joined([
        heading(`Release watched for ${duration(report.durationMs)}: ${TITLES[report.verdict]}${dry}`),
        bad.map((record) => `- ${markdown_text(describeRecord(record))}`).join('\n'),
        table(['', 'condition', 'allowed', 'last window', 'result'], report.conditions.map(row)),
        ...report.conditions.map((record) => chart(record)),
        ...report.conditions.map(queries),
    ]);
}
function row({ condition, assessment, windows }) {
    const last = windows.at(-1);
    const measured = last ? describeMeasurement(condition, last) : 'nothing';
    return [
        SIGNS[assessment.state],
        condition.name,
        allowed(condition),
        measured,
        `${assessment.state}: ${assessment.why}`,
    ];
}
/** Fewer points make no line. */
const LEAST_POINTS = 3;
/** More points than pixels say nothing more. */
const MOST_POINTS = 60;
/** The windows as a line, with the threshold as another. */
function chart({ condition, windows }) {
    if (condition.kind === 'health' || condition.kind === 'compare')
        return '';
    const scale = condition.kind === 'share' ? 100 : 1;
    const threshold = (condition.kind === 'latency' ? condition.thresholdMs : condition.threshold) * scale;
    const points = windows.flatMap((one) => ('value' in one ? [{ at: one.at, value: one.value * scale }] : []));
    if (points.length < LEAST_POINTS)
        return '';
    const shown = points.slice(-MOST_POINTS);
    const minutes = shown.map(({ at }) => `"${(at / 60_000).toFixed(1)}"`).join(', ');
    const values = shown.map(({ value }) => value.toFixed(3)).join(', ');
    const top = Math.max(threshold, ...shown.map(({ value }) => value)) * 1.1 || 1;
    const unit = condition.kind === 'share' ? '%' : condition.kind === 'latency' ? 'ms' : 'value';
    return mermaid([
        'xychart-beta',
        `  title "${mermaidText(condition.name)}"`,
        `  x-axis "minutes" [${minutes}]`,
        `  y-axis "${unit}" 0 --> ${top.toFixed(3)}`,
        `  line [${values}]`,
        `  line [${shown.map(() => threshold.toFixed(3)).join(', ')}]`,
    ].join('\n'));
}
function queries({ condition, queries: asked, link: address, windows }) {
    const rows = windows.map((one) => [duration(one.at), one.state, describeMeasurement(condition, one)]);
    const lines = [
        ...asked.map((query) => `- ${code(query)}`),
        ...(address ? [`- ${markdown_link('see it drawn', address)}`] : []),
    ];
    return details(`${condition.name}: ${windows.length} windows and their queries`, joined([
        lines.join('\n'),
        table(['at', 'state', 'measured'], rows.map((cells) => cells.map((cell) => safe(markdown_text(cell))))),
    ]));
}

// EXTERNAL MODULE: ./build/lib/analysis/verdict.js
var analysis_verdict = __nccwpck_require__(9746);
// EXTERNAL MODULE: ./build/runtime/action.js
var action = __nccwpck_require__(9217);
;// CONCATENATED MODULE: ./build/lib/analysis/condition.js
/** Windows in a row that must break a condition: one bad window is an outlier. */
const WINDOWS_IN_A_ROW = 3;
/** Fewer requests than this have no 95th percentile worth the name. */
const LEAST_LATENCY_SAMPLES = 20;
/** Fewer values in each arm than this decide nothing about a difference. */
const LEAST_ARM = 10;

;// CONCATENATED MODULE: ./build/lib/analysis/wilson.js
/** The 95 % quantile of the normal distribution: each bound is right in 95 of 100 cases, by itself. */
const Z = 1.6448536269514722;
/**
 * The 95 % Wilson bounds of a share: what the true share is at least, and at most, given what was counted. Unlike
 * the plain share they know that 1 of 3 says little. Counts may be fractions, for providers extrapolate.
 * https://en.wikipedia.org/wiki/Binomial_proportion_confidence_interval#Wilson_score_interval
 * @param hits from 0 to `total`
 * @param total more than 0
 */
function wilson(hits, total) {
    const share = hits / total;
    const scale = 1 + Z ** 2 / total;
    const centre = (share + Z ** 2 / (2 * total)) / scale;
    const reach = (Z / scale) * Math.sqrt((share * (1 - share)) / total + Z ** 2 / (4 * total ** 2));
    return { low: Math.max(0, centre - reach), high: Math.min(1, centre + reach) };
}
/** How many requests, all of them good, would show that the share of errors is below a threshold from 0 to 1. */
const requestsNeeded = (threshold) => Math.ceil((Z ** 2 * (1 - threshold)) / threshold);

;// CONCATENATED MODULE: ./build/lib/analysis/assess.js


/** Failures of a provider in a row after which its silence is the finding. */
const MOST_PROVIDER_ERRORS = 5;
/** Why a condition is broken for good, if it is: nothing that comes later takes that back. */
function brokenBy(condition, measurements) {
    const needed = condition.kind === 'health' ? condition.failures : WINDOWS_IN_A_ROW;
    const streak = longestStreak(measurements, (one) => one.state === 'measured' && one.breaks);
    return streak >= needed ? `broken ${streak} times in a row` : undefined;
}
/** Judges a condition at the end of the watch. `whole` is the same measured once over all of it, for a share. */
function assess(condition, measurements, whole) {
    const broken = brokenBy(condition, measurements);
    if (broken !== undefined)
        return { state: 'broken', why: broken };
    const silent = trailing(measurements, (one) => one.state === 'provider-error');
    if (silent >= MOST_PROVIDER_ERRORS)
        return { state: 'inconclusive', why: `the provider failed ${silent} times in a row` };
    const measured = measurements.filter((one) => one.state === 'measured');
    if (measured.length === 0)
        return nothingMeasured(measurements);
    if (measured.length * 2 < measurements.length && condition.kind !== 'share')
        return {
            state: 'inconclusive',
            why: `only ${measured.length} of ${measurements.length} windows could be judged`,
        };
    return condition.kind === 'share' ? assessShare(condition.threshold, whole) : assessLast(measurements);
}
function nothingMeasured(measurements) {
    const few = measurements.filter((one) => one.state === 'too-few');
    if (few.length > 0) {
        const most = Math.max(...few.map(({ n }) => n));
        return {
            state: 'inconclusive',
            why: `at most ${Math.round(most)} values in a window; ${LEAST_LATENCY_SAMPLES} would have been enough`,
        };
    }
    const last = measurements.at(-1);
    const said = last && 'said' in last ? `: ${last.state}, ${last.said}` : '';
    return { state: 'no-data', why: `not one window had a value${said}` };
}
/**
 * A low share over few requests proves nothing: it is kept only with as many requests as would have shown, had all
 * been good, that the threshold is kept.
 */
function assessShare(threshold, whole) {
    if (whole?.state !== 'measured')
        return {
            state: 'inconclusive',
            why: `the whole watch could not be measured${whole ? `: ${whole.state}` : ''}`,
        };
    const { n = 0, value } = whole;
    const needed = requestsNeeded(threshold);
    if (n < needed)
        return {
            state: 'inconclusive',
            why: `${Math.round(n)} requests were too few; ${needed} would have been enough`,
        };
    const of = `${(value * 100).toFixed(2)} % of ${Math.round(n)} requests`;
    if (value > threshold)
        return {
            state: 'inconclusive',
            why: `${of} is above the threshold, but too few to prove it in any window`,
        };
    return { state: 'kept', why: of };
}
/** A value that breaks the condition at the very end is neither good nor, being alone, bad. */
function assessLast(measurements) {
    const streak = trailing(measurements, (one) => one.state === 'measured' && one.breaks);
    if (streak > 0)
        return {
            state: 'inconclusive',
            why: `broken in the last ${streak === 1 ? 'window' : `${streak} windows`}`,
        };
    return { state: 'kept', why: 'kept' };
}
function longestStreak(measurements, is) {
    let longest = 0;
    let streak = 0;
    for (const one of measurements) {
        streak = is(one) ? streak + 1 : 0;
        longest = Math.max(longest, streak);
    }
    return longest;
}
function trailing(measurements, is) {
    const last = measurements.findLastIndex((one) => !is(one));
    return measurements.length - 1 - last;
}

;// CONCATENATED MODULE: ./build/lib/analysis/mann-whitney.js
/**
 * The one-sided Mann-Whitney test that the first sample tends to be larger: normal approximation with tie and
 * continuity correction, as `scipy.stats.mannwhitneyu(…, alternative='greater', method='asymptotic')`.
 * Both samples need at least one value; with fewer than 8 each the approximation is poor.
 */
function mannWhitney(larger, smaller) {
    const [n1, n2] = [larger.length, smaller.length];
    const { ranks, ties } = ranksOf([...larger, ...smaller]);
    const rankSum = ranks.slice(0, n1).reduce((sum, rank) => sum + rank, 0);
    const u = rankSum - (n1 * (n1 + 1)) / 2;
    const n = n1 + n2;
    const variance = ((n1 * n2) / 12) * (n + 1 - ties / (n * (n - 1)));
    if (variance === 0)
        return { u, p: 1 }; // All values are the same: there is no difference to see.
    const z = (u - (n1 * n2) / 2 - 0.5) / Math.sqrt(variance);
    return { u, p: upperTail(z) };
}
/** Ranks from 1 in the order of the values, equal values sharing theirs; `ties` is the sum of t³ − t over them. */
function ranksOf(values) {
    const order = values.map((value, index) => ({ value, index })).sort((a, b) => a.value - b.value);
    const ranks = new Array(values.length).fill(0);
    let ties = 0;
    for (let start = 0; start < order.length;) {
        const { value } = order[start] ?? {};
        const same = order.slice(start).findIndex((item) => item.value !== value);
        const size = same < 0 ? order.length - start : same;
        for (const { index } of order.slice(start, start + size))
            ranks[index] = start + (size + 1) / 2;
        ties += size ** 3 - size;
        start += size;
    }
    return { ranks, ties };
}
/** The share of the normal distribution above z, with a relative error below 1.2e-7 (Numerical Recipes, erfc). */
function upperTail(z) {
    const x = Math.abs(z) / Math.SQRT2;
    const t = 1 / (1 + 0.5 * x);
    const series = COEFFICIENTS.reduceRight((sum, coefficient) => sum * t + coefficient, 0);
    const erfc = t * Math.exp(-x * x + series);
    return z >= 0 ? erfc / 2 : 1 - erfc / 2;
}
const COEFFICIENTS = [
    -1.26551223, 1.00002368, 0.37409196, 0.09678418, -0.18628806, 0.27886807, -1.13520398, 1.48851587,
    -0.82215223, 0.17087277,
];
function median(values) {
    const sorted = [...values].sort((a, b) => a - b);
    const middle = sorted.length / 2;
    const [low, high] = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]];
    return low === undefined || high === undefined ? undefined : (low + high) / 2;
}

;// CONCATENATED MODULE: ./build/lib/analysis/measure.js



/** Two in a hundred comparisons of equal versions would be called worse by chance, as Kayenta's 98 % interval. */
const SIGNIFICANT = 0.01;
/** What the readings of one window say. A condition about health has one reading, `failed`, 0 or 1. */
function measure(condition, readings, arms) {
    const [wrong] = Object.values(withKnownZero(condition, readings)).filter((reading) => reading.state !== 'value');
    if (wrong)
        return wrong;
    const read = (name) => {
        const reading = readings[name];
        return reading?.state === 'value' ? reading.value : 0;
    };
    switch (condition.kind) {
        case 'share':
            return measureShare(read('errors'), read('total'), condition.threshold);
        case 'latency':
            return measureLatency(read('value') * condition.unitMs, condition, readings['count'] && read('count'));
        case 'value': {
            const value = read('value');
            const breaks = condition.direction === 'above' ? value > condition.threshold : value < condition.threshold;
            return { state: 'measured', value, breaks };
        }
        case 'compare':
            return compareArms(condition, arms);
        case 'health':
            return { state: 'measured', value: read('failed'), breaks: read('failed') > 0 };
    }
}
/** No series of errors is no error, but only where there were requests: counters begin to exist with their first. */
function withKnownZero({ kind }, readings) {
    const { errors, total } = readings;
    const known = kind === 'share' && errors?.state === 'no-data' && total?.state === 'value' && total.value > 0;
    return known ? { total } : readings;
}
function measureShare(errors, total, threshold) {
    if (total <= 0)
        return { state: 'no-data', said: 'no requests' };
    // Providers extrapolate the two counts each by itself, so that one can pass the other by a little.
    const hits = Math.min(Math.max(errors, 0), total);
    const { low } = wilson(hits, total);
    return {
        state: 'measured',
        value: hits / total,
        bound: low,
        n: total,
        errors: hits,
        breaks: low > threshold,
    };
}
function measureLatency(ms, { thresholdMs }, n) {
    if (n !== undefined && n < LEAST_LATENCY_SAMPLES)
        return { state: 'too-few', value: ms, n };
    return { state: 'measured', value: ms, ...(n === undefined ? {} : { n }), breaks: ms > thresholdMs };
}
function compareArms({ allowedIncrease }, { value, baseline }) {
    const n = Math.min(value.length, baseline.length);
    const [new_, old] = [median(value), median(baseline)];
    if (new_ === undefined || old === undefined)
        return { state: 'no-data', said: 'no values to compare' };
    const increase = old === 0 ? (new_ > 0 ? Number.MAX_VALUE : 0) : new_ / old - 1;
    if (n < LEAST_ARM)
        return { state: 'too-few', value: increase, n };
    const { p } = mannWhitney(value, baseline);
    return {
        state: 'measured',
        value: increase,
        bound: p,
        n,
        breaks: p < SIGNIFICANT && increase > allowedIncrease,
    };
}

;// CONCATENATED MODULE: ./build/actions/analyze-release/watch.js



/** A line at least this often, also while nothing is measured. */
const HEARTBEAT_MS = 5_000;
/** Measures every condition again and again; ends early only when one is broken for sure. */
async function watchRelease(conditions, timing, ports) {
    const { clock } = ports;
    const start = clock.now();
    const tracks = await Promise.all(conditions.map((condition) => trackOf(condition, start, timing, ports)));
    // Nothing can be judged yet, but a wrong query or a missing permission is said now, not after the delay.
    const { windowMs } = timing;
    await Promise.all(conditions.map((condition) => readAll(condition, { at: start, windowMs }, ports)));
    await pause(start + timing.delayMs, 'metrics arrive late', ports);
    const watchStart = clock.now();
    for (let next = watchStart + timing.intervalMs; next <= watchStart + timing.durationMs; next += timing.intervalMs) {
        await pause(next, 'watching', ports);
        const at = clock.now();
        // What was before this watch was another release.
        const windowMs = Math.min(timing.windowMs, at - start);
        await Promise.all(tracks.map((track) => measureOnce(track, { at, windowMs, start }, ports)));
        if (tracks.some(({ condition, windows }) => brokenBy(condition, windows) !== undefined))
            break;
    }
    return Promise.all(tracks.map((track) => conclude(track, start, ports)));
}
async function trackOf(condition, start, timing, { source }) {
    const before = condition.kind === 'compare' && condition.baseline === 'previous'
        ? await source.history(condition.queries.value, {
            from: start - timing.durationMs,
            to: start,
            stepMs: timing.intervalMs,
            windowMs: timing.windowMs,
        })
        : [];
    return { condition, windows: [], arms: { value: [], baseline: [...before] } };
}
async function measureOnce(track, window, ports) {
    const { condition, windows, arms } = track;
    const readings = await readAll(condition, window, ports);
    keepArms(condition, readings, arms);
    const measurement = measure(condition, readings, arms);
    windows.push({ ...measurement, at: window.at - window.start });
    ports.say(`${condition.name}: ${describeMeasurement(condition, measurement)}`);
}
async function readAll(condition, window, ports) {
    if (condition.kind === 'health')
        return { failed: await ports.askHealth(condition.where) };
    const queries = Object.entries(queriesAsked(condition));
    const readings = await Promise.all(queries.map(async ([name, query]) => [name, await ports.source.read(query, window)]));
    return Object.fromEntries(readings);
}
/** A comparison with the time before has its baseline already. */
function queriesAsked(condition) {
    if (condition.kind !== 'compare' || condition.baseline === 'canary')
        return condition.queries;
    return { value: condition.queries.value };
}
function keepArms({ kind }, readings, arms) {
    if (kind !== 'compare')
        return arms;
    const { value, baseline } = readings;
    if (value?.state === 'value')
        arms.value.push(value.value);
    if (baseline?.state === 'value')
        arms.baseline.push(baseline.value);
    return arms;
}
async function conclude({ condition, windows, arms }, start, ports) {
    const broken = brokenBy(condition, windows) !== undefined;
    const at = ports.clock.now();
    const over = { at, windowMs: Math.max(1000, at - start) };
    const whole = condition.kind === 'share' && !broken
        ? measure(condition, await readAll(condition, over, ports), arms)
        : undefined;
    return { condition, windows, assessment: assess(condition, windows, whole) };
}
async function pause(until, why, { clock, signal, say }) {
    for (let left = until - clock.now(); left > 0; left = until - clock.now()) {
        if (left > HEARTBEAT_MS)
            say(`${why}: ${Math.ceil(left / 1000)} s until the next measurement`);
        await clock.sleep(Math.min(left, HEARTBEAT_MS), signal);
    }
}

;// CONCATENATED MODULE: ./build/actions/analyze-release/run.js
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








/** Reads the conditions, watches, decides, and reports. */
async function run(inputs, ports) {
    const plan = parseConditions(await ports.readYaml(inputs.conditions), {
        ...inputs,
        healthUrl: inputs['health-url'],
    });
    const report = await watch(inputs, plan, ports);
    return run_conclude(report, inputs['report-file'], ports);
}
async function watch(inputs, plan, ports) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const source = needsSource(plan) ? ports.openSource(inputs) : NO_SOURCE;
        const health = __addDisposableResource(env_1, await ports.openHealth(inputs, asksPods(plan)), true);
        const timing = timingOf(inputs, plan);
        const startedAt = ports.clock.now();
        const watched = await watchRelease(plan.conditions, timing, {
            ...ports,
            source,
            askHealth: health.ask,
            say: ports.workflow.untrusted,
        });
        const assessments = watched.map(({ assessment }) => assessment);
        const conditions = watched.map((one) => recordOf(one, source, timing, ports.clock.now()));
        const verdict = (0,analysis_verdict/* decideVerdict */.AU)(assessments, {
            noData: inputs['on-no-data'],
            inconclusive: inputs['on-inconclusive'],
        });
        return {
            verdict,
            reasons: reasonsOf(verdict, conditions),
            dryRun: inputs['dry-run'],
            startedAt: new Date(startedAt).toISOString(),
            durationMs: ports.clock.now() - startedAt,
            windowMs: timing.windowMs,
            conditions,
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
/** Health checks alone need no provider of metrics. */
const needsSource = ({ conditions }) => conditions.some(({ kind }) => kind !== 'health');
const asksPods = ({ conditions }) => conditions.some((condition) => condition.kind === 'health' && condition.where.kind === 'pods');
const NO_SOURCE = {
    read: async () => ({ state: 'no-data', said: 'no provider' }),
    history: async () => [],
    link: () => undefined,
};
function timingOf(inputs, { timing: said }) {
    const timing = {
        durationMs: said.durationMs ?? inputs.duration,
        intervalMs: said.intervalMs ?? inputs.interval,
        windowMs: said.windowMs ?? inputs.window,
        delayMs: said.delayMs ?? inputs['initial-delay'],
    };
    if (timing.intervalMs < 100 || timing.durationMs < timing.intervalMs)
        throw failures/* analysisFailures */.M.ANALYSIS_CONFIG_INVALID('interval: must be at least 100ms and at most the duration');
    return timing;
}
function recordOf(watched, source, { windowMs }, at) {
    const { condition } = watched;
    const queries = condition.kind === 'health' ? [] : Object.values(condition.queries);
    const [first] = queries;
    return {
        ...watched,
        queries: queries.map((query) => (0,ready_queries/* withWindow */.By)(query, windowMs)),
        link: first === undefined ? undefined : source.link(first, { at, windowMs }),
    };
}
async function run_conclude(report, file, { workflow, keep }) {
    workflow.summary(watchSummary(report));
    const json = workflow.redact(`${JSON.stringify(report, undefined, 2)}\n`);
    const outputs = {
        verdict: report.verdict,
        cause: report.reasons[0] ?? '',
        report: await keep(json, file),
    };
    const failure = failureOf(report);
    if (failure === undefined)
        return outputs;
    if (!report.dryRun)
        return new action/* Failed */.c(outputs, failure);
    workflow.warning(`Dry run, so this step does not fail: ${failure.message}`);
    return outputs;
}
/** What is broken comes first: it is what a roll-back is for. */
function reasonsOf(verdict, conditions) {
    if (verdict === 'keep')
        return [];
    const said = (isTold) => conditions.filter(({ assessment }) => isTold(assessment.state)).map(describeRecord);
    return [...said((state) => state === 'broken'), ...said((state) => state !== 'broken' && state !== 'kept')];
}
function failureOf({ verdict, reasons }) {
    if (verdict === 'keep')
        return undefined;
    const code = verdict === 'roll-back' ? 'ANALYSIS_ROLL_BACK' : 'ANALYSIS_INCONCLUSIVE';
    return failures/* analysisFailures */.M[code](reasons.join('\n'));
}


/***/ }),

/***/ 7767:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  A: () => (/* binding */ analyzeRelease)
});

// EXTERNAL MODULE: ./build/lib/analysis/ready-queries.js
var ready_queries = __nccwpck_require__(9701);
// EXTERNAL MODULE: ./build/lib/analysis/verdict.js
var verdict = __nccwpck_require__(9746);
// EXTERNAL MODULE: ./build/lib/smoke/parse-http.js + 1 modules
var parse_http = __nccwpck_require__(3394);
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

;// CONCATENATED MODULE: ./build/actions/analyze-release/spec.js







const address = (0,inputs/* inputKind */.TP)(parse_http/* parseUrl */.Dl);
const analyzeRelease = (0,action/* defineAction */.Q)({
    name: 'analyze-release',
    description: 'Watches a release against its metrics and says whether to keep it or roll it back, or that nobody can know',
    branding: { icon: 'activity', color: 'orange' },
    inputs: {
        conditions: input_kinds/* text */.Qq.required({
            description: 'What must hold, as YAML or the path of a YAML file: `error_rate_threshold: 5%`, `response_time_threshold: 2000ms`, `health_check_failures: 3`, `monitoring_duration: 10m`, and `queries` of your own.',
        }),
        provider: (0,input_kinds/* oneOf */.yL)(...ready_queries/* PROVIDERS */.xq).withDefault('prometheus', {
            description: 'Where the metrics are: `prometheus`, `datadog`, `cloudwatch`, or `json` for any address that answers JSON.',
        }),
        url: address.optional({
            description: 'Address of the provider, such as `http://prometheus.monitoring:9090`. Default for Datadog: `https://api.datadoghq.com`; CloudWatch needs none.',
        }),
        token: input_kinds/* text */.Qq.optional({
            description: 'Bearer token for Prometheus or JSON, if they want one.',
            secret: true,
        }),
        'api-key': input_kinds/* text */.Qq.optional({ description: 'API key of Datadog.', secret: true }),
        'app-key': input_kinds/* text */.Qq.optional({ description: 'Application key of Datadog.', secret: true }),
        region: input_kinds/* text */.Qq.optional({
            description: 'AWS region of CloudWatch and of `cluster`, such as `eu-central-1`. Default: `AWS_REGION`.',
        }),
        metrics: input_kinds/* text */.Qq.optional({
            description: 'Ready queries by name. Prometheus: `nginx-ingress`, `istio`, `envoy`, `spring-boot`, `node`, `http-requests-total`; CloudWatch: `alb`; Datadog: `apm`.',
        }),
        selector: input_kinds/* text */.Qq.withDefault('', {
            description: 'Which series the ready queries mean, in the provider’s language: `namespace="shop",service="api"`, `service:api,env:prod` or `LoadBalancer=app/shop/1`.',
        }),
        values: input_kinds/* keyValues */.K7.withDefault('', {
            description: 'What `{{name}}` stands for in `selector` and in `conditions`, one `name=value` a line, such as `version=1.4.0`.',
        }),
        'health-url': address.optional({
            description: 'Address for `health_check_failures`, such as `https://shop.example.com/health`.',
        }),
        service: input_kinds/* text */.Qq.optional({
            description: 'Kubernetes Service of which every pod is asked for `health_check_failures` through the API server, such as `shop`.',
        }),
        namespace: input_kinds/* text */.Qq.withDefault('default', { description: 'Namespace of that Service.' }),
        path: (0,inputs/* inputKind */.TP)(parse_http/* parsePath */.Rr).withDefault('/health', { description: 'Path that its pods are asked for.' }),
        port: input_kinds/* text */.Qq.optional({
            description: 'Port of that Service by name or number, or any port number of its pods. Default: its first port.',
        }),
        cluster: input_kinds/* text */.Qq.optional({
            description: 'Name of an EKS cluster, instead of a kubeconfig. Needs the `aws` CLI and AWS credentials.',
        }),
        kubeconfig: input_kinds/* text */.Qq.optional({
            description: 'Path of a kubeconfig file. Default: what kubectl uses by itself (`KUBECONFIG`, `~/.kube/config`).',
        }),
        duration: input_kinds/* duration */.p0.withDefault('10m', { description: 'How long to watch, such as `10m`.' }),
        interval: input_kinds/* duration */.p0.withDefault('30s', { description: 'Time between two measurements, such as `30s`.' }),
        window: input_kinds/* duration */.p0.withDefault('2m', { description: 'How far each measurement looks back, such as `2m`.' }),
        'initial-delay': input_kinds/* duration */.p0.withDefault('60s', {
            description: 'Time before the first measurement, for metrics arrive late. Such as `60s`.',
        }),
        'on-no-data': (0,input_kinds/* oneOf */.yL)(...verdict/* POLICIES */.PQ).withDefault('hold', {
            description: 'What follows when a condition had no data at all: `hold` (the step fails, nothing is rolled back), `keep` or `roll-back`.',
        }),
        'on-inconclusive': (0,input_kinds/* oneOf */.yL)(...verdict/* POLICIES */.PQ).withDefault('hold', {
            description: 'What follows when the data prove nothing: `hold`, `keep` or `roll-back`.',
        }),
        'report-file': input_kinds/* text */.Qq.optional({
            description: 'Path for the JSON report, such as `analysis.json`. Default: a file of its own beside the other temporary files of the runner.',
        }),
        'dry-run': input_kinds/* flag */.Jt.withDefault('false', {
            description: '`true`: watch and say the verdict, but never fail.',
        }),
    },
    outputs: {
        verdict: output.oneOf(verdict/* VERDICTS */.bk, 'What to do with the release.'),
        cause: output.text('The first condition that is not kept, and why; empty when all are.'),
        report: output.text('Path of the JSON report with every window of every condition.'),
    },
});


/***/ }),

/***/ 4374:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  R: () => (/* binding */ realPorts)
});

// EXTERNAL MODULE: ./build/lib/analysis/failures.js
var failures = __nccwpck_require__(480);
// EXTERNAL MODULE: ./build/runtime/input-kinds.js
var input_kinds = __nccwpck_require__(7205);
;// CONCATENATED MODULE: ./build/lib/analysis/reading.js
/** One number as a reading. */
function readingOf(value) {
    if (Number.isNaN(value))
        return { state: 'not-a-number', said: 'NaN' };
    if (!Number.isFinite(value))
        return { state: 'infinite', said: String(value) };
    return { state: 'value', value };
}

;// CONCATENATED MODULE: ./build/lib/analysis/cloudwatch-query.js

/**
 * Reads `AWS/ApplicationELB RequestCount Sum LoadBalancer=app/shop/1,TargetGroup=targetgroup/shop/2`, or an
 * expression that begins with SELECT or SEARCH. @throws Error that says what is allowed
 */
function parseCloudWatchQuery(query) {
    if (/^(SELECT|SEARCH)\b/.test(query))
        return { kind: 'expression', expression: query };
    const [namespace, metric, statistic, dimensions = '', ...rest] = query.trim().split(/\s+/);
    if (!namespace || !metric || !statistic || rest.length > 0)
        throw new Error(`expected "Namespace Metric Statistic Name=Value,Name=Value" or SELECT …, got "${query}"`);
    return {
        kind: 'metric',
        namespace,
        metric,
        statistic,
        dimensions: dimensions.split(',').filter(Boolean).map(dimensionOf),
    };
}
function dimensionOf(pair) {
    const at = pair.indexOf('=');
    if (at < 1)
        throw new Error(`expected a dimension such as LoadBalancer=app/shop/1, got "${pair}"`);
    return { Name: pair.slice(0, at), Value: pair.slice(at + 1) };
}
/** One number from the results of GetMetricData for one query over one window. */
function readCloudWatch(results, isSum) {
    const [first] = results;
    if (results.length > 1)
        return { state: 'several', said: `${results.length} series; aggregate them` };
    if (!first)
        return { state: 'no-data', said: 'no result' };
    if (first.StatusCode === 'PartialData')
        return { state: 'partial', said: 'PartialData' };
    if (first.StatusCode !== 'Complete')
        return { state: 'provider-error', said: first.StatusCode ?? 'no status' };
    const values = first.Values ?? [];
    if (values.length === 0)
        return { state: 'no-data', said: 'no datapoint' };
    const sum = values.reduce((total, value) => total + value, 0);
    return readingOf(isSum ? sum : sum / values.length);
}
const MINUTE_MS = 60_000;
/**
 * The whole minutes inside a window, for CloudWatch keeps one datapoint a minute and the current one is still being
 * filled. Nothing before the window is in it, for that may be another release; where it has no whole minute, it is the
 * last one. Times are in ms since 1970.
 */
function wholeMinutes(from, to) {
    const end = Math.floor(to / MINUTE_MS) * MINUTE_MS;
    return { from: Math.min(Math.ceil(from / MINUTE_MS) * MINUTE_MS, end - MINUTE_MS), to: end };
}

;// CONCATENATED MODULE: ./build/lib/analysis/link.js

const DATADOG_QUERY = /^(\w+):([\w.]+)\{([^}]*)\}(?: by \{([^}]*)\})?/;
/**
 * The metrics explorer of the Datadog site whose API this is; undefined for an address that is no site of Datadog, or
 * a query that is more than one metric. https://docs.datadoghq.com/getting_started/site/
 */
function datadogLink(api, query, { from, to }) {
    const [, site] = /^https:\/\/api\.((?:[a-z0-9]+\.)?(?:datadoghq\.com|datadoghq\.eu|ddog-gov\.com))$/.exec(api) ?? [];
    const [, aggregation, metric, scope, group] = DATADOG_QUERY.exec(query.trim()) ?? [];
    if (site === undefined || aggregation === undefined || metric === undefined)
        return undefined;
    const host = site.split('.').length === 2 ? `app.${site}` : site;
    const parameters = new URLSearchParams({
        exp_metric: metric,
        exp_agg: aggregation,
        exp_scope: scope === '*' ? '' : (scope ?? ''),
        exp_group: group ?? '',
        start: String(from),
        end: String(to),
        paused: 'true',
    });
    return `https://${host}/metric/explorer?${parameters}`;
}
/** The graph of CloudWatch's console. @throws Error for a query that is none */
function cloudWatchLink(region, query, { from, to }) {
    const parsed = parseCloudWatchQuery(query);
    const metric = parsed.kind === 'expression'
        ? [{ expression: parsed.expression, id: 'q' }]
        : [parsed.namespace, parsed.metric, ...parsed.dimensions.flatMap(({ Name, Value }) => [Name, Value])];
    const graph = {
        metrics: [metric],
        view: 'timeSeries',
        region,
        ...(parsed.kind === 'metric' ? { stat: parsed.statistic } : {}),
        period: 60,
        start: new Date(from).toISOString(),
        end: new Date(to).toISOString(),
    };
    return `https://${region}.console.aws.amazon.com/cloudwatch/home?region=${region}#metricsV2:graph=${inConsole(graph)}`;
}
/** The notation in which the console keeps a value behind the `#` of its address (JSURL). */
function inConsole(value) {
    if (typeof value === 'string')
        return `~'${value.replace(/[^\w.-]/g, escaped)}`;
    if (Array.isArray(value))
        return `~(${value.map(inConsole).join('')})`;
    if (typeof value !== 'object' || value === null)
        return `~${value}`;
    const fields = Object.entries(value).map(([key, item]) => `${key}${inConsole(item)}`);
    return `~(${fields.join('~')})`;
}
/** By UTF-16 code units, as the console reads them. */
function escaped(unit) {
    const hex = unit.charCodeAt(0).toString(16);
    return hex.length > 2 ? `**${hex.padStart(4, '0')}` : `*${hex.padStart(2, '0')}`;
}

// EXTERNAL MODULE: ./build/lib/analysis/ready-queries.js
var ready_queries = __nccwpck_require__(9701);
// EXTERNAL MODULE: ./build/failure.js
var failure = __nccwpck_require__(9874);
// EXTERNAL MODULE: ./build/runtime/http-error.js
var http_error = __nccwpck_require__(472);
;// CONCATENATED MODULE: ./build/tools/metric-source.js


const metricFailures = (0,failure/* defineFailures */.Z0)({
    METRICS_QUERY_REFUSED: {
        meaning: 'The provider of metrics does not understand a query.',
        remedy: 'Try the query in the provider’s own explorer, and correct it.',
    },
    METRICS_FORBIDDEN: {
        meaning: 'The provider of metrics does not accept the credentials.',
        remedy: 'Check the token or keys, and that they may read metrics.',
    },
});
const TIMEOUT_MS = 20_000;
const REFUSED = new Set([400, 404, 422]);
/** Asks a provider over HTTP; an answer that is not there or not JSON is a reading, wrong questions are failures. */
async function askJson(http, request) {
    try {
        const answer = await http.request({ ...request, timeoutMs: TIMEOUT_MS });
        if (answer.status === 401 || answer.status === 403)
            throw metricFailures.METRICS_FORBIDDEN(said(answer));
        if (REFUSED.has(answer.status))
            throw metricFailures.METRICS_QUERY_REFUSED(said(answer));
        if (answer.status !== 200)
            return { reading: { state: 'provider-error', said: said(answer) } };
        return { json: JSON.parse(answer.body) };
    }
    catch (error) {
        const unanswered = error instanceof http_error/* HttpError */.j$ || error instanceof SyntaxError;
        if (!unanswered)
            throw error;
        return { reading: { state: 'provider-error', said: error.message } };
    }
}
const said = ({ status, body }) => `answered ${status}: ${body.slice(0, 300)}`;

;// CONCATENATED MODULE: ./build/tools/cloudwatch.js




const cloudwatch_MINUTE_MS = 60_000;
/** What came before the release is worth seeing too. */
const AN_HOUR_MS = 3_600_000;
/** CloudWatch by the credentials of the step (OIDC, environment, instance). */
function createCloudWatch({ region, endpoint, signal }) {
    let client;
    const connect = async () => {
        const { CloudWatchClient: Client } = await __nccwpck_require__.e(/* import() */ 85).then(__nccwpck_require__.t.bind(__nccwpck_require__, 4085, 19));
        return new Client({ region, maxAttempts: 3, ...(endpoint === undefined ? {} : { endpoint }) });
    };
    const ask = async (query, fromMs, toMs, periodMs) => {
        client ??= connect();
        const { GetMetricDataCommand } = await __nccwpck_require__.e(/* import() */ 85).then(__nccwpck_require__.t.bind(__nccwpck_require__, 4085, 19));
        const command = new GetMetricDataCommand({
            StartTime: new Date(fromMs),
            EndTime: new Date(toMs),
            ScanBy: 'TimestampAscending',
            MetricDataQueries: [metricDataQuery(query, periodMs)],
        });
        const answer = await (await client).send(command, { abortSignal: signal });
        return answer.MetricDataResults ?? [];
    };
    return {
        read: async (template, { at, windowMs }) => {
            const query = parse((0,ready_queries/* withWindow */.By)(template, windowMs));
            const { from, to } = wholeMinutes(at - windowMs, at);
            try {
                return readCloudWatch(await ask(query, from, to, to - from), isSum(query));
            }
            catch (error) {
                return explain(error, signal);
            }
        },
        history: async (template, { from, to, windowMs }) => {
            try {
                const [first] = await ask(parse((0,ready_queries/* withWindow */.By)(template, windowMs)), from, to, cloudwatch_MINUTE_MS);
                return first?.Values ?? [];
            }
            catch (error) {
                explain(error, signal);
                return [];
            }
        },
        link: (query, { at, windowMs }) => cloudWatchLink(region, (0,ready_queries/* withWindow */.By)(query, windowMs), { from: at - AN_HOUR_MS, to: at }),
    };
}
function parse(query) {
    try {
        return parseCloudWatchQuery(query);
    }
    catch (error) {
        throw metricFailures.METRICS_QUERY_REFUSED(error.message, { cause: error });
    }
}
function metricDataQuery(query, periodMs) {
    const Period = periodMs / 1000;
    if (query.kind === 'expression')
        return { Id: 'q', Expression: query.expression, Period };
    const { namespace: Namespace, metric: MetricName, statistic: Stat, dimensions } = query;
    return {
        Id: 'q',
        MetricStat: { Metric: { Namespace, MetricName, Dimensions: [...dimensions] }, Period, Stat },
    };
}
const isSum = (query) => query.kind === 'metric' && ['Sum', 'SampleCount'].includes(query.statistic);
function explain(error, signal) {
    if (signal.aborted)
        throw signal.reason;
    if (/AccessDenied|UnrecognizedClient|InvalidClientTokenId|CredentialsProvider|ExpiredToken/.test(error.name))
        throw metricFailures.METRICS_FORBIDDEN(error.message, { cause: error });
    if (/ValidationError|InvalidParameter/.test(error.name))
        throw metricFailures.METRICS_QUERY_REFUSED(error.message, { cause: error });
    return { state: 'provider-error', said: `${error.name}: ${error.message}` };
}

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
    const found = eks_parse(answer.stdout);
    if (!found.endpoint || !found.authority)
        throw eksFailures.EKS_UNREADABLE(`The cluster ${cluster} has no endpoint yet: ${answer.stdout.slice(0, 300)}`);
    return found;
}
function eks_parse(text) {
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

;// CONCATENATED MODULE: ./build/lib/analysis/datadog-answer.js

/**
 * One number from a query of time series: https://docs.datadoghq.com/api/latest/metrics/#query-timeseries-points
 * Counts are summed over the window, anything else is averaged. The last bucket is left out of an average while it
 * is still being filled; a sum loses nothing by it.
 */
function readDatadog(json, query, toMs) {
    const { status, error, series = [] } = json;
    if (status !== 'ok' || error)
        return { state: 'provider-error', said: error || `status ${status}` };
    const [first] = series;
    if (!first)
        return { state: 'no-data', said: 'no series' };
    if (series.length > 1)
        return { state: 'several', said: `${series.length} series; aggregate them` };
    const isCount = query.includes('.as_count()');
    const values = valuesOf(first, isCount ? Number.POSITIVE_INFINITY : toMs);
    if (values.length === 0) {
        const open = valuesOf(first, Number.POSITIVE_INFINITY).length > 0;
        return open
            ? { state: 'partial', said: 'only a bucket that is not complete' }
            : { state: 'no-data', said: 'no points' };
    }
    const sum = values.reduce((total, value) => total + value, 0);
    return readingOf(isCount ? sum : sum / values.length);
}
/** The values of the buckets that were complete at a time. */
const valuesOf = ({ pointlist = [], interval = 0 }, completeMs) => pointlist.flatMap(([start, value]) => value !== null && start + interval * 1000 <= completeMs ? [value] : []);
/** The values of one series, oldest first; undefined when the answer is not one series. */
function readDatadogHistory(json, toMs) {
    const { status, series = [] } = json;
    if (status !== 'ok' || series.length > 1)
        return undefined;
    return series[0] ? valuesOf(series[0], toMs) : [];
}

;// CONCATENATED MODULE: ./build/tools/datadog.js




/** What came before the release is worth seeing too. */
const datadog_AN_HOUR_MS = 3_600_000;
/** Datadog's query of time series; its own client library is 10 MB for this one call. */
function createDatadog({ http, url, apiKey, appKey, signal }) {
    const base = url.replace(/\/+$/, '');
    const headers = { 'dd-api-key': apiKey, 'dd-application-key': appKey };
    const ask = (query, fromMs, toMs) => {
        const parameters = { from: seconds(fromMs), to: seconds(toMs), query };
        return askJson(http, { url: `${base}/api/v1/query?${new URLSearchParams(parameters)}`, headers, signal });
    };
    return {
        read: async (template, { at, windowMs }) => {
            const query = (0,ready_queries/* withWindow */.By)(template, windowMs);
            const answer = await ask(query, at - windowMs, at);
            return 'reading' in answer ? answer.reading : readDatadog(answer.json, query, at);
        },
        history: async (query, { from, to, windowMs }) => {
            const answer = await ask((0,ready_queries/* withWindow */.By)(query, windowMs), from, to);
            return 'reading' in answer ? [] : (readDatadogHistory(answer.json, to) ?? []);
        },
        link: (query, { at, windowMs }) => datadogLink(base, (0,ready_queries/* withWindow */.By)(query, windowMs), { from: at - datadog_AN_HOUR_MS, to: at }),
    };
}
const seconds = (ms) => String(Math.floor(ms / 1000));

;// CONCATENATED MODULE: ./build/lib/analysis/json-query.js

/** @throws Error that says what is allowed */
function parseJsonQuery(query, base) {
    const match = /^(\S+)\s+(\$.*)$/.exec(query.trim());
    const [, address = '', path = ''] = match ?? [];
    if (!match || !URL.canParse(address, base))
        throw new Error(`expected an address and a JSONPath, such as "/stats $.errors", got "${query}"`);
    return { url: new URL(address, base).href, path };
}
/** One number from what a JSONPath found. A text is a number only if all of it is. */
function readJson(found) {
    const [first] = found;
    if (found.length > 1)
        return { state: 'several', said: `${found.length} values` };
    if (first === undefined || first === null)
        return { state: 'no-data', said: first === null ? 'null' : 'nothing at this path' };
    if (typeof first === 'number')
        return readingOf(first);
    if (typeof first === 'string' && first.trim() !== '')
        return readingOf(Number(first));
    return { state: 'not-a-number', said: JSON.stringify(first).slice(0, 100) };
}

;// CONCATENATED MODULE: ./build/tools/json-metrics.js



/** Any address that answers JSON with a number in it. */
function createJsonMetrics({ http, url, token, signal }) {
    /** The token is for the address it was given with. */
    const headersFor = (address) => token !== undefined && url !== undefined && new URL(address).origin === new URL(url).origin
        ? { authorization: `Bearer ${token}` }
        : {};
    return {
        read: async (template, { windowMs }) => {
            const query = json_metrics_parse((0,ready_queries/* withWindow */.By)(template, windowMs), url);
            const { query: find } = await __nccwpck_require__.e(/* import() */ 525).then(__nccwpck_require__.bind(__nccwpck_require__, 4525));
            const answer = await askJson(http, { url: query.url, headers: headersFor(query.url), signal });
            if ('reading' in answer)
                return answer.reading;
            return readJson(find(answer.json, query.path));
        },
        history: async () => [],
        link: (template, { windowMs }) => json_metrics_parse((0,ready_queries/* withWindow */.By)(template, windowMs), url).url,
    };
}
function json_metrics_parse(query, base) {
    try {
        return parseJsonQuery(query, base);
    }
    catch (error) {
        throw metricFailures.METRICS_QUERY_REFUSED(error.message, { cause: error });
    }
}

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

;// CONCATENATED MODULE: ./build/lib/smoke/service.js
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
const pods_api_ORIGIN = 'http://localhost';
function createPodsApi({ http, socket, namespace, signal }) {
    return {
        namespace: encodeURIComponent(namespace),
        socket,
        get: async (path) => {
            const answer = await http.request({ url: `${pods_api_ORIGIN}${path}`, socketPath: await socket(), signal });
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
        urlOf: (pod, path) => `${pods_api_ORIGIN}${podProxyPath(namespace, pod, path)}`,
        behind: async () => {
            const [object, slices, pods] = await Promise.all([
                get(`/api/v1/namespaces/${namespace}/services/${encodeURIComponent(service)}`),
                get(`/apis/discovery.k8s.io/v1/namespaces/${namespace}/endpointslices?labelSelector=${selector}`),
                get(`/api/v1/namespaces/${namespace}/pods`),
            ]);
            return podsBehind(slices.items, pods.items, portOf(object, port));
        },
    };
}
function portOf(service, wanted) {
    try {
        return choosePort(service, wanted);
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
const pods_hostOf = (service, namespace) => `${service}.${namespace}.svc`;
/** Its address there; undefined for a headless one, whose pods are found by name only. */
async function addressOf({ get, namespace }, service) {
    const object = await get(`/api/v1/namespaces/${namespace}/services/${encodeURIComponent(service)}`);
    const ip = object.spec?.clusterIP;
    if (ip === undefined || ip === '' || ip === 'None')
        return undefined;
    return { host: pods_hostOf(service, decodeURIComponent(namespace)), ip: ip.includes(':') ? `[${ip}]` : ip };
}

// EXTERNAL MODULE: ./build/lib/smoke/status.js
var smoke_status = __nccwpck_require__(9370);
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
            return { kind: 'silence', silence: silenceOf(upstream), message: upstream };
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
    const health = readHealth(body, json);
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
        ...(health === undefined ? {} : healthFacts(health)),
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
function silenceOf(message) {
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

;// CONCATENATED MODULE: ./build/tools/probe-health.js





const probe_health_TIMEOUT_MS = 10_000;
const TARGET = {
    kind: 'http',
    where: { kind: 'url', url: '' },
    method: 'GET',
    headers: {},
    body: undefined,
    redirects: 5,
    expect: (0,smoke_status/* parseStatuses */.O)('2xx'),
    version: undefined,
    health: 'auto',
    series: undefined,
};
/** 0 when an address answers with a good status and, where it says something about its health, not that it is ill. */
const askAddress = async (exchange, url, signal) => failedOrNot([await createHttpProbe(exchange)({ url, target: TARGET, timeoutMs: probe_health_TIMEOUT_MS, signal })]);
/**
 * 1 when one of the pods that get the Service's traffic is not healthy, or none gets it. An API server that does not
 * answer says nothing about the release.
 */
async function askPods(exchange, pods, path, signal) {
    const probe = createHttpProbe(exchange);
    const reach = reachByProxy(pods);
    const ask = (address) => probe({ ...address, target: TARGET, timeoutMs: probe_health_TIMEOUT_MS, signal });
    try {
        const found = await pods.behind();
        if (found.length === 0)
            return readingOf(1);
        return failedOrNot(await Promise.all(found.map((pod) => reach(pod, path, ask))));
    }
    catch (error) {
        if (!(error instanceof http_error/* HttpError */.j$))
            throw error;
        return { state: 'provider-error', said: `Kubernetes API: ${error.message}` };
    }
}
const failedOrNot = (views) => readingOf(views.every(isHealthy) ? 0 : 1);
const isHealthy = (view) => view.kind === 'facts' &&
    TARGET.expect.accepts(Number(view.facts['status'])) &&
    view.facts['health.status'] !== 'fail';

;// CONCATENATED MODULE: ./build/lib/analysis/prometheus-answer.js

/** One number from an instant query: https://prometheus.io/docs/prometheus/latest/querying/api/#instant-queries */
function readInstant(json) {
    const { status, error, warnings = [], data } = json;
    if (status !== 'success')
        return { state: 'provider-error', said: error ?? 'an answer that is not Prometheus’' };
    // A warning on a success may mean that a part of the data could not be read (remote read, Thanos, Mimir).
    if (warnings.length > 0)
        return { state: 'partial', said: warnings.join('; ') };
    if (data?.resultType === 'scalar')
        return readingOf(numberOf(data.result[1]));
    if (data?.resultType !== 'vector')
        return { state: 'provider-error', said: `the query gives a ${data?.resultType}, not one number` };
    const series = data.result;
    const [first] = series;
    if (!first)
        return { state: 'no-data', said: 'an empty vector' };
    if (series.length > 1)
        return { state: 'several', said: `${series.length} series; sum or select one` };
    return readingOf(numberOf(first.value[1]));
}
/** Prometheus writes infinity its own way. */
const numberOf = (text) => Number(text.replace(/Inf$/, 'Infinity'));
/** The finite values of a range query over one series, oldest first; undefined when it is not one series. */
function readRange(json) {
    const { status, data } = json;
    const series = (data?.result ?? []);
    if (status !== 'success' || data?.resultType !== 'matrix' || series.length > 1)
        return undefined;
    return (series[0]?.values ?? []).map(([, value]) => numberOf(value)).filter(Number.isFinite);
}

;// CONCATENATED MODULE: ./build/tools/prometheus.js



/** Prometheus' HTTP API: https://prometheus.io/docs/prometheus/latest/querying/api/ */
function createPrometheus({ http, url, token, signal }) {
    const base = url.replace(/\/+$/, '');
    const headers = token === undefined ? {} : { authorization: `Bearer ${token}` };
    const ask = (path, parameters) => askJson(http, { url: `${base}/api/v1/${path}?${new URLSearchParams(parameters)}`, headers, signal });
    return {
        read: async (query, { at, windowMs }) => {
            const answer = await ask('query', { query: (0,ready_queries/* withWindow */.By)(query, windowMs), time: prometheus_seconds(at) });
            return 'reading' in answer ? answer.reading : readInstant(answer.json);
        },
        history: async (query, { from, to, stepMs, windowMs }) => {
            const range = { start: prometheus_seconds(from), end: prometheus_seconds(to), step: prometheus_seconds(stepMs) };
            const answer = await ask('query_range', { query: (0,ready_queries/* withWindow */.By)(query, windowMs), ...range });
            return 'reading' in answer ? [] : (readRange(answer.json) ?? []);
        },
        link: (query, { at, windowMs }) => {
            const end = new Date(at).toISOString().slice(0, 19).replace('T', ' ');
            const parameters = {
                'g0.expr': (0,ready_queries/* withWindow */.By)(query, windowMs),
                'g0.tab': '0',
                'g0.range_input': '1h',
                'g0.end_input': end,
            };
            return `${base}/graph?${new URLSearchParams(parameters)}`;
        },
    };
}
const prometheus_seconds = (ms) => (ms / 1000).toFixed(3);

;// CONCATENATED MODULE: ./build/actions/analyze-release/wire.js
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











/** The real ports of the action. */
const realPorts = (process) => ({
    ...process,
    openHealth: (inputs, asksPods) => openHealth(inputs, asksPods, process),
    openSource: (inputs) => openSource(inputs, process),
    readYaml: (given) => readYaml(given, process),
    keep: async (text, file) => {
        const { files, variable, clock } = process;
        const path = file ??
            files.join(variable('RUNNER_TEMP') ?? '.', `analyze-release-${clock.now()}`, 'analyze-release.json');
        await files.write(path, text);
        return path;
    },
});
/** The proxy to the API server begins with the first question to a pod. */
async function openHealth(inputs, asksPods, process) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const { http, network, supervise, temporaryFolder, signal } = process;
        const { namespace, port, path } = inputs;
        const stack = __addDisposableResource(env_1, new AsyncDisposableStack(), true);
        const folder = stack.use(temporaryFolder());
        const site = { ...process, folder: folder.path };
        const kubeconfig = asksPods ? await kubeconfigOf(inputs, site) : undefined;
        const { socket } = stack.use(createApiProxy(supervise, folder.path, kubeconfig));
        const api = createPodsApi({ http, socket, namespace, signal });
        const opened = stack.move();
        return {
            ask: (where) => where.kind === 'url'
                ? askAddress(network.exchange, where.url, signal)
                : askPods(network.exchange, createPods(api, where.service, port), path, signal),
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
async function readYaml(given, { files }) {
    const isPath = /^[^\n:]+\.ya?ml$/.test(given);
    const source = isPath ? await files.read(await files.inside(given)) : given;
    try {
        return await input_kinds/* yaml */.oQ.required({ description: '' }).parse(source);
    }
    catch (error) {
        throw failures/* analysisFailures */.M.ANALYSIS_CONFIG_INVALID(`conditions: ${error.message}`, {
            cause: error,
        });
    }
}
function openSource(inputs, { http, variable, signal }) {
    const { provider, url, token } = inputs;
    switch (provider) {
        case 'prometheus':
            return createPrometheus({ http, url: needed(url, 'url'), token, signal });
        case 'json':
            return createJsonMetrics({ http, url, token, signal });
        case 'datadog': {
            const keys = {
                apiKey: needed(inputs['api-key'], 'api-key'),
                appKey: needed(inputs['app-key'], 'app-key'),
            };
            return createDatadog({ http, url: url ?? 'https://api.datadoghq.com', ...keys, signal });
        }
        case 'cloudwatch': {
            const region = needed(inputs.region ?? variable('AWS_REGION') ?? variable('AWS_DEFAULT_REGION'), 'region');
            return createCloudWatch({ region, endpoint: url ?? variable('AWS_ENDPOINT_URL'), signal });
        }
    }
}
function needed(value, input) {
    if (value === undefined)
        throw failures/* analysisFailures */.M.ANALYSIS_CONFIG_INVALID(`${input}: this provider needs it`);
    return value;
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

/***/ 480:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ analysisFailures)
/* harmony export */ });
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(9874);

const analysisFailures = (0,_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .defineFailures */ .Z0)({
    ANALYSIS_CONFIG_INVALID: {
        meaning: 'The conditions are not written as they should be, or there are none; the message names each place.',
        remedy: 'Correct the fields that the message names.',
    },
    ANALYSIS_ROLL_BACK: {
        meaning: 'The release breaks a condition for sure.',
        remedy: 'Roll back with `operation: rollback` of k8s-deploy, then read the value, the bound and the query of the condition.',
    },
    ANALYSIS_INCONCLUSIVE: {
        meaning: 'The release could be shown to be neither good nor bad. Nothing is rolled back.',
        remedy: 'Look at the metrics yourself. Watch longer, send more traffic, or say in `on-no-data` and `on-inconclusive` what shall follow.',
    },
});


/***/ }),

/***/ 9701:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   By: () => (/* binding */ withWindow),
/* harmony export */   uS: () => (/* binding */ readyQueries),
/* harmony export */   xq: () => (/* binding */ PROVIDERS)
/* harmony export */ });
/* unused harmony export readyNames */
const increase = (metric, matchers = '') => `sum(increase(${metric}{{{selector}}${matchers}}[{{window}}]))`;
const p95 = (bucket) => `histogram_quantile(0.95, sum by (le) (rate(${bucket}{{{selector}}}[{{window}}])))`;
/** Prometheus: the names that these programs give their metrics by default, and the labels for a status of 5xx. */
const PROMETHEUS = {
    // https://kubernetes.github.io/ingress-nginx/user-guide/monitoring/
    'nginx-ingress': {
        errors: increase('nginx_ingress_controller_requests', ',status=~"5.."'),
        total: increase('nginx_ingress_controller_requests'),
        latency: p95('nginx_ingress_controller_request_duration_seconds_bucket'),
        unitMs: 1000,
    },
    // https://istio.io/latest/docs/reference/config/metrics/
    istio: {
        errors: increase('istio_requests_total', ',reporter="destination",response_code=~"5.."'),
        total: increase('istio_requests_total', ',reporter="destination"'),
        latency: p95('istio_request_duration_milliseconds_bucket'),
        unitMs: 1,
    },
    // Envoy and the Gateway API implementations on it: https://www.envoyproxy.io/docs/envoy/latest/configuration/upstream/cluster_manager/cluster_stats
    envoy: {
        errors: increase('envoy_cluster_upstream_rq', ',envoy_response_code=~"5.."'),
        total: increase('envoy_cluster_upstream_rq'),
        latency: p95('envoy_cluster_upstream_rq_time_bucket'),
        unitMs: 1,
    },
    // Micrometer; the buckets need management.metrics.distribution.percentiles-histogram.http.server.requests=true.
    'spring-boot': {
        errors: increase('http_server_requests_seconds_count', ',status=~"5.."'),
        total: increase('http_server_requests_seconds_count'),
        latency: p95('http_server_requests_seconds_bucket'),
        unitMs: 1000,
    },
    // prom-client and its middlewares, which call the label status_code, status or code.
    node: {
        errors: ['status_code', 'status', 'code']
            .map((label) => increase('http_request_duration_seconds_count', `,${label}=~"5.."`))
            .join(' or '),
        total: increase('http_request_duration_seconds_count'),
        latency: p95('http_request_duration_seconds_bucket'),
        unitMs: 1000,
    },
    'http-requests-total': {
        errors: ['status', 'code', 'status_code']
            .map((label) => increase('http_requests_total', `,${label}=~"5.."`))
            .join(' or '),
        total: increase('http_requests_total'),
        latency: p95('http_request_duration_seconds_bucket'),
        unitMs: 1000,
    },
};
/** CloudWatch: https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-cloudwatch-metrics.html */
const CLOUDWATCH = {
    alb: {
        errors: 'AWS/ApplicationELB HTTPCode_Target_5XX_Count Sum {{selector}}',
        total: 'AWS/ApplicationELB RequestCount Sum {{selector}}',
        latency: 'AWS/ApplicationELB TargetResponseTime p95 {{selector}}',
        unitMs: 1000,
    },
};
/** Datadog's APM: https://docs.datadoghq.com/tracing/metrics/metrics_namespace/ */
const DATADOG = {
    apm: {
        errors: 'sum:trace.http.request.errors{{{selector}}}.as_count()',
        total: 'sum:trace.http.request.hits{{{selector}}}.as_count()',
        latency: 'p95:trace.http.request{{{selector}}}',
        unitMs: 1000,
    },
};
const PROVIDERS = ['prometheus', 'datadog', 'cloudwatch', 'json'];
const READY = {
    prometheus: PROMETHEUS,
    cloudwatch: CLOUDWATCH,
    datadog: DATADOG,
    json: {},
};
/** The ready queries of a name with a provider's label matchers put in. @throws Error that says which names there are */
function readyQueries(provider, name, selector) {
    const known = READY[provider];
    const found = Object.hasOwn(known, name) ? known[name] : undefined;
    if (!found)
        throw new Error(`"${name}" is not known for ${provider}; there are ${Object.keys(known).join(', ') || 'none, so give queries'}`);
    const fill = (query) => withSelector(provider, query, selector);
    return {
        errors: fill(found.errors),
        total: fill(found.total),
        latency: fill(found.latency),
        unitMs: found.unitMs,
    };
}
function withSelector(provider, query, selector) {
    const filled = query.replaceAll('{{selector}}', selector.trim() || (provider === 'datadog' ? '*' : ''));
    return provider === 'prometheus' ? filled.replaceAll('{,', '{') : filled;
}
/** The names of all ready queries, by provider, for documentation. */
const readyNames = (provider) => Object.keys(READY[provider]);
/** `{{window}}` as the languages write it: `120s`. */
const withWindow = (query, windowMs) => query.replaceAll('{{window}}', `${Math.max(1, Math.round(windowMs / 1000))}s`);


/***/ }),

/***/ 9746:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   AU: () => (/* binding */ decideVerdict),
/* harmony export */   PQ: () => (/* binding */ POLICIES),
/* harmony export */   bk: () => (/* binding */ VERDICTS)
/* harmony export */ });
/** What to do with the release. The words are public. */
const VERDICTS = ['keep', 'roll-back', 'inconclusive'];
/** What follows when nothing could be decided: `hold` fails the step and leaves the release for a person. */
const POLICIES = ['hold', 'keep', 'roll-back'];
/** One broken condition is enough; without one, every condition that could not be judged is for its policy. */
function decideVerdict(assessments, { noData, inconclusive }) {
    const says = assessments.map(({ state }) => {
        if (state === 'broken')
            return 'roll-back';
        if (state === 'kept')
            return 'keep';
        return verdictOf(state === 'no-data' ? noData : inconclusive);
    });
    if (says.includes('roll-back'))
        return 'roll-back';
    return says.length === 0 || says.includes('inconclusive') ? 'inconclusive' : 'keep';
}
const verdictOf = (policy) => (policy === 'hold' ? 'inconclusive' : policy);


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

/***/ 3394:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  Rr: () => (/* binding */ parsePath),
  Dl: () => (/* binding */ parseUrl)
});

// UNUSED EXPORTS: parseHttpTarget

// EXTERNAL MODULE: ./build/lib/smoke/facts.js
var facts = __nccwpck_require__(689);
// EXTERNAL MODULE: ./build/lib/smoke/fields.js
var fields = __nccwpck_require__(9441);
// EXTERNAL MODULE: ./build/lib/smoke/sources.js
var sources = __nccwpck_require__(928);
;// CONCATENATED MODULE: ./build/lib/smoke/parse-series.js



/** Samples for latency assertions that do not say how many: the p95 of 20 is one of their values. */
const DEFAULT_SAMPLES = 20;
/** Enough to see a service under some load, too little to hurt one that is in use. */
const MOST_PER_SECOND = 100;
const LONGEST_LOAD_MS = 300_000;
const MOST_AT_ONCE = 50;
/** The requests that a check makes once it has passed: so many `samples`, or a load of `rate` a second `for` a time. */
function parse_series_parseSeries(fields, assertions) {
    const samples = fields.integer('samples', 1, 10_000);
    const concurrency = fields.integer('concurrency', 1, MOST_AT_ONCE);
    const warmup = fields.integer('warmup', 0, 1000) ?? 0;
    const load = parseLoad(fields);
    const kept = fields.flag('keep_alive') ?? load !== undefined;
    if (load)
        return { ...load, concurrency: concurrency ?? MOST_AT_ONCE, warmup, kept };
    if (samples === undefined && !assertions.some(({ source }) => isAboutSeries(source)))
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
    const ms = parseDuration(value);
    if (ms > LONGEST_LOAD_MS)
        throw new Error(`expected at most 5m, got ${shown(value)}`);
    return ms;
}

// EXTERNAL MODULE: ./build/lib/smoke/status.js
var smoke_status = __nccwpck_require__(9370);
;// CONCATENATED MODULE: ./build/lib/smoke/parse-http.js




const EXPECT_OK = (0,smoke_status/* parseStatuses */.O)('200');
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
        expect: fields.read('expect', (value) => parseStatuses(String(value))) ??
            (judgesStatus ? parseStatuses('1xx,2xx,3xx,4xx,5xx') : EXPECT_OK),
        version: parseVersion(fields, defaults),
        health: fields.read('health', parseHealth) ?? 'auto',
        series: parseSeries(fields, assertions),
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
        throw new Error(`expected an http or https address, got ${(0,facts/* shown */.S)(raw)}`);
    return plain === raw ? url.href : raw;
}
/** A path on the server, with its query if it has one. @throws Error that says what is allowed */
function parsePath(value) {
    if (typeof value !== 'string' || !value.startsWith('/'))
        throw new Error(`expected a path such as /health, got ${(0,facts/* shown */.S)(value)}`);
    return value;
}
function parseVersion(fields, { version, versionFrom }) {
    const from = fields.read('version_from', (value) => parseVersionSource(String(value))) ?? versionFrom;
    const expected = fields.read('version', (value) => {
        if (value === true && version === undefined)
            throw new Error('true needs the input version');
        return value === true ? version : value === false ? undefined : String(value);
    });
    const normalize = fields.oneOf('normalize', ...NORMALIZATIONS);
    return expected === undefined ? undefined : { expected, from, ...(normalize ? { normalize } : {}) };
}
function parseHealth(value) {
    if (value === true)
        return 'required';
    if (value === false)
        return 'off';
    if (value === 'auto')
        return value;
    throw new Error(`expected true, false or auto, got ${shown(value)}`);
}
const lowerCased = (headers) => Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));


/***/ }),

/***/ 928:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   TC: () => (/* binding */ readerOf)
/* harmony export */ });
/* unused harmony exports isAboutSeries, targetFor */
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
/* harmony export */   Jt: () => (/* binding */ flag),
/* harmony export */   K7: () => (/* binding */ keyValues),
/* harmony export */   Qq: () => (/* binding */ text),
/* harmony export */   oQ: () => (/* binding */ yaml),
/* harmony export */   p0: () => (/* binding */ duration),
/* harmony export */   yL: () => (/* binding */ oneOf)
/* harmony export */ });
/* unused harmony exports lines, list, integer, percentage, json */
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
const integer = (least, most) => inputKind((raw) => {
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

/***/ 578:
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

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __nccwpck_require__(7598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(3024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __nccwpck_require__(1455);
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __nccwpck_require__(7075);
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
    const hash = (0,external_node_crypto_.createHash)('sha256');
    const total = Number(response.headers['content-length']) || undefined;
    let bytes = 0;
    const measure = new external_node_stream_.Transform({
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

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __nccwpck_require__(1421);
;// CONCATENATED MODULE: external "node:readline"
const external_node_readline_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:readline");
;// CONCATENATED MODULE: ./build/runtime/child-environment.js
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

;// CONCATENATED MODULE: ./build/runtime/exec.js



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
    const child = (0,external_node_child_process_.spawn)(file, args, {
        cwd: options.cwd,
        env: childEnvironment(env, options),
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
        const [code, killedBy] = await exec_closed(child);
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
const exec_closed = (child) => new Promise((resolve, reject) => {
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
            (0,external_node_readline_namespaceObject.createInterface)({ input: stream, crlfDelay: Number.POSITIVE_INFINITY }).on('line', onLine);
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

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(6760);
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
    const at = (path) => (0,external_node_path_.resolve)(workspace, path);
    return {
        read: (path) => (0,promises_.readFile)(at(path), 'utf8'),
        readAll: (paths) => paths.map((path) => (0,external_node_fs_.readFileSync)(at(path), 'utf8')),
        write: async (path, text, mode) => {
            await (0,promises_.mkdir)((0,external_node_path_.dirname)(at(path)), { recursive: true });
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
        join: (...parts) => (0,external_node_path_.join)(...parts),
    };
}
async function insideOf(workspace, path) {
    const wanted = (0,external_node_path_.resolve)(workspace, path);
    if (!(0,external_node_fs_.existsSync)(wanted))
        throw fileFailures.PATH_MISSING(`${path} does not exist in ${workspace}`);
    const [root, real] = await Promise.all([(0,promises_.realpath)(workspace), (0,promises_.realpath)(wanted)]);
    // An image without a working directory has the root itself as its workspace.
    if (real !== root && !real.startsWith(root === external_node_path_.sep ? external_node_path_.sep : root + external_node_path_.sep))
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
        return [(0,external_node_path_.relative)(root, start)];
    const found = entries.filter((entry) => entry.isFile()).map((entry) => (0,external_node_path_.join)(entry.parentPath, entry.name));
    return found.map((path) => (0,external_node_path_.relative)(root, path)).sort();
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
    const folder = env['RUNNER_TEMP'] ? (0,external_node_path_.join)(env['RUNNER_TEMP'], 'deploy-actions-notes') : undefined;
    return {
        read: (name) => {
            const path = folder && (0,external_node_path_.join)(folder, name);
            return path && (0,external_node_fs_.existsSync)(path) ? (0,external_node_fs_.readFileSync)(path, 'utf8') : undefined;
        },
        write: (name, text) => {
            if (folder === undefined)
                return;
            (0,external_node_fs_.mkdirSync)(folder, { recursive: true });
            (0,external_node_fs_.writeFileSync)((0,external_node_path_.join)(folder, name), text);
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
const siblingOf = (own, action) => (0,external_node_path_.join)((0,external_node_path_.dirname)((0,external_node_path_.dirname)(own)), action, 'index.js');

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
        env: childEnvironment(env, {}),
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
        env: childEnvironment(env, options),
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
    return { ready, ended, [Symbol.asyncDispose]: () => endGroup(child) };
};
function eachLine(child, take) {
    for (const input of [child.stdout, child.stderr])
        if (input)
            (0,external_node_readline_namespaceObject.createInterface)({ input, crlfDelay: Number.POSITIVE_INFINITY }).on('line', take);
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

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __nccwpck_require__(8161);
;// CONCATENATED MODULE: ./build/runtime/temporary.js



const kept = new Set();
/** Makes one below RUNNER_TEMP, which the runner empties after the job, should this process be killed. */
function temporaryFolder(env) {
    if (kept.size === 0)
        process.once('exit', removeAll);
    const path = (0,external_node_fs_.mkdtempSync)((0,external_node_path_.join)(env['RUNNER_TEMP'] || (0,external_node_os_.tmpdir)(), 'deploy-actions-'));
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
    const root = variable('RUNNER_TOOL_CACHE') ?? (0,external_node_path_.join)(variable('RUNNER_TEMP') ?? (0,external_node_os_.tmpdir)(), 'tool-cache');
    const platform = `${process.platform}-${process.arch}`;
    const folderOf = (name, version) => (0,external_node_path_.join)(root, name, version, platform);
    const find = (name, version) => {
        const folder = folderOf(name, version);
        return (0,external_node_fs_.existsSync)(`${folder}.complete`) && (0,external_node_fs_.existsSync)(folder) ? folder : undefined;
    };
    return {
        platform,
        find,
        add: async (name, version, fill) => {
            const folder = folderOf(name, version);
            await (0,promises_.mkdir)((0,external_node_path_.join)(root, name, version), { recursive: true });
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
    const stream = size === 0 ? external_node_stream_.Readable.from([]) : createReadStream(path, range);
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
    const delimiter = `delimiter_${(0,external_node_crypto_.randomUUID)()}`;
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
            token = (0,external_node_crypto_.randomUUID)();
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
        exec: createExec(env, signal),
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
/******/ 		__webpack_modules__[moduleId].call(module.exports, module, module.exports, __nccwpck_require__);
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
/******/ var __webpack_exports__ = __nccwpck_require__(7046);
/******/ __webpack_exports__ = await __webpack_exports__;
/******/ 
