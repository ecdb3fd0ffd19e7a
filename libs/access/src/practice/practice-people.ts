import { AuthUnitOfWork } from '@lib/database/database.module';
import { Tx } from '@lib/database/unit-of-work';
import { NotFoundError } from '@lib/kernel/domain-error';
import { newId } from '@lib/kernel/ids';
import { Injectable } from '@nestjs/common';
import { AuditOrigin, AuditService } from '@lib/audit/audit.service';
import { findAuthority } from '@lib/boroughs/authorities/find-authority';
import { HeldRole } from '../people/hat';
import { grantRole } from '../people/role-grants';
import { Role } from '../permissions/role';
import { Session } from '../sessions/session';
import { Sessions } from '../sessions/sessions.service';
import { NOBODY, signingIn } from '../sign-in/sign-in-context';

/** A made-up person, as the practice London gives them. */
export interface PracticePerson {
  readonly key: string;
  readonly name: string;
  readonly email: string;
  readonly roles: readonly { readonly role: Role; readonly boroughSlug: string | null }[];
}

/** One of them, on the page where they are picked. */
export interface PracticeChoice {
  readonly key: string;
  readonly name: string;
  readonly held: readonly HeldRole[];
}

/**
 * Writes the made-up people; again changes nothing.
 * @param tx as the auth role, for the service itself (`SYSTEM`).
 */
export const savePracticePeople = async (tx: Tx, people: readonly PracticePerson[]): Promise<void> => {
  for (const person of people) {
    const [row] = await tx.query<{ id: string }>(
      `insert into auth.people (id, email, name, practice_key) values ($1, $2, $3, $4)
       on conflict (practice_key) do update set name = excluded.name, email = excluded.email returning id`,
      [newId(), person.email.toLowerCase(), person.name, person.key],
    );
    for (const { role, boroughSlug } of person.roles) {
      await grantRole(tx, row!.id, {
        role,
        boroughId: boroughSlug === null ? null : boroughIdOf(boroughSlug),
      });
    }
  }
};

const boroughIdOf = (slug: string): number => {
  const authority = findAuthority(slug);
  if (!authority) throw new RangeError(`There is no London authority ${slug}`);
  return authority.id;
};

/** Signing in as a made-up person, without a password: only ever offered by a practice installation. */
@Injectable()
export class PracticeSignIn {
  constructor(
    private readonly units: AuthUnitOfWork,
    private readonly sessions: Sessions,
    private readonly audit: AuditService,
  ) {}

  async choices(): Promise<PracticeChoice[]> {
    return this.units.run(
      NOBODY,
      (tx) =>
        tx.query<PracticeChoice>(
          `select p.practice_key as key, p.name,
                  coalesce((select json_agg(json_build_object('role', g.role, 'boroughId', g.borough_id))
                     from auth.role_grants g where g.person_id = p.id and g.ended_at is null), '[]') as held
             from auth.people p where p.practice_key is not null and p.deactivated_at is null
            order by p.practice_key`,
        ),
      { readOnly: true },
    );
  }

  /** @returns what goes into the cookie. @throws NotFoundError for somebody who is not made up. */
  async signIn(key: string, origin: AuditOrigin): Promise<string> {
    const [person] = await this.units.run(NOBODY, (tx) =>
      tx.query<{ id: string }>(
        'select id from auth.people where practice_key = $1 and deactivated_at is null',
        [key],
      ),
    );
    if (!person) throw new NotFoundError('practice person');
    return this.units.run(signingIn(person.id), async (tx) => {
      await tx.query('update auth.people set last_signed_in_at = clock_timestamp() where id = $1', [
        person.id,
      ]);
      await this.audit.record(tx, { action: 'signed-in', particulars: { practice: true } }, origin);
      return this.sessions.open(tx, { personId: person.id, stage: 'open', method: 'practice' });
    });
  }

  /** A made-up person has no second factor: the button stands for it, so that practice meets the same page. */
  async confirm(session: Session, origin: AuditOrigin): Promise<void> {
    await this.units.run(signingIn(session.personId), async (tx) => {
      await this.sessions.confirm(tx, session.id);
      await this.audit.record(tx, { action: 'confirmed-again', particulars: { practice: true } }, origin);
    });
  }
}
