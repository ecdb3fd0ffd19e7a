import { Temporal } from 'temporal-polyfill';
import { Clock } from '@lib/kernel/clock';
import { Day } from '@lib/kernel/day';
import { newId } from '@lib/kernel/ids';
import { Tx } from '@lib/database/unit-of-work';
import { Cube, ReleasedAmount } from '../cubes/cube';
import { ReleaseKey } from '../due/due-releases';
import { DisclosureRule, productUnder } from '../rules/disclosure-rule';
import { ruleInForce } from '../rules/rule.query';
import { ReleaseChecks, ReleaseState, ReleaseSummary } from '../selecting/release';
import { CasesOfBoroughs, protectAmounts } from '../protecting/protect-amounts';
import { countAmounts, countInputs, hashOfInputs } from './inputs';
import { insertAmounts, insertCells, insertReasons, insertRelease } from './insert-release';
import { MakingMeans } from './making-means';
import { PrintedRelease } from './print-release';
import { protectAndCheck } from './protect-and-check';
import { Ingredients } from './protect-inputs';
import { forgetFailure } from './release-failure';
import { ReleaseRefusedError } from './release-refused.error';
import { latelySmall } from './sticky.query';

export interface MadeRelease extends ReleaseKey {
  readonly id: string;
  readonly state: ReleaseState;
  readonly cells: number;
  readonly hidden: number;
  readonly boroughs: number;
  readonly seconds: number;
}

/**
 * Makes a release: counts, protects, attacks, and keeps it with its reasons, all of it or nothing, from one snapshot.
 * @param tx of the release job, in scope `statistics`, one snapshot begun after `takeTurn` in another transaction
 * @throws ReleaseRefusedError, and then nothing is kept
 */
export const makeRelease = async (tx: Tx, means: MakingMeans, key: ReleaseKey): Promise<MadeRelease> => {
  const cube = means.cubes.find(({ code }) => code === key.cube)!;
  // Protecting takes seconds without a statement, on a busy machine more than the server lets a transaction idle.
  await tx.query('set local idle_in_transaction_session_timeout = 0');
  await checkMayBeMade(tx, key, means.clock);
  await checkBegan(tx, cube, key.on);
  const rule = await ruleInForce(tx);
  const small = await latelySmall(tx, cube, key, rule.stickyReleases);
  const inputs = await countInputs(tx, {
    cube,
    on: key.on,
    today: means.clock.today(),
    threshold: productUnder(key.product, rule).threshold,
  });
  const made = await protectAndCheck(cube, key, { rule, small, inputs, areas: means.areasOn(key.on) });
  const cases = await countAmounts(tx, cube, key.on, inputs);
  const release = summaryOf(cube, key, {
    ...made,
    ...{ rule, inputs, cases, at: means.clock.now(), inputsKey: means.inputsKey },
    possiblyTwice: (await cube.coverage.possiblyTwice?.(tx, [...inputs.counts.keys()], key.on)) ?? null,
  });
  const state = await insertRelease(tx, release);
  await insertCells(tx, release.id, made.printed.cells);
  await insertReasons(tx, release.id, made.problem, made.table);
  await insertAmounts(tx, release.id, amountsOf(cube, key, cases, made.printed));
  await forgetFailure(tx, key);
  await means.audit.record(tx, {
    action: 'release-made',
    subjectType: 'release',
    subjectIds: [release.id],
    rowCount: made.printed.cells.length,
    particulars: { ...key, cubeVersion: cube.version, ruleVersion: rule.version, state },
  });
  const { cells, hidden, id } = release;
  return { ...key, id, state, cells, hidden, boroughs: inputs.counts.size, seconds: made.checks.seconds };
};

/** The sums of money, each only where the number of its category is printed for London. */
const amountsOf = (
  { amounts = [] }: Cube,
  { on }: ReleaseKey,
  cases: CasesOfBoroughs,
  { cells }: PrintedRelease,
): ReleasedAmount[] =>
  protectAmounts({
    ...{ amounts, on, cases },
    isPrinted: (category) =>
      cells.some((cell) => cell.area.kind === 'london' && cell.category === category && cell.value !== null),
  });

/** Whoever makes it holds the turn of its cube and product, so that they are made in the order of their days. */
const checkMayBeMade = async (tx: Tx, { cube, product, on }: ReleaseKey, clock: Clock): Promise<void> => {
  if (on >= clock.today()) throw new ReleaseRefusedError('not-over');
  const [newest] = await tx.query<{ same: boolean }>(
    `select r.reference_day = $3 as same from releases r
      where r.cube = $1 and r.product = $2 and r.reference_day >= $3 order by r.reference_day limit 1`,
    [cube, product, on],
  );
  if (newest) throw new ReleaseRefusedError(newest.same ? 'already-made' : 'later-one-made');
};

const checkBegan = async (tx: Tx, { coverage }: Cube, on: Day): Promise<void> => {
  const from = await coverage.dueFrom(tx);
  if (from === 'never' || (from !== 'always' && on < from)) throw new ReleaseRefusedError('nothing-yet');
};

const summaryOf = (
  cube: Cube,
  key: ReleaseKey,
  from: Pick<Ingredients<DisclosureRule>, 'rule' | 'inputs'> & {
    readonly printed: PrintedRelease;
    readonly checks: ReleaseChecks;
    readonly at: Temporal.Instant;
    readonly inputsKey: Buffer;
    readonly possiblyTwice: number | null;
    readonly cases: CasesOfBoroughs;
  },
): Omit<ReleaseSummary, 'state'> => ({
  ...key,
  id: newId(),
  cubeVersion: cube.version,
  madeAt: from.at,
  ruleVersion: from.rule.version,
  inputsHash: hashOfInputs(
    { counts: from.inputs.counts, cases: from.cases },
    {
      ...key,
      cubeVersion: cube.version,
      ruleVersion: from.rule.version,
      inputsKey: from.inputsKey,
    },
  ),
  includes: [...from.inputs.counts.keys()].sort((a, b) => a - b),
  missing: from.inputs.missing,
  freshest: from.inputs.freshest,
  oldest: from.inputs.oldest,
  cells: from.printed.counted,
  hidden: from.printed.hidden,
  checks: from.checks,
  possiblyTwice: from.possiblyTwice,
});
