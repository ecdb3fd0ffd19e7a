import { tableOf } from '@test/support/table-of';
import { RawReturn, ReturnShape } from '../tables/raw-return';
import { TableName } from '../tables/return-table';
import { CheckContext } from './check-context';
import { checkReturn } from './check-return';
import { CheckedReturn } from './checked-return';

type Values = Readonly<Record<string, string>>;
type Tables = Partial<Record<TableName, readonly Values[]>>;

/** A header row with nothing wrong; an example says what differs. */
export const header = (values: Values = {}): Values => ({
  CHILD: 'A1', SEX: '1', DOB: '15/06/2010', ETHNIC: 'WBRI', UPN: 'UN3', MOTHER: '', MC_DOB: '', ...values,
}); // prettier-ignore

/** An open episode of the return of 2022 with nothing wrong. */
export const episode = (values: Values = {}): Values => ({
  CHILD: 'A1', DECOM: '01/05/2021', RNE: 'S', LS: 'C2', CIN: 'N1', PLACE: 'U4', PLACE_PROVIDER: 'PR1', DEC: '',
  REC: '', REASON_PLACE_CHANGE: '', HOME_POST: 'SE1 4XX', PL_POST: 'BR1 1AA', URN: '1234567', ...values,
}); // prettier-ignore

export const missing = (values: Values = {}): Values => ({
  CHILD: 'A1', DOB: '15/06/2010', MISSING: 'M', MIS_START: '01/06/2021', MIS_END: '03/06/2021', ...values,
}); // prettier-ignore

export const uasc = (values: Values = {}): Values => ({
  CHILD: 'A1', SEX: '1', DOB: '15/06/2010', DUC: '', ...values,
}); // prettier-ignore

export const health = (values: Values = {}): Values => ({
  CHILD: 'A1', DOB: '15/06/2010', SDQ_SCORE: '12', SDQ_REASON: '', CONVICTED: '0', HEALTH_CHECK: '1',
  IMMUNISATIONS: '1', TEETH_CHECK: '1', HEALTH_ASSESSMENT: '1', SUBSTANCE_MISUSE: '0', INTERVENTION_RECEIVED: '',
  INTERVENTION_OFFERED: '', ...values,
}); // prettier-ignore

/** A return as the reader hands it on; the first row of a file is line 2, under its heading. */
export const returned = (tables: Tables, shape: ReturnShape = 'csv-tables'): RawReturn => ({
  shape,
  notes: [],
  tables: Object.fromEntries(
    (Object.entries(tables) as [TableName, readonly Values[]][]).map(([table, rows]) => [
      table,
      tableOf(table, rows),
    ]),
  ),
});

export const checked = (tables: Tables, context: Partial<CheckContext> = {}): CheckedReturn =>
  checkReturn(returned(tables), { year: 2022, asAt: null, ...context });

/** The problems of the rules asked for, as "rule column row". */
export const found = (
  codes: readonly string[],
  tables: Tables,
  context: Partial<CheckContext> = {},
): string[] =>
  checked(tables, context)
    .problems.filter((one) => codes.includes(one.rule))
    .map((one) => `${one.rule} ${one.column} ${one.row}`);

/** The same for episodes of one child with a header. */
export const foundInEpisodes = (codes: readonly string[], ...episodes: readonly Values[]): string[] =>
  found(codes, { header: [header()], episodes });
