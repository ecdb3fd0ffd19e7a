import { addDays } from '@lib/kernel/day';
import { Answer, Answers, GridAnswer, isGrid } from '@lib/surveys/answers/answer';
import { Given, GivenCells } from '@lib/surveys/answers/read-answer';
import { GivenAnswer } from '@lib/surveys/filling/given-answer';
import { isAnswered } from '@lib/surveys/judging/bindings';
import { JudgedRow } from '@lib/surveys/judging/rows';
import { typedAnswer } from '@lib/surveys/answers/typed-answer';
import { HeldAnswers } from '@lib/surveys/returns/held-return';
import { ReturnPage } from '@lib/surveys/returns/read-return';
import { Random } from '../random';
import {
  bedsGiven,
  costsGiven,
  emergenciesGiven,
  filledAges,
  filledGroups,
  fosterPlacesGiven,
  typed,
} from './rest-of-grids';

type Rest = Readonly<Record<string, () => Given | GivenCells>>;

const number = (answer: Answer | undefined): number => (typeof answer === 'number' ? answer : 0);
const grid = (answer: Answer | undefined): GridAnswer => (answer && isGrid(answer) ? answer : {});
const pounds = (pence: number): string => (pence / 100).toFixed(2);

/** What a made-up officer answers where nothing was filled in: a snapshot that adds up. */
const restOfOnce = (answers: Answers, random: Random): Rest => {
  const groups = filledGroups(
    grid(answers['by_group']),
    grid(answers['by_age']),
    number(answers['cla_total']),
  );
  const needed = number(answers['distance_needed']);
  const missing = random.chance(0.4) ? random.whole(1, 3) : 0;
  const commitment = number(answers['commitment']);
  return {
    by_group: () => typed(groups),
    by_age: () => typed(filledAges(grid(answers['by_age']), groups)),
    under_16_comment: () => 'Both are to move within the month.',
    under_16_director: () => 'yes',
    distance_needed: () => String(needed),
    distance_recorded: () => String(Math.max(0, needed - missing)),
    distance_comment: () => 'Approval is asked for and will be recorded this month.',
    foster_places: () => fosterPlacesGiven(groups, random),
    bed_places: () => bedsGiven(answers['bed_places'] ? grid(answers['bed_places']) : null, random),
    bed_reasons_given: () => random.pick(['Staffing', 'Matching with residents', 'Repairs']),
    ...Object.fromEntries(NONE.map((code) => [code, () => '0'])),
    unregistered_longest: () => '30',
    weekly_costs: () => costsGiven(costsOf(answers, groups), groups, random),
    commitment: () => '0',
    budget: () => pounds(Math.round((commitment * random.whole(90, 108)) / 100)),
    outturn: () => pounds(commitment),
    moves_by_period: () => typed(NO_MOVES),
    emergency_moves: () => emergenciesGiven(grid(answers['moves_by_period'])),
    confidence: () => random.weighted({ high: 0.4, medium: 0.6 }),
  };
};

/** Counts of a borough that keeps no register. */
const NONE = [
  ...['cla_uasc', 'under_16_supported', 'dol_current', 'dol_unregistered', 'unregistered_open'],
  ...['ofsted_applications', 'over_5k', 'over_10k', 'over_20k', 'started_since', 'ceased_since'],
];

const NO_MOVES: GridAnswer = Object.fromEntries(
  ['last_7', 'last_28', 'last_90'].map((period) => [period, { moves: 0, unplanned: 0 }]),
);

/** All cells are open where nothing was known of costs. */
const costsOf = (answers: Answers, groups: GridAnswer): GridAnswer => {
  const known = grid(answers['weekly_costs']);
  return Object.fromEntries(
    Object.keys(groups).map((group) => [group, known[group] ?? { mean: null, highest: null }]),
  );
};

/** What is seldom in a register. */
const restOfRow = (
  answers: Answers,
  referenceDay: ReturnPage['wave']['referenceDay'],
  random: Random,
): Rest => {
  const price = random.whole(50, 68) * 100;
  const stands = (paid: string): string => (number(answers[paid]) > 0 ? 'agreed' : 'not_sought');
  const total = number(answers['cost_total']) || price * 100;
  return {
    sex: () => random.pick(['M', 'F']),
    uasc: () => 'no',
    needs: () =>
      random.pick([['emotional', 'trauma'], ['autism', 'behaviour'], ['exploitation'], ['learning']]),
    risks: () =>
      random.pick([['self_harm', 'missing'], ['criminal_exploitation'], ['physical_others'], ['none']]),
    registration: () => (!answers['urn'] && isOf(answers, WITH_URN) ? 'cqc' : 'ofsted'),
    place_provider: () => 'PR4',
    outward_code: () => 'SE1',
    route: () => random.pick(['framework', 'spot']),
    cost_core: () => pounds(total),
    ...Object.fromEntries(NOTHING_PAID.map((code) => [code, () => '0'])),
    cost_total: () => pounds(total),
    paid_social_care: () => pounds(total),
    status_health: () => stands('paid_health'),
    status_education: () => stands('paid_education'),
    solo_required: () => (answers['solo_actual'] === 'yes' ? 'yes' : random.pick(['yes', 'no', 'no'])),
    solo_actual: () => 'no',
    placements_12_months: () => '1',
    missing_12_months: () => '0',
    plan: () => random.weighted({ stay: 0.45, step_down: 0.25, move: 0.2, leave: 0.1 }),
    target_on: () => addDays(referenceDay, random.whole(40, 300)),
  };
};

const NOTHING_PAID = ['cost_additional', 'cost_education', 'cost_other', 'paid_health', 'paid_education'];

/** Answers to a return that were not filled in, of those that are asked now or once the others are given. */
export const restOfReturn = (page: ReturnPage, random: Random): GivenAnswer[] => {
  const { judged } = page.weighed;
  const once = restOfOnce(judged.once.answers, random);
  const answers = { ...judged.once.answers, ...lastTimeMore(judged.once.answers) };
  // A comment is asked for once fewer approvals are given than are needed.
  const asked = new Set([...judged.once.asked, 'distance_comment']);
  return [
    ...restOf(once, answers, asked).map((given) => ({ ...given, rowId: null })),
    ...Object.values(judged.rows)
      .flat()
      .flatMap((row) => restOfOneRow(page, row, random)),
  ];
};

/** What was filled in and is left as it is, given again so that one saving confirms it. */
export const asFilledIn = (
  { compiled: { set }, held }: ReturnPage,
  rest: readonly Pick<GivenAnswer, 'rowId' | 'question'>[],
): GivenAnswer[] => {
  const keyOf = ({ rowId, question }: Pick<GivenAnswer, 'rowId' | 'question'>): string =>
    `${rowId}|${question}`;
  const given = new Set(rest.map(keyOf));
  const questions = new Map(set.sections.flatMap((one) => one.questions.map((of) => [of.code, of] as const)));
  const typedOf = (rowId: string | null, answers: HeldAnswers): GivenAnswer[] =>
    Object.entries(answers).flatMap(([code, { value }]) => {
      const question = questions.get(code);
      return question && !given.has(keyOf({ rowId, question: code }))
        ? [{ rowId, question: code, given: typedAnswer(set, question, value) }]
        : [];
    });
  return [
    ...typedOf(null, held.once),
    ...Object.values(held.rows)
      .flat()
      .flatMap(({ id, answers }) => typedOf(id, answers)),
  ];
};

/** What fitted the last wave and cannot be so in this one is answered anew. */
const lastTimeMore = (answers: Answers): Answers => {
  const [emergencies, moves] = [grid(answers['emergency_moves']), grid(answers['moves_by_period'])];
  const isMore = Object.entries(emergencies).some(
    ([period, row]) => (row['number'] ?? 0) > (moves[period]?.['moves'] ?? 0),
  );
  return {
    ...(number(answers['distance_recorded']) > number(answers['distance_needed'])
      ? { distance_recorded: null }
      : {}),
    ...(isMore ? { emergency_moves: null } : {}),
  };
};

const restOfOneRow = (page: ReturnPage, row: JudgedRow, random: Random): GivenAnswer[] => {
  const rest = restOfRow(row.answers, page.wave.referenceDay, random);
  // A day is asked for once a plan is given that has one.
  const asked = row.asked.has('plan') ? new Set([...row.asked, 'target_on']) : row.asked;
  const held = Object.values(page.held.rows)
    .flat()
    .find(({ id }) => id === row.id)!;
  const answers = { ...row.answers, target_on: held.answers['target_on']?.value ?? null };
  return [
    ...restOf(rest, answers, asked).map((given) => ({ ...given, rowId: row.id })),
    ...mended(row.answers).map((given) => ({ ...given, rowId: row.id })),
  ];
};

const restOf = (rest: Rest, answers: Answers, asked: ReadonlySet<string>): Omit<GivenAnswer, 'rowId'>[] =>
  [...asked].flatMap((question) => {
    const answer = rest[question];
    return answer && !isAnswered(answers[question]) ? [{ question, given: answer() }] : [];
  });

const isOf = ({ place }: Answers, places: readonly string[]): boolean =>
  typeof place === 'string' && places.includes(place);

/** What cannot be so in a made-up register is put right as an officer would. */
const mended = (answers: Answers): Omit<GivenAnswer, 'rowId'>[] => [
  ...(answers['dol'] === 'yes' && isOf(answers, NEVER_DEPRIVED) ? [{ question: 'dol', given: 'no' }] : []),
  ...(answers['registration'] === 'ofsted' && !answers['urn'] && isOf(answers, WITH_URN)
    ? [{ question: 'registration', given: 'cqc' }]
    : []),
];

const NEVER_DEPRIVED = ['K1', 'P1', 'R5', 'K3'];
const WITH_URN = ['K1', 'K2', 'K3', 'R3', 'S1'];
