import { Tx } from '@lib/database/unit-of-work';
import { ConflictError, InvalidError } from '@lib/kernel/domain-error';
import { newId } from '@lib/kernel/ids';
import { CaseWork, moveCase } from '../cases/move-case';
import { CaseStatus } from '../cases/case-status';
import { CaseMoveName } from '../cases/case-moves';
import { PanelCase } from '../cases/panel-case';
import { AGENDA_OPEN, Meeting, MEETING_STATES } from '../meetings/meeting';
import { MeetingEventKind, recordMeetingEvent } from '../meetings/meeting-event';
import { meetingInHand } from '../meetings/meeting-in-hand';
import { sectionIn } from '../series/sections';
import { AgendaItem, AgendaSection, ItemKind } from './agenda-item';
import { SUGGESTION_RULES } from './suggestion';
import { SuggestedCase } from './suggestions.query';

/** What an item says when it is put on an agenda. */
export interface NewItem {
  readonly kind: ItemKind;
  readonly section: AgendaSection;
  readonly case: PanelCase | null;
  readonly title: string | null;
  readonly providers: readonly string[];
  readonly minutes: number;
  readonly suggestedBy: string;
}

/** The steps that lead from a status to listed. An emergency to ratify is not held up by a review (PAN-25). */
const STEPS_TO_LISTED: Readonly<Partial<Record<CaseStatus, readonly CaseMoveName[]>>> = {
  submitted: ['take up', 'make ready', 'list'],
  'in review': ['make ready', 'list'],
  'ready to list': ['list'],
};

/**
 * Takes the agenda of a meeting into hand: nobody else changes its order until the transaction ends.
 * @returns the meeting as it is by now: it may have been published meanwhile
 * @throws ConflictError once the meeting is over
 */
export const agendaInHand = async (tx: Tx, meeting: Meeting): Promise<Meeting> => {
  const now = await meetingInHand(tx, meeting);
  if (!AGENDA_OPEN.includes(now.state))
    throw new ConflictError(
      `The meeting is now “${MEETING_STATES[now.state]}”, so its agenda can no longer be changed.`,
      'agenda-closed',
    );
  return now;
};

/** Accepts what the rules propose: the item is on the agenda, and a case is listed with it. */
export const acceptSuggestion = async (
  tx: Tx,
  work: CaseWork,
  meeting: Meeting,
  suggestion: SuggestedCase,
): Promise<string> => {
  const now = await agendaInHand(tx, meeting);
  if (suggestion.kind !== 'follow-up') await listCase(tx, work, suggestion.case, now);
  return putOn(tx, work, now, {
    ...suggestion,
    title: null,
    suggestedBy: SUGGESTION_RULES[suggestion.rule].words,
  });
};

/** Sets a proposal aside for this meeting, with a reason; the case stays where it is. */
export const setAside = async (
  tx: Tx,
  work: CaseWork,
  meeting: Meeting,
  { suggestion, because }: { readonly suggestion: SuggestedCase; readonly because: string },
): Promise<void> => {
  await agendaInHand(tx, meeting);
  const item = { ...suggestion, title: null, suggestedBy: SUGGESTION_RULES[suggestion.rule].words };
  await insert(tx, work, meeting, { ...item, droppedBecause: because });
  await told(tx, work, meeting, 'item dropped', { reference: suggestion.case.reference });
};

/** Puts an item at the end of its section. @returns its key */
export const putOn = async (tx: Tx, work: CaseWork, meeting: Meeting, item: NewItem): Promise<string> => {
  const id = await insert(tx, work, meeting, { ...item, droppedBecause: null });
  await told(tx, work, meeting, 'item added', {
    kind: item.kind,
    section: item.section,
    reference: item.case?.reference,
  });
  return id;
};

/** Takes an item off the agenda with a reason; its case waits for another meeting. */
export const takeOff = async (
  tx: Tx,
  work: CaseWork,
  meeting: Meeting,
  {
    item,
    of,
    because,
  }: { readonly item: AgendaItem; readonly of: PanelCase | null; readonly because: string },
): Promise<void> => {
  await agendaInHand(tx, meeting);
  if (!['suggested', 'accepted'].includes(item.state))
    throw new InvalidError('An item that was heard stays on the agenda.', 'item-heard');
  const dropped = await tx.query(
    `update agenda_items set state = 'dropped', dropped_because = $3, version = version + 1
      where id = $1 and version = $2 returning 1`,
    [item.id, item.version, because],
  );
  if (dropped.length === 0) throw itemChangedMeanwhile(item);
  if (of?.status === 'listed')
    await moveCase(tx, work, of, { name: 'unlist', particulars: { meeting: meeting.id } });
  await told(tx, work, meeting, 'item dropped', { reference: item.reference ?? undefined });
};

/** What somebody else changed in between. */
export const itemChangedMeanwhile = ({
  reference,
  title,
}: Pick<AgendaItem, 'reference' | 'title'>): ConflictError =>
  new ConflictError(
    `Somebody else changed “${reference ?? title ?? 'the item'}” while you had the agenda open. This is the agenda as it is now: look, then do it again.`,
    'item-changed',
  );

const listCase = async (tx: Tx, work: CaseWork, of: PanelCase, meeting: Meeting): Promise<void> => {
  let now = of;
  for (const name of STEPS_TO_LISTED[of.status] ?? (['list'] as const)) {
    const particulars = name === 'list' ? { meeting: meeting.id, heldOn: meeting.heldOn } : {};
    const version = await moveCase(tx, work, now, { name, particulars });
    now = { ...now, version, status: AFTER[name] ?? now.status };
  }
};

const AFTER: Readonly<Partial<Record<CaseMoveName, CaseStatus>>> = {
  'take up': 'in review',
  'make ready': 'ready to list',
  list: 'listed',
};

const insert = async (
  tx: Tx,
  work: CaseWork,
  meeting: Meeting,
  item: NewItem & { readonly droppedBecause: string | null },
): Promise<string> => {
  const isPublished = meeting.state !== 'draft' && item.droppedBecause === null;
  const [row] = await tx.query<{ id: string }>(
    `insert into agenda_items (series_id, id, meeting_id, kind, section, borough_id, case_id, reference, title, providers,
                               minutes, position, suggested_by, state, dropped_because, published_at, version)
     select $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11,
            coalesce((select max(position) from agenda_items where meeting_id = $3 and section = $5 and state <> 'dropped'), 0) + 1,
            $12, $13, $14, $15, 1
     on conflict (series_id, meeting_id, case_id) where case_id is not null and state <> 'dropped' do nothing
     returning id`,
    [meeting.seriesId, newId(), meeting.id, item.kind, sectionIn(meeting.sections, item.section), item.case?.boroughId ?? null, item.case?.id ?? null,
      item.case?.reference ?? null, item.title, item.providers, item.minutes, item.suggestedBy,
      item.droppedBecause === null ? 'accepted' : 'dropped', item.droppedBecause,
      isPublished ? work.clock.now().toString() : null],
  ); // prettier-ignore
  if (!row) throw itemChangedMeanwhile({ reference: item.case?.reference ?? null, title: item.title });
  return row.id;
};

/** In the history of the meeting and in the audit. */
export const told = async (
  tx: Tx,
  work: CaseWork,
  meeting: Meeting,
  kind: MeetingEventKind,
  particulars: Readonly<Record<string, unknown>>,
): Promise<void> => {
  await recordMeetingEvent(tx, work, meeting, { kind, particulars });
  await work.audit.record(
    tx,
    {
      action: 'agenda-changed',
      subjectType: 'meeting',
      subjectIds: [meeting.id],
      particulars: { kind, ...particulars },
    },
    work.origin,
  );
};

/** Puts an item on the agenda that was proposed by carrying it over, or had been dropped. */
export const acceptItem = async (
  tx: Tx,
  work: CaseWork,
  meeting: Meeting,
  { item, of }: { readonly item: AgendaItem; readonly of: PanelCase | null },
): Promise<void> => {
  const now = await agendaInHand(tx, meeting);
  if (of !== null && item.kind !== 'follow-up') await listCase(tx, work, of, now);
  const accepted = await tx.query(
    `update agenda_items i set state = 'accepted', dropped_because = null, version = version + 1, published_at = $3,
            position = coalesce((select max(position) from agenda_items o where o.meeting_id = i.meeting_id
                                    and o.section = i.section and o.state <> 'dropped' and o.id <> i.id), 0) + 1
      where id = $1 and version = $2 and state in ('suggested', 'dropped') returning 1`,
    [item.id, item.version, now.state === 'draft' ? null : work.clock.now().toString()],
  );
  if (accepted.length === 0) throw itemChangedMeanwhile(item);
  await told(tx, work, meeting, 'item added', {
    kind: item.kind,
    section: item.section,
    reference: item.reference,
  });
};
