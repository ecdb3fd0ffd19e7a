import { InvalidError } from '@lib/kernel/domain-error';
import { newId } from '@lib/kernel/ids';
import { Tx } from '@lib/database/unit-of-work';
import { ROLES } from '@lib/access/permissions/role';
import { madeForOf, Schedule, subjectsOf } from '../schedules/schedule';
import { KeptSubject } from '../subject/subject';
import { entitledPeople, entitledRoles, RecipientRole } from './entitled';

/** Whom a schedule tells: holders of roles, whoever they are by then, and named people. */
export interface Recipients {
  readonly roles: readonly RecipientRole[];
  /** Keys of people. */
  readonly people: readonly string[];
}

/** Those of a schedule. */
export const recipientsOf = async (tx: Tx, scheduleId: string): Promise<Recipients> => {
  const rows = await tx.query<{ role: RecipientRole | null; personId: string | null }>(
    `select role, person_id as "personId" from schedule_recipients where schedule_id = $1 order by role, person_id`,
    [scheduleId],
  );
  return {
    roles: rows.flatMap(({ role }) => role ?? []),
    people: rows.flatMap(({ personId }) => personId ?? []),
  };
};

/** The people a schedule can name: of one for each borough none, since whom a borough names is that borough's to say. */
export const nameablePeople = async (tx: Tx, schedule: Schedule): Promise<readonly string[]> => {
  if (schedule.scope === 'each borough') return [];
  return [...(await entitledPeople(tx, subjectsOf(schedule)[0]!))];
};

/** @throws InvalidError for a role whose holders may not open workbooks made for these. */
const checkRoles = (madeFor: KeptSubject['for'], roles: readonly RecipientRole[]): void => {
  const mayOpen = entitledRoles(madeFor);
  for (const role of roles.filter((one) => !mayOpen.includes(one))) {
    const message = `A ${ROLES[role].title.toLowerCase()} cannot open workbooks made for ${madeFor}`;
    throw new InvalidError(message, 'not-entitled', [{ field: 'roles', message }]);
  }
};

const ONLY_ENTITLED = 'Select only people who may open this workbook now';

/** @throws InvalidError for a role, or a person, that may not open the workbook of a run that somebody asks for. */
export const checkRunTells = async (
  tx: Tx,
  subject: KeptSubject,
  { roles, people }: Recipients,
): Promise<void> => {
  checkRoles(subject.for, roles);
  if (people.length === 0) return;
  const entitled = await entitledPeople(tx, subject);
  if (people.every((one) => entitled.has(one))) return;
  throw new InvalidError(ONLY_ENTITLED, 'not-entitled', [{ field: 'people', message: ONLY_ENTITLED }]);
};

/** @throws InvalidError for a role, or a person, that may not open what the schedule makes. */
const checkEntitled = async (tx: Tx, schedule: Schedule, { roles, people }: Recipients): Promise<void> => {
  checkRoles(madeForOf(schedule), roles);
  if (people.length === 0) return;
  const nameable = await nameablePeople(tx, schedule);
  if (people.every((one) => nameable.includes(one))) return;
  const message =
    schedule.scope === 'each borough'
      ? 'A schedule for each borough tells roles: whom a borough names is for that borough to say'
      : ONLY_ENTITLED;
  throw new InvalidError(message, 'not-entitled', [{ field: 'people', message }]);
};

/** Says anew whom a schedule tells, in the transaction that writes down who said so. @throws InvalidError */
export const setRecipients = async (tx: Tx, schedule: Schedule, wanted: Recipients): Promise<void> => {
  const roles = [...new Set(wanted.roles)];
  const people = [...new Set(wanted.people)];
  await checkEntitled(tx, schedule, { roles, people });
  await tx.query('delete from schedule_recipients where schedule_id = $1', [schedule.id]);
  await insertRecipients(tx, schedule, { roles, people });
};

/** Adds them, unchecked. */
export const insertRecipients = async (
  tx: Tx,
  { id, boroughId }: Pick<Schedule, 'id' | 'boroughId'>,
  { roles, people }: Recipients,
): Promise<void> => {
  const rows = [
    ...roles.map((role) => ({ role, personId: null })),
    ...people.map((personId) => ({ role: null, personId })),
  ];
  if (rows.length === 0) return;
  await tx.query(
    `insert into schedule_recipients (id, schedule_id, borough_id, role, person_id)
     select r.id, $1, $2, r.role, r.person_id from unnest($3::uuid[], $4::text[], $5::uuid[]) as r (id, role, person_id)`,
    [
      id,
      boroughId,
      rows.map(() => newId()),
      rows.map(({ role }) => role),
      rows.map(({ personId }) => personId),
    ],
  );
};
