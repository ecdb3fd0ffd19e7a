import { Day } from '@lib/kernel/day';
import { CostLine } from '../costs/cost-line';
import { problemsOfLine } from '../costs/line-problems';
import { KeptLine, RegisterRecord } from '../register/register-entry';
import { Values } from './cell-type';
import { costsPaidOnce, onceValues, versionOf } from './found-placement';
import { COST_KEY, ONCE_KIND, ONCE_ON, ONCE_PAYER, ONCE_POUNDS } from './one-off-columns';
import { OneOffChange, oneOffWords } from './one-off-change';
import { TextRow } from './read-sheet';
import { aboutRow, CONFLICT_WAY_OUT, RowProblem } from './row-problem';
import { valuesSaid } from './said-values';
import { ROW_VERSION } from './workbook-column';
import { columnWithKey } from './workbook-columns';

export interface PlannedOneOffs {
  readonly changes: readonly OneOffChange[];
  readonly problems: readonly RowProblem[];
}

export interface OneOffsOf {
  readonly record: RegisterRecord;
  readonly today: Day;
  /** The columns the sheet of the file has. */
  readonly columns: readonly string[];
}

/** What the rows of one placement do to its costs that are paid once. Rows that are left out change nothing. */
export const planOneOffs = (rows: readonly TextRow[], of: OneOffsOf): PlannedOneOffs => {
  const standing = costsPaidOnce(of.record);
  const named = new Map<string, TextRow>();
  const problems: RowProblem[] = [];
  const plans = rows.flatMap((row): OneOffRow[] => {
    const key = row.cells[COST_KEY]?.toLowerCase() ?? null;
    const before = key === null ? undefined : named.get(key);
    if (before) problems.push(told(row, COST_KEY, `The same cost stands in row ${before.line}`));
    if (key !== null && !before) named.set(key, row);
    const { values, problems: unread } = valuesSaid(row, of.columns);
    problems.push(...unread);
    const line = standing.find(({ id }) => id === key) ?? null;
    return before || unread.length > 0 ? [] : [{ row, key, line, values }];
  });
  const changes: (OneOffChange & { readonly row: TextRow })[] = [];
  for (const one of plans) {
    const free = standing.filter(({ id }) => !named.has(id));
    const planned = planOneOff(one, { ...of, standing, free, added: changes });
    if ('problem' in planned) problems.push(...planned.problem);
    else if (planned.change) changes.push({ ...planned.change, row: one.row });
  }
  return { changes: changes.map(({ takeBack, add }) => ({ takeBack, add })), problems };
};

/** A row with the line it was made from, where that stands; without a key the cost is new. */
interface OneOffRow {
  readonly row: TextRow;
  readonly key: string | null;
  readonly line: KeptLine | null;
  readonly values: Values;
}

interface Beside extends OneOffsOf {
  readonly standing: readonly KeptLine[];
  /** Those that no row of the file names: a row that says the same was applied before. */
  readonly free: readonly KeptLine[];
  readonly added: readonly (OneOffChange & { readonly row: TextRow })[];
}

type Planned = { readonly change: OneOffChange | null } | { readonly problem: readonly RowProblem[] };

const NOTHING: Planned = { change: null };

const planOneOff = (one: OneOffRow, beside: Beside): Planned => {
  const { row, key, line, values } = one;
  const wrong = (column: string, message: string): Planned => ({ problem: [told(row, column, message)] });
  const pence = asSaid(values, ONCE_POUNDS, line?.pence) as number | null;
  if (key !== null && line === null && pence === 0) return NOTHING;
  const on = asSaid(values, ONCE_ON, line?.startsOn) as Day | null;
  if (pence === null)
    return wrong(ONCE_POUNDS, line ? 'Give the amount, or 0 to take the cost back' : 'Give the amount');
  if (pence !== 0 && on === null) return wrong(ONCE_ON, 'Give the day the cost falls on');
  const said = pence === 0 ? null : costOf(one, pence, on!);
  if (said && (line ? isSame(said, line) : beside.free.some((other) => isSame(said, other)))) return NOTHING;
  if (key !== null && row.cells[ROW_VERSION] !== (line && versionOf(onceValues(line))))
    return { problem: [conflictOf(row, said, line)] };
  if (said === null)
    return line
      ? { change: { takeBack: line, add: null } }
      : wrong(ONCE_POUNDS, 'There is no cost to take back');
  return recorded(one, said, beside);
};

/** What the cell says, and where the file has no such column what is recorded. */
const asSaid = <Of>(values: Values, key: string, now: Of | undefined): unknown =>
  key in values ? values[key] : (now ?? null);

/** Who is invoiced and for what stays as it was where nothing is said. */
const costOf = ({ values, line }: OneOffRow, pence: number, startsOn: Day): CostLine => ({
  kind: (values[ONCE_KIND] ?? line?.kind ?? 'one-off') as CostLine['kind'],
  payer: (values[ONCE_PAYER] ?? line?.payer ?? 'social-care') as CostLine['payer'],
  per: 'once',
  pence,
  startsOn,
  endsOn: null,
});

const isSame = (one: CostLine, other: CostLine): boolean =>
  one.kind === other.kind &&
  one.payer === other.payer &&
  one.pence === other.pence &&
  one.startsOn === other.startsOn;

/** The same cost twice is more likely one that was copied than two. */
const recorded = ({ row, line }: OneOffRow, add: CostLine, beside: Beside): Planned => {
  if (beside.standing.some((other) => isSame(add, other)))
    return { problem: [told(row, null, 'The same cost is recorded already', ONE_ROW)] };
  const twin = beside.added.find((other) => other.add && isSame(add, other.add));
  if (twin) return { problem: [told(row, null, `The same cost stands in row ${twin.row.line}`, ONE_ROW)] };
  const problems = problemsOfLine(add, {
    startedOn: beside.record.placement.startedOn,
    today: beside.today,
    others: [],
  });
  if (problems.length === 0) return { change: { takeBack: line, add } };
  return {
    problem: problems.map(({ field, message }) =>
      told(row, field === 'amount' ? ONCE_POUNDS : ONCE_ON, message),
    ),
  };
};

const ONE_ROW = 'One row for each cost: for two that are alike, write their sum or another day';

const told = (row: TextRow, column: string | null, message: string, expected?: string): RowProblem =>
  aboutRow(row, {
    column: column && columnWithKey(column).heading,
    message,
    expected: expected ?? (column ? columnWithKey(column).about : ''),
  });

const conflictOf = (row: TextRow, said: CostLine | null, line: KeptLine | null): RowProblem => {
  const now = line ? oneOffWords(line) : 'no such cost; it may have been taken back';
  return aboutRow(row, {
    weight: 'conflict',
    column: null,
    message: `Changed in the register since the workbook was made. Recorded now: ${now}. The file says: ${oneOffWords(said)}`,
    expected: CONFLICT_WAY_OUT,
  });
};
