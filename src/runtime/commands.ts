import { randomUUID } from 'node:crypto';

/** Where in the caller's repository an annotation belongs; lines and columns count from 1. */
export type Place = {
  readonly file?: string;
  readonly line?: number;
  readonly endLine?: number;
  readonly column?: number;
  readonly title?: string;
};

/** The runner cuts a longer annotation by itself, in the middle of a sentence (ExecutionContext.cs). */
const LONGEST_MESSAGE = 4096;

/** One workflow command line: https://docs.github.com/actions/reference/workflow-commands-for-github-actions */
export function formatCommand(
  name: string,
  properties: Readonly<Record<string, string>>,
  message: string,
): string {
  const list = Object.entries(properties).map(([key, value]) => `${key}=${escapeProperty(value)}`);
  return `::${name}${list.length > 0 ? ` ${list.join(',')}` : ''}::${escapeData(message)}\n`;
}

export function formatAnnotation(kind: AnnotationKind, message: string, place: Place): string {
  const { file, line, endLine, column, title } = place;
  const known = { file, line, endLine, col: column, title };
  const properties = Object.entries(known).flatMap(([key, value]) =>
    value === undefined ? [] : [[key, String(value)]],
  );
  return formatCommand(kind, Object.fromEntries(properties), cut(message, LONGEST_MESSAGE));
}

export type AnnotationKind = 'notice' | 'warning' | 'error';

/** A name and value as the runner reads them from GITHUB_OUTPUT and GITHUB_STATE, whatever the value contains. */
export function formatFileEntry(name: string, value: string): string {
  const delimiter = `delimiter_${randomUUID()}`;
  return `${name}<<${delimiter}\n${value}\n${delimiter}\n`;
}

/** Whether the runner would take a line of output for a command, in either of its two syntaxes. */
export const looksLikeCommand = (text: string): boolean => /^\s*::|##\[/m.test(text);

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

function cut(text: string, length: number): string {
  return text.length <= length ? text : `${text.slice(0, length - 1)}…`;
}
