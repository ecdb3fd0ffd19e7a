import { flowRanges } from '@lib/disclosure-control/attackers/flow/flow-ranges';
import { exactlyKnown } from '@lib/disclosure-control/attackers/linear-programme/exactly-known';
import { linearRanges } from '@lib/disclosure-control/attackers/linear-programme/linear-ranges';
import { asPublished, knowledgeOf } from '@lib/disclosure-control/protecting/as-published';
import { ProtectedTable } from '@lib/disclosure-control/protecting/protect';
import { Knowledge, PublishedTable, Range } from '@lib/disclosure-control/published/published-table';
import { Figure, Product } from '@lib/disclosure-control/table/figure';

/** What the attackers found of the small figures of a table. */
export interface Findings {
  /** Figures an attacker was set on, times viewpoints. */
  readonly asked: number;
  /** Found exactly. */
  readonly exact: number;
  /** Of an insider: left with fewer than the values from 1 to 5 (or from their own part on). */
  readonly narrowed: number;
  /** Of the outsider: the same. */
  readonly narrowedOutside: number;
  /** The fewest values anybody was left with. */
  readonly fewest: number;
}

/** The values that have to stay possible for every small figure (security.md 7.4). */
const FIVE = 5;

/** Sets both attackers on every small figure of a printed table, as the outsider and as every contributor. */
export const attack = async (
  figures: readonly Figure[],
  result: ProtectedTable,
  product: Product,
  linearForInsiders: boolean,
): Promise<Findings> => {
  const table = asPublished(figures, result, product);
  const wanted = [...figures.keys()].filter((place) => {
    const { value, published, held } = figures[place]!;
    return published && !held && value >= 1 && value <= product.threshold;
  });
  const tally = new Tally();
  tally.exact = wanted.filter((place) => table.figures[place]!.shown.kind === 'number').length;
  if (tally.exact > 0) return tally;
  const outside = knowledgeOf(figures, null);
  tally.outside(await linearRanges(table, outside, wanted));
  tally.outside(flowRanges(table, outside, wanted));
  const insiders = [...new Set(figures.flatMap(({ contributor }) => contributor ?? []))];
  for (const insider of insiders) {
    const knowledge = knowledgeOf(figures, insider);
    const foreign = wanted.filter((place) => ownPart(figures, place, insider) < figures[place]!.value);
    const own = foreign.map((place) => ownPart(figures, place, insider));
    tally.inside(flowRanges(table, knowledge, foreign), own);
    tally.exact += (await exactlyKnown(table, knowledge, foreign)).length;
    if (linearForInsiders) tally.inside(await linearRanges(table, knowledge, foreign), own);
  }
  return tally;
};

/** Everything an attacker finds exactly among the places wanted, by both attackers: for a quick yes or no. */
export const foundExactly = async (
  table: PublishedTable,
  knowledge: Knowledge,
  wanted: readonly number[],
): Promise<number[]> => {
  const byFlow = flowRanges(table, knowledge, wanted);
  const byProgramme = await exactlyKnown(table, knowledge, wanted);
  return wanted.filter((place, at) => byFlow[at]!.from === byFlow[at]!.to || byProgramme.includes(place));
};

class Tally implements Findings {
  asked = 0;
  narrowed = 0;
  narrowedOutside = 0;
  fewest = Infinity;
  exact = 0;

  outside(ranges: readonly Range[]): void {
    for (const range of ranges) {
      this.count(range);
      if (range.from > 1 || range.to < FIVE) this.narrowedOutside += 1;
    }
  }

  inside(ranges: readonly Range[], own: readonly number[]): void {
    ranges.forEach((range, at) => {
      this.count(range);
      const from = Math.max(1, own[at]!);
      if (range.from > from || range.to < Math.max(FIVE, from + 2)) this.narrowed += 1;
    });
  }

  private count({ from, to }: Range): void {
    this.asked += 1;
    if (from === to) this.exact += 1;
    this.fewest = Math.min(this.fewest, to - from + 1);
  }
}

const ownPart = (figures: readonly Figure[], place: number, insider: number): number => {
  const { contributor, value, sums } = figures[place]!;
  if (contributor !== null) return contributor === insider ? value : 0;
  return (sums[0] ?? []).reduce((sum, part) => sum + ownPart(figures, part, insider), 0);
};
