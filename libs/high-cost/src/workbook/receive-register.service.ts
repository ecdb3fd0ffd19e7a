import { Injectable } from '@nestjs/common';
import { Clock } from '@lib/kernel/clock';
import { newId } from '@lib/kernel/ids';
import { AuditService } from '@lib/audit/audit.service';
import { UnitOfWork } from '@lib/database/unit-of-work';
import { boroughOf } from '@lib/placements/importing/borough-of';
import { Enterer } from '@lib/placements/entering/enter-child.service';
import { HandedInWorkbook, openedWorkbook } from '@lib/workbook/reading/opened-workbook';
import { ReadingLimits, WEB_LIMITS } from '@lib/workbook/reading/reading-limits';
import { countsOf, planOfUpload } from './plan-of-upload';
import { ReadRegister, readRegister } from './read-workbook';
import { keepUploadRows } from './upload-rows';

/** Takes a workbook of the register in: read within limits, checked and kept until somebody confirms it. */
@Injectable()
export class ReceiveRegister {
  constructor(
    private readonly units: UnitOfWork,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /**
   * Keeps what a workbook says; nothing of the register changes.
   * @throws InvalidError for a file that is not read or is not this borough’s workbook, saying what and why
   * @returns the key of the upload
   */
  async receive(
    enterer: Enterer,
    file: HandedInWorkbook,
    limits: ReadingLimits = WEB_LIMITS,
  ): Promise<string> {
    const today = this.clock.today();
    const read = readRegister(await openedWorkbook(file, limits), boroughOf(enterer), today);
    return this.units.run(enterer.context, async (tx) => {
      const id = newId();
      const said = { ...read, madeOn: read.stamp.madeOn };
      const counts = countsOf(await planOfUpload(tx, said, today));
      await tx.query(
        `insert into register_uploads (borough_id, id, state, made_on, form_version, standard_issued_on, columns, notes,
                                       counts, uploaded_at, uploaded_by, uploaded_by_name)
         values ($1, $2, 'needs confirming', $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
        [
          tx.context.boroughId,
          id,
          ...stamped(read),
          JSON.stringify(counts),
          this.clock.now().toString(),
          tx.context.personId,
          enterer.name,
        ],
      );
      await keepUploadRows(tx, id, read.rows);
      await this.audit.record(
        tx,
        {
          action: 'register-upload-checked',
          subjectType: 'register upload',
          subjectIds: [id],
          rowCount: read.rows.length,
          particulars: { ...counts },
        },
        enterer.origin,
      );
      return id;
    });
  }
}

const stamped = ({ stamp, columns, notes }: ReadRegister): unknown[] => [
  stamp.madeOn,
  stamp.formVersion,
  stamp.standardIssuedOn,
  JSON.stringify(columns),
  JSON.stringify(notes),
];
