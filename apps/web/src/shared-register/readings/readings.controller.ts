import { Controller, Get, Query as QueryString } from '@nestjs/common';
import { Viewer } from '@lib/access/viewer';
import { ReadingsOfRegister } from '@lib/high-cost/sharing/register-readings.service';
import { Query, refuseOtherNames } from '@lib/web-kit/paging/list-filter';
import { pageNumber } from '@lib/web-kit/paging/page-number';
import { page, Page } from '@lib/web-kit/responses/page';
import { Allow } from '../../access/allow.decorator';
import { CurrentViewer } from '../../access/current-viewer.decorator';
import { sharedRegisterPaths } from '../shared-register.paths';
import { presentReadings } from './readings.presenter';

/** Who of the programme read which register rows of the borough, when and under which agreement. */
@Controller()
export class ReadingsController {
  constructor(private readonly readings: ReadingsOfRegister) {}

  @Allow('see readings of the register')
  @Get(sharedRegisterPaths.readings)
  async list(@CurrentViewer() viewer: Viewer, @QueryString() query: Query): Promise<Page> {
    refuseOtherNames(query, [], ['page']);
    const number = pageNumber(query['page']);
    return page(
      'shared-register/readings/readings.njk',
      presentReadings(await this.readings.list(viewer, number), number),
    );
  }
}
