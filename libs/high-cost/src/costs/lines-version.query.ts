import { Tx } from '@lib/database/unit-of-work';

/** Goes up with each change of the lines of an entry: one that is added, ended or taken back; 0 while there never was one. */
export const linesVersionOf = async (tx: Tx, entryId: string | null): Promise<number> => {
  const [row] = await tx.query<{ version: number }>(
    'select coalesce(sum(version), 0)::int as version from cost_lines where entry_id = $1',
    [entryId],
  );
  return row!.version;
};
