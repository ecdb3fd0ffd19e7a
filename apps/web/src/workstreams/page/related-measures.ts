import { LONDON_REGION } from '@lib/reference-data/benchmarks/benchmark';
import { MEASURES_DEFINED } from '@lib/measures/measure-register';
import { MeasureDefinition } from '@lib/measures/measure';
import { publishedOf } from '@lib/measures/published/published-as';
import { MadeWorkstream } from '@lib/measures/workstreams/made-workstream';
import { number, symbol } from '@lib/measures/cubes/printed';
import { DataTable, TableCell } from '@lib/web-kit/tables/data-table';
import { figureCell } from '../../london/page/figure-words';
import { measuresPaths } from '../../measures/measures.paths';
import { PUBLISHED_FIGURE_WORDS } from '../../measures/published-figure-words';

/** Measures of a workstream that no release across boroughs has, with what was last published of London. */
export const relatedTable = ({ related }: Pick<MadeWorkstream, 'related'>): DataTable | null => {
  const measures = related.flatMap((code) => MEASURES_DEFINED.find((one) => one.code === code) ?? []);
  if (measures.length === 0) return null;
  return {
    caption: 'Measures without a London release',
    hideCaption: true,
    columns: [
      { text: 'Measure', width: 'one-third' },
      { text: 'What it tells' },
      { text: 'London, last published', numeric: true },
    ],
    stacks: true,
    rows: measures.map((measure) => [
      { text: measure.name, href: measuresPaths.measure(measure.code) },
      measure.purpose,
      publishedCell(measure),
    ]),
  };
};

/** The first of what is published of a measure, and what it is: a number may be of something else than the measure’s share. */
const publishedCell = ({ published }: MeasureDefinition): TableCell => {
  const [as] = published;
  const found = as && publishedOf(as, LONDON_REGION)[0];
  if (!found) return 'Not published';
  const { figure, year } = found;
  const cell = figureCell(typeof figure === 'number' ? number(figure) : symbol(figure));
  return typeof cell === 'object' && cell !== null
    ? { ...cell, note: `${as.figure === 'number' ? as.label : PUBLISHED_FIGURE_WORDS[as.figure]}, ${year}` }
    : cell;
};
