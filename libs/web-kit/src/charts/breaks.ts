import { LineChart } from './line-chart';

/** Changes of counting that lie among the days of a chart: a change before or after them changes none of its lines. */
export const breaksWithin = ({ series, breaks = [] }: LineChart): NonNullable<LineChart['breaks']> => {
  const days = series.flatMap(({ points }) => points.map(({ on }) => on));
  return breaks.filter((change) => days.some((on) => on < change.on) && days.some((on) => on >= change.on));
};
