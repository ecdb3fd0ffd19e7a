import { Injectable } from '@nestjs/common';
import { Viewer } from '@lib/access/viewer';
import { AuditService } from '@lib/audit/audit.service';
import { Tx, UnitOfWork } from '@lib/database/unit-of-work';
import { Clock } from '@lib/kernel/clock';
import { actionsIn } from '../actions/actions.query';
import { CaseAction } from '../actions/case-action';
import { caseWorkOf } from '../cases/case-work-of';
import { lockCase } from '../cases/lock-case';
import { BoroughCase, openBoroughCase } from '../cases/open-borough-case';
import { PanelCase } from '../cases/panel-case';
import { Recommendation } from '../recommendations/recommendation';
import { earlierRecommendations } from '../recommendations/recommendations.query';
import { markAccepted } from '../starts/mark-accepted';
import { placementOn } from '../starts/placement-on.query';
import { nothingToRespondTo } from './nothing-to-respond-to';
import { correctResponse, recordResponse, Responding } from './record-response';
import { BoroughResponse, ResponseFacts } from './response';
import { responsesOf, standingFor } from './responses.query';

/** What was recommended on a case, what the borough responded, and what it is to do. */
export interface ResponsePage {
  readonly of: BoroughCase;
  /** The newest first; the first is the one to respond to. */
  readonly recommendations: readonly Recommendation[];
  readonly responses: readonly BoroughResponse[];
  /** What holds for the newest recommendation; null before the borough responded. */
  readonly standing: BoroughResponse | null;
  readonly actions: readonly CaseAction[];
  /** The placement that started, where the child’s page has it; null before it did. */
  readonly placementId: string | null;
}

/** The version a page showed, and why it is corrected. */
export interface SeenResponse {
  readonly version: number;
  readonly because: string;
}

/** The borough's decision after a recommendation: the borough places and pays, and the panel is told. */
@Injectable()
export class BoroughResponses {
  constructor(
    private readonly units: UnitOfWork,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  async open(viewer: Viewer, reference: string): Promise<ResponsePage> {
    return this.units.run(viewer.context, (tx) => this.opened(tx, viewer, reference));
  }

  /**
   * The same for the pages on which the borough responds.
   * @throws ConflictError before there is a recommendation to respond to, or once the case has moved on
   */
  async toRespond(viewer: Viewer, reference: string): Promise<ResponsePage> {
    return this.units.run(viewer.context, async (tx) => {
      const shown = await this.opened(tx, viewer, reference);
      if (shown.of.status !== 'decided' || shown.recommendations.length === 0)
        throw nothingToRespondTo(shown.of);
      return shown;
    });
  }

  /** @throws InvalidError naming fields. @throws ConflictError when there is one already, or nothing to respond to */
  async respond(viewer: Viewer, reference: string, facts: ResponseFacts): Promise<void> {
    await this.onCase(viewer, reference, async (tx, of) => {
      const responding = await respondingTo(tx, of, facts);
      await recordResponse(tx, this.work(viewer), responding);
      await this.mark(tx, viewer, responding, null);
    });
  }

  /** @throws ConflictError when it was changed after the page was drawn */
  async correct(
    viewer: Viewer,
    reference: string,
    { facts, seen }: { readonly facts: ResponseFacts; readonly seen: SeenResponse },
  ): Promise<void> {
    await this.onCase(viewer, reference, async (tx, of) => {
      const responding = await respondingTo(tx, of, facts);
      const corrects = standingFor(await responsesOf(tx, of), responding.recommendation.id);
      if (!corrects) throw nothingToRespondTo(of);
      await correctResponse(tx, this.work(viewer), responding, { corrects, ...seen });
      await this.mark(tx, viewer, responding, corrects);
    });
  }

  /** A placement that goes on is marked with the decision, one that is to come with its start. */
  private async mark(
    tx: Tx,
    viewer: Viewer,
    { of, recommendation, facts }: Responding,
    corrects: BoroughResponse | null,
  ): Promise<void> {
    const { answer, placementFollows, decidedOn } = facts;
    const on = corrects?.start?.startedOn ?? (placementFollows ? null : decidedOn);
    const placement = on === null ? null : await placementOn(tx, of.childId, on);
    await markAccepted(tx, this.work(viewer), of, {
      ...{ recommendation, answer, placementId: placement?.id ?? null },
      again: corrects?.answer === 'accepted',
    });
  }

  private async opened(tx: Tx, viewer: Viewer, reference: string): Promise<ResponsePage> {
    const of = await openBoroughCase(tx, this.audit, reference, viewer.origin);
    const recommendations = await earlierRecommendations(tx, of);
    const responses = await responsesOf(tx, of);
    const actions = await actionsIn(tx, ['open', 'done', 'dropped']);
    const standing = recommendations[0] ? standingFor(responses, recommendations[0].id) : null;
    const start = standing?.start ?? null;
    return {
      of,
      recommendations,
      responses,
      standing,
      actions: actions.filter(({ caseId }) => caseId === of.id),
      placementId: start && ((await placementOn(tx, of.childId, start.startedOn))?.id ?? null),
    };
  }

  private work(viewer: Viewer): ReturnType<typeof caseWorkOf> {
    return caseWorkOf(viewer, this.audit, this.clock);
  }

  private async onCase(
    viewer: Viewer,
    reference: string,
    change: (tx: Tx, of: PanelCase) => Promise<void>,
  ): Promise<void> {
    await this.units.run(viewer.context, async (tx) => change(tx, await lockCase(tx, reference)));
  }
}

const respondingTo = async (tx: Tx, of: PanelCase, facts: ResponseFacts): Promise<Responding> => {
  const [recommendation] = await earlierRecommendations(tx, of);
  if (!recommendation) throw nothingToRespondTo(of);
  return { of, recommendation, facts };
};
