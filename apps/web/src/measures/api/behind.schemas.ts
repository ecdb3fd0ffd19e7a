import { Day } from '@lib/kernel/day';
import {
  byName,
  day,
  key,
  list,
  oneOf,
  orNull,
  Schema,
  shape,
  text,
  whole,
} from '../../api-docs/schemas/schema';
import { BehindList, BehindPage } from '../behind/behind-figures.service';
import { SIDE_NAMES, SIDES } from '../behind/behind.form';
import { NamedRow } from '../behind/named-rows';
import { OWN_LINE } from './measures.schemas';
import { OwnLine } from '../own/own-line';

export interface BehindRowJson {
  readonly kind: 'child' | 'case' | null;
  readonly id: string | null;
  readonly reference: string | null;
  readonly serviceReference: string | null;
  readonly as: string;
  readonly facts: NamedRow['facts'];
}

interface BehindCountsJson {
  readonly counted: number;
  readonly ofWhom: number;
  readonly notKnown: number;
}

export interface BehindExportJson {
  readonly on: Day;
  readonly part: string | null;
  readonly figures: readonly OwnLine[] | null;
  readonly counts: BehindCountsJson;
  readonly columns: BehindList['columns'];
  readonly rows: readonly BehindRowJson[];
  readonly trueAt: Day | null;
}

export interface BehindPageJson extends BehindExportJson {
  readonly count: number;
  readonly page: number;
  readonly pages: number;
}

const nameOf = (as: NamedRow['as']): string => SIDE_NAMES.find((name) => SIDES[name]!.as === as)!;

/** Every row of a list that was chosen. */
export const behindExportJson = ({
  on,
  part,
  lines,
  counts,
  columns,
  rows,
  trueAt,
}: BehindList): BehindExportJson => ({
  ...{ on, part: part?.code ?? null, figures: lines, columns, trueAt },
  counts: { counted: counts.counted, ofWhom: counts['of whom'], notKnown: counts['not known'] },
  rows: rows.map(({ subject, reference, serviceReference, as, facts }) => ({
    ...{ kind: subject?.kind ?? null, id: subject?.id ?? null, reference, serviceReference },
    ...{ as: nameOf(as), facts },
  })),
});

/** One page of it. */
export const behindPageJson = (found: BehindPage): BehindPageJson => ({
  ...behindExportJson(found),
  ...{ count: found.count, page: found.page, pages: found.pages },
});

const FACT: Schema = { type: ['string', 'number', 'null'] };

const ROW = shape<BehindRowJson>('RowBehindFigure', 'A row behind a figure, with what its rule looked at', {
  kind: orNull(oneOf(['child', 'case'], 'Whose row it is; null for nobody’s')),
  id: orNull(key('Key of the child or case')),
  reference: orNull(
    text('The borough’s own reference of the child, or the reference of the case', 'BRO-000123'),
  ),
  serviceReference: orNull(text('The reference of the child that everybody else sees', 'C-7KQ4M2')),
  as: oneOf(SIDE_NAMES, 'How it counts'),
  facts: byName(FACT, 'By the codes of the columns; null where it is not recorded'),
});

const COUNTS = shape<BehindCountsJson>(
  'RowsBehindFigure',
  'How many rows of the figure, or of the part of it, count',
  {
    counted: whole('Counted'),
    ofWhom: whole('Of whom, but not counted'),
    notKnown: whole('Not known'),
  },
);

const OF_LIST = {
  on: day('The day it is about'),
  part: orNull(text('The part of the figure that was asked for; null for all of it', 'foster')),
  figures: orNull(
    list(OWN_LINE, 'The figures; null where what it is worked out of does not tell of the day'),
  ),
  counts: COUNTS,
  columns: byName(text('What it is called', 'Placement'), 'The columns, by their codes'),
  rows: list(ROW, 'The rows that were chosen'),
  trueAt: orNull(day('The day the borough’s returns are true for; null before the first')),
} as const;

export const BEHIND_EXPORT = shape<BehindExportJson>(
  'FigureList',
  'Every row behind the figure of the reader’s own borough',
  OF_LIST,
);

export const BEHIND_PAGE = shape<BehindPageJson>(
  'FigureListPage',
  'The rows behind the figure of the reader’s own borough, 50 a page',
  {
    ...OF_LIST,
    count: whole('How many rows there are on all pages'),
    page: whole('This page'),
    pages: whole('How many pages there are'),
  },
);
