import { day } from '@lib/kernel/day';
import { Answer, Answers, cellsOf, GridAnswer } from '../answers/answer';
import { checkQuestionSet } from '../checking/check-question-set';
import { Finding } from '../judging/finding';
import { judge } from '../judging/judge';
import { questionsAskedOnce } from '../question-sets/question-set';
import sufficiency from './sufficiency.json';

const compiled = checkQuestionSet(sufficiency).compiled!;
const { set } = compiled;

type Cells = Record<string, Record<string, number>>;

const grid = (code: string, changes: Record<string, number> = {}): GridAnswer => {
  const question = questionsAskedOnce(set).find((one) => one.code === code)!;
  if (question.kind !== 'grid') throw new Error(`${code} is no grid`);
  const made: Cells = {};
  for (const { down, across } of cellsOf(set, question))
    (made[down.code] ??= {})[across.code] = changes[`${down.code} ${across.code}`] ?? 0;
  return made;
};

/** One search that found a home and one that goes on, in the quarter to 31 March 2026. */
const ONCE: Answers = {
  open_searches: grid('open_searches', { 'from_10 foster': 1 }),
  open_for: grid('open_for', { 'over_7 number': 1 }),
  ...{ searches_all: 2, same_day: 1, placements_all: 5, out_of_hours: 1 },
  secure: grid('secure', { 'made number': 2, 'met number': 1, 'waiting number': 1 }),
  foster_flow: grid('foster_flow', {
    ...{ 'opening number': 10, 'approvals number': 2, 'leavers number': 1, 'net number': 11 },
  }),
  unregistered_flow: grid('unregistered_flow', {
    'started number': 1,
    'ended number': 1,
    'nights number': 5,
  }),
  ...{ period_days: 90, unregistered_now: 0, unregistered_snapshot: 0, unregistered_cost: 100_000 },
  net_demand: grid('net_demand', { 'foster months_12': 3 }),
  ...{ method: 'trend', regional_action: ['homes'], confidence: 'high' },
};

const PLACED: Answers = {
  ...{
    search_ref: 'S-1',
    child_ref: 'C-7KQ4M2',
    referred_on: '2026-01-10',
    needed_by: 'over_5',
    reason: 'entry',
  },
  ...{ age_band: 'from_10', sex: 'F', uasc: 'no', dol: 'no', siblings: 0, disability: 'no' },
  ...{ suits_foster: 'preferred', suits_residential: 'suitable', suits_supported: 'unsuitable' },
  ...{
    preferred_location: 'own_borough',
    needs: ['trauma'],
    risks: ['none'],
    approached: 5,
    offers_in_house: 1,
  },
  ...{ offers_external: 1, refused: 1, no_reply: 1, refusal_reasons: ['no_vacancy'], outcome: 'preferred' },
  ...{ placed_on: '2026-02-10', placed_type: 'foster', placed_registration: 'ofsted', placed_urn: '1234567' },
  ...{ placed_outward: 'SE15', placed_cost: 90_000, days_over: 3, type_match: 'yes', location_match: 'yes' },
  ...{ siblings_together: 'not_applicable', education_continued: 'yes' },
};
const OPEN: Answers = { ...PLACED, search_ref: 'S-2', child_ref: 'C-9ABCD3', outcome: 'searching' };
const BED: Answers = {
  ...{
    bed_name: 'Made-up home',
    bed_change: 'planned',
    bed_day: '2026-09-01',
    bed_number: 4,
    bed_capital: 'dfe',
  },
};
const GAP: Answers = {
  ...{
    gap_rank: 1,
    gap_type: 'foster',
    gap_age: 'from_10',
    gap_need: 'trauma',
    gap_reason: 'full',
    gap_places: 3,
  },
};

interface Break {
  readonly once?: Answers;
  readonly row?: Answers;
  readonly bed?: Answers;
}

const judged = ({ once, row, bed }: Break = {}) =>
  judge(
    compiled,
    {
      once: { ...ONCE, ...once },
      rows: {
        searches: [
          { id: 'a', answers: { ...PLACED, ...row } },
          { id: 'b', answers: OPEN },
        ],
        bed_rows: [{ id: 'c', answers: { ...BED, ...bed } }],
        gaps: [{ id: 'd', answers: GAP }],
      },
    },
    { referenceDay: day('2026-03-31'), previous: { once: {}, rows: {} } },
  );
const found = (broken?: Break): readonly Finding[] => judged(broken).findings;

const cells = (code: string, changes: Record<string, number>): Record<string, Answer> => {
  const changed = structuredClone(ONCE[code]) as Cells;
  for (const [cell, number] of Object.entries(changes)) {
    const [down, across] = cell.split(' ') as [string, string];
    changed[down]![across] = number;
  }
  return { [code]: changed };
};

const BREAKS: Record<string, Break> = {
  referred_before: { row: { referred_on: '2026-04-01' } },
  one_preferred: { row: { suits_residential: 'preferred' } },
  supported_age: { row: { suits_supported: 'suitable' } },
  approached_enough: { row: { approached: 3 } },
  no_known_risk: { row: { risks: ['none', 'missing'] } },
  no_needs: { row: { needs: ['none', 'trauma'] } },
  placed_after: { row: { placed_on: '2026-01-09' } },
  placed_in_period: { row: { referred_on: '2025-12-01', placed_on: '2025-12-31' } },
  days_over_within: { row: { days_over: 32 } },
  days_usual: { row: { referred_on: '2025-10-01' } },
  registered_urn: { row: { placed_type: 'residential', placed_urn: null } },
  unregistered_outcome: { row: { placed_registration: 'unregistered' } },
  cost_usual: { row: { placed_cost: 9_999 } },
  siblings_apply: { row: { siblings: 1 } },
  open_is_rows: { once: cells('open_searches', { 'from_10 foster': 2 }) },
  all_is_rows: { once: { searches_all: 3 } },
  waits_within: { once: cells('open_for', { 'over_7 number': 2 }) },
  waits_nested: { once: cells('open_for', { 'over_90 number': 1 }) },
  same_day_within: { once: { same_day: 3 } },
  out_of_hours_within: { once: { out_of_hours: 6 } },
  secure_sum: { once: cells('secure', { 'alternative number': 1 }) },
  foster_net: { once: cells('foster_flow', { 'net number': 12 }) },
  planned_ahead: { bed: { bed_day: '2026-03-30' } },
  unregistered_nights: { once: cells('unregistered_flow', { 'nights number': 91 }) },
  unregistered_now_sum: { once: { unregistered_now: 1 } },
  unregistered_as_snapshot: { once: { unregistered_snapshot: 1 } },
  unregistered_is_rows: {
    row: { outcome: 'unregistered', placed_registration: 'unregistered', placement_ended: 'no' },
  },
  unregistered_cost_there: { once: { unregistered_cost: 0 } },
};

describe('the sufficiency survey', () => {
  it('finds nothing in a return that is right', () => expect(found()).toEqual([]));

  it('has a break here for each of its rules', () =>
    expect(Object.keys(BREAKS).sort()).toEqual(set.rules.map(({ code }) => code).sort()));

  it.each(Object.entries(BREAKS))('finds %s', (code, broken) => {
    const finding = found(broken).find(({ rule }) => rule === code);
    expect(finding).toBeDefined();
    expect(finding!.weight).toBe(set.rules.find((rule) => rule.code === code)!.weight);
    expect(finding!.says).not.toMatch(/[{}]/);
  });

  it('has to be mended where it cannot be so, and explained where it may be (domain.md 3.6)', () =>
    expect(set.rules.filter(({ weight }) => weight === 'query').map(({ code }) => code)).toEqual([
      'days_usual',
      'cost_usual',
      'all_is_rows',
      'unregistered_as_snapshot',
      'unregistered_is_rows',
    ]));

  it('asks of a placement only where there is one, and works out the days', () => {
    const [placed, open] = judged().rows['searches']!;
    expect(placed!.answers['days_to_place']).toBe(31);
    for (const question of ['placed_on', 'placed_cost', 'type_match', 'withdrawn_reason'])
      expect(open!.asked.has(question)).toBe(false);
    expect(placed!.asked.has('placed_cost')).toBe(true);
  });
});
