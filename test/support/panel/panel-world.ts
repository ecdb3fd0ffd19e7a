import { AuditService } from '@lib/audit/audit.service';
import { recordAgreement } from '@lib/boroughs/agreements/agreements.service';
import { jobFor, SYSTEM } from '@lib/database/context/viewer-context';
import { Tx, UnitOfWork } from '@lib/database/unit-of-work';
import { Clock, FixedClock } from '@lib/kernel/clock';
import { day } from '@lib/kernel/day';
import { newId } from '@lib/kernel/ids';
import { caseByReference } from '@lib/panel/cases/cases.query';
import { CaseWork, moveCase } from '@lib/panel/cases/move-case';
import { openCase } from '@lib/panel/cases/open-case';
import { PanelCase } from '@lib/panel/cases/panel-case';
import { shareCase } from '@lib/panel/sharing/share-case';
import { Snapshot } from '@lib/panel/sharing/snapshot';
import { PRACTICE_PANELS } from '../../../apps/cli/src/practice/panels';
import { TestDatabase } from '../test-database';
import { snapshotOf } from './a-snapshot';

/** A Monday: the pan-London panel meets on Wednesday 25 November 2026. */
export const PANEL_DAY = '2026-11-23T09:00:00Z';

export const PAN_LONDON_PANEL = PRACTICE_PANELS[0]!.id;
export const SOUTH_PANEL = PRACTICE_PANELS[1]!.id;

/** Boroughs with children and cases, on a database of the spec's own that has the made-up panels. */
export class PanelWorld {
  private constructor(
    readonly database: TestDatabase,
    readonly job: UnitOfWork,
    readonly clock: Clock,
  ) {}

  /** @param boroughs DfE numbers; each gets a live agreement for the panel. */
  static async of(
    database: TestDatabase,
    boroughs: readonly number[],
    clock: Clock = FixedClock.at(PANEL_DAY),
  ): Promise<PanelWorld> {
    const job = await database.unitOfWork('job');
    await job.run(SYSTEM, async (tx) => {
      for (const boroughId of boroughs) {
        await recordAgreement(tx, new AuditService(), {
          boroughId,
          purpose: 'panel',
          startsOn: day('2020-01-01'),
          endsOn: day('2035-12-31'),
          reference: 'PANEL-1',
          signedBy: 'Director of children’s services',
        });
      }
    });
    return new PanelWorld(database, job, clock);
  }

  /** A child of a borough, as if it had come with a return. @returns its key. */
  async child(boroughId: number, localReference: string): Promise<string> {
    const id = newId();
    await this.database.asSuperuser(
      `insert into children (borough_id, id, local_reference, service_reference, sex, birth_month, uasc, import_id, file, line)
       values ($1, $2, $3, $4, 'F', '2011-03-01', false, $2, 0, 1)`,
      [boroughId, id, localReference, `C-${localReference.slice(-6).toUpperCase().padStart(6, 'A')}`],
    );
    return id;
  }

  /** A case of a borough that stands at “submitted” and is shared with its panel. */
  async submittedCase(
    boroughId: number,
    {
      seriesId = PAN_LONDON_PANEL,
      snapshot = {},
      childId: known,
    }: { seriesId?: string; snapshot?: Partial<Snapshot>; childId?: string } = {},
  ): Promise<PanelCase> {
    const childId = known ?? (await this.child(boroughId, `T${newId().slice(-10)}`));
    return this.job.run(jobFor(boroughId), async (tx) => {
      const serviceReference = await serviceReferenceOf(tx, childId);
      const { ask, urgency, neededBy, ...rest } = { ...snapshotOf(serviceReference), ...snapshot };
      const opened = await openCase(tx, this.work(), {
        boroughId, seriesId, childId, serviceReference, ask, urgency, neededBy,
      }); // prettier-ignore
      const draft = await caseByReference(tx, opened.reference);
      await moveCase(tx, this.work(), draft, { name: 'submit', dueOn: day('2026-11-24') });
      await shareCase(tx, this.work(), draft, {
        referralNumber: 1,
        content: { ...rest, ask, urgency, neededBy },
      });
      return caseByReference(tx, opened.reference);
    });
  }

  work(): CaseWork {
    return {
      audit: new AuditService(),
      clock: this.clock,
      actor: { id: newId(), name: 'A made-up officer' },
      origin: {},
    };
  }
}

const serviceReferenceOf = async (tx: Tx, childId: string): Promise<string> => {
  const [row] = await tx.query<{ reference: string }>(
    'select service_reference as reference from children where id = $1',
    [childId],
  );
  return row!.reference;
};
