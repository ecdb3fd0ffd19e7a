import { SearchFacts, SearchOutcome } from '@lib/surveys/prefill/search-facts';
import { SearchType } from '@lib/surveys/prefill/search-kinds';
import { isAsNear } from '@lib/surveys/prefill/location-match';
import { AREAS_SOUGHT } from '@lib/panel/unmet-need/unmet-need';
import { CountedAs, CountedList, CountedRow } from '../behind/counted-row';

const TYPES: Readonly<Record<SearchType | 'other', string>> = {
  foster: 'Foster care',
  residential: 'Residential',
  supported: 'Supported accommodation',
  other: 'Another kind',
};

const OUTCOMES: Readonly<Record<NonNullable<SearchOutcome>, string>> = {
  preferred: 'Placed in the preferred type',
  alternative: 'Placed in another type',
  unregistered: 'Placed where it is not registered',
  searching: 'Still searching',
  withdrawn: 'Withdrawn',
};

type Fact = CountedRow['facts'][string];

const typeWords = (type: SearchType | 'other' | null): string | null => (type === null ? null : TYPES[type]);

/** What a list can tell of a search, by the code of its column. */
const COLUMNS = {
  began: { label: 'Search began', of: ({ beganOn }) => beganOn },
  neededBy: { label: 'Needed by', of: ({ of }) => of.neededBy },
  placed: { label: 'Placed', of: ({ of }) => of.start?.on ?? null },
  ended: { label: 'Search ended', of: ({ endedOn }) => endedOn },
  outcome: { label: 'What came of it', of: ({ outcome }) => (outcome === null ? null : OUTCOMES[outcome]) },
  preferred: { label: 'Preferred type', of: ({ preferred }) => typeWords(preferred) },
  placedType: { label: 'Type of the placement', of: ({ placedType }) => typeWords(placedType) },
  area: {
    label: 'Where it was sought',
    of: ({ of }) => (of.sought === null ? null : AREAS_SOUGHT[of.sought.area]),
  },
  asNear: { label: 'As near as was wanted', of: ({ of }) => yesNo(of.start && isAsNear(of, of.start)) },
  offers: { label: 'Offers', of: ({ of }) => offersOf(of) },
} as const satisfies Readonly<Record<string, { label: string; of: (search: SearchFacts) => Fact }>>;

export type SearchColumn = keyof typeof COLUMNS;

const yesNo = (is: boolean | null): string | null => (is === null ? null : is ? 'Yes' : 'No');

/** How many offers are in the log of a search. */
export const offersOf = ({ approaches }: Pick<SearchFacts['of'], 'approaches'>): number =>
  approaches.filter(({ answer }) => answer === 'offer').length;

/**
 * Searches as rows behind a figure.
 * @param also columns of a measure’s own
 */
export const searchList = <Search extends SearchFacts>(
  searches: readonly Search[],
  as: (search: Search) => CountedAs,
  columns: readonly SearchColumn[],
  also: Readonly<Record<string, { readonly label: string; readonly of: (search: Search) => Fact }>> = {},
): CountedList => {
  const chosen = [...columns.map((code) => [code, COLUMNS[code]] as const), ...Object.entries(also)];
  return {
    columns: Object.fromEntries(chosen.map(([code, { label }]) => [code, label])),
    rows: searches.map((search) => ({
      subject: { kind: 'case', id: search.of.id },
      as: as(search),
      facts: Object.fromEntries(chosen.map(([code, { of }]) => [code, of(search)])),
    })),
  };
};

/** How a search counts in a share: in its numerator, below the line only, or in neither. */
export const countedIf = (is: boolean | null): CountedAs =>
  is === null ? 'not known' : is ? 'counted' : 'of whom';
