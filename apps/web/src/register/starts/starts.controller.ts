import { Controller, Get } from '@nestjs/common';
import { Viewer } from '@lib/access/viewer';
import { StartsToRecord } from '@lib/panel/starts/starts-to-record.service';
import { page, Page } from '@lib/web-kit/responses/page';
import { Allow } from '../../access/allow.decorator';
import { CurrentViewer } from '../../access/current-viewer.decorator';
import { registerRoutes } from '../register.paths';
import { presentStarts } from './starts.presenter';

/** Placements that the borough decided on after a panel and of which no start is recorded. */
@Controller()
export class StartsToRecordController {
  constructor(private readonly starts: StartsToRecord) {}

  @Allow('see the register')
  @Get(registerRoutes.starts)
  async list(@CurrentViewer() viewer: Viewer): Promise<Page> {
    return page('register/starts/starts.njk', presentStarts(await this.starts.list(viewer)));
  }
}
