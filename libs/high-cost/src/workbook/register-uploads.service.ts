import { Injectable } from '@nestjs/common';
import { Clock } from '@lib/kernel/clock';
import { ConflictError, InvalidError } from '@lib/kernel/domain-error';
import { AuditAction } from '@lib/audit/audit-action';
import { AuditService } from '@lib/audit/audit.service';
import { Asker } from '@lib/boroughs/agreements/agreements.service';
import { Tx, UnitOfWork } from '@lib/database/unit-of-work';
import { Enterer } from '@lib/placements/entering/enter-child.service';
import { boroughOf } from '@lib/placements/importing/borough-of';
import { Hanging, hangingOn, NOTHING_HANGS } from './begun-entries';
import { FoundPlacement } from './found-placement';
import { countsOf, planOfUpload } from './plan-of-upload';
import { hindrances, UploadPlan } from './plan-upload';
import { TextRow } from './read-sheet';
import { RegisterUpload } from './register-upload';
import { countUploads, findUpload, listUploads } from './register-uploads.query';
import { undoRows } from './undo-rows';
import { dropUploadRows, keepWhatWasDone, uploadRows, whatWasDone } from './upload-rows';
import { WrittenRow } from './written-row';
import { writeRows } from './write-rows';

/** An upload, and while it waits what it says and what applying it would do. */
export interface UploadShown {
  readonly upload: RegisterUpload;
  readonly plan: UploadPlan | null;
  readonly rows: readonly TextRow[];
}

/** Workbooks of the register that came back: looked at, applied as a whole or not at all, undone as a whole. */
@Injectable()
export class RegisterUploads {
  constructor(
    private readonly units: UnitOfWork,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /** The borough’s uploads, newest first, a page at a time. */
  async list({ context }: Asker, page: number): Promise<{ uploads: RegisterUpload[]; count: number }> {
    return this.units.run(
      context,
      async (tx) => ({ uploads: await listUploads(tx, page), count: await countUploads(tx) }),
      { readOnly: true },
    );
  }

  /** One upload; while it waits, each child whose row it would change or has not is recorded as seen. @throws NotFoundError */
  async open(asker: Asker, id: string): Promise<UploadShown> {
    return this.show(asker, id, ({ rows, missing }) => [
      ...rows.flatMap(({ found, kind }) => (kind === 'unchanged' ? [] : [found])),
      ...missing,
    ]);
  }

  /** The same with every row, for the file with its problems: each child in it is recorded as seen. @throws NotFoundError */
  async openFile(asker: Asker, id: string): Promise<UploadShown> {
    return this.show(asker, id, ({ rows }) => rows.map(({ found }) => found));
  }

  private async show(
    asker: Asker,
    id: string,
    seen: (plan: UploadPlan) => readonly FoundPlacement[],
  ): Promise<UploadShown> {
    return this.units.run(asker.context, async (tx) => {
      const upload = await findUpload(tx, id);
      if (upload.state !== 'needs confirming') return { upload, plan: null, rows: [] };
      const { plan, rows } = await this.plan(tx, upload);
      const subjectIds = seen(plan).map(({ record }) => record.placement.childId);
      await this.audit.record(
        tx,
        { action: 'register-upload-opened', subjectType: 'child', subjectIds, particulars: { upload: id } },
        asker.origin,
      );
      return { upload, plan, rows };
    });
  }

  /**
   * Applies all of it, or nothing, by what is recorded at that moment. Applied twice, it is applied once.
   * @throws ConflictError when it no longer waits
   * @throws InvalidError naming each cell that is wrong, or that somebody changed in between
   */
  async apply(enterer: Enterer, id: string): Promise<void> {
    await this.units.run(enterer.context, async (tx) => {
      await lockRegister(tx, boroughOf(enterer));
      const upload = await findUpload(tx, id);
      if (upload.state === 'applied') return;
      if (upload.state !== 'needs confirming') throw notWaiting();
      const { plan } = await this.plan(tx, upload);
      const hindering = hindrances(plan.problems);
      if (hindering.length > 0) throw notApplicable(hindering);
      const written = await writeRows(tx, plan.rows, {
        by: byOf(enterer),
        clock: this.clock,
        standardIssuedOn: upload.standardIssuedOn,
        uploadId: id,
      });
      const places = new Map(plan.rows.map((row) => [row.found.record.placement.id, row]));
      await keepWhatWasDone(
        tx,
        id,
        written.map((what) => ({ ...places.get(what.placementId)!, what })),
      );
      await tx.query(
        `update register_uploads set state = 'applied', applied_at = $2, applied_by_name = $3, counts = $4, notes = '[]' where id = $1`,
        [id, this.clock.now().toString(), enterer.name, JSON.stringify(countsOf(plan))],
      );
      await this.changed(tx, enterer, 'register-upload-applied', { id, written });
    });
  }

  /**
   * Puts everything back as it was before.
   * @returns what keeps entries that it began in the register
   * @throws ConflictError with the reason when something rests on it since
   */
  async undo(enterer: Enterer, id: string): Promise<Hanging> {
    return this.units.run(enterer.context, async (tx) => {
      await lockRegister(tx, boroughOf(enterer));
      const upload = await findUpload(tx, id);
      if (upload.state === 'undone') return NOTHING_HANGS;
      if (upload.state !== 'applied') throw notApplied();
      const written = await whatWasDone(tx, id);
      const hanging = await undoRows(tx, written, { uploadId: id, by: byOf(enterer), clock: this.clock });
      await tx.query(
        `update register_uploads set state = 'undone', undone_at = $2, undone_by_name = $3 where id = $1`,
        [id, this.clock.now().toString(), enterer.name],
      );
      await this.changed(tx, enterer, 'register-upload-undone', { id, written });
      return hanging;
    });
  }

  /** What would stay of an upload that is undone, and why. @throws NotFoundError */
  async beforeUndo({ context }: Asker, id: string): Promise<{ upload: RegisterUpload; hanging: Hanging }> {
    return this.units.run(
      context,
      async (tx) => {
        const upload = await findUpload(tx, id);
        return { upload, hanging: await hangingOn(tx, id, await whatWasDone(tx, id)) };
      },
      { readOnly: true },
    );
  }

  /** Puts an upload aside that nobody wants. What it said goes; that it was uploaded stays. */
  async discard(asker: Asker, id: string): Promise<void> {
    await this.units.run(asker.context, async (tx) => {
      await lockRegister(tx, boroughOf(asker));
      if ((await findUpload(tx, id)).state !== 'needs confirming') throw notWaiting();
      await dropUploadRows(tx, id);
      await tx.query(
        `update register_uploads set state = 'discarded', discarded_at = $2, discarded_because = 'not wanted', notes = '[]' where id = $1`,
        [id, this.clock.now().toString()],
      );
      await this.audit.record(
        tx,
        { action: 'register-upload-put-aside', subjectType: 'register upload', subjectIds: [id] },
        asker.origin,
      );
    });
  }

  private async plan(tx: Tx, upload: RegisterUpload): Promise<{ plan: UploadPlan; rows: TextRow[] }> {
    const rows = await uploadRows(tx, upload.id);
    return { rows, plan: await planOfUpload(tx, { ...upload, rows }, this.clock.today()) };
  }

  private async changed(
    tx: Tx,
    { origin }: Asker,
    action: AuditAction,
    { id, written }: { id: string; written: readonly WrittenRow[] },
  ): Promise<void> {
    const subjectIds = written.map(({ childId }) => childId);
    await this.audit.record(
      tx,
      { action, subjectType: 'child', subjectIds, particulars: { upload: id } },
      origin,
    );
  }
}

const byOf = ({ context, name }: Enterer): { id: string | null; name: string } => ({
  id: context.personId,
  name,
});

/** One upload at a time, and nobody changes an entry, a line or a position of it while it is applied. */
const lockRegister = async (tx: Tx, boroughId: number): Promise<void> => {
  await tx.query(`select pg_advisory_xact_lock(hashtext('register uploads'), $1)`, [boroughId]);
  await tx.query('select 1 from register_entries where borough_id = $1 for update', [boroughId]);
};

const notApplicable = (hindering: ReturnType<typeof hindrances>): InvalidError =>
  new InvalidError(
    'Nothing was applied: mend what is named, or take those rows out, and upload the workbook again.',
    'register-upload-problems',
    hindering.map(({ sheet, line, column, message }) => ({
      field: `${sheet}.${line}.${column ?? 'row'}`,
      message,
    })),
  );

const notWaiting = (): ConflictError =>
  new ConflictError(
    'This upload is no longer waiting to be confirmed. Look at the list of uploads.',
    'register-upload-not-waiting',
  );

const notApplied = (): ConflictError =>
  new ConflictError('Only an upload that has been applied can be undone.', 'register-upload-not-applied');
