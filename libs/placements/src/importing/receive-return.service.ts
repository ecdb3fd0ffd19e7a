import { Injectable } from '@nestjs/common';
import { Clock } from '@lib/kernel/clock';
import { newId } from '@lib/kernel/ids';
import { AuditService } from '@lib/audit/audit.service';
import { insertRows } from '@lib/database/bulk/insert-rows';
import { Tx, UnitOfWork } from '@lib/database/unit-of-work';
import { requireSufficiencyAgreement } from './require-agreement';
import { authorityById, spellingsOf } from '@lib/boroughs/authorities/find-authority';
import { loadDirectoryFor } from '@lib/reference-data/postcodes/directory-for';
import { LastYear } from '@lib/ssda903/checking/last-year';
import { RowProblem } from '@lib/ssda903/checking/problem';
import { ReturnCheck } from '@lib/ssda903/checking/return-check';
import { degrade } from '@lib/ssda903/privacy/degrade';
import { inParts } from '@lib/ssda903/tables/rows-together';
import { ReadingLimits, WEB_LIMITS } from '@lib/workbook/reading/reading-limits';
import { Asker } from '@lib/boroughs/agreements/agreements.service';
import { boroughOf } from './borough-of';
import { HandedIn, readHandedIn, ReturnOfYear } from './handed-in';
import { keptValue } from './kept-value';
import { RowsOfOther } from './rows-of-others';
import { loadLastYear, ReturnStore } from './stored-return';

export interface Received {
  readonly uploadId: string;
  /** Imports of the same files for the same period that are applied already. */
  readonly alreadyApplied: boolean;
  /** Rows of a concatenated file that were not taken because they are another authority's. */
  readonly ofOthers: readonly RowsOfOther[];
}

/** Takes a return in: reads, checks, degrades and keeps it, to be looked at and then confirmed. */
@Injectable()
export class ReceiveReturnService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /**
   * Keeps what was handed in as an upload that nothing is derived from until it is applied. Bad rows are listed
   * and set aside; good rows are kept, degraded: the whole birth date and postcode never reach a table.
   * @throws InvalidError when nothing of it can be used, saying what and why.
   * @throws NotAllowedError when the borough has no live agreement for this use.
   */
  async receive(asker: Asker, handedIn: HandedIn, limits: ReadingLimits = WEB_LIMITS): Promise<Received> {
    const authority = authorityById(boroughOf(asker));
    const today = this.clock.today();
    const { returns, ofOthers } = await readHandedIn(handedIn, { authority, today, limits });
    return this.work.run(asker.context, async (tx) => {
      await requireSufficiencyAgreement(tx, boroughOf(asker), today);
      const applied = await this.appliedBefore(tx, returns);
      if (applied) return { uploadId: applied, alreadyApplied: true, ofOthers };
      const uploadId = newId();
      let before: { year: number; rows: LastYear } | undefined;
      for (const one of returns) {
        const check = new ReturnCheck(one.raw, {
          year: one.year,
          asAt: one.partYear ? one.trueAt : null,
          authority: { names: spellingsOf(authority) },
          lastYear: before?.year === one.year - 1 ? before.rows : await loadLastYear(tx, one.year - 1),
        });
        await this.keep(tx, { uploadId, one, check, gss: authority.gss, asker });
        before = { year: one.year, rows: check.leftOpen };
      }
      return { uploadId, alreadyApplied: false, ofOthers };
    });
  }

  /** The upload that brought exactly these files for exactly these periods, when all of it is applied. */
  private async appliedBefore(tx: Tx, returns: readonly ReturnOfYear[]): Promise<string | null> {
    const rows = await tx.query<{ uploadId: string; returns: number }>(
      `select upload_id as "uploadId", count(distinct content_hash)::int as returns from imports
        where state = 'applied' and content_hash = any($1) group by upload_id`,
      [returns.map((one) => one.contentHash)],
    );
    return rows.find((row) => row.returns === returns.length)?.uploadId ?? null;
  }

  private async keep(tx: Tx, { uploadId, one, check, gss, asker }: Keeping): Promise<void> {
    const importId = newId();
    await tx.query(
      `insert into imports (borough_id, id, upload_id, return_year, true_at, part_year, shape, files, content_hash,
                            state, counts, made_up, uploaded_at, uploaded_by)
       values ($1, $2, $3, $4, $5, $6, $7, '{}', $8, 'needs confirming', '{}',
               coalesce((select practice from installation), false), $9, $10)`,
      [
        tx.context.boroughId,
        importId,
        uploadId,
        one.year,
        one.trueAt,
        one.partYear,
        one.raw.shape,
        one.contentHash,
        this.clock.now().toString(),
        tx.context.personId,
      ],
    );
    const store = new ReturnStore(tx, importId);
    for (const part of inParts(check.children(), ROWS_A_PART)) {
      const postcodes = part.episodes.flatMap((row) => [row.homePostcode, row.placementPostcode]);
      const known = [...new Set(postcodes.filter((postcode) => postcode !== null))];
      await store.add(degrade(part, await loadDirectoryFor(tx, known), gss));
    }
    const problems = check.problems();
    await tx.query(`update imports set files = $3, counts = $4 where borough_id = $1 and id = $2`, [
      tx.context.boroughId,
      importId,
      store.files,
      JSON.stringify({ tables: check.counts(), notes: one.raw.notes }),
    ]);
    await storeProblems(tx, importId, problems);
    await this.audit.record(
      tx,
      {
        action: 'return-checked',
        subjectType: 'import',
        subjectIds: [importId],
        rowCount: store.count('episodes'),
        particulars: { year: one.year, trueAt: one.trueAt, problems: problems.length },
      },
      asker.origin,
    );
  }
}

/** How much of a return is in memory with its birth dates and postcodes at once. */
const ROWS_A_PART = 8_000;

interface Keeping {
  readonly uploadId: string;
  readonly one: ReturnOfYear;
  readonly check: ReturnCheck;
  readonly gss: string;
  readonly asker: Asker;
}

const storeProblems = async (tx: Tx, importId: string, problems: readonly RowProblem[]): Promise<void> => {
  await insertRows(
    tx,
    'import_problems',
    {
      borough_id: 'smallint',
      import_id: 'uuid',
      number: 'integer',
      rule: 'text',
      weight: 'text',
      table_name: 'text',
      file: 'text',
      line: 'integer',
      column_name: 'text',
      value: 'text',
      message: 'text',
      expected: 'text',
      fix: 'text',
    },
    problems.map((problem, at) => [
      tx.context.boroughId,
      importId,
      at + 1,
      problem.rule,
      problem.weight,
      problem.table,
      problem.file,
      problem.row,
      problem.column,
      keptValue(problem.column, problem.value),
      problem.message,
      problem.expected,
      problem.fix,
    ]),
  );
};
