import { AUTHORITIES } from '@lib/boroughs/authorities/authorities';
import { DatabaseAddress } from '@lib/database/connection';
import { makeWave, publishSet } from '@test/support/survey-waves';
import { asAdministrator } from './copying';

export const ROWS_A_RETURN = 300;

const QUESTIONS = [
  { kind: 'text', code: 'child_ref', label: 'Reference', longest: 20 },
  { kind: 'whole', code: 'age', label: 'Age', highest: 20 },
  { kind: 'day', code: 'started_on', label: 'Started on' },
  { kind: 'money', code: 'core', label: 'Core fee', lowest: 100 },
  { kind: 'money', code: 'total', label: 'Total', lowest: 100 },
  { kind: 'whole', code: 'moves', label: 'Moves' },
  { kind: 'yes-no-unknown', code: 'alone', label: 'Placed alone' },
  { kind: 'yes-no-unknown', code: 'planned', label: 'Planned' },
  { kind: 'text', code: 'area', label: 'Area', longest: 20 },
  { kind: 'whole', code: 'weeks', label: 'Weeks' },
] as const;

/** A survey of ten questions about each of 300 children, with a rule for each row and one for all. */
const ASKED = {
  code: 'bench_deadline',
  title: 'Deadline',
  purpose: 'To be handed in by everybody at once.',
  sections: [
    { code: 'all', title: 'All', questions: [{ kind: 'whole', code: 'children_all', label: 'Children' }] },
    {
      code: 'children',
      title: 'Each child',
      rows: { one: 'child', key: ['child_ref'], most: ROWS_A_RETURN },
      questions: QUESTIONS,
    },
  ],
  rules: [
    {
      ...{
        code: 'parts',
        weight: 'error',
        rows: 'children',
        holds: 'core <= total',
        names: ['core', 'total'],
      },
      ...{ says: '{core} is more than {total}', fix: 'Correct one of the two' },
    },
    {
      ...{
        code: 'all_there',
        weight: 'error',
        holds: 'children.size() == children_all',
        names: ['children_all'],
      },
      ...{ says: 'There are not {children_all} rows', fix: 'Add the others' },
    },
  ],
};

/** What each row says, under the headings of the workbook. */
export const rowOf = (at: number): Record<string, string | number> => ({
  Reference: `R${String(at).padStart(4, '0')}`,
  Age: at % 18,
  'Started on': '01/04/2025',
  'Core fee (£)': 4000 + at,
  'Total (£)': 5000 + at,
  Moves: at % 4,
  'Placed alone': 'No',
  Planned: 'Yes',
  Area: 'London',
  Weeks: at,
});

/** A wave that asks all 33 boroughs and is open for years. @returns its key */
export const deadlineWave = (address: DatabaseAddress): Promise<string> =>
  asAdministrator(address, async (client) => {
    const ask = async <Row>(sql: string, parameters: readonly unknown[] = []): Promise<Row[]> =>
      (await client.query(sql, [...parameters])).rows as Row[];
    return makeWave(ask, await publishSet(ask, ASKED), {
      ...{ boroughs: AUTHORITIES.map(({ id }) => id), deadlineOn: '2090-01-01' },
      ...{ lastNewRowOn: '2090-01-02', lastCorrectionOn: '2090-01-03' },
    });
  });

/** What was kept of it: returns submitted, and rows in their versions. */
export const handedIn = (
  address: DatabaseAddress,
  wave: string,
): Promise<{ returns: number; rows: number }> =>
  asAdministrator(address, async (client) => {
    const { rows } = await client.query<{ returns: number; rows: number }>(
      `select count(distinct v.borough_id)::int as returns,
              coalesce(sum(jsonb_array_length(s.content -> 'rows')), 0)::int as rows
         from return_versions v join return_version_sections s on s.borough_id = v.borough_id and s.version_id = v.id
        where v.wave_id = $1 and s.section = 'children'`,
      [wave],
    );
    return rows[0]!;
  });
