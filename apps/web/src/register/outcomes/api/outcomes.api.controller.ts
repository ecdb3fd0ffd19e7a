import { Body, Controller, Param, Post, Put } from '@nestjs/common';
import { Viewer } from '@lib/access/viewer';
import { PlacementEndings } from '@lib/high-cost/endings/placement-endings.service';
import { Extensions } from '@lib/high-cost/extensions/extensions.service';
import { PanelMarks } from '@lib/high-cost/marks/panel-marks.service';
import { KeptOutcomes } from '@lib/high-cost/outcomes/kept-outcomes.service';
import { EntrySeen } from '@lib/high-cost/register/change-entry';
import { Register } from '@lib/high-cost/register/register.service';
import { ANSWER_KEYS, ReviewAnswers } from '@lib/high-cost/reviews/outcome-review';
import { OutcomeReviews } from '@lib/high-cost/reviews/outcome-reviews.service';
import { Allow } from '../../../access/allow.decorator';
import { CurrentViewer } from '../../../access/current-viewer.decorator';
import { ApiVerb } from '../../../api-docs/describing/api-verb.decorator';
import { Tagged } from '../../../api-docs/describing/tagged.decorator';
import { orBothTexts } from '../../../shell/errors/saved-meanwhile.error';
import { recordJson } from '../../api/register-json';
import { TakeBackLineBody } from '../../api/register.bodies';
import { RECORD, RecordJson } from '../../api/register.schemas';
import { kindOf } from '../take-back.controller';
import { EndingBody, ExtendBody, MarkBody, ReviewBody } from './outcomes.bodies';

const PLACEMENT = { id: 'Key of the placement' };

/** What placements achieve, how they go on and end, and marks of panels, as JSON. */
@Tagged('High-cost placements')
@Controller('api/v1/register')
export class OutcomesApiController {
  constructor(
    private readonly register: Register,
    private readonly reviews: OutcomeReviews,
    private readonly endings: PlacementEndings,
    private readonly extensions: Extensions,
    private readonly marks: PanelMarks,
    private readonly kept: KeptOutcomes,
  ) {}

  @ApiVerb({
    summary: 'Record the review of a placement that is due',
    description:
      'What is left out is not recorded, which is an answer of its own. The next falls due by itself.',
    path: PLACEMENT,
    body: ReviewBody,
    status: 201,
    answer: RECORD,
    guards: RECORD,
  })
  @Allow('keep the register')
  @Post('placements/:id/reviews')
  review(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Body() body: ReviewBody,
  ): Promise<RecordJson> {
    const answers = Object.fromEntries(
      ANSWER_KEYS.map((key) => [key, body[key] ?? null]),
    ) as unknown as ReviewAnswers;
    const review = { heldOn: body.heldOn, ...answers };
    return this.done(viewer, { seen: seenOf(id, body), body }, (seen) =>
      this.reviews.record(viewer, seen, review),
    );
  }

  @ApiVerb({
    summary: 'Record how a placement ended',
    description: 'All of it at once: what is left out is not recorded any more.',
    path: PLACEMENT,
    body: EndingBody,
    answer: RECORD,
    guards: RECORD,
  })
  @Allow('keep the register')
  @Put('placements/:id/ending')
  ending(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Body() body: EndingBody,
  ): Promise<RecordJson> {
    const ending = {
      planned: body.planned ?? null,
      reason: body.reason ?? null,
      noticeDays: body.noticeDays ?? null,
      destination: body.destination ?? null,
      stepDown: body.stepDown ?? null,
      rating: body.rating ?? null,
    };
    return this.done(viewer, { seen: seenOf(id, body), body }, (seen) =>
      this.endings.record(viewer, seen, ending),
    );
  }

  @ApiVerb({
    summary: 'Record that a placement goes on after the day it was expected to end',
    path: PLACEMENT,
    body: ExtendBody,
    status: 201,
    answer: RECORD,
    guards: RECORD,
  })
  @Allow('keep the register')
  @Post('placements/:id/extensions')
  extend(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Body() body: ExtendBody,
  ): Promise<RecordJson> {
    return this.done(viewer, { seen: seenOf(id, body), body }, (seen) =>
      this.extensions.extend(viewer, seen, body),
    );
  }

  @ApiVerb({
    summary: 'Record a mark of a panel, which takes a placement in whatever it costs',
    path: PLACEMENT,
    body: MarkBody,
    status: 201,
    answer: RECORD,
    guards: RECORD,
  })
  @Allow('keep the register')
  @Post('placements/:id/mark')
  mark(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Body() body: MarkBody,
  ): Promise<RecordJson> {
    const mark = { ...body, caseReference: body.caseReference ?? null };
    return this.done(viewer, { seen: seenOf(id, body), body }, (seen) => this.marks.mark(viewer, seen, mark));
  }

  @ApiVerb({
    summary: 'Take back a review, an extension or a mark that was wrong',
    path: { kind: 'review, extension or mark', id: 'Its key' },
    body: TakeBackLineBody,
    answer: RECORD,
    guards: RECORD,
  })
  @Allow('keep the register')
  @Post('outcomes/:kind/:id/take-back')
  async takeBack(
    @CurrentViewer() viewer: Viewer,
    @Param('kind') name: string,
    @Param('id') id: string,
    @Body() body: TakeBackLineBody,
  ): Promise<RecordJson> {
    const kind = kindOf(name);
    const saved = async (): Promise<RecordJson> => {
      const { record } = await this.kept.open(viewer, kind, id);
      return recordJson(await this.register.open(viewer, record.placement.id));
    };
    const change = this.kept.takeBack(viewer, { kind, id }, body.version);
    const placementId = await orBothTexts(change, { saved, sent: body });
    return recordJson(await this.register.open(viewer, placementId));
  }

  private async done(
    viewer: Viewer,
    { seen, body }: { readonly seen: EntrySeen; readonly body: object },
    change: (seen: EntrySeen) => Promise<void>,
  ): Promise<RecordJson> {
    const saved = async (): Promise<RecordJson> =>
      recordJson(await this.register.open(viewer, seen.placementId));
    await orBothTexts(change(seen), { saved, sent: body });
    return saved();
  }
}

const seenOf = (placementId: string, { version }: { readonly version: number }): EntrySeen => ({
  placementId,
  version,
});
