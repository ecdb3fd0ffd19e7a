import { Client } from 'pg';
import { addDays, day, firstOfMonth } from '@lib/kernel/day';
import { AUTHORITIES } from '@lib/boroughs/authorities/authorities';
import { connect } from '@lib/database/connection';
import { ContextSigner, jobFor } from '@lib/database/context/viewer-context';
import { Tx, UnitOfWork } from '@lib/database/unit-of-work';
import { MEASURES } from '@lib/measures/measure-register';
import { MONTH_BY_MONTH } from '@lib/measures/month-by-month/month-by-month.measure';
import { monthByMonthSql } from '@lib/measures/month-by-month/month-by-month.sql';
import { monthEnds } from '@lib/measures/month-by-month/month-ends';
import { PLACEMENT_MIX } from '@lib/measures/placement-mix/placement-mix.measure';
import { THREE_OR_MORE_PLACEMENTS } from '@lib/measures/three-or-more-placements/three-or-more-placements.measure';
import { BENCH_BOROUGH } from '../support/bench-borough';
import { asAdministrator } from '../support/copying';
import { Bench, Figure } from '../support/figure';
import { millisecondsToCount } from '../support/large-london';
import { median, overRatio } from '../support/numbers';
import { timed } from '../support/timed';

const AS_AT = day('2026-03-31');
const MONTHS = 60;
const ROUNDS_A_RUN = 5;
const OTHERS_HOLD = 10;
const COUNT = 'select count(*)::int as rows from episodes';

type Question = (tx: Tx) => Promise<unknown>;

interface Asked {
  readonly name: string;
  readonly hold: number;
  readonly ask: Question;
}

const series: Question = (tx) => {
  const ends = monthEnds(AS_AT, MONTHS);
  const dayBefore = addDays(firstOfMonth(ends[0]!), -1);
  return tx.query(monthByMonthSql, [tx.context.boroughId, dayBefore, ends.at(-1), ends]);
};

const work =
  (measure: (typeof MEASURES)[number]): Question =>
  (tx) =>
    measure.work(tx, AS_AT);

/** The lists behind a borough’s own figures, as the page and the workbook of a list ask for them. */
const LISTS: readonly Asked[] = MEASURES.filter((measure) => 'list' in measure).map((measure) => ({
  name: measure.name,
  hold: OTHERS_HOLD,
  ask: (tx) => measure.list!(tx, AS_AT),
}));

/** What the design names, with what each is held to. */
const NAMED: readonly Asked[] = [
  { name: `Series of ${MONTHS} months by kind of placement`, hold: 4, ask: series },
  { name: 'Snapshot by kind of placement, provider and age', hold: 4, ask: work(PLACEMENT_MIX) },
  { name: 'Three or more placements in the year, by age', hold: 2, ask: work(THREE_OR_MORE_PLACEMENTS) },
];

const OTHERS: readonly Asked[] = MEASURES.filter(
  ({ id }) => ![PLACEMENT_MIX, THREE_OR_MORE_PLACEMENTS, MONTH_BY_MONTH].some((named) => named.id === id),
).map((measure) => ({ name: measure.name, hold: OTHERS_HOLD, ask: work(measure) }));

interface Means {
  readonly units: UnitOfWork;
  readonly episodes: number;
  /** Milliseconds that counting all episodes takes. */
  readonly counting: number;
  readonly runs: number;
}

/** The measures of one borough, and of all, in a London of a million episodes, beside counting those episodes. */
export const measures: Bench = async ({ runs, server }) => {
  const { address, episodes } = await (await server()).large();
  const counting = await asAdministrator(address, (client) => medianCount(client, runs));
  const source = await connect(address, 'job', { pool: 1 });
  try {
    const units = new UnitOfWork(source, new ContextSigner(address.rootSecret));
    const means: Means = { units, episodes, counting, runs };
    const figures: Figure[] = [];
    for (const one of NAMED) figures.push(await figureOf(one, means));
    return [
      ...figures,
      await slowest(`Any of ${OTHERS.length} other measures`, OTHERS, means),
      await slowest(`Any of ${LISTS.length} lists behind a borough’s own figure`, LISTS, means),
    ];
  } finally {
    await source.destroy();
  }
};

const figureOf = async (one: Asked, { units, episodes, counting, runs }: Means): Promise<Figure> => {
  const { took, own, ownEpisodes } = await inOneBorough(units, one.ask, runs * ROUNDS_A_RUN);
  const everywhere = await inEveryBorough(units, one.ask, runs);
  const ratio = took / counting;
  return {
    what: `${one.name}, at large size`,
    yardstick: `select count(*) over all ${count(episodes)} episodes: ${milliseconds(counting)}; over one borough’s ${count(ownEpisodes)}, as it sees them: ${milliseconds(own)}`,
    ours: `one borough: ${milliseconds(took)} (${(took / own).toFixed(1)} times counting its own); all ${AUTHORITIES.length}, one after another: ${milliseconds(everywhere)}`,
    ratio,
    hold: `${one.hold} times`,
    missedBy: overRatio(ratio, one.hold),
    how: HOW,
    why: WHY,
  };
};

/** The one of several that takes longest, measured as all are. */
const slowest = async (what: string, several: readonly Asked[], means: Means): Promise<Figure> => {
  const took = new Map<Asked, number>();
  for (const one of several) took.set(one, (await inOneBorough(means.units, one.ask, means.runs)).took);
  const [longest] = several.toSorted((a, b) => took.get(b)! - took.get(a)!);
  const figure = await figureOf(longest!, means);
  return { ...figure, what: `${what}, at large size; longest: ${longest!.name}` };
};

const HOW =
  'The query of the measure as a report asks it: in a transaction of one borough’s job, under row security, in a ' +
  'London of copies of the practice London’s children, with the real tables and indexes. No context of a person sees more ' +
  'than one borough, so the ratio is of one borough’s figure to a count of all, and easily held. Two stricter ' +
  'comparisons stand beside it: with a count of that borough’s episodes, asked by turns in the same transaction, and ' +
  'all boroughs one after another, as a schedule makes them. What the release job counts across boroughs stands apart.';
const WHY = 'The month of birth is in another table than the placements.';

const count = (rows: number): string => rows.toLocaleString('en-GB');
const milliseconds = (value: number): string => `${value.toFixed(value < 100 ? 1 : 0)} ms`;
const READING = { readOnly: true, snapshot: true } as const;

const inOneBorough = (
  units: UnitOfWork,
  ask: Question,
  rounds: number,
): Promise<{ took: number; own: number; ownEpisodes: number }> =>
  units.run(
    jobFor(BENCH_BOROUGH),
    async (tx) => {
      const took: number[] = [];
      const own: number[] = [];
      for (let round = 0; round < rounds; round += 1) {
        took.push(await timed(() => ask(tx)));
        own.push(await timed(() => tx.query(COUNT)));
      }
      const [{ rows }] = (await tx.query<{ rows: number }>(COUNT)) as [{ rows: number }];
      return { took: 1000 * median(took), own: 1000 * median(own), ownEpisodes: rows };
    },
    READING,
  );

const inEveryBorough = async (units: UnitOfWork, ask: Question, runs: number): Promise<number> => {
  const took: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    took.push(
      await timed(async () => {
        for (const { id } of AUTHORITIES) await units.run(jobFor(id), ask, READING);
      }),
    );
  }
  return 1000 * median(took);
};

const medianCount = async (client: Client, runs: number): Promise<number> => {
  const took: number[] = [];
  for (let run = 0; run < runs; run += 1) took.push(await millisecondsToCount(client));
  return median(took);
};
