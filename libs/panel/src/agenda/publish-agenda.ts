import { PanelSeat } from '@lib/access/panels/panel-seat';
import { Tx } from '@lib/database/unit-of-work';
import { ConflictError } from '@lib/kernel/domain-error';
import { CaseWork } from '../cases/move-case';
import { Meeting } from '../meetings/meeting';
import { moveMeeting } from '../meetings/move-meeting';
import { tellOfAgenda } from '../telling/tell-of-meeting';
import { itemsOf } from './agenda.query';
import { agendaInHand } from './change-agenda';
import { PublishChecks, publishChecks } from './publish-checks';
import { casesOf } from './suggestions.query';

/** Looks at what would go out. */
export const checkAgenda = async (
  tx: Tx,
  meeting: Meeting,
  seats: readonly PanelSeat[],
): Promise<PublishChecks> => {
  const items = await itemsOf(tx, meeting.id);
  const declarations = await tx.query<{ person: string; case: string; conflicted: boolean }>(
    `select person_id as person, case_id as "case", conflicted from conflict_declarations
      where series_id = $1 and withdrawn_at is null`,
    [meeting.seriesId],
  );
  const apologies = await tx.query<{ person: string }>(
    `select person_id as person from attendances where meeting_id = $1 and state = 'apologies'`,
    [meeting.id],
  );
  const declared = new Map<string, Set<string>>();
  for (const one of declarations)
    declared.set(one.person, (declared.get(one.person) ?? new Set()).add(one.case));
  const conflicted = new Map<string, Set<string>>();
  for (const one of declarations.filter((each) => each.conflicted))
    conflicted.set(one.case, (conflicted.get(one.case) ?? new Set()).add(one.person));
  const own = declarations.filter((one) => one.conflicted && one.person === tx.context.personId);
  return publishChecks({
    ...{ meeting, items, seats, declared, conflicted },
    cases: await casesOf(
      tx,
      items.flatMap(({ caseId }) => (caseId === null ? [] : [caseId])),
    ),
    apologies: new Set(apologies.map(({ person }) => person)),
    ownConflicts: new Set(own.map((one) => one.case)),
  });
};

/**
 * Publishes the agenda: what is on it is now seen by members and by each borough for its own case, and everybody with a
 * seat is expected. @throws ConflictError while something stands in the way
 */
export const publishAgenda = async (
  tx: Tx,
  work: CaseWork,
  meeting: Meeting,
  seats: readonly PanelSeat[],
): Promise<void> => {
  await agendaInHand(tx, meeting);
  const checks = await checkAgenda(tx, meeting, seats);
  if (!checks.canPublish)
    throw new ConflictError(
      'Something still stands in the way of publishing. Look at the checks again.',
      'not-ready-to-publish',
    );
  await moveMeeting(tx, work, meeting, { name: 'publish', particulars: { items: checks.items } });
  await tx.query(
    `update agenda_items set published_at = $2, version = version + 1 where meeting_id = $1 and state = 'accepted'`,
    [meeting.id, work.clock.now().toString()],
  );
  for (const seat of seats) await expectThere(tx, meeting, seat);
  await tellOfAgenda(tx, work.clock, meeting);
};

const expectThere = async (tx: Tx, { seriesId, id }: Meeting, seat: PanelSeat): Promise<void> => {
  await tx.query(
    `insert into attendances (series_id, meeting_id, person_id, name, area, seat, state, version)
     values ($1, $2, $3, $4, $5, $6, 'expected', 1) on conflict (series_id, meeting_id, person_id) do nothing`,
    [seriesId, id, seat.personId, seat.name, seat.area, seat.seat],
  );
};
