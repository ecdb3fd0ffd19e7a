import { Injectable } from '@nestjs/common';
import { Clock } from '@lib/kernel/clock';
import { addDays, Day } from '@lib/kernel/day';
import { Viewer } from '@lib/access/viewer';
import { Tx, UnitOfWork } from '@lib/database/unit-of-work';
import { Area } from '@lib/releases/cubes/area';
import { Cube } from '@lib/releases/cubes/cube';
import { ReleaseSummary } from '@lib/releases/selecting/release';
import { Wanted } from '@lib/releases/selecting/release.query';
import { Releases } from '@lib/releases/selecting/releases.service';
import { Query } from '@lib/web-kit/paging/list-filter';
import { areasOf } from '../asked/areas-asked';
import { Asked, figuresAsked, tableAsked } from '../asked/london-filters';
import { ownFigures } from './own-figures';
import { PrintedTable } from './printed-table';
import { AskedFigures } from '../asked/asked-figures';
import { FiguresBefore, ShownFigures } from './shown-figures';

export interface LondonAnswer {
  readonly asked: AskedFigures;
  /** Null while nothing of this table may be shown. */
  readonly shown: ShownFigures | null;
  /** Releases that were made and wait for a sign-off, as far as the viewer may know of them. */
  readonly awaiting: number;
}

/** Figures of London as people look at them: whole cells of a release, and a borough's own beside them. */
@Injectable()
export class LondonFigures {
  constructor(
    private readonly units: UnitOfWork,
    private readonly releases: Releases,
    private readonly clock: Clock,
  ) {}

  /** @throws UnexpectedFieldsError for an address that asks for something else. */
  async show(viewer: Viewer, query: Query): Promise<LondonAnswer> {
    const table = tableAsked(query);
    return this.units.run(
      viewer.context,
      async (tx) => {
        const { periods, release } = await this.releaseFor(tx, table);
        const asked = figuresAsked(query, table, { periods, on: release?.on ?? this.clock.today() });
        if (!release) return { asked, shown: null, awaiting: await this.awaiting(tx, table) };
        return { asked, shown: await this.shown(tx, asked, release), awaiting: 0 };
      },
      { readOnly: true, snapshot: true },
    );
  }

  /** One release, published or not yet, as far as the transaction's viewer may see it. */
  async preview(
    tx: Tx,
    { cube, release, query }: { cube: Cube; release: ReleaseSummary; query: Query },
  ): Promise<{ asked: AskedFigures; shown: ShownFigures }> {
    const { on, product } = release;
    const asked = figuresAsked(query, { cube, product, on }, { periods: [on], on });
    return { asked, shown: await this.shown(tx, asked, release) };
  }

  private async releaseFor(
    tx: Tx,
    { cube, product, on }: Asked,
  ): Promise<{ periods: readonly Day[]; release: ReleaseSummary | null }> {
    const periods = await this.releases.periods(tx, cube.code, product);
    const isThere = on !== null && periods.includes(on);
    const release = isThere
      ? await this.releases.on(tx, cube.code, product, on)
      : await this.releases.latest(tx, cube.code, product);
    return { periods, release };
  }

  private async shown(
    tx: Tx,
    { cube, level, breakdown }: AskedFigures,
    release: ReleaseSummary,
  ): Promise<ShownFigures> {
    const areas = areasOf(level, release.on);
    const { whole, parts } = breakdown;
    const categories = [whole, ...parts].map(({ code }) => code);
    const { boroughId } = tx.context;
    const own = boroughId === null ? null : await ownFigures(tx, cube, boroughId, release.on);
    const wanted = { areas: [...areas, ...(own?.beside ?? [])], categories };
    const cells = await this.releases.select(tx, release.id, wanted);
    const before = await this.before(tx, release, { areas: areas.filter(isNoBorough), categories });
    return { release, areas, printed: new PrintedTable(cells), before, own };
  }

  /** The same cells of the published release before. */
  private async before(
    tx: Tx,
    { cube, product, on }: ReleaseSummary,
    wanted: Wanted,
  ): Promise<FiguresBefore | null> {
    const release = await this.releases.upTo(tx, cube, product, addDays(on, -1));
    if (!release) return null;
    return { release, printed: new PrintedTable(await this.releases.select(tx, release.id, wanted)) };
  }

  private async awaiting(tx: Tx, { cube, product }: Asked): Promise<number> {
    const filter = { cube: cube.code, product, state: 'awaiting sign-off' } as const;
    return (await this.releases.list(tx, filter, { page: 1, size: 1 })).total;
  }
}

const isNoBorough = ({ kind }: Area): boolean => kind !== 'borough';
