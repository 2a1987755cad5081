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

/***/ 5811:
/***/ ((__webpack_module__, __unused_webpack___webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony import */ var _runtime_start_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(578);
/* harmony import */ var _run_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(7568);
/* harmony import */ var _spec_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(6444);
/* harmony import */ var _wire_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(9361);




await (0,_runtime_start_js__WEBPACK_IMPORTED_MODULE_0__/* .start */ .n)(_spec_js__WEBPACK_IMPORTED_MODULE_2__/* .recordRelease */ .t, (inputs, process) => (0,_run_js__WEBPACK_IMPORTED_MODULE_1__/* .run */ .e)(inputs, (0,_wire_js__WEBPACK_IMPORTED_MODULE_3__/* .realPorts */ .R)(inputs, process)));

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 7568:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  e: () => (/* binding */ run)
});

// EXTERNAL MODULE: ./build/failure.js
var failure = __nccwpck_require__(9874);
// EXTERNAL MODULE: ./build/lib/record/record.js + 1 modules
var record_record = __nccwpck_require__(8964);
;// CONCATENATED MODULE: ./build/lib/record/chain.js

/**
 * Walks the chain from its first record. One that was changed has another sha256 than the next one names, the last one
 * another than the head names; one that was removed leaves a gap, or a head that knows more.
 */
function walk(kept, head, sha256) {
    const problems = [];
    const records = [];
    let last = '';
    for (const { name, text } of [...kept].sort((a, b) => (a.name < b.name ? -1 : 1))) {
        const record = (0,record_record/* parseRecord */.Hh)(text);
        if (record) {
            problems.push(...linkProblems(record, name, last, records.at(-1)));
            records.push(record);
        }
        else
            problems.push(`${name} is no record`);
        last = sha256(text);
    }
    problems.push(...headProblems(head, records.at(-1)?.sequence ?? 0, last));
    return { records, last, problems };
}
function linkProblems({ sequence, previous }, name, last, before) {
    const expected = (before?.sequence ?? 0) + 1;
    if (name !== (0,record_record/* recordName */.xD)(sequence))
        return [`${name} says that it is number ${sequence}`];
    if (sequence !== expected) {
        const missing = sequence - expected === 1
            ? (0,record_record/* recordName */.xD)(expected)
            : `${(0,record_record/* recordName */.xD)(expected)} to ${(0,record_record/* recordName */.xD)(sequence - 1)}`;
        return [`${missing} ${sequence - expected === 1 ? 'is' : 'are'} missing before ${name}`];
    }
    if (previous === last)
        return [];
    return [
        before
            ? `${(0,record_record/* recordName */.xD)(expected - 1)} is not what ${name} was put after: one of them was changed`
            : `${name} was not the first record`,
    ];
}
/** A writer that was killed leaves a head that is one behind; one that is ahead, or of other bytes, is a sign. */
function headProblems(head, sequence, last) {
    if (head === undefined)
        return sequence === 0 ? [] : ['the head is missing, so a missing last record would not be seen'];
    if (head.sequence > sequence)
        return [`records after ${sequence} are missing: the head names ${head.sequence}`];
    if (head.sequence === sequence && head.sha256 !== last)
        return [`${(0,record_record/* recordName */.xD)(sequence)} is not what the head names: it was changed`];
    return [];
}

;// CONCATENATED MODULE: ./build/lib/record/dora.js
const WEEK_MS = 7 * 864e5;
const at = ({ finishedAt }) => Date.parse(finishedAt);
/** Looks at the whole chain, whatever the window: an incident belongs to the record it names, not to one near in time. */
function dora(records, { from, to, incidents }) {
    const { counted, leftOut } = countable(records);
    const failed = failedOf(counted, records, incidents ?? []);
    const inside = counted.filter((record) => at(record) >= from && at(record) < to);
    const live = inside.filter(({ outcome }) => outcome === 'live');
    const lead = leadTimes(live);
    const failures = inside.filter((record) => failed.has(record.id));
    const next = nextGoodOf(records, failed);
    const recoveries = failures.map((record) => recoveryOf(record, next.get(record)));
    const known = recoveries.flatMap((each) => each ?? []);
    const hotfixes = inside.filter(({ hotfixOf }) => hotfixOf !== '').length;
    return {
        from: new Date(from).toISOString(),
        to: new Date(to).toISOString(),
        deployments: live.length,
        perWeek: rounded((live.length * WEEK_MS) / (to - from)),
        leadTime: {
            medianMs: quantile(lead.times, 0.5),
            p90Ms: quantile(lead.times, 0.9),
            commits: lead.times.length,
        },
        changeFailRate: {
            share: shareOf(failures.length, inside.length),
            failed: failures.length,
            of: inside.length,
        },
        recovery: {
            medianMs: quantile(known, 0.5),
            failures: failures.length,
            open: failures.length - known.length,
        },
        rework: { share: shareOf(hotfixes, inside.length), hotfixes },
        leftOut: [
            ...unasked(incidents),
            ...leftOut.filter(({ time }) => time >= from && time < to).map(({ time: _, ...each }) => each),
            ...lead.leftOut,
        ],
    };
}
/** A number that could not be taken whole says so. */
const unasked = (incidents) => incidents === undefined
    ? [
        {
            id: '',
            of: 'change fail rate',
            why: 'incidents were not asked for, so only rollbacks and hotfixes count',
        },
    ]
    : [];
/** Releases that reached the environment, each once; a way back is no deployment. */
function countable(records) {
    const seen = new Set();
    const counted = [];
    const leftOut = [];
    for (const record of records) {
        const { id, service, image, action, outcome } = record;
        const key = JSON.stringify([service, image, id]);
        const why = seen.has(key) ? 'the same release was recorded before' : whyNot(action, outcome);
        if (why === undefined)
            counted.push(record);
        else
            leftOut.push({ id, of: 'deployments', why, time: at(record) });
        seen.add(key);
    }
    return { counted, leftOut };
}
function whyNot(action, outcome) {
    if (action === 'rollback')
        return 'a way back is no deployment';
    return outcome === 'live' || outcome === 'rolled-back'
        ? undefined
        : `it was ${outcome} and never served anybody`;
}
/** Rolled back by itself or later, or named by a hotfix or an incident; each once, however often it is named. */
function failedOf(counted, records, incidents) {
    const known = new Set(counted.map(({ id }) => id));
    const named = [
        ...counted.filter(({ outcome }) => outcome === 'rolled-back').map(({ id }) => id),
        ...records.map(({ hotfixOf }) => hotfixOf),
        ...records.filter(isWayBack).map(({ before }) => before?.id ?? ''),
        ...incidents.flatMap(({ text }) => text.match(RECORD_ID) ?? []),
    ];
    return new Set(named.filter((id) => known.has(id)));
}
const RECORD_ID = /\d+-\d+\/[a-z][a-z0-9-]*\/[a-z][a-z0-9-]*/g;
const isWayBack = ({ action, outcome }) => action === 'rollback' && outcome === 'live';
/** For each record the next one of its service that is live and did not fail. */
function nextGoodOf(records, failed) {
    const next = new Map();
    const found = new Map();
    for (const record of records.toReversed()) {
        found.set(record, next.get(record.service));
        if (record.outcome === 'live' && !failed.has(record.id))
            next.set(record.service, record);
    }
    return found;
}
/** From when a release failed to when the service was good again. Undefined when it is not yet. */
function recoveryOf(record, next) {
    // It went back by itself: what was bad began with it and ended with it.
    if (record.outcome === 'rolled-back')
        return at(record) - Date.parse(record.startedAt);
    return next === undefined ? undefined : at(next) - at(record);
}
function leadTimes(live) {
    const known = live.filter((record) => whyNoLeadTime(record) === undefined);
    const times = known.flatMap((record) => (record.commits ?? []).map(({ authoredAt }) => Math.max(0, at(record) - Date.parse(authoredAt))));
    const leftOut = live.flatMap((record) => {
        const why = whyNoLeadTime(record);
        return why === undefined ? [] : [{ id: record.id, of: 'lead time', why }];
    });
    return { times, leftOut };
}
/** Without a release before it every commit there ever was would be its own. */
function whyNoLeadTime({ before, commits }) {
    if (before === null)
        return 'it is the first of its service';
    return commits === null ? 'its commits are not known' : undefined;
}
/** The smallest value that at least this share of all are not above (nearest rank). */
function quantile(values, share) {
    const sorted = [...values].sort((a, b) => a - b);
    return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? null;
}
const rounded = (value) => Number(value.toFixed(4));
const shareOf = (part, all) => (all === 0 ? null : rounded(part / all));

// EXTERNAL MODULE: ./build/lib/record/failures.js
var failures = __nccwpck_require__(8569);
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

// EXTERNAL MODULE: ./build/lib/record/sinks.js
var sinks = __nccwpck_require__(0);
;// CONCATENATED MODULE: ./build/lib/record/summary.js


const SIGNS = { live: '✅', failed: '❌', 'rolled-back': '↩️', cancelled: '🚫', rejected: '✋' };
function recordSummary(record, sha256, told, runbook) {
    const { outcome, cause, startedAt, finishedAt, commits, approvals, checks, configuration, sequence } = record;
    const facts = [
        ['took', duration(Date.parse(finishedAt) - Date.parse(startedAt))],
        ['image', safe(code(record.image))],
        ['commits', commits === null ? 'not known' : String(commits.length)],
        ['approved by', approvals === null ? 'not known' : approvals.map(({ by }) => by).join(', ') || 'nobody'],
        ['checks', checks === null ? 'none given' : `${checks.verdict}, ${checks.waived.length} waived`],
        ['configuration', configuration === null ? 'not given' : changesOf(configuration)],
        ['record', safe(`${code(String(sequence))} ${code(sha256.slice(0, 16))}`)],
    ];
    const failed = told.filter(({ why }) => why !== undefined);
    return joined([
        heading(`${SIGNS[outcome]} ${(0,sinks/* releaseLine */.aY)(record)}`, 3),
        cause && `**Why:** ${markdown_text(cause)}`,
        outcome !== 'live' && runbook !== '' && `**What to do:** ${markdown_link('the runbook', runbook)}`,
        table(['', ''], facts.map(([name = '', value = '']) => [name, value])),
        told.length > failed.length &&
            `Told: ${markdown_text(told
                .filter(({ why }) => why === undefined)
                .map(({ sink }) => sink)
                .join(', '))}.`,
        ...failed.map(({ sink, why = '' }) => `- Not told: ${code(sink)}: ${markdown_text(why)}`),
        commits !== null && commits.length > 0 && details('Commits', commitTable(record)),
    ]);
}
function changesOf({ added, removed, changed }) {
    const parts = [
        ...added.map((name) => `+${name}`),
        ...removed.map((name) => `-${name}`),
        ...changed.map((name) => `~${name}`),
    ];
    return parts.join(', ') || 'as before';
}
const commitTable = ({ commits }) => table(['commit', 'by', 'title', 'pull request'], (commits ?? []).map(({ sha, author, title, pull }) => [
    safe(code(sha.slice(0, 12))),
    author,
    title,
    pull === null ? '' : `#${pull}`,
]));
const days = (ms) => ms === null ? 'not known' : ms < 864e5 ? duration(ms) : `${(ms / 864e5).toFixed(1)} d`;
const percent = (share) => share === null ? 'not known' : `${(share * 100).toFixed(1)} %`;
function doraSummary(report, environment, records) {
    const { leadTime, changeFailRate, recovery, rework, leftOut, deployments, perWeek } = report;
    const whys = Map.groupBy(leftOut, ({ of, why }) => `${of}: ${why}`);
    return joined([
        heading(`📈 ${environment}: ${report.from.slice(0, 10)} to ${report.to.slice(0, 10)}`, 3),
        table(['number', 'value', 'from'], [
            ['deployment frequency', `${perWeek} a week`, `${deployments} deployments`],
            [
                'change lead time',
                `${days(leadTime.medianMs)} median, ${days(leadTime.p90Ms)} p90`,
                `${leadTime.commits} commits`,
            ],
            [
                'change fail rate',
                percent(changeFailRate.share),
                `${changeFailRate.failed} of ${changeFailRate.of} releases`,
            ],
            [
                'failed deployment recovery time',
                days(recovery.medianMs),
                `${recovery.failures} failures, ${recovery.open} still open`,
            ],
            ['rework rate', percent(rework.share), `${rework.hotfixes} hotfixes`],
        ]),
        markdown_text(`${records} records were read and their chain is whole.`),
        leftOut.length > 0 &&
            details('What is left out', table(['what and why', 'records'], [...whys].map(([why, all]) => [why, all.filter(({ id }) => id !== '').length]))),
    ]);
}

// EXTERNAL MODULE: ./build/runtime/action.js
var action = __nccwpck_require__(9217);
;// CONCATENATED MODULE: ./build/actions/record-release/ports.js
const NOTHING = {
    record: '',
    sha256: '',
    id: '',
    'post-mortem': '',
    verdict: 'recorded',
    report: '',
};

;// CONCATENATED MODULE: ./build/actions/record-release/chain-operations.js








/** Walks the whole chain; needs nothing but the objects. */
async function verifyOperation(inputs, ports) {
    const chain = await readChain(inputs, ports);
    const { workflow, keep } = ports;
    const { records, last, problems } = chain;
    const said = problems.length === 0 ? 'The chain is whole' : 'The chain is broken';
    const newest = records.at(-1);
    workflow.summary(joined([
        heading(`${problems.length === 0 ? '🔗' : '❌'} ${said}: ${inputs.environment}`, 3),
        markdown_text(`${records.length} records${newest ? `, the newest of ${newest.finishedAt}` : ''}. sha256 of the newest: ${last || 'none'}.`),
        ...problems.map((problem) => `- ${markdown_text(problem)}`),
    ]));
    workflow.info(`${said}: ${records.length} records.`);
    const report = {
        version: 1,
        environment: inputs.environment,
        records: records.length,
        sha256: last,
        problems,
    };
    const path = await keep('chain.json', `${JSON.stringify(report, undefined, 2)}\n`);
    const outputs = {
        ...NOTHING,
        sha256: last,
        report: path,
        verdict: problems.length === 0 ? 'whole' : 'broken',
    };
    return problems.length === 0
        ? outputs
        : new action/* Failed */.c(outputs, failures/* recordFailures */.X.RECORD_CHAIN_BROKEN(problems.join('\n')));
}
/** The five numbers. A chain that is not whole gives none: they would be of something else. */
async function reportOperation(inputs, ports) {
    const { workflow, clock, keep } = ports;
    const { records, last, problems } = await readChain(inputs, ports);
    if (problems.length > 0)
        throw failures/* recordFailures */.X.RECORD_CHAIN_BROKEN(problems.join('\n'));
    const to = inputs.until ?? clock.now();
    const numbers = dora(records, {
        from: to - inputs.window,
        to,
        incidents: await incidentsOf(inputs, ports),
    });
    workflow.summary(doraSummary(numbers, inputs.environment, records.length));
    const report = {
        version: 1,
        environment: inputs.environment,
        records: records.length,
        sha256: last,
        ...numbers,
    };
    const path = await keep('dora.json', `${JSON.stringify(report, undefined, 2)}\n`);
    return { ...NOTHING, sha256: last, report: path, verdict: 'whole' };
}
async function incidentsOf(inputs, { facts, workflow }) {
    if (!facts)
        return undefined;
    try {
        return await facts.incidents(inputs['incident-label']);
    }
    catch (error) {
        if (!(error instanceof failure/* Failure */.HR))
            throw error;
        workflow.warning(`Incidents are not counted: ${error.message}`);
        return undefined;
    }
}
async function readChain(inputs, { store, sha256 }) {
    if (!store)
        throw failures/* recordFailures */.X.RECORD_INPUT_MISSING(`operation: ${inputs.operation} needs the input store`);
    const names = await store.list();
    const [texts, end] = await Promise.all([store.readAll(names), store.head()]);
    const kept = names.map((name, index) => ({ name, text: texts[index] ?? '' }));
    const chain = walk(kept, end?.head, sha256);
    const expected = inputs['expected-head'];
    if (expected === undefined || expected === chain.last)
        return chain;
    const problem = `the newest record has the sha256 ${chain.last || '(none)'}, expected is ${expected}`;
    return { ...chain, problems: [...chain.problems, problem] };
}

;// CONCATENATED MODULE: ./build/lib/record/post-mortem.js


/** A first draft of a post-mortem: what is known stands in it, what people must find out is asked. */
function postMortem(record, runbook) {
    const { cause, runUrl, image, startedAt, finishedAt, checks, outcome } = record;
    return joined([
        heading(`Post-mortem: ${(0,sinks/* releaseLine */.aY)(record)}`, 2),
        `Draft of ${markdown_text(finishedAt)}. ${runUrl === '' ? '' : markdown_link('The run', runUrl)}${runbook === '' ? '' : `, ${markdown_link('the runbook', runbook)}`}`,
        heading('What happened', 3),
        `${code(image)} was ${markdown_text(outcome)} after ${Math.round((Date.parse(finishedAt) - Date.parse(startedAt)) / 1000)} s. ${cause === '' ? 'The cause was not given.' : markdown_text(cause)}`,
        heading('Timeline', 3),
        table(['time (UTC)', 'what'], timeline(record).map(({ at, what }) => [at, what])),
        heading('What was in it', 3),
        record.commits === null || record.commits.length === 0
            ? 'The commits are not known.'
            : table(['commit', 'by', 'title'], record.commits.map(({ sha, author, title }) => [sha.slice(0, 12), author, title])),
        checks !== null &&
            checks.waived.length > 0 &&
            `Waived: ${markdown_text(checks.waived.map((one) => `${one.check} (${one.person}: ${one.reason})`).join(', '))}`,
        heading('To find out', 3),
        ...[
            'Who noticed what, and how?',
            'What did users see, and how many?',
            'Why was it possible? Why was it not found before?',
            'What went well?',
        ].map((question) => `- ${question}`),
        heading('Actions', 3),
        table(['what', 'who', 'until'], [['', '', '']]),
    ]);
}
function timeline(record) {
    const { commits, startedAt, finishedAt, outcome, approvals } = record;
    const written = (commits ?? []).map(({ authoredAt, sha, title }) => ({
        at: authoredAt,
        what: `${sha.slice(0, 12)} was written: ${title}`,
    }));
    const approved = (approvals ?? []).map(({ by, state }) => `${state} by ${by}`).join(', ');
    const began = {
        at: startedAt,
        what: approved === '' ? 'the release began' : `the release began, ${approved}`,
    };
    return [...written, began, { at: finishedAt, what: `it was ${outcome}` }].sort((a, b) => a.at < b.at ? -1 : 1);
}

// EXTERNAL MODULE: ./build/lib/scan/shape.js
var shape = __nccwpck_require__(6925);
;// CONCATENATED MODULE: ./build/actions/record-release/append.js


/** Fifty writers at once have each lost at most this often. */
const ATTEMPTS = 200;
const LONGEST_PAUSE_MS = 2_500;
/**
 * Puts a record at the end of the chain. The name of a record is its number and is given once, so of two writers one
 * begins again behind the other. `make` is asked anew each time: what was live before may have changed.
 * @throws RECORD_STORE_REFUSED, RECORD_STORE_BUSY
 */
async function append(store, make, { sha256, clock, signal, chance }) {
    for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
        const { head, tag } = await endOf(store, sha256);
        const record = await make(head);
        const text = (0,record_record/* recordText */.Pe)(record);
        if ((await store.put((0,record_record/* recordName */.xD)(record.sequence), text)) === 'written') {
            const hash = sha256(text);
            // Taken: somebody who came after us has moved it further, over our record.
            await store.move((0,record_record/* headAfter */.Xy)(head, record, hash), tag);
            return { record, text, sha256: hash };
        }
        await clock.sleep(chance() * Math.min(LONGEST_PAUSE_MS, 150 * attempt), signal);
    }
    throw failures/* recordFailures */.X.RECORD_STORE_BUSY();
}
/** The end of the chain. A writer that was stopped between its two writes left records that no head names yet. */
async function endOf(store, sha256) {
    const known = await store.head();
    const tag = known?.tag ?? '';
    let head = known?.head ?? record_record/* EMPTY_HEAD */.xE;
    while (await store.has((0,record_record/* recordName */.xD)(head.sequence + 1))) {
        const text = await store.read((0,record_record/* recordName */.xD)(head.sequence + 1));
        const record = (0,record_record/* parseRecord */.Hh)(text);
        if (!record)
            throw failures/* recordFailures */.X.RECORD_CHAIN_BROKEN(`${(0,record_record/* recordName */.xD)(head.sequence + 1)} is no record.`);
        head = (0,record_record/* headAfter */.Xy)(head, record, sha256(text));
    }
    return { head, tag };
}

;// CONCATENATED MODULE: ./build/lib/record/configuration.js
/** Names that came, went or have another value since the release before. No value gets into the record. */
function configurationDifference(now, before, salt, sha256) {
    const prints = [...now].map(([name, value]) => [name, sha256(JSON.stringify([salt, name, value])).slice(0, 4)]);
    const fingerprints = Object.fromEntries([...prints].sort(([a], [b]) => (a < b ? -1 : 1)));
    const names = Object.keys(fingerprints);
    return {
        added: names.filter((name) => !Object.hasOwn(before, name)),
        removed: Object.keys(before).filter((name) => !Object.hasOwn(fingerprints, name)),
        changed: names.filter((name) => Object.hasOwn(before, name) && before[name] !== fingerprints[name]),
        fingerprints,
    };
}

;// CONCATENATED MODULE: ./build/actions/record-release/compose.js



async function draft(inputs, service, outcome, ports) {
    const { github, clock, person } = ports;
    const { environment, action, cause, image, version } = inputs;
    const now = clock.now();
    const finished = inputs['finished-at'] ?? now;
    return {
        version: 1,
        id: `${github.runId || '0'}-${github.runAttempt}/${environment}/${service}`,
        repository: github.repository,
        environment,
        service,
        action,
        outcome,
        cause,
        image,
        release: version,
        commit: inputs.commit ?? github.sha,
        hotfixOf: inputs['hotfix-of'],
        actor: person,
        runUrl: github.runUrl,
        startedAt: new Date(inputs['started-at'] ?? finished).toISOString(),
        finishedAt: new Date(finished).toISOString(),
        approvals: await approvalsOf(environment, ports),
        checks: await checksOf(inputs, ports),
        migration: migrationOf(inputs),
    };
}
/** The record that comes behind a head. */
async function complete(known, head, inputs, ports) {
    const before = head.live[known.service] ?? null;
    const commits = before === null ? null : await commitsOf(before.commit, known.commit, ports);
    const fingerprints = head.configuration[known.service] ?? {};
    const configuration = inputs.configuration.size === 0
        ? null
        : configurationDifference(inputs.configuration, fingerprints, `${known.repository}/${known.environment}`, ports.sha256);
    return { ...known, sequence: head.sequence + 1, previous: head.sha256, before, commits, configuration };
}
async function approvalsOf(environment, { facts, github, workflow }) {
    if (!facts || github.runId === '')
        return null;
    return asked(workflow, () => facts.approvals(github.runId, environment));
}
async function commitsOf(base, head, { facts, workflow }) {
    if (!facts)
        return null;
    return asked(workflow, async () => (await facts.commits(base, head)) ?? null);
}
/** What GitHub does not say is null in the record: a release must be recorded all the same. */
async function asked(workflow, ask) {
    try {
        const answer = await ask();
        return answer === null ? null : [...answer];
    }
    catch (error) {
        if (!(error instanceof failure/* Failure */.HR))
            throw error;
        workflow.warning(`Not in the record: ${error.message}`);
        return null;
    }
}
async function checksOf({ evidence }, { files, workflow }) {
    const path = evidence.get('checks');
    if (path === undefined)
        return null;
    const report = files.exists(path) ? parse(await files.read(path)) : undefined;
    if (!(0,shape/* isObject */.Gv)(report) || (0,shape/* textAt */.$6)(report, 'verdict') === '') {
        workflow.warning(`${path} is no report of check-release, so no checks are in the record.`);
        return null;
    }
    const items = (0,shape/* objectsAt */.yR)(report, 'items');
    return {
        verdict: (0,shape/* textAt */.$6)(report, 'verdict'),
        items: items.map((item) => ({
            check: (0,shape/* textAt */.$6)(item, 'check'),
            state: (0,shape/* textAt */.$6)(item, 'state'),
            observed: (0,shape/* textAt */.$6)(item, 'observed'),
        })),
        waived: items
            .filter((item) => (0,shape/* isObject */.Gv)(item['waiver']))
            .map((item) => {
            const of = (name) => (0,shape/* textAt */.$6)((0,shape/* objectAt */.lJ)(item, 'waiver'), name);
            return {
                check: of('check'),
                team: of('team'),
                person: of('person'),
                reason: of('reason'),
                until: of('until'),
            };
        }),
    };
}
function migrationOf({ evidence }) {
    const [digest = '', state = ''] = [evidence.get('migration-digest'), evidence.get('migration-state')];
    return digest === '' && state === '' ? null : { digest, state };
}
function parse(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./build/actions/record-release/record-operation.js










/** All places together have this long; ten seconds each are their own limit. */
const SINKS_MS = 20_000;
/** Writes the record, then tells everybody at once. The store decides; of the others only those that are required. */
async function recordOperation(inputs, ports) {
    const { service, outcome } = inputs;
    if (service === undefined || outcome === undefined)
        throw failures/* recordFailures */.X.RECORD_INPUT_MISSING('operation: record needs the inputs service and outcome');
    const known = await draft(await withCause(inputs, ports), service, outcome, ports);
    const appended = await write(known, inputs, ports);
    const { record, sha256 } = appended;
    const told = await tellAll(record, ports);
    const runbook = inputs.runbook ?? '';
    const { workflow, keep } = ports;
    workflow.summary(recordSummary(record, sha256, told, runbook));
    for (const { sink, why } of told)
        if (why !== undefined)
            workflow.warning(`${sink} was not told of the release: ${why}`);
    const draftOf = (0,sinks/* isAlarming */.EE)(record)
        ? await keep('post-mortem.md', workflow.redact(`${postMortem(record, runbook)}\n`))
        : '';
    const path = await keep('release-record.json', appended.text);
    const outputs = { ...NOTHING, record: path, sha256, id: record.id, 'post-mortem': draftOf };
    const missing = told.filter(({ sink, why }) => why !== undefined && inputs.required.some((name) => name === sink));
    if (missing.length === 0)
        return outputs;
    return new action/* Failed */.c(outputs, failures/* recordFailures */.X.RECORD_SINK_FAILED(missing.map(({ sink, why }) => `${sink}: ${why}`).join('\n')));
}
async function write(known, inputs, ports) {
    const { store, sha256, workflow } = ports;
    if (!store) {
        workflow.warning('There is no `store`, so the record is kept only with this job.');
        const record = await complete(known, record_record/* EMPTY_HEAD */.xE, inputs, ports);
        const text = (0,record_record/* recordText */.Pe)(record);
        return { record, text, sha256: sha256(text) };
    }
    // A job that runs a second time has written already: the record is read back, not written again.
    const { head } = await endOf(store, sha256);
    if (head.id === known.id)
        return readBack(head, store);
    const appended = await append(store, (end) => complete(known, end, inputs, ports), ports);
    workflow.info(`Record ${appended.record.sequence} is in ${store.name}.`);
    return appended;
}
async function readBack({ sequence, sha256 }, store) {
    const text = await store.read((0,record_record/* recordName */.xD)(sequence));
    const record = (0,record_record/* parseRecord */.Hh)(text);
    if (!record)
        throw failures/* recordFailures */.X.RECORD_CHAIN_BROKEN(`${(0,record_record/* recordName */.xD)(sequence)} is no record.`);
    return { record, text, sha256 };
}
async function tellAll(record, { sinks, clock, signal }) {
    const over = new AbortController();
    const late = clock.sleep(SINKS_MS, AbortSignal.any([over.signal, signal])).then(() => Promise.reject(new Error('it did not answer in time')), () => undefined);
    const told = await Promise.all(sinks.map(async ({ name, tell }) => {
        try {
            await Promise.race([tell(record), late.then(() => new Promise(() => undefined))]);
            return { sink: name };
        }
        catch (error) {
            signal.throwIfAborted();
            if (error instanceof TypeError || error instanceof ReferenceError)
                throw error;
            return { sink: name, why: error.message };
        }
    }));
    over.abort(new Error('all were told'));
    return told;
}
/** The report of the rollout says the cause better than an expression of a workflow can. */
async function withCause(inputs, { files }) {
    const path = inputs.evidence.get('deploy');
    if (inputs.cause !== '' || path === undefined || !files.exists(path))
        return inputs;
    const report = parse(await files.read(path));
    return (0,shape/* isObject */.Gv)(report) ? { ...inputs, cause: (0,shape/* textAt */.$6)(report, 'cause') } : inputs;
}

;// CONCATENATED MODULE: ./build/actions/record-release/run.js


/** @throws RECORD_INPUT_MISSING, RECORD_STORE_REFUSED, RECORD_STORE_BUSY, RECORD_CHAIN_BROKEN */
async function run(inputs, ports) {
    switch (inputs.operation) {
        case 'record':
            return recordOperation(inputs, ports);
        case 'verify':
            return verifyOperation(inputs, ports);
        case 'report':
            return reportOperation(inputs, ports);
    }
}


/***/ }),

/***/ 6444:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  t: () => (/* binding */ recordRelease)
});

// EXTERNAL MODULE: ./build/lib/record/record.js + 1 modules
var record = __nccwpck_require__(8964);
// EXTERNAL MODULE: ./build/runtime/action.js
var action = __nccwpck_require__(9217);
// EXTERNAL MODULE: ./build/runtime/inputs.js
var inputs = __nccwpck_require__(4634);
;// CONCATENATED MODULE: ./build/runtime/input-kinds.js

/** Any text, as given. */
const input_kinds_text = (0,inputs/* inputKind */.TP)((raw) => raw);
/** One value a line; blank lines and lines that start with `#` do not count. */
const lines = (0,inputs/* inputKind */.TP)(linesOf);
/** Values separated by commas or line ends. */
const list = (0,inputs/* inputKind */.TP)((raw) => raw
    .split(/[\n,]/)
    .map((item) => item.trim())
    .filter(Boolean));
/** `NAME=value`, one a line. The value may contain `=`. A name that comes twice is an error. */
const keyValues = (0,inputs/* inputKind */.TP)((raw) => {
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
const flag = (0,inputs/* inputKind */.TP)((raw) => {
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
const percentage = (0,inputs/* inputKind */.TP)((raw) => {
    const match = /^(\d{1,3}(?:\.\d{1,6})?)%$/.exec(raw);
    const value = Number(match?.[1] ?? Number.NaN);
    if (!(value <= 100))
        throw new Error(`expected a percentage from 0% to 100%, such as 5%, got "${raw}"`);
    return value / 100;
});
const UNITS = { ms: 1, s: 1_000, m: 60_000, h: 3_600_000, d: 86_400_000 };
/** A length of time such as `500ms`, `90s`, `10m`, `2h` or `1d`, read as milliseconds. */
const duration = (0,inputs/* inputKind */.TP)((raw) => {
    const match = /^(\d{1,9})(ms|s|m|h|d)$/.exec(raw);
    if (!match)
        throw new Error(`expected a duration such as 500ms, 90s, 10m or 2h, got "${raw}"`);
    return Number(match[1]) * UNITS[match[2]];
});
/** One of a few words. */
const oneOf = (...choices) => (0,inputs/* inputKind */.TP)((raw) => {
    const found = choices.find((choice) => choice === raw);
    if (found === undefined)
        throw new Error(`expected one of ${choices.join(', ')}, got "${raw}"`);
    return found;
});
/** JSON of any shape; the action checks the shape. */
const json = (0,inputs/* inputKind */.TP)((raw) => {
    try {
        return JSON.parse(raw);
    }
    catch (error) {
        throw new Error(`expected JSON: ${error.message}`);
    }
});
/** One YAML 1.2 document of any shape; the action checks the shape. Warnings of the parser are errors. */
const yaml = (0,inputs/* inputKind */.TP)(async (raw) => {
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

;// CONCATENATED MODULE: ./build/actions/record-release/kinds.js

const EVIDENCE = ['checks', 'deploy', 'migration-digest', 'migration-state'];
/** `name=value`, one a line; `checks` and `deploy` are paths. An empty value is as if the line were not there. */
const evidence = (0,inputs/* inputKind */.TP)((raw) => {
    const given = new Map();
    for (const line of raw
        .split('\n')
        .map((each) => each.trim())
        .filter(Boolean)) {
        const [, name = line, value = ''] = /^([^=]*)=(.*)$/.exec(line) ?? [];
        const known = EVIDENCE.find((each) => each === name.trim());
        if (!known)
            throw new Error(`"${name.trim()}" is none of ${EVIDENCE.join(', ')}`);
        if (value.trim() !== '')
            given.set(known, value.trim());
    }
    return given;
});
/** `s3://bucket/prefix`, or a folder. */
const store = (0,inputs/* inputKind */.TP)((raw) => {
    if (!raw.includes('://'))
        return { kind: 'folder', path: raw };
    const [, bucket = '', prefix = ''] = /^s3:\/\/([a-z0-9][a-z0-9.-]{1,61}[a-z0-9])(?:\/(.*))?$/.exec(raw) ?? [];
    if (bucket === '')
        throw new Error(`expected s3://bucket/prefix or a folder, got "${raw}"`);
    return { kind: 's3', bucket, prefix: prefix.replace(/^\/+|\/+$/g, '') };
});
/** A moment in ISO 8601 with its zone, in ms since 1970. */
const moment = (0,inputs/* inputKind */.TP)((raw) => {
    const at = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/.test(raw)
        ? Date.parse(raw)
        : Number.NaN;
    if (Number.isNaN(at))
        throw new Error(`expected a moment such as 2026-11-22T09:30:00Z, got "${raw}"`);
    return at;
});
const SINKS = [
    'deployment-status',
    'grafana',
    'datadog',
    'new-relic',
    'cloudwatch',
    'pagerduty',
    'webhook',
];
const sinks = (0,inputs/* inputKind */.TP)((raw) => raw
    .split(/[\n,]/)
    .map((each) => each.trim())
    .filter(Boolean)
    .map((each) => {
    const known = SINKS.find((name) => name === each);
    if (!known)
        throw new Error(`"${each}" is none of ${SINKS.join(', ')}`);
    return known;
}));
const parseAddress = (raw) => {
    const url = URL.canParse(raw) ? new URL(raw) : undefined;
    const local = url !== undefined && ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname);
    if (!(url?.protocol === 'https:' || (url?.protocol === 'http:' && local)))
        throw new Error('expected an address that begins with https://');
    return raw.replace(/\/+$/, '');
};
/** Keys and tokens travel there, so only https; http for this machine itself. */
const address = (0,inputs/* inputKind */.TP)(parseAddress);
const addresses = (0,inputs/* inputKind */.TP)((raw) => raw
    .split('\n')
    .map((each) => each.trim())
    .filter(Boolean)
    .map(parseAddress));
const commit = (0,inputs/* inputKind */.TP)((raw) => {
    if (!/^[0-9a-f]{40}$/.test(raw))
        throw new Error(`expected the 40 digits of a commit, got "${raw}"`);
    return raw;
});
/** A name that becomes part of a key and of the id of a record. */
const kinds_name = (0,inputs/* inputKind */.TP)((raw) => {
    if (!/^[a-z][a-z0-9-]{0,39}$/.test(raw))
        throw new Error(`expected a name of lower-case letters, digits and "-", such as production, got "${raw}"`);
    return raw;
});
const hash = (0,inputs/* inputKind */.TP)((raw) => {
    if (!/^[0-9a-f]{64}$/.test(raw))
        throw new Error(`expected a sha256 of 64 digits, got "${raw}"`);
    return raw;
});

;// CONCATENATED MODULE: ./build/actions/record-release/spec.js





const release = {
    service: kinds_name.optional({ description: 'The service that was released, such as `api`. Needed to record.' }),
    outcome: oneOf(...record/* OUTCOMES */.im).optional({
        description: `How it ended: ${record/* OUTCOMES */.im.map((word) => `\`${word}\``).join(', ')}. Needed to record.`,
    }),
    action: oneOf('deploy', 'rollback').withDefault('deploy', {
        description: 'What was done. A `rollback` that is live marks the release before it as failed.',
    }),
    image: input_kinds_text.withDefault('', { description: 'The image, by digest, such as `ghcr.io/acme/shop@sha256:…`.' }),
    version: input_kinds_text.withDefault('', { description: 'Its version, such as `1.2.3`.' }),
    commit: commit.optional({ description: 'The commit that was released. Default is that of the event.' }),
    cause: input_kinds_text.withDefault('', { description: 'Why it failed, in one line.' }),
    'started-at': moment.optional({
        description: 'When the release began, such as `2026-11-22T09:30:00Z`. Default is now.',
    }),
    'finished-at': moment.optional({ description: 'When it was live or given up. Default is now.' }),
    'hotfix-of': input_kinds_text.withDefault('', {
        description: 'Id of the release that this one mends, such as `42-1/production/api`: that one counts as failed, this one as rework.',
    }),
    evidence: evidence.withDefault('', {
        description: `What belongs into the record, \`name=value\`, one a line: ${EVIDENCE.map((each) => `\`${each}\``).join(', ')}; \`checks\` (report of check-release) and \`deploy\` (of k8s-deploy) are paths.`,
    }),
    configuration: keyValues.withDefault('', {
        description: 'Configuration of the release, `NAME=value`, one a line. Names that came, went or changed are recorded; no value is.',
        secret: true,
    }),
};
const places = {
    'deployment-status': flag.withDefault('false', {
        description: '`true`: put the outcome on the GitHub deployment of this commit. Needs `token` with `deployments: write`.',
    }),
    'grafana-url': address.optional({
        description: 'Grafana for an annotation, such as `https://grafana.example.com`.',
    }),
    'grafana-token': input_kinds_text.optional({ description: 'Its service account token.', secret: true }),
    'datadog-url': address.withDefault('https://api.datadoghq.com', {
        description: 'API of the Datadog site.',
    }),
    'datadog-api-key': input_kinds_text.optional({
        description: 'API key of Datadog; with it Datadog is told.',
        secret: true,
    }),
    'new-relic-url': address.withDefault('https://api.newrelic.com/graphql', {
        description: 'NerdGraph; that of the EU is `https://api.eu.newrelic.com/graphql`.',
    }),
    'new-relic-api-key': input_kinds_text.optional({
        description: 'User key of New Relic; with it New Relic is told.',
        secret: true,
    }),
    'new-relic-entity': input_kinds_text.optional({ description: 'GUID of the entity that gets the marker.' }),
    'cloudwatch-namespace': input_kinds_text.optional({
        description: 'Namespace for the CloudWatch metric `Deployments`, such as `Releases`.',
    }),
    'pagerduty-url': address.withDefault('https://events.pagerduty.com', {
        description: 'Events API of PagerDuty.',
    }),
    'pagerduty-routing-key': input_kinds_text.optional({
        description: 'Integration key: a change event of every release, an alert of one that failed, ended by the next good one.',
        secret: true,
    }),
    webhooks: addresses.withDefault('', {
        description: 'Other receivers of the record as JSON, one https address a line, such as an automation rule of Jira or a gateway to e-mail.',
        secret: true,
    }),
    required: sinks.withDefault('', {
        description: `Places whose silence fails the step, of ${SINKS.map((each) => `\`${each}\``).join(', ')}. The store always does.`,
    }),
};
const recordRelease = (0,action/* defineAction */.Q)({
    name: 'record-release',
    description: 'Leaves a record of a release that can be verified years later; verifies the chain of them, and makes the DORA numbers of it.',
    branding: { icon: 'book-open', color: 'blue' },
    inputs: {
        operation: oneOf('record', 'verify', 'report').withDefault('record', {
            description: '`record` one release, `verify` the chain of an environment, or `report` the five DORA numbers of it.',
        }),
        environment: kinds_name.required({
            description: 'The environment; each has a chain of its own, such as `production`.',
        }),
        store: store.optional({
            description: 'Where the records are: `s3://bucket/prefix`, or a folder, such as a copy for offline use. Without one the record is only in the job.',
        }),
        region: input_kinds_text.optional({
            description: 'AWS region of the bucket and of CloudWatch. Default: `AWS_REGION`.',
        }),
        retention: duration.optional({
            description: 'How long Object Lock keeps a record, such as `3650d`. The bucket must have Object Lock.',
        }),
        'retention-mode': oneOf('compliance', 'governance').withDefault('compliance', {
            description: '`compliance`: nobody can delete it before; `governance`: a special permission can.',
        }),
        ...release,
        ...places,
        runbook: address.optional({
            description: 'Address of the runbook; linked wherever a failed release is told.',
        }),
        token: input_kinds_text.optional({
            description: 'The expression `github.token`, in a job with `contents`, `actions` and `issues: read`: for commits, approvals and incidents.',
            secret: true,
        }),
        'expected-head': hash.optional({
            description: 'For `verify`: the sha256 that the newest record must have, as an attestation or an earlier run said.',
        }),
        window: duration.withDefault('90d', {
            description: 'For `report`: how far it looks back, such as `90d`.',
        }),
        until: moment.optional({ description: 'For `report`: where the window ends. Default is now.' }),
        'incident-label': input_kinds_text.withDefault('incident', {
            description: 'For `report`: label of issues that stand for incidents; one counts for the release whose id is in its text.',
        }),
    },
    outputs: {
        record: output.text('Path of the record, as it was kept; also the predicate for `actions/attest`. Empty unless recorded.'),
        sha256: output.text('sha256 of the newest record.'),
        id: output.text('Id of the record, such as `42-1/production/api`.'),
        'post-mortem': output.text('Path of a draft of a post-mortem in Markdown, when the release failed or was rolled back; otherwise empty.'),
        verdict: output.oneOf(['recorded', 'whole', 'broken'], 'What came of it.'),
        report: output.text('Path of the JSON report of `verify` and `report`; empty when recording.'),
    },
});


/***/ }),

/***/ 9361:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  R: () => (/* binding */ realPorts)
});

// EXTERNAL MODULE: ./build/lib/record/failures.js
var failures = __nccwpck_require__(8569);
// EXTERNAL MODULE: ./build/lib/record/sinks.js
var sinks = __nccwpck_require__(0);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __nccwpck_require__(7598);
;// CONCATENATED MODULE: ./build/runtime/hash.js

/** SHA-256 of text as UTF-8, in hexadecimal. */
const sha256 = (text) => (0,external_node_crypto_.createHash)('sha256').update(text).digest('hex');
/** SHA-256, with a secret HMAC-SHA-256, in the form that libraries which sign requests take. */
class Sha256Checksum {
    #secret;
    #hash;
    constructor(secret) {
        this.#secret = secret;
        this.#hash = this.#begin();
    }
    update(chunk) {
        this.#hash.update(chunk);
    }
    digest() {
        return Promise.resolve(new Uint8Array(this.#hash.digest()));
    }
    reset() {
        this.#hash = this.#begin();
    }
    #begin() {
        const secret = this.#secret;
        if (secret === undefined)
            return createHash('sha256');
        if (typeof secret === 'string')
            return createHmac('sha256', secret);
        const bytes = ArrayBuffer.isView(secret)
            ? new Uint8Array(secret.buffer, secret.byteOffset, secret.byteLength)
            : new Uint8Array(secret);
        return createHmac('sha256', bytes);
    }
}
/** HMAC with SHA-256 of text as UTF-8, in hexadecimal. */
const hmacSha256 = (key, text) => createHmac('sha256', key).update(text).digest('hex');

// EXTERNAL MODULE: ./build/failure.js
var failure = __nccwpck_require__(9874);
// EXTERNAL MODULE: ./build/runtime/http-error.js
var http_error = __nccwpck_require__(472);
;// CONCATENATED MODULE: ./node_modules/is-network-error/index.js
const objectToString = Object.prototype.toString;

const isError = value => objectToString.call(value) === '[object Error]';

const errorMessages = new Set([
	'network error', // Chrome
	'NetworkError when attempting to fetch resource.', // Firefox
	'The Internet connection appears to be offline.', // Safari 16
	'Network request failed', // `cross-fetch`
	'fetch failed', // Undici (Node.js)
	'terminated', // Undici (Node.js)
	' A network error occurred.', // Bun (WebKit)
	'Network connection lost', // Cloudflare Workers (fetch)
]);

function isNetworkError(error) {
	const isValid = error
		&& isError(error)
		&& error.name === 'TypeError'
		&& typeof error.message === 'string';

	if (!isValid) {
		return false;
	}

	const {message, stack} = error;

	// Safari 17+ has generic message but no stack for network errors
	if (message === 'Load failed' || (message.startsWith('Load failed (') && message.endsWith(')'))) {
		return stack === undefined
			// Sentry adds its own stack trace to the fetch error, so also check for that
			|| '__sentry_captured__' in error;
	}

	// Deno network errors start with specific text
	if (message.startsWith('error sending request for url')) {
		return true;
	}

	// Chrome: exact "Failed to fetch" or with hostname: "Failed to fetch (example.com)"
	if (message === 'Failed to fetch' || (message.startsWith('Failed to fetch (') && message.endsWith(')'))) {
		return true;
	}

	// Standard network error messages
	return errorMessages.has(message);
}

;// CONCATENATED MODULE: ./node_modules/p-retry/index.js


function validateRetries(retries) {
	if (typeof retries === 'number') {
		if (retries < 0) {
			throw new TypeError('Expected `retries` to be a non-negative number.');
		}

		if (Number.isNaN(retries)) {
			throw new TypeError('Expected `retries` to be a valid number or Infinity, got NaN.');
		}

		// Not `Number.isSafeInteger`, which would reject a huge `retries`. That is accepted on purpose and behaves as effectively forever.
		// eslint-disable-next-line unicorn/prefer-number-is-safe-integer
		if (Number.isFinite(retries) && !Number.isInteger(retries)) {
			throw new TypeError('Expected `retries` to be a non-negative integer or Infinity.');
		}
	} else if (retries !== undefined) {
		throw new TypeError('Expected `retries` to be a number or Infinity.');
	}
}

function validateNumberOption(name, value, {allowInfinity = false} = {}) {
	if (typeof value !== 'number' || Number.isNaN(value)) {
		throw new TypeError(`Expected \`${name}\` to be a number${allowInfinity ? ' or Infinity' : ''}.`);
	}

	if (!allowInfinity && !Number.isFinite(value)) {
		throw new TypeError(`Expected \`${name}\` to be a finite number.`);
	}

	if (value < 0) {
		throw new TypeError(`Expected \`${name}\` to be \u{2265} 0.`);
	}
}

function validateOption(name, value, type) {
	// `null` means "not provided", as it does for the other options. `unref` needs this because it is the one option with no default of its own.
	if (value === undefined || value === null) {
		return;
	}

	if (typeof value !== type) {
		throw new TypeError(`Expected \`${name}\` to be a ${type}.`);
	}
}

function validateSignal(value) {
	// `null` means "not provided", as it does for the other options.
	if (value === undefined || value === null) {
		return;
	}

	// Duck typed rather than `instanceof`, so a signal from another realm still works. All three methods are checked because `removeEventListener` is called from inside a timer callback, where a `TypeError` would be an uncaught exception rather than a rejection the caller could catch.
	if (typeof value.throwIfAborted !== 'function'
		|| typeof value.addEventListener !== 'function'
		|| typeof value.removeEventListener !== 'function') {
		throw new TypeError('Expected `signal` to be an AbortSignal.');
	}
}

class AbortError extends Error {
	constructor(message) {
		super(typeof message === 'string' ? message : undefined);

		this.name = 'AbortError';

		if (message instanceof Error) {
			this.originalError = message;
			({message} = message);
		} else {
			// Created here, so it already captures every caller frame. Copying `this.stack` instead would only rewrite the header, which is rendered lazily from `name` and `message` at read time. It also stringifies a non-string message, so reuse its result below.
			this.originalError = new Error(message);
			({message} = this.originalError);

			// The caller sees this error, so the frame for this constructor is dropped where the runtime supports it. Left in, the top frame blames p-retry for an error the caller threw. An error the caller passed keeps its own stack, which points at their throw site already. V8-only, hence the lint exception, and the optional call leaves the stack as it is where it is missing.
			// eslint-disable-next-line unicorn/no-nonstandard-builtin-properties
			Error.captureStackTrace?.(this.originalError, AbortError);
		}

		this.message = message;
	}
}

// `setTimeout` cannot represent a longer delay and fires it right away instead, which turns a long backoff into a tight retry loop. Cap at the largest value it can still hold.
const maximumDelay = (2 ** 31) - 1;

function calculateDelay(retriesConsumed, options) {
	// Nothing to wait for, and multiplying by a factor that has grown to `Infinity` would give `NaN`.
	if (options.minTimeout === 0) {
		return 0;
	}

	// `retriesConsumed` starts at 0 and only ever counts up, so the first retry is already attempt 1.
	const attempt = retriesConsumed + 1;
	const random = options.randomize ? (Math.random() + 1) : 1;

	const timeout = Math.round(random * options.minTimeout * (options.factor ** (attempt - 1)));

	// `maxTimeout` rounds up, so a fractional cap still gives a whole number of milliseconds. Rounding down would turn a cap below 1 into no timer at all, which never yields to the event loop. `Math.ceil(Infinity)` is `Infinity`.
	return Math.min(timeout, Math.ceil(options.maxTimeout), maximumDelay);
}

function calculateRemainingTime(start, max) {
	return Number.isFinite(max) ? max - (performance.now() - start) : max;
}

async function delayForRetry(delay, options) {
	if (delay <= 0) {
		return;
	}

	await new Promise((resolve, reject) => {
		// Registered with `once`, so it removes itself when it fires.
		const onAbort = () => {
			clearTimeout(timeoutToken);
			reject(options.signal.reason);
		};

		const timeoutToken = setTimeout(() => {
			options.signal?.removeEventListener('abort', onAbort);
			resolve();
		}, delay);

		if (options.unref) {
			timeoutToken.unref?.();
		}

		options.signal?.addEventListener('abort', onAbort, {once: true});
	});
}

// Stringifying a thrown value can itself throw, for an object with no usable `toString`. That must never be allowed to replace the failure the caller is actually dealing with.
//
// A thrown value whose own accessors or proxy traps throw is not supported, here or anywhere else. It comes from the caller's own code, so it is not something to defend against.
function stringifyThrownValue(value) {
	try {
		return String(value);
	} catch {
		return Object.prototype.toString.call(value);
	}
}

// `AbortError` wraps the error the caller actually wants, and the wrappers can be nested, so keep unwrapping until the cause is reached. Otherwise an `AbortError` would escape `pRetry` and a `catch` doing `error instanceof AbortError` would read a real failure as a cancellation.
//
// Two wrappers whose `originalError` points at each other are not supported, like the thrown values above.
function unwrapAbortError(error) {
	let cause = error;

	// A wrapper with no error to unwrap to is the cause as far as it goes.
	while (cause instanceof AbortError && cause.originalError instanceof Error) {
		cause = cause.originalError;
	}

	return cause;
}

async function onAttemptFailure({error, attemptNumber, retriesConsumed, startTime, options}) {
	// The signal is checked after the operation and after every callback, so a cancellation is never reported as an operation failure or a callback's decision, and no callback runs after it. The last check also guards the delay, whose abort listener never fires on a signal that is already aborted.
	const abortIfNeeded = () => {
		options.signal?.throwIfAborted();
	};

	const normalizedError = error instanceof Error
		? error
		: new TypeError(`Non-error was thrown: "${stringifyThrownValue(error)}". You should only throw errors.`);

	// Checked before unwrapping an `AbortError`, because the reason a caller aborted with is final. Unwrapping it would replace the reason they chose with whatever is inside it, and it would also let an `AbortError` from the operation outrank a cancellation the caller asked for.
	abortIfNeeded();

	if (normalizedError instanceof AbortError) {
		throw unwrapAbortError(normalizedError);
	}

	// `retriesConsumed` only ever advances while `retriesLeft` is above 0, so this is never negative. `Infinity` minus a finite count is `Infinity`, so an unlimited budget needs no special case.
	const retriesLeft = options.retries - retriesConsumed;

	// A `TypeError` normally means the operation itself is broken rather than the thing it was trying to reach, so retrying it does not help. A network `TypeError` is the exception, and its message differs per runtime, so it has to be recognised rather than assumed.
	const isRetriableError = !(normalizedError instanceof TypeError) || isNetworkError(normalizedError);

	// Out of time already, out of retries, or a failure that is never retried, so the delay is 0 and the callbacks are told that no retry follows. Only computed when a retry can still follow, so a randomized delay does not draw from `Math.random` for a wait that is never taken.
	const timeLeft = calculateRemainingTime(startTime, options.maxRetryTime);
	const delayTime = isRetriableError && timeLeft > 0 && retriesLeft > 0 ? calculateDelay(retriesConsumed, options) : 0;

	const consumeRetryContext = Object.freeze({
		error: normalizedError,
		attemptNumber,
		retriesLeft,
		retriesConsumed,
		retryDelay: delayTime,
	});

	// No answer means no opinion, so fall back to the default. Treating it as `false` instead would leave `retries` uncounted and let the loop run forever.
	const consumeRetry = (await options.shouldConsumeRetry(consumeRetryContext)) ?? true;

	abortIfNeeded();

	const effectiveDelay = consumeRetry ? delayTime : 0;
	const context = Object.freeze({
		error: normalizedError,
		attemptNumber,
		retriesLeft,
		retriesConsumed,
		retryDelay: effectiveDelay,
	});

	await options.onFailedAttempt(context);

	abortIfNeeded();

	const remainingTime = calculateRemainingTime(startTime, options.maxRetryTime);

	// No time or budget left, or a failure that retrying cannot help with.
	if (
		!isRetriableError
		|| remainingTime <= 0
		|| retriesLeft <= 0
	) {
		throw normalizedError;
	}

	const shouldRetry = await options.shouldRetry(context);

	abortIfNeeded();

	if (!shouldRetry) {
		throw normalizedError;
	}

	const remainingTimeAfterShouldRetry = calculateRemainingTime(startTime, options.maxRetryTime);

	if (remainingTimeAfterShouldRetry <= 0) {
		throw normalizedError;
	}

	if (!consumeRetry) {
		return false;
	}

	await delayForRetry(Math.min(effectiveDelay, remainingTimeAfterShouldRetry), options);

	return true;
}

async function pRetry(input, options = {}) {
	options = {...options};

	// Applied before validating, so that `null` means "not provided" here as it does for every other option.
	options.retries ??= 10;

	validateRetries(options.retries);

	if (Object.hasOwn(options, 'forever')) {
		throw new Error('The `forever` option is no longer supported. For many use-cases, you can set `retries: Infinity` instead.');
	}

	options.factor ??= 2;
	options.minTimeout ??= 1000;
	options.maxTimeout ??= Infinity;
	options.maxRetryTime ??= Infinity;
	options.randomize ??= false;
	options.onFailedAttempt ??= () => {};
	options.shouldRetry ??= () => true;
	options.shouldConsumeRetry ??= () => true;

	// Validate the options that have a runtime type to check.
	validateOption('onFailedAttempt', options.onFailedAttempt, 'function');
	validateOption('shouldRetry', options.shouldRetry, 'function');
	validateOption('shouldConsumeRetry', options.shouldConsumeRetry, 'function');
	validateOption('randomize', options.randomize, 'boolean');
	validateOption('unref', options.unref, 'boolean');
	validateSignal(options.signal);
	validateNumberOption('factor', options.factor);
	validateNumberOption('minTimeout', options.minTimeout);
	validateNumberOption('maxTimeout', options.maxTimeout, {allowInfinity: true});
	validateNumberOption('maxRetryTime', options.maxRetryTime, {allowInfinity: true});

	// A negative factor is rejected above, so this only catches `0`. Treat it as `1` to keep the delay constant instead of dropping to zero after the first retry.
	if (options.factor === 0) {
		options.factor = 1;
	}

	options.signal?.throwIfAborted();

	let attemptNumber = 0;
	let retriesConsumed = 0;
	const startTime = performance.now();

	// A consumed count is always finite, so `Infinity` keeps this true and needs no special case.
	while (retriesConsumed <= options.retries) {
		attemptNumber++;

		try {
			options.signal?.throwIfAborted();

			const result = await input(attemptNumber);

			options.signal?.throwIfAborted();

			return result;
		} catch (error) {
			if (await onAttemptFailure({
				error,
				attemptNumber,
				retriesConsumed,
				startTime,
				options,
			})) {
				retriesConsumed++;
			}
		}
	}

	// Unreachable: `onAttemptFailure` throws once `retriesLeft` reaches 0, which is the same state the loop condition tests, so the loop is always left by a throw. Kept as a guard against a future change to either side breaking that pairing.
	throw new Error('Retry attempts exhausted without throwing an error.');
}

function makeRetriable(function_, options) {
	return function (...arguments_) {
		return pRetry(() => function_.apply(this, arguments_), options);
	};
}

;// CONCATENATED MODULE: ./build/runtime/retry.js

/** Repeats an operation while its error is transient. Rejects with the last error, unchanged. */
function retry(operation, options) {
    const { attempts, delayMs, longestDelayMs, budgetMs, isTransient, waitAsked, onRetry, signal, clock } = options;
    return pRetry(operation, {
        retries: attempts - 1,
        minTimeout: delayMs,
        factor: 2,
        randomize: true,
        ...(longestDelayMs === undefined ? {} : { maxTimeout: longestDelayMs }),
        ...(budgetMs === undefined ? {} : { maxRetryTime: budgetMs }),
        ...(signal === undefined ? {} : { signal }),
        shouldRetry: ({ error }) => isTransient(error),
        onFailedAttempt: async ({ error, attemptNumber, retriesLeft }) => {
            if (retriesLeft === 0 || !isTransient(error))
                return;
            onRetry?.(error, attemptNumber);
            const asked = waitAsked?.(error) ?? 0;
            if (asked > 0)
                await clock.sleep(asked, signal);
        },
    });
}

;// CONCATENATED MODULE: ./build/tools/github-api.js



const gitHubFailures = (0,failure/* defineFailures */.Z0)({
    GITHUB_UNREADABLE: {
        meaning: 'GitHub does not answer a question about the repository.',
        remedy: 'Give the job the permission that the message names, and pass `token`.',
    },
});
const PAGE = 100;
/** More than this is not read; that is an error, for the rest could say something else. */
const MOST_PAGES = 20;
const TIMEOUT_MS = 10_000;
/** A status that may be another one in a moment. */
class NotNow extends Error {
    response;
    constructor(response) {
        super(`it answered ${response.status}`);
        this.response = response;
    }
}
function createGitHubApi(context) {
    const { apiUrl, repository } = context;
    const urlOf = (path) => path.startsWith('//') ? `${apiUrl}${path.slice(1)}` : `${apiUrl}/repos/${repository}${path}`;
    const read = async (path, permission) => {
        const response = await ask(context, urlOf(path), permission);
        return response.status === 404 ? undefined : parse(response);
    };
    return {
        get: read,
        all: async (path, permission, member) => {
            const found = [];
            for (let page = 1; page <= MOST_PAGES; page += 1) {
                const query = `${path.includes('?') ? '&' : '?'}per_page=${PAGE}&page=${page}`;
                const items = listIn(await read(`${path}${query}`, permission), member);
                found.push(...items);
                if (items.length < PAGE)
                    return found;
            }
            throw gitHubFailures.GITHUB_UNREADABLE(`${path} has more than ${MOST_PAGES * PAGE} entries.`);
        },
        post: async (path, body, permission) => parse(await ask(context, urlOf(path), permission, body)),
    };
}
async function ask({ http, clock, token, signal }, url, permission, body) {
    const headers = {
        accept: 'application/vnd.github+json',
        'x-github-api-version': '2022-11-28',
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    };
    const request = {
        url,
        headers,
        timeoutMs: TIMEOUT_MS,
        ...(signal ? { signal } : {}),
        ...(body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) }),
    };
    const once = async () => {
        const response = await http.request(request);
        if ((0,http_error/* isTransientStatus */.Dm)(response.status))
            throw new NotNow(response);
        return response;
    };
    // A POST that was not answered may have been heard: it is not sent again.
    const isTransient = (error) => error instanceof NotNow || (body === undefined && (0,http_error/* isTransientHttpError */.HN)(error));
    const response = await retry(once, {
        attempts: 3,
        delayMs: 300,
        isTransient,
        clock,
        ...(signal ? { signal } : {}),
    }).catch((error) => {
        if (error instanceof http_error/* HttpError */.j$ || error instanceof NotNow)
            throw unreadable(url, error.message, permission, error);
        throw error;
    });
    if (response.status < 300 || response.status === 404)
        return response;
    throw unreadable(url, `it answered ${response.status}`, permission);
}
function unreadable(url, why, permission, cause) {
    const path = new URL(url).pathname;
    return gitHubFailures.GITHUB_UNREADABLE(`GitHub does not answer ${path}: ${why} (permission \`${permission}\`)`, { cause });
}
function parse({ body }) {
    try {
        return body === '' ? undefined : JSON.parse(body);
    }
    catch (error) {
        throw gitHubFailures.GITHUB_UNREADABLE('GitHub answered something that is no JSON.', { cause: error });
    }
}
function listIn(value, member) {
    const list = member === undefined ? value : value?.[member];
    return Array.isArray(list) ? list : [];
}

// EXTERNAL MODULE: ./build/lib/scan/shape.js
var shape = __nccwpck_require__(6925);
;// CONCATENATED MODULE: ./build/tools/github-release-facts.js

const objects = (values) => (Array.isArray(values) ? values.filter(shape/* isObject */.Gv) : []);
function createGitHubReleaseFacts(api) {
    return {
        commits: async (base, head) => {
            const pages = await api.all(`/compare/${base}...${head}`, 'contents: read', 'commits');
            const known = pages.length > 0 ||
                base === head ||
                (await api.get(`/compare/${base}...${head}`, 'contents: read')) !== undefined;
            return known ? objects(pages).map(commitOf) : undefined;
        },
        approvals: async (runId, environment) => {
            const answer = objects(await api.get(`/actions/runs/${runId}/approvals`, 'actions: read'));
            const own = answer.filter((each) => (0,shape/* objectsAt */.yR)(each, 'environments').some((one) => (0,shape/* textAt */.$6)(one, 'name') === environment));
            return own.map((each) => ({
                by: (0,shape/* textAt */.$6)((0,shape/* objectAt */.lJ)(each, 'user'), 'login'),
                state: (0,shape/* textAt */.$6)(each, 'state'),
                comment: (0,shape/* textAt */.$6)(each, 'comment'),
            }));
        },
        incidents: async (label) => {
            const query = new URLSearchParams({ labels: label, state: 'all' });
            const issues = objects(await api.all(`/issues?${query}`, 'issues: read'));
            return issues.map((issue) => ({
                number: (0,shape/* numberAt */.tk)(issue, 'number') ?? 0,
                url: (0,shape/* textAt */.$6)(issue, 'html_url'),
                text: `${(0,shape/* textAt */.$6)(issue, 'title')}\n${(0,shape/* textAt */.$6)(issue, 'body')}`,
            }));
        },
        deploymentStatus: async (commit, environment, status) => {
            const query = new URLSearchParams({ sha: commit, environment, per_page: '1' });
            const [found] = objects(await api.get(`/deployments?${query}`, 'deployments: read'));
            const id = (0,shape/* numberAt */.tk)(found ?? {}, 'id') ?? (await createDeployment(api, commit, environment));
            await api.post(`/deployments/${id}/statuses`, status, 'deployments: write');
        },
    };
}
/** Without `required_contexts: []` GitHub would refuse a commit with a check that is not green: this is after the fact. */
async function createDeployment(api, ref, environment) {
    const body = {
        ref,
        environment,
        auto_merge: false,
        required_contexts: [],
        description: 'recorded by deploy-actions',
    };
    const made = await api.post('/deployments', body, 'deployments: write');
    return (0,shape/* numberAt */.tk)((0,shape/* isObject */.Gv)(made) ? made : {}, 'id') ?? 0;
}
function commitOf(each) {
    const commit = (0,shape/* objectAt */.lJ)(each, 'commit');
    const author = (0,shape/* objectAt */.lJ)(commit, 'author');
    const title = (0,shape/* textAt */.$6)(commit, 'message').split('\n')[0] ?? '';
    // How GitHub names a pull request that it squashed or merged; asking for each commit would be a hundred requests.
    const [, squashed, merged] = /\(#(\d+)\)$|^Merge pull request #(\d+) /.exec(title) ?? [];
    return {
        sha: (0,shape/* textAt */.$6)(each, 'sha'),
        authoredAt: new Date(Date.parse((0,shape/* textAt */.$6)(author, 'date')) || 0).toISOString(),
        author: (0,shape/* textAt */.$6)((0,shape/* objectAt */.lJ)(each, 'author'), 'login') || (0,shape/* textAt */.$6)(author, 'name'),
        title,
        pull: squashed || merged ? Number(squashed ?? merged) : null,
    };
}

;// CONCATENATED MODULE: ./build/tools/record-store.js
const HEAD_NAME = 'HEAD.json';
const RECORD_NAME = /^\d{10}\.json$/;

;// CONCATENATED MODULE: ./build/tools/record-store-folder.js


/**
 * Records in a folder: a copy of the bucket, to be verified offline, or a first try. Nothing keeps two writers apart
 * there, so an environment that releases in parallel needs S3.
 */
function createFolderStore(folder, files, sha256) {
    const at = (name) => files.join(folder, name);
    const read = async (name) => {
        if (files.exists(at(name)))
            return files.read(at(name));
        throw failures/* recordFailures */.X.RECORD_STORE_REFUSED(`There is no ${name} in ${folder}.`);
    };
    const headText = async () => (files.exists(at(HEAD_NAME)) ? read(HEAD_NAME) : '');
    const tagOf = (text) => (text === '' ? '' : sha256(text));
    return {
        name: folder,
        read,
        readAll: async (names) => files.readAll(names.map(at)),
        head: async () => {
            const text = await headText();
            return text === '' ? undefined : { head: JSON.parse(text), tag: tagOf(text) };
        },
        has: async (name) => files.exists(at(name)),
        put: async (name, text) => {
            if (files.exists(at(name)))
                return 'taken';
            await files.write(at(name), text);
            return 'written';
        },
        move: async (head, tag) => {
            if (tagOf(await headText()) !== tag)
                return 'taken';
            await files.write(at(HEAD_NAME), `${JSON.stringify(head, undefined, 1)}\n`);
            return 'written';
        },
        list: async () => (await files.entries(folder)).filter((name) => RECORD_NAME.test(name)),
    };
}

;// CONCATENATED MODULE: ./build/tools/record-store-s3.js


/** Objects read at once: more does not make a bucket faster. */
const AT_ONCE = 64;
/**
 * Records in S3. `If-None-Match: *` makes a key write-once, `If-Match` moves the head only from what was read
 * (https://docs.aws.amazon.com/AmazonS3/latest/userguide/conditional-writes.html), Object Lock keeps a record.
 */
function createS3Store(place) {
    const { bucket: Bucket, prefix } = place;
    let client;
    const connect = () => {
        client ??= record_store_s3_open(place);
        return client;
    };
    const keyOf = (name) => ({ Bucket, Key: `${prefix}${name}` });
    const asked = (what, ask) => translated(what, place, async () => ask(await connect(), await Promise.all(/* import() */[__nccwpck_require__.e(861), __nccwpck_require__.e(711)]).then(__nccwpck_require__.t.bind(__nccwpck_require__, 3711, 19))));
    const get = (name) => asked(`read ${name}`, (s3, { GetObjectCommand }) => s3.send(new GetObjectCommand(keyOf(name))));
    const readOne = async (name) => textOf(await get(name));
    const put = (name, Body, condition) => ifFree(() => asked(`write ${name}`, (s3, { PutObjectCommand }) => s3.send(new PutObjectCommand({ ...keyOf(name), Body, ContentType: 'application/json', ...condition }))));
    return {
        name: `s3://${Bucket}/${prefix}`,
        head: async () => {
            const found = await orMissing(() => get(HEAD_NAME));
            if (!found)
                return undefined;
            return { head: JSON.parse(await textOf(found)), tag: found.ETag ?? '' };
        },
        has: async (name) => (await orMissing(() => asked(`look for ${name}`, (s3, { HeadObjectCommand }) => s3.send(new HeadObjectCommand(keyOf(name)))))) !== undefined,
        read: readOne,
        readAll: (names) => atOnce(names, readOne),
        put: (name, text) => put(name, text, { IfNoneMatch: '*', ...lockOf(place) }),
        move: (head, tag) => put(HEAD_NAME, `${JSON.stringify(head, undefined, 1)}\n`, tag === '' ? { IfNoneMatch: '*' } : { IfMatch: tag }),
        list: () => asked('list the records', (client, sdk) => listNames(client, sdk, place)),
    };
}
async function atOnce(names, read) {
    const { default: pLimit } = await __nccwpck_require__.e(/* import() */ 370).then(__nccwpck_require__.bind(__nccwpck_require__, 370));
    const limit = pLimit(AT_ONCE);
    return Promise.all(names.map((name) => limit(read, name)));
}
async function listNames(client, { paginateListObjectsV2 }, { bucket: Bucket, prefix: Prefix }) {
    const names = [];
    for await (const { Contents = [] } of paginateListObjectsV2({ client }, { Bucket, Prefix }))
        names.push(...Contents.map(({ Key = '' }) => Key.slice(Prefix.length)));
    return names.filter((name) => RECORD_NAME.test(name));
}
async function record_store_s3_open({ region, endpoint }) {
    const { S3Client: Client } = await Promise.all(/* import() */[__nccwpck_require__.e(861), __nccwpck_require__.e(711)]).then(__nccwpck_require__.t.bind(__nccwpck_require__, 3711, 19));
    return new Client({
        region,
        maxAttempts: 4,
        ...(endpoint === undefined ? {} : { endpoint, forcePathStyle: true }),
    });
}
const lockOf = ({ lock }) => lock === undefined ? {} : { ObjectLockMode: lock.mode, ObjectLockRetainUntilDate: lock.until };
const textOf = async ({ Body }) => (await Body?.transformToString('utf8')) ?? '';
const statusOf = (error) => error.$metadata?.httpStatusCode;
/** 412: somebody has it; 409: somebody is writing it; 404 with If-Match: it went. */
const TAKEN = [404, 409, 412];
async function ifFree(write) {
    try {
        await write();
        return 'written';
    }
    catch (error) {
        if (TAKEN.includes(statusOf(error.cause) ?? 0) && !isNoBucket(error))
            return 'taken';
        throw error;
    }
}
async function orMissing(read) {
    try {
        return await read();
    }
    catch (error) {
        if (statusOf(error.cause) === 404 && !isNoBucket(error))
            return undefined;
        throw error;
    }
}
const isNoBucket = (error) => error.cause?.name === 'NoSuchBucket';
async function translated(what, { bucket, signal }, ask) {
    try {
        return await ask();
    }
    catch (error) {
        signal.throwIfAborted();
        // An error in our own code is not an answer of S3.
        if (error instanceof TypeError || error instanceof ReferenceError)
            throw error;
        const { name, message } = error;
        throw failures/* recordFailures */.X.RECORD_STORE_REFUSED(`S3 does not ${what} in ${bucket}: ${name}: ${message}`, {
            cause: error,
        });
    }
}

;// CONCATENATED MODULE: ./build/tools/release-sinks.js


/** None of them decides anything: ten seconds each. */
const release_sinks_TIMEOUT_MS = 10_000;
const timesOf = ({ startedAt, finishedAt }) => ({
    start: Date.parse(startedAt),
    end: Date.parse(finishedAt),
});
async function send(http, url, body, headers = {}) {
    const response = await http.request({
        url,
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: JSON.stringify(body),
        timeoutMs: release_sinks_TIMEOUT_MS,
    });
    if (response.status >= 200 && response.status < 300)
        return response;
    throw new Error(`${new URL(url).host} answered ${response.status}`);
}
/** An annotation of the organisation. The API makes a second one when it is told twice, so it is looked for first. */
const grafana = (http, url, token) => async (record) => {
    const authorization = `Bearer ${token}`;
    const mark = `release:${record.id}`;
    const search = `${url}/api/annotations?${new URLSearchParams({ tags: mark, limit: '1' })}`;
    const found = await http.request({ url: search, headers: { authorization }, timeoutMs: release_sinks_TIMEOUT_MS });
    if (found.status !== 200)
        throw new Error(`${new URL(url).host} answered ${found.status}`);
    if (found.body.trim() !== '[]')
        return;
    const { start, end } = timesOf(record);
    const tags = ['deployment', record.environment, record.service, record.outcome, mark];
    await send(http, `${url}/api/annotations`, { time: start, timeEnd: end, tags, text: (0,sinks/* releaseLine */.aY)(record) }, { authorization });
};
/** An event for everybody, and for a release that is live a deployment in Datadog's DORA metrics. */
const datadog = (http, url, apiKey) => async (record) => {
    const { environment: env, service, outcome, commit, repository, runUrl, release } = record;
    const headers = { 'dd-api-key': apiKey };
    const { start, end } = timesOf(record);
    const tags = [`env:${env}`, `service:${service}`, `version:${release || commit}`, `outcome:${outcome}`];
    const event = {
        title: (0,sinks/* releaseLine */.aY)(record),
        text: (0,sinks/* cut */.Jj)(record.cause || runUrl || outcome, 4_000),
        tags,
        alert_type: (0,sinks/* isAlarming */.EE)(record) ? 'error' : 'info',
        date_happened: Math.floor(end / 1000),
        aggregation_key: (0,sinks/* alertKey */.aG)(record),
    };
    await send(http, `${url}/api/v1/events`, event, headers);
    if (outcome !== 'live')
        return;
    const git = { commit_sha: commit, repository_url: `https://github.com/${repository}` };
    const attributes = {
        service,
        env,
        started_at: start * 1e6,
        finished_at: end * 1e6,
        version: release || commit,
        git,
    };
    await send(http, `${url}/api/v2/dora/deployment`, { data: { attributes } }, headers);
};
const NERD_GRAPH = `mutation($deployment: ChangeTrackingDeploymentInput!) {
  changeTrackingCreateDeployment(deployment: $deployment) { deploymentId }
}`;
/** https://docs.newrelic.com/docs/change-tracking/change-tracking-graphql/; errors come with status 200. */
const newRelic = (http, url, apiKey, entityGuid) => async (record) => {
    const { commit, release, cause, runUrl, id } = record;
    const deployment = {
        entityGuid,
        version: release || commit,
        commit,
        groupId: id,
        description: (0,sinks/* cut */.Jj)(cause || (0,sinks/* releaseLine */.aY)(record), 1_000),
        deepLink: runUrl,
        timestamp: timesOf(record).end,
        user: record.actor,
    };
    const { body } = await send(http, url, { query: NERD_GRAPH, variables: { deployment } }, { 'api-key': apiKey });
    const answer = JSON.parse(body);
    const made = (0,shape/* objectAt */.lJ)((0,shape/* objectAt */.lJ)((0,shape/* isObject */.Gv)(answer) ? answer : {}, 'data'), 'changeTrackingCreateDeployment');
    if ((0,shape/* textAt */.$6)(made, 'deploymentId') === '')
        throw new Error('New Relic made no marker of it');
};
/** A change event, an alert for a release that failed, and its end with the next good one: https://developer.pagerduty.com/docs/events-api-v2-overview */
const pagerDuty = (http, url, routingKey, runbook) => async (record) => {
    const { repository, environment, service, outcome, runUrl, cause, finishedAt } = record;
    const links = [...linkOf('run', runUrl), ...linkOf('runbook', runbook)];
    const summary = (0,sinks/* cut */.Jj)(cause === '' ? (0,sinks/* releaseLine */.aY)(record) : `${(0,sinks/* releaseLine */.aY)(record)}: ${cause}`, 1_024);
    const about = { summary, source: repository, timestamp: finishedAt };
    await send(http, `${url}/v2/change/enqueue`, {
        routing_key: routingKey,
        payload: { ...about, custom_details: { environment, service, outcome, release: record.release } },
        links,
    });
    const alert = { routing_key: routingKey, dedup_key: (0,sinks/* alertKey */.aG)(record) };
    if ((0,sinks/* isAlarming */.EE)(record))
        await send(http, `${url}/v2/enqueue`, {
            ...alert,
            event_action: 'trigger',
            payload: { ...about, severity: 'critical', component: service, group: environment },
            links,
        });
    else if (outcome === 'live')
        await send(http, `${url}/v2/enqueue`, { ...alert, event_action: 'resolve' });
};
const linkOf = (text, href) => (href === '' ? [] : [{ text, href }]);
/** Any receiver, such as an automation rule of Jira or a gateway to e-mail: the record as it is, with a line for people. */
const webhook = (http, url, runbook) => async (record) => {
    await send(http, url, { text: (0,sinks/* releaseLine */.aY)(record), runbook, record }, { 'x-idempotency-key': record.id });
};
/** CloudWatch has no marker: one data point a release, by service, environment and outcome. */
const cloudWatch = ({ region, endpoint }, namespace) => async ({ service, environment, outcome, finishedAt }) => {
    const { CloudWatchClient, PutMetricDataCommand } = await Promise.all(/* import() */[__nccwpck_require__.e(861), __nccwpck_require__.e(85)]).then(__nccwpck_require__.t.bind(__nccwpck_require__, 4085, 19));
    const client = new CloudWatchClient({
        region,
        maxAttempts: 2,
        ...(endpoint === undefined ? {} : { endpoint }),
    });
    const values = { Service: service, Environment: environment, Outcome: outcome };
    const Dimensions = Object.entries(values).map(([Name, Value]) => ({ Name, Value }));
    const MetricData = [
        {
            MetricName: 'Deployments',
            Value: 1,
            Unit: 'Count',
            Timestamp: new Date(finishedAt),
            Dimensions,
        },
    ];
    await client.send(new PutMetricDataCommand({ Namespace: namespace, MetricData }), {
        requestTimeout: release_sinks_TIMEOUT_MS,
    });
};

;// CONCATENATED MODULE: ./build/actions/record-release/wire.js








/** The real ports of the action. @throws RECORD_INPUT_MISSING with everything that is missing */
function realPorts(inputs, process) {
    const { github, files, variable, clock, http, signal, workflow } = process;
    requireInputs(inputs, process);
    for (const url of inputs.webhooks)
        workflow.mask(new URL(url).pathname);
    const { token } = inputs;
    const api = createGitHubApi({ http, clock, token, signal, ...github });
    const facts = token === undefined ? undefined : createGitHubReleaseFacts(api);
    return {
        ...process,
        chance: Math.random,
        person: variable('GITHUB_TRIGGERING_ACTOR') ?? github.actor,
        facts,
        store: storeOf(inputs, process),
        sinks: sinksOf(inputs, process, facts),
        sha256: sha256,
        keep: async (name, text) => {
            const path = files.join(variable('RUNNER_TEMP') ?? '.', `record-release-${clock.now()}`, name);
            await files.write(path, text);
            return path;
        },
    };
}
const regionOf = ({ region }, { variable }) => region ?? variable('AWS_REGION') ?? variable('AWS_DEFAULT_REGION') ?? '';
function requireInputs(inputs, process) {
    const needs = (given, other) => given && inputs[other] === undefined ? [`${other}: is needed`] : [];
    const aws = inputs.store?.kind === 's3' || inputs['cloudwatch-namespace'] !== undefined;
    const problems = [
        ...(aws && regionOf(inputs, process) === '' ? ['region: is needed'] : []),
        ...needs(inputs['grafana-url'] !== undefined, 'grafana-token'),
        ...needs(inputs['new-relic-api-key'] !== undefined, 'new-relic-entity'),
        ...needs(inputs['deployment-status'], 'token'),
        ...(inputs.retention !== undefined && inputs.store?.kind !== 's3'
            ? ['retention: belongs to a store in S3']
            : []),
    ];
    if (problems.length > 0)
        throw failures/* recordFailures */.X.RECORD_INPUT_MISSING(problems.join('\n'));
}
function storeOf(inputs, process) {
    const { store, environment, retention } = inputs;
    const { files, variable, signal, clock } = process;
    if (store === undefined)
        return undefined;
    if (store.kind === 'folder')
        return createFolderStore(files.join(store.path, environment), files, sha256);
    const mode = inputs['retention-mode'] === 'compliance' ? 'COMPLIANCE' : 'GOVERNANCE';
    return createS3Store({
        bucket: store.bucket,
        prefix: [store.prefix, environment, ''].filter((part, index) => part !== '' || index === 2).join('/'),
        region: regionOf(inputs, process),
        endpoint: variable('AWS_ENDPOINT_URL_S3') ?? variable('AWS_ENDPOINT_URL'),
        lock: retention === undefined ? undefined : { mode, until: new Date(clock.now() + retention) },
        signal,
    });
}
function sinksOf(inputs, process, facts) {
    const { http, variable } = process;
    const runbook = inputs.runbook ?? '';
    const made = [
        ['deployment-status', inputs['deployment-status'] && facts ? wire_statusOf(facts) : undefined],
        [
            'grafana',
            both(inputs['grafana-url'], inputs['grafana-token'], (url, token) => grafana(http, url, token)),
        ],
        ['datadog', one(inputs['datadog-api-key'], (key) => datadog(http, inputs['datadog-url'], key))],
        [
            'new-relic',
            both(inputs['new-relic-api-key'], inputs['new-relic-entity'], (key, entity) => newRelic(http, inputs['new-relic-url'], key, entity)),
        ],
        [
            'cloudwatch',
            one(inputs['cloudwatch-namespace'], (namespace) => cloudWatch({ region: regionOf(inputs, process), endpoint: variable('AWS_ENDPOINT_URL') }, namespace)),
        ],
        [
            'pagerduty',
            one(inputs['pagerduty-routing-key'], (key) => pagerDuty(http, inputs['pagerduty-url'], key, runbook)),
        ],
        ...inputs.webhooks.map((url) => ['webhook', webhook(http, url, runbook)]),
    ];
    return made.flatMap(([name, tell]) => (tell ? [{ name, tell }] : []));
}
const wire_statusOf = ({ deploymentStatus: put }) => (record) => put(record.commit, record.environment, (0,sinks/* deploymentStatus */.I1)(record));
const one = (value, make) => value === undefined ? undefined : make(value);
const both = (a, b, make) => (a === undefined || b === undefined ? undefined : make(a, b));


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

/***/ 8569:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ recordFailures)
/* harmony export */ });
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(9874);

const recordFailures = (0,_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .defineFailures */ .Z0)({
    RECORD_CHAIN_BROKEN: {
        meaning: 'The chain of records is not whole: one was changed, removed or put in; the message says where.',
        remedy: 'Compare that object with its older versions and with the access log of the bucket. Restore the object whose sha256 the next record names; never write a new one in its place.',
    },
    RECORD_STORE_REFUSED: {
        meaning: 'The place where records are kept does not answer, does not exist, or refuses the credentials.',
        remedy: 'Check `store` and the credentials: the role needs s3:GetObject, s3:PutObject, s3:ListBucket and, with `retention`, s3:PutObjectRetention on a bucket with Object Lock.',
    },
    RECORD_STORE_BUSY: {
        meaning: 'So many others write records of this environment that this one found no place in the chain.',
        remedy: 'Run the job again; nothing was written.',
    },
    RECORD_INPUT_MISSING: {
        meaning: 'An operation lacks inputs that it needs; the message names them.',
        remedy: 'Give these inputs in the `with:` block of this step.',
    },
    RECORD_SINK_FAILED: {
        meaning: 'A place that is named under `required` was not told of the release.',
        remedy: 'Mend what the message names and run the job again: a record that is there already is not written twice.',
    },
});


/***/ }),

/***/ 8964:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  xE: () => (/* binding */ EMPTY_HEAD),
  im: () => (/* binding */ OUTCOMES),
  Xy: () => (/* binding */ headAfter),
  Hh: () => (/* binding */ parseRecord),
  xD: () => (/* binding */ recordName),
  Pe: () => (/* binding */ recordText)
});

// UNUSED EXPORTS: releaseRecord

;// CONCATENATED MODULE: ./node_modules/valibot/dist/index.mjs
//#region src/storages/globalConfig/globalConfig.ts
let store$4;
const DEFAULT_CONFIG = {
	lang: void 0,
	message: void 0,
	abortEarly: void 0,
	abortPipeEarly: void 0
};
/**
* Sets the global configuration.
*
* @param config The configuration.
*/
function setGlobalConfig(config$1) {
	store$4 = {
		...store$4,
		...config$1
	};
}
/**
* Returns the global configuration.
*
* @param config The config to merge.
*
* @returns The configuration.
*/
/* @__NO_SIDE_EFFECTS__ */
function getGlobalConfig(config$1) {
	if (!config$1 && !store$4) return DEFAULT_CONFIG;
	return {
		lang: config$1?.lang ?? store$4?.lang,
		message: config$1?.message,
		abortEarly: config$1?.abortEarly ?? store$4?.abortEarly,
		abortPipeEarly: config$1?.abortPipeEarly ?? store$4?.abortPipeEarly
	};
}
/**
* Deletes the global configuration.
*/
function deleteGlobalConfig() {
	store$4 = void 0;
}

//#endregion
//#region src/storages/globalMessage/globalMessage.ts
let store$3;
/**
* Sets a global error message.
*
* @param message The error message.
* @param lang The language of the message.
*/
function setGlobalMessage(message$1, lang) {
	if (!store$3) store$3 = /* @__PURE__ */ new Map();
	store$3.set(lang, message$1);
}
/**
* Returns a global error message.
*
* @param lang The language of the message.
*
* @returns The error message.
*/
/* @__NO_SIDE_EFFECTS__ */
function getGlobalMessage(lang) {
	return store$3?.get(lang);
}
/**
* Deletes a global error message.
*
* @param lang The language of the message.
*/
function deleteGlobalMessage(lang) {
	store$3?.delete(lang);
}

//#endregion
//#region src/storages/schemaMessage/schemaMessage.ts
let store$2;
/**
* Sets a schema error message.
*
* @param message The error message.
* @param lang The language of the message.
*/
function setSchemaMessage(message$1, lang) {
	if (!store$2) store$2 = /* @__PURE__ */ new Map();
	store$2.set(lang, message$1);
}
/**
* Returns a schema error message.
*
* @param lang The language of the message.
*
* @returns The error message.
*/
/* @__NO_SIDE_EFFECTS__ */
function getSchemaMessage(lang) {
	return store$2?.get(lang);
}
/**
* Deletes a schema error message.
*
* @param lang The language of the message.
*/
function deleteSchemaMessage(lang) {
	store$2?.delete(lang);
}

//#endregion
//#region src/storages/specificMessage/specificMessage.ts
let store$1;
/**
* Sets a specific error message.
*
* @param reference The identifier reference.
* @param message The error message.
* @param lang The language of the message.
*/
function setSpecificMessage(reference, message$1, lang) {
	if (!store$1) store$1 = /* @__PURE__ */ new Map();
	if (!store$1.get(reference)) store$1.set(reference, /* @__PURE__ */ new Map());
	store$1.get(reference).set(lang, message$1);
}
/**
* Returns a specific error message.
*
* @param reference The identifier reference.
* @param lang The language of the message.
*
* @returns The error message.
*/
/* @__NO_SIDE_EFFECTS__ */
function getSpecificMessage(reference, lang) {
	return store$1?.get(reference)?.get(lang);
}
/**
* Deletes a specific error message.
*
* @param reference The identifier reference.
* @param lang The language of the message.
*/
function deleteSpecificMessage(reference, lang) {
	store$1?.get(reference)?.delete(lang);
}

//#endregion
//#region src/utils/_stringify/_stringify.ts
/**
* Stringifies an unknown input to a literal or type string.
*
* @param input The unknown input.
*
* @returns A literal or type string.
*
* @internal
*/
/* @__NO_SIDE_EFFECTS__ */
function _stringify(input) {
	const type = typeof input;
	if (type === "string") return `"${input}"`;
	if (type === "number" || type === "bigint" || type === "boolean") return `${input}`;
	if (type === "object" || type === "function") return (input && Object.getPrototypeOf(input)?.constructor?.name) ?? "null";
	return type;
}

//#endregion
//#region src/utils/_addIssue/_addIssue.ts
/**
* Adds an issue to the dataset.
*
* @param context The issue context.
* @param label The issue label.
* @param dataset The input dataset.
* @param config The configuration.
* @param other The optional props.
*
* @internal
*/
function _addIssue(context, label, dataset, config$1, other) {
	const input = other && "input" in other ? other.input : dataset.value;
	const expected = other?.expected ?? context.expects ?? null;
	const received = other?.received ?? /* @__PURE__ */ _stringify(input);
	const issue = {
		kind: context.kind,
		type: context.type,
		input,
		expected,
		received,
		message: `Invalid ${label}: ${expected ? `Expected ${expected} but r` : "R"}eceived ${received}`,
		requirement: context.requirement,
		path: other?.path,
		issues: other?.issues,
		lang: config$1.lang,
		abortEarly: config$1.abortEarly,
		abortPipeEarly: config$1.abortPipeEarly
	};
	const isSchema = context.kind === "schema";
	const message$1 = other?.message ?? context.message ?? /* @__PURE__ */ getSpecificMessage(context.reference, issue.lang) ?? (isSchema ? /* @__PURE__ */ getSchemaMessage(issue.lang) : null) ?? config$1.message ?? /* @__PURE__ */ getGlobalMessage(issue.lang);
	if (message$1 !== void 0) issue.message = typeof message$1 === "function" ? message$1(issue) : message$1;
	if (isSchema) dataset.typed = false;
	if (dataset.issues) dataset.issues.push(issue);
	else dataset.issues = [issue];
}

//#endregion
//#region src/utils/_cloneDataset/_cloneDataset.ts
/**
* Creates a shallow copy of a dataset.
*
* Hint: The `value` is copied by reference, but the `issues` array, its issues
* and their `path` arrays are cloned to avoid reusing mutable dataset state
* across multiple runs. Mutating a returned object or array value can
* therefore affect later cache hits that reuse the same cached output.
*
* @param dataset The output dataset.
*
* @returns The copied output dataset.
*/
/* @__NO_SIDE_EFFECTS__ */
function _cloneDataset(dataset) {
	return {
		typed: dataset.typed,
		value: dataset.value,
		issues: dataset.issues?.map((issue) => ({
			...issue,
			path: issue.path && [...issue.path]
		}))
	};
}

//#endregion
//#region src/utils/_formatCase/_formatCase.ts
/**
* Splits a string into lowercase words and rejoins them with the given
* separator and capitalization rules.
*
* Words are separated by `_`, `-` and ASCII whitespace, as well as by case
* and acronym boundaries. Whether the first or subsequent words are
* capitalized is controlled by `capFirst` and `capRest`.
*
* Hint: Implemented in a single pass that emits directly to the result
* string to avoid an intermediate `string[]` allocation. ASCII chars are
* classified via char codes to skip `.toLowerCase()` and `.toUpperCase()`
* method calls in the common case.
*
* Hint: Digits are treated as a separate character class, so `item2Name`
* yields `item2` and `name` rather than `item`, `2` and `name`.
*
* @param input The input string.
* @param separator The string inserted between words.
* @param capFirst Whether to capitalize the first word.
* @param capRest Whether to capitalize subsequent words.
*
* @returns The formatted string.
*
* @internal
*/
/* @__NO_SIDE_EFFECTS__ */
function _formatCase(input, separator, capFirst, capRest) {
	let result = "";
	let firstWord = true;
	let start = 0;
	let prev = 0;
	let prevPrev = 0;
	const flush = (end) => {
		if (end > start) {
			let word = input.slice(start, end).toLowerCase();
			if (firstWord ? capFirst : capRest) {
				const firstCode = word.charCodeAt(0);
				if (firstCode >= 97 && firstCode <= 122) word = String.fromCharCode(firstCode - 32) + word.slice(1);
				else {
					const charLen = firstCode >= 55296 && firstCode <= 56319 ? 2 : 1;
					word = word.slice(0, charLen).toUpperCase() + word.slice(charLen);
				}
			}
			result += firstWord ? word : separator + word;
			firstWord = false;
		}
	};
	for (let index = 0; index < input.length; index++) {
		const code = input.charCodeAt(index);
		let type;
		if (code === 32 || code === 9 || code === 10 || code === 11 || code === 12 || code === 13 || code === 45 || code === 95) {
			flush(index);
			start = index + 1;
			type = 0;
		} else if (code < 128) type = code >= 65 && code <= 90 ? 1 : code >= 97 && code <= 122 ? 2 : 3;
		else {
			const char = input[index];
			const charLower = char.toLowerCase();
			type = charLower === char.toUpperCase() ? 3 : char === charLower ? 2 : 1;
		}
		if (type === 1 && (prev === 2 || prev === 3) && index > start) {
			flush(index);
			start = index;
		} else if (type === 2 && prev === 1 && prevPrev === 1 && index - 1 > start) {
			flush(index - 1);
			start = index - 1;
		}
		prevPrev = prev;
		prev = type;
	}
	flush(input.length);
	return result;
}

//#endregion
//#region src/utils/_getByteCount/_getByteCount.ts
let textEncoder;
/**
* Returns the byte count of the input.
*
* @param input The input to be measured.
*
* @returns The byte count.
*
* @internal
*/
/* @__NO_SIDE_EFFECTS__ */
function _getByteCount(input) {
	if (!textEncoder) textEncoder = new TextEncoder();
	return textEncoder.encode(input).length;
}

//#endregion
//#region src/utils/_getCodePointCount/_getCodePointCount.ts
/**
* Returns the code point count of the input.
*
* @param input The input to be measured.
*
* @returns The code point count.
*
* @internal
*/
/* @__NO_SIDE_EFFECTS__ */
function _getCodePointCount(input) {
	let count = input.length;
	const lengthMinus1 = input.length - 1;
	for (let i = 0; i < lengthMinus1;) if (input.codePointAt(i) <= 65535) i++;
	else {
		i += 2;
		count--;
	}
	return count;
}

//#endregion
//#region src/utils/_getGraphemeCount/_getGraphemeCount.ts
let segmenter;
/**
* Returns the grapheme count of the input.
*
* @param input The input to be measured.
*
* @returns The grapheme count.
*
* @internal
*/
/* @__NO_SIDE_EFFECTS__ */
function _getGraphemeCount(input) {
	if (!segmenter) segmenter = new Intl.Segmenter();
	const segments = segmenter.segment(input);
	let count = 0;
	for (const _ of segments) count++;
	return count;
}

//#endregion
//#region src/utils/_getLastMetadata/_getLastMetadata.ts
/**
* Returns the last top-level value of a given metadata type from a schema
* using a breadth-first search that starts with the last item in the pipeline.
*
* @param schema The schema to search.
* @param type The metadata type.
*
* @returns The value, if any.
*
* @internal
*/
/* @__NO_SIDE_EFFECTS__ */
function _getLastMetadata(schema, type) {
	if ("pipe" in schema) {
		const nestedSchemas = [];
		for (let index = schema.pipe.length - 1; index >= 0; index--) {
			const item = schema.pipe[index];
			if (item.kind === "schema" && "pipe" in item) nestedSchemas.push(item);
			else if (item.kind === "metadata" && item.type === type) return item[type];
		}
		for (const nestedSchema of nestedSchemas) {
			const result = /* @__PURE__ */ _getLastMetadata(nestedSchema, type);
			if (result !== void 0) return result;
		}
	}
}

//#endregion
//#region src/utils/_getWordCount/_getWordCount.ts
let store;
/**
* Returns the word count of the input.
*
* @param locales The locales to be used.
* @param input The input to be measured.
*
* @returns The word count.
*
* @internal
*/
/* @__NO_SIDE_EFFECTS__ */
function _getWordCount(locales, input) {
	if (!store) store = /* @__PURE__ */ new Map();
	const key = String(locales);
	let segmenter$1 = store.get(key);
	if (!segmenter$1) {
		segmenter$1 = new Intl.Segmenter(locales, { granularity: "word" });
		store.set(key, segmenter$1);
	}
	const segments = segmenter$1.segment(input);
	let count = 0;
	for (const segment of segments) if (segment.isWordLike) count++;
	return count;
}

//#endregion
//#region src/utils/_isLuhnAlgo/_isLuhnAlgo.ts
/**
* Non-digit regex.
*/
const NON_DIGIT_REGEX = /\D/gu;
/**
* Checks whether a string with numbers corresponds to the luhn algorithm.
*
* @param input The input to be checked.
*
* @returns Whether input is valid.
*
* @internal
*/
/* @__NO_SIDE_EFFECTS__ */
function _isLuhnAlgo(input) {
	const number$1 = input.replace(NON_DIGIT_REGEX, "");
	let length$1 = number$1.length;
	let bit = 1;
	let sum = 0;
	while (length$1) {
		const value$1 = +number$1[--length$1];
		bit ^= 1;
		sum += bit ? [
			0,
			2,
			4,
			6,
			8,
			1,
			3,
			5,
			7,
			9
		][value$1] : value$1;
	}
	return sum % 10 === 0;
}

//#endregion
//#region src/utils/_isSameValueZero/_isSameValueZero.ts
/**
* Compares two values using the SameValueZero algorithm, which treats `NaN`
* as equal to itself unlike `===`.
*
* @param value1 The first value.
* @param value2 The second value.
*
* @returns Whether the values are equal.
*
* @internal
*/
/* @__NO_SIDE_EFFECTS__ */
function _isSameValueZero(value1, value2) {
	return value1 === value2 || Number.isNaN(value1) && Number.isNaN(value2);
}

//#endregion
//#region src/utils/_isValidObjectKey/_isValidObjectKey.ts
/**
* Disallows inherited object properties and prevents object prototype
* pollution by disallowing certain keys.
*
* @param object The object to check.
* @param key The key to check.
*
* @returns Whether the key is allowed.
*
* @internal
*/
/* @__NO_SIDE_EFFECTS__ */
function _isValidObjectKey(object$1, key) {
	return Object.prototype.hasOwnProperty.call(object$1, key) && key !== "__proto__" && key !== "prototype" && key !== "constructor";
}

//#endregion
//#region src/utils/_isValueMatch/_isValueMatch.ts
/**
* Checks whether a value matches a value action requirement.
*
* @param requirement The value action requirement.
* @param value The value to check.
*
* @returns Whether the value matches the requirement.
*
* @internal
*/
/* @__NO_SIDE_EFFECTS__ */
function _isValueMatch(requirement, value$1) {
	return Number.isNaN(requirement) && Number.isNaN(value$1) || requirement <= value$1 && requirement >= value$1;
}

//#endregion
//#region src/utils/_joinExpects/_joinExpects.ts
/**
* Joins multiple `expects` values with the given separator.
*
* @param values The `expects` values.
* @param separator The separator.
*
* @returns The joined `expects` property.
*
* @internal
*/
/* @__NO_SIDE_EFFECTS__ */
function _joinExpects(values$1, separator) {
	const list = [...new Set(values$1)];
	if (list.length > 1) return `(${list.join(` ${separator} `)})`;
	return list[0] ?? "never";
}

//#endregion
//#region src/utils/_standardSchema/_standardSchema.ts
/**
* Eagerly creates and attaches the Standard Schema properties of a schema.
*
* Hint: The contextual `this` type includes the standard properties that are
* attached before the schema is returned.
*
* @param schema The schema to attach standard properties to.
*
* @returns The schema with standard properties attached.
*
* @internal
*/
function _standardSchema(schema) {
	schema["~standard"] = {
		version: 1,
		vendor: "valibot",
		validate: (value$1) => schema["~run"]({ value: value$1 }, /* @__PURE__ */ getGlobalConfig())
	};
	return schema;
}

//#endregion
//#region src/utils/entriesFromList/entriesFromList.ts
/**
* Creates an object entries definition from a list of keys and a schema.
*
* @param list A list of keys.
* @param schema The schema of the keys.
*
* @returns The object entries.
*/
/* @__NO_SIDE_EFFECTS__ */
function entriesFromList(list, schema) {
	const entries$1 = {};
	for (const key of list) entries$1[key] = schema;
	return entries$1;
}

//#endregion
//#region src/utils/entriesFromObjects/entriesFromObjects.ts
/* @__NO_SIDE_EFFECTS__ */
function entriesFromObjects(schemas) {
	const entries$1 = {};
	for (const schema of schemas) Object.assign(entries$1, schema.entries);
	return entries$1;
}

//#endregion
//#region src/utils/getDotPath/getDotPath.ts
/* @__NO_SIDE_EFFECTS__ */
function getDotPath(issue) {
	if (issue.path) {
		let key = "";
		for (const item of issue.path) if (typeof item.key === "string" || typeof item.key === "number") if (key) key += `.${item.key}`;
		else key += item.key;
		else return null;
		return key;
	}
	return null;
}

//#endregion
//#region src/utils/isOfKind/isOfKind.ts
/**
* A generic type guard to check the kind of an object.
*
* @param kind The kind to check for.
* @param object The object to check.
*
* @returns Whether it matches.
*/
/* @__NO_SIDE_EFFECTS__ */
function isOfKind(kind, object$1) {
	return object$1.kind === kind;
}

//#endregion
//#region src/utils/isOfType/isOfType.ts
/**
* A generic type guard to check the type of an object.
*
* @param type The type to check for.
* @param object The object to check.
*
* @returns Whether it matches.
*/
/* @__NO_SIDE_EFFECTS__ */
function isOfType(type, object$1) {
	return object$1.type === type;
}

//#endregion
//#region src/utils/ValiError/ValiError.ts
/**
* A Valibot error with useful information.
*/
var ValiError = class extends Error {
	/**
	* Creates a Valibot error with useful information.
	*
	* @param issues The error issues.
	*/
	constructor(issues) {
		super(issues[0].message);
		this.name = "ValiError";
		this.issues = issues;
	}
};

//#endregion
//#region src/utils/isValiError/isValiError.ts
/**
* A type guard to check if an error is a ValiError.
*
* @param error The error to check.
*
* @returns Whether its a ValiError.
*/
/* @__NO_SIDE_EFFECTS__ */
function isValiError(error) {
	return error instanceof ValiError;
}

//#endregion
//#region src/actions/args/args.ts
/* @__NO_SIDE_EFFECTS__ */
function args(schema) {
	return {
		kind: "transformation",
		type: "args",
		reference: args,
		async: false,
		schema,
		"~run"(dataset, config$1) {
			const func = dataset.value;
			dataset.value = (...args_) => {
				const argsDataset = this.schema["~run"]({ value: args_ }, config$1);
				if (argsDataset.issues) throw new ValiError(argsDataset.issues);
				return func(...argsDataset.value);
			};
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/args/argsAsync.ts
/* @__NO_SIDE_EFFECTS__ */
function argsAsync(schema) {
	return {
		kind: "transformation",
		type: "args",
		reference: argsAsync,
		async: false,
		schema,
		"~run"(dataset, config$1) {
			const func = dataset.value;
			dataset.value = async (...args$1) => {
				const argsDataset = await schema["~run"]({ value: args$1 }, config$1);
				if (argsDataset.issues) throw new ValiError(argsDataset.issues);
				return func(...argsDataset.value);
			};
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/await/awaitAsync.ts
/**
* Creates an await transformation action.
*
* @returns An await action.
*/
/* @__NO_SIDE_EFFECTS__ */
function awaitAsync() {
	return {
		kind: "transformation",
		type: "await",
		reference: awaitAsync,
		async: true,
		async "~run"(dataset) {
			dataset.value = await dataset.value;
			return dataset;
		}
	};
}

//#endregion
//#region src/regex.ts
/**
* [Base64](https://en.wikipedia.org/wiki/Base64) regex.
*/
const BASE64_REGEX = /^(?:[\da-z+/]{4})*(?:[\da-z+/]{2}==|[\da-z+/]{3}=)?$/iu;
/**
* [BIC](https://en.wikipedia.org/wiki/ISO_9362) regex.
*/
const BIC_REGEX = /^[A-Z]{6}(?!00)[\dA-Z]{2}(?:[\dA-Z]{3})?$/u;
/**
* [Cuid2](https://github.com/paralleldrive/cuid2) regex.
*/
const CUID2_REGEX = /^[a-z][\da-z]*$/u;
/**
* [Decimal](https://en.wikipedia.org/wiki/Decimal) regex.
*/
const DECIMAL_REGEX = /^[+-]?(?:\d*\.)?\d+$/u;
/**
* [Digits](https://en.wikipedia.org/wiki/Numerical_digit) regex.
*/
const DIGITS_REGEX = /^\d+$/u;
/**
* [Domain name](https://en.wikipedia.org/wiki/Domain_name) regex.
*
* Hint: We decided against the `i` flag for better JSON Schema compatibility.
* ASCII-only validation. Internationalized domain names (IDNs) are not
* supported, including Punycode-encoded labels.
*/
const DOMAIN_REGEX = /^(?=.{1,253}$)(?:(?![Xx][Nn]--)[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)+[A-Za-z]{2,63}$/u;
/**
* [Email address](https://en.wikipedia.org/wiki/Email_address) regex.
*
* Hint: We decided against the `i` flag to avoid matching non-ASCII characters.
*/
const EMAIL_REGEX = /^[\w+-]+(?:\.[\w+-]+)*@[\da-zA-Z]+(?:[.-][\da-zA-Z]+)*\.[a-zA-Z]{2,}$/u;
/**
* Emoji regex from [emoji-regex-xs](https://github.com/slevithan/emoji-regex-xs) v1.0.0 (MIT license).
*
* Hint: We decided against the newer `/^\p{RGI_Emoji}+$/v` regex because it is
* not supported in older runtimes and does not match all emoji.
*/
const EMOJI_REGEX = /^(?:[\u{1F1E6}-\u{1F1FF}]{2}|\u{1F3F4}[\u{E0061}-\u{E007A}]{2}[\u{E0030}-\u{E0039}\u{E0061}-\u{E007A}]{1,3}\u{E007F}|(?:\p{Emoji}\uFE0F\u20E3?|\p{Emoji_Modifier_Base}\p{Emoji_Modifier}?|(?![\p{Emoji_Modifier_Base}\u{1F1E6}-\u{1F1FF}])\p{Emoji_Presentation})(?:\u200D(?:\p{Emoji}\uFE0F\u20E3?|\p{Emoji_Modifier_Base}\p{Emoji_Modifier}?|(?![\p{Emoji_Modifier_Base}\u{1F1E6}-\u{1F1FF}])\p{Emoji_Presentation}))*)+$/u;
/**
* [Hexadecimal](https://en.wikipedia.org/wiki/Hexadecimal) regex.
*
* Hint: We decided against the `i` flag for better JSON Schema compatibility.
*/
const HEXADECIMAL_REGEX = /^(?:0[hx])?[\da-fA-F]+$/u;
/**
* [Hex color](https://en.wikipedia.org/wiki/Web_colors#Hex_triplet) regex.
*
* Hint: We decided against the `i` flag for better JSON Schema compatibility.
*/
const HEX_COLOR_REGEX = /^#(?:[\da-fA-F]{3,4}|[\da-fA-F]{6}|[\da-fA-F]{8})$/u;
/**
* [IMEI](https://en.wikipedia.org/wiki/International_Mobile_Equipment_Identity) regex.
*/
const IMEI_REGEX = /^\d{15}$|^\d{2}-\d{6}-\d{6}-\d$/u;
/**
* [IPv4](https://en.wikipedia.org/wiki/IPv4) regex.
*/
const IPV4_REGEX = /^(?:(?:[1-9]|1\d|2[0-4])?\d|25[0-5])(?:\.(?:(?:[1-9]|1\d|2[0-4])?\d|25[0-5])){3}$/u;
/**
* [IPv6](https://en.wikipedia.org/wiki/IPv6) regex.
*/
const IPV6_REGEX = /^(?:(?:[\da-f]{1,4}:){7}[\da-f]{1,4}|(?:[\da-f]{1,4}:){1,7}:|(?:[\da-f]{1,4}:){1,6}:[\da-f]{1,4}|(?:[\da-f]{1,4}:){1,5}(?::[\da-f]{1,4}){1,2}|(?:[\da-f]{1,4}:){1,4}(?::[\da-f]{1,4}){1,3}|(?:[\da-f]{1,4}:){1,3}(?::[\da-f]{1,4}){1,4}|(?:[\da-f]{1,4}:){1,2}(?::[\da-f]{1,4}){1,5}|[\da-f]{1,4}:(?::[\da-f]{1,4}){1,6}|:(?:(?::[\da-f]{1,4}){1,7}|:)|fe80:(?::[\da-f]{0,4}){0,4}%[\da-z]+|::(?:f{4}(?::0{1,4})?:)?(?:(?:25[0-5]|(?:2[0-4]|1?\d)?\d)\.){3}(?:25[0-5]|(?:2[0-4]|1?\d)?\d)|(?:[\da-f]{1,4}:){1,4}:(?:(?:25[0-5]|(?:2[0-4]|1?\d)?\d)\.){3}(?:25[0-5]|(?:2[0-4]|1?\d)?\d))$/iu;
/**
* [IP](https://en.wikipedia.org/wiki/IP_address) regex.
*/
const IP_REGEX = /^(?:(?:[1-9]|1\d|2[0-4])?\d|25[0-5])(?:\.(?:(?:[1-9]|1\d|2[0-4])?\d|25[0-5])){3}$|^(?:(?:[\da-f]{1,4}:){7}[\da-f]{1,4}|(?:[\da-f]{1,4}:){1,7}:|(?:[\da-f]{1,4}:){1,6}:[\da-f]{1,4}|(?:[\da-f]{1,4}:){1,5}(?::[\da-f]{1,4}){1,2}|(?:[\da-f]{1,4}:){1,4}(?::[\da-f]{1,4}){1,3}|(?:[\da-f]{1,4}:){1,3}(?::[\da-f]{1,4}){1,4}|(?:[\da-f]{1,4}:){1,2}(?::[\da-f]{1,4}){1,5}|[\da-f]{1,4}:(?::[\da-f]{1,4}){1,6}|:(?:(?::[\da-f]{1,4}){1,7}|:)|fe80:(?::[\da-f]{0,4}){0,4}%[\da-z]+|::(?:f{4}(?::0{1,4})?:)?(?:(?:25[0-5]|(?:2[0-4]|1?\d)?\d)\.){3}(?:25[0-5]|(?:2[0-4]|1?\d)?\d)|(?:[\da-f]{1,4}:){1,4}:(?:(?:25[0-5]|(?:2[0-4]|1?\d)?\d)\.){3}(?:25[0-5]|(?:2[0-4]|1?\d)?\d))$/iu;
/**
* [ISO 8601](https://en.wikipedia.org/wiki/ISO_8601) date regex.
*/
const ISO_DATE_REGEX = /^\d{4}-(?:0[1-9]|1[0-2])-(?:[12]\d|0[1-9]|3[01])$/u;
/**
* [ISO 8601](https://en.wikipedia.org/wiki/ISO_8601) date-time regex.
*/
const ISO_DATE_TIME_REGEX = /^\d{4}-(?:0[1-9]|1[0-2])-(?:[12]\d|0[1-9]|3[01])[T ](?:0\d|1\d|2[0-3]):[0-5]\d$/u;
/**
* [ISO 8601](https://en.wikipedia.org/wiki/ISO_8601) date-time with seconds regex.
*/
const ISO_DATE_TIME_SECOND_REGEX = /^\d{4}-(?:0[1-9]|1[0-2])-(?:[12]\d|0[1-9]|3[01])[T ](?:0\d|1\d|2[0-3])(?::[0-5]\d){2}$/u;
/**
* [ISO 8601](https://en.wikipedia.org/wiki/ISO_8601) time regex.
*/
const ISO_TIME_REGEX = /^(?:0\d|1\d|2[0-3]):[0-5]\d$/u;
/**
* [ISO 8601](https://en.wikipedia.org/wiki/ISO_8601) time with seconds regex.
*/
const ISO_TIME_SECOND_REGEX = /^(?:0\d|1\d|2[0-3])(?::[0-5]\d){2}$/u;
/**
* [ISO 8601](https://en.wikipedia.org/wiki/ISO_8601) timestamp regex. Allows a
* space as a date/time separator and an optional space before the UTC offset.
*/
const ISO_TIMESTAMP_REGEX = /^\d{4}-(?:0[1-9]|1[0-2])-(?:[12]\d|0[1-9]|3[01])[T ](?:0\d|1\d|2[0-3])(?::[0-5]\d){2}(?:\.\d{1,9})?(?:Z| ?[+-](?:0\d|1\d|2[0-3])(?::?[0-5]\d)?)$/u;
/**
* [ISO 8601](https://en.wikipedia.org/wiki/ISO_8601) week regex.
*/
const ISO_WEEK_REGEX = /^\d{4}-W(?:0[1-9]|[1-4]\d|5[0-3])$/u;
/**
* [JWS compact serialization](https://datatracker.ietf.org/doc/html/rfc7515#section-3.1)
* regex.
*
* Hint: Empty payload and signature segments are allowed because the
* Base64URL-encoded representation of an empty octet sequence is an empty
* string.
*/
const JWS_COMPACT_REGEX = /^(?:[\w-]{2,3}|(?:[\w-]{4})+(?:[\w-]{2,3})?)\.(?:[\w-]{2,3}|(?:[\w-]{4})+(?:[\w-]{2,3})?)?\.(?:[\w-]{2,3}|(?:[\w-]{4})+(?:[\w-]{2,3})?)?$/u;
/**
* [ISRC](https://en.wikipedia.org/wiki/International_Standard_Recording_Code) regex.
*/
const ISRC_REGEX = /^(?:[A-Z]{2}[A-Z\d]{3}\d{7}|[A-Z]{2}-[A-Z\d]{3}-\d{2}-\d{5})$/u;
/**
* [KSUID](https://github.com/segmentio/ksuid) regex.
*/
const KSUID_REGEX = /^[a-zA-Z0-9]{27}$/u;
/**
* [MAC](https://en.wikipedia.org/wiki/MAC_address) 48 bit regex.
*
* Hint: We decided against the `i` flag for better JSON Schema compatibility.
*/
const MAC48_REGEX = /^(?:[\da-fA-F]{2}:){5}[\da-fA-F]{2}$|^(?:[\da-fA-F]{2}-){5}[\da-fA-F]{2}$|^(?:[\da-fA-F]{4}\.){2}[\da-fA-F]{4}$/u;
/**
* [MAC](https://en.wikipedia.org/wiki/MAC_address) 64 bit regex.
*
* Hint: We decided against the `i` flag for better JSON Schema compatibility.
*/
const MAC64_REGEX = /^(?:[\da-fA-F]{2}:){7}[\da-fA-F]{2}$|^(?:[\da-fA-F]{2}-){7}[\da-fA-F]{2}$|^(?:[\da-fA-F]{4}\.){3}[\da-fA-F]{4}$|^(?:[\da-fA-F]{4}:){3}[\da-fA-F]{4}$/u;
/**
* [MAC](https://en.wikipedia.org/wiki/MAC_address) regex.
*
* Hint: We decided against the `i` flag for better JSON Schema compatibility.
*/
const MAC_REGEX = /^(?:[\da-fA-F]{2}:){5}[\da-fA-F]{2}$|^(?:[\da-fA-F]{2}-){5}[\da-fA-F]{2}$|^(?:[\da-fA-F]{4}\.){2}[\da-fA-F]{4}$|^(?:[\da-fA-F]{2}:){7}[\da-fA-F]{2}$|^(?:[\da-fA-F]{2}-){7}[\da-fA-F]{2}$|^(?:[\da-fA-F]{4}\.){3}[\da-fA-F]{4}$|^(?:[\da-fA-F]{4}:){3}[\da-fA-F]{4}$/u;
/**
* [Nano ID](https://github.com/ai/nanoid) regex.
*/
const NANO_ID_REGEX = /^[\w-]+$/u;
/**
* [Octal](https://en.wikipedia.org/wiki/Octal) regex.
*/
const OCTAL_REGEX = /^(?:0o)?[0-7]+$/u;
/**
* [RFC 5322 email address](https://datatracker.ietf.org/doc/html/rfc5322#section-3.4.1) regex.
*
* Hint: This regex was taken from the [HTML Living Standard Specification](https://html.spec.whatwg.org/multipage/input.html#valid-e-mail-address) and does not perfectly represent RFC 5322.
*/
const RFC_EMAIL_REGEX = /^[a-zA-Z0-9.!#$%&'*+\/=?^_`{|}~-]+@[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?(?:\.[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)*$/;
/**
* [Slug](https://en.wikipedia.org/wiki/Clean_URL#Slug) regex.
*/
const SLUG_REGEX = /^[\da-z]+(?:[-_][\da-z]+)*$/u;
/**
* [ULID](https://github.com/ulid/spec) regex.
*
* Hint: We decided against the `i` flag for better JSON Schema compatibility.
* Hint: The first character is restricted to `[0-7]` because the 48-bit
* timestamp cannot exceed 2^48-1, making the maximum valid ULID
* `7ZZZZZZZZZZZZZZZZZZZZZZZZZ` in Crockford's Base32 encoding.
*/
const ULID_REGEX = /^[0-7][\da-hjkmnp-tv-zA-HJKMNP-TV-Z]{25}$/u;
/**
* [UUID](https://en.wikipedia.org/wiki/Universally_unique_identifier) regex.
*/
const UUID_REGEX = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/iu;

//#endregion
//#region src/actions/base64/base64.ts
/* @__NO_SIDE_EFFECTS__ */
function base64(message$1) {
	return {
		kind: "validation",
		type: "base64",
		reference: base64,
		async: false,
		expects: null,
		requirement: BASE64_REGEX,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement.test(dataset.value)) _addIssue(this, "Base64", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/bic/bic.ts
/* @__NO_SIDE_EFFECTS__ */
function bic(message$1) {
	return {
		kind: "validation",
		type: "bic",
		reference: bic,
		async: false,
		expects: null,
		requirement: BIC_REGEX,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement.test(dataset.value)) _addIssue(this, "BIC", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/brand/brand.ts
/**
* Creates a brand transformation action.
*
* @param name The brand name.
*
* @returns A brand action.
*/
/* @__NO_SIDE_EFFECTS__ */
function brand(name) {
	return {
		kind: "transformation",
		type: "brand",
		reference: brand,
		async: false,
		name,
		"~run"(dataset) {
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/bytes/bytes.ts
/* @__NO_SIDE_EFFECTS__ */
function bytes(requirement, message$1) {
	return {
		kind: "validation",
		type: "bytes",
		reference: bytes,
		async: false,
		expects: `${requirement}`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed) {
				const length$1 = /* @__PURE__ */ _getByteCount(dataset.value);
				if (length$1 !== this.requirement) _addIssue(this, "bytes", dataset, config$1, { received: `${length$1}` });
			}
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/check/check.ts
/* @__NO_SIDE_EFFECTS__ */
function check(requirement, message$1) {
	return {
		kind: "validation",
		type: "check",
		reference: check,
		async: false,
		expects: null,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement(dataset.value)) _addIssue(this, "input", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/check/checkAsync.ts
/* @__NO_SIDE_EFFECTS__ */
function checkAsync(requirement, message$1) {
	return {
		kind: "validation",
		type: "check",
		reference: checkAsync,
		async: true,
		expects: null,
		requirement,
		message: message$1,
		async "~run"(dataset, config$1) {
			if (dataset.typed && !await this.requirement(dataset.value)) _addIssue(this, "input", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/checkItems/checkItems.ts
/* @__NO_SIDE_EFFECTS__ */
function checkItems(requirement, message$1) {
	return {
		kind: "validation",
		type: "check_items",
		reference: checkItems,
		async: false,
		expects: null,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed) for (let index = 0; index < dataset.value.length; index++) {
				const item = dataset.value[index];
				if (!this.requirement(item, index, dataset.value)) _addIssue(this, "item", dataset, config$1, {
					input: item,
					path: [{
						type: "array",
						origin: "value",
						input: dataset.value,
						key: index,
						value: item
					}]
				});
			}
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/checkItems/checkItemsAsync.ts
/* @__NO_SIDE_EFFECTS__ */
function checkItemsAsync(requirement, message$1) {
	return {
		kind: "validation",
		type: "check_items",
		reference: checkItemsAsync,
		async: true,
		expects: null,
		requirement,
		message: message$1,
		async "~run"(dataset, config$1) {
			if (dataset.typed) {
				const requirementResults = await Promise.all(dataset.value.map(this.requirement));
				for (let index = 0; index < dataset.value.length; index++) if (!requirementResults[index]) {
					const item = dataset.value[index];
					_addIssue(this, "item", dataset, config$1, {
						input: item,
						path: [{
							type: "array",
							origin: "value",
							input: dataset.value,
							key: index,
							value: item
						}]
					});
				}
			}
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/codePoints/codePoints.ts
/* @__NO_SIDE_EFFECTS__ */
function codePoints(requirement, message$1) {
	return {
		kind: "validation",
		type: "code_points",
		reference: codePoints,
		async: false,
		expects: `${requirement}`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed) {
				const count = /* @__PURE__ */ _getCodePointCount(dataset.value);
				if (count !== this.requirement) _addIssue(this, "code points", dataset, config$1, { received: `${count}` });
			}
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/creditCard/creditCard.ts
/**
* Credit card regex.
*/
const CREDIT_CARD_REGEX = /^(?:\d{13,19}|\d{4}(?: \d{3,6}){2,4}|\d{4}(?:-\d{3,6}){2,4})$/u;
/**
* Sanitize regex.
*/
const SANITIZE_REGEX = /[- ]/gu;
/**
* Provider regex list.
*/
const PROVIDER_REGEX_LIST = (/* unused pure expression or super */ null && ([
	/^3[47]\d{13}$/u,
	/^3(?:0[0-5]|[68]\d)\d{11,13}$/u,
	/^6(?:011|5\d{2})\d{12,15}$/u,
	/^(?:2131|1800|35\d{3})\d{11}$/u,
	/^(?:5[1-5]\d{2}|222\d|22[3-9]\d|2[3-6]\d{2}|27[01]\d|2720)\d{12}$/u,
	/^(?:6[27]\d{14,17}|81\d{14,17})$/u,
	/^4\d{12}(?:\d{3,6})?$/u
]));
/* @__NO_SIDE_EFFECTS__ */
function creditCard(message$1) {
	return {
		kind: "validation",
		type: "credit_card",
		reference: creditCard,
		async: false,
		expects: null,
		requirement(input) {
			let sanitized;
			return CREDIT_CARD_REGEX.test(input) && (sanitized = input.replace(SANITIZE_REGEX, "")) && PROVIDER_REGEX_LIST.some((regex$1) => regex$1.test(sanitized)) && /* @__PURE__ */ _isLuhnAlgo(sanitized);
		},
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement(dataset.value)) _addIssue(this, "credit card", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/cuid2/cuid2.ts
/* @__NO_SIDE_EFFECTS__ */
function cuid2(message$1) {
	return {
		kind: "validation",
		type: "cuid2",
		reference: cuid2,
		async: false,
		expects: null,
		requirement: CUID2_REGEX,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement.test(dataset.value)) _addIssue(this, "Cuid2", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/decimal/decimal.ts
/* @__NO_SIDE_EFFECTS__ */
function decimal(message$1) {
	return {
		kind: "validation",
		type: "decimal",
		reference: decimal,
		async: false,
		expects: null,
		requirement: DECIMAL_REGEX,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement.test(dataset.value)) _addIssue(this, "decimal", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/description/description.ts
/**
* Creates a description metadata action.
*
* @param description_ The description text.
*
* @returns A description action.
*/
/* @__NO_SIDE_EFFECTS__ */
function description(description_) {
	return {
		kind: "metadata",
		type: "description",
		reference: description,
		description: description_
	};
}

//#endregion
//#region src/actions/digits/digits.ts
/* @__NO_SIDE_EFFECTS__ */
function digits(message$1) {
	return {
		kind: "validation",
		type: "digits",
		reference: digits,
		async: false,
		expects: null,
		requirement: DIGITS_REGEX,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement.test(dataset.value)) _addIssue(this, "digits", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/domain/domain.ts
/* @__NO_SIDE_EFFECTS__ */
function domain(message$1) {
	return {
		kind: "validation",
		type: "domain",
		reference: domain,
		expects: null,
		async: false,
		requirement: DOMAIN_REGEX,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement.test(dataset.value)) _addIssue(this, "domain", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/email/email.ts
/* @__NO_SIDE_EFFECTS__ */
function email(message$1) {
	return {
		kind: "validation",
		type: "email",
		reference: email,
		expects: null,
		async: false,
		requirement: EMAIL_REGEX,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement.test(dataset.value)) _addIssue(this, "email", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/emoji/emoji.ts
/* @__NO_SIDE_EFFECTS__ */
function emoji(message$1) {
	return {
		kind: "validation",
		type: "emoji",
		reference: emoji,
		async: false,
		expects: null,
		requirement: EMOJI_REGEX,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement.test(dataset.value)) _addIssue(this, "emoji", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/empty/empty.ts
/* @__NO_SIDE_EFFECTS__ */
function empty(message$1) {
	return {
		kind: "validation",
		type: "empty",
		reference: empty,
		async: false,
		expects: "0",
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && dataset.value.length > 0) _addIssue(this, "length", dataset, config$1, { received: `${dataset.value.length}` });
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/endsWith/endsWith.ts
/* @__NO_SIDE_EFFECTS__ */
function endsWith(requirement, message$1) {
	return {
		kind: "validation",
		type: "ends_with",
		reference: endsWith,
		async: false,
		expects: `"${requirement}"`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !dataset.value.endsWith(this.requirement)) _addIssue(this, "end", dataset, config$1, { received: `"${dataset.value.slice(-this.requirement.length)}"` });
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/entries/entries.ts
/* @__NO_SIDE_EFFECTS__ */
function entries(requirement, message$1) {
	return {
		kind: "validation",
		type: "entries",
		reference: entries,
		async: false,
		expects: `${requirement}`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (!dataset.typed) return dataset;
			const count = Object.keys(dataset.value).length;
			if (dataset.typed && count !== this.requirement) _addIssue(this, "entries", dataset, config$1, { received: `${count}` });
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/everyItem/everyItem.ts
/* @__NO_SIDE_EFFECTS__ */
function everyItem(requirement, message$1) {
	return {
		kind: "validation",
		type: "every_item",
		reference: everyItem,
		async: false,
		expects: null,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !dataset.value.every(this.requirement)) _addIssue(this, "item", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/examples/examples.ts
/**
* Creates an examples metadata action.
*
* @param examples_ The examples.
*
* @returns An examples action.
*
* @beta
*/
/* @__NO_SIDE_EFFECTS__ */
function examples(examples_) {
	return {
		kind: "metadata",
		type: "examples",
		reference: examples,
		examples: examples_
	};
}

//#endregion
//#region src/actions/excludes/excludes.ts
/* @__NO_SIDE_EFFECTS__ */
function excludes(requirement, message$1) {
	const received = /* @__PURE__ */ _stringify(requirement);
	return {
		kind: "validation",
		type: "excludes",
		reference: excludes,
		async: false,
		expects: `!${received}`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && dataset.value.includes(this.requirement)) _addIssue(this, "content", dataset, config$1, { received });
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/filterItems/filterItems.ts
/* @__NO_SIDE_EFFECTS__ */
function filterItems(operation) {
	return {
		kind: "transformation",
		type: "filter_items",
		reference: filterItems,
		async: false,
		operation,
		"~run"(dataset) {
			dataset.value = dataset.value.filter(this.operation);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/findItem/findItem.ts
/* @__NO_SIDE_EFFECTS__ */
function findItem(operation) {
	return {
		kind: "transformation",
		type: "find_item",
		reference: findItem,
		async: false,
		operation,
		"~run"(dataset) {
			dataset.value = dataset.value.find(this.operation);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/finite/finite.ts
/* @__NO_SIDE_EFFECTS__ */
function finite(message$1) {
	return {
		kind: "validation",
		type: "finite",
		reference: finite,
		async: false,
		expects: null,
		requirement: Number.isFinite,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement(dataset.value)) _addIssue(this, "finite", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/flavor/flavor.ts
/**
* Creates a flavor transformation action.
*
* @param name The flavor name.
*
* @returns A flavor action.
*
* @beta
*/
/* @__NO_SIDE_EFFECTS__ */
function flavor(name) {
	return {
		kind: "transformation",
		type: "flavor",
		reference: flavor,
		async: false,
		name,
		"~run"(dataset) {
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/graphemes/graphemes.ts
/* @__NO_SIDE_EFFECTS__ */
function graphemes(requirement, message$1) {
	return {
		kind: "validation",
		type: "graphemes",
		reference: graphemes,
		async: false,
		expects: `${requirement}`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed) {
				const count = /* @__PURE__ */ _getGraphemeCount(dataset.value);
				if (count !== this.requirement) _addIssue(this, "graphemes", dataset, config$1, { received: `${count}` });
			}
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/gtValue/gtValue.ts
/* @__NO_SIDE_EFFECTS__ */
function gtValue(requirement, message$1) {
	return {
		kind: "validation",
		type: "gt_value",
		reference: gtValue,
		async: false,
		expects: `>${requirement instanceof Date ? requirement.toJSON() : /* @__PURE__ */ _stringify(requirement)}`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !(dataset.value > this.requirement)) _addIssue(this, "value", dataset, config$1, { received: dataset.value instanceof Date ? dataset.value.toJSON() : /* @__PURE__ */ _stringify(dataset.value) });
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/guard/guard.ts
/* @__NO_SIDE_EFFECTS__ */
function guard(requirement, message$1) {
	return {
		kind: "transformation",
		type: "guard",
		reference: guard,
		async: false,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement(dataset.value)) {
				_addIssue(this, "input", dataset, config$1);
				dataset.typed = false;
			}
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/hash/hash.ts
/**
* Hash lengths object.
*/
const HASH_LENGTHS = {
	md4: 32,
	md5: 32,
	sha1: 40,
	sha256: 64,
	sha384: 96,
	sha512: 128,
	ripemd128: 32,
	ripemd160: 40,
	tiger128: 32,
	tiger160: 40,
	tiger192: 48,
	crc32: 8,
	crc32b: 8,
	adler32: 8
};
/* @__NO_SIDE_EFFECTS__ */
function hash(types, message$1) {
	return {
		kind: "validation",
		type: "hash",
		reference: hash,
		expects: null,
		async: false,
		requirement: RegExp(types.map((type) => `^[a-fA-F0-9]{${HASH_LENGTHS[type]}}$`).join("|"), "u"),
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement.test(dataset.value)) _addIssue(this, "hash", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/hexadecimal/hexadecimal.ts
/* @__NO_SIDE_EFFECTS__ */
function hexadecimal(message$1) {
	return {
		kind: "validation",
		type: "hexadecimal",
		reference: hexadecimal,
		async: false,
		expects: null,
		requirement: HEXADECIMAL_REGEX,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement.test(dataset.value)) _addIssue(this, "hexadecimal", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/hexColor/hexColor.ts
/* @__NO_SIDE_EFFECTS__ */
function hexColor(message$1) {
	return {
		kind: "validation",
		type: "hex_color",
		reference: hexColor,
		async: false,
		expects: null,
		requirement: HEX_COLOR_REGEX,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement.test(dataset.value)) _addIssue(this, "hex color", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/imei/imei.ts
/* @__NO_SIDE_EFFECTS__ */
function imei(message$1) {
	return {
		kind: "validation",
		type: "imei",
		reference: imei,
		async: false,
		expects: null,
		requirement(input) {
			return IMEI_REGEX.test(input) && /* @__PURE__ */ _isLuhnAlgo(input);
		},
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement(dataset.value)) _addIssue(this, "IMEI", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/includes/includes.ts
/* @__NO_SIDE_EFFECTS__ */
function includes(requirement, message$1) {
	const expects = /* @__PURE__ */ _stringify(requirement);
	return {
		kind: "validation",
		type: "includes",
		reference: includes,
		async: false,
		expects,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !dataset.value.includes(this.requirement)) _addIssue(this, "content", dataset, config$1, { received: `!${expects}` });
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/integer/integer.ts
/* @__NO_SIDE_EFFECTS__ */
function integer(message$1) {
	return {
		kind: "validation",
		type: "integer",
		reference: integer,
		async: false,
		expects: null,
		requirement: Number.isInteger,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement(dataset.value)) _addIssue(this, "integer", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/ip/ip.ts
/* @__NO_SIDE_EFFECTS__ */
function ip(message$1) {
	return {
		kind: "validation",
		type: "ip",
		reference: ip,
		async: false,
		expects: null,
		requirement: IP_REGEX,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement.test(dataset.value)) _addIssue(this, "IP", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/ipv4/ipv4.ts
/* @__NO_SIDE_EFFECTS__ */
function ipv4(message$1) {
	return {
		kind: "validation",
		type: "ipv4",
		reference: ipv4,
		async: false,
		expects: null,
		requirement: IPV4_REGEX,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement.test(dataset.value)) _addIssue(this, "IPv4", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/ipv6/ipv6.ts
/* @__NO_SIDE_EFFECTS__ */
function ipv6(message$1) {
	return {
		kind: "validation",
		type: "ipv6",
		reference: ipv6,
		async: false,
		expects: null,
		requirement: IPV6_REGEX,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement.test(dataset.value)) _addIssue(this, "IPv6", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/isbn/utils/_isIsbn10.ts
/**
* [Validates an ISBN-10](https://en.wikipedia.org/wiki/ISBN#ISBN-10_check_digits).
*
* @param input The input value.
*
* @returns `true` if the input is a valid ISBN-10, `false` otherwise.
*
* @internal
*/
function _isIsbn10(input) {
	const digits$1 = input.split("").map((c) => c === "X" ? 10 : parseInt(c));
	let sum = 0;
	for (let i = 0; i < 10; i++) sum += digits$1[i] * (10 - i);
	return sum % 11 === 0;
}

//#endregion
//#region src/actions/isbn/utils/_isIsbn13.ts
/**
* [Validates an ISBN-13](https://en.wikipedia.org/wiki/ISBN#ISBN-13_check_digit_calculation).
*
* @param input The input value.
*
* @returns `true` if the input is a valid ISBN-13, `false` otherwise.
*
* @internal
*/
function _isIsbn13(input) {
	const digits$1 = input.split("").map((c) => parseInt(c));
	let sum = 0;
	for (let i = 0; i < 13; i++) sum += digits$1[i] * (i % 2 === 0 ? 1 : 3);
	return sum % 10 === 0;
}

//#endregion
//#region src/actions/isbn/isbn.ts
/**
* ISBN separator regex.
*/
const ISBN_SEPARATOR_REGEX = /[- ]/gu;
/**
* ISBN-10 detection regex.
*/
const ISBN_10_DETECTION_REGEX = /^\d{9}[\dX]$/u;
/**
* ISBN-13 detection regex.
*/
const ISBN_13_DETECTION_REGEX = /^\d{13}$/u;
/* @__NO_SIDE_EFFECTS__ */
function isbn(message$1) {
	return {
		kind: "validation",
		type: "isbn",
		reference: isbn,
		async: false,
		expects: null,
		requirement(input) {
			const replacedInput = input.replace(ISBN_SEPARATOR_REGEX, "");
			if (ISBN_10_DETECTION_REGEX.test(replacedInput)) return _isIsbn10(replacedInput);
			else if (ISBN_13_DETECTION_REGEX.test(replacedInput)) return _isIsbn13(replacedInput);
			return false;
		},
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement(dataset.value)) _addIssue(this, "ISBN", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/isrc/isrc.ts
/* @__NO_SIDE_EFFECTS__ */
function isrc(message$1) {
	return {
		kind: "validation",
		type: "isrc",
		reference: isrc,
		async: false,
		expects: null,
		requirement: ISRC_REGEX,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement.test(dataset.value)) _addIssue(this, "ISRC", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/isoDate/isoDate.ts
/* @__NO_SIDE_EFFECTS__ */
function isoDate(message$1) {
	return {
		kind: "validation",
		type: "iso_date",
		reference: isoDate,
		async: false,
		expects: null,
		requirement: ISO_DATE_REGEX,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement.test(dataset.value)) _addIssue(this, "date", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/isoDateTime/isoDateTime.ts
/* @__NO_SIDE_EFFECTS__ */
function isoDateTime(message$1) {
	return {
		kind: "validation",
		type: "iso_date_time",
		reference: isoDateTime,
		async: false,
		expects: null,
		requirement: ISO_DATE_TIME_REGEX,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement.test(dataset.value)) _addIssue(this, "date-time", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/isoDateTimeSecond/isoDateTimeSecond.ts
/* @__NO_SIDE_EFFECTS__ */
function isoDateTimeSecond(message$1) {
	return {
		kind: "validation",
		type: "iso_date_time_second",
		reference: isoDateTimeSecond,
		async: false,
		expects: null,
		requirement: ISO_DATE_TIME_SECOND_REGEX,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement.test(dataset.value)) _addIssue(this, "date-time-second", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/isoTime/isoTime.ts
/* @__NO_SIDE_EFFECTS__ */
function isoTime(message$1) {
	return {
		kind: "validation",
		type: "iso_time",
		reference: isoTime,
		async: false,
		expects: null,
		requirement: ISO_TIME_REGEX,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement.test(dataset.value)) _addIssue(this, "time", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/isoTimeSecond/isoTimeSecond.ts
/* @__NO_SIDE_EFFECTS__ */
function isoTimeSecond(message$1) {
	return {
		kind: "validation",
		type: "iso_time_second",
		reference: isoTimeSecond,
		async: false,
		expects: null,
		requirement: ISO_TIME_SECOND_REGEX,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement.test(dataset.value)) _addIssue(this, "time-second", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/isoTimestamp/isoTimestamp.ts
/* @__NO_SIDE_EFFECTS__ */
function isoTimestamp(message$1) {
	return {
		kind: "validation",
		type: "iso_timestamp",
		reference: isoTimestamp,
		async: false,
		expects: null,
		requirement: ISO_TIMESTAMP_REGEX,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement.test(dataset.value)) _addIssue(this, "timestamp", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/isoWeek/isoWeek.ts
/* @__NO_SIDE_EFFECTS__ */
function isoWeek(message$1) {
	return {
		kind: "validation",
		type: "iso_week",
		reference: isoWeek,
		async: false,
		expects: null,
		requirement: ISO_WEEK_REGEX,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement.test(dataset.value)) _addIssue(this, "week", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/jwsCompact/jwsCompact.ts
/* @__NO_SIDE_EFFECTS__ */
function jwsCompact(message$1) {
	return {
		kind: "validation",
		type: "jws_compact",
		reference: jwsCompact,
		async: false,
		expects: null,
		requirement: JWS_COMPACT_REGEX,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement.test(dataset.value)) _addIssue(this, "JWS compact", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/ksuid/ksuid.ts
/* @__NO_SIDE_EFFECTS__ */
function ksuid(message$1) {
	return {
		kind: "validation",
		type: "ksuid",
		reference: ksuid,
		async: false,
		expects: null,
		requirement: KSUID_REGEX,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement.test(dataset.value)) _addIssue(this, "KSUID", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/length/length.ts
/* @__NO_SIDE_EFFECTS__ */
function dist_length(requirement, message$1) {
	return {
		kind: "validation",
		type: "length",
		reference: dist_length,
		async: false,
		expects: `${requirement}`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && dataset.value.length !== this.requirement) _addIssue(this, "length", dataset, config$1, { received: `${dataset.value.length}` });
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/ltValue/ltValue.ts
/* @__NO_SIDE_EFFECTS__ */
function ltValue(requirement, message$1) {
	return {
		kind: "validation",
		type: "lt_value",
		reference: ltValue,
		async: false,
		expects: `<${requirement instanceof Date ? requirement.toJSON() : /* @__PURE__ */ _stringify(requirement)}`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !(dataset.value < this.requirement)) _addIssue(this, "value", dataset, config$1, { received: dataset.value instanceof Date ? dataset.value.toJSON() : /* @__PURE__ */ _stringify(dataset.value) });
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/mac/mac.ts
/* @__NO_SIDE_EFFECTS__ */
function mac(message$1) {
	return {
		kind: "validation",
		type: "mac",
		reference: mac,
		async: false,
		expects: null,
		requirement: MAC_REGEX,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement.test(dataset.value)) _addIssue(this, "MAC", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/mac48/mac48.ts
/* @__NO_SIDE_EFFECTS__ */
function mac48(message$1) {
	return {
		kind: "validation",
		type: "mac48",
		reference: mac48,
		async: false,
		expects: null,
		requirement: MAC48_REGEX,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement.test(dataset.value)) _addIssue(this, "48-bit MAC", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/mac64/mac64.ts
/* @__NO_SIDE_EFFECTS__ */
function mac64(message$1) {
	return {
		kind: "validation",
		type: "mac64",
		reference: mac64,
		async: false,
		expects: null,
		requirement: MAC64_REGEX,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement.test(dataset.value)) _addIssue(this, "64-bit MAC", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/mapItems/mapItems.ts
/* @__NO_SIDE_EFFECTS__ */
function mapItems(operation) {
	return {
		kind: "transformation",
		type: "map_items",
		reference: mapItems,
		async: false,
		operation,
		"~run"(dataset) {
			dataset.value = dataset.value.map(this.operation);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/maxBytes/maxBytes.ts
/* @__NO_SIDE_EFFECTS__ */
function maxBytes(requirement, message$1) {
	return {
		kind: "validation",
		type: "max_bytes",
		reference: maxBytes,
		async: false,
		expects: `<=${requirement}`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed) {
				const length$1 = /* @__PURE__ */ _getByteCount(dataset.value);
				if (length$1 > this.requirement) _addIssue(this, "bytes", dataset, config$1, { received: `${length$1}` });
			}
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/maxCodePoints/maxCodePoints.ts
/* @__NO_SIDE_EFFECTS__ */
function maxCodePoints(requirement, message$1) {
	return {
		kind: "validation",
		type: "max_code_points",
		reference: maxCodePoints,
		async: false,
		expects: `<=${requirement}`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed) {
				const count = /* @__PURE__ */ _getCodePointCount(dataset.value);
				if (count > this.requirement) _addIssue(this, "code points", dataset, config$1, { received: `${count}` });
			}
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/maxEntries/maxEntries.ts
/* @__NO_SIDE_EFFECTS__ */
function maxEntries(requirement, message$1) {
	return {
		kind: "validation",
		type: "max_entries",
		reference: maxEntries,
		async: false,
		expects: `<=${requirement}`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (!dataset.typed) return dataset;
			const count = Object.keys(dataset.value).length;
			if (dataset.typed && count > this.requirement) _addIssue(this, "entries", dataset, config$1, { received: `${count}` });
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/maxGraphemes/maxGraphemes.ts
/* @__NO_SIDE_EFFECTS__ */
function maxGraphemes(requirement, message$1) {
	return {
		kind: "validation",
		type: "max_graphemes",
		reference: maxGraphemes,
		async: false,
		expects: `<=${requirement}`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed) {
				const count = /* @__PURE__ */ _getGraphemeCount(dataset.value);
				if (count > this.requirement) _addIssue(this, "graphemes", dataset, config$1, { received: `${count}` });
			}
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/maxLength/maxLength.ts
/* @__NO_SIDE_EFFECTS__ */
function maxLength(requirement, message$1) {
	return {
		kind: "validation",
		type: "max_length",
		reference: maxLength,
		async: false,
		expects: `<=${requirement}`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && dataset.value.length > this.requirement) _addIssue(this, "length", dataset, config$1, { received: `${dataset.value.length}` });
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/maxSize/maxSize.ts
/* @__NO_SIDE_EFFECTS__ */
function maxSize(requirement, message$1) {
	return {
		kind: "validation",
		type: "max_size",
		reference: maxSize,
		async: false,
		expects: `<=${requirement}`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && dataset.value.size > this.requirement) _addIssue(this, "size", dataset, config$1, { received: `${dataset.value.size}` });
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/maxValue/maxValue.ts
/* @__NO_SIDE_EFFECTS__ */
function maxValue(requirement, message$1) {
	return {
		kind: "validation",
		type: "max_value",
		reference: maxValue,
		async: false,
		expects: `<=${requirement instanceof Date ? requirement.toJSON() : /* @__PURE__ */ _stringify(requirement)}`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !(dataset.value <= this.requirement)) _addIssue(this, "value", dataset, config$1, { received: dataset.value instanceof Date ? dataset.value.toJSON() : /* @__PURE__ */ _stringify(dataset.value) });
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/maxWords/maxWords.ts
/* @__NO_SIDE_EFFECTS__ */
function maxWords(locales, requirement, message$1) {
	return {
		kind: "validation",
		type: "max_words",
		reference: maxWords,
		async: false,
		expects: `<=${requirement}`,
		locales,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed) {
				const count = /* @__PURE__ */ _getWordCount(this.locales, dataset.value);
				if (count > this.requirement) _addIssue(this, "words", dataset, config$1, { received: `${count}` });
			}
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/metadata/metadata.ts
/**
* Creates a custom metadata action.
*
* @param metadata_ The metadata object.
*
* @returns A metadata action.
*/
/* @__NO_SIDE_EFFECTS__ */
function metadata(metadata_) {
	return {
		kind: "metadata",
		type: "metadata",
		reference: metadata,
		metadata: metadata_
	};
}

//#endregion
//#region src/actions/mimeType/mimeType.ts
/* @__NO_SIDE_EFFECTS__ */
function mimeType(requirement, message$1) {
	return {
		kind: "validation",
		type: "mime_type",
		reference: mimeType,
		async: false,
		expects: /* @__PURE__ */ _joinExpects(requirement.map((option) => `"${option}"`), "|"),
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement.includes(dataset.value.type)) _addIssue(this, "MIME type", dataset, config$1, { received: `"${dataset.value.type}"` });
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/minBytes/minBytes.ts
/* @__NO_SIDE_EFFECTS__ */
function minBytes(requirement, message$1) {
	return {
		kind: "validation",
		type: "min_bytes",
		reference: minBytes,
		async: false,
		expects: `>=${requirement}`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed) {
				const length$1 = /* @__PURE__ */ _getByteCount(dataset.value);
				if (length$1 < this.requirement) _addIssue(this, "bytes", dataset, config$1, { received: `${length$1}` });
			}
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/minCodePoints/minCodePoints.ts
/* @__NO_SIDE_EFFECTS__ */
function minCodePoints(requirement, message$1) {
	return {
		kind: "validation",
		type: "min_code_points",
		reference: minCodePoints,
		async: false,
		expects: `>=${requirement}`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed) {
				const count = /* @__PURE__ */ _getCodePointCount(dataset.value);
				if (count < this.requirement) _addIssue(this, "code points", dataset, config$1, { received: `${count}` });
			}
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/minEntries/minEntries.ts
/* @__NO_SIDE_EFFECTS__ */
function minEntries(requirement, message$1) {
	return {
		kind: "validation",
		type: "min_entries",
		reference: minEntries,
		async: false,
		expects: `>=${requirement}`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (!dataset.typed) return dataset;
			const count = Object.keys(dataset.value).length;
			if (dataset.typed && count < this.requirement) _addIssue(this, "entries", dataset, config$1, { received: `${count}` });
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/minGraphemes/minGraphemes.ts
/* @__NO_SIDE_EFFECTS__ */
function minGraphemes(requirement, message$1) {
	return {
		kind: "validation",
		type: "min_graphemes",
		reference: minGraphemes,
		async: false,
		expects: `>=${requirement}`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed) {
				const count = /* @__PURE__ */ _getGraphemeCount(dataset.value);
				if (count < this.requirement) _addIssue(this, "graphemes", dataset, config$1, { received: `${count}` });
			}
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/minLength/minLength.ts
/* @__NO_SIDE_EFFECTS__ */
function minLength(requirement, message$1) {
	return {
		kind: "validation",
		type: "min_length",
		reference: minLength,
		async: false,
		expects: `>=${requirement}`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && dataset.value.length < this.requirement) _addIssue(this, "length", dataset, config$1, { received: `${dataset.value.length}` });
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/minSize/minSize.ts
/* @__NO_SIDE_EFFECTS__ */
function minSize(requirement, message$1) {
	return {
		kind: "validation",
		type: "min_size",
		reference: minSize,
		async: false,
		expects: `>=${requirement}`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && dataset.value.size < this.requirement) _addIssue(this, "size", dataset, config$1, { received: `${dataset.value.size}` });
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/minValue/minValue.ts
/* @__NO_SIDE_EFFECTS__ */
function minValue(requirement, message$1) {
	return {
		kind: "validation",
		type: "min_value",
		reference: minValue,
		async: false,
		expects: `>=${requirement instanceof Date ? requirement.toJSON() : /* @__PURE__ */ _stringify(requirement)}`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !(dataset.value >= this.requirement)) _addIssue(this, "value", dataset, config$1, { received: dataset.value instanceof Date ? dataset.value.toJSON() : /* @__PURE__ */ _stringify(dataset.value) });
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/minWords/minWords.ts
/* @__NO_SIDE_EFFECTS__ */
function minWords(locales, requirement, message$1) {
	return {
		kind: "validation",
		type: "min_words",
		reference: minWords,
		async: false,
		expects: `>=${requirement}`,
		locales,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed) {
				const count = /* @__PURE__ */ _getWordCount(this.locales, dataset.value);
				if (count < this.requirement) _addIssue(this, "words", dataset, config$1, { received: `${count}` });
			}
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/multipleOf/multipleOf.ts
/* @__NO_SIDE_EFFECTS__ */
function multipleOf(requirement, message$1) {
	return {
		kind: "validation",
		type: "multiple_of",
		reference: multipleOf,
		async: false,
		expects: `%${requirement}`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && dataset.value % this.requirement != 0) _addIssue(this, "multiple", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/nanoid/nanoid.ts
/* @__NO_SIDE_EFFECTS__ */
function nanoid(message$1) {
	return {
		kind: "validation",
		type: "nanoid",
		reference: nanoid,
		async: false,
		expects: null,
		requirement: NANO_ID_REGEX,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement.test(dataset.value)) _addIssue(this, "Nano ID", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/nonEmpty/nonEmpty.ts
/* @__NO_SIDE_EFFECTS__ */
function nonEmpty(message$1) {
	return {
		kind: "validation",
		type: "non_empty",
		reference: nonEmpty,
		async: false,
		expects: "!0",
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && dataset.value.length === 0) _addIssue(this, "length", dataset, config$1, { received: "0" });
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/normalize/normalize.ts
/* @__NO_SIDE_EFFECTS__ */
function normalize(form) {
	return {
		kind: "transformation",
		type: "normalize",
		reference: normalize,
		async: false,
		form,
		"~run"(dataset) {
			dataset.value = dataset.value.normalize(this.form);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/notBytes/notBytes.ts
/* @__NO_SIDE_EFFECTS__ */
function notBytes(requirement, message$1) {
	return {
		kind: "validation",
		type: "not_bytes",
		reference: notBytes,
		async: false,
		expects: `!${requirement}`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed) {
				const length$1 = /* @__PURE__ */ _getByteCount(dataset.value);
				if (length$1 === this.requirement) _addIssue(this, "bytes", dataset, config$1, { received: `${length$1}` });
			}
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/notCodePoints/notCodePoints.ts
/* @__NO_SIDE_EFFECTS__ */
function notCodePoints(requirement, message$1) {
	return {
		kind: "validation",
		type: "not_code_points",
		reference: notCodePoints,
		async: false,
		expects: `!${requirement}`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed) {
				const count = /* @__PURE__ */ _getCodePointCount(dataset.value);
				if (count === this.requirement) _addIssue(this, "code points", dataset, config$1, { received: `${count}` });
			}
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/notEntries/notEntries.ts
/* @__NO_SIDE_EFFECTS__ */
function notEntries(requirement, message$1) {
	return {
		kind: "validation",
		type: "not_entries",
		reference: notEntries,
		async: false,
		expects: `!${requirement}`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (!dataset.typed) return dataset;
			const count = Object.keys(dataset.value).length;
			if (dataset.typed && count === this.requirement) _addIssue(this, "entries", dataset, config$1, { received: `${count}` });
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/notGraphemes/notGraphemes.ts
/* @__NO_SIDE_EFFECTS__ */
function notGraphemes(requirement, message$1) {
	return {
		kind: "validation",
		type: "not_graphemes",
		reference: notGraphemes,
		async: false,
		expects: `!${requirement}`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed) {
				const count = /* @__PURE__ */ _getGraphemeCount(dataset.value);
				if (count === this.requirement) _addIssue(this, "graphemes", dataset, config$1, { received: `${count}` });
			}
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/notLength/notLength.ts
/* @__NO_SIDE_EFFECTS__ */
function notLength(requirement, message$1) {
	return {
		kind: "validation",
		type: "not_length",
		reference: notLength,
		async: false,
		expects: `!${requirement}`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && dataset.value.length === this.requirement) _addIssue(this, "length", dataset, config$1, { received: `${dataset.value.length}` });
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/notSize/notSize.ts
/* @__NO_SIDE_EFFECTS__ */
function notSize(requirement, message$1) {
	return {
		kind: "validation",
		type: "not_size",
		reference: notSize,
		async: false,
		expects: `!${requirement}`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && dataset.value.size === this.requirement) _addIssue(this, "size", dataset, config$1, { received: `${dataset.value.size}` });
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/notValue/notValue.ts
/* @__NO_SIDE_EFFECTS__ */
function notValue(requirement, message$1) {
	return {
		kind: "validation",
		type: "not_value",
		reference: notValue,
		async: false,
		expects: requirement instanceof Date ? `!${requirement.toJSON()}` : `!${/* @__PURE__ */ _stringify(requirement)}`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && /* @__PURE__ */ _isValueMatch(this.requirement, dataset.value)) _addIssue(this, "value", dataset, config$1, { received: dataset.value instanceof Date ? dataset.value.toJSON() : /* @__PURE__ */ _stringify(dataset.value) });
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/notValues/notValues.ts
/* @__NO_SIDE_EFFECTS__ */
function notValues(requirement, message$1) {
	return {
		kind: "validation",
		type: "not_values",
		reference: notValues,
		async: false,
		expects: `!${/* @__PURE__ */ _joinExpects(requirement.map((value$1) => value$1 instanceof Date ? value$1.toJSON() : /* @__PURE__ */ _stringify(value$1)), "|")}`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && this.requirement.some((requirement$1) => /* @__PURE__ */ _isValueMatch(requirement$1, dataset.value))) _addIssue(this, "value", dataset, config$1, { received: dataset.value instanceof Date ? dataset.value.toJSON() : /* @__PURE__ */ _stringify(dataset.value) });
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/notWords/notWords.ts
/* @__NO_SIDE_EFFECTS__ */
function notWords(locales, requirement, message$1) {
	return {
		kind: "validation",
		type: "not_words",
		reference: notWords,
		async: false,
		expects: `!${requirement}`,
		locales,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed) {
				const count = /* @__PURE__ */ _getWordCount(this.locales, dataset.value);
				if (count === this.requirement) _addIssue(this, "words", dataset, config$1, { received: `${count}` });
			}
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/octal/octal.ts
/* @__NO_SIDE_EFFECTS__ */
function octal(message$1) {
	return {
		kind: "validation",
		type: "octal",
		reference: octal,
		async: false,
		expects: null,
		requirement: OCTAL_REGEX,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement.test(dataset.value)) _addIssue(this, "octal", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/parseBoolean/parseBoolean.ts
const TRUTHY = (/* unused pure expression or super */ null && ([
	true,
	1,
	"true",
	"1",
	"yes",
	"y",
	"on",
	"enabled"
]));
const FALSY = (/* unused pure expression or super */ null && ([
	false,
	0,
	"false",
	"0",
	"no",
	"n",
	"off",
	"disabled"
]));
/* @__NO_SIDE_EFFECTS__ */
function parseBoolean(config$1, message$1) {
	const normalize$1 = (v) => typeof v === "string" ? v.toLowerCase() : v;
	const truthyRaw = config$1?.truthy ?? TRUTHY;
	const falsyRaw = config$1?.falsy ?? FALSY;
	const truthy = config$1?.truthy ? config$1.truthy.map(normalize$1) : TRUTHY;
	const falsy = config$1?.falsy ? config$1.falsy.map(normalize$1) : FALSY;
	return {
		kind: "transformation",
		type: "parse_boolean",
		reference: parseBoolean,
		expects: /* @__PURE__ */ _joinExpects([...truthyRaw, ...falsyRaw].map(_stringify), "|"),
		config: config$1,
		message: message$1,
		async: false,
		"~run"(dataset, config$2) {
			const input = normalize$1(dataset.value);
			if (truthy.includes(input)) dataset.value = true;
			else if (falsy.includes(input)) dataset.value = false;
			else {
				_addIssue(this, "boolean", dataset, config$2);
				dataset.typed = false;
			}
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/parseJson/parseJson.ts
/* @__NO_SIDE_EFFECTS__ */
function parseJson(config$1, message$1) {
	return {
		kind: "transformation",
		type: "parse_json",
		reference: parseJson,
		config: config$1,
		message: message$1,
		async: false,
		"~run"(dataset, config$2) {
			try {
				dataset.value = JSON.parse(dataset.value, this.config?.reviver);
			} catch (error) {
				if (error instanceof Error) {
					_addIssue(this, "JSON", dataset, config$2, { received: `"${error.message}"` });
					dataset.typed = false;
				} else throw error;
			}
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/partialCheck/utils/_isPartiallyTyped/_isPartiallyTyped.ts
/**
* Checks if a dataset is partially typed.
*
* @param dataset The dataset to check.
* @param paths The paths to check.
*
* @returns Whether it is partially typed.
*
* @internal
*/
/* @__NO_SIDE_EFFECTS__ */
function _isPartiallyTyped(dataset, paths) {
	if (dataset.issues) for (const path of paths) for (const issue of dataset.issues) {
		let typed = false;
		const bound = Math.min(path.length, issue.path?.length ?? 0);
		for (let index = 0; index < bound; index++) if (path[index] !== issue.path[index].key && (path[index] !== "$" || issue.path[index].type !== "array")) {
			typed = true;
			break;
		}
		if (!typed) return false;
	}
	return true;
}

//#endregion
//#region src/actions/partialCheck/partialCheck.ts
/* @__NO_SIDE_EFFECTS__ */
function partialCheck(paths, requirement, message$1) {
	return {
		kind: "validation",
		type: "partial_check",
		reference: partialCheck,
		async: false,
		expects: null,
		paths,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if ((dataset.typed || /* @__PURE__ */ _isPartiallyTyped(dataset, paths)) && !this.requirement(dataset.value)) _addIssue(this, "input", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/partialCheck/partialCheckAsync.ts
/* @__NO_SIDE_EFFECTS__ */
function partialCheckAsync(paths, requirement, message$1) {
	return {
		kind: "validation",
		type: "partial_check",
		reference: partialCheckAsync,
		async: true,
		expects: null,
		paths,
		requirement,
		message: message$1,
		async "~run"(dataset, config$1) {
			if ((dataset.typed || /* @__PURE__ */ _isPartiallyTyped(dataset, paths)) && !await this.requirement(dataset.value)) _addIssue(this, "input", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/rawCheck/rawCheck.ts
/**
* Creates a raw check validation action.
*
* @param action The validation action.
*
* @returns A raw check action.
*/
/* @__NO_SIDE_EFFECTS__ */
function rawCheck(action) {
	return {
		kind: "validation",
		type: "raw_check",
		reference: rawCheck,
		async: false,
		expects: null,
		"~run"(dataset, config$1) {
			action({
				dataset,
				config: config$1,
				addIssue: (info) => _addIssue(this, info?.label ?? "input", dataset, config$1, info)
			});
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/rawCheck/rawCheckAsync.ts
/**
* Creates a raw check validation action.
*
* @param action The validation action.
*
* @returns A raw check action.
*/
/* @__NO_SIDE_EFFECTS__ */
function rawCheckAsync(action) {
	return {
		kind: "validation",
		type: "raw_check",
		reference: rawCheckAsync,
		async: true,
		expects: null,
		async "~run"(dataset, config$1) {
			await action({
				dataset,
				config: config$1,
				addIssue: (info) => _addIssue(this, info?.label ?? "input", dataset, config$1, info)
			});
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/rawTransform/rawTransform.ts
/**
* Creates a raw transformation action.
*
* @param action The transformation action.
*
* @returns A raw transform action.
*/
/* @__NO_SIDE_EFFECTS__ */
function rawTransform(action) {
	return {
		kind: "transformation",
		type: "raw_transform",
		reference: rawTransform,
		async: false,
		"~run"(dataset, config$1) {
			const output = action({
				dataset,
				config: config$1,
				addIssue: (info) => _addIssue(this, info?.label ?? "input", dataset, config$1, info),
				NEVER: null
			});
			if (dataset.issues) dataset.typed = false;
			else dataset.value = output;
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/rawTransform/rawTransformAsync.ts
/**
* Creates a raw transformation action.
*
* @param action The transformation action.
*
* @returns A raw transform action.
*/
/* @__NO_SIDE_EFFECTS__ */
function rawTransformAsync(action) {
	return {
		kind: "transformation",
		type: "raw_transform",
		reference: rawTransformAsync,
		async: true,
		async "~run"(dataset, config$1) {
			const output = await action({
				dataset,
				config: config$1,
				addIssue: (info) => _addIssue(this, info?.label ?? "input", dataset, config$1, info),
				NEVER: null
			});
			if (dataset.issues) dataset.typed = false;
			else dataset.value = output;
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/readonly/readonly.ts
/* @__NO_SIDE_EFFECTS__ */
function readonly() {
	return {
		kind: "transformation",
		type: "readonly",
		reference: readonly,
		async: false,
		"~run"(dataset) {
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/reduceItems/reduceItems.ts
/* @__NO_SIDE_EFFECTS__ */
function reduceItems(operation, initial) {
	return {
		kind: "transformation",
		type: "reduce_items",
		reference: reduceItems,
		async: false,
		operation,
		initial,
		"~run"(dataset) {
			dataset.value = dataset.value.reduce(this.operation, this.initial);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/regex/regex.ts
/* @__NO_SIDE_EFFECTS__ */
function regex(requirement, message$1) {
	return {
		kind: "validation",
		type: "regex",
		reference: regex,
		async: false,
		expects: `${requirement}`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement.test(dataset.value)) _addIssue(this, "format", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/returns/returns.ts
/* @__NO_SIDE_EFFECTS__ */
function returns(schema) {
	return {
		kind: "transformation",
		type: "returns",
		reference: returns,
		async: false,
		schema,
		"~run"(dataset, config$1) {
			const func = dataset.value;
			dataset.value = (...args_) => {
				const returnsDataset = this.schema["~run"]({ value: func(...args_) }, config$1);
				if (returnsDataset.issues) throw new ValiError(returnsDataset.issues);
				return returnsDataset.value;
			};
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/returns/returnsAsync.ts
/* @__NO_SIDE_EFFECTS__ */
function returnsAsync(schema) {
	return {
		kind: "transformation",
		type: "returns",
		reference: returnsAsync,
		async: false,
		schema,
		"~run"(dataset, config$1) {
			const func = dataset.value;
			dataset.value = async (...args_) => {
				const returnsDataset = await this.schema["~run"]({ value: await func(...args_) }, config$1);
				if (returnsDataset.issues) throw new ValiError(returnsDataset.issues);
				return returnsDataset.value;
			};
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/rfcEmail/rfcEmail.ts
/* @__NO_SIDE_EFFECTS__ */
function rfcEmail(message$1) {
	return {
		kind: "validation",
		type: "rfc_email",
		reference: rfcEmail,
		expects: null,
		async: false,
		requirement: RFC_EMAIL_REGEX,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement.test(dataset.value)) _addIssue(this, "email", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/safeInteger/safeInteger.ts
/* @__NO_SIDE_EFFECTS__ */
function safeInteger(message$1) {
	return {
		kind: "validation",
		type: "safe_integer",
		reference: safeInteger,
		async: false,
		expects: null,
		requirement: Number.isSafeInteger,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement(dataset.value)) _addIssue(this, "safe integer", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/size/size.ts
/* @__NO_SIDE_EFFECTS__ */
function size(requirement, message$1) {
	return {
		kind: "validation",
		type: "size",
		reference: size,
		async: false,
		expects: `${requirement}`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && dataset.value.size !== this.requirement) _addIssue(this, "size", dataset, config$1, { received: `${dataset.value.size}` });
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/slug/slug.ts
/* @__NO_SIDE_EFFECTS__ */
function slug(message$1) {
	return {
		kind: "validation",
		type: "slug",
		reference: slug,
		async: false,
		expects: null,
		requirement: SLUG_REGEX,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement.test(dataset.value)) _addIssue(this, "slug", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/someItem/someItem.ts
/* @__NO_SIDE_EFFECTS__ */
function someItem(requirement, message$1) {
	return {
		kind: "validation",
		type: "some_item",
		reference: someItem,
		async: false,
		expects: null,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !dataset.value.some(this.requirement)) _addIssue(this, "item", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/sortItems/sortItems.ts
/* @__NO_SIDE_EFFECTS__ */
function sortItems(operation) {
	return {
		kind: "transformation",
		type: "sort_items",
		reference: sortItems,
		async: false,
		operation,
		"~run"(dataset) {
			dataset.value = dataset.value.sort(this.operation);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/startsWith/startsWith.ts
/* @__NO_SIDE_EFFECTS__ */
function startsWith(requirement, message$1) {
	return {
		kind: "validation",
		type: "starts_with",
		reference: startsWith,
		async: false,
		expects: `"${requirement}"`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !dataset.value.startsWith(this.requirement)) _addIssue(this, "start", dataset, config$1, { received: `"${dataset.value.slice(0, this.requirement.length)}"` });
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/stringifyJson/stringifyJson.ts
/* @__NO_SIDE_EFFECTS__ */
function stringifyJson(config$1, message$1) {
	return {
		kind: "transformation",
		type: "stringify_json",
		reference: stringifyJson,
		message: message$1,
		config: config$1,
		async: false,
		"~run"(dataset, config$2) {
			try {
				const output = JSON.stringify(dataset.value, this.config?.replacer, this.config?.space);
				if (output === void 0) {
					_addIssue(this, "JSON", dataset, config$2);
					dataset.typed = false;
				} else dataset.value = output;
			} catch (error) {
				if (error instanceof Error) {
					_addIssue(this, "JSON", dataset, config$2, { received: `"${error.message}"` });
					dataset.typed = false;
				} else throw error;
			}
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/title/title.ts
/**
* Creates a title metadata action.
*
* @param title_ The title text.
*
* @returns A title action.
*/
/* @__NO_SIDE_EFFECTS__ */
function title(title_) {
	return {
		kind: "metadata",
		type: "title",
		reference: title,
		title: title_
	};
}

//#endregion
//#region src/actions/toBigint/toBigint.ts
/* @__NO_SIDE_EFFECTS__ */
function toBigint(message$1) {
	return {
		kind: "transformation",
		type: "to_bigint",
		reference: toBigint,
		async: false,
		message: message$1,
		"~run"(dataset, config$1) {
			try {
				dataset.value = BigInt(dataset.value);
			} catch {
				_addIssue(this, "bigint", dataset, config$1);
				dataset.typed = false;
			}
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/toBoolean/toBoolean.ts
/**
* Creates a to boolean transformation action.
*
* @returns A to boolean action.
*
* @beta
*/
/* @__NO_SIDE_EFFECTS__ */
function toBoolean() {
	return {
		kind: "transformation",
		type: "to_boolean",
		reference: toBoolean,
		async: false,
		"~run"(dataset) {
			dataset.value = Boolean(dataset.value);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/toCamelCase/toCamelCase.ts
/**
* Creates a to camel case transformation action.
*
* Words are separated by `_`, `-` and ASCII whitespace, as well as by case
* and acronym boundaries.
*
* Hint: Acronym runs are normalized to lowercase (e.g. `parseURLValue` →
* `parseUrlValue`) and digits stay attached to the preceding token (e.g.
* `item2Name` → `item2Name`).
*
* @returns A to camel case action.
*
* @beta
*/
/* @__NO_SIDE_EFFECTS__ */
function toCamelCase() {
	return {
		kind: "transformation",
		type: "to_camel_case",
		reference: toCamelCase,
		async: false,
		"~run"(dataset) {
			dataset.value = /* @__PURE__ */ _formatCase(dataset.value, "", false, true);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/toDate/toDate.ts
/* @__NO_SIDE_EFFECTS__ */
function toDate(message$1) {
	return {
		kind: "transformation",
		type: "to_date",
		reference: toDate,
		async: false,
		message: message$1,
		"~run"(dataset, config$1) {
			try {
				dataset.value = new Date(dataset.value);
				if (isNaN(dataset.value)) {
					_addIssue(this, "date", dataset, config$1, { received: "\"Invalid Date\"" });
					dataset.typed = false;
				}
			} catch {
				_addIssue(this, "date", dataset, config$1);
				dataset.typed = false;
			}
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/toKebabCase/toKebabCase.ts
/**
* Creates a to kebab case transformation action.
*
* Words are separated by `_`, `-` and ASCII whitespace, as well as by case
* and acronym boundaries.
*
* Hint: Acronym runs are normalized to lowercase (e.g. `parseURLValue` →
* `parse-url-value`) and digits stay attached to the preceding token (e.g.
* `item2Name` → `item2-name`).
*
* @returns A to kebab case action.
*
* @beta
*/
/* @__NO_SIDE_EFFECTS__ */
function toKebabCase() {
	return {
		kind: "transformation",
		type: "to_kebab_case",
		reference: toKebabCase,
		async: false,
		"~run"(dataset) {
			dataset.value = /* @__PURE__ */ _formatCase(dataset.value, "-", false, false);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/toLowerCase/toLowerCase.ts
/**
* Creates a to lower case transformation action.
*
* @returns A to lower case action.
*/
/* @__NO_SIDE_EFFECTS__ */
function toLowerCase() {
	return {
		kind: "transformation",
		type: "to_lower_case",
		reference: toLowerCase,
		async: false,
		"~run"(dataset) {
			dataset.value = dataset.value.toLowerCase();
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/toMaxValue/toMaxValue.ts
/**
* Creates a to max value transformation action.
*
* @param requirement The maximum value.
*
* @returns A to max value action.
*/
/* @__NO_SIDE_EFFECTS__ */
function toMaxValue(requirement) {
	return {
		kind: "transformation",
		type: "to_max_value",
		reference: toMaxValue,
		async: false,
		requirement,
		"~run"(dataset) {
			dataset.value = dataset.value > this.requirement ? this.requirement : dataset.value;
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/toMinValue/toMinValue.ts
/**
* Creates a to min value transformation action.
*
* @param requirement The minimum value.
*
* @returns A to min value action.
*/
/* @__NO_SIDE_EFFECTS__ */
function toMinValue(requirement) {
	return {
		kind: "transformation",
		type: "to_min_value",
		reference: toMinValue,
		async: false,
		requirement,
		"~run"(dataset) {
			dataset.value = dataset.value < this.requirement ? this.requirement : dataset.value;
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/toNumber/toNumber.ts
/* @__NO_SIDE_EFFECTS__ */
function toNumber(message$1) {
	return {
		kind: "transformation",
		type: "to_number",
		reference: toNumber,
		async: false,
		message: message$1,
		"~run"(dataset, config$1) {
			try {
				dataset.value = Number(dataset.value);
				if (isNaN(dataset.value)) {
					_addIssue(this, "number", dataset, config$1);
					dataset.typed = false;
				}
			} catch {
				_addIssue(this, "number", dataset, config$1);
				dataset.typed = false;
			}
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/toPascalCase/toPascalCase.ts
/**
* Creates a to pascal case transformation action.
*
* Words are separated by `_`, `-` and ASCII whitespace, as well as by case
* and acronym boundaries.
*
* Hint: Acronym runs are normalized to lowercase (e.g. `parseURLValue` →
* `ParseUrlValue`) and digits stay attached to the preceding token (e.g.
* `item2Name` → `Item2Name`).
*
* @returns A to pascal case action.
*
* @beta
*/
/* @__NO_SIDE_EFFECTS__ */
function toPascalCase() {
	return {
		kind: "transformation",
		type: "to_pascal_case",
		reference: toPascalCase,
		async: false,
		"~run"(dataset) {
			dataset.value = /* @__PURE__ */ _formatCase(dataset.value, "", true, true);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/toSnakeCase/toSnakeCase.ts
/**
* Creates a to snake case transformation action.
*
* Words are separated by `_`, `-` and ASCII whitespace, as well as by case
* and acronym boundaries.
*
* Hint: Acronym runs are normalized to lowercase (e.g. `parseURLValue` →
* `parse_url_value`) and digits stay attached to the preceding token (e.g.
* `item2Name` → `item2_name`).
*
* @returns A to snake case action.
*
* @beta
*/
/* @__NO_SIDE_EFFECTS__ */
function toSnakeCase() {
	return {
		kind: "transformation",
		type: "to_snake_case",
		reference: toSnakeCase,
		async: false,
		"~run"(dataset) {
			dataset.value = /* @__PURE__ */ _formatCase(dataset.value, "_", false, false);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/toString/toString.ts
/* @__NO_SIDE_EFFECTS__ */
function dist_toString(message$1) {
	return {
		kind: "transformation",
		type: "to_string",
		reference: dist_toString,
		async: false,
		message: message$1,
		"~run"(dataset, config$1) {
			try {
				dataset.value = String(dataset.value);
			} catch {
				_addIssue(this, "string", dataset, config$1);
				dataset.typed = false;
			}
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/toUpperCase/toUpperCase.ts
/**
* Creates a to upper case transformation action.
*
* @returns A to upper case action.
*/
/* @__NO_SIDE_EFFECTS__ */
function toUpperCase() {
	return {
		kind: "transformation",
		type: "to_upper_case",
		reference: toUpperCase,
		async: false,
		"~run"(dataset) {
			dataset.value = dataset.value.toUpperCase();
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/transform/transform.ts
/**
* Creates a custom transformation action.
*
* @param operation The transformation operation.
*
* @returns A transform action.
*/
/* @__NO_SIDE_EFFECTS__ */
function transform(operation) {
	return {
		kind: "transformation",
		type: "transform",
		reference: transform,
		async: false,
		operation,
		"~run"(dataset) {
			dataset.value = this.operation(dataset.value);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/transform/transformAsync.ts
/**
* Creates a custom transformation action.
*
* @param operation The transformation operation.
*
* @returns A transform action.
*/
/* @__NO_SIDE_EFFECTS__ */
function transformAsync(operation) {
	return {
		kind: "transformation",
		type: "transform",
		reference: transformAsync,
		async: true,
		operation,
		async "~run"(dataset) {
			dataset.value = await this.operation(dataset.value);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/trim/trim.ts
/**
* Creates a trim transformation action.
*
* @returns A trim action.
*/
/* @__NO_SIDE_EFFECTS__ */
function trim() {
	return {
		kind: "transformation",
		type: "trim",
		reference: trim,
		async: false,
		"~run"(dataset) {
			dataset.value = dataset.value.trim();
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/trimEnd/trimEnd.ts
/**
* Creates a trim end transformation action.
*
* @returns A trim end action.
*/
/* @__NO_SIDE_EFFECTS__ */
function trimEnd() {
	return {
		kind: "transformation",
		type: "trim_end",
		reference: trimEnd,
		async: false,
		"~run"(dataset) {
			dataset.value = dataset.value.trimEnd();
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/trimStart/trimStart.ts
/**
* Creates a trim start transformation action.
*
* @returns A trim start action.
*/
/* @__NO_SIDE_EFFECTS__ */
function trimStart() {
	return {
		kind: "transformation",
		type: "trim_start",
		reference: trimStart,
		async: false,
		"~run"(dataset) {
			dataset.value = dataset.value.trimStart();
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/ulid/ulid.ts
/* @__NO_SIDE_EFFECTS__ */
function ulid(message$1) {
	return {
		kind: "validation",
		type: "ulid",
		reference: ulid,
		async: false,
		expects: null,
		requirement: ULID_REGEX,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement.test(dataset.value)) _addIssue(this, "ULID", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/url/url.ts
/* @__NO_SIDE_EFFECTS__ */
function url(message$1) {
	return {
		kind: "validation",
		type: "url",
		reference: url,
		async: false,
		expects: null,
		requirement(input) {
			try {
				if (URL.canParse) return URL.canParse(input);
				new URL(input);
				return true;
			} catch {
				return false;
			}
		},
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement(dataset.value)) _addIssue(this, "URL", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/uuid/uuid.ts
/* @__NO_SIDE_EFFECTS__ */
function uuid(message$1) {
	return {
		kind: "validation",
		type: "uuid",
		reference: uuid,
		async: false,
		expects: null,
		requirement: UUID_REGEX,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement.test(dataset.value)) _addIssue(this, "UUID", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/value/value.ts
/* @__NO_SIDE_EFFECTS__ */
function value(requirement, message$1) {
	return {
		kind: "validation",
		type: "value",
		reference: value,
		async: false,
		expects: requirement instanceof Date ? requirement.toJSON() : /* @__PURE__ */ _stringify(requirement),
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !/* @__PURE__ */ _isValueMatch(this.requirement, dataset.value)) _addIssue(this, "value", dataset, config$1, { received: dataset.value instanceof Date ? dataset.value.toJSON() : /* @__PURE__ */ _stringify(dataset.value) });
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/values/values.ts
/* @__NO_SIDE_EFFECTS__ */
function values(requirement, message$1) {
	return {
		kind: "validation",
		type: "values",
		reference: values,
		async: false,
		expects: `${/* @__PURE__ */ _joinExpects(requirement.map((value$1) => value$1 instanceof Date ? value$1.toJSON() : /* @__PURE__ */ _stringify(value$1)), "|")}`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement.some((requirement$1) => /* @__PURE__ */ _isValueMatch(requirement$1, dataset.value))) _addIssue(this, "value", dataset, config$1, { received: dataset.value instanceof Date ? dataset.value.toJSON() : /* @__PURE__ */ _stringify(dataset.value) });
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/words/words.ts
/* @__NO_SIDE_EFFECTS__ */
function words(locales, requirement, message$1) {
	return {
		kind: "validation",
		type: "words",
		reference: words,
		async: false,
		expects: `${requirement}`,
		locales,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed) {
				const count = /* @__PURE__ */ _getWordCount(this.locales, dataset.value);
				if (count !== this.requirement) _addIssue(this, "words", dataset, config$1, { received: `${count}` });
			}
			return dataset;
		}
	};
}

//#endregion
//#region src/const.ts
const ABORT_EARLY_CONFIG = { abortEarly: true };

//#endregion
//#region src/methods/assert/assert.ts
/**
* Checks if the input matches the schema. As this is an assertion function, it
* can be used as a type guard.
*
* @param schema The schema to be used.
* @param input The input to be tested.
*/
function assert(schema, input) {
	const issues = schema["~run"]({ value: input }, ABORT_EARLY_CONFIG).issues;
	if (issues) throw new ValiError(issues);
}

//#endregion
//#region src/methods/cache/_LruCache.ts
/**
* Efficient LRU cache using Map iteration order.
*/
var _LruCache = class {
	constructor(config$1) {
		this.refCount = 0;
		this.maxSize = config$1?.maxSize ?? 1e3;
		this.maxAge = config$1?.maxAge ?? Infinity;
		this.hasMaxAge = isFinite(this.maxAge);
	}
	/**
	* Stringifies an unknown input to a cache key component.
	*
	* @param input The unknown input.
	*
	* @returns A cache key component.
	*/
	stringify(input) {
		const type = typeof input;
		if (type === "string") return `"${input}"`;
		if (type === "number" || type === "boolean") return `${input}`;
		if (type === "bigint") return `${input}n`;
		if (type === "object" || type === "function") {
			if (input) {
				this.refIds ?? (this.refIds = /* @__PURE__ */ new WeakMap());
				let id = this.refIds.get(input);
				if (!id) {
					id = ++this.refCount;
					this.refIds.set(input, id);
				}
				return `#${id}`;
			}
			return "null";
		}
		return type;
	}
	/**
	* Creates a cache key from input and config.
	*
	* @param input The input value.
	* @param config The parse configuration.
	*
	* @returns The cache key.
	*/
	key(input, config$1 = {}) {
		return `${this.stringify(input)}|${this.stringify(config$1.lang)}|${this.stringify(config$1.message)}|${this.stringify(config$1.abortEarly)}|${this.stringify(config$1.abortPipeEarly)}`;
	}
	/**
	* Gets a value from the cache by key.
	*
	* @param key The cache key.
	*
	* @returns The cached value.
	*/
	get(key) {
		if (!this.store) return void 0;
		const entry = this.store.get(key);
		if (!entry) return void 0;
		if (this.hasMaxAge && Date.now() - entry[1] > this.maxAge) {
			this.store.delete(key);
			return;
		}
		this.store.delete(key);
		this.store.set(key, entry);
		return entry[0];
	}
	/**
	* Sets a value in the cache by key.
	*
	* @param key The cache key.
	* @param value The cached value.
	*/
	set(key, value$1) {
		this.store ?? (this.store = /* @__PURE__ */ new Map());
		this.store.delete(key);
		const timestamp = this.hasMaxAge ? Date.now() : 0;
		this.store.set(key, [value$1, timestamp]);
		if (this.store.size > this.maxSize) this.store.delete(this.store.keys().next().value);
	}
	/**
	* Clears all entries from the cache.
	*/
	clear() {
		this.store?.clear();
	}
};

//#endregion
//#region src/methods/cache/cache.ts
/* @__NO_SIDE_EFFECTS__ */
function cache(schema, config$1) {
	return _standardSchema({
		...schema,
		cacheConfig: config$1,
		cache: new _LruCache(config$1),
		"~run"(dataset, runConfig) {
			const key = this.cache.key(dataset.value, runConfig);
			let outputDataset = this.cache.get(key);
			if (!outputDataset) this.cache.set(key, outputDataset = schema["~run"](dataset, runConfig));
			return /* @__PURE__ */ _cloneDataset(outputDataset);
		}
	});
}

//#endregion
//#region src/methods/cache/cacheAsync.ts
/* @__NO_SIDE_EFFECTS__ */
function cacheAsync(schema, config$1) {
	let activeRuns;
	return _standardSchema({
		...schema,
		async: true,
		cacheConfig: config$1,
		cache: new _LruCache(config$1),
		async "~run"(dataset, runConfig) {
			const key = this.cache.key(dataset.value, runConfig);
			const cached = this.cache.get(key);
			if (cached) return /* @__PURE__ */ _cloneDataset(cached);
			let promise$1 = activeRuns?.get(key);
			if (!promise$1) {
				activeRuns ?? (activeRuns = /* @__PURE__ */ new Map());
				promise$1 = Promise.resolve(schema["~run"](dataset, runConfig));
				activeRuns.set(key, promise$1);
			}
			try {
				const outputDataset = await promise$1;
				this.cache.set(key, outputDataset);
				return /* @__PURE__ */ _cloneDataset(outputDataset);
			} finally {
				activeRuns?.delete(key);
			}
		}
	});
}

//#endregion
//#region src/methods/config/config.ts
/**
* Changes the local configuration of a schema.
*
* @param schema The schema to configure.
* @param config The parse configuration.
*
* @returns The configured schema.
*/
/* @__NO_SIDE_EFFECTS__ */
function config(schema, config$1) {
	return _standardSchema({
		...schema,
		"~run"(dataset, config_) {
			return schema["~run"](dataset, {
				...config_,
				...config$1
			});
		}
	});
}

//#endregion
//#region src/methods/getFallback/getFallback.ts
/**
* Returns the fallback value of the schema.
*
* @param schema The schema to get it from.
* @param dataset The output dataset if available.
* @param config The config if available.
*
* @returns The fallback value.
*/
/* @__NO_SIDE_EFFECTS__ */
function getFallback(schema, dataset, config$1) {
	return typeof schema.fallback === "function" ? schema.fallback(dataset, config$1) : schema.fallback;
}

//#endregion
//#region src/methods/fallback/fallback.ts
/**
* Returns a fallback value as output if the input does not match the schema.
*
* @param schema The schema to catch.
* @param fallback The fallback value.
*
* @returns The passed schema.
*/
/* @__NO_SIDE_EFFECTS__ */
function fallback(schema, fallback$1) {
	return _standardSchema({
		...schema,
		fallback: fallback$1,
		"~run"(dataset, config$1) {
			const outputDataset = schema["~run"](dataset, config$1);
			return outputDataset.issues ? {
				typed: true,
				value: /* @__PURE__ */ getFallback(this, outputDataset, config$1)
			} : outputDataset;
		}
	});
}

//#endregion
//#region src/methods/fallback/fallbackAsync.ts
/* @__NO_SIDE_EFFECTS__ */
function fallbackAsync(schema, fallback$1) {
	return _standardSchema({
		...schema,
		fallback: fallback$1,
		async: true,
		async "~run"(dataset, config$1) {
			const outputDataset = await schema["~run"](dataset, config$1);
			return outputDataset.issues ? {
				typed: true,
				value: await /* @__PURE__ */ getFallback(this, outputDataset, config$1)
			} : outputDataset;
		}
	});
}

//#endregion
//#region src/methods/flatten/flatten.ts
/* @__NO_SIDE_EFFECTS__ */
function flatten(issues) {
	const flatErrors = {};
	for (const issue of issues) if (issue.path) {
		const dotPath = /* @__PURE__ */ getDotPath(issue);
		if (dotPath) {
			if (!flatErrors.nested) flatErrors.nested = {};
			if (Object.prototype.hasOwnProperty.call(flatErrors.nested, dotPath)) flatErrors.nested[dotPath].push(issue.message);
			else flatErrors.nested[dotPath] = [issue.message];
		} else if (flatErrors.other) flatErrors.other.push(issue.message);
		else flatErrors.other = [issue.message];
	} else if (flatErrors.root) flatErrors.root.push(issue.message);
	else flatErrors.root = [issue.message];
	return flatErrors;
}

//#endregion
//#region src/methods/forward/forward.ts
/**
* Forwards the issues of the passed validation action.
*
* @param action The validation action.
* @param path The path to forward the issues to.
*
* @returns The modified action.
*/
/* @__NO_SIDE_EFFECTS__ */
function forward(action, path) {
	return {
		...action,
		"~run"(dataset, config$1) {
			const prevIssues = dataset.issues && [...dataset.issues];
			dataset = action["~run"](dataset, config$1);
			if (dataset.issues) {
				for (const issue of dataset.issues) if (!prevIssues?.includes(issue)) {
					let pathInput = dataset.value;
					for (const key of path) {
						const pathValue = pathInput[key];
						const pathItem = {
							type: "unknown",
							origin: "value",
							input: pathInput,
							key,
							value: pathValue
						};
						if (issue.path) issue.path.push(pathItem);
						else issue.path = [pathItem];
						if (!pathValue) break;
						pathInput = pathValue;
					}
				}
			}
			return dataset;
		}
	};
}

//#endregion
//#region src/methods/forward/forwardAsync.ts
/**
* Forwards the issues of the passed validation action.
*
* @param action The validation action.
* @param path The path to forward the issues to.
*
* @returns The modified action.
*/
/* @__NO_SIDE_EFFECTS__ */
function forwardAsync(action, path) {
	return {
		...action,
		async: true,
		async "~run"(dataset, config$1) {
			const prevIssues = dataset.issues && [...dataset.issues];
			dataset = await action["~run"](dataset, config$1);
			if (dataset.issues) {
				for (const issue of dataset.issues) if (!prevIssues?.includes(issue)) {
					let pathInput = dataset.value;
					for (const key of path) {
						const pathValue = pathInput[key];
						const pathItem = {
							type: "unknown",
							origin: "value",
							input: pathInput,
							key,
							value: pathValue
						};
						if (issue.path) issue.path.push(pathItem);
						else issue.path = [pathItem];
						if (!pathValue) break;
						pathInput = pathValue;
					}
				}
			}
			return dataset;
		}
	};
}

//#endregion
//#region src/methods/getDefault/getDefault.ts
/**
* Returns the default value of the schema.
*
* @param schema The schema to get it from.
* @param dataset The input dataset if available.
* @param config The config if available.
*
* @returns The default value.
*/
/* @__NO_SIDE_EFFECTS__ */
function getDefault(schema, dataset, config$1) {
	return typeof schema.default === "function" ? schema.default(dataset, config$1) : schema.default;
}

//#endregion
//#region src/methods/getDefaults/getDefaults.ts
/**
* Returns the default values of the schema.
*
* Hint: The difference to `getDefault` is that for object and tuple schemas
* this function recursively returns the default values of the subschemas
* instead of `undefined`.
*
* @param schema The schema to get them from.
*
* @returns The default values.
*/
/* @__NO_SIDE_EFFECTS__ */
function getDefaults(schema) {
	if ("entries" in schema) {
		const object$1 = {};
		for (const key in schema.entries) object$1[key] = /* @__PURE__ */ getDefaults(schema.entries[key]);
		return object$1;
	}
	if ("items" in schema) return schema.items.map(getDefaults);
	return /* @__PURE__ */ getDefault(schema);
}

//#endregion
//#region src/methods/getDefaults/getDefaultsAsync.ts
/**
* Returns the default values of the schema.
*
* Hint: The difference to `getDefault` is that for object and tuple schemas
* this function recursively returns the default values of the subschemas
* instead of `undefined`.
*
* @param schema The schema to get them from.
*
* @returns The default values.
*/
/* @__NO_SIDE_EFFECTS__ */
async function getDefaultsAsync(schema) {
	if ("entries" in schema) return Object.fromEntries(await Promise.all(Object.entries(schema.entries).map(async ([key, value$1]) => [key, await /* @__PURE__ */ getDefaultsAsync(value$1)])));
	if ("items" in schema) return Promise.all(schema.items.map(getDefaultsAsync));
	return /* @__PURE__ */ getDefault(schema);
}

//#endregion
//#region src/methods/getDescription/getDescription.ts
/**
* Returns the description of the schema.
*
* If multiple descriptions are defined, the last one of the highest level is
* returned. If no description is defined, `undefined` is returned.
*
* @param schema The schema to get the description from.
*
* @returns The description, if any.
*
* @beta
*/
/* @__NO_SIDE_EFFECTS__ */
function getDescription(schema) {
	return /* @__PURE__ */ _getLastMetadata(schema, "description");
}

//#endregion
//#region src/methods/getExamples/getExamples.ts
/**
* Returns the examples of a schema.
*
* If multiple examples are defined, it concatenates them using depth-first
* search. If no examples are defined, an empty array is returned.
*
* @param schema The schema to get the examples from.
*
* @returns The examples, if any.
*
* @beta
*/
/* @__NO_SIDE_EFFECTS__ */
function getExamples(schema) {
	const examples$1 = [];
	function depthFirstCollect(schema$1) {
		if ("pipe" in schema$1) {
			for (const item of schema$1.pipe) if (item.kind === "schema" && "pipe" in item) depthFirstCollect(item);
			else if (item.kind === "metadata" && item.type === "examples") for (const example of item.examples) examples$1.push(example);
		}
	}
	depthFirstCollect(schema);
	return examples$1;
}

//#endregion
//#region src/methods/getFallbacks/getFallbacks.ts
/**
* Returns the fallback values of the schema.
*
* Hint: The difference to `getFallback` is that for object and tuple schemas
* this function recursively returns the fallback values of the subschemas
* instead of `undefined`.
*
* @param schema The schema to get them from.
*
* @returns The fallback values.
*/
/* @__NO_SIDE_EFFECTS__ */
function getFallbacks(schema) {
	if ("entries" in schema) {
		const object$1 = {};
		for (const key in schema.entries) object$1[key] = /* @__PURE__ */ getFallbacks(schema.entries[key]);
		return object$1;
	}
	if ("items" in schema) return schema.items.map(getFallbacks);
	return /* @__PURE__ */ getFallback(schema);
}

//#endregion
//#region src/methods/getFallbacks/getFallbacksAsync.ts
/**
* Returns the fallback values of the schema.
*
* Hint: The difference to `getFallback` is that for object and tuple schemas
* this function recursively returns the fallback values of the subschemas
* instead of `undefined`.
*
* @param schema The schema to get them from.
*
* @returns The fallback values.
*/
/* @__NO_SIDE_EFFECTS__ */
async function getFallbacksAsync(schema) {
	if ("entries" in schema) return Object.fromEntries(await Promise.all(Object.entries(schema.entries).map(async ([key, value$1]) => [key, await /* @__PURE__ */ getFallbacksAsync(value$1)])));
	if ("items" in schema) return Promise.all(schema.items.map(getFallbacksAsync));
	return /* @__PURE__ */ getFallback(schema);
}

//#endregion
//#region src/methods/getMetadata/getMetadata.ts
/**
* Returns the metadata of a schema.
*
* If multiple metadata are defined, it shallowly merges them using depth-first
* search. If no metadata is defined, an empty object is returned.
*
* @param schema Schema to get the metadata from.
*
* @returns The metadata, if any.
*
* @beta
*/
/* @__NO_SIDE_EFFECTS__ */
function getMetadata(schema) {
	const result = {};
	function depthFirstMerge(schema$1) {
		if ("pipe" in schema$1) {
			for (const item of schema$1.pipe) if (item.kind === "schema" && "pipe" in item) depthFirstMerge(item);
			else if (item.kind === "metadata" && item.type === "metadata") Object.assign(result, item.metadata);
		}
	}
	depthFirstMerge(schema);
	return result;
}

//#endregion
//#region src/methods/getTitle/getTitle.ts
/**
* Returns the title of the schema.
*
* If multiple titles are defined, the last one of the highest level is
* returned. If no title is defined, `undefined` is returned.
*
* @param schema The schema to get the title from.
*
* @returns The title, if any.
*
* @beta
*/
/* @__NO_SIDE_EFFECTS__ */
function getTitle(schema) {
	return /* @__PURE__ */ _getLastMetadata(schema, "title");
}

//#endregion
//#region src/methods/is/is.ts
/**
* Checks if the input matches the schema. By using a type predicate, this
* function can be used as a type guard.
*
* @param schema The schema to be used.
* @param input The input to be tested.
*
* @returns Whether the input matches the schema.
*/
/* @__NO_SIDE_EFFECTS__ */
function is(schema, input) {
	return !schema["~run"]({ value: input }, ABORT_EARLY_CONFIG).issues;
}

//#endregion
//#region src/schemas/any/any.ts
/**
* Creates an any schema.
*
* Hint: This schema function exists only for completeness and is not
* recommended in practice. Instead, `unknown` should be used to accept
* unknown data.
*
* @returns An any schema.
*/
/* @__NO_SIDE_EFFECTS__ */
function any() {
	return _standardSchema({
		kind: "schema",
		type: "any",
		reference: any,
		expects: "any",
		async: false,
		"~run"(dataset) {
			dataset.typed = true;
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/array/array.ts
/* @__NO_SIDE_EFFECTS__ */
function array(item, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "array",
		reference: array,
		expects: "Array",
		async: false,
		item,
		message: message$1,
		"~run"(dataset, config$1) {
			const input = dataset.value;
			if (Array.isArray(input)) {
				dataset.typed = true;
				dataset.value = [];
				for (let key = 0; key < input.length; key++) {
					const value$1 = input[key];
					const itemDataset = this.item["~run"]({ value: value$1 }, config$1);
					if (itemDataset.issues) {
						const pathItem = {
							type: "array",
							origin: "value",
							input,
							key,
							value: value$1
						};
						for (const issue of itemDataset.issues) {
							if (issue.path) issue.path.unshift(pathItem);
							else issue.path = [pathItem];
							dataset.issues?.push(issue);
						}
						if (!dataset.issues) dataset.issues = itemDataset.issues;
						if (config$1.abortEarly) {
							dataset.typed = false;
							break;
						}
					}
					if (!itemDataset.typed) dataset.typed = false;
					dataset.value.push(itemDataset.value);
				}
			} else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/array/arrayAsync.ts
/* @__NO_SIDE_EFFECTS__ */
function arrayAsync(item, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "array",
		reference: arrayAsync,
		expects: "Array",
		async: true,
		item,
		message: message$1,
		async "~run"(dataset, config$1) {
			const input = dataset.value;
			if (Array.isArray(input)) {
				dataset.typed = true;
				dataset.value = [];
				const itemDatasets = await Promise.all(input.map((value$1) => this.item["~run"]({ value: value$1 }, config$1)));
				for (let key = 0; key < itemDatasets.length; key++) {
					const itemDataset = itemDatasets[key];
					if (itemDataset.issues) {
						const pathItem = {
							type: "array",
							origin: "value",
							input,
							key,
							value: input[key]
						};
						for (const issue of itemDataset.issues) {
							if (issue.path) issue.path.unshift(pathItem);
							else issue.path = [pathItem];
							dataset.issues?.push(issue);
						}
						if (!dataset.issues) dataset.issues = itemDataset.issues;
						if (config$1.abortEarly) {
							dataset.typed = false;
							break;
						}
					}
					if (!itemDataset.typed) dataset.typed = false;
					dataset.value.push(itemDataset.value);
				}
			} else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/bigint/bigint.ts
/* @__NO_SIDE_EFFECTS__ */
function bigint(message$1) {
	return _standardSchema({
		kind: "schema",
		type: "bigint",
		reference: bigint,
		expects: "bigint",
		async: false,
		message: message$1,
		"~run"(dataset, config$1) {
			if (typeof dataset.value === "bigint") dataset.typed = true;
			else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/blob/blob.ts
/* @__NO_SIDE_EFFECTS__ */
function blob(message$1) {
	return _standardSchema({
		kind: "schema",
		type: "blob",
		reference: blob,
		expects: "Blob",
		async: false,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.value instanceof Blob) dataset.typed = true;
			else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/boolean/boolean.ts
/* @__NO_SIDE_EFFECTS__ */
function dist_boolean(message$1) {
	return _standardSchema({
		kind: "schema",
		type: "boolean",
		reference: dist_boolean,
		expects: "boolean",
		async: false,
		message: message$1,
		"~run"(dataset, config$1) {
			if (typeof dataset.value === "boolean") dataset.typed = true;
			else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/custom/custom.ts
/* @__NO_SIDE_EFFECTS__ */
function custom(check$1, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "custom",
		reference: custom,
		expects: "unknown",
		async: false,
		check: check$1,
		message: message$1,
		"~run"(dataset, config$1) {
			if (this.check(dataset.value)) dataset.typed = true;
			else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/custom/customAsync.ts
/* @__NO_SIDE_EFFECTS__ */
function customAsync(check$1, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "custom",
		reference: customAsync,
		expects: "unknown",
		async: true,
		check: check$1,
		message: message$1,
		async "~run"(dataset, config$1) {
			if (await this.check(dataset.value)) dataset.typed = true;
			else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/date/date.ts
/* @__NO_SIDE_EFFECTS__ */
function date(message$1) {
	return _standardSchema({
		kind: "schema",
		type: "date",
		reference: date,
		expects: "Date",
		async: false,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.value instanceof Date) if (!isNaN(dataset.value)) dataset.typed = true;
			else _addIssue(this, "type", dataset, config$1, { received: "\"Invalid Date\"" });
			else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/enum/enum.ts
/* @__NO_SIDE_EFFECTS__ */
function enum_(enum__, message$1) {
	const options = [];
	for (const key in enum__) if (`${+key}` !== key || typeof enum__[key] !== "string" || !Object.is(enum__[enum__[key]], +key)) options.push(enum__[key]);
	return _standardSchema({
		kind: "schema",
		type: "enum",
		reference: enum_,
		expects: /* @__PURE__ */ _joinExpects(options.map(_stringify), "|"),
		async: false,
		enum: enum__,
		options,
		message: message$1,
		"~run"(dataset, config$1) {
			if (this.options.includes(dataset.value)) dataset.typed = true;
			else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/exactOptional/exactOptional.ts
/* @__NO_SIDE_EFFECTS__ */
function exactOptional(wrapped, default_) {
	return _standardSchema({
		kind: "schema",
		type: "exact_optional",
		reference: exactOptional,
		expects: wrapped.expects,
		async: false,
		wrapped,
		default: default_,
		"~run"(dataset, config$1) {
			return this.wrapped["~run"](dataset, config$1);
		}
	});
}

//#endregion
//#region src/schemas/exactOptional/exactOptionalAsync.ts
/* @__NO_SIDE_EFFECTS__ */
function exactOptionalAsync(wrapped, default_) {
	return _standardSchema({
		kind: "schema",
		type: "exact_optional",
		reference: exactOptionalAsync,
		expects: wrapped.expects,
		async: true,
		wrapped,
		default: default_,
		async "~run"(dataset, config$1) {
			return this.wrapped["~run"](dataset, config$1);
		}
	});
}

//#endregion
//#region src/schemas/file/file.ts
/* @__NO_SIDE_EFFECTS__ */
function file(message$1) {
	return _standardSchema({
		kind: "schema",
		type: "file",
		reference: file,
		expects: "File",
		async: false,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.value instanceof File) dataset.typed = true;
			else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/function/function.ts
/* @__NO_SIDE_EFFECTS__ */
function function_(message$1) {
	return _standardSchema({
		kind: "schema",
		type: "function",
		reference: function_,
		expects: "Function",
		async: false,
		message: message$1,
		"~run"(dataset, config$1) {
			if (typeof dataset.value === "function") dataset.typed = true;
			else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/instance/instance.ts
/* @__NO_SIDE_EFFECTS__ */
function instance(class_, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "instance",
		reference: instance,
		expects: class_.name,
		async: false,
		class: class_,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.value instanceof this.class) dataset.typed = true;
			else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/intersect/utils/_merge/_merge.ts
/**
* Merges two values into one single output.
*
* @param value1 First value.
* @param value2 Second value.
*
* @returns The merge dataset.
*
* @internal
*/
/* @__NO_SIDE_EFFECTS__ */
function _merge(value1, value2) {
	if (typeof value1 === typeof value2) {
		if (/* @__PURE__ */ _isSameValueZero(value1, value2) || value1 instanceof Date && value2 instanceof Date && /* @__PURE__ */ _isSameValueZero(+value1, +value2)) return { value: value1 };
		if (value1 && value2 && value1.constructor === Object && value2.constructor === Object) {
			const nextValue = {
				...value1,
				...value2
			};
			for (const key in value2) if (Object.prototype.hasOwnProperty.call(value1, key) && Object.prototype.hasOwnProperty.call(value2, key)) {
				const dataset = /* @__PURE__ */ _merge(value1[key], value2[key]);
				if (dataset.issue) return dataset;
				nextValue[key] = dataset.value;
			}
			return { value: nextValue };
		}
		if (Array.isArray(value1) && Array.isArray(value2)) {
			if (value1.length === value2.length) {
				const nextValue = [...value1];
				for (let index = 0; index < value1.length; index++) {
					const dataset = /* @__PURE__ */ _merge(value1[index], value2[index]);
					if (dataset.issue) return dataset;
					nextValue[index] = dataset.value;
				}
				return { value: nextValue };
			}
		}
	}
	return { issue: true };
}

//#endregion
//#region src/schemas/intersect/intersect.ts
/* @__NO_SIDE_EFFECTS__ */
function intersect(options, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "intersect",
		reference: intersect,
		expects: /* @__PURE__ */ _joinExpects(options.map((option) => option.expects), "&"),
		async: false,
		options,
		message: message$1,
		"~run"(dataset, config$1) {
			if (this.options.length) {
				const input = dataset.value;
				let outputs;
				dataset.typed = true;
				for (const schema of this.options) {
					const optionDataset = schema["~run"]({ value: input }, config$1);
					if (optionDataset.issues) {
						if (dataset.issues) for (const issue of optionDataset.issues) dataset.issues.push(issue);
						else dataset.issues = optionDataset.issues;
						if (config$1.abortEarly) {
							dataset.typed = false;
							break;
						}
					}
					if (!optionDataset.typed) dataset.typed = false;
					if (dataset.typed) if (outputs) outputs.push(optionDataset.value);
					else outputs = [optionDataset.value];
				}
				if (dataset.typed) {
					dataset.value = outputs[0];
					for (let index = 1; index < outputs.length; index++) {
						const mergeDataset = /* @__PURE__ */ _merge(dataset.value, outputs[index]);
						if (mergeDataset.issue) {
							_addIssue(this, "type", dataset, config$1, { received: "unknown" });
							break;
						}
						dataset.value = mergeDataset.value;
					}
				}
			} else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/intersect/intersectAsync.ts
/* @__NO_SIDE_EFFECTS__ */
function intersectAsync(options, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "intersect",
		reference: intersectAsync,
		expects: /* @__PURE__ */ _joinExpects(options.map((option) => option.expects), "&"),
		async: true,
		options,
		message: message$1,
		async "~run"(dataset, config$1) {
			if (this.options.length) {
				const input = dataset.value;
				let outputs;
				dataset.typed = true;
				const optionDatasets = await Promise.all(this.options.map((schema) => schema["~run"]({ value: input }, config$1)));
				for (const optionDataset of optionDatasets) {
					if (optionDataset.issues) {
						if (dataset.issues) for (const issue of optionDataset.issues) dataset.issues.push(issue);
						else dataset.issues = optionDataset.issues;
						if (config$1.abortEarly) {
							dataset.typed = false;
							break;
						}
					}
					if (!optionDataset.typed) dataset.typed = false;
					if (dataset.typed) if (outputs) outputs.push(optionDataset.value);
					else outputs = [optionDataset.value];
				}
				if (dataset.typed) {
					dataset.value = outputs[0];
					for (let index = 1; index < outputs.length; index++) {
						const mergeDataset = /* @__PURE__ */ _merge(dataset.value, outputs[index]);
						if (mergeDataset.issue) {
							_addIssue(this, "type", dataset, config$1, { received: "unknown" });
							break;
						}
						dataset.value = mergeDataset.value;
					}
				}
			} else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/lazy/lazy.ts
/**
* Creates a lazy schema.
*
* @param getter The schema getter.
*
* @returns A lazy schema.
*/
/* @__NO_SIDE_EFFECTS__ */
function lazy(getter) {
	return _standardSchema({
		kind: "schema",
		type: "lazy",
		reference: lazy,
		expects: "unknown",
		async: false,
		getter,
		"~run"(dataset, config$1) {
			return this.getter(dataset.value)["~run"](dataset, config$1);
		}
	});
}

//#endregion
//#region src/schemas/lazy/lazyAsync.ts
/**
* Creates a lazy schema.
*
* @param getter The schema getter.
*
* @returns A lazy schema.
*/
/* @__NO_SIDE_EFFECTS__ */
function lazyAsync(getter) {
	return _standardSchema({
		kind: "schema",
		type: "lazy",
		reference: lazyAsync,
		expects: "unknown",
		async: true,
		getter,
		async "~run"(dataset, config$1) {
			return (await this.getter(dataset.value))["~run"](dataset, config$1);
		}
	});
}

//#endregion
//#region src/schemas/literal/literal.ts
/* @__NO_SIDE_EFFECTS__ */
function literal(literal_, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "literal",
		reference: literal,
		expects: /* @__PURE__ */ _stringify(literal_),
		async: false,
		literal: literal_,
		message: message$1,
		"~run"(dataset, config$1) {
			if (/* @__PURE__ */ _isSameValueZero(dataset.value, this.literal)) dataset.typed = true;
			else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/looseObject/looseObject.ts
/* @__NO_SIDE_EFFECTS__ */
function looseObject(entries$1, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "loose_object",
		reference: looseObject,
		expects: "Object",
		async: false,
		entries: entries$1,
		message: message$1,
		"~run"(dataset, config$1) {
			const input = dataset.value;
			if (input && typeof input === "object") {
				dataset.typed = true;
				dataset.value = {};
				for (const key in this.entries) {
					const valueSchema = this.entries[key];
					if (key in input || (valueSchema.type === "exact_optional" || valueSchema.type === "optional" || valueSchema.type === "nullish") && valueSchema.default !== void 0) {
						const value$1 = key in input ? input[key] : /* @__PURE__ */ getDefault(valueSchema);
						const valueDataset = valueSchema["~run"]({ value: value$1 }, config$1);
						if (valueDataset.issues) {
							const pathItem = {
								type: "object",
								origin: "value",
								input,
								key,
								value: value$1
							};
							for (const issue of valueDataset.issues) {
								if (issue.path) issue.path.unshift(pathItem);
								else issue.path = [pathItem];
								dataset.issues?.push(issue);
							}
							if (!dataset.issues) dataset.issues = valueDataset.issues;
							if (config$1.abortEarly) {
								dataset.typed = false;
								break;
							}
						}
						if (!valueDataset.typed) dataset.typed = false;
						dataset.value[key] = valueDataset.value;
					} else if (valueSchema.fallback !== void 0) dataset.value[key] = /* @__PURE__ */ getFallback(valueSchema);
					else if (valueSchema.type !== "exact_optional" && valueSchema.type !== "optional" && valueSchema.type !== "nullish") {
						_addIssue(this, "key", dataset, config$1, {
							input: void 0,
							expected: `"${key}"`,
							path: [{
								type: "object",
								origin: "key",
								input,
								key,
								value: input[key]
							}]
						});
						if (config$1.abortEarly) break;
					}
				}
				if (!dataset.issues || !config$1.abortEarly) {
					for (const key in input) if (/* @__PURE__ */ _isValidObjectKey(input, key) && !Object.prototype.hasOwnProperty.call(this.entries, key)) dataset.value[key] = input[key];
				}
			} else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/looseObject/looseObjectAsync.ts
/* @__NO_SIDE_EFFECTS__ */
function looseObjectAsync(entries$1, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "loose_object",
		reference: looseObjectAsync,
		expects: "Object",
		async: true,
		entries: entries$1,
		message: message$1,
		async "~run"(dataset, config$1) {
			const input = dataset.value;
			if (input && typeof input === "object") {
				dataset.typed = true;
				dataset.value = {};
				const valueDatasets = await Promise.all(Object.entries(this.entries).map(async ([key, valueSchema]) => {
					if (key in input || (valueSchema.type === "exact_optional" || valueSchema.type === "optional" || valueSchema.type === "nullish") && valueSchema.default !== void 0) {
						const value$1 = key in input ? input[key] : await /* @__PURE__ */ getDefault(valueSchema);
						return [
							key,
							value$1,
							valueSchema,
							await valueSchema["~run"]({ value: value$1 }, config$1)
						];
					}
					return [
						key,
						input[key],
						valueSchema,
						null
					];
				}));
				for (const [key, value$1, valueSchema, valueDataset] of valueDatasets) if (valueDataset) {
					if (valueDataset.issues) {
						const pathItem = {
							type: "object",
							origin: "value",
							input,
							key,
							value: value$1
						};
						for (const issue of valueDataset.issues) {
							if (issue.path) issue.path.unshift(pathItem);
							else issue.path = [pathItem];
							dataset.issues?.push(issue);
						}
						if (!dataset.issues) dataset.issues = valueDataset.issues;
						if (config$1.abortEarly) {
							dataset.typed = false;
							break;
						}
					}
					if (!valueDataset.typed) dataset.typed = false;
					dataset.value[key] = valueDataset.value;
				} else if (valueSchema.fallback !== void 0) dataset.value[key] = await /* @__PURE__ */ getFallback(valueSchema);
				else if (valueSchema.type !== "exact_optional" && valueSchema.type !== "optional" && valueSchema.type !== "nullish") {
					_addIssue(this, "key", dataset, config$1, {
						input: void 0,
						expected: `"${key}"`,
						path: [{
							type: "object",
							origin: "key",
							input,
							key,
							value: value$1
						}]
					});
					if (config$1.abortEarly) break;
				}
				if (!dataset.issues || !config$1.abortEarly) {
					for (const key in input) if (/* @__PURE__ */ _isValidObjectKey(input, key) && !Object.prototype.hasOwnProperty.call(this.entries, key)) dataset.value[key] = input[key];
				}
			} else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/looseTuple/looseTuple.ts
/* @__NO_SIDE_EFFECTS__ */
function looseTuple(items, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "loose_tuple",
		reference: looseTuple,
		expects: "Array",
		async: false,
		items,
		message: message$1,
		"~run"(dataset, config$1) {
			const input = dataset.value;
			if (Array.isArray(input)) {
				dataset.typed = true;
				dataset.value = [];
				for (let key = 0; key < this.items.length; key++) {
					const value$1 = input[key];
					const itemDataset = this.items[key]["~run"]({ value: value$1 }, config$1);
					if (itemDataset.issues) {
						const pathItem = {
							type: "array",
							origin: "value",
							input,
							key,
							value: value$1
						};
						for (const issue of itemDataset.issues) {
							if (issue.path) issue.path.unshift(pathItem);
							else issue.path = [pathItem];
							dataset.issues?.push(issue);
						}
						if (!dataset.issues) dataset.issues = itemDataset.issues;
						if (config$1.abortEarly) {
							dataset.typed = false;
							break;
						}
					}
					if (!itemDataset.typed) dataset.typed = false;
					dataset.value.push(itemDataset.value);
				}
				if (!dataset.issues || !config$1.abortEarly) for (let key = this.items.length; key < input.length; key++) dataset.value.push(input[key]);
			} else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/looseTuple/looseTupleAsync.ts
/* @__NO_SIDE_EFFECTS__ */
function looseTupleAsync(items, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "loose_tuple",
		reference: looseTupleAsync,
		expects: "Array",
		async: true,
		items,
		message: message$1,
		async "~run"(dataset, config$1) {
			const input = dataset.value;
			if (Array.isArray(input)) {
				dataset.typed = true;
				dataset.value = [];
				const itemDatasets = await Promise.all(this.items.map(async (item, key) => {
					const value$1 = input[key];
					return [
						key,
						value$1,
						await item["~run"]({ value: value$1 }, config$1)
					];
				}));
				for (const [key, value$1, itemDataset] of itemDatasets) {
					if (itemDataset.issues) {
						const pathItem = {
							type: "array",
							origin: "value",
							input,
							key,
							value: value$1
						};
						for (const issue of itemDataset.issues) {
							if (issue.path) issue.path.unshift(pathItem);
							else issue.path = [pathItem];
							dataset.issues?.push(issue);
						}
						if (!dataset.issues) dataset.issues = itemDataset.issues;
						if (config$1.abortEarly) {
							dataset.typed = false;
							break;
						}
					}
					if (!itemDataset.typed) dataset.typed = false;
					dataset.value.push(itemDataset.value);
				}
				if (!dataset.issues || !config$1.abortEarly) for (let key = this.items.length; key < input.length; key++) dataset.value.push(input[key]);
			} else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/map/map.ts
/* @__NO_SIDE_EFFECTS__ */
function map(key, value$1, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "map",
		reference: map,
		expects: "Map",
		async: false,
		key,
		value: value$1,
		message: message$1,
		"~run"(dataset, config$1) {
			const input = dataset.value;
			if (input instanceof Map) {
				dataset.typed = true;
				dataset.value = /* @__PURE__ */ new Map();
				for (const [inputKey, inputValue] of input) {
					const keyDataset = this.key["~run"]({ value: inputKey }, config$1);
					if (keyDataset.issues) {
						const pathItem = {
							type: "map",
							origin: "key",
							input,
							key: inputKey,
							value: inputValue
						};
						for (const issue of keyDataset.issues) {
							if (issue.path) issue.path.unshift(pathItem);
							else issue.path = [pathItem];
							dataset.issues?.push(issue);
						}
						if (!dataset.issues) dataset.issues = keyDataset.issues;
						if (config$1.abortEarly) {
							dataset.typed = false;
							break;
						}
					}
					const valueDataset = this.value["~run"]({ value: inputValue }, config$1);
					if (valueDataset.issues) {
						const pathItem = {
							type: "map",
							origin: "value",
							input,
							key: inputKey,
							value: inputValue
						};
						for (const issue of valueDataset.issues) {
							if (issue.path) issue.path.unshift(pathItem);
							else issue.path = [pathItem];
							dataset.issues?.push(issue);
						}
						if (!dataset.issues) dataset.issues = valueDataset.issues;
						if (config$1.abortEarly) {
							dataset.typed = false;
							break;
						}
					}
					if (!keyDataset.typed || !valueDataset.typed) dataset.typed = false;
					dataset.value.set(keyDataset.value, valueDataset.value);
				}
			} else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/map/mapAsync.ts
/* @__NO_SIDE_EFFECTS__ */
function mapAsync(key, value$1, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "map",
		reference: mapAsync,
		expects: "Map",
		async: true,
		key,
		value: value$1,
		message: message$1,
		async "~run"(dataset, config$1) {
			const input = dataset.value;
			if (input instanceof Map) {
				dataset.typed = true;
				dataset.value = /* @__PURE__ */ new Map();
				const datasets = await Promise.all([...input].map(([inputKey, inputValue]) => Promise.all([
					inputKey,
					inputValue,
					this.key["~run"]({ value: inputKey }, config$1),
					this.value["~run"]({ value: inputValue }, config$1)
				])));
				for (const [inputKey, inputValue, keyDataset, valueDataset] of datasets) {
					if (keyDataset.issues) {
						const pathItem = {
							type: "map",
							origin: "key",
							input,
							key: inputKey,
							value: inputValue
						};
						for (const issue of keyDataset.issues) {
							if (issue.path) issue.path.unshift(pathItem);
							else issue.path = [pathItem];
							dataset.issues?.push(issue);
						}
						if (!dataset.issues) dataset.issues = keyDataset.issues;
						if (config$1.abortEarly) {
							dataset.typed = false;
							break;
						}
					}
					if (valueDataset.issues) {
						const pathItem = {
							type: "map",
							origin: "value",
							input,
							key: inputKey,
							value: inputValue
						};
						for (const issue of valueDataset.issues) {
							if (issue.path) issue.path.unshift(pathItem);
							else issue.path = [pathItem];
							dataset.issues?.push(issue);
						}
						if (!dataset.issues) dataset.issues = valueDataset.issues;
						if (config$1.abortEarly) {
							dataset.typed = false;
							break;
						}
					}
					if (!keyDataset.typed || !valueDataset.typed) dataset.typed = false;
					dataset.value.set(keyDataset.value, valueDataset.value);
				}
			} else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/nan/nan.ts
/* @__NO_SIDE_EFFECTS__ */
function nan(message$1) {
	return _standardSchema({
		kind: "schema",
		type: "nan",
		reference: nan,
		expects: "NaN",
		async: false,
		message: message$1,
		"~run"(dataset, config$1) {
			if (Number.isNaN(dataset.value)) dataset.typed = true;
			else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/never/never.ts
/* @__NO_SIDE_EFFECTS__ */
function never(message$1) {
	return _standardSchema({
		kind: "schema",
		type: "never",
		reference: never,
		expects: "never",
		async: false,
		message: message$1,
		"~run"(dataset, config$1) {
			_addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/nonNullable/nonNullable.ts
/* @__NO_SIDE_EFFECTS__ */
function nonNullable(wrapped, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "non_nullable",
		reference: nonNullable,
		expects: "!null",
		async: false,
		wrapped,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.value !== null) dataset = this.wrapped["~run"](dataset, config$1);
			if (dataset.value === null) _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/nonNullable/nonNullableAsync.ts
/* @__NO_SIDE_EFFECTS__ */
function nonNullableAsync(wrapped, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "non_nullable",
		reference: nonNullableAsync,
		expects: "!null",
		async: true,
		wrapped,
		message: message$1,
		async "~run"(dataset, config$1) {
			if (dataset.value !== null) dataset = await this.wrapped["~run"](dataset, config$1);
			if (dataset.value === null) _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/nonNullish/nonNullish.ts
/* @__NO_SIDE_EFFECTS__ */
function nonNullish(wrapped, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "non_nullish",
		reference: nonNullish,
		expects: "(!null & !undefined)",
		async: false,
		wrapped,
		message: message$1,
		"~run"(dataset, config$1) {
			if (!(dataset.value === null || dataset.value === void 0)) dataset = this.wrapped["~run"](dataset, config$1);
			if (dataset.value === null || dataset.value === void 0) _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/nonNullish/nonNullishAsync.ts
/* @__NO_SIDE_EFFECTS__ */
function nonNullishAsync(wrapped, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "non_nullish",
		reference: nonNullishAsync,
		expects: "(!null & !undefined)",
		async: true,
		wrapped,
		message: message$1,
		async "~run"(dataset, config$1) {
			if (!(dataset.value === null || dataset.value === void 0)) dataset = await this.wrapped["~run"](dataset, config$1);
			if (dataset.value === null || dataset.value === void 0) _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/nonOptional/nonOptional.ts
/* @__NO_SIDE_EFFECTS__ */
function nonOptional(wrapped, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "non_optional",
		reference: nonOptional,
		expects: "!undefined",
		async: false,
		wrapped,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.value !== void 0) dataset = this.wrapped["~run"](dataset, config$1);
			if (dataset.value === void 0) _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/nonOptional/nonOptionalAsync.ts
/* @__NO_SIDE_EFFECTS__ */
function nonOptionalAsync(wrapped, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "non_optional",
		reference: nonOptionalAsync,
		expects: "!undefined",
		async: true,
		wrapped,
		message: message$1,
		async "~run"(dataset, config$1) {
			if (dataset.value !== void 0) dataset = await this.wrapped["~run"](dataset, config$1);
			if (dataset.value === void 0) _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/null/null.ts
/* @__NO_SIDE_EFFECTS__ */
function null_(message$1) {
	return _standardSchema({
		kind: "schema",
		type: "null",
		reference: null_,
		expects: "null",
		async: false,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.value === null) dataset.typed = true;
			else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/nullable/nullable.ts
/* @__NO_SIDE_EFFECTS__ */
function nullable(wrapped, default_) {
	return _standardSchema({
		kind: "schema",
		type: "nullable",
		reference: nullable,
		expects: `(${wrapped.expects} | null)`,
		async: false,
		wrapped,
		default: default_,
		"~run"(dataset, config$1) {
			if (dataset.value === null) {
				if (this.default !== void 0) dataset.value = /* @__PURE__ */ getDefault(this, dataset, config$1);
				if (dataset.value === null) {
					dataset.typed = true;
					return dataset;
				}
			}
			return this.wrapped["~run"](dataset, config$1);
		}
	});
}

//#endregion
//#region src/schemas/nullable/nullableAsync.ts
/* @__NO_SIDE_EFFECTS__ */
function nullableAsync(wrapped, default_) {
	return _standardSchema({
		kind: "schema",
		type: "nullable",
		reference: nullableAsync,
		expects: `(${wrapped.expects} | null)`,
		async: true,
		wrapped,
		default: default_,
		async "~run"(dataset, config$1) {
			if (dataset.value === null) {
				if (this.default !== void 0) dataset.value = await /* @__PURE__ */ getDefault(this, dataset, config$1);
				if (dataset.value === null) {
					dataset.typed = true;
					return dataset;
				}
			}
			return this.wrapped["~run"](dataset, config$1);
		}
	});
}

//#endregion
//#region src/schemas/nullish/nullish.ts
/* @__NO_SIDE_EFFECTS__ */
function nullish(wrapped, default_) {
	return _standardSchema({
		kind: "schema",
		type: "nullish",
		reference: nullish,
		expects: `(${wrapped.expects} | null | undefined)`,
		async: false,
		wrapped,
		default: default_,
		"~run"(dataset, config$1) {
			if (dataset.value === null || dataset.value === void 0) {
				if (this.default !== void 0) dataset.value = /* @__PURE__ */ getDefault(this, dataset, config$1);
				if (dataset.value === null || dataset.value === void 0) {
					dataset.typed = true;
					return dataset;
				}
			}
			return this.wrapped["~run"](dataset, config$1);
		}
	});
}

//#endregion
//#region src/schemas/nullish/nullishAsync.ts
/* @__NO_SIDE_EFFECTS__ */
function nullishAsync(wrapped, default_) {
	return _standardSchema({
		kind: "schema",
		type: "nullish",
		reference: nullishAsync,
		expects: `(${wrapped.expects} | null | undefined)`,
		async: true,
		wrapped,
		default: default_,
		async "~run"(dataset, config$1) {
			if (dataset.value === null || dataset.value === void 0) {
				if (this.default !== void 0) dataset.value = await /* @__PURE__ */ getDefault(this, dataset, config$1);
				if (dataset.value === null || dataset.value === void 0) {
					dataset.typed = true;
					return dataset;
				}
			}
			return this.wrapped["~run"](dataset, config$1);
		}
	});
}

//#endregion
//#region src/schemas/number/number.ts
/* @__NO_SIDE_EFFECTS__ */
function number(message$1) {
	return _standardSchema({
		kind: "schema",
		type: "number",
		reference: number,
		expects: "number",
		async: false,
		message: message$1,
		"~run"(dataset, config$1) {
			if (typeof dataset.value === "number" && !isNaN(dataset.value)) dataset.typed = true;
			else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/object/object.ts
/* @__NO_SIDE_EFFECTS__ */
function object(entries$1, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "object",
		reference: object,
		expects: "Object",
		async: false,
		entries: entries$1,
		message: message$1,
		"~run"(dataset, config$1) {
			const input = dataset.value;
			if (input && typeof input === "object") {
				dataset.typed = true;
				dataset.value = {};
				for (const key in this.entries) {
					const valueSchema = this.entries[key];
					if (key in input || (valueSchema.type === "exact_optional" || valueSchema.type === "optional" || valueSchema.type === "nullish") && valueSchema.default !== void 0) {
						const value$1 = key in input ? input[key] : /* @__PURE__ */ getDefault(valueSchema);
						const valueDataset = valueSchema["~run"]({ value: value$1 }, config$1);
						if (valueDataset.issues) {
							const pathItem = {
								type: "object",
								origin: "value",
								input,
								key,
								value: value$1
							};
							for (const issue of valueDataset.issues) {
								if (issue.path) issue.path.unshift(pathItem);
								else issue.path = [pathItem];
								dataset.issues?.push(issue);
							}
							if (!dataset.issues) dataset.issues = valueDataset.issues;
							if (config$1.abortEarly) {
								dataset.typed = false;
								break;
							}
						}
						if (!valueDataset.typed) dataset.typed = false;
						dataset.value[key] = valueDataset.value;
					} else if (valueSchema.fallback !== void 0) dataset.value[key] = /* @__PURE__ */ getFallback(valueSchema);
					else if (valueSchema.type !== "exact_optional" && valueSchema.type !== "optional" && valueSchema.type !== "nullish") {
						_addIssue(this, "key", dataset, config$1, {
							input: void 0,
							expected: `"${key}"`,
							path: [{
								type: "object",
								origin: "key",
								input,
								key,
								value: input[key]
							}]
						});
						if (config$1.abortEarly) break;
					}
				}
			} else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/object/objectAsync.ts
/* @__NO_SIDE_EFFECTS__ */
function objectAsync(entries$1, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "object",
		reference: objectAsync,
		expects: "Object",
		async: true,
		entries: entries$1,
		message: message$1,
		async "~run"(dataset, config$1) {
			const input = dataset.value;
			if (input && typeof input === "object") {
				dataset.typed = true;
				dataset.value = {};
				const valueDatasets = await Promise.all(Object.entries(this.entries).map(async ([key, valueSchema]) => {
					if (key in input || (valueSchema.type === "exact_optional" || valueSchema.type === "optional" || valueSchema.type === "nullish") && valueSchema.default !== void 0) {
						const value$1 = key in input ? input[key] : await /* @__PURE__ */ getDefault(valueSchema);
						return [
							key,
							value$1,
							valueSchema,
							await valueSchema["~run"]({ value: value$1 }, config$1)
						];
					}
					return [
						key,
						input[key],
						valueSchema,
						null
					];
				}));
				for (const [key, value$1, valueSchema, valueDataset] of valueDatasets) if (valueDataset) {
					if (valueDataset.issues) {
						const pathItem = {
							type: "object",
							origin: "value",
							input,
							key,
							value: value$1
						};
						for (const issue of valueDataset.issues) {
							if (issue.path) issue.path.unshift(pathItem);
							else issue.path = [pathItem];
							dataset.issues?.push(issue);
						}
						if (!dataset.issues) dataset.issues = valueDataset.issues;
						if (config$1.abortEarly) {
							dataset.typed = false;
							break;
						}
					}
					if (!valueDataset.typed) dataset.typed = false;
					dataset.value[key] = valueDataset.value;
				} else if (valueSchema.fallback !== void 0) dataset.value[key] = await /* @__PURE__ */ getFallback(valueSchema);
				else if (valueSchema.type !== "exact_optional" && valueSchema.type !== "optional" && valueSchema.type !== "nullish") {
					_addIssue(this, "key", dataset, config$1, {
						input: void 0,
						expected: `"${key}"`,
						path: [{
							type: "object",
							origin: "key",
							input,
							key,
							value: value$1
						}]
					});
					if (config$1.abortEarly) break;
				}
			} else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/objectWithRest/objectWithRest.ts
/* @__NO_SIDE_EFFECTS__ */
function objectWithRest(entries$1, rest, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "object_with_rest",
		reference: objectWithRest,
		expects: "Object",
		async: false,
		entries: entries$1,
		rest,
		message: message$1,
		"~run"(dataset, config$1) {
			const input = dataset.value;
			if (input && typeof input === "object") {
				dataset.typed = true;
				dataset.value = {};
				for (const key in this.entries) {
					const valueSchema = this.entries[key];
					if (key in input || (valueSchema.type === "exact_optional" || valueSchema.type === "optional" || valueSchema.type === "nullish") && valueSchema.default !== void 0) {
						const value$1 = key in input ? input[key] : /* @__PURE__ */ getDefault(valueSchema);
						const valueDataset = valueSchema["~run"]({ value: value$1 }, config$1);
						if (valueDataset.issues) {
							const pathItem = {
								type: "object",
								origin: "value",
								input,
								key,
								value: value$1
							};
							for (const issue of valueDataset.issues) {
								if (issue.path) issue.path.unshift(pathItem);
								else issue.path = [pathItem];
								dataset.issues?.push(issue);
							}
							if (!dataset.issues) dataset.issues = valueDataset.issues;
							if (config$1.abortEarly) {
								dataset.typed = false;
								break;
							}
						}
						if (!valueDataset.typed) dataset.typed = false;
						dataset.value[key] = valueDataset.value;
					} else if (valueSchema.fallback !== void 0) dataset.value[key] = /* @__PURE__ */ getFallback(valueSchema);
					else if (valueSchema.type !== "exact_optional" && valueSchema.type !== "optional" && valueSchema.type !== "nullish") {
						_addIssue(this, "key", dataset, config$1, {
							input: void 0,
							expected: `"${key}"`,
							path: [{
								type: "object",
								origin: "key",
								input,
								key,
								value: input[key]
							}]
						});
						if (config$1.abortEarly) break;
					}
				}
				if (!dataset.issues || !config$1.abortEarly) {
					for (const key in input) if (/* @__PURE__ */ _isValidObjectKey(input, key) && !Object.prototype.hasOwnProperty.call(this.entries, key)) {
						const valueDataset = this.rest["~run"]({ value: input[key] }, config$1);
						if (valueDataset.issues) {
							const pathItem = {
								type: "object",
								origin: "value",
								input,
								key,
								value: input[key]
							};
							for (const issue of valueDataset.issues) {
								if (issue.path) issue.path.unshift(pathItem);
								else issue.path = [pathItem];
								dataset.issues?.push(issue);
							}
							if (!dataset.issues) dataset.issues = valueDataset.issues;
							if (config$1.abortEarly) {
								dataset.typed = false;
								break;
							}
						}
						if (!valueDataset.typed) dataset.typed = false;
						dataset.value[key] = valueDataset.value;
					}
				}
			} else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/objectWithRest/objectWithRestAsync.ts
/* @__NO_SIDE_EFFECTS__ */
function objectWithRestAsync(entries$1, rest, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "object_with_rest",
		reference: objectWithRestAsync,
		expects: "Object",
		async: true,
		entries: entries$1,
		rest,
		message: message$1,
		async "~run"(dataset, config$1) {
			const input = dataset.value;
			if (input && typeof input === "object") {
				dataset.typed = true;
				dataset.value = {};
				const [normalDatasets, restDatasets] = await Promise.all([Promise.all(Object.entries(this.entries).map(async ([key, valueSchema]) => {
					if (key in input || (valueSchema.type === "exact_optional" || valueSchema.type === "optional" || valueSchema.type === "nullish") && valueSchema.default !== void 0) {
						const value$1 = key in input ? input[key] : await /* @__PURE__ */ getDefault(valueSchema);
						return [
							key,
							value$1,
							valueSchema,
							await valueSchema["~run"]({ value: value$1 }, config$1)
						];
					}
					return [
						key,
						input[key],
						valueSchema,
						null
					];
				})), Promise.all(Object.entries(input).filter(([key]) => /* @__PURE__ */ _isValidObjectKey(input, key) && !Object.prototype.hasOwnProperty.call(this.entries, key)).map(async ([key, value$1]) => [
					key,
					value$1,
					await this.rest["~run"]({ value: value$1 }, config$1)
				]))]);
				for (const [key, value$1, valueSchema, valueDataset] of normalDatasets) if (valueDataset) {
					if (valueDataset.issues) {
						const pathItem = {
							type: "object",
							origin: "value",
							input,
							key,
							value: value$1
						};
						for (const issue of valueDataset.issues) {
							if (issue.path) issue.path.unshift(pathItem);
							else issue.path = [pathItem];
							dataset.issues?.push(issue);
						}
						if (!dataset.issues) dataset.issues = valueDataset.issues;
						if (config$1.abortEarly) {
							dataset.typed = false;
							break;
						}
					}
					if (!valueDataset.typed) dataset.typed = false;
					dataset.value[key] = valueDataset.value;
				} else if (valueSchema.fallback !== void 0) dataset.value[key] = await /* @__PURE__ */ getFallback(valueSchema);
				else if (valueSchema.type !== "exact_optional" && valueSchema.type !== "optional" && valueSchema.type !== "nullish") {
					_addIssue(this, "key", dataset, config$1, {
						input: void 0,
						expected: `"${key}"`,
						path: [{
							type: "object",
							origin: "key",
							input,
							key,
							value: value$1
						}]
					});
					if (config$1.abortEarly) break;
				}
				if (!dataset.issues || !config$1.abortEarly) for (const [key, value$1, valueDataset] of restDatasets) {
					if (valueDataset.issues) {
						const pathItem = {
							type: "object",
							origin: "value",
							input,
							key,
							value: value$1
						};
						for (const issue of valueDataset.issues) {
							if (issue.path) issue.path.unshift(pathItem);
							else issue.path = [pathItem];
							dataset.issues?.push(issue);
						}
						if (!dataset.issues) dataset.issues = valueDataset.issues;
						if (config$1.abortEarly) {
							dataset.typed = false;
							break;
						}
					}
					if (!valueDataset.typed) dataset.typed = false;
					dataset.value[key] = valueDataset.value;
				}
			} else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/optional/optional.ts
/* @__NO_SIDE_EFFECTS__ */
function optional(wrapped, default_) {
	return _standardSchema({
		kind: "schema",
		type: "optional",
		reference: optional,
		expects: `(${wrapped.expects} | undefined)`,
		async: false,
		wrapped,
		default: default_,
		"~run"(dataset, config$1) {
			if (dataset.value === void 0) {
				if (this.default !== void 0) dataset.value = /* @__PURE__ */ getDefault(this, dataset, config$1);
				if (dataset.value === void 0) {
					dataset.typed = true;
					return dataset;
				}
			}
			return this.wrapped["~run"](dataset, config$1);
		}
	});
}

//#endregion
//#region src/schemas/optional/optionalAsync.ts
/* @__NO_SIDE_EFFECTS__ */
function optionalAsync(wrapped, default_) {
	return _standardSchema({
		kind: "schema",
		type: "optional",
		reference: optionalAsync,
		expects: `(${wrapped.expects} | undefined)`,
		async: true,
		wrapped,
		default: default_,
		async "~run"(dataset, config$1) {
			if (dataset.value === void 0) {
				if (this.default !== void 0) dataset.value = await /* @__PURE__ */ getDefault(this, dataset, config$1);
				if (dataset.value === void 0) {
					dataset.typed = true;
					return dataset;
				}
			}
			return this.wrapped["~run"](dataset, config$1);
		}
	});
}

//#endregion
//#region src/schemas/picklist/picklist.ts
/* @__NO_SIDE_EFFECTS__ */
function picklist(options, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "picklist",
		reference: picklist,
		expects: /* @__PURE__ */ _joinExpects(options.map(_stringify), "|"),
		async: false,
		options,
		message: message$1,
		"~run"(dataset, config$1) {
			if (this.options.includes(dataset.value)) dataset.typed = true;
			else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/promise/promise.ts
/* @__NO_SIDE_EFFECTS__ */
function promise(message$1) {
	return _standardSchema({
		kind: "schema",
		type: "promise",
		reference: promise,
		expects: "Promise",
		async: false,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.value instanceof Promise) dataset.typed = true;
			else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/record/record.ts
/* @__NO_SIDE_EFFECTS__ */
function record(key, value$1, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "record",
		reference: record,
		expects: "Object",
		async: false,
		key,
		value: value$1,
		message: message$1,
		"~run"(dataset, config$1) {
			const input = dataset.value;
			if (input && typeof input === "object") {
				dataset.typed = true;
				dataset.value = {};
				for (const entryKey in input) if (/* @__PURE__ */ _isValidObjectKey(input, entryKey)) {
					const entryValue = input[entryKey];
					const keyDataset = this.key["~run"]({ value: entryKey }, config$1);
					if (keyDataset.issues) {
						const pathItem = {
							type: "object",
							origin: "key",
							input,
							key: entryKey,
							value: entryValue
						};
						for (const issue of keyDataset.issues) {
							issue.path = [pathItem];
							dataset.issues?.push(issue);
						}
						if (!dataset.issues) dataset.issues = keyDataset.issues;
						if (config$1.abortEarly) {
							dataset.typed = false;
							break;
						}
					}
					const valueDataset = this.value["~run"]({ value: entryValue }, config$1);
					if (valueDataset.issues) {
						const pathItem = {
							type: "object",
							origin: "value",
							input,
							key: entryKey,
							value: entryValue
						};
						for (const issue of valueDataset.issues) {
							if (issue.path) issue.path.unshift(pathItem);
							else issue.path = [pathItem];
							dataset.issues?.push(issue);
						}
						if (!dataset.issues) dataset.issues = valueDataset.issues;
						if (config$1.abortEarly) {
							dataset.typed = false;
							break;
						}
					}
					if (!keyDataset.typed || !valueDataset.typed) dataset.typed = false;
					if (keyDataset.typed) dataset.value[keyDataset.value] = valueDataset.value;
				}
			} else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/record/recordAsync.ts
/* @__NO_SIDE_EFFECTS__ */
function recordAsync(key, value$1, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "record",
		reference: recordAsync,
		expects: "Object",
		async: true,
		key,
		value: value$1,
		message: message$1,
		async "~run"(dataset, config$1) {
			const input = dataset.value;
			if (input && typeof input === "object") {
				dataset.typed = true;
				dataset.value = {};
				const datasets = await Promise.all(Object.entries(input).filter(([key$1]) => /* @__PURE__ */ _isValidObjectKey(input, key$1)).map(([entryKey, entryValue]) => Promise.all([
					entryKey,
					entryValue,
					this.key["~run"]({ value: entryKey }, config$1),
					this.value["~run"]({ value: entryValue }, config$1)
				])));
				for (const [entryKey, entryValue, keyDataset, valueDataset] of datasets) {
					if (keyDataset.issues) {
						const pathItem = {
							type: "object",
							origin: "key",
							input,
							key: entryKey,
							value: entryValue
						};
						for (const issue of keyDataset.issues) {
							issue.path = [pathItem];
							dataset.issues?.push(issue);
						}
						if (!dataset.issues) dataset.issues = keyDataset.issues;
						if (config$1.abortEarly) {
							dataset.typed = false;
							break;
						}
					}
					if (valueDataset.issues) {
						const pathItem = {
							type: "object",
							origin: "value",
							input,
							key: entryKey,
							value: entryValue
						};
						for (const issue of valueDataset.issues) {
							if (issue.path) issue.path.unshift(pathItem);
							else issue.path = [pathItem];
							dataset.issues?.push(issue);
						}
						if (!dataset.issues) dataset.issues = valueDataset.issues;
						if (config$1.abortEarly) {
							dataset.typed = false;
							break;
						}
					}
					if (!keyDataset.typed || !valueDataset.typed) dataset.typed = false;
					if (keyDataset.typed) dataset.value[keyDataset.value] = valueDataset.value;
				}
			} else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/set/set.ts
/* @__NO_SIDE_EFFECTS__ */
function set(value$1, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "set",
		reference: set,
		expects: "Set",
		async: false,
		value: value$1,
		message: message$1,
		"~run"(dataset, config$1) {
			const input = dataset.value;
			if (input instanceof Set) {
				dataset.typed = true;
				dataset.value = /* @__PURE__ */ new Set();
				for (const inputValue of input) {
					const valueDataset = this.value["~run"]({ value: inputValue }, config$1);
					if (valueDataset.issues) {
						const pathItem = {
							type: "set",
							origin: "value",
							input,
							key: null,
							value: inputValue
						};
						for (const issue of valueDataset.issues) {
							if (issue.path) issue.path.unshift(pathItem);
							else issue.path = [pathItem];
							dataset.issues?.push(issue);
						}
						if (!dataset.issues) dataset.issues = valueDataset.issues;
						if (config$1.abortEarly) {
							dataset.typed = false;
							break;
						}
					}
					if (!valueDataset.typed) dataset.typed = false;
					dataset.value.add(valueDataset.value);
				}
			} else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/set/setAsync.ts
/* @__NO_SIDE_EFFECTS__ */
function setAsync(value$1, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "set",
		reference: setAsync,
		expects: "Set",
		async: true,
		value: value$1,
		message: message$1,
		async "~run"(dataset, config$1) {
			const input = dataset.value;
			if (input instanceof Set) {
				dataset.typed = true;
				dataset.value = /* @__PURE__ */ new Set();
				const valueDatasets = await Promise.all([...input].map(async (inputValue) => [inputValue, await this.value["~run"]({ value: inputValue }, config$1)]));
				for (const [inputValue, valueDataset] of valueDatasets) {
					if (valueDataset.issues) {
						const pathItem = {
							type: "set",
							origin: "value",
							input,
							key: null,
							value: inputValue
						};
						for (const issue of valueDataset.issues) {
							if (issue.path) issue.path.unshift(pathItem);
							else issue.path = [pathItem];
							dataset.issues?.push(issue);
						}
						if (!dataset.issues) dataset.issues = valueDataset.issues;
						if (config$1.abortEarly) {
							dataset.typed = false;
							break;
						}
					}
					if (!valueDataset.typed) dataset.typed = false;
					dataset.value.add(valueDataset.value);
				}
			} else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/strictObject/strictObject.ts
/* @__NO_SIDE_EFFECTS__ */
function strictObject(entries$1, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "strict_object",
		reference: strictObject,
		expects: "Object",
		async: false,
		entries: entries$1,
		message: message$1,
		"~run"(dataset, config$1) {
			const input = dataset.value;
			if (input && typeof input === "object") {
				dataset.typed = true;
				dataset.value = {};
				for (const key in this.entries) {
					const valueSchema = this.entries[key];
					if (key in input || (valueSchema.type === "exact_optional" || valueSchema.type === "optional" || valueSchema.type === "nullish") && valueSchema.default !== void 0) {
						const value$1 = key in input ? input[key] : /* @__PURE__ */ getDefault(valueSchema);
						const valueDataset = valueSchema["~run"]({ value: value$1 }, config$1);
						if (valueDataset.issues) {
							const pathItem = {
								type: "object",
								origin: "value",
								input,
								key,
								value: value$1
							};
							for (const issue of valueDataset.issues) {
								if (issue.path) issue.path.unshift(pathItem);
								else issue.path = [pathItem];
								dataset.issues?.push(issue);
							}
							if (!dataset.issues) dataset.issues = valueDataset.issues;
							if (config$1.abortEarly) {
								dataset.typed = false;
								break;
							}
						}
						if (!valueDataset.typed) dataset.typed = false;
						dataset.value[key] = valueDataset.value;
					} else if (valueSchema.fallback !== void 0) dataset.value[key] = /* @__PURE__ */ getFallback(valueSchema);
					else if (valueSchema.type !== "exact_optional" && valueSchema.type !== "optional" && valueSchema.type !== "nullish") {
						_addIssue(this, "key", dataset, config$1, {
							input: void 0,
							expected: `"${key}"`,
							path: [{
								type: "object",
								origin: "key",
								input,
								key,
								value: input[key]
							}]
						});
						if (config$1.abortEarly) break;
					}
				}
				if (!dataset.issues || !config$1.abortEarly) {
					for (const key in input) if (!Object.prototype.hasOwnProperty.call(this.entries, key)) {
						_addIssue(this, "key", dataset, config$1, {
							input: key,
							expected: "never",
							path: [{
								type: "object",
								origin: "key",
								input,
								key,
								value: input[key]
							}]
						});
						break;
					}
				}
			} else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/strictObject/strictObjectAsync.ts
/* @__NO_SIDE_EFFECTS__ */
function strictObjectAsync(entries$1, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "strict_object",
		reference: strictObjectAsync,
		expects: "Object",
		async: true,
		entries: entries$1,
		message: message$1,
		async "~run"(dataset, config$1) {
			const input = dataset.value;
			if (input && typeof input === "object") {
				dataset.typed = true;
				dataset.value = {};
				const valueDatasets = await Promise.all(Object.entries(this.entries).map(async ([key, valueSchema]) => {
					if (key in input || (valueSchema.type === "exact_optional" || valueSchema.type === "optional" || valueSchema.type === "nullish") && valueSchema.default !== void 0) {
						const value$1 = key in input ? input[key] : await /* @__PURE__ */ getDefault(valueSchema);
						return [
							key,
							value$1,
							valueSchema,
							await valueSchema["~run"]({ value: value$1 }, config$1)
						];
					}
					return [
						key,
						input[key],
						valueSchema,
						null
					];
				}));
				for (const [key, value$1, valueSchema, valueDataset] of valueDatasets) if (valueDataset) {
					if (valueDataset.issues) {
						const pathItem = {
							type: "object",
							origin: "value",
							input,
							key,
							value: value$1
						};
						for (const issue of valueDataset.issues) {
							if (issue.path) issue.path.unshift(pathItem);
							else issue.path = [pathItem];
							dataset.issues?.push(issue);
						}
						if (!dataset.issues) dataset.issues = valueDataset.issues;
						if (config$1.abortEarly) {
							dataset.typed = false;
							break;
						}
					}
					if (!valueDataset.typed) dataset.typed = false;
					dataset.value[key] = valueDataset.value;
				} else if (valueSchema.fallback !== void 0) dataset.value[key] = await /* @__PURE__ */ getFallback(valueSchema);
				else if (valueSchema.type !== "exact_optional" && valueSchema.type !== "optional" && valueSchema.type !== "nullish") {
					_addIssue(this, "key", dataset, config$1, {
						input: void 0,
						expected: `"${key}"`,
						path: [{
							type: "object",
							origin: "key",
							input,
							key,
							value: value$1
						}]
					});
					if (config$1.abortEarly) break;
				}
				if (!dataset.issues || !config$1.abortEarly) {
					for (const key in input) if (!Object.prototype.hasOwnProperty.call(this.entries, key)) {
						_addIssue(this, "key", dataset, config$1, {
							input: key,
							expected: "never",
							path: [{
								type: "object",
								origin: "key",
								input,
								key,
								value: input[key]
							}]
						});
						break;
					}
				}
			} else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/strictTuple/strictTuple.ts
/* @__NO_SIDE_EFFECTS__ */
function strictTuple(items, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "strict_tuple",
		reference: strictTuple,
		expects: "Array",
		async: false,
		items,
		message: message$1,
		"~run"(dataset, config$1) {
			const input = dataset.value;
			if (Array.isArray(input)) {
				dataset.typed = true;
				dataset.value = [];
				for (let key = 0; key < this.items.length; key++) {
					const value$1 = input[key];
					const itemDataset = this.items[key]["~run"]({ value: value$1 }, config$1);
					if (itemDataset.issues) {
						const pathItem = {
							type: "array",
							origin: "value",
							input,
							key,
							value: value$1
						};
						for (const issue of itemDataset.issues) {
							if (issue.path) issue.path.unshift(pathItem);
							else issue.path = [pathItem];
							dataset.issues?.push(issue);
						}
						if (!dataset.issues) dataset.issues = itemDataset.issues;
						if (config$1.abortEarly) {
							dataset.typed = false;
							break;
						}
					}
					if (!itemDataset.typed) dataset.typed = false;
					dataset.value.push(itemDataset.value);
				}
				if (!(dataset.issues && config$1.abortEarly) && this.items.length < input.length) _addIssue(this, "type", dataset, config$1, {
					input: input[this.items.length],
					expected: "never",
					path: [{
						type: "array",
						origin: "value",
						input,
						key: this.items.length,
						value: input[this.items.length]
					}]
				});
			} else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/strictTuple/strictTupleAsync.ts
/* @__NO_SIDE_EFFECTS__ */
function strictTupleAsync(items, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "strict_tuple",
		reference: strictTupleAsync,
		expects: "Array",
		async: true,
		items,
		message: message$1,
		async "~run"(dataset, config$1) {
			const input = dataset.value;
			if (Array.isArray(input)) {
				dataset.typed = true;
				dataset.value = [];
				const itemDatasets = await Promise.all(this.items.map(async (item, key) => {
					const value$1 = input[key];
					return [
						key,
						value$1,
						await item["~run"]({ value: value$1 }, config$1)
					];
				}));
				for (const [key, value$1, itemDataset] of itemDatasets) {
					if (itemDataset.issues) {
						const pathItem = {
							type: "array",
							origin: "value",
							input,
							key,
							value: value$1
						};
						for (const issue of itemDataset.issues) {
							if (issue.path) issue.path.unshift(pathItem);
							else issue.path = [pathItem];
							dataset.issues?.push(issue);
						}
						if (!dataset.issues) dataset.issues = itemDataset.issues;
						if (config$1.abortEarly) {
							dataset.typed = false;
							break;
						}
					}
					if (!itemDataset.typed) dataset.typed = false;
					dataset.value.push(itemDataset.value);
				}
				if (!(dataset.issues && config$1.abortEarly) && this.items.length < input.length) _addIssue(this, "type", dataset, config$1, {
					input: input[this.items.length],
					expected: "never",
					path: [{
						type: "array",
						origin: "value",
						input,
						key: this.items.length,
						value: input[this.items.length]
					}]
				});
			} else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/string/string.ts
/* @__NO_SIDE_EFFECTS__ */
function string(message$1) {
	return _standardSchema({
		kind: "schema",
		type: "string",
		reference: string,
		expects: "string",
		async: false,
		message: message$1,
		"~run"(dataset, config$1) {
			if (typeof dataset.value === "string") dataset.typed = true;
			else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/symbol/symbol.ts
/* @__NO_SIDE_EFFECTS__ */
function symbol(message$1) {
	return _standardSchema({
		kind: "schema",
		type: "symbol",
		reference: symbol,
		expects: "symbol",
		async: false,
		message: message$1,
		"~run"(dataset, config$1) {
			if (typeof dataset.value === "symbol") dataset.typed = true;
			else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/tuple/tuple.ts
/* @__NO_SIDE_EFFECTS__ */
function tuple(items, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "tuple",
		reference: tuple,
		expects: "Array",
		async: false,
		items,
		message: message$1,
		"~run"(dataset, config$1) {
			const input = dataset.value;
			if (Array.isArray(input)) {
				dataset.typed = true;
				dataset.value = [];
				for (let key = 0; key < this.items.length; key++) {
					const value$1 = input[key];
					const itemDataset = this.items[key]["~run"]({ value: value$1 }, config$1);
					if (itemDataset.issues) {
						const pathItem = {
							type: "array",
							origin: "value",
							input,
							key,
							value: value$1
						};
						for (const issue of itemDataset.issues) {
							if (issue.path) issue.path.unshift(pathItem);
							else issue.path = [pathItem];
							dataset.issues?.push(issue);
						}
						if (!dataset.issues) dataset.issues = itemDataset.issues;
						if (config$1.abortEarly) {
							dataset.typed = false;
							break;
						}
					}
					if (!itemDataset.typed) dataset.typed = false;
					dataset.value.push(itemDataset.value);
				}
			} else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/tuple/tupleAsync.ts
/* @__NO_SIDE_EFFECTS__ */
function tupleAsync(items, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "tuple",
		reference: tupleAsync,
		expects: "Array",
		async: true,
		items,
		message: message$1,
		async "~run"(dataset, config$1) {
			const input = dataset.value;
			if (Array.isArray(input)) {
				dataset.typed = true;
				dataset.value = [];
				const itemDatasets = await Promise.all(this.items.map(async (item, key) => {
					const value$1 = input[key];
					return [
						key,
						value$1,
						await item["~run"]({ value: value$1 }, config$1)
					];
				}));
				for (const [key, value$1, itemDataset] of itemDatasets) {
					if (itemDataset.issues) {
						const pathItem = {
							type: "array",
							origin: "value",
							input,
							key,
							value: value$1
						};
						for (const issue of itemDataset.issues) {
							if (issue.path) issue.path.unshift(pathItem);
							else issue.path = [pathItem];
							dataset.issues?.push(issue);
						}
						if (!dataset.issues) dataset.issues = itemDataset.issues;
						if (config$1.abortEarly) {
							dataset.typed = false;
							break;
						}
					}
					if (!itemDataset.typed) dataset.typed = false;
					dataset.value.push(itemDataset.value);
				}
			} else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/tupleWithRest/tupleWithRest.ts
/* @__NO_SIDE_EFFECTS__ */
function tupleWithRest(items, rest, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "tuple_with_rest",
		reference: tupleWithRest,
		expects: "Array",
		async: false,
		items,
		rest,
		message: message$1,
		"~run"(dataset, config$1) {
			const input = dataset.value;
			if (Array.isArray(input)) {
				dataset.typed = true;
				dataset.value = [];
				for (let key = 0; key < this.items.length; key++) {
					const value$1 = input[key];
					const itemDataset = this.items[key]["~run"]({ value: value$1 }, config$1);
					if (itemDataset.issues) {
						const pathItem = {
							type: "array",
							origin: "value",
							input,
							key,
							value: value$1
						};
						for (const issue of itemDataset.issues) {
							if (issue.path) issue.path.unshift(pathItem);
							else issue.path = [pathItem];
							dataset.issues?.push(issue);
						}
						if (!dataset.issues) dataset.issues = itemDataset.issues;
						if (config$1.abortEarly) {
							dataset.typed = false;
							break;
						}
					}
					if (!itemDataset.typed) dataset.typed = false;
					dataset.value.push(itemDataset.value);
				}
				if (!dataset.issues || !config$1.abortEarly) for (let key = this.items.length; key < input.length; key++) {
					const value$1 = input[key];
					const itemDataset = this.rest["~run"]({ value: value$1 }, config$1);
					if (itemDataset.issues) {
						const pathItem = {
							type: "array",
							origin: "value",
							input,
							key,
							value: value$1
						};
						for (const issue of itemDataset.issues) {
							if (issue.path) issue.path.unshift(pathItem);
							else issue.path = [pathItem];
							dataset.issues?.push(issue);
						}
						if (!dataset.issues) dataset.issues = itemDataset.issues;
						if (config$1.abortEarly) {
							dataset.typed = false;
							break;
						}
					}
					if (!itemDataset.typed) dataset.typed = false;
					dataset.value.push(itemDataset.value);
				}
			} else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/tupleWithRest/tupleWithRestAsync.ts
/* @__NO_SIDE_EFFECTS__ */
function tupleWithRestAsync(items, rest, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "tuple_with_rest",
		reference: tupleWithRestAsync,
		expects: "Array",
		async: true,
		items,
		rest,
		message: message$1,
		async "~run"(dataset, config$1) {
			const input = dataset.value;
			if (Array.isArray(input)) {
				dataset.typed = true;
				dataset.value = [];
				const [normalDatasets, restDatasets] = await Promise.all([Promise.all(this.items.map(async (item, key) => {
					const value$1 = input[key];
					return [
						key,
						value$1,
						await item["~run"]({ value: value$1 }, config$1)
					];
				})), Promise.all(input.slice(this.items.length).map(async (value$1, key) => {
					return [
						key + this.items.length,
						value$1,
						await this.rest["~run"]({ value: value$1 }, config$1)
					];
				}))]);
				for (const [key, value$1, itemDataset] of normalDatasets) {
					if (itemDataset.issues) {
						const pathItem = {
							type: "array",
							origin: "value",
							input,
							key,
							value: value$1
						};
						for (const issue of itemDataset.issues) {
							if (issue.path) issue.path.unshift(pathItem);
							else issue.path = [pathItem];
							dataset.issues?.push(issue);
						}
						if (!dataset.issues) dataset.issues = itemDataset.issues;
						if (config$1.abortEarly) {
							dataset.typed = false;
							break;
						}
					}
					if (!itemDataset.typed) dataset.typed = false;
					dataset.value.push(itemDataset.value);
				}
				if (!dataset.issues || !config$1.abortEarly) for (const [key, value$1, itemDataset] of restDatasets) {
					if (itemDataset.issues) {
						const pathItem = {
							type: "array",
							origin: "value",
							input,
							key,
							value: value$1
						};
						for (const issue of itemDataset.issues) {
							if (issue.path) issue.path.unshift(pathItem);
							else issue.path = [pathItem];
							dataset.issues?.push(issue);
						}
						if (!dataset.issues) dataset.issues = itemDataset.issues;
						if (config$1.abortEarly) {
							dataset.typed = false;
							break;
						}
					}
					if (!itemDataset.typed) dataset.typed = false;
					dataset.value.push(itemDataset.value);
				}
			} else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/undefined/undefined.ts
/* @__NO_SIDE_EFFECTS__ */
function undefined_(message$1) {
	return _standardSchema({
		kind: "schema",
		type: "undefined",
		reference: undefined_,
		expects: "undefined",
		async: false,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.value === void 0) dataset.typed = true;
			else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/undefinedable/undefinedable.ts
/* @__NO_SIDE_EFFECTS__ */
function undefinedable(wrapped, default_) {
	return _standardSchema({
		kind: "schema",
		type: "undefinedable",
		reference: undefinedable,
		expects: `(${wrapped.expects} | undefined)`,
		async: false,
		wrapped,
		default: default_,
		"~run"(dataset, config$1) {
			if (dataset.value === void 0) {
				if (this.default !== void 0) dataset.value = /* @__PURE__ */ getDefault(this, dataset, config$1);
				if (dataset.value === void 0) {
					dataset.typed = true;
					return dataset;
				}
			}
			return this.wrapped["~run"](dataset, config$1);
		}
	});
}

//#endregion
//#region src/schemas/undefinedable/undefinedableAsync.ts
/* @__NO_SIDE_EFFECTS__ */
function undefinedableAsync(wrapped, default_) {
	return _standardSchema({
		kind: "schema",
		type: "undefinedable",
		reference: undefinedableAsync,
		expects: `(${wrapped.expects} | undefined)`,
		async: true,
		wrapped,
		default: default_,
		async "~run"(dataset, config$1) {
			if (dataset.value === void 0) {
				if (this.default !== void 0) dataset.value = await /* @__PURE__ */ getDefault(this, dataset, config$1);
				if (dataset.value === void 0) {
					dataset.typed = true;
					return dataset;
				}
			}
			return this.wrapped["~run"](dataset, config$1);
		}
	});
}

//#endregion
//#region src/schemas/union/utils/_subIssues/_subIssues.ts
/**
* Returns the sub issues of the provided datasets for the union issue.
*
* @param datasets The datasets.
*
* @returns The sub issues.
*
* @internal
*/
/* @__NO_SIDE_EFFECTS__ */
function _subIssues(datasets) {
	let issues;
	if (datasets) for (const dataset of datasets) if (issues) for (const issue of dataset.issues) issues.push(issue);
	else issues = dataset.issues;
	return issues;
}

//#endregion
//#region src/schemas/union/union.ts
/* @__NO_SIDE_EFFECTS__ */
function union(options, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "union",
		reference: union,
		expects: /* @__PURE__ */ _joinExpects(options.map((option) => option.expects), "|"),
		async: false,
		options,
		message: message$1,
		"~run"(dataset, config$1) {
			let validDataset;
			let typedDatasets;
			let untypedDatasets;
			for (const schema of this.options) {
				const optionDataset = schema["~run"]({ value: dataset.value }, config$1);
				if (optionDataset.typed) if (optionDataset.issues) if (typedDatasets) typedDatasets.push(optionDataset);
				else typedDatasets = [optionDataset];
				else {
					validDataset = optionDataset;
					break;
				}
				else if (untypedDatasets) untypedDatasets.push(optionDataset);
				else untypedDatasets = [optionDataset];
			}
			if (validDataset) return validDataset;
			if (typedDatasets) {
				if (typedDatasets.length === 1) return typedDatasets[0];
				_addIssue(this, "type", dataset, config$1, { issues: /* @__PURE__ */ _subIssues(typedDatasets) });
				dataset.typed = true;
			} else if (untypedDatasets?.length === 1) return untypedDatasets[0];
			else _addIssue(this, "type", dataset, config$1, { issues: /* @__PURE__ */ _subIssues(untypedDatasets) });
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/union/unionAsync.ts
/* @__NO_SIDE_EFFECTS__ */
function unionAsync(options, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "union",
		reference: unionAsync,
		expects: /* @__PURE__ */ _joinExpects(options.map((option) => option.expects), "|"),
		async: true,
		options,
		message: message$1,
		async "~run"(dataset, config$1) {
			let validDataset;
			let typedDatasets;
			let untypedDatasets;
			for (const schema of this.options) {
				const optionDataset = await schema["~run"]({ value: dataset.value }, config$1);
				if (optionDataset.typed) if (optionDataset.issues) if (typedDatasets) typedDatasets.push(optionDataset);
				else typedDatasets = [optionDataset];
				else {
					validDataset = optionDataset;
					break;
				}
				else if (untypedDatasets) untypedDatasets.push(optionDataset);
				else untypedDatasets = [optionDataset];
			}
			if (validDataset) return validDataset;
			if (typedDatasets) {
				if (typedDatasets.length === 1) return typedDatasets[0];
				_addIssue(this, "type", dataset, config$1, { issues: /* @__PURE__ */ _subIssues(typedDatasets) });
				dataset.typed = true;
			} else if (untypedDatasets?.length === 1) return untypedDatasets[0];
			else _addIssue(this, "type", dataset, config$1, { issues: /* @__PURE__ */ _subIssues(untypedDatasets) });
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/unknown/unknown.ts
/**
* Creates a unknown schema.
*
* @returns A unknown schema.
*/
/* @__NO_SIDE_EFFECTS__ */
function unknown() {
	return _standardSchema({
		kind: "schema",
		type: "unknown",
		reference: unknown,
		expects: "unknown",
		async: false,
		"~run"(dataset) {
			dataset.typed = true;
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/variant/variant.ts
/* @__NO_SIDE_EFFECTS__ */
function variant(key, options, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "variant",
		reference: variant,
		expects: "Object",
		async: false,
		key,
		options,
		message: message$1,
		"~run"(dataset, config$1) {
			const input = dataset.value;
			if (input && typeof input === "object") {
				let outputDataset;
				let maxDiscriminatorPriority = 0;
				let invalidDiscriminatorKey = this.key;
				let expectedDiscriminators = [];
				const parseOptions = (variant$1, allKeys) => {
					for (const schema of variant$1.options) {
						if (schema.type === "variant") parseOptions(schema, new Set(allKeys).add(schema.key));
						else {
							let keysAreValid = true;
							let currentPriority = 0;
							for (const currentKey of allKeys) {
								const discriminatorSchema = schema.entries[currentKey];
								if (currentKey in input ? discriminatorSchema["~run"]({
									typed: false,
									value: input[currentKey]
								}, ABORT_EARLY_CONFIG).issues : discriminatorSchema.type !== "exact_optional" && discriminatorSchema.type !== "optional" && discriminatorSchema.type !== "nullish") {
									keysAreValid = false;
									if (invalidDiscriminatorKey !== currentKey && (maxDiscriminatorPriority < currentPriority || maxDiscriminatorPriority === currentPriority && currentKey in input && !(invalidDiscriminatorKey in input))) {
										maxDiscriminatorPriority = currentPriority;
										invalidDiscriminatorKey = currentKey;
										expectedDiscriminators = [];
									}
									if (invalidDiscriminatorKey === currentKey) expectedDiscriminators.push(schema.entries[currentKey].expects);
									break;
								}
								currentPriority++;
							}
							if (keysAreValid) {
								const optionDataset = schema["~run"]({ value: input }, config$1);
								if (!outputDataset || !outputDataset.typed && optionDataset.typed) outputDataset = optionDataset;
							}
						}
						if (outputDataset && !outputDataset.issues) break;
					}
				};
				parseOptions(this, new Set([this.key]));
				if (outputDataset) return outputDataset;
				_addIssue(this, "type", dataset, config$1, {
					input: input[invalidDiscriminatorKey],
					expected: /* @__PURE__ */ _joinExpects(expectedDiscriminators, "|"),
					path: [{
						type: "object",
						origin: "value",
						input,
						key: invalidDiscriminatorKey,
						value: input[invalidDiscriminatorKey]
					}]
				});
			} else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/variant/variantAsync.ts
/* @__NO_SIDE_EFFECTS__ */
function variantAsync(key, options, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "variant",
		reference: variantAsync,
		expects: "Object",
		async: true,
		key,
		options,
		message: message$1,
		async "~run"(dataset, config$1) {
			const input = dataset.value;
			if (input && typeof input === "object") {
				let outputDataset;
				let maxDiscriminatorPriority = 0;
				let invalidDiscriminatorKey = this.key;
				let expectedDiscriminators = [];
				const parseOptions = async (variant$1, allKeys) => {
					for (const schema of variant$1.options) {
						if (schema.type === "variant") await parseOptions(schema, new Set(allKeys).add(schema.key));
						else {
							let keysAreValid = true;
							let currentPriority = 0;
							for (const currentKey of allKeys) {
								const discriminatorSchema = schema.entries[currentKey];
								if (currentKey in input ? (await discriminatorSchema["~run"]({
									typed: false,
									value: input[currentKey]
								}, ABORT_EARLY_CONFIG)).issues : discriminatorSchema.type !== "exact_optional" && discriminatorSchema.type !== "optional" && discriminatorSchema.type !== "nullish") {
									keysAreValid = false;
									if (invalidDiscriminatorKey !== currentKey && (maxDiscriminatorPriority < currentPriority || maxDiscriminatorPriority === currentPriority && currentKey in input && !(invalidDiscriminatorKey in input))) {
										maxDiscriminatorPriority = currentPriority;
										invalidDiscriminatorKey = currentKey;
										expectedDiscriminators = [];
									}
									if (invalidDiscriminatorKey === currentKey) expectedDiscriminators.push(schema.entries[currentKey].expects);
									break;
								}
								currentPriority++;
							}
							if (keysAreValid) {
								const optionDataset = await schema["~run"]({ value: input }, config$1);
								if (!outputDataset || !outputDataset.typed && optionDataset.typed) outputDataset = optionDataset;
							}
						}
						if (outputDataset && !outputDataset.issues) break;
					}
				};
				await parseOptions(this, new Set([this.key]));
				if (outputDataset) return outputDataset;
				_addIssue(this, "type", dataset, config$1, {
					input: input[invalidDiscriminatorKey],
					expected: /* @__PURE__ */ _joinExpects(expectedDiscriminators, "|"),
					path: [{
						type: "object",
						origin: "value",
						input,
						key: invalidDiscriminatorKey,
						value: input[invalidDiscriminatorKey]
					}]
				});
			} else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/void/void.ts
/* @__NO_SIDE_EFFECTS__ */
function void_(message$1) {
	return _standardSchema({
		kind: "schema",
		type: "void",
		reference: void_,
		expects: "void",
		async: false,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.value === void 0) dataset.typed = true;
			else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/methods/keyof/keyof.ts
/* @__NO_SIDE_EFFECTS__ */
function keyof(schema, message$1) {
	return /* @__PURE__ */ picklist(Object.keys(schema.entries), message$1);
}

//#endregion
//#region src/methods/message/message.ts
/**
* Changes the local message configuration of a schema.
*
* @param schema The schema to configure.
* @param message_ The error message.
*
* @returns The configured schema.
*/
/* @__NO_SIDE_EFFECTS__ */
function message(schema, message_) {
	return _standardSchema({
		...schema,
		"~run"(dataset, config$1) {
			return schema["~run"](dataset, {
				...config$1,
				message: message_
			});
		}
	});
}

//#endregion
//#region src/methods/omit/omit.ts
/**
* Creates a modified copy of an object schema that does not contain the
* selected entries.
*
* @param schema The schema to omit from.
* @param keys The selected entries.
*
* @returns An object schema.
*/
/* @__NO_SIDE_EFFECTS__ */
function omit(schema, keys) {
	const entries$1 = { ...schema.entries };
	for (const key of keys) delete entries$1[key];
	return _standardSchema({
		...schema,
		entries: entries$1
	});
}

//#endregion
//#region src/methods/parse/parse.ts
/**
* Parses an unknown input based on a schema.
*
* @param schema The schema to be used.
* @param input The input to be parsed.
* @param config The parse configuration.
*
* @returns The parsed input.
*/
function parse(schema, input, config$1) {
	const dataset = schema["~run"]({ value: input }, /* @__PURE__ */ getGlobalConfig(config$1));
	if (dataset.issues) throw new ValiError(dataset.issues);
	return dataset.value;
}

//#endregion
//#region src/methods/parse/parseAsync.ts
/**
* Parses an unknown input based on a schema.
*
* @param schema The schema to be used.
* @param input The input to be parsed.
* @param config The parse configuration.
*
* @returns The parsed input.
*/
async function parseAsync(schema, input, config$1) {
	const dataset = await schema["~run"]({ value: input }, /* @__PURE__ */ getGlobalConfig(config$1));
	if (dataset.issues) throw new ValiError(dataset.issues);
	return dataset.value;
}

//#endregion
//#region src/methods/parser/parser.ts
/* @__NO_SIDE_EFFECTS__ */
function parser(schema, config$1) {
	const func = (input) => parse(schema, input, config$1);
	func.schema = schema;
	func.config = config$1;
	return func;
}

//#endregion
//#region src/methods/parser/parserAsync.ts
/* @__NO_SIDE_EFFECTS__ */
function parserAsync(schema, config$1) {
	const func = (input) => parseAsync(schema, input, config$1);
	func.schema = schema;
	func.config = config$1;
	return func;
}

//#endregion
//#region src/methods/partial/partial.ts
/* @__NO_SIDE_EFFECTS__ */
function partial(schema, keys) {
	const entries$1 = {};
	for (const key in schema.entries) entries$1[key] = !keys || keys.includes(key) ? /* @__PURE__ */ optional(schema.entries[key]) : schema.entries[key];
	return _standardSchema({
		...schema,
		entries: entries$1
	});
}

//#endregion
//#region src/methods/partial/partialAsync.ts
/* @__NO_SIDE_EFFECTS__ */
function partialAsync(schema, keys) {
	const entries$1 = {};
	for (const key in schema.entries) entries$1[key] = !keys || keys.includes(key) ? /* @__PURE__ */ optionalAsync(schema.entries[key]) : schema.entries[key];
	return _standardSchema({
		...schema,
		entries: entries$1
	});
}

//#endregion
//#region src/methods/pick/pick.ts
/**
* Creates a modified copy of an object schema that contains only the selected
* entries.
*
* @param schema The schema to pick from.
* @param keys The selected entries.
*
* @returns An object schema.
*/
/* @__NO_SIDE_EFFECTS__ */
function pick(schema, keys) {
	const entries$1 = {};
	for (const key of keys) entries$1[key] = schema.entries[key];
	return _standardSchema({
		...schema,
		entries: entries$1
	});
}

//#endregion
//#region src/methods/pipe/pipe.ts
/* @__NO_SIDE_EFFECTS__ */
function pipe(...pipe$1) {
	return _standardSchema({
		...pipe$1[0],
		pipe: pipe$1,
		"~run"(dataset, config$1) {
			for (const item of pipe$1) if (item.kind !== "metadata") {
				if (dataset.issues && (item.kind === "schema" || item.kind === "transformation")) {
					dataset.typed = false;
					break;
				}
				if (!dataset.issues || !config$1.abortEarly && !config$1.abortPipeEarly) dataset = item["~run"](dataset, config$1);
			}
			return dataset;
		}
	});
}

//#endregion
//#region src/methods/pipe/pipeAsync.ts
/* @__NO_SIDE_EFFECTS__ */
function pipeAsync(...pipe$1) {
	return _standardSchema({
		...pipe$1[0],
		pipe: pipe$1,
		async: true,
		async "~run"(dataset, config$1) {
			for (const item of pipe$1) if (item.kind !== "metadata") {
				if (dataset.issues && (item.kind === "schema" || item.kind === "transformation")) {
					dataset.typed = false;
					break;
				}
				if (!dataset.issues || !config$1.abortEarly && !config$1.abortPipeEarly) dataset = await item["~run"](dataset, config$1);
			}
			return dataset;
		}
	});
}

//#endregion
//#region src/methods/required/required.ts
/* @__NO_SIDE_EFFECTS__ */
function required(schema, arg2, arg3) {
	const keys = Array.isArray(arg2) ? arg2 : void 0;
	const message$1 = Array.isArray(arg2) ? arg3 : arg2;
	const entries$1 = {};
	for (const key in schema.entries) entries$1[key] = !keys || keys.includes(key) ? /* @__PURE__ */ nonOptional(schema.entries[key], message$1) : schema.entries[key];
	return _standardSchema({
		...schema,
		entries: entries$1
	});
}

//#endregion
//#region src/methods/required/requiredAsync.ts
/* @__NO_SIDE_EFFECTS__ */
function requiredAsync(schema, arg2, arg3) {
	const keys = Array.isArray(arg2) ? arg2 : void 0;
	const message$1 = Array.isArray(arg2) ? arg3 : arg2;
	const entries$1 = {};
	for (const key in schema.entries) entries$1[key] = !keys || keys.includes(key) ? /* @__PURE__ */ nonOptionalAsync(schema.entries[key], message$1) : schema.entries[key];
	return _standardSchema({
		...schema,
		entries: entries$1
	});
}

//#endregion
//#region src/methods/safeParse/safeParse.ts
/**
* Parses an unknown input based on a schema.
*
* @param schema The schema to be used.
* @param input The input to be parsed.
* @param config The parse configuration.
*
* @returns The parse result.
*/
/* @__NO_SIDE_EFFECTS__ */
function safeParse(schema, input, config$1) {
	const dataset = schema["~run"]({ value: input }, /* @__PURE__ */ getGlobalConfig(config$1));
	return {
		typed: dataset.typed,
		success: !dataset.issues,
		output: dataset.value,
		issues: dataset.issues
	};
}

//#endregion
//#region src/methods/safeParse/safeParseAsync.ts
/**
* Parses an unknown input based on a schema.
*
* @param schema The schema to be used.
* @param input The input to be parsed.
* @param config The parse configuration.
*
* @returns The parse result.
*/
/* @__NO_SIDE_EFFECTS__ */
async function safeParseAsync(schema, input, config$1) {
	const dataset = await schema["~run"]({ value: input }, /* @__PURE__ */ getGlobalConfig(config$1));
	return {
		typed: dataset.typed,
		success: !dataset.issues,
		output: dataset.value,
		issues: dataset.issues
	};
}

//#endregion
//#region src/methods/safeParser/safeParser.ts
/* @__NO_SIDE_EFFECTS__ */
function safeParser(schema, config$1) {
	const func = (input) => /* @__PURE__ */ safeParse(schema, input, config$1);
	func.schema = schema;
	func.config = config$1;
	return func;
}

//#endregion
//#region src/methods/safeParser/safeParserAsync.ts
/* @__NO_SIDE_EFFECTS__ */
function safeParserAsync(schema, config$1) {
	const func = (input) => /* @__PURE__ */ safeParseAsync(schema, input, config$1);
	func.schema = schema;
	func.config = config$1;
	return func;
}

//#endregion
//#region src/methods/summarize/summarize.ts
/**
* Summarize the error messages of issues in a pretty-printable multi-line string.
*
* @param issues The list of issues.
*
* @returns A summary of the issues.
*
* @beta
*/
/* @__NO_SIDE_EFFECTS__ */
function summarize(issues) {
	let summary = "";
	for (const issue of issues) {
		if (summary) summary += "\n";
		summary += `× ${issue.message}`;
		const dotPath = /* @__PURE__ */ getDotPath(issue);
		if (dotPath) summary += `\n  → at ${dotPath}`;
	}
	return summary;
}

//#endregion
//#region src/methods/unwrap/unwrap.ts
/**
* Unwraps the wrapped schema.
*
* @param schema The schema to be unwrapped.
*
* @returns The unwrapped schema.
*/
/* @__NO_SIDE_EFFECTS__ */
function unwrap(schema) {
	return schema.wrapped;
}

//#endregion

;// CONCATENATED MODULE: ./build/lib/record/record.js

const OUTCOMES = ['live', 'failed', 'rolled-back', 'cancelled', 'rejected'];
const record_text = string();
const time = pipe(string(), isoTimestamp());
const commit = object({
    sha: record_text,
    authoredAt: time,
    author: record_text,
    title: record_text,
    pull: nullable(number()),
});
const approval = object({ by: record_text, state: record_text, comment: record_text });
const record_check = object({ check: record_text, state: record_text, observed: record_text });
const waiver = object({ check: record_text, team: record_text, person: record_text, reason: record_text, until: record_text });
const names = array(record_text);
/**
 * One release of one service to one environment. `previous` is the sha256 of the bytes of the record before in the
 * same environment, empty in the first.
 */
const releaseRecord = object({
    version: literal(1),
    sequence: pipe(number(), integer(), minValue(1)),
    previous: record_text,
    /** `<run>-<attempt>/<environment>/<service>`: the same run writes it once. */
    id: record_text,
    repository: record_text,
    environment: record_text,
    service: record_text,
    action: picklist(['deploy', 'rollback']),
    outcome: picklist(OUTCOMES),
    cause: record_text,
    image: record_text,
    release: record_text,
    commit: record_text,
    /** The release of this service that was live before; null when none is known. */
    before: nullable(object({ id: record_text, commit: record_text })),
    /** A release that this one mends, by its id. */
    hotfixOf: record_text,
    actor: record_text,
    runUrl: record_text,
    startedAt: time,
    finishedAt: time,
    /** Null when GitHub was not asked or did not answer. */
    commits: nullable(array(commit)),
    approvals: nullable(array(approval)),
    checks: nullable(object({ verdict: record_text, items: array(record_check), waived: array(waiver) })),
    migration: nullable(object({ digest: record_text, state: record_text })),
    /** Names only. Of a value there are 16 bits of a hash: enough to see most changes, too few to find it by trying. */
    configuration: nullable(object({ added: names, removed: names, changed: names, fingerprints: record(record_text, record_text) })),
});
/** The bytes that are kept and hashed: the order of members is that of the object, so the same record is the same bytes. */
const recordText = (record) => `${JSON.stringify(record, undefined, 1)}\n`;
/** @returns undefined when the text is no record */
function parseRecord(given) {
    try {
        const result = safeParse(releaseRecord, JSON.parse(given));
        return result.success ? result.output : undefined;
    }
    catch {
        return undefined;
    }
}
const EMPTY_HEAD = { version: 1, sequence: 0, sha256: '', id: '', live: {}, configuration: {} };
/** The head after a record. Only a release that is live changes what is live. */
function headAfter(head, record, sha256) {
    const { service, id, commit: sha, outcome, sequence, configuration } = record;
    const live = outcome === 'live' ? { ...head.live, [service]: { id, commit: sha } } : head.live;
    const known = outcome === 'live' && configuration;
    return {
        version: 1,
        sequence,
        sha256,
        id,
        live,
        configuration: known
            ? { ...head.configuration, [service]: configuration.fingerprints }
            : head.configuration,
    };
}
const recordName = (sequence) => `${String(sequence).padStart(10, '0')}.json`;


/***/ }),

/***/ 0:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   EE: () => (/* binding */ isAlarming),
/* harmony export */   I1: () => (/* binding */ deploymentStatus),
/* harmony export */   Jj: () => (/* binding */ cut),
/* harmony export */   aG: () => (/* binding */ alertKey),
/* harmony export */   aY: () => (/* binding */ releaseLine)
/* harmony export */ });
/** GitHub's states know neither cancelled nor rolled back: the word comes first in the description. */
const STATES = {
    live: 'success',
    failed: 'failure',
    'rolled-back': 'failure',
    cancelled: 'error',
    rejected: 'error',
};
/** https://docs.github.com/rest/deployments/statuses#create-a-deployment-status; a description has at most 140 characters. */
function deploymentStatus({ outcome, cause, runUrl }) {
    const description = cut([outcome, cause].filter(Boolean).join(': '), 140);
    return { state: STATES[outcome], description, ...(runUrl === '' ? {} : { log_url: runUrl }) };
}
const cut = (text, most) => [...text].length <= most ? text : `${[...text].slice(0, most - 1).join('')}…`;
/** One line for people: `shop 1.2.3 live on production`. */
const releaseLine = ({ service, release, commit, outcome, environment, action, }) => `${action === 'rollback' ? 'way back: ' : ''}${service} ${release || commit.slice(0, 12)} ${outcome} on ${environment}`;
/** Releases of one service in one environment share an alert: the next good one ends it. */
const alertKey = ({ repository, environment, service }) => `deploy-actions/${repository}/${environment}/${service}`;
/** Whether somebody must be woken. Nobody is for what a person stopped. */
const isAlarming = ({ outcome }) => outcome === 'failed' || outcome === 'rolled-back';


/***/ }),

/***/ 6925:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $6: () => (/* binding */ textAt),
/* harmony export */   Gv: () => (/* binding */ isObject),
/* harmony export */   lJ: () => (/* binding */ objectAt),
/* harmony export */   tk: () => (/* binding */ numberAt),
/* harmony export */   yR: () => (/* binding */ objectsAt)
/* harmony export */ });
/* unused harmony export textsAt */
const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
const objectAt = (from, name) => {
    const value = from[name];
    return isObject(value) ? value : {};
};
const objectsAt = (from, name) => {
    const value = from[name];
    return Array.isArray(value) ? value.filter(isObject) : [];
};
const textAt = (from, name) => {
    const value = from[name];
    return typeof value === 'string' ? value : '';
};
const textsAt = (from, name) => {
    const value = from[name];
    return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
};
const numberAt = (from, name) => {
    const value = from[name];
    return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
};


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
/* harmony export */   Dm: () => (/* binding */ isTransientStatus),
/* harmony export */   HN: () => (/* binding */ isTransientHttpError),
/* harmony export */   OK: () => (/* binding */ kindOfError),
/* harmony export */   j$: () => (/* binding */ HttpError)
/* harmony export */ });
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
/******/ var __webpack_exports__ = __nccwpck_require__(5811);
/******/ __webpack_exports__ = await __webpack_exports__;
/******/ 
