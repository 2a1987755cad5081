import { Failure } from '../../failure.ts';
import { checkFailures } from '../../lib/checks/failures.ts';
import type { Waiver } from '../../lib/checks/item.ts';
import {
  type Claim,
  parseWaivers,
  type Teams,
  waiverOfLabel,
  waiverProblem,
} from '../../lib/checks/waiver.ts';
import type { pullRequestOf } from './observe-commit.ts';
import type { Inputs, Ports, Release } from './ports.ts';

type Held = { readonly waivers: readonly Waiver[]; readonly notes: readonly string[] };

/** The input's waivers, checked before anything is asked. @throws CHECK_WAIVERS_INVALID */
export function claimsOf({ waivers }: Inputs, person: string): readonly Claim[] {
  const { claims, problems } = parseWaivers(waivers, person);
  if (problems.length > 0) throw checkFailures.CHECK_WAIVERS_INVALID(problems.join('\n'));
  return claims;
}

/** The waivers that hold, of the input and of labels, and why others do not. */
export async function holdWaivers(
  claims: readonly Claim[],
  release: Release,
  ports: Ports,
  pull: ReturnType<typeof pullRequestOf>,
): Promise<Held> {
  const teams = teamsOf(release);
  const labels = Object.keys(teams).length === 0 ? { claims: [], notes: [] } : await ofLabels(ports, pull);
  const all = [...claims, ...labels.claims];
  const problems = await Promise.all(
    all.map((claim) =>
      waiverProblem(claim, teams, (team, person) => member(team, person, ports), release.now),
    ),
  );
  return {
    waivers: all.filter((_, index) => problems[index] === undefined),
    notes: [...labels.notes, ...problems.flatMap((problem) => problem ?? [])],
  };
}

function teamsOf({ environment }: Release): Teams {
  const entries = Object.entries(environment.waivers ?? {});
  return Object.fromEntries(
    entries.map(([team, members]) => [
      team,
      members === null ? null : [members].flat().map((one) => one.toLowerCase()),
    ]),
  );
}

async function member(team: string, person: string, { gitHub }: Ports): Promise<boolean | undefined> {
  try {
    return await gitHub.isMember(team, person);
  } catch (error) {
    if (error instanceof Failure) return undefined;
    throw error;
  }
}

async function ofLabels({ gitHub }: Ports, pull: ReturnType<typeof pullRequestOf>) {
  try {
    const found = await pull();
    const labels = (found?.labels ?? []).filter(({ name }) => name.startsWith('waive/'));
    if (!found || labels.length === 0) return { claims: [], notes: [] };
    const people = await gitHub.labelledBy(found.number);
    const read = labels.flatMap((label) => waiverOfLabel(label, people.get(label.name) ?? '') ?? []);
    return {
      claims: read.flatMap((each) => ('problem' in each ? [] : [each])),
      notes: read.flatMap((each) => ('problem' in each ? [each.problem] : [])),
    };
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return { claims: [], notes: [`Labels that waive could not be read: ${error.message}`] };
  }
}
