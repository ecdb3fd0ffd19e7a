import { Tx } from '@lib/database/unit-of-work';
import { Cube } from '../cubes/cube';
import { ReleaseKey } from '../due/due-releases';
import { countInputs } from '../storing/inputs';
import { MakingMeans } from '../storing/making-means';
import { PrintedRelease } from '../storing/print-release';
import { protectInputs } from '../storing/protect-inputs';
import { latelySmall } from '../storing/sticky.query';
import { DisclosureRule, productUnder, RuleChoices, RuleEffect } from './disclosure-rule';
import { listRules } from './rule.query';

/**
 * Works out what a proposed change would do: the latest release of each cube, its day counted again and protected by
 * the rules that hold and by those proposed. Only how many numbers are hidden is kept.
 * @returns the version weighed; null when none waits for it.
 */
export const weighProposal = async (tx: Tx, means: MakingMeans): Promise<number | null> => {
  const rules = await listRules(tx);
  const proposal = rules.find(({ state, effect }) => state === 'proposed' && effect === null);
  if (!proposal) return null;
  const now = rules.find(({ state }) => state === 'in force')!;
  const effect: RuleEffect[] = [];
  for (const key of await latestReleases(tx)) {
    const cube = means.cubes.find(({ code }) => code === key.cube);
    if (cube) effect.push(await effectOn(tx, means, { cube, key, now, proposal }));
  }
  await tx.query(`update disclosure_rules set effect = $2 where version = $1 and state = 'proposed'`, [
    proposal.version,
    JSON.stringify(effect),
  ]);
  return proposal.version;
};

const latestReleases = (tx: Tx): Promise<ReleaseKey[]> =>
  tx.query(
    `select distinct on (cube, product) cube, product, reference_day as "on" from releases
      order by cube, product, reference_day desc`,
  );

interface Weighing {
  readonly cube: Cube;
  readonly key: ReleaseKey;
  readonly now: DisclosureRule;
  readonly proposal: DisclosureRule;
}

const effectOn = async (
  tx: Tx,
  { areasOn, clock }: MakingMeans,
  { cube, key, now, proposal }: Weighing,
): Promise<RuleEffect> => {
  const printedUnder = async (rule: RuleChoices): Promise<PrintedRelease | null> => {
    const { threshold } = productUnder(key.product, rule);
    const inputs = await countInputs(tx, { cube, on: key.on, today: clock.today(), threshold });
    const small = await latelySmall(tx, cube, key, rule.stickyReleases);
    return (await protectInputs(cube, key, { rule, small, inputs, areas: areasOn(key.on) }))?.printed ?? null;
  };
  const before = await printedUnder(now);
  const after = await printedUnder(proposal);
  const cells = before?.counted ?? 0;
  // What would not be printed at all would be hidden too.
  const hiddenAfter = after ? after.hidden + cells - after.counted : cells;
  return { ...key, cells, hiddenBefore: before?.hidden ?? 0, hiddenAfter };
};
