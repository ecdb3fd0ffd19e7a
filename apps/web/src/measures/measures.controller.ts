import { Controller, Get, Param } from '@nestjs/common';
import { Viewer } from '@lib/access/viewer';
import { page, Page } from '@lib/web-kit/responses/page';
import { Allow } from '../access/allow.decorator';
import { CurrentViewer } from '../access/current-viewer.decorator';
import { measureOf } from './measure-of';
import { presentMeasure } from './measure.presenter';
import { measuresRoutes } from './measures.paths';
import { presentMeasures } from './measures.presenter';

/** How figures are worked out: every measure with its definition, and what is published of it. */
@Controller()
export class MeasuresController {
  @Allow('see London figures')
  @Get(measuresRoutes.list)
  list(): Page {
    return page('measures/measures.njk', presentMeasures());
  }

  @Allow('see London figures')
  @Get(measuresRoutes.measure)
  show(@CurrentViewer() viewer: Viewer, @Param('code') code: string): Page {
    return page('measures/measure.njk', presentMeasure(measureOf(code), viewer));
  }
}
