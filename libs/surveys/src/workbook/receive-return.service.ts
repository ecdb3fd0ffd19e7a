import { Injectable } from '@nestjs/common';
import { Clock } from '@lib/kernel/clock';
import { ConflictError, NotFoundError } from '@lib/kernel/domain-error';
import { newId } from '@lib/kernel/ids';
import { AuditService } from '@lib/audit/audit.service';
import { authorityById } from '@lib/boroughs/authorities/find-authority';
import { Tx, UnitOfWork } from '@lib/database/unit-of-work';
import { Enterer } from '@lib/placements/entering/enter-child.service';
import { HandedInWorkbook, openedWorkbook, refusedWorkbook } from '@lib/workbook/reading/opened-workbook';
import { ReadingLimits, WEB_LIMITS } from '@lib/workbook/reading/reading-limits';
import { ReadWorkbook } from '@lib/workbook/reading/sheets/read-sheet.types';
import { WaveForBorough, waveForBorough } from '../returns/read-return';
import { waveById } from '../waves/wave.query';
import { BookIdentity, identityOf } from './book-identity';
import { sheetsOf } from './book-sheets';
import { countsOf } from './counts-of-plan';
import { planNow } from './plan-now';
import { readReturnWorkbook } from './read-return-workbook';

const GET_ONE = 'Download the workbook of this wave, copy your changes into it and upload that.';

/** Takes a return as a workbook in: read within limits, checked and kept until somebody confirms it. */
@Injectable()
export class ReceiveReturn {
  constructor(
    private readonly units: UnitOfWork,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /**
   * Keeps what a workbook says; nothing of the return changes.
   * @throws InvalidError for a file that is not read, or is of another wave, version or borough, naming the right one
   * @throws ConflictError while nothing can be changed in the return
   * @returns the key of the upload
   */
  async receive(
    enterer: Enterer,
    waveId: string,
    file: HandedInWorkbook,
    limits: ReadingLimits = WEB_LIMITS,
  ): Promise<string> {
    const opened = await openedWorkbook(file, limits);
    const identity = identityOf(opened);
    if (identity === null)
      throw refusedWorkbook(
        'no-identity',
        `This is not a workbook of a return, or its Cover sheet was taken out or changed. ${GET_ONE}`,
      );
    return this.units.run(enterer.context, async (tx) => {
      const found = await waveForBorough(tx, waveId, { today: this.clock.today() });
      const { head } = found;
      if (!head) throw new NotFoundError('return');
      if (head.state !== 'in progress' && head.state !== 'returned')
        throw new ConflictError(
          `This return is ${head.state}, so its answers cannot be changed now.`,
          'return-not-open',
        );
      await refuseOther(tx, identity, found);
      const workbook = withoutOthers(opened, found);
      readReturnWorkbook(workbook, found.compiled.set, identity);
      const { plan } = await planNow(tx, { ...found, head }, { identity, workbook }, this.clock.today());
      const counts = countsOf(plan);
      const id = newId();
      await tx.query(
        `insert into return_uploads (borough_id, id, return_id, state, made_at_change, content, counts, uploaded_at,
                                     uploaded_by, uploaded_by_name)
         values ($1, $2, $3, 'needs confirming', $4, $5, $6, $7, $8, $9)`,
        [
          ...[
            head.boroughId,
            id,
            head.id,
            identity.change,
            JSON.stringify({ identity, workbook }),
            JSON.stringify(counts),
          ],
          ...[this.clock.now().toString(), tx.context.personId, enterer.name],
        ],
      );
      await this.audit.record(
        tx,
        {
          ...{ action: 'survey-upload-checked', subjectType: 'survey upload', subjectIds: [id] },
          ...{ rowCount: plan.rows.length, particulars: { ...counts } },
        },
        enterer.origin,
      );
      return id;
    });
  }
}

const nameOf = ({ wave }: Pick<WaveForBorough, 'wave'>): string => `${wave.collectionTitle}, ${wave.title}`;

const refuseOther = async (tx: Tx, identity: BookIdentity, found: WaveForBorough): Promise<void> => {
  const { boroughId, waveId, setVersion } = identity;
  const own = found.head!.boroughId;
  if (boroughId !== own)
    throw refusedWorkbook('other-borough', `This is the workbook of another borough. You can upload that of ${authorityById(own).name} only.`);
  if (waveId !== found.wave.id) throw await otherWave(tx, identity, found);
  if (setVersion !== found.wave.setVersion)
    throw refusedWorkbook('other-version', `This workbook has version ${setVersion} of the question set; this wave asks version ${found.wave.setVersion}. ${GET_ONE}`);
  if (identity.change > found.head!.change)
    throw refusedWorkbook('no-identity', `The Cover sheet speaks of a change that was not made. ${GET_ONE}`);
}; // prettier-ignore

/** Names the wave it is of, where the borough may know of it. */
const otherWave = async (tx: Tx, { waveId }: BookIdentity, found: WaveForBorough): Promise<Error> => {
  const other = await waveById(tx, waveId).catch((error: unknown) => {
    if (error instanceof NotFoundError) return null;
    throw error;
  });
  const of = other === null ? 'another wave' : nameOf({ wave: other });
  return refusedWorkbook(
    'other-wave',
    `This is the workbook of ${of}. This page takes that of ${nameOf(found)}.`,
  );
};

/** The sheets of answers alone: what else somebody put into the file is theirs and is not kept. */
const withoutOthers = (workbook: ReadWorkbook, { compiled }: WaveForBorough): ReadWorkbook => {
  const ours = new Set(sheetsOf(compiled.set).map(({ name }) => name.toLowerCase()));
  const sheets = workbook.sheets.filter(({ name }) => ours.has(name.trim().toLowerCase()));
  if (sheets.length === 0)
    throw refusedWorkbook(
      'no-sheet',
      `The workbook has none of the sheets of answers that can be seen. ${GET_ONE}`,
    );
  return { ...workbook, sheets };
};
