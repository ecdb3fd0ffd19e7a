import { Injectable } from '@nestjs/common';
import { Clock } from '@lib/kernel/clock';
import { ConflictError, NotFoundError } from '@lib/kernel/domain-error';
import { AuditService } from '@lib/audit/audit.service';
import { AuditAction } from '@lib/audit/audit-action';
import { Tx, UnitOfWork } from '@lib/database/unit-of-work';
import { requireSufficiencyAgreement } from './require-agreement';
import { deriveBorough } from '../derivation/derive-borough';
import { compareDerivation, DerivationDifference, saveDerivation } from '../derivation/save-derivation';
import { loadDerivation } from '../derivation/stored-derivation';
import { Asker } from '@lib/boroughs/agreements/agreements.service';
import { boroughOf } from './borough-of';
import { ImportPreview, previewOf } from './preview';
import { loadLiveReturns } from './stored-return';

interface Import {
  readonly id: string;
  readonly state: string;
}

/**
 * Makes an upload count, or stop counting. Either way everything derived is derived again from the returns that
 * are live then, so the order in which they came cannot matter.
 */
@Injectable()
export class ApplyUploadService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /** What applying would do; nothing is kept. @throws NotFoundError for an upload that is not this borough's. */
  async preview(asker: Asker, uploadId: string): Promise<ImportPreview> {
    return this.work.run(asker.context, (tx) => this.previewIn(tx, boroughOf(asker), uploadId));
  }

  async previewIn(tx: Tx, boroughId: number, uploadId: string): Promise<ImportPreview> {
    const imports = await importsOf(tx, [uploadId]);
    const ids = imports.map((one) => one.id);
    const returns = await loadLiveReturns(tx, ids);
    const before = await loadDerivation(tx);
    const difference = compareDerivation(before, deriveBorough(boroughId, returns));
    const latest = returns.at(-1);
    return previewOf(before, difference, latest && ids.includes(latest.id) ? latest : null);
  }

  /**
   * Applies an upload: all of it, or nothing. Applied twice, it is applied once.
   * @throws ConflictError when it was undone or put aside in the meantime.
   * @throws NotAllowedError when the borough has no live agreement for this use.
   */
  async apply(asker: Asker, uploadId: string): Promise<void> {
    await this.applyTogether(asker, [uploadId]);
  }

  /** Several uploads as one: all of them, or none, and one derivation for all. */
  async applyTogether(asker: Asker, uploadIds: readonly string[]): Promise<void> {
    await this.work.run(asker.context, async (tx) => {
      await lockBorough(tx, boroughOf(asker));
      await requireSufficiencyAgreement(tx, boroughOf(asker), this.clock.today());
      const imports = await importsOf(tx, uploadIds);
      if (imports.every((one) => one.state === 'applied')) return;
      if (imports.some((one) => one.state !== 'needs confirming')) throw notWaiting();
      await this.move(tx, uploadIds, 'applied');
      const difference = await this.deriveAgain(tx, boroughOf(asker));
      await this.record(tx, asker, 'return-imported', imports, difference);
    });
  }

  /**
   * Withdraws an applied upload and derives again without it. Its rows stay, so that what was sent can be seen.
   * @throws ConflictError with the list, when something now hangs on a placement that would vanish.
   */
  async undo(asker: Asker, uploadId: string): Promise<void> {
    await this.work.run(asker.context, async (tx) => {
      await lockBorough(tx, boroughOf(asker));
      const imports = await importsOf(tx, [uploadId]);
      if (imports.every((one) => one.state === 'undone')) return;
      if (imports.some((one) => one.state !== 'applied')) throw notApplied();
      await this.move(tx, [uploadId], 'undone');
      const difference = await this.deriveAgain(tx, boroughOf(asker));
      await this.record(tx, asker, 'return-withdrawn', imports, difference);
    });
  }

  /** Puts an upload aside that nobody wants to confirm. Its rows go; that it was handed in stays. */
  async discard(asker: Asker, uploadId: string): Promise<void> {
    await this.work.run(asker.context, async (tx) => {
      const imports = await importsOf(tx, [uploadId]);
      if (imports.some((one) => one.state !== 'needs confirming')) throw notWaiting();
      await this.move(tx, [uploadId], 'discarded');
      for (const table of RETURN_TABLES) {
        await tx.query(`delete from ${table} where borough_id = $1 and import_id = any($2)`, [
          boroughOf(asker),
          imports.map((one) => one.id),
        ]);
      }
    });
  }

  private async move(
    tx: Tx,
    uploadIds: readonly string[],
    to: 'applied' | 'undone' | 'discarded',
  ): Promise<void> {
    const stamp = { applied: 'applied', undone: 'undone', discarded: null }[to];
    const stamps = stamp ? `, ${stamp}_at = $3, ${stamp}_by = $4` : '';
    const values = stamp ? [this.clock.now().toString(), tx.context.personId] : [];
    await tx.query(`update imports set state = $2${stamps} where upload_id = any($1)`, [
      uploadIds,
      to,
      ...values,
    ]);
  }

  private async deriveAgain(tx: Tx, boroughId: number): Promise<DerivationDifference> {
    const derived = deriveBorough(boroughId, await loadLiveReturns(tx));
    const difference = compareDerivation(await loadDerivation(tx), derived);
    await saveDerivation(tx, difference);
    return difference;
  }

  private async record(
    tx: Tx,
    asker: Asker,
    action: AuditAction,
    imports: readonly Import[],
    { children, episodes }: DerivationDifference,
  ): Promise<void> {
    await this.audit.record(
      tx,
      {
        action,
        subjectType: 'import',
        subjectIds: imports.map((one) => one.id),
        rowCount: episodes.added.length + episodes.changed.length + episodes.removed.length,
        particulars: {
          childrenAdded: children.added.length,
          episodesAdded: episodes.added.length,
          episodesChanged: episodes.changed.length,
          episodesRemoved: episodes.removed.length,
        },
      },
      asker.origin,
    );
  }
}

const RETURN_TABLES = [
  'return_children',
  'return_episodes',
  'return_uasc',
  'return_health',
  'return_missing',
  'import_problems',
];

const importsOf = async (tx: Tx, uploadIds: readonly string[]): Promise<Import[]> => {
  const imports = await tx.query<Import>(
    'select id, state from imports where upload_id = any($1) order by return_year',
    [uploadIds],
  );
  if (imports.length === 0) throw new NotFoundError('import');
  return imports;
};

/** One import of a borough at a time: each derives from all the others. */
const lockBorough = async (tx: Tx, boroughId: number): Promise<void> => {
  await tx.query(`select pg_advisory_xact_lock(hashtext('imports'), $1)`, [boroughId]);
};

const notWaiting = (): ConflictError =>
  new ConflictError(
    'This import is no longer waiting to be confirmed. Look at the list of imports.',
    'import-not-waiting',
  );

const notApplied = (): ConflictError =>
  new ConflictError('Only an import that has been applied can be undone.', 'import-not-applied');
