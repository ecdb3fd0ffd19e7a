import { insertRows, updateRows } from '@lib/database/bulk/insert-rows';
import { Tx } from '@lib/database/unit-of-work';
import { LINE_END, NEW_LINE } from './kept-columns';
import { addedLines, Writing } from './writing-of-row';

/** Prices of a week end; what is paid once is taken back. */
export const endLines = async (
  tx: Tx,
  all: readonly Writing[],
  [now, , name]: readonly unknown[],
): Promise<void> => {
  await updateRows(
    tx,
    'cost_lines',
    ['borough_id', 'id'],
    LINE_END,
    all.flatMap(({ row, written }) =>
      row.writes.prices.flatMap(({ end }) =>
        end
          ? [
              [
                tx.context.boroughId,
                end.line.id,
                end.on,
                written.ended.find(({ id }) => id === end.line.id)!.version,
              ],
            ]
          : [],
      ),
    ),
  );
  await tx.query(
    'update cost_lines set withdrawn_at = $2, withdrawn_by_name = $3, version = version + 1 where id = any($1)',
    [all.flatMap(({ written }) => written.takenBack.map(({ id }) => id)), now, name],
  );
};

/** Adds the lines of all rows, those of a week and those that are paid once. */
export const addLines = async (
  tx: Tx,
  all: readonly Writing[],
  entered: readonly unknown[],
): Promise<void> => {
  await insertRows(
    tx,
    'cost_lines',
    NEW_LINE,
    all.flatMap(({ row, written }) =>
      addedLines(row.writes).map(({ kind, payer, per, pence, startsOn, endsOn }, at) => [
        tx.context.boroughId,
        written.added[at],
        written.entryId,
        kind,
        payer,
        per,
        pence,
        startsOn,
        endsOn,
        'workbook',
        1,
        ...entered,
      ]),
    ),
  );
};
