import { Clock } from '@lib/kernel/clock';
import { Day } from '@lib/kernel/day';
import { ConflictError } from '@lib/kernel/domain-error';
import { insertRows, updateRows } from '@lib/database/bulk/insert-rows';
import { Tx } from '@lib/database/unit-of-work';
import { RecordedBy } from '../register/keep-entry';
import {
  ENTRY_FACTS,
  factsInOrder,
  NEW_ENTRY,
  NEW_POSITION,
  NEW_STANDARD,
  STANDARD_AGAIN,
  standardInOrder,
} from './kept-columns';
import { UploadRow } from './upload-row';
import { addLines, endLines } from './write-lines';
import { Writing, writingOf } from './writing-of-row';
import { WrittenRow } from './written-row';

export interface WrittenBy {
  readonly by: RecordedBy;
  readonly clock: Clock;
  readonly standardIssuedOn: Day;
  /** The upload that is applied: an entry it begins goes with it when it is undone. */
  readonly uploadId: string;
}

/**
 * Writes what sound rows change, with few statements whatever their number. Whoever calls holds the entries, has planned the
 * rows from what is recorded in this transaction, and records it.
 * @throws ConflictError when somebody began an entry in between
 */
export const writeRows = async (
  tx: Tx,
  rows: readonly UploadRow[],
  who: WrittenBy,
): Promise<WrittenRow[]> => {
  const all = rows.filter(({ changes }) => changes.length > 0).map(writingOf);
  const entered = [who.clock.now().toString(), who.by.id, who.by.name];
  await writeEntries(tx, all, { uploadId: who.uploadId, entered });
  await endLines(tx, all, entered);
  await addLines(tx, all, entered);
  await stateFunding(tx, all, entered);
  await writeStandard(tx, all, [who.standardIssuedOn, entered]);
  return all.map(({ written }) => written);
};

const stateFunding = async (tx: Tx, all: readonly Writing[], entered: readonly unknown[]): Promise<void> => {
  await tx.query(
    'update funding_positions set superseded_at = $2, version = version + 1 where id = any($1)',
    [all.flatMap(({ written }) => written.stated.flatMap(({ instead }) => instead ?? [])), entered[0]],
  );
  await insertRows(
    tx,
    'funding_positions',
    NEW_POSITION,
    all.flatMap(({ row, written }) =>
      row.writes.funding.map((said, at) => [
        tx.context.boroughId,
        written.stated[at]!.id,
        written.entryId,
        said.funder,
        said.status,
        said.weeklyPence,
        said.statedOn,
        said.evidence,
        1,
        ...entered,
      ]),
    ),
  );
};

const writeEntries = async (
  tx: Tx,
  all: readonly Writing[],
  { uploadId, entered }: { uploadId: string; entered: readonly unknown[] },
): Promise<void> => {
  const { boroughId } = tx.context;
  const made = all.filter(({ row }) => row.found.record.entryId === null);
  const kept = await insertRows(
    tx,
    'register_entries',
    NEW_ENTRY,
    made.map(({ row, written }) => [
      boroughId,
      written.entryId,
      ...factsInOrder(row.writes.facts ?? undefined),
      1,
      written.childId,
      written.placementId,
      ...entered,
      uploadId,
    ]),
    'on conflict (borough_id, placement_id) do nothing returning id',
  );
  if (kept.length < made.length)
    throw new ConflictError(
      'Somebody recorded something in the register at the same moment. Look at the upload again and confirm it.',
      'register-changed',
    );
  const changed = all.filter(({ row, written }) => row.found.record.entryId !== null && written.facts);
  await updateRows(
    tx,
    'register_entries',
    ['borough_id', 'id'],
    ENTRY_FACTS,
    changed.map(({ row, written }) => [
      boroughId,
      written.entryId,
      ...factsInOrder(row.writes.facts!),
      written.facts!.version,
    ]),
  );
};

const writeStandard = async (
  tx: Tx,
  all: readonly Writing[],
  [issuedOn, entered]: readonly [Day, readonly unknown[]],
): Promise<void> => {
  const values = ({ row, written }: Writing): unknown[] => [
    tx.context.boroughId,
    written.standard!.id,
    issuedOn,
    ...standardInOrder(row.writes.standard!),
    written.standard!.version,
    ...entered,
  ];
  const answered = all.filter(({ written }) => written.standard);
  const isNew = ({ written }: Writing): boolean => written.standard!.before === null;
  await insertRows(
    tx,
    'standard_answers',
    NEW_STANDARD,
    answered.filter(isNew).map((one) => [...values(one), one.written.entryId]),
  );
  await updateRows(
    tx,
    'standard_answers',
    ['borough_id', 'id'],
    STANDARD_AGAIN,
    answered.filter((one) => !isNew(one)).map(values),
  );
};
