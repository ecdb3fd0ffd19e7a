import { Clock } from '@lib/kernel/clock';
import { Day } from '@lib/kernel/day';
import { ConflictError } from '@lib/kernel/domain-error';
import { newId } from '@lib/kernel/ids';
import { insertRows, updateRows } from '@lib/database/bulk/insert-rows';
import { Tx } from '@lib/database/unit-of-work';
import { RecordedBy } from '../register/keep-entry';
import { EntryFacts, NOTHING_RECORDED } from '../register/register-entry';
import { NOTHING_ANSWERED, StandardFacts } from '../standard/standard-questions';
import {
  ENTRY_FACTS,
  factsInOrder,
  LINE_END,
  NEW_ENTRY,
  NEW_LINE,
  NEW_POSITION,
  NEW_STANDARD,
  STANDARD_AGAIN,
  standardInOrder,
} from './kept-columns';
import { UploadRow } from './plan-upload';
import { WrittenRow } from './written-row';

export interface WrittenBy {
  readonly by: RecordedBy;
  readonly clock: Clock;
  readonly standardIssuedOn: Day;
}

interface Writing {
  readonly row: UploadRow;
  readonly written: WrittenRow;
}

const factsBefore = ({ found: { record } }: UploadRow): EntryFacts => ({
  ...NOTHING_RECORDED,
  ...Object.fromEntries(Object.keys(NOTHING_RECORDED).map((key) => [key, record[key as keyof EntryFacts]])),
});

const standardBefore = ({ found: { standard } }: UploadRow): StandardFacts | null =>
  standard && {
    ...NOTHING_ANSWERED,
    ...Object.fromEntries(
      Object.keys(NOTHING_ANSWERED).map((key) => [key, standard[key as keyof StandardFacts]]),
    ),
  };

/** Gives everything that is new its key, and notes what it takes the place of. */
const writingOf = (row: UploadRow): Writing => {
  const {
    found: { record, funding, standard },
    writes,
  } = row;
  return {
    row,
    written: {
      placementId: record.placement.id,
      childId: record.placement.childId,
      entryId: record.entryId ?? newId(),
      facts: writes.facts && { before: factsBefore(row), version: record.version + 1 },
      ended: writes.prices.flatMap(({ end }) =>
        end ? [{ id: end.line.id, before: end.line.endsOn, version: end.line.version + 1 }] : [],
      ),
      added: writes.prices.flatMap(({ add }) => (add ? [newId()] : [])),
      stated: writes.funding.map(({ funder }) => ({
        id: newId(),
        instead: funding.find((one) => one.funder === funder)?.id ?? null,
      })),
      standard: writes.standard && {
        id: standard?.id ?? newId(),
        before: standardBefore(row),
        version: (standard?.version ?? 0) + 1,
      },
    },
  };
};

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
  const { boroughId } = tx.context;
  const entered = [who.clock.now().toString(), who.by.id, who.by.name];
  await writeEntries(tx, all, entered);
  await updateRows(
    tx,
    'cost_lines',
    ['borough_id', 'id'],
    LINE_END,
    all.flatMap(({ row, written }) =>
      row.writes.prices.flatMap(({ end }) =>
        end
          ? [[boroughId, end.line.id, end.on, written.ended.find(({ id }) => id === end.line.id)!.version]]
          : [],
      ),
    ),
  );
  await insertRows(
    tx,
    'cost_lines',
    NEW_LINE,
    all.flatMap(({ row, written }) =>
      row.writes.prices
        .flatMap(({ add }) => (add ? [add] : []))
        .map((add, at) => [
          boroughId,
          written.added[at],
          written.entryId,
          add.kind,
          add.payer,
          add.per,
          add.pence,
          add.startsOn,
          add.endsOn,
          'workbook',
          1,
          ...entered,
        ]),
    ),
  );
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
        boroughId,
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
  await writeStandard(tx, all, [who.standardIssuedOn, entered]);
  return all.map(({ written }) => written);
};

const writeEntries = async (tx: Tx, all: readonly Writing[], entered: readonly unknown[]): Promise<void> => {
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

const writeStandard = async (tx: Tx, all: readonly Writing[], [issuedOn, entered]: readonly [Day, readonly unknown[]]): Promise<void> => {
  const values = ({ row, written }: Writing): unknown[] => [
    tx.context.boroughId, written.standard!.id, issuedOn, ...standardInOrder(row.writes.standard!), written.standard!.version, ...entered,
  ];
  const answered = all.filter(({ written }) => written.standard);
  const isNew = ({ written }: Writing): boolean => written.standard!.before === null;
  await insertRows(tx, 'standard_answers', NEW_STANDARD, answered.filter(isNew).map((one) => [...values(one), one.written.entryId]));
  await updateRows(tx, 'standard_answers', ['borough_id', 'id'], STANDARD_AGAIN, answered.filter((one) => !isNew(one)).map(values));
}; // prettier-ignore
