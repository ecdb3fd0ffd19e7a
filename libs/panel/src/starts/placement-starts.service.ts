import { Injectable } from '@nestjs/common';
import { Viewer } from '@lib/access/viewer';
import { AuditService } from '@lib/audit/audit.service';
import { Tx, UnitOfWork } from '@lib/database/unit-of-work';
import { Clock } from '@lib/kernel/clock';
import { Day } from '@lib/kernel/day';
import { InvalidError, NotFoundError } from '@lib/kernel/domain-error';
import { EnterPlacementService } from '@lib/placements/entering/enter-placement.service';
import { NewEntry } from '@lib/placements/entering/entry-problems';
import { EnteredFacts } from '@lib/placements/entering/placement-entry';
import { boroughOf } from '@lib/placements/importing/borough-of';
import { lockBorough } from '@lib/placements/importing/lock-borough';
import { caseWorkOf } from '../cases/case-work-of';
import { lockCase } from '../cases/lock-case';
import { BoroughCase, openBoroughCase } from '../cases/open-borough-case';
import { PanelCase } from '../cases/panel-case';
import { recordStart } from '../follow-ups/record-start';
import { weeklyTotal } from '../options/weekly-cost';
import { Recommendation } from '../recommendations/recommendation';
import { earlierRecommendations } from '../recommendations/recommendations.query';
import { nothingToRespondTo } from '../responses/nothing-to-respond-to';
import { BoroughResponse } from '../responses/response';
import { responsesOf, standingFor } from '../responses/responses.query';
import { correctStart, refuseStartCorrection, StartedResponse } from './correct-start';
import { knownOfStart } from './known-of-start.query';
import { optionAccepted } from './option-accepted.query';
import { putInRegister, StartInRegister, takeOutOfRegister } from './put-in-register';
import { NewStart, StartCorrection, StartedPlacement } from './started-placement';

/** What the page of a start is drawn from. */
export interface StartPage {
  readonly of: BoroughCase;
  /** What the borough responded; null before it did. */
  readonly standing: BoroughResponse | null;
  /** What is known of the placement that starts. */
  readonly known: EnteredFacts;
  /** What the option that was accepted costs a week, or else what the panel heard; null where neither is known. */
  readonly weeklyPence: number | null;
}

/** A response a start can be of, and what it responds to. */
interface Responded {
  readonly of: PanelCase;
  readonly recommendation: Recommendation;
  readonly response: BoroughResponse;
}

/** The start of the placement a borough decided on: recorded, with the placement it makes, and put right. */
@Injectable()
export class PlacementStarts {
  constructor(
    private readonly units: UnitOfWork,
    private readonly audit: AuditService,
    private readonly clock: Clock,
    private readonly entering: EnterPlacementService,
  ) {}

  /** @throws ConflictError before there is a recommendation to respond to, or once the case has moved on */
  async open(viewer: Viewer, reference: string): Promise<StartPage> {
    return this.units.run(viewer.context, async (tx) => {
      const of = await openBoroughCase(tx, this.audit, reference, viewer.origin);
      const [newest] = await earlierRecommendations(tx, of);
      if (of.status !== 'decided' || !newest) throw nothingToRespondTo(of);
      const standing = standingFor(await responsesOf(tx, of), newest.id);
      const { answer } = standing ?? { answer: 'accepted' as const };
      const option = await optionAccepted(tx, of, { recommendation: newest, answer });
      const heard = answer === 'accepted' ? newest.weeklyPence : null;
      const weeklyPence = (option && weeklyTotal(option.weeklyPence)) ?? heard;
      return { of, standing, known: await knownOfStart(tx, of, newest), weeklyPence };
    });
  }

  /**
   * Records that the placement started: four follow-ups open, the placement is entered on the child’s page, and what was
   * agreed is in the register.
   * @returns what became of it in the register
   * @throws InvalidError naming each field, a placement it clashes with among them
   * @throws ConflictError when it is recorded already
   */
  async record(
    viewer: Viewer,
    reference: string,
    { placement, ...start }: NewStart,
  ): Promise<StartInRegister> {
    return this.units.run(viewer.context, async (tx) => {
      const { of, response, recommendation } = await this.lock(tx, viewer, reference);
      const work = caseWorkOf(viewer, this.audit, this.clock);
      await recordStart(tx, work, of, { response, start });
      if (placement !== null) {
        const entryId = await this.enter(tx, viewer, of, { ...placement, startedOn: start.startedOn });
        await tx.query(
          `update borough_responses set placement_entry_id = $3 where borough_id = $1 and id = $2`,
          [of.boroughId, response.id, entryId],
        );
      }
      const { answer } = response;
      return putInRegister(tx, work, of, { recommendation, answer, start, startedBefore: null });
    });
  }

  /**
   * Puts a recorded start right, its follow-ups, the placement it entered and its costs with it; or takes it back.
   * @returns what became of it in the register; null for one that is taken back
   * @throws InvalidError naming each field. @throws ConflictError when somebody else corrected it meanwhile
   */
  async correct(
    viewer: Viewer,
    reference: string,
    correction: StartCorrection,
  ): Promise<StartInRegister | null> {
    return this.units.run(viewer.context, async (tx) => {
      const { of, response, recommendation } = await this.lock(tx, viewer, reference);
      if (!hasStart(response)) throw new NotFoundError('start');
      const work = caseWorkOf(viewer, this.audit, this.clock);
      await refuseStartCorrection(tx, work, of, correction);
      const entryId = await this.moveEntry(tx, viewer, of, { response, on: correction.start?.startedOn ?? null }); // prettier-ignore
      await correctStart(tx, work, of, { response, correction, entryId });
      const { startedOn: startedBefore } = response.start;
      const { start } = correction;
      if (start)
        return putInRegister(tx, work, of, { recommendation, answer: response.answer, start, startedBefore });
      await takeOutOfRegister(tx, work, of, { recommendation, startedBefore });
      return null;
    });
  }

  /** The borough before the case, as an import takes them, so that the two never wait for one another. */
  private async lock(tx: Tx, viewer: Viewer, reference: string): Promise<Responded> {
    await lockBorough(tx, boroughOf(viewer));
    const of = await lockCase(tx, reference);
    const [newest] = await earlierRecommendations(tx, of);
    const response = newest ? standingFor(await responsesOf(tx, of), newest.id) : null;
    if (!newest || !response) throw nothingToRespondTo(of);
    return { of, response, recommendation: newest };
  }

  private async enter(
    tx: Tx,
    viewer: Viewer,
    of: PanelCase,
    { facts, reasonForChange, startedOn }: StartedPlacement & { readonly startedOn: Day },
  ): Promise<string> {
    const entry: NewEntry = { kind: 'start', holdsFrom: startedOn, facts, reasonForChange, reasonCeased: null }; // prettier-ignore
    try {
      return await this.entering.enterIn(tx, viewer, { childId: of.childId, entry });
    } catch (error) {
      throw error instanceof InvalidError ? onTheStart(error) : error;
    }
  }

  /** What a start entered goes with its day, unless somebody took it back; what has moved on by then stays. */
  private async moveEntry(
    tx: Tx,
    viewer: Viewer,
    of: PanelCase,
    { response: { start }, on }: { readonly response: StartedResponse; readonly on: Day | null },
  ): Promise<string | null> {
    if (start.entryId === null || start.startedOn === on) return start.entryId;
    const entry = await this.entering.standingEntryIn(tx, start.entryId);
    if (!entry) return null;
    await this.entering.withdrawIn(tx, viewer, entry.id, entry.version);
    if (on === null) return null;
    return this.enter(tx, viewer, of, { facts: entry.facts, reasonForChange: entry.reasonForChange, startedOn: on }); // prettier-ignore
  }
}

const hasStart = (response: BoroughResponse): response is StartedResponse => response.start !== null;

/** The day of an entry is the day of the start here. */
const onTheStart = ({ message, code, problems }: InvalidError): InvalidError =>
  new InvalidError(
    message,
    code,
    problems.map((one) => (one.field === 'holdsFrom' ? { ...one, field: 'startedOn' } : one)),
  );
