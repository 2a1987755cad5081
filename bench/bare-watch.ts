// Prints each line of a watch of the pods that has a mark, and nothing else: what the machine itself makes of an event.
import { request } from 'node:http';

const [socketPath = '', path = ''] = process.argv.slice(2);
request({ socketPath, path }, (answer) => {
  let rest = '';
  answer.setEncoding('utf8').on('data', (chunk: string) => {
    const lines = `${rest}${chunk}`.split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) {
      const { object } = JSON.parse(line) as {
        object: { status?: { conditions?: readonly { message?: string }[] } };
      };
      const mark = object.status?.conditions?.find(({ message }) => message?.startsWith('mark-'))?.message;
      if (mark) process.stdout.write(`${mark}\n`);
    }
  });
}).end();
