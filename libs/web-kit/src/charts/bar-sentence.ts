import { BarChart } from './bar-chart';
import { sentenceCase } from '@lib/kernel/sentence-case';
import { listInWords, numberInWords } from './in-words';

/** What the printed numbers say: the largest, the smallest, and how many are missing and why. Never of a hidden one. */
export const barSentence = (chart: BarChart): string =>
  [...chart.series.map((name, index) => ofSeries(chart, name, index)), ...missing(chart)].join(' ');

const ofSeries = (chart: BarChart, name: string, index: number): string => {
  const shown = chart.categories.flatMap(({ label, values }) => {
    const value = values[index]?.value ?? null;
    return value === null ? [] : [{ label, value }];
  });
  const [first] = shown;
  const before = chart.series.length > 1 ? `${name}: ` : '';
  if (!first) return `${before}${before ? 'no' : 'No'} number can be shown.`;
  const most = shown.reduce((a, b) => (b.value > a.value ? b : a));
  const least = shown.reduce((a, b) => (b.value < a.value ? b : a));
  if (most.value === least.value)
    return `${before}${shown.length > 1 ? 'each number shown' : first.label} is ${numberInWords(first.value, chart)}.`;
  const said = `the largest number shown is ${numberInWords(most.value, chart)} (${labels(shown, most.value)}), the smallest ${numberInWords(least.value, chart)} (${labels(shown, least.value)}).`;
  return before ? before + said : sentenceCase(said);
};

/** Everybody who shares a place is named with it. */
const labels = (shown: readonly { label: string; value: number }[], value: number): string =>
  listInWords(shown.filter((one) => one.value === value).map(({ label }) => label));

const missing = ({ categories }: BarChart): string[] => {
  const values = categories.flatMap((category) => category.values);
  const hidden = values.filter(({ symbol }) => symbol === 'c').length;
  const other = values.filter(({ value, symbol }) => value === null && symbol !== 'c').length;
  return [
    ...(hidden > 0 ? [`${hidden} ${hidden === 1 ? 'is' : 'are'} hidden to protect people.`] : []),
    ...(other > 0 ? [`${other} ${other === 1 ? 'is' : 'are'} not shown for another reason.`] : []),
  ];
};
