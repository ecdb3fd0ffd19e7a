import { Injectable } from '@nestjs/common';
import { Clock } from '@lib/kernel/clock';
import { NotFoundError } from '@lib/kernel/domain-error';
import { AuditAction } from '@lib/audit/audit-action';
import { AuditService } from '@lib/audit/audit.service';
import { Asker } from '@lib/boroughs/agreements/agreements.service';
import { Tx, UnitOfWork } from '@lib/database/unit-of-work';
import { Enterer } from '@lib/placements/entering/enter-child.service';
import { changeReturn } from '../filling/change-return';
import { ReturnPage, waveForBorough, WaveForBorough } from '../returns/read-return';
import { HeldReturn } from '../returns/held-return';
import { withAnswers } from '../returns/held-return.query';
import { WeighedReturn } from '../weighing/weigh-return';
import { weighedAfter } from './after-upload';
import { childrenInPlan, childrenInRows } from './children-in-upload.query';
import { countsOf } from './counts-of-plan';
import { PlannedNow, planNow } from './plan-now';
import { ReturnUpload, UploadDone } from './return-upload';
import { contentOf, doneBy, uploadOf, uploadsOf } from './return-uploads.query';
import { mendedCells, mendedWorkbook } from './mended-workbook';
import { changedSince, undoUpload } from './undo-upload';
import { Confirmed, notApplied, notWaiting, refuseToApply } from './upload-refusals';
import { writeUpload } from './write-upload';

/** An upload with the return it is for; while it waits, what it says and would do, and the return weighed as it would be. */
export interface UploadShown {
  readonly found: StartedWave;
  readonly upload: ReturnUpload;
  readonly waits: (PlannedNow & { readonly after: WeighedReturn; readonly content: ContentKept }) | null;
}

type ContentKept = Awaited<ReturnType<typeof contentOf>>;

/** A wave with the borough’s return, which was started. */
export type StartedWave = WaveForBorough & { readonly head: ReturnPage['head'] };

/** Workbooks of a return that came back: looked at, applied as a whole or not at all, undone as a whole. */
@Injectable()
export class ReturnUploads {
  constructor(
    private readonly units: UnitOfWork,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /** That the borough has started its return of the wave, before a file is looked at. @throws NotFoundError */
  async refuseUnknown({ context }: Asker, waveId: string): Promise<void> {
    await this.units.run(context, (tx) => this.started(tx, waveId), { readOnly: true });
  }

  /** The uploads of a return, newest first, a page at a time. @throws NotFoundError before the return is started */
  async list(
    { context }: Asker,
    waveId: string,
    page: number,
  ): Promise<{ found: StartedWave; uploads: ReturnUpload[]; count: number }> {
    return this.units.run(
      context,
      async (tx) => {
        const found = await this.started(tx, waveId);
        return { found, ...(await uploadsOf(tx, found.head.id, page)) };
      },
      { readOnly: true },
    );
  }

  /** One upload; while it waits, each child whose row it would change or has not is recorded as seen. @throws NotFoundError */
  async open(asker: Asker, waveId: string, id: string): Promise<UploadShown> {
    return this.show(asker, waveId, id, (tx, { page, plan }) => childrenInPlan(tx, page.held, plan));
  }

  /** The same for the file with its problems, which has every row: each child in it is recorded as seen. @throws NotFoundError */
  async openFile(asker: Asker, waveId: string, id: string): Promise<UploadShown> {
    return this.show(asker, waveId, id, (tx, { page, plan }) =>
      childrenInRows(tx, page.held, [
        ...plan.rows.map(({ rowId }) => rowId),
        ...plan.missing.map(({ row }) => row.id),
      ]),
    );
  }

  /**
   * Applies all of it, or nothing, as it was looked at. Applied twice, it is applied once.
   * @throws InvalidError naming each cell that is wrong, or where it is not said whose answer is right
   * @throws ConflictError when it no longer waits, would now do something else, or the return cannot be changed
   */
  async apply(enterer: Enterer, waveId: string, id: string, confirmed: Confirmed): Promise<void> {
    await this.units.run(enterer.context, async (tx) => {
      const found = await this.started(tx, waveId, true);
      const upload = await uploadOf(tx, found.head.id, id);
      if (upload.state === 'applied') return;
      if (upload.state !== 'needs confirming') throw notWaiting();
      const at = this.clock.now();
      const by = { personId: enterer.context.personId, name: enterer.name, at };
      const { plan, page: before } = await planNow(tx, found, await contentOf(tx, id), this.clock.today());
      refuseToApply(plan, confirmed, found);
      const { result: done, page } = await changeReturn(
        tx,
        waveId,
        { ...by, today: this.clock.today() },
        (changing) => writeUpload(tx, changing, { ...confirmed, plan }, by),
      );
      await tx.query(
        `update return_uploads set state = 'applied', applied_at = $2, applied_by_name = $3, counts = $4, content = null, done = $5
          where id = $1`,
        [id, at.toString(), enterer.name, JSON.stringify(countsOf(plan)), JSON.stringify(done)],
      );
      await this.changed(tx, enterer, 'survey-upload-applied', {
        id,
        done,
        waveId,
        held: [before.held, page.held],
      });
    });
  }

  /** Puts the return back as it was. @throws ConflictError naming what was changed since; then nothing is put back */
  async undo(enterer: Enterer, waveId: string, id: string): Promise<void> {
    await this.units.run(enterer.context, async (tx) => {
      const found = await this.started(tx, waveId, true);
      const upload = await uploadOf(tx, found.head.id, id);
      if (upload.state === 'undone') return;
      if (upload.state !== 'applied') throw notApplied();
      const done = await doneBy(tx, id);
      const at = this.clock.now();
      const saving = { name: enterer.name, at, today: this.clock.today() };
      const { result: before, page } = await changeReturn(tx, waveId, saving, async (changing) => {
        await undoUpload(tx, changing, done);
        return changing.held;
      });
      await tx.query(
        `update return_uploads set state = 'undone', undone_at = $2, undone_by_name = $3 where id = $1`,
        [id, at.toString(), enterer.name],
      );
      await this.changed(tx, enterer, 'survey-upload-undone', {
        id,
        done,
        waveId,
        held: [before, page.held],
      });
    });
  }

  /** What keeps an upload from being undone, if anything does. @throws NotFoundError */
  async beforeUndo(
    { context }: Asker,
    waveId: string,
    id: string,
  ): Promise<{ found: StartedWave; upload: ReturnUpload; inTheWay: string[] }> {
    return this.units.run(
      context,
      async (tx) => {
        const found = await this.started(tx, waveId);
        const upload = await uploadOf(tx, found.head.id, id);
        if (upload.state !== 'applied') throw new NotFoundError('upload');
        const held = await withAnswers(tx, found.head);
        return { found, upload, inTheWay: await changedSince(tx, { ...found, held }, await doneBy(tx, id)) };
      },
      { readOnly: true },
    );
  }

  /** Writes cells of an upload that waits as somebody mended them; nothing of the return changes. @throws ConflictError when it no longer waits */
  async mend(asker: Asker, waveId: string, id: string, typed: ReadonlyMap<string, string>): Promise<void> {
    await this.units.run(asker.context, async (tx) => {
      const found = await this.started(tx, waveId, true);
      if ((await uploadOf(tx, found.head.id, id)).state !== 'needs confirming') throw notWaiting();
      const content = await contentOf(tx, id);
      const { plan: before } = await planNow(tx, found, content, this.clock.today());
      const cells = mendedCells(before, typed);
      const mended = { ...content, workbook: mendedWorkbook(content.workbook, found.compiled.set, cells) };
      const { plan } = await planNow(tx, found, mended, this.clock.today());
      await tx.query('update return_uploads set content = $2, counts = $3 where id = $1', [
        id,
        JSON.stringify(mended),
        JSON.stringify(countsOf(plan)),
      ]);
      await this.about(tx, asker, 'survey-upload-checked', { id, rowCount: cells.length });
    });
  }

  /** Puts an upload aside that nobody wants. What it said goes; that it was uploaded stays. @throws ConflictError when it no longer waits */
  async discard(asker: Asker, waveId: string, id: string): Promise<void> {
    await this.units.run(asker.context, async (tx) => {
      const found = await this.started(tx, waveId, true);
      if ((await uploadOf(tx, found.head.id, id)).state !== 'needs confirming') throw notWaiting();
      await tx.query(
        `update return_uploads set state = 'discarded', discarded_at = $2, content = null where id = $1`,
        [id, this.clock.now().toString()],
      );
      await this.about(tx, asker, 'survey-upload-put-aside', { id });
    });
  }

  private async show(
    asker: Asker,
    waveId: string,
    id: string,
    seen: (tx: Tx, planned: PlannedNow) => Promise<string[]>,
  ): Promise<UploadShown> {
    return this.units.run(asker.context, async (tx) => {
      const found = await this.started(tx, waveId);
      const upload = await uploadOf(tx, found.head.id, id);
      if (upload.state !== 'needs confirming') return { found, upload, waits: null };
      const content = await contentOf(tx, id);
      const planned = await planNow(tx, found, content, this.clock.today());
      await this.audit.record(
        tx,
        {
          ...{ action: 'survey-upload-opened', subjectType: 'child', subjectIds: await seen(tx, planned) },
          particulars: { upload: id, waveId: found.wave.id },
        },
        asker.origin,
      );
      return {
        found,
        upload,
        waits: { ...planned, content, after: weighedAfter(planned.page, planned.plan) },
      };
    });
  }

  /** @param forChange holds the return, so that one saving or upload follows another */
  private async started(tx: Tx, waveId: string, forChange = false): Promise<StartedWave> {
    const found = await waveForBorough(tx, waveId, { today: this.clock.today(), forChange });
    if (!found.head) throw new NotFoundError('return');
    return { ...found, head: found.head };
  }

  private async changed(
    tx: Tx,
    { origin }: Asker,
    action: AuditAction,
    { id, waveId, done, held }: { id: string; waveId: string; done: UploadDone; held: readonly HeldReturn[] },
  ): Promise<void> {
    const rows = [...done.answers.flatMap(({ rowId }) => rowId ?? []), ...done.added, ...done.removed];
    const seen = new Set<string>();
    for (const one of held) (await childrenInRows(tx, one, rows)).forEach((child) => seen.add(child));
    const subjectIds = [...seen];
    const particulars = { upload: id, waveId };
    await this.audit.record(tx, { action, subjectType: 'child', subjectIds, particulars }, origin);
  }

  private async about(
    tx: Tx,
    { origin }: Asker,
    action: AuditAction,
    { id, rowCount }: { id: string; rowCount?: number },
  ): Promise<void> {
    await this.audit.record(tx, { action, subjectType: 'survey upload', subjectIds: [id], rowCount }, origin);
  }
}
