import { maxSatisfying } from 'semver';
import type { GitHub } from './github.ts';

export type Asset = { readonly name: string; readonly content: Uint8Array };
export type Release = {
  /** `owner/name`. */
  readonly repository: string;
  /** Without the `v`. */
  readonly version: string;
  readonly commit: string;
  /** Markdown. */
  readonly notes: string;
  readonly assets: readonly Asset[];
};
type Known = { id: number; tag_name: string; draft: boolean; upload_url: string };
type Uploaded = { id: number; name: string; state: string };
type Ref = { ref: string; object: { sha: string } };

/**
 * Publishes in the order that an immutable release demands: tag, draft, assets, publish, and the moving tags last, so
 * that `v1` never points to something half made. Called again for the same commit it goes on where it stopped.
 * @throws when the tag already names another commit: a published name is never used twice.
 */
export async function publish(github: GitHub, release: Release, say: (line: string) => void): Promise<void> {
  const base = `/repos/${release.repository}`;
  const tag = `v${release.version}`;
  await tagCommit(github, base, tag, release.commit, say);
  const draft = await draftRelease(github, base, tag, release, say);
  if (draft.draft) {
    await uploadAll(github, base, draft, release.assets, say);
    await github.ask('PATCH', `${base}/releases/${draft.id}`, { draft: false });
    say(`published ${tag}: from now on nobody can change it`);
  } else say(`${tag} was published before`);
  await moveTags(github, base, release, say);
}

async function tagCommit(
  github: GitHub,
  base: string,
  tag: string,
  commit: string,
  say: (line: string) => void,
) {
  const known = await github.ask<Ref>('GET', `${base}/git/ref/tags/${tag}`);
  if (known && known.object.sha !== commit)
    throw new Error(
      `${tag} is already the tag of ${known.object.sha}, not of ${commit}. ` +
        'The name of a release is never used twice: add a changeset of the kind "patch" and release that.',
    );
  if (!known) await github.ask('POST', `${base}/git/refs`, { ref: `refs/tags/${tag}`, sha: commit });
  say(known ? `${tag} is there` : `tagged ${commit} as ${tag}`);
}

async function draftRelease(
  github: GitHub,
  base: string,
  tag: string,
  { commit, notes }: Release,
  say: (line: string) => void,
): Promise<Known> {
  // A draft is not found by its tag, only in the list.
  const all = (await github.ask<readonly Known[]>('GET', `${base}/releases?per_page=100`)) ?? [];
  const known = all.find(({ tag_name }) => tag_name === tag);
  if (known) return known;
  const prerelease = tag.includes('-');
  const wanted = { tag_name: tag, target_commitish: commit, name: tag, body: notes, draft: true, prerelease };
  const made = await github.ask<Known>('POST', `${base}/releases`, wanted);
  if (!made) throw new Error(`GitHub does not know the repository of ${base}`);
  say(`drafted the release ${tag}`);
  return made;
}

async function uploadAll(
  github: GitHub,
  base: string,
  draft: Known,
  assets: readonly Asset[],
  say: (line: string) => void,
): Promise<void> {
  const path = `${base}/releases/${draft.id}/assets?per_page=100`;
  const there = (await github.ask<readonly Uploaded[]>('GET', path)) ?? [];
  // What an interrupted run left is not trusted, whole or not: the checksums are of the assets of this run.
  for (const { id } of there) await github.ask('DELETE', `${base}/releases/assets/${id}`);
  for (const { name, content } of assets) {
    await github.upload(draft.upload_url, name, content);
    say(`uploaded ${name} (${content.byteLength} bytes)`);
  }
}

/** `v1` and `v1.2` follow the highest version only: a patch for an old line must not take new users back. */
async function moveTags(
  github: GitHub,
  base: string,
  { version, commit }: Release,
  say: (line: string) => void,
): Promise<void> {
  const [major = '', minor = ''] = version.split('.');
  const refs = (await github.ask<readonly Ref[]>('GET', `${base}/git/matching-refs/tags/v`)) ?? [];
  const names = refs.map(({ ref }) => ref.replace('refs/tags/', ''));
  const versions = [...names.filter((name) => /^v\d+\.\d+\.\d+$/.test(name)), `v${version}`];
  for (const line of [`${major}.${minor}`, major]) {
    const newest = maxSatisfying(versions, line);
    if (newest !== `v${version}`) {
      say(`v${line} stays at ${newest}, which is newer`);
      continue;
    }
    if (names.includes(`v${line}`))
      await github.ask('PATCH', `${base}/git/refs/tags/v${line}`, { sha: commit, force: true });
    else await github.ask('POST', `${base}/git/refs`, { ref: `refs/tags/v${line}`, sha: commit });
    say(`v${line} is now ${commit}`);
  }
}
