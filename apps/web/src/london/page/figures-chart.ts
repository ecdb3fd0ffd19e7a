import { percentOfPrinted } from '@lib/measures/cubes/percent-of-printed';
import { BarChart } from '@lib/web-kit/charts/bar-chart';
import { Chart } from '@lib/web-kit/charts/chart';
import { drawBarChart } from '@lib/web-kit/charts/draw-bar-chart';
import { AskedFigures } from '../asked/asked-figures';
import { ShownFigures } from '../figures/shown-figures';
import { periodWords, tableWords } from '../tables/table-words';
import { isRounded, withWholeKey } from './figure-words';
import { subjectOf } from './finding';
import { partLabel } from './tall-table';

/** London and its parts: one bar for each part of the number. Boroughs: one bar for each, in the order of their names. */
export const figuresChart = (asked: AskedFigures, shown: ShownFigures): Chart => {
  const facts = {
    on: periodWords(tableWords(asked.cube.code), shown.release.on),
    about: isRounded(asked.product),
  };
  if (!shown.areas.some(({ kind }) => kind === 'borough'))
    return withWholeKey(drawBarChart(ofParts(asked, shown, facts)));
  const { lead, of } = asked.breakdown;
  const chart = withWholeKey(drawBarChart(ofBoroughs(asked, shown, facts)));
  return { ...chart, notes: [`Each bar is the share of ${of} in “${lead.label}”.`, ...chart.notes] };
};

type Facts = { readonly on: string; readonly about: boolean };

const ofParts = ({ cube, breakdown }: AskedFigures, shown: ShownFigures, { on, about }: Facts): BarChart => {
  const area = subjectOf(shown);
  return {
    title: `${cube.title} in ${area.name} by ${breakdown.label.toLowerCase()}, ${on}`,
    series: [tableWords(cube.code).counted],
    unit: 'count',
    about,
    categories: breakdown.parts.map((part) => ({
      label: partLabel(part, breakdown.whole),
      values: [shown.printed.at(area, part.code)],
    })),
  };
};

const ofBoroughs = ({ breakdown }: AskedFigures, shown: ShownFigures, { on, about }: Facts): BarChart => ({
  title: `${breakdown.lead.label}, share of ${breakdown.of} by borough, ${on}`,
  series: ['Share'],
  unit: 'percent',
  about,
  categories: shown.areas.map((area) => {
    const part = shown.printed.at(area, breakdown.lead.code);
    return {
      label: area.name,
      values: [percentOfPrinted(part, shown.printed.at(area, breakdown.whole.code))],
    };
  }),
});
