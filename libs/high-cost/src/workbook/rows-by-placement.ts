import { TextRow } from './read-sheet';
import { aboutRow, RowProblem } from './row-problem';
import { ROW_KEY } from './workbook-column';
import { columnWithKey } from './workbook-columns';

/** The rows of a file that are about one placement. */
export interface RowsOfPlacement {
  readonly register?: TextRow;
  readonly standard?: TextRow;
  /** A placement has as many as it has costs that are paid once. */
  readonly costs: readonly TextRow[];
}

/** Rows by the key of their placement; one that names none, or one that is there already, is told of and left out. */
export const rowsByPlacement = (
  rows: readonly TextRow[],
  isKnown: (key: string) => boolean,
): { readonly byKey: ReadonlyMap<string, RowsOfPlacement>; readonly problems: readonly RowProblem[] } => {
  const byKey = new Map<string, RowsOfPlacement>();
  const problems: RowProblem[] = [];
  for (const row of rows) {
    const key = row.cells[ROW_KEY]?.toLowerCase();
    const of = key === undefined ? undefined : byKey.get(key);
    const wrong = wrongKey(row, isKnown, of);
    if (wrong) problems.push(wrong);
    else byKey.set(key!, withRow(of ?? { costs: [] }, row));
  }
  return { byKey, problems };
};

const withRow = (of: RowsOfPlacement, row: TextRow): RowsOfPlacement =>
  row.sheet === 'one-off' ? { ...of, costs: [...of.costs, row] } : { ...of, [row.sheet]: row };

const wrongKey = (
  row: TextRow,
  isKnown: (key: string) => boolean,
  of: RowsOfPlacement | undefined,
): RowProblem | null => {
  const told = (message: string, expected: string): RowProblem =>
    aboutRow(row, { column: columnWithKey(ROW_KEY).heading, message, expected });
  const key = row.cells[ROW_KEY]?.toLowerCase();
  if (key === undefined) return told('The row has no key', WITHOUT_KEY[row.sheet]);
  if (!isKnown(key))
    return told(
      'No placement of your borough has this key',
      'The key as it was downloaded; take the row out if the placement is gone',
    );
  const before = row.sheet === 'one-off' ? undefined : of?.[row.sheet];
  return before
    ? told(`The same placement stands in row ${before.line}`, 'One row for each placement')
    : null;
};

const AS_DOWNLOADED = 'A row of the workbook as it was downloaded: a new placement is started on a page';

const WITHOUT_KEY: Readonly<Record<TextRow['sheet'], string>> = {
  register: AS_DOWNLOADED,
  standard: AS_DOWNLOADED,
  'one-off': 'The row key of the placement, copied from the sheet Register',
};
