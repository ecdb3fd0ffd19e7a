import { addDays, addYears, day } from '@lib/kernel/day';
import { weeklyOn } from '@lib/high-cost/costs/cost-of';
import { lineEnd } from '@lib/high-cost/costs/cost-line';
import { FIRST_DEFINITION } from '@lib/high-cost/definitions/first-definition';
import { reasonsOf } from '@lib/high-cost/definitions/hcli-definition';
import { problemsOfOrder } from '@lib/high-cost/liberty/order-problems';
import { problemsOfEntry } from '@lib/high-cost/register/many-problems';
import { boroughRegister, registerBegins, ToldEntry } from './borough-register';
import { AS_AT, BOROUGHS, CHILDREN_OF_A_BOROUGH, madePlacements } from './made-placements.spec-support';

const SEEDS = [33, 1, 2] as const;
const PLACEMENTS = Array.from({ length: BOROUGHS }, (_, borough) => madePlacements(borough));

const registerOf = (boroughId: number, seed: number): ToldEntry[] =>
  boroughRegister(PLACEMENTS[boroughId]!, {
    asAt: AS_AT,
    seed,
    boroughId,
    lookedAfter: CHILDREN_OF_A_BOROUGH,
  });
const BY_SEED = new Map(SEEDS.map((seed) => [seed, PLACEMENTS.map((_, id) => registerOf(id, seed))]));

const boroughsOf = (seed: (typeof SEEDS)[number]): readonly ToldEntry[][] => BY_SEED.get(seed)!;
const isNow = ({ priced }: ToldEntry): boolean => priced.placement.endedOn === null;
const now = (seed: (typeof SEEDS)[number]): ToldEntry[] => boroughsOf(seed).flat().filter(isNow);
const reasons = ({ priced, facts, order }: ToldEntry) =>
  reasonsOf(FIRST_DEFINITION, {
    weeklyPence: priced.weekly * 100,
    secure: priced.placement.group === 'secure',
    unregistered: facts.registration === 'unregistered',
    deprivationOfLiberty: order !== null && order.startsOn <= AS_AT && AS_AT < order.endsOn!,
    solo: facts.solo,
    staffPerChild: facts.staffPerChild,
    panelMark: false,
  });
const isIn = (one: ToldEntry): boolean => reasons(one).length > 0;
const share = <T>(of: readonly T[], is: (one: T) => boolean): number => of.filter(is).length / of.length;
const mean = (numbers: readonly number[]): number =>
  numbers.reduce((sum, one) => sum + one, 0) / numbers.length;
const weeksOf = (entries: readonly ToldEntry[]): number[] => entries.map(({ priced }) => priced.weekly);

describe.each(SEEDS)('the register of the practice London, seed %d', (seed) => {
  const entries = now(seed);
  const residential = entries.filter(({ priced }) => priced.kind === 'residential');

  it('has about 450 placements of high cost, and in each borough about as many for each child', () => {
    const inOf = boroughsOf(seed).map((borough) => borough.filter(isNow).filter(isIn).length);
    const all = inOf.reduce((sum, one) => sum + one, 0);
    expect(all).toBeGreaterThan(425);
    expect(all).toBeLessThan(475);
    for (const ofBorough of inOf) expect(Math.abs(ofBorough - all / BOROUGHS)).toBeLessThan(6);
  });

  it('costs £8,085 a week in a home, on the mean', () => {
    expect(Math.abs(mean(weeksOf(residential)) / 8_085 - 1)).toBeLessThan(0.03);
  });

  it('has most homes in the first tier, fewer in the second and a few in the third, to some £50,000', () => {
    const weeks = weeksOf(residential);
    const from = (pounds: number): number => share(weeks, (week) => week >= pounds);
    expect(from(5_000)).toBeGreaterThan(0.73);
    expect(from(5_000)).toBeLessThan(0.83);
    expect(from(10_000)).toBeGreaterThan(0.13);
    expect(from(10_000)).toBeLessThan(0.21);
    expect(from(20_000)).toBeGreaterThan(0.01);
    expect(from(20_000)).toBeLessThan(0.05);
    expect(Math.max(...weeks)).toBeGreaterThan(30_000);
    expect(Math.max(...weeks)).toBeLessThanOrEqual(50_000);
  });

  it('costs more where a home is not registered, as it should be', () => {
    const unregistered = entries.filter(({ facts }) => facts.registration === 'unregistered');
    expect(mean(weeksOf(unregistered))).toBeGreaterThan(9_000);
    expect(mean(weeksOf(unregistered))).toBeLessThan(13_000);
    expect(unregistered.every(({ priced }) => priced.placement.urn === null)).toBe(true);
  });

  it('is of adolescents above all', () => {
    expect(share(entries.filter(isIn), ({ priced }) => priced.age >= 13)).toBeGreaterThan(0.8);
  });

  it('has carers and flats only with a package of support', () => {
    const others = entries.filter(({ priced }) => priced.kind !== 'residential');
    expect(others.length).toBeGreaterThan(40);
    for (const { lines, priced } of others) {
      const core = weeklyOn(
        lines.filter(({ kind }) => kind === 'core'),
        AS_AT,
      );
      expect(core).toBeLessThanOrEqual((priced.weekly * 100) / 2);
    }
  });
});

describe('an entry of the practice register', () => {
  const entries = boroughsOf(33).flat();

  it('passes every check of the pages', () => {
    const problems = entries.flatMap(({ priced, facts, lines, funding, order }) => {
      const { placement } = priced;
      const { birthMonth } = placement;
      return [
        ...problemsOfEntry({ placement, facts, lines, funding }, AS_AT),
        ...(order === null ? [] : problemsOfOrder(order, { today: AS_AT, birthMonth, others: [] })),
      ];
    });
    expect(problems).toEqual([]);
  });

  it('has lines in whole pounds that add up to its price on the day, or on its last night', () => {
    const wrong = entries.filter(({ priced, lines }) => {
      const { endedOn } = priced.placement;
      const held = lines.map((line) => ({ ...line, endsOn: lineEnd(line, endedOn) }));
      const on = endedOn === null ? AS_AT : addDays(endedOn, -1);
      return weeklyOn(held, on) !== priced.weekly * 100 || lines.some(({ pence }) => pence % 100 !== 0);
    });
    expect(wrong).toEqual([]);
  });

  it('has a dearer core fee from each 1 April once it lasts more than a year', () => {
    const long = entries.filter(
      ({ priced }) => priced.placement.startedOn < addYears(AS_AT, -2) && priced.placement.endedOn === null,
    );
    expect(long.length).toBeGreaterThan(20);
    for (const { lines } of long) {
      const core = lines.filter(({ kind }) => kind === 'core');
      const rises = core.slice(1).map(({ startsOn }) => startsOn);
      expect(rises.slice(-2)).toEqual([day('2025-04-01'), day('2026-04-01')]);
      expect(core.slice(0, -1).map(({ endsOn }) => endsOn)).toEqual(rises);
      core.slice(1).forEach(({ pence }, at) => expect(pence).toBeGreaterThan(core[at]!.pence));
    }
  });

  it('has those that ended since the April before the last two years, and no price from before it', () => {
    expect(registerBegins(AS_AT)).toBe('2024-04-01');
    expect(registerBegins(day('2026-03-31'))).toBe('2023-04-01');
    const ended = entries.filter((one) => !isNow(one));
    expect(ended.length).toBeGreaterThan(500);
    expect(share(ended, ({ lines }) => lines.some(({ kind }) => kind === 'retainer'))).toBeGreaterThan(0.05);
    const firsts = entries.flatMap(({ lines }) => lines.map(({ startsOn }) => startsOn));
    expect(firsts.every((on) => on >= '2024-04-01')).toBe(true);
  });

  it('says where health and education stand, with what was said before, and the grant of who came alone', () => {
    const health = entries.flatMap(({ funding }) => funding.filter(({ funder }) => funder === 'health'));
    const standing = health.filter(({ supersededOn }) => supersededOn === null);
    const statuses = new Set(standing.map(({ status }) => status));
    expect(statuses).toEqual(
      new Set(['not sought', 'sought', 'in principle', 'agreed', 'disputed', 'refused']),
    );
    expect(health.length).toBeGreaterThan(standing.length);
    for (const { priced, funding } of entries) {
      const grants = funding.filter(({ funder }) => funder === 'asylum-grant');
      expect(grants).toHaveLength(priced.placement.unaccompanied ? 1 : 0);
      const open = funding.filter(({ supersededOn }) => supersededOn === null);
      expect(new Set(open.map(({ funder }) => funder)).size).toBe(open.length);
    }
  });

  it('has orders for some who are alone or where no home is registered, and for nobody in a secure home', () => {
    const under = entries.filter(({ order }) => order !== null);
    expect(under.length).toBeGreaterThan(30);
    for (const { priced, facts } of under) {
      expect(priced.placement.group).not.toBe('secure');
      expect(facts.registration === 'unregistered' || facts.solo).toBe(true);
    }
  });

  it('has some days that have passed', () => {
    const current = entries.filter(isNow);
    const overdue = share(current, ({ facts }) => facts.reviewDueOn !== null && facts.reviewDueOn < AS_AT);
    expect(overdue).toBeGreaterThan(0.07);
    expect(overdue).toBeLessThan(0.2);
    expect(share(current, ({ facts }) => (facts.expectedEndOn ?? AS_AT) < AS_AT)).toBeGreaterThan(0.02);
    expect(share(current, ({ facts }) => (facts.contractEndsOn ?? AS_AT) < AS_AT)).toBeGreaterThan(0.005);
  });

  it('is the same every time, and another for another seed', () => {
    expect(registerOf(4, 33)).toEqual(boroughsOf(33)[4]);
    expect(registerOf(4, 33).map(({ lines }) => lines)).not.toEqual(
      boroughsOf(1)[4]!.map(({ lines }) => lines),
    );
  });
});
