import { Injectable } from '@nestjs/common';
import { Clock } from '@lib/kernel/clock';
import { ConflictError, NotFoundError } from '@lib/kernel/domain-error';
import { AuditService } from '@lib/audit/audit.service';
import { AuditAction } from '@lib/audit/audit-action';
import { Tx, UnitOfWork } from '@lib/database/unit-of-work';
import { requireSufficiencyAgreement } from './require-agreement';
import { boroughInParts } from '../derivation/borough-in-parts';
import { deriveBorough } from '../derivation/derive-borough';
import { compareDerivation } from '../derivation/save-derivation';
import { Asker } from '@lib/boroughs/agreements/agreements.service';
import { boroughOf } from './borough-of';
import { deriveAgain } from './derive-again';
import { lockBorough } from './lock-borough';
import { ImportChanges, ImportPreview, NOTHING_TO_DO, previewOf, previewTogether } from './preview';
import { putAside } from './put-aside';
import { RemovalsError } from './removals.error';

interface Import {
  readonly id: string;
  readonly state: string;
}

export interface Applying {
  /** Somebody has seen how many children would no longer be shown, and means it. */
  readonly acceptRemovals?: boolean;
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
    let preview = NOTHING_TO_DO;
    for await (const { returns, entries, stored: before } of boroughInParts(tx, ids)) {
      const difference = compareDerivation(before, deriveBorough(boroughId, returns, entries));
      preview = previewTogether(preview, previewOf({ before, difference, returns, handedIn: ids }));
    }
    return preview;
  }

  /**
   * Applies an upload: all of it, or nothing. Applied twice, it is applied once.
   * @throws ConflictError when it was undone or put aside in the meantime.
   * @throws NotAllowedError when the borough has no live agreement for this use.
   * @throws RemovalsError when many children would no longer be shown, and nobody has said that it is meant.
   */
  async apply(asker: Asker, uploadId: string, applying: Applying = {}): Promise<void> {
    await this.applyTogether(asker, [uploadId], applying);
  }

  /** Several uploads as one: all of them, or none, and one derivation for all. */
  async applyTogether(
    asker: Asker,
    uploadIds: readonly string[],
    { acceptRemovals = false }: Applying = {},
  ): Promise<void> {
    await this.work.run(asker.context, async (tx) => {
      await lockBorough(tx, boroughOf(asker));
      await requireSufficiencyAgreement(tx, boroughOf(asker), this.clock.today());
      const imports = await importsOf(tx, uploadIds);
      if (imports.every((one) => one.state === 'applied')) return;
      if (imports.some((one) => one.state !== 'needs confirming')) throw notWaiting();
      await this.move(tx, uploadIds, 'applied');
      const { changes, removals } = await deriveAgain(tx, boroughOf(asker));
      if (removals.needAccepting && !acceptRemovals) throw new RemovalsError(removals);
      await keepChanges(tx, uploadIds, changes);
      await this.record(tx, asker, 'return-imported', imports, changes);
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
      const { changes } = await deriveAgain(tx, boroughOf(asker));
      await this.record(tx, asker, 'return-withdrawn', imports, changes);
    });
  }

  /** Puts an upload aside that nobody wants to confirm. Its rows go; that it was handed in stays. */
  async discard(asker: Asker, uploadId: string): Promise<void> {
    await this.work.run(asker.context, async (tx) => {
      const boroughId = boroughOf(asker);
      await lockBorough(tx, boroughId);
      const imports = await importsOf(tx, [uploadId]);
      if (imports.some((one) => one.state !== 'needs confirming')) throw notWaiting();
      const importIds = imports.map((one) => one.id);
      await putAside(
        tx,
        { audit: this.audit, clock: this.clock },
        { boroughId, importIds, because: 'not wanted', origin: asker.origin },
      );
    });
  }

  private async move(tx: Tx, uploadIds: readonly string[], to: 'applied' | 'undone'): Promise<void> {
    await tx.query(`update imports set state = $2, ${to}_at = $3, ${to}_by = $4 where upload_id = any($1)`, [
      uploadIds,
      to,
      this.clock.now().toString(),
      tx.context.personId,
    ]);
  }

  private async record(
    tx: Tx,
    asker: Asker,
    action: AuditAction,
    imports: readonly Import[],
    { children, episodes }: ImportChanges,
  ): Promise<void> {
    await this.audit.record(
      tx,
      {
        action,
        subjectType: 'import',
        subjectIds: imports.map((one) => one.id),
        rowCount: episodes.new + episodes.changed + episodes.missing,
        particulars: {
          childrenAdded: children.new,
          episodesAdded: episodes.new,
          episodesChanged: episodes.changed,
          episodesRemoved: episodes.missing,
        },
      },
      asker.origin,
    );
  }
}

const importsOf = async (tx: Tx, uploadIds: readonly string[]): Promise<Import[]> => {
  const imports = await tx.query<Import>(
    'select id, state from imports where upload_id = any($1) order by return_year',
    [uploadIds],
  );
  if (imports.length === 0) throw new NotFoundError('import');
  return imports;
};

/** What an import did, in figures only, for whoever looks at it later. */
const keepChanges = async (tx: Tx, uploadIds: readonly string[], changes: ImportChanges): Promise<void> => {
  await tx.query(
    `update imports set counts = counts || jsonb_build_object('changes', $2::jsonb) where upload_id = any($1)`,
    [uploadIds, JSON.stringify(changes)],
  );
};

const notWaiting = (): ConflictError =>
  new ConflictError(
    'This import is no longer waiting to be confirmed. Look at the list of imports.',
    'import-not-waiting',
  );

const notApplied = (): ConflictError =>
  new ConflictError('Only an import that has been applied can be undone.', 'import-not-applied');
