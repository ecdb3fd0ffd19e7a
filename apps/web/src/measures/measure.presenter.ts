import { symbol, number, Printed } from '@lib/measures/cubes/printed';
import { formatDay } from '@lib/kernel/london-format';
import { Viewer } from '@lib/access/viewer';
import { Figure } from '@lib/reference-data/benchmarks/benchmark';
import { MeasureDefinition, MeasureUnit } from '@lib/measures/measure';
import { isWorkedOut } from '@lib/measures/measure-register';
import { publishedOf } from '@lib/measures/published/published-as';
import { PUBLISHED_YEARS } from '@lib/reference-data/benchmarks/published-figures';
import { SummaryRow } from '@lib/web-kit/govuk/summary-row';
import { DataTable } from '@lib/web-kit/tables/data-table';
import { figureCell } from '../london/page/figure-words';
import { AIM_WORDS, numberWords } from './measures.presenter';
import { measuresPaths } from './measures.paths';
import { PublishedArea, publishedAreas } from './published-areas';
import { PUBLISHED_FIGURE_WORDS } from './published-figure-words';

export interface MeasureModel {
  readonly title: string;
  readonly number: string | undefined;
  readonly purpose: string;
  readonly listHref: string;
  readonly isWorkedOut: boolean;
  readonly definition: readonly SummaryRow[];
  readonly published: readonly DataTable[];
  /** What is said where none of it is. */
  readonly notPublished: string;
}

/** One measure: its definition word for word, and what the Department for Education publishes of it. */
export const presentMeasure = (
  measure: MeasureDefinition,
  viewer: Pick<Viewer, 'boroughId'>,
): MeasureModel => ({
  title: measure.name,
  number: numberWords(measure),
  purpose: `${measure.purpose}.`,
  listHref: measuresPaths.list,
  isWorkedOut: isWorkedOut(measure),
  definition: definitionRows(measure),
  notPublished:
    measure.comparator === null
      ? 'The Department for Education publishes no figure of this measure.'
      : 'No published figure of this measure is held in this service.',
  published: publishedAreas(viewer).flatMap((area) => publishedTable(measure, area)),
});

/** Money is divided by weeks: there is nobody to be counted above the line. */
const labelsOf = ({
  unit,
}: MeasureDefinition): { readonly numerator: string; readonly denominator: string } =>
  unit === 'pounds a week'
    ? { numerator: 'What is added up', denominator: 'Divided by' }
    : { numerator: 'Who is counted', denominator: 'Of whom' };

const definitionRows = (measure: MeasureDefinition): SummaryRow[] => [
  { label: 'Which aim it serves', value: AIM_WORDS[measure.aim] },
  { label: labelsOf(measure).numerator, value: measure.numerator },
  ...(measure.denominator === null
    ? []
    : [{ label: labelsOf(measure).denominator, value: measure.denominator }]),
  { label: 'What is left out', items: measure.exclusions },
  { label: 'When', value: measure.populationDate },
  { label: 'Unit', value: unitWords(measure) },
  { label: 'Which way is good', value: POLARITY_WORDS[measure.polarity] },
  { label: 'Small numbers', value: SUPPRESSION_WORDS[measure.suppression] },
  ...(measure.comparator === null ? [] : [{ label: 'Can be set beside', value: measure.comparator }]),
  { label: 'Source', value: measure.source },
  { label: 'Version', value: `${measure.version}, from ${formatDay(measure.validFrom)}` },
];

const UNIT_WORDS = {
  children: 'Children',
  'children for every 10,000': 'Children for every 10,000',
  'per cent': 'Per cent',
  placements: 'Placements',
  'pounds a week': 'Pounds a week',
  days: 'Days',
  nights: 'Nights',
  'beds for each child': 'Beds for each child',
} as const satisfies Record<MeasureUnit, string>;

const unitWords = ({ unit, decimals }: MeasureDefinition): string =>
  `${UNIT_WORDS[unit]}, ${decimals === 0 ? 'whole numbers' : `${decimals} decimal ${decimals === 1 ? 'place' : 'places'}`}`;

const POLARITY_WORDS = {
  'higher is better': 'Higher is better',
  'lower is better': 'Lower is better',
  neither: 'Neither: it describes',
} as const;

const SUPPRESSION_WORDS = {
  'person counts':
    'Exact for the borough itself. Across boroughs it is only shown from releases, with small numbers hidden.',
  none: 'Protected by whoever published it',
} as const;

const publishedTable = (measure: MeasureDefinition, { name, gss }: PublishedArea): DataTable[] => {
  const rows = measure.published.map((as) => ({ as, values: publishedOf(as, gss) }));
  const years = PUBLISHED_YEARS.filter((year) =>
    rows.some(({ values }) => values.some((value) => value.year === year)),
  );
  if (years.length === 0) return [];
  return [
    {
      caption: `${name}, ${PUBLISHED_FIGURE_WORDS[measure.published[0]!.figure]}`,
      columns: [
        { text: 'At 31 March, or the year to it' },
        ...years.map((year) => ({ text: String(year), numeric: true })),
      ],
      stacks: false,
      rows: rows.map(({ as, values }) => [
        as.label,
        ...years.map((year) => {
          const found = values.find((value) => value.year === year);
          return figureCell(found ? printedFigure(found.figure) : symbol('x'));
        }),
      ]),
    },
  ];
};

const printedFigure = (figure: Figure): Printed =>
  typeof figure === 'number' ? number(figure) : symbol(figure);
