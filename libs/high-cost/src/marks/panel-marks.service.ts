import { Injectable } from '@nestjs/common';
import { AuditService } from '@lib/audit/audit.service';
import { UnitOfWork } from '@lib/database/unit-of-work';
import { Clock } from '@lib/kernel/clock';
import { Problem } from '@lib/kernel/domain-error';
import { newId } from '@lib/kernel/ids';
import { Enterer } from '@lib/placements/entering/enter-child.service';
import { changeEntry, EntrySeen, requireRight } from '../register/change-entry';
import { caseOfChild, markOf } from './marks.query';
import { PanelMark, problemsOfMark } from './panel-mark';

const MARKED = 'A mark stands already. Take it back first if it is wrong';
const NO_CASE = 'There is no case of your borough with that reference about this child';

/** Marks of a panel, as the borough records them with the panel’s reason: taken back, and never deleted. */
@Injectable()
export class PanelMarks {
  constructor(
    private readonly units: UnitOfWork,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /** @throws InvalidError naming each field. @throws ConflictError when somebody else recorded something in between */
  async mark(enterer: Enterer, seen: EntrySeen, mark: PanelMark): Promise<void> {
    const work = { units: this.units, audit: this.audit, clock: this.clock };
    await changeEntry(work, enterer, seen, async (tx, { entryId, record, today, now, by }) => {
      const { reason, caseReference, markedOn } = mark;
      const problems: Problem[] = problemsOfMark(mark, today);
      if ((await markOf(tx, entryId)) !== null) problems.push({ field: 'reason', message: MARKED });
      const { childId } = record.placement;
      if (
        caseReference !== null &&
        problems.length === 0 &&
        !(await caseOfChild(tx, { reference: caseReference, childId }))
      )
        problems.push({ field: 'caseReference', message: NO_CASE });
      requireRight(problems, 'panel-mark');
      const id = newId();
      await tx.query(
        `insert into panel_marks (borough_id, id, entry_id, reason, case_reference, marked_on, entered_at, entered_by,
                                  entered_by_name, version)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, 1)`,
        [tx.context.boroughId, id, entryId, reason, caseReference, markedOn, now, by.id, by.name],
      );
      return { marked: id };
    });
  }
}
