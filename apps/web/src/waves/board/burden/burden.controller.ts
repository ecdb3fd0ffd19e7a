import { Controller, Get, Param } from '@nestjs/common';
import { Viewer } from '@lib/access/viewer';
import { Completion } from '@lib/surveys/completion/completion.service';
import { page, Page } from '@lib/web-kit/responses/page';
import { Allow } from '../../../access/allow.decorator';
import { CurrentViewer } from '../../../access/current-viewer.decorator';
import { boardRoutes } from '../board.paths';
import { presentBurden } from './burden.presenter';

/** The burden ledger of a wave: what boroughs typed, what was filled in for them, and which questions nobody uses. */
@Controller()
export class BurdenController {
  constructor(private readonly completion: Completion) {}

  @Allow('see waves')
  @Get(boardRoutes.burden)
  async show(@CurrentViewer() viewer: Viewer, @Param('wave') wave: string): Promise<Page> {
    return page('waves/board/burden/burden.njk', presentBurden(await this.completion.board(viewer, wave)));
  }
}
