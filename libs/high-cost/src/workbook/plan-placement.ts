import { Day } from '@lib/kernel/day';
import { Problem } from '@lib/kernel/domain-error';
import { Values } from './cell-type';
import { costValues, FoundPlacement } from './found-placement';
import { shownOneOff } from './one-off-change';
import { planOneOffs } from './plan-one-off';
import { planRow, PlannedRow } from './plan-row';
import { TextRow } from './read-sheet';
import { aboutRow, CONFLICT_WAY_OUT, RowProblem } from './row-problem';
import { RowsOfPlacement } from './rows-by-placement';
import { valuesSaid } from './said-values';
import { costsOfStandard } from './standard-costs-said';
import { UploadRow } from './upload-row';
import { ROW_VERSION, SheetKey } from './workbook-column';
import { columnWithKey } from './workbook-columns';

export interface PlacementFacts {
  readonly columns: Readonly<Partial<Record<SheetKey, readonly string[]>>>;
  readonly madeOn: Day;
  readonly today: Day;
}

/** What becomes of one placement, with all that is wrong with its rows: where anything is, nothing becomes of it. */
export const planPlacement = (
  found: FoundPlacement,
  rows: RowsOfPlacement,
  { columns, madeOn, today }: PlacementFacts,
): { readonly row: UploadRow; readonly problems: readonly RowProblem[] } => {
  const { here, values, unread } = saidOf(rows, columns);
  const version = here.map(({ cells }) => cells[ROW_VERSION]).find((text) => text !== undefined) ?? null;
  const planned = planRow({ values, version }, { found, on: madeOn, today });
  const oneOffs = planOneOffs(rows.costs, { record: found.record, today, columns: columns['one-off'] ?? [] });
  const problems = [
    ...unread,
    ...problemsOfRow(planned, rows),
    ...(rows.standard ? costsOfStandard(rows.standard, values, costValues(found, madeOn)) : []),
    ...oneOffs.problems,
  ];
  const isSound = problems.every(({ weight }) => weight === 'warning');
  const changes = isSound ? [...planned.changes, ...oneOffs.changes.map(shownOneOff)] : [];
  const { sheet, line } = [...here, ...rows.costs][0]!;
  const row: UploadRow = {
    found,
    sheet,
    line,
    kind: changes.length === 0 ? 'unchanged' : found.record.entryId === null ? 'new' : 'changed',
    changes,
    writes: { ...planned.writes, oneOffs: oneOffs.changes },
  };
  return { row, problems };
};

/** What the rows of the register and the standard say of it, as if they were one. */
const saidOf = (
  { register, standard }: RowsOfPlacement,
  columns: PlacementFacts['columns'],
): { here: TextRow[]; values: Values; unread: RowProblem[] } => {
  const here = [register, standard].filter((row) => row !== undefined);
  const said = here.map((row) => valuesSaid(row, columns[row.sheet]!));
  return {
    here,
    values: Object.assign({}, ...said.map(({ values }) => values)) as Values,
    unread: said.flatMap(({ problems }) => problems),
  };
};

const problemsOfRow = (
  { problems, conflicts, warnings }: PlannedRow,
  rows: RowsOfPlacement,
): RowProblem[] => {
  const placed = (weight: RowProblem['weight'], told: readonly Problem[]): RowProblem[] =>
    told.map(({ field, message }) => {
      const { sheet, heading, about } = columnWithKey(field);
      const row = (sheet === 'standard' ? rows.standard : rows.register) ?? rows.register ?? rows.standard!;
      const expected = weight === 'conflict' ? CONFLICT_WAY_OUT : about;
      return aboutRow(row, { weight, column: heading, message, expected });
    });
  return [...placed('problem', problems), ...placed('conflict', conflicts), ...placed('warning', warnings)];
};
