import { Injectable } from '@nestjs/common';
import { Viewer } from '@lib/access/viewer';
import { AuditService } from '@lib/audit/audit.service';
import { Tx, UnitOfWork } from '@lib/database/unit-of-work';
import { Clock } from '@lib/kernel/clock';
import { ConflictError, InvalidError, NotFoundError } from '@lib/kernel/domain-error';
import { FileRefusedError } from '@lib/workbook/reading/file-refused.error';
import { ReadingLimits, WEB_LIMITS } from '@lib/workbook/reading/reading-limits';
import { applySpending, insertSpending, lockSpending } from './keep-spending';
import { openSpending, SpendingFile } from './open-spending';
import { readSpending } from './read-spending';
import { hashOfSpending, markOfSpending, spendingDifference } from './spending-difference';
import { SpendingDifference, SpendingLoad } from './spending-load';
import { ReadSpending, SpendingFigure, SpendingProblem } from './spending-table';
import {
  figuresOfLoad,
  recentSpendingLoads,
  sameSpendingApplied,
  spendingLoadById,
  spendingNow,
} from './spending.query';

/** A table with what applying it would do; without that once it does not wait any more. */
export interface SpendingPreview {
  readonly load: SpendingLoad;
  readonly figures: readonly SpendingFigure[];
  readonly difference: SpendingDifference | null;
  /** Stands for the difference that was shown: other figures by the time it is confirmed have another mark. */
  readonly seen: string | null;
}

/** The tables handed in, and the figures that count now. */
export interface SpendingOverview {
  readonly loads: readonly SpendingLoad[];
  readonly now: readonly SpendingFigure[];
}

/** What came of handing a table in: it waits, or the same counts already, or its problems. */
export type ReceivedSpending =
  { readonly id: string; readonly isNew: boolean } | { readonly problems: readonly SpendingProblem[] };

const SOURCE_LETTERS = 200;
const LOADS_SHOWN = 50;

/** Section 251 tables: handed in, compared, after one confirmation applied as a whole, and taken back if need be. */
@Injectable()
export class SpendingLoads {
  constructor(
    private readonly units: UnitOfWork,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  async overview({ context }: Pick<Viewer, 'context'>): Promise<SpendingOverview> {
    return this.units.run(
      context,
      async (tx) => ({ loads: await recentSpendingLoads(tx, LOADS_SHOWN), now: await spendingNow(tx) }),
      { readOnly: true, snapshot: true },
    );
  }

  /**
   * Reads a table and keeps it to be confirmed. No figure changes.
   * @throws InvalidError for a file that cannot be read.
   */
  async receive(
    viewer: Viewer,
    file: SpendingFile,
    limits: ReadingLimits = WEB_LIMITS,
  ): Promise<ReceivedSpending> {
    const { figures, passedOver, problems } = await readFile(file, limits);
    if (problems.length > 0) return { problems };
    return this.units.run(viewer.context, async (tx) => {
      const same = await sameSpendingApplied(tx, hashOfSpending(figures));
      if (same) return { id: same, isNew: false };
      const source = file.name.slice(0, SOURCE_LETTERS);
      const by = { id: viewer.personId, name: viewer.name };
      const id = await insertSpending(tx, this.clock, { figures, passedOver, source, madeUp: false }, by);
      return { id, isNew: true };
    });
  }

  /** @throws NotFoundError for a key of no table. */
  async preview({ context }: Pick<Viewer, 'context'>, id: string): Promise<SpendingPreview> {
    return this.units.run(
      context,
      async (tx) => {
        const load = await mustFind(tx, id);
        const figures = await figuresOfLoad(tx, id);
        if (load.state !== 'waiting') return { load, figures, difference: null, seen: null };
        const difference = spendingDifference(figures, await spendingNow(tx));
        return { load, figures, difference, seen: markOfSpending(difference) };
      },
      { readOnly: true, snapshot: true },
    );
  }

  /**
   * Applies a waiting table. Confirmed twice, it is applied once.
   * @param seen the mark of the difference that was shown
   * @throws ConflictError when it does not wait any more, or when the figures changed since it was shown.
   */
  async apply(viewer: Viewer, id: string, seen: string): Promise<void> {
    await this.units.run(viewer.context, async (tx) => {
      await lockSpending(tx);
      const { state } = await mustFind(tx, id);
      if (state === 'applied') return;
      if (state !== 'waiting') throw notAnyMore();
      const figures = await figuresOfLoad(tx, id);
      if (markOfSpending(spendingDifference(figures, await spendingNow(tx))) !== seen)
        throw new ConflictError(
          'The figures have changed since this page was made. Look at the difference again, then confirm.',
          'spending-changed',
        );
      const by = { id: viewer.personId, name: viewer.name };
      const work = { audit: this.audit, clock: this.clock };
      await applySpending(tx, work, { id, figures }, by, viewer.origin);
    });
  }

  /** Puts a waiting table aside. @throws ConflictError when it counts, or did. */
  async putAside({ context }: Pick<Viewer, 'context'>, id: string): Promise<void> {
    await this.units.run(context, async (tx) => {
      await lockSpending(tx);
      const { state } = await mustFind(tx, id);
      if (state === 'put aside') return;
      if (state !== 'waiting')
        throw new ConflictError(
          'This table was applied already. Take it back instead; nothing was changed.',
          'spending-applied',
        );
      await tx.query(`update spending_loads set state = 'put aside' where id = $1`, [id]);
    });
  }

  /**
   * Takes an applied table back: each of its figures is again what the table before it says, or none. Taken back twice,
   * it is taken back once.
   * @throws ConflictError for a table that was never applied.
   */
  async takeBack(viewer: Viewer, id: string): Promise<void> {
    await this.units.run(viewer.context, async (tx) => {
      await lockSpending(tx);
      const { state, rowCount } = await mustFind(tx, id);
      if (state === 'taken back') return;
      if (state !== 'applied')
        throw new ConflictError(
          'This table was not applied. There is nothing to take back.',
          'spending-not-applied',
        );
      await tx.query(
        `update spending_loads set state = 'taken back', taken_back_at = $2, taken_back_by = $3, taken_back_by_name = $4
          where id = $1`,
        [id, this.clock.now().toString(), viewer.personId, viewer.name],
      );
      const said = { action: 'spending-taken-back', subjectType: 'section 251 table' } as const;
      await this.audit.record(
        tx,
        { ...said, subjectIds: [id], particulars: { figures: rowCount } },
        viewer.origin,
      );
    });
  }
}

const readFile = async (file: SpendingFile, limits: ReadingLimits): Promise<ReadSpending> => {
  try {
    return readSpending(await openSpending(file, limits));
  } catch (error) {
    if (!(error instanceof FileRefusedError)) throw error;
    const { message } = error;
    throw new InvalidError(message, 'spending-file', [{ field: 'file', message }]);
  }
};

const notAnyMore = (): ConflictError =>
  new ConflictError('This table does not wait any more. To use it, send it again.', 'spending-not-waiting');

const mustFind = async (tx: Tx, id: string): Promise<SpendingLoad> => {
  const found = await spendingLoadById(tx, id);
  if (!found) throw new NotFoundError('table');
  return found;
};
