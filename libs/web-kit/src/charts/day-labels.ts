import { Day } from '@lib/kernel/day';
import { formatDay, formatMonth } from '@lib/kernel/london-format';
import { widthOf } from './lettering';

/** Kept free from one label to the next, in pixels. */
const BETWEEN = 8;

export interface DayLabel {
  readonly on: Day;
  readonly x: number;
  /** The month, or day and month where several days lie in one; then the year. */
  readonly lines: readonly [string, string];
}

type InWords = (on: Day) => [string, string];

/**
 * Which of the days are named below a chart: the last, and back from it as many as have room, evenly. Months are
 * written short where not all of them have room in full.
 * @param xOf where a day stands
 * @param width of the drawing; no label leaves it
 */
export const dayLabels = (days: readonly Day[], xOf: (on: Day) => number, width: number): DayLabel[] => {
  const areWithinMonths = days.some((on, index) => on.slice(0, 7) === days[index - 1]?.slice(0, 7));
  const full = named(days, { xOf, width, inWords: areWithinMonths ? byDay : byMonth });
  if (areWithinMonths || full.length === days.length) return full;
  return named(days, { xOf, width, inWords: byShortMonth });
};

const named = (
  days: readonly Day[],
  { xOf, width, inWords }: { xOf: (on: Day) => number; width: number; inWords: InWords },
): DayLabel[] => {
  const all = days.map((on): DayLabel => ({ on, x: xOf(on), lines: inWords(on) }));
  const widest = Math.max(...all.flatMap(({ lines }) => lines.map(widthOf))) + BETWEEN;
  const inside = all.map((label) => ({
    ...label,
    x: Math.min(Math.max(label.x, widest / 2), width - widest / 2),
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

const byDay: InWords = (on) => [formatDay(on).slice(0, -5), on.slice(0, 4)];

const byMonth: InWords = (on) => [formatMonth(on).slice(0, -5), on.slice(0, 4)];

const byShortMonth: InWords = (on) => [formatMonth(on).slice(0, 3), on.slice(0, 4)];
