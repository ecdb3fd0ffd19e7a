import { Tx } from '@lib/database/unit-of-work';
import { WrittenRow } from './written-row';

/** What somebody else recorded in entries that an upload began, which therefore stay when it is undone. */
export interface Hanging {
  readonly entryIds: readonly string[];
  readonly because: readonly { readonly what: string; readonly count: number }[];
}

export const NOTHING_HANGS: Hanging = { entryIds: [], because: [] };

/** Everything that hangs on an entry, each with its word; what was taken back is kept, and so counts too. */
export const HANGS_ON_AN_ENTRY: Readonly<Record<string, string>> = {
  cost_lines: 'cost lines',
  funding_positions: 'contributions',
  standard_answers: 'answers of the national standard',
  panel_marks: 'marks of a panel',
  outcome_reviews: 'reviews',
  placement_endings: 'endings',
  placement_extensions: 'extensions',
  entry_moves: 'moves to another placement',
};

/** What an upload itself wrote, by table: it goes with the entry. */
const WRITES: readonly string[] = ['cost_lines', 'funding_positions', 'standard_answers'];

/** What hangs on the entries an upload began and is not of its own making. */
export const hangingOn = async (tx: Tx, uploadId: string, rows: readonly WrittenRow[]): Promise<Hanging> => {
  const own = rows.flatMap(({ added, stated, standard }) => [
    ...added,
    ...stated.map(({ id }) => id),
    ...(standard ? [standard.id] : []),
  ]);
  const found = await tx.query<{ what: string; entryId: string }>(
    `with begun as (select borough_id, id, version from register_entries where borough_id = $1 and begun_by_upload = $2)
     select 'facts' as what, id as "entryId" from begun where version > 1
     ${Object.entries(HANGS_ON_AN_ENTRY)
       .map(([table, words]) => `union all ${ofTable(table, words)}`)
       .join('\n')}`,
    [tx.context.boroughId, uploadId, own],
  );
  const counts = new Map<string, number>();
  for (const { what } of found) counts.set(what, (counts.get(what) ?? 0) + 1);
  return {
    entryIds: [...new Set(found.map(({ entryId }) => entryId))],
    because: [...counts].map(([what, count]) => ({ what, count })),
  };
};

const ofTable = (table: string, words: string): string => `
  select '${words}', t.entry_id from ${table} t join begun b on b.borough_id = t.borough_id and b.id = t.entry_id
   ${WRITES.includes(table) ? 'where t.id <> all($3)' : ''}`;

/** Takes out the entries an upload began, with what it wrote in them, but for those on which something hangs. */
export const removeBegun = async (tx: Tx, uploadId: string, { entryIds }: Hanging): Promise<void> => {
  const gone = `(select id from register_entries where borough_id = $1 and begun_by_upload = $2 and id <> all($3))`;
  const given = [tx.context.boroughId, uploadId, entryIds];
  for (const table of WRITES)
    await tx.query(`delete from ${table} where borough_id = $1 and entry_id in ${gone}`, given);
  await tx.query(`delete from register_entries where borough_id = $1 and id in ${gone}`, given);
};
