import { RawReturn } from '../tables/raw-return';
import { EpisodeRow, MissingRow, ReturnRows } from '../tables/return-rows';
import { RETURN_TABLES, TABLE_NAMES, TableName } from '../tables/return-table';
import { acceptedRows } from './accepted-rows';
import { CheckContext, factsOf } from './check-context';
import { CheckedReturn } from './checked-return';
import { ChildRecord } from './child-record';
import { childRecords } from './child-records';
import { LastYear, stillOpen } from './last-year';
import { RowProblem } from './problem';
import { ReadRow } from './read-row';
import { isInForce, ReturnFacts, Rule } from './rule';
import { RULES } from './rule-list';

/** A rule as it holds for one return. */
interface RuleOfYear {
  readonly rule: Rule;
  readonly expected: string;
}

/**
 * Holds a return to the rules of its year, child by child, so that only one child's rows are ever there at once.
 * Every problem of every row comes of one pass, weighed for our purpose; rows that a "stops this row" problem sets
 * aside are left out, all others stay usable. Nothing is refused as a whole here: that is for the reader.
 */
export class ReturnCheck {
  private readonly facts: ReturnFacts;
  /** A rule finds rows of its own table only, so a child without any need not be asked. */
  private readonly rules: readonly (readonly [TableName, readonly RuleOfYear[]])[];
  private readonly found: RowProblem[] = [];
  private readonly setAside = new Map<TableName, number>();
  private readonly open: { episodes: EpisodeRow[]; missing: MissingRow[] } = { episodes: [], missing: [] };

  constructor(
    private readonly raw: RawReturn,
    private readonly context: CheckContext,
  ) {
    this.facts = factsOf(raw, context);
    this.rules = rulesOf(this.facts);
  }

  /** The good rows of one child after another. What there is to say of the return is known when all are taken. */
  *children(): Generator<ReturnRows> {
    for (const child of childRecords(this.raw, this.context.lastYear)) {
      const rows = acceptedRows(child, this.holdToRules(child), this.facts);
      const { episodes, missing } = stillOpen(rows);
      this.open.episodes.push(...episodes);
      this.open.missing.push(...missing);
      yield rows;
    }
  }

  /** By table and row, so that an officer goes down each file once; the rules of one row stay in rule order. */
  problems(): RowProblem[] {
    return this.found.sort((a, b) => TABLE_ORDER.get(a.table)! - TABLE_ORDER.get(b.table)! || a.row - b.row);
  }

  /** What the next year's return is held to. */
  get leftOpen(): LastYear {
    return this.open;
  }

  counts(): CheckedReturn['counts'] {
    const counts = TABLE_NAMES.flatMap((table) => {
      const rows = this.raw.tables[table];
      return rows ? [[table, { read: rows.length, setAside: this.setAside.get(table) ?? 0 }] as const] : [];
    });
    return Object.fromEntries(counts);
  }

  private holdToRules(child: ChildRecord): ReadonlySet<ReadRow> {
    let stopped = NONE_STOPPED;
    for (const [table, rules] of this.rules) {
      if (child.rowsOf(table).length === 0) continue;
      const before = stopped.size;
      for (const { rule, expected } of rules) {
        const broken = rule.find(child, this.facts);
        if (broken.length === 0) continue;
        for (const row of broken) {
          this.found.push(problemOf(rule, row, expected));
          if (rule.weight === 'stops this row')
            stopped = stopped === NONE_STOPPED ? new Set([row]) : stopped.add(row);
        }
      }
      const more = stopped.size - before;
      if (more > 0) this.setAside.set(table, (this.setAside.get(table) ?? 0) + more);
    }
    return stopped;
  }
}

/** Nearly every child's: shared. */
const NONE_STOPPED = new Set<ReadRow>();

const rulesOf = (facts: ReturnFacts): (readonly [TableName, readonly RuleOfYear[]])[] =>
  [...facts.given].map((table) => {
    const rules = RULES.filter((rule) => rule.table === table && isInForce(rule, facts.year));
    const inWords = ({ expected }: Rule): string =>
      typeof expected === 'string' ? expected : expected(facts);
    return [table, rules.map((rule) => ({ rule, expected: inWords(rule) }))];
  });

const TABLE_ORDER = new Map(Object.keys(RETURN_TABLES).map((table, at) => [table, at]));

const problemOf = (rule: Rule, { raw }: ReadRow, expected: string): RowProblem => ({
  rule: rule.code,
  weight: rule.weight,
  table: rule.table,
  column: rule.column,
  value: valueOf(rule.column, raw),
  message: rule.message,
  expected,
  fix: rule.fix,
  file: raw.file,
  row: raw.row,
});

const valueOf = (column: string, raw: ReadRow['raw']): string => {
  if (column === 'LA') return raw.authority ?? '';
  if (column === 'YEAR') return raw.year === undefined ? '' : String(raw.year);
  return raw.values[column] ?? '';
};
