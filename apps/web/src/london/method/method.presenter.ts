import { Viewer } from '@lib/access/viewer';
import { behind, goesByDefinition } from '@lib/measures/cubes/behind';
import { CubeDefinition } from '@lib/releases/cubes/cube';
import { SummaryRow } from '@lib/web-kit/govuk/summary-row';
import { withQuery } from '@lib/web-kit/paging/with-query';
import { DataTable } from '@lib/web-kit/tables/data-table';
import { definitionsPaths } from '../../definitions/definitions.paths';
import { measuresPaths } from '../../measures/measures.paths';
import { PRODUCTS } from '../asked/london-filters';
import { londonPaths } from '../london.paths';
import { CITY_WORDS } from '../page/coverage-words';
import { dueWords } from '../page/due-words';
import { PRODUCT_WORDS } from '../page/figure-words';
import { SEVERAL_WORDS } from '../page/notes';
import { partLabel } from '../page/tall-table';
import { TableWords, tableWords } from '../tables/table-words';
import { MeasureOfTable, measuresOfTable } from './measures-of-table';
import { waysOf } from './ways-of-table';

export interface MethodPage {
  readonly title: string;
  readonly purpose: string;
  readonly definition: readonly SummaryRow[];
  /** Every way in which the table takes a number apart. */
  readonly ways: DataTable;
  /** Measures of the same matter; null where there is none. */
  readonly measures: DataTable | null;
  readonly tableHref: string;
  readonly listHref: string;
}

/** The definition and method of one table of London, word for word. */
export const presentMethod = (
  cube: CubeDefinition,
  { permissions }: Pick<Viewer, 'permissions'>,
): MethodPage => ({
  title: cube.title,
  purpose: `${cube.purpose}.`,
  definition: definitionRows(cube, permissions.has('see definitions')),
  ways: waysTable(cube),
  measures: measuresTable(measuresOfTable(cube)),
  tableHref: withQuery(londonPaths.show, { table: cube.code }),
  listHref: measuresPaths.list,
});

const SPANS: Readonly<Record<TableWords['spans'], string>> = {
  day: 'One day, at its end',
  quarter: 'A quarter of a year',
  year: 'The twelve months to a day',
};

const definitionRows = (cube: CubeDefinition, mayOpen: boolean): SummaryRow[] => [
  { label: 'How it is counted', value: `${cube.counted}.` },
  { label: 'What is left out', items: cube.exclusions },
  { label: 'Source', value: `${cube.source}.` },
  { label: 'What a number is about', value: SPANS[tableWords(cube.code).spans] },
  ...(goesByDefinition(cube)
    ? [
        {
          label: 'Which placements are of high cost',
          value: 'Those that the definition in force on the day takes in',
          ...(mayOpen ? { href: definitionsPaths.list } : {}),
        },
      ]
    : []),
  {
    label: 'When it comes',
    items: cube.products.map((product) => dueWords(product, behind(cube))),
  },
  { label: 'Areas', value: areasWords(cube) },
  {
    label: 'Small numbers',
    items: [
      ...cube.products.map((product) => `${PRODUCTS[product].text}: ${PRODUCT_WORDS[product]}`),
      ...(cube.population === 'cases' ? [SEVERAL_WORDS] : []),
      CITY_WORDS,
    ],
  },
  { label: 'Version', value: `${cube.version}` },
];

const areasWords = ({ areas }: CubeDefinition): string => {
  if (areas.includes('borough')) return 'London, its parts, and boroughs';
  return areas.length > 1 ? 'London and its parts' : 'London alone, because it counts so few';
};

const waysTable = (cube: CubeDefinition): DataTable => ({
  caption: `What ${cube.title.toLowerCase()} is taken apart by`,
  hideCaption: true,
  small: true,
  stacks: true,
  columns: [
    { text: 'Taken apart by', width: 'one-third' },
    { text: 'What is taken apart' },
    { text: 'Its parts' },
  ],
  rows: waysOf(cube).map(({ label, whole, parts }) => [
    label,
    whole.label,
    parts.map((part) => partLabel(part, whole)).join('; '),
  ]),
});

const measuresTable = (measures: readonly MeasureOfTable[]): DataTable | null =>
  measures.length === 0
    ? null
    : {
        caption: 'Measures of the same matter',
        hideCaption: true,
        stacks: true,
        columns: [{ text: 'Measure', width: 'one-third' }, { text: 'How it goes with this table' }],
        rows: measures.map(({ code, name, differs }) => [
          { text: name, href: measuresPaths.measure(code) },
          differs === null ? 'A number of this table is this measure.' : `It ${differs}.`,
        ]),
      };
