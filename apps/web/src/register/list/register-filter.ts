import { addDays, Day } from '@lib/kernel/day';
import { HcliReason } from '@lib/high-cost/definitions/hcli-definition';
import { reasonInWords, tierWords } from '@lib/high-cost/definitions/definition-words';
import { PART_TITLES, partChoices } from '@lib/high-cost/picture/part-words';
import { NOT_RECORDED, partOfRow } from '@lib/high-cost/picture/part-of-row';
import { RegisterRow } from '@lib/high-cost/register/register-entry';
import { RegisterList } from '@lib/high-cost/register/register.service';
import { Warning, warningsOf } from '@lib/high-cost/register/warnings';
import { AgeBandSet } from '@lib/reference-data/age-bands/age-band-sets';
import { PLACEMENT_GROUPS } from '@lib/reference-data/codes/placement-groups';
import { bandsToAsk } from '@lib/rules/age-bands/age-band-set';
import { chosenOf, ListFilter, Query } from '@lib/web-kit/paging/list-filter';
import { pageNumber } from '@lib/web-kit/paging/page-number';
import { Paging, pagingOf } from '@lib/web-kit/paging/paging';
import { Sorting, sortingOf } from '@lib/web-kit/tables/sorting';

/** Breakdowns of the picture that the list can be narrowed to, beside tier and kind. */
export const PICTURED = ['age', 'need', 'registration', 'distance', 'procurement'] as const;
type FilterName = 'standing' | 'tier' | 'reason' | 'group' | 'due' | (typeof PICTURED)[number];

/** Of which placements something is recorded besides those that are in. */
export const STANDINGS = { recorded: 'Recorded, but not in it' } as const;

/** The kinds of reason, by what the address and the API call them. */
export const REASONS = {
  cost: 'What it costs',
  secure: reasonInWords({ kind: 'secure' }),
  unregistered: reasonInWords({ kind: 'unregistered' }),
  'deprivation of liberty': reasonInWords({ kind: 'deprivation of liberty' }),
  solo: reasonInWords({ kind: 'solo' }),
  'panel mark': reasonInWords({ kind: 'panel mark' }),
} as const satisfies Record<HcliReason['kind'], string>;

/** What needs somebody to look at a placement, and the warnings that say so. */
export const DUE = {
  ending: 'Ends, or its contract does, within 8 weeks',
  passed: 'Day it was expected to end has passed',
  contract: 'Contract has ended, or ends within 8 weeks',
  review: 'Review overdue',
  'review-due': 'Review due within 4 weeks, or overdue',
} as const;

const WARNINGS: Readonly<Record<Exclude<keyof typeof DUE, 'review-due'>, readonly Warning['kind'][]>> = {
  passed: ['end passed'],
  contract: ['contract ended', 'contract end near'],
  ending: ['end passed', 'end near', 'contract ended', 'contract end near'],
  review: ['review overdue'],
};

export const SORTS = ['weekly', 'child', 'since'] as const;
export type RegisterSort = (typeof SORTS)[number];

/**
 * The filters of the list under a definition, whose tiers they offer, in the age bands of the day.
 * @param asked the band an address names: a published one is an answer too, for a figure may link to the list by it
 */
export const registerFilters = (
  { definition: { tiers }, ages }: Pick<RegisterList, 'definition' | 'ages'>,
  asked?: unknown,
): readonly ListFilter<FilterName>[] => [
  { name: 'standing', label: 'Which placements', choices: choicesOf(STANDINGS) },
  {
    name: 'tier',
    label: 'Tier',
    choices: [
      ...tiers.map((from, at) => ({ value: String(at + 1), text: tierWords(at + 1, from) })),
      { value: '0', text: 'Below the tiers' },
      { value: NOT_RECORDED, text: 'No weekly price recorded' },
    ],
  },
  { name: 'reason', label: 'Why it is in', choices: choicesOf(REASONS) },
  {
    name: 'group',
    label: 'Kind of placement',
    choices: PLACEMENT_GROUPS.map(({ group, label }) => ({ value: group, text: label })),
  },
  { name: 'due', label: 'To look at', choices: choicesOf(DUE) },
  ...PICTURED.map((name) => ({
    name,
    label: PART_TITLES[name],
    choices: partChoices(name, askedAges(ages, asked)).map(({ code, label }) => ({
      value: code,
      text: label,
    })),
  })),
];

const askedAges = (ages: AgeBandSet, asked: unknown): AgeBandSet => ({
  ...ages,
  bands: bandsToAsk(ages).filter((one) => ages.bands.includes(one) || one.band === asked),
});

const choicesOf = (words: Readonly<Record<string, string>>): { value: string; text: string }[] =>
  Object.entries(words).map(([value, text]) => ({ value, text }));

/** What is shown of a list: the rows of one page of those that fit, in order, and what all of them come to. */
export interface ShownRegister {
  /** Whether those are listed that are in, or those of which something is recorded and that are not. */
  readonly areIn: boolean;
  readonly rows: readonly RegisterRow[];
  readonly paging: Paging;
  /** What all rows that fit cost a week together, as far as it is known. */
  readonly weeklyPence: number;
  /** Rows of them without a weekly price. */
  readonly unpriced: number;
  /** Recorded and not in, as the filters leave them: how many. */
  readonly notIn: number;
  /** What stands below the first page: placements that are gone, and endings to record. */
  readonly below: Pick<RegisterList, 'leftBehind' | 'endings'>;
  readonly sorting: Sorting<RegisterSort>;
}

/** The part of a list that an address asks for. */
export const shownOf = (list: RegisterList, query: Query, address: string): ShownRegister => {
  const fits = fittingOf(list, query);
  const areIn = query['standing'] !== 'recorded';
  const sorting = sortingOf(typeof query['sort'] === 'string' ? query['sort'] : undefined, SORTS, {
    key: 'weekly',
    descending: true,
  });
  const others = list.others.filter(fits);
  const found = (areIn ? list.rows.filter(fits) : others).toSorted(orderOf(sorting));
  const paging = pagingOf({ page: pageNumber(query['page']), total: found.length, address });
  return {
    areIn,
    rows: found.slice(paging.offset, paging.offset + paging.perPage),
    paging,
    weeklyPence: found.reduce((sum, { weeklyPence }) => sum + (weeklyPence ?? 0), 0),
    unpriced: found.filter(({ weeklyPence }) => weeklyPence === null).length,
    notIn: others.length,
    below: paging.page === 1 && areIn ? list : { leftBehind: [], endings: [] },
    sorting,
  };
};

/** The children on the page, for the audit. */
export const childrenShown = ({ rows, below }: ShownRegister): string[] => [
  ...rows.map(({ placement }) => placement.childId),
  ...[...below.leftBehind, ...below.endings].map(({ childId }) => childId),
];

const fittingOf = (list: RegisterList, query: Query): ((row: RegisterRow) => boolean) => {
  const filters = registerFilters(list, query['age']);
  const chosen = (name: FilterName): string | undefined => chosenOf(filters, query, name);
  const bands = bandsToAsk(list.ages).filter(({ band }) => band === chosen('age'));
  const day = { on: list.on, ages: { ...list.ages, bands } };
  const [reason, group, due] = [chosen('reason'), chosen('group'), chosen('due')];
  const parts = ([...PICTURED, 'tier'] as const).flatMap((name) => {
    const part = chosen(name);
    return part === undefined ? [] : [{ name, part }];
  });
  return (row) =>
    (group === undefined || row.placement.group === group) &&
    (reason === undefined || row.reasons.some(({ kind }) => kind === reason)) &&
    (due === undefined || isDue(row, due as keyof typeof DUE, list.on)) &&
    parts.every(({ name, part }) => partOfRow(row, name, day) === part);
};

const REVIEWS_AHEAD = 28;

const isDue = (row: RegisterRow, due: keyof typeof DUE, on: Day): boolean => {
  if (due === 'review-due') return row.reviewDueOn !== null && row.reviewDueOn <= addDays(on, REVIEWS_AHEAD);
  return warningsOf(row, on).some(({ kind }) => WARNINGS[due].includes(kind));
};

/** Those without a price come last however the others are sorted; equals stay by child. */
const orderOf =
  ({ key, descending }: Sorting<RegisterSort>) =>
  (one: RegisterRow, other: RegisterRow): number => {
    if (key === 'weekly' && (one.weeklyPence === null || other.weeklyPence === null))
      return Number(one.weeklyPence === null) - Number(other.weeklyPence === null) || byChild(one, other);
    return (COMPARED[key](one, other) || byChild(one, other)) * (descending ? -1 : 1);
  };

const byText = (one: string, other: string): number => (one < other ? -1 : Number(one > other));
const byChild = (one: RegisterRow, other: RegisterRow): number =>
  byText(one.placement.localReference, other.placement.localReference);

const COMPARED: Readonly<Record<RegisterSort, (one: RegisterRow, other: RegisterRow) => number>> = {
  weekly: (one, other) => one.weeklyPence! - other.weeklyPence!,
  child: byChild,
  since: (one, other) => byText(one.placement.startedOn, other.placement.startedOn),
};
