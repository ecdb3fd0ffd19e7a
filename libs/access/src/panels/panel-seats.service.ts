import { Injectable } from '@nestjs/common';
import { Temporal } from 'temporal-polyfill';
import { AuditService } from '@lib/audit/audit.service';
import { AuthUnitOfWork } from '@lib/database/database.module';
import { Tx } from '@lib/database/unit-of-work';
import { ConflictError, NotFoundError } from '@lib/kernel/domain-error';
import { newId } from '@lib/kernel/ids';
import { Viewer } from '../viewer';
import { Area, PanelSeat, Seat } from './panel-seat';

/** Somebody who could be given a seat: they hold a role of the panel. */
export interface PossibleMember {
  readonly personId: string;
  readonly name: string;
}

export interface NewSeat {
  readonly panelId: string;
  readonly personId: string;
  readonly seat: Seat;
  readonly area: Area;
}

/** Who sits on which panel. What a person may see of it follows from their seat, from their next page on. */
@Injectable()
export class PanelSeats {
  constructor(
    private readonly units: AuthUnitOfWork,
    private readonly audit: AuditService,
  ) {}

  /** The seats held now, chair first, then by name. A panel the viewer does not sit on has none for them. */
  async of(viewer: Pick<Viewer, 'context'>, panelId: string): Promise<PanelSeat[]> {
    return this.units.run(viewer.context, (tx) => seatsOf(tx, panelId), { readOnly: true });
  }

  /**
   * Gives a seat, or changes the one the person has on that panel.
   * @throws NotFoundError for somebody who holds no role of the programme's panel.
   */
  async give(viewer: Viewer, seat: NewSeat): Promise<void> {
    await this.units.run(viewer.context, async (tx) => {
      const [known] = await tx.query(`${POSSIBLE} and p.id = $1`, [seat.personId]);
      if (!known) throw new NotFoundError('person');
      await endSeat(tx, seat.panelId, seat.personId);
      await giveSeat(tx, seat);
      await this.audit.record(
        tx,
        {
          action: 'panel-seat-given',
          subjectType: 'person',
          subjectIds: [seat.personId],
          particulars: { panel: seat.panelId, seat: seat.seat, area: seat.area },
        },
        viewer.origin,
      );
    });
  }

  /** Takes a seat back from now on; that it was held stays. @throws ConflictError for one’s own coordinator’s seat. */
  async end(viewer: Viewer, panelId: string, personId: string): Promise<void> {
    if (personId === viewer.personId)
      throw new ConflictError('You cannot end your own seat. Ask another coordinator to do it.', 'own-seat');
    await this.units.run(viewer.context, async (tx) => {
      if (!(await endSeat(tx, panelId, personId))) throw new NotFoundError('seat');
      await this.audit.record(
        tx,
        {
          action: 'panel-seat-ended',
          subjectType: 'person',
          subjectIds: [personId],
          particulars: { panel: panelId },
        },
        viewer.origin,
      );
    });
  }

  /** Everyone who could be given a seat, by name. */
  async possible(viewer: Pick<Viewer, 'context'>): Promise<PossibleMember[]> {
    return this.units.run(
      viewer.context,
      (tx) => tx.query<PossibleMember>(`${POSSIBLE} order by lower(p.name), p.id`),
      { readOnly: true },
    );
  }
}

const POSSIBLE = `
  select p.id as "personId", p.name from auth.people p
   where p.deactivated_at is null and exists (select from auth.role_grants g
     where g.person_id = p.id and g.role in ('coordinator', 'chair', 'member') and g.ended_at is null)`;

/** Writes a seat as held from now on. */
export const giveSeat = async (tx: Tx, { panelId, personId, seat, area }: NewSeat): Promise<void> => {
  await tx.query(
    `insert into auth.panel_seats (id, panel_id, person_id, seat, area, given_by) values ($1, $2, $3, $4, $5, $6)`,
    [newId(), panelId, personId, seat, area, tx.context.personId],
  );
};

const endSeat = async (tx: Tx, panelId: string, personId: string): Promise<boolean> => {
  const ended = await tx.query(
    `update auth.panel_seats set ended_at = clock_timestamp(), ended_by = $3
      where panel_id = $1 and person_id = $2 and ended_at is null returning 1`,
    [panelId, personId, tx.context.personId],
  );
  return ended.length > 0;
};

const seatsOf = async (tx: Tx, panelId: string): Promise<PanelSeat[]> => {
  const rows = await tx.query<{
    id: string;
    person_id: string;
    name: string;
    seat: Seat;
    area: Area;
    given_at: Temporal.Instant;
  }>(
    `select s.id, s.person_id, p.name, s.seat, s.area, s.given_at
       from auth.panel_seats s join auth.people p on p.id = s.person_id
      where s.panel_id = $1 and s.ended_at is null and p.deactivated_at is null
      order by s.seat = 'chair' desc, lower(p.name), s.id`,
    [panelId],
  );
  return rows.map((row) => ({
    id: row.id,
    panelId,
    personId: row.person_id,
    name: row.name,
    seat: row.seat,
    area: row.area,
    since: row.given_at,
  }));
};
