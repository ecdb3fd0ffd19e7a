import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { Viewer } from '@lib/access/viewer';
import { Clock } from '@lib/kernel/clock';
import { SearchLog } from '@lib/panel/search/search-log.service';
import { Settings } from '@lib/provision/settings/settings.service';
import { formOf } from '@lib/web-kit/forms/form-model';
import { parseForm } from '@lib/web-kit/forms/parse-form';
import { page, Page, pageWithProblems, Redirect, redirectTo } from '@lib/web-kit/responses/page';
import { Allow } from '../../access/allow.decorator';
import { CurrentViewer } from '../../access/current-viewer.decorator';
import { ApproachForm, approachOfForm } from './approach.form';
import { lineModel } from './line-model';
import { presentSearchLog } from './search-log.presenter';
import { searchPaths, searchRoutes } from './search.paths';

/** Which providers a borough asked for a child, and what they answered. */
@Controller()
export class SearchController {
  constructor(
    private readonly searches: SearchLog,
    private readonly settings: Settings,
    private readonly clock: Clock,
  ) {}

  @Allow('see cases')
  @Get(searchRoutes.log)
  async log(@CurrentViewer() viewer: Viewer, @Param('reference') reference: string): Promise<Page> {
    const log = await this.searches.open(viewer, reference);
    return page('cases/search/search-log.njk', presentSearchLog(log, this.clock.today()));
  }

  @Allow('refer cases')
  @Get(searchRoutes.add)
  async new(@CurrentViewer() viewer: Viewer, @Param('reference') reference: string): Promise<Page> {
    const of = await this.searches.toChange(viewer, reference);
    const suggested = await this.settings.suggested(viewer, 'name');
    const form = formOf({ approachedOn: this.clock.today() });
    return page('cases/search/line.njk', lineModel(of.reference, form, suggested));
  }

  @Allow('refer cases')
  @Post(searchRoutes.add)
  async add(
    @CurrentViewer() viewer: Viewer,
    @Param('reference') reference: string,
    @Body() body: unknown,
  ): Promise<Page | Redirect> {
    const form = parseForm(ApproachForm, body);
    if (!form.ok) {
      const of = await this.searches.toChange(viewer, reference);
      const suggested = await this.settings.suggested(viewer, 'name');
      return pageWithProblems('cases/search/line.njk', lineModel(of.reference, form, suggested));
    }
    await this.searches.add(viewer, reference, approachOfForm(form.value));
    return redirectTo(searchPaths.log(reference), 'The provider is in the search log.');
  }
}
