import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { Viewer } from '@lib/access/viewer';
import { ConflictError, NotFoundError } from '@lib/kernel/domain-error';
import { formatDay } from '@lib/kernel/london-format';
import { SearchLog } from '@lib/panel/search/search-log.service';
import { Settings } from '@lib/provision/settings/settings.service';
import { FormModel, formOf } from '@lib/web-kit/forms/form-model';
import { parseForm } from '@lib/web-kit/forms/parse-form';
import { page, Page, pageWithProblems, Redirect, redirectTo } from '@lib/web-kit/responses/page';
import { Allow } from '../../access/allow.decorator';
import { CurrentViewer } from '../../access/current-viewer.decorator';
import { ApproachForm, approachOfForm, formOfApproach } from './approach.form';
import { lineModel } from './line-model';
import { seenOf } from './seen.form';
import { savedRows } from './search-log.presenter';
import { searchPaths, searchRoutes } from './search.paths';

const PAGE = 'cases/search/line.njk';

/** Changes and removes a line of the search log; of two who change it at once the second sees both texts. */
@Controller()
export class LineController {
  constructor(
    private readonly searches: SearchLog,
    private readonly settings: Settings,
  ) {}

  @Allow('refer cases')
  @Get(searchRoutes.change)
  async edit(
    @CurrentViewer() viewer: Viewer,
    @Param('reference') reference: string,
    @Param('line') line: string,
  ): Promise<Page> {
    const approach = await this.searches.line(viewer, reference, line);
    const { settingId } = approach;
    const suggested = await this.settings.suggested(viewer, 'name');
    return page(PAGE, lineModel(reference, formOf(formOfApproach(approach)), suggested, { line, settingId }));
  }

  @Allow('refer cases')
  @Post(searchRoutes.change)
  async change(
    @CurrentViewer() viewer: Viewer,
    @Param('reference') reference: string,
    @Param('line') line: string,
    @Body() body: unknown,
  ): Promise<Page | Redirect> {
    const form = parseForm(ApproachForm, body);
    if (!form.ok) {
      const { settingId } = await this.searches.line(viewer, reference, line);
      const suggested = await this.settings.suggested(viewer, 'name');
      return pageWithProblems(PAGE, lineModel(reference, form, suggested, { line, settingId }));
    }
    const seen = { id: line, version: Number(form.value.version) };
    try {
      await this.searches.change(viewer, reference, { ...approachOfForm(form.value), ...seen });
    } catch (error) {
      if (!(error instanceof ConflictError) || error.code !== 'case-changed') throw error;
      return this.bothTexts(viewer, { reference, line, form });
    }
    return redirectTo(searchPaths.log(reference), 'The line of the search log is changed.');
  }

  @Allow('refer cases')
  @Get(searchRoutes.remove)
  async confirmRemoval(
    @CurrentViewer() viewer: Viewer,
    @Param('reference') reference: string,
    @Param('line') line: string,
  ): Promise<Page> {
    const approach = await this.searches.line(viewer, reference, line);
    return page('cases/search/remove.njk', {
      title: 'Remove a line of the search',
      caption: `Case ${reference}`,
      action: searchPaths.remove(reference, line),
      back: { href: searchPaths.log(reference) },
      what: `${approach.approached}, asked on ${formatDay(approach.approachedOn)}`,
      version: approach.version,
      button: 'Remove the line',
    });
  }

  @Allow('refer cases')
  @Post(searchRoutes.remove)
  async remove(
    @CurrentViewer() viewer: Viewer,
    @Param('reference') reference: string,
    @Param('line') line: string,
    @Body() body: unknown,
  ): Promise<Redirect> {
    await this.searches.remove(viewer, reference, { ...seenOf(body), id: line });
    return redirectTo(searchPaths.log(reference), 'The line is removed from the search log.');
  }

  /** What was typed stays in the form, now about the version that is saved; what is saved stands above it. */
  private async bothTexts(
    viewer: Viewer,
    { reference, line, form }: { reference: string; line: string; form: FormModel },
  ): Promise<Page> {
    const suggested = await this.settings.suggested(viewer, 'name');
    try {
      const approach = await this.searches.line(viewer, reference, line);
      const values = { ...form.values, version: approach.version };
      const options = { line, saved: savedRows(approach), settingId: approach.settingId };
      return new Page(PAGE, lineModel(reference, formOf(values), suggested, options), 409);
    } catch (error) {
      if (!(error instanceof NotFoundError) || error.code !== 'approach-not-found') throw error;
      return new Page(
        PAGE,
        lineModel(reference, formOf(form.values), suggested, { line, removed: true }),
        409,
      );
    }
  }
}
