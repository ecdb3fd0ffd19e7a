import { Injectable } from '@nestjs/common';
import { AuditService } from '@lib/audit/audit.service';
import { AuthUnitOfWork } from '@lib/database/database.module';
import { Tx } from '@lib/database/unit-of-work';
import { InvalidError, NotAllowedError } from '@lib/kernel/domain-error';
import { Sessions } from '../sessions/sessions.service';
import { Viewer } from '../viewer';
import { deactivated } from './deactivated';
import { HeldRole, roleFits } from './hat';
import { countPeople, findPeople, mustFindPerson } from './people.query';
import { addRoles } from './add-roles';
import { PeopleFilter, Person } from './person';
import { checkAdministratorIsLeft, endRole, lockAdministrators } from './role-grants';

/** Who has an account and what they may be: an approver sees those of their borough, an administrator everybody. */
@Injectable()
export class People {
  constructor(
    private readonly units: AuthUnitOfWork,
    private readonly sessions: Sessions,
    private readonly audit: AuditService,
  ) {}

  async list(
    viewer: Viewer,
    filter: PeopleFilter,
    page: number,
  ): Promise<{ people: Person[]; total: number }> {
    const within = viewer.boroughId === null ? filter : { ...filter, boroughId: viewer.boroughId };
    return this.units.run(
      viewer.context,
      async (tx) => ({ people: await findPeople(tx, within, page), total: await countPeople(tx, within) }),
      { readOnly: true },
    );
  }

  /** @throws NotFoundError for an account that is not there. */
  async find(viewer: Viewer, id: string): Promise<Person> {
    return this.units.run(viewer.context, (tx) => mustFindPerson(tx, id), { readOnly: true });
  }

  /**
   * Sets the roles a person holds. Their sessions end at once, so that nobody works on under rights they lost. A role
   * in a borough that has an approver waits for their approval.
   * @returns the roles that wait.
   * @throws InvalidError without a role, or with one in the wrong place. @throws ConflictError for the last administrator.
   * @throws NotAllowedError for one's own roles.
   */
  async changeRoles(viewer: Viewer, id: string, wanted: readonly HeldRole[]): Promise<HeldRole[]> {
    if (wanted.length === 0)
      throw new InvalidError('Select at least one role, or deactivate the person', 'no-role');
    if (!wanted.every(roleFits))
      throw new InvalidError('Give borough roles for a borough, other roles for none', 'role-place');
    if (id === viewer.personId)
      throw new NotAllowedError('Nobody changes their own roles. Ask another administrator.', 'own-roles');
    return this.units.run(viewer.context, async (tx) => {
      await lockAdministrators(tx);
      const person = await mustFindActive(tx, id);
      for (const held of person.held.filter(isNotIn(wanted))) await endRole(tx, id, held);
      const waiting = await addRoles(tx, person, wanted.filter(isNotIn(person.held)));
      await checkAdministratorIsLeft(tx);
      await this.sessions.endAll(tx, id, 'roles changed');
      await this.audit.record(
        tx,
        {
          action: 'person-changed',
          subjectType: 'person',
          subjectIds: [id],
          particulars: {
            before: person.held.map(asCode),
            after: wanted.filter(isNotIn(waiting)).map(asCode),
            waiting: waiting.map(asCode),
          },
        },
        viewer.origin,
      );
      return waiting;
    });
  }

  /** Closes an account: its sessions end, its links and the API tokens it made stop working. Nothing is deleted. */
  async deactivate(viewer: Viewer, id: string): Promise<void> {
    await this.units.run(viewer.context, async (tx) => {
      await lockAdministrators(tx);
      await mustFindActive(tx, id);
      await tx.query(
        'update auth.people set deactivated_at = clock_timestamp(), deactivated_by = $2 where id = $1',
        [id, viewer.personId],
      );
      await checkAdministratorIsLeft(tx);
      await this.sessions.endAll(tx, id, 'deactivated');
      await tx.query(
        `update auth.invitations set withdrawn_at = clock_timestamp()
          where person_id = $1 and accepted_at is null and withdrawn_at is null`,
        [id],
      );
      await tx.query(
        `update auth.api_tokens set revoked_at = clock_timestamp(), revoked_by = $2
          where made_by = $1 and revoked_at is null`,
        [id, viewer.personId],
      );
      await this.audit.record(
        tx,
        { action: 'person-deactivated', subjectType: 'person', subjectIds: [id] },
        viewer.origin,
      );
    });
  }
}

const mustFindActive = async (tx: Tx, id: string): Promise<Person> => {
  const person = await mustFindPerson(tx, id);
  if (person.deactivatedAt) throw deactivated();
  return person;
};

const asCode = ({ role, boroughId }: HeldRole): string =>
  boroughId === null ? role : `${role}:${boroughId}`;

const isNotIn =
  (others: readonly HeldRole[]) =>
  (one: HeldRole): boolean =>
    !others.some((other) => other.role === one.role && other.boroughId === one.boroughId);
