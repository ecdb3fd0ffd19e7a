import { Injectable } from '@nestjs/common';
import { AuditService } from '@lib/audit/audit.service';
import { UnitOfWork } from '@lib/database/unit-of-work';
import { Clock } from '@lib/kernel/clock';
import { newId } from '@lib/kernel/ids';
import { Enterer } from '@lib/placements/entering/enter-child.service';
import { changeEntry, EntrySeen, requireRight } from '../register/change-entry';
import { PlacementExtension, problemsOfExtension } from './placement-extension';

/** Placements that go on after the day they were expected to end, allowed or not. */
@Injectable()
export class Extensions {
  constructor(
    private readonly units: UnitOfWork,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /**
   * Records that a placement goes on: the day it is expected to end becomes the new one.
   * @throws InvalidError naming what is wrong. @throws ConflictError when somebody else recorded something in between
   */
  async extend(enterer: Enterer, seen: EntrySeen, extension: PlacementExtension): Promise<void> {
    const work = { units: this.units, audit: this.audit, clock: this.clock };
    await changeEntry(work, enterer, seen, async (tx, { entryId, record, now, by }) => {
      const { expectedEndOn, placement } = record;
      requireRight(
        problemsOfExtension(extension, { expectedEndOn, endedOn: placement.endedOn }),
        'placement-extension',
      );
      const id = newId();
      const { toDay, authorisedBy, reason } = extension;
      await tx.query(
        `insert into placement_extensions (borough_id, id, entry_id, from_day, to_day, authorised_by, reason, entered_at,
                                           entered_by, entered_by_name, version)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, 1)`,
        [tx.context.boroughId, id, entryId, expectedEndOn, toDay, authorisedBy, reason, now, by.id, by.name],
      );
      await tx.query('update register_entries set expected_end_on = $3 where borough_id = $1 and id = $2', [
        tx.context.boroughId,
        entryId,
        toDay,
      ]);
      return { extension: id };
    });
  }
}
