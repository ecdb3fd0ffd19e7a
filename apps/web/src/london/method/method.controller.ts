import { Controller, Get, Query as QueryString } from '@nestjs/common';
import { InvalidError } from '@lib/kernel/domain-error';
import { cubeOf } from '@lib/measures/cubes/cube-register';
import { Query, refuseOtherNames } from '@lib/web-kit/paging/list-filter';
import { page, Page } from '@lib/web-kit/responses/page';
import { Viewer } from '@lib/access/viewer';
import { Allow } from '../../access/allow.decorator';
import { CurrentViewer } from '../../access/current-viewer.decorator';
import { londonPaths } from '../london.paths';
import { presentMethod } from './method.presenter';

/** How the numbers of a table of London are counted: the same words for every figure that is chosen from it. */
@Controller()
export class MethodController {
  /** @throws InvalidError for a table there is none of */
  @Allow('see London figures')
  @Get(londonPaths.method)
  show(@CurrentViewer() viewer: Viewer, @QueryString() query: Query): Page {
    refuseOtherNames(query, [], ['table']);
    const cube = cubeOf(String(query['table']));
    if (cube) return page('london/method/method.njk', presentMethod(cube, viewer));
    const message = 'There is no such table. Choose one on the page “How figures are worked out”';
    throw new InvalidError(message, 'unknown-table', [{ field: 'table', message }]);
  }
}
