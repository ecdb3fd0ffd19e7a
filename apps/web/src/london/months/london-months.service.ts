import { Injectable } from '@nestjs/common';
import { Clock } from '@lib/kernel/clock';
import { addMonths, Day, firstOfMonth } from '@lib/kernel/day';
import { Viewer } from '@lib/access/viewer';
import { UnitOfWork } from '@lib/database/unit-of-work';
import { ReleasedAmount } from '@lib/releases/cubes/cube';
import { Releases } from '@lib/releases/selecting/releases.service';
import { Query } from '@lib/web-kit/paging/list-filter';
import { definitionOf } from '../figures/definition-of';
import { PrintedTable } from '../figures/printed-table';
import { Compared } from '../figures/what-changed';
import { MonthsAsked, monthsAsked } from './months-asked';

const MONTHS = 24;

/** The last release of a month. */
export interface MonthOfFigures extends Compared {
  readonly on: Day;
  readonly releaseId: string;
  readonly printed: PrintedTable;
  /** Its sums of money; none of a table without, and of a release that was made before there were any. */
  readonly money: readonly ReleasedAmount[];
}

export interface LondonMonthsAnswer {
  readonly asked: MonthsAsked;
  /** Oldest first; a month without a release is not there. */
  readonly months: readonly MonthOfFigures[];
}

/** How London’s figures moved: the last release of each of 24 months, up to that of the latest. */
@Injectable()
export class LondonMonths {
  constructor(
    private readonly units: UnitOfWork,
    private readonly releases: Releases,
    private readonly clock: Clock,
  ) {}

  /** @throws UnexpectedFieldsError for an address that asks for something else. */
  async show(viewer: Viewer, query: Query): Promise<LondonMonthsAnswer> {
    const asked = monthsAsked(query, this.clock.today());
    const { cube, product, areas, category } = asked;
    const categories = [...new Set(['total', category.code])];
    const [series, definitionOn, amounts] = await this.units.run(
      viewer.context,
      async (tx) => {
        const points = await this.releases.series(tx, cube.code, product, { areas, categories });
        const last = lastOfEachMonth(points);
        const ids = cube.amounts ? last.map(({ releaseId }) => releaseId) : [];
        return [last, await definitionOf(tx, cube), await this.releases.amounts(tx, ids)] as const;
      },
      { readOnly: true, snapshot: true },
    );
    return {
      asked,
      months: series.map(({ cells, ...of }) => ({
        ...of,
        definition: definitionOn(of.on),
        printed: new PrintedTable(cells),
        money: amounts.get(of.releaseId) ?? [],
      })),
    };
  }
}

/** The last of each of 24 months, up to the month of the latest. @param series oldest first */
export const lastOfEachMonth = <T extends { readonly on: Day }>(series: readonly T[]): T[] => {
  const latest = series.at(-1);
  if (!latest) return [];
  const from = addMonths(firstOfMonth(latest.on), 1 - MONTHS);
  const recent = series.filter(({ on }) => on >= from);
  return [...new Map(recent.map((one) => [firstOfMonth(one.on), one])).values()];
};
