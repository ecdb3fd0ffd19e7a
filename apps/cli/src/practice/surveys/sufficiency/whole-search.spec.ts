import { addDays, day } from '@lib/kernel/day';
import { Answers } from '@lib/surveys/answers/answer';
import { checkQuestionSet } from '@lib/surveys/checking/check-question-set';
import sufficiency from '@lib/surveys/instruments/sufficiency.json';
import { judge } from '@lib/surveys/judging/judge';
import { Random } from '../../random';
import { countedOf, restOfDemand } from './demand-answers';
import { bedsOf, gapsOf } from './gaps-and-beds';
import { SearchChild } from './search-child';
import { searchesOfBorough } from './searches-of-borough';
import { wholeSearch } from './whole-search';

const compiled = checkQuestionSet(sufficiency).compiled!;
const period = { from: day('2026-05-01'), to: day('2026-07-31') };

/** What panels tell of searches, with everything that made-up cases leave open or tell as it cannot be. */
const TOLD: readonly (readonly [what: string, told: Answers])[] = [
  ['is still searched for', { outcome: 'searching' }],
  ['was rejected by the panel', { outcome: null }],
  ['was withdrawn without a reason', { outcome: 'withdrawn' }],
  ['prefers supported accommodation for a child of 12', { suits_supported: 'preferred', outcome: 'searching' }],
  ['has refusals without reasons, and offers nobody can place', { approached: 7, refused: 7, no_reply: 0 }],
  ['is for brothers and sisters', { siblings: 2, outcome: 'preferred', placed_on: '2026-06-20' }],
  ['was placed before it was referred', { outcome: 'alternative', placed_on: '2026-05-20', days_over: 9 }],
  ['was placed where no return has it', { outcome: null, placed_on: '2026-06-20' }],
  ['found a home that is not registered', { outcome: 'unregistered', placed_on: '2026-06-20', placed_urn: 'SC012345', placed_registration: 'unregistered' }],
  ['found a home without a number', { outcome: 'preferred', placed_on: '2026-06-20', placed_type: 'residential', placed_registration: 'ofsted' }],
]; // prettier-ignore

const told = (at: number): Answers => ({
  ...{ search_ref: `P-${at}`, child_ref: 'C-7KQ4M2', referred_on: '2026-06-01', age_band: 'from_10' },
  ...{ uasc: null, siblings: null, ...TOLD[at]![1] },
});

const child = (at: number): SearchChild => ({
  reference: `C-${'23456789ABCDEFGH'[at % 16]!}${'23456789ABCDEFGH'[Math.floor(at / 16) % 16]!}QQQQ`,
  born: day(`${2008 + (at % 18)}-06-01`),
  sex: ['M', 'F', 'U'][at % 3]!,
  ...{ unaccompanied: at % 9 === 0, underOrder: at % 31 === 0, tier: 'borough' },
  startedOn: addDays(period.to, -(at * 3)),
  group: ['fostering-mainstream', 'residential', 'supported', 'other'][at % 4]!,
  urn: at % 5 === 0 ? null : `SC${String(100_000 + at)}`,
  sector: at % 7 === 0 ? null : 'SE15 4',
  movedOn: at % 6 === 0 ? addDays(period.to, 10) : null,
});

const CHILDREN = Array.from({ length: 240 }, (_, at) => child(at));

const judged = (searches: readonly Answers[], random: Random) => {
  const once = { period_days: 92, unregistered_snapshot: null };
  const rows = { searches, bed_rows: bedsOf(period, random), gaps: gapsOf(random) };
  return judge(
    compiled,
    {
      once: { ...once, ...restOfDemand(once, { children: 240, searches, random }), ...countedOf(searches, period) },
      rows: Object.fromEntries(
        Object.entries(rows).map(([code, some]) => [code, some.map((answers, at) => ({ id: `${code}-${at}`, answers }))]),
      ),
    },
    { referenceDay: period.to, previous: { once: {}, rows: {} } },
  ).findings.map(({ rule, says, place }) => [rule, place.row, place.question, says]);
}; // prettier-ignore

describe('a made-up return of the sufficiency survey', () => {
  it.each(TOLD.map(([what], at) => [what, at] as const))(
    'breaks no rule and leaves nothing out where a case %s',
    (_what, at) => {
      for (let seed = 0; seed < 10; seed += 1) {
        const random = new Random(seed, `told:${at}`);
        expect(judged([wholeSearch(told(at), random)], random)).toEqual([]);
      }
    },
  );

  it('breaks none with the searches no panel knows of, and has about 4 open for each 100 children', () => {
    const open: number[] = [];
    for (let seed = 0; seed < 20; seed += 1) {
      const random = new Random(seed, 'borough');
      const known = TOLD.map((_, at) => wholeSearch({ ...told(at), child_ref: child(at).reference }, random));
      const others = searchesOfBorough(CHILDREN, known, { period, random });
      expect(judged([...known, ...others], random)).toEqual([]);
      const all = [...known, ...others];
      expect(new Set(all.map((one) => one['child_ref'])).size).toBe(all.length);
      open.push(all.filter(({ outcome }) => outcome === 'searching').length);
    }
    const mean = open.reduce((sum, one) => sum + one, 0) / open.length;
    expect(mean).toBeGreaterThan(8);
    expect(mean).toBeLessThan(11.5);
  });

  it('is not whole by itself: what a case tells is found wanting', () => {
    const random = new Random(1, 'as told');
    expect(judged([told(3)], random)).not.toEqual([]);
  });
});
