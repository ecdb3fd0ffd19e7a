import { Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { Viewer } from '@lib/access/viewer';
import { Clock } from '@lib/kernel/clock';
import { ConflictError } from '@lib/kernel/domain-error';
import { OpenedReturns } from '@lib/surveys/returns/opened-returns.service';
import { Returns } from '@lib/surveys/returns/returns.service';
import { page, Page, Redirect, redirectTo } from '@lib/web-kit/responses/page';
import { Allow } from '../../access/allow.decorator';
import { CurrentViewer } from '../../access/current-viewer.decorator';
import { surveysPaths, surveysRoutes } from '../surveys.paths';
import { presentBefore } from './before.presenter';
import { presentTaskList } from './task-list.presenter';

const BEFORE = 'surveys/wave/before.njk';

/** A wave as its borough sees it: what is asked, and once it is started the list of what is to do. */
@Controller()
export class WaveController {
  constructor(
    private readonly returns: Returns,
    private readonly opened: OpenedReturns,
    private readonly clock: Clock,
  ) {}

  @Allow('complete surveys')
  @Get(surveysRoutes.wave)
  async show(@CurrentViewer() viewer: Viewer, @Param('wave') wave: string): Promise<Page> {
    const found = await this.returns.wave(viewer, wave);
    if (!found.head) return page(BEFORE, presentBefore(found, this.clock.today()));
    const opened = await this.opened.open(viewer, wave);
    return page(
      'surveys/wave/task-list.njk',
      presentTaskList(opened, viewer.permissions.has('approve surveys')),
    );
  }

  @Allow('complete surveys')
  @Post(surveysRoutes.start)
  @HttpCode(303)
  async start(@CurrentViewer() viewer: Viewer, @Param('wave') wave: string): Promise<Page | Redirect> {
    try {
      await this.returns.start(viewer, wave);
      return redirectTo(surveysPaths.wave(wave), 'Your return is started, and what is known is filled in.');
    } catch (error) {
      if (!(error instanceof ConflictError)) throw error;
      const found = await this.returns.wave(viewer, wave);
      return new Page(BEFORE, presentBefore(found, this.clock.today(), error.message), 409);
    }
  }

  @Allow('complete surveys')
  @Post(surveysRoutes.fillInAgain)
  @HttpCode(303)
  async fillInAgain(@CurrentViewer() viewer: Viewer, @Param('wave') wave: string): Promise<Redirect> {
    await this.returns.fillInAgain(viewer, wave);
    return redirectTo(
      surveysPaths.wave(wave),
      'What is known now is filled in. What you gave or confirmed is as it was.',
    );
  }
}
