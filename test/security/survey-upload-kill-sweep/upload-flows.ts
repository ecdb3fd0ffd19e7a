import { DataSource } from 'typeorm';
import { connect } from '@lib/database/connection';
import { ContextSigner } from '@lib/database/context/viewer-context';
import { UnitOfWork } from '@lib/database/unit-of-work';
import { ReturnUploads } from '@lib/surveys/workbook/return-uploads.service';
import { addRow, answerOnce } from '@test/support/return-book';
import { ReturnDesk } from '@test/support/return-desk';
import { Flow } from '@test/support/statement-proxy/kill-sweep';
import { StatementProxy } from '@test/support/statement-proxy/statement-proxy';
import { Surveys } from '@test/support/surveys';

interface Waiting {
  readonly id: string;
  readonly digest: string;
}

/** A workbook of a return applied and undone, each to be broken off at any statement. */
export class UploadFlows {
  private before = '';
  private after = '';
  private book: Buffer = Buffer.alloc(0);

  private constructor(
    readonly proxy: StatementProxy,
    private readonly desk: ReturnDesk,
    private readonly source: DataSource,
    private readonly broken: ReturnUploads,
  ) {}

  static async start(): Promise<UploadFlows> {
    const world = await Surveys.start();
    const proxy = await StatementProxy.before(world.database.address);
    const source = await connect(proxy.address, 'web', { pool: 1 });
    const through = new UnitOfWork(source, new ContextSigner(world.database.address.rootSecret));
    const desk = new ReturnDesk(world, await world.started());
    const flows = new UploadFlows(proxy, desk, source, new ReturnUploads(through, world.audit, world.clock));
    await flows.learn();
    return flows;
  }

  async close(): Promise<void> {
    await this.source.destroy();
    await this.proxy.close();
    await this.desk.world.close();
  }

  /** Everything of it, or nothing; tried again, it is there once. */
  apply(): Flow<Waiting> {
    return {
      prepare: async () => {
        await this.undoAll();
        return this.waiting();
      },
      act: (waiting) => this.applyThrough(this.broken, waiting),
      retry: (waiting) => this.applyThrough(this.desk.uploads, waiting),
      stateOf: ({ id }) =>
        this.stateOf(id, { before: 'needs confirming', after: 'applied' }, 'survey-upload-applied'),
    };
  }

  /** As it was before, or as it was applied. */
  undo(): Flow<Waiting> {
    return {
      prepare: async () => {
        await this.undoAll();
        const waiting = await this.waiting();
        await this.applyThrough(this.desk.uploads, waiting);
        return waiting;
      },
      act: ({ id }) => this.undoThrough(this.broken, id),
      retry: ({ id }) => this.undoThrough(this.desk.uploads, id),
      stateOf: async ({ id }) => {
        const found = await this.stateOf(id, { before: 'undone', after: 'applied' }, 'survey-upload-undone');
        return found === 'before' ? 'after' : found === 'after' ? 'before' : found;
      },
    };
  }

  /** What stands before and after, from an undisturbed round. */
  private async learn(): Promise<void> {
    await this.desk.onScreen('any_waiting', 'yes');
    await this.desk.apply(
      await this.desk.upload(
        await this.desk.book((one) => addRow(one.getWorksheet('Each home')!, { Name: 'Oak House' })),
      ),
    );
    this.book = await this.desk.book((one) => {
      answerOnce(one, 'total', 12);
      answerOnce(one, 'any_waiting', null);
      addRow(one.getWorksheet('Each home')!, { Name: 'Elm House', 'Weekly fee (£)': 900 });
    });
    this.before = await this.stands();
    const waiting = await this.waiting();
    await this.applyThrough(this.desk.uploads, waiting);
    this.after = await this.stands();
    if (this.after === this.before) throw new Error('The workbook must change something');
    await this.desk.undo(waiting.id);
  }

  private async waiting(): Promise<Waiting> {
    const { upload, waits } = await this.desk.upload(this.book);
    return { id: upload.id, digest: waits!.plan.digest };
  }

  private async undoAll(): Promise<void> {
    const { uploads } = await this.desk.uploads.list(this.by, this.desk.wave, 1);
    const [first] = uploads.filter(({ state }) => state === 'applied');
    if (first && (await this.stands()) === this.after) await this.desk.undo(first.id);
    for (const { id } of uploads.filter(({ state }) => state === 'needs confirming'))
      await this.desk.uploads.discard(this.by, this.desk.wave, id);
  }

  private applyThrough(uploads: ReturnUploads, { id, digest }: Waiting): Promise<void> {
    return uploads.apply(this.by, this.desk.wave, id, { digest, clashes: 'file', remove: [] });
  }

  private undoThrough(uploads: ReturnUploads, id: string): Promise<void> {
    return uploads.undo(this.by, this.desk.wave, id);
  }

  private get by(): ReturnType<Surveys['by']> {
    return this.desk.world.by();
  }

  private async stands(): Promise<string> {
    return JSON.stringify(await this.desk.stands());
  }

  /** Answers, upload and audit must tell the same. */
  private async stateOf(
    id: string,
    states: { before: string; after: string },
    action: string,
  ): Promise<string> {
    const [facts] = await this.desk.world.asSuperuser<{ state: string; audited: number }>(
      `select state, (select count(*)::integer from audit.events where action = $2 and particulars ->> 'upload' = $1::text) as audited
         from return_uploads where id = $1::uuid`,
      [id, action],
    );
    const stands = await this.stands();
    const acted = action === 'survey-upload-undone' ? states.before : states.after;
    const audited = facts!.state === acted ? 1 : 0;
    if (facts!.audited !== audited) return `${facts!.state} with ${facts!.audited} audit rows`;
    if (stands === this.before && facts!.state === states.before) return 'before';
    if (stands === this.after && facts!.state === states.after) return 'after';
    return `${facts!.state} with other answers`;
  }
}
