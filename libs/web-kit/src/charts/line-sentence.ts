import { formatDay } from '@lib/kernel/london-format';
import { numberInWords } from './in-words';
import { LineChart, LineSeries } from './line-chart';

/** From where to where each line goes, by its first and last number that is shown. */
export const lineSentence = (chart: LineChart): string =>
  chart.series.map((series) => ofSeries(series, chart)).join(' ');

const ofSeries = ({ name, points }: LineSeries, chart: LineChart): string => {
  const shown = points.flatMap(({ on, value }) => (value === null ? [] : [{ on, value }]));
  const first = shown[0];
  const last = shown.at(-1);
  if (!first || !last) return `${name}: no number can be shown.`;
  const end = `${numberInWords(last.value, chart)} on ${formatDay(last.on)}`;
  if (first === last) return `${name}: ${end}.`;
  if (first.value === last.value) return `${name}: ${end}, as on ${formatDay(first.on)}.`;
  const moved = last.value > first.value ? 'up' : 'down';
  return `${name}: ${end}, ${moved} from ${numberInWords(first.value, chart)} on ${formatDay(first.on)}.`;
};
