import { stripTypeScriptTypes } from 'node:module';

// biome-ignore lint/style/noDefaultExport: jest reads the default export
export default { process: (source) => ({ code: stripTypeScriptTypes(source) }) };
