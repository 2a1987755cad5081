/** Over this many bytes GitHub shows nothing of a step's summary (CreateStepSummaryCommand.AttachmentSizeLimit). */
const LIMIT_BYTES = 1024 * 1024;
const NOTE =
  '\n\n_The rest of this summary is left out: GitHub shows at most 1 MiB a step. The log has it all._\n';

/** Keeps what one step writes to its summary within GitHub's limit, saying so where it cuts. */
export class StepSummary {
  #left = LIMIT_BYTES - Buffer.byteLength(NOTE);
  #full = false;

  /** The part of the text that may still be written: all of it, its first lines and a note, or nothing. */
  fit(markdown: string): string {
    if (this.#full) return '';
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
