import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

/***/ 181:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("buffer");

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

/***/ 1692:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:tls");

/***/ }),

/***/ 932:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("process");

/***/ }),

/***/ 5424:
/***/ ((__webpack_module__, __unused_webpack___webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony import */ var _runtime_start_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7701);
/* harmony import */ var _run_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(6832);
/* harmony import */ var _spec_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(487);
/* harmony import */ var _wire_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(8754);




await (0,_runtime_start_js__WEBPACK_IMPORTED_MODULE_0__/* .start */ .n)(_spec_js__WEBPACK_IMPORTED_MODULE_2__/* .notifySlack */ .g, (inputs, process) => (0,_run_js__WEBPACK_IMPORTED_MODULE_1__/* .run */ .e)(inputs, (0,_wire_js__WEBPACK_IMPORTED_MODULE_3__/* .realPorts */ .R)(process, inputs['api-url'])));

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 6832:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  N: () => (/* binding */ OUTAGE_NOTE),
  e: () => (/* binding */ run)
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

// EXTERNAL MODULE: ./build/lib/slack/stage.js
var slack_stage = __nccwpck_require__(3645);
;// CONCATENATED MODULE: ./build/lib/slack/undelivered.js


/** What the job summary says in place of a message that was not sent. */
function undeliveredSummary(event, why) {
    const { service, environment, version, cause, stage } = event;
    return joined([
        `**${markdown_text('No Slack message')}**: ${markdown_text(why)}`,
        table(['stage', 'service', 'environment', 'version', 'cause'], [[`${slack_stage/* SAID */.SK[stage].sign} ${slack_stage/* SAID */.SK[stage].words}`, service, environment, safe(code(version)), cause]]),
    ]);
}

// EXTERNAL MODULE: ./build/runtime/action.js
var action = __nccwpck_require__(9217);
// EXTERNAL MODULE: ./build/failure.js
var failure = __nccwpck_require__(9874);
;// CONCATENATED MODULE: ./build/lib/pipeline/deployed.js
/** States of a deployment that was a success, then or still. */
const GOOD = ['ACTIVE', 'SUCCESS', 'INACTIVE'];
/**
 * The newest commit of which everything that was deployed went well. Each service of an environment has a deployment of
 * its own that does not say which, so one bad or unfinished one makes the whole commit no base to trust.
 * @param deployments newest first
 */
function lastGoodCommit(deployments) {
    const commits = [...new Set(deployments.map(({ commit }) => commit))];
    return commits.find((commit) => deployments.every((each) => each.commit !== commit || GOOD.includes(each.state)));
}
/** Whether a commit ran in an environment. */
const wasDeployed = (commit, deployments) => deployments.some((each) => each.commit === commit && GOOD.includes(each.state));

;// CONCATENATED MODULE: ./build/actions/notify-slack/commits.js


/**
 * The event with what is new since the last release; as it is where nobody can say. Asked once a job, for every
 * notification of a deployment shows the same.
 */
async function withCommits(event, inputs, id, ports) {
    const token = inputs['github-token'];
    if (token === undefined || event.repository === '')
        return event;
    const note = `slack-commits-${id.replaceAll(/[^\w.-]/g, '_').slice(0, 100)}`;
    const known = readNote(ports.notes.read(note));
    const pushed = known ?? (await sinceLastRelease(event, inputs.since, ports.history(token), ports));
    if (pushed === undefined)
        return event;
    if (!known)
        ports.notes.write(note, JSON.stringify(pushed));
    return { ...event, pushed };
}
async function sinceLastRelease({ environment }, given, { list, compare }, { workflow, github: { sha } }) {
    try {
        const last = given ?? (environment === '' ? undefined : lastGoodCommit(await list(environment)));
        return last === undefined || last === sha ? undefined : await compare(last, sha);
    }
    catch (error) {
        if (!(error instanceof failure/* Failure */.HR))
            throw error;
        workflow.info(`What is new since the last release is not known: ${error.message} [${error.code}]`);
        return undefined;
    }
}
function readNote(text) {
    return text === undefined ? undefined : JSON.parse(text);
}

// EXTERNAL MODULE: ./build/lib/slack/commits.js
var commits = __nccwpck_require__(1937);
;// CONCATENATED MODULE: ./build/actions/notify-slack/event.js

/** The id that makes this deployment one. */
const deploymentId = (inputs, { runId }) => inputs['deployment-id'] || [runId, inputs.environment, inputs.service].filter(Boolean).join('-');
/** The inputs and what the runner says about the run, as one event. */
function eventOf(inputs, github) {
    const { stage, service, environment, version, cause, title, fields, footer, mention, progress, changes } = inputs;
    const { actor, repository, runUrl, serverUrl, sha } = github;
    const commitUrl = repository && sha ? `${serverUrl}/${repository}/commit/${sha}` : '';
    return {
        stage,
        service,
        environment,
        version,
        cause,
        title,
        fields,
        footer,
        progress,
        changes,
        mentions: mention,
        actor,
        repository,
        runUrl,
        commitUrl,
        runbookUrl: inputs['runbook-url'] ?? '',
        pushed: (0,commits/* readPushed */.k)(github.event),
        ownBlocks: undefined,
    };
}

// EXTERNAL MODULE: ./build/lib/slack/failures.js
var failures = __nccwpck_require__(796);
;// CONCATENATED MODULE: ./node_modules/leven/index.js
const array = [];
const characterCodeCache = [];

function leven(first, second, options) {
	if (first === second) {
		return 0;
	}

	const maxDistance = options?.maxDistance;
	const swap = first;

	// Swapping the strings if `a` is longer than `b` so we know which one is the
	// shortest & which one is the longest
	if (first.length > second.length) {
		first = second;
		second = swap;
	}

	let firstLength = first.length;
	let secondLength = second.length;

	// Performing suffix trimming:
	// We can linearly drop suffix common to both strings since they
	// don't increase distance at all
	// Note: `~-` is the bitwise way to perform a `- 1` operation
	while (firstLength > 0 && (first.charCodeAt(~-firstLength) === second.charCodeAt(~-secondLength))) {
		firstLength--;
		secondLength--;
	}

	// Performing prefix trimming
	// We can linearly drop prefix common to both strings since they
	// don't increase distance at all
	let start = 0;

	while (start < firstLength && (first.charCodeAt(start) === second.charCodeAt(start))) {
		start++;
	}

	firstLength -= start;
	secondLength -= start;

	// Early termination after trimming: if difference in length exceeds max distance
	if (maxDistance !== undefined && secondLength - firstLength > maxDistance) {
		return maxDistance;
	}

	if (firstLength === 0) {
		return maxDistance !== undefined && secondLength > maxDistance
			? maxDistance
			: secondLength;
	}

	let bCharacterCode;
	let result;
	let temporary;
	let temporary2;
	let index = 0;
	let index2 = 0;

	while (index < firstLength) {
		characterCodeCache[index] = first.charCodeAt(start + index);
		array[index] = ++index;
	}

	while (index2 < secondLength) {
		bCharacterCode = second.charCodeAt(start + index2);
		temporary = index2++;
		result = index2;

		for (index = 0; index < firstLength; index++) {
			temporary2 = bCharacterCode === characterCodeCache[index] ? temporary : temporary + 1;
			temporary = array[index];
			// eslint-disable-next-line no-multi-assign
			result = array[index] = temporary > result
				? (temporary2 > result ? result + 1 : temporary2)
				: (temporary2 > temporary ? temporary + 1 : temporary2);
		}

		// Early termination: if all values in current row exceed maxDistance
		if (maxDistance !== undefined) {
			let rowMinimum = result;
			for (index = 0; index < firstLength; index++) {
				if (array[index] < rowMinimum) {
					rowMinimum = array[index];
				}
			}

			if (rowMinimum > maxDistance) {
				return maxDistance;
			}
		}
	}

	// Bound arrays to avoid retaining large previous sizes
	array.length = firstLength;
	characterCodeCache.length = firstLength;

	return maxDistance !== undefined && result > maxDistance ? maxDistance : result;
}

function closestMatch(target, candidates, options) {
	if (!Array.isArray(candidates) || candidates.length === 0) {
		return undefined;
	}

	const userMax = options?.maxDistance;
	const targetLength = target.length;

	// Exact match fast-path
	for (const candidate of candidates) {
		if (candidate === target) {
			return candidate;
		}
	}

	if (userMax === 0) {
		return undefined;
	}

	let best;
	let bestDist = Number.POSITIVE_INFINITY;
	const seen = new Set();

	for (const candidate of candidates) {
		if (seen.has(candidate)) {
			continue;
		}

		seen.add(candidate);

		const lengthDiff = Math.abs(candidate.length - targetLength);
		if (lengthDiff >= bestDist) {
			continue;
		}

		if (userMax !== undefined && lengthDiff > userMax) {
			continue;
		}

		const cap = Number.isFinite(bestDist)
			? (userMax === undefined ? bestDist : Math.min(bestDist, userMax))
			: userMax;

		const distance = cap === undefined
			? leven(target, candidate)
			: leven(target, candidate, {maxDistance: cap});

		// Skip candidates that exceed the user's maximum distance
		if (userMax !== undefined && distance > userMax) {
			continue;
		}

		// If we got a capped result that equals the cap, we need the actual distance
		// for accurate comparison, but only if the cap was due to userMax
		let actualD = distance;
		if (cap !== undefined && distance === cap && cap === userMax) {
			actualD = leven(target, candidate);
		}

		if (actualD < bestDist) {
			bestDist = actualD;
			best = candidate;
			if (bestDist === 0) {
				break;
			}
		}
	}

	if (userMax !== undefined && bestDist > userMax) {
		return undefined;
	}

	return best;
}

;// CONCATENATED MODULE: ./build/lib/pipeline/nearest-word.js

/** Two slips of the finger; at three, words begin to resemble others that have nothing to do with them. */
const MOST_SLIPS = 2;
/** The word that was probably meant, or undefined when none is near. */
function nearestWord(word, known) {
    const same = known.find((candidate) => normal(candidate) === normal(word));
    return same ?? closestMatch(word, [...known], { maxDistance: Math.min(MOST_SLIPS, word.length - 1) });
}
/** `fail-on`, `failOn` and `fail_on` are one word to a person. */
const normal = (word) => word.toLowerCase().replace(/[^a-z0-9]/g, '');

;// CONCATENATED MODULE: ./build/lib/slack/check-blocks.js
/**
 * What Slack would refuse in blocks of somebody's own, as far as it can be known before sending: sizes, kinds and
 * empty texts (https://docs.slack.dev/reference/block-kit/blocks). Returns every complaint; none when all is well.
 */
function checkBlocks(blocks) {
    if (!Array.isArray(blocks))
        return ['expected a list of blocks, or an object with `blocks`'];
    return [
        ...(blocks.length < 1 || blocks.length > 50 ? [`expected 1 to 50 blocks, got ${blocks.length}`] : []),
        ...blocks.flatMap((block, index) => checkBlock(fieldsOf(block), `blocks[${index}]`)),
        ...(JSON.stringify(blocks).length > 15_000 || textLength(blocks) > 9_500
            ? ['more than 9,500 characters of text or 15,000 of JSON in all']
            : []),
    ];
}
const fieldsOf = (value) => typeof value === 'object' && value !== null ? value : {};
const listOf = (value) => (Array.isArray(value) ? value : []);
/** The most items that each kind may have, by the name of the field they are in. */
const KINDS = {
    header: { text: 150 },
    section: { text: 3_000, list: ['fields', 10] },
    context: { list: ['elements', 10] },
    actions: { list: ['elements', 25] },
    rich_text: { list: ['elements', 1_000] },
    divider: {},
    image: {},
};
function checkBlock(block, place) {
    const kind = KINDS[String(block['type'])];
    if (!kind)
        return [
            `${place}.type: expected one of ${Object.keys(KINDS).join(', ')}, got ${JSON.stringify(block['type'])}`,
        ];
    const [name = '', most = 0] = kind.list ?? [];
    const items = listOf(block[name]);
    return [
        ...(kind.text === undefined
            ? []
            : checkText(block['text'], kind.text, `${place}.text`, items.length > 0)),
        ...(items.length > most ? [`${place}.${name}: expected at most ${most}, got ${items.length}`] : []),
        ...items.flatMap((item, index) => {
            const text = block['type'] === 'section' ? item : fieldsOf(item)['text'];
            return typeof text === 'object' ? checkText(text, 3_000, `${place}.${name}[${index}]`, true) : [];
        }),
    ];
}
function checkText(value, most, place, optional) {
    if (value === undefined && optional)
        return [];
    const { type, text } = fieldsOf(value);
    if (typeof text !== 'string' || text === '' || (type !== 'plain_text' && type !== 'mrkdwn'))
        return [`${place}: expected { type: plain_text or mrkdwn, text: … } with some text`];
    return text.length > most ? [`${place}: expected at most ${most} characters, got ${text.length}`] : [];
}
function textLength(value) {
    if (typeof value !== 'object' || value === null)
        return 0;
    const inside = Object.values(value).reduce((sum, item) => sum + textLength(item), 0);
    const { text } = fieldsOf(value);
    return inside + (typeof text === 'string' ? text.length : 0);
}

// EXTERNAL MODULE: ./build/lib/slack/text.js
var slack_text = __nccwpck_require__(888);
;// CONCATENATED MODULE: ./build/lib/slack/own-blocks.js





/** The names that may stand in braces in somebody's own blocks. */
const SLOTS = {
    stage: ({ stage }) => slack_stage/* SAID */.SK[stage].words,
    sign: ({ stage }) => slack_stage/* SAID */.SK[stage].sign,
    service: ({ service }) => service,
    environment: ({ environment }) => environment,
    version: ({ version }) => version,
    cause: ({ cause }) => cause,
    title: ({ title }) => title,
    footer: ({ footer }) => footer,
    actor: ({ actor }) => actor,
    repository: ({ repository }) => repository,
    'run-url': ({ runUrl }) => runUrl,
    'commit-url': ({ commitUrl }) => commitUrl,
    'runbook-url': ({ runbookUrl }) => runbookUrl,
    'compare-url': ({ pushed }) => pushed.compareUrl,
    commits: ({ pushed }) => String(pushed.count),
    changes: ({ changes }) => changes.join(', '),
    progress: ({ progress }) => (progress === undefined ? '' : `${Math.round(progress * 100)} %`),
};
const MOST_CHARACTERS = 500;
/**
 * Fills `{service}` and the like into the texts of blocks that were read from a file. The file is parsed before
 * anything is put in, so a value can never add a block or a key, and it is escaped, so it can never call anybody.
 * @throws SLACK_BLOCKS_INVALID with every complaint
 */
function fillBlocks(json, event) {
    const unknown = new Set();
    const filled = fill(parse(json), event, unknown, false);
    const blocks = Array.isArray(filled) ? filled : filled?.blocks;
    const complaints = [...[...unknown].map(unknownSlot), ...checkBlocks(blocks)];
    if (complaints.length > 0)
        throw failures/* slackFailures */.G.SLACK_BLOCKS_INVALID(complaints.join('\n'));
    return blocks;
}
function parse(json) {
    try {
        return JSON.parse(json);
    }
    catch (error) {
        throw failures/* slackFailures */.G.SLACK_BLOCKS_INVALID(`The blocks are no JSON: ${error.message}`);
    }
}
/** `plain` holds inside `plain_text` and addresses, where escapes would be taken as they are. */
function fill(value, event, unknown, plain) {
    if (typeof value === 'string')
        return fillText(value, event, unknown, plain);
    if (Array.isArray(value))
        return value.map((item) => fill(item, event, unknown, plain));
    if (typeof value !== 'object' || value === null)
        return value;
    const isPlain = 'type' in value && value.type === 'plain_text';
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [
        key,
        fill(item, event, unknown, isPlain || key.endsWith('url')),
    ]));
}
const fillText = (text, event, unknown, plain) => text.replace(/\{([a-z][a-z-]*)\}/g, (_, name) => {
    if (!Object.hasOwn(SLOTS, name))
        unknown.add(name);
    const value = Object.hasOwn(SLOTS, name) ? SLOTS[name](event) : '';
    return (plain ? slack_text/* plainLine */.h0 : slack_text/* escapedLine */.Ww)(value, MOST_CHARACTERS) || '–';
});
function unknownSlot(name) {
    const nearest = nearestWord(name, Object.keys(SLOTS));
    return `there is no {${name}}; ${nearest ? `did you mean {${nearest}}?` : `there are ${Object.keys(SLOTS).join(', ')}`}`;
}

;// CONCATENATED MODULE: ./build/actions/notify-slack/own-blocks.js



/** The event with the caller's own blocks. A file that Slack would refuse is a warning, and the message has ours. */
async function withOwnBlocks(event, path, { files, workflow }) {
    if (path === undefined)
        return event;
    try {
        if (!files.exists(path))
            throw failures/* slackFailures */.G.SLACK_BLOCKS_INVALID('There is no such file.');
        const ownBlocks = await files.read(path);
        fillBlocks(ownBlocks, event);
        return { ...event, ownBlocks };
    }
    catch (error) {
        if (!(error instanceof failure/* Failure */.HR))
            throw error;
        workflow.warning(`${path} is not used: ${error.message} [${error.code}]`, { file: path });
        return event;
    }
}

// EXTERNAL MODULE: ./build/lib/slack/receiver.js
var slack_receiver = __nccwpck_require__(9058);
;// CONCATENATED MODULE: ./build/actions/notify-slack/receivers.js


/** The same event to every other receiver that it is for, all at once. What fails is a warning, never more. */
async function sendToReceivers(receivers, event, occasion, send, workflow) {
    const one = async (receiver) => {
        const payload = (0,slack_receiver/* payloadFor */.e)(receiver, event, occasion);
        if (payload === undefined)
            return workflow.info(`${receiver.kind}: does not hear of ${event.stage}.`);
        try {
            await send(receiver, payload, `${occasion.id}/${event.stage}`);
            workflow.info(`${receiver.kind}: ${event.stage} was sent.`);
        }
        catch (error) {
            if (!(error instanceof failure/* Failure */.HR))
                throw error;
            workflow.warning(`${error.message}\n\nWhat to do: ${error.remedy} [${error.code}]`);
        }
    };
    await Promise.all(receivers.map(one));
}

;// CONCATENATED MODULE: ./build/lib/slack/blocks.js
const LIMITS = { header: 150, section: 3_000, fields: 10, context: 3_000, blocks: 50 };
const mrkdwn = (text) => ({ type: 'mrkdwn', text, verbatim: true });
/** Text that was made with `plainLine`, and is not empty. */
const header = (text) => ({
    type: 'header',
    text: { type: 'plain_text', text, emoji: false },
});
/** Text that was made with the functions of `text.ts`. Nothing to say, no block: Slack refuses empty ones. */
const section = (text) => text === '' ? [] : [{ type: 'section', text: mrkdwn(text) }];
const fieldSection = (texts) => texts.length === 0 ? [] : [{ type: 'section', fields: texts.slice(0, LIMITS.fields).map(mrkdwn) }];
const context = (text) => text === '' ? [] : [{ type: 'context', elements: [mrkdwn(text)] }];

// EXTERNAL MODULE: ./build/lib/slack/record.js
var slack_record = __nccwpck_require__(5018);
;// CONCATENATED MODULE: ./build/lib/slack/message.js






/**
 * The most characters each part may have as it is sent. Together they stay under 7,000, so that even text that doubles
 * in JSON (every character a quote) stays under 15,000.
 */
const MOST = {
    name: 80,
    title: 140,
    cause: 1_000,
    fieldName: 60,
    field: 240,
    footer: 240,
    link: 400,
    commit: 120,
    commits: 5,
    change: 160,
    changes: 5,
};
/** The one message of a deployment, as it stands after an event. */
function deploymentMessage(event, record) {
    const { sign, words } = slack_stage/* SAID */.SK[event.stage];
    const subject = subjectOf(event);
    return {
        text: (0,slack_text/* escapedLine */.Ww)(`${sign} ${event.title || subject}: ${words}${elapsed(record)}`, MOST.title * 2),
        blocks: event.ownBlocks === undefined ? ourBlocks(event, record) : fillBlocks(event.ownBlocks, event),
        metadata: (0,slack_record/* metadataOf */.Nk)(record),
    };
}
function ourBlocks(event, record) {
    const { sign, words } = slack_stage/* SAID */.SK[event.stage];
    const subject = subjectOf(event);
    return [
        header(`${sign} ${(0,slack_text/* plainLine */.h0)(event.title || `${subject}: ${words}`, MOST.title)}`),
        ...section(factsLine(event)),
        ...section(stageLines(record, event.progress).join('\n')),
        ...section(approvalLine(event)),
        ...section(causeLine(event)),
        ...section(commitLines(event).join('\n')),
        ...section(changeLines(event).join('\n')),
        ...fieldSection(fieldTexts(event.fields)),
        ...context(footerLine(event)),
    ];
}
/** What goes into the thread of a failed deployment: who is called, and why. */
function failureReply(event, record) {
    const { sign, words } = slack_stage/* SAID */.SK[event.stage];
    const called = event.mentions.map(({ markup }) => markup).join(' ');
    const during = record.stages.at(-2);
    const where = during && !(0,slack_stage/* isEnd */.uV)(during.stage) ? ` while ${slack_stage/* SAID */.SK[during.stage].words}` : '';
    const said = `${sign} ${(0,slack_text/* escapedLine */.Ww)(subjectOf(event), MOST.title)} ${words}${where}.`;
    return {
        text: [called, said].filter(Boolean).join(' '),
        blocks: [
            ...section([called, said].filter(Boolean).join(' ')),
            ...section(causeLine(event)),
            ...context(footerLine(event)),
        ],
        metadata: (0,slack_record/* metadataOf */.Nk)({ id: `${record.id}/${event.stage}`, stages: [] }),
    };
}
const subjectOf = ({ service, environment }) => [service || 'Deployment', environment && `to ${environment}`].filter(Boolean).join(' ');
function factsLine({ service, version, environment, actor, commitUrl }) {
    const shown = (0,slack_text/* codeLine */.U_)(version, MOST.name);
    const linked = commitUrl && version ? (0,slack_text/* linkTo */.uM)(commitUrl, version, MOST.link) : shown;
    const parts = [
        service && `*${(0,slack_text/* escapedLine */.Ww)(service.replaceAll('*', ''), MOST.name)}*`,
        linked,
        environment && `→ *${(0,slack_text/* escapedLine */.Ww)(environment.replaceAll('*', ''), MOST.name)}*`,
        actor && `by ${(0,slack_text/* escapedLine */.Ww)(actor, MOST.name)}`,
    ];
    return parts.filter(Boolean).join(' ');
}
/** One line a stage: ticked with the time it took, or what is going on now. */
function stageLines({ stages }, progress) {
    return stages.map(({ stage, at }, index) => {
        const next = stages[index + 1];
        const bar = progress === undefined || (0,slack_stage/* isEnd */.uV)(stage) ? '' : ` ${progressBar(progress)}`;
        if (!next)
            return `${slack_stage/* SAID */.SK[stage].sign} *${slack_stage/* SAID */.SK[stage].words}*${bar}${elapsed({ stages })}`;
        const broke = (0,slack_stage/* isBad */.e2)(next.stage) || next.stage === 'cancelled';
        return `${broke ? '✖️' : '☑️'} ${slack_stage/* SAID */.SK[stage].words} · ${duration(Math.max(0, next.at - at))}`;
    });
}
const BAR = 10;
function progressBar(progress) {
    const full = Math.floor(Math.min(1, Math.max(0, progress)) * BAR);
    return `${'▓'.repeat(full)}${'░'.repeat(BAR - full)} ${Math.round(progress * 100)} %`;
}
/** The page of the run is where GitHub asks its reviewers. */
const approvalLine = ({ stage, runUrl }) => stage === 'waiting' && runUrl ? `*${(0,slack_text/* linkTo */.uM)(runUrl, 'Review and approve', MOST.link)}*` : '';
/** How long it took in all, once it has ended. */
function elapsed({ stages }) {
    const [first, last] = [stages[0], stages.at(-1)];
    if (!first || !last || first === last || !(0,slack_stage/* isEnd */.uV)(last.stage))
        return '';
    return ` after ${duration(Math.max(0, last.at - first.at))}`;
}
function causeLine({ cause, runUrl }) {
    const line = (0,slack_text/* escapedLine */.Ww)(cause, MOST.cause);
    if (line === '')
        return '';
    return line.endsWith('…') && runUrl ? `> ${line} ${(0,slack_text/* linkTo */.uM)(runUrl, 'all of it', MOST.link)}` : `> ${line}`;
}
/** What is new, newest last, with a link to all of it. */
function commitLines({ pushed: { commits, count, compareUrl, since } }) {
    const lines = commits
        .slice(-MOST.commits)
        .map(({ id, subject, author }) => `• ${(0,slack_text/* codeLine */.U_)(id.slice(0, 7), 10)} ${(0,slack_text/* escapedLine */.Ww)(`${subject} (${author})`, MOST.commit)}`);
    if (count === 0)
        return [];
    const all = `${count} ${count === 1 ? 'commit' : 'commits'}${since && ` since ${since}`}`;
    return [compareUrl ? (0,slack_text/* linkTo */.uM)(compareUrl, all, MOST.link) : (0,slack_text/* escapedLine */.Ww)(all, MOST.commit), ...lines];
}
/** What changes besides the code; the last line says how much more. */
function changeLines({ changes }) {
    if (changes.length === 0)
        return [];
    const lines = changes.slice(0, MOST.changes).map((line) => `• ${(0,slack_text/* escapedLine */.Ww)(line, MOST.change)}`);
    const more = changes.length - lines.length;
    return ['*Changes*', ...lines, ...(more > 0 ? [`and ${more} more`] : [])];
}
/** At most as many as Slack shows; the last one says how many there are more. */
function fieldTexts(fields) {
    const texts = [...fields].map(([name, value]) => {
        const shown = (0,slack_text/* linkTo */.uM)(value, value, MOST.field);
        return `*${(0,slack_text/* escapedLine */.Ww)(name.replaceAll('*', ''), MOST.fieldName)}*\n${shown || '–'}`;
    });
    if (texts.length <= LIMITS.fields)
        return texts;
    return [...texts.slice(0, LIMITS.fields - 1), `and ${texts.length - LIMITS.fields + 1} more`];
}
function footerLine({ footer, repository, runUrl, runbookUrl }) {
    const parts = [
        runUrl && (0,slack_text/* linkTo */.uM)(runUrl, 'run', MOST.link),
        runbookUrl && (0,slack_text/* linkTo */.uM)(runbookUrl, 'runbook', MOST.link),
        (0,slack_text/* escapedLine */.Ww)(repository, MOST.name),
        (0,slack_text/* escapedLine */.Ww)(footer, MOST.footer),
    ];
    return parts.filter(Boolean).join(' · ');
}

;// CONCATENATED MODULE: ./build/actions/notify-slack/deliver.js




/** Brings the one message of the deployment up to date, posting it when there is none. Returns its `ts`. */
async function deliver(slack, event, given) {
    const known = await recordOf(slack, given);
    const record = (0,slack_record/* advance */.np)(known.record, event.stage, given.at);
    const message = deploymentMessage(event, record);
    if (known.ts !== undefined)
        await slack.update(known.ts, message);
    const ts = known.ts ?? (await slack.post(message, given.id));
    const isNew = record !== known.record;
    if ((0,slack_stage/* isBad */.e2)(event.stage) && isNew)
        await replyTo(ts, slack, event, record, given);
    return ts;
}
/** The message is what counts; when only the reply cannot be sent, the event was delivered all the same. */
async function replyTo(ts, slack, event, record, { id, warn }) {
    try {
        await slack.reply(ts, failureReply(event, record), `${id}/${event.stage}`);
    }
    catch (error) {
        if (!(error instanceof failure/* Failure */.HR))
            throw error;
        warn(`The reply in the thread, with the mention, was not sent: ${error.message} [${error.code}]`);
    }
}
/** The message by its `ts` or by the deployment's id, with what it says about earlier stages. */
async function recordOf(slack, { id, ts, warn }) {
    const nothing = { id, stages: [] };
    try {
        const found = (ts === undefined ? undefined : await slack.read(ts)) ?? (await slack.find(id));
        return { ts: found?.ts, record: { ...(found?.record ?? nothing), id } };
    }
    catch (error) {
        if (!(error instanceof failure/* Failure */.HR) || error.code !== 'SLACK_SCOPE_MISSING')
            throw error;
        warn(ts === undefined
            ? `A message of this deployment cannot be looked for, so a new one is posted. ${error.message} [${error.code}]`
            : `Earlier stages cannot be shown. ${error.message} [${error.code}]`);
        return { ts, record: nothing };
    }
}

;// CONCATENATED MODULE: ./build/actions/notify-slack/send.js






/** Everything that Slack does wrong ends here as a value: the deployment must not hang on it. */
async function sendToSlack(inputs, id, event, ports) {
    const { token, channel, 'webhook-url': url } = inputs;
    try {
        if (token !== undefined && channel !== undefined)
            return {
                kind: 'delivered',
                ts: await byToken(slackOf(token, channel, ports), inputs.ts, id, event, ports),
            };
        if (url !== undefined)
            return await byWebhook(url, event, ports);
    }
    catch (error) {
        if (error instanceof failure/* Failure */.HR)
            return { kind: 'failed', failure: error };
        throw error;
    }
    const why = token === undefined ? 'There is no token and no webhook.' : 'There is no channel.';
    if (!inputs.required)
        return { kind: 'left-out', why };
    return { kind: 'failed', failure: failures/* slackFailures */.G.SLACK_NOT_CONFIGURED(why) };
}
/** `chat.update` takes no names: https://docs.slack.dev/reference/methods/chat.update */
function slackOf(token, channel, ports) {
    if (/^[CDG][A-Z0-9]{6,20}$/.test(channel))
        return ports.slack(token, channel);
    throw failures/* slackFailures */.G.SLACK_CHANNEL_UNUSABLE('A channel must be given by its id, not by its name.');
}
const byToken = (slack, ts, id, event, ports) => deliver(slack, event, { id, ts, at: ports.clock.now(), warn: ports.workflow.warning });
async function byWebhook(url, event, ports) {
    if (!(0,slack_stage/* isEnd */.uV)(event.stage))
        return {
            kind: 'left-out',
            why: 'A webhook cannot update a message, so only the end of a deployment is sent.',
        };
    const { metadata: _, ...message } = deploymentMessage(event, (0,slack_record/* advance */.np)({ id: '', stages: [] }, event.stage, ports.clock.now()));
    await ports.webhook(url).send(message);
    return { kind: 'delivered', ts: '' };
}

;// CONCATENATED MODULE: ./build/actions/notify-slack/run.js







/** When a notification of this job was given up because Slack did not answer, in ms since 1970. */
const OUTAGE_NOTE = 'slack-outage';
async function run(inputs, ports) {
    const { workflow, clock, github } = ports;
    for (const url of [inputs['webhook-url'], ...inputs.webhooks.map((each) => each.url)])
        maskParts(url, workflow);
    const id = deploymentId(inputs, github);
    const told = await withCommits(eventOf(inputs, github), inputs, id, ports);
    const event = await withOwnBlocks(told, inputs['blocks-file'], ports);
    const others = sendToReceivers(inputs.webhooks, event, { id, at: clock.now() }, ports.receiver, workflow);
    const [delivery] = await Promise.all([sendToSlack(inputs, id, event, ports), others]);
    const outputs = outputsOf(delivery, inputs, workflow);
    if (delivery.kind === 'delivered')
        workflow.info(`Slack: ${event.stage} is in the channel.`);
    if (delivery.kind === 'left-out')
        tell(delivery.why, event, workflow);
    if (delivery.kind !== 'failed')
        return outputs;
    const { failure } = delivery;
    if (failure.code === 'SLACK_UNREACHABLE')
        ports.notes.write(OUTAGE_NOTE, String(clock.now()));
    tell(failure.message, event, workflow);
    if (inputs.required)
        return new action/* Failed */.c(outputs, failure);
    workflow.warning(`No Slack message: ${failure.message}\n\nWhat to do: ${failure.remedy} [${failure.code}]`);
    return outputs;
}
function tell(why, event, workflow) {
    workflow.info(`Slack: nothing was sent. ${why}`);
    workflow.summary(undeliveredSummary(event, why));
}
/** A masked value in an output would be dropped with a warning on every step; many keep the channel as a secret. */
function outputsOf(delivery, { channel = '' }, workflow) {
    const ts = delivery.kind === 'delivered' ? delivery.ts : '';
    const shown = ts !== '' && workflow.redact(channel) === channel;
    return { ts, channel: shown ? channel : '', delivered: delivery.kind === 'delivered' };
}
/** The path of a webhook is its whole secret, and leaks without the host as well. */
function maskParts(url, { mask }) {
    if (url === undefined)
        return;
    const { pathname } = new URL(url);
    for (const part of [pathname, pathname.split('/').at(-1) ?? ''])
        if (part.length > 7)
            mask(part);
}


/***/ }),

/***/ 487:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  g: () => (/* binding */ notifySlack)
});

// EXTERNAL MODULE: ./build/lib/slack/stage.js
var stage = __nccwpck_require__(3645);
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

;// CONCATENATED MODULE: ./build/lib/slack/mention.js
/** Reads `U0123456`, `S0123456`, `here`, `channel` or `everyone`. @throws Error that says what is allowed */
function parseMention(raw) {
    if (/^[UW][A-Z0-9]{5,20}$/.test(raw))
        return { markup: `<@${raw}>` };
    if (/^S[A-Z0-9]{5,20}$/.test(raw))
        return { markup: `<!subteam^${raw}>` };
    if (/^(here|channel|everyone)$/.test(raw))
        return { markup: `<!${raw}>` };
    throw new Error(`expected ids of people (U0123456789) or groups (S0123456789), here, channel or everyone, got "${raw}"`);
}

// EXTERNAL MODULE: ./build/lib/slack/receiver.js
var receiver = __nccwpck_require__(9058);
;// CONCATENATED MODULE: ./build/actions/notify-slack/kinds.js



/** Kinds of inputs that only this action has. */
/** People and groups, separated by commas or line ends. */
const mentions = (0,inputs/* inputKind */.TP)((raw) => raw
    .split(/[\n,]/)
    .map((word) => word.trim())
    .filter(Boolean)
    .map(parseMention));
/** Addresses of other receivers, one a line. */
const receivers = (0,inputs/* inputKind */.TP)((raw) => raw
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .map(receiver/* parseReceiver */.n));
/** The `ts` of a message: seconds, a dot and six digits. */
const timestamp = (0,inputs/* inputKind */.TP)((raw) => {
    if (!/^\d{1,12}\.\d{6}$/.test(raw))
        throw new Error(`expected the output ts of an earlier step, such as 1700000000.000100, got "${raw}"`);
    return raw;
});
/** A page that people open. */
const page = (0,inputs/* inputKind */.TP)((raw) => {
    const url = URL.canParse(raw) ? new URL(raw) : undefined;
    if (!url || !/^https?:$/.test(url.protocol))
        throw new Error(`expected an address that begins with https://, got "${raw}"`);
    return url.href;
});
/** An address; http only for a machine that is this one, because secrets travel to it. */
const address = (0,inputs/* inputKind */.TP)((raw) => {
    const url = URL.canParse(raw) ? new URL(raw) : undefined;
    const local = url !== undefined && ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname);
    if (!(url?.protocol === 'https:' || (url?.protocol === 'http:' && local)))
        throw new Error('expected an address that begins with https://');
    return raw.replace(/\/+$/, '');
});

;// CONCATENATED MODULE: ./build/actions/notify-slack/spec.js





const notifySlack = (0,action/* defineAction */.Q)({
    name: 'notify-slack',
    description: 'One Slack message a deployment, updated as it goes; it never decides the deployment.',
    branding: { icon: 'message-square', color: 'purple' },
    inputs: {
        token: input_kinds_text.optional({
            description: 'Bot token with the scopes `chat:write` and `channels:history`, such as `xoxb-…`.',
            secret: true,
        }),
        'webhook-url': address.optional({
            description: 'Incoming webhook, where there is no bot token. It cannot update a message, so only the end of a deployment is sent.',
            secret: true,
        }),
        channel: input_kinds_text.optional({
            description: 'Id of the channel, such as `C0123456789`; it stands at the end of its details in Slack.',
        }),
        'deployment-id': input_kinds_text.withDefault('', {
            description: 'What makes this deployment one: its message is found again by it. Such as the run id, the environment and the service. Default is the run id with both.',
        }),
        ts: timestamp.optional({
            description: 'Output `ts` of an earlier step of this deployment; saves a search in the channel.',
        }),
        stage: oneOf(...stage/* STAGES */.an).required({
            description: `How far the deployment is: ${stage/* STAGES */.an.map((stage) => `\`${stage}\``).join(', ')}.`,
        }),
        service: input_kinds_text.withDefault('', { description: 'Name of the service, such as `api`.' }),
        environment: input_kinds_text.withDefault('', { description: 'Where it goes, such as `production`.' }),
        version: input_kinds_text.withDefault('', { description: 'The version, such as `1.2.3`.' }),
        cause: input_kinds_text.withDefault('', {
            description: 'Why it failed, in one line. Any text is safe here: nothing in it is markup or a mention.',
        }),
        progress: percentage.optional({
            description: 'How far the rollout is, such as `40%`; a bar beside the stage that goes on.',
        }),
        changes: lines.withDefault('', {
            description: 'What changes besides the code, one a line, such as `2 migrations`. Five are shown.',
        }),
        'runbook-url': page.optional({
            description: 'Address of what to do when it fails, linked in every message.',
        }),
        since: input_kinds_text.optional({
            description: 'Commit or tag that was released before, such as `v1.2.2`; the commits after it are shown. Default is the last good deployment of `environment`, which takes `deployments: read`.',
        }),
        'github-token': input_kinds_text.optional({
            description: 'Token of the job, to list the commits since the last release. Without one those of the push are shown.',
            secret: true,
        }),
        title: input_kinds_text.withDefault('', { description: 'Headline in place of the one made of service and stage.' }),
        fields: keyValues.withDefault('', {
            description: 'Facts to show, `name=value`, one a line; an address becomes a link. At most 10 are shown.',
        }),
        footer: input_kinds_text.withDefault('', { description: 'A last line in small print.' }),
        'blocks-file': input_kinds_text.optional({
            description: 'JSON file with Block Kit of your own in place of ours, such as `.github/slack.json`; `{service}`, `{version}`, `{cause}` and the like stand for values.',
        }),
        mention: mentions.withDefault('', {
            description: 'Who is called when it failed or was rolled back: ids of people (`U0123456789`) or groups (`S0123456789`), `here`, `channel` or `everyone`, separated by commas.',
        }),
        webhooks: receivers.withDefault('', {
            description: 'More places that hear of the same events, one address a line: PagerDuty (`https://events.pagerduty.com/v2/enqueue?routing_key=…`: an alert on failure, ended by the next live release), Microsoft Teams (the end of a deployment, as a card), and any other https address (every event, as JSON).',
            secret: true,
        }),
        required: flag.withDefault('false', {
            description: 'Fail the step when the message is not delivered. Without it that is a warning.',
        }),
        'api-url': address.withDefault('https://slack.com/api', { description: "Address of Slack's Web API." }),
    },
    outputs: {
        ts: output.text('The `ts` of the message, for later steps; empty when there is none.'),
        channel: output.text('Id of the channel it is in; empty when there is none, or when it is a secret.'),
        delivered: output.flag('Whether the message was delivered.'),
    },
});


/***/ }),

/***/ 8754:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  R: () => (/* binding */ realPorts)
});

;// CONCATENATED MODULE: ./build/lib/slack/patience.js
/** An outage of Slack may cost a whole deployment 20 s, however many notifications it has. */
const FIRST_MS = 15_000;
/** Enough for an answer, if Slack is back; a deployment has three or four notifications. */
const AFTER_OUTAGE_MS = 1_500;
/** After this long somebody may have mended it. */
const FORGOTTEN_MS = 10 * 60_000;
/**
 * How long a notification may take in all, in ms. `outageAt` is when an earlier one of the same job was given up, in ms
 * since 1970 as text, if one was.
 */
function patience(outageAt, now) {
    const age = now - Number(outageAt ?? Number.NaN);
    return age >= 0 && age < FORGOTTEN_MS ? AFTER_OUTAGE_MS : FIRST_MS;
}

// EXTERNAL MODULE: ./build/failure.js
var failure = __nccwpck_require__(9874);
// EXTERNAL MODULE: ./build/lib/slack/commits.js
var commits = __nccwpck_require__(1937);
;// CONCATENATED MODULE: ./build/tools/github-compare.js


const compareFailures = (0,failure/* defineFailures */.Z0)({
    GITHUB_COMPARE_UNREADABLE: {
        meaning: 'GitHub does not say what is new since the last release.',
        remedy: 'Give the job the permission `contents: read`, and check that `since` is a commit or a tag of it.',
    },
});
/** https://docs.github.com/rest/commits/commits#compare-two-commits */
const createGitHubCompare = ({ http, apiUrl, token, repository }) => async (since, until) => {
    const range = `${encodeURIComponent(since)}...${encodeURIComponent(until)}`;
    const unreadable = (why, cause) => compareFailures.GITHUB_COMPARE_UNREADABLE(`${since}...${until}: ${why}`, { cause });
    const answer = await http
        .request({
        url: `${apiUrl}/repos/${repository}/compare/${range}?per_page=100`,
        headers: { authorization: `Bearer ${token}`, accept: 'application/vnd.github+json' },
    })
        .catch((error) => Promise.reject(unreadable(error.message, error)));
    if (answer.status !== 200)
        throw unreadable(`it answered with status ${answer.status}`);
    const pushed = (0,commits/* readCompared */.y)(parse(answer.body), /^[0-9a-f]{40}$/.test(since) ? since.slice(0, 7) : since);
    if (!pushed)
        throw unreadable('its answer has another shape');
    return pushed;
};
function parse(body) {
    try {
        return JSON.parse(body);
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./build/lib/pipeline/trigger.js
/**
 * Reads the event. A run by hand counts as a push of the branch or tag it was started on.
 * https://docs.github.com/actions/reference/workflows-and-actions/events-that-trigger-workflows
 */
function readTrigger(event) {
    switch (event.eventName) {
        case 'pull_request':
        case 'pull_request_target':
            return pullRequest(event);
        case 'merge_group':
            return mergeGroup(event);
        case 'push':
        case 'release':
        case 'workflow_dispatch':
            return refOf(event);
        default:
            return nothing(event, `the event ${event.eventName} deploys nothing`);
    }
}
const nothing = ({ sha }, why) => ({ kind: 'nothing', why, sha });
function refOf(event) {
    const { ref, sha } = event;
    if (event.event['deleted'] === true)
        return nothing(event, `${ref} was deleted`);
    if (ref.startsWith('refs/tags/'))
        return { kind: 'tag', tag: ref.slice('refs/tags/'.length), sha };
    if (ref.startsWith('refs/heads/'))
        return { kind: 'branch', branch: ref.slice('refs/heads/'.length), sha };
    return nothing(event, `${ref || 'an event without a ref'} is neither a branch nor a tag`);
}
/** The commit of a pull request is its newest one, not the merge that GitHub makes of it: that one nobody can find later. */
function pullRequest(event) {
    const head = at(event.event, 'pull_request', 'head');
    const [from, to] = [
        at(head, 'repo', 'full_name'),
        at(event.event, 'pull_request', 'base', 'repo', 'full_name'),
    ];
    return {
        kind: 'pull-request',
        target: event.baseRef || trigger_text(at(event.event, 'pull_request', 'base', 'ref')),
        sha: trigger_text(at(head, 'sha')) || event.sha,
        // A fork that was deleted has no repository any more.
        fromFork: from === undefined || from !== to,
    };
}
function mergeGroup(event) {
    const base = trigger_text(at(event.event, 'merge_group', 'base_ref'));
    return {
        kind: 'pull-request',
        target: base.replace(/^refs\/heads\//, ''),
        sha: event.sha,
        fromFork: false,
    };
}
/** The value at a path of a payload, whatever shape it has. */
function at(value, ...path) {
    return path.reduce((inside, key) => typeof inside === 'object' && inside !== null ? inside[key] : undefined, value);
}
const trigger_text = (value) => (typeof value === 'string' ? value : '');

;// CONCATENATED MODULE: ./build/tools/github-deployments.js


const deploymentsFailures = (0,failure/* defineFailures */.Z0)({
    GITHUB_DEPLOYMENTS_UNREADABLE: {
        meaning: 'GitHub does not say what was deployed before.',
        remedy: 'Give the job the permission `deployments: read`.',
    },
});
const QUERY = `query($owner: String!, $name: String!, $environment: String!) {
  repository(owner: $owner, name: $name) {
    deployments(environments: [$environment], first: 50, orderBy: { field: CREATED_AT, direction: DESC }) {
      nodes { commitOid state }
    }
  }
}`;
/** One request an environment; REST would need one more for the state of each deployment. */
const createGitHubDeployments = ({ http, apiUrl, token, repository }) => ({
    list: async (environment) => {
        const [owner, name] = repository.split('/');
        const unreadable = (why, cause) => deploymentsFailures.GITHUB_DEPLOYMENTS_UNREADABLE(`GitHub does not say what was deployed to ${environment}: ${why}`, { cause });
        const response = await http
            .request({
            url: graphqlUrl(apiUrl),
            method: 'POST',
            headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
            body: JSON.stringify({ query: QUERY, variables: { owner, name, environment } }),
        })
            .catch((error) => Promise.reject(unreadable(error.message, error)));
        if (response.status !== 200)
            throw unreadable(`it answered with status ${response.status}`);
        const nodes = at(github_deployments_parse(response.body), 'data', 'repository', 'deployments', 'nodes');
        if (!Array.isArray(nodes))
            throw unreadable(firstError(response.body));
        return nodes.flatMap(readDeployment);
    },
});
/** `https://api.github.com/graphql`, and `https://host/api/graphql` beside `/api/v3` of an Enterprise Server. */
const graphqlUrl = (apiUrl) => `${apiUrl.replace(/\/v3\/?$/, '')}/graphql`;
function readDeployment(node) {
    const [commit, state] = [at(node, 'commitOid'), at(node, 'state')];
    return typeof commit === 'string' && typeof state === 'string' ? [{ commit, state }] : [];
}
function firstError(body) {
    const message = at(github_deployments_parse(body), 'errors', '0', 'message');
    return typeof message === 'string' ? message : 'its answer has another shape';
}
function github_deployments_parse(body) {
    try {
        return JSON.parse(body);
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./build/lib/slack/answer.js
/** Errors by which Slack says "not now". */
const BUSY = ['ratelimited', 'rate_limited', 'team_added_to_org', 'service_unavailable'];
/** Errors after which, in Slack's own words, "some aspect of the operation" may have succeeded. */
const UNCERTAIN = ['fatal_error', 'internal_error', 'request_timeout'];
/** Reads the answer of the Web API: https://docs.slack.dev/apis/web-api/#responses */
function readAnswer({ status, headers, body }) {
    if (status === 429)
        return { kind: 'busy', waitMs: retryAfter(headers), why: 'Slack answered 429' };
    if (status >= 500)
        return { kind: 'uncertain', why: `Slack answered ${status}` };
    const fields = answer_parse(body);
    if (fields === undefined || typeof fields['ok'] !== 'boolean')
        return { kind: 'uncertain', why: `what answered with status ${status} was not Slack` };
    return fields['ok'] ? { kind: 'ok', body: fields } : refusal(fields, headers);
}
function refusal(fields, headers) {
    const error = textOf(fields['error']) || 'no reason';
    const why = `Slack answered "${error}"`;
    if (BUSY.includes(error))
        return { kind: 'busy', waitMs: retryAfter(headers), why };
    if (UNCERTAIN.includes(error))
        return { kind: 'uncertain', why };
    const messages = fieldsOf(fields['response_metadata'])['messages'];
    const details = Array.isArray(messages) ? messages.map(String) : [];
    return { kind: 'refused', error, needed: textOf(fields['needed']), details };
}
/** Webhooks answer `ok` or the name of an error, in plain text, with a status that fits. */
function readWebhookAnswer({ status, headers, body }) {
    if (status === 429)
        return { kind: 'busy', waitMs: retryAfter(headers), why: 'the webhook answered 429' };
    if (status >= 500)
        return { kind: 'busy', waitMs: undefined, why: `the webhook answered ${status}` };
    if (status >= 200 && status < 300 && !/^\s*</.test(body))
        return { kind: 'ok', body: {} };
    return { kind: 'refused', error: body.slice(0, 200) || `status ${status}`, needed: '', details: [] };
}
/** Whole seconds in the header, in ms: https://docs.slack.dev/apis/web-api/rate-limits */
function retryAfter(headers) {
    const seconds = headers['retry-after'];
    return seconds !== undefined && /^\d{1,6}$/.test(seconds) ? Number(seconds) * 1_000 : undefined;
}
function answer_parse(body) {
    try {
        return fieldsOf(JSON.parse(body));
    }
    catch {
        return undefined;
    }
}
const fieldsOf = (value) => typeof value === 'object' && value !== null ? value : {};
const textOf = (value) => (typeof value === 'string' ? value : '');

// EXTERNAL MODULE: ./build/lib/slack/failures.js
var failures = __nccwpck_require__(796);
// EXTERNAL MODULE: ./build/lib/slack/record.js
var slack_record = __nccwpck_require__(5018);
;// CONCATENATED MODULE: ./build/tools/slack-sent.js
/** Whether a request that failed cannot have reached the server: then it may be sent again without a second look. */
function isUnsent(error) {
    const kind = typeof error === 'object' && error !== null && 'kind' in error ? error.kind : undefined;
    return kind === 'refused' || kind === 'dns' || kind === 'tls' || kind === 'unreachable';
}

;// CONCATENATED MODULE: ./build/tools/slack-call.js



/** How long one request may take at the most. */
const REQUEST_MS = 10_000;
/** Pauses where the other side names none. */
const PAUSES_MS = [300, 1_000, 2_000, 4_000];
/** One request to a method of the Web API; never rejects but for a cancellation. */
async function callOnce(method, args, context) {
    const { http, apiUrl, token, signal } = context;
    const timeoutMs = timeLeft(context);
    if (timeoutMs <= 0)
        return { kind: 'unsent', why: 'the time for notifications is over' };
    try {
        const response = await http.request({
            url: `${apiUrl}/${method}`,
            method: 'POST',
            timeoutMs,
            ...bodyOf(method, args, token),
            ...(signal ? { signal } : {}),
        });
        return readAnswer(response);
    }
    catch (error) {
        if (signal?.aborted)
            throw signal.reason;
        return { kind: isUnsent(error) ? 'unsent' : 'uncertain', why: error.message };
    }
}
/** How long the next request may take, in ms; 0 or less when the time is over. */
const timeLeft = ({ clock, deadline }) => Math.min(REQUEST_MS, deadline - clock.now());
/** Methods that read take forms only: https://docs.slack.dev/apis/web-api/#posting-json */
function bodyOf(method, args, token) {
    const authorization = `Bearer ${token}`;
    if (method.startsWith('chat.'))
        return {
            body: JSON.stringify(args),
            headers: { authorization, 'content-type': 'application/json; charset=utf-8' },
        };
    const form = new URLSearchParams(Object.entries(args).map(([name, value]) => [name, String(value)]));
    return {
        body: form.toString(),
        headers: { authorization, 'content-type': 'application/x-www-form-urlencoded' },
    };
}
/**
 * Calls a method that may be done twice without harm, until Slack has answered or the time is over.
 * @throws SLACK_TOKEN_REFUSED, SLACK_SCOPE_MISSING, SLACK_CHANNEL_UNUSABLE, SLACK_REFUSED, SLACK_UNREACHABLE
 */
async function callUntilAnswered(method, args, context) {
    for (let attempt = 0;; attempt += 1) {
        const answer = await callOnce(method, args, context);
        if (answer.kind === 'ok')
            return answer.body;
        if (answer.kind === 'refused')
            throw (0,failures/* failureOf */.g)({ method, ...answer });
        await pause(answer, attempt, context);
    }
}
/** Waits before the next attempt. @throws SLACK_UNREACHABLE when the time is over before that */
async function pause(answer, attempt, context) {
    const asked = answer.kind === 'busy' ? answer.waitMs : undefined;
    const waitMs = asked ?? PAUSES_MS[attempt] ?? PAUSES_MS.at(-1) ?? 0;
    if (context.clock.now() + waitMs >= context.deadline)
        throw unreachable(answer.why, asked);
    context.onRetry(`${answer.why}; trying again in ${waitMs / 1_000} s`);
    await context.clock.sleep(waitMs, context.signal);
}
function unreachable(why, asked) {
    const wanted = asked === undefined ? '' : `, and asked to wait ${asked / 1_000} s`;
    return failures/* slackFailures */.G.SLACK_UNREACHABLE(`Not delivered: ${why}${wanted}. An outage of Slack may cost a deployment 20 s in all.`);
}

;// CONCATENATED MODULE: ./build/tools/slack.js





/** Messages of other runs in between; a deployment that waits for approval for days is still found. */
const PAGE = 200;
const MOST_PAGES = 3;
function createSlack(channel, context) {
    const find = (id) => findIn('conversations.history', { channel }, id, context);
    return {
        find,
        read: async (ts) => {
            const query = { channel, latest: ts, inclusive: true, limit: 1, include_all_metadata: true };
            const body = await callUntilAnswered('conversations.history', query, context);
            return messagesOf(body).find((found) => found.ts === ts);
        },
        post: (message, id) => sendAsItCan(message, (content) => postOnce({ channel, ...content }, () => find(id), context)),
        update: async (ts, message) => {
            await sendAsItCan(message, (content) => callUntilAnswered('chat.update', { channel, ts, ...content }, context));
        },
        reply: async (ts, message, id) => {
            const look = () => findIn('conversations.replies', { channel, ts }, id, context);
            await sendAsItCan(message, (content) => postOnce({ channel, thread_ts: ts, ...content }, look, context));
        },
    };
}
/** Slack's own limits may change; a message without its blocks is better than none. */
async function sendAsItCan(message, send) {
    try {
        return await send(contentOf(message));
    }
    catch (error) {
        if (!(error instanceof failure/* Failure */.HR) || error.code !== 'SLACK_CONTENT_REFUSED')
            throw error;
        return send(contentOf({ ...message, blocks: [] }));
    }
}
/** `link_names` and unfurling are off: names and addresses in outside text stay what they are. */
const contentOf = ({ text, blocks, metadata }) => ({
    text,
    blocks,
    ...(metadata ? { metadata } : {}),
    link_names: false,
    unfurl_links: false,
    unfurl_media: false,
});
async function findIn(method, where, id, context) {
    let cursor = '';
    for (let page = 0; page < MOST_PAGES; page += 1) {
        const query = { ...where, limit: PAGE, include_all_metadata: true, ...(cursor ? { cursor } : {}) };
        const body = await callUntilAnswered(method, query, context);
        const found = messagesOf(body).find(({ record }) => record.id === id);
        cursor = textOf(fieldsOf(body['response_metadata'])['next_cursor']);
        if (found || cursor === '')
            return found;
    }
    return undefined;
}
function messagesOf(body) {
    const messages = Array.isArray(body['messages']) ? body['messages'] : [];
    return messages.flatMap((message) => {
        const { ts, metadata } = fieldsOf(message);
        const record = (0,slack_record/* readRecord */.aE)(metadata);
        return typeof ts === 'string' && record ? [{ ts, record }] : [];
    });
}
/** Sends until it has arrived, and only while it has not. @throws SLACK_UNCERTAIN when that cannot be found out */
async function postOnce(args, look, context) {
    const method = 'chat.postMessage';
    for (let attempt = 0;; attempt += 1) {
        const answer = await callOnce(method, args, context);
        if (answer.kind === 'ok')
            return textOf(answer.body['ts']);
        if (answer.kind === 'refused')
            throw (0,failures/* failureOf */.g)({ method, ...answer });
        await pause(answer, attempt, context);
        const found = answer.kind === 'uncertain' ? await lookFor(look, answer.why) : undefined;
        if (found)
            return found.ts;
    }
}
async function lookFor(look, why) {
    try {
        return await look();
    }
    catch (cause) {
        throw failures/* slackFailures */.G.SLACK_UNCERTAIN(`It is not known whether the message arrived: ${why}; then ${cause.message}`, { cause });
    }
}

;// CONCATENATED MODULE: ./build/tools/slack-receiver.js


const receiverFailures = (0,failure/* defineFailures */.Z0)({
    RECEIVER_REFUSED: {
        meaning: 'One of the `webhooks` did not take the event.',
        remedy: 'Check its address and key; the message has the status of its answer.',
    },
    RECEIVER_UNREACHABLE: {
        meaning: 'One of the `webhooks` did not answer in the time that a notification may cost.',
        remedy: 'Check its address and the proxy settings of the runner. The deployment is not affected.',
    },
});
const slack_receiver_REQUEST_MS = 5_000;
const PAUSE_MS = 1_000;
/**
 * Sends an event to a receiver. `key` is the same whenever the same event is sent again, so that a receiver can leave
 * a second one out; Teams cannot, so nothing that may have arrived is sent there again.
 * @throws RECEIVER_REFUSED, RECEIVER_UNREACHABLE
 */
async function sendToReceiver({ kind, url }, payload, key, context) {
    const { clock, deadline, signal } = context;
    const { host } = new URL(url);
    for (;;) {
        const result = await sendOnce(url, payload, key, context);
        if (result.kind === 'taken')
            return;
        if (result.kind === 'refused')
            throw receiverFailures.RECEIVER_REFUSED(`${host} answered with status ${result.status}.`);
        const again = result.kind === 'unsent' || kind !== 'teams';
        if (!again || clock.now() + PAUSE_MS >= deadline)
            throw receiverFailures.RECEIVER_UNREACHABLE(`${host} did not take the event: ${result.why}`);
        await clock.sleep(PAUSE_MS, signal);
    }
}
async function sendOnce(url, payload, key, context) {
    const { http, clock, deadline, signal } = context;
    const headers = {
        'content-type': 'application/json; charset=utf-8',
        'idempotency-key': encodeURIComponent(key),
    };
    const timeoutMs = Math.max(1, Math.min(slack_receiver_REQUEST_MS, deadline - clock.now()));
    const body = JSON.stringify(payload);
    try {
        const { status } = await http.request({
            url,
            method: 'POST',
            headers,
            body,
            timeoutMs,
            ...(signal ? { signal } : {}),
        });
        if (status >= 200 && status < 300)
            return { kind: 'taken' };
        if (status === 429)
            return { kind: 'unsent', why: 'it asks to come again later' };
        return status >= 500 ? { kind: 'uncertain', why: `status ${status}` } : { kind: 'refused', status };
    }
    catch (error) {
        if (signal?.aborted)
            throw signal.reason;
        return { kind: isUnsent(error) ? 'unsent' : 'uncertain', why: error.message };
    }
}

;// CONCATENATED MODULE: ./build/tools/slack-webhook.js




/** https://docs.slack.dev/messaging/sending-messages-using-incoming-webhooks. The URL is a secret and never printed. */
const createSlackWebhook = (url, context) => ({
    send: ({ text, blocks }) => sendUntilTaken(url, JSON.stringify({ text, blocks, unfurl_links: false, unfurl_media: false }), context),
});
async function sendUntilTaken(url, body, context) {
    for (let attempt = 0;; attempt += 1) {
        const answer = await slack_webhook_sendOnce(url, body, context);
        if (answer.kind === 'ok')
            return;
        if (answer.kind === 'refused')
            throw (0,failures/* failureOf */.g)({ method: 'the webhook', ...answer });
        // Nobody can look whether it has arrived, and twice is worse: people act on these messages.
        if (answer.kind === 'uncertain')
            throw failures/* slackFailures */.G.SLACK_UNCERTAIN(`It is not known whether the message arrived: ${answer.why}`);
        await pause(answer, attempt, context);
    }
}
async function slack_webhook_sendOnce(url, body, context) {
    const timeoutMs = timeLeft(context);
    if (timeoutMs <= 0)
        return { kind: 'unsent', why: 'the time for notifications is over' };
    try {
        const headers = { 'content-type': 'application/json; charset=utf-8' };
        const { http, signal } = context;
        return readWebhookAnswer(await http.request({ url, method: 'POST', headers, body, timeoutMs, ...(signal ? { signal } : {}) }));
    }
    catch (error) {
        if (context.signal?.aborted)
            throw context.signal.reason;
        return { kind: isUnsent(error) ? 'unsent' : 'uncertain', why: error.message };
    }
}

// EXTERNAL MODULE: ./build/actions/notify-slack/run.js + 15 modules
var run = __nccwpck_require__(6832);
;// CONCATENATED MODULE: ./build/actions/notify-slack/wire.js







/** What is new is worth little beside the message itself; there are two such requests at most. */
const HISTORY_MS = 3_000;
/** The real ports of the action. */
function realPorts(process, apiUrl) {
    const { http, signal, workflow, clock, notes } = process;
    const deadline = clock.now() + patience(notes.read(run/* OUTAGE_NOTE */.N), clock.now());
    const context = { http, clock, signal, deadline, onRetry: workflow.info };
    return {
        ...process,
        slack: (token, channel) => createSlack(channel, { ...context, apiUrl, token }),
        webhook: (url) => createSlackWebhook(url, context),
        history: (token) => historyOf(process, token),
        receiver: (receiver, payload, key) => sendToReceiver(receiver, payload, key, context),
    };
}
function historyOf({ http, github }, token) {
    const quick = {
        request: (request) => http.request({ ...request, timeoutMs: HISTORY_MS }),
    };
    const site = { http: quick, apiUrl: github.apiUrl, token, repository: github.repository };
    return { ...createGitHubDeployments(site), compare: createGitHubCompare(site) };
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

/***/ 1937:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ readPushed),
/* harmony export */   y: () => (/* binding */ readCompared)
/* harmony export */ });
/** The commits of a push: https://docs.github.com/webhooks/webhook-events-and-payloads#push. None of another event. */
function readPushed(event) {
    const { commits, compare } = event;
    const list = Array.isArray(commits) ? commits.flatMap(readCommit) : [];
    const compareUrl = typeof compare === 'string' && list.length > 0 ? compare : '';
    return { commits: list, count: list.length, compareUrl, since: '' };
}
/**
 * The commits between two: https://docs.github.com/rest/commits/commits#compare-two-commits. Undefined for an answer of
 * another shape.
 */
function readCompared(json, since) {
    const { commits, total_commits: count, html_url: compareUrl } = fieldsOf(json);
    if (!Array.isArray(commits) || typeof count !== 'number')
        return undefined;
    const list = commits.flatMap((each) => {
        const { sha, commit, author } = fieldsOf(each);
        const { message, author: git } = fieldsOf(commit);
        const { login } = fieldsOf(author);
        return readCommit({ id: sha, message, author: { username: login, name: fieldsOf(git)['name'] } });
    });
    // The newest are on a later page when there are more.
    const shown = list.length === count ? list : [];
    return { commits: shown, count, compareUrl: typeof compareUrl === 'string' ? compareUrl : '', since };
}
function readCommit(value) {
    const { id, message, author } = fieldsOf(value);
    if (typeof id !== 'string' || typeof message !== 'string')
        return [];
    const { username, name } = fieldsOf(author);
    return [{ id, subject: message.split('\n')[0] ?? '', author: String(username ?? name ?? '') }];
}
const fieldsOf = (value) => typeof value === 'object' && value !== null ? value : {};


/***/ }),

/***/ 796:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ slackFailures),
/* harmony export */   g: () => (/* binding */ failureOf)
/* harmony export */ });
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(9874);

const slackFailures = (0,_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .defineFailures */ .Z0)({
    SLACK_TOKEN_REFUSED: {
        meaning: 'Slack does not accept the token.',
        remedy: 'Give the bot token (`xoxb-…`) of an app that is installed in the workspace; its page is at api.slack.com/apps under "OAuth & Permissions".',
    },
    SLACK_SCOPE_MISSING: {
        meaning: 'The app may not do this; the message names the scope that it needs.',
        remedy: 'Add the scope under "OAuth & Permissions" of the app, then install the app again.',
    },
    SLACK_CHANNEL_UNUSABLE: {
        meaning: 'There is no such channel for this app, or it may not write there.',
        remedy: "Give the channel's id (`C0123456789`, at the end of its details in Slack), and invite the app with `/invite`.",
    },
    SLACK_REFUSED: {
        meaning: 'Slack refused the message; the message has its name for the reason.',
        remedy: 'Look the name up under "Errors" of the method at docs.slack.dev/reference/methods.',
    },
    SLACK_BLOCKS_INVALID: {
        meaning: 'The file of `blocks-file` is no Block Kit that Slack would take; the message names each mistake.',
        remedy: 'Correct the file; app.slack.com/block-kit-builder shows what it looks like.',
    },
    SLACK_CONTENT_REFUSED: {
        meaning: 'Slack refused the blocks of the message; it is sent as plain text instead.',
        remedy: 'Report it with the message: every limit of Slack should be kept.',
    },
    SLACK_UNREACHABLE: {
        meaning: 'Slack did not take the message within the time that a notification may cost.',
        remedy: 'See slack-status.com, and the proxy settings of the runner. The deployment is not affected.',
    },
    SLACK_UNCERTAIN: {
        meaning: 'The message may or may not have arrived; it was not sent again, to send none twice.',
        remedy: 'Look into the channel. A bot token with the scope `channels:history` lets the action look by itself.',
    },
    SLACK_NOT_CONFIGURED: {
        meaning: 'There is no token and no webhook, or no channel, although `required` is set.',
        remedy: 'Give `token` and `channel`, or `webhook-url`.',
    },
});
const CONTENT_ERRORS = ['invalid_blocks', 'invalid_blocks_format', 'msg_blocks_too_long', 'msg_too_long'];
const TOKEN_ERRORS = [
    'not_authed',
    'invalid_auth',
    'account_inactive',
    'token_revoked',
    'token_expired',
    'not_allowed_token_type',
];
const CHANNEL_ERRORS = [
    'channel_not_found',
    'not_in_channel',
    'is_archived',
    'is_inactive',
    'restricted_action',
    'restricted_action_read_only_channel',
];
/** Slack's refusal as a failure that says what to change: https://docs.slack.dev/reference/methods/chat.postMessage */
function failureOf({ error, method, needed, details }) {
    const said = `Slack answered ${method} with "${error}"`;
    if (TOKEN_ERRORS.includes(error))
        return slackFailures.SLACK_TOKEN_REFUSED(`${said}.`);
    if (error === 'missing_scope' || error === 'no_permission')
        return slackFailures.SLACK_SCOPE_MISSING(`${said}: the scope ${needed || SCOPES[method] || ''} is missing.`);
    if (CHANNEL_ERRORS.includes(error))
        return slackFailures.SLACK_CHANNEL_UNUSABLE(`${said}.`);
    if (CONTENT_ERRORS.includes(error))
        return slackFailures.SLACK_CONTENT_REFUSED([`${said}.`, ...details].join('\n'));
    return slackFailures.SLACK_REFUSED([`${said}.`, ...details].join('\n'));
}
/** What each method needs, where Slack's answer does not say so. */
const SCOPES = {
    'chat.postMessage': 'chat:write',
    'chat.update': 'chat:write',
    'conversations.history': 'channels:history (groups:history for a private channel)',
    'conversations.replies': 'channels:history (groups:history for a private channel)',
};


/***/ }),

/***/ 9058:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ payloadFor),
/* harmony export */   n: () => (/* binding */ parseReceiver)
/* harmony export */ });
/* harmony import */ var _stage_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3645);
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(888);


const PAGERDUTY = /^events(\.eu)?\.pagerduty\.com$/;
const TEAMS = /(^|\.)(webhook\.office\.com|logic\.azure\.com|api\.powerplatform\.com)$/;
/** Reads an address. @throws Error that says what is allowed; it never repeats the address, which is a secret */
function parseReceiver(raw) {
    const url = URL.canParse(raw) ? new URL(raw) : undefined;
    const local = url !== undefined && ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname);
    if (!url || !(url.protocol === 'https:' || (url.protocol === 'http:' && local)))
        throw new Error('expected addresses that begin with https://, one a line');
    if (TEAMS.test(url.hostname))
        return { kind: 'teams', url: raw, routingKey: '' };
    if (!PAGERDUTY.test(url.hostname))
        return { kind: 'json', url: raw, routingKey: '' };
    const routingKey = url.searchParams.get('routing_key') ?? '';
    if (!/^[A-Za-z0-9]{20,64}$/.test(routingKey))
        throw new Error('PagerDuty needs its integration key: https://events.pagerduty.com/v2/enqueue?routing_key=…');
    return { kind: 'pagerduty', url: `${url.origin}${url.pathname}`, routingKey };
}
/** What a receiver is sent for an event, or undefined when the event is not for it. */
function payloadFor(receiver, event, occasion) {
    if (receiver.kind === 'json')
        return plainEvent(event, occasion);
    if (receiver.kind === 'teams')
        return (0,_stage_js__WEBPACK_IMPORTED_MODULE_0__/* .isEnd */ .uV)(event.stage) ? teamsCard(event) : undefined;
    if ((0,_stage_js__WEBPACK_IMPORTED_MODULE_0__/* .isBad */ .e2)(event.stage))
        return alert(receiver, event);
    return event.stage === 'live' ? { ...key(receiver, event), event_action: 'resolve' } : undefined;
}
/** The event as data; the names are those of the action's inputs. */
function plainEvent(event, { id, at }) {
    const { stage, service, environment, version, cause, title, actor, repository, runUrl, commitUrl } = event;
    return {
        'deployment-id': id,
        at: new Date(at).toISOString(),
        ...{ stage, service, environment, version, cause, title, actor, repository },
        fields: Object.fromEntries(event.fields),
        ...(event.progress === undefined ? {} : { progress: event.progress }),
        changes: event.changes,
        commits: event.pushed.count,
        'run-url': runUrl,
        'commit-url': commitUrl,
        'compare-url': event.pushed.compareUrl,
        'runbook-url': event.runbookUrl,
    };
}
/** One alert for a service in an environment: the next release that comes up ends it. */
const key = ({ routingKey }, { repository, environment, service }) => ({
    routing_key: routingKey,
    dedup_key: [repository, environment, service].join('/').slice(0, 255),
});
/** https://developer.pagerduty.com/docs/events-api-v2/trigger-events */
function alert(receiver, event) {
    const { repository, service, environment, version, cause } = event;
    return {
        ...key(receiver, event),
        event_action: 'trigger',
        payload: {
            summary: (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .plainLine */ .h0)([headline(event), cause].filter(Boolean).join(': '), 1_024),
            source: repository || 'deploy-actions',
            severity: 'error',
            component: service,
            group: environment,
            class: 'deployment',
            custom_details: { version, cause: (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .plainLine */ .h0)(cause, 2_000), stage: event.stage },
        },
        links: pagesOf(event).map(({ title, url }) => ({ href: url, text: title })),
    };
}
/** Runs of text have no markup, other than text blocks: https://adaptivecards.io/explorer/TextRun.html */
function teamsCard(event) {
    const { version, actor, cause, fields } = event;
    const lines = [`${version} by ${actor}`, cause, ...[...fields].map(([name, value]) => `${name}: ${value}`)];
    const run = (text, more = {}) => ({
        type: 'RichTextBlock',
        inlines: [{ type: 'TextRun', text: (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .plainLine */ .h0)(text, 1_000), ...more }],
    });
    const content = {
        $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
        type: 'AdaptiveCard',
        version: '1.4',
        body: [
            run(`${_stage_js__WEBPACK_IMPORTED_MODULE_0__/* .SAID */ .SK[event.stage].sign} ${event.title || headline(event)}`, { weight: 'Bolder', size: 'Large' }),
            ...lines
                .slice(0, 15)
                .filter((line) => line.trim() !== '')
                .map((line) => run(line)),
        ],
        actions: pagesOf(event).map((page) => ({ type: 'Action.OpenUrl', ...page })),
    };
    return {
        type: 'message',
        attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content }],
    };
}
/** Where a person goes from an alert or a card. */
const pagesOf = ({ runUrl, runbookUrl }) => [
    { title: 'Run', url: runUrl },
    { title: 'Runbook', url: runbookUrl },
].filter(({ url }) => url !== '');
const headline = ({ service, environment, stage }) => `${[service || 'Deployment', environment && `to ${environment}`].filter(Boolean).join(' ')} ${_stage_js__WEBPACK_IMPORTED_MODULE_0__/* .SAID */ .SK[stage].words}`;


/***/ }),

/***/ 5018:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Nk: () => (/* binding */ metadataOf),
/* harmony export */   aE: () => (/* binding */ readRecord),
/* harmony export */   np: () => (/* binding */ advance)
/* harmony export */ });
/* unused harmony export EVENT_TYPE */
/* harmony import */ var _stage_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3645);

/** A message of ours is known by this: https://docs.slack.dev/messaging/message-metadata */
const EVENT_TYPE = 'deploy_actions_deployment';
/** More than a deployment passes; a record that grew for ever would end in Slack refusing the message. */
const MOST_STAGES = 20;
/** The record after one more event. An event that is reported again changes nothing, and a new attempt starts anew. */
function advance(record, stage, at) {
    const last = record.stages.at(-1);
    if (last?.stage === stage)
        return record;
    const before = last && (0,_stage_js__WEBPACK_IMPORTED_MODULE_0__/* .isEnd */ .uV)(last.stage) ? [] : record.stages;
    return { ...record, stages: [...before, { stage, at }].slice(-MOST_STAGES) };
}
const metadataOf = ({ id, stages }) => ({
    event_type: EVENT_TYPE,
    event_payload: { id, stages: stages.map(({ stage, at }) => ({ stage, at })) },
});
/** The record in a message's metadata, or undefined when it is no message of ours. Metadata is outside data. */
function readRecord(metadata) {
    const { event_type: type, event_payload: payload } = fieldsOf(metadata);
    const { id, stages } = fieldsOf(payload);
    if (type !== EVENT_TYPE || typeof id !== 'string')
        return undefined;
    return { id, stages: Array.isArray(stages) ? stages.flatMap(readPassed) : [] };
}
function readPassed(value) {
    const { stage, at } = fieldsOf(value);
    const known = _stage_js__WEBPACK_IMPORTED_MODULE_0__/* .STAGES */ .an.find((name) => name === stage);
    return known && typeof at === 'number' ? [{ stage: known, at }] : [];
}
const fieldsOf = (value) => typeof value === 'object' && value !== null ? value : {};


/***/ }),

/***/ 3645:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   SK: () => (/* binding */ SAID),
/* harmony export */   an: () => (/* binding */ STAGES),
/* harmony export */   e2: () => (/* binding */ isBad),
/* harmony export */   uV: () => (/* binding */ isEnd)
/* harmony export */ });
/** How far a deployment is. The last four are ends; everything before them is on the way. */
const STAGES = [
    'planned',
    'waiting',
    'building',
    'migrating',
    'deploying',
    'verifying',
    'live',
    'failed',
    'rolled-back',
    'cancelled',
];
const ENDS = ['live', 'failed', 'rolled-back', 'cancelled'];
const isEnd = (stage) => ENDS.includes(stage);
/** Ends that somebody should look at now. */
const isBad = (stage) => stage === 'failed' || stage === 'rolled-back';
/** Words and signs for people; the signs are characters, so that they also show in notifications. */
const SAID = {
    planned: { sign: '🗓️', words: 'planned' },
    waiting: { sign: '✋', words: 'waiting for approval' },
    building: { sign: '🔨', words: 'building' },
    migrating: { sign: '⏳', words: 'migrating the database' },
    deploying: { sign: '⏳', words: 'deploying' },
    verifying: { sign: '⏳', words: 'verifying' },
    live: { sign: '✅', words: 'live' },
    failed: { sign: '❌', words: 'failed' },
    'rolled-back': { sign: '↩️', words: 'rolled back' },
    cancelled: { sign: '🚫', words: 'cancelled' },
};


/***/ }),

/***/ 888:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   U_: () => (/* binding */ codeLine),
/* harmony export */   Ww: () => (/* binding */ escapedLine),
/* harmony export */   h0: () => (/* binding */ plainLine),
/* harmony export */   uM: () => (/* binding */ linkTo)
/* harmony export */ });
/* unused harmony export escaped */
/** Text for Slack. Everything that comes from outside goes through here; nothing is ever put together as JSON. */
/** What Slack reads as markup or as a mention: https://docs.slack.dev/messaging/formatting-message-text#escaping */
const ESCAPED = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
/** Control characters, and what is not seen but turns text around; a tab becomes a space, a line end stays. */
const INVISIBLE = /[\p{Cc}\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu;
const clean = (plain) => plain
    .toWellFormed()
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replaceAll('\t', ' ')
    .replace(INVISIBLE, (character) => (character === '\n' ? '\n' : ''));
/**
 * Plain text made inert for `mrkdwn`, at most `limit` characters long as it is sent. An emoji or an escaped character
 * is never cut in two; where something was cut off, `…` says so.
 */
function escaped(plain, limit) {
    return cut(clean(plain).trim(), limit, (character) => ESCAPED[character] ?? character);
}
/** The same on one line. */
const escapedLine = (plain, limit) => escaped(oneLine(plain), limit);
/** For `plain_text`, where nothing has a meaning, so nothing is escaped. */
const plainLine = (plain, limit) => cut(clean(oneLine(plain)).trim(), limit, (character) => character);
/** In a fixed-width font; a back quote would end it, so it becomes an apostrophe. */
const codeLine = (plain, limit) => {
    const inside = escapedLine(plain.replaceAll('`', "'"), limit - 2);
    return inside === '' ? '' : `\`${inside}\``;
};
/** A link, at most `limit` characters long; what is no http address, or too long for one, is shown as text. */
function linkTo(url, label, limit) {
    const address = url.replace(/[<>|]/g, encodeURIComponent).replaceAll('&', '&amp;');
    const left = limit - address.length - '<|>'.length;
    if (!/^https?:\/\/[^\s\p{C}]+$/iu.test(url) || left < 2)
        return escapedLine(label, limit);
    if (label === url)
        return `<${address}>`;
    return `<${address}|${escapedLine(label.replaceAll('|', '/'), left)}>`;
}
const oneLine = (plain) => plain.replace(/\s+/g, ' ');
function cut(text, limit, form) {
    let result = '';
    let kept = '';
    for (const character of text) {
        result += form(character);
        if (result.length <= limit - 1)
            kept = result;
        if (result.length > limit)
            return `${kept.trimEnd()}…`;
    }
    return result;
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

/***/ 7701:
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
;// CONCATENATED MODULE: ./build/runtime/http-error.js
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
    const kind = signal.aborted ? 'timeout' : kindOfError(error);
    return new HttpError(kind, request.url, error);
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

;// CONCATENATED MODULE: external "node:child_process"
const external_node_child_process_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:child_process");
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
    const child = (0,external_node_child_process_namespaceObject.spawn)(file, args, {
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
        const kind = limit.aborted ? 'timeout' : kindOfError(cause);
        throw new HttpError(kind, request.origin, cause);
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
        const kind = limit.aborted ? 'timeout' : kindOfError(error);
        throw new HttpError(kind, `tcp://${host}:${port}`, error);
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
        const kind = limit.aborted ? 'timeout' : kindOfError(error);
        throw new HttpError(kind, request.url, error);
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
        const kind = limit.aborted ? 'timeout' : kindOfError(error);
        throw new HttpError(kind, `https://${host}:${port}`, error);
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
    const watchdog = (0,external_node_child_process_namespaceObject.spawn)(process.execPath, ['-e', WATCH, String(pid)], {
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
    const child = (0,external_node_child_process_namespaceObject.spawn)(file, args, {
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
/******/ var __webpack_exports__ = __nccwpck_require__(5424);
/******/ __webpack_exports__ = await __webpack_exports__;
/******/ 
