import { Tx } from '@lib/database/unit-of-work';
import { Day } from '@lib/kernel/day';
import { asCase } from '../cases/cases.query';
import { PanelCase } from '../cases/panel-case';
import { Meeting } from '../meetings/meeting';
import { sectionIn } from '../series/sections';
import { Snapshot } from '../sharing/snapshot';
import { Suggestion, suggestionFor } from './suggestion';

/** A case the rules propose, with what an item would say of it. */
export interface SuggestedCase extends Suggestion {
  readonly case: PanelCase;
  readonly providers: readonly string[];
}

type Row = Parameters<typeof asCase>[0] & {
  readonly content: Snapshot;
  readonly follow_up_due_on: Day | null;
};

/**
 * What the rules propose for a meeting: cases of its panel that are shared with the viewer and not on this agenda, nor
 * dropped from it. A case on another agenda is listed there, and not proposed.
 */
export const suggestionsFor = async (tx: Tx, meeting: Meeting): Promise<SuggestedCase[]> => {
  const rows = await tx.query<Row>(
    `select c.*, s.content, (select min(f.due_on) from follow_ups f
                              where f.borough_id = c.borough_id and f.case_id = c.id and f.done_at is null) as follow_up_due_on
       from cases c join case_shares s on s.borough_id = c.borough_id and s.case_id = c.id and s.revoked_at is null
      where c.series_id = $1 and c.status in ('submitted', 'in review', 'ready to list', 'decided', 'closed')
        and not exists (select from agenda_items i where i.series_id = c.series_id and i.meeting_id = $2 and i.case_id = c.id)
      order by c.status_since, c.reference`,
    [meeting.seriesId, meeting.id],
  );
  return rows.flatMap((row) => {
    const of = asCase(row);
    const { listing, options } = row.content;
    const suggestion = suggestionFor(
      { case: of, listing, followUpDueOn: row.follow_up_due_on },
      meeting.heldOn,
    );
    if (suggestion === null) return [];
    const section = sectionIn(meeting.sections, suggestion.section);
    return [{ ...suggestion, section, case: of, providers: providersOf(options) }];
  });
};

/** Cases that were submitted, by their keys: what the rule of the cut-off goes by. Those no longer shared are missing. */
export const casesOf = async (
  tx: Tx,
  caseIds: readonly string[],
): Promise<ReadonlyMap<string, PanelCase>> => {
  const rows = await tx.query<Parameters<typeof asCase>[0]>(
    'select * from cases where id = any($1::uuid[])',
    [caseIds],
  );
  return new Map(rows.map((row) => [row.id, asCase(row)]));
};

/** For the declaration of conflicts: everybody who would be paid. */
const providersOf = (options: Snapshot['options']): string[] => [
  ...new Set([...options].sort((a, b) => a.position - b.position).map(({ name }) => name)),
];
