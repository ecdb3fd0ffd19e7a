import { Tx } from '@lib/database/unit-of-work';

/** What a borough lets the programme read of its returns now. */
export interface Sharing {
  /** What is asked once, and rows that are not about children. */
  readonly returns: boolean;
  /** Rows about children too. */
  readonly children: boolean;
}

/** As the programme sees it: row security shows it the agreements that are live today and no others. */
export const sharingOf = async (tx: Tx, boroughId: number): Promise<Sharing> =>
  (await sharingOfAll(tx)).get(boroughId) ?? { returns: false, children: false };

/** The same of every borough that lets it read anything. */
export const sharingOfAll = async (tx: Tx): Promise<ReadonlyMap<number, Sharing>> => {
  const rows = await tx.query<{ boroughId: number; purposes: string[] }>(
    `select borough_id as "boroughId", array_agg(purpose) as purposes from data_sharing_agreements
      where purpose in ('placement surveys', 'high-cost rows') group by borough_id`,
  );
  return new Map(
    rows.map(({ boroughId, purposes }) => {
      const returns = purposes.includes('placement surveys');
      return [boroughId, { returns, children: returns && purposes.includes('high-cost rows') }];
    }),
  );
};
