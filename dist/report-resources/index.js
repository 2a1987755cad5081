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

/***/ 1110:
/***/ ((__webpack_module__, __unused_webpack___webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony import */ var _runtime_start_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(578);
/* harmony import */ var _run_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(8980);
/* harmony import */ var _spec_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(1052);
/* harmony import */ var _wire_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(2424);




await (0,_runtime_start_js__WEBPACK_IMPORTED_MODULE_0__/* .start */ .n)(_spec_js__WEBPACK_IMPORTED_MODULE_2__/* .reportResources */ .k, (inputs, process) => (0,_run_js__WEBPACK_IMPORTED_MODULE_1__/* .run */ .e)(inputs, (0,_wire_js__WEBPACK_IMPORTED_MODULE_3__/* .realPorts */ .R)(inputs, process)));

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 8980:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  e: () => (/* binding */ run)
});

// EXTERNAL MODULE: ./build/failure.js
var failure = __nccwpck_require__(9874);
;// CONCATENATED MODULE: ./build/lib/checks/item.js
const STATES = (/* unused pure expression or super */ null && (['pass', 'fail', 'unknown', 'waived', 'not-applicable']));
const NAMES = {
    review: 'Review',
    status: 'Required checks',
    coverage: 'Coverage',
    scan: 'Scan',
    sbom: 'Bill of materials',
    signature: 'Signature',
    migration: 'Migrations',
    backup: 'Backup',
    drill: 'Recovery drill',
    alerts: 'Alerts',
    load_test: 'Load test',
    dependencies: 'Dependencies',
    secrets: 'Secrets',
    flags: 'Feature flags',
    incidents: 'Incidents',
    rollback_plan: 'Rollback plan',
    communication: 'Communication',
    freeze: 'Freeze',
    deploy: 'Rollout',
    smoke_test: 'Smoke test',
    analysis: 'Analysis',
};
const item_unknown = (wanted, observed, more = {}) => ({
    ...more,
    state: 'unknown',
    observed,
    wanted,
});
/** `7d`, `90m`: how the file writes a length of time, in ms. */
function lengthOf(text) {
    const units = { ms: 1, s: 1e3, m: 6e4, h: 36e5, d: 864e5 };
    const [, number = '', unit = ''] = /^(\d+)(ms|s|m|h|d)$/.exec(text) ?? [];
    return Number(number) * (units[unit] ?? Number.NaN);
}
/** Milliseconds as people say an age: `4 min`, `3 h`, `12 d`. */
function item_age(ms) {
    if (ms < 6e4)
        return `${Math.max(0, Math.round(ms / 1e3))} s`;
    if (ms < 36e5)
        return `${Math.round(ms / 6e4)} min`;
    return ms < 1728e5 ? `${Math.round(ms / 36e5)} h` : `${Math.floor(ms / 864e5)} d`;
}

;// CONCATENATED MODULE: ./build/lib/checks/document.js

const GOOD = (/* unused pure expression or super */ null && (['passed', 'succeeded', 'success', 'ok']));
/** The members that this repository's own reports and common tools use. Undefined when it has no outcome or no time. */
function readDocument(text) {
    const json = parse(text);
    const textOf = (...names) => {
        const found = names.map((name) => json[name]).find((value) => typeof value === 'string');
        return typeof found === 'string' ? found : '';
    };
    const at = Date.parse(textOf('finishedAt', 'createdAt', 'at', 'timestamp'));
    const outcome = textOf('outcome', 'verdict', 'status').toLowerCase();
    if (Number.isNaN(at) || outcome === '')
        return undefined;
    const digest = /sha256:[0-9a-f]{64}/.exec(textOf('digest', 'image'))?.[0] ?? '';
    return { outcome, at, environment: textOf('environment'), digest, url: textOf('url', 'runUrl') };
}
function parse(text) {
    try {
        const value = JSON.parse(text);
        return typeof value === 'object' && value !== null ? value : {};
    }
    catch {
        return {};
    }
}
/** A clock of another machine may be ahead of ours by this much. */
const AHEAD_MS = (/* unused pure expression or super */ null && (5 * 6e4));
function judgeDocument(text, path, want) {
    const wanted = `${want.what}, at most ${age(want.maxAgeMs)} old`;
    if (text === undefined)
        return unknown(wanted, 'no evidence was given');
    const document = readDocument(text);
    if (!document)
        return unknown(wanted, 'the evidence has no outcome or no time', { evidence: path });
    const { outcome, at, digest, environment, url } = document;
    const ageMs = want.now - at;
    const about = { evidence: url || path, of: digest || environment, ageMs };
    const foreign = foreignWords(document, want);
    if (foreign !== undefined)
        return unknown(wanted, foreign, about);
    if (!GOOD.includes(outcome))
        return { ...about, wanted, state: 'fail', observed: `it ended with ${outcome}` };
    if (ageMs < -AHEAD_MS)
        return unknown(wanted, 'the evidence is dated in the future', about);
    if (ageMs > want.maxAgeMs)
        return unknown(wanted, `passed, but ${age(ageMs)} ago`, about);
    return { ...about, wanted, state: 'pass', observed: `passed ${age(ageMs)} ago` };
}
function foreignWords({ digest, environment }, { bind }) {
    if ('digest' in bind) {
        if (bind.digest === '')
            return 'no digest was given in `image`, so nothing can be of it';
        return digest === bind.digest ? undefined : `it is of ${digest || 'no digest'}, not of this image`;
    }
    return environment === bind.environment
        ? undefined
        : `it is of ${environment === '' ? 'no environment' : `the environment ${environment}`}`;
}

;// CONCATENATED MODULE: ./build/lib/resources/advice.js

const DAY_MS = 864e5;
const LEAST_DAYS = 7;
const LEAST_POINTS = 100;
/** A recommender that has no data says 100 T or 0. */
const MOST = { cpu: 1_024, memory: 24 * 2 ** 40 };
/** A change smaller than this is not worth a rollout. */
const WORTH = 0.1;
/** Numbers with their guards: followed blindly they end pods for want of memory, and lose rare peaks. */
function adviseContainer(usage, situation) {
    const { namespace, workload, container } = usage;
    return ['cpu', 'memory'].flatMap((resource) => {
        const amounts = usage[resource];
        if (amounts.advised === undefined && amounts.requested === undefined)
            return [];
        const about = { namespace, workload, container, resource, ...amounts };
        return [{ ...about, heldBack: guardsOf(resource, amounts, usage, situation) }];
    });
}
function guardsOf(resource, { advised }, usage, { facts, now }) {
    if (advised === undefined)
        return ['the source has no number'];
    const { points, peakMemory } = usage;
    const guards = [
        !(advised > 0 && advised < MOST[resource]) && 'the number makes no sense',
        facts === undefined ? 'the workload is not in the cluster' : tooYoung(facts, now),
        points !== undefined && points < LEAST_POINTS && `only ${points} values of ${LEAST_POINTS}`,
        resource === 'memory' && starved(facts, now),
        resource === 'memory' &&
            peakMemory !== undefined &&
            advised < peakMemory &&
            'it was above that at a peak',
        facts?.scaledBy.includes(resource) &&
            `an autoscaler goes by ${resource}: change its target, not the request`,
    ];
    return guards.filter((guard) => typeof guard === 'string');
}
/** Only the current release counts: a new version begins a new history. */
function tooYoung({ since }, now) {
    if (since === undefined)
        return 'it is not known since when this release runs';
    return now - since < LEAST_DAYS * DAY_MS
        ? `this release runs for ${item_age(now - since)} of ${LEAST_DAYS} d`
        : undefined;
}
function starved(facts, now) {
    const at = facts?.outOfMemory;
    return at !== undefined && now - at < LEAST_DAYS * DAY_MS
        ? `a pod ran out of memory ${item_age(now - at)} ago`
        : undefined;
}
/** Whether somebody should change the manifest. */
function isWorthwhile({ requested, advised, heldBack }) {
    if (heldBack.length > 0 || advised === undefined)
        return false;
    return requested === undefined || Math.abs(advised - requested) / requested > WORTH;
}

;// CONCATENATED MODULE: ./build/lib/resources/failures.js

const resourcesFailures = (0,failure/* defineFailures */.Z0)({
    RESOURCES_INPUT_MISSING: {
        meaning: 'A source of usage lacks inputs that it needs, or nothing is to be looked at; the message names them.',
        remedy: 'Give these inputs in the `with:` block of this step.',
    },
    RESOURCES_USAGE_INVALID: {
        meaning: 'The file of usage is not what its source writes.',
        remedy: 'Make it by `krr simple --formatter json`, and check that it is not empty.',
    },
});

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

;// CONCATENATED MODULE: ./build/lib/resources/quantity.js
const FACTORS = {
    n: 1e-9,
    u: 1e-6,
    m: 1e-3,
    '': 1,
    k: 1e3,
    M: 1e6,
    G: 1e9,
    T: 1e12,
    P: 1e15,
    Ki: 2 ** 10,
    Mi: 2 ** 20,
    Gi: 2 ** 30,
    Ti: 2 ** 40,
    Pi: 2 ** 50,
};
/** A quantity of Kubernetes in cores or bytes; undefined when it is none. */
function parseQuantity(value) {
    if (typeof value === 'number')
        return Number.isFinite(value) ? value : undefined;
    const [, number, unit = ''] = /^(\d+(?:\.\d+)?)([a-zA-Z]*)$/.exec(typeof value === 'string' ? value : '') ?? [];
    const factor = FACTORS[unit];
    return number === undefined || factor === undefined ? undefined : Number(number) * factor;
}
/** Cores as a manifest has them, rounded up: `250m`. */
const cores = (value) => `${Math.max(1, Math.ceil(Number((value * 1000).toFixed(6))))}m`;
/** Bytes as a manifest has them, rounded up: `256Mi`. */
const bytes = (value) => `${Math.max(1, Math.ceil(value / 2 ** 20))}Mi`;

;// CONCATENATED MODULE: ./build/lib/resources/summary.js



function resourcesSummary({ advice, findings, unknown, drill }) {
    const good = advice.filter(isWorthwhile);
    const held = advice.filter(({ heldBack }) => heldBack.length > 0);
    return joined([
        heading(`📊 Resources: ${good.length} to change, ${findings.length} findings`, 3),
        drill !== '' && markdown_text(drill),
        table(['container', 'resource', 'requested', 'used', 'advised'], good.map(rowOf)),
        good.length === 0 && 'No request is worth a change.',
        table(['what', 'problem', 'what to do'], findings.map(({ what, problem, remedy }) => [safe(code(what)), problem, remedy])),
        ...unknown.map((each) => `- Not looked at: ${markdown_text(each)}`),
        held.length > 0 &&
            details(`${held.length} numbers are no advice`, table(['container', 'resource', 'why'], held.map((each) => [safe(code(nameOf(each))), each.resource, each.heldBack.join('; ')]))),
    ]);
}
const nameOf = ({ namespace, workload, container }) => `${namespace}/${workload}/${container}`;
function rowOf(advice) {
    const show = advice.resource === 'cpu' ? cores : bytes;
    const shown = (value, missing) => (value === undefined ? missing : show(value));
    return [
        safe(code(nameOf(advice))),
        advice.resource,
        shown(advice.requested, 'none'),
        shown(advice.used, 'not known'),
        safe(code(shown(advice.advised, ''))),
    ];
}

// EXTERNAL MODULE: ./build/lib/scan/shape.js
var shape = __nccwpck_require__(6925);
;// CONCATENATED MODULE: ./build/lib/resources/autoscalers.js

const conditionsOf = (object) => (0,shape/* objectsAt */.yR)((0,shape/* objectAt */.lJ)(object, 'status'), 'conditions').map((each) => ({
    type: (0,shape/* textAt */.$6)(each, 'type'),
    status: (0,shape/* textAt */.$6)(each, 'status'),
    said: [(0,shape/* textAt */.$6)(each, 'reason'), (0,shape/* textAt */.$6)(each, 'message')].filter(Boolean).join(': '),
}));
/** The workload that an autoscaler changes. */
const targetOf = (hpa) => (0,shape/* textAt */.$6)((0,shape/* objectAt */.lJ)((0,shape/* objectAt */.lJ)(hpa, 'spec'), 'scaleTargetRef'), 'name');
/** Resources whose use an autoscaler goes by. */
const resourcesOf = (hpa) => {
    const names = (0,shape/* objectsAt */.yR)((0,shape/* objectAt */.lJ)(hpa, 'spec'), 'metrics').flatMap((metric) => [
        (0,shape/* textAt */.$6)((0,shape/* objectAt */.lJ)(metric, 'resource'), 'name'),
        (0,shape/* textAt */.$6)((0,shape/* objectAt */.lJ)(metric, 'containerResource'), 'name'),
    ]);
    return ['cpu', 'memory'].filter((each) => names.includes(each));
};
/** What https://kubernetes.io/docs/tasks/run-application/horizontal-pod-autoscale/ says about its conditions. */
function hpaFindings(hpa, workload) {
    const what = `HorizontalPodAutoscaler ${hpa.metadata.namespace ?? ''}/${hpa.metadata.name}`;
    const say = (problem, remedy) => ({ what, problem, remedy });
    const findings = conditionsOf(hpa).flatMap(({ type, status, said }) => {
        if (type === 'ScalingActive' && status === 'False')
            return [say(`it does not scale: ${said}`, 'Give it metrics, and every container a request.')];
        if (type === 'AbleToScale' && status === 'False')
            return [say(`it cannot scale: ${said}`, 'Check that its target exists and may be scaled.')];
        if (type === 'ScalingLimited' && status === 'True' && /TooManyReplicas/.test(said))
            return [
                say(`it wants more than it may: ${said}`, 'Raise maxReplicas, or find out what eats the pods.'),
            ];
        return [];
    });
    if (!workload)
        return [
            ...findings,
            say(`its target ${targetOf(hpa)} is not there`, 'Remove it, or name the right workload.'),
        ];
    const bare = resourcesOf(hpa).flatMap((resource) => withoutRequest(workload, resource).map((name) => `${name} (${resource})`));
    const owners = replicaOwners(workload);
    return [
        ...findings,
        ...(bare.length > 0
            ? [
                say(`containers without a request: ${bare.join(', ')}`, 'Without one the share of it is not known, and nothing scales.'),
            ]
            : []),
        ...(owners.length > 0
            ? [
                say(`replicas are also set by ${owners.join(', ')}`, 'Leave `replicas` out of the manifest: each apply undoes what the autoscaler chose.'),
            ]
            : []),
    ];
}
const containersOf = (workload) => (0,shape/* objectsAt */.yR)((0,shape/* objectAt */.lJ)((0,shape/* objectAt */.lJ)((0,shape/* objectAt */.lJ)(workload, 'spec'), 'template'), 'spec'), 'containers');
const requestOf = (workload, container, resource) => {
    const found = containersOf(workload).find((each) => (0,shape/* textAt */.$6)(each, 'name') === container);
    return found && (0,shape/* objectAt */.lJ)((0,shape/* objectAt */.lJ)(found, 'resources'), 'requests')[resource];
};
const withoutRequest = (workload, resource) => containersOf(workload)
    .map((each) => (0,shape/* textAt */.$6)(each, 'name'))
    .filter((name) => requestOf(workload, name, resource) === undefined);
/** Who else owns `spec.replicas`: the autoscaler writes it through the subresource. */
function replicaOwners({ metadata }) {
    const entries = (metadata.managedFields ?? []).filter(({ subresource }) => subresource !== 'scale');
    const owning = entries.filter(({ fieldsV1 }) => 'f:replicas' in (0,shape/* objectAt */.lJ)((fieldsV1 ?? {}), 'f:spec'));
    return owning.map(({ manager = 'somebody' }) => manager);
}
function kedaFindings(scaled) {
    const what = `ScaledObject ${scaled.metadata.namespace ?? ''}/${scaled.metadata.name}`;
    return conditionsOf(scaled).flatMap(({ type, status, said }) => {
        if (type === 'Ready' && status === 'False')
            return [
                { what, problem: `it is not ready: ${said}`, remedy: 'Check its triggers and their credentials.' },
            ];
        if (type === 'Fallback' && status === 'True')
            return [
                {
                    what,
                    problem: `it runs on its fallback: ${said}`,
                    remedy: 'Its metrics do not come: check the trigger.',
                },
            ];
        if (type === 'Paused' && status === 'True')
            return [{ what, problem: 'it is paused', remedy: 'Remove the annotation when the pause is over.' }];
        return [];
    });
}
/** With fewer pods than a budget wants none may be moved, and a node is never drained. */
function budgetFindings(hpa, budget) {
    const least = (0,shape/* numberAt */.tk)((0,shape/* objectAt */.lJ)(hpa, 'spec'), 'minReplicas') ?? 1;
    const needed = (0,shape/* objectAt */.lJ)(budget, 'spec')['minAvailable'];
    if (typeof needed !== 'number' || least > needed)
        return [];
    const what = `PodDisruptionBudget ${budget.metadata.namespace ?? ''}/${budget.metadata.name}`;
    return [
        {
            what,
            problem: `it wants ${needed} pods, and ${hpa.metadata.name} goes down to ${least}`,
            remedy: 'Raise minReplicas above minAvailable, or use maxUnavailable.',
        },
    ];
}

;// CONCATENATED MODULE: ./build/lib/resources/read-sources.js


/** The JSON of Robusta KRR (`krr simple --formatter json`). Undefined when it is none. */
function readKrr(text) {
    const json = read_sources_parse(text);
    return Array.isArray(json?.['scans']) ? (0,shape/* objectsAt */.yR)(json, 'scans').map(usageOfScan) : undefined;
}
function usageOfScan(scan) {
    const object = (0,shape/* objectAt */.lJ)(scan, 'object');
    const requests = (0,shape/* objectAt */.lJ)((0,shape/* objectAt */.lJ)(object, 'allocations'), 'requests');
    const recommended = (0,shape/* objectAt */.lJ)((0,shape/* objectAt */.lJ)(scan, 'recommended'), 'requests');
    const amounts = (name) => ({
        requested: parseQuantity(requests[name]),
        used: undefined,
        advised: (0,shape/* numberAt */.tk)((0,shape/* objectAt */.lJ)(recommended, name), 'value') ?? parseQuantity(recommended[name]),
    });
    return {
        namespace: (0,shape/* textAt */.$6)(object, 'namespace'),
        kind: (0,shape/* textAt */.$6)(object, 'kind'),
        workload: (0,shape/* textAt */.$6)(object, 'name'),
        container: (0,shape/* textAt */.$6)(object, 'container'),
        cpu: amounts('cpu'),
        memory: amounts('memory'),
        points: undefined,
        peakMemory: undefined,
    };
}
/** The recommendations in the status of a VerticalPodAutoscaler; requests come from the workload. */
function readVpa(vpa, requestedOf) {
    const object = vpa;
    const target = (0,shape/* objectAt */.lJ)((0,shape/* objectAt */.lJ)(object, 'spec'), 'targetRef');
    const workload = (0,shape/* textAt */.$6)(target, 'name');
    const containers = (0,shape/* objectsAt */.yR)((0,shape/* objectAt */.lJ)((0,shape/* objectAt */.lJ)(object, 'status'), 'recommendation'), 'containerRecommendations');
    return containers.map((each) => {
        const container = (0,shape/* textAt */.$6)(each, 'containerName');
        const amounts = (name) => ({
            requested: requestedOf(workload, container, name),
            used: parseQuantity((0,shape/* objectAt */.lJ)(each, 'lowerBound')[name]),
            advised: parseQuantity((0,shape/* objectAt */.lJ)(each, 'target')[name]),
        });
        return {
            namespace: vpa.metadata.namespace ?? '',
            kind: (0,shape/* textAt */.$6)(target, 'kind'),
            workload,
            container,
            cpu: amounts('cpu'),
            memory: amounts('memory'),
            points: undefined,
            peakMemory: undefined,
        };
    });
}
function read_sources_parse(text) {
    try {
        const value = JSON.parse(text);
        return (0,shape/* isObject */.Gv)(value) ? value : undefined;
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./build/lib/resources/workload-facts.js


const ownedBy = ({ metadata }, owners) => (metadata.ownerReferences ?? []).some(({ uid }) => owners.has(uid));
/** What the cluster says about one workload: its release is as old as the newest set of pods that it made. */
function factsOf(workload, { pods, replicaSets, autoscalers }) {
    const own = new Set([workload.metadata.uid ?? '']);
    const sets = replicaSets.filter((set) => ownedBy(set, own));
    const current = sets.toSorted((a, b) => createdAt(a) - createdAt(b)).at(-1);
    const owners = new Set([...own, ...sets.map(({ metadata }) => metadata.uid ?? '')]);
    const ours = pods.filter((pod) => ownedBy(pod, owners));
    const times = ours.map(createdAt).filter((at) => at > 0);
    const since = current ? createdAt(current) : times.length > 0 ? Math.min(...times) : undefined;
    const killed = ours.flatMap(outOfMemoryAt);
    const scalers = autoscalers.filter((hpa) => targetOf(hpa) === workload.metadata.name);
    return {
        since,
        outOfMemory: killed.length > 0 ? Math.max(...killed) : undefined,
        scaledBy: scalers.flatMap(resourcesOf),
    };
}
const createdAt = ({ metadata }) => Date.parse(metadata.creationTimestamp ?? '') || 0;
/** When containers of a pod were ended for want of memory, the run before the current one included. */
function outOfMemoryAt(pod) {
    const statuses = (0,shape/* objectsAt */.yR)((0,shape/* objectAt */.lJ)(pod, 'status'), 'containerStatuses');
    const states = statuses.flatMap((each) => [(0,shape/* objectAt */.lJ)(each, 'state'), (0,shape/* objectAt */.lJ)(each, 'lastState')]);
    const ended = states.map((state) => (0,shape/* objectAt */.lJ)(state, 'terminated')).filter(shape/* isObject */.Gv);
    return ended
        .filter((each) => (0,shape/* textAt */.$6)(each, 'reason') === 'OOMKilled')
        .map((each) => Date.parse((0,shape/* textAt */.$6)(each, 'finishedAt')) || 0);
}

;// CONCATENATED MODULE: ./build/actions/report-resources/look.js






/** Everything about one namespace. */
async function lookAt(namespace, objects, krr, inputs, ports) {
    const usages = await usagesOf(namespace, objects, krr, inputs, ports);
    const now = ports.clock.now();
    const advice = usages.flatMap((usage) => {
        const workload = objects.workloads.find(({ metadata }) => metadata.name === usage.workload);
        return adviseContainer(usage, { facts: workload && factsOf(workload, objects), now });
    });
    return { advice, findings: findingsOf(objects) };
}
/** The use of containers, by the source that was chosen; requests are those of the workload where it does not say. */
async function usagesOf(namespace, { workloads, verticals }, krr, { usage }, { usageIn }) {
    const requested = (workload, container, resource) => {
        const found = workloads.find(({ metadata }) => metadata.name === workload);
        return found && parseQuantity(requestOf(found, container, resource));
    };
    if (usage === 'krr')
        return krr.filter((each) => each.namespace === namespace);
    if (usage === 'vpa')
        return verticals.flatMap((vpa) => readVpa(vpa, requested));
    return usage === 'prometheus' ? usageIn(namespace) : [];
}
function findingsOf({ autoscalers, workloads, scaledObjects, budgets, }) {
    const ofHpa = autoscalers.flatMap((hpa) => {
        const workload = workloads.find(({ metadata }) => metadata.name === targetOf(hpa));
        const labels = workload?.metadata.labels ?? {};
        const own = budgets.filter((budget) => selects(budget, labels));
        return [...hpaFindings(hpa, workload), ...own.flatMap((budget) => budgetFindings(hpa, budget))];
    });
    return [...ofHpa, ...scaledObjects.flatMap(kedaFindings)];
}
/** By the labels of the workload, which by custom are those of its pods. */
function selects(budget, labels) {
    const { selector } = (budget['spec'] ?? {});
    const wanted = Object.entries(selector?.matchLabels ?? {});
    return wanted.length > 0 && wanted.every(([key, value]) => labels[key] === value);
}
/** @throws RESOURCES_INPUT_MISSING, RESOURCES_USAGE_INVALID */
async function krrUsage({ usage, 'krr-report': path }, { files }) {
    if (usage !== 'krr' || path === undefined)
        return [];
    if (!files.exists(path))
        throw resourcesFailures.RESOURCES_USAGE_INVALID(`There is no file ${path}.`);
    const read = readKrr(await files.read(path));
    if (!read)
        throw resourcesFailures.RESOURCES_USAGE_INVALID(`${path} has no "scans", so it is no JSON of KRR.`);
    return read;
}

;// CONCATENATED MODULE: ./build/actions/report-resources/run.js
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







/** Looks at everything that is named, and tells; nothing found is no reason to fail. */
async function run(inputs, ports) {
    requireInputs(inputs);
    const krr = await krrUsage(inputs, ports);
    const unknown = [];
    const seen = await Promise.all([
        inNamespaces(inputs, krr, ports, unknown),
        ...inputs['log-groups'].map((prefix) => of(() => ports.logGroups(prefix), unknown)),
        ...inputs['ecr-repositories'].map((name) => of(() => ports.repositories(name), unknown)),
    ]);
    const report = {
        version: 1,
        at: new Date(ports.clock.now()).toISOString(),
        advice: seen.flatMap(({ advice }) => advice),
        findings: seen.flatMap(({ findings }) => findings),
        unknown,
        drill: await drillLine(inputs, ports),
    };
    ports.workflow.summary(resourcesSummary(report));
    for (const { what, problem } of report.findings)
        ports.workflow.info(`${what}: ${problem}`);
    const advice = report.advice.filter(isWorthwhile).length;
    const something = advice + report.findings.length > 0;
    return {
        verdict: unknown.length > 0 ? 'unknown' : something ? 'advice' : 'fine',
        advice,
        findings: report.findings.length,
        report: await ports.keep('report-resources.json', `${JSON.stringify(report, undefined, 2)}\n`),
    };
}
function requireInputs(inputs) {
    const { namespaces, usage } = inputs;
    const nothing = namespaces.length + inputs['log-groups'].length + inputs['ecr-repositories'].length === 0;
    const problems = [
        ...(nothing ? ['namespaces, log-groups or ecr-repositories: one is needed'] : []),
        ...(usage === 'krr' && inputs['krr-report'] === undefined
            ? ['krr-report: is needed for usage: krr']
            : []),
        ...(usage === 'prometheus' && inputs['prometheus-url'] === undefined
            ? ['prometheus-url: is needed for usage: prometheus']
            : []),
        ...(usage !== 'none' && namespaces.length === 0 ? [`namespaces: are needed for usage: ${usage}`] : []),
    ];
    if (problems.length > 0)
        throw resourcesFailures.RESOURCES_INPUT_MISSING(problems.join('\n'));
}
async function inNamespaces(inputs, krr, ports, unknown) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        if (inputs.namespaces.length === 0)
            return { advice: [], findings: [] };
        const cluster = __addDisposableResource(env_1, await ports.openCluster(), true);
        const all = await Promise.all(inputs.namespaces.map((namespace) => orUnknown(async () => lookAt(namespace, await cluster.read(namespace), krr, inputs, ports), { advice: [], findings: [] }, unknown)));
        return { advice: all.flatMap(({ advice }) => advice), findings: all.flatMap(({ findings }) => findings) };
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
const of = async (ask, unknown) => ({
    advice: [],
    findings: await orUnknown(ask, [], unknown),
});
/** What does not answer is said, and the rest is reported all the same. */
async function orUnknown(look, otherwise, unknown) {
    try {
        return await look();
    }
    catch (error) {
        if (!(error instanceof failure/* Failure */.HR))
            throw error;
        unknown.push(error.message);
        return otherwise;
    }
}
async function drillLine({ 'drill-report': path }, { files, clock }) {
    if (path === undefined)
        return '';
    const drill = files.exists(path) ? readDocument(await files.read(path)) : undefined;
    if (!drill)
        return 'Nothing is known of a recovery drill.';
    return `The last recovery drill ended with ${drill.outcome} ${item_age(clock.now() - drill.at)} ago.`;
}


/***/ }),

/***/ 1052:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  k: () => (/* binding */ reportResources)
});

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
const integer = (least, most) => (0,inputs/* inputKind */.TP)((raw) => {
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

;// CONCATENATED MODULE: ./build/actions/report-resources/spec.js




const address = (0,inputs/* inputKind */.TP)((raw) => {
    if (!/^https?:\/\/\S+$/.test(raw))
        throw new Error(`expected an address such as http://prometheus:9090, got "${raw}"`);
    return raw;
});
const reportResources = (0,action/* defineAction */.Q)({
    name: 'report-resources',
    description: 'Says what is requested, used and advised, with guards before a number is advice; and what grows without an end.',
    branding: { icon: 'bar-chart-2', color: 'blue' },
    inputs: {
        namespaces: list.withDefault('', {
            description: 'Namespaces to look at, separated by commas, such as `shop,billing`.',
        }),
        usage: oneOf('none', 'krr', 'vpa', 'prometheus').withDefault('none', {
            description: 'Where use comes from: `krr`, the JSON of Robusta KRR; `vpa`, the status of VerticalPodAutoscalers; `prometheus`.',
        }),
        'krr-report': input_kinds_text.optional({
            description: 'Path of the JSON that `krr simple --formatter json` wrote.',
        }),
        'prometheus-url': address.optional({
            description: 'Address of Prometheus, such as `http://prometheus.monitoring:9090`.',
        }),
        'metrics-token': input_kinds_text.optional({
            description: 'Bearer token for Prometheus, if it wants one.',
            secret: true,
        }),
        days: integer(7, 90).withDefault('7', {
            description: 'How many days of use Prometheus is asked for, at least 7.',
        }),
        'log-groups': list.withDefault('', {
            description: 'Prefixes of CloudWatch log groups whose retention is looked at, such as `/aws/eks`; `*` is all.',
        }),
        'ecr-repositories': list.withDefault('', {
            description: 'ECR repositories whose lifecycle is looked at; `*` is all.',
        }),
        'drill-report': input_kinds_text.optional({
            description: 'Path of the report of the last recovery drill; its age is shown.',
        }),
        cluster: input_kinds_text.optional({
            description: 'Name of an EKS cluster, instead of a kubeconfig. Needs the `aws` CLI and AWS credentials.',
        }),
        region: input_kinds_text.optional({ description: 'AWS region. Default: `AWS_REGION`.' }),
        kubeconfig: input_kinds_text.optional({
            description: 'Path of the kubeconfig. Default is the variable KUBECONFIG, then `~/.kube/config`.',
        }),
    },
    outputs: {
        verdict: output.oneOf(['fine', 'advice', 'unknown'], 'Whether there is something to do; `unknown` when something could not be looked at. It never fails the step.'),
        advice: output.integer('Number of requests that are worth a change.'),
        findings: output.integer('Number of other findings.'),
        report: output.text('Path of the JSON report.'),
    },
});


/***/ }),

/***/ 2424:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  R: () => (/* binding */ realPorts)
});

// EXTERNAL MODULE: ./build/failure.js
var failure = __nccwpck_require__(9874);
;// CONCATENATED MODULE: ./build/lib/checks/failures.js

const checkFailures = (0,failure/* defineFailures */.Z0)({
    CHECK_BLOCKED: {
        meaning: 'The release may not go on: the message names each check that failed or that nothing is known of.',
        remedy: 'Mend what the list names and run this again. What must go out all the same needs a waiver by a team that the environment names under `waivers`.',
    },
    EVIDENCE_UNREADABLE: {
        meaning: 'A service that has evidence does not answer, or refuses the credentials of the step.',
        remedy: 'Check the credentials and the address that the message names.',
    },
    CHECK_WAIVERS_INVALID: {
        meaning: 'The input `waivers` is not a list of waivers; the message names each problem.',
        remedy: 'Write a YAML list whose entries have `check`, `team`, `reason` and `until`, such as `[{ check: coverage, team: platform, reason: INC-7, until: 2026-12-01 }]`.',
    },
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __nccwpck_require__(7598);
;// CONCATENATED MODULE: ./build/runtime/hash.js

/** SHA-256 of text as UTF-8, in hexadecimal. */
const sha256 = (text) => createHash('sha256').update(text).digest('hex');
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
            return (0,external_node_crypto_.createHash)('sha256');
        if (typeof secret === 'string')
            return (0,external_node_crypto_.createHmac)('sha256', secret);
        const bytes = ArrayBuffer.isView(secret)
            ? new Uint8Array(secret.buffer, secret.byteOffset, secret.byteLength)
            : new Uint8Array(secret);
        return (0,external_node_crypto_.createHmac)('sha256', bytes);
    }
}
/** HMAC with SHA-256 of text as UTF-8, in hexadecimal. */
const hmacSha256 = (key, text) => createHmac('sha256', key).update(text).digest('hex');

// EXTERNAL MODULE: ./build/lib/scan/shape.js
var shape = __nccwpck_require__(6925);
;// CONCATENATED MODULE: ./build/tools/aws-json.js


/** AWS APIs that speak JSON by POST: https://smithy.io/2.0/aws/protocols/aws-json-1_1-protocol.html */
const SERVICES = {
    secretsmanager: { target: 'secretsmanager', host: 'secretsmanager' },
    logs: { target: 'Logs_20140328', host: 'logs' },
    ecr: { target: 'AmazonEC2ContainerRegistry_V20150921', host: 'api.ecr' },
};
/** A name that an API of AWS gives to what is simply not there. */
const ABSENT = /ResourceNotFound|NotFoundException/;
/** Two clients of the SDK for two questions would be a megabyte each; its signer and its credentials are what counts. */
function createAwsJson({ http, Checksum }, { region, endpoint, signal }) {
    return async (service, operation, input) => {
        const { target, host } = SERVICES[service];
        const url = new URL(endpoint ?? `https://${host}.${region}.${domainOf(region)}`);
        const body = JSON.stringify(input);
        const headers = {
            host: url.host,
            'content-type': 'application/x-amz-json-1.1',
            'x-amz-target': `${target}.${operation}`,
        };
        const unreadable = (why, cause) => checkFailures.EVIDENCE_UNREADABLE(`${service}:${operation}: ${why}`, { cause });
        const signed = await sign({ region, service, url, body, headers }, Checksum).catch((error) => {
            throw unreadable(error.message, error);
        });
        const request = { url: url.href, method: 'POST', headers: signed, body, signal, timeoutMs: 15_000 };
        const response = await http.request(request).catch((error) => {
            signal.throwIfAborted();
            throw unreadable(error.message, error);
        });
        const answer = parse(response.body);
        if (response.status < 300)
            return { answer };
        const name = ((0,shape/* textAt */.$6)(answer, '__type').split('#').at(-1) ?? '') || `status ${response.status}`;
        if (ABSENT.test(name))
            return { refused: name };
        throw unreadable(`${name}: ${(0,shape/* textAt */.$6)(answer, 'message') || (0,shape/* textAt */.$6)(answer, 'Message')}`);
    };
}
async function sign({ region, service, url, body, headers }, Checksum) {
    const [{ SignatureV4 }, { defaultProvider }] = await Promise.all([
        __nccwpck_require__.e(/* import() */ 118).then(__nccwpck_require__.t.bind(__nccwpck_require__, 5118, 19)),
        Promise.all(/* import() */[__nccwpck_require__.e(118), __nccwpck_require__.e(861)]).then(__nccwpck_require__.t.bind(__nccwpck_require__, 5861, 19)),
    ]);
    const signer = new SignatureV4({ region, service, credentials: defaultProvider(), sha256: Checksum });
    const { protocol, hostname, pathname: path } = url;
    const signed = await signer.sign({
        method: 'POST',
        protocol,
        hostname,
        path,
        headers: { ...headers },
        body,
    });
    return signed.headers;
}
const domainOf = (region) => region.startsWith('cn-') ? 'amazonaws.com.cn' : 'amazonaws.com';
function parse(text) {
    try {
        const value = JSON.parse(text);
        return (0,shape/* isObject */.Gv)(value) ? value : {};
    }
    catch {
        return {};
    }
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

;// CONCATENATED MODULE: ./build/tools/kubernetes-failures.js

const kubernetesFailures = (0,failure/* defineFailures */.Z0)({
    KUBERNETES_UNREACHABLE: {
        meaning: 'The Kubernetes API does not answer.',
        remedy: 'Check the server address in the kubeconfig, and that this runner may reach it (network, firewall, private endpoint).',
    },
    KUBERNETES_UNAUTHORIZED: {
        meaning: 'The Kubernetes API does not accept the credentials of the kubeconfig.',
        remedy: 'Check the token or role of this step; on EKS that the role has an access entry for the cluster.',
    },
    KUBERNETES_FORBIDDEN: {
        meaning: 'The identity of the kubeconfig may not do what is needed.',
        remedy: 'Grant it the Role in the README of k8s-deploy.',
    },
    KUBERNETES_REFUSED: {
        meaning: 'The Kubernetes API or an admission webhook refuses an object.',
        remedy: 'Correct what the message names in the manifest.',
    },
    KUBERNETES_CONFLICT: {
        meaning: 'Somebody else owns a field that the manifests set.',
        remedy: 'Take the field out of the manifests, or set `force-conflicts: true` once to take it over from its owner.',
    },
    KUBERNETES_UNKNOWN_KIND: {
        meaning: 'The cluster does not know the kind of an object.',
        remedy: 'Install its CustomResourceDefinition first, or correct apiVersion and kind.',
    },
    KUBERNETES_ERROR: {
        meaning: 'The Kubernetes API answered with an error.',
        remedy: 'Read its answer in the message; if it is about load or time, run again.',
    },
});
/** The failure that an answer of the API is, in its own words. `what` says what was tried: `apply Deployment/shop`. */
function failureOf(status, body, what) {
    const said = messageOf(body);
    const message = `Cannot ${what}: ${said}`;
    if (status === 401)
        return kubernetesFailures.KUBERNETES_UNAUTHORIZED(message);
    if (status === 403 && /is forbidden: User |cannot .* resource/.test(said))
        return kubernetesFailures.KUBERNETES_FORBIDDEN(message);
    if (status === 409 && /conflict with/.test(said))
        return kubernetesFailures.KUBERNETES_CONFLICT(message);
    if ([400, 403, 404, 409, 413, 415, 422].includes(status))
        return kubernetesFailures.KUBERNETES_REFUSED(message);
    // kubectl proxy answers 502 when it cannot reach the server or get credentials, in plain text.
    if (status === 502)
        return kubernetesFailures.KUBERNETES_UNREACHABLE(message);
    return kubernetesFailures.KUBERNETES_ERROR(`${message} (HTTP ${status})`);
}
function messageOf(body) {
    try {
        const { message } = JSON.parse(body);
        if (message)
            return message;
    }
    catch {
        // Not JSON: a proxy's own text.
    }
    return body.trim().slice(0, 500) || 'no reason given';
}

;// CONCATENATED MODULE: ./build/tools/kubernetes-transport.js

/** kubectl proxy refuses any other host name. */
const ORIGIN = 'http://localhost';
const ATTEMPTS = 4;
const FIRST_PAUSE_MS = 300;
/** A namespace with thousands of pods in one answer. */
const MOST_BYTES = 512 * 1024 * 1024;
function createTransport(ports) {
    const { http, socket, clock, onWarning, signal } = ports;
    const cancellable = signal ? { signal } : {};
    const once = async (request) => http.request({ ...toHttp(request), ...cancellable, socketPath: await socket() });
    return {
        ask: async (request) => {
            let answer = await settled(once(request), signal);
            for (let attempt = 1; attempt < ATTEMPTS && isPassing(answer, request); attempt += 1) {
                await clock.sleep(pauseAfter(attempt, answer), signal);
                answer = await settled(once(request), signal);
            }
            if (answer instanceof Error)
                throw unreachable(answer);
            for (const warning of warningsIn(answer.headers))
                onWarning(warning);
            return answer;
        },
        stream: async (path, until) => http.stream({ url: `${ORIGIN}${path}`, socketPath: await socket(), signal: until }),
    };
}
const unreachable = (cause) => kubernetesFailures.KUBERNETES_UNREACHABLE(`The Kubernetes API does not answer: ${cause.message}`, {
    cause,
});
function toHttp({ path, method = 'GET', body, contentType = 'application/json', accept = 'application/json', timeoutMs = 30_000, }) {
    const content = body === undefined ? {} : { body: JSON.stringify(body) };
    return {
        url: `${ORIGIN}${path}`,
        method,
        headers: { accept, ...(body === undefined ? {} : { 'content-type': contentType }) },
        ...content,
        timeoutMs,
        maxBytes: MOST_BYTES,
    };
}
/** An answer, or the error that no answer came; a cancellation and a failure of ours are thrown on. */
async function settled(answer, signal) {
    try {
        return await answer;
    }
    catch (error) {
        signal?.throwIfAborted();
        if (error instanceof Error && error.name === 'HttpError')
            return error;
        throw error;
    }
}
/**
 * The proxy's words when the server ended the connection before it took the request: Go says them only of requests that
 * could be sent again, if their body were still there. An API server ends a connection after every request whose sender
 * it does not know (its feature UnauthenticatedHTTP2DOSMitigation), and when it stops.
 */
const NOT_TAKEN = /^(http2: Transport: cannot retry err \[http2: Transport received Server's graceful shutdown GOAWAY\]|net\/http: cannot rewind body after connection loss)/;
/** A POST may have been done although its answer was lost, so only a plain "too many" repeats it. */
function isPassing(answer, { method = 'GET' }) {
    if (answer instanceof Error)
        return method !== 'POST' && ['reset', 'refused'].includes(kindOf(answer));
    if (answer.status === 429 || NOT_TAKEN.test(answer.body))
        return true;
    return method !== 'POST' && [500, 503, 504].includes(answer.status);
}
const kindOf = (error) => error.kind ?? '';
function pauseAfter(attempt, answer) {
    const asked = answer instanceof Error ? 0 : Number(answer.headers['retry-after'] ?? 0) * 1000;
    const own = FIRST_PAUSE_MS * 2 ** (attempt - 1);
    return Math.min(10_000, Math.max(asked || 0, own)) * (0.75 + Math.random() / 2);
}
/** The texts of `Warning: 299 - "…"` headers: https://www.rfc-editor.org/rfc/rfc7234#section-5.5 */
function warningsIn(headers) {
    const texts = [...(headers['warning'] ?? '').matchAll(/299 \S+ "((?:[^"\\]|\\.)*)"/g)];
    return texts.map(([, text = '']) => text.replace(/\\(.)/g, '$1'));
}

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

;// CONCATENATED MODULE: ./build/tools/prometheus-usage.js



/** The workload of a pod by how controllers name their pods; Prometheus alone does not know it. */
const workloadOf = (pod) => pod.replace(/-[a-z0-9]{6,10}-[a-z0-9]{5}$/, '').replace(/-\d+$/, '');
/**
 * Use over a window by cAdvisor's own metrics: CPU as 95th percentile, memory as maximum with 15 % on top, as KRR has
 * it. @throws EVIDENCE_UNREADABLE, METRICS_FORBIDDEN, METRICS_QUERY_REFUSED
 */
async function prometheusUsage(site, namespace, days) {
    const of = `{namespace=${JSON.stringify(namespace)},container!="",container!="POD"}`;
    const memory = `container_memory_working_set_bytes${of}`;
    const requests = (resource) => `max by (pod, container) (kube_pod_container_resource_requests{namespace=${JSON.stringify(namespace)},resource="${resource}"})`;
    const ask = (query) => instant(site, query);
    const [cpu, peak, points, cpuRequests, memoryRequests] = await Promise.all([
        ask(`max by (pod, container) (quantile_over_time(0.95, rate(container_cpu_usage_seconds_total${of}[5m])[${days}d:5m]))`),
        ask(`max by (pod, container) (max_over_time(${memory}[${days}d]))`),
        ask(`min by (pod, container) (count_over_time(${memory}[${days}d]))`),
        ask(requests('cpu')),
        ask(requests('memory')),
    ]);
    const keys = new Set([...cpu.keys(), ...peak.keys()]);
    const groups = Map.groupBy(keys, (key) => JSON.stringify([workloadOf(JSON.parse(key)[0]), JSON.parse(key)[1]]));
    return [...groups].map(([group, all]) => {
        const [workload, container] = JSON.parse(group);
        const used = { cpu: extreme(cpu, all, Math.max), memory: extreme(peak, all, Math.max) };
        return {
            namespace,
            kind: '',
            workload,
            container,
            cpu: { requested: extreme(cpuRequests, all, Math.max), used: used.cpu, advised: used.cpu },
            memory: {
                requested: extreme(memoryRequests, all, Math.max),
                used: used.memory,
                advised: used.memory === undefined ? undefined : used.memory * 1.15,
            },
            points: extreme(points, all, Math.min) ?? 0,
            peakMemory: used.memory,
        };
    });
}
function extreme(series, keys, pick) {
    const values = keys.flatMap((key) => series.get(key) ?? []);
    return values.length === 0 ? undefined : pick(...values);
}
async function instant({ http, url, token, signal }, query) {
    const headers = token === undefined ? {} : { authorization: `Bearer ${token}` };
    const address = `${url.replace(/\/+$/, '')}/api/v1/query?${new URLSearchParams({ query })}`;
    const answer = await askJson(http, { url: address, headers, signal });
    if (!('json' in answer))
        throw checkFailures.EVIDENCE_UNREADABLE('Prometheus does not answer.');
    const results = (0,shape/* objectsAt */.yR)((0,shape/* objectAt */.lJ)((0,shape/* isObject */.Gv)(answer.json) ? answer.json : {}, 'data'), 'result');
    return new Map(results.flatMap((result) => {
        const metric = (0,shape/* objectAt */.lJ)(result, 'metric');
        const value = Number(Array.isArray(result['value']) ? result['value'][1] : Number.NaN);
        return Number.isFinite(value)
            ? [[JSON.stringify([(0,shape/* textAt */.$6)(metric, 'pod'), (0,shape/* textAt */.$6)(metric, 'container')]), value]]
            : [];
    }));
}

;// CONCATENATED MODULE: ./build/lib/kubernetes/objects.js
/** Whether a value has what every object has. A server that answers something else is not a Kubernetes API. */
function isKubernetesObject(value) {
    if (typeof value !== 'object' || value === null)
        return false;
    const { apiVersion, kind, metadata } = value;
    if (typeof apiVersion !== 'string' || typeof kind !== 'string')
        return false;
    return (typeof metadata === 'object' && metadata !== null && typeof metadata.name === 'string');
}
/** The API group, empty for the core group: `apps` of `apps/v1`. */
const groupOf = ({ apiVersion }) => apiVersion.includes('/') ? apiVersion.slice(0, apiVersion.indexOf('/')) : '';
/** `kind.group`, the same in every version of the group: `Deployment.apps`, `Pod.`. */
const typeOf = (object) => `${object.kind}.${groupOf(object)}`;
/** How messages name an object: `Deployment/shop`. */
const nameOf = (object) => `${object.kind}/${object.metadata.name}`;
/** The same object in two places: kind, group, namespace and name. */
const identityOf = (object) => `${typeOf(object)}/${object.metadata.namespace ?? ''}/${object.metadata.name}`;
/** The kinds that run pods and for which there are rules. */
const WORKLOADS = (/* unused pure expression or super */ null && ([
    'Deployment.apps',
    'StatefulSet.apps',
    'DaemonSet.apps',
    'Job.batch',
    'Rollout.argoproj.io',
]));
const isWorkload = (object) => WORKLOADS.includes(typeOf(object));

;// CONCATENATED MODULE: ./build/lib/kubernetes/kinds.js

const named = (plural) => ({ plural, namespaced: true });
const cluster = (plural) => ({ plural, namespaced: false });
/** Kinds whose place never changes, so that it need not be asked for: the built-in ones and Gateway API. */
const KNOWN = {
    'ConfigMap.': named('configmaps'),
    'Endpoints.': named('endpoints'),
    'Event.': named('events'),
    'LimitRange.': named('limitranges'),
    'Namespace.': cluster('namespaces'),
    'PersistentVolume.': cluster('persistentvolumes'),
    'PersistentVolumeClaim.': named('persistentvolumeclaims'),
    'Pod.': named('pods'),
    'ResourceQuota.': named('resourcequotas'),
    'Secret.': named('secrets'),
    'Service.': named('services'),
    'ServiceAccount.': named('serviceaccounts'),
    'ControllerRevision.apps': named('controllerrevisions'),
    'DaemonSet.apps': named('daemonsets'),
    'Deployment.apps': named('deployments'),
    'ReplicaSet.apps': named('replicasets'),
    'StatefulSet.apps': named('statefulsets'),
    'SelfSubjectAccessReview.authorization.k8s.io': cluster('selfsubjectaccessreviews'),
    'HorizontalPodAutoscaler.autoscaling': named('horizontalpodautoscalers'),
    'CronJob.batch': named('cronjobs'),
    'Job.batch': named('jobs'),
    'EndpointSlice.discovery.k8s.io': named('endpointslices'),
    'HTTPRoute.gateway.networking.k8s.io': named('httproutes'),
    'Ingress.networking.k8s.io': named('ingresses'),
    'IngressClass.networking.k8s.io': cluster('ingressclasses'),
    'NetworkPolicy.networking.k8s.io': named('networkpolicies'),
    'PodDisruptionBudget.policy': named('poddisruptionbudgets'),
    'ClusterRole.rbac.authorization.k8s.io': cluster('clusterroles'),
    'ClusterRoleBinding.rbac.authorization.k8s.io': cluster('clusterrolebindings'),
    'Role.rbac.authorization.k8s.io': named('roles'),
    'RoleBinding.rbac.authorization.k8s.io': named('rolebindings'),
    'PriorityClass.scheduling.k8s.io': cluster('priorityclasses'),
    'StorageClass.storage.k8s.io': cluster('storageclasses'),
    'CustomResourceDefinition.apiextensions.k8s.io': cluster('customresourcedefinitions'),
};
const knownResource = (object) => KNOWN[typeOf(object)];
/** `/api/v1` or `/apis/apps/v1`. */
const versionPath = (apiVersion) => apiVersion.includes('/') ? `/apis/${apiVersion}` : `/api/${apiVersion}`;
/** The path of all objects of a resource, in a namespace where it has namespaces. */
function collectionPath(apiVersion, { plural, namespaced }, namespace) {
    const scope = namespaced ? `/namespaces/${encodeURIComponent(namespace)}` : '';
    return `${versionPath(apiVersion)}${scope}/${plural}`;
}
/** The resource of a kind in the answer of `GET /apis/<group>/<version>`; subresources have a slash in their name. */
function resourceIn(discovery, kind) {
    const { resources = [] } = (discovery ?? {});
    const found = resources.find((one) => one.kind === kind && !one.name.includes('/'));
    return found && { plural: found.name, namespaced: found.namespaced };
}

;// CONCATENATED MODULE: ./build/tools/kubernetes.js



const FIELD_MANAGER = 'deploy-actions';
function createKubernetes(transport, namespace) {
    const pathOf = createPaths(transport, namespace);
    return { pathOf, ...createReads(transport, pathOf, namespace), ...createWrites(transport, pathOf) };
}
/** Where a kind lives: known, or asked for once a group and version. */
function createPaths({ ask }, namespace) {
    const asked = new Map();
    const discover = (apiVersion) => {
        const path = versionPath(apiVersion);
        const answer = asked.get(path) ?? ask({ path }).then(({ status, body }) => (status === 200 ? JSON.parse(body) : {}));
        asked.set(path, answer);
        return answer;
    };
    return async (kind) => {
        const resource = knownResource(kind) ?? resourceIn(await discover(kind.apiVersion), kind.kind);
        if (resource)
            return collectionPath(kind.apiVersion, resource, namespace);
        asked.delete(versionPath(kind.apiVersion)); // A CRD that is applied later makes it known.
        throw kubernetesFailures.KUBERNETES_UNKNOWN_KIND(`The cluster has no kind ${kind.kind} in ${kind.apiVersion}.`);
    };
}
const itemPath = async (pathOf, reference) => `${await pathOf(reference)}/${encodeURIComponent(reference.metadata.name)}`;
function createReads({ ask }, pathOf, namespace) {
    return {
        get: async (reference) => {
            const { status, body } = await ask({ path: await itemPath(pathOf, reference) });
            if (status === 404)
                return undefined;
            if (status >= 300)
                throw failureOf(status, body, `read ${reference.kind}/${reference.metadata.name}`);
            return parseObject(body);
        },
        list: async (kind, labels) => {
            const query = labels ? `?labelSelector=${encodeURIComponent(labels)}` : '';
            const { status, body } = await ask({ path: `${await pathOf(kind)}${query}` });
            if (status >= 300)
                throw failureOf(status, body, `list ${kind.kind}`);
            return parseList(body, kind).items;
        },
        log: async (pod, container, previous, lines) => {
            const place = `/api/v1/namespaces/${encodeURIComponent(namespace)}/pods/${encodeURIComponent(pod)}/log`;
            const query = `container=${encodeURIComponent(container)}&previous=${previous}&tailLines=${lines}&limitBytes=65536`;
            const { status, body } = await ask({ path: `${place}?${query}`, timeoutMs: 5_000 });
            return status === 200 ? body : '';
        },
    };
}
function createWrites({ ask }, pathOf) {
    const dry = (dryRun = false) => (dryRun ? '&dryRun=All' : '');
    return {
        apply: async (object, { force = false, dryRun } = {}) => {
            const item = await itemPath(pathOf, object);
            const send = (forced) => ask({
                path: `${item}?fieldManager=${FIELD_MANAGER}&force=${forced}${dry(dryRun)}`,
                method: 'PATCH',
                body: object,
                contentType: 'application/apply-patch+yaml',
            });
            const first = await send(force);
            const { status, body } = isOwnConflict(first) ? await send(true) : first;
            if (status >= 300)
                throw failureOf(status, body, `apply ${nameOf(object)}`);
            return { object: parseObject(body), created: status === 201 };
        },
        create: async (object, { dryRun } = {}) => {
            const path = `${await pathOf(object)}?fieldManager=${FIELD_MANAGER}${dry(dryRun)}`;
            const { status, body } = await ask({ path, method: 'POST', body: object });
            if (status >= 300)
                throw failureOf(status, body, `create ${object.kind}`);
            return parseCreated(body, object);
        },
        patch: async (read, change, subresource) => {
            const { resourceVersion } = read.metadata;
            const metadata = { ...change['metadata'], resourceVersion };
            const { status, body } = await ask({
                path: `${await itemPath(pathOf, read)}${subresource ? `/${subresource}` : ''}?fieldManager=${FIELD_MANAGER}`,
                method: 'PATCH',
                body: { ...change, metadata },
                contentType: 'application/merge-patch+json',
            });
            if (status === 409 || status === 404)
                return undefined;
            if (status >= 300)
                throw failureOf(status, body, `change ${nameOf(read)}`);
            return parseObject(body);
        },
        remove: async (reference) => {
            const path = `${await itemPath(pathOf, reference)}?propagationPolicy=Background`;
            const { status, body } = await ask({ path, method: 'DELETE' });
            if (status >= 300 && status !== 404)
                throw failureOf(status, body, `delete ${reference.kind}/${reference.metadata.name}`);
        },
    };
}
/** Fields that we ourselves wrote by a patch (weights, selectors, sizes) are nobody else's. */
function isOwnConflict({ status, body }) {
    if (status !== 409)
        return false;
    const owners = [...body.matchAll(/conflicts? with \\"([^"\\]+)\\"/g)].map(([, owner]) => owner);
    return owners.length > 0 && owners.every((owner) => owner === FIELD_MANAGER);
}
/** A review is answered, not kept: it has no name, neither when it is asked nor in the answer. */
function parseCreated(body, { metadata }) {
    const answer = parseJson(body);
    return parseObject(JSON.stringify({ ...answer, metadata: { ...metadata, ...answer?.metadata } }));
}
function parseObject(body) {
    const value = parseJson(body);
    if (isKubernetesObject(value))
        return value;
    throw kubernetesFailures.KUBERNETES_ERROR(`The server answered something that is no Kubernetes object: ${body.slice(0, 200)}`);
}
/** Items of a list do not repeat what kind they are; the version of the whole is where a watch goes on. */
function parseList(body, { apiVersion, kind }) {
    const value = parseJson(body);
    if (!Array.isArray(value.items))
        throw kubernetesFailures.KUBERNETES_ERROR(`The server answered something that is no list: ${body.slice(0, 200)}`);
    const items = value.items.map((item) => ({ ...item, apiVersion, kind })).filter(isKubernetesObject);
    return { items, version: value.metadata?.resourceVersion ?? '' };
}
function parseJson(body) {
    try {
        return JSON.parse(body);
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./build/tools/resource-objects.js

const KINDS = {
    deployments: { apiVersion: 'apps/v1', kind: 'Deployment' },
    statefulSets: { apiVersion: 'apps/v1', kind: 'StatefulSet' },
    replicaSets: { apiVersion: 'apps/v1', kind: 'ReplicaSet' },
    pods: { apiVersion: 'v1', kind: 'Pod' },
    autoscalers: { apiVersion: 'autoscaling/v2', kind: 'HorizontalPodAutoscaler' },
    budgets: { apiVersion: 'policy/v1', kind: 'PodDisruptionBudget' },
    scaledObjects: { apiVersion: 'keda.sh/v1alpha1', kind: 'ScaledObject' },
    verticals: { apiVersion: 'autoscaling.k8s.io/v1', kind: 'VerticalPodAutoscaler' },
};
/** @throws the failures of kubernetesFailures */
async function readNamespace(transport, namespace) {
    const kubernetes = createKubernetes(transport, namespace);
    const list = async (kind) => {
        try {
            return await kubernetes.list(kind);
        }
        catch (error) {
            if (error.code === 'KUBERNETES_UNKNOWN_KIND')
                return [];
            throw error;
        }
    };
    const [deployments, statefulSets, replicaSets, pods, autoscalers, budgets, scaledObjects, verticals] = await Promise.all([
        list(KINDS.deployments),
        list(KINDS.statefulSets),
        list(KINDS.replicaSets),
        list(KINDS.pods),
        list(KINDS.autoscalers),
        list(KINDS.budgets),
        list(KINDS.scaledObjects),
        list(KINDS.verticals),
    ]);
    return {
        workloads: [...deployments, ...statefulSets],
        replicaSets,
        pods,
        autoscalers,
        budgets,
        scaledObjects,
        verticals,
    };
}

;// CONCATENATED MODULE: ./build/tools/unbounded-storage.js

/** Pages of a list; an answer names the next by a token. */
async function* pagesOf(aws, service, operation, input) {
    let nextToken = '';
    do {
        const said = await aws(service, operation, nextToken === '' ? input : { ...input, nextToken });
        if ('refused' in said)
            return;
        yield said.answer;
        nextToken = (0,shape/* textAt */.$6)(said.answer, 'nextToken');
    } while (nextToken !== '');
}
/** Log groups that keep everything for ever: `retentionInDays` is absent. @throws EVIDENCE_UNREADABLE */
async function unboundedLogGroups(aws, prefix) {
    const findings = [];
    const input = prefix === '*' ? {} : { logGroupNamePrefix: prefix };
    for await (const page of pagesOf(aws, 'logs', 'DescribeLogGroups', input))
        for (const group of (0,shape/* objectsAt */.yR)(page, 'logGroups').filter((each) => (0,shape/* numberAt */.tk)(each, 'retentionInDays') === undefined))
            findings.push({
                what: `log group ${(0,shape/* textAt */.$6)(group, 'logGroupName')}`,
                problem: `it keeps everything for ever, ${Math.round(((0,shape/* numberAt */.tk)(group, 'storedBytes') ?? 0) / 2 ** 20)} MiB now`,
                remedy: 'Set a retention, such as 30, 90 or 365 days.',
            });
    return findings;
}
/** Repositories whose images never go: there is no lifecycle policy. @throws EVIDENCE_UNREADABLE */
async function repositoriesWithoutLifecycle(aws, name) {
    const names = [];
    const input = name === '*' ? {} : { repositoryNames: [name] };
    for await (const page of pagesOf(aws, 'ecr', 'DescribeRepositories', input))
        names.push(...(0,shape/* objectsAt */.yR)(page, 'repositories').map((each) => (0,shape/* textAt */.$6)(each, 'repositoryName')));
    const asked = await Promise.all(names.map(async (repositoryName) => ({
        repositoryName,
        said: await aws('ecr', 'GetLifecyclePolicy', { repositoryName }),
    })));
    return asked
        .filter(({ said }) => 'refused' in said)
        .map(({ repositoryName }) => ({
        what: `ECR repository ${repositoryName}`,
        problem: 'no image in it ever goes',
        remedy: 'Give it a lifecycle policy: the input `lifecycle-policy` of push-ecr.',
    }));
}

;// CONCATENATED MODULE: ./build/actions/report-resources/wire.js









/** The real ports of the action. */
function realPorts(inputs, process) {
    const { files, variable, clock, http, signal } = process;
    const aws = () => {
        const region = inputs.region ?? variable('AWS_REGION') ?? variable('AWS_DEFAULT_REGION');
        if (region === undefined)
            throw checkFailures.EVIDENCE_UNREADABLE('The input `region` is needed for AWS.');
        const place = { region, endpoint: variable('AWS_ENDPOINT_URL'), signal };
        return createAwsJson({ http, Checksum: Sha256Checksum }, place);
    };
    const site = { http, url: inputs['prometheus-url'] ?? '', token: inputs['metrics-token'], signal };
    return {
        ...process,
        openCluster: async () => {
            const proxy = createApiProxy(process.supervise, process.temporaryFolder().path, await kubeconfigOf(inputs, process));
            const onWarning = (text) => process.workflow.debug(`Kubernetes: ${text}`);
            const transport = createTransport({ http, clock, onWarning, socket: proxy.socket, signal });
            return {
                read: (namespace) => readNamespace(transport, namespace),
                [Symbol.asyncDispose]: () => proxy[Symbol.asyncDispose](),
            };
        },
        usageIn: (namespace) => prometheusUsage(site, namespace, inputs.days),
        logGroups: async (prefix) => unboundedLogGroups(aws(), prefix),
        repositories: async (name) => repositoriesWithoutLifecycle(aws(), name),
        keep: async (name, text) => {
            const path = files.join(variable('RUNNER_TEMP') ?? '.', `report-resources-${clock.now()}`, name);
            await files.write(path, text);
            return path;
        },
    };
}
async function kubeconfigOf({ kubeconfig, cluster, region }, process) {
    if (cluster === undefined)
        return kubeconfig;
    const path = process.files.join(process.temporaryFolder().path, 'kubeconfig');
    await process.files.write(path, await eksKubeconfig(process.exec, { cluster, region }), 0o600);
    return path;
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
/******/ var __webpack_exports__ = __nccwpck_require__(1110);
/******/ __webpack_exports__ = await __webpack_exports__;
/******/ 
