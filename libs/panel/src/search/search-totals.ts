import { Tx } from '@lib/database/unit-of-work';
import { PanelCase } from '../cases/panel-case';
import { Snapshot } from '../sharing/snapshot';
import { SearchAnswer } from './approach';
import { REFUSAL_REASONS, RefusalReason } from './refusal-reason';

export type SearchTotals = Snapshot['search'];

/**
 * How many were asked and what came of it; refusals by reason in words, the most frequent first. Each time of asking
 * counts: a provider that was asked again after a month was approached twice.
 */
export const searchTotals = async (
  tx: Tx,
  of: Pick<PanelCase, 'boroughId' | 'id'>,
): Promise<SearchTotals> => {
  const rows = await tx.query<{ answer: SearchAnswer; refusal: RefusalReason | null; count: number }>(
    `select answer, refusal, count(*)::int as count from search_approaches
      where borough_id = $1 and case_id = $2 group by answer, refusal order by count(*) desc, refusal`,
    [of.boroughId, of.id],
  );
  const countOf = (answer?: SearchAnswer): number =>
    rows.reduce((sum, row) => (answer === undefined || row.answer === answer ? sum + row.count : sum), 0);
  return {
    approached: countOf(),
    offers: countOf('offer'),
    waiting: countOf('waiting'),
    refused: rows.flatMap(({ refusal, count }) =>
      refusal === null ? [] : [{ reason: REFUSAL_REASONS[refusal], count }],
    ),
  };
};
