import { type Judgement, unknown } from './item.ts';

/** One alert as its provider has it. */
export type Alert = {
  readonly name: string;
  readonly state: 'firing' | 'quiet' | 'no-data';
  /** Whether anybody is told when it fires; undefined where the provider does not say it. */
  readonly notifies: boolean | undefined;
};

export type AlertFacts = { readonly alerts: readonly Alert[]; readonly url: string };

/** Alerts exist, somebody hears of them, and none fires. One without data can fire for nobody, so it does not count. */
export function judgeAlerts({ alerts, url }: AlertFacts, least: number): Judgement {
  const wanted = `at least ${least} that ${least === 1 ? 'notifies' : 'notify'} somebody, none firing`;
  const about = { evidence: url, wanted };
  const firing = alerts.filter(({ state }) => state === 'firing');
  if (firing.length > 0)
    return { ...about, state: 'fail', observed: `firing: ${firing.map(({ name }) => name).join(', ')}` };
  const silent = alerts.filter(({ notifies }) => notifies === false).length;
  const blind = alerts.filter(({ state, notifies }) => state === 'no-data' && notifies !== false).length;
  const useful = alerts.length - silent - blind;
  const but = [silent > 0 && `${silent} notify nobody`, blind > 0 && `${blind} have no data`].filter(Boolean);
  const observed = [`${useful} watch`, ...but].join(', ');
  if (useful >= least) return { ...about, state: 'pass', observed };
  return blind > 0 ? unknown(wanted, observed, about) : { ...about, state: 'fail', observed };
}
