import { Controller, Get, Param } from '@nestjs/common';
import { Viewer } from '@lib/access/viewer';
import { Register } from '@lib/high-cost/register/register.service';
import { page, Page } from '@lib/web-kit/responses/page';
import { Allow } from '../../access/allow.decorator';
import { CurrentViewer } from '../../access/current-viewer.decorator';
import { registerRoutes } from '../register.paths';
import { presentRecord } from './record.presenter';

/** What one placement costs, who pays, and why it is in the register or not. */
@Controller()
export class RecordController {
  constructor(private readonly register: Register) {}

  @Allow('see the register')
  @Get(registerRoutes.placement)
  async show(@CurrentViewer() viewer: Viewer, @Param('id') id: string): Promise<Page> {
    const found = await this.register.open(viewer, id);
    return page('register/record/record.njk', presentRecord(found));
  }
}
