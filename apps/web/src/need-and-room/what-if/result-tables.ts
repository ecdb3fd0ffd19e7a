import { WhatIfBasis } from '@lib/measures/what-if/what-if.service';
import { ChangeResult, WhatIfResult } from '@lib/measures/what-if/work-out';
import { KIND_FACTS } from '@lib/measures/need-and-room/matrix-rows';
import { BROAD_KIND_CODES } from '@lib/panel/options/broad-kind';
import { DataTable, TableCell } from '@lib/web-kit/tables/data-table';
import { changeWords, costWords, signed, signedWhole, tenths, yearWords } from './what-if-words';

const HIDDEN = { text: '[x]', spoken: 'not available' } as const;

const orHidden = (value: number | null, words: (value: number) => string): TableCell =>
  value === null ? HIDDEN : words(value);

/** A line of what a scenario comes to, against today. */
export interface ResultLine {
  readonly label: string;
  readonly difference: TableCell;
}

/** What changes, line by line: for two scenarios side by side. */
export const resultLines = (result: WhatIfResult): ResultLine[] => [
  ...BROAD_KIND_CODES.map((kind) => ({
    label: `Unmet need: ${KIND_FACTS[kind].inWords}`,
    difference: differenceCell(result.unmet[kind]),
  })),
  { label: 'Children placed', difference: orHidden(result.matched, signed) },
  { label: 'Cost a week', difference: orHidden(result.netCost, costWords) },
  { label: 'Cost a year', difference: orHidden(result.netCost, yearWords) },
  { label: 'Miles nearer to home, all together', difference: orHidden(result.miles, signedWhole) },
];

/** What it comes to at a glance. */
export interface Headline {
  readonly label: string;
  readonly number: string;
  readonly note: string;
}

const NOT_KNOWN = 'Not known';

export const headlinesOf = ({ matched, netCost, miles }: WhatIfResult): Headline[] => [
  {
    label: 'Children placed',
    number: matched === null ? NOT_KNOWN : signed(matched),
    note: 'who are not today',
  },
  { label: 'A week', number: netCost === null ? NOT_KNOWN : costWords(netCost), note: 'than today' },
  { label: 'A year', number: netCost === null ? NOT_KNOWN : yearWords(netCost), note: 'than today' },
  {
    label: 'Miles nearer to home',
    number: miles === null ? NOT_KNOWN : signedWhole(miles),
    note: 'all of them together',
  },
];

const differenceCell = (of: WhatIfResult['unmet'][keyof WhatIfResult['unmet']]): TableCell =>
  orHidden(of && of.after - of.today, signed);

/** Unmet need of each kind, today and with the scenario. */
export const unmetTable = ({ unmet }: WhatIfResult): DataTable => ({
  caption: 'Unmet need, against today',
  small: true,
  stacks: false,
  columns: [
    { text: 'Kind', width: 'one-third' },
    { text: 'Today', numeric: true },
    { text: 'With the scenario', numeric: true },
    { text: 'Difference', numeric: true },
  ],
  rows: BROAD_KIND_CODES.map((kind): TableCell[] => {
    const of = unmet[kind];
    return [
      KIND_FACTS[kind].label,
      orHidden(of && of.today, tenths),
      orHidden(of && of.after, tenths),
      differenceCell(of),
    ];
  }),
});

/** Each change with where its children come from, in the order in which they are worked out. */
export const changesTable = ({ changes }: WhatIfResult, { on }: Pick<WhatIfBasis, 'on'>): DataTable => ({
  caption: 'Change by change',
  small: true,
  stacks: true,
  columns: [
    { text: 'Change', width: 'one-third' },
    { text: 'Placed in the sub-region', numeric: true },
    { text: 'Placed elsewhere', numeric: true },
    { text: 'Without a place', numeric: true },
    { text: 'In use for nobody', numeric: true },
    { text: 'Cost a week', numeric: true },
    { text: 'Breaks even', numeric: true },
  ],
  rows: changes.map((one) => [changeWords(one.change, on), ...outcomeCells(one)]),
});

const outcomeCells = ({ outcome, netCost, breakEven }: ChangeResult): TableCell[] => [
  orHidden(outcome && outcome.inOwn, tenths),
  orHidden(outcome && outcome.elsewhere, tenths),
  orHidden(outcome && outcome.unplaced, tenths),
  orHidden(outcome && outcome.unused, tenths),
  orHidden(netCost, costWords),
  orHidden(breakEven, breakEvenWords),
];

const breakEvenWords = (share: number): string =>
  share > 100 ? 'Never: a place costs more than today' : `At ${Math.ceil(share)}% in use`;
