import { Injectable } from '@nestjs/common';
import { Temporal } from 'temporal-polyfill';
import { AuditService } from '@lib/audit/audit.service';
import { AuthUnitOfWork } from '@lib/database/database.module';
import { ViewerContext } from '@lib/database/context/viewer-context';
import { Tx } from '@lib/database/unit-of-work';
import { newId } from '@lib/kernel/ids';
import { newToken } from '@lib/kernel/secret';
import { hashOfToken } from '../secrets/access-secrets';
import { NOBODY } from '../sign-in/sign-in-context';
import { Viewer } from '../viewer';

/**
 * An address of one person by which their calendar program reads when their panels meet. A program cannot sign in, so
 * whoever has the address sees what it shows: titles and times, never a case (PAN-30). A person has one; a new one ends it.
 */
@Injectable()
export class CalendarAddresses {
  constructor(
    private readonly units: AuthUnitOfWork,
    private readonly audit: AuditService,
  ) {}

  /** Since when the viewer has an address; null for none. The address itself is shown once, when it is made. */
  async madeAt(viewer: Viewer): Promise<Temporal.Instant | null> {
    return this.units.run(
      viewer.context,
      async (tx) => {
        const [row] = await tx.query<{ made_at: Temporal.Instant }>(
          'select made_at from auth.calendar_addresses where person_id = $1 and ended_at is null',
          [viewer.personId],
        );
        return row?.made_at ?? null;
      },
      { readOnly: true },
    );
  }

  /** @returns the secret of the new address; the one before works no more */
  async make(viewer: Viewer): Promise<string> {
    const secret = newToken();
    const id = newId();
    await this.units.run(viewer.context, async (tx) => {
      await endOwn(tx, viewer);
      await tx.query('insert into auth.calendar_addresses (id, person_id, secret_hash) values ($1, $2, $3)', [
        id,
        viewer.personId,
        hashOfToken(secret),
      ]);
      await this.record(tx, viewer, 'calendar-address-made');
    });
    return secret;
  }

  /** From now on the address shows nothing; again changes nothing. */
  async end(viewer: Viewer): Promise<void> {
    await this.units.run(viewer.context, async (tx) => {
      if (await endOwn(tx, viewer)) await this.record(tx, viewer, 'calendar-address-ended');
    });
  }

  /** Whose panels an address shows: those they sit on now. Null for one that does not work, or whose account ended. */
  async contextOf(secret: string): Promise<ViewerContext | null> {
    return this.units.run(
      NOBODY,
      async (tx) => {
        const [row] = await tx.query<{ personId: string; panelIds: string[] }>(
          `select a.person_id as "personId",
                  array(select s.panel_id from auth.panel_seats s
                         where s.person_id = a.person_id and s.ended_at is null) as "panelIds"
             from auth.calendar_addresses a join auth.people p on p.id = a.person_id
            where a.secret_hash = $1 and a.ended_at is null and p.deactivated_at is null
              and exists (select from auth.role_grants g where g.person_id = a.person_id and g.ended_at is null
                           and g.role in ('coordinator', 'chair', 'member'))`,
          [hashOfToken(secret)],
        );
        return row ? { scope: 'programme', boroughId: null, ...row } : null;
      },
      { readOnly: true },
    );
  }

  private record(
    tx: Tx,
    viewer: Viewer,
    action: 'calendar-address-made' | 'calendar-address-ended',
  ): Promise<void> {
    return this.audit.record(
      tx,
      { action, subjectType: 'person', subjectIds: [viewer.personId] },
      viewer.origin,
    );
  }
}

const endOwn = async (tx: Tx, { personId }: Viewer): Promise<boolean> => {
  const ended = await tx.query(
    `update auth.calendar_addresses set ended_at = clock_timestamp()
      where person_id = $1 and ended_at is null returning 1`,
    [personId],
  );
  return ended.length > 0;
};
