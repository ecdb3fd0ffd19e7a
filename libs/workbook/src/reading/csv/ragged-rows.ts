import { FileRefusedError, inThousands } from '../file-refused.error';
import { CsvRow } from './csv-row';

/** How many lines are named before the message says only how many more there are. */
const NAMED = 20;

/**
 * A row with more or fewer values than there are columns has shifted, and nobody can tell where: the file is
 * refused with every such line named. Empty values after the last column are what spreadsheets leave behind.
 */
export function refuseRaggedRows(heading: CsvRow, rows: readonly CsvRow[]): void {
  const width = heading.cells.length;
  const ragged = rows.filter(({ cells }) => cells.length !== width && !isOnlyPadded(cells, width));
  if (ragged.length === 0) return;
  const problems = ragged.slice(0, NAMED).map(({ row, cells }) => ({
    field: `line ${row}`,
    message: `Line ${row} has ${cells.length} values where the heading has ${width}.`,
  }));
  const more = ragged.length > NAMED ? ` ${inThousands(ragged.length - NAMED)} more lines are like it.` : '';
  throw new FileRefusedError(
    'ragged',
    `${problems.map(({ message }) => message).join(' ')}${more} A comma inside a value needs quotation marks round the value.`,
    problems,
  );
}

function isOnlyPadded(cells: readonly string[], width: number): boolean {
  return cells.length > width && cells.slice(width).every((cell) => cell.trim() === '');
}
