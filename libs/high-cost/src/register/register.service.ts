import { Injectable } from '@nestjs/common';
import { Clock } from '@lib/kernel/clock';
import { Day } from '@lib/kernel/day';
import { ConflictError, InvalidError } from '@lib/kernel/domain-error';
import { AuditService } from '@lib/audit/audit.service';
import { Asker } from '@lib/boroughs/agreements/agreements.service';
import { Tx, UnitOfWork } from '@lib/database/unit-of-work';
import { Enterer } from '@lib/placements/entering/enter-child.service';
import { AgeBandSet } from '@lib/reference-data/age-bands/age-band-sets';
import { ageBandSetOn } from '@lib/rules/age-bands/age-band-set';
import { linesVersionOf } from '../costs/lines-version.query';
import { definitionAsked } from '../definitions/definition-asked';
import { definitionsOf } from '../definitions/definitions.query';
import { definitionOn, HcliDefinition } from '../definitions/hcli-definition';
import { FundingPosition } from '../funding/funding-position';
import { fundingOf } from '../funding/funding.query';
import { EndingToRecord, endingsToRecord } from '../endings/endings.query';
import { Outcomes, outcomesOf } from '../outcomes/outcomes.query';
import { problemsOfFacts } from './fact-problems';
import { holdEntry } from './keep-entry';
import { LeftBehind, leftBehind } from './left-behind.query';
import { EntryFacts, RegisterRow } from './register-entry';
import { rowOf } from './register-row';
import { recordOfPlacement, recordsOn } from './register.query';

export interface RegisterAsked {
  readonly on: Day;
  /** The version to go by; null for the one in force on the day. */
  readonly version: number | null;
}

/** The register of a borough on a day. */
export interface RegisterList {
  readonly on: Day;
  readonly definition: HcliDefinition;
  /** Whether it is the definition in force on the day, or another that was asked for. */
  readonly inForce: boolean;
  readonly definitions: readonly HcliDefinition[];
  /** Those that are in. */
  readonly rows: readonly RegisterRow[];
  /** In which bands the list of that day cuts ages. */
  readonly ages: AgeBandSet;
  /** Those of which something is recorded and that are not in. */
  readonly others: readonly RegisterRow[];
  /** What is recorded of placements that are gone, whatever the day. */
  readonly leftBehind: readonly LeftBehind[];
  /** Placements that ended and of whose ending nothing is recorded, whatever the day. */
  readonly endings: readonly EndingToRecord[];
}

/** One placement with all that is recorded of it, as it stands today. */
export interface RegisterPage {
  readonly row: RegisterRow;
  readonly definition: HcliDefinition;
  readonly funding: readonly FundingPosition[];
  readonly outcomes: Outcomes;
  /** Goes up with each change of its cost lines. */
  readonly linesVersion: number;
  readonly today: Day;
}

/** The register of high-cost placements: which are in is worked out, never ticked. */
@Injectable()
export class Register {
  constructor(
    private readonly units: UnitOfWork,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /**
   * Every placement of the borough that is in on a day, and why.
   * @param shown the children of it whom the caller shows, who are recorded as seen; everybody unless it says so
   * @throws InvalidError for a version there is none of
   */
  async list(
    asker: Asker,
    asked: RegisterAsked,
    shown: (list: RegisterList) => readonly string[] = everybody,
  ): Promise<RegisterList> {
    return this.units.run(asker.context, async (tx) => {
      const definitions = await definitionsOf(tx);
      const definition = definitionAsked(definitions, asked);
      const rows = (await recordsOn(tx, asked.on)).map((record) => rowOf(record, definition, asked.on));
      const list = {
        on: asked.on,
        definition,
        inForce: definition.version === definitionOn(definitions, asked.on)?.version,
        definitions,
        ages: await ageBandSetOn(tx, asked.on),
        rows: rows.filter(({ reasons }) => reasons.length > 0),
        others: rows.filter(({ reasons, entryId }) => reasons.length === 0 && entryId !== null),
        leftBehind: await leftBehind(tx),
        endings: await endingsToRecord(tx, this.clock.today()),
      };
      await this.audit.record(
        tx,
        {
          action: 'register-listed',
          subjectType: 'child',
          subjectIds: [...new Set(shown(list))],
          filter: { on: asked.on, version: definition.version },
        },
        asker.origin,
      );
      return list;
    });
  }

  /** What is recorded of one placement; recorded as opened. @throws NotFoundError */
  async open(asker: Asker, placementId: string): Promise<RegisterPage> {
    return this.units.run(asker.context, async (tx) => {
      const page = await this.read(tx, placementId);
      await this.audit.record(
        tx,
        {
          action: 'register-opened',
          subjectType: 'child',
          subjectIds: [page.row.placement.childId],
        },
        asker.origin,
      );
      return page;
    });
  }

  /**
   * Records the facts of a placement besides its costs.
   * @param version of the entry as the page showed it; 0 where there was none
   * @throws InvalidError naming each field
   * @throws ConflictError when somebody else recorded something of it in between
   */
  async record(
    enterer: Enterer,
    placementId: string,
    { facts, version }: { facts: EntryFacts; version: number },
  ): Promise<void> {
    await this.units.run(enterer.context, async (tx) => {
      const { row } = await this.read(tx, placementId);
      const problems = problemsOfFacts(facts, row.placement.startedOn);
      if (problems.length > 0)
        throw new InvalidError('Nothing was saved. Mend what is named.', 'register-facts', problems);
      const by = { id: enterer.context.personId, name: enterer.name };
      const id = await holdEntry(tx, row, { by, clock: this.clock });
      const saved = await tx.query(
        `update register_entries set solo = $4, staff_per_child = $5, registration = $6, procurement = $7,
                expected_end_on = $8, contract_ends_on = $9, review_due_on = $10, needs_band = $11, owner_role = $12,
                version = version + 1
          where borough_id = $1 and id = $2 and version = $3 returning 1`,
        [
          tx.context.boroughId, id, Math.max(version, 1), facts.solo, facts.staffPerChild, facts.registration,
          facts.procurement, facts.expectedEndOn, facts.contractEndsOn, facts.reviewDueOn, facts.needsBand, facts.ownerRole,
        ], // prettier-ignore
      );
      if (saved.length === 0) throw recordedMeanwhile();
      await this.audit.record(
        tx,
        {
          action: 'register-changed',
          subjectType: 'child',
          subjectIds: [row.placement.childId],
          particulars: { facts: id },
        },
        enterer.origin,
      );
    });
  }

  private async read(tx: Tx, placementId: string): Promise<RegisterPage> {
    const today = this.clock.today();
    const definition = definitionAsked(await definitionsOf(tx), { on: today, version: null });
    const row = rowOf(await recordOfPlacement(tx, placementId, today), definition, today);
    const outcomes = await outcomesOf(tx, { entryId: row.entryId, placementId });
    const linesVersion = await linesVersionOf(tx, row.entryId);
    return { row, definition, funding: await fundingOf(tx, row.entryId), outcomes, linesVersion, today };
  }
}

const everybody = ({ rows, others, leftBehind: gone, endings }: RegisterList): string[] => [
  ...[...rows, ...others].map(({ placement }) => placement.childId),
  ...[...gone, ...endings].map(({ childId }) => childId),
];

const recordedMeanwhile = (): ConflictError =>
  new ConflictError(
    'Somebody else recorded something of this placement while you had it open. Look at what is recorded now, and do it again if it is still right.',
    'register-changed',
  );
