import { InvalidError } from '@lib/kernel/domain-error';
import { readDataRows } from '../data-files/data-file';
import { Benchmark, BenchmarkDataset, Figure, FIGURE_SYMBOLS, FigureSymbol } from './benchmark';

type Row = Readonly<Record<string, string>>;
type Read = (row: Row, figure: (column: string) => Figure) => Omit<Benchmark, 'dataset'>[];

const NO_FIGURES = { number: null, percentage: null, rate: null } as const;

/** LAIT's measures that count places; its others here are percentages. */
const LAIT_NUMBERS = ['Number_Foster_Places(New)', 'Number_Foster_Places_Filled(New)'];

const place = (row: Row): { year: number; area: string } => ({
  year: Number(row['time_period'] ?? row['year']),
  area: row['area_code'] ?? '',
});

/** A table of the DfE's with a group, a characteristic, a number and a percentage. */
const counted =
  (group: string, characteristic: string, number: string, percentage: string): Read =>
  (row, figure) => [
    {
      ...NO_FIGURES,
      ...place(row),
      group: row[group] ?? '',
      characteristic: row[characteristic] ?? '',
      number: figure(number),
      percentage: figure(percentage),
    },
  ];

const numberAndRate: Read = (row, figure) => {
  const rate = {
    ...NO_FIGURES,
    ...place(row),
    group: 'Numbers and rates',
    characteristic: row['population_type'] ?? '',
    number: figure('children_count'),
    rate: figure('rate_per_10000'),
  };
  // The population is the same on each of an area's three rows: it is taken from one of them.
  if (rate.characteristic !== 'Children looked after on 31 March each year') return [rate];
  const population = { group: 'Population', characteristic: 'Children aged 0 to 17' };
  return [rate, { ...NO_FIGURES, ...place(row), ...population, number: figure('population_estimate') }];
};

const lait: Read = (row, figure) => {
  const value = figure('value');
  return [
    {
      ...NO_FIGURES,
      ...place(row),
      group: 'Local Authority Interactive Tool',
      characteristic: row['measure'] ?? '',
      ...(LAIT_NUMBERS.includes(row['short_description'] ?? '') ? { number: value } : { percentage: value }),
    },
  ];
};

const READERS: Readonly<Record<BenchmarkDataset, Read>> = {
  'cla-on-31-march': counted('cla_group', 'characteristic', 'cla_31_march_number', 'percentage'),
  'placement-stability': counted('cla_group', 'placement_stability', 'children_count', 'children_percent'),
  'new-placements': counted('characteristic', 'breakdown', 'children_count', 'children_percent'),
  'numbers-and-rates': numberAndRate,
  'lait-measures': lait,
};

export const BENCHMARK_DATASETS = Object.keys(READERS) as BenchmarkDataset[];

/**
 * The published figures for the 33 authorities, London, Inner and Outer London and England, 2021 to 2025.
 * Their origin and licence are in libs/reference-data/data/README.md.
 * @throws InvalidError when a figure is neither a number nor a symbol: it must never be taken for 0.
 */
export const readBenchmarks = (datasets: readonly BenchmarkDataset[] = BENCHMARK_DATASETS): Benchmark[] =>
  datasets.flatMap((dataset) =>
    readDataRows(`${dataset}.csv`).flatMap((row, index) =>
      READERS[dataset](row, (column) =>
        readFigure(row[column] ?? '', `${dataset}.csv line ${index + 2}`),
      ).map((benchmark) => ({ dataset, ...benchmark })),
    ),
  );

/** The interactive tool writes "-" for what it does not have. */
export const readFigure = (text: string, where: string): Figure => {
  if (text === '-') return 'x';
  if (isSymbol(text)) return text;
  const number = Number(text);
  if (text.trim() !== '' && Number.isFinite(number)) return number;
  throw new InvalidError(
    `${where}: a published figure must be a number or one of ${FIGURE_SYMBOLS.join(', ')}.`,
    'benchmark-figure',
  );
};

const isSymbol = (text: string): text is FigureSymbol => (FIGURE_SYMBOLS as readonly string[]).includes(text);
