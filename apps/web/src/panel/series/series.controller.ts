import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { Viewer } from '@lib/access/viewer';
import { ConflictError, InvalidError } from '@lib/kernel/domain-error';
import { PanelSeries } from '@lib/panel/series/panel-series.service';
import { errorsOf, FormModel, formOf } from '@lib/web-kit/forms/form-model';
import { parseForm } from '@lib/web-kit/forms/parse-form';
import { page, Page, pageWithProblems, Redirect, redirectTo } from '@lib/web-kit/responses/page';
import { Allow } from '../../access/allow.decorator';
import { CurrentViewer } from '../../access/current-viewer.decorator';
import { panelPaths } from '../panel.paths';
import {
  ChangeSeriesForm,
  formValuesOf,
  MeetAfterAllForm,
  rulesOf,
  SkipDateForm,
  VersionForm,
} from './series.form';
import { presentSeries, SeriesModel, SeriesPageParts } from './series.presenter';

const PAGE = 'panel/series/series.njk';

/** The rules of a panel, and the dates it skips. */
@Controller()
export class SeriesController {
  constructor(private readonly series: PanelSeries) {}

  @Allow('run the panel')
  @Get(panelPaths.seriesPattern)
  async show(@CurrentViewer() viewer: Viewer, @Param('id') id: string): Promise<Page> {
    return page(PAGE, await this.model(viewer, id));
  }

  @Allow('run the panel')
  @Post(panelPaths.seriesPattern)
  async save(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Body() body: unknown,
  ): Promise<Page | Redirect> {
    await this.series.find(viewer, id);
    const form = parseForm(ChangeSeriesForm, body);
    if (!form.ok) return pageWithProblems(PAGE, await this.model(viewer, id, { form }));
    const { values } = form;
    try {
      await this.series.change(viewer, id, { ...rulesOf(form.value), version: Number(form.value.version) });
    } catch (error) {
      if (error instanceof InvalidError)
        return pageWithProblems(
          PAGE,
          await this.model(viewer, id, { form: { values, errors: errorsOf(error.problems) } }),
        );
      if (!(error instanceof ConflictError)) throw error;
      const second = { form: { values, errors: { name: error.message } }, isConflict: true };
      return pageWithProblems(PAGE, await this.model(viewer, id, second));
    }
    return redirectTo(
      panelPaths.series(id),
      'The settings are saved. They hold for meetings that open from now on.',
    );
  }

  @Allow('run the panel')
  @Post(panelPaths.seriesStatePattern)
  async turn(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Body() body: unknown,
  ): Promise<Page | Redirect> {
    const { state } = await this.series.find(viewer, id);
    const form = parseForm(VersionForm, body);
    if (!form.ok) return pageWithProblems(PAGE, await this.model(viewer, id));
    const version = Number(form.value.version);
    if (state === 'open') await this.series.pause(viewer, id, version);
    else await this.series.resume(viewer, id, version);
    return redirectTo(
      panelPaths.series(id),
      state === 'open' ? 'The panel is paused.' : 'The panel opens meetings again.',
    );
  }

  @Allow('run the panel')
  @Post(panelPaths.seriesDatesPattern)
  async skip(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Body() body: unknown,
  ): Promise<Page | Redirect> {
    await this.series.find(viewer, id);
    const skipForm = parseForm(SkipDateForm, body);
    if (!skipForm.ok) return pageWithProblems(PAGE, await this.model(viewer, id, { skipForm }));
    try {
      await this.series.skip(viewer, id, skipForm.value);
    } catch (error) {
      if (!(error instanceof InvalidError)) throw error;
      const again: FormModel = { values: skipForm.values, errors: errorsOf(error.problems) };
      return pageWithProblems(PAGE, await this.model(viewer, id, { skipForm: again }));
    }
    return redirectTo(panelPaths.series(id), 'There is no meeting on that date.');
  }

  @Allow('run the panel')
  @Post(panelPaths.seriesDateBackPattern)
  async meet(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Body() body: unknown,
  ): Promise<Page | Redirect> {
    await this.series.find(viewer, id);
    const form = parseForm(MeetAfterAllForm, body);
    if (!form.ok) return pageWithProblems(PAGE, await this.model(viewer, id, { skipForm: form }));
    await this.series.meetAfterAll(viewer, id, form.value.day);
    return redirectTo(
      panelPaths.series(id),
      'The panel meets on that date after all. The meeting opens by itself.',
    );
  }

  private async model(
    viewer: Viewer,
    id: string,
    parts: Partial<SeriesPageParts> = {},
  ): Promise<SeriesModel> {
    const series = await this.series.find(viewer, id);
    const skipped = await this.series.skipped(viewer, id);
    return presentSeries(series, {
      ...{ form: formOf(formValuesOf(series)), skipForm: formOf(), skipped },
      ...parts,
    });
  }
}
