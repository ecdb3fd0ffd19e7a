import { Injectable } from '@nestjs/common';
import { Clock } from '@lib/kernel/clock';
import { addMonths, Day, firstOfMonth } from '@lib/kernel/day';
import { Viewer } from '@lib/access/viewer';
import { UnitOfWork } from '@lib/database/unit-of-work';
import { Releases } from '@lib/releases/selecting/releases.service';
import { Query } from '@lib/web-kit/paging/list-filter';
import { PrintedTable } from '../figures/printed-table';
import { Compared } from '../figures/what-changed';
import { MonthsAsked, monthsAsked } from './months-asked';

const MONTHS = 24;

/** The last release of a month. */
export interface MonthOfFigures extends Compared {
  readonly on: Day;
  readonly releaseId: string;
  readonly printed: PrintedTable;
}

export interface LondonMonthsAnswer {
  readonly asked: MonthsAsked;
  /** Oldest first; a month without a release is not there. */
  readonly months: readonly MonthOfFigures[];
}

/** How London’s figures moved: the last release of each of the last 24 months. */
@Injectable()
export class LondonMonths {
  constructor(
    private readonly units: UnitOfWork,
    private readonly releases: Releases,
    private readonly clock: Clock,
  ) {}

  /** @throws UnexpectedFieldsError for an address that asks for something else. */
  async show(viewer: Viewer, query: Query): Promise<LondonMonthsAnswer> {
    const today = this.clock.today();
    const asked = monthsAsked(query, today);
    const { cube, product, areas, category } = asked;
    const categories = [...new Set(['total', category.code])];
    const series = await this.units.run(
      viewer.context,
      (tx) => this.releases.series(tx, cube.code, product, { areas, categories }),
      { readOnly: true, snapshot: true },
    );
    const from = addMonths(firstOfMonth(today), 1 - MONTHS);
    const recent = series.filter(({ on }) => on >= from);
    return {
      asked,
      months: lastOfEachMonth(recent).map(({ cells, ...of }) => ({
        ...of,
        printed: new PrintedTable(cells),
      })),
    };
  }
}

/** @param series oldest first */
export const lastOfEachMonth = <T extends { readonly on: Day }>(series: readonly T[]): T[] => [
  ...new Map(series.map((one) => [firstOfMonth(one.on), one])).values(),
];
