import { createHash } from 'node:crypto';
import { rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { aptInstall } from './debian.ts';
import { once, type Progress, runProgram, toStderr } from './install.ts';

/**
 * Returns a folder with the jars of the given artifacts (`group:artifact:version`) and of all that they need, made once.
 * A machine without Maven and Java gets both from its own distribution.
 */
export async function mavenJars(
  name: string,
  artifacts: readonly string[],
  progress: Progress = toStderr,
): Promise<string> {
  await javaRuntime(progress);
  const key = createHash('sha256').update(artifacts.join(' ')).digest('hex').slice(0, 8);
  const make = async (dir: string) => {
    const has = await runProgram('mvn', ['--version']).catch(() => undefined);
    if (has === undefined) await aptInstall(['maven'], progress);
    const pom = join(resolve(dir), 'pom.xml');
    writeFileSync(pom, pomOf(artifacts));
    const copy = [
      'dependency:copy-dependencies',
      '-DincludeScope=runtime',
      `-DoutputDirectory=${resolve(dir)}`,
    ];
    await runProgram('mvn', ['-q', '-B', '-f', pom, ...copy]);
    rmSync(pom);
  };
  return once(`maven-${name}`, key, make, progress);
}

/** Whatever Java 11 or newer is there, or the distribution's own. */
async function javaRuntime(progress: Progress): Promise<void> {
  const has = await runProgram('java', ['-version']).catch(() => undefined);
  if (has === undefined) await aptInstall(['default-jre-headless'], progress);
}

function pomOf(artifacts: readonly string[]): string {
  const dependencies = artifacts.map((artifact) => {
    const [group, id, version] = artifact.split(':');
    return `<dependency><groupId>${group}</groupId><artifactId>${id}</artifactId><version>${version}</version></dependency>`;
  });
  const project = '<groupId>local</groupId><artifactId>tools</artifactId><version>1</version>';
  return `<project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion>${project}<dependencies>${dependencies.join('')}</dependencies></project>\n`;
}
