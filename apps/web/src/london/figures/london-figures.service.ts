import { Injectable } from '@nestjs/common';
import { Clock } from '@lib/kernel/clock';
import { addDays } from '@lib/kernel/day';
import { Viewer } from '@lib/access/viewer';
import { Tx, UnitOfWork } from '@lib/database/unit-of-work';
import { Cube } from '@lib/releases/cubes/cube';
import { ReleaseSummary } from '@lib/releases/selecting/release';
import { Releases } from '@lib/releases/selecting/releases.service';
import { Query } from '@lib/web-kit/paging/list-filter';
import { areasOf } from '../asked/areas-asked';
import { breakdownOfBoroughs } from '../asked/breakdown';
import { Asked, figuresAsked, tableAsked } from '../asked/london-filters';
import { definitionOf } from './definition-of';
import { neighboursBeside, placesOf } from './neighbours-beside';
import { ownFigures } from './own-figures';
import { PrintedTable } from './printed-table';
import { AskedFigures } from '../asked/asked-figures';
import { ShownFigures } from './shown-figures';

export interface LondonAnswer {
  readonly asked: AskedFigures;
  /** Null while nothing of this table may be shown. */
  readonly shown: ShownFigures | null;
  /** Releases that were made and wait for a sign-off, as far as the viewer may know of them. */
  readonly awaiting: number;
}

interface ReleaseAndBefore {
  readonly release: ReleaseSummary;
  readonly before: ReleaseSummary | null;
}

/** What is read of a table. */
interface WantedCells extends Pick<AskedFigures, 'cube' | 'level'> {
  readonly categories: readonly string[];
  /** Whether somebody of a borough is shown its own exact figures beside them: they are counted for it. */
  readonly withOwn: boolean;
  /** A borough that is set beside its statistical neighbours in place of the reader’s own; null for none. */
  readonly besideOf?: number | null;
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
        const { cube, product, on } = table;
        const { periods, release, before } = await this.releases.open(tx, cube.code, product, on);
        const asked = figuresAsked(query, table, { periods, on: release?.on ?? this.clock.today() });
        if (!release) return { asked, shown: null, awaiting: await this.awaiting(tx, table) };
        return { asked, shown: await this.shown(tx, asked, { release, before }), awaiting: 0 };
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
    const before = await this.releases.upTo(tx, cube.code, product, { upTo: addDays(on, -1) });
    return { asked, shown: await this.shown(tx, asked, { release, before }) };
  }

  private async shown(tx: Tx, asked: AskedFigures, releases: ReleaseAndBefore): Promise<ShownFigures> {
    const { cube, level, leads, breakdown, breakdowns } = asked;
    const { whole, parts } = breakdown;
    const among = tx.context.boroughId === null ? null : breakdownOfBoroughs(asked);
    const ofNeighbours = among ? [among.whole, ...among.parts] : [];
    const steps = breakdowns
      .filter(({ days, prices }) => days ?? prices)
      .flatMap((one) => [one.whole, ...one.parts]);
    const categories = [
      ...new Set([whole, ...parts, ...leads, ...steps, ...ofNeighbours].map(({ code }) => code)),
    ];
    return this.cellsOf(tx, { cube, level, categories, withOwn: true }, releases);
  }

  /** Some categories of a release and of the one before it, in the areas of a level. */
  async cellsOf(
    tx: Tx,
    { cube, level, categories, withOwn, besideOf }: WantedCells,
    { release, before }: ReleaseAndBefore,
  ): Promise<ShownFigures> {
    const areas = areasOf(level, release.on).filter(({ kind }) => cube.areas.includes(kind));
    const { boroughId } = tx.context;
    const own = boroughId === null || !withOwn ? null : await ownFigures(tx, cube, boroughId, release.on);
    const named = besideOf ?? own?.boroughId ?? null;
    const neighbours = named === null ? null : neighboursBeside(cube, named, release.on);
    const wanted = {
      areas: [...areas, ...(own?.beside ?? []), ...placesOf(neighbours)],
      categories,
    };
    const definitionOn = await definitionOf(tx, cube);
    const releases = before ? [release, before] : [release];
    const amounts = cube.amounts ? await this.releases.amounts(tx, [release.id]) : null;
    const points = await this.releases.selectOfEach(tx, releases, wanted);
    const printedOf = ({ id }: ReleaseSummary): PrintedTable =>
      new PrintedTable(points.find(({ releaseId }) => releaseId === id)!.cells);
    return {
      release,
      areas,
      printed: printedOf(release),
      money: amounts?.get(release.id) ?? [],
      before: before && {
        release: before,
        printed: printedOf(before),
        definition: definitionOn(before.on),
      },
      own,
      neighbours,
      definition: definitionOn(release.on),
    };
  }

  private async awaiting(tx: Tx, { cube, product }: Asked): Promise<number> {
    const filter = { cube: cube.code, product, state: 'awaiting sign-off' } as const;
    return (await this.releases.list(tx, filter, { page: 1, size: 1 })).total;
  }
}
