import { addDays, Day, daysBetween } from '@lib/kernel/day';
import { FOSTERING } from './third-instrument';

type Value = string | readonly string[];

/** What a borough answers, by the names in the spreadsheet: amounts in pounds, days as 2026-03-31, choices by their codes. */
export interface Given {
  readonly once: Readonly<Record<string, Value>>;
  /** Of grids, by `journey.website.enquiry`. */
  readonly cells: Readonly<Record<string, string>>;
  readonly rows: readonly Readonly<Record<string, Value>>[];
}

const cellsOf = (
  grid: string,
  down: string,
  cells: Readonly<Record<string, string>>,
): Record<string, string> =>
  Object.fromEntries(Object.entries(cells).map(([across, text]) => [`${grid}.${down}.${across}`, text]));

/** Days are told from the day the answers are about. */
export const givenBy = (reference: Day): Readonly<Record<'bromley' | 'camden' | 'croydon', Given>> => {
  const before = (days: number): Day => addDays(reference, -days);
  return {
    bromley: {
      once: {
        ...{ mainstream: '120', kinship: '14', in_hub: 'yes', which_hub: 'south' },
        ...{ barriers: ['pay', 'room', 'process'], strategy_on: before(900), leavers: '6' },
        ...{ why_left: ['retired', 'other'], why_other: 'Moved away', weekly_fee: '480.50' },
        ...{ confidence: 'low', issues: 'Kinship households were counted by hand' },
      },
      cells: {
        ...cellsOf('journey', 'website', { enquiry: '40', application: '12', approval: '5' }),
        ...cellsOf('journey', 'word', { enquiry: '10', application: '6', approval: '4' }),
        ...cellsOf('journey', 'transfer', { application: '3', approval: '2' }),
        ...cellsOf('spend', 'adverts', { q1: '1200.50', q2: '800' }),
        ...cellsOf('spend', 'staff', { q1: '20000', q2: '21000.75' }),
      },
      rows: [
        {
          ...{
            child_ref: 'AB1234',
            told_on: before(40),
            moved_on: before(5),
            moved_to: 'own',
            cost_now: '900',
          },
          ...{ helped: ['respite', 'worker'], with_siblings: 'yes' },
        },
        {
          ...{ child_ref: 'AB1235', told_on: before(20), moved_on: before(10), moved_to: 'home' },
          ...{ cost_now: '7000', helped: [], with_siblings: 'unknown' },
        },
      ],
    },
    camden: {
      once: {
        ...{ mainstream: '61', kinship: '5', in_hub: 'no', barriers: ['job'], strategy_on: before(30) },
        ...{
          leavers: '2',
          why_left: ['agency', 'support'],
          weekly_fee: '520',
          confidence: 'high',
          issues: '',
        },
      },
      cells: {
        ...cellsOf('journey', 'website', { enquiry: '21', application: '4', approval: '0' }),
        ...cellsOf('journey', 'word', { enquiry: '7', application: '2', approval: '2' }),
        ...cellsOf('journey', 'transfer', { application: '0', approval: '0' }),
        ...cellsOf('spend', 'adverts', { q1: '0', q2: '310.25' }),
        ...cellsOf('spend', 'staff', { q1: '9000', q2: '9000' }),
      },
      rows: [
        {
          ...{ child_ref: 'CM0001', told_on: before(60), moved_on: before(1), moved_to: 'agency' },
          ...{ cost_now: '1100.10', helped: ['worker'], with_siblings: 'no' },
        },
      ],
    },
    croydon: {
      once: {
        ...{ mainstream: '200', kinship: '31', in_hub: 'yes', which_hub: 'north' },
        ...{ barriers: ['process', 'job'], strategy_on: before(365), leavers: '0', weekly_fee: '455' },
        ...{ confidence: 'high', issues: 'None' },
      },
      cells: {
        ...cellsOf('journey', 'website', { enquiry: '90', application: '20', approval: '11' }),
        ...cellsOf('journey', 'word', { enquiry: '33', application: '15', approval: '9' }),
        ...cellsOf('journey', 'transfer', { application: '5', approval: '5' }),
        ...cellsOf('spend', 'adverts', { q1: '4000', q2: '4000' }),
        ...cellsOf('spend', 'staff', { q1: '15000', q2: '15000' }),
      },
      rows: [],
    },
  };
};

const column = (sheet: string, heading: string): number => FOSTERING[sheet]![0]!.indexOf(heading);

const lineOf = (name: string): readonly (string | number)[] =>
  FOSTERING['survey']!.find((line) => line[column('survey', 'name')] === name)!;

/** The type of a question without its list, as the spreadsheet has it: `select_one`. */
export const typeOf = (name: string): string => String(lineOf(name)[column('survey', 'type')]).split(' ')[0]!;

/** What a question is called. */
export const labelOf = (name: string): string => String(lineOf(name)[column('survey', 'label')]);

/** The words of a choice of the list a question takes from; of a grid, its `nth` list. */
export const wordsOf = (name: string, choice: string, nth = 0): string => {
  const [, ...lists] = String(lineOf(name)[column('survey', 'type')]).replace(' by ', ' ').split(' ');
  if (lists.length === 0) return { yes: 'Yes', no: 'No', unknown: 'Not known' }[choice] ?? choice;
  const [list, code, words] = ['list_name', 'name', 'label'].map((one) => column('choices', one)) as [
    number,
    number,
    number,
  ];
  return String(
    FOSTERING['choices']!.find((line) => line[list] === lists[nth] && line[code] === choice)![words],
  );
};

/** How a value stands in a cell of a workbook that is taken out. */
export const writtenAs = (name: string, value: Value, as: 'labels' | 'codes'): string => {
  const type = typeOf(name);
  if (type === 'date') return String(daysBetween('1899-12-30' as Day, value as Day));
  if (type === 'money' || type === 'money_grid') return String(Number(value));
  const words = (one: string): string => (as === 'labels' ? wordsOf(name, one) : one);
  return typeof value === 'string' ? words(value) : value.map(words).join('; ');
};
