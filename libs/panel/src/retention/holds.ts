import { Temporal } from 'temporal-polyfill';
import { Viewer } from '@lib/access/viewer';
import { AuditAction } from '@lib/audit/audit-action';
import { AuditService } from '@lib/audit/audit.service';
import { Tx } from '@lib/database/unit-of-work';
import { ConflictError, InvalidError, NotFoundError } from '@lib/kernel/domain-error';
import { newId } from '@lib/kernel/ids';

/** Something that must not be deleted yet. */
export interface Hold {
  readonly id: string;
  readonly reference: string;
  readonly because: string;
  readonly heldAt: Temporal.Instant;
  readonly heldByName: string;
  readonly liftAskedBy: string | null;
  readonly liftAskedByName: string | null;
}

/** Where holds of one kind of thing are kept, and what the thing is called. */
export interface HoldsOf {
  readonly table: `${string}_holds`;
  readonly subjectType: string;
  /** What the audit calls a change of one. */
  readonly changed: AuditAction;
  /** “Your borough has no case with this reference. Enter one like PLP-2026-0143” */
  readonly unknown: string;
  readonly already: string;
}

/** A foreign key found no such thing of the borough. */
const NO_SUCH_ROW = '23503';
const THERE_ALREADY = '23505';

/** Holds of one kind of thing, each kept and lifted with its line in the audit. */
export class Holds {
  constructor(
    private readonly audit: AuditService,
    private readonly of: HoldsOf,
  ) {}

  /** What is held now, the oldest first. */
  now(tx: Tx): Promise<Hold[]> {
    return tx.query<Hold>(
      `select id, reference, because, held_at as "heldAt", held_by_name as "heldByName",
              lift_asked_by as "liftAskedBy", lift_asked_by_name as "liftAskedByName"
         from ${this.of.table} where lifted_at is null order by held_at, id`,
    );
  }

  /**
   * Holds what has a reference. Whoever holds it need not see it.
   * @throws InvalidError for a reference the borough does not have, or that is held already
   */
  async keep(
    tx: Tx,
    viewer: Viewer,
    { reference, because }: Pick<Hold, 'reference' | 'because'>,
    at: Temporal.Instant,
  ): Promise<void> {
    const id = newId();
    await tx
      .query(
        `insert into ${this.of.table} (borough_id, id, reference, because, held_at, held_by, held_by_name)
         values ($1, $2, $3, $4, $5, $6, $7)`,
        [viewer.boroughId, id, reference, because, at.toString(), viewer.personId, viewer.name],
      )
      .catch((error: unknown) => {
        throw cannotHold(error, this.of);
      });
    await this.tell(tx, viewer, id, 'held');
  }

  /**
   * The first person asks for a hold to be lifted, another one lifts it.
   * @returns whether it is lifted now
   * @throws NotFoundError. @throws ConflictError for the person who asked
   */
  async lift(tx: Tx, viewer: Viewer, id: string, at: Temporal.Instant): Promise<boolean> {
    const hold = (await this.now(tx)).find((one) => one.id === id);
    if (!hold) throw new NotFoundError('hold');
    if (hold.liftAskedBy === viewer.personId) throw askedYourself();
    const lifts = hold.liftAskedBy !== null;
    const [when, by, byName] = lifts
      ? ['lifted_at', 'lifted_by', 'lifted_by_name']
      : ['lift_asked_at', 'lift_asked_by', 'lift_asked_by_name'];
    const rows = await tx.query(
      `update ${this.of.table} set ${when} = $2, ${by} = $3, ${byName} = $4
        where id = $1 and lifted_at is null and lift_asked_by is not distinct from $5::uuid returning 1`,
      [id, at.toString(), viewer.personId, viewer.name, hold.liftAskedBy],
    );
    if (rows.length === 0) throw changedMeanwhile();
    await this.tell(tx, viewer, id, lifts ? 'lifted' : 'lift asked');
    return lifts;
  }

  private async tell(
    tx: Tx,
    viewer: Viewer,
    id: string,
    what: 'held' | 'lift asked' | 'lifted',
  ): Promise<void> {
    const { changed: action, subjectType } = this.of;
    await this.audit.record(
      tx,
      { action, subjectType, subjectIds: [id], particulars: { what } },
      viewer.origin,
    );
  }
}

const cannotHold = (error: unknown, { unknown, already }: HoldsOf): unknown => {
  const code = (error as { code?: string }).code;
  if (code !== NO_SUCH_ROW && code !== THERE_ALREADY) return error;
  const message = code === NO_SUCH_ROW ? unknown : already;
  return new InvalidError(message, 'cannot-hold', [{ field: 'reference', message }]);
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
