import { Injectable } from '@nestjs/common';
import { AuditService } from '@lib/audit/audit.service';
import { UnitOfWork } from '@lib/database/unit-of-work';
import { Clock } from '@lib/kernel/clock';
import { Problem } from '@lib/kernel/domain-error';
import { Enterer } from '@lib/placements/entering/enter-child.service';
import { changeEntry, EntrySeen, requireRight } from '../register/change-entry';
import { RegisteredPlacement } from '../register/register-entry';
import { MOST_NOTICE_DAYS, PlacementEnding } from './placement-ending';

/** How placements of the register ended. What is recorded again takes the place of what was. */
@Injectable()
export class PlacementEndings {
  constructor(
    private readonly units: UnitOfWork,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /** @throws InvalidError naming each field. @throws ConflictError when somebody else recorded something in between */
  async record(enterer: Enterer, seen: EntrySeen, ending: PlacementEnding): Promise<void> {
    const work = { units: this.units, audit: this.audit, clock: this.clock };
    await changeEntry(work, enterer, seen, async (tx, { entryId, record, today, now, by }) => {
      requireRight(problemsOfEnding(ending, record.placement, today), 'placement-ending');
      await tx.query(
        `insert into placement_endings (borough_id, entry_id, ended_on, planned, reason, notice_days, destination, step_down,
                                        rating, entered_at, entered_by, entered_by_name, version)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, 1)
         on conflict (borough_id, entry_id) do update set ended_on = excluded.ended_on, planned = excluded.planned,
           reason = excluded.reason, notice_days = excluded.notice_days, destination = excluded.destination,
           step_down = excluded.step_down, rating = excluded.rating, entered_at = excluded.entered_at,
           entered_by = excluded.entered_by, entered_by_name = excluded.entered_by_name,
           version = placement_endings.version + 1`,
        [
          tx.context.boroughId, entryId, record.placement.endedOn, ending.planned, ending.reason, ending.noticeDays,
          ending.destination, ending.stepDown, ending.rating, now, by.id, by.name,
        ], // prettier-ignore
      );
      return { ending: entryId };
    });
  }
}

/** What is wrong with the ending of a placement, as it is said on a day. */
export const problemsOfEnding = (
  { noticeDays }: PlacementEnding,
  { endedOn }: Pick<RegisteredPlacement, 'endedOn'>,
  today: string,
): Problem[] => [
  ...(endedOn === null || endedOn > today
    ? [
        {
          field: 'planned',
          message: 'The placement has not ended: record its end first, on the page of the child',
        },
      ]
    : []),
  ...(noticeDays !== null &&
  (!Number.isInteger(noticeDays) || noticeDays < 0 || noticeDays > MOST_NOTICE_DAYS)
    ? [
        {
          field: 'noticeDays',
          message: `Days of notice must be a whole number from 0 to ${MOST_NOTICE_DAYS}`,
        },
      ]
    : []),
];
