import { Injectable } from '@nestjs/common';
import { Clock } from '@lib/kernel/clock';
import { Day } from '@lib/kernel/day';
import { ConflictError, InvalidError, NotFoundError } from '@lib/kernel/domain-error';
import { isId } from '@lib/kernel/ids';
import { AuditService } from '@lib/audit/audit.service';
import { Tx, UnitOfWork } from '@lib/database/unit-of-work';
import { Enterer } from '@lib/placements/entering/enter-child.service';
import { holdEntry } from '../register/keep-entry';
import { KeptLine, RegisterRecord } from '../register/register-entry';
import { linesHeld } from '../register/register-row';
import { recordOfPlacement } from '../register/register.query';
import { CostLine } from './cost-line';
import { keepLine } from './keep-line';
import { linesVersionOf } from './lines-version.query';
import { problemsOfLine } from './line-problems';

/** A line and the placement it is of. */
export interface LineOfPlacement {
  readonly record: RegisterRecord;
  readonly line: KeptLine;
}

/** Prices of placements: a line is added, ended, or taken back when it was wrong. None is changed or deleted. */
@Injectable()
export class CostLines {
  constructor(
    private readonly units: UnitOfWork,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /**
   * Adds a line to a placement.
   * @param linesVersion of its lines, as they were read; left out by who read none
   * @throws InvalidError naming each field that is wrong
   * @throws ConflictError when somebody else added, ended or took back a line in between
   * @returns its key
   */
  async add(enterer: Enterer, placementId: string, line: CostLine, linesVersion?: number): Promise<string> {
    return this.units.run(enterer.context, async (tx) => {
      const today = this.clock.today();
      const kept = { by: { id: enterer.context.personId, name: enterer.name }, clock: this.clock };
      const entryId = await holdEntry(tx, await recordOfPlacement(tx, placementId, today), kept);
      if (linesVersion !== undefined && (await linesVersionOf(tx, entryId)) !== linesVersion)
        throw linesChangedMeanwhile();
      const record = await recordOfPlacement(tx, placementId, today);
      const problems = problemsOfLine(line, {
        startedOn: record.placement.startedOn,
        today,
        others: linesHeld(record),
      });
      if (problems.length > 0) throw notSaved(problems);
      const id = await keepLine(tx, { entryId, line, source: 'page' }, kept);
      await this.changed(tx, enterer, record, { added: id });
      return id;
    });
  }

  /** A line that stands, with its placement; recorded as opened. @throws NotFoundError once it was taken back. */
  async open(enterer: Enterer, lineId: string): Promise<LineOfPlacement> {
    return this.units.run(enterer.context, async (tx) => {
      const found = await this.find(tx, lineId);
      await this.audit.record(
        tx,
        { action: 'register-opened', subjectType: 'child', subjectIds: [found.record.placement.childId] },
        enterer.origin,
      );
      return found;
    });
  }

  /**
   * Ends a line, or gives it another end.
   * @throws InvalidError for an end that is not after its first night
   * @throws ConflictError when somebody else changed it in between
   */
  async end(
    enterer: Enterer,
    lineId: string,
    { endsOn, version }: { endsOn: Day; version: number },
  ): Promise<LineOfPlacement> {
    return this.units.run(enterer.context, async (tx) => {
      const found = await this.find(tx, lineId);
      const { line, record } = found;
      const others = linesHeld(record).filter(({ id }) => id !== lineId);
      const problems = problemsOfLine(
        { ...line, endsOn },
        { startedOn: record.placement.startedOn, today: this.clock.today(), others },
      );
      if (problems.length > 0) throw notSaved(problems);
      await this.guarded(tx, 'ends_on = $4', [lineId, version, endsOn]);
      await this.changed(tx, enterer, record, { ended: lineId });
      return found;
    });
  }

  /** Takes back a line that was wrong; it stays readable in the history. @throws ConflictError as `end` does. */
  async takeBack(enterer: Enterer, lineId: string, version: number): Promise<LineOfPlacement> {
    return this.units.run(enterer.context, async (tx) => {
      const found = await this.find(tx, lineId);
      await this.guarded(tx, 'withdrawn_at = $4, withdrawn_by_name = $5', [
        lineId,
        version,
        this.clock.now().toString(),
        enterer.name,
      ]);
      await this.changed(tx, enterer, found.record, { takenBack: lineId });
      return found;
    });
  }

  private async find(tx: Tx, lineId: string): Promise<LineOfPlacement> {
    const [row] = isId(lineId)
      ? await tx.query<{ placementId: string }>(
          `select e.placement_id as "placementId" from cost_lines l
             join register_entries e on e.borough_id = l.borough_id and e.id = l.entry_id
            where l.id = $1 and l.withdrawn_at is null`,
          [lineId],
        )
      : [];
    if (!row) throw new NotFoundError('cost line');
    const record = await recordOfPlacement(tx, row.placementId, this.clock.today());
    return { record, line: record.lines.find(({ id }) => id === lineId)! };
  }

  private async guarded(
    tx: Tx,
    set: string,
    [lineId, version, ...values]: readonly [string, number, ...unknown[]],
  ): Promise<void> {
    const rows = await tx.query(
      `update cost_lines set ${set}, version = version + 1
        where borough_id = $1 and id = $2 and version = $3 and withdrawn_at is null returning 1`,
      [tx.context.boroughId, lineId, version, ...values],
    );
    if (rows.length === 0) throw changedMeanwhile();
  }

  private async changed(
    tx: Tx,
    { origin }: Enterer,
    { placement }: RegisterRecord,
    particulars: Readonly<Record<string, string>>,
  ): Promise<void> {
    await this.audit.record(
      tx,
      { action: 'register-changed', subjectType: 'child', subjectIds: [placement.childId], particulars },
      origin,
    );
  }
}

const notSaved = (problems: InvalidError['problems']): InvalidError =>
  new InvalidError('Nothing was saved. Mend what is named.', 'cost-line', problems);

const linesChangedMeanwhile = (): ConflictError =>
  new ConflictError(
    'Somebody else changed the cost lines of this placement while you had it open. Look at what it costs now, and add the line if it is still right.',
    'cost-lines-changed',
  );

const changedMeanwhile = (): ConflictError =>
  new ConflictError(
    'Somebody else changed this cost line while you had it open. Look at what the placement costs now, and do it again if it is still right.',
    'cost-line-changed',
  );
