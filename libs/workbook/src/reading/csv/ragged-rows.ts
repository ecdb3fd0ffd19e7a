import { Problem } from '@lib/kernel/domain-error';
import { FileRefusedError, inThousands } from '../file-refused.error';
import { CsvRow } from './csv-row';

/** How many lines are named before the message says only how many more there are. */
const NAMED = 20;

/**
 * A row with more or fewer values than there are columns has shifted, and nobody can tell where: the file is
 * refused with every such line named. Empty values after the last column are what spreadsheets leave behind.
 */
export class RaggedRows {
  private readonly problems: Problem[] = [];
  private count = 0;

  /** @param width how many columns the heading has */
  constructor(private readonly width: number) {}

  fits({ row, cells }: CsvRow): boolean {
    const { width } = this;
    if (cells.length === width || isOnlyPadded(cells, width)) return true;
    this.count += 1;
    if (this.count <= NAMED) {
      const message = `Line ${row} has ${cells.length} values where the heading has ${width}.`;
      this.problems.push({ field: `line ${row}`, message });
    }
    return false;
  }

  refuseAny(): void {
    if (this.count === 0) return;
    const others = this.count - NAMED;
    const more = others > 0 ? ` ${inThousands(others)} more lines are like it.` : '';
    throw new FileRefusedError(
      'ragged',
      `${this.problems.map(({ message }) => message).join(' ')}${more} A comma inside a value needs quotation marks round the value.`,
      this.problems,
    );
  }
}

function isOnlyPadded(cells: readonly string[], width: number): boolean {
  return cells.length > width && cells.slice(width).every((cell) => cell.trim() === '');
}
