import { Temporal } from 'temporal-polyfill';
import { Tx } from '@lib/database/unit-of-work';
import { NotFoundError } from '@lib/kernel/domain-error';
import { isId } from '@lib/kernel/ids';
import { AGENDA_SECTIONS, AgendaItem, AgendaSection, ItemKind, ItemState } from './agenda-item';

interface Row {
  readonly series_id: string;
  readonly id: string;
  readonly meeting_id: string;
  readonly kind: ItemKind;
  readonly section: AgendaSection;
  readonly section_title: string | null;
  readonly borough_id: number | null;
  readonly case_id: string | null;
  readonly reference: string | null;
  readonly title: string | null;
  readonly providers: readonly string[];
  readonly minutes: number;
  readonly position: number;
  readonly suggested_by: string;
  readonly state: ItemState;
  readonly dropped_because: string | null;
  readonly carried_from: string | null;
  readonly published_at: Temporal.Instant | null;
  readonly late_accepted_by_name: string | null;
  readonly late_because: string | null;
  readonly version: number;
}

/** With what its meeting calls the section. */
const ITEMS = `select i.*, m.section_titles[array_position(m.section_codes, i.section)] as section_title
  from agenda_items i join panel_meetings m on m.series_id = i.series_id and m.id = i.meeting_id`;

/** Every item of a meeting that the viewer may see, also those dropped, in the order of the agenda. */
export const itemsOf = async (tx: Tx, meetingId: string): Promise<AgendaItem[]> => {
  const rows = await tx.query<Row>(
    `${ITEMS} where i.meeting_id = $1 order by array_position(m.section_codes, i.section), i.position, i.id`,
    [meetingId],
  );
  return rows.map(asItem);
};

/** @throws NotFoundError for another panel's item, and for one that is not there */
export const itemById = async (tx: Tx, id: string): Promise<AgendaItem> => {
  const [row] = isId(id) ? await tx.query<Row>(`${ITEMS} where i.id = $1`, [id]) : [];
  if (!row) throw new NotFoundError('agenda item');
  return asItem(row);
};

const asItem = (row: Row): AgendaItem => ({
  seriesId: row.series_id,
  id: row.id,
  meetingId: row.meeting_id,
  kind: row.kind,
  section: row.section,
  sectionTitle: row.section_title ?? AGENDA_SECTIONS[row.section],
  boroughId: row.borough_id,
  caseId: row.case_id,
  reference: row.reference,
  title: row.title,
  providers: row.providers,
  minutes: row.minutes,
  position: row.position,
  suggestedBy: row.suggested_by,
  state: row.state,
  droppedBecause: row.dropped_because,
  carriedFrom: row.carried_from,
  publishedAt: row.published_at,
  late:
    row.late_because === null
      ? null
      : { acceptedByName: row.late_accepted_by_name ?? '', because: row.late_because },
  version: row.version,
});
