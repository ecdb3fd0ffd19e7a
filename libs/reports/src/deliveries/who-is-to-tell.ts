import { Tx } from '@lib/database/unit-of-work';
import { Run } from '../runs/run';
import { KeptSubject } from '../subject/subject';
import { ToldAs } from './delivery';
import { entitledPeople, entitledRoles, holdersOf } from './entitled';
import { Recipients, recipientsOf } from './schedule-recipients';

/** Somebody a run is for. */
export interface ToTell {
  /** Null for a role that nobody holds. */
  readonly personId: string | null;
  readonly toldAs: ToldAs;
  /** Whether they may open its workbook at this moment. */
  readonly mayOpen: boolean;
}

/** Whom the time a run is of tells. */
interface Tells {
  readonly scheduleId: string;
  readonly tells: 'recipients' | 'nobody' | 'asker';
  readonly askedBy: string | null;
}

/**
 * Whom a run is for at this moment, each person once: a test goes to whoever asked for it and to nobody else; a run that
 * somebody asked of the report itself to whom they named. None for one that is to tell nobody.
 */
export const whoIsToTell = async (
  tx: Tx,
  { id, occurrenceId }: Pick<Run, 'id' | 'occurrenceId'>,
  subject: KeptSubject,
): Promise<readonly ToTell[]> => {
  if (occurrenceId === null) return entitledNow(tx, await recipientsOfRun(tx, id), subject);
  const [time] = await tx.query<Tells>(
    'select schedule_id as "scheduleId", tells, asked_by as "askedBy" from occurrences where id = $1',
    [occurrenceId],
  );
  if (!time || time.tells === 'nobody') return [];
  if (time.tells === 'recipients') return recipientsNow(tx, time.scheduleId, subject);
  if (time.askedBy === null) return [];
  const mayOpen = (await entitledPeople(tx, subject)).has(time.askedBy);
  return [{ personId: time.askedBy, toldAs: 'asker', mayOpen }];
};

/** The recipients of a schedule, its roles as they are held now. */
export const recipientsNow = async (
  tx: Tx,
  scheduleId: string,
  subject: KeptSubject,
): Promise<readonly ToTell[]> => entitledNow(tx, await recipientsOf(tx, scheduleId), subject);

const recipientsOfRun = async (tx: Tx, runId: string): Promise<Recipients> => {
  const [run] = await tx.query<Recipients>(
    'select to_json(told_roles) as roles, to_json(told_people) as people from runs where id = $1',
    [runId],
  );
  return run ?? { roles: [], people: [] };
};

const entitledNow = async (
  tx: Tx,
  { roles, people }: Recipients,
  subject: KeptSubject,
): Promise<readonly ToTell[]> => {
  const found = new Map<string, ToTell>();
  const nobody: ToTell[] = [];
  for (const role of roles) {
    const holders = entitledRoles(subject.for).includes(role) ? await holdersOf(tx, subject, role) : [];
    if (holders.length === 0) nobody.push({ personId: null, toldAs: role, mayOpen: false });
    for (const personId of holders)
      if (!found.has(personId)) found.set(personId, { personId, toldAs: role, mayOpen: true });
  }
  const entitled = people.length > 0 ? await entitledPeople(tx, subject) : new Set<string>();
  for (const personId of people)
    if (!found.has(personId))
      found.set(personId, { personId, toldAs: 'named', mayOpen: entitled.has(personId) });
  return [...nobody, ...found.values()];
};
