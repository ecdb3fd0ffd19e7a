import { Injectable } from '@nestjs/common';
import { AuditService } from '@lib/audit/audit.service';
import { Asker } from '@lib/boroughs/agreements/agreements.service';
import { Tx, UnitOfWork } from '@lib/database/unit-of-work';
import { Clock } from '@lib/kernel/clock';
import { Day } from '@lib/kernel/day';
import { NotFoundError } from '@lib/kernel/domain-error';
import { isId } from '@lib/kernel/ids';
import { Enterer } from '@lib/placements/entering/enter-child.service';
import { recordedMeanwhile } from '../register/change-entry';
import { RegisterRecord } from '../register/register-entry';
import { recordOfPlacement } from '../register/register.query';

/** What of a placement is taken back where it was wrong, by the word an address has for it. */
export const KEPT_KINDS = {
  review: { table: 'outcome_reviews', day: 'held_on' },
  extension: { table: 'placement_extensions', day: 'to_day' },
  mark: { table: 'panel_marks', day: 'marked_on' },
} as const;

export type KeptKind = keyof typeof KEPT_KINDS;

/** One that stands, and the placement it is of. */
export interface KeptOutcome {
  readonly kind: KeptKind;
  readonly id: string;
  readonly day: Day;
  readonly enteredByName: string;
  readonly version: number;
  readonly record: RegisterRecord;
}

/** A review, an extension or a mark that was wrong is taken back: it stays readable in the database, and counts no more. */
@Injectable()
export class KeptOutcomes {
  constructor(
    private readonly units: UnitOfWork,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /** Recorded as opened. @throws NotFoundError once it was taken back */
  async open(asker: Asker, kind: KeptKind, id: string): Promise<KeptOutcome> {
    return this.units.run(asker.context, async (tx) => {
      const found = await this.find(tx, kind, id);
      const subjectIds = [found.record.placement.childId];
      await this.audit.record(
        tx,
        { action: 'register-opened', subjectType: 'child', subjectIds },
        asker.origin,
      );
      return found;
    });
  }

  /** @throws NotFoundError. @throws ConflictError when somebody else changed it in between. @returns the key of the placement */
  async takeBack(
    enterer: Enterer,
    { kind, id }: Pick<KeptOutcome, 'kind' | 'id'>,
    version: number,
  ): Promise<string> {
    return this.units.run(enterer.context, async (tx) => {
      const { record } = await this.find(tx, kind, id);
      const taken = await tx.query(
        `update ${KEPT_KINDS[kind].table} set withdrawn_at = $4, withdrawn_by_name = $5, version = version + 1
          where borough_id = $1 and id = $2 and version = $3 and withdrawn_at is null returning 1`,
        [tx.context.boroughId, id, version, this.clock.now().toString(), enterer.name],
      );
      if (taken.length === 0) throw recordedMeanwhile();
      if (kind === 'extension') await this.backToEarlierEnd(tx, id);
      await tx.query('update register_entries set version = version + 1 where borough_id = $1 and id = $2', [
        tx.context.boroughId,
        record.entryId,
      ]);
      await this.audit.record(
        tx,
        {
          action: 'register-changed',
          subjectType: 'child',
          subjectIds: [record.placement.childId],
          particulars: { takenBack: id, kind },
        },
        enterer.origin,
      );
      return record.placement.id;
    });
  }

  /** An extension that never was leaves the day before it, unless somebody set another. */
  private async backToEarlierEnd(tx: Tx, id: string): Promise<void> {
    await tx.query(
      `update register_entries e set expected_end_on = x.from_day from placement_extensions x
        where x.borough_id = $1 and x.id = $2 and e.borough_id = x.borough_id and e.id = x.entry_id
          and e.expected_end_on = x.to_day`,
      [tx.context.boroughId, id],
    );
  }

  private async find(tx: Tx, kind: KeptKind, id: string): Promise<KeptOutcome> {
    const { table, day } = KEPT_KINDS[kind];
    const [row] = isId(id)
      ? await tx.query<{ placementId: string; day: Day; enteredByName: string; version: number }>(
          `select e.placement_id as "placementId", k.${day} as day, k.entered_by_name as "enteredByName", k.version
             from ${table} k join register_entries e on e.borough_id = k.borough_id and e.id = k.entry_id
            where k.id = $1 and k.withdrawn_at is null`,
          [id],
        )
      : [];
    if (!row) throw new NotFoundError('record');
    const { placementId, ...kept } = row;
    return { kind, id, ...kept, record: await recordOfPlacement(tx, placementId, this.clock.today()) };
  }
}
