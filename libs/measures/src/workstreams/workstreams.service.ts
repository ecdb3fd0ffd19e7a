import { Injectable } from '@nestjs/common';
import { AuditService } from '@lib/audit/audit.service';
import { Asker } from '@lib/boroughs/agreements/agreements.service';
import { Tx, UnitOfWork } from '@lib/database/unit-of-work';
import { Clock } from '@lib/kernel/clock';
import { ConflictError, InvalidError } from '@lib/kernel/domain-error';
import { Signatory } from '@lib/releases/signing/signatory';
import { MadeWorkstream } from './made-workstream';
import { NewWorkstream, workstreamProblems } from './workstream-problems';
import { versionsOfWorkstream } from './workstreams.query';

/** What a change is held against. */
export interface ChangeOf {
  readonly code: string;
  /** The latest version when it was thought of. */
  readonly seen: number;
  /** The codes of the reports there are: workstreams stand below reports and cannot ask. */
  readonly reports: readonly string[];
}

/** Changing what a workstream shows: a version is never changed or deleted, the next one takes its place. */
@Injectable()
export class Workstreams {
  constructor(
    private readonly units: UnitOfWork,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /** Newest first. @throws NotFoundError for a workstream that is not there */
  versions(asker: Pick<Asker, 'context'>, code: string): Promise<readonly MadeWorkstream[]> {
    return this.units.run(asker.context, (tx) => versionsOfWorkstream(tx, code), { readOnly: true });
  }

  /**
   * Makes the next version, which counts from today on.
   * @throws InvalidError naming each field that is wrong
   * @throws ConflictError when somebody else made one in between
   * @returns its number
   */
  change(by: Signatory, next: NewWorkstream, { code, seen, reports }: ChangeOf): Promise<number> {
    return this.units.run(by.context, async (tx) => {
      const [last] = await versionsOfWorkstream(tx, code);
      if (last!.version !== seen) throw changedMeanwhile();
      const problems = workstreamProblems(next, reports);
      if (problems.length > 0)
        throw new InvalidError('Nothing was saved. Mend what is named.', 'workstream', problems);
      const version = seen + 1;
      await this.insert(tx, by, { code, version, next });
      const { figures, reports: chosen } = next;
      const particulars = { workstream: code, version, figures, reports: chosen };
      await this.audit.record(tx, { action: 'workstream-changed', particulars }, by.origin);
      return version;
    });
  }

  private async insert(
    tx: Tx,
    by: Signatory,
    { code, version, next }: { code: string; version: number; next: NewWorkstream },
  ): Promise<void> {
    const made = await tx.query(
      `insert into workstream_versions (code, version, question, figures, reports, because, valid_from, made_at, made_by,
                                        made_by_name)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) on conflict do nothing returning 1`,
      [
        code, version, next.question.trim(), next.figures, next.reports, next.because.trim(), this.clock.today(),
        this.clock.now().toString(), by.context.personId, by.name,
      ], // prettier-ignore
    );
    if (made.length === 0) throw changedMeanwhile();
  }
}

const changedMeanwhile = (): ConflictError =>
  new ConflictError(
    'Somebody else changed this workstream while you had the page open. Look at what it shows now, and make your change again if it is still right.',
    'workstream-changed-meanwhile',
  );
