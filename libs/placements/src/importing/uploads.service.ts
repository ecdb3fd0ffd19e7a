import { Injectable } from '@nestjs/common';
import { AuditService } from '@lib/audit/audit.service';
import { UnitOfWork } from '@lib/database/unit-of-work';
import { Asker } from '@lib/boroughs/agreements/agreements.service';
import { boroughOf } from './borough-of';
import { ApplyUploadService } from './apply-upload.service';
import {
  countImports,
  countProblems,
  countWaiting,
  findUpload,
  ImportLine,
  listImports,
  listProblems,
  ProblemFilter,
  ProblemGroup,
  ProblemRow,
  problemsByRule,
} from './imports.query';
import { ImportPreview } from './preview';

export const IMPORTS_A_PAGE = 25;
export const PROBLEMS_A_PAGE = 100;

export interface UploadResult {
  readonly imports: readonly ImportLine[];
  readonly problems: readonly ProblemGroup[];
  /** Only while it waits to be confirmed. */
  readonly preview: ImportPreview | null;
}

/** Looking at what was handed in: the history, one upload, its problems. */
@Injectable()
export class UploadsService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly audit: AuditService,
    private readonly applying: ApplyUploadService,
  ) {}

  /** The borough's imports, newest first. */
  async history(asker: Asker, page: number): Promise<{ imports: readonly ImportLine[]; count: number }> {
    return this.work.run(
      asker.context,
      async (tx) => ({
        imports: await listImports(tx, { page, size: IMPORTS_A_PAGE }),
        count: await countImports(tx),
      }),
      { readOnly: true },
    );
  }

  /** How many returns wait to be confirmed, for the home page. */
  async waiting(asker: Asker): Promise<number> {
    return this.work.run(asker.context, (tx) => countWaiting(tx), { readOnly: true });
  }

  /**
   * One upload with its problems by rule, and what confirming it would do. The children it would leave out are
   * shown by reference, and so recorded as seen. @throws NotFoundError if it is not theirs.
   */
  async result(asker: Asker, uploadId: string): Promise<UploadResult> {
    return this.work.run(
      asker.context,
      async (tx) => {
        const imports = await findUpload(tx, uploadId);
        const waiting = imports.some((one) => one.state === 'needs confirming');
        const preview = waiting ? await this.applying.previewIn(tx, boroughOf(asker), uploadId) : null;
        if (preview && preview.missingChildren.length > 0) {
          const subjectIds = preview.missingChildren.map((child) => child.id);
          await this.audit.record(
            tx,
            { action: 'children-listed', subjectType: 'child', subjectIds },
            asker.origin,
          );
        }
        return { imports, problems: await problemsByRule(tx, uploadId), preview };
      },
      { snapshot: true },
    );
  }

  /** One page of the problems of an upload, row by row. */
  async problems(
    asker: Asker,
    uploadId: string,
    filter: ProblemFilter,
    page: number,
  ): Promise<{ rows: readonly ProblemRow[]; count: number }> {
    return this.work.run(
      asker.context,
      async (tx) => {
        await findUpload(tx, uploadId);
        const offset = (page - 1) * PROBLEMS_A_PAGE;
        return {
          rows: await listProblems(tx, uploadId, filter, { limit: PROBLEMS_A_PAGE, offset }),
          count: await countProblems(tx, uploadId, filter),
        };
      },
      { readOnly: true },
    );
  }

  /** Every problem of an upload, for the workbook; recorded as downloaded. */
  async allProblems(
    asker: Asker,
    uploadId: string,
  ): Promise<{ imports: readonly ImportLine[]; rows: readonly ProblemRow[] }> {
    return this.work.run(asker.context, async (tx) => {
      const imports = await findUpload(tx, uploadId);
      const rows = await listProblems(tx, uploadId, {}, { limit: null, offset: 0 });
      await this.audit.record(
        tx,
        {
          action: 'problems-downloaded',
          subjectType: 'import',
          subjectIds: imports.map((one) => one.id),
          rowCount: rows.length,
        },
        asker.origin,
      );
      return { imports, rows };
    });
  }
}
