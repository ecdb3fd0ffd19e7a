import { Clock } from '@lib/kernel/clock';
import { Day } from '@lib/kernel/day';
import { InvalidError } from '@lib/kernel/domain-error';
import { AuditService } from '@lib/audit/audit.service';
import { Asker } from '@lib/boroughs/agreements/agreements.service';
import { Authority } from '@lib/boroughs/authorities/authorities';
import { jobFor } from '@lib/database/context/viewer-context';
import { UnitOfWork } from '@lib/database/unit-of-work';
import { ApplyUploadService } from '@lib/placements/importing/apply-upload.service';
import { ImportLine } from '@lib/placements/importing/imports.query';
import { ImportPreview } from '@lib/placements/importing/preview';
import { RemovalsError, removalWords } from '@lib/placements/importing/removals.error';
import { ReceiveReturnService } from '@lib/placements/importing/receive-return.service';
import { UploadsService } from '@lib/placements/importing/uploads.service';
import { RowsOfOther } from '@lib/placements/importing/rows-of-others';
import { FileToRead } from '@lib/ssda903/tables/raw-return';
import { COMMAND_LINE_LIMITS } from '@lib/workbook/reading/reading-limits';

export interface ImportWanted {
  readonly borough: Authority;
  readonly year: number | null;
  readonly asAt: Day | null;
  readonly files: readonly FileToRead[];
  /** Many children may no longer be shown; see `Removals`. */
  readonly acceptRemovals: boolean;
}

export interface FilesImported {
  readonly uploadId: string;
  readonly imports: readonly ImportLine[];
  /** What it changed; null when exactly these files were imported before and nothing was done. */
  readonly changes: ImportPreview | null;
  readonly ofOthers: readonly RowsOfOther[];
}

/**
 * Takes a return in and applies it: all of it, or none. The same files again do nothing.
 * @param units a unit of work as the role `job`.
 * @throws InvalidError when nothing of it can be used. @throws NotAllowedError without a live agreement.
 */
export const importFiles = async (
  { units, clock }: { units: UnitOfWork; clock: Clock },
  { borough, acceptRemovals, ...handedIn }: ImportWanted,
): Promise<FilesImported> => {
  const audit = new AuditService();
  const applying = new ApplyUploadService(units, audit, clock);
  const uploads = new UploadsService(units, audit, applying, clock);
  const asker: Asker = { context: jobFor(borough.id), origin: { route: 'command line ssda903:import' } };
  const receiving = new ReceiveReturnService(units, audit, clock);
  const { uploadId, alreadyApplied, ofOthers } = await receiving.receive(
    asker,
    handedIn,
    COMMAND_LINE_LIMITS,
  );
  const changes = alreadyApplied
    ? null
    : await applyOrPutAside({ applying, uploads, asker, acceptRemovals }, uploadId);
  const { imports } = await uploads.result(asker, uploadId);
  return { uploadId, imports, changes, ofOthers };
};

interface Applying {
  readonly applying: ApplyUploadService;
  readonly uploads: UploadsService;
  readonly asker: Asker;
  readonly acceptRemovals: boolean;
}

/** Nobody is there to confirm what was left waiting, so what cannot be applied is put aside. */
const applyOrPutAside = async (
  { applying, uploads, asker, acceptRemovals }: Applying,
  uploadId: string,
): Promise<ImportPreview> => {
  try {
    const { imports, preview } = await uploads.result(asker, uploadId);
    if (!preview || imports.every(nothingIsLeft)) throw nothingUsable();
    await applying.apply(asker, uploadId, { acceptRemovals });
    return preview;
  } catch (error) {
    await applying.discard(asker, uploadId).catch(() => undefined);
    throw error instanceof RemovalsError ? removalsNotAccepted(error) : error;
  }
};

const removalsNotAccepted = ({ removals, code }: RemovalsError): InvalidError =>
  new InvalidError(
    `Nothing was imported: ${removalWords(removals)} Check that all tables and all their rows were given. ` +
      'If it is right, give --accept-removals.',
    code,
  );

const nothingIsLeft = ({ counts }: ImportLine): boolean =>
  Object.values(counts.tables).every(({ read, setAside }) => read === setAside);

const nothingUsable = (): InvalidError =>
  new InvalidError(
    'Nothing was imported: every row was set aside. "ssda903:check" with the same files lists why.',
    'nothing-usable',
  );
