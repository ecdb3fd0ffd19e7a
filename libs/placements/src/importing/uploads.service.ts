import { Writable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { AuditService } from '@lib/audit/audit.service';
import { copyOut } from '@lib/database/bulk/copy-out';
import { UnitOfWork } from '@lib/database/unit-of-work';
import { agreementIsLive, Asker } from '@lib/boroughs/agreements/agreements.service';
import { Clock } from '@lib/kernel/clock';
import { Column } from '@lib/workbook/writing/column';
import { writeCsv, WrittenCsv } from '@lib/workbook/writing/write-csv';
import { boroughOf } from './borough-of';
import { ApplyUploadService } from './apply-upload.service';
import {
  countImports,
  countWaiting,
  findUpload,
  ImportFilter,
  ImportLine,
  listImports,
  problemsInAll,
  yearsHandedIn,
} from './imports.query';
import {
  countProblems,
  listProblems,
  ProblemFilter,
  ProblemGroup,
  ProblemRow,
  problemRowsSql,
  problemValues,
  problemsByRule,
} from './problems.query';
import { ImportPreview } from './preview';

export const IMPORTS_A_PAGE = 25;
export const PROBLEMS_A_PAGE = 100;

export interface ImportHistory {
  readonly imports: readonly ImportLine[];
  readonly count: number;
  /** The years anything was handed in for, latest first. */
  readonly years: readonly number[];
}

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
    private readonly clock: Clock,
  ) {}

  /** One page of the borough's imports, newest first; a page there is none of is the last. */
  async history(asker: Asker, filter: ImportFilter, page: number): Promise<ImportHistory> {
    return this.work.run(
      asker.context,
      async (tx) => {
        const count = await countImports(tx, filter);
        const shown = Math.min(page, Math.max(1, Math.ceil(count / IMPORTS_A_PAGE)));
        const part = { limit: IMPORTS_A_PAGE, offset: (shown - 1) * IMPORTS_A_PAGE };
        return {
          imports: await listImports(tx, filter, part),
          count,
          years: await yearsHandedIn(tx),
        };
      },
      { readOnly: true },
    );
  }

  /** Whether the borough may import today: it has a live agreement for sufficiency. */
  async mayImport(asker: Asker): Promise<boolean> {
    return this.work.run(
      asker.context,
      (tx) => agreementIsLive(tx, boroughOf(asker), 'sufficiency', this.clock.today()),
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

  /** The imports of an upload, each with how many problems it has. @throws NotFoundError if it is not theirs. */
  async imports(asker: Asker, uploadId: string): Promise<readonly ImportLine[]> {
    return this.work.run(asker.context, (tx) => findUpload(tx, uploadId), { readOnly: true });
  }

  /** One page of the problems of an upload, row by row; how many the filter finds, and how many there are. */
  async problems(
    asker: Asker,
    uploadId: string,
    filter: ProblemFilter,
    page: number,
  ): Promise<{ rows: readonly ProblemRow[]; count: number; inAll: number }> {
    return this.work.run(
      asker.context,
      async (tx) => {
        const imports = await findUpload(tx, uploadId);
        const offset = (page - 1) * PROBLEMS_A_PAGE;
        return {
          rows: await listProblems(tx, uploadId, filter, { limit: PROBLEMS_A_PAGE, offset }),
          count: await countProblems(tx, uploadId, filter),
          inAll: problemsInAll(imports),
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

  /**
   * Every problem of an upload as CSV by a sheet's columns, from the database straight to `to`; recorded as
   * downloaded with its rows and the file's hash. Nothing of `to` may be handed over before this is done.
   */
  async problemsAsCsv(
    asker: Asker,
    uploadId: string,
    columns: readonly Column<ProblemRow>[],
    to: Writable,
  ): Promise<WrittenCsv> {
    return this.work.run(asker.context, async (tx) => {
      const imports = await findUpload(tx, uploadId);
      const every = problemValues(uploadId, {});
      const written = await writeCsv(
        { columns, from: problemRowsSql },
        (query, file) => copyOut(tx, query, every, file),
        to,
      );
      await this.audit.record(
        tx,
        {
          action: 'problems-downloaded',
          subjectType: 'import',
          subjectIds: imports.map((one) => one.id),
          rowCount: written.rows,
          particulars: { format: 'csv', bytes: written.bytes, sha256: written.sha256 },
        },
        asker.origin,
      );
      return written;
    });
  }
}
