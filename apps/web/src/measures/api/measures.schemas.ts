import { Figure } from '@lib/reference-data/benchmarks/benchmark';
import { AIMS, MEASURE_UNITS, MeasureDefinition } from '@lib/measures/measure';
import { isWorkedOut } from '@lib/measures/measure-register';
import { publishedOf } from '@lib/measures/published/published-as';
import { decimal, day, flag, list, oneOf, orNull, shape, text, whole } from '../../api-docs/schemas/schema';
import { OwnLine } from '../own/own-line';
import { OwnMeasure } from '../own/own-measures.service';
import { LondonBeds } from '@lib/measures/bed-ratio/bed-ratio.measure';
import { LONDON_BEDS, LondonBedsJson, londonBedsJson } from './london-beds.schemas';
import { PublishedArea } from '../published-areas';

export interface MeasureJson extends Omit<MeasureDefinition, 'published'> {
  readonly workedOutHere: boolean;
}

export interface PublishedJson {
  readonly what: string;
  readonly area: string;
  readonly year: number;
  readonly figure: 'number' | 'percentage' | 'rate';
  readonly value: number | null;
  readonly symbol: string | null;
}

export interface MeasureWithPublishedJson extends MeasureJson {
  readonly published: readonly PublishedJson[];
  readonly own: OwnMeasure | null;
  readonly london: LondonBedsJson | null;
}

export interface MeasuresJson {
  readonly measures: readonly MeasureJson[];
}

export const measureJson = (measure: MeasureDefinition): MeasureJson => {
  const { id, code, name, aim, purpose, numerator, denominator, exclusions, populationDate } = measure;
  const { polarity, unit, decimals, suppression, comparator, source, version, validFrom } = measure;
  return {
    ...{ id, code, name, aim, purpose, numerator, denominator, exclusions, populationDate },
    ...{ polarity, unit, decimals, suppression, comparator, source, version, validFrom },
    workedOutHere: isWorkedOut(measure),
  };
};

export const measureWithPublishedJson = (
  measure: MeasureDefinition,
  areas: readonly PublishedArea[],
  { own, london }: { readonly own: OwnMeasure | null; readonly london: LondonBeds | null },
): MeasureWithPublishedJson => ({
  ...measureJson(measure),
  published: measure.published.flatMap((as) =>
    areas.flatMap(({ name, gss }) =>
      publishedOf(as, gss).map(({ year, figure }) => ({
        ...{ what: as.label, area: name, year, figure: as.figure },
        ...valueOf(figure),
      })),
    ),
  ),
  own,
  london: london && londonBedsJson(london),
});

const valueOf = (figure: Figure): Pick<PublishedJson, 'value' | 'symbol'> =>
  typeof figure === 'number' ? { value: figure, symbol: null } : { value: null, symbol: figure };

const OF_MEASURE = {
  id: text('Its number in the catalogue of measures', 'M10'),
  code: text('Its code', 'three-or-more-placements'),
  name: text('Its name', 'Three or more placements in the year'),
  aim: oneOf(AIMS, 'Which of the programme’s aims it serves'),
  purpose: text('What somebody decides with it'),
  numerator: text('Who is counted'),
  denominator: orNull(text('Of whom; null for a count')),
  exclusions: list(text('What is left out'), 'What is left out'),
  populationDate: text('On which day, or in which time, children are counted'),
  polarity: oneOf(['higher is better', 'lower is better', 'neither'], 'Which way is good'),
  unit: oneOf(MEASURE_UNITS, 'What it is a number of'),
  decimals: whole('Decimal places it is shown with'),
  suppression: oneOf(['person counts', 'none'], 'How it is protected where it leaves its borough'),
  comparator: orNull(text('The published figure it may be set beside; null where there is none')),
  source: text('Where it comes from'),
  version: whole('Goes up when it is counted differently'),
  validFrom: day('The first day of this version'),
  workedOutHere: flag('Whether this service works it out; if not, only published figures are shown'),
} as const;

const MEASURE = shape<MeasureJson>('Measure', 'A measure with its definition', OF_MEASURE);

const PUBLISHED = shape<PublishedJson>('PublishedFigure', 'A figure of the Department for Education', {
  what: text('What it is', 'Three or more placements in the year'),
  area: text('Of which area', 'London'),
  year: whole('The year in which the collection ends'),
  figure: oneOf(['number', 'percentage', 'rate'], 'What kind of figure it is'),
  value: orNull(decimal('The figure; null where a symbol stands in its place')),
  symbol: orNull(text('c hidden, k rounds to nought, u unreliable, x not available, z does not apply', 'c')),
});

export const OWN_LINE = shape<OwnLine>('OwnMeasureFigure', 'A figure of the reader’s own borough, exact', {
  label: text('What it is', 'Foster placements'),
  numerator: whole('How many'),
  denominator: orNull(whole('Of how many; null for a count')),
  unknown: whole('How many are in neither, because it is not known'),
  result: orNull(text('What the measure makes of it, with its unit', '68%')),
});

const OWN = shape<OwnMeasure>(
  'OwnMeasure',
  'The measure of the reader’s own borough; null for anybody else, and for a measure that is not worked out of one day',
  {
    on: day('The day it is about'),
    lines: orNull(
      list(OWN_LINE, 'Its figures; null where what it is worked out of does not tell of the day'),
    ),
  },
);

export const MEASURES_LISTED = shape<MeasuresJson>('Measures', 'Every measure', {
  measures: list(MEASURE, 'In the order of the catalogue'),
});

export const MEASURE_WITH_PUBLISHED = shape<MeasureWithPublishedJson>(
  'MeasureWithPublished',
  'A measure, with what is published of it',
  {
    ...OF_MEASURE,
    published: list(PUBLISHED, 'By area, the latest year first'),
    own: orNull(OWN),
    london: orNull(LONDON_BEDS),
  },
);
