import { CubeDefinition } from '@lib/releases/cubes/cube';
import { day, list, oneOf, orNull, Schema, shape, text, whole } from '../../api-docs/schemas/schema';
import { PRODUCT_NAMES, RELEASE, ReleaseJson } from '../../releases/api/release-json';
import { AMOUNT, AmountJson } from './amounts-json';
import { MeasureOfTable } from '../method/measures-of-table';
import { FigureLine } from '../figures/figure-lines';

interface Named {
  readonly code: string;
  readonly label: string;
}

const NAMED = (title: string, description: string): Schema =>
  shape<Named>(title, description, { code: text('Its code'), label: text('Its name') });

type TableFacts = 'code' | 'title' | 'purpose' | 'version' | 'counted' | 'exclusions' | 'source';

export interface LondonTableJson extends Pick<CubeDefinition, TableFacts> {
  readonly products: readonly string[];
  readonly categories: readonly Named[];
  readonly section: string;
  readonly breakdowns: readonly TableBreakdownJson[];
  readonly measures: readonly MeasureOfTable[];
}

/** One way in which a table takes a number apart. */
export interface TableBreakdownJson extends Named {
  readonly whole: string;
  readonly parts: readonly string[];
}

const TABLE_BREAKDOWN = shape<TableBreakdownJson>('LondonTableBreakdown', 'A way of taking it apart', {
  code: text('Its code', 'placement'),
  label: text('Its name', 'Placement group'),
  whole: text('Code of the category that is taken apart', 'total'),
  parts: list(text('Code of a category', 'foster'), 'What it is made up of'),
});

const TABLE_MEASURE = shape<MeasureOfTable>('LondonTableMeasure', 'A measure of the matter of the table', {
  code: text('Its code', 'placement-mix'),
  name: text('Its name', 'Placement mix'),
  differs: orNull(
    text('How it counts otherwise, after “it”; null where a number of the table is the measure'),
  ),
});

export interface LondonTables {
  readonly tables: readonly LondonTableJson[];
}

const TABLE = shape<LondonTableJson>('LondonTable', 'A table of London', {
  code: text('Its code', 'placements'),
  title: text('Its title'),
  section: text('Which part of the pages of London it stands in', 'Unmet need'),
  purpose: text('What somebody decides with it'),
  version: whole('Goes up when something is counted differently'),
  counted: text('How it is counted'),
  exclusions: list(text('A group'), 'Who is left out'),
  source: text('What it is counted from'),
  products: list(oneOf(PRODUCT_NAMES, 'One of them'), 'How often it comes'),
  breakdowns: list(TABLE_BREAKDOWN, 'Every way, in its finest parts'),
  measures: list(TABLE_MEASURE, 'Measures of the same matter'),
  categories: list(NAMED('LondonCategory', 'A column'), 'Its columns; not all are given for every area'),
});

export const LONDON_TABLES = shape<LondonTables>('LondonTables', 'The tables of London', {
  tables: list(TABLE, 'In the order of the pages'),
});

export const LINE = shape<FigureLine>('LondonFigure', 'One released figure', {
  referenceDay: day('The day it is about'),
  product: oneOf(PRODUCT_NAMES, 'Weekly and rounded, or quarterly and exact'),
  release: text('The release it is of', 'PL-OP-2026-11-15-placements'),
  areaKind: text('What kind of area', 'sub-region'),
  areaCode: text('GSS code; our own where there is none', 'E12000007'),
  area: text('Name of the area', 'London'),
  categoryCode: text('Code of the category', 'foster'),
  category: text('Name of the category', 'Foster placements'),
  value: orNull(whole('How many; null where it is not shown', 6310)),
  valueStatus: text('“shown”, or why it is not', 'shown'),
});

export interface OwnFigureJson {
  readonly categoryCode: string;
  readonly category: string;
  readonly value: number;
}

export const OWN = shape<OwnFigureJson>('OwnFigure', 'A figure of your own borough, exact', {
  categoryCode: text('Code of the category', 'foster'),
  category: text('Name of the category', 'Foster placements'),
  value: whole('How many'),
});

export interface MedianJson {
  readonly categoryCode: string | null;
  readonly status: string;
}

const MEDIAN = shape<MedianJson>('LondonMedian', 'In which band of days the middle one lies', {
  categoryCode: orNull(text('Code of the band; null where it cannot be told', 'listed|8-14')),
  status: text('“shown”, or why it is not'),
});

export interface QuartilesJson {
  readonly lower: MedianJson;
  readonly median: MedianJson;
  readonly upper: MedianJson;
}

const BAND = shape<MedianJson>('LondonBand', 'A band of weekly prices', {
  categoryCode: orNull(text('Code of the band; null where it cannot be told', 'price|5000-6999')),
  status: text('“shown”, or why it is not'),
});

const QUARTILES = shape<QuartilesJson>(
  'LondonQuartiles',
  'In which bands of weekly prices the quartiles lie',
  {
    lower: BAND,
    median: BAND,
    upper: BAND,
  },
);

export interface NeighboursJson {
  readonly of: string;
  readonly outsideLondon: readonly string[];
  readonly notInFigures: readonly string[];
  readonly figures: readonly FigureLine[];
}

export const NEIGHBOURS = shape<NeighboursJson>(
  'LondonNeighbours',
  'Authorities that the model of the Department for Education finds most like a borough, by name',
  {
    of: text('Whose neighbours they are: your own borough, or the one that was asked for', 'Camden'),
    outsideLondon: list(
      text('A name', 'Brighton and Hove'),
      'Those outside London, of which there are no figures here',
    ),
    notInFigures: list(
      text('A name, with the reason', 'Brent (no return yet)'),
      'Those in London that take no part in the release',
    ),
    figures: list(
      LINE,
      'Released figures of those in London, after those of a borough that was asked for, its sub-region and London; none where the breakdown is not released by borough',
    ),
  },
);

export interface LondonFiguresJson {
  readonly release: ReleaseJson;
  readonly breakdown: Named;
  readonly breakdowns: readonly Named[];
  readonly periods: readonly string[];
  readonly median: MedianJson | null;
  readonly quartiles: QuartilesJson | null;
  readonly definitionVersion: number | null;
  readonly money: readonly AmountJson[] | null;
  readonly figures: readonly FigureLine[];
  readonly own: readonly OwnFigureJson[] | null;
  readonly neighbours: NeighboursJson | null;
}

export const LONDON_FIGURES = shape<LondonFiguresJson>('LondonFigures', 'Figures of one release', {
  release: RELEASE,
  breakdown: NAMED('LondonBreakdown', 'How the table is broken down'),
  breakdowns: list(
    NAMED('LondonBreakdown', 'How the table is broken down'),
    'How it can be, for these areas',
  ),
  periods: list(day('A day'), 'Days there is a release of, newest first'),
  median: orNull(MEDIAN),
  quartiles: orNull(QUARTILES),
  definitionVersion: orNull(
    whole('Version of the definition of high cost it was counted by; null where none has a say', 1),
  ),
  money: orNull(
    list(AMOUNT, 'Sums of money over London; null for a table without, and where none were released then'),
  ),
  figures: list(LINE, 'Area by area; shares are left to the reader'),
  own: orNull(
    list(OWN, 'Your own borough, worked out now; null for the programme and where returns do not reach'),
  ),
  neighbours: orNull(NEIGHBOURS),
});

export interface LondonMonthsJson {
  readonly figures: readonly FigureLine[];
}

export const LONDON_MONTHS = shape<LondonMonthsJson>(
  'LondonMonths',
  'The last release of each of 24 months',
  {
    figures: list(LINE, 'Month by month, oldest first'),
  },
);
