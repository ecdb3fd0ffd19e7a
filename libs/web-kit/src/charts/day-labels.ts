import { Day } from '@lib/kernel/day';
import { formatDay, formatMonth } from '@lib/kernel/london-format';
import { widthOf } from './lettering';

/** Kept free from one label to the next, in pixels. */
const BETWEEN = 12;

export interface DayLabel {
  readonly x: number;
  /** The month, or day and month where several days lie in one; then the year. */
  readonly lines: readonly [string, string];
}

/**
 * Which of the days are named below a chart: the last, and back from it as many as have room, evenly.
 * @param xOf where a day stands
 * @param width of the drawing; no label leaves it
 */
export const dayLabels = (days: readonly Day[], xOf: (on: Day) => number, width: number): DayLabel[] => {
  const inWords = days.some((on, index) => on.slice(0, 7) === days[index - 1]?.slice(0, 7)) ? byDay : byMonth;
  const named = days.map((on): DayLabel => ({ x: xOf(on), lines: inWords(on) }));
  const widest = Math.max(...named.map(({ lines }) => widthOf(lines[0]))) + BETWEEN;
  const inside = named.map(({ x, lines }) => ({
    x: Math.min(Math.max(x, widest / 2), width - widest / 2),
    lines,
  }));
  let step = 1;
  while (!haveRoom(every(step, inside), widest)) step += 1;
  return every(step, inside);
};

/** Each so-manieth, counted from the last. */
const every = (step: number, labels: readonly DayLabel[]): DayLabel[] =>
  labels.filter((_, index) => (labels.length - 1 - index) % step === 0);

const haveRoom = (labels: readonly DayLabel[], widest: number): boolean =>
  labels.every(({ x }, index) => index === 0 || x - labels[index - 1]!.x >= widest);

const byDay = (on: Day): [string, string] => [formatDay(on).slice(0, -5), on.slice(0, 4)];

const byMonth = (on: Day): [string, string] => [formatMonth(on).slice(0, -5), on.slice(0, 4)];
