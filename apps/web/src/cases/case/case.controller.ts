import { Controller, Get, Param } from '@nestjs/common';
import { Clock } from '@lib/kernel/clock';
import { Viewer } from '@lib/access/viewer';
import { BoroughCasesService } from '@lib/panel/cases/borough-cases.service';
import { FollowUps } from '@lib/panel/follow-ups/follow-ups.service';
import { Referrals } from '@lib/panel/referrals/referrals.service';
import { page, Page } from '@lib/web-kit/responses/page';
import { Allow } from '../../access/allow.decorator';
import { CurrentViewer } from '../../access/current-viewer.decorator';
import { casesRoutes } from '../cases.paths';
import { caseFrame } from './case-frame';
import { presentSubmitted } from './submitted.presenter';
import { presentSummary } from './summary.presenter';
import { timelineOf } from './timeline.presenter';

/** A case’s page in its tabs. Another borough’s case, and one that never was, are the same page not found. */
@Controller()
export class CaseController {
  constructor(
    private readonly cases: BoroughCasesService,
    private readonly referrals: Referrals,
    private readonly followUps: FollowUps,
    private readonly clock: Clock,
  ) {}

  @Allow('see cases')
  @Get(casesRoutes.case)
  async summary(@CurrentViewer() viewer: Viewer, @Param('reference') reference: string): Promise<Page> {
    const opened = await this.referrals.open(viewer, reference);
    const due = await this.followUps.dueOn(viewer, opened.of.reference);
    const frame = caseFrame(opened.of, 'summary', this.clock.today());
    return page('cases/case/summary.njk', {
      ...frame,
      frame,
      ...presentSummary(opened, { due, permissions: viewer.permissions }),
    });
  }

  @Allow('see cases')
  @Get(casesRoutes.submitted)
  async submitted(@CurrentViewer() viewer: Viewer, @Param('reference') reference: string): Promise<Page> {
    const { of, view } = await this.referrals.openSubmitted(viewer, reference);
    const frame = caseFrame(of, 'referral', this.clock.today());
    return page('cases/case/submitted.njk', { ...frame, frame, ...presentSubmitted(of, view) });
  }

  @Allow('see cases')
  @Get(casesRoutes.timeline)
  async timeline(@CurrentViewer() viewer: Viewer, @Param('reference') reference: string): Promise<Page> {
    const { of, events } = await this.cases.open(viewer, reference);
    const frame = caseFrame(of, 'timeline', this.clock.today());
    return page('cases/case/timeline.njk', { ...frame, frame, events: timelineOf(events) });
  }
}
