import { InvalidError } from '@lib/kernel/domain-error';
import { authorityById } from '@lib/boroughs/authorities/find-authority';
import { RawReturn } from '@lib/ssda903/tables/raw-return';
import { TableName } from '@lib/ssda903/tables/return-table';
import { tableOf } from '@test/support/table-of';
import { refuseHalfReturns } from './refuse-half-return';

type Row = Readonly<Record<string, string>>;

const ROW: Row = { CHILD: 'A1' };

const handedIn = (
  rows: Partial<Record<TableName, readonly Row[]>>,
  shape: RawReturn['shape'] = 'csv-tables',
): { year: number; raw: RawReturn } => {
  const tables = (Object.entries(rows) as [TableName, Row[]][]).map(([table, of]) => [
    table,
    tableOf(table, of),
  ]);
  return { year: 2027, raw: { shape, tables: Object.fromEntries(tables) as RawReturn['tables'], notes: [] } };
};

const refusal = (...returns: ReturnType<typeof handedIn>[]): string[] => {
  try {
    refuseHalfReturns(returns, authorityById(305));
    return [];
  } catch (error) {
    if (!(error instanceof InvalidError)) throw error;
    return error.problems.map(({ field, message }) => `${field}: ${message}`);
  }
};

describe('half a return', () => {
  it.each([
    ['Episodes alone', { episodes: [ROW] }, /for 2026 to 2027 has no Header table\. Tables with rows: Episodes\./],
    ['a Header alone', { header: [ROW], uasc: [ROW] }, /has no Episodes table\. Tables with rows: Header, UASC\./],
    ['Episodes without rows', { header: [ROW], episodes: [] }, /has no rows in its Episodes table/],
    ['neither of the two', { oc2: [ROW] }, /has no Header or Episodes tables\. Tables with rows: OC2\./],
    ['one lacking and one empty', { episodes: [] }, /no Header table and has no rows in its Episodes table\. Tables with rows: none/],
  ])('is refused: %s', (_what, tables, words) => {
    expect(refusal(handedIn(tables))).toEqual([expect.stringMatching(words)]);
    expect(refusal(handedIn(tables))[0]).toMatch(/^files: .* Send all tables of the return together/);
  }); // prettier-ignore

  it('is no return that has both', () => {
    expect(refusal(handedIn({ header: [ROW], episodes: [ROW] }))).toEqual([]);
  });

  it('of several years is named by its year', () => {
    const whole = { ...handedIn({ header: [ROW], episodes: [ROW] }, 'concatenated'), year: 2026 };
    expect(refusal(whole, handedIn({ header: [ROW] }, 'concatenated'))).toHaveLength(1);
  });

  it('is one whose Episodes are all another authority’s', () => {
    const ofOther = { ...ROW, LA: 'Croydon', YEAR: '2027' };
    expect(refusal(handedIn({ header: [ROW], episodes: [ofOther] }, 'concatenated'))).toHaveLength(1);
  });

  it('may be a concatenated file of Episodes, whose children another file describes', () => {
    expect(refusal(handedIn({ episodes: [ROW] }, 'concatenated'))).toEqual([]);
  });
});
