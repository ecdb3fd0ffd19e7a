import { day } from '@lib/kernel/day';
import { Answer, Answers, cellsOf, GridAnswer } from '../answers/answer';
import { checkQuestionSet } from '../checking/check-question-set';
import { Finding } from '../judging/finding';
import { judge } from '../judging/judge';
import { choicesOf, questionsAskedOnce } from '../question-sets/question-set';
import placementsSnapshot from './placements-snapshot.json';

const compiled = checkQuestionSet(placementsSnapshot).compiled!;
const { set } = compiled;
const GROUPS = choicesOf(set, 'placement_groups').map(({ code }) => code);

type Cells = Record<string, Record<string, number>>;

/** A grid with nought in every cell but those given as “row column”. */
const grid = (code: string, cells: Record<string, number> = {}): GridAnswer => {
  const question = questionsAskedOnce(set).find((one) => one.code === code)!;
  if (question.kind !== 'grid') throw new Error(`${code} is no grid`);
  const made: Cells = {};
  for (const { down, across } of cellsOf(set, question))
    (made[down.code] ??= {})[across.code] = cells[`${down.code} ${across.code}`] ?? 0;
  return made;
};

/** Ten children: eight fostered, two in homes, one of whom costs £12,000 a week. */
const ONCE: Answers = {
  ...{ snapshot_date: '2026-03-31', cla_total: 10, cla_uasc: 2, published_total: 10 },
  ...{ started_since: 1, ceased_since: 1 },
  by_group: grid('by_group', { 'mainstream_foster in_house': 8, 'home private': 2 }),
  by_age: grid('by_age', { 'from_10 mainstream_foster': 8, 'from_16 home': 2 }),
  under_16_supported: 0,
  by_location: grid('by_location', { 'own_borough children': 9, 'unknown children': 1 }),
  ...{ distance_needed: 1, distance_recorded: 1 },
  foster_places: grid('foster_places', {
    ...{ 'approved number': 6, 'places number': 12, 'filled number': 8, 'vacant number': 3 },
    ...{ 'not_available number': 1, 'on_hold number': 1 },
  }),
  bed_places: grid('bed_places', {
    ...{ 'registered number': 4, 'commissioned number': 3, 'occupied number': 2, 'vacant number': 1 },
  }),
  ...{ dol_current: 1, dol_unregistered: 0, unregistered_open: 0 },
  weekly_costs: grid('weekly_costs', {
    ...{ 'mainstream_foster mean': 60_000, 'mainstream_foster highest': 90_000 },
    ...{ 'home mean': 800_000, 'home highest': 1_200_000 },
  }),
  ...{ over_5k: 1, over_10k: 1, over_20k: 0, without_case: 0 },
  ...{ commitment: 100_000_00, budget: 100_000_00, outturn: 100_000_00 },
  moves_by_period: grid('moves_by_period', {
    'last_28 moves': 1,
    'last_90 moves': 2,
    'last_90 unplanned': 1,
  }),
  emergency_moves: grid('emergency_moves', { 'last_90 number': 1 }),
  confidence: 'high',
};

const ROW: Answers = {
  ...{
    child_ref: 'C-7KQ4M2',
    age_band: 'from_16',
    sex: 'M',
    legal_status: 'C2',
    uasc: 'no',
    needs: ['autism'],
  },
  ...{ risks: ['missing'], dol: 'yes', registration: 'ofsted', place: 'K2', place_provider: 'PR4' },
  ...{ urn: 'SC012345', outward_code: 'SE15', started_on: '2025-03-31', route: 'spot' },
  ...{
    cost_core: 1_000_000,
    cost_additional: 150_000,
    cost_education: 50_000,
    cost_other: 0,
    cost_total: 1_200_000,
  },
  ...{ paid_social_care: 1_100_000, paid_health: 50_000, status_health: 'agreed', paid_education: 50_000 },
  ...{ status_education: 'in_principle', solo_required: 'no', solo_actual: 'no', placements_12_months: 1 },
  ...{ missing_12_months: 0, plan: 'move', target_on: '2026-09-30' },
};

const found = (
  once: Answers = {},
  row: Answers = {},
  previous: Answers = { cla_total: 10 },
): readonly Finding[] =>
  judge(
    compiled,
    { once: { ...ONCE, ...once }, rows: { hcli: [{ id: 'a', answers: { ...ROW, ...row } }] } },
    { referenceDay: day('2026-03-31'), previous: { once: previous, rows: {} } },
  ).findings;

/** A grid of the right return with some cells changed. */
const cells = (code: string, changes: Record<string, number>): Record<string, Answer> => {
  const changed = structuredClone(ONCE[code]) as Cells;
  for (const [cell, number] of Object.entries(changes)) {
    const [down, across] = cell.split(' ') as [string, string];
    changed[down]![across] = number;
  }
  return { [code]: changed };
};

interface Break {
  readonly once?: Answers;
  readonly row?: Answers;
  readonly previous?: Answers;
}

/** A cell of each group in which a child can be. */
const cellOf = (group: string): string => `${group} ${Object.keys((ONCE['by_group'] as Cells)[group]!)[0]}`;

/** Where nobody may pay, no cost goes with children as well. */
const FREE = ['with_parents', 'adoption', 'health', 'custody', 'other'];

/** What breaks each rule that is written once for every placement group. */
const OF_GROUPS: Record<string, Break> = Object.fromEntries(
  GROUPS.flatMap((group): [string, Break][] => [
    [`age_${group}`, { once: cells('by_group', { [cellOf(group)]: 9 }) }],
    [
      `cost_there_${group}`,
      FREE.includes(group)
        ? { once: cells('weekly_costs', { [`${group} mean`]: 50_000 }) }
        : {
            once: {
              ...cells('by_group', { [cellOf(group)]: 9 }),
              ...cells('weekly_costs', { [`${group} mean`]: 0, [`${group} highest`]: 0 }),
            },
          },
    ],
    [
      `cost_order_${group}`,
      { once: cells('weekly_costs', { [`${group} mean`]: 50_000, [`${group} highest`]: 49_999 }) },
    ],
    [
      `cost_usual_${group}`,
      { once: cells('weekly_costs', { [`${group} mean`]: 9_999, [`${group} highest`]: 10_000 }) },
    ],
  ]),
);

const BREAKS: Record<string, Break> = {
  ...OF_GROUPS,
  snapshot_is_reference: { once: { snapshot_date: '2026-03-30' } },
  total_near_last: { previous: { cla_total: 20 } },
  uasc_within_total: { once: { cla_uasc: 11 } },
  total_from_last: { once: { started_since: 4 } },
  total_near_published: { once: { published_total: 20 } },
  groups_sum: { once: { cla_total: 11 } },
  ages_sum: { once: cells('by_age', { 'from_16 home': 3 }) },
  under_16_none: { once: { under_16_supported: 1, under_16_comment: 'Moving', under_16_director: 'yes' } },
  under_16_told: { once: { under_16_supported: 1, under_16_comment: 'Moving', under_16_director: 'no' } },
  location_sum: { once: cells('by_location', { 'own_borough children': 8 }) },
  distance_recorded_within: { once: { distance_recorded: 2 } },
  foster_places_sum: { once: cells('foster_places', { 'vacant number': 4 }) },
  households_on_hold: { once: cells('foster_places', { 'on_hold number': 7 }) },
  beds_sum: { once: cells('bed_places', { 'vacant number': 2 }) },
  beds_registered: { once: cells('bed_places', { 'registered number': 2 }) },
  dol_unregistered_within: { once: { dol_unregistered: 2 } },
  applications_within: { once: { unregistered_open: 1, unregistered_longest: 3, ofsted_applications: 2 } },
  over_10k_within: { once: { over_5k: 0 } },
  over_20k_within: { once: { over_20k: 2 } },
  over_10k_rows: { once: { over_5k: 2, over_10k: 2 } },
  known_to_panel: { once: { without_case: 1 } },
  emergency_last_7: { once: cells('emergency_moves', { 'last_7 number': 1 }) },
  emergency_last_28: { once: cells('emergency_moves', { 'last_28 number': 2 }) },
  emergency_last_90: { once: cells('emergency_moves', { 'last_90 number': 3 }) },
  emergency_in_last_28: { once: cells('emergency_moves', { 'last_7 number': 1 }) },
  emergency_in_last_90: { once: cells('emergency_moves', { 'last_28 number': 2 }) },
  moves_last_28: { once: cells('moves_by_period', { 'last_7 moves': 2 }) },
  moves_last_90: { once: cells('moves_by_period', { 'last_28 unplanned': 2 }) },
  parts_sum: { row: { cost_other: 101 } },
  split_sum: { row: { paid_health: 50_101 } },
  started_before: { row: { started_on: '2026-04-01' } },
  dol_never_there: { row: { place: 'K3' } },
  dol_expected: { row: { place: 'U6' } },
  k3_age: { row: { place: 'K3', age_band: 'from_10' } },
  registered_urn: { row: { urn: null } },
  unregistered_row: { row: { registration: 'unregistered' } },
  total_over_tier: {
    row: { dol: 'no', cost_core: 299_999, paid_social_care: 399_999, cost_total: 499_999 },
  },
  cost_usual: { row: { cost_total: 10_000_001 } },
  target_ahead: { row: { target_on: '2026-03-30' } },
  no_known_risk: { row: { risks: ['missing', 'none'] } },
  status_health_paid: { row: { status_health: 'refused' } },
  status_education_paid: { row: { status_education: 'not_sought' } },
};

describe('the placements snapshot', () => {
  it('finds nothing in a return that is right', () => expect(found()).toEqual([]));

  it('has a break here for each of its rules', () =>
    expect(Object.keys(BREAKS).sort()).toEqual(set.rules.map(({ code }) => code).sort()));

  it.each(Object.entries(BREAKS))('finds %s', (code, { once, row, previous }) => {
    const finding = found(once, row, previous).find(({ rule }) => rule === code);
    expect(finding).toBeDefined();
    expect(finding!.weight).toBe(set.rules.find((rule) => rule.code === code)!.weight);
    expect(finding!.says).not.toMatch(/[{}]/);
  });

  it('has to be mended where it cannot be so, and explained where it may be (domain.md 3.5)', () =>
    expect(
      set.rules
        .filter(({ code, weight }) => weight === 'query' && !(code in OF_GROUPS))
        .map(({ code }) => code),
    ).toEqual([
      ...['total_near_last', 'under_16_none', 'applications_within', 'dol_expected', 'total_over_tier'],
      ...['cost_usual', 'target_ahead', 'status_health_paid', 'status_education_paid', 'total_from_last'],
      ...['total_near_published', 'beds_registered', 'known_to_panel', 'unregistered_row'],
    ]));

  it('asks only where something has to be said', () => {
    const asked = (once: Answers): ReadonlySet<string> =>
      judge(compiled, { once: { ...ONCE, ...once }, rows: {} }, AGAINST).once.asked;
    expect(asked({}).has('under_16_comment')).toBe(false);
    expect(asked({ under_16_supported: 1 })).toContain('under_16_comment');
    expect(asked({ distance_recorded: 0 })).toContain('distance_comment');
    expect(asked(cells('by_location', { 'unknown children': 2, 'own_borough children': 8 }))).toContain(
      'location_note',
    );
    expect(asked(cells('bed_places', { 'blocked number': 1 }))).toContain('bed_reasons_given');
    expect(asked({ confidence: 'low' })).toContain('known_issues');
    // Only a borough that answered before is asked what changed.
    expect(asked({}).has('started_since')).toBe(false);
  });

  it('takes over-placement by exemption, a pound of rounding, and no URN of what is not registered', () => {
    expect(found(cells('foster_places', { 'filled number': 10, 'over_placement number': 2 }))).toEqual([]);
    expect(found({}, { cost_other: 100 })).toEqual([]);
    expect(
      found(
        { unregistered_open: 1, unregistered_longest: 3, ofsted_applications: 0 },
        {
          ...{ registration: 'unregistered', urn: null },
        },
      ),
    ).toEqual([]);
  });
});

const AGAINST = { referenceDay: day('2026-03-31'), previous: { once: {}, rows: {} } };
