import { Controller, Get, Param } from '@nestjs/common';
import { Viewer } from '@lib/access/viewer';
import { GiveBacks } from '@lib/surveys/give-back/give-back.service';
import { page, Page } from '@lib/web-kit/responses/page';
import { Allow } from '../../access/allow.decorator';
import { CurrentViewer } from '../../access/current-viewer.decorator';
import { approvalRoutes } from '../survey-approval.paths';
import { presentGiveBack } from './give-back.presenter';

/** What a borough gets back once it submitted. */
@Controller()
export class GiveBackController {
  constructor(private readonly giveBacks: GiveBacks) {}

  @Allow('complete surveys')
  @Get(approvalRoutes.giveBack)
  async show(@CurrentViewer() viewer: Viewer, @Param('wave') wave: string): Promise<Page> {
    return page(
      'survey-approval/give-back/give-back.njk',
      presentGiveBack(await this.giveBacks.open(viewer, wave)),
    );
  }
}
