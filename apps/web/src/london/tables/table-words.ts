import { addDays, addMonths, addYears, Day, firstOfMonth } from '@lib/kernel/day';
import { formatDay } from '@lib/kernel/london-format';

/** How the pages of a table speak of what it counts. Its definition, which the analysts sign off, is the cube’s own. */
export interface TableWords {
  /** What one number is of, over a chart: "Children". */
  readonly counted: string;
  /** Which days a release is about: its day, or the quarter or year that ends with it. */
  readonly spans: 'day' | 'quarter' | 'year';
  /** What joins what is counted and the boroughs: "children looked after by 31 London boroughs". */
  readonly joins: string;
  /** Categories the page leads with, whatever it is broken down by. */
  readonly leads: readonly string[];
}

/** The first of the days a release looks at. A quarter is told by its days: whose quarters they are need not be known. */
const FIRST_OF: Readonly<Record<TableWords['spans'], (on: Day) => Day>> = {
  day: (on) => on,
  quarter: (on) => firstOfMonth(addMonths(firstOfMonth(on), -2)),
  year: (on) => addDays(addYears(on, -1), 1),
};

/** The days a release is about: “8 March 2026”, “1 July 2026 to 30 September 2026”. */
export const periodWords = ({ spans }: Pick<TableWords, 'spans'>, on: Day): string =>
  spans === 'day' ? formatDay(on) : `${formatDay(FIRST_OF[spans](on))} to ${formatDay(on)}`;

/** The same as a sentence begins. */
export const whenWords = (words: Pick<TableWords, 'spans'>, on: Day): string =>
  `${words.spans === 'day' ? 'On' : 'From'} ${periodWords(words, on)}`;

const PLACEMENT_WORDS: TableWords = {
  counted: 'Children',
  spans: 'day',
  joins: 'looked after by',
  leads: [],
};

const OF_HIGH_COST = { counted: 'Placements', joins: 'of', leads: [] } as const;

const CASES = { joins: 'of', leads: [] } as const;

const STAYING = { counted: 'Children', spans: 'day', joins: 'by', leads: [] } as const;

/** By the code of a cube; one that is not here counts children. */
const WORDS: Readonly<Partial<Record<string, TableWords>>> = {
  'stability-over-two-years': STAYING,
  'same-carer': STAYING,
  'emergency-moves': { counted: 'Placements', spans: 'quarter', joins: 'in', leads: [] },
  searches: {
    counted: 'Placements',
    spans: 'quarter',
    joins: 'by',
    leads: ['days|29-over', 'type|yes', 'offers|none', 'same-day|yes'],
  },
  'panel-recommendations': {
    ...CASES,
    counted: 'Recommendations',
    spans: 'quarter',
    joins: 'on cases of',
    leads: ['deferred|once-or-more', 'quorum|in-principle', 'route|emergency'],
  },
  'panel-cases': {
    ...CASES,
    counted: 'Cases',
    spans: 'day',
    leads: ['information|waiting', 'deadline|past'],
  },
  'panel-follow-ups': { ...CASES, counted: 'Follow-ups', spans: 'quarter', joins: 'on cases of' },
  'panel-actions': { ...CASES, counted: 'Actions', spans: 'quarter', joins: 'on cases of' },
  'similar-cases': { ...CASES, counted: 'Cases', spans: 'year' },
  'unmet-need': { ...CASES, counted: 'Cases', spans: 'quarter', joins: 'in' },
  'open-searches': { ...CASES, counted: 'Searches', spans: 'quarter', leads: ['wait|29-over'] },
  'hcli-cohort': {
    ...OF_HIGH_COST,
    spans: 'day',
    leads: ['registration|unregistered', 'liberty|order', 'distance|over-20'],
  },
  'hcli-fees': { ...OF_HIGH_COST, spans: 'day' },
  'hcli-costs': {
    ...OF_HIGH_COST,
    spans: 'day',
    leads: ['cost|10000-14999', 'cost|15000-over', 'payers|shared', 'pending|yes'],
  },
  'hcli-commitments': {
    ...OF_HIGH_COST,
    spans: 'day',
    leads: ['end|passed', 'contract|passed'],
  },
  'hcli-endings': {
    counted: 'Endings',
    spans: 'quarter',
    joins: 'in',
    leads: ['planned|unplanned', 'step|down', 'planned|not-recorded'],
  },
  'hcli-outcomes': {
    counted: 'Reviews',
    spans: 'quarter',
    joins: 'in',
    leads: ['education|yes', 'missing|once', 'stability|not-recorded', 'rating|not-recorded'],
  },
  'hcli-uplifts': {
    counted: 'Requests',
    spans: 'quarter',
    joins: 'to',
    leads: ['more|agreed', 'state|open'],
  },
  'hcli-voids': {
    counted: 'Places',
    spans: 'day',
    joins: 'of',
    leads: ['use|empty', 'since|12-over', 'reason|not-recorded'],
  },
};

export const tableWords = (cube: string): TableWords => WORDS[cube] ?? PLACEMENT_WORDS;
