import { Client } from 'pg';
import { DataSource } from 'typeorm';
import { connect } from '@lib/database/connection';
import { ContextSigner } from '@lib/database/context/viewer-context';
import { UnitOfWork } from '@lib/database/unit-of-work';
import { derivedState, Importing } from '@test/support/importing';
import { Flow } from '@test/support/statement-proxy/kill-sweep';
import { StatementProxy } from '@test/support/statement-proxy/statement-proxy';
import { TestDatabase } from '@test/support/test-database';
import { yearAfter, yearBefore } from './swept-returns';

export const BROMLEY = 305;
const YEARS = { before: 2025, after: 2026 };

/** What an undisturbed apply changes, to compare with. */
interface Derived {
  readonly before: string;
  readonly after: string;
}

/**
 * The three steps that change something when a borough imports, each to be broken off at any statement. One
 * upload goes round and round: received, applied, undone.
 */
export class ImportFlows {
  private derived: Derived = { before: '', after: '' };

  private constructor(
    private readonly database: TestDatabase,
    readonly proxy: StatementProxy,
    private readonly superuser: Client,
    private readonly source: DataSource,
    private readonly sound: Importing,
    private readonly broken: Importing,
  ) {}

  static async start(): Promise<ImportFlows> {
    const database = await TestDatabase.create();
    const proxy = await StatementProxy.before(database.address);
    const superuser = new Client({ connectionString: database.address.url });
    await superuser.connect();
    const source = await connect(proxy.address, 'web', { pool: 1 });
    const through = new UnitOfWork(source, new ContextSigner(database.address.rootSecret));
    const sound = new Importing(await database.unitOfWork('web'));
    const flows = new ImportFlows(database, proxy, superuser, source, sound, new Importing(through));
    await sound.agree(BROMLEY);
    await sound.import(BROMLEY, yearBefore(), YEARS.before);
    await flows.learn();
    return flows;
  }

  async close(): Promise<void> {
    await this.source.destroy();
    await this.superuser.end();
    await this.proxy.close();
    await this.database.close();
  }

  /** Taking a return in: kept whole with its audit row, or not at all. */
  receive(): Flow<string[]> {
    return {
      prepare: () => this.importsKnown(),
      act: () => this.receiveThrough(this.broken),
      retry: () => this.receiveThrough(this.sound),
      stateOf: (known) => this.receivedBesides(known),
    };
  }

  /** Making it count. */
  apply(): Flow<string> {
    return {
      prepare: async () => {
        await this.withdrawAll();
        return this.receiveThrough(this.sound);
      },
      act: (uploadId) => this.broken.applying.apply(this.asker, uploadId),
      retry: (uploadId) => this.sound.applying.apply(this.asker, uploadId),
      stateOf: (uploadId) =>
        this.compare(uploadId, { before: 'needs confirming', after: 'applied' }, 'return-imported'),
    };
  }

  /** Making it count no more. */
  undo(): Flow<string> {
    return {
      prepare: async () => {
        await this.withdrawAll();
        return this.sound.import(BROMLEY, yearAfter(), YEARS.after);
      },
      act: (uploadId) => this.broken.applying.undo(this.asker, uploadId),
      retry: (uploadId) => this.sound.applying.undo(this.asker, uploadId),
      stateOf: (uploadId) =>
        this.compare(uploadId, { before: 'applied', after: 'undone' }, 'return-withdrawn'),
    };
  }

  private get asker(): ReturnType<Importing['as']> {
    return this.sound.as(BROMLEY);
  }

  private async learn(): Promise<void> {
    const before = await derivedState(this.sound.work, BROMLEY);
    const upload = await this.sound.import(BROMLEY, yearAfter(), YEARS.after);
    this.derived = { before, after: await derivedState(this.sound.work, BROMLEY) };
    if (this.derived.before === this.derived.after) throw new Error('The return must change something');
    await this.sound.applying.undo(this.asker, upload);
  }

  private async receiveThrough(importing: Importing): Promise<string> {
    const handedIn = { files: yearAfter(), year: YEARS.after, asAt: null };
    return (await importing.receiving.receive(this.asker, handedIn)).uploadId;
  }

  private async withdrawAll(): Promise<void> {
    const { rows } = await this.superuser.query<{ id: string }>(
      `select upload_id as id from imports where return_year = $1 and state = 'applied'`,
      [YEARS.after],
    );
    for (const { id } of rows) await this.sound.applying.undo(this.asker, id);
  }

  private async importsKnown(): Promise<string[]> {
    await this.withdrawAll();
    const { rows } = await this.superuser.query<{ id: string }>('select id from imports');
    return rows.map((row) => row.id);
  }

  /** What came since then, and whether each has all its rows: children, episodes, missing, audit. */
  private async receivedBesides(known: readonly string[]): Promise<string> {
    const { rows } = await this.superuser.query<{ line: string }>(
      `select concat_ws(' ',
                (select count(*) from return_children r where r.import_id = i.id),
                (select count(*) from return_episodes r where r.import_id = i.id),
                (select count(*) from return_missing r where r.import_id = i.id),
                (select count(*) from audit.events where action = 'return-checked' and subject_ids = array[i.id])) as line
         from imports i where not i.id = any($1)`,
      [known],
    );
    const odd = rows.find(({ line }) => line !== '3 4 1 1');
    if (odd) return `children, episodes, missing and audit rows kept: ${odd.line}`;
    return rows.length === 0 ? 'before' : 'after';
  }

  /** Derived rows, the import's state and the audit row must tell the same of the step from one state to the other. */
  private async compare(uploadId: string, states: Derived, action: string): Promise<string> {
    const derived = await derivedState(this.sound.work, BROMLEY);
    const { state, audited } = await this.importFacts(uploadId, action);
    const withUpload = { yes: this.derived.after, no: this.derived.before };
    const expected = (of: string): string => (of === 'applied' ? withUpload.yes : withUpload.no);
    if (derived === expected(states.before) && state === states.before && audited === 0) return 'before';
    if (derived === expected(states.after) && state === states.after && audited === 1) return 'after';
    const known = Object.values(this.derived).includes(derived) ? 'whole' : 'between';
    return `derived ${known}, import ${state}, ${audited} audit rows`;
  }

  private async importFacts(uploadId: string, action: string): Promise<{ state: string; audited: number }> {
    const { rows } = await this.superuser.query<{ state: string; audited: number }>(
      `select state, (select count(*)::int from audit.events where action = $2 and subject_ids @> array[imports.id]) as audited
         from imports where upload_id = $1`,
      [uploadId, action],
    );
    return rows[0] ?? { state: 'gone', audited: 0 };
  }
}
