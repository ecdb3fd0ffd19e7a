import { Tx } from '@lib/database/unit-of-work';
import { asCase, CaseRow } from './cases.query';
import { CaseStatus } from './case-status';
import { BoroughCase } from './open-borough-case';

/** Which of a borough’s cases are listed. */
export interface CasesAsked {
  readonly statuses: readonly CaseStatus[];
  /** Part of a reference of the case or the child, or of the name of who keeps it; all when left out. */
  readonly words?: string;
  readonly page?: number;
}

export const CASES_A_PAGE = 25;

/** A case on the list. */
export type ListedCase = Omit<BoroughCase, 'follows' | 'followedBy' | 'textDeletedOn'>;

const WHERE = `k.status = any($1) and ($2::text is null or k.reference ilike $2 or c.local_reference ilike $2
  or k.service_reference ilike $2 or k.owner_name ilike $2)`;

const FROM = `from cases k join children c on c.borough_id = k.borough_id and c.id = k.child_id
  join panel_series s on s.id = k.series_id`;

/** How many of the borough’s cases there are. */
export const countCases = async (tx: Tx, { statuses, words }: CasesAsked): Promise<number> => {
  const [row] = await tx.query<{ cases: number }>(`select count(*)::int as cases ${FROM} where ${WHERE}`, [
    statuses,
    patternOf(words),
  ]);
  return row!.cases;
};

/** Some of them, longest in their status first. Discloses children: whoever shows them records that. */
export const listCases = async (
  tx: Tx,
  { statuses, words }: CasesAsked,
  { limit, offset }: { readonly limit: number; readonly offset: number },
): Promise<ListedCase[]> => {
  const rows = await tx.query<CaseRow & { readonly local_reference: string; readonly panel_name: string }>(
    `select k.*, c.local_reference, s.name as panel_name ${FROM} where ${WHERE}
      order by k.status_since, k.reference limit $3 offset $4`,
    [statuses, patternOf(words), limit, offset],
  );
  return rows.map((row) => ({
    ...asCase(row),
    localReference: row.local_reference,
    panelName: row.panel_name,
  }));
};

/** What was typed is text: its % and _ mean themselves. */
const patternOf = (words: string | undefined): string | null =>
  words ? `%${words.replace(/[\\%_]/g, '\\$&')}%` : null;
