/** Folders kept between runs in GitHub's Actions cache. A key can be written once; a cache that does not work costs only time. */
export type Cache = {
  /** Puts back the entry with the key, or the newest whose key starts with it. Its key, or undefined when there is none. */
  readonly restore: (folder: string, key: string, match: 'exact' | 'prefix') => Promise<string | undefined>;
  readonly save: (folder: string, key: string) => Promise<void>;
};

/** The cache of the run; outside GitHub, one that never has anything. */
export function createCache(info: (message: string) => void): Cache {
  const attempt = async <T>(what: string, work: () => Promise<T>): Promise<T | undefined> => {
    try {
      return await work();
    } catch (error) {
      info(`The Actions cache could not ${what}: ${(error as Error).message}`);
      return undefined;
    }
  };
  return {
    restore: (folder, key, match) => attempt('be read', () => restore(folder, key, match)),
    save: async (folder, key) => {
      await attempt('be written', async () => {
        const cache = await import('@actions/cache');
        if (cache.isFeatureAvailable()) await cache.saveCache([folder], key);
      });
    },
  };
}

async function restore(folder: string, key: string, match: 'exact' | 'prefix'): Promise<string | undefined> {
  const cache = await import('@actions/cache');
  if (!cache.isFeatureAvailable()) return undefined;
  // For a prefix: a primary key that no entry has, so that the newest of those with the prefix is taken.
  if (match === 'prefix') return cache.restoreCache([folder], `${key}none`, [key]);
  const found = await cache.restoreCache([folder], key);
  return found === key ? found : undefined;
}
