/** An applied migration that is to be taken back; parts are undefined when its file was not found or says nothing of it. */
export type Applied = {
  readonly id: string;
  readonly text: string | undefined;
  readonly hasDown: boolean | undefined;
};

/** Undefined when everything can be taken back; otherwise why not, as part of a sentence. */
export function whyDownIsUnsafe(applied: readonly Applied[]): string | undefined {
  for (const { id, text, hasDown } of applied) {
    if (hasDown === false) return `${id} has no way back`;
    const loss = text === undefined ? undefined : lossOf(text);
    if (loss !== undefined) return `${id} removed data (${loss}), which its way back does not bring back`;
  }
  return undefined;
}

/** Where the part of a file begins that takes it back: a mark of SQL files, or a function in code. */
const DOWN =
  /^--\s*(\+goose\s+Down|migrate:down)\b|\bexports\.down\b|\b(function|const|async|def)\s+(down|downgrade)\b|\bdown\s*[:(=]/im;
/** What no way back restores, in SQL and as tools write it in code. More than strictly so: in doubt nothing is taken back. */
const LOSS =
  /\bdrop\s+(table|column|schema|materialized\s+view)\b|\btruncate\b|\bdelete\s+from\b|\bupdate\s+\S+\s+set\b|\b(drop_?(table|column)|remove_?column|RemoveField|DeleteModel)\b/i;

function lossOf(text: string): string | undefined {
  const up = text.slice(0, DOWN.exec(text)?.index ?? text.length).replace(/(--|\/\/|#).*$/gm, '');
  return LOSS.exec(up)?.[0].replace(/\s+/g, ' ');
}
