import { Injectable } from '@nestjs/common';
import { Temporal } from 'temporal-polyfill';
import { Viewer } from '@lib/access/viewer';
import { AuditService } from '@lib/audit/audit.service';
import { Tx, UnitOfWork } from '@lib/database/unit-of-work';
import { Clock } from '@lib/kernel/clock';
import { Day } from '@lib/kernel/day';
import { ConflictError, InvalidError, NotFoundError } from '@lib/kernel/domain-error';
import { newId } from '@lib/kernel/ids';
import { RetentionCode } from './retention-rule';

/** What was deleted by a rule and what goes next, as the worker last counted it. */
export interface RetentionCount {
  readonly rule: RetentionCode;
  readonly soon: number;
  readonly held: number;
  readonly waiting: number;
  readonly deleted: number;
  readonly lastDeletedOn: Day | null;
  readonly countedAt: Temporal.Instant;
}

/** A case that must not be deleted yet. */
export interface CaseHold {
  readonly id: string;
  readonly reference: string;
  readonly because: string;
  readonly heldAt: Temporal.Instant;
  readonly heldByName: string;
  readonly liftAskedBy: string | null;
  readonly liftAskedByName: string | null;
}

/** A foreign key found no case of the borough. */
const NO_SUCH_ROW = '23503';
const THERE_ALREADY = '23505';

/** What becomes of old cases of a borough: counts for whoever looks after data protection, and holds by two people. */
@Injectable()
export class CaseRetention {
  constructor(
    private readonly units: UnitOfWork,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  async look(
    viewer: Viewer,
  ): Promise<{ readonly counts: readonly RetentionCount[]; readonly holds: readonly CaseHold[] }> {
    return this.units.run(
      viewer.context,
      async (tx) => ({
        counts: await tx.query<RetentionCount>(
          `select rule, soon, held, waiting, deleted, last_deleted_on as "lastDeletedOn", counted_at as "countedAt"
             from retention_counts`,
        ),
        holds: await holdsIn(tx),
      }),
      { readOnly: true },
    );
  }

  /** @throws InvalidError for a reference that is no case of the borough, or is held already */
  async hold(viewer: Viewer, { reference, because }: Pick<CaseHold, 'reference' | 'because'>): Promise<void> {
    await this.units.run(viewer.context, async (tx) => {
      const id = newId();
      await tx
        .query(
          `insert into case_holds (borough_id, id, reference, because, held_at, held_by, held_by_name)
           values ($1, $2, $3, $4, $5, $6, $7)`,
          [
            viewer.boroughId,
            id,
            reference,
            because,
            this.clock.now().toString(),
            viewer.personId,
            viewer.name,
          ],
        )
        .catch((error: unknown) => {
          throw cannotHold(error);
        });
      await this.tell(tx, viewer, id, 'held');
    });
  }

  /**
   * The first person asks for a hold to be lifted, another one lifts it.
   * @returns whether it is lifted now
   * @throws ConflictError for the person who asked
   */
  async lift(viewer: Viewer, id: string): Promise<boolean> {
    return this.units.run(viewer.context, async (tx) => {
      const hold = (await holdsIn(tx)).find((one) => one.id === id);
      if (!hold) throw new NotFoundError('hold');
      if (hold.liftAskedBy === viewer.personId) throw askedYourself();
      const lifts = hold.liftAskedBy !== null;
      const [at, by, name] = lifts
        ? ['lifted_at', 'lifted_by', 'lifted_by_name']
        : ['lift_asked_at', 'lift_asked_by', 'lift_asked_by_name'];
      const rows = await tx.query(
        `update case_holds set ${at} = $2, ${by} = $3, ${name} = $4
          where id = $1 and lifted_at is null and lift_asked_by is not distinct from $5::uuid returning 1`,
        [id, this.clock.now().toString(), viewer.personId, viewer.name, hold.liftAskedBy],
      );
      if (rows.length === 0) throw changedMeanwhile();
      await this.tell(tx, viewer, id, lifts ? 'lifted' : 'lift asked');
      return lifts;
    });
  }

  private async tell(
    tx: Tx,
    viewer: Viewer,
    id: string,
    what: 'held' | 'lift asked' | 'lifted',
  ): Promise<void> {
    await this.audit.record(
      tx,
      { action: 'case-hold-changed', subjectType: 'case hold', subjectIds: [id], particulars: { what } },
      viewer.origin,
    );
  }
}

const holdsIn = (tx: Tx): Promise<CaseHold[]> =>
  tx.query<CaseHold>(
    `select id, reference, because, held_at as "heldAt", held_by_name as "heldByName",
            lift_asked_by as "liftAskedBy", lift_asked_by_name as "liftAskedByName"
       from case_holds where lifted_at is null order by held_at, id`,
  );

const cannotHold = (error: unknown): unknown => {
  const code = (error as { code?: string }).code;
  if (code !== NO_SUCH_ROW && code !== THERE_ALREADY) return error;
  const message =
    code === NO_SUCH_ROW
      ? 'Your borough has no case with this reference. Enter one like PLP-2026-0143'
      : 'This case is held already';
  return new InvalidError(message, 'case-hold', [{ field: 'reference', message }]);
};

const askedYourself = (): ConflictError =>
  new ConflictError(
    'You asked for this hold to be lifted, so somebody else of your borough has to lift it.',
    'hold-two-people',
  );

const changedMeanwhile = (): ConflictError =>
  new ConflictError(
    'Somebody else changed this hold while you had it open. Look at how it stands now.',
    'hold-changed',
  );
