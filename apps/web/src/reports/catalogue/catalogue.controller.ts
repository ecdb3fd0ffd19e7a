import { Controller, Get } from '@nestjs/common';
import { Viewer } from '@lib/access/viewer';
import { catalogueSeenBy, reportsSeenBy } from '@lib/reports/report-register';
import { page, Page } from '@lib/web-kit/responses/page';
import { Allow } from '../../access/allow.decorator';
import { CurrentViewer } from '../../access/current-viewer.decorator';
import { reportsPaths } from '../reports.paths';
import { catalogueTable } from './catalogue.presenter';

/** Which reports there are. */
@Controller()
export class CatalogueController {
  @Allow('see reports')
  @Get(reportsPaths.catalogue)
  list(@CurrentViewer() viewer: Viewer): Page {
    return page('reports/catalogue/catalogue.njk', {
      title: 'Reports',
      table: catalogueTable(catalogueSeenBy(viewer.context), reportsSeenBy(viewer.context)),
      paths: reportsPaths,
      canRun: viewer.permissions.has('run reports'),
      canSchedule: viewer.permissions.has('set schedules'),
    });
  }
}
