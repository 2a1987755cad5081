import { SaxesParser } from 'saxes';
import { reportFailures } from './failures.ts';

/** What a reader of a report is told, in the order of the file. */
export type XmlReader = {
  readonly open: (name: string, attributes: Readonly<Record<string, string>>) => void;
  readonly close: (name: string) => void;
  readonly text: (text: string) => void;
};

/** Characters that XML forbids and that programs print all the same, such as colours of a terminal. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that go
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

/**
 * Reads XML strictly: a file that is cut off is an error, and entities that it defines itself are refused, so that it
 * cannot grow. @throws REPORT_UNREADABLE
 */
export function readXml(path: string, text: string, reader: XmlReader): void {
  const parser = new SaxesParser({ xmlns: false, position: true });
  parser.on('error', (error) => {
    throw reportFailures.REPORT_UNREADABLE(`${path} is no complete XML: ${error.message}`, { cause: error });
  });
  parser.on('opentag', ({ name, attributes }) => reader.open(name, attributes as Record<string, string>));
  parser.on('closetag', ({ name }) => reader.close(name));
  parser.on('text', reader.text);
  parser.on('cdata', reader.text);
  parser.write(text.replace(FORBIDDEN, '')).close();
}
