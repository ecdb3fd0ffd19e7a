import { Temporal } from 'temporal-polyfill';
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
  readonly table: 'case_holds' | 'return_holds';
  /** “Your borough has no case with this reference. Enter one like PLP-2026-0143” */
  readonly unknown: string;
  readonly already: string;
}

/** Who holds or lifts. */
export interface Holder {
  readonly boroughId: number | null;
  readonly personId: string;
  readonly name: string;
}

/** A foreign key found no such thing of the borough. */
const NO_SUCH_ROW = '23503';
const THERE_ALREADY = '23505';

/** What is held now, the oldest first. */
export const holdsIn = (tx: Tx, { table }: Pick<HoldsOf, 'table'>): Promise<Hold[]> =>
  tx.query<Hold>(
    `select id, reference, because, held_at as "heldAt", held_by_name as "heldByName",
            lift_asked_by as "liftAskedBy", lift_asked_by_name as "liftAskedByName"
       from ${table} where lifted_at is null order by held_at, id`,
  );

/**
 * Holds what has a reference. Whoever holds it need not see it.
 * @throws InvalidError for a reference the borough does not have, or that is held already
 * @returns the key of the hold
 */
export const keepHold = async (
  tx: Tx,
  of: HoldsOf,
  { boroughId, personId, name }: Holder,
  { reference, because, at }: Pick<Hold, 'reference' | 'because'> & { readonly at: Temporal.Instant },
): Promise<string> => {
  const id = newId();
  await tx
    .query(
      `insert into ${of.table} (borough_id, id, reference, because, held_at, held_by, held_by_name)
       values ($1, $2, $3, $4, $5, $6, $7)`,
      [boroughId, id, reference, because, at.toString(), personId, name],
    )
    .catch((error: unknown) => {
      throw cannotHold(error, of);
    });
  return id;
};

/**
 * The first person asks for a hold to be lifted, another one lifts it.
 * @returns whether it is lifted now
 * @throws NotFoundError. @throws ConflictError for the person who asked
 */
export const liftHold = async (
  tx: Tx,
  of: HoldsOf,
  { personId, name }: Holder,
  { id, at }: { readonly id: string; readonly at: Temporal.Instant },
): Promise<boolean> => {
  const hold = (await holdsIn(tx, of)).find((one) => one.id === id);
  if (!hold) throw new NotFoundError('hold');
  if (hold.liftAskedBy === personId) throw askedYourself();
  const lifts = hold.liftAskedBy !== null;
  const [when, by, byName] = lifts
    ? ['lifted_at', 'lifted_by', 'lifted_by_name']
    : ['lift_asked_at', 'lift_asked_by', 'lift_asked_by_name'];
  const rows = await tx.query(
    `update ${of.table} set ${when} = $2, ${by} = $3, ${byName} = $4
      where id = $1 and lifted_at is null and lift_asked_by is not distinct from $5::uuid returning 1`,
    [id, at.toString(), personId, name, hold.liftAskedBy],
  );
  if (rows.length === 0) throw changedMeanwhile();
  return lifts;
};

const cannotHold = (error: unknown, { unknown, already }: HoldsOf): unknown => {
  const code = (error as { code?: string }).code;
  if (code !== NO_SUCH_ROW && code !== THERE_ALREADY) return error;
  const message = code === NO_SUCH_ROW ? unknown : already;
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
