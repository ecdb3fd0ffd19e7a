import { behind, goesByDefinition } from '@lib/measures/cubes/behind';
import { ReleaseSummary } from '@lib/releases/selecting/release';
import { Category } from '@lib/releases/cubes/cube';
import { PublishedSheet } from '@lib/workbook/writing/workbook-document';
import { byAreaSheet } from '../london-placements/by-area.sheet';
import { coverageSheet } from '../london-placements/coverage.sheet';
import { releasesSheet } from '../london-placements/releases.sheet';
import { BEHIND } from '../london-placements/sheet-words';
import { TOTAL } from '../london-placements/slices';
import { seriesSheet } from '../panel-london/series.sheet';
import { isOfWay } from '../panel-london/way';
import { HighCostFigures, PartOfFigures } from './high-cost-figures';
import { moneySheet } from './money.sheet';
import { quartilesSheet } from './quartiles.sheet';

const EVERY_TABLE = ['releases', 'london'];

/** The tables of a workbook of high-cost placements: those of each part, then what all of them rest on. */
export const highCostSheets = (
  { main, parts }: HighCostFigures,
  releases: readonly ReleaseSummary[],
): PublishedSheet[] => [
  ...parts.flatMap(sheetsOf),
  coverageSheet([main.latest, ...parts.slice(1).map(({ latest }) => latest)]),
  releasesSheet(main.main, releases, BEHIND[behind(main.part.cube)]),
];

const sheetsOf = (figures: PartOfFigures): PublishedSheet[] => {
  const { part, latest } = figures;
  const { cube, counted, ways, quartiles, money, series } = part;
  const definition = goesByDefinition(cube) ? ['definition'] : [];
  const notes = [...EVERY_TABLE, ...definition, `counted-${cube.code}`];
  const isShown = (category: Category): boolean =>
    category.code === TOTAL || ways.some((way) => way.whole === category.code || isOfWay(way)(category));
  return [
    ...ways.map((way) =>
      byAreaSheet({
        name: way.name,
        table: way.table,
        topic: way.title ?? `${counted} by ${way.heading.toLowerCase()}`,
        heading: way.heading,
        counted,
        of: latest,
        whole: way.whole,
        includes: isOfWay(way),
        notes,
      }),
    ),
    ...(quartiles ? [quartilesSheet(latest, quartiles, notes)] : []),
    ...(money ? [moneySheet(figures, money, notes)] : []),
    seriesSheet(figures, counted, isShown, { ...series, notes: definition }),
  ];
};
