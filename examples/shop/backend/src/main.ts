import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { readConfig } from './config.ts';
import { createShop } from './server.ts';
import { postgresStore } from './store.ts';

/** Requests that still run this long after the end of the drain are cut off, in milliseconds. */
const lastCallMs = 10_000;

const config = readConfig(process.env);
if (config.fault.kind === 'crash') throw new Error('this release crashes on purpose (SHOP_FAULT=crash)');

const store = postgresStore(config.databaseUrl, config.databasePoolSize);
const { server, drain } = createShop({ store, version: config.version, fault: config.fault });
server.listen(config.port);
await once(server, 'listening');
console.log(`shop ${config.version} listens on port ${config.port}; fault: ${config.fault.kind}`);

const signal = await Promise.race([
  once(process, 'SIGTERM').then(() => 'SIGTERM'),
  once(process, 'SIGINT').then(() => 'SIGINT'),
]);
console.log(`${signal}: finishing what is under way`);
drain();
// Kubernetes removes a pod from its Service while it stops it, not before: requests still arrive for a moment.
if (signal === 'SIGTERM') await sleep(config.drainMs);
const cut = setTimeout(() => server.closeAllConnections(), lastCallMs);
server.close();
await once(server, 'close');
clearTimeout(cut);
await store.close();
console.log('stopped');
