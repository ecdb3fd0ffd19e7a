import { Controller, Get, Param } from '@nestjs/common';
import { Viewer } from '@lib/access/viewer';
import { Register } from '@lib/high-cost/register/register.service';
import { StandardAnswers } from '@lib/high-cost/standard/standard-answers.service';
import { page, Page } from '@lib/web-kit/responses/page';
import { Allow } from '../../access/allow.decorator';
import { CurrentViewer } from '../../access/current-viewer.decorator';
import { standardRows } from '../../register-workbook/standard-rows';
import { registerRoutes } from '../register.paths';
import { presentRecord } from './record.presenter';

/** What one placement costs, who pays, and why it is in the register or not. */
@Controller()
export class RecordController {
  constructor(
    private readonly register: Register,
    private readonly standard: StandardAnswers,
  ) {}

  @Allow('see the register')
  @Get(registerRoutes.placement)
  async show(@CurrentViewer() viewer: Viewer, @Param('id') id: string): Promise<Page> {
    const found = await this.register.open(viewer, id);
    const standard = standardRows(await this.standard.of(viewer, found.row.entryId));
    return page('register/record/record.njk', { ...presentRecord(found), standard });
  }
}
