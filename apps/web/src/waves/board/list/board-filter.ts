import { BoroughCompletion, COMPLETION_STATES } from '@lib/surveys/completion/completion';
import { ListFilter, Query } from '@lib/web-kit/paging/list-filter';
import { slugOfState, stateWords } from '../state-words';

/** Whether a return is late, in an address. */
export const TIMES = {
  late: 'Late: handed in late, or overdue',
  'on-time': 'Handed in on time',
  'to-come': 'Not handed in, and still has time',
} as const;

/** What can still be in the way of a return, in an address. */
export const MENDING = {
  errors: 'With errors to mend',
  queries: 'With queries to explain',
} as const;

export type BoardFilterName = 'status' | 'time' | 'with';

export const BOARD_FILTERS: readonly ListFilter<BoardFilterName>[] = [
  {
    name: 'status',
    label: 'Status',
    choices: COMPLETION_STATES.map((state) => ({ value: slugOfState(state), text: stateWords(state).text })),
  },
  {
    name: 'time',
    label: 'Time',
    choices: Object.entries(TIMES).map(([value, text]) => ({ value, text })),
  },
  {
    name: 'with',
    label: 'Errors and queries',
    choices: Object.entries(MENDING).map(([value, text]) => ({ value, text })),
  },
];

/** The boroughs an address asks for. */
export const boroughsShown = (boroughs: readonly BoroughCompletion[], query: Query): BoroughCompletion[] =>
  boroughs.filter(
    (borough) =>
      (!query['status'] || slugOfState(borough.state) === query['status']) &&
      (!query['time'] || timeOf(borough) === query['time']) &&
      (!query['with'] || isWith(borough, query['with'])),
  );

const timeOf = ({ isLate, daysLate, daysLeft }: BoroughCompletion): keyof typeof TIMES | null => {
  if (isLate) return 'late';
  if (daysLate !== null) return 'on-time';
  return daysLeft === null ? null : 'to-come';
};

const isWith = ({ tally }: BoroughCompletion, what: unknown): boolean =>
  what === 'errors' ? tally.errors > 0 : tally.queries > tally.explained;
