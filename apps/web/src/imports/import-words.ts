import { formatDay } from '@lib/kernel/london-format';
import { financialYearLabel } from '@lib/kernel/financial-year';
import { ImportLine, ImportState } from '@lib/placements/importing/imports.query';
import { Weight } from '@lib/ssda903/checking/problem';
import { Status, Tag } from '@lib/web-kit/govuk/tag';

/** "2024 to 2025", or "2025 to 2026, up to 31 October 2025". */
export const periodWords = ({
  year,
  trueAt,
  partYear,
}: Pick<ImportLine, 'year' | 'trueAt' | 'partYear'>): string =>
  partYear ? `${financialYearLabel(year)}, up to ${formatDay(trueAt)}` : financialYearLabel(year);

const STATES: Readonly<Record<ImportState, Status>> = {
  'needs confirming': { text: 'Needs confirming', kind: 'waiting' },
  applied: { text: 'Applied', kind: 'done' },
  undone: { text: 'Undone', kind: 'cannot' },
  discarded: { text: 'Put aside', kind: 'cannot' },
};

export const stateWords = (state: ImportState): Status => STATES[state];

const SHAPES: Readonly<Record<string, string>> = {
  'csv-tables': 'CSV tables',
  zip: 'Zip of CSV tables',
  workbook: 'Excel workbook',
  concatenated: 'Concatenated CSV',
  xml: 'XML',
};

export const shapeWords = (shape: string): string => SHAPES[shape] ?? shape;

const WEIGHTS: Readonly<Record<Weight, { heading: string; meaning: string; tag: Tag }>> = {
  'stops this row': {
    heading: 'Stops the row',
    meaning: 'The row cannot be used. It is set aside; the others are kept.',
    tag: { text: 'Stops the row', colour: 'red' },
  },
  'affects distance only': {
    heading: 'Affects distance only',
    meaning: 'The row is used. Its distance or location stays unknown.',
    tag: { text: 'Distance only', colour: 'yellow' },
  },
  'worth knowing': {
    heading: 'Worth knowing',
    meaning: 'The row is used as it is. The DfE would question it.',
    tag: { text: 'Worth knowing', colour: 'grey' },
  },
};

export const weightWords = (weight: Weight): { heading: string; meaning: string; tag: Tag } =>
  WEIGHTS[weight];

export const WEIGHT_ORDER = Object.keys(WEIGHTS) as Weight[];

export const isWeight = (text: unknown): text is Weight => typeof text === 'string' && text in WEIGHTS;
