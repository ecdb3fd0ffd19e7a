import { Injectable } from '@nestjs/common';
import { Viewer } from '@lib/access/viewer';
import { AuditService } from '@lib/audit/audit.service';
import { Tx, UnitOfWork } from '@lib/database/unit-of-work';
import { Clock } from '@lib/kernel/clock';
import { ConflictError, InvalidError } from '@lib/kernel/domain-error';
import { newId } from '@lib/kernel/ids';
import { releasesOf } from '../need-and-room/released-inputs';
import { MOST_LETTERS, NamedScenario } from './kept-scenario';
import { keptScenario } from './scenarios.query';
import { checkScenario, newestBasis } from './what-if.service';

/** Keeps scenarios: a borough’s for its people, the programme’s for those of the programme. */
@Injectable()
export class KeepScenarios {
  constructor(
    private readonly units: UnitOfWork,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /** @throws InvalidError naming each field. @returns its key */
  async keep(viewer: Viewer, named: NamedScenario): Promise<string> {
    const scenario = checked(named);
    return this.units.run(viewer.context, async (tx) => {
      const id = newId();
      await tx.query(
        `insert into what_if_scenarios (borough_id, id, made_by, made_by_name, made_at, name, changes, assumptions,
                                        release_ids, confirmed, room_on, changed_at, changed_by_name, version)
         values ($1, $2, $3, $4, $11, $5, $6, $7, $8, $9, $10, $11, $4, 1)`,
        [
          tx.context.boroughId, id, viewer.personId, viewer.name,
          ...(await this.columns(tx, scenario)), this.clock.now().toString(),
        ], // prettier-ignore
      );
      await this.record(tx, viewer, id, 'kept');
      return id;
    });
  }

  /**
   * Changes one, which from then on is made of the newest releases.
   * @throws InvalidError. @throws NotFoundError also for another borough’s. @throws ConflictError when it was changed in between
   */
  async change(viewer: Viewer, id: string, named: NamedScenario & { version: number }): Promise<void> {
    const scenario = checked(named);
    await this.units.run(viewer.context, async (tx) => {
      await keptScenario(tx, id);
      const changed = await tx.query(
        `update what_if_scenarios
            set name = $3, changes = $4, assumptions = $5, release_ids = $6, confirmed = $7, room_on = $8,
                changed_at = $9, changed_by_name = $10, version = version + 1
          where id = $1 and version = $2 returning 1`,
        [
          id, named.version, ...(await this.columns(tx, scenario)), this.clock.now().toString(), viewer.name,
        ], // prettier-ignore
      );
      if (changed.length === 0) throw changedMeanwhile();
      await this.record(tx, viewer, id, 'changed');
    });
  }

  /** @throws NotFoundError also for another borough’s. @throws ConflictError when it was changed in between */
  async delete(viewer: Viewer, id: string, version: number): Promise<void> {
    await this.units.run(viewer.context, async (tx) => {
      await keptScenario(tx, id);
      const gone = await tx.query(
        'delete from what_if_scenarios where id = $1 and version = $2 returning 1',
        [id, version],
      );
      if (gone.length === 0) throw changedMeanwhile();
      await this.record(tx, viewer, id, 'deleted');
    });
  }

  /** What of it is kept, in the order of the statements: of the newest releases and of the room of today. */
  private async columns(tx: Tx, { name, changes, assumptions }: NamedScenario): Promise<unknown[]> {
    const { released, inputs, on } = await newestBasis(tx, this.clock.today());
    const releases = releasesOf(released).map(({ id }) => id);
    return [
      name,
      JSON.stringify(changes),
      JSON.stringify(assumptions),
      releases,
      JSON.stringify(inputs.confirmed),
      on,
    ];
  }

  private async record(tx: Tx, { origin }: Viewer, id: string, what: string): Promise<void> {
    const subject = { subjectType: 'scenario', subjectIds: [id] };
    await this.audit.record(tx, { action: 'scenario-kept', ...subject, particulars: { what } }, origin);
  }
}

const checked = (named: NamedScenario): NamedScenario => {
  const name = named.name.trim();
  const message =
    name === ''
      ? 'Give the scenario a name'
      : name.length > MOST_LETTERS
        ? `The name must have ${MOST_LETTERS} characters or fewer`
        : null;
  if (message !== null) throw new InvalidError(message, 'scenario-name', [{ field: 'name', message }]);
  if (named.changes.length === 0) {
    const nothing = 'Enter how many places are added or taken away';
    throw new InvalidError(nothing, 'scenario-empty', [{ field: 'places1', message: nothing }]);
  }
  checkScenario(named);
  return { ...named, name };
};

const changedMeanwhile = (): ConflictError =>
  new ConflictError(
    'Somebody else changed this scenario while you had the page open. Open it again, and change it if it is still right.',
    'scenario-changed',
  );
