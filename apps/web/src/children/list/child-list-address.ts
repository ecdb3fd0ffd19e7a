import { Day, isDay } from '@lib/kernel/day';
import { sortingOf } from '@lib/web-kit/tables/sorting';
import { AgeBandSet, DFE_AGE_BANDS } from '@lib/reference-data/age-bands/age-band-sets';
import { bandsToAsk } from '@lib/rules/age-bands/age-band-set';
import { LEGAL_STATUS_GROUPS, LegalStatusGroup } from '@lib/reference-data/codes/legal-statuses';
import { NEEDS } from '@lib/reference-data/codes/needs';
import { PLACEMENT_GROUPS } from '@lib/reference-data/codes/placement-groups';
import { PROVIDER_TYPES } from '@lib/reference-data/codes/providers';
import {
  CHILD_SORTS,
  ChildFilter,
  ChildSort,
  Location,
  LOCATIONS,
  NOT_RECORDED,
} from '@lib/placements/children/child-filter';
import { Choice } from '@lib/web-kit/govuk/choice';
import { chosenOf, ListFilter, Query, refuseOtherNames } from '@lib/web-kit/paging/list-filter';

type ChildFilterName = 'group' | 'provider' | 'age' | 'location' | 'legal' | 'need';

const choicesOf = (pairs: readonly (readonly [string, string])[]): Choice[] =>
  pairs.map(([value, text]) => ({ value, text }));

/**
 * The filters of the list, with the age bands of its day.
 * @param asked the band an address names: a figure links to the list by the published group it was counted in, which then
 * is an answer too
 */
export const listFilters = (ages: AgeBandSet, asked?: unknown): readonly ListFilter<ChildFilterName>[] => [
  {
    name: 'group',
    label: 'Placement group',
    choices: choicesOf(PLACEMENT_GROUPS.map(({ group, label }) => [group, label] as const)),
  },
  {
    name: 'provider',
    label: 'Provider',
    choices: choicesOf([
      ...PROVIDER_TYPES.map(({ code, label }) => [code, label] as const),
      [NOT_RECORDED, 'Not recorded'],
    ]),
  },
  {
    name: 'age',
    label: 'Age',
    choices: choicesOf(
      bandsToAsk(ages)
        .filter((one) => ages.bands.includes(one) || one.band === asked)
        .map(({ band, label }) => [band, label] as const),
    ),
  },
  { name: 'location', label: 'Location', choices: choicesOf(Object.entries(LOCATIONS)) },
  {
    name: 'legal',
    label: 'Legal status',
    choices: choicesOf(LEGAL_STATUS_GROUPS.map(({ group, label }) => [group, label] as const)),
  },
  { name: 'need', label: 'Need', choices: choicesOf(NEEDS.map(({ code, label }) => [code, label] as const)) },
];

/** The filters with the bands the service came with. */
export const LIST_FILTERS = listFilters(DFE_AGE_BANDS);

/** The day the list is of. */
export const dayOf = (query: Query, today: Day): Day => {
  const on = textOf(query['on']);
  return on !== undefined && isDay(on) ? on : today;
};

/**
 * Reads the filter out of the address; what is not one of the answers is no filter.
 * @throws UnexpectedFieldsError for a name the list does not know.
 */
export const filterOf = (query: Query, today: Day, ages: AgeBandSet = DFE_AGE_BANDS): ChildFilter => {
  const filters = listFilters(ages, query['age']);
  refuseOtherNames(query, filters, ['on', 'sort', 'page']);
  const chosen = (name: ChildFilterName): string | undefined => chosenOf(filters, query, name);
  const sorting = sortingOf(textOf(query['sort']), Object.keys(CHILD_SORTS) as ChildSort[], {
    key: 'reference',
    descending: false,
  });
  return {
    on: dayOf(query, today),
    group: chosen('group'),
    provider: chosen('provider'),
    ageBand: bandsToAsk(ages).find(({ band }) => band === chosen('age')),
    location: chosen('location') as Location | undefined,
    legalStatus: chosen('legal') as LegalStatusGroup | undefined,
    need: chosen('need'),
    sort: sorting.key,
    descending: sorting.descending,
  };
};

const textOf = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);
