import { Injectable } from '@nestjs/common';
import { Viewer } from '@lib/access/viewer';
import { Tx, UnitOfWork } from '@lib/database/unit-of-work';
import { Clock } from '@lib/kernel/clock';
import { Day } from '@lib/kernel/day';
import { NotFoundError } from '@lib/kernel/domain-error';
import { MadeWorkstream } from '@lib/measures/workstreams/made-workstream';
import { WorkstreamFigure } from '@lib/measures/workstreams/workstream';
import { workstreamsOn } from '@lib/measures/workstreams/workstreams.query';
import { NewestTwo } from '@lib/releases/selecting/newest-of-each.query';
import { Releases } from '@lib/releases/selecting/releases.service';
import { Query } from '@lib/web-kit/paging/list-filter';
import { LondonFigures } from '../../london/figures/london-figures.service';
import { ShownFigures } from '../../london/figures/shown-figures';
import { placeOf, releasesOf } from '../asked/figure-place';
import { askedOf, byTable, categoriesOf, Placed, placed } from '../asked/placed-figures';
import { filtersOf, WorkstreamAsked, workstreamAsked, WorkstreamFilter } from '../asked/workstream-asked';
import { FigureShown } from './figure-shown';

export interface WorkstreamAnswer {
  readonly workstream: MadeWorkstream;
  readonly asked: WorkstreamAsked;
  readonly filters: readonly WorkstreamFilter[];
  /** Days there are releases of, newest first. */
  readonly days: readonly Day[];
  readonly figures: readonly FigureShown[];
}

/** `withOwn`: whether somebody of a borough is shown its own figures, which are counted for it. */
interface Wanted extends WorkstreamAsked {
  readonly withOwn: boolean;
}

const LATEST: Wanted = { ...workstreamAsked({}), withOwn: false };

/** The figures of workstreams: whole cells of releases, chosen table by table and not figure by figure. */
@Injectable()
export class WorkstreamFigures {
  constructor(
    private readonly units: UnitOfWork,
    private readonly releases: Releases,
    private readonly london: LondonFigures,
    private readonly clock: Clock,
  ) {}

  /** Every workstream as it is today, each with its first figure alone. */
  async list(viewer: Viewer): Promise<readonly { workstream: MadeWorkstream; first: FigureShown }[]> {
    return this.read(viewer, async (tx) => {
      const workstreams = await workstreamsOn(tx, this.clock.today());
      const firsts = workstreams.map(({ figures }) => figures[0]!);
      const shown = await this.shownOf(tx, firsts, LATEST);
      return workstreams.map((workstream, at) => ({ workstream, first: shown[at]! }));
    });
  }

  /** @throws NotFoundError @throws UnexpectedFieldsError @throws InvalidError for an address that asks for something else */
  async show(viewer: Viewer, code: string, query: Query): Promise<WorkstreamAnswer> {
    return this.read(viewer, async (tx) => {
      const today = this.clock.today();
      const workstream = (await workstreamsOn(tx, today)).find((one) => one.code === code);
      if (!workstream) throw new NotFoundError('workstream');
      const asked = workstreamAsked(query);
      const places = workstream.figures.map((figure) => placeOf(figure, asked));
      const days = await this.releases.releasedDays(tx, places.map(releasesOf));
      const filters = filtersOf(query, { days, today, ownBorough: tx.context.boroughId });
      return {
        workstream,
        asked,
        filters,
        days,
        figures: await this.shownOf(tx, workstream.figures, { ...asked, withOwn: true }),
      };
    });
  }

  /** Some figures as they are now, over London. */
  async latest(viewer: Viewer, figures: readonly WorkstreamFigure[]): Promise<readonly FigureShown[]> {
    return this.read(viewer, (tx) => this.shownOf(tx, figures, LATEST));
  }

  private read<T>(viewer: Viewer, work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.units.run(viewer.context, work, { readOnly: true, snapshot: true });
  }

  private async shownOf(
    tx: Tx,
    figures: readonly WorkstreamFigure[],
    asked: Wanted,
  ): Promise<readonly FigureShown[]> {
    const all = placed(figures, asked);
    const tables = byTable(all);
    const newest = await this.releases.newestOfEach(
      tx,
      tables.map(([first]) => releasesOf(first!)),
      asked.upTo,
    );
    const shown = new Map<Placed, FigureShown>();
    for (const [at, table] of tables.entries())
      for (const [one, answer] of await this.ofTable(tx, table, newest[at]!, asked)) shown.set(one, answer);
    return all.map((one) => shown.get(one)!);
  }

  /** The figures of one table, of which the cells are read once. */
  private async ofTable(
    tx: Tx,
    table: readonly Placed[],
    { cube: code, product, release, before }: NewestTwo,
    { withOwn, beside }: Wanted,
  ): Promise<(readonly [Placed, FigureShown])[]> {
    const { cube, level } = table[0]!;
    const on = release?.on ?? this.clock.today();
    const asked = table.map((one) => ({ one, asked: askedOf(one, on) }));
    const withNeighbours = withOwn && (beside ?? tx.context.boroughId) !== null;
    const categories = categoriesOf(
      asked.map((one) => one.asked),
      withNeighbours,
    );
    const shown: ShownFigures | null =
      release &&
      (await this.london.cellsOf(
        tx,
        { cube, level, categories, withOwn, besideOf: withOwn ? beside : null },
        { release, before },
      ));
    const filter = { cube: code, product, state: 'awaiting sign-off' } as const;
    const awaits = !release && (await this.releases.list(tx, filter, { page: 1, size: 1 })).total > 0;
    return asked.map(({ one, asked }) => [one, { figure: one.figure, asked, shown, awaits }] as const);
  }
}
