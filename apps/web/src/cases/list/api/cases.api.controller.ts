import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { Viewer } from '@lib/access/viewer';
import { BoroughCasesService } from '@lib/panel/cases/borough-cases.service';
import { Referrals } from '@lib/panel/referrals/referrals.service';
import { Allow } from '../../../access/allow.decorator';
import { CurrentViewer } from '../../../access/current-viewer.decorator';
import { ApiVerb } from '../../../api-docs/describing/api-verb.decorator';
import { pageAsked } from '../../../api-docs/describing/paged.query';
import { Tagged } from '../../../api-docs/describing/tagged.decorator';
import { timelineOf } from '../../case/timeline.presenter';
import { ALL_STATUSES, queueAsked } from '../case-queues';
import { CasesQuery, FindCasesBody, StartCaseBody } from './cases.bodies';
import {
  CASE_FACTS, caseFacts, CaseFacts, CASES, casesAnswer, CasesAnswer, PANELS, PanelsAnswer, STARTED, StartedAnswer, TIMELINE,
  TimelineAnswer,
} from './cases.schemas'; // prettier-ignore

const CASE = { reference: 'Reference of the case, for example PLP-2026-0143' };

/** A borough’s own cases as JSON. */
@Tagged('Cases')
@Controller('api/v1/cases')
export class CasesApiController {
  constructor(
    private readonly cases: BoroughCasesService,
    private readonly referrals: Referrals,
  ) {}

  @ApiVerb({ summary: 'Your borough’s cases', query: CasesQuery, answer: CASES })
  @Allow('see cases')
  @Get()
  async list(@CurrentViewer() viewer: Viewer, @Query() query: CasesQuery): Promise<CasesAnswer> {
    const { statuses } = queueAsked(query.show);
    const found = await this.cases.list(viewer, { statuses, page: pageAsked(query) });
    return casesAnswer(found);
  }

  @ApiVerb({
    summary: 'Find cases of your borough',
    description: 'Whatever their status. Sent as a body, so that no reference of a child is in an address.',
    body: FindCasesBody,
    status: 200,
    answer: CASES,
  })
  @Allow('see cases')
  @Post('find')
  @HttpCode(200)
  async find(@CurrentViewer() viewer: Viewer, @Body() { words, page }: FindCasesBody): Promise<CasesAnswer> {
    const found = await this.cases.list(viewer, { statuses: ALL_STATUSES, words: words.trim(), page });
    return casesAnswer(found);
  }

  @ApiVerb({ summary: 'The panels a case can be brought to', answer: PANELS })
  @Allow('refer cases')
  @Get('panels')
  async panels(@CurrentViewer() viewer: Viewer): Promise<PanelsAnswer> {
    const panels = await this.referrals.panels(viewer);
    return {
      panels: panels.map(({ id, name, remit }) => ({ id, name, remit })),
      mayRefer: await this.referrals.mayRefer(viewer),
    };
  }

  @ApiVerb({
    summary: 'Open a case for a child',
    description: 'Nobody but your borough sees it until an approver has submitted its referral.',
    body: StartCaseBody,
    status: 201,
    answer: STARTED,
  })
  @Allow('refer cases')
  @Post()
  async start(
    @CurrentViewer() viewer: Viewer,
    @Body() { neededBy = null, evenIfOpen = false, ...asked }: StartCaseBody,
  ): Promise<StartedAnswer> {
    return { reference: await this.referrals.start(viewer, { ...asked, neededBy, evenIfOpen }) };
  }

  @ApiVerb({ summary: 'How a case stands', path: CASE, answer: CASE_FACTS })
  @Allow('see cases')
  @Get(':reference')
  async show(@CurrentViewer() viewer: Viewer, @Param('reference') reference: string): Promise<CaseFacts> {
    return caseFacts((await this.cases.open(viewer, reference)).of);
  }

  @ApiVerb({ summary: 'What happened to a case', path: CASE, answer: TIMELINE })
  @Allow('see cases')
  @Get(':reference/timeline')
  async timeline(
    @CurrentViewer() viewer: Viewer,
    @Param('reference') reference: string,
  ): Promise<TimelineAnswer> {
    const { of, events } = await this.cases.open(viewer, reference);
    const words = timelineOf(events);
    return {
      reference: of.reference,
      localReference: of.localReference,
      events: events.map(({ kind, at, by }, index) => ({
        ...{ kind, at, by, title: words[index]!.title },
        text: words[index]!.text ?? null,
      })),
    };
  }
}
