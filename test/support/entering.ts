import { AuditService } from '@lib/audit/audit.service';
import { jobFor } from '@lib/database/context/viewer-context';
import { FixedClock } from '@lib/kernel/clock';
import { ChildFacts, factsOf } from '@lib/placements/children/child-facts';
import { ChildHistory } from '@lib/placements/children/children.service';
import { EnterChildService, Enterer } from '@lib/placements/entering/enter-child.service';
import { EnterPlacementService } from '@lib/placements/entering/enter-placement.service';
import { Importing } from '@test/support/importing';
import { TestDatabase } from '@test/support/test-database';

export const BROMLEY = 305;
export const CROYDON = 306;

/** Bromley and Croydon with an agreement, and the services with which their officers enter things, on 12 June 2026. */
export class Entering {
  readonly children: EnterChildService;
  readonly placements: EnterPlacementService;

  private constructor(
    readonly database: TestDatabase,
    readonly importing: Importing,
    readonly clock: FixedClock,
  ) {
    const audit = new AuditService();
    this.children = new EnterChildService(importing.work, audit, clock);
    this.placements = new EnterPlacementService(importing.work, audit, clock);
  }

  static async start(): Promise<Entering> {
    const database = await TestDatabase.create();
    const clock = FixedClock.at('2026-06-12T09:00:00Z');
    const importing = new Importing(await database.unitOfWork('web'), clock);
    await importing.agree(BROMLEY, CROYDON);
    return new Entering(database, importing, clock);
  }

  close(): Promise<void> {
    return this.database.close();
  }

  by(borough = BROMLEY): Enterer {
    return { ...this.importing.as(borough), name: 'Officer of the borough' };
  }

  async idOf(reference: string): Promise<string> {
    return (await this.importing.children.find(this.by(), reference))!;
  }

  async historyOf(reference: string): Promise<ChildHistory> {
    return this.importing.children.open(this.by(), await this.idOf(reference));
  }

  /** "U6 2021-05-10 to now": the child's placements, newest first. */
  async lines(reference: string): Promise<string[]> {
    return (await this.historyOf(reference)).placements.map(
      ({ place, startedOn, endedOn }) => `${place} ${startedOn} to ${endedOn ?? 'now'}`,
    );
  }

  facts(childId: string): Promise<ChildFacts> {
    return this.importing.work.run(jobFor(BROMLEY), (tx) => factsOf(tx, childId, this.clock.today()));
  }
}
