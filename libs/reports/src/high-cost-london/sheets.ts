import { goesByDefinition } from '@lib/measures/cubes/behind';
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
import { quartilesSheet } from './quartiles.sheet';

const EVERY_TABLE = ['releases', 'london'];

/** The tables of a workbook of high-cost placements: those of each part, then what all of them rest on. */
export const highCostSheets = (
  { main, parts }: HighCostFigures,
  releases: readonly ReleaseSummary[],
): PublishedSheet[] => [
  ...parts.flatMap(sheetsOf),
  coverageSheet([main.latest, ...parts.slice(1).map(({ latest }) => latest)]),
  releasesSheet(main.main, releases, BEHIND.register),
];

const sheetsOf = (figures: PartOfFigures): PublishedSheet[] => {
  const { part, latest } = figures;
  const { cube, counted, ways, quartiles, series } = part;
  const definition = goesByDefinition(cube) ? ['definition'] : [];
  const notes = [...EVERY_TABLE, ...definition, `counted-${cube.code}`];
  const isShown = (category: Category): boolean =>
    category.code === TOTAL || ways.some((way) => isOfWay(way)(category));
  return [
    ...ways.map((way) =>
      byAreaSheet({
        name: way.name,
        table: way.table,
        topic: `${counted} by ${way.heading.toLowerCase()}`,
        heading: way.heading,
        counted,
        of: latest,
        includes: isOfWay(way),
        notes,
      }),
    ),
    ...(quartiles ? [quartilesSheet(latest, quartiles, notes)] : []),
    seriesSheet(figures, counted, isShown, { ...series, notes: definition }),
  ];
};
