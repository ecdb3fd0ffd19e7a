import { BarChart } from './bar-chart';
import { layOutBars } from './bar-layout';
import { barSentence } from './bar-sentence';
import { Chart, checkDrawable, NARROW, symbolsIn, WIDE } from './chart';

/**
 * Draws bars from nought, each with its number beside it. A hidden number has words and no bar, and moves nothing.
 * @throws RangeError for a negative number, or a category that lacks a value.
 */
export const drawBarChart = (chart: BarChart): Chart => {
  const values = chart.categories.flatMap((category) => category.values);
  if (values.length !== chart.series.length * chart.categories.length)
    throw new RangeError('Each category of a bar chart has one value for each series');
  checkDrawable(values);
  const sentence = barSentence(chart);
  return {
    label: `Bar chart. ${chart.title}. ${sentence} Every number is in the table with this chart.`,
    sentence,
    notes: [],
    symbols: symbolsIn(values),
    wide: layOutBars(chart, WIDE),
    narrow: layOutBars(chart, NARROW),
  };
};
