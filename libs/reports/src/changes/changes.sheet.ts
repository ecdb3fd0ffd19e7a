import { formatDay } from '@lib/kernel/london-format';
import { CellAs, CellValue, column, Kind } from '@lib/workbook/writing/column';
import { Note, PublishedSheet, publishedSheet } from '@lib/workbook/writing/workbook-document';
import { changesIn, MOST_CHANGES, pairsOf, TableChange } from './compare-tables';
import { ComparedRun } from './compared-run';
import { KeptCell, kindOf, valueOf } from './kept-content';
import { DifferentPart, isByChoice, partsThatDiffer } from './parts-that-differ';
import { reasonsFor } from './reasons';
import { CHANGES_TABLE } from './tables-of-the-run';

/** What the sheet is about: the run that is being made, and the one before it where there is one. */
export interface Comparison {
  readonly area: string;
  readonly now: Pick<ComparedRun, 'content' | 'definitionVersion'>;
  readonly before: ComparedRun | null;
}

interface ChangeRow extends Omit<TableChange, 'kind'> {
  readonly kind: TableChange['kind'] | DifferentPart['kind'] | 'First run' | 'Nothing changed';
  readonly reason: string | null;
}

const CHANGES_NOTE = 'changes-since-last-run';

/** R17 of product.md 8: what is not as it was in the run before, table by table, with the reason where it is known. */
export const changesSheet = ({ area, now, before }: Comparison): PublishedSheet =>
  publishedSheet<ChangeRow>({
    name: 'Changes since last run',
    table: CHANGES_TABLE,
    title: { topic: 'Changes since last run', area, period: now.content.period },
    notes: [CHANGES_NOTE],
    source: before
      ? `This run beside run ${before.runId} of ${formatDay(before.madeOn)}, about ${formatDay(before.asAt)}`
      : 'This run: none was made before it that is still kept',
    dataAsAt: now.content.dataAsAt,
    columns: [
      column('Table', { kind: 'text', value: ({ table }: ChangeRow) => table, widest: 32 }),
      column('What changed', { kind: 'text', value: ({ kind }: ChangeRow) => kind }),
      column('Row', { kind: 'text', value: ({ row }: ChangeRow) => row ?? '[z]' }),
      column('Column', { kind: 'text', value: (row: ChangeRow) => columnWords(row) }),
      column<ChangeRow, 'text'>('Before', {
        kind: 'text',
        value: (row) => numberOrWords(row.before).value as string,
        inRow: (row) => numberOrWords(row.before),
      }),
      column<ChangeRow, 'text'>('Now', {
        kind: 'text',
        value: (row) => numberOrWords(row.now).value as string,
        inRow: (row) => numberOrWords(row.now),
      }),
      column('Reason, where known', { kind: 'text', value: ({ reason }: ChangeRow) => reason ?? '[z]' }),
    ],
    rows: before ? rowsOf(before, now) : [ONLY('First run')],
  });

const ONLY = (kind: ChangeRow['kind']): ChangeRow => ({
  table: 'This workbook',
  kind,
  row: null,
  column: null,
  before: null,
  now: null,
  reason: null,
});

const rowsOf = (before: ComparedRun, now: Comparison['now']): ChangeRow[] => {
  const different = partsThatDiffer(before.content, now.content);
  const rows = pairsOf(before.content, now.content).flatMap((pair): ChangeRow[] => {
    const changes = isByChoice(pair, different) ? [] : changesIn(pair);
    if (changes.length === 0) return [];
    const reason = reasonsFor(pair, before, now) ?? NOT_KNOWN;
    return changes.map((change) => ({ ...change, reason }));
  });
  const chosen = different.map(({ title, kind }) => ({ ...ONLY(kind), table: title, reason: CHOSEN }));
  return chosen.length + rows.length === 0 ? [ONLY('Nothing changed')] : [...chosen, ...rows];
};

const CHOSEN = 'Other reports were chosen for this run';

/** A cell that says nothing but “Total” would be taken for a total of this table (rule X-36). */
const columnWords = ({ column: header }: ChangeRow): string =>
  header === 'Total' ? 'The column “Total”' : (header ?? '[z]');

const NOT_KNOWN = 'Not known: what is recorded in this service was added to or corrected';

/** How many of what a heading says, “(£)” or “(%)”, one of what is kept is. */
const OF_UNIT: Partial<Record<Kind, number>> = { money: 0.01, percent: 100, number: 1 };

/**
 * The column takes cells of every kind: how each is typed stands beside it. A figure whose unit is in the heading of its own
 * column, which the row names, is a number of that unit without a sign of its own: this heading has none (rule X-05).
 */
const numberOrWords = (cell: KeptCell): CellAs & { readonly value: CellValue } => {
  const value = valueOf(cell);
  if (value === null) return { kind: 'text', value: '[z]' };
  const kind = kindOf(cell, typeof value === 'number' ? 'plain' : 'text');
  const unit = OF_UNIT[kind];
  if (typeof value === 'string' || unit === undefined) return { kind, value };
  return { kind: 'plain', value: Number((value * unit).toFixed(MOST_DECIMALS)) };
};

/** More than any figure is kept with. */
const MOST_DECIMALS = 6;

/** How to read the sheet, once for the workbook. */
export const changesNote = (): Note => ({
  id: CHANGES_NOTE,
  text:
    'Changes since last run: the numbers that stand in this workbook beside those that stood in the one before it, and nothing else. A row is found again by its first columns. ' +
    `Of one table at most ${MOST_CHANGES} rows are listed; how many more there are is said. A report that was chosen for one of the two runs alone is named, and its tables are not compared. A reason is given for a table as a whole, where the two runs tell it.`,
});
